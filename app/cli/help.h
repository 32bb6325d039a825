// `adderctl --help` and `adderctl COMMAND --help`, for a terminal of 80 columns.
#pragma once

#include <CLI/CLI.hpp>
#include <memory>
#include <string>
#include <vector>

namespace adder::app::cli {

// Makes both, for an app whose subcommands are named as in the command table.
std::shared_ptr<CLI::FormatterBase> make_help_formatter();

struct ExitCodeText {
  int code;
  const char* meaning;
};
// In order; what the help and the manual page say of ExitCode.
const std::vector<ExitCodeText>& exit_code_texts();

// Two columns, the second wrapped at column 80.
std::string two_columns(const std::string& left, const std::string& right, size_t left_width);

}  // namespace adder::app::cli
