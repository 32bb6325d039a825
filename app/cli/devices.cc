// adderctl devices: what is connected, one line each.
#include <CLI/CLI.hpp>
#include <cstdio>

#include "app/cli/commands.h"
#include "transport/endpoint.h"

namespace adder::app::cli {

Command add_devices(CLI::App&, Context&) {
  return [] {
    for (const transport::PortInfo& port : transport::list_ports()) {
      std::printf("%-20s  %s", port.path.c_str(), port.description.c_str());
      if (port.vendor_id && port.product_id) std::printf("  %04x:%04x", *port.vendor_id, *port.product_id);
      if (!port.serial_number.empty()) std::printf("  id:%s", port.serial_number.c_str());
      std::printf("\n");
    }
    return kExitOk;
  };
}

}  // namespace adder::app::cli
