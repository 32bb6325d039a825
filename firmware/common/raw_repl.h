// The device's half of the raw REPL and of raw-paste, as a pure machine: bytes in, bytes out through a callback, and
// an event when a program is there to be run. The bytes are those of MicroPython's documentation
// (docs.micropython.org/en/latest/reference/repl.html, "Raw mode and raw-paste mode").
// The caller runs the program and then calls program_done(); the machine never sees the program's output.
#pragma once

#include <cstddef>
#include <cstdint>

namespace adder::firmware {

class RawRepl {
public:
  enum class Event {
    kNone,
    kRun,        // source() is to be compiled and run; then end_output(), the traceback if any, program_done()
    kTooLong,    // the same, but what came did not fit into the buffer: the "traceback" says so
    kSoftReset,  // Ctrl-D with nothing sent; "OK" and a line end have been written
    kLeave,      // Ctrl-B: back to the friendly REPL
  };
  using Write = void (*)(void* context, const char* text, size_t length);

  // `window` is the raw-paste increment, in bytes: half of what the console can hold unread.
  RawRepl(Write write, void* context, uint16_t window) : write_(write), context_(context), window_(window) {}

  // Where programs gather from now on; not in the middle of one.
  void use(char* buffer, size_t capacity) {
    buffer_ = buffer;
    capacity_ = capacity;
  }

  void enter();  // writes the banner and the prompt
  Event feed(uint8_t byte);
  const char* source() const { return buffer_; }
  size_t length() const { return length_; }
  void end_output() { put("\x04", 1); }  // between the program's output and its traceback
  void program_done();

private:
  enum class State : uint8_t { kLine, kPaste, kDrain };

  void put(const char* text, size_t length) { write_(context_, text, length); }
  Event line(uint8_t byte);
  Event paste(uint8_t byte);
  Event drain(uint8_t byte);
  void start_paste();
  void abort_paste();

  Write write_;
  void* context_;
  char* buffer_ = nullptr;
  size_t capacity_ = 0;
  size_t length_ = 0;
  uint16_t window_;
  uint16_t consumed_ = 0;  // of the present window
  State state_ = State::kLine;
  bool too_long_ = false;
};

}  // namespace adder::firmware
