// What a terminal shows, without a pixel: a bounded list of logical lines, a cursor, and the VT100 subset that
// MicroPython- family readline and simple full-screen programs emit. Lines are kept unwrapped; the view wraps them, so
// that a resize costs nothing and readline's "cursor left N" works in a line longer than the window. Invariant: there
// is at least one line, and the cursor's line exists. Pure: bytes in, state out; one thread. Sequences: ECMA-48 and
// xterm's ctlseqs.
#pragma once

#include <QByteArray>
#include <QString>
#include <cstdint>
#include <deque>
#include <string>
#include <vector>

namespace adder::app {

// Colours are palette indices 0-255 (0-7 normal, 8-15 bright, then xterm's cube and greys) or kDefaultColor.
struct TextStyle {
  static constexpr int kDefaultColor = 256;
  uint16_t foreground = kDefaultColor;
  uint16_t background = kDefaultColor;
  bool bold = false, faint = false, italic = false, underline = false, inverse = false;

  uint32_t packed() const;
  static TextStyle unpacked(uint32_t bits);
};

struct TerminalLine {
  std::u32string text;
  std::vector<uint32_t> styles;  // empty: all of the line is in the default style; else one a character
  size_t counted = 0;            // its share of the history's size
  bool continues = false;        // the line was broken for its length only; copying joins it with the next

  uint32_t style_at(size_t column) const;
};

class TerminalScreen {
public:
  static constexpr int kDefaultHistory = 20'000;        // lines
  static constexpr size_t kMostCharacters = 4'000'000;  // in the history, whatever the lines' length
  static constexpr int kLongestLine = 4'000;            // characters; then a line is broken

  explicit TerminalScreen(int history_limit = kDefaultHistory);

  void feed(const QByteArray& bytes);
  // The visible area in character cells, for absolute cursor movement and size reports.
  void setSize(int columns, int rows);
  // Forgets everything above the cursor's line.
  void clearHistory();
  // Forgets everything and resets the parser.
  void reset();

  int lineCount() const { return static_cast<int>(lines_.size()); }
  const TerminalLine& line(int index) const { return lines_[static_cast<size_t>(index)]; }
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

  QString lineText(int index) const;
  QString text() const;  // all of it, joined by '\n'

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
  void setCell(TerminalLine& line, size_t column, char32_t character, uint32_t style);
  int parameter(size_t index, int fallback) const;
  int screenTop() const;
  void goTo(int row, int column);  // 0-based within the screen
  void count(TerminalLine& line);
  void trimHistory();

  std::deque<TerminalLine> lines_;
  size_t characters_ = 0;  // sum of counted
  int64_t dropped_ = 0;
  int64_t first_changed_ = 0;
  int cursor_line_ = 0, cursor_column_ = 0;
  int saved_line_from_top_ = 0, saved_column_ = 0;
  int columns_ = 80, rows_ = 24;
  int history_limit_;
  bool cursor_visible_ = true;
  bool bell_ = false;
  TextStyle style_;
  uint32_t packed_style_;
  Mode mode_ = Mode::kGround;
  std::vector<int> parameters_;  // -1: left out
  char private_marker_ = 0;
  char32_t pending_character_ = 0;
  int pending_bytes_ = 0;
  QByteArray replies_;
};

}  // namespace adder::app
