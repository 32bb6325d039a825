// Sockets and waiting for files, on Linux. See vm/port_socket.h.
#include "vm/port_socket.h"

#include <arpa/inet.h>
#include <fcntl.h>
#include <netdb.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <poll.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

#include <cerrno>
#include <cstddef>
#include <cstring>

namespace adder::vm {

namespace {

int result(long r) { return r < 0 ? -errno : static_cast<int>(r); }

socklen_t to_system(const PortAddress& a, sockaddr_storage* out) {
  std::memset(out, 0, sizeof *out);
  out->ss_family = static_cast<sa_family_t>(a.family);
  if (a.family == AF_INET) {
    auto* in = reinterpret_cast<sockaddr_in*>(out);
    in->sin_port = htons(a.port);
    std::memcpy(&in->sin_addr, a.bytes, 4);
    return sizeof *in;
  }
  if (a.family == AF_INET6) {
    auto* in = reinterpret_cast<sockaddr_in6*>(out);
    in->sin6_port = htons(a.port);
    in->sin6_flowinfo = htonl(a.flow);
    in->sin6_scope_id = a.scope;
    std::memcpy(&in->sin6_addr, a.bytes, 16);
    return sizeof *in;
  }
  auto* un = reinterpret_cast<sockaddr_un*>(out);
  std::memcpy(un->sun_path, a.path, a.path_size);
  return static_cast<socklen_t>(offsetof(sockaddr_un, sun_path) + a.path_size + (a.path_size && a.path[0] ? 1 : 0));
}

void from_system(const sockaddr_storage& s, socklen_t size, PortAddress* out) {
  std::memset(out, 0, sizeof *out);
  if (size < sizeof(sa_family_t)) return;
  out->family = s.ss_family;
  if (s.ss_family == AF_INET) {
    auto* in = reinterpret_cast<const sockaddr_in*>(&s);
    out->port = ntohs(in->sin_port);
    std::memcpy(out->bytes, &in->sin_addr, 4);
  } else if (s.ss_family == AF_INET6) {
    auto* in = reinterpret_cast<const sockaddr_in6*>(&s);
    out->port = ntohs(in->sin6_port);
    out->flow = ntohl(in->sin6_flowinfo);
    out->scope = in->sin6_scope_id;
    std::memcpy(out->bytes, &in->sin6_addr, 16);
  } else if (s.ss_family == AF_UNIX) {
    auto* un = reinterpret_cast<const sockaddr_un*>(&s);
    size_t n = size - offsetof(sockaddr_un, sun_path);
    if (n > sizeof out->path) n = sizeof out->path;
    if (n && un->sun_path[0]) n = strnlen(un->sun_path, n);
    out->path_size = static_cast<uint32_t>(n);
    std::memcpy(out->path, un->sun_path, n);
  }
}

}  // namespace

int port_wait_files(PortPoll* files, size_t count, int timeout_ms) {
  static_assert(sizeof(PortPoll) == sizeof(pollfd) && offsetof(PortPoll, revents) == offsetof(pollfd, revents));
  return result(poll(reinterpret_cast<pollfd*>(files), count, timeout_ms));
}

int port_socket(int family, int type, int protocol) { return result(socket(family, type | SOCK_CLOEXEC, protocol)); }
int port_socketpair(int family, int type, int protocol, int out[2]) {
  return result(socketpair(family, type | SOCK_CLOEXEC, protocol, out));
}
int port_bind(int fd, const PortAddress* address) {
  sockaddr_storage s;
  socklen_t n = to_system(*address, &s);
  return result(bind(fd, reinterpret_cast<sockaddr*>(&s), n));
}
int port_connect(int fd, const PortAddress* address) {
  sockaddr_storage s;
  socklen_t n = to_system(*address, &s);
  return result(connect(fd, reinterpret_cast<sockaddr*>(&s), n));
}
int port_listen(int fd, int backlog) { return result(listen(fd, backlog)); }
int port_accept(int fd, PortAddress* out) {
  sockaddr_storage s;
  socklen_t n = sizeof s;
  int r = accept4(fd, reinterpret_cast<sockaddr*>(&s), &n, SOCK_CLOEXEC);
  if (r < 0) return -errno;
  from_system(s, n, out);
  return r;
}
int port_send(int fd, const void* data, size_t size, int flags, const PortAddress* to) {
  if (!to) return result(send(fd, data, size, flags | MSG_NOSIGNAL));
  sockaddr_storage s;
  socklen_t n = to_system(*to, &s);
  return result(sendto(fd, data, size, flags | MSG_NOSIGNAL, reinterpret_cast<sockaddr*>(&s), n));
}
int port_receive(int fd, void* buffer, size_t size, int flags, PortAddress* from) {
  sockaddr_storage s;
  socklen_t n = sizeof s;
  long r = recvfrom(fd, buffer, size, flags, from ? reinterpret_cast<sockaddr*>(&s) : nullptr, from ? &n : nullptr);
  if (r < 0) return -errno;
  if (from) from_system(s, n, from);
  return static_cast<int>(r);
}
int port_shutdown(int fd, int how) { return result(shutdown(fd, how)); }
int port_set_blocking(int fd, bool blocking) {
  int flags = fcntl(fd, F_GETFL);
  if (flags < 0) return -errno;
  return result(fcntl(fd, F_SETFL, blocking ? flags & ~O_NONBLOCK : flags | O_NONBLOCK));
}
int port_get_option(int fd, int level, int name, void* value, size_t* size) {
  auto n = static_cast<socklen_t>(*size);
  int r = result(getsockopt(fd, level, name, value, &n));
  *size = n;
  return r;
}
int port_set_option(int fd, int level, int name, const void* value, size_t size) {
  return result(setsockopt(fd, level, name, value, static_cast<socklen_t>(size)));
}
int port_socket_name(int fd, bool peer, PortAddress* out) {
  sockaddr_storage s;
  socklen_t n = sizeof s;
  auto* address = reinterpret_cast<sockaddr*>(&s);
  int r = result(peer ? getpeername(fd, address, &n) : getsockname(fd, address, &n));
  if (r >= 0) from_system(s, n, out);
  return r;
}

int port_address_to_text(int family, const uint8_t* bytes, char* text, size_t size) {
  return inet_ntop(family, bytes, text, static_cast<socklen_t>(size)) ? 0 : -errno;
}
int port_address_from_text(int family, const char* text, uint8_t* bytes) {
  return result(inet_pton(family, text, bytes));
}
int port_host_name(char* text, size_t size) { return result(gethostname(text, size)); }

#define ROW(name) \
  { #name, static_cast < int>(name) }
const PortConstant* port_socket_constants() {
  static const PortConstant kRows[] = {
      ROW(AF_INET),
      ROW(AF_INET6),
      ROW(AF_UNIX),
      ROW(AF_UNSPEC),
      ROW(SOCK_STREAM),
      ROW(SOCK_DGRAM),
      ROW(SOCK_RAW),
      ROW(SOCK_SEQPACKET),
      ROW(SOCK_NONBLOCK),
      ROW(SOCK_CLOEXEC),
      ROW(SOL_SOCKET),
      ROW(SO_REUSEADDR),
      ROW(SO_REUSEPORT),
      ROW(SO_KEEPALIVE),
      ROW(SO_BROADCAST),
      ROW(SO_ERROR),
      ROW(SO_SNDBUF),
      ROW(SO_RCVBUF),
      ROW(SO_LINGER),
      ROW(SO_TYPE),
      ROW(SO_OOBINLINE),
      ROW(SO_DONTROUTE),
      ROW(SO_RCVTIMEO),
      ROW(SO_SNDTIMEO),
      ROW(SO_ACCEPTCONN),
      ROW(SO_BINDTODEVICE),
      ROW(SO_DOMAIN),
      ROW(SO_PROTOCOL),
      ROW(SO_RCVLOWAT),
      ROW(SO_SNDLOWAT),
      ROW(SOMAXCONN),
      ROW(IPPROTO_IP),
      ROW(IPPROTO_TCP),
      ROW(IPPROTO_UDP),
      ROW(IPPROTO_IPV6),
      ROW(IPPROTO_ICMP),
      ROW(IPPROTO_RAW),
      ROW(TCP_NODELAY),
      ROW(TCP_KEEPIDLE),
      ROW(TCP_KEEPINTVL),
      ROW(TCP_KEEPCNT),
      ROW(TCP_MAXSEG),
      ROW(IP_TTL),
      ROW(IP_TOS),
      ROW(IP_MULTICAST_TTL),
      ROW(IP_MULTICAST_LOOP),
      ROW(IP_MULTICAST_IF),
      ROW(IP_ADD_MEMBERSHIP),
      ROW(IP_DROP_MEMBERSHIP),
      ROW(IPV6_V6ONLY),
      ROW(IPV6_UNICAST_HOPS),
      ROW(MSG_PEEK),
      ROW(MSG_DONTWAIT),
      ROW(MSG_OOB),
      ROW(MSG_WAITALL),
      ROW(MSG_TRUNC),
      ROW(MSG_NOSIGNAL),
      ROW(SHUT_RD),
      ROW(SHUT_WR),
      ROW(SHUT_RDWR),
      ROW(AI_PASSIVE),
      ROW(AI_CANONNAME),
      ROW(AI_NUMERICHOST),
      ROW(AI_NUMERICSERV),
      ROW(AI_ADDRCONFIG),
      ROW(AI_V4MAPPED),
      ROW(AI_ALL),
      ROW(EAI_NONAME),
      ROW(EAI_AGAIN),
      ROW(EAI_FAIL),
      ROW(EAI_FAMILY),
      ROW(EAI_SERVICE),
      ROW(EAI_SOCKTYPE),
      ROW(EAI_BADFLAGS),
      ROW(EAI_MEMORY),
      ROW(EAI_SYSTEM),
      ROW(NI_NUMERICHOST),
      ROW(NI_NUMERICSERV),
      ROW(NI_NAMEREQD),
      ROW(NI_DGRAM),
      ROW(INADDR_ANY),
      {nullptr, 0},
  };
  return kRows;
}

}  // namespace adder::vm
