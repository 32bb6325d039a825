#include "firmware/sim/control.h"

#include <fcntl.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>

namespace adder::firmware {

namespace {
constexpr size_t kMostPending = 1 << 20;  // bytes of answers that a client may leave unread
constexpr size_t kLongestLine = 256;
}  // namespace

SimControl::~SimControl() {
  pins_.listen(nullptr);
  for (Client& client : clients_) ::close(client.fd);
  if (listener_ >= 0) {
    ::close(listener_);
    ::unlink(path_.c_str());
  }
}

std::string SimControl::listen(const std::string& path) {
  sockaddr_un address = {};
  address.sun_family = AF_UNIX;
  if (path.size() >= sizeof address.sun_path) return "the path is too long for a socket: " + path;
  std::memcpy(address.sun_path, path.c_str(), path.size());
  int fd = ::socket(AF_UNIX, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0);
  if (fd < 0) return std::strerror(errno);
  if (::connect(fd, reinterpret_cast<sockaddr*>(&address), sizeof address) == 0) {
    ::close(fd);
    return path + " is another simulator's";
  }
  if (errno == ECONNREFUSED) ::unlink(path.c_str());  // left behind by one that was killed
  if (::bind(fd, reinterpret_cast<sockaddr*>(&address), sizeof address) < 0 || ::listen(fd, 8) < 0) {
    std::string why = path + ": " + std::strerror(errno);
    ::close(fd);
    return why;
  }
  listener_ = fd;
  path_ = path;
  pins_.listen([this](uint32_t pin, bool level) { changed(pin, level); });
  return "";
}

void SimControl::changed(uint32_t pin, bool level) {
  std::lock_guard lock(changes_mutex_);
  if (!watched_ || changes_.size() > kMostPending) return;
  changes_ += "change " + std::to_string(pin) + (level ? " 1 " : " 0 ") + std::to_string(ticks_us_()) + "\n";
  wake_();
}

void SimControl::add_to(std::vector<pollfd>* polled) const {
  if (listener_ < 0) return;
  polled->push_back({listener_, POLLIN, 0});
  for (const Client& client : clients_) {
    polled->push_back({client.fd, static_cast<short>(client.pending.empty() ? POLLIN : POLLIN | POLLOUT), 0});
  }
}

void SimControl::handle(const std::vector<pollfd>& polled) {
  if (listener_ < 0) return;
  std::string changes;
  {
    std::lock_guard lock(changes_mutex_);
    changes.swap(changes_);
  }
  for (const pollfd& entry : polled) {
    if (entry.revents == 0) continue;
    if (entry.fd == listener_) accept_client();
    for (Client& client : clients_) {
      if (client.fd == entry.fd && (entry.revents & ~POLLOUT)) receive(client);
    }
  }
  bool watched = false;
  for (Client& client : clients_) {
    if (client.watching) client.pending += changes;
    send(client);
    if (client.dead) ::close(client.fd);
    watched = watched || (client.watching && !client.dead);
  }
  clients_.erase(std::remove_if(clients_.begin(), clients_.end(), [](const Client& c) { return c.dead; }),
                 clients_.end());
  std::lock_guard lock(changes_mutex_);
  watched_ = watched;
}

void SimControl::accept_client() {
  int fd = ::accept4(listener_, nullptr, nullptr, SOCK_NONBLOCK | SOCK_CLOEXEC);
  if (fd >= 0) clients_.push_back({fd, "", "", false, false});
}

void SimControl::receive(Client& client) {
  char piece[512];
  ssize_t n = ::recv(client.fd, piece, sizeof piece, 0);
  if (n <= 0) {
    client.dead = n == 0 || (errno != EAGAIN && errno != EINTR);
    return;
  }
  client.received.append(piece, static_cast<size_t>(n));
  for (size_t end; (end = client.received.find('\n')) != std::string::npos;) {
    std::string line = client.received.substr(0, end);
    client.received.erase(0, end + 1);
    while (!line.empty() && (line.back() == '\r' || line.back() == ' ')) line.pop_back();
    if (!line.empty()) client.pending += answer(client, line);
  }
  client.dead = client.received.size() > kLongestLine;
}

void SimControl::send(Client& client) {
  while (!client.dead && !client.pending.empty()) {
    ssize_t n = ::send(client.fd, client.pending.data(), client.pending.size(), MSG_NOSIGNAL);
    if (n < 0) {
      client.dead = errno != EAGAIN && errno != EINTR;
      break;
    }
    client.pending.erase(0, static_cast<size_t>(n));
  }
  if (client.pending.size() > kMostPending) client.dead = true;
}

std::string SimControl::answer(Client& client, const std::string& line) {
  if (line.compare(0, 4, "pin ") == 0) return answer_pin(line.substr(4));
  if (line == "pins") {
    std::string all;
    for (uint32_t pin = 0; pin < pins_.count(); ++pin) {
      if (pins_.used(pin)) all += pins_.describe(pin) + "\n";
    }
    return all + "ok\n";
  }
  if (line == "watch") {
    client.watching = true;
    std::lock_guard lock(changes_mutex_);
    watched_ = true;
    return "ok\n";
  }
  if (line == "reset") {
    press_reset_();
    return "ok\n";
  }
  return "error unknown request; there are: pin N, pin N = 0|1|z, pins, watch, reset\n";
}

std::string SimControl::answer_pin(const std::string& rest) {
  size_t digits = rest.find_first_not_of("0123456789");
  std::string number = rest.substr(0, digits);
  if (number.empty() || number.size() > 4 || std::stoul(number) >= pins_.count()) {
    return "error there is no such pin; they are 0 to " + std::to_string(pins_.count() - 1) + "\n";
  }
  auto pin = static_cast<uint32_t>(std::stoul(number));
  std::string what = digits == std::string::npos ? "" : rest.substr(digits);
  what.erase(std::remove(what.begin(), what.end(), ' '), what.end());
  if (what.empty()) return pins_.describe(pin) + "\n";
  if (what == "=0") {
    pins_.drive(pin, SimPins::Drive::kLow);
  } else if (what == "=1") {
    pins_.drive(pin, SimPins::Drive::kHigh);
  } else if (what == "=z") {
    pins_.drive(pin, SimPins::Drive::kNone);
  } else {
    return "error a pin is driven to 0, 1 or z\n";
  }
  return "ok\n";
}

}  // namespace adder::firmware
