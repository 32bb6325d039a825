// Where the lines typed at prompts are kept: repl_history in $XDG_STATE_HOME/adder, ~/.local/state/adder by default,
// readable for its owner alone. Without a place to keep them there are none; that is no error.
#pragma once

#include <string>
#include <vector>

namespace adder::app::cli {

// The oldest first; at most a thousand.
std::vector<std::string> read_history();
// Adds to what other terminals may have added meanwhile.
void append_history(const std::vector<std::string>& lines);

}  // namespace adder::app::cli
