// What a device says of itself. Every field may be empty: old and small firmwares know little of themselves.
#pragma once

#include <string>

#include "repl/session.h"

namespace adder::repl {

struct DeviceInfo {
  std::string firmware;  // "MicroPython v1.27.0 on 2025-12-09", "Adder 0.1.0"
  std::string machine;   // "Raspberry Pi Pico with RP2040"
  std::string platform;  // sys.platform: "rp2"
  std::string id;        // machine.unique_id() in hexadecimal
};

Result<DeviceInfo> ask_device_info(Session& session);

// Date and time of the device's clock, "2026-11-22 10:30:00"; kDeviceFile when it has none.
Result<std::string> read_clock(Session& session);
struct ClockTime {
  int year, month, day, weekday;  // 0 is Monday
  int hour, minute, second;
};
Result<void> set_clock(Session& session, const ClockTime& time);

// Into the firmware's boot loader, which usually shows as another USB device. After that the session is lost or silent.
// kDeviceFile when the firmware cannot.
Result<void> start_bootloader(Session& session);

}  // namespace adder::repl
