// Follows a conversation between programs and a device's REPL from outside: what was sent and what came back go in, in
// their order on the wire; where the device stands comes out. Pure: time is given. A guess where the wire leaves room
// for one (a program may print ">>> "), so whoever relies on it must survive an error. The rules are those of
// raw_protocol.h, seen from the side. Only Bridge uses it.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "repl/link_frame.h"
#include "repl/raw_protocol.h"

namespace adder::repl {

inline constexpr std::string_view kRawPromptText = "raw REPL; CTRL-B to exit\r\n>";
inline constexpr std::string_view kFriendlyPromptText = ">>> ";

class ReplTracker {
public:
  enum class Mode {
    kBusy,    // the friendly REPL runs something; or nothing is known yet
    kPrompt,  // at the friendly prompt, nothing typed
    kLine,    // something is typed
    kPaste,   // the friendly REPL's paste mode
    kEntering,
    kLeaving,
    kResetting,
    kRawPrompt,
    kRawInput,  // part of a program is there
    kRawPasteAsked,
    kRawPasteWindow,
    kRawPaste,
    kRawAwaitOk,
    kRawRunning,
    kRawTraceback,
    kRawFinal
  };

  void sent(std::string_view to_device, Time now);
  void received(std::string_view from_device, Time now);
  void tick(Time now);
  std::optional<Time> next_deadline() const { return deadline_; }
  // The device was opened anew; nothing is known of it.
  void forget();
  // Somebody has made sure of it.
  void stands_at_prompt(bool raw);

  Mode mode() const { return mode_; }
  // Raw mode, or on the way into it or out of it.
  bool is_raw() const { return mode_ >= Mode::kEntering; }
  // A program on the device and its client talk on terms of their own: a link, or files of a mount.
  bool is_dialogue() const { return link_ || mounted_; }
  bool is_mounted() const { return mounted_; }
  // What the device said last is a call for a mounted folder's files; the reply is due.
  bool calls_for_files() const { return mount_called_; }
  // What is typed at the prompt, if it can be typed again after it was cancelled: a single line without magic.
  std::optional<std::string> typed_line() const;
  // The welcome text, as it was last said after Ctrl-B; empty when it was not.
  const std::string& banner() const { return banner_; }
  // What programs in raw mode have printed since the last call; nothing of a dialogue.
  std::string take_program_text() { return std::exchange(program_text_, {}); }

private:
  void sent_friendly(char byte);
  void sent_raw(char byte);
  void become(Mode mode);
  void expect_by(milliseconds span) { deadline_ = now_ + span; }
  void watch_for_mount();
  void pass_over_reply(unsigned char byte);
  void received_friendly(std::string_view bytes);
  bool step();
  Mode prompted() const;
  bool find_raw_prompt();
  bool take_paste_reply();
  bool take_flow_control();
  bool take_program_output();
  bool take_link();
  bool take_until_end(Mode next);
  bool take_final();
  void watch_for_restart();

  Mode mode_ = Mode::kBusy;
  Time now_{};
  std::optional<Time> deadline_;
  bool known_ = false;          // whether anything that tells the mode was seen
  bool raw_requested_ = false;  // \x01 was sent, and the prompt has not come
  bool continued_ = false;      // a statement of several lines is being typed
  bool typed_ahead_ = false;    // something that no line end has followed, while the device was busy
  bool magic_ = false;          // keys other than characters and backspace
  std::string line_;
  std::string tail_;  // the last that was received
  std::string input_;
  std::string raw_start_;  // the first two bytes of raw input: \x05A asks for raw-paste
  std::string banner_, banner_so_far_;
  bool banner_asked_ = false;
  std::string ahead_;  // the last bytes that were sent while no prompt took them
  bool first_of_run_ = false, was_link_ = false;
  bool link_ = false, mounted_ = false, mount_called_ = false;
  size_t reply_at_ = 0, reply_bytes_ = 0;  // of a frame that answers a mount's call, while it is sent
  LinkFrameReader frames_;
  std::string program_text_;
};

}  // namespace adder::repl
