// The board's conversation: boot.py, main.py, then the REPL in its friendly, paste, raw and raw-paste forms, until a
// soft reset. Everything it needs of the VM and the console comes through ReplHost, so that it is tested without
// either. The mode (friendly or raw) outlives a soft reset, as hosts expect; main.py is not run while raw.
#pragma once

#include <cstddef>
#include <cstdint>

#include "firmware/common/line_editor.h"
#include "firmware/common/raw_repl.h"

namespace adder::firmware {

class ReplHost {
public:
  enum class Outcome { kDone, kRaised, kExit };  // kExit: SystemExit
  enum class Mode { kModule, kSingle };          // kSingle echoes expressions, as at a prompt
  enum class Input { kComplete, kIncomplete, kInvalid };
  using Emit = void (*)(void* context, const char* name, size_t length);

  virtual int read_byte() = 0;                               // waits; below zero: the console is gone for good
  virtual void write(const char* bytes, size_t length) = 0;  // as they are
  // Whether Ctrl-C interrupts the program (true) or is an input byte (false). False also drops a pending interrupt.
  virtual void allow_interrupt(bool allow) = 0;
  // Memory for a program's text until it is run, or until give_source(): *size bytes, at most as many as were asked
  // for.
  virtual char* take_source(size_t* size) = 0;
  virtual void give_source() = 0;
  // Where the lines of the history are now, *size bytes; null: nowhere, and what was in it is forgotten. There should
  // be room for `wanted` bytes.
  virtual char* history(size_t wanted, size_t* size) = 0;
  virtual void write_banner() = 0;  // one line without its end: "Adder 0.1.0 on 2026-11-21; sim with x86"
  virtual Outcome run(const char* source, size_t length, Mode mode) = 0;  // takes the text's memory back
  virtual Outcome run_file(const char* path) = 0;
  virtual bool file_exists(const char* path) = 0;
  virtual void print_exception() = 0;
  virtual Input completeness(const char* source, size_t length) = 0;
  virtual size_t complete(const char* line, size_t length, Emit emit, void* context) = 0;
  virtual bool reset_requested() = 0;  // machine.soft_reset() was called

protected:
  ~ReplHost() = default;
};

class Repl {
public:
  enum class End { kSoftReset, kClosed };
  struct Buffers {
    size_t source_size;   // what is asked of take_source(): a whole program sent in raw mode must fit
    uint16_t raw_window;  // half of what the console holds unread
  };

  Repl(ReplHost& host, const Buffers& buffers);

  // Boots (boot.py, and main.py unless raw) and talks until the board is to be reset or the console is gone.
  End run();
  void leave_raw_mode() { raw_mode_ = false; }  // a hard reset starts friendly

private:
  enum class Step { kContinue, kSoftReset, kClosed };

  void write(const char* text);
  Step boot();
  Step run_at_boot(const char* path);
  Step friendly();
  Step friendly_event(LineEditor::Event event);
  Step line_entered();
  void need_source();
  void find_history(size_t wanted);
  void drop_source();
  Step paste();
  Step raw();
  Step run_source(size_t length, ReplHost::Mode mode);
  Step run_raw(RawRepl::Event event);
  void print_banner();
  void prompt();

  ReplHost& host_;
  Buffers buffers_;
  LineEditor editor_;
  RawRepl raw_;
  char* source_ = nullptr;  // null: not taken
  size_t source_size_ = 0;
  size_t used_ = 0;  // bytes of earlier lines of the statement being entered
  bool raw_mode_ = false;
};

}  // namespace adder::firmware
