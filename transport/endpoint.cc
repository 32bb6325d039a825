// See endpoint.h.
#include "transport/endpoint.h"

#include <filesystem>

#include "transport/bridge_registry.h"
#include "transport/device_url.h"
#include "transport/pty_stream.h"
#include "transport/serial_stream.h"
#include "transport/usb_stream.h"

namespace adder::transport {

namespace {

Error no_such_device(const std::string& what, const std::vector<PortInfo>& ports) {
  std::string known;
  for (const PortInfo& port : ports) known += (known.empty() ? "" : ", ") + port.path;
  return {ErrorKind::kNotFound, what + "; `adderctl devices` lists what is connected (now: " + known + ")"};
}

Endpoint endpoint_of(const PortInfo& port) {
  Endpoint endpoint;
  endpoint.kind = port.kind;
  if (port.kind != PortKind::kSimulator) endpoint.path = port.path;
  endpoint.serial_number = port.serial_number;
  return endpoint;
}

Result<Endpoint> endpoint_of_path(const std::string& path, const std::vector<PortInfo>& ports) {
  for (const PortInfo& port : ports) {
    if (port.path == path) return endpoint_of(port);
  }
  std::error_code failed;
  std::filesystem::path real = std::filesystem::canonical(path, failed);
  if (failed) return no_such_device("there is no device " + path, ports);
  // "/dev/serial/by-id/…" is a port of the list under another name.
  for (const PortInfo& port : ports) {
    if (port.path == real.string()) return endpoint_of(port);
  }
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

// Among USB devices: a board's own port before a converter, which may have anything behind it, and before what the
// table does not know; a boot loader or a probe only when it is named.
int rank(const PortInfo& port) {
  if (!port.is_usb() || port.role == BoardRole::kLoader || port.role == BoardRole::kProbe) return 0;
  return port.role == BoardRole::kRepl ? 2 : 1;
}

Result<Endpoint> choose(const std::vector<PortInfo>& ports) {
  const PortInfo* best = nullptr;
  std::vector<const PortInfo*> simulators;
  for (const PortInfo& port : ports) {
    if (rank(port) > (best == nullptr ? 0 : rank(*best))) best = &port;
    if (port.kind == PortKind::kPty) simulators.push_back(&port);
  }
  if (best != nullptr) return endpoint_of(*best);
  if (simulators.size() == 1) return endpoint_of(*simulators[0]);
  std::vector<BridgeInfo> bridges = list_bridges();
  if (simulators.empty() && bridges.size() == 1) return resolve_endpoint(bridges[0].device, ports);
  std::string what =
      simulators.empty()
          ? "no board is connected: plug one in, or name a device, such as `--device sim` for the simulator"
          : "several simulators run: name one with --device";
  return no_such_device(what, ports);
}

// A name that is no alias.
Result<Endpoint> resolve_plain(const std::string& name, const std::vector<PortInfo>& ports) {
  if (name.empty() || name == "auto") return choose(ports);
  if (is_device_url(name)) {
    if (Result<DeviceUrl> url = parse_device_url(name); !url.ok()) return url.error();
    Endpoint endpoint;
    endpoint.kind = PortKind::kNetwork;
    endpoint.path = name;
    return endpoint;
  }
  if (name == "sim" || (name.starts_with("sim:") && name.size() > 4)) {
    Endpoint endpoint;
    endpoint.kind = PortKind::kSimulator;
    if (name != "sim") endpoint.board = name.substr(4);
    return endpoint;
  }
  if (name.starts_with("usb:")) {
    Result<UsbName> usb = parse_usb_name(name);
    if (!usb.ok()) return usb.error();
    Endpoint endpoint;
    endpoint.kind = PortKind::kUsb;
    endpoint.path = name;
    endpoint.serial_number = usb->serial_number;
    return endpoint;
  }
  if (name.starts_with("port:")) return endpoint_of_path(name.substr(5), ports);
  if (name.starts_with("id:")) {
    for (const PortInfo& port : ports) {
      if (!port.serial_number.empty() && port.serial_number == name.substr(3)) return endpoint_of(port);
    }
    return no_such_device("no connected device has the serial number " + name.substr(3), ports);
  }
  return endpoint_of_path(path_of(name), ports);
}

// Names that no list of ports is needed for.
bool stands_alone(const std::string& name) {
  return name == "sim" || name.starts_with("sim:") || name.starts_with("usb:") || is_device_url(name);
}

}  // namespace

Result<Endpoint> resolve_endpoint(const std::string& name, const std::vector<PortInfo>& ports,
                                  const DeviceConfig& config) {
  const std::string& wanted = name.empty() ? config.default_device : name;
  Result<std::optional<DeviceAlias>> alias = find_alias(config, wanted);
  if (!alias.ok()) return alias.error();
  if (!*alias) return resolve_plain(wanted, ports);
  const DeviceAlias& known = **alias;
  Result<Endpoint> endpoint = resolve_plain(known.device, ports);
  if (!endpoint.ok()) {
    Error error = endpoint.error();
    error.message = wanted + " (" + known.device + "): " + error.message;
    return error;
  }
  if (known.baud) endpoint->line.baud = *known.baud;
  endpoint->lines = known.lines;
  endpoint->password = known.password;
  return endpoint;
}

Result<Endpoint> resolve_device(const std::string& name) {
  if (stands_alone(name)) return resolve_plain(name, {});
  Result<DeviceConfig> config = load_device_config();
  if (!config.ok()) return config.error();
  return resolve_endpoint(name, list_ports(), *config);
}

Result<std::unique_ptr<ByteStream>> open_endpoint(const Endpoint& endpoint) {
  return open_endpoint(endpoint, endpoint.line);
}

Result<std::unique_ptr<ByteStream>> open_endpoint(const Endpoint& endpoint, const LineSettings& line) {
  switch (endpoint.kind) {
    case PortKind::kSerial:
      return open_serial(endpoint.path, line,
                         endpoint.lines ? *endpoint.lines : line_policy_of(serial_port_info(endpoint.path)));
    case PortKind::kPty: return open_pty(endpoint.path);
    case PortKind::kUsb: {
      Result<UsbName> name = parse_usb_name(endpoint.path);
      if (!name.ok()) return name.error();
      return open_usb(*name, line, endpoint.lines.value_or(LinePolicy::on()));
    }
    case PortKind::kNetwork: {
      Result<DeviceUrl> url = parse_device_url(endpoint.path);
      if (!url.ok()) return url.error();
      return open_device_url(*url, {line, endpoint.password});
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
  Result<Endpoint> endpoint = resolve_device(name);
  if (!endpoint.ok()) return endpoint.error();
  return open_shared(*endpoint);
}

Result<std::unique_ptr<ByteStream>> open_shared(const Endpoint& endpoint) {
  Result<std::unique_ptr<ByteStream>> opened = open_endpoint(endpoint);
  if (opened.ok() || opened.error().kind != ErrorKind::kBusy) return opened;
  std::optional<BridgeInfo> bridge = find_bridge(bridge_key(endpoint));
  return bridge ? open_bridge(*bridge) : std::move(opened);
}

std::string bridge_key(const Endpoint& endpoint) {
  if (endpoint.kind == PortKind::kSimulator) return "sim:" + endpoint.board;
  return endpoint.kind == PortKind::kNetwork ? endpoint.path : bridge_key(endpoint.path);
}

}  // namespace adder::transport
