// See terminal_screen.h. The parser is a byte-driven state machine in the shape of ECMA-48: ground, escape, CSI, OSC.
#include "app/models/terminal_screen.h"

#include <algorithm>

namespace adder::app {

namespace {
constexpr size_t kMostParameters = 16;
constexpr int kLargestParameter = 9999;
constexpr char32_t kReplacement = 0xFFFD, kJoiner = 0x200D;

constexpr int kKeptLive = 32;  // lines beyond the screen that stay unpacked, so that a resize finds them

const uint64_t kDefaultStyle = TextStyle{}.packed();

bool isCharacter(char32_t code) { return code <= 0x10FFFF && (code < 0xD800 || code > 0xDFFF); }

// A character that is two cells wide is not to be cut in two: both halves become blanks.
void split(TerminalLine& line, size_t column) {
  if (column == 0 || column >= line.text.size() || line.text[column] != kWideTail) return;
  line.text[column - 1] = line.text[column] = U' ';
}
}  // namespace

TerminalScreen::TerminalScreen(int history_limit) : history_limit_(history_limit), packed_style_(kDefaultStyle) {
  live_.emplace_back();
}

void TerminalScreen::reset() {
  dropped_ += lineCount();
  history_.clear();
  live_.assign(1, {});
  clusters_.clear();
  cursor_line_ = cursor_column_ = 0;
  cursor_visible_ = true;
  style_ = {};
  packed_style_ = kDefaultStyle;
  mode_ = Mode::kGround;
  pending_bytes_ = 0;
  first_changed_ = dropped_;
}

void TerminalScreen::clearHistory() {
  dropped_ += cursor_line_;
  live_.erase(live_.begin(), live_.begin() + (cursor_line_ - history_.size()));
  history_.clear();
  cursor_line_ = 0;
  first_changed_ = dropped_;
}

void TerminalScreen::setSize(int columns, int rows) {
  columns_ = std::max(columns, 1);
  rows_ = std::max(rows, 1);
  while (static_cast<int>(live_.size()) < rows_ && history_.size() > 0) live_.push_front(history_.takeLast());
}

TerminalLine TerminalScreen::line(int index) const {
  return index < history_.size() ? history_.line(index) : live_[static_cast<size_t>(index - history_.size())];
}

int TerminalScreen::lineLength(int index) const {
  return index < history_.size() ? history_.length(index)
                                 : static_cast<int>(live_[static_cast<size_t>(index - history_.size())].text.size());
}

bool TerminalScreen::lineContinues(int index) const {
  return index < history_.size() ? history_.continues(index)
                                 : live_[static_cast<size_t>(index - history_.size())].continues;
}

int64_t TerminalScreen::takeFirstChanged() {
  int64_t first = std::max(first_changed_, dropped_);
  first_changed_ = dropped_ + lineCount();
  return first;
}

QByteArray TerminalScreen::takeReplies() { return std::exchange(replies_, {}); }

bool TerminalScreen::takeBell() { return std::exchange(bell_, false); }

QString TerminalScreen::lineText(int index, QList<int>* cells) const {
  return textOfCells(line(index), clusters_, 0, std::u32string::npos, cells);
}

QString TerminalScreen::textBetween(int index, int from_cell, int to_cell) const {
  return textOfCells(line(index), clusters_, static_cast<size_t>(from_cell), static_cast<size_t>(to_cell));
}

QString TerminalScreen::cellText(char32_t cell) const {
  std::u32string all = clusters_.expand(cell);
  return QString::fromUcs4(all.data(), static_cast<qsizetype>(all.size()));
}

QString TerminalScreen::text() const { return QString::fromUtf8(snapshot().toUtf8()); }

TerminalScreen::Snapshot TerminalScreen::snapshot() const {
  Snapshot taken;
  taken.history_ = history_.snapshot();
  taken.live_ = live_;
  taken.clusters_ = clusters_;
  return taken;
}

QByteArray TerminalScreen::Snapshot::toUtf8() const {
  QByteArray all;
  auto add = [&](const TerminalLine& line, bool is_last) {
    all += textOfCells(line, clusters_, 0, line.text.size()).toUtf8();
    if (!is_last && !line.continues) all += '\n';
  };
  for (int i = 0; i < history_.size; ++i) add(history_.line(i), false);
  for (size_t i = 0; i < live_.size(); ++i) add(live_[i], i + 1 == live_.size());
  return all;
}

void TerminalScreen::feed(const QByteArray& bytes) {
  const char* end = bytes.constData() + bytes.size();
  for (const char* at = bytes.constData(); at < end;) {
    if (mode_ == Mode::kGround && pending_bytes_ == 0) {  // the plain text that most of it is, in one go
      const char* run_end = std::find_if(at, end, [](uint8_t byte) { return byte < 0x20 || byte >= 0x7F; });
      putRun(at, static_cast<size_t>(run_end - at));
      at = run_end;
      if (at == end) break;
    }
    auto byte = static_cast<uint8_t>(*at++);
    switch (mode_) {
      case Mode::kGround: decode(byte); break;
      case Mode::kEscape: escape(byte); break;
      case Mode::kCsi: csiByte(byte); break;
      case Mode::kOsc:
        if (byte == 0x07) mode_ = Mode::kGround;
        if (byte == 0x1B) mode_ = Mode::kOscEscape;
        break;
      case Mode::kOscEscape: mode_ = byte == '\\' ? Mode::kGround : Mode::kOsc; break;
      case Mode::kSkipOne: mode_ = Mode::kGround; break;
    }
  }
}

// UTF-8, a byte at a time; what is malformed shows as U+FFFD.
void TerminalScreen::decode(uint8_t byte) {
  if (pending_bytes_ > 0) {
    if ((byte & 0xC0) == 0x80) {
      pending_character_ = pending_character_ << 6 | (byte & 0x3F);
      if (--pending_bytes_ == 0) put(isCharacter(pending_character_) ? pending_character_ : kReplacement);
      return;
    }
    pending_bytes_ = 0;
    put(kReplacement);
  }
  if (byte < 0x20 || byte == 0x7F) return control(byte);
  if (byte < 0x80) return put(byte);
  if (byte >= 0xC2 && byte <= 0xDF) {
    pending_character_ = byte & 0x1F;
    pending_bytes_ = 1;
  } else if (byte >= 0xE0 && byte <= 0xEF) {
    pending_character_ = byte & 0x0F;
    pending_bytes_ = 2;
  } else if (byte >= 0xF0 && byte <= 0xF4) {
    pending_character_ = byte & 0x07;
    pending_bytes_ = 3;
  } else {
    put(kReplacement);
  }
}

void TerminalScreen::control(uint8_t byte) {
  switch (byte) {
    case 0x07: bell_ = true; break;
    case 0x08: cursor_column_ = std::max(cursor_column_ - 1, 0); break;
    case 0x09: cursor_column_ = std::min((cursor_column_ / 8 + 1) * 8, kLongestLine - 1); break;
    case 0x0A:
    case 0x0B:
    case 0x0C: lineFeed(false); break;
    case 0x0D: cursor_column_ = 0; break;
    case 0x1B: mode_ = Mode::kEscape; break;
    default: break;
  }
}

void TerminalScreen::put(char32_t character) {
  int cells = cellsOf(character);
  if (cells == 0) return combine(character);
  // What follows a joiner is part of the same picture.
  if (cells == 2 && cursor_column_ > 1) {
    const std::u32string& text = live(cursor_line_).text;
    auto head = static_cast<size_t>(cursor_column_) - 2;
    if (head + 1 < text.size() && text[head + 1] == kWideTail && text[head] >= kFirstCluster &&
        clusters_.expand(text[head]).back() == kJoiner)
      return combine(character);
  }
  if (cursor_column_ + cells > kLongestLine) lineFeed(true);
  TerminalLine& line = live(cursor_line_);
  auto column = static_cast<size_t>(cursor_column_);
  split(line, column);
  split(line, column + static_cast<size_t>(cells));
  setCell(line, column, character, packed_style_);
  if (cells == 2) setCell(line, column + 1, kWideTail, packed_style_);
  cursor_column_ += cells;
  touch(cursor_line_);
}

// With the character before the cursor, where there is one.
void TerminalScreen::combine(char32_t character) {
  TerminalLine& line = live(cursor_line_);
  auto at = static_cast<size_t>(cursor_column_);
  if (at == 0 || at > line.text.size()) return;
  --at;
  if (line.text[at] == kWideTail && at > 0) --at;
  line.text[at] = clusters_.extend(line.text[at], character);
  touch(cursor_line_);
}

// Characters of ASCII that print.
void TerminalScreen::putRun(const char* characters, size_t count) {
  while (count > 0) {
    if (cursor_column_ >= kLongestLine) lineFeed(true);
    TerminalLine& line = live(cursor_line_);
    auto column = static_cast<size_t>(cursor_column_);
    size_t taken = std::min(count, static_cast<size_t>(kLongestLine) - column);
    split(line, column);
    split(line, column + taken);
    if (column + taken > line.text.size()) line.text.resize(column + taken, U' ');
    std::copy(characters, characters + taken, line.text.begin() + cursor_column_);
    if (packed_style_ != kDefaultStyle || !line.styles.empty()) {
      line.styles.resize(line.text.size(), kDefaultStyle);
      std::fill_n(line.styles.begin() + cursor_column_, taken, packed_style_);
    }
    touch(cursor_line_);
    cursor_column_ += static_cast<int>(taken);
    characters += taken;
    count -= taken;
  }
}

void TerminalScreen::setCell(TerminalLine& line, size_t column, char32_t character, uint64_t style) {
  if (column >= line.text.size()) {
    line.text.resize(column + 1, U' ');
    if (!line.styles.empty()) line.styles.resize(column + 1, kDefaultStyle);
  }
  line.text[column] = character;
  if (line.styles.empty() && style != kDefaultStyle) line.styles.assign(line.text.size(), kDefaultStyle);
  if (!line.styles.empty()) line.styles[column] = style;
}

void TerminalScreen::lineFeed(bool continued) {
  live(cursor_line_).continues = continued;
  ++cursor_line_;
  cursor_column_ = 0;  // devices that print a bare \n mean a new line
  if (cursor_line_ == lineCount()) {
    live_.emplace_back();
    settle();
  }
  touch(cursor_line_);
}

void TerminalScreen::settle() {
  while (static_cast<int>(live_.size()) > rows_ + kKeptLive && history_.size() < cursor_line_) {
    history_.append(live_.front());
    live_.pop_front();
  }
  while ((lineCount() > history_limit_ || history_.bytes() > kMostBytes) && cursor_line_ > 0) {
    if (history_.size() > 0) {
      history_.dropFirst();
    } else {
      live_.pop_front();
    }
    ++dropped_;
    --cursor_line_;
  }
}

void TerminalScreen::touch(int line_index) { first_changed_ = std::min(first_changed_, dropped_ + line_index); }

int TerminalScreen::screenTop() const { return std::max(lineCount() - rows_, 0); }

void TerminalScreen::goTo(int row, int column) {
  int target = screenTop() + std::clamp(row, 0, rows_ - 1);
  while (lineCount() <= target) {
    touch(lineCount());
    live_.emplace_back();
  }
  cursor_line_ = target;
  cursor_column_ = std::clamp(column, 0, columns_ - 1);
}

void TerminalScreen::escape(uint8_t byte) {
  mode_ = Mode::kGround;
  switch (byte) {
    case '[':
      mode_ = Mode::kCsi;
      parameters_.clear();
      private_marker_ = 0;
      break;
    case ']':
    case 'P': mode_ = Mode::kOsc; break;
    case '(':
    case ')':
    case '#': mode_ = Mode::kSkipOne; break;
    case '7':
      saved_line_from_top_ = cursor_line_ - screenTop();
      saved_column_ = cursor_column_;
      break;
    case '8': goTo(saved_line_from_top_, saved_column_); break;
    case 'D':
    case 'E': lineFeed(false); break;
    case 'M': cursor_line_ = std::max(cursor_line_ - 1, screenTop()); break;
    case 'c': reset(); break;
    default: break;
  }
}

void TerminalScreen::csiByte(uint8_t byte) {
  if (byte >= '0' && byte <= '9') {
    if (parameters_.empty()) parameters_.push_back(-1);
    int& last = parameters_.back();
    last = std::min(std::max(last, 0) * 10 + (byte - '0'), kLargestParameter);
  } else if (byte == ';' || byte == ':') {
    if (parameters_.empty()) parameters_.push_back(-1);
    if (parameters_.size() < kMostParameters) parameters_.push_back(-1);
  } else if (byte >= '<' && byte <= '?') {
    private_marker_ = static_cast<char>(byte);
  } else if (byte >= 0x40 && byte <= 0x7E) {
    mode_ = Mode::kGround;
    runCsi(byte);
  } else if (byte == 0x1B) {
    mode_ = Mode::kEscape;
  } else if (byte < 0x20) {
    control(byte);
  }
}

int TerminalScreen::parameter(size_t index, int fallback) const {
  return index < parameters_.size() && parameters_[index] > 0 ? parameters_[index] : fallback;
}

void TerminalScreen::runCsi(uint8_t final_byte) {
  int count = parameter(0, 1);
  if (private_marker_ != 0) {
    if (private_marker_ == '?' && parameter(0, 0) == 25) cursor_visible_ = final_byte == 'h';
    return;
  }
  switch (final_byte) {
    case 'A':
    case 'B':
    case 'C':
    case 'D':
    case 'E':
    case 'F':
    case 'G':
    case '`':
    case 'd': moveCursor(final_byte, count); break;
    case 'H':
    case 'f': goTo(parameter(0, 1) - 1, parameter(1, 1) - 1); break;
    case 'J': eraseInDisplay(parameter(0, 0)); break;
    case 'K': eraseInLine(parameter(0, 0)); break;
    case 'P':
    case '@':
    case 'X':
    case 'L':
    case 'M': insertOrDelete(final_byte, count); break;
    case 'm': setStyle(); break;
    case 'n': report(parameter(0, 0)); break;
    case 'c': replies_ += "\x1b[?6c"; break;
    case 's': escape('7'); break;
    case 'u': escape('8'); break;
    default: break;
  }
}

void TerminalScreen::moveCursor(uint8_t final_byte, int count) {
  int row = cursor_line_ - screenTop();
  switch (final_byte) {
    case 'A': cursor_line_ = std::max(cursor_line_ - count, screenTop()); break;
    case 'B': goTo(row + count, cursor_column_); break;
    case 'C': cursor_column_ = std::min(cursor_column_ + count, kLongestLine - 1); break;
    case 'D': cursor_column_ = std::max(cursor_column_ - count, 0); break;
    case 'E': goTo(row + count, 0); break;
    case 'F': goTo(row - count, 0); break;
    case 'd': goTo(count - 1, cursor_column_); break;
    default: cursor_column_ = std::min(count, kLongestLine) - 1; break;
  }
}

void TerminalScreen::eraseInLine(int how) {
  TerminalLine& line = live(cursor_line_);
  auto column = static_cast<size_t>(cursor_column_);
  if (how == 0 || how == 2) {
    size_t keep = how == 2 ? 0 : std::min(column, line.text.size());
    split(line, keep);
    line.text.resize(keep);
    if (!line.styles.empty()) line.styles.resize(keep);
  } else {
    split(line, column + 1);
    for (size_t i = 0; i <= column && i < line.text.size(); ++i) setCell(line, i, U' ', kDefaultStyle);
  }
  touch(cursor_line_);
}

void TerminalScreen::eraseInDisplay(int how) {
  if (how == 3) return clearHistory();
  if (how == 2) {  // a fresh screen below what there is, as terminals do that keep the history
    int row = cursor_line_ - screenTop();
    touch(lineCount());
    for (int i = 0; i < rows_; ++i) live_.emplace_back();
    cursor_line_ = screenTop() + std::clamp(row, 0, rows_ - 1);
    return settle();
  }
  eraseInLine(how);
  if (how == 0) {
    touch(cursor_line_ + 1);
    live_.resize(static_cast<size_t>(cursor_line_ - history_.size()) + 1);
  } else {
    for (int i = std::max(screenTop(), history_.size()); i < cursor_line_; ++i) live(i) = {};
    touch(screenTop());
  }
}

void TerminalScreen::insertOrDelete(uint8_t final_byte, int count) {
  TerminalLine& line = live(cursor_line_);
  auto column = static_cast<size_t>(cursor_column_);
  auto amount = static_cast<size_t>(std::min(count, kLongestLine));
  touch(cursor_line_);
  if (final_byte == 'L' || final_byte == 'M') {
    size_t rows = std::min(amount, static_cast<size_t>(rows_));
    for (size_t i = 0; i < rows; ++i) {
      auto here = live_.begin() + (cursor_line_ - history_.size());
      if (final_byte == 'L') {
        live_.insert(here, TerminalLine{});
        if (lineCount() - cursor_line_ > rows_) live_.pop_back();
      } else {
        live_.erase(here);
        if (cursor_line_ == lineCount()) live_.emplace_back();
      }
    }
    return;
  }
  if (column >= line.text.size()) return;
  split(line, column);
  size_t inside = std::min(amount, line.text.size() - column);
  if (final_byte == 'P') {
    split(line, column + inside);
    line.text.erase(column, inside);
    if (!line.styles.empty())
      line.styles.erase(line.styles.begin() + cursor_column_,
                        line.styles.begin() + cursor_column_ + static_cast<long>(inside));
  } else if (final_byte == 'X') {
    split(line, column + inside);
    for (size_t i = 0; i < inside; ++i) setCell(line, column + i, U' ', kDefaultStyle);
  } else {
    amount = std::min(amount, static_cast<size_t>(kLongestLine) - std::min(line.text.size(), size_t{kLongestLine}));
    line.text.insert(column, amount, U' ');
    if (!line.styles.empty()) line.styles.insert(line.styles.begin() + cursor_column_, amount, kDefaultStyle);
  }
}

// What follows 38 or 48: `5;index`, or `2;red;green;blue`. Colons give the second a place for a colour space.
uint32_t TerminalScreen::extendedColor(size_t& at) const {
  if (parameter(at + 1, 0) == 5) {
    at += 2;
    return static_cast<uint32_t>(std::min(parameter(at, 0), 255));
  }
  if (parameter(at + 1, 0) != 2) return TextStyle::kDefaultColor;
  uint32_t color = 0;
  for (size_t i = 0; i < 3; ++i) color = color << 8 | static_cast<uint32_t>(std::min(parameter(at + 2 + i, 0), 255));
  at += 4;
  return TextStyle::kTrueColor | color;
}

void TerminalScreen::setStyle() {
  if (parameters_.empty()) parameters_.push_back(0);
  for (size_t i = 0; i < parameters_.size(); ++i) {
    int code = std::max(parameters_[i], 0);
    if (code == 0)
      style_ = {};
    else if (code == 1)
      style_.bold = true;
    else if (code == 2)
      style_.faint = true;
    else if (code == 3)
      style_.italic = true;
    else if (code == 4)
      style_.underline = true;
    else if (code == 7)
      style_.inverse = true;
    else if (code == 22)
      style_.bold = style_.faint = false;
    else if (code == 23)
      style_.italic = false;
    else if (code == 24)
      style_.underline = false;
    else if (code == 27)
      style_.inverse = false;
    else if (code >= 30 && code <= 37)
      style_.foreground = static_cast<uint32_t>(code - 30);
    else if (code >= 90 && code <= 97)
      style_.foreground = static_cast<uint32_t>(code - 90 + 8);
    else if (code >= 40 && code <= 47)
      style_.background = static_cast<uint32_t>(code - 40);
    else if (code >= 100 && code <= 107)
      style_.background = static_cast<uint32_t>(code - 100 + 8);
    else if (code == 39)
      style_.foreground = TextStyle::kDefaultColor;
    else if (code == 49)
      style_.background = TextStyle::kDefaultColor;
    else if (code == 38 || code == 48)
      (code == 38 ? style_.foreground : style_.background) = extendedColor(i);
  }
  packed_style_ = style_.packed();
}

void TerminalScreen::report(int what) {
  if (what == 5) replies_ += "\x1b[0n";
  if (what != 6) return;
  replies_ += "\x1b[" + QByteArray::number(cursor_line_ - screenTop() + 1) + ';' +
              QByteArray::number(std::min(cursor_column_, columns_ - 1) + 1) + 'R';
}

}  // namespace adder::app
