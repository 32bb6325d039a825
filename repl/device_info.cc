// See device_info.h. Programs as in device_programs.h: lines of a word and a bytes literal.
#include "repl/device_info.h"

#include <cstdio>
#include <sstream>

#include "repl/python_literal.h"

namespace adder::repl {

namespace {

constexpr std::string_view kAbout =
    "def _adder():\n"
    " import sys\n"
    " def say(k,v):print(k,bytes(str(v),'utf8'))\n"
    " say('platform',sys.platform)\n"
    " say('language',sys.version)\n"
    " i=sys.implementation\n"
    " say('name',i.name)\n"
    " say('version','.'.join([str(n) for n in i.version[:3]]))\n"
    " if hasattr(i,'_machine'):say('machine',i._machine)\n"
    " else:\n"
    "  import os\n"
    "  if hasattr(os,'uname'):say('machine',os.uname().machine)\n"
    " try:\n"
    "  from machine import unique_id\n"
    " except ImportError:\n"
    "  from microcontroller import cpu\n"
    "  u=cpu.uid\n"
    " else:u=unique_id()\n"
    " say('id',''.join(['%02x'%b for b in u]))\n"
    "try:_adder()\n"
    "except Exception:pass\n"  // what has been said by then is good
    "del _adder\n";

constexpr std::string_view kReadClock =
    "def _adder():\n"
    " try:\n"
    "  from machine import RTC\n"
    "  t=RTC().datetime()\n"
    "  t=t[:3]+t[4:7]\n"
    " except (ImportError,AttributeError):\n"
    "  import time\n"
    "  t=time.localtime()[:6]\n"
    " print('%04d-%02d-%02d %02d:%02d:%02d'%tuple(t))\n"
    "try:_adder()\n"
    "except (ImportError,AttributeError):print('none')\n"
    "del _adder\n";

// %s: year, month, day, weekday, hour, minute, second.
constexpr const char* kSetClock =
    "def _adder(y,o,d,w,h,m,s):\n"
    " try:\n"
    "  from machine import RTC\n"
    "  RTC().datetime((y,o,d,w,h,m,s,0))\n"
    " except ImportError:\n"
    "  import rtc,time\n"
    "  rtc.RTC().datetime=time.struct_time((y,o,d,h,m,s,w,-1,-1))\n"
    "try:_adder(%d,%d,%d,%d,%d,%d,%d)\n"
    "except (ImportError,AttributeError):print('none')\n"
    "del _adder\n";

constexpr std::string_view kBootloader =
    "try:\n"
    " from machine import bootloader\n"
    "except ImportError:\n"
    " bootloader=None\n"
    " try:\n"
    "  import microcontroller as _adder\n"
    "  _adder.on_next_reset(_adder.RunMode.BOOTLOADER)\n"
    "  bootloader=_adder.reset\n"
    " except ImportError:print('none')\n"
    "if bootloader:bootloader()\n";

const Error kNoClock{ErrorKind::kDeviceFile, "this device has no clock that can be read or set"};

}  // namespace

Result<DeviceInfo> ask_device_info(Session& session) {
  Result<std::string> printed = session.capture(std::string(kAbout));
  if (!printed.ok()) return printed.error();
  DeviceInfo info;
  std::string name, version, language;
  std::istringstream lines(*printed);
  for (std::string line; std::getline(lines, line);) {
    size_t space = line.find(' ');
    if (space == std::string::npos) continue;
    std::optional<std::string> value = parse_bytes_literal(std::string_view(line).substr(space + 1));
    if (!value) continue;
    std::string key = line.substr(0, space);
    if (key == "platform") info.platform = *value;
    if (key == "machine") info.machine = *value;
    if (key == "id") info.id = *value;
    if (key == "name") name = *value;
    if (key == "version") version = *value;
    if (key == "language") language = *value;
  }
  // "3.4.0; MicroPython v1.27.0 on 2025-12-09", "3.11.0 (Adder 0.1.0)", and of old the language's version alone.
  if (size_t at = language.find("; "); at != std::string::npos)
    info.firmware = language.substr(at + 2);
  else if (size_t open = language.find('('); open != std::string::npos && language.ends_with(')'))
    info.firmware = language.substr(open + 1, language.size() - open - 2);
  else
    info.firmware = name.empty() ? language : name + " " + version;
  return info;
}

Result<std::string> read_clock(Session& session) {
  Result<std::string> printed = session.capture(std::string(kReadClock));
  if (!printed.ok()) return printed.error();
  if (*printed == "none\n") return kNoClock;
  return printed->substr(0, printed->find('\n'));
}

Result<void> set_clock(Session& session, const ClockTime& time) {
  char program[640];
  std::snprintf(program, sizeof program, kSetClock, time.year, time.month, time.day, time.weekday, time.hour,
                time.minute, time.second);
  Result<std::string> printed = session.capture(program);
  if (!printed.ok()) return printed.error();
  return *printed == "none\n" ? Result<void>(kNoClock) : Result<void>();
}

Result<void> start_bootloader(Session& session) {
  std::string said;
  Result<RunOutcome> outcome = session.start(std::string(kBootloader), [&](std::string_view text) { said += text; });
  if (!outcome.ok()) return outcome.error().connection_lost() ? Result<void>() : outcome.error();
  if (said.starts_with("none"))
    return Error{ErrorKind::kDeviceFile,
                 "this device's firmware has no way into a boot loader: use the board's buttons or pins"};
  if (outcome->raised) return Error{ErrorKind::kDeviceRaised, last_traceback_line(outcome->traceback)};
  return {};
}

}  // namespace adder::repl
