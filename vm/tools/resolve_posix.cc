// Names of hosts and services, without the C library's own look-up: that loads shared libraries, which a statically
// linked program should not. Numbers are taken as they are, /etc/hosts and /etc/services are read, and any other name
// is asked of getent, which knows whatever the system is configured to ask. The results are those of getaddrinfo.
#include <arpa/inet.h>
#include <fcntl.h>
#include <net/if.h>
#include <netdb.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <iterator>
#include <utility>

#include "vm/port_socket.h"

namespace adder::vm {

namespace {

constexpr size_t kMostAddresses = 16;
constexpr int kFailed = EAI_SYSTEM;

struct Address {
  int family;
  uint8_t bytes[16];
  uint32_t scope;
};

struct Addresses {
  Address rows[kMostAddresses];
  size_t count = 0;
  char canonical[256] = "";

  void add(const Address& a) {
    for (size_t i = 0; i < count; ++i)
      if (rows[i].family == a.family && !std::memcmp(rows[i].bytes, a.bytes, sizeof a.bytes)) return;
    if (count < kMostAddresses) rows[count++] = a;
  }
  // As RFC 6724 has it, ::1 comes before 127.0.0.1.
  void loopback_first() {
    static const uint8_t kLoopback[16] = {0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1};
    for (size_t i = 1; i < count; ++i)
      if (rows[i].family == AF_INET6 && !std::memcmp(rows[i].bytes, kLoopback, sizeof kLoopback))
        std::swap(rows[0], rows[i]);
  }
  bool has(int family) const {
    for (size_t i = 0; i < count; ++i)
      if (rows[i].family == family) return true;
    return false;
  }
};

struct Transport {
  int type, protocol;
  const char* name;  // as /etc/services has it; null: it has no services
};
constexpr Transport kTransports[] = {
    {SOCK_STREAM, IPPROTO_TCP, "tcp"}, {SOCK_DGRAM, IPPROTO_UDP, "udp"}, {SOCK_RAW, 0, nullptr}};

// Words of a line of /etc/hosts, /etc/services or getent; the line is cut up. Null after the last.
char* next_word(char** line) {
  char* p = *line + std::strspn(*line, " \t\r\n");
  if (!*p || *p == '#') return nullptr;
  char* end = p + std::strcspn(p, " \t\r\n#");
  *line = *end && *end != '#' ? end + 1 : end;
  *end = 0;
  return p;
}

// An address in figures, of either family; `%name` or `%number` is the interface of a link-local one.
bool parse_numeric(const char* text, Address* out) {
  *out = Address{};
  in_addr v4;
  if (!std::strpbrk(text, " \t\n") && inet_aton(text, &v4)) {
    out->family = AF_INET;
    std::memcpy(out->bytes, &v4, sizeof v4);
    return true;
  }
  char plain[INET6_ADDRSTRLEN];
  const char* scope = std::strchr(text, '%');
  const size_t n = scope ? static_cast<size_t>(scope - text) : std::strlen(text);
  if (n >= sizeof plain) return false;
  std::memcpy(plain, text, n);
  plain[n] = 0;
  if (inet_pton(AF_INET6, plain, out->bytes) != 1) return false;
  out->family = AF_INET6;
  if (!scope) return true;
  const bool link_local = out->bytes[0] == 0xFE && (out->bytes[1] & 0xC0) == 0x80;
  if (link_local) out->scope = if_nametoindex(scope + 1);
  if (out->scope) return true;
  char* end;
  out->scope = static_cast<uint32_t>(std::strtoul(scope + 1, &end, 10));
  return end != scope + 1 && !*end;
}

// Calls f(line) for each line of a file or pipe, until it returns false.
template <class F>
void for_each_line(std::FILE* file, F f) {
  char line[1024];
  while (std::fgets(line, sizeof line, file))
    if (!f(line)) break;
}

void find_in_hosts(const char* host, Addresses* out) {
  std::FILE* file = std::fopen("/etc/hosts", "re");
  if (!file) return;
  for_each_line(file, [&](char* line) {
    Address a;
    const char* figures = next_word(&line);
    if (!figures || !parse_numeric(figures, &a)) return true;
    const char* first = nullptr;
    while (const char* name = next_word(&line)) {
      if (!first) first = name;
      if (strcasecmp(name, host)) continue;
      out->add(a);
      if (!out->canonical[0]) std::snprintf(out->canonical, sizeof out->canonical, "%s", first);
      break;
    }
    return true;
  });
  std::fclose(file);
  out->loopback_first();
}

// Runs `getent database key`. Its end of the pipe, and its number; null: it cannot be run.
std::FILE* begin_getent(const char* database, const char* key, pid_t* child) {
  int ends[2];
  if (pipe2(ends, O_CLOEXEC) < 0) return nullptr;
  *child = fork();
  if (*child == 0) {
    dup2(ends[1], 1);
    execlp("getent", "getent", "--", database, key, static_cast<char*>(nullptr));
    _exit(127);
  }
  close(ends[1]);
  std::FILE* file = *child < 0 ? nullptr : fdopen(ends[0], "r");
  if (!file) close(ends[0]);
  return file;
}

// 0, or an error of getaddrinfo.
int ask_getent(const char* host, int family, Addresses* out) {
  const char* database = family == AF_INET ? "ahostsv4" : family == AF_INET6 ? "ahostsv6" : "ahosts";
  pid_t child;
  std::FILE* file = begin_getent(database, host, &child);
  if (!file) return kFailed;
  for_each_line(file, [&](char* line) {
    Address a;
    const char* figures = next_word(&line);
    if (!figures || !parse_numeric(figures, &a)) return true;
    static const uint8_t kMapped[12] = {0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xFF, 0xFF};
    if (a.family == AF_INET6 && !std::memcmp(a.bytes, kMapped, sizeof kMapped)) return true;
    out->add(a);
    const char* type = next_word(&line);
    const char* name = type ? next_word(&line) : nullptr;
    if (name && !out->canonical[0]) std::snprintf(out->canonical, sizeof out->canonical, "%s", name);
    return true;
  });
  std::fclose(file);
  int status = 0;
  while (waitpid(child, &status, 0) < 0 && errno == EINTR) {
  }
  constexpr int kNotFound = 2, kNoSuchProgram = 127;
  if (out->count) return 0;
  if (!WIFEXITED(status) || WEXITSTATUS(status) == kNoSuchProgram) return errno = ENOSYS, kFailed;
  return WEXITSTATUS(status) == kNotFound ? EAI_NONAME : EAI_AGAIN;
}

void map_to_v6(Addresses* list) {
  for (size_t i = 0; i < list->count; ++i) {
    Address& a = list->rows[i];
    if (a.family != AF_INET) continue;
    std::memcpy(a.bytes + 12, a.bytes, 4);
    std::memset(a.bytes, 0, 10);
    a.bytes[10] = a.bytes[11] = 0xFF;
    a.family = AF_INET6;
  }
}

int find_host(const char* host, int family, int flags, Addresses* out) {
  Address a{};
  const bool map = family == AF_INET6 && (flags & AI_V4MAPPED);
  if (!host) {
    const bool any = flags & AI_PASSIVE;
    Address v4{AF_INET, {}, 0}, v6{AF_INET6, {}, 0};
    if (!any) v4.bytes[0] = 127, v4.bytes[3] = v6.bytes[15] = 1;
    if (any) out->add(v4);
    out->add(v6);
    if (!any) out->add(v4);
  } else if (parse_numeric(host, &a)) {
    if (family && a.family != family && !(map && a.family == AF_INET)) return EAI_ADDRFAMILY;
    out->add(a);
    std::snprintf(out->canonical, sizeof out->canonical, "%s", host);
  } else {
    if ((flags & AI_NUMERICHOST) || !*host || std::strpbrk(host, " %/")) return EAI_NONAME;
    find_in_hosts(host, out);
    if (!out->has(family) && !(family == AF_UNSPEC && out->count) && !(map && out->count)) {
      if (out->count) return EAI_NONAME;  // the file knows the host, but by other addresses
      if (int error = ask_getent(host, map ? AF_UNSPEC : family, out)) return error;
    }
  }
  if (map && !out->has(AF_INET6)) map_to_v6(out);
  return 0;
}

// The port of a service by one transport; -1: it has none.
int find_service(const char* name, const char* protocol) {
  std::FILE* file = std::fopen("/etc/services", "re");
  if (!file) return -1;
  int port = -1;
  for_each_line(file, [&](char* line) {
    const char* official = next_word(&line);
    char* where = official ? next_word(&line) : nullptr;
    char* slash = where ? std::strchr(where, '/') : nullptr;
    if (!slash || (protocol && std::strcmp(slash + 1, protocol))) return true;
    bool same = !std::strcmp(official, name);
    for (const char* alias; !same && (alias = next_word(&line));) same = !std::strcmp(alias, name);
    if (same) port = std::atoi(where);
    return !same;
  });
  std::fclose(file);
  return port;
}

// The ports of the service by each transport, -1 where it has none. 0, or an error.
int find_ports(const char* service, int type, int protocol, int flags, int ports[std::size(kTransports)]) {
  char* end = nullptr;
  const long number = service ? std::strtol(service, &end, 10) : 0;
  const bool numeric = !service || !*end;
  if (!numeric && (flags & AI_NUMERICSERV)) return EAI_NONAME;
  bool type_known = type == 0, any = false;
  for (size_t i = 0; i < std::size(kTransports); ++i) {
    const Transport& t = kTransports[i];
    ports[i] = -1;
    if (type && type != t.type) continue;
    if (protocol && t.protocol && protocol != t.protocol) continue;
    if (protocol && !t.protocol && type != SOCK_RAW && type) continue;
    type_known = true;
    if (protocol && !t.protocol) continue;
    ports[i] = numeric ? static_cast<int>(number & 0xFFFF) : t.name ? find_service(service, t.name) : -1;
    if (numeric && number < 0) ports[i] = -1;
    any |= ports[i] >= 0;
  }
  return !type_known ? EAI_SOCKTYPE : any ? 0 : EAI_SERVICE;
}

}  // namespace

int port_resolve(const char* host, const char* service, int family, int type, int protocol, int flags,
                 void (*emit)(void* context, const PortAddressInfo* info), void* context) {
  constexpr int kKnownFlags =
      AI_PASSIVE | AI_CANONNAME | AI_NUMERICHOST | AI_V4MAPPED | AI_ALL | AI_ADDRCONFIG | AI_NUMERICSERV;
  if (flags & ~kKnownFlags) return EAI_BADFLAGS;
  if (!host && !service) return EAI_NONAME;
  if (family != AF_UNSPEC && family != AF_INET && family != AF_INET6) return EAI_FAMILY;
  int ports[std::size(kTransports)];
  if (int error = find_ports(service, type, protocol, flags, ports)) return error;
  Addresses found;
  if (int error = find_host(host, family, flags, &found)) return error;
  const char* canonical = flags & AI_CANONNAME ? found.canonical : nullptr;
  bool any = false;
  for (size_t i = 0; i < found.count; ++i) {
    const Address& a = found.rows[i];
    if (family && a.family != family) continue;
    for (size_t k = 0; k < std::size(kTransports); ++k) {
      if (ports[k] < 0) continue;
      PortAddressInfo info{a.family, kTransports[k].type, kTransports[k].protocol, canonical, {}};
      info.address.family = a.family;
      info.address.port = static_cast<uint16_t>(ports[k]);
      info.address.scope = a.scope;
      std::memcpy(info.address.bytes, a.bytes, sizeof a.bytes);
      emit(context, &info);
      canonical = nullptr;
      any = true;
    }
  }
  return any ? 0 : EAI_NONAME;
}

const char* port_resolve_error(int error) { return gai_strerror(error); }

int port_service_port(const char* name, const char* protocol) { return find_service(name, protocol); }

}  // namespace adder::vm
