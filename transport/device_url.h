// Devices at the other end of a network, by URL:
//   socket://HOST:PORT                      bytes as they are (socat, QEMU, ser2net's raw mode); tcp:// is the same
//   rfc2217://HOST:PORT                     a serial port with its line settings (ser2net, pyserial, our bridge)
//   telnet://HOST[:PORT]                    telnet without line settings (QEMU)
//   ws://[:PASSWORD@]HOST[:PORT][/PATH]     a WebREPL; port 8266 if none is named
// Pure but for open_device_url().
#pragma once

#include <memory>
#include <string>
#include <string_view>

#include "transport/byte_stream.h"
#include "transport/tcp_stream.h"

namespace adder::transport {

struct DeviceUrl {
  enum class Scheme { kSocket, kRfc2217, kTelnet, kWebRepl };
  Scheme scheme = Scheme::kSocket;
  HostPort address;
  std::string password;    // percent-decoded; empty: none in the URL
  std::string path = "/";  // kWebRepl only, with its query
};

// "anything://", whatever follows. "C:" and "id:" are none.
bool is_device_url(std::string_view name);
// kNotFound says which schemes there are, or what is wrong with the address.
Result<DeviceUrl> parse_device_url(std::string_view name);

struct UrlOptions {
  LineSettings line;     // rfc2217 only
  std::string password;  // for a WebREPL, where the URL has none
};
// A WebREPL's password is the URL's, else the options', else ADDER_WEBREPL_PASSWORD.
Result<std::unique_ptr<ByteStream>> open_device_url(const DeviceUrl& url, const UrlOptions& options = {});

}  // namespace adder::transport
