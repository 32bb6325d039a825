// adderctl devices: what is connected, one line each, or as JSON for programs.
#include <CLI/CLI.hpp>
#include <algorithm>
#include <cstdio>
#include <memory>
#include <nlohmann/json.hpp>

#include "app/cli/commands.h"
#include "transport/endpoint.h"

namespace adder::app::cli {

namespace {

const char* name_of(transport::PortKind kind) {
  switch (kind) {
    case transport::PortKind::kSerial: return "serial";
    case transport::PortKind::kPty: return "pty";
    case transport::PortKind::kNetwork: return "network";
    case transport::PortKind::kSimulator: break;
  }
  return "simulator";
}

void print_lines(const std::vector<transport::PortInfo>& ports) {
  size_t width = 12;
  for (const transport::PortInfo& port : ports) width = std::max(width, port.path.size());
  for (const transport::PortInfo& port : ports) {
    std::printf("%-*s  %s", static_cast<int>(width), port.path.c_str(), port.description.c_str());
    if (port.vendor_id && port.product_id) std::printf("  %04x:%04x", *port.vendor_id, *port.product_id);
    if (!port.serial_number.empty()) std::printf("  id:%s", port.serial_number.c_str());
    std::printf("\n");
  }
}

void print_json(const std::vector<transport::PortInfo>& ports) {
  nlohmann::ordered_json list = nlohmann::ordered_json::array();
  for (const transport::PortInfo& port : ports) {
    nlohmann::ordered_json entry = {
        {"device", port.path}, {"kind", name_of(port.kind)}, {"description", port.description}};
    if (!port.serial_number.empty()) entry["serial_number"] = port.serial_number;
    if (port.vendor_id) entry["vendor_id"] = *port.vendor_id;
    if (port.product_id) entry["product_id"] = *port.product_id;
    list.push_back(entry);
  }
  // What a board calls itself need not be UTF-8.
  std::printf("%s\n", list.dump(2, ' ', false, nlohmann::json::error_handler_t::replace).c_str());
}

int list_devices(bool as_json) {
  std::vector<transport::PortInfo> ports = transport::list_ports();
  if (as_json) {
    print_json(ports);
    return kExitOk;
  }
  print_lines(ports);
  bool any_board = std::any_of(ports.begin(), ports.end(), [](const transport::PortInfo& port) {
    return port.vendor_id.has_value() || port.kind == transport::PortKind::kPty;
  });
  if (!any_board) std::fprintf(stderr, "No USB board is connected: plug one in, or say `--device sim`.\n");
  return kExitOk;
}

}  // namespace

Command add_devices(CLI::App& app, Context&) {
  auto as_json = std::make_shared<bool>(false);
  app.add_flag("--json", *as_json, "as a JSON array: device, kind, description, serial_number, vendor_id, product_id");
  return [as_json] { return list_devices(*as_json); };
}

}  // namespace adder::app::cli
