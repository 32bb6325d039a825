// See endpoint.h.
#include "transport/endpoint.h"

#include <libserialport.h>
#include <signal.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstdlib>
#include <filesystem>

#include "transport/device_url.h"
#include "transport/pty_stream.h"
#include "transport/serial_stream.h"

namespace adder::transport {

namespace {

std::string text_or_empty(const char* text) { return text == nullptr ? "" : text; }

std::vector<PortInfo> list_serial_ports() {
  std::vector<PortInfo> ports;
  sp_port** found = nullptr;
  if (sp_list_ports(&found) != SP_OK) return ports;  // no /sys/class/tty, as in a container: there are none
  for (sp_port** port = found; *port != nullptr; ++port) {
    PortInfo info;
    info.path = sp_get_port_name(*port);
    info.description = text_or_empty(sp_get_port_description(*port));
    if ("/dev/" + info.description == info.path) info.description = "serial port";  // it knows nothing but its name
    info.serial_number = text_or_empty(sp_get_port_usb_serial(*port));
    int vendor = 0, product = 0;
    if (sp_get_port_usb_vid_pid(*port, &vendor, &product) == SP_OK) info.vendor_id = vendor, info.product_id = product;
    ports.push_back(std::move(info));
  }
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

Error no_such_device(const std::string& what, const std::vector<PortInfo>& ports) {
  std::string known;
  for (const PortInfo& port : ports) known += (known.empty() ? "" : ", ") + port.path;
  return {ErrorKind::kNotFound, what + "; `adderctl devices` lists what is connected (now: " + known + ")"};
}

Endpoint endpoint_of(const PortInfo& port) {
  Endpoint endpoint;
  endpoint.kind = port.kind;
  if (port.kind != PortKind::kSimulator) endpoint.path = port.path;
  return endpoint;
}

Result<Endpoint> endpoint_of_path(const std::string& path, const std::vector<PortInfo>& ports) {
  for (const PortInfo& port : ports) {
    if (port.path == path) return endpoint_of(port);
  }
  std::error_code failed;
  std::filesystem::path real = std::filesystem::canonical(path, failed);
  if (failed) return no_such_device("there is no device " + path, ports);
  Endpoint endpoint;
  endpoint.path = path;
  // libserialport cannot open ptys, whatever name they go by.
  endpoint.kind = real.string().starts_with("/dev/pts/") ? PortKind::kPty : PortKind::kSerial;
  return endpoint;
}

// "a0" and "u1" are mpremote's names for /dev/ttyACM0 and /dev/ttyUSB1; the "/dev/" may always be left out.
std::string path_of(const std::string& name) {
  std::error_code failed;
  if (name.find('/') != std::string::npos || std::filesystem::exists(name, failed)) return name;
  bool numbered = name.size() > 1 && name.find_first_not_of("0123456789", 1) == std::string::npos;
  if (numbered && name[0] == 'a') return "/dev/ttyACM" + name.substr(1);
  if (numbered && name[0] == 'u') return "/dev/ttyUSB" + name.substr(1);
  return std::filesystem::exists("/dev/" + name, failed) ? "/dev/" + name : name;
}

Result<Endpoint> choose(const std::vector<PortInfo>& ports) {
  std::vector<const PortInfo*> simulators;
  for (const PortInfo& port : ports) {
    if (port.vendor_id && port.product_id) return endpoint_of(port);
    if (port.kind == PortKind::kPty) simulators.push_back(&port);
  }
  if (simulators.size() == 1) return endpoint_of(*simulators[0]);
  std::string what =
      simulators.empty()
          ? "no board is connected: plug one in, or name a device, such as `--device sim` for the simulator"
          : "several simulators run: name one with --device";
  return no_such_device(what, ports);
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
  auto by_path = [](const PortInfo& a, const PortInfo& b) { return a.path < b.path; };
  std::vector<PortInfo> ports = list_serial_ports();
  std::sort(ports.begin(), ports.end(), by_path);
  std::vector<PortInfo> simulators = list_published_simulators();
  std::sort(simulators.begin(), simulators.end(), by_path);
  ports.insert(ports.end(), simulators.begin(), simulators.end());
  PortInfo sim;
  sim.kind = PortKind::kSimulator;
  sim.path = "sim";
  sim.description = "simulator, started when it is used";
  ports.push_back(std::move(sim));
  return ports;
}

Result<Endpoint> resolve_endpoint(const std::string& name, const std::vector<PortInfo>& ports) {
  if (name.empty() || name == "auto") return choose(ports);
  if (is_device_url(name)) {
    if (Result<DeviceUrl> url = parse_device_url(name); !url.ok()) return url.error();
    return Endpoint{PortKind::kNetwork, name, ""};
  }
  if (name == "sim") return Endpoint{PortKind::kSimulator, "", "sim"};
  if (name.starts_with("sim:") && name.size() > 4) return Endpoint{PortKind::kSimulator, "", name.substr(4)};
  if (name.starts_with("port:")) return endpoint_of_path(name.substr(5), ports);
  if (name.starts_with("id:")) {
    for (const PortInfo& port : ports) {
      if (!port.serial_number.empty() && port.serial_number == name.substr(3)) return endpoint_of(port);
    }
    return no_such_device("no connected device has the serial number " + name.substr(3), ports);
  }
  return endpoint_of_path(path_of(name), ports);
}

Result<std::unique_ptr<ByteStream>> open_endpoint(const Endpoint& endpoint, const LineSettings& line) {
  switch (endpoint.kind) {
    case PortKind::kSerial: return open_serial(endpoint.path, line);
    case PortKind::kPty: return open_pty(endpoint.path);
    case PortKind::kNetwork: {
      Result<DeviceUrl> url = parse_device_url(endpoint.path);
      if (!url.ok()) return url.error();
      return open_device_url(*url, {line, ""});
    }
    case PortKind::kSimulator: break;
  }
  SimOptions options;
  options.board = endpoint.board;
  Result<std::unique_ptr<ProcessStream>> started = start_sim(options);
  if (!started.ok()) return started.error();
  return std::unique_ptr<ByteStream>(std::move(started).value());
}

Result<std::unique_ptr<ByteStream>> open_device(const std::string& name) {
  Result<Endpoint> endpoint = resolve_endpoint(name, list_ports());
  if (!endpoint.ok()) return endpoint.error();
  return open_endpoint(*endpoint);
}

}  // namespace adder::transport
