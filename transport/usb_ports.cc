// See usb_ports.h. The facts are files of /sys/bus/usb/devices: a device is "1-2", its interfaces "1-2:1.0" and so on,
// and an interface that a driver has taken has a link "driver".
#include "transport/usb_ports.h"

#include <charconv>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <optional>

namespace adder::transport {

namespace {

namespace fs = std::filesystem;

std::optional<int> from_hex(std::string_view text) {
  int number = 0;
  auto [end, failed] = std::from_chars(text.data(), text.data() + text.size(), number, 16);
  if (failed != std::errc() || end != text.data() + text.size() || number < 0 || number > 0xFFFF) return std::nullopt;
  return number;
}

// A file's first line; empty when there is none.
std::string fact(const fs::path& path) {
  std::ifstream file(path);
  std::string line;
  std::getline(file, line);
  return line;
}

bool is_free_acm(const fs::path& interface) {
  // CDC 1.2, table 16: communications class 02, abstract control model 02.
  if (fact(interface / "bInterfaceClass") != "02" || fact(interface / "bInterfaceSubClass") != "02") return false;
  std::error_code failed;
  return !fs::exists(fs::symlink_status(interface / "driver", failed));
}

std::optional<PortInfo> port_of(const fs::path& device) {
  std::optional<int> vendor = from_hex(fact(device / "idVendor")), product = from_hex(fact(device / "idProduct"));
  if (!vendor || !product) return std::nullopt;
  PortInfo info;
  info.kind = PortKind::kUsb;
  info.vendor_id = vendor;
  info.product_id = product;
  info.serial_number = fact(device / "serial");
  info.manufacturer = fact(device / "manufacturer");
  info.product = fact(device / "product");
  info.path = UsbName{*vendor, *product, info.serial_number}.text();
  return info;
}

}  // namespace

std::string UsbName::text() const {
  char ids[32];
  std::snprintf(ids, sizeof ids, "usb:%04x:%04x", static_cast<unsigned>(vendor_id) & 0xFFFF,
                static_cast<unsigned>(product_id) & 0xFFFF);
  return serial_number.empty() ? ids : std::string(ids) + ":" + serial_number;
}

Result<UsbName> parse_usb_name(std::string_view name) {
  Error wrong{ErrorKind::kNotFound,
              "\"" + std::string(name) +
                  "\" names no USB device: write usb:VID:PID or usb:VID:PID:SERIAL, such as usb:2e8a:0005"};
  if (!name.starts_with("usb:")) return wrong;
  std::string_view rest = name.substr(4);
  size_t colon = rest.find(':');
  if (colon == std::string_view::npos) return wrong;
  size_t second = rest.find(':', colon + 1);
  std::optional<int> vendor = from_hex(rest.substr(0, colon));
  std::optional<int> product =
      from_hex(rest.substr(colon + 1, second == std::string_view::npos ? second : second - colon - 1));
  if (!vendor || !product) return wrong;
  UsbName parsed{*vendor, *product, ""};
  if (second != std::string_view::npos) parsed.serial_number = rest.substr(second + 1);
  return parsed;
}

std::vector<PortInfo> list_driverless_cdc() {
  std::vector<PortInfo> ports;
  std::error_code failed;  // without /sys there are none
  for (fs::directory_iterator entry("/sys/bus/usb/devices", failed), end; !failed && entry != end;
       entry.increment(failed)) {
    std::string name = entry->path().filename().string();
    size_t colon = name.find(':');
    if (colon == std::string::npos || !is_free_acm(entry->path())) continue;
    if (std::optional<PortInfo> port = port_of(entry->path().parent_path() / name.substr(0, colon)))
      ports.push_back(*port);
  }
  return ports;
}

}  // namespace adder::transport
