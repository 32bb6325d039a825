// What a command takes, read from its parser in a form that the help, the completion of shells and the manual page are
// made from.
#pragma once

#include <string>
#include <vector>

namespace CLI {
class App;
}

namespace adder::app::cli {

struct OptionText {
  std::vector<std::string> names;  // "-r", "--recursive"; none for a positional
  std::string value;               // what its value, or the positional, is called: "FILE"; empty for a flag
  std::vector<std::string> choices;
  std::string description;
  bool is_required = false;
  bool may_repeat = false;
  bool value_is_optional = false;

  bool is_positional() const { return names.empty(); }
  // "-r, --recursive", "--board NAME", "PATH...".
  std::string label() const;
};

// Positionals first, in order; then the options in order of their addition.
std::vector<OptionText> options_of(const CLI::App& app);
// "[OPTIONS] PATH...", as for `Usage: adderctl cp [OPTIONS] PATH...`.
std::string usage_of(const std::vector<OptionText>& options);

}  // namespace adder::app::cli
