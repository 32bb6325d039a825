// See device_fs.h. Every operation is a program of device_programs.h, or a line.
#include "repl/device_fs.h"

#include <algorithm>
#include <boost/crc.hpp>
#include <cstdlib>
#include <sstream>

#include "repl/device_error.h"
#include "repl/device_programs.h"
#include "repl/python_literal.h"
#include "repl/sha256.h"

namespace adder::repl {

namespace {

constexpr size_t kPieceBytes = 512;  // one write() on the device: its literal needs about four times that of RAM there
constexpr size_t kWorthMeasuring = 8192;  // uploads from this size on are preceded by a look at the free space
constexpr int kMostRestarts = 3;          // of the device in the middle of one upload
constexpr size_t kSmallPieceBytes = 64;   // for devices without raw-paste: a micro:bit has 8 KB for everything

Error misread(const std::string& what) {
  return {ErrorKind::kProtocol,
          what + ": the device's answer makes no sense (a program on it may print in the background): reset it"};
}

// "/lib/x.py" is called what a shell of ours calls it: ":/lib/x.py".
std::string shown(const std::string& path) { return path.empty() ? ":/" : ":" + path; }

Error differs(const std::string& path) {
  return {ErrorKind::kProtocol, "cannot write " + shown(path) +
                                    ": what arrived on the device differs from what was sent: try again, or slower"};
}

Error too_large(const std::string& path, size_t bytes, uint64_t free_bytes) {
  return {ErrorKind::kDeviceFull, "cannot write " + shown(path) + ": it has " + std::to_string(bytes) +
                                      " bytes, and the device's filesystem has only " + std::to_string(free_bytes) +
                                      " free: delete files there first"};
}

Error as_it_was(const std::string& path) {
  return {ErrorKind::kCancelled, "interrupted: " + shown(path) + " is as it was"};
}

Error after_it_was_written(const std::string& path) {
  return {ErrorKind::kCancelled, "interrupted, after " + shown(path) + " was written"};
}

// A file that is to be written need not be there: what is missing is its directory.
Error write_error(const std::string& raised, const std::string& path) {
  Error error = file_error(raised, "cannot write " + shown(path));
  if (error.message.ends_with(kNoSuchFile)) error.message += " (make the directory first)";
  return error;
}

std::string joined(const std::string& directory, const std::string& name) {
  if (directory.empty() || directory == ".") return name;
  return directory.ends_with('/') ? directory + name : directory + "/" + name;
}

bool is_root(const std::string& directory) { return directory.empty() || directory == "/" || directory == "."; }

// Whatever comes of it, nothing is left among the names on the device; neither is a name of the user's, as os, taken.
std::string call(std::string_view function, const std::string& arguments) {
  return std::string(function) + "try:_adder(" + arguments + ")\nfinally:del _adder\n";
}

// A statement that knows os as _adder.
std::string with_os(const std::string& statement) {
  return "import os as _adder\ntry:" + statement + "\nfinally:del _adder\n";
}

}  // namespace

Result<std::string> DeviceFs::ask(const std::string& source, const std::string& action, const std::string& path) {
  Result<std::string> printed = link_.is_open() ? link_.run(source) : session_.capture(source);
  if (printed.ok() || printed.error().kind != ErrorKind::kDeviceRaised) return printed;
  return file_error(printed.error().message, "cannot " + action + " " + shown(path));
}

Result<void> DeviceFs::tell(const std::string& source, const std::string& action, const std::string& path) {
  Result<std::string> printed = ask(source, action, path);
  if (!printed.ok()) return printed.error();
  return {};
}

// What has restarted may have another firmware.
void DeviceFs::forget_an_earlier_life() {
  if (life_ != session_.lives()) features_.reset();
  life_ = session_.lives();
}

Result<DeviceFs::Features> DeviceFs::features() {
  forget_an_earlier_life();
  if (features_) return *features_;
  Result<std::string> printed = session_.capture(std::string(kProbe));
  if (!printed.ok()) {
    if (printed.error().kind != ErrorKind::kDeviceRaised) return printed.error();
    return file_error(printed.error().message, "cannot use the device's files");
  }
  Features found;
  std::istringstream lines(*printed);
  for (std::string line; std::getline(lines, line);) {
    if (line == "rename") found.rename = true;
    if (line == "ilistdir") found.ilistdir = true;
    if (line == "stat") found.stat = true;
    if (line == "statvfs") found.statvfs = true;
    if (line == "sha256") found.sha256 = true;
    if (line == "crc32") found.crc32 = true;
  }
  found.raw_paste = session_.speaks_raw_paste();
  features_ = found;
  life_ = session_.lives();
  return found;
}

Result<std::vector<FileInfo>> DeviceFs::list(const std::string& directory) {
  Result<Features> can = features();
  if (!can.ok()) return can.error();
  std::string what = "list " + shown(directory);
  if (!can->stat && !is_root(directory))
    return Error{ErrorKind::kDeviceFile, "cannot " + what + ": this device has no directories"};
  std::string_view function = can->ilistdir ? kList : can->stat ? kListByStat : kListFlat;
  Result<std::string> printed = ask(call(function, str_literal(directory)), "list", directory);
  if (!printed.ok()) return printed.error();

  std::vector<FileInfo> entries;
  std::istringstream lines(*printed);
  for (std::string line; std::getline(lines, line);) {
    std::istringstream fields(line);
    int is_directory = 0;
    long long size = 0;
    std::string literal;
    fields >> is_directory >> size >> std::ws;
    std::getline(fields, literal);
    std::optional<std::string> name = parse_bytes_literal(literal);
    if (!name) return misread("cannot " + what);
    entries.push_back({*name, is_directory != 0, is_directory ? 0 : static_cast<uint64_t>(size)});
  }
  std::sort(entries.begin(), entries.end(), [](const FileInfo& a, const FileInfo& b) {
    return a.is_directory != b.is_directory ? a.is_directory : a.name < b.name;
  });
  return entries;
}

Result<FileInfo> DeviceFs::stat(const std::string& path) {
  Result<Features> can = features();
  if (!can.ok()) return can.error();
  size_t slash = path.rfind('/');
  FileInfo info;
  info.name = slash == std::string::npos ? path : path.substr(slash + 1);
  if (is_root(path)) {
    info.is_directory = true;
    return info;
  }
  std::string name = str_literal(path);
  std::string source = with_os(can->stat ? "_adder=_adder.stat(" + name + ");print(_adder[0]&0x4000,_adder[6])"
                                         : "print(0,_adder.size(" + name + "))");
  Result<std::string> printed = ask(source, "find", path);
  if (!printed.ok()) return printed.error();
  std::istringstream fields(*printed);
  int directory_bit = 0;
  if (!(fields >> directory_bit >> info.size)) return misread("cannot find " + shown(path));
  info.is_directory = directory_bit != 0;
  if (info.is_directory) info.size = 0;
  return info;
}

Result<bool> DeviceFs::exists(const std::string& path) {
  Result<FileInfo> info = stat(path);
  if (info.ok()) return true;
  if (info.error().kind == ErrorKind::kDeviceFile) return false;
  return info.error();
}

// ---- down

Result<std::string> DeviceFs::get(const std::string& path, const Progress& progress) {
  Result<bool> by_link = use_link();
  if (!by_link.ok()) return by_link.error();
  if (*by_link) {
    Result<std::string> got = link_.get(path, progress);
    if (got.ok() || got.error().kind != ErrorKind::kDeviceRaised) return got;
    return file_error(got.error().message, "cannot read " + shown(path));
  }
  Result<FileInfo> info = stat(path);
  if (!info.ok()) return info.error();
  if (info->is_directory) return Error{ErrorKind::kDeviceFile, "cannot read " + shown(path) + ": it is a directory"};
  return get_plainly(path, *info, progress);
}

Result<std::string> DeviceFs::get_plainly(const std::string& path, const FileInfo& info, const Progress& progress) {
  std::string bytes, line;
  bool sensible = true;
  auto collect = [&](std::string_view text) {
    for (char c : text) {
      if (c == '\r') continue;
      if (c != '\n') {
        line += c;
        continue;
      }
      std::optional<std::string> piece = parse_bytes_literal(line);
      line.clear();
      sensible = sensible && piece.has_value();
      if (piece) bytes += *piece;
      if (progress) progress(bytes.size(), std::max<uint64_t>(info.size, bytes.size()));
    }
  };
  Result<RunOutcome> outcome =
      session_.run(call(kRead, str_literal(path) + (features_->raw_paste ? ",256" : ",64")), collect);
  if (!outcome.ok()) return outcome.error();
  if (outcome->interrupted) return Error{ErrorKind::kCancelled, "interrupted"};
  if (outcome->raised) return file_error(last_traceback_line(outcome->traceback), "cannot read " + shown(path));
  if (!sensible || !line.empty()) return misread("cannot read " + shown(path));
  if (bytes.size() != info.size) {
    return Error{ErrorKind::kProtocol, "cannot read " + shown(path) + ": " + std::to_string(bytes.size()) + " of " +
                                           std::to_string(info.size) + " bytes arrived: try again"};
  }
  return bytes;
}

// ---- up

Result<bool> DeviceFs::use_link() {
  // What a mounted folder asks for would come in between the frames.
  if (session_.shares() || (session_.is_connected() && !session_.stream().takes_any_byte())) return false;
  if (link_.is_open()) return true;
  if (!link_allowed_) return false;
  Result<bool> opened = link_.open();
  forget_an_earlier_life();
  if (!opened.ok() || !*opened || features_) return opened;
  Features known;
  known.rename = known.stat = known.sha256 = known.crc32 = known.raw_paste = true;
  known.ilistdir = link_.has_ilistdir();
  known.statvfs = link_.has_statvfs();
  features_ = known;
  return true;
}

Result<void> DeviceFs::open_link() {
  Result<bool> used = use_link();
  return used.ok() ? Result<void>() : used.error();
}

Result<void> DeviceFs::put(const std::string& path, std::string_view bytes, const Progress& progress,
                           const std::string& name) {
  bool is_in_directory = !name.empty() && (is_root(path) || path.ends_with('/'));
  if (is_in_directory) return put(joined(path, name), bytes, progress);
  Result<bool> by_link = use_link();
  if (!by_link.ok()) return by_link.error();
  if (*by_link) return put_by_link(path, name, bytes, progress);
  if (!name.empty()) {
    Result<FileInfo> there = stat(path);
    if (!there.ok() && there.error().kind != ErrorKind::kDeviceFile) return there.error();
    if (there.ok() && there->is_directory) return put_plainly(joined(path, name), bytes, progress);
  }
  return put_plainly(path, bytes, progress);
}

Result<void> DeviceFs::put_by_link(const std::string& path, const std::string& name, std::string_view bytes,
                                   const Progress& progress) {
  constexpr std::string_view kNoRoom = "ValueError: room ";
  Result<void> done = link_.put(path, name, bytes, progress, write_same_);
  if (done.ok()) return done;
  const std::string& said = done.error().message;
  if (done.error().kind == ErrorKind::kCancelled) {
    if (link_.was_written()) return after_it_was_written(path);
    link_.drop();
    return as_it_was(path);
  }
  if (done.error().kind != ErrorKind::kDeviceRaised) return done;
  if (said == "ValueError: differs") return differs(path);
  if (said.starts_with(kNoRoom))
    return too_large(path, bytes.size(), std::strtoull(said.c_str() + kNoRoom.size(), nullptr, 10));
  return write_error(said, path);
}

// A device that restarts in the middle has forgotten the open file: all over again.
Result<void> DeviceFs::put_plainly(const std::string& path, std::string_view bytes, const Progress& progress) {
  for (int restarts = 0;; ++restarts) {
    const int life = session_.lives();
    file_is_lost_ = false;
    Result<void> done = put_in_one_life(path, bytes, progress);
    const bool restarted = file_is_lost_ || session_.lives() != life;
    const bool harmed = !done.ok() && !done.error().connection_lost() && done.error().kind != ErrorKind::kCancelled;
    if (!harmed || !restarted) return done;
    if (restarts == kMostRestarts) {
      return Error{ErrorKind::kProtocol, "cannot write " + shown(path) +
                                             ": the device restarts again and again: look " +
                                             "to its power and its cable"};
    }
  }
}

Result<void> DeviceFs::put_in_one_life(const std::string& path, std::string_view bytes, const Progress& progress) {
  Result<Features> can = features();
  if (!can.ok()) return can.error();
  if (!write_same_) {
    Result<bool> same = holds(path, bytes);
    if (!same.ok() || *same) return same.ok() ? Result<void>() : same.error();
  }
  if (Result<void> fits = check_place(path, bytes.size(), *can); !fits.ok()) return fits;
  std::string temporary = path + ".part";
  Result<void> done = send_and_place(temporary, path, bytes, *can, progress);
  if (!done.ok()) {
    // It must not name the temporary file, of which nobody has heard.
    Error error = done.error();
    if (size_t at = error.message.find(temporary); at != std::string::npos)
      error.message.replace(at, temporary.size(), path);
    if (error.message.ends_with(kNoSuchFile)) error.message += " (make the directory first)";
    if (!error.connection_lost()) forget(temporary);
    return error;
  }
  return {};
}

Result<void> DeviceFs::send_and_place(const std::string& temporary, const std::string& path, std::string_view bytes,
                                      const Features& can, const Progress& progress) {
  Result<void> done = send(temporary, bytes, can, progress);
  if (done.ok()) done = verify(temporary, bytes, can);
  if (!done.ok() && done.error().kind == ErrorKind::kCancelled) return as_it_was(path);
  return done.ok() ? place(temporary, path, bytes, can) : done;
}

Result<void> DeviceFs::check_place(const std::string& path, size_t bytes, const Features& can) {
  Result<FileInfo> present = stat(path);
  if (present.ok() && present->is_directory)
    return Error{ErrorKind::kDeviceFile, "cannot write " + shown(path) + ": it is a directory"};
  if (!present.ok() && present.error().kind != ErrorKind::kDeviceFile) return present.error();
  return check_room(path, bytes, can);
}

// Minutes of sending what cannot fit are better not begun. Whether what does fit by these numbers really does, the
// writing tells.
Result<void> DeviceFs::check_room(const std::string& path, size_t bytes, const Features& can) {
  if (!can.statvfs || bytes < kWorthMeasuring) return {};
  Result<FsSpace> room = space_at(path.find('/') == std::string::npos ? "." : path.substr(0, path.rfind('/') + 1));
  if (!room.ok()) return room.error().connection_lost() ? Result<void>(room.error()) : Result<void>();
  if (room->free_bytes >= bytes) return {};
  return too_large(path, bytes, room->free_bytes);
}

Result<void> DeviceFs::send(const std::string& temporary, std::string_view bytes, const Features& can,
                            const Progress& progress) {
  // A host that died in the middle of an upload has left its file open, and a device can have only a few open.
  Result<void> opened =
      tell(std::string(kCleanUp) + "_adder_f=open(" + str_literal(temporary) + ",'wb')\n", "write", temporary);
  if (!opened.ok()) return opened;
  size_t most = can.raw_paste ? kPieceBytes : kSmallPieceBytes;
  for (size_t at = 0; at < bytes.size(); at += most) {
    std::string_view piece = bytes.substr(at, most);
    Result<std::string> wrote = ask("print(_adder_f.write(" + bytes_literal(piece) + "))\n", "write", temporary);
    if (!wrote.ok()) return note_lost_file(wrote.error());
    if (*wrote != std::to_string(piece.size()) + "\n" && *wrote != "None\n") {
      return file_error("ENOSPC", "cannot write " + shown(temporary));
    }
    if (progress) progress(at + piece.size(), bytes.size());
  }
  Result<void> closed = tell("_adder_f.close()\ndel _adder_f\n", "write", temporary);
  return closed.ok() ? closed : note_lost_file(closed.error());
}

Error DeviceFs::note_lost_file(const Error& error) {
  file_is_lost_ = error.message.find("NameError") != std::string::npos;
  return error;
}

Result<void> DeviceFs::verify(const std::string& path, std::string_view bytes, const Features& can) {
  const Error wrong = differs(path);
  if (can.sha256) {
    Result<std::string> actual = hash_on_device(path);
    if (!actual.ok()) return actual.error();
    if (*actual != sha256_digest(bytes)) return wrong;
    return {};
  }
  if (can.crc32) {
    boost::crc_32_type crc;
    crc.process_bytes(bytes.data(), bytes.size());
    Result<std::string> printed = ask(call(kCrc32, str_literal(path)), "check", path);
    if (!printed.ok()) return printed.error();
    if (*printed != std::to_string(crc.checksum()) + "\n") return wrong;
    return {};
  }
  Result<std::string> there = get(path);
  if (!there.ok()) return there.error();
  if (*there != bytes) return wrong;
  return {};
}

// From here on the old file may be gone, so an interrupt comes too late: it counts when the new one is in its place.
Result<void> DeviceFs::place(const std::string& temporary, const std::string& path, std::string_view bytes,
                             const Features& can) {
  auto put_there = [&] {
    return can.rename ? move_into_place(temporary, path) : copy_into_place(temporary, path, bytes, can);
  };
  Result<void> done = put_there();
  if (done.ok() || done.error().kind != ErrorKind::kCancelled) return done;
  Result<bool> left = exists(temporary);
  if (!left.ok()) return left.error();
  if (*left) done = put_there();
  if (*left && !done.ok()) return done;
  return after_it_was_written(path);
}

Result<void> DeviceFs::move_into_place(const std::string& temporary, const std::string& path) {
  return tell(call(kMove, str_literal(temporary) + "," + str_literal(path)), "write", path);
}

Result<void> DeviceFs::copy_into_place(const std::string& temporary, const std::string& path, std::string_view bytes,
                                       const Features& can) {
  Result<void> done = tell(call(kCopy, str_literal(temporary) + "," + str_literal(path)), "write", path);
  if (done.ok()) done = verify(path, bytes, can);
  if (done.ok()) return remove(temporary);
  Error error = done.error();
  if (!error.connection_lost()) forget(path);
  if (error.kind == ErrorKind::kDeviceFull) {
    error.message = "cannot write " + shown(path) +
                    ": the device's filesystem is too full (it cannot rename, so that an upload needs room twice): "
                    "delete files there first";
  }
  return error;
}

void DeviceFs::forget(const std::string& path) {
  std::string source = std::string(kCleanUp) + with_os("_adder.remove(" + str_literal(path) + ")");
  // The failure that led here is the one to report; when cleaning up fails too, the leftover has a name that nothing
  // runs.
  [[maybe_unused]] Result<std::string> cleaned = session_.capture(source);
}

// ---- names and directories

Result<void> DeviceFs::remove(const std::string& path) {
  return tell(with_os("_adder.remove(" + str_literal(path) + ")"), "remove", path);
}

Result<void> DeviceFs::remove_tree(const std::string& path) {
  Result<FileInfo> info = stat(path);
  if (!info.ok()) return Error{info.error().kind, info.error().message};
  if (!info->is_directory) return remove(path);
  Result<std::vector<FileInfo>> entries = list(path);
  if (!entries.ok()) return entries.error();
  for (const FileInfo& entry : *entries) {
    std::string below = path.ends_with('/') || path.empty() ? path + entry.name : path + "/" + entry.name;
    if (Result<void> removed = remove_tree(below); !removed.ok()) return removed;
  }
  return is_root(path) ? Result<void>() : rmdir(path);
}

Result<void> DeviceFs::mkdir(const std::string& path) {
  Result<Features> can = features();
  if (!can.ok()) return can.error();
  if (!can->stat)
    return Error{ErrorKind::kDeviceFile, "cannot create " + shown(path) + ": this device has no directories"};
  return tell(with_os("_adder.mkdir(" + str_literal(path) + ")"), "create", path);
}

Result<void> DeviceFs::make_dirs(const std::string& path) {
  for (size_t end = 0; end != std::string::npos;) {
    end = path.find('/', end + 1);
    std::string part = path.substr(0, end);
    if (part.empty() || part.back() == '/') continue;
    Result<FileInfo> info = stat(part);
    if (info.ok() && info->is_directory) continue;
    if (info.ok())
      return Error{ErrorKind::kDeviceFile, "cannot create " + shown(path) + ": " + shown(part) + " is a file"};
    if (info.error().kind != ErrorKind::kDeviceFile) return info.error();
    if (Result<void> made = mkdir(part); !made.ok()) return made;
  }
  return {};
}

Result<void> DeviceFs::rmdir(const std::string& path) {
  return tell(with_os("_adder.rmdir(" + str_literal(path) + ")"), "remove", path);
}

Result<void> DeviceFs::rename(const std::string& from, const std::string& to) {
  return tell(with_os("_adder.rename(" + str_literal(from) + "," + str_literal(to) + ")"), "rename", from);
}

Result<FsSpace> DeviceFs::space() {
  Result<Features> can = features();
  if (!can.ok()) return can.error();
  if (!can->statvfs) return Error{ErrorKind::kDeviceFile, "this device cannot tell how much room it has"};
  return space_at("/");
}

Result<FsSpace> DeviceFs::space_at(const std::string& directory) {
  Result<std::string> printed = ask(
      with_os("_adder=_adder.statvfs(" + str_literal(directory) + ");print(_adder[1]*_adder[2],_adder[0]*_adder[3])"),
      "measure", directory);
  if (!printed.ok()) return printed.error();
  FsSpace space;
  std::istringstream fields(*printed);
  if (!(fields >> space.total_bytes >> space.free_bytes)) return misread("cannot measure the device's filesystem");
  return space;
}

Result<std::string> DeviceFs::hash(const std::string& path) {
  Result<Features> can = features();
  if (!can.ok()) return can.error();
  if (can->sha256) return hash_on_device(path);
  Result<std::string> bytes = get(path);
  if (!bytes.ok()) return bytes.error();
  return sha256_digest(*bytes);
}

Result<std::string> DeviceFs::hash_on_device(const std::string& path) {
  Result<std::string> printed = ask(call(kSha256, str_literal(path)), "check", path);
  if (!printed.ok()) return printed.error();
  std::optional<std::string> digest = parse_bytes_literal(std::string_view(*printed).substr(0, printed->find('\n')));
  if (!digest) return misread("cannot check " + shown(path));
  return *digest;
}

}  // namespace adder::repl
