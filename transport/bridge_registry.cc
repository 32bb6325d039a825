// See bridge_registry.h. A note is a text of lines "key value", and locked with flock(2) by its bridge: a note that can
// be locked is a dead one's.
#include "transport/bridge_registry.h"

#include <fcntl.h>
#include <sys/file.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <sstream>

#include "transport/endpoint.h"
#include "transport/fd_stream.h"

namespace adder::transport {

namespace {

constexpr const char* kSuffix = ".bridge";

class SocketStream : public FdBacked<BridgeStream> {
public:
  using FdBacked::FdBacked;
};

Result<std::string> bridge_directory() {
  Result<std::string> runtime = sim_runtime_dir();
  if (!runtime.ok()) return runtime;
  std::string directory = *runtime + "/bridges";
  if (mkdir(directory.c_str(), 0700) != 0 && errno != EEXIST)
    return error_from_errno(errno, "cannot create " + directory);
  return directory;
}

Result<sockaddr_un> address_of(const std::string& path) {
  sockaddr_un address = {};
  address.sun_family = AF_UNIX;
  if (path.size() >= sizeof address.sun_path)
    return Error{ErrorKind::kIo, path + " is too long for a socket's name: set XDG_RUNTIME_DIR to a shorter directory"};
  std::memcpy(address.sun_path, path.c_str(), path.size() + 1);
  return address;
}

std::string one_line(std::string text) {
  std::replace_if(
      text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) < ' '; }, ' ');
  return text;
}

BridgeInfo parse_note(const std::string& path) {
  BridgeInfo info;
  info.name = std::filesystem::path(path).stem().string();
  info.socket = path.substr(0, path.size() - std::strlen(kSuffix)) + ".sock";
  std::ifstream file(path);
  for (std::string line; std::getline(file, line);) {
    size_t space = std::min(line.find(' '), line.size());
    std::string key = line.substr(0, space), value = space < line.size() ? line.substr(space + 1) : "";
    if (key == "device") info.device = value;
    if (key == "label") info.label = value;
    if (key == "door") info.doors.push_back(value);
    if (key == "process") info.process_id = std::atoi(value.c_str());
  }
  return info;
}

// Locked by a living bridge? Otherwise it is swept away.
bool is_alive(const std::string& path) {
  int fd = open(path.c_str(), O_RDONLY | O_CLOEXEC);
  if (fd < 0) return false;
  bool dead = flock(fd, LOCK_EX | LOCK_NB) == 0;
  if (dead) {
    unlink(path.c_str());
    unlink(parse_note(path).socket.c_str());
  }
  ::close(fd);
  return !dead;
}

}  // namespace

std::string bridge_key(const std::string& device_path) {
  std::error_code failed;
  if (!std::filesystem::exists(device_path, failed)) return device_path;
  return std::filesystem::absolute(device_path, failed).lexically_normal().string();
}

std::vector<BridgeInfo> list_bridges() {
  std::vector<BridgeInfo> bridges;
  Result<std::string> runtime = sim_runtime_dir();
  if (!runtime.ok()) return bridges;
  std::error_code failed;  // no directory: nobody has published anything
  for (const auto& entry : std::filesystem::directory_iterator(*runtime + "/bridges", failed)) {
    std::string path = entry.path().string();
    if (path.ends_with(kSuffix) && is_alive(path)) bridges.push_back(parse_note(path));
  }
  std::sort(bridges.begin(), bridges.end(), [](const auto& a, const auto& b) { return a.name < b.name; });
  return bridges;
}

std::optional<BridgeInfo> find_bridge(const std::string& key) {
  for (BridgeInfo& bridge : list_bridges()) {
    std::error_code failed;  // neither is a file
    if (bridge.device == key || std::filesystem::equivalent(bridge.device, key, failed)) return std::move(bridge);
  }
  return std::nullopt;
}

Result<std::unique_ptr<ByteStream>> open_bridge(const BridgeInfo& bridge) {
  Result<sockaddr_un> address = address_of(bridge.socket);
  if (!address.ok()) return address.error();
  int fd = socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0);
  if (fd < 0) return error_from_errno(errno, "cannot make a socket");
  auto stream = std::make_unique<SocketStream>(fd, bridge.label + " (through the bridge " + bridge.name + ")");
  if (connect(fd, reinterpret_cast<const sockaddr*>(&*address), sizeof(sockaddr_un)) != 0)
    return error_from_errno(errno, "cannot reach the bridge " + bridge.name);
  return std::unique_ptr<ByteStream>(std::move(stream));
}

Result<std::unique_ptr<BridgeNotice>> BridgeNotice::publish(BridgeInfo info) {
  if (std::optional<BridgeInfo> other = find_bridge(info.device)) {
    return Error{ErrorKind::kBusy, "process " + std::to_string(other->process_id) +
                                       " already is a bridge to this device: use that, or end it"};
  }
  Result<std::string> directory = bridge_directory();
  if (!directory.ok()) return directory.error();
  std::unique_ptr<BridgeNotice> notice(new BridgeNotice);
  info.process_id = getpid();
  std::string base = info.device.substr(info.device.rfind('/') + 1);
  std::replace_if(
      base.begin(), base.end(), [](unsigned char c) { return !std::isalnum(c); }, '-');
  static int count = 0;  // for several in one process
  info.name = base.substr(0, 24) + "-" + std::to_string(getpid()) + (count == 0 ? "" : "-" + std::to_string(count));
  ++count;
  info.socket = *directory + "/" + info.name + ".sock";
  notice->info_ = std::move(info);
  notice->path_ = *directory + "/" + notice->info_.name + kSuffix;
  if (Result<void> listening = notice->listen(); !listening.ok()) return listening.error();
  if (Result<void> written = notice->write(); !written.ok()) return written.error();
  return notice;
}

Result<void> BridgeNotice::listen() {
  Result<sockaddr_un> address = address_of(info_.socket);
  if (!address.ok()) return address.error();
  unlink(info_.socket.c_str());
  listening_fd_ = socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0);
  bool bound =
      listening_fd_ >= 0 && bind(listening_fd_, reinterpret_cast<const sockaddr*>(&*address), sizeof(sockaddr_un)) == 0;
  if (!bound || ::listen(listening_fd_, 16) != 0) return error_from_errno(errno, "cannot listen at " + info_.socket);
  return {};
}

// Written and locked under another name first, so that nobody sees half of it, or takes it for a dead one's.
Result<void> BridgeNotice::write() {
  std::ostringstream text;
  text << "device " << one_line(info_.device) << "\nlabel " << one_line(info_.label) << "\nprocess " << info_.process_id
       << "\n";
  for (const std::string& door : info_.doors) text << "door " << one_line(door) << "\n";
  std::string draft = path_ + ".part", bytes = text.str();
  note_fd_ = open(draft.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0600);
  bool done = note_fd_ >= 0 && flock(note_fd_, LOCK_EX | LOCK_NB) == 0 &&
              ::write(note_fd_, bytes.data(), bytes.size()) == static_cast<ssize_t>(bytes.size()) &&
              rename(draft.c_str(), path_.c_str()) == 0;
  if (!done) return error_from_errno(errno, "cannot publish the bridge as " + path_);
  return {};
}

BridgeNotice::~BridgeNotice() {
  if (note_fd_ >= 0) {
    unlink(path_.c_str());
    ::close(note_fd_);
  }
  if (listening_fd_ >= 0) {
    ::close(listening_fd_);
    unlink(info_.socket.c_str());
  }
}

}  // namespace adder::transport
