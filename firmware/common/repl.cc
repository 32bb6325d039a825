// Input lines gather in memory that the host lends until the program is compiled; the editor works in place behind the
// earlier lines of a statement. Ctrl-C is an interrupt only while a program runs; at a prompt it is a byte like any
// other.
#include "firmware/common/repl.h"

#include <cstring>

namespace adder::firmware {

namespace {

void write_to_host(void* context, const char* text, size_t length) {
  static_cast<ReplHost*>(context)->write(text, length);
}

size_t complete_by_host(void* context, const char* line, size_t length, ReplHost::Emit emit, void* emit_context) {
  return static_cast<ReplHost*>(context)->complete(line, length, emit, emit_context);
}

constexpr char kTooLong[] =
    "MemoryError: the program is longer than the REPL's buffer; copy it to a file and run that\r\n";

}  // namespace

Repl::Repl(ReplHost& host, const Buffers& buffers)
    : host_(host),
      buffers_(buffers),
      editor_({&host, write_to_host, complete_by_host}, nullptr, 0),
      raw_(write_to_host, &host, buffers.raw_window) {}

void Repl::write(const char* text) { host_.write(text, std::strlen(text)); }

void Repl::print_banner() {
  host_.write_banner();
  write("\r\nType \"help()\" for more information.\r\n");
}

void Repl::need_source() {
  if (source_ != nullptr) return;
  source_size_ = buffers_.source_size;
  source_ = host_.take_source(&source_size_);
  raw_.use(source_, source_size_);
}

void Repl::find_history(size_t wanted) {
  size_t size = 0;
  char* memory = host_.history(wanted, &size);
  editor_.use_history(memory, size);
}

void Repl::drop_source() {
  if (source_ != nullptr) host_.give_source();
  source_ = nullptr;
}

Repl::End Repl::run() {
  Step step = boot();
  if (step == Step::kContinue && !raw_mode_) print_banner();
  while (step == Step::kContinue) step = raw_mode_ ? raw() : friendly();
  drop_source();
  return step == Step::kClosed ? End::kClosed : End::kSoftReset;
}

Repl::Step Repl::boot() {
  Step step = run_at_boot("boot.py");
  if (step == Step::kContinue && !raw_mode_) step = run_at_boot("main.py");
  return step;
}

// sys.exit() in a file run at boot ends that file only, or a main.py that exits could never be replaced.
Repl::Step Repl::run_at_boot(const char* path) {
  if (!host_.file_exists(path)) return Step::kContinue;
  host_.allow_interrupt(true);
  ReplHost::Outcome outcome = host_.run_file(path);
  host_.allow_interrupt(false);
  if (outcome == ReplHost::Outcome::kRaised) host_.print_exception();
  return host_.reset_requested() ? Step::kSoftReset : Step::kContinue;
}

Repl::Step Repl::run_source(size_t length, ReplHost::Mode mode) {
  host_.allow_interrupt(true);
  ReplHost::Outcome outcome = host_.run(source_, length, mode);
  source_ = nullptr;
  host_.allow_interrupt(false);
  if (outcome == ReplHost::Outcome::kRaised) host_.print_exception();
  bool reset = outcome == ReplHost::Outcome::kExit || host_.reset_requested();
  return reset ? Step::kSoftReset : Step::kContinue;
}

void Repl::prompt() {
  need_source();
  size_t indent = 0;
  if (used_ > 0 && !editor_.pasting()) {
    size_t start = used_ - 1;
    while (start > 0 && source_[start - 1] != '\n') --start;
    indent = LineEditor::indent_after(source_ + start, used_ - 1 - start);
  }
  // One byte is kept for the line's end.
  editor_.begin(used_ == 0 ? ">>> " : "... ", source_ + used_, source_size_ - used_ - 1, indent);
}

Repl::Step Repl::friendly() {
  used_ = 0;
  prompt();
  for (;;) {
    int byte = host_.read_byte();
    if (byte < 0) return Step::kClosed;
    find_history(0);
    LineEditor::Event event = editor_.feed(static_cast<uint8_t>(byte));
    if (event == LineEditor::Event::kNone) continue;
    Step step = friendly_event(event);
    if (step != Step::kContinue || raw_mode_) return step;
    prompt();
  }
}

Repl::Step Repl::friendly_event(LineEditor::Event event) {
  switch (event) {
    case LineEditor::Event::kLine: return line_entered();
    case LineEditor::Event::kPaste: used_ = 0; return paste();
    case LineEditor::Event::kRaw: raw_mode_ = true; return Step::kContinue;
    case LineEditor::Event::kBanner:
      used_ = 0;
      write("\r\n");
      print_banner();
      return Step::kContinue;
    case LineEditor::Event::kEnd:
      write("\r\n");
      if (used_ == 0) return Step::kSoftReset;
      used_ = 0;
      return Step::kContinue;
    case LineEditor::Event::kInterrupt:
      used_ = 0;
      write("\r\n");
      return Step::kContinue;
    case LineEditor::Event::kNone: break;
  }
  return Step::kContinue;
}

Repl::Step Repl::line_entered() {
  size_t length = editor_.length();
  if (editor_.overflowed()) {
    write(kTooLong);
    used_ = 0;
    return Step::kContinue;
  }
  find_history(length > 0 ? editor_.history_used() + length + 1 : 0);
  editor_.remember(editor_.text(), length);
  size_t content = length;
  while (content > 0 && source_[used_ + content - 1] == ' ') --content;
  if (content == 0 && used_ == 0) return Step::kContinue;
  if (content == 0) length = 0;  // a line of spaces ends a block as an empty one does
  source_[used_ + length] = '\n';
  used_ += length + 1;
  bool more = host_.completeness(source_, used_) == ReplHost::Input::kIncomplete;
  if (more && used_ + 1 < source_size_) return Step::kContinue;
  if (more) {
    write(kTooLong);
    used_ = 0;
    return Step::kContinue;
  }
  Step step = run_source(used_, ReplHost::Mode::kSingle);
  used_ = 0;
  return step;
}

Repl::Step Repl::paste() {
  write("\r\npaste mode; Ctrl-C to cancel, Ctrl-D to finish\r\n=== ");
  size_t length = 0;
  bool too_long = false, after_return = false;
  need_source();
  for (;;) {
    int byte = host_.read_byte();
    if (byte < 0) return Step::kClosed;
    bool second_of_pair = after_return && byte == '\n';
    after_return = byte == '\r';
    if (second_of_pair) continue;
    if (byte == 3) {
      write("\r\n");
      return Step::kContinue;
    }
    if (byte == 4) break;
    if (byte == 0x08 || byte == 0x7f) {
      if (length == 0 || source_[length - 1] == '\n') continue;
      while (length > 0 && (source_[length - 1] & 0xC0) == 0x80) --length;
      --length;
      write("\b\x1b[K");
      continue;
    }
    char c = byte == '\r' ? '\n' : static_cast<char>(byte);
    if (length < source_size_) {
      source_[length++] = c;
    } else {
      too_long = true;
    }
    if (c == '\n') {
      write("\r\n=== ");
    } else {
      host_.write(&c, 1);
    }
  }
  write("\r\n");
  if (!too_long) return run_source(length, ReplHost::Mode::kModule);
  write(kTooLong);
  return Step::kContinue;
}

Repl::Step Repl::raw() {
  raw_.enter();
  for (;;) {
    need_source();
    int byte = host_.read_byte();
    if (byte < 0) return Step::kClosed;
    RawRepl::Event event = raw_.feed(static_cast<uint8_t>(byte));
    switch (event) {
      case RawRepl::Event::kNone: continue;
      case RawRepl::Event::kSoftReset: return Step::kSoftReset;
      case RawRepl::Event::kLeave:
        raw_mode_ = false;
        write("\r\n");
        print_banner();
        return Step::kContinue;
      case RawRepl::Event::kRun:
      case RawRepl::Event::kTooLong: break;
    }
    Step step = run_raw(event);
    if (step != Step::kContinue) return step;
  }
}

Repl::Step Repl::run_raw(RawRepl::Event event) {
  ReplHost::Outcome outcome = ReplHost::Outcome::kDone;
  host_.allow_interrupt(true);
  if (event == RawRepl::Event::kRun) {
    outcome = host_.run(raw_.source(), raw_.length(), ReplHost::Mode::kModule);
    source_ = nullptr;
  }
  host_.allow_interrupt(false);
  raw_.end_output();
  if (event == RawRepl::Event::kTooLong) write(kTooLong);
  if (outcome == ReplHost::Outcome::kRaised) host_.print_exception();
  if (outcome == ReplHost::Outcome::kExit || host_.reset_requested()) {
    raw_.end_output();
    return Step::kSoftReset;
  }
  raw_.program_done();
  return Step::kContinue;
}

}  // namespace adder::firmware
