// See device_url.h.
#include "transport/device_url.h"

#include <cctype>
#include <cstdlib>

#include "transport/rfc2217_stream.h"
#include "transport/webrepl_stream.h"

namespace adder::transport {

namespace {

constexpr int kTelnetPort = 23;
constexpr const char* kSchemes = "socket://, rfc2217://, telnet:// and ws:// are known";

struct SchemeRow {
  const char* name;
  DeviceUrl::Scheme scheme;
  std::optional<int> default_port;
};

constexpr SchemeRow kRows[] = {
    {"socket", DeviceUrl::Scheme::kSocket, {}},        {"tcp", DeviceUrl::Scheme::kSocket, {}},
    {"rfc2217", DeviceUrl::Scheme::kRfc2217, {}},      {"telnet", DeviceUrl::Scheme::kTelnet, kTelnetPort},
    {"ws", DeviceUrl::Scheme::kWebRepl, kWebReplPort},
};

int hex_digit(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  if (c >= 'a' && c <= 'f') return c - 'a' + 10;
  if (c >= 'A' && c <= 'F') return c - 'A' + 10;
  return -1;
}

std::string percent_decoded(std::string_view text) {
  std::string plain;
  for (size_t at = 0; at < text.size(); ++at) {
    bool is_escape =
        text[at] == '%' && at + 2 < text.size() && hex_digit(text[at + 1]) >= 0 && hex_digit(text[at + 2]) >= 0;
    if (is_escape) {
      plain += static_cast<char>(hex_digit(text[at + 1]) * 16 + hex_digit(text[at + 2]));
      at += 2;
    } else {
      plain += text[at];
    }
  }
  return plain;
}

}  // namespace

bool is_device_url(std::string_view name) {
  size_t end = name.find("://");
  if (end == std::string_view::npos || end == 0) return false;
  for (char c : name.substr(0, end)) {
    if (!std::isalnum(static_cast<unsigned char>(c))) return false;
  }
  return true;
}

Result<DeviceUrl> parse_device_url(std::string_view name) {
  if (!is_device_url(name)) return Error{ErrorKind::kNotFound, "\"" + std::string(name) + "\" is no URL of a device"};
  size_t colon = name.find("://");
  std::string scheme;
  for (char c : name.substr(0, colon)) scheme += static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
  const SchemeRow* row = nullptr;
  for (const SchemeRow& candidate : kRows) {
    if (candidate.name == scheme) row = &candidate;
  }
  if (row == nullptr) return Error{ErrorKind::kNotFound, scheme + ":// is no way to a device: " + kSchemes};

  DeviceUrl url;
  url.scheme = row->scheme;
  std::string_view rest = name.substr(colon + 3);
  size_t path = rest.find_first_of("/?");
  if (path != std::string_view::npos) {
    // For the others it is pyserial's options, or nothing: there are none that would change what we do.
    if (url.scheme == DeviceUrl::Scheme::kWebRepl)
      url.path = (rest[path] == '/' ? "" : "/") + std::string(rest.substr(path));
    rest = rest.substr(0, path);
  }
  if (size_t at = rest.rfind('@'); at != std::string_view::npos) {
    std::string_view user = rest.substr(0, at);
    size_t separator = user.find(':');
    url.password = percent_decoded(separator == std::string_view::npos ? user : user.substr(separator + 1));
    rest = rest.substr(at + 1);
  }
  Result<HostPort> address = parse_host_port(rest, row->default_port);
  if (!address.ok()) return address.error();
  url.address = *address;
  return url;
}

Result<std::unique_ptr<ByteStream>> open_device_url(const DeviceUrl& url, const UrlOptions& options) {
  switch (url.scheme) {
    case DeviceUrl::Scheme::kSocket: return open_tcp(url.address);
    case DeviceUrl::Scheme::kRfc2217: return open_rfc2217(url.address, options.line);
    case DeviceUrl::Scheme::kTelnet: return open_telnet(url.address);
    case DeviceUrl::Scheme::kWebRepl: break;
  }
  WebReplOptions login;
  login.path = url.path;
  const char* from_environment = std::getenv("ADDER_WEBREPL_PASSWORD");
  std::string password = !url.password.empty()         ? url.password
                         : !options.password.empty()   ? options.password
                         : from_environment != nullptr ? from_environment
                                                       : "";
  if (!password.empty()) login.password = [password] { return Result<std::string>(password); };
  return open_webrepl(url.address, login);
}

}  // namespace adder::transport
