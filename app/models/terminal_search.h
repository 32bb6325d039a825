// Where a text stands in a terminal's lines. Scans in steps of as many lines as the caller has time for, follows what
// is printed meanwhile, and keeps its matches in their order. Pure; one thread. A match does not cross lines.
#pragma once

#include <QString>
#include <deque>

#include "app/models/terminal_screen.h"

namespace adder::app {

struct TerminalMatch {
  int64_t line = 0;      // TerminalScreen line number
  int from = 0, to = 0;  // cells
  bool operator==(const TerminalMatch&) const = default;
};

class TerminalSearch {
public:
  static constexpr size_t kMost = 20'000;  // matches; then the oldest are forgotten

  // An empty text searches for nothing.
  void start(const QString& text, bool case_sensitive);
  bool isActive() const { return !text_.isEmpty(); }
  // Lines from this one on have changed.
  void rewind(int64_t line);
  // Scans at most so many lines. True: there is more to scan.
  bool step(const TerminalScreen& screen, int lines);

  const std::deque<TerminalMatch>& matches() const { return matches_; }
  // The index of the first match at or after a place.
  size_t firstFrom(int64_t line, int cell) const;

private:
  QString text_;
  Qt::CaseSensitivity case_ = Qt::CaseInsensitive;
  int64_t next_ = 0;  // line to be scanned
  std::deque<TerminalMatch> matches_;
};

}  // namespace adder::app
