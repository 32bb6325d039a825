// Streams over TCP: `socket://HOST:PORT` to a serial port or a simulator that somebody serves (socat, ser2net, QEMU),
// the floor under RFC 2217 and WebSocket, and the listening side, for servers of ours. Nothing is translated: a byte is
// a byte. The far side's end is kVanished at once; a computer that is switched off, or a cable that is pulled, within
// 15 seconds. IPv4 and IPv6.
#pragma once

#include <chrono>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "transport/byte_stream.h"

namespace adder::transport {

struct HostPort {
  std::string host;  // a name, an IPv4 or IPv6 address without brackets; never empty
  int port = 0;      // 1..65535; 0 only from parse_listen_address()

  // "host:port", "[::1]:port"
  std::string text() const;
  // True when nobody outside of this computer can reach it: 127.x.x.x, ::1, "localhost".
  bool is_loopback() const;
  bool operator==(const HostPort&) const = default;
};

// "HOST:PORT", "[IPv6]:PORT"; without ":PORT" the default port, where there is one. kNotFound says what is wrong.
Result<HostPort> parse_host_port(std::string_view text, std::optional<int> default_port = {});
// The same for a server: "PORT" and ":PORT" are on 127.0.0.1, and port 0 is any that is free.
Result<HostPort> parse_listen_address(std::string_view text);

// Tries the addresses of the host one after the other, `patience` in all. kNotFound: no such host. kTimeout: it does
// not answer. kIo: nobody listens there.
Result<std::unique_ptr<ByteStream>> open_tcp(const HostPort& address,
                                             std::chrono::milliseconds patience = std::chrono::seconds(5));

// A connected socket as a stream, which closes it in the end. `name` goes into messages.
std::unique_ptr<ByteStream> adopt_socket(int fd, std::string name);

// A server's side. One thread accepts; cancel() may come from any thread and from a signal handler.
class TcpListener {
public:
  virtual ~TcpListener() = default;
  // Waits for a client. Errors as of ByteStream::read().
  virtual Result<std::unique_ptr<ByteStream>> accept(Deadline deadline) = 0;
  virtual void cancel() = 0;
  virtual void clear_cancel() = 0;
  // Where it listens, with the port that the system chose if 0 was asked for.
  virtual const HostPort& address() const = 0;
  // For a loop that polls several things: readable when accept() has a client.
  virtual int fd() const = 0;
};
// kBusy: the port is taken. kPermission, kNotFound (no such address here).
Result<std::unique_ptr<TcpListener>> listen_tcp(const HostPort& address);

}  // namespace adder::transport
