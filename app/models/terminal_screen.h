// What a terminal shows, without a pixel: a bounded list of logical lines, a cursor, and the VT100 subset that
// MicroPython- family readline and simple full-screen programs emit. Lines are kept unwrapped; the view wraps them, so
// that a resize costs nothing and readline's "cursor left N" works in a line longer than the window. Invariant: there
// is at least one line, the cursor's line exists, and what is above both cursor and screen is packed in the history.
// Pure: bytes in, state out; one thread. Sequences: ECMA-48 and xterm's ctlseqs.
#pragma once

#include <QByteArray>
#include <QString>
#include <deque>
#include <vector>

#include "app/models/terminal_history.h"
#include "app/models/terminal_line.h"

namespace adder::app {

class TerminalScreen {
public:
  static constexpr int kDefaultHistory = 100'000;   // lines
  static constexpr size_t kMostBytes = 24'000'000;  // of the history, whatever the lines' length
  static constexpr int kLongestLine = 4'000;        // cells; then a line is broken

  explicit TerminalScreen(int history_limit = kDefaultHistory);

  void feed(const QByteArray& bytes);
  // The visible area in character cells, for absolute cursor movement and size reports.
  void setSize(int columns, int rows);
  // Forgets everything above the cursor's line.
  void clearHistory();
  // Forgets everything and resets the parser.
  void reset();

  int lineCount() const { return history_.size() + static_cast<int>(live_.size()); }
  TerminalLine line(int index) const;
  int lineLength(int index) const;  // cells
  bool lineContinues(int index) const;
  // Lines that have been dropped at the top so far; firstNumber() + index is a name for a line that lasts.
  int64_t firstNumber() const { return dropped_; }
  int cursorLine() const { return cursor_line_; }
  int cursorColumn() const { return cursor_column_; }
  bool cursorVisible() const { return cursor_visible_; }

  // The number of the first line changed since the last call (lines after it may have changed too).
  int64_t takeFirstChanged();
  // Answers to the device's questions (cursor position, identity), to be sent to it.
  QByteArray takeReplies();
  bool takeBell();

  // `cells`, where given, gets the cell of each UTF-16 unit, and one more for the end.
  QString lineText(int index, QList<int>* cells = nullptr) const;
  QString textBetween(int index, int from_cell, int to_cell) const;
  // What a cell shows: a character and what combines with it.
  QString cellText(char32_t cell) const;
  QString text() const;  // all of it, joined by '\n'
  size_t historyBytes() const { return history_.bytes(); }

  // All of it at this moment, to be made into text by another thread.
  class Snapshot {
  public:
    QByteArray toUtf8() const;

  private:
    friend class TerminalScreen;
    TerminalHistory::Snapshot history_;
    std::deque<TerminalLine> live_;
    ClusterTable clusters_;
  };
  Snapshot snapshot() const;

private:
  enum class Mode { kGround, kEscape, kCsi, kOsc, kOscEscape, kSkipOne };

  void put(char32_t character);
  void putRun(const char* characters, size_t count);
  void control(uint8_t byte);
  void escape(uint8_t byte);
  void csiByte(uint8_t byte);
  void runCsi(uint8_t final_byte);
  void moveCursor(uint8_t final_byte, int count);
  void eraseInLine(int how);
  void eraseInDisplay(int how);
  void insertOrDelete(uint8_t final_byte, int count);
  void setStyle();
  void report(int what);
  void decode(uint8_t byte);
  void lineFeed(bool continued);
  void touch(int line_index);
  void combine(char32_t character);
  void setCell(TerminalLine& line, size_t column, char32_t character, uint64_t style);
  int parameter(size_t index, int fallback) const;
  int screenTop() const;
  void goTo(int row, int column);  // 0-based within the screen
  uint32_t extendedColor(size_t& at) const;
  TerminalLine& live(int index) { return live_[static_cast<size_t>(index - history_.size())]; }
  void settle();  // what nothing can change any longer goes into the history, which is kept within its limits

  TerminalHistory history_;
  std::deque<TerminalLine> live_;
  ClusterTable clusters_;
  int64_t dropped_ = 0;
  int64_t first_changed_ = 0;
  int cursor_line_ = 0, cursor_column_ = 0;
  int saved_line_from_top_ = 0, saved_column_ = 0;
  int columns_ = 80, rows_ = 24;
  int history_limit_;
  bool cursor_visible_ = true;
  bool bell_ = false;
  TextStyle style_;
  uint64_t packed_style_;
  Mode mode_ = Mode::kGround;
  std::vector<int> parameters_;  // -1: left out
  char private_marker_ = 0;
  char32_t pending_character_ = 0;
  int pending_bytes_ = 0;
  QByteArray replies_;
};

}  // namespace adder::app
