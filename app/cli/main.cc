// adderctl: the device command line. The table below is all that there is to know which commands exist.
#include <signal.h>

#include <CLI/CLI.hpp>
#include <cstdio>

#include "app/cli/commands.h"

namespace adder::app::cli {

namespace {

struct Row {
  const char* name;
  const char* summary;
  Command (*add)(CLI::App&, Context&);
};

constexpr Row kCommands[] = {
    {"devices", "List what is connected", add_devices},
    {"run", "Run a local file on the device", add_run},
    {"exec", "Run Python code on the device", add_exec},
    {"eval", "Evaluate an expression on the device", add_eval},
    {"repl", "A terminal onto the device", add_repl},
    {"ls", "List files on the device", add_ls},
    {"cat", "Print files of the device", add_cat},
    {"cp", "Copy files to, from, or on the device", add_cp},
    {"rm", "Remove files on the device", add_rm},
    {"mkdir", "Make directories on the device", add_mkdir},
    {"reset", "Restart the device", add_reset},
    {"soft-reset", "Restart the device's interpreter", add_soft_reset},
    {"sim", "Run the simulator in the foreground", add_sim},
    {"flash", "Write firmware onto a chip", add_flash},
};

constexpr const char* kFooter =
    "A path with a leading colon is on the device: adderctl cp main.py :main.py\n\n"
    "Exit codes: 0 done; 1 the program on the device raised; 2 wrong usage; 3 cannot connect, or the port is busy;\n"
    "4 the connection was lost; 5 a file cannot be read or written, here or on the device; 130 interrupted by Ctrl-C.";

int run(int argc, char** argv) {
  CLI::App app{"adderctl: run and keep Python programs on small devices", "adderctl"};
  Context context;
  app.add_option("-d,--device", context.device,
                 "sim, a port such as /dev/ttyACM0, a pty, id:SERIAL or port:PATH; default: the first USB board")
      ->envname("ADDER_DEVICE")
      ->type_name("NAME");
  app.add_option("--transcript", context.transcript,
                 "keep every byte of the conversation in this file, for a bug report")
      ->type_name("FILE");
  app.set_version_flag("--version", "adderctl " ADDER_VERSION);
  app.footer(kFooter);
  app.require_subcommand(1);
  int exit_code = kExitOk;
  for (const Row& row : kCommands) {
    CLI::App* sub = app.add_subcommand(row.name, row.summary);
    // So that `adderctl ls -d sim` works as `adderctl -d sim ls` does.
    sub->fallthrough();
    sub->footer("");
    sub->callback([&exit_code, command = row.add(*sub, context)] { exit_code = command(); });
  }
  try {  // CLI11 reports by exception; it is the only one that leaves a function here
    app.parse(argc, argv);
  } catch (const CLI::ParseError& error) {
    return app.exit(error) == 0 ? kExitOk : kExitUsage;
  }
  return exit_code;
}

}  // namespace

}  // namespace adder::app::cli

int main(int argc, char** argv) {
  signal(SIGPIPE, SIG_IGN);  // a closed pipe is an error where it is written to
  return adder::app::cli::run(argc, argv);
}
