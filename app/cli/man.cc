// The hidden `adderctl man`: the manual page, in troff's man macros, from the table of commands. The build makes
// adderctl.1 with it.
#include <CLI/CLI.hpp>
#include <cstdio>
#include <sstream>

#include "app/cli/chain.h"
#include "app/cli/command_table.h"
#include "app/cli/commands.h"
#include "app/cli/help.h"
#include "app/cli/option_table.h"

namespace adder::app::cli {

namespace {

// Text in which nothing is a request or an escape of troff.
std::string plain(const std::string& text) {
  std::string safe = text.starts_with('.') || text.starts_with('\'') ? "\\&" : "";
  for (char c : text) {
    if (c == '\\') {
      safe += "\\e";
    } else if (c == '-') {
      safe += "\\-";
    } else if (c == '\'') {
      safe += "\\(aq";
    } else {
      safe += c;
    }
  }
  return safe;
}

void print_options(const std::vector<OptionText>& options) {
  for (const OptionText& option : options) {
    std::string description = option.description;
    for (const std::string& choice : option.choices)
      description += (&choice == &option.choices[0] ? ": " : ", ") + choice;
    std::printf(".TP\n.B %s\n%s\n", plain(option.label()).c_str(), plain(description).c_str());
  }
}

void print_command(const CommandRow& row, const CLI::App& app) {
  std::vector<OptionText> options = options_of(app);
  std::printf(".SS %s\n%s.\n.PP\n.B adderctl %s\n%s\n", plain(row.name).c_str(), plain(row.summary).c_str(),
              plain(row.name).c_str(), plain(usage_of(options)).c_str());
  std::erase_if(options, [](const OptionText& option) { return !option.names.empty() && option.names[0] == "-h"; });
  print_options(options);
  std::printf(".PP\nExample:\n.PP\n.RS\n.nf\n");
  std::istringstream lines(row.examples);
  for (std::string line; std::getline(lines, line);) std::printf("%s\n", plain(line).c_str());
  std::printf(".fi\n.RE\n");
}

int print_page() {
  Context context;
  std::unique_ptr<CLI::App> parser = make_full_parser(context);
  std::printf(
      ".TH ADDERCTL 1 \"\" \"adderctl %s\" \"User Commands\"\n"
      ".SH NAME\nadderctl \\- run programs and keep files on devices that speak Python\n"
      ".SH SYNOPSIS\n.B adderctl\n[OPTIONS] COMMAND ... [+ COMMAND ...]\n"
      ".SH DESCRIPTION\n"
      "adderctl needs nothing installed on the device but MicroPython, CircuitPython or Adder\\(aqs own firmware.\n"
      "A path with a leading colon is on the device. Paths there may have wildcards: * ? [abc], and ** for any\n"
      "directories between.\n.PP\n"
      "Commands are chained with +, over one connection. All are read before the first is done, and the first that\n"
      "fails ends the chain.\n"
      ".SH OPTIONS\n",
      ADDER_VERSION);
  print_options(options_of(*parser));
  std::printf(".SH COMMANDS\n");
  for (const CommandRow& row : command_table()) {
    if (*row.group != '\0') print_command(row, *parser->get_subcommand(row.name));
  }
  std::printf(".SH EXIT STATUS\n");
  for (const ExitCodeText& row : exit_code_texts())
    std::printf(".TP\n.B %d\n%s\n", row.code, plain(row.meaning).c_str());
  std::printf(
      ".SH ENVIRONMENT\n"
      ".TP\n.B ADDER_DEVICE\nthe device, where \\-\\-device does not name one\n"
      ".TP\n.B ADDER_COMPLETE_FILES\nwhen set, completion in a shell asks the device for its files, which stops its "
      "program\n"
      ".TP\n.B VISUAL, EDITOR\nthe editor of adderctl edit\n"
      ".SH FILES\n"
      ".TP\n.I ~/.local/state/adder/repl_history\nlines typed at prompts\n"
      ".TP\n.I ~/.local/share/adder/flash\nfiles of simulators\n");
  return kExitOk;
}

}  // namespace

Command add_man(CLI::App&, Context&) {
  return [] { return print_page(); };
}

}  // namespace adder::app::cli
