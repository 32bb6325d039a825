// See mount.h.
#include "repl/mount.h"

#include "repl/deflate.h"
#include "repl/mount_program.h"

namespace adder::repl {

namespace {

// Leaves no names behind. Deflated where the device inflates: a third of the bytes.
std::string mount_program(bool enter, bool inflates) {
  std::string point = "'" + std::string(kMountPoint) + "'", entered = enter ? "True" : "False";
  if (inflates) {
    return "import deflate as _d,io as _i,binascii as _b\nexec(_d.DeflateIO(_i.BytesIO(_b.a2b_base64(b\"" +
           to_base64(deflate(kMountProgram)) + "\")),_d.RAW," + std::to_string(kDeflateWindowBits) +
           ").read(),{'point':" + point + ",'enter':" + entered + "})\ndel _d,_i,_b\n";
  }
  std::string program = "def _adder_mount(point,enter):\n ";
  for (char c : kMountProgram) program += c == '\n' ? "\n " : std::string(1, c);
  return program + "\n_adder_mount(" + point + "," + entered + ")\ndel _adder_mount\n";
}

// Why the program that mounts has failed, in words.
Error why_not(const Error& error) {
  if (error.kind != ErrorKind::kDeviceRaised) return error;
  if (error.message.starts_with("ImportError") || error.message.starts_with("AttributeError") ||
      error.message.starts_with("ModuleNotFoundError")) {
    return {ErrorKind::kDeviceFile,
            "this device cannot mount a folder (" + error.message + "): copy the files there with adderctl cp"};
  }
  if (error.message.starts_with("MemoryError")) {
    return {
        ErrorKind::kDeviceFull,
        "this device has not enough free memory to mount a folder: try after a soft reset, or copy the files there"};
  }
  return {ErrorKind::kDeviceFile, "cannot mount the folder: the device says " + error.message};
}

}  // namespace

Result<void> mount_folder(Session& session, const std::string& folder, MountOptions options, bool enter,
                          std::function<void(const std::string&)> note) {
  Result<std::unique_ptr<MountServer>> server = MountServer::open(folder, options);
  if (!server.ok()) return server.error();
  (*server)->on_note(std::move(note));
  // Before anything is served, so that it is known which prompt is whose.
  Result<std::string> probed = session.capture(std::string(kMountProbe));
  if (!probed.ok()) return why_not(probed.error());
  std::string program = mount_program(enter, probed->find("deflate") != std::string::npos);
  session.share(std::move(server).value(), program);
  Result<std::string> mounted = session.capture(program);
  if (mounted.ok()) return {};
  session.share(nullptr, "");
  return why_not(mounted.error());
}

Result<void> unmount_folder(Session& session) {
  Result<std::string> done = session.capture(std::string(kUmountProgram));
  session.share(nullptr, "");
  if (done.ok()) return {};
  if (done.error().kind != ErrorKind::kDeviceRaised) return done.error();
  return Error{ErrorKind::kDeviceFile, "no folder is mounted on this device"};
}

}  // namespace adder::repl
