// The terminal onto a device's REPL: keys go there, what it says comes back, until Ctrl-] or Ctrl-X, the end of input,
// or the end of the device. A device that is unplugged is waited for. The user's terminal is raw meanwhile, and is
// restored on every way out (raw_terminal.h). The program on the device goes on when the user leaves.
#pragma once

#include <string>

#include "app/cli/connection.h"

namespace adder::app::cli {

struct TerminalOptions {
  std::string capture;      // a file for all that the device says; empty: none
  std::string inject_code;  // what Ctrl-J types
  std::string inject_file;  // the program that Ctrl-K runs
  bool greets = true;       // asks a device that has come back for its prompt
};

// Returns an exit code. When stdin is not a terminal, its lines are typed, and the end comes when the device has
// answered them. The session is not in raw mode.
int run_terminal(Connection& connection, const TerminalOptions& options = {});

// With \n, \r, \t and \\ as what they stand for, and the ends of lines as the Enter key.
std::string keys_of_text(const std::string& text);

}  // namespace adder::app::cli
