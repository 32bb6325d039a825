// adderctl: the device command line. The table below is all that there is to know which commands exist.
#include <signal.h>

#include <CLI/CLI.hpp>
#include <cstdio>

#include "app/cli/commands.h"
#include "app/cli/unknown_command.h"

namespace adder::app::cli {

namespace {

struct Row {
  const char* name;
  const char* summary;
  const char* example;
  Command (*add)(CLI::App&, Context&);
};

constexpr Row kCommands[] = {
    {"devices", "List what is connected", "adderctl devices", add_devices},
    {"run", "Run a local file on the device", "adderctl run blink.py", add_run},
    {"exec", "Run Python code on the device", "adderctl exec 'import machine; print(machine.freq())'", add_exec},
    {"eval", "Evaluate an expression on the device", "adderctl eval '2 ** 100'", add_eval},
    {"repl", "A terminal onto the device", "adderctl repl", add_repl},
    {"ls", "List files on the device", "adderctl ls :/lib", add_ls},
    {"tree", "List a directory with all in it", "adderctl tree", add_tree},
    {"cat", "Print files of the device", "adderctl cat :main.py", add_cat},
    {"cp", "Copy files to, from, or on the device",
     "adderctl cp main.py :            onto the device\n"
     "  adderctl cp :log.txt .            from the device\n"
     "  adderctl cp -r lib :              a directory with all in it",
     add_cp},
    {"mv", "Rename files on the device", "adderctl mv :main.py :old.py", add_mv},
    {"rm", "Remove files on the device", "adderctl rm -r :old :log.txt", add_rm},
    {"mkdir", "Make directories on the device", "adderctl mkdir -p :lib/sensors", add_mkdir},
    {"rmdir", "Remove empty directories on the device", "adderctl rmdir :lib", add_rmdir},
    {"df", "Show the room on the device", "adderctl df", add_df},
    {"sha256", "Print checksums of files on the device", "adderctl sha256 :main.py", add_sha256},
    {"reset", "Restart the device", "adderctl reset --follow", add_reset},
    {"soft-reset", "Restart the device's interpreter", "adderctl soft-reset --follow", add_soft_reset},
    {"sim", "Run the simulator in the foreground", "adderctl sim --heap 64k", add_sim},
    {"flash", "Write firmware onto a chip", "adderctl flash --device /dev/ttyUSB0 firmware.hex --reset", add_flash},
};

constexpr const char* kFooter =
    "A path with a leading colon is on the device: adderctl cp main.py :main.py\n"
    "adderctl COMMAND --help tells more and shows an example.\n\n"
    "Exit codes: 0 done; 1 the program on the device raised; 2 wrong usage; 3 no such device, it is busy, or it does "
    "not\n"
    "answer; 4 the connection was lost; 5 a file cannot be read or written, here or on the device; 130 interrupted.";

int report_general_usage(const std::string& trouble) {
  std::fprintf(stderr, "adderctl: %s\n`adderctl --help` lists the commands.\n", trouble.c_str());
  return kExitUsage;
}

// The first word that is neither an option nor its value; empty when there is none.
std::string command_word(int argc, char** argv) {
  for (int at = 1; at < argc; ++at) {
    std::string word = argv[at];
    if (!word.starts_with('-')) return word;
    if (word == "-d" || word == "--device" || word == "--transcript") ++at;
  }
  return "";
}

// What CLI11 has to say of wrong usage: the command's own example helps more than a list of options.
int report_usage(const CLI::App& app, const CLI::ParseError& error) {
  if (error.get_exit_code() == static_cast<int>(CLI::ExitCodes::Success)) return app.exit(error);
  std::vector<CLI::App*> chosen = app.get_subcommands();
  if (chosen.empty()) return report_general_usage(error.what());
  std::string name = chosen[0]->get_name();
  std::fprintf(stderr, "adderctl %s: %s\n", name.c_str(), error.what());
  for (const Row& row : kCommands) {
    if (row.name == name) std::fprintf(stderr, "Example:\n  %s\n", row.example);
  }
  std::fprintf(stderr, "`adderctl %s --help` tells more.\n", name.c_str());
  return kExitUsage;
}

int run(int argc, char** argv) {
  CLI::App app{"adderctl: run and keep Python programs on small devices", "adderctl"};
  Context context;
  app.add_option("-d,--device", context.device,
                 "sim, a port such as /dev/ttyACM0 or a0, a pty, id:SERIAL, or auto: the first USB board (default)")
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
    sub->footer(std::string("Example:\n  ") + row.example);
    sub->callback([&exit_code, command = row.add(*sub, context)] { exit_code = command(); });
  }
  app.get_subcommand("devices")->alias("list");
  app.get_subcommand("sha256")->alias("sha256sum");
  std::string word = command_word(argc, argv);
  bool is_known = word.empty();
  std::vector<std::string> names;
  for (const CLI::App* sub : app.get_subcommands([](CLI::App*) { return true; })) {
    names.push_back(sub->get_name());
    is_known = is_known || sub->check_name(word);
  }
  if (!is_known) return report_general_usage(unknown_command(word, names));
  if (argc == 1) {
    std::fputs(app.help().c_str(), stderr);
    return kExitUsage;
  }
  try {  // CLI11 reports by exception; it is the only one that leaves a function here
    app.parse(argc, argv);
  } catch (const CLI::ParseError& error) {
    return report_usage(app, error);
  }
  return exit_code;
}

}  // namespace

}  // namespace adder::app::cli

int main(int argc, char** argv) {
  signal(SIGPIPE, SIG_IGN);  // a closed pipe is an error where it is written to
  return adder::app::cli::run(argc, argv);
}
