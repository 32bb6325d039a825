// The raw REPL as a pure state machine: bytes and time go in; bytes to send, events, and the next deadline come out. No
// clock, no thread, no read inside, so every reply may be cut at any byte. Works with MicroPython 1.9 and later and
// with Adder's own firmware; the wire format is in docs/protocols.md. Only Session drives it; tests drive it from
// transcripts.
#pragma once

#include <chrono>
#include <cstdint>
#include <deque>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "transport/result.h"

namespace adder::repl {

using Time = std::chrono::steady_clock::time_point;
using std::chrono::milliseconds;

struct RawOptions {
  // Plain raw mode, which only devices without raw-paste are given, has no flow control: this many bytes, then this
  // pause. Such devices are old and small (a micro:bit buffers 64 bytes); 256 suits those with USB.
  size_t chunk_bytes = 16;
  milliseconds chunk_gap{10};
  bool try_raw_paste = true;
  // How long a device may stay silent while it enters raw mode, takes a source, or resets. Not a limit on a program's
  // run.
  milliseconds reply_patience{10000};
  // How long the line must be silent after an interrupt before raw mode is asked for, where asking at once was in vain.
  milliseconds quiet{40};
  // The first try asks for all in one write, without waiting for silence.
  bool ask_at_once = true;
};

struct RawEvent {
  enum class Kind {
    kEntered,   // raw mode; text: what the device said before it
    kStarted,   // the device took the whole source and runs it
    kOutput,    // text: a piece of what the program prints, as it comes
    kFinished,  // the program ended; text: its traceback, empty when it did not raise
    kReset,     // soft reset done and raw again; text: what boot.py printed
    kLeft,      // friendly REPL; text: the banner
    kFailed     // error tells; the machine is out of raw mode, enter() may be tried again
  };
  Kind kind;
  std::string text;
  transport::Error error;
};

class RawProtocol {
public:
  explicit RawProtocol(RawOptions options = {});

  // Requests. enter() is legal at any time and starts over; execute(), soft_reset() and leave() only when is_ready().
  void enter(Time now);
  // follow_up goes out as soon as the device has the source and has room for more: what the program reads, or what
  // comes to the prompt after it.
  void execute(std::string source, Time now, std::string follow_up = {});
  // The order to leave went out behind the running program (kLeave): its end is told once the device has left.
  static constexpr std::string_view kLeave = "\r\x02";
  void leaves_at_end() { leaves_at_end_ = true; }
  void soft_reset(Time now);
  void leave(Time now);
  // Legal at any time: stops an upload, or interrupts the running program. The run still ends with kFinished.
  void interrupt(Time now);

  void receive(std::string_view bytes, Time now);
  // Time has passed: to be called at next_deadline().
  void tick(Time now);

  // What to send now (empty: nothing to send yet).
  std::string take_output();
  std::optional<RawEvent> take_event();
  std::optional<Time> next_deadline() const;

  bool is_ready() const { return state_ == State::kReady; }
  bool is_running() const { return state_ == State::kOutput; }
  // What the device said when it should have answered, of the failures since it was asked last; no output of a program
  // of ours.
  std::string take_stray() { return std::exchange(stray_, {}); }
  // How often the device was seen to have restarted: by soft_reset(), or by a welcome text that nobody asked for.
  int restarts() const { return restarts_; }
  // True once a device has agreed to raw-paste.
  bool speaks_raw_paste() const { return paste_support_ == PasteSupport::kYes; }

private:
  enum class State {
    kFriendly,         // not in raw mode
    kDraining,         // interrupt sent, waiting for silence
    kAwaitRawPrompt,   // \x01 sent
    kSettling,         // the prompt came after several tries: those of the others may follow
    kReady,            // at the raw prompt
    kAwaitPasteReply,  // \x05A\x01 sent
    kDoubtPasteReply,  // the raw prompt came: an older device's answer, unless a real one follows
    kAwaitWindow,      // R\x01 seen, two bytes of window size to come
    kPasting,
    kAwaitPasteAck,  // \x04 sent, waiting for the device's
    kTyping,         // plain raw mode, throttled
    kAwaitOk,
    kOutput,
    kTraceback,
    kAwaitFinalPrompt,
    kResetting,
    kLeaving
  };
  enum class PasteSupport { kUnknown, kYes, kNo };

  // One for each state that reads; each consumes from input_ and says whether it made progress.
  bool step();
  bool take_drained();
  bool find_raw_prompt();
  bool settle();
  bool take_paste_reply();
  bool take_window();
  bool take_flow_control();
  bool take_ok();
  bool take_output_text();
  bool take_traceback();
  bool take_final_prompt();
  bool take_held_source();
  bool take_reset();
  bool take_banner();

  void start_attempt();
  void ask_at_once();
  bool open_paste();
  void finish_leaving();
  void become_ready();
  void have_settled();
  void finish_entering();
  void start_typing();
  void stop_early();
  void type_chunk();
  void paste_more();
  void send_follow_up_if_it_fits();
  void start_output();
  void watch_for_restart(std::string_view output);
  void watch_for_welcome(std::string_view bytes);
  bool shows_friendly_prompt() const;
  bool hears_its_echo() const;
  void fail_at_friendly_prompt();
  void emit(RawEvent::Kind kind, std::string text = {});
  void fail(transport::ErrorKind kind, const std::string& message);
  void expect_by(milliseconds span) { deadline_ = now_ + span; }

  RawOptions options_;
  State state_ = State::kFriendly;
  PasteSupport paste_support_ = PasteSupport::kUnknown;
  Time now_{};
  std::optional<Time> deadline_;  // of the present state
  Time give_up_at_{};             // of all attempts to enter
  Time drain_until_{};
  int attempt_ = 0;
  int prompts_ = 0;                         // raw prompts seen for them
  bool reset_wanted_ = false;               // entering is the second half of soft_reset()
  std::string input_;                       // received and not yet understood
  std::string outgoing_;                    // to send
  std::string aside_;                       // text for the event that ends the present state
  std::string source_;                      // being sent
  std::optional<std::string> held_source_;  // what is sent after it
  bool interrupt_may_come_ = false;         // of those that entering took
  bool stopped_early_ = false;              // while a source was held
  bool stop_at_start_ = false;              // before the device has agreed to take the source
  size_t sent_ = 0;                         // how much of it
  size_t window_bytes_ = 0;
  size_t window_left_ = 0;
  bool is_entering_ = false;      // raw-paste was asked for together with raw mode: no source is there yet
  bool asked_for_paste_ = false;  // after raw mode, by this enter()
  bool paste_is_open_ = false;    // at the prompt, but the device waits for a source already
  Time paste_opened_at_{};
  std::string follow_up_;
  bool leaves_at_end_ = false;
  bool has_finished_ = false;  // and is leaving: aside_ is the traceback
  std::string output_tail_;    // to notice a restart by
  std::string stray_;
  std::string last_bytes_;  // likewise, whatever the state
  int restarts_ = 0;
  std::deque<RawEvent> events_;
};

}  // namespace adder::repl
