// One line of the friendly REPL, edited by a person at a VT100 terminal: bytes in, bytes out through a callback.
// Pure: no clock, no I/O, no heap; the line lives in the caller's buffer, the history in a bounded ring. The text is
// UTF-8; the cursor always stands between code points. A terminal's own line wrap is not tracked.
#pragma once

#include <cstddef>
#include <cstdint>

namespace adder::firmware {

class LineEditor {
public:
  enum class Event {
    kNone,
    kLine,       // Enter: text() is the line
    kInterrupt,  // Ctrl-C
    kEnd,        // Ctrl-D on an empty line
    kRaw,        // Ctrl-A on an empty line
    kBanner,     // Ctrl-B on an empty line
    kPaste,      // Ctrl-E on an empty line
  };
  // Where output goes and completions come from. `complete` calls `emit` for each full candidate for the last part of
  // `line` and returns that part's length; it is called twice for one Tab.
  struct Callbacks {
    void* context;
    void (*write)(void* context, const char* text, size_t length);
    size_t (*complete)(void* context, const char* line, size_t length,
                       void (*emit)(void* context, const char* name, size_t length), void* emit_context);
  };

  LineEditor(const Callbacks& callbacks, char* history, size_t history_size)
      : callbacks_(callbacks), history_(history), history_size_(history_size) {}

  // Shows the prompt and starts a line of at most `capacity` bytes in `buffer`, beginning with `indent` spaces.
  void begin(const char* prompt, char* buffer, size_t capacity, size_t indent = 0);
  Event feed(uint8_t byte);
  const char* text() const { return buffer_; }
  size_t length() const { return length_; }
  bool overflowed() const { return overflowed_; }  // something did not fit: the line is not what was typed
  bool pasting() const { return pasting_; }        // inside a terminal's bracketed paste
  void remember(const char* line, size_t length);  // into the history, unless blank or the same as the last

  size_t history_used() const { return history_used_; }
  // The history's memory, which may have moved or grown. Null: what was in it is gone.
  void use_history(char* memory, size_t size) {
    history_ = memory;
    history_size_ = memory != nullptr ? size : 0;
    if (memory == nullptr) history_used_ = history_back_ = 0;
  }

  // The indentation that the line after this one should start with: the same, and 4 more after a colon.
  static size_t indent_after(const char* line, size_t length);

private:
  enum class State : uint8_t { kText, kEscape, kCsi, kSs3 };
  struct Completion;

  void write(const char* text, size_t length) { callbacks_.write(callbacks_.context, text, length); }
  void write(const char* text);
  void bell() { write("\a", 1); }
  void insert(const char* text, size_t length);
  void erase(size_t from, size_t to);  // and leaves the cursor at `from`
  void move_to(size_t position);
  void move_cursor(int columns);
  void redraw_rest();
  void replace_line(const char* text, size_t length);
  void add_utf8(uint8_t byte);
  Event control(uint8_t byte);
  Event on_empty(uint8_t byte);
  void csi(uint8_t byte);
  void key(uint8_t final_byte);
  void backspace();
  void tab();
  void complete();
  void show_candidates(size_t part);
  void history(int step);
  size_t history_entry(size_t back, const char** text) const;  // its length; 0 if there are not so many
  size_t previous(size_t position) const;
  size_t next(size_t position) const;
  size_t word_left() const;
  size_t word_right() const;
  size_t leading_spaces() const;
  static int columns(const char* text, size_t length);
  static void emit_candidate(void* context, const char* name, size_t length);

  Callbacks callbacks_;
  char* history_;
  size_t history_size_;
  size_t history_used_ = 0;
  size_t history_back_ = 0;  // 0: the line being written
  const char* prompt_ = "";
  char* buffer_ = nullptr;
  size_t capacity_ = 0;
  size_t length_ = 0;
  size_t cursor_ = 0;
  State state_ = State::kText;
  uint8_t utf8_[4];
  uint8_t utf8_length_ = 0;
  uint8_t utf8_wanted_ = 0;
  uint16_t parameters_[2] = {};
  uint8_t parameter_ = 0;
  bool after_return_ = false;
  bool pasting_ = false;
  bool overflowed_ = false;
};

}  // namespace adder::firmware
