// See port_list.h.
#include "transport/port_list.h"

#include <libserialport.h>
#include <signal.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstdlib>
#include <filesystem>

#include "transport/usb_ports.h"

namespace adder::transport {

namespace {

std::string text_or_empty(const char* text) { return text == nullptr ? "" : text; }

PortInfo info_of(const sp_port* port) {
  PortInfo info;
  info.path = sp_get_port_name(port);
  info.serial_number = text_or_empty(sp_get_port_usb_serial(port));
  info.manufacturer = text_or_empty(sp_get_port_usb_manufacturer(port));
  info.product = text_or_empty(sp_get_port_usb_product(port));
  int vendor = 0, product = 0;
  if (sp_get_port_usb_vid_pid(port, &vendor, &product) == SP_OK) info.vendor_id = vendor, info.product_id = product;
  info.description = text_or_empty(sp_get_port_description(port));
  if ("/dev/" + info.description == info.path) info.description.clear();  // it knows nothing but its name
  return info;
}

std::vector<PortInfo> list_serial_ports() {
  std::vector<PortInfo> ports;
  sp_port** found = nullptr;
  if (sp_list_ports(&found) != SP_OK) return ports;  // no /sys/class/tty, as in a container: there are none
  for (sp_port** port = found; *port != nullptr; ++port) ports.push_back(info_of(*port));
  sp_free_port_list(found);
  return ports;
}

// A killed simulator leaves its link behind, and the kernel gives the pty's number to the next terminal. `adderctl sim`
// therefore ends the name with its process id, and a link whose process is gone is removed.
bool is_alive(const std::filesystem::path& link) {
  std::string name = link.filename().string();
  size_t dash = name.rfind('-');
  std::string digits = dash == std::string::npos ? "" : name.substr(dash + 1);
  bool has_pid = !digits.empty() && digits.size() < 10 &&
                 std::all_of(digits.begin(), digits.end(), [](char c) { return c >= '0' && c <= '9'; });
  bool owner_gone = has_pid && kill(std::stoi(digits), 0) != 0 && errno == ESRCH;
  struct stat target = {};
  return !owner_gone && stat(link.c_str(), &target) == 0 && S_ISCHR(target.st_mode);
}

std::vector<PortInfo> list_published_simulators() {
  std::vector<PortInfo> ports;
  Result<std::string> directory = sim_runtime_dir();
  if (!directory.ok()) return ports;  // without a directory nobody can have published anything
  std::error_code failed;
  for (const auto& entry : std::filesystem::directory_iterator(*directory, failed)) {
    std::error_code ignored;  // it may vanish while we look
    if (!entry.is_symlink(ignored) || entry.path().filename().string().front() == '.') continue;
    if (!is_alive(entry.path())) {
      std::filesystem::remove(entry.path(), ignored);
      continue;
    }
    PortInfo info;
    info.kind = PortKind::kPty;
    info.path = entry.path().string();
    info.description = "running simulator";
    ports.push_back(std::move(info));
  }
  return ports;
}

// What the table knows, and one name for a person: the product's own, since it is the more exact, and the board's where
// it has none.
void name_board(PortInfo& info) {
  std::optional<KnownBoard> known;
  if (info.is_usb()) known = known_board(*info.vendor_id, *info.product_id);
  if (known) {
    info.board = known->name;
    info.role = known->role;
  }
  for (const std::string& name : {info.product, info.board, info.description, std::string("serial port")}) {
    if (name.empty()) continue;
    info.description = name;
    return;
  }
}

void append_sorted(std::vector<PortInfo>& ports, std::vector<PortInfo> more) {
  for (PortInfo& info : more) name_board(info);
  std::sort(more.begin(), more.end(), [](const PortInfo& a, const PortInfo& b) { return a.path < b.path; });
  ports.insert(ports.end(), more.begin(), more.end());
}

}  // namespace

Result<std::string> sim_runtime_dir() {
  const char* runtime = std::getenv("XDG_RUNTIME_DIR");
  std::string directory = runtime != nullptr && *runtime == '/' ? std::string(runtime) + "/adder"
                                                                : "/tmp/adder-" + std::to_string(getuid());
  if (mkdir(directory.c_str(), 0700) != 0 && errno != EEXIST)
    return error_from_errno(errno, "cannot create " + directory);
  struct stat info = {};
  if (lstat(directory.c_str(), &info) != 0) return error_from_errno(errno, "cannot use " + directory);
  if (!S_ISDIR(info.st_mode) || info.st_uid != getuid()) {
    return Error{ErrorKind::kPermission, directory + " is not a directory of yours: remove it, or set XDG_RUNTIME_DIR"};
  }
  return directory;
}

std::vector<PortInfo> list_ports() {
  std::vector<PortInfo> ports;
  append_sorted(ports, list_serial_ports());
  append_sorted(ports, list_driverless_cdc());
  append_sorted(ports, list_published_simulators());
  PortInfo sim;
  sim.kind = PortKind::kSimulator;
  sim.path = "sim";
  sim.description = "simulator, started when it is used";
  ports.push_back(std::move(sim));
  return ports;
}

LinePolicy line_policy_of(const PortInfo& port) {
  if (!port.is_usb()) return LinePolicy::hold();
  std::optional<KnownBoard> known = known_board(*port.vendor_id, *port.product_id);
  return known ? known->lines : LinePolicy::on();
}

PortInfo serial_port_info(const std::string& path) {
  PortInfo info;
  sp_port* port = nullptr;
  if (sp_get_port_by_name(path.c_str(), &port) == SP_OK) {
    info = info_of(port);
    sp_free_port(port);
  }
  info.path = path;
  name_board(info);
  return info;
}

}  // namespace adder::transport
