// See unknown_command.h.
#include "app/cli/unknown_command.h"

#include <algorithm>

namespace adder::app::cli {

namespace {

struct ForeignCommand {
  const char* name;
  const char* instead;
};

constexpr ForeignCommand kForeign[] = {
    {"put", "say `adderctl cp FILE :`"},   {"upload", "say `adderctl cp FILE :`"},
    {"get", "say `adderctl cp :FILE .`"},  {"download", "say `adderctl cp :FILE .`"},
    {"shell", "say `adderctl repl`"},      {"terminal", "say `adderctl repl`"},
    {"console", "say `adderctl repl`"},    {"monitor", "say `adderctl repl`"},
    {"write", "say `adderctl cp FILE :`"}, {"erase", "say `adderctl flash --erase-all`"},
};

// How many slips lead from one to the other: a letter too many, missing, or wrong, or two exchanged.
size_t slips(const std::string& a, const std::string& b) {
  std::vector<std::vector<size_t>> table(a.size() + 1, std::vector<size_t>(b.size() + 1));
  for (size_t i = 0; i <= a.size(); ++i) {
    for (size_t j = 0; j <= b.size(); ++j) {
      if (i == 0 || j == 0) {
        table[i][j] = i + j;
        continue;
      }
      size_t wrong = table[i - 1][j - 1] + (a[i - 1] != b[j - 1]);
      table[i][j] = std::min({wrong, table[i - 1][j] + 1, table[i][j - 1] + 1});
      bool exchanged = i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1];
      if (exchanged) table[i][j] = std::min(table[i][j], table[i - 2][j - 2] + 1);
    }
  }
  return table[a.size()][b.size()];
}

}  // namespace

std::string unknown_command(const std::string& word, const std::vector<std::string>& known) {
  std::string text = "there is no command " + word;
  for (const ForeignCommand& row : kForeign) {
    if (word == row.name) return text + ": " + row.instead;
  }
  auto nearest = std::min_element(known.begin(), known.end(), [&](const std::string& a, const std::string& b) {
    return slips(word, a) < slips(word, b);
  });
  // Half of a two-letter word is not a slip.
  bool is_near = nearest != known.end() && slips(word, *nearest) <= word.size() / 3;
  return is_near ? text + "; did you mean `adderctl " + *nearest + "`?" : text;
}

}  // namespace adder::app::cli
