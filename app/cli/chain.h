// One invocation of adderctl: commands with "+" between them, which share one connection. Invariant: everything is
// parsed before the first command starts, so that wrong usage anywhere has done nothing. After a command with a fixed
// number of words the "+" may be left out, as mpremote's users do: `connect a0 exec 'import x' repl`.
#pragma once

#include <string>
#include <vector>

#include "app/cli/commands.h"

namespace adder::app::cli {

// The exit code of the first command that fails, else 0. `words` is argv without the program's name.
int run_chain(const std::vector<std::string>& words);

// The parser with every command in it, for `--help` and for what is made from the table.
std::unique_ptr<CLI::App> make_full_parser(Context& context);

}  // namespace adder::app::cli
