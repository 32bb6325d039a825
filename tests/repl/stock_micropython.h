// Stock MicroPython 1.27 as a device on a pty, run by Node (see stock_micropython.mjs). `./dev test` fetches it from
// npm; where that could not be, tests that want it are skipped, and say so.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace adder::repl {

// The program says which pty it is as QEMU does.
inline std::vector<std::string> stock_micropython_command() {
  return {"python3", STOCK_MICROPYTHON_SCRIPT, STOCK_MICROPYTHON_FOLDER};
}

inline bool has_stock_micropython() {
  return std::filesystem::exists(STOCK_MICROPYTHON_FOLDER
                                 "/node_modules/@micropython/micropython-webassembly-pyscript/micropython.mjs");
}

inline constexpr const char* kNoStockMicropython =
    "stock MicroPython 1.27 is not here: `./dev test` installs it with npm, which needs a network";

}  // namespace adder::repl
