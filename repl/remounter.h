// Notices in a device's output that its interpreter has started anew, which ends its mounts, and mounts again before
// anybody else talks to it: the prompt is held back until that is done. Pure: bytes and time in, bytes and the next
// deadline out. Only MountedStream drives it.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "repl/raw_protocol.h"

namespace adder::repl {

class Remounter {
public:
  // The program that mounts. At once: with the next prompt, since nobody knows what happened to the device.
  explicit Remounter(std::string program, bool at_once = false)
      : program_(std::move(program)), state_(at_once ? State::kArmed : State::kWatching) {}

  // Somebody is about to take the device out of whatever it does: mounts before that, without waiting for a prompt.
  void begin(Time now);
  // Returns what of the output is to be passed on.
  std::string receive(std::string_view bytes, Time now);
  std::string tick(Time now);
  std::string take_output();
  std::optional<Time> next_deadline() const;
  // The device is ours: what others want to send has to wait.
  bool is_working() const { return state_ == State::kWorking; }
  // The output ends with the friendly prompt.
  bool seems_at_prompt() const;
  // Once, after a mount that failed: why.
  std::optional<std::string> take_trouble();

private:
  enum class State { kWatching, kArmed, kDoubtPrompt, kWorking };
  void start(bool is_raw, Time now);
  std::string progress(Time now);

  std::string program_;
  State state_;
  bool is_raw_ = false;
  std::string tail_;  // of the output
  std::string held_;  // of the prompt
  Time prompt_at_{};
  RawProtocol protocol_;
  std::optional<std::string> trouble_;
};

}  // namespace adder::repl
