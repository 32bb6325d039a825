// See option_table.h.
#include "app/cli/option_table.h"

#include <CLI/CLI.hpp>
#include <algorithm>

namespace adder::app::cli {

namespace {

constexpr int kMany = 1000;  // CLI11's "any number" is far more

// CLI11 appends to a type's name what a value has to fulfil: "TEXT:{auto,stm32}".
void take_type(const std::string& type, OptionText& text) {
  text.value = type.substr(0, type.find_first_of(":{ "));
  if (text.value == "TEXT" || text.value.empty()) text.value = "VALUE";
  if (text.value == "INT" || text.value == "UINT" || text.value == "FLOAT") text.value = "NUMBER";
  size_t open = type.find('{'), close = type.rfind('}');
  if (open == std::string::npos || close == std::string::npos) return;
  std::string list = type.substr(open + 1, close - open - 1);
  for (size_t at = 0; at <= list.size();) {
    size_t end = std::min(list.find(',', at), list.size());
    text.choices.push_back(list.substr(at, end - at));
    at = end + 1;
  }
}

OptionText text_of(const CLI::Option& option) {
  OptionText text;
  for (const std::string& name : option.get_snames()) text.names.push_back("-" + name);
  for (const std::string& name : option.get_lnames()) text.names.push_back("--" + name);
  text.description = option.get_description();
  text.is_required = option.get_required();
  text.may_repeat = option.get_items_expected_max() > kMany;
  if (option.get_items_expected_max() > 0) {
    take_type(option.get_type_name(), text);
    text.value_is_optional = option.get_items_expected_min() == 0;
    if (text.value_is_optional)
      text.value.erase(std::remove(text.value.begin(), text.value.end(), '['), text.value.end());
    if (text.value.ends_with(']')) text.value.pop_back();
  }
  if (option.get_positional()) {
    std::string name = option.get_name(true, false);
    text.names.clear();
    text.value = name.substr(name.find_last_of(' ') + 1);
  }
  return text;
}

}  // namespace

std::string OptionText::label() const {
  if (is_positional()) return value + (may_repeat ? "..." : "");
  std::string label;
  for (const std::string& name : names) label += (label.empty() ? "" : ", ") + name;
  if (value.empty()) return label;
  return label + (value_is_optional ? " [" + value + "]" : " " + value);
}

std::vector<OptionText> options_of(const CLI::App& app) {
  std::vector<OptionText> positionals, others;
  for (const CLI::Option* option : app.get_options()) {
    OptionText text = text_of(*option);
    if (text.description.empty() && !text.is_positional()) continue;
    (text.is_positional() ? positionals : others).push_back(std::move(text));
  }
  positionals.insert(positionals.end(), others.begin(), others.end());
  return positionals;
}

std::string usage_of(const std::vector<OptionText>& options) {
  std::string words = "[OPTIONS]";
  for (const OptionText& option : options) {
    if (!option.is_positional()) continue;
    words += option.is_required ? " " + option.label() : " [" + option.label() + "]";
  }
  return words;
}

}  // namespace adder::app::cli
