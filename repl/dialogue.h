// What a Session carries bytes for while a program on the device and somebody here talk on terms of their own: bytes
// and time in, bytes and the next deadline out, like the protocol machine of raw mode.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "repl/raw_protocol.h"

namespace adder::repl {

class Dialogue {
public:
  virtual ~Dialogue() = default;
  virtual void receive(std::string_view bytes, Time now) = 0;
  virtual void tick(Time now) = 0;
  virtual std::string take_output() = 0;
  virtual std::optional<Time> next_deadline() const = 0;
  // True when the caller of Session::carry() has something to look at.
  virtual bool is_due() const = 0;
};

}  // namespace adder::repl
