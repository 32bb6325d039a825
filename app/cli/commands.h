// The commands of adderctl, one function and one file each. A command fills a CLI::App subcommand with its options and
// returns an exit code when run. main.cc holds the table; a new command is a file, a row there, and a line here.
#pragma once

#include <functional>
#include <string>

namespace CLI {
class App;
}

namespace adder::app::cli {

// Exit codes; documented by `adderctl --help`.
enum ExitCode {
  kExitOk = 0,
  kExitDeviceRaised = 1,
  kExitUsage = 2,
  kExitCannotConnect = 3,
  kExitConnectionLost = 4,
  kExitFileError = 5,
  kExitInterrupted = 130
};

// What every command is given: the global options.
struct Context {
  std::string device;  // as --device; empty: choose
};

// Adds the options of one subcommand and returns what runs it. `context` outlives the returned function.
using Command = std::function<int()>;

Command add_flash(CLI::App& app, Context& context);  // app/cli/flash.cc, by flasher/

}  // namespace adder::app::cli
