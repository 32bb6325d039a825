// See bridge_server.h. One thread polls; the device's own threads (bridge_device.h) wake it. Nothing blocks but the
// poll, and whoever does not read only fills a buffer of his own.
#include "repl/bridge_server.h"

#include <fcntl.h>
#include <netdb.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <poll.h>
#include <sys/eventfd.h>
#include <sys/socket.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <fstream>

namespace adder::repl {

namespace {

using transport::Clock;
using transport::ComPort;
using transport::Error;
using transport::ErrorKind;
using transport::HostPort;
using transport::PtyDoor;
using transport::Result;

constexpr size_t kMostPeers = 64;
constexpr int kMostUnwritten = 65536;  // of a peer, beside what the bridge keeps for it
constexpr size_t kShortestToken = 8;
constexpr milliseconds kRefusalSpan{1000};  // so that guessing takes long
constexpr milliseconds kGoodbyeSpan{2000};  // for the last words to a peer that does not read

// "adderctl, process 4711"
std::string name_of_process(int fd) {
  ucred peer = {};
  socklen_t length = sizeof peer;
  if (getsockopt(fd, SOL_SOCKET, SO_PEERCRED, &peer, &length) != 0) return "a program";
  std::string name;
  std::ifstream("/proc/" + std::to_string(peer.pid) + "/comm") >> name;
  return (name.empty() ? "a program" : name) + " (process " + std::to_string(peer.pid) + ")";
}

// "127.0.0.1:50312"
std::string name_of_address(const sockaddr_storage& from, socklen_t length) {
  char host[NI_MAXHOST], port[NI_MAXSERV];
  int failed = getnameinfo(reinterpret_cast<const sockaddr*>(&from), length, host, sizeof host, port, sizeof port,
                           NI_NUMERICHOST | NI_NUMERICSERV);
  return failed != 0 ? "a program" : HostPort{host, std::atoi(port)}.text();
}

}  // namespace

BridgeServer::BridgeServer(BridgeServerOptions options)
    : options_(std::move(options)), bridge_(options_.bridge), wake_fd_(eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK)) {}

BridgeServer::~BridgeServer() {
  device_.reset();
  for (auto& peer : peers_) {
    if (peer->fd >= 0) ::close(peer->fd);
  }
  ::close(wake_fd_);
}

Result<std::unique_ptr<BridgeServer>> BridgeServer::start(BridgeServerOptions options) {
  std::unique_ptr<BridgeServer> server(new BridgeServer(std::move(options)));
  BridgeServerOptions& given = server->options_;
  if (auto other = transport::find_bridge(given.key)) {
    return Error{ErrorKind::kBusy, "process " + std::to_string(other->process_id) +
                                       " already is a bridge to this device: connect to that, or end it"};
  }
  Result<std::unique_ptr<transport::ByteStream>> stream = given.open();
  if (!stream.ok()) return stream.error();
  if (Result<void> opened = server->open_doors(); !opened.ok()) return opened.error();
  server->device_ = std::make_unique<BridgeDevice>(std::move(stream).value(), given.open, [raw = server.get()] {
    uint64_t one = 1;
    [[maybe_unused]] ssize_t sent = ::write(raw->wake_fd_, &one, sizeof one);
  });
  return server;
}

Result<void> BridgeServer::open_doors() {
  transport::BridgeInfo info;
  info.device = options_.key;
  info.label = options_.label;
  for (const std::string& link : options_.ptys) {
    Result<std::unique_ptr<PtyDoor>> door = PtyDoor::create(link);
    if (!door.ok()) return door.error();
    info.doors.push_back("pty " + (*door)->name());
    ptys_.push_back(std::move(door).value());
  }
  if (Result<void> done = listen(options_.tcp, Wire::kPlain, "tcp"); !done.ok()) return done;
  if (Result<void> done = listen(options_.rfc2217, Wire::kRfc2217, "rfc2217"); !done.ok()) return done;
  if (Result<void> done = listen(options_.websocket, Wire::kWebSocket, "ws"); !done.ok()) return done;
  const char* const kinds[] = {"tcp ", "rfc2217 ", "ws "};
  for (const Listener& listener : listeners_)
    info.doors.push_back(kinds[static_cast<int>(listener.wire)] + listener.socket->address().text());
  Result<std::unique_ptr<transport::BridgeNotice>> notice = transport::BridgeNotice::publish(std::move(info));
  if (!notice.ok()) return notice.error();
  notice_ = std::move(notice).value();
  return {};
}

Result<void> BridgeServer::listen(const std::vector<HostPort>& addresses, Wire wire, const std::string& kind) {
  for (const HostPort& address : addresses) {
    if (!address.is_loopback() && options_.token.size() < kShortestToken) {
      return Error{ErrorKind::kPermission,
                   "--" + kind + " " + address.text() +
                       " would let everybody on the network run programs on the device: give a --token of at least 8 "
                       "characters, or listen on 127.0.0.1"};
    }
    auto socket = transport::listen_tcp(address);
    if (!socket.ok()) return socket.error();
    listeners_.push_back({std::move(socket).value(), wire});
  }
  return {};
}

void BridgeServer::stop() {
  stopping_ = true;
  uint64_t one = 1;
  [[maybe_unused]] ssize_t sent = ::write(wake_fd_, &one, sizeof one);
}

void BridgeServer::say(const std::string& line) {
  if (options_.log) options_.log(line);
}

// ---- the loop

Result<void> BridgeServer::run() {
  while (!stopping_) {
    wait();
    uint64_t count;
    [[maybe_unused]] ssize_t got = ::read(wake_fd_, &count, sizeof count);
    Time now = Clock::now();
    take_device_news(now);
    for (Listener& listener : listeners_) accept_network(listener);
    accept_local();
    for (auto& door : ptys_) attend_door(*door, now);
    for (auto& peer : peers_) read_peer(*peer, now);
    bridge_.tick(now);
    carry(now);
    sweep(now);
  }
  return {};
}

void BridgeServer::wait() {
  std::vector<pollfd> fds = {{wake_fd_, POLLIN, 0}, {notice_->listening_fd(), POLLIN, 0}};
  std::optional<Time> next = bridge_.next_deadline();
  for (const Listener& listener : listeners_) fds.push_back({listener.socket->fd(), POLLIN, 0});
  for (const auto& door : ptys_) fds.push_back({door->watch_fd(), POLLIN, 0});
  for (const auto& peer : peers_) {
    if (peer->close_at && (!next || *peer->close_at < *next)) next = peer->close_at;
    bool reads = !peer->close_at && (peer->id == 0 || bridge_.has_room_for(peer->id));
    short events = static_cast<short>((reads ? POLLIN : 0) | (peer->out.empty() ? 0 : POLLOUT));
    // A pty that nobody has open, or a socket that is closed, is never quiet.
    if (events != 0) fds.push_back({peer->door != nullptr ? peer->door->fd() : peer->fd, events, 0});
  }
  timespec span = {};
  if (next) {
    auto left = std::max(std::chrono::nanoseconds(0), std::chrono::nanoseconds(*next - Clock::now()));
    span.tv_sec = left.count() / 1'000'000'000;
    span.tv_nsec = left.count() % 1'000'000'000;
  }
  ppoll(fds.data(), fds.size(), next ? &span : nullptr, nullptr);
}

void BridgeServer::take_device_news(Time now) {
  for (const BridgeDevice::News& news : device_->take_news()) {
    switch (news.kind) {
      case BridgeDevice::News::Kind::kBytes: bridge_.receive_from_device(news.bytes, now); break;
      case BridgeDevice::News::Kind::kLost:
        say("the device is gone (" + news.bytes + ")");
        bridge_.device_lost(now);
        break;
      case BridgeDevice::News::Kind::kFound:
        say("the device is back");
        if (device_->set_line(line_) && !dtr_) device_->set_dtr(false);
        bridge_.device_found(now);
        break;
    }
  }
}

// ---- peers

void BridgeServer::add_peer(Peer peer) {
  if (peers_.size() >= kMostPeers) {
    say(peer.name + " is turned away: there are too many already");
    if (peer.fd >= 0) ::close(peer.fd);
    return;
  }
  if (peer.fd >= 0) fcntl(peer.fd, F_SETFL, fcntl(peer.fd, F_GETFL) | O_NONBLOCK);
  peers_.push_back(std::make_unique<Peer>(std::move(peer)));
  take_data(*peers_.back(), Clock::now());
}

void BridgeServer::accept_network(Listener& listener) {
  for (;;) {
    sockaddr_storage from = {};
    socklen_t length = sizeof from;
    int fd = accept4(listener.socket->fd(), reinterpret_cast<sockaddr*>(&from), &length, SOCK_CLOEXEC | SOCK_NONBLOCK);
    if (fd < 0) return;
    int one = 1;  // keys and answers are short, and somebody waits for each
    setsockopt(fd, IPPROTO_TCP, TCP_NODELAY, &one, sizeof one);
    int most = kMostUnwritten;  // what the kernel keeps comes late, after what was lost has been told
    setsockopt(fd, SOL_SOCKET, SO_SNDBUF, &most, sizeof most);
    Peer peer;
    peer.fd = fd;
    peer.name = name_of_address(from, length);
    switch (listener.wire) {
      case Wire::kPlain: peer.codec = make_plain_codec(options_.token, true); break;
      case Wire::kRfc2217:
        peer.codec = make_rfc2217_codec(options_.token,
                                        [this](ComPort command, uint32_t value) { return set_line(command, value); });
        break;
      case Wire::kWebSocket: peer.codec = make_websocket_codec(options_.token); break;
    }
    add_peer(std::move(peer));
  }
}

void BridgeServer::accept_local() {
  for (;;) {
    int fd = accept4(notice_->listening_fd(), nullptr, nullptr, SOCK_CLOEXEC | SOCK_NONBLOCK);
    if (fd < 0) return;
    Peer peer;
    peer.fd = fd;
    peer.name = name_of_process(fd);
    peer.codec = make_plain_codec("", false);
    add_peer(std::move(peer));
  }
}

void BridgeServer::attend_door(PtyDoor& door, Time now) {
  auto find = [&] {
    return std::find_if(peers_.begin(), peers_.end(),
                        [&](const auto& peer) { return peer->door == &door && !peer->gone; });
  };
  auto its = find();
  bool has_room = its == peers_.end() || bridge_.has_room_for((*its)->id);
  for (PtyDoor::Event& event : door.take_events(has_room)) {
    auto at = find();
    switch (event.kind) {
      case PtyDoor::Event::Kind::kCame: {
        Peer peer;
        peer.door = &door;
        peer.name = "the program at " + door.name();
        peer.codec = make_plain_codec("", false);
        add_peer(std::move(peer));
        break;
      }
      case PtyDoor::Event::Kind::kBytes:
        if (at == peers_.end()) break;
        (*at)->codec->receive(event.bytes);
        take_data(**at, now);
        break;
      case PtyDoor::Event::Kind::kLeft:
        if (at != peers_.end()) (*at)->gone = true;
        break;
    }
  }
}

void BridgeServer::read_peer(Peer& peer, Time now) {
  if (peer.gone || peer.fd < 0 || peer.close_at) return;
  char buffer[4096];
  while (peer.id == 0 || bridge_.has_room_for(peer.id)) {
    ssize_t got = ::read(peer.fd, buffer, sizeof buffer);
    if (got < 0 && (errno == EAGAIN || errno == EINTR)) return;
    if (got <= 0) {
      peer.gone = true;
      return;
    }
    peer.codec->receive(std::string_view(buffer, static_cast<size_t>(got)));
    take_data(peer, now);
    if (peer.codec->is_over()) return;
  }
}

void BridgeServer::take_data(Peer& peer, Time now) {
  if (peer.id == 0 && peer.codec->is_let_in()) {
    peer.id = bridge_.connect(peer.name, now);
    say(peer.name + " came");
  }
  if (peer.id == 0) return;
  std::string data = peer.codec->take_data();
  if (!data.empty()) bridge_.receive(peer.id, data, now);
}

// ---- bytes on their way

void BridgeServer::carry(Time now) {
  // What one lets go another may take at once.
  for (bool more = true; more;) {
    more = false;
    if (device_->is_ready_to_write()) {
      std::string bytes = bridge_.take_for_device(now);
      if (!bytes.empty()) device_->write(std::move(bytes));
    }
    for (auto& peer : peers_) {
      size_t before = bridge_.pending(peer->id).size();
      carry_to(*peer, now);
      more = more || bridge_.pending(peer->id).size() < before;
    }
  }
  device_->hold(!bridge_.has_room_for_device());
}

void BridgeServer::carry_to(Peer& peer, Time now) {
  if (peer.gone) return;
  if (peer.id != 0 && peer.out.size() < size_t{kMostUnwritten}) {
    std::string_view pending = bridge_.pending(peer.id).substr(0, kMostUnwritten);
    if (!pending.empty()) {
      peer.codec->send(pending);
      bridge_.taken(peer.id, pending.size(), now);
    }
  }
  peer.out += peer.codec->take_output();
  write_peer(peer);
}

void BridgeServer::write_peer(Peer& peer) {
  while (!peer.out.empty()) {
    ssize_t sent = peer.door != nullptr ? static_cast<ssize_t>(peer.door->write_some(peer.out))
                                        : ::send(peer.fd, peer.out.data(), peer.out.size(), MSG_NOSIGNAL);
    if (sent < 0 && errno != EAGAIN && errno != EINTR) peer.gone = true;
    if (sent <= 0) return;
    peer.out.erase(0, static_cast<size_t>(sent));
  }
}

void BridgeServer::sweep(Time now) {
  for (auto& peer : peers_) {
    bool hung_up = peer->id != 0 && bridge_.is_hung_up(peer->id);
    if (!peer->close_at && (hung_up || peer->codec->is_over()))
      peer->close_at = now + (peer->codec->is_refused() ? kRefusalSpan : kGoodbyeSpan);
    bool said_all = peer->out.empty() && (peer->id == 0 || bridge_.pending(peer->id).empty());
    if (peer->close_at && (now >= *peer->close_at || (said_all && !peer->codec->is_refused()))) {
      if (peer->door != nullptr && !peer->gone) {
        if (Result<void> renewed = peer->door->hang_up(); !renewed.ok()) say(renewed.error().message);
      }
      peer->gone = true;
    }
    if (!peer->gone) continue;
    if (peer->fd >= 0) ::close(std::exchange(peer->fd, -1));
    if (peer->id == 0) continue;
    bridge_.disconnect(peer->id, now);
    say(peer->name + (peer->close_at ? " was let go" : " left"));
  }
  bool any_gone = std::erase_if(peers_, [](const auto& peer) { return peer->gone; }) > 0;
  if (any_gone) carry(now);
}

// ---- the line, for RFC 2217

uint32_t BridgeServer::set_line(ComPort command, uint32_t value) {
  transport::LineSettings wanted = line_;
  switch (command) {
    case ComPort::kSetBaudRate:
      if (value != 0) wanted.baud = static_cast<int>(std::min<uint32_t>(value, 12'000'000));
      break;
    case ComPort::kSetDataSize:
      if (value >= 5 && value <= 8) wanted.data_bits = static_cast<int>(value);
      break;
    case ComPort::kSetParity:
      if (auto parity = transport::parity_of_com(value)) wanted.parity = *parity;
      break;
    case ComPort::kSetStopSize:
      if (value == transport::kComStopOne || value == transport::kComStopTwo)
        wanted.stop_bits = static_cast<int>(value);
      break;
    case ComPort::kSetControl: return set_control(value);
    default: return value;
  }
  bool changes = wanted.baud != line_.baud || wanted.data_bits != line_.data_bits || wanted.parity != line_.parity ||
                 wanted.stop_bits != line_.stop_bits;
  // Not under somebody else's feet. A device without a line takes any settings.
  if (changes && bridge_.owner_name().empty()) {
    device_->set_line(wanted);
    line_ = wanted;
  }
  switch (command) {
    case ComPort::kSetBaudRate: return static_cast<uint32_t>(line_.baud);
    case ComPort::kSetDataSize: return static_cast<uint32_t>(line_.data_bits);
    case ComPort::kSetParity: return transport::com_parity_of(line_.parity);
    default: return static_cast<uint32_t>(line_.stop_bits);
  }
}

// Boards reset by these, so they are touched only when they change, and not while somebody has the device to himself.
uint32_t BridgeServer::set_control(uint32_t value) {
  bool free = bridge_.owner_name().empty();
  switch (value) {
    case transport::kComDtrOn:
    case transport::kComDtrOff: {
      bool on = value == transport::kComDtrOn;
      if (free && on != dtr_) device_->set_dtr(dtr_ = on);
      [[fallthrough]];
    }
    case transport::kComDtrAsk: return dtr_ ? transport::kComDtrOn : transport::kComDtrOff;
    case transport::kComRtsOn:
    case transport::kComRtsOff: {
      bool on = value == transport::kComRtsOn;
      if (free && on != rts_) device_->set_rts(rts_ = on);
      [[fallthrough]];
    }
    case transport::kComRtsAsk: return rts_ ? transport::kComRtsOn : transport::kComRtsOff;
    case transport::kComBreakAsk:
    case transport::kComBreakOn: return transport::kComBreakOff;
    default: return value <= transport::kComFlowNone ? transport::kComFlowNone : value;
  }
}

}  // namespace adder::repl
