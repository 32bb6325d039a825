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
  // How long the device may take nothing of what is sent before it is an error, `usual` while nothing speaks against
  // its listening; zero: what has not gone out yet means nothing to it any more, and is dropped.
  virtual milliseconds write_patience(milliseconds usual) const { return usual; }
};

}  // namespace adder::repl
