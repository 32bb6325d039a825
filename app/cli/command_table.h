// The table of commands: all that there is to know which commands exist. The parser, the help, the completion of shells
// and the manual page are made from it and from the options that each command adds.
#pragma once

#include <span>
#include <string>

#include "app/cli/commands.h"

namespace adder::app::cli {

struct CommandRow {
  const char* group;  // the heading in `adderctl --help`; empty for what is not for people
  const char* name;
  const char* alias;  // another name, or nullptr
  const char* summary;
  const char* examples;  // one a line, each a whole command line; what follows three spaces says what it does
  Command (*add)(CLI::App&, Context&);
};

std::span<const CommandRow> command_table();
// By name or alias; nullptr when there is none.
const CommandRow* find_command(const std::string& word);
// "  adderctl ls\n  adderctl ls :lib".
std::string indented_examples(const CommandRow& row);

}  // namespace adder::app::cli
