// What to say of a command that adderctl does not have: those of other tools (mpremote, ampy, rshell) that people have
// in their fingers lead to ours, and a slip of the finger to the nearest name. Pure.
#pragma once

#include <string>
#include <vector>

namespace adder::app::cli {

// One line: that there is no such command, and what to use instead where that can be told.
std::string unknown_command(const std::string& word, const std::vector<std::string>& known);

}  // namespace adder::app::cli
