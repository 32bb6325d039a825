// See terminal_search.h.
#include "app/models/terminal_search.h"

#include <algorithm>

namespace adder::app {

void TerminalSearch::start(const QString& text, bool case_sensitive) {
  text_ = text;
  case_ = case_sensitive ? Qt::CaseSensitive : Qt::CaseInsensitive;
  next_ = 0;
  matches_.clear();
}

void TerminalSearch::rewind(int64_t line) {
  if (line >= next_) return;
  next_ = line;
  while (!matches_.empty() && matches_.back().line >= line) matches_.pop_back();
}

bool TerminalSearch::step(const TerminalScreen& screen, int lines) {
  if (!isActive()) return false;
  while (!matches_.empty() && matches_.front().line < screen.firstNumber()) matches_.pop_front();
  next_ = std::max(next_, screen.firstNumber());
  int64_t end = screen.firstNumber() + screen.lineCount();
  QList<int> cells;
  for (; next_ < end && lines > 0; ++next_, --lines) {
    cells.clear();
    QString line = screen.lineText(static_cast<int>(next_ - screen.firstNumber()), &cells);
    for (qsizetype at = 0; (at = line.indexOf(text_, at, case_)) >= 0; at += text_.size()) {
      matches_.push_back({next_, cells[at], cells[at + text_.size()]});
      if (matches_.size() > kMost) matches_.pop_front();
    }
  }
  return next_ < end;
}

size_t TerminalSearch::firstFrom(int64_t line, int cell) const {
  auto found = std::lower_bound(matches_.begin(), matches_.end(), std::pair(line, cell),
                                [](const TerminalMatch& match, const std::pair<int64_t, int>& place) {
                                  return std::pair(match.line, match.from) < place;
                                });
  return static_cast<size_t>(found - matches_.begin());
}

}  // namespace adder::app
