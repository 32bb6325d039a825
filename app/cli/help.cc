// See help.h.
#include "app/cli/help.h"

#include <algorithm>
#include <sstream>

#include "app/cli/command_table.h"
#include "app/cli/commands.h"
#include "app/cli/option_table.h"

namespace adder::app::cli {

namespace {

constexpr size_t kColumns = 80;
constexpr size_t kMostLeft = 28;  // a longer name stands on a line of its own

// Characters, as a terminal shows them.
size_t width_of(const std::string& text) {
  return static_cast<size_t>(std::count_if(text.begin(), text.end(), [](char c) { return (c & 0xc0) != 0x80; }));
}

std::string list_options(const std::vector<OptionText>& options, bool positional) {
  size_t width = 0;
  for (const OptionText& option : options) {
    if (option.is_positional() == positional) width = std::max(width, std::min(width_of(option.label()), kMostLeft));
  }
  std::string text;
  for (const OptionText& option : options) {
    if (option.is_positional() != positional) continue;
    std::string description = option.description;
    for (const std::string& choice : option.choices)
      description += (&choice == &option.choices[0] ? ": " : ", ") + choice;
    text += two_columns(option.label(), description, width);
  }
  return text;
}

std::string commands_by_group() {
  std::string text;
  std::string group;
  size_t width = 0;
  for (const CommandRow& row : command_table()) width = std::max(width, std::string(row.name).size());
  for (const CommandRow& row : command_table()) {
    if (*row.group == '\0') continue;
    if (group != row.group) text += std::string(text.empty() ? "" : "\n") + row.group + ":\n";
    group = row.group;
    text += two_columns(row.name, row.summary, width);
  }
  return text;
}

class HelpFormatter : public CLI::FormatterBase {
public:
  std::string make_help(const CLI::App* app, std::string, CLI::AppFormatMode) const override {
    const CommandRow* row = app->get_parent() == nullptr ? nullptr : find_command(app->get_name());
    return row == nullptr ? general(*app) : of_command(*app, *row);
  }

private:
  static std::string general(const CLI::App& app) {
    std::string text =
        "adderctl runs programs on small devices that speak Python and keeps files there.\n\n"
        "Usage: adderctl [OPTIONS] COMMAND ... [+ COMMAND ...]\n\n";
    text += commands_by_group() + "\nOptions:\n" + list_options(options_of(app), false);
    text +=
        "\nA path with a leading colon is on the device. Commands are chained with +,\n"
        "over one connection:\n"
        "  adderctl run blink.py\n"
        "  adderctl cp main.py : + soft-reset --follow\n"
        "`adderctl COMMAND --help` tells more and shows an example.\n\n"
        "Exit codes:\n";
    for (const ExitCodeText& row : exit_code_texts()) text += two_columns(std::to_string(row.code), row.meaning, 3);
    return text;
  }

  static std::string of_command(const CLI::App& app, const CommandRow& row) {
    std::vector<OptionText> options = options_of(app);
    std::string text = std::string(row.summary) + ".\n\nUsage: adderctl " + row.name + " " + usage_of(options) + "\n";
    std::string positionals = list_options(options, true);
    if (!positionals.empty()) text += "\n" + positionals;
    text += "\nOptions:\n" + list_options(options, false);
    if (row.alias != nullptr) text += "\nAlso called " + std::string(row.alias) + ".\n";
    text += "\nExample:\n" + indented_examples(row) + "\n";
    return text;
  }
};

}  // namespace

std::string two_columns(const std::string& left, const std::string& right, size_t left_width) {
  std::string text = "  " + left;
  size_t column = width_of(text), start = left_width + 4;
  std::istringstream words(right);
  bool is_first = true;
  for (std::string word; words >> word;) {
    bool fits = column + 1 + width_of(word) <= kColumns;
    if (is_first ? column > left_width + 2 : !fits) {
      text += "\n";
      column = 0;
      is_first = true;
    }
    size_t spaces = is_first ? start - column : 1;
    text += std::string(spaces, ' ') + word;
    column += spaces + width_of(word);
    is_first = false;
  }
  return text + "\n";
}

const std::vector<ExitCodeText>& exit_code_texts() {
  static const std::vector<ExitCodeText> texts = {
      {kExitOk, "done"},
      {kExitDeviceRaised, "the program on the device raised"},
      {kExitUsage, "wrong usage"},
      {kExitCannotConnect, "no such device, it is busy, or it does not answer"},
      {kExitConnectionLost, "the connection was lost"},
      {kExitFileError, "a file cannot be read or written, here or on the device"},
      {kExitNoPackage, "a package cannot be had"},
      {kExitInterrupted, "interrupted"},
  };
  return texts;
}

std::shared_ptr<CLI::FormatterBase> make_help_formatter() { return std::make_shared<HelpFormatter>(); }

}  // namespace adder::app::cli
