// The commands of adderctl, one function and one file each. A command adds its options to a CLI::App subcommand and
// returns what runs it, which in turn returns an exit code. command_table.cc holds the table; a new command is a file,
// a row there, and a line here. All commands of an invocation are parsed before the first runs: what is wrong with the
// words themselves a command says in a callback of its subcommand, by throwing CLI::ValidationError.
#pragma once

#include <functional>
#include <memory>
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
  kExitNoPackage = 6,
  kExitInterrupted = 130
};

class Connection;

// What every command is given: the global options, and what the commands of an invocation leave to one another.
struct Context {
  Context();
  ~Context();

  std::string device;                      // as --device; empty: choose
  std::string transcript;                  // as --transcript, the file for every byte of the conversation; empty: none
  bool is_last = false;                    // the command that runs is the last of the chain
  bool resume = false;                     // programs keep the names of earlier ones
  bool restarts = false;                   // the device was told to restart, and may be away for a while
  std::unique_ptr<Connection> connection;  // only for Connection::open() and close()
};

// `context` outlives the returned function; `app` is the command's own subcommand.
using Command = std::function<int()>;

Command add_devices(CLI::App& app, Context& context);
Command add_connect(CLI::App& app, Context& context);
Command add_disconnect(CLI::App& app, Context& context);
Command add_resume(CLI::App& app, Context& context);
Command add_sleep(CLI::App& app, Context& context);
Command add_run(CLI::App& app, Context& context);
Command add_exec(CLI::App& app, Context& context);
Command add_eval(CLI::App& app, Context& context);
Command add_repl(CLI::App& app, Context& context);
Command add_ls(CLI::App& app, Context& context);
Command add_tree(CLI::App& app, Context& context);
Command add_cat(CLI::App& app, Context& context);
Command add_cp(CLI::App& app, Context& context);
Command add_sync(CLI::App& app, Context& context);
Command add_mount(CLI::App& app, Context& context);
Command add_umount(CLI::App& app, Context& context);
Command add_mv(CLI::App& app, Context& context);
Command add_rm(CLI::App& app, Context& context);
Command add_mkdir(CLI::App& app, Context& context);
Command add_rmdir(CLI::App& app, Context& context);
Command add_touch(CLI::App& app, Context& context);
Command add_du(CLI::App& app, Context& context);
Command add_df(CLI::App& app, Context& context);
Command add_sha256(CLI::App& app, Context& context);
Command add_reset(CLI::App& app, Context& context);
Command add_soft_reset(CLI::App& app, Context& context);
Command add_mip(CLI::App& app, Context& context);
Command add_bootloader(CLI::App& app, Context& context);
Command add_rtc(CLI::App& app, Context& context);
Command add_version(CLI::App& app, Context& context);
Command add_edit(CLI::App& app, Context& context);
Command add_completion(CLI::App& app, Context& context);
Command add_complete(CLI::App& app, Context& context);
Command add_man(CLI::App& app, Context& context);
Command add_romfs(CLI::App& app, Context& context);
Command add_sim(CLI::App& app, Context& context);
Command add_bridge(CLI::App& app, Context& context);
Command add_flash(CLI::App& app, Context& context);

}  // namespace adder::app::cli
