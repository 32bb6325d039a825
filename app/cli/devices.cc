// adderctl devices: what is connected, one line each, or as JSON for programs; with --watch also what comes and goes.
#include <signal.h>

#include <CLI/CLI.hpp>
#include <algorithm>
#include <atomic>
#include <cstdio>
#include <memory>
#include <nlohmann/json.hpp>

#include "app/cli/commands.h"
#include "app/cli/connection.h"
#include "transport/bridge_registry.h"
#include "transport/endpoint.h"
#include "transport/port_watcher.h"

namespace adder::app::cli {

namespace {

using transport::PortInfo;

std::atomic<transport::PortWatcher*> watching{nullptr};

void on_stop(int) {
  if (transport::PortWatcher* watcher = watching) watcher->cancel();
}

const char* name_of(transport::PortKind kind) {
  switch (kind) {
    case transport::PortKind::kSerial: return "serial";
    case transport::PortKind::kPty: return "pty";
    case transport::PortKind::kNetwork: return "network";
    case transport::PortKind::kUsb: return "usb";
    case transport::PortKind::kSimulator: break;
  }
  return "simulator";
}

// The names that the person's own file gives to a port, separated by commas.
std::string aliases_of(const PortInfo& port, const transport::DeviceConfig& config) {
  std::string names;
  for (const auto& [name, unused] : config.aliases) {
    auto alias = transport::find_alias(config, name);
    if (!alias.ok() || !*alias) continue;
    auto endpoint = transport::resolve_endpoint((*alias)->device, {port});
    bool is_it = endpoint.ok() && endpoint->kind == port.kind && endpoint->path == port.path;
    if (is_it) names += (names.empty() ? "" : ", ") + name;
  }
  return names;
}

std::string as_line(const PortInfo& port, const transport::DeviceConfig& config, size_t width) {
  std::string line = port.path + std::string(width - std::min(width, port.path.size()), ' ') + "  " + port.description;
  if (!port.board.empty() && port.board != port.description) line += " (" + port.board + ")";
  if (port.is_usb()) {
    char ids[32];
    std::snprintf(ids, sizeof ids, "  %04x:%04x", *port.vendor_id, *port.product_id);
    line += ids;
  }
  if (!port.serial_number.empty()) line += "  id:" + port.serial_number;
  if (port.kind == transport::PortKind::kUsb) line += "  (no driver; used through libusb)";
  if (std::string names = aliases_of(port, config); !names.empty()) line += "  = " + names;
  return line;
}

nlohmann::ordered_json as_json(const PortInfo& port, const transport::DeviceConfig& config) {
  nlohmann::ordered_json entry = {
      {"device", port.path}, {"kind", name_of(port.kind)}, {"description", port.description}};
  if (!port.serial_number.empty()) entry["serial_number"] = port.serial_number;
  if (port.vendor_id) entry["vendor_id"] = *port.vendor_id;
  if (port.product_id) entry["product_id"] = *port.product_id;
  if (!port.manufacturer.empty()) entry["manufacturer"] = port.manufacturer;
  if (!port.product.empty()) entry["product"] = port.product;
  if (!port.board.empty()) entry["board"] = port.board;
  if (port.role) entry["role"] = transport::role_name(*port.role);
  if (std::string names = aliases_of(port, config); !names.empty()) entry["aliases"] = names;
  return entry;
}

// What a board calls itself need not be UTF-8.
void print_json(const nlohmann::ordered_json& json, int indent) {
  std::printf("%s\n", json.dump(indent, ' ', false, nlohmann::json::error_handler_t::replace).c_str());
}

void print_all(const std::vector<PortInfo>& ports, const transport::DeviceConfig& config, bool json) {
  if (json) {
    nlohmann::ordered_json list = nlohmann::ordered_json::array();
    for (const PortInfo& port : ports) list.push_back(as_json(port, config));
    for (const transport::BridgeInfo& bridge : transport::list_bridges()) {
      list.push_back({{"device", bridge.device},
                      {"kind", "bridge"},
                      {"description", "bridge to " + bridge.label},
                      {"process", bridge.process_id},
                      {"doors", bridge.doors}});
    }
    return print_json(list, 2);
  }
  size_t width = 12;
  for (const PortInfo& port : ports) width = std::max(width, port.path.size());
  for (const PortInfo& port : ports) std::printf("%s\n", as_line(port, config, width).c_str());
  for (const transport::BridgeInfo& bridge : transport::list_bridges()) {
    std::printf("%-*s  bridge, process %d", static_cast<int>(width), bridge.device.c_str(), bridge.process_id);
    for (const std::string& door : bridge.doors) std::printf("  %s", door.c_str());
    std::printf("\n");
  }
  bool any_board = std::any_of(ports.begin(), ports.end(), [](const PortInfo& port) {
    return port.is_usb() || port.kind == transport::PortKind::kPty;
  });
  if (!any_board) std::fprintf(stderr, "No USB board is connected: plug one in, or say `--device sim`.\n");
}

void print_change(const transport::PortChange& change, const transport::DeviceConfig& config, bool json) {
  if (!json) {
    std::printf("%c %s\n", change.added ? '+' : '-', as_line(change.port, config, 0).c_str());
    return;
  }
  nlohmann::ordered_json entry = {{"event", change.added ? "added" : "removed"}};
  entry.update(as_json(change.port, config));
  print_json(entry, -1);
}

// Until Ctrl-C, or until nobody reads any more.
int watch(const transport::DeviceConfig& config, bool json) {
  std::unique_ptr<transport::PortWatcher> watcher = transport::watch_ports();
  watching = watcher.get();
  struct sigaction action = {}, before = {};
  action.sa_handler = on_stop;
  sigaction(SIGINT, &action, &before);
  for (const PortInfo& port : watcher->ports()) print_change({true, port}, config, json);
  int exit_code = kExitOk;
  while (std::fflush(stdout) == 0) {
    auto changes = watcher->wait(transport::kNoDeadline);
    if (!changes.ok()) {
      if (changes.error().kind != transport::ErrorKind::kCancelled) exit_code = report(changes.error());
      break;
    }
    for (const transport::PortChange& change : *changes) print_change(change, config, json);
  }
  sigaction(SIGINT, &before, nullptr);
  watching = nullptr;
  return exit_code;
}

int list_devices(bool json, bool keep_watching) {
  Result<transport::DeviceConfig> config = transport::load_device_config();
  if (!config.ok()) return report(config.error());
  if (keep_watching) return watch(*config, json);
  print_all(transport::list_ports(), *config, json);
  return kExitOk;
}

}  // namespace

Command add_devices(CLI::App& app, Context&) {
  auto json = std::make_shared<bool>(false);
  auto keep_watching = std::make_shared<bool>(false);
  app.add_flag("--json", *json,
               "as a JSON array: device, kind, description, and where known serial_number, vendor_id, product_id, "
               "manufacturer, product, board, role, aliases");
  app.add_flag(
      "-w,--watch", *keep_watching,
      "go on until Ctrl-C: + for what is or comes, - for what goes; with --json one object a line, with event");
  return [json, keep_watching] { return list_devices(*json, *keep_watching); };
}

}  // namespace adder::app::cli
