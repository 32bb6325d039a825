// See repl_tracker.h. The friendly REPL is followed by the end of what was received; raw mode is taken apart from
// input_ by one function a state, as in raw_protocol.cc.
#include "repl/repl_tracker.h"

#include <algorithm>

namespace adder::repl {

namespace {

constexpr std::string_view kContinuation = "... ";
constexpr std::string_view kAfterRestart = "for more information.\r\n>>> ";
constexpr std::string_view kAskForPaste =
    "\x05"
    "A\x01";
constexpr size_t kMostBanner = 2048, kMostProgramText = 16384, kMostLine = 512, kMostTail = 64;
constexpr milliseconds kEntering{1000};     // for a device to answer \x01
constexpr milliseconds kLeaving{1000};      // for its welcome text
constexpr milliseconds kRestartQuiet{400};  // a welcome text out of place and then silence: it has restarted
constexpr milliseconds kFrameQuiet{200};    // what has not become a frame by then is none

void keep_tail(std::string& text, size_t most) {
  if (text.size() > most) text.erase(0, text.size() - most);
}

}  // namespace

void ReplTracker::forget() { *this = ReplTracker(); }

void ReplTracker::stands_at_prompt(bool raw) {
  become(raw ? Mode::kRawPrompt : Mode::kPrompt);
  raw_requested_ = mounted_ = link_ = typed_ahead_ = false;
  input_.clear();
}

void ReplTracker::become(Mode mode) {
  mode_ = mode;
  deadline_.reset();
  if (mode == Mode::kRawRunning) was_link_ = false;
  if (mode == Mode::kEntering || mode == Mode::kRawRunning || mode == Mode::kRawPrompt) ahead_.clear();
  bool is_line = mode == Mode::kLine;
  if (!is_line) line_.clear(), continued_ = magic_ = false;
  if (mode == Mode::kRawPrompt) raw_start_.clear(), raw_requested_ = false;
  if (mode != Mode::kRawRunning) link_ = false;
  if (mode == Mode::kRawRunning) first_of_run_ = true;
  if (mode == Mode::kEntering) raw_requested_ = true, expect_by(kEntering);
  if (mode == Mode::kLeaving) banner_asked_ = true, expect_by(kLeaving);
  if (mode != Mode::kBusy) known_ = true;
}

// ---- to the device

void ReplTracker::sent(std::string_view to_device, Time now) {
  now_ = now;
  for (char byte : to_device) {
    // mpremote answers a mount's call so; adderctl answers with a frame.
    if (std::exchange(mount_called_, false) && (byte == '\x18' || byte == kFrameStart)) {
      mounted_ = true;
      if (byte == kFrameStart) reply_bytes_ = kFrameHeaderBytes;
    }
    if (reply_bytes_ != 0) {
      pass_over_reply(static_cast<unsigned char>(byte));
      continue;
    }
    is_raw() ? sent_raw(byte) : sent_friendly(byte);
  }
}

// Whatever its bytes are, nobody types them.
void ReplTracker::pass_over_reply(unsigned char byte) {
  constexpr size_t kLengthAt = 3;
  if (reply_at_ == kLengthAt) reply_bytes_ += byte;
  if (reply_at_ == kLengthAt + 1) reply_bytes_ += size_t{byte} << 8;
  if (++reply_at_ == reply_bytes_) reply_at_ = reply_bytes_ = 0;
}

void ReplTracker::sent_friendly(char byte) {
  bool at_prompt = mode_ == Mode::kPrompt || mode_ == Mode::kLine;
  if (mode_ == Mode::kPaste) {
    if (byte == '\x03' || byte == '\x04') become(Mode::kBusy);
    return;
  }
  switch (byte) {
    case '\x01': return become(Mode::kEntering);
    case '\x02': banner_asked_ = at_prompt; return become(Mode::kBusy);
    case '\x05':
      if (at_prompt) become(Mode::kPaste);
      return;
    case '\r':
    case '\n':
    case '\x03': raw_requested_ = typed_ahead_ = false; return become(Mode::kBusy);
    case '\x04':
      if (mode_ == Mode::kPrompt) become(Mode::kBusy);
      return;
    default: break;
  }
  if (!at_prompt) {
    typed_ahead_ = true;
    return;
  }
  if (mode_ == Mode::kPrompt) become(Mode::kLine);
  if (byte == '\x08' || byte == '\x7f') {
    while (!line_.empty() && (line_.back() & 0xc0) == 0x80) line_.pop_back();
    if (!line_.empty()) line_.pop_back();
  } else if (static_cast<unsigned char>(byte) < ' ' || line_.size() >= kMostLine) {
    magic_ = true;
  } else {
    line_ += byte;
  }
}

void ReplTracker::sent_raw(char byte) {
  bool gathers = mode_ == Mode::kRawPrompt || mode_ == Mode::kRawInput;
  if (mode_ == Mode::kLeaving) return;
  if (!gathers) {
    keep_tail(ahead_ += byte, kAskForPaste.size());
    if (byte == '\x01') raw_requested_ = true;
    if (byte == '\x02' && mode_ == Mode::kEntering) become(Mode::kLeaving);
    return;
  }
  switch (byte) {
    case '\x01':
      if (raw_start_ ==
          "\x05"
          "A")
        return become(Mode::kRawPasteAsked);
      return become(Mode::kEntering);
    case '\x02': return become(Mode::kLeaving);
    case '\x03': return become(Mode::kRawPrompt);
    case '\x04': return become(mode_ == Mode::kRawPrompt ? Mode::kResetting : Mode::kRawAwaitOk);
    default: break;
  }
  if (mode_ == Mode::kRawPrompt) become(Mode::kRawInput);
  if (raw_start_.size() < 3) raw_start_ += byte;
}

std::optional<std::string> ReplTracker::typed_line() const {
  if (mode_ != Mode::kLine || continued_ || magic_) return std::nullopt;
  return line_;
}

// ---- from the device

void ReplTracker::received(std::string_view from_device, Time now) {
  now_ = now;
  if (from_device.empty()) return;
  reply_at_ = reply_bytes_ = 0;  // a device that waits for one says nothing
  tail_ += from_device;
  keep_tail(tail_, kMostTail);
  if (!link_) watch_for_mount();
  if (is_raw()) {
    // Whatever was thought of it: this is the answer to \x01.
    if (raw_requested_ && mode_ != Mode::kRawPasteAsked && tail_.ends_with(kRawPromptText)) {
      input_.clear();
      return become(prompted());
    }
    input_ += from_device;
    while (is_raw() && step()) {
    }
    if (is_raw() && !link_) watch_for_restart();
    if (!is_raw()) input_.clear();
    return;
  }
  received_friendly(from_device);
}

// A mounted folder's device calls its host in the middle of anything: mpremote's by \x18 and a number, or \x18 alone,
// adderctl's by text between \x0e and \x0f.
void ReplTracker::watch_for_mount() {
  std::string_view tail = tail_;
  bool numbered = tail.size() > 1 && tail[tail.size() - 2] == '\x18' && tail.back() > 0 && tail.back() < 32;
  mount_called_ = tail.ends_with('\x18') || tail.ends_with('\x0f') || numbered;
}

void ReplTracker::received_friendly(std::string_view bytes) {
  if (banner_asked_) banner_so_far_.append(bytes.substr(0, kMostBanner - std::min(kMostBanner, banner_so_far_.size())));
  // A device that was in raw mode when we met it, or that took its time to enter it.
  bool may_be_raw = raw_requested_ || !known_;
  if (may_be_raw && tail_.ends_with(kRawPromptText)) return become(Mode::kRawPrompt);
  if (mode_ == Mode::kPaste || mode_ == Mode::kLine) return;
  if (tail_.ends_with(kFriendlyPromptText)) {
    if (std::exchange(banner_asked_, false)) banner_ = std::exchange(banner_so_far_, {});
    become(Mode::kPrompt);
    if (std::exchange(typed_ahead_, false)) become(Mode::kLine), magic_ = true;
  } else if (mode_ == Mode::kBusy && tail_.ends_with(kContinuation)) {
    become(Mode::kLine);
    continued_ = true;
  } else if (mode_ == Mode::kPrompt) {
    become(Mode::kLine);  // typed ahead, and echoed only now; or something prints in the background
    magic_ = true;
  }
}

bool ReplTracker::step() {
  switch (mode_) {
    case Mode::kEntering:
    case Mode::kResetting: return find_raw_prompt();
    case Mode::kLeaving:
      banner_so_far_.append(input_, 0, kMostBanner - std::min(kMostBanner, banner_so_far_.size()));
      input_.clear();
      if (!tail_.ends_with(kFriendlyPromptText)) return false;
      banner_asked_ = false;
      banner_ = std::exchange(banner_so_far_, {});
      return become(Mode::kPrompt), false;
    case Mode::kRawPasteAsked: return take_paste_reply();
    case Mode::kRawPasteWindow:
      if (input_.size() < 2) return false;
      input_.erase(0, 2);
      return become(Mode::kRawPaste), true;
    case Mode::kRawPaste: return take_flow_control();
    case Mode::kRawAwaitOk: {
      size_t at = input_.find("OK");
      if (at == std::string::npos) return keep_tail(input_, 1), false;
      input_.erase(0, at + 2);
      return become(Mode::kRawRunning), true;
    }
    case Mode::kRawRunning: return link_ ? take_link() : take_program_output();
    case Mode::kRawTraceback: return take_until_end(Mode::kRawFinal);
    case Mode::kRawFinal: return take_final();
    default: input_.clear(); return false;
  }
}

// The first program's raw-paste may have been asked for together with raw mode.
ReplTracker::Mode ReplTracker::prompted() const {
  return mode_ == Mode::kEntering && ahead_ == kAskForPaste ? Mode::kRawPasteAsked : Mode::kRawPrompt;
}

bool ReplTracker::find_raw_prompt() {
  size_t at = input_.find(kRawPromptText);
  if (at == std::string::npos) return keep_tail(input_, kRawPromptText.size()), false;
  input_.erase(0, at + kRawPromptText.size());
  return become(prompted()), true;
}

bool ReplTracker::take_paste_reply() {
  for (size_t at = 0; at + 1 < input_.size(); ++at) {
    if (input_[at] != 'R' || (input_[at + 1] != '\x01' && input_[at + 1] != '\x00')) continue;
    bool taken = input_[at + 1] == '\x01';
    input_.erase(0, at + 2);
    return become(taken ? Mode::kRawPasteWindow : Mode::kRawPrompt), true;
  }
  return find_raw_prompt();
}

bool ReplTracker::take_flow_control() {
  size_t at = input_.find('\x04');
  if (at == std::string::npos) return input_.clear(), false;
  input_.erase(0, at + 1);
  return become(Mode::kRawRunning), true;
}

bool ReplTracker::take_program_output() {
  if (input_.empty()) return false;
  if (std::exchange(first_of_run_, false) && input_.front() == kFrameStart) {
    link_ = was_link_ = true;
    frames_ = LinkFrameReader();
    return true;
  }
  return take_until_end(Mode::kRawTraceback);
}

bool ReplTracker::take_until_end(Mode next) {
  size_t end = input_.find('\x04');
  if (!mounted_) program_text_.append(input_, 0, end);
  keep_tail(program_text_, kMostProgramText);
  if (end == std::string::npos) return input_.clear(), false;
  input_.erase(0, end + 1);
  return become(next), true;
}

// The bytes of a link may be any; only the frames tell where it ends.
bool ReplTracker::take_link() {
  frames_.receive(std::exchange(input_, {}));
  while (frames_.next()) {
  }
  deadline_.reset();
  if (!frames_.has_ended()) {
    if (frames_.is_in_frame()) expect_by(kFrameQuiet);
    return false;
  }
  input_ = frames_.take_rest();
  link_ = false;
  return true;
}

bool ReplTracker::take_final() {
  if (input_.empty()) return false;
  if (input_.front() != '>') return find_raw_prompt();  // sys.exit() resets, and the whole prompt comes
  input_.erase(0, 1);
  // A link's last request has the order to leave behind it.
  return become(was_link_ && ahead_.ends_with("\r\x02") ? Mode::kLeaving : Mode::kRawPrompt), true;
}

void ReplTracker::watch_for_restart() {
  bool timed_elsewhere = mode_ == Mode::kEntering || mode_ == Mode::kLeaving;
  if (timed_elsewhere) return;
  deadline_.reset();
  bool friendly_after_reset = mode_ == Mode::kResetting && tail_.ends_with(kFriendlyPromptText);
  if (friendly_after_reset || tail_.ends_with(kAfterRestart)) expect_by(kRestartQuiet);
}

void ReplTracker::tick(Time now) {
  now_ = now;
  if (!deadline_ || now < *deadline_) return;
  deadline_.reset();
  if (link_) {
    frames_.skip();
    if (take_link()) {
      while (is_raw() && step()) {
      }
    }
    return;
  }
  bool at_prompt = tail_.ends_with(kFriendlyPromptText);
  if (mode_ == Mode::kEntering || mode_ == Mode::kLeaving) {
    bool still_wanted = mode_ == Mode::kEntering;
    become(at_prompt || !still_wanted ? Mode::kPrompt : Mode::kBusy);
    raw_requested_ = still_wanted;
  } else if (at_prompt) {
    become(Mode::kPrompt);
    mounted_ = false;
  }
  input_.clear();
}

}  // namespace adder::repl
