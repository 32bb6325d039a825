// See chain.h. Each command of the chain has a parser of its own, with the global options and that one command in it.
#include "app/cli/chain.h"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <cctype>
#include <cstdio>
#include <memory>

#include "app/cli/command_table.h"
#include "app/cli/connection.h"
#include "app/cli/help.h"
#include "app/cli/unknown_command.h"

namespace adder::app::cli {

namespace {

std::unique_ptr<CLI::App> make_parser(Context& context) {
  auto app = std::make_unique<CLI::App>("adderctl: run and keep Python programs on small devices", "adderctl");
  app->add_option("-d,--device", context.device,
                  "sim, a port such as /dev/ttyACM0 or a0, a pty, id:SERIAL, or auto: the first USB board (default: "
                  "$ADDER_DEVICE, else auto)")
      ->type_name("NAME");
  app->add_option("--transcript", context.transcript,
                  "keep every byte of the conversation in this file, for a bug report")
      ->type_name("FILE");
  app->set_version_flag("--version", "adderctl " ADDER_VERSION, "show the version and leave");
  app->formatter(make_help_formatter());
  app->set_help_flag("-h,--help", "show this and leave");
  app->require_subcommand(1);
  return app;
}

Command add_to(CLI::App& app, const CommandRow& row, Context& context) {
  CLI::App* sub = app.add_subcommand(row.name, row.summary);
  // So that `adderctl ls -d sim` works as `adderctl -d sim ls` does.
  sub->fallthrough();
  sub->group(row.group);
  if (row.alias != nullptr) sub->alias(row.alias);
  return row.add(*sub, context);
}

struct Part {
  explicit Part(Context& context) : app(make_parser(context)) {}

  std::unique_ptr<CLI::App> app;
  std::vector<std::string> words;
  const CommandRow* row = nullptr;
  Command command;
  size_t positionals = 0;
  bool only_positionals = false;  // after "--"
};

int report_general_usage(const std::string& trouble) {
  std::fprintf(stderr, "adderctl: %s\n`adderctl --help` lists the commands.\n", trouble.c_str());
  return kExitUsage;
}

// What CLI11 has to say of wrong usage: the command's own example helps more than a list of options.
int report_usage(const Part& part, const CLI::ParseError& error) {
  if (error.get_exit_code() == static_cast<int>(CLI::ExitCodes::Success)) return part.app->exit(error);
  if (part.row == nullptr) return report_general_usage(error.what());
  std::fprintf(stderr, "adderctl %s: %s\nExample:\n%s\n`adderctl %s --help` tells more.\n", part.row->name,
               error.what(), indented_examples(*part.row).c_str(), part.row->name);
  return kExitUsage;
}

int report_unknown(const std::string& word) {
  std::vector<std::string> names;
  for (const CommandRow& row : command_table()) names.push_back(row.name);
  return report_general_usage(unknown_command(word, names));
}

// mpremote's short names of ports, which stand for `connect`: a0, u1, c3.
bool is_port_word(const std::string& word) {
  return word.size() > 1 && (word[0] == 'a' || word[0] == 'u' || word[0] == 'c') &&
         std::all_of(word.begin() + 1, word.end(), [](unsigned char c) { return std::isdigit(c) != 0; });
}

class Chain {
public:
  explicit Chain(Context& context) : context_(context) {}

  // True, or the exit code of wrong usage in `code`.
  bool parse(const std::vector<std::string>& words, int& code);
  int run();

private:
  bool take(const std::string& word);
  bool begin_command(const std::string& word);
  void begin_part() { parts_.emplace_back(context_); }
  bool is_complete(const Part& part) const;
  bool wants_value(const Part& part, const std::string& word) const;
  bool fail(int code) {
    code_ = code;
    return false;
  }

  Context& context_;
  std::vector<Part> parts_;
  bool value_follows_ = false;
  bool after_fs_ = false;
  int code_ = kExitOk;
};

bool Chain::wants_value(const Part& part, const std::string& word) const {
  const CLI::Option* option = part.app->get_option_no_throw(word);
  if (option == nullptr && part.row != nullptr)
    option = part.app->get_subcommand(part.row->name)->get_option_no_throw(word);
  // A value that may be left out does not stand in the way of what ends a command.
  return option != nullptr && option->get_items_expected_min() > 0;
}

// It has all the words that it can have, and could not have had fewer.
bool Chain::is_complete(const Part& part) const {
  size_t wanted = 0;
  for (const CLI::Option* option : part.app->get_subcommand(part.row->name)->get_options()) {
    if (!option->get_positional()) continue;
    if (!option->get_required() || option->get_items_expected_min() != option->get_items_expected_max()) return false;
    wanted += static_cast<size_t>(option->get_items_expected_max());
  }
  return part.positionals == wanted;
}

bool Chain::begin_command(const std::string& word) {
  if (is_port_word(word)) return begin_command("connect") && take(word);
  after_fs_ = word == "fs";  // mpremote's word before its file commands
  if (after_fs_) return true;
  const CommandRow* row = find_command(word);
  if (row == nullptr) return fail(report_unknown(word));
  Part& part = parts_.back();
  part.row = row;
  part.command = add_to(*part.app, *row, context_);
  part.words.push_back(word);
  return true;
}

bool Chain::take(const std::string& word) {
  Part& part = parts_.back();
  if (value_follows_) {
    value_follows_ = false;
    part.words.push_back(word);
    return true;
  }
  if (word == "+" && !part.only_positionals) {
    if (part.row == nullptr) return fail(report_general_usage("+ stands between two commands"));
    begin_part();
    return true;
  }
  bool is_option = word.size() > 1 && word[0] == '-' && !part.only_positionals;
  if (!is_option) {
    if (part.row == nullptr) return begin_command(word);
    if (is_complete(part) && find_command(word) != nullptr) {
      begin_part();
      return begin_command(word);
    }
    ++part.positionals;
  } else {
    part.only_positionals = word == "--";
    value_follows_ = wants_value(part, word);
  }
  part.words.push_back(word);
  return true;
}

bool Chain::parse(const std::vector<std::string>& words, int& code) {
  begin_part();
  for (const std::string& word : words) {
    if (!take(word)) return code = code_, false;
  }
  if (parts_.size() > 1 && parts_.back().row == nullptr)
    return code = report_general_usage("+ stands between two commands"), false;
  for (Part& part : parts_) {
    std::vector<std::string> reversed(part.words.rbegin(), part.words.rend());
    try {  // CLI11 reports by exception; it is the only one that is caught here
      part.app->parse(reversed);
    } catch (const CLI::ParseError& error) {
      // The general help names every command.
      if (part.row == nullptr) part.app = make_full_parser(context_);
      return code = report_usage(part, error), false;
    }
  }
  return true;
}

int Chain::run() {
  int code = kExitOk;
  for (Part& part : parts_) {
    context_.is_last = &part == &parts_.back();
    code = part.command();
    // What the device's program prints next does not go through stdio.
    std::fflush(stdout);
    if (code != kExitOk) break;
  }
  Connection::close(context_);
  return code;
}

}  // namespace

std::unique_ptr<CLI::App> make_full_parser(Context& context) {
  std::unique_ptr<CLI::App> app = make_parser(context);
  for (const CommandRow& row : command_table()) add_to(*app, row, context);
  return app;
}

int run_chain(const std::vector<std::string>& words) {
  Context context;
  if (words.empty()) {
    std::fputs(make_full_parser(context)->help().c_str(), stderr);
    return kExitUsage;
  }
  Chain chain(context);
  int code = kExitOk;
  if (!chain.parse(words, code)) return code;
  if (const char* named = std::getenv("ADDER_DEVICE"); named != nullptr && context.device.empty())
    context.device = named;
  return chain.run();
}

}  // namespace adder::app::cli
