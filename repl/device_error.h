// What a device raised about a file, as an Error for people: errno names, errno numbers of older firmware, and the
// words of the micro:bit's own. Pure; only repl/ uses it.
#pragma once

#include <string>

#include "transport/result.h"

namespace adder::repl {

inline constexpr const char* kNoSuchFile = "no such file or directory on the device";

// `raised` is a traceback's last line, `what` what failed: "cannot read :main.py". kDeviceFull where room or memory
// lacks, else kDeviceFile.
transport::Error file_error(const std::string& raised, const std::string& what);

}  // namespace adder::repl
