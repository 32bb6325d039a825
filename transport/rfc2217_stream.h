// `rfc2217://HOST:PORT`: a serial port on another computer, with its line settings, as ser2net and pyserial serve it;
// and `telnet://HOST:PORT`, the same wire without them, as QEMU serves it. Over transport/tcp_stream.
#pragma once

#include <chrono>
#include <memory>

#include "transport/byte_stream.h"
#include "transport/tcp_stream.h"

namespace adder::transport {

// Connected, and set to `line`; DTR and RTS stay as the server has them. set_line() and the others wait for the
// server's answer: kIo when it does otherwise, kTimeout when it says nothing. kProtocol: no RFC 2217 there.
Result<std::unique_ptr<ByteStream>> open_rfc2217(const HostPort& address, const LineSettings& line = {},
                                                 std::chrono::milliseconds patience = std::chrono::seconds(5));

// Without a line to set: has_line() is false.
Result<std::unique_ptr<ByteStream>> open_telnet(const HostPort& address,
                                                std::chrono::milliseconds patience = std::chrono::seconds(5));

}  // namespace adder::transport
