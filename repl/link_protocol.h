// The host's side of a link as a pure machine: one request at a time, repeated until its reply has come whole; the
// helper on the device (link_program.h) answers a repeated one without doing it again. Only DeviceLink drives it; tests
// drive it against a model.
//
// What goes wrong on the way shows as silence, as N (the device could not make sense of something), or as a reply that
// its CRC refuses. Then so many zeros go out that whatever the device may still be waiting for is filled, and after
// them the mark that it looks for; it says S, and the request is sent again.
#pragma once

#include <deque>

#include "repl/dialogue.h"
#include "repl/link_frame.h"

namespace adder::repl {

struct LinkOptions {
  milliseconds patience{3000};          // of silence, beyond the time that the bytes themselves take
  double seconds_per_byte = 1.0 / 900;  // of the slowest line, 9,600 baud
  int most_attempts = 6;                // at one request
};

struct LinkEvent {
  enum class Kind {
    kReady,   // the helper runs
    kReply,   // the last of it: payload
    kRaised,  // instead of it: payload is "OSError: 28"
    kEnded,   // the program on the device has ended; payload: what followed, the raw REPL's
    kFailed   // no sense can be made of the device
  };
  Kind kind;
  std::string payload;
};

class LinkProtocol : public Dialogue {
public:
  explicit LinkProtocol(LinkOptions options = {}) : options_(options) {}

  // The loader has started, and so many bytes of helper are on their way: kReady, or kEnded, or kFailed.
  void start(size_t helper_bytes, Time now);
  // After kReady and after the last event of the request before. payload: at most most_payload() bytes. `is_last`: the
  // same write ends the helper and leaves raw mode, and after the reply comes kEnded, or kFailed.
  void request(char type, std::string_view payload, Time now, bool is_last = false);
  void end(Time now);  // kEnded comes, or kFailed

  size_t most_payload() const { return most_payload_; }
  // What the device can, from kReady on.
  bool inflates() const { return flags_ & 1; }
  bool has_ilistdir() const { return flags_ & 2; }
  bool has_statvfs() const { return flags_ & 4; }

  // Has the device shown its friendly prompt where frames belong?
  bool has_seen_prompt() const { return reader_.has_seen_prompt(); }
  std::string take_passed_over() { return reader_.take_passed_over(); }

  void receive(std::string_view bytes, Time now) override;
  void tick(Time now) override;
  std::string take_output() override;
  std::optional<Time> next_deadline() const override { return deadline_; }
  bool is_due() const override { return !events_.empty(); }
  milliseconds write_patience(milliseconds usual) const override;
  std::optional<LinkEvent> take_event();

private:
  enum class State {
    kAwaitReady,  // for the first S
    kIdle,
    kAwaitReply,
    kAwaitSync,  // zeros and the mark sent, for the S
    kEnding,
    kOver
  };
  void take_frame(LinkFrame frame, Time now);
  void send_request(Time now);
  void send_end(Time now);
  void send_quit();
  void take_abilities(std::string_view payload);
  void resynchronise(Time now, bool fill);
  void expect(size_t bytes, Time now);
  void emit(LinkEvent::Kind kind, std::string payload = {});
  void fail();

  LinkOptions options_;
  State state_ = State::kOver;
  LinkFrameReader reader_;
  std::string outgoing_;
  std::optional<Time> deadline_;
  char type_ = 0;
  uint8_t number_ = 0;
  std::string frame_;  // of the request
  bool is_last_ = false;
  int attempt_ = 0;
  size_t most_frame_ = 0;    // bytes of a frame's payload as the device takes it
  size_t most_payload_ = 0;  // and before it is encoded
  int flags_ = 0;
  std::deque<LinkEvent> events_;
};

}  // namespace adder::repl
