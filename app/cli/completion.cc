// adderctl completion SHELL prints what a shell needs to complete adderctl's words; and the hidden `complete`, which it
// calls at each Tab key: candidates, one a line, with a tab and a description. Commands, options and their choices
// come from the table, devices from what is connected. Files on a device are looked up only on a simulator of one's
// own, or where $ADDER_COMPLETE_FILES allows it: to ask a device stops its program.
#include <CLI/CLI.hpp>
#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <memory>

#include "app/cli/chain.h"
#include "app/cli/command_table.h"
#include "app/cli/commands.h"
#include "app/cli/connection.h"
#include "app/cli/device_path.h"
#include "app/cli/option_table.h"
#include "transport/endpoint.h"

namespace adder::app::cli {

namespace {

namespace fs = std::filesystem;

// bash takes a colon for the end of a word, unless told otherwise.
constexpr const char* kBash = R"(# bash completion for adderctl
_adderctl() {
  local IFS=$'\n' line
  local -a words
  IFS=' ' read -ra words <<< "${COMP_LINE:0:COMP_POINT}"
  [[ ${COMP_LINE:COMP_POINT-1:1} == ' ' ]] && words+=('')
  local word=${words[-1]} done=
  [[ $word == *[:=]* ]] && done=${word%"${word##*[:=]}"}
  COMPREPLY=()
  compopt -o filenames
  while IFS= read -r line; do
    line=${line%%$'\t'*}
    COMPREPLY+=("${line#"$done"}")
  done < <("${words[0]}" complete -- "${words[@]:1}" 2>/dev/null)
  [[ ${#COMPREPLY[@]} -eq 1 && ${COMPREPLY[0]} == */ ]] && compopt -o nospace
}
complete -F _adderctl adderctl
)";

constexpr const char* kZsh = R"(#compdef adderctl
# zsh completion for adderctl
_adderctl() {
  local line
  local -a candidates descriptions directories
  while IFS= read -r line; do
    if [[ ${line%%$'\t'*} == */ ]]; then
      directories+=("${line%%$'\t'*}")
    else
      candidates+=("${line%%$'\t'*}")
      descriptions+=("${line//$'\t'/  }")
    fi
  done < <("${words[1]}" complete -- "${(@Q)words[2,CURRENT]}" 2>/dev/null)
  compadd -l -d descriptions -a candidates
  compadd -S '' -a directories
}
if [[ $funcstack[1] == _adderctl ]]; then _adderctl "$@"; else compdef _adderctl adderctl; fi
)";

constexpr const char* kFish = R"(# fish completion for adderctl
complete -c adderctl -f -a '(set -l words (commandline -opc); $words[1] complete -- $words[2..] (commandline -ct) 2>/dev/null)'
)";

void say(const std::string& candidate, const std::string& description = "") {
  std::printf("%s%s%s\n", candidate.c_str(), description.empty() ? "" : "\t", description.c_str());
}

void say_matching(const std::string& word, const std::string& candidate, const std::string& description = "") {
  if (candidate.starts_with(word)) say(candidate, description);
}

void complete_local(const std::string& word) {
  size_t slash = word.rfind('/');
  std::string before = slash == std::string::npos ? "" : word.substr(0, slash + 1), start = word.substr(before.size());
  std::error_code unreadable;  // then there is nothing to say
  std::vector<std::string> names;
  for (const auto& entry : fs::directory_iterator(before.empty() ? "." : before, unreadable)) {
    std::string name = entry.path().filename();
    if (!name.starts_with(start) || (name.starts_with('.') && !start.starts_with('.'))) continue;
    std::error_code ignored;  // a link to nothing is no directory
    names.push_back(before + name + (entry.is_directory(ignored) ? "/" : ""));
  }
  std::sort(names.begin(), names.end());
  for (const std::string& name : names) say(name);
}

void complete_on_device(Context& context, const std::string& word) {
  const char* allowed = std::getenv("ADDER_COMPLETE_FILES");
  if (!is_private_simulator(context) && (allowed == nullptr || *allowed == '\0')) return;
  auto connection = Connection::open(context);
  if (!connection.ok()) return;
  std::string path = device_path(word), mark = word.substr(0, word.size() - path.size());
  size_t slash = path.rfind('/');
  std::string before = slash == std::string::npos ? "" : path.substr(0, slash + 1);
  auto entries = (*connection)->files().list(before);
  if (!entries.ok()) return;
  for (const repl::FileInfo& entry : *entries)
    say_matching(word, mark + before + entry.name + (entry.is_directory ? "/" : ""));
}

void complete_devices(const std::string& word) {
  say_matching(word, "auto", "the first USB board");
  for (const transport::PortInfo& port : transport::list_ports()) {
    say_matching(word, port.path, port.description);
    if (!port.serial_number.empty()) say_matching(word, "id:" + port.serial_number, port.description);
  }
}

class Completion {
public:
  explicit Completion(Context& context) : context_(context), parser_(make_full_parser(unused_)) {}

  void complete(std::vector<std::string> words) {
    std::string last = words.empty() ? "" : words.back();
    if (!words.empty()) words.pop_back();
    for (const std::string& word : words) take(word);
    if (value_of_ != nullptr) return complete_value(*value_of_, last);
    if (last.starts_with('-')) return complete_options(last);
    if (row_ == nullptr) return complete_commands(last);
    const OptionText* positional = next_positional();
    if (positional == nullptr) return say_matching(last, "+", "another command");
    complete_value(*positional, last);
  }

private:
  void take(const std::string& word) {
    if (value_of_ != nullptr) {
      if (value_of_->names.front() == "-d") context_.device = word;
      value_of_ = nullptr;
    } else if (word == "+") {
      row_ = nullptr;
    } else if (word.starts_with('-')) {
      value_of_ = find_option(word);
      if (value_of_ != nullptr && value_of_->value.empty()) value_of_ = nullptr;
    } else if (row_ == nullptr) {
      row_ = find_command(word);
      options_ = row_ == nullptr ? std::vector<OptionText>() : options_of(*parser_->get_subcommand(row_->name));
      positionals_ = 0;
    } else {
      if (std::string(row_->name) == "connect") context_.device = word;
      ++positionals_;
    }
  }

  const OptionText* find_option(const std::string& word) const {
    for (const auto* list : {&options_, &global_}) {
      for (const OptionText& option : *list) {
        if (std::find(option.names.begin(), option.names.end(), word) != option.names.end()) return &option;
      }
    }
    return nullptr;
  }

  const OptionText* next_positional() const {
    size_t at = 0;
    for (const OptionText& option : options_) {
      if (option.is_positional() && (option.may_repeat || at++ == positionals_)) return &option;
    }
    return nullptr;
  }

  void complete_commands(const std::string& word) const {
    for (const CommandRow& row : command_table()) {
      if (*row.group != '\0') say_matching(word, row.name, row.summary);
    }
  }

  void complete_options(const std::string& word) const {
    for (const auto* list : {&options_, &global_}) {
      for (const OptionText& option : *list) {
        if (!option.is_positional()) say_matching(word, option.names.back(), option.description);
      }
    }
  }

  void complete_value(const OptionText& option, const std::string& word) {
    for (const std::string& choice : option.choices) say_matching(word, choice);
    bool is_connect = option.is_positional() && option.value == "NAME" && row_ != nullptr && *row_->name == 'c';
    bool is_device = !option.is_positional() && option.names.back() == "--device";
    if (is_connect || is_device) return complete_devices(word);
    bool both_sides = row_ != nullptr && (std::string(row_->name) == "cp" || std::string(row_->name) == "sync");
    if (word.starts_with(':') || (option.value == "PATH" && !both_sides)) return complete_on_device(context_, word);
    for (const char* local : {"FILE", "LOCAL", "IMAGE", "LINK", "FOLDER", "DIR"}) {
      if (option.value == local) return complete_local(word);
    }
    if (both_sides) complete_local(word);
  }

  Context& context_;
  Context unused_;
  std::unique_ptr<CLI::App> parser_;
  std::vector<OptionText> global_ = options_of(*parser_);
  const CommandRow* row_ = nullptr;
  std::vector<OptionText> options_;
  size_t positionals_ = 0;
  const OptionText* value_of_ = nullptr;
};

}  // namespace

Command add_completion(CLI::App& app, Context&) {
  auto shell = std::make_shared<std::string>();
  app.add_option("SHELL", *shell, "the shell")->required()->check(CLI::IsMember({"bash", "zsh", "fish"}));
  return [shell] {
    std::fputs(*shell == "bash" ? kBash : *shell == "zsh" ? kZsh : kFish, stdout);
    return static_cast<int>(kExitOk);
  };
}

Command add_complete(CLI::App& app, Context& context) {
  auto words = std::make_shared<std::vector<std::string>>();
  app.add_option("WORD", *words, "the words so far, the last one unfinished");
  return [&context, words] {
    Completion(context).complete(*words);
    return static_cast<int>(kExitOk);
  };
}

}  // namespace adder::app::cli
