// How the bytes of a bridge's client are wrapped on their way, and who is let in: a plain connection, telnet with RFC
// 2217's line settings, or a WebSocket that greets as MicroPython's WebREPL does. Pure: bytes in, bytes out. Nothing of
// a client reaches the bridge before it has given the token, where there is one.
//
// Any web page can make its visitor's browser connect to the visitor's own computer. So a plain connection that begins
// as an HTTP request is ended, and a WebSocket that comes from a page of some other site, or through some other name
// for this computer (DNS rebinding), has to give a token, or is ended.
#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "transport/rfc2217.h"

namespace adder::repl {

class BridgeCodec {
public:
  virtual ~BridgeCodec() = default;
  // From the wire; for it.
  virtual void receive(std::string_view bytes) = 0;
  virtual std::string take_output() = 0;
  // What the device says.
  virtual void send(std::string_view data) = 0;
  // What the client says to the device; empty until it is let in.
  virtual std::string take_data() = 0;
  virtual bool is_let_in() const = 0;
  // The connection is to be closed once take_output() has gone out.
  virtual bool is_over() const = 0;
  // It was refused, not merely ended: to be closed with some delay.
  virtual bool is_refused() const = 0;
};

// An empty token asks for none. With one, it is the first line that the client sends.
std::unique_ptr<BridgeCodec> make_plain_codec(const std::string& token, bool refuse_http);

// set: applies what the client asks of the line, and returns the value in force.
using LineRequest = std::function<uint32_t(transport::ComPort command, uint32_t value)>;
std::unique_ptr<BridgeCodec> make_rfc2217_codec(const std::string& token, LineRequest set);

// With a token it asks "Password: ", as a WebREPL does.
std::unique_ptr<BridgeCodec> make_websocket_codec(const std::string& token);

}  // namespace adder::repl
