// `ws://HOST[:PORT]`: a device's REPL over the network, as MicroPython's WebREPL serves it. The password is given when
// the device asks for it; after that the stream is the REPL. Over transport/tcp_stream and transport/websocket. The
// password goes over the network as plain text, which is WebREPL's own way.
#pragma once

#include <chrono>
#include <functional>
#include <memory>
#include <string>

#include "transport/byte_stream.h"
#include "transport/tcp_stream.h"

namespace adder::transport {

inline constexpr int kWebReplPort = 8266;

struct WebReplOptions {
  std::string path = "/";
  // Called when the device asks; an error of it fails the opening.
  std::function<Result<std::string>()> password;
  std::chrono::milliseconds patience{std::chrono::seconds(10)};
};

// kPermission: the password is wrong, or none is known. kProtocol: no WebSocket there.
Result<std::unique_ptr<ByteStream>> open_webrepl(const HostPort& address, const WebReplOptions& options);

}  // namespace adder::transport
