// Editing keeps the screen in step by the smallest means: a byte at the end is echoed as it is, so that programs which
// type into the REPL see a plain echo; anything else reprints the rest of the line and steps the cursor back.
#include "firmware/common/line_editor.h"

#include <cstring>

#include "firmware/common/text_width.h"

namespace adder::firmware {

namespace {

constexpr size_t kIndent = 4;
constexpr uint8_t kEscapeByte = 0x1b;

bool is_word(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' || (c & 0x80);
}
bool is_continuation(char c) { return (c & 0xC0) == 0x80; }

// Neither an overlong form, nor a surrogate, nor beyond U+10FFFF.
bool second_byte_fits(uint8_t lead, uint8_t second) {
  switch (lead) {
    case 0xE0: return second >= 0xA0;
    case 0xED: return second < 0xA0;
    case 0xF0: return second >= 0x90;
    case 0xF4: return second < 0x90;
    default: return true;
  }
}

}  // namespace

struct LineEditor::Completion {
  LineEditor* editor;
  size_t part;  // bytes of the name that are already there
  char common[64];
  size_t common_length;
  size_t count;
  size_t longest;
  size_t column;  // while showing
  bool showing;
};

void LineEditor::write(const char* text) { write(text, std::strlen(text)); }

void LineEditor::begin(const char* prompt, char* buffer, size_t capacity, size_t indent) {
  prompt_ = prompt;
  buffer_ = buffer;
  capacity_ = capacity;
  length_ = cursor_ = history_back_ = 0;
  state_ = State::kText;
  utf8_wanted_ = 0;
  overflowed_ = false;
  write(prompt);
  for (; indent > 0; --indent) insert(" ", 1);
}

int LineEditor::columns(const char* text, size_t length) {
  int width = 0;
  for (size_t i = 0; i < length;) width += next_width(text, length, &i);
  return width;
}

void LineEditor::move_cursor(int columns) {
  if (columns == 0) return;
  char sequence[12] = "\x1b[";
  size_t n = 2;
  int count = columns < 0 ? -columns : columns;
  if (count == 1 && columns < 0) return write("\b", 1);
  char digits[8];
  size_t d = 0;
  for (; count > 0; count /= 10) digits[d++] = static_cast<char>('0' + count % 10);
  while (d > 0) sequence[n++] = digits[--d];
  sequence[n++] = columns < 0 ? 'D' : 'C';
  write(sequence, n);
}

void LineEditor::move_to(size_t position) {
  if (position < cursor_) move_cursor(-columns(buffer_ + position, cursor_ - position));
  if (position > cursor_) move_cursor(columns(buffer_ + cursor_, position - cursor_));
  cursor_ = position;
}

void LineEditor::redraw_rest() {
  write(buffer_ + cursor_, length_ - cursor_);
  write("\x1b[K", 3);
  move_cursor(-columns(buffer_ + cursor_, length_ - cursor_));
}

void LineEditor::insert(const char* text, size_t length) {
  if (length_ + length > capacity_) {
    overflowed_ = true;
    return bell();
  }
  std::memmove(buffer_ + cursor_ + length, buffer_ + cursor_, length_ - cursor_);
  std::memcpy(buffer_ + cursor_, text, length);
  length_ += length;
  write(buffer_ + cursor_, length);
  cursor_ += length;
  if (cursor_ < length_) redraw_rest();
}

void LineEditor::erase(size_t from, size_t to) {
  if (from == to) return;
  move_to(from);
  std::memmove(buffer_ + from, buffer_ + to, length_ - to);
  length_ -= to - from;
  redraw_rest();
}

void LineEditor::replace_line(const char* text, size_t length) {
  move_to(0);
  length_ = length < capacity_ ? length : capacity_;
  std::memmove(buffer_, text, length_);
  write(buffer_, length_);  // no steps back and forth: over a terminal's wrap they would go astray
  write("\x1b[K", 3);
  cursor_ = length_;
}

size_t LineEditor::previous(size_t position) const {
  if (position > 0) --position;
  while (position > 0 && is_continuation(buffer_[position])) --position;
  return position;
}

size_t LineEditor::next(size_t position) const {
  if (position < length_) ++position;
  while (position < length_ && is_continuation(buffer_[position])) ++position;
  return position;
}

size_t LineEditor::word_left() const {
  size_t at = cursor_;
  while (at > 0 && !is_word(buffer_[at - 1])) --at;
  while (at > 0 && is_word(buffer_[at - 1])) --at;
  return at;
}

size_t LineEditor::word_right() const {
  size_t at = cursor_;
  while (at < length_ && !is_word(buffer_[at])) ++at;
  while (at < length_ && is_word(buffer_[at])) ++at;
  return at;
}

size_t LineEditor::leading_spaces() const {
  size_t n = 0;
  while (n < length_ && buffer_[n] == ' ') ++n;
  return n;
}

LineEditor::Event LineEditor::feed(uint8_t byte) {
  bool second_of_pair = after_return_ && byte == '\n';
  after_return_ = byte == '\r';
  if (second_of_pair) return Event::kNone;
  switch (state_) {
    case State::kEscape:
      state_ = byte == '[' ? State::kCsi : byte == 'O' ? State::kSs3 : State::kText;
      parameters_[0] = parameters_[1] = parameter_ = 0;
      if (byte == 'b') move_to(word_left());
      if (byte == 'f') move_to(word_right());
      if (byte != kEscapeByte) return Event::kNone;
      state_ = State::kEscape;
      return Event::kNone;
    case State::kCsi: csi(byte); return Event::kNone;
    case State::kSs3:
      state_ = State::kText;
      key(byte);
      return Event::kNone;
    case State::kText: break;
  }
  if (byte < 0x20 || byte == 0x7f) return control(byte);
  add_utf8(byte);
  return Event::kNone;
}

// A character is inserted when it is whole; bytes that cannot be UTF-8 are dropped with a bell.
void LineEditor::add_utf8(uint8_t byte) {
  if (utf8_wanted_ > 0 && (byte & 0xC0) == 0x80) {
    if (utf8_length_ == 1 && !second_byte_fits(utf8_[0], byte)) {
      utf8_wanted_ = 0;
      return bell();
    }
    utf8_[utf8_length_++] = byte;
    if (utf8_length_ < utf8_wanted_) return;
    utf8_wanted_ = 0;
    return insert(reinterpret_cast<char*>(utf8_), utf8_length_);
  }
  if (utf8_wanted_ > 0) bell();
  utf8_wanted_ = 0;
  if (byte < 0x80) {
    char c = static_cast<char>(byte);
    return insert(&c, 1);
  }
  if (byte < 0xC2 || byte > 0xF4) return bell();
  utf8_wanted_ = byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4;
  utf8_[0] = byte;
  utf8_length_ = 1;
}

LineEditor::Event LineEditor::on_empty(uint8_t byte) {
  switch (byte) {
    case 0x01: return Event::kRaw;
    case 0x02: return Event::kBanner;
    case 0x04: return Event::kEnd;
    case 0x05: return Event::kPaste;
    default: return Event::kNone;
  }
}

LineEditor::Event LineEditor::control(uint8_t byte) {
  utf8_wanted_ = 0;
  if (length_ == 0) {
    Event event = on_empty(byte);
    if (event != Event::kNone) return event;
  }
  switch (byte) {
    case '\r':
    case '\n':
      move_to(length_);
      write("\r\n", 2);
      return Event::kLine;
    case 0x01: move_to(0); break;
    case 0x02: move_to(previous(cursor_)); break;
    case 0x03: return Event::kInterrupt;
    case 0x04: erase(cursor_, next(cursor_)); break;
    case 0x05: move_to(length_); break;
    case 0x06: move_to(next(cursor_)); break;
    case 0x08:
    case 0x7f: backspace(); break;
    case '\t': tab(); break;
    case 0x0b: erase(cursor_, length_); break;
    case 0x0e: history(-1); break;
    case 0x10: history(1); break;
    case 0x15: erase(0, cursor_); break;
    case 0x17: erase(word_left(), cursor_); break;
    case kEscapeByte: state_ = State::kEscape; break;
    default: break;
  }
  return Event::kNone;
}

void LineEditor::csi(uint8_t byte) {
  if (byte >= '0' && byte <= '9') {
    uint16_t& parameter = parameters_[parameter_];
    if (parameter < 1000) parameter = static_cast<uint16_t>(parameter * 10 + byte - '0');
  } else if (byte == ';') {
    parameter_ = 1;
  } else if (byte >= 0x40 && byte <= 0x7e) {
    state_ = State::kText;
    key(byte);
  } else if (byte < 0x20) {
    state_ = State::kText;  // not a sequence after all
  }
}

void LineEditor::key(uint8_t final_byte) {
  bool control = parameters_[1] == 5;
  switch (final_byte) {
    case 'A': history(1); break;
    case 'B': history(-1); break;
    case 'C': move_to(control ? word_right() : next(cursor_)); break;
    case 'D': move_to(control ? word_left() : previous(cursor_)); break;
    case 'H': move_to(0); break;
    case 'F': move_to(length_); break;
    case '~':
      switch (parameters_[0]) {
        case 1:
        case 7: move_to(0); break;
        case 3: erase(cursor_, next(cursor_)); break;
        case 4:
        case 8: move_to(length_); break;
        case 200: pasting_ = true; break;
        case 201: pasting_ = false; break;
        default: break;
      }
      break;
    default: break;
  }
}

void LineEditor::backspace() {
  if (cursor_ == 0) return;
  size_t from = previous(cursor_);
  if (cursor_ <= leading_spaces()) from = (cursor_ - 1) / kIndent * kIndent;
  erase(from, cursor_);
}

void LineEditor::tab() {
  if (pasting_ || cursor_ <= leading_spaces()) {
    insert("    ", kIndent - cursor_ % kIndent);
  } else {
    complete();
  }
}

// First pass: how many candidates, and what they all begin with. Second pass: shows them.
void LineEditor::emit_candidate(void* context, const char* name, size_t length) {
  auto& all = *static_cast<Completion*>(context);
  if (all.showing) {
    constexpr size_t kWidth = 80;
    size_t cell = (all.longest / 16 + 1) * 16;
    if (all.column + cell > kWidth) {
      all.editor->write("\r\n", 2);
      all.column = 0;
    }
    all.editor->write(name, length);
    for (size_t n = length; n < cell; ++n) all.editor->write(" ", 1);
    all.column += cell;
    return;
  }
  if (length > all.longest) all.longest = length;
  if (all.count++ == 0) {
    all.common_length = length < sizeof all.common ? length : sizeof all.common;
    std::memcpy(all.common, name, all.common_length);
    return;
  }
  size_t same = 0;
  while (same < all.common_length && same < length && all.common[same] == name[same]) ++same;
  all.common_length = same;
}

void LineEditor::complete() {
  if (callbacks_.complete == nullptr) return;
  Completion all = {this, 0, {}, 0, 0, 0, 0, false};
  all.part = callbacks_.complete(callbacks_.context, buffer_, cursor_, emit_candidate, &all);
  if (all.count == 0) return;
  if (all.common_length > all.part) return insert(all.common + all.part, all.common_length - all.part);
  if (all.count == 1) return;
  size_t cursor = cursor_;
  move_to(length_);
  write("\r\n", 2);
  all.showing = true;
  callbacks_.complete(callbacks_.context, buffer_, cursor, emit_candidate, &all);
  write("\r\n", 2);
  write(prompt_);
  write(buffer_, length_);
  cursor_ = length_;
  move_to(cursor);
}

size_t LineEditor::history_entry(size_t back, const char** text) const {
  size_t end = history_used_;
  while (end > 0) {
    size_t start = end - 1;  // entries end in a zero
    while (start > 0 && history_[start - 1] != 0) --start;
    if (--back == 0) {
      *text = history_ + start;
      return end - 1 - start;
    }
    end = start;
  }
  return 0;
}

void LineEditor::history(int step) {
  if (step < 0 && history_back_ == 0) return;
  const char* text = "";
  size_t length = 0;
  if (step > 0 || history_back_ > 1) {
    length = history_entry(history_back_ + step, &text);
    if (length == 0) return;
  }
  history_back_ += step;
  replace_line(text, length);
}

void LineEditor::remember(const char* line, size_t length) {
  size_t blank = 0;
  while (blank < length && line[blank] == ' ') ++blank;
  if (blank == length || length + 1 > history_size_) return;
  const char* last = nullptr;
  if (history_entry(1, &last) == length && std::memcmp(last, line, length) == 0) return;
  size_t drop = 0;  // the oldest lines make room
  while (history_used_ - drop + length + 1 > history_size_) {
    while (history_[drop] != 0) ++drop;
    ++drop;
  }
  std::memmove(history_, history_ + drop, history_used_ - drop);
  history_used_ -= drop;
  std::memcpy(history_ + history_used_, line, length);
  history_used_ += length;
  history_[history_used_++] = 0;
}

size_t LineEditor::indent_after(const char* line, size_t length) {
  size_t indent = 0;
  while (indent < length && line[indent] == ' ') ++indent;
  while (length > 0 && line[length - 1] == ' ') --length;
  if (length > 0 && line[length - 1] == ':') indent += kIndent;
  return length == 0 ? 0 : indent;
}

}  // namespace adder::firmware
