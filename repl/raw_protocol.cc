// See raw_protocol.h. Each state has one function that consumes from input_ as far as it can; receive() turns them
// until none makes progress. Whatever is incomplete stays in input_, which is what makes every cut harmless.
#include "repl/raw_protocol.h"

#include <algorithm>
#include <cassert>

namespace adder::repl {

namespace {

using transport::ErrorKind;

constexpr std::string_view kDoesNothing = "[print(end='')for _ in'ab']";  // nor does it leave a name
constexpr std::string_view kStoppedEarly = "KeyboardInterrupt: stopped before the device had the whole program\r\n";
constexpr std::string_view kRawPrompt = "raw REPL; CTRL-B to exit\r\n>";
constexpr std::string_view kSoftReboot = "soft reboot\r\n";
constexpr std::string_view kFriendlyPrompt = ">>> ";
constexpr std::string_view kAfterRestart = "for more information.\r\n>>> ";
constexpr std::string_view kPasteModePrompt = "\r\n=== ";
constexpr size_t kMostAside = 65536;        // of a flood that precedes a prompt, this much is worth keeping
constexpr milliseconds kLongestDrain{500};  // then ask for raw mode even though it still prints
constexpr milliseconds kAttempt{1000};      // for one request of raw mode
constexpr milliseconds kAtOnce{500};        // for the first one
constexpr milliseconds kPasteStale{2000};   // the device may have been reset since it opened a paste
constexpr std::string_view kAskForPaste =
    "\x05"
    "A\x01";
constexpr milliseconds kSettle{500};  // for the answers to earlier requests of raw mode, when some are missing
constexpr milliseconds kTalksInstead{3000};
constexpr milliseconds kDoubt{100};         // for a device's real answer to a request of raw-paste
constexpr milliseconds kRestartQuiet{400};  // a welcome text and then this much silence: it has restarted

// Bytes as they may be put into a one-line message.
std::string quoted(std::string_view bytes) {
  std::string text;
  for (unsigned char byte : bytes.substr(0, 60)) text += byte >= 0x20 && byte < 0x7f ? static_cast<char>(byte) : '.';
  return "'" + text + "'";
}

void keep_tail(std::string& text, size_t most) {
  if (text.size() > most) text.erase(0, text.size() - most);
}

}  // namespace

RawProtocol::RawProtocol(RawOptions options) : options_(options) {}

void RawProtocol::emit(RawEvent::Kind kind, std::string text) { events_.push_back({kind, std::move(text), {}}); }

void RawProtocol::fail(ErrorKind kind, const std::string& message) {
  if (state_ == State::kAwaitOk) stray_ += std::exchange(aside_, {});
  state_ = State::kFriendly;
  deadline_.reset();
  held_source_.reset();
  stray_ += std::exchange(input_, {});
  keep_tail(stray_, kMostAside);
  events_.push_back({RawEvent::Kind::kFailed, "", {kind, message}});
}

void RawProtocol::become_ready() {
  state_ = State::kReady;
  paste_is_open_ = is_entering_ = stopped_early_ = false;
  held_source_.reset();
  deadline_.reset();
  source_.clear();
  sent_ = 0;
}

// ---- entering

void RawProtocol::enter(Time now) {
  now_ = now;
  outgoing_.clear();
  input_.clear();
  aside_.clear();
  reset_wanted_ = asked_for_paste_ = false;
  attempt_ = 0;
  leaves_at_end_ = has_finished_ = false;
  give_up_at_ = now + options_.reply_patience;
  options_.ask_at_once ? ask_at_once() : start_attempt();
}

// Most devices sit at their prompt or stop at the Ctrl-C, and read what is behind it then.
void RawProtocol::ask_at_once() {
  ++attempt_;
  outgoing_ += "\r\x03\r\x01";
  is_entering_ = options_.try_raw_paste && paste_support_ != PasteSupport::kNo;
  if (is_entering_) outgoing_ += kAskForPaste;
  state_ = State::kAwaitRawPrompt;
  expect_by(kAtOnce);
}

void RawProtocol::start_attempt() {
  ++attempt_;
  is_entering_ = false;
  // A program that reads what it takes for data, in pieces, sees Ctrl-C when it has its piece.
  outgoing_ += attempt_ == 1 ? "\r\x03" : attempt_ < 4 ? "\r\x03\x03" : "\r" + std::string(72, '\x03');
  state_ = State::kDraining;
  drain_until_ = now_ + kLongestDrain;
  expect_by(options_.quiet);
}

bool RawProtocol::take_drained() {
  aside_ += std::exchange(input_, {});
  keep_tail(aside_, kMostAside);
  return false;
}

bool RawProtocol::find_raw_prompt() {
  size_t at = input_.find(kRawPrompt);
  if (at == std::string::npos) {
    if (input_.size() > kRawPrompt.size()) {
      size_t known = input_.size() - kRawPrompt.size();
      aside_.append(input_, 0, known);
      keep_tail(aside_, kMostAside);
      input_.erase(0, known);
    }
    return false;
  }
  aside_.append(input_, 0, at);
  keep_tail(aside_, kMostAside);
  input_.erase(0, at + kRawPrompt.size());
  if (is_entering_) {
    state_ = State::kAwaitPasteReply;
    expect_by(kAtOnce);
    return true;
  }
  state_ = State::kSettling;
  expect_by(kSettle);
  prompts_ = 1;
  return true;
}

// Every request is answered, unless it was lost: a late answer must not be taken for one to what comes next.
bool RawProtocol::settle() {
  if (prompts_ >= attempt_) {
    input_.clear();
    have_settled();
    return true;
  }
  size_t at = input_.find(kRawPrompt);
  if (at == std::string::npos) return false;
  input_.erase(0, at + kRawPrompt.size());
  ++prompts_;
  return true;
}

// The first try was too early for the device to be asked whether it knows raw-paste. It is asked now, once: who keeps a
// session wants to know.
void RawProtocol::have_settled() {
  const bool is_known = !options_.try_raw_paste || paste_support_ != PasteSupport::kUnknown;
  if (is_known || asked_for_paste_ || !options_.ask_at_once) return finish_entering();
  asked_for_paste_ = is_entering_ = true;
  outgoing_ += kAskForPaste;
  state_ = State::kAwaitPasteReply;
  expect_by(kAtOnce);
}

void RawProtocol::finish_entering() {
  become_ready();
  interrupt_may_come_ = attempt_ > 1;
  emit(reset_wanted_ ? RawEvent::Kind::kReset : RawEvent::Kind::kEntered, std::exchange(aside_, {}));
}

// ---- sending a program

void RawProtocol::execute(std::string source, Time now, std::string follow_up) {
  assert(is_ready());
  now_ = now;
  source_ = std::move(source);
  follow_up_ = std::move(follow_up);
  sent_ = 0;
  aside_.clear();
  output_tail_.clear();
  leaves_at_end_ = has_finished_ = stop_at_start_ = false;
  if (!options_.try_raw_paste || paste_support_ == PasteSupport::kNo) return start_typing();
  if (std::exchange(paste_is_open_, false)) {
    if (now - paste_opened_at_ < kPasteStale) {
      state_ = State::kPasting;
      return paste_more();
    }
    outgoing_ += '\x03';  // what it answers is passed over, as anything is before the answer to the new request
  }
  outgoing_ += kAskForPaste;
  state_ = State::kAwaitPasteReply;
  expect_by(options_.reply_patience);
}

bool RawProtocol::take_paste_reply() {
  // Prints of a device's background tasks may come first, so look for the answer rather than at the first byte.
  for (size_t at = 0; at < input_.size(); ++at) {
    if (input_[at] == 'R' && at + 1 < input_.size() && (input_[at + 1] == '\x01' || input_[at + 1] == '\x00')) {
      bool supported = input_[at + 1] == '\x01';
      input_.erase(0, at + 2);
      paste_support_ = supported ? PasteSupport::kYes : PasteSupport::kNo;
      if (!supported && is_entering_) return finish_entering(), true;
      if (!supported) return start_typing(), true;
      state_ = State::kAwaitWindow;
      return true;
    }
    if (input_.compare(at, kRawPrompt.size(), kRawPrompt) == 0) {
      input_.erase(0, at + kRawPrompt.size());
      state_ = State::kDoubtPasteReply;
      expect_by(kDoubt);
      return true;
    }
  }
  // It says something, but does not answer: a main.py that runs since a reset, most likely.
  if (!is_entering_ && !input_.empty())
    deadline_ = std::min(*deadline_, now_ + (shows_friendly_prompt() ? kRestartQuiet : kAttempt));
  return false;
}

// What a device that was reset makes of a request of raw-paste.
bool RawProtocol::shows_friendly_prompt() const {
  return input_.ends_with(kFriendlyPrompt) || input_.find(kPasteModePrompt) != std::string::npos;
}

void RawProtocol::fail_at_friendly_prompt() {
  fail(ErrorKind::kProtocol,
       "the device is at its friendly prompt all at once (a reset, or another program that uses it): try again");
}

bool RawProtocol::take_window() {
  if (input_.size() < 2) return false;
  window_bytes_ = static_cast<uint8_t>(input_[0]) | static_cast<size_t>(static_cast<uint8_t>(input_[1])) << 8;
  input_.erase(0, 2);
  if (window_bytes_ == 0) {
    outgoing_ += "\x03";
    return fail(ErrorKind::kProtocol,
                "the device offers raw-paste with a window of 0 bytes: its firmware is broken, update it"),
           false;
  }
  window_left_ = window_bytes_;
  if (is_entering_) return open_paste();
  state_ = State::kPasting;
  if (std::exchange(stop_at_start_, false)) {
    interrupt(now_);
  } else {
    paste_more();
  }
  return true;
}

bool RawProtocol::open_paste() {
  finish_entering();
  paste_is_open_ = true;
  paste_opened_at_ = now_;
  return true;
}

void RawProtocol::paste_more() {
  size_t count = std::min(window_left_, source_.size() - sent_);
  outgoing_.append(source_, sent_, count);
  sent_ += count;
  window_left_ -= count;
  expect_by(options_.reply_patience);
  if (sent_ == source_.size()) {
    outgoing_ += '\x04';
    state_ = State::kAwaitPasteAck;
    send_follow_up_if_it_fits();
  }
}

// The window is half of what the device can hold unread.
void RawProtocol::send_follow_up_if_it_fits() {
  if (follow_up_.size() < window_left_) outgoing_ += std::exchange(follow_up_, {});
}

void RawProtocol::start_output() {
  state_ = State::kOutput;
  deadline_.reset();
  if (held_source_) return;
  outgoing_ += std::exchange(follow_up_, {});
  emit(RawEvent::Kind::kStarted);
}

bool RawProtocol::take_flow_control() {
  if (input_.empty()) return false;
  char byte = input_.front();
  if (byte == '\x01') {
    input_.erase(0, 1);
    window_left_ += window_bytes_;
    if (state_ == State::kPasting) paste_more();
    if (state_ == State::kAwaitPasteAck) send_follow_up_if_it_fits();
    return true;
  }
  if (byte == '\x04') {
    input_.erase(0, 1);
    // It gave up before it had the whole source: it then waits for the end, and reports as after any run.
    if (state_ == State::kPasting) outgoing_ += '\x04';
    start_output();
    return true;
  }
  return fail(ErrorKind::kProtocol,
              "the device answered " + quoted(input_) + " while it was sent a program: reset it and try again"),
         false;
}

// An old device that was interrupted more than once may keep one of them for the next program: for one that does
// nothing.
void RawProtocol::start_typing() {
  if (std::exchange(stop_at_start_, false)) return stop_early();
  if (std::exchange(interrupt_may_come_, false)) held_source_ = std::exchange(source_, std::string(kDoesNothing));
  state_ = State::kTyping;
  type_chunk();
}

// Raw mode echoes nothing.
bool RawProtocol::hears_its_echo() const {
  constexpr size_t kEnough = 8;
  const std::string_view line = std::string_view(source_).substr(0, std::min(sent_, source_.find('\n')));
  if (input_.find(kFriendlyPrompt) != std::string::npos) return true;
  return line.size() > 1 && input_.find(line.substr(0, kEnough)) != std::string::npos;
}

void RawProtocol::type_chunk() {
  if (hears_its_echo()) return fail_at_friendly_prompt();
  size_t count = std::min(options_.chunk_bytes, source_.size() - sent_);
  outgoing_.append(source_, sent_, count);
  sent_ += count;
  if (sent_ < source_.size()) return expect_by(options_.chunk_gap);
  outgoing_ += '\x04';
  aside_ = std::exchange(input_, {});  // printed in the background, unless the program does not start
  state_ = State::kAwaitOk;
  // OK comes before anything is compiled. If something else came, a main.py may run since a reset, and read nothing.
  expect_by(aside_.empty() ? options_.reply_patience : std::min(options_.reply_patience, kTalksInstead));
}

bool RawProtocol::take_ok() {
  if (input_.size() < 2) return false;
  if (!input_.starts_with("OK")) {
    return fail(ErrorKind::kProtocol,
                "the device answered " + quoted(input_) + " instead of taking the program: reset it and try again"),
           false;
  }
  input_.erase(0, 2);
  start_output();
  if (!aside_.empty()) emit(RawEvent::Kind::kOutput, std::exchange(aside_, {}));
  return true;
}

// ---- a program runs

bool RawProtocol::take_output_text() {
  if (input_.empty()) return false;
  size_t end = input_.find('\x04');
  std::string text = input_.substr(0, end);
  input_.erase(0, end == std::string::npos ? input_.size() : end + 1);
  if (!text.empty()) {
    watch_for_restart(text);
    emit(RawEvent::Kind::kOutput, std::move(text));
  }
  if (end == std::string::npos) return false;
  state_ = State::kTraceback;
  expect_by(options_.reply_patience);
  return true;
}

// machine.reset() and a watchdog end a program without the closing bytes; only the welcome text and then silence tell.
void RawProtocol::watch_for_restart(std::string_view output) {
  output_tail_ += output.substr(output.size() - std::min(output.size(), kAfterRestart.size()));
  keep_tail(output_tail_, kAfterRestart.size());
  deadline_.reset();
  if (output_tail_ == kAfterRestart) expect_by(kRestartQuiet);
}

// For restarts(). The answer to Ctrl-B is a welcome text too.
void RawProtocol::watch_for_welcome(std::string_view bytes) {
  if (state_ == State::kLeaving) return last_bytes_.clear();
  last_bytes_ += bytes;
  if (last_bytes_.find(kAfterRestart) != std::string::npos) {
    ++restarts_;
    last_bytes_.clear();
  }
  keep_tail(last_bytes_, kAfterRestart.size() - 1);
}

bool RawProtocol::take_traceback() {
  size_t end = input_.find('\x04');
  if (end == std::string::npos) return false;
  aside_ = input_.substr(0, end);
  input_.erase(0, end + 1);
  state_ = State::kAwaitFinalPrompt;
  expect_by(options_.reply_patience);
  return true;
}

bool RawProtocol::take_final_prompt() {
  if (input_.empty()) return false;
  size_t end = 1;
  if (input_.front() != '>') {  // sys.exit() soft-resets some devices, which then print the whole prompt
    size_t at = input_.find(kRawPrompt);
    if (at == std::string::npos) {
      expect_by(input_.ends_with(kAfterRestart) ? kRestartQuiet : options_.reply_patience);
      return false;
    }
    end = at + kRawPrompt.size();
  }
  input_.erase(0, end);
  if (held_source_) return take_held_source();
  if (std::exchange(leaves_at_end_, false)) {
    has_finished_ = true;
    state_ = State::kLeaving;
    expect_by(kAttempt);
    return true;
  }
  become_ready();
  emit(RawEvent::Kind::kFinished, std::exchange(aside_, {}));
  return true;
}

bool RawProtocol::take_held_source() {
  source_ = *std::exchange(held_source_, std::nullopt);
  sent_ = 0;
  aside_.clear();
  if (!std::exchange(stopped_early_, false)) return start_typing(), true;
  stop_early();
  return true;
}

void RawProtocol::interrupt(Time now) {
  now_ = now;
  if (held_source_ && state_ != State::kTyping) {  // what does nothing is over soon, and what is held is not begun
    stopped_early_ = true;
    return;
  }
  switch (state_) {
    case State::kPasting:  // one \x03 ends it, and the device reports as after any run
      outgoing_ += '\x03';
      state_ = State::kAwaitPasteAck;
      expect_by(options_.reply_patience);
      break;
    case State::kTyping:  // the device drops what it was sent and says nothing
      outgoing_ += '\x03';
      stop_early();
      break;
    // A device that agrees to raw-paste would take it for the end of the source, and what is sent after its agreement
    // for another program.
    case State::kAwaitPasteReply:
    case State::kDoubtPasteReply:
    case State::kAwaitWindow: stop_at_start_ = true; break;
    default:
      outgoing_ += '\x03';
      if (leaves_at_end_) outgoing_ += kLeave;  // many devices forget what they have not read
  }
}

void RawProtocol::stop_early() {
  become_ready();
  emit(RawEvent::Kind::kFinished, std::string(kStoppedEarly));
}

// ---- resetting and leaving

void RawProtocol::soft_reset(Time now) {
  assert(is_ready());
  now_ = now;
  if (std::exchange(paste_is_open_, false)) outgoing_ += '\x04';  // ends it: nothing is run
  outgoing_ += '\x04';
  aside_.clear();
  attempt_ = 1;
  state_ = State::kResetting;
  expect_by(options_.reply_patience);
}

bool RawProtocol::take_reset() {
  size_t reboot = input_.find(kSoftReboot);
  if (reboot == std::string::npos) return false;
  size_t boot_text = reboot + kSoftReboot.size();
  size_t prompt = input_.find(kRawPrompt, boot_text);
  if (prompt != std::string::npos) {
    std::string text = input_.substr(boot_text, prompt - boot_text);
    input_.clear();
    ++restarts_;
    become_ready();
    emit(RawEvent::Kind::kReset, std::move(text));
    return true;
  }
  if (input_.size() > kMostAside) input_.erase(boot_text, input_.size() - kMostAside);
  // A device that forgets raw mode in a reset comes up with the friendly prompt.
  bool friendly = std::string_view(input_).substr(boot_text).ends_with(kFriendlyPrompt);
  expect_by(friendly ? kRestartQuiet : options_.reply_patience);
  return false;
}

void RawProtocol::leave(Time now) {
  assert(is_ready());
  now_ = now;
  if (std::exchange(paste_is_open_, false)) outgoing_ += '\x04';
  outgoing_ += kLeave;
  input_.clear();
  state_ = State::kLeaving;
  expect_by(kAttempt);
}

bool RawProtocol::take_banner() {
  if (!input_.ends_with(kFriendlyPrompt)) return false;
  finish_leaving();
  return true;
}

void RawProtocol::finish_leaving() {
  state_ = State::kFriendly;
  deadline_.reset();
  std::string said = std::exchange(input_, {});
  if (std::exchange(has_finished_, false)) return emit(RawEvent::Kind::kFinished, std::exchange(aside_, {}));
  said.erase(0, said.rfind("\x04>") + 1 == 0 ? 0 : said.rfind("\x04>") + 2);  // a paste that was ended first
  emit(RawEvent::Kind::kLeft, said);
}

// ---- turning the machine

bool RawProtocol::step() {
  switch (state_) {
    case State::kDraining: return take_drained();
    case State::kAwaitRawPrompt: return find_raw_prompt();
    case State::kAwaitPasteReply:
    case State::kDoubtPasteReply: return take_paste_reply();
    case State::kAwaitWindow: return take_window();
    case State::kPasting:
    case State::kAwaitPasteAck: return take_flow_control();
    case State::kAwaitOk: return take_ok();
    case State::kOutput: return take_output_text();
    case State::kTraceback: return take_traceback();
    case State::kAwaitFinalPrompt: return take_final_prompt();
    case State::kResetting: return take_reset();
    case State::kLeaving: return take_banner();
    case State::kFriendly:
    case State::kReady:
      if (paste_is_open_ && input_.starts_with('\x01')) {
        input_.erase(0, 1);
        window_left_ += window_bytes_;
        return true;
      }
      if (!input_.empty()) emit(RawEvent::Kind::kOutput, std::exchange(input_, {}));
      return false;
    case State::kSettling: return settle();
    case State::kTyping: return false;
  }
  return false;
}

void RawProtocol::receive(std::string_view bytes, Time now) {
  now_ = now;
  watch_for_welcome(bytes);
  input_ += bytes;
  if (state_ == State::kDraining) expect_by(options_.quiet);
  while (step()) {
  }
  // While draining, silence is awaited, but an endless flood is not.
  if (state_ == State::kDraining && now_ >= drain_until_) tick(now);
}

void RawProtocol::tick(Time now) {
  now_ = now;
  bool flooded = state_ == State::kDraining && now >= drain_until_;
  if (!flooded && (!deadline_ || now < *deadline_)) return;
  switch (state_) {
    case State::kDraining:
      outgoing_ += "\r\x01";
      state_ = State::kAwaitRawPrompt;
      expect_by(kAttempt);
      return;
    case State::kAwaitRawPrompt:
      if (now < give_up_at_) return start_attempt();
      return fail(ErrorKind::kTimeout,
                  "the device does not come to its prompt: it is not a Python board, or its program ignores Ctrl-C; "
                  "reset it or plug it in again");
    case State::kSettling: return have_settled();
    case State::kAwaitPasteReply:
    case State::kAwaitWindow:
      if (is_entering_) return start_attempt();
      if (!shows_friendly_prompt()) break;
      return fail_at_friendly_prompt();
    case State::kDoubtPasteReply:
      paste_support_ = PasteSupport::kNo;
      return is_entering_ ? finish_entering() : start_typing();
    case State::kTyping: return type_chunk();
    case State::kAwaitFinalPrompt:
      if (!input_.ends_with(kAfterRestart)) break;
      emit(RawEvent::Kind::kOutput, std::exchange(input_, {}));
      [[fallthrough]];
    case State::kOutput:
      return fail(ErrorKind::kProtocol,
                  "the device restarted while the program ran (a reset, a watchdog, or a loss of power)");
    case State::kResetting: {
      std::string said = std::exchange(input_, {});
      if (!std::string_view(said).ends_with(kFriendlyPrompt)) {
        return fail(ErrorKind::kTimeout,
                    "the device does not come back from its soft reset: its boot.py may not end; go on without a reset "
                    "(run --resume), or mend boot.py");
      }
      enter(now);
      reset_wanted_ = true;
      aside_ = said.substr(said.find(kSoftReboot) + kSoftReboot.size());
      return;
    }
    case State::kLeaving:  // it has the order; a prompt of its own making is no reason to fail
      return finish_leaving();
    default: break;
  }
  fail(ErrorKind::kTimeout, "the device stopped answering: reset it or plug it in again");
}

std::string RawProtocol::take_output() { return std::exchange(outgoing_, {}); }

std::optional<RawEvent> RawProtocol::take_event() {
  if (events_.empty()) return std::nullopt;
  RawEvent event = std::move(events_.front());
  events_.pop_front();
  return event;
}

std::optional<Time> RawProtocol::next_deadline() const { return deadline_; }

}  // namespace adder::repl
