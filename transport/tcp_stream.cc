// See tcp_stream.h. A connected socket is an FdChannel like any other descriptor; what is here is addresses,
// connecting with patience, and the listener.
#include "transport/tcp_stream.h"

#include <netdb.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <poll.h>
#include <sys/eventfd.h>
#include <sys/socket.h>
#include <unistd.h>

#include <algorithm>
#include <atomic>
#include <cerrno>
#include <charconv>
#include <cstring>

#include "transport/fd_stream.h"

namespace adder::transport {

namespace {

// A peer that was switched off is given up after 5 s of silence and 3 probes, 3 s apart.
constexpr int kKeepIdleSeconds = 5;
constexpr int kKeepProbes = 3;
constexpr int kKeepIntervalSeconds = 3;
constexpr int kUnackedMilliseconds = 15000;
constexpr int kBacklog = 16;

void set_option(int fd, int level, int option, int value) {
  // Each only makes the connection quicker or its end sooner known: a system that refuses one serves all the same.
  setsockopt(fd, level, option, &value, sizeof value);
}

void tune(int fd) {
  set_option(fd, IPPROTO_TCP, TCP_NODELAY, 1);  // a key must not wait for the next
  set_option(fd, SOL_SOCKET, SO_KEEPALIVE, 1);
  set_option(fd, IPPROTO_TCP, TCP_KEEPIDLE, kKeepIdleSeconds);
  set_option(fd, IPPROTO_TCP, TCP_KEEPCNT, kKeepProbes);
  set_option(fd, IPPROTO_TCP, TCP_KEEPINTVL, kKeepIntervalSeconds);
  set_option(fd, IPPROTO_TCP, TCP_USER_TIMEOUT, kUnackedMilliseconds);
}

Error bad_address(std::string_view text, const char* want) {
  return {ErrorKind::kNotFound, "\"" + std::string(text) + "\" is not an address: write " + want};
}

std::optional<int> to_port(std::string_view text, int least) {
  int port = 0;
  auto [end, failed] = std::from_chars(text.data(), text.data() + text.size(), port);
  if (failed != std::errc() || end != text.data() + text.size() || port < least || port > 65535) return {};
  return port;
}

// Host and port as they stand; the port empty if there is none. Nothing when brackets or colons make no sense.
std::optional<std::pair<std::string_view, std::string_view>> split(std::string_view text) {
  if (text.starts_with('[')) {
    size_t close = text.find(']');
    if (close == std::string_view::npos || close == 1) return {};
    std::string_view rest = text.substr(close + 1);
    if (!rest.empty() && (rest[0] != ':' || rest.size() == 1)) return {};
    return std::pair(text.substr(1, close - 1), rest.empty() ? rest : rest.substr(1));
  }
  size_t colon = text.find(':');
  if (colon == std::string_view::npos) return std::pair(text, std::string_view());
  if (text.find(':', colon + 1) != std::string_view::npos) return std::pair(text, std::string_view());  // bare IPv6
  if (colon + 1 == text.size()) return {};
  return std::pair(text.substr(0, colon), text.substr(colon + 1));
}

struct Addresses {
  addrinfo* first = nullptr;
  ~Addresses() {
    if (first != nullptr) freeaddrinfo(first);
  }
};

Result<void> look_up(const HostPort& address, bool passive, Addresses& found) {
  addrinfo hints = {};
  hints.ai_socktype = SOCK_STREAM;
  hints.ai_flags = AI_NUMERICSERV | (passive ? AI_PASSIVE : 0);
  int code = getaddrinfo(address.host.c_str(), std::to_string(address.port).c_str(), &hints, &found.first);
  if (code == 0) return {};
  std::string why = code == EAI_SYSTEM ? std::strerror(errno) : gai_strerror(code);
  return Error{ErrorKind::kNotFound,
               "there is no host " + address.host + " (" + why + "): check its name and the network"};
}

Error connect_error(int number, const HostPort& address) {
  std::string what = "cannot connect to " + address.text() + ": ";
  if (number == ECONNREFUSED)
    return {ErrorKind::kIo, what + "nobody listens there; start the server, or check the port"};
  if (number == ETIMEDOUT || number == EHOSTUNREACH || number == EHOSTDOWN)
    return {ErrorKind::kTimeout, what + "it does not answer; check that it is on and in reach"};
  if (number == ENETUNREACH) return {ErrorKind::kIo, what + "this computer has no way to that network"};
  return error_from_errno(number, "cannot connect to " + address.text());
}

// One address. 0 or an errno value; the socket is non-blocking from the start, so that patience is ours.
int connect_one(const addrinfo& target, Deadline deadline, int& fd) {
  fd = socket(target.ai_family, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, target.ai_protocol);
  if (fd < 0) return errno;
  if (connect(fd, target.ai_addr, target.ai_addrlen) == 0) return 0;
  if (errno != EINPROGRESS) return errno;
  for (;;) {
    auto left = std::chrono::duration_cast<std::chrono::milliseconds>(deadline - Clock::now()).count();
    pollfd wait = {fd, POLLOUT, 0};
    int ready = poll(&wait, 1, static_cast<int>(std::clamp<long>(left + 1, 0, 1 << 30)));
    if (ready < 0 && errno != EINTR) return errno;
    if (ready == 0) return ETIMEDOUT;
    if (ready < 0) continue;
    int outcome = 0;
    socklen_t size = sizeof outcome;
    if (getsockopt(fd, SOL_SOCKET, SO_ERROR, &outcome, &size) != 0) return errno;
    return outcome;
  }
}

std::string peer_name(int fd) {
  sockaddr_storage peer = {};
  socklen_t size = sizeof peer;
  char host[NI_MAXHOST], port[NI_MAXSERV];
  if (getpeername(fd, reinterpret_cast<sockaddr*>(&peer), &size) != 0 ||
      getnameinfo(reinterpret_cast<sockaddr*>(&peer), size, host, sizeof host, port, sizeof port,
                  NI_NUMERICHOST | NI_NUMERICSERV) != 0)
    return "a client";
  return HostPort{host, std::atoi(port)}.text();
}

class Listener : public TcpListener {
public:
  Listener(int fd, HostPort address) : fd_(fd), wake_fd_(eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK)), address_(address) {}
  ~Listener() override {
    ::close(fd_);
    ::close(wake_fd_);
  }

  Result<std::unique_ptr<ByteStream>> accept(Deadline deadline) override {
    for (;;) {
      if (cancelled_) return Error{ErrorKind::kCancelled, "cancelled"};
      int client = ::accept4(fd_, nullptr, nullptr, SOCK_NONBLOCK | SOCK_CLOEXEC);
      if (client >= 0) return adopt_socket(client, peer_name(client));
      if (errno == EAGAIN || errno == EWOULDBLOCK) {
        if (Result<void> ready = wait(deadline); !ready.ok()) return ready.error();
      } else if (errno != EINTR && errno != ECONNABORTED) {  // a client that gave up meanwhile is no trouble of ours
        return error_from_errno(errno, "cannot accept a connection on " + address_.text());
      }
    }
  }
  void cancel() override {
    cancelled_ = true;
    uint64_t one = 1;
    [[maybe_unused]] ssize_t sent = ::write(wake_fd_, &one, sizeof one);
  }
  void clear_cancel() override {
    uint64_t count;
    [[maybe_unused]] ssize_t got = ::read(wake_fd_, &count, sizeof count);
    cancelled_ = false;
  }
  const HostPort& address() const override { return address_; }
  int fd() const override { return fd_; }

private:
  Result<void> wait(Deadline deadline) {
    int limit = -1;
    if (deadline != kNoDeadline) {
      Clock::time_point now = Clock::now();
      if (deadline <= now) return Error{ErrorKind::kTimeout, "nobody has connected to " + address_.text() + " in time"};
      auto left = std::chrono::ceil<std::chrono::milliseconds>(deadline - now).count();
      limit = static_cast<int>(std::min<long>(left, 1 << 30));
    }
    pollfd waits[2] = {{fd_, POLLIN, 0}, {wake_fd_, POLLIN, 0}};
    if (poll(waits, 2, limit) < 0 && errno != EINTR) return error_from_errno(errno, "cannot wait for clients");
    return {};
  }

  int fd_;
  int wake_fd_;
  std::atomic<bool> cancelled_{false};
  HostPort address_;
};

Error listen_error(int number, const HostPort& address) {
  std::string what = "cannot listen on " + address.text() + ": ";
  if (number == EADDRINUSE) return {ErrorKind::kBusy, what + "another program does; choose another port"};
  if (number == EADDRNOTAVAIL) return {ErrorKind::kNotFound, what + "this computer has no such address"};
  if (number == EACCES || number == EPERM)
    return {ErrorKind::kPermission, what + "you may not use this port; choose one above 1023"};
  return error_from_errno(number, "cannot listen on " + address.text());
}

int chosen_port(int fd) {
  sockaddr_storage own = {};
  socklen_t size = sizeof own;
  if (getsockname(fd, reinterpret_cast<sockaddr*>(&own), &size) != 0) return 0;
  if (own.ss_family == AF_INET6) return ntohs(reinterpret_cast<sockaddr_in6&>(own).sin6_port);
  return ntohs(reinterpret_cast<sockaddr_in&>(own).sin_port);
}

}  // namespace

std::string HostPort::text() const {
  bool is_ipv6 = host.find(':') != std::string::npos;
  return (is_ipv6 ? "[" + host + "]" : host) + ":" + std::to_string(port);
}

bool HostPort::is_loopback() const {
  return host == "localhost" || host == "::1" ||
         (host.starts_with("127.") && host.find_first_not_of("0123456789.") == std::string::npos);
}

Result<HostPort> parse_host_port(std::string_view text, std::optional<int> default_port) {
  const char* want = default_port ? "HOST, HOST:PORT or [IPv6]:PORT" : "HOST:PORT or [IPv6]:PORT";
  auto parts = split(text);
  if (!parts || parts->first.empty() || parts->first.find_first_of(" \t/@") != std::string_view::npos)
    return bad_address(text, want);
  std::optional<int> port = parts->second.empty() ? default_port : to_port(parts->second, 1);
  if (!port) return bad_address(text, want);
  return HostPort{std::string(parts->first), *port};
}

Result<HostPort> parse_listen_address(std::string_view text) {
  const char* want = "PORT, HOST:PORT or [IPv6]:PORT";
  if (text.starts_with(':')) text.remove_prefix(1);
  if (std::optional<int> port = to_port(text, 0)) return HostPort{"127.0.0.1", *port};
  auto parts = split(text);
  if (!parts || parts->first.empty() || parts->second.empty()) return bad_address(text, want);
  std::optional<int> port = to_port(parts->second, 0);
  if (!port) return bad_address(text, want);
  return HostPort{std::string(parts->first), *port};
}

Result<std::unique_ptr<ByteStream>> open_tcp(const HostPort& address, std::chrono::milliseconds patience) {
  Addresses found;
  if (Result<void> looked = look_up(address, false, found); !looked.ok()) return looked.error();
  Deadline deadline = after(patience);
  int trouble = EADDRNOTAVAIL;
  for (addrinfo* target = found.first; target != nullptr; target = target->ai_next) {
    int fd = -1;
    trouble = connect_one(*target, deadline, fd);
    if (trouble == 0) return adopt_socket(fd, address.text());
    if (fd >= 0) ::close(fd);
  }
  return connect_error(trouble, address);
}

std::unique_ptr<ByteStream> adopt_socket(int fd, std::string name) {
  tune(fd);
  return std::make_unique<FdBacked<ByteStream>>(fd, std::move(name));
}

Result<std::unique_ptr<TcpListener>> listen_tcp(const HostPort& address) {
  Addresses found;
  if (Result<void> looked = look_up(address, true, found); !looked.ok()) return looked.error();
  int trouble = EADDRNOTAVAIL;
  for (addrinfo* target = found.first; target != nullptr; target = target->ai_next) {
    int fd = socket(target->ai_family, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, target->ai_protocol);
    if (fd < 0) {
      trouble = errno;
      continue;
    }
    set_option(fd, SOL_SOCKET, SO_REUSEADDR, 1);
    if (bind(fd, target->ai_addr, target->ai_addrlen) == 0 && listen(fd, kBacklog) == 0) {
      HostPort chosen = address;
      chosen.port = chosen_port(fd);
      return std::unique_ptr<TcpListener>(std::make_unique<Listener>(fd, chosen));
    }
    trouble = errno;
    ::close(fd);
  }
  return listen_error(trouble, address);
}

}  // namespace adder::transport
