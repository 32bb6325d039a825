// What an operating system gives beyond vm/port.h: waiting for files, and sockets. Only programs that link the modules
// _select and _socket define these functions. Results below zero are -errno, as in port.h.
#pragma once
#include <cstddef>
#include <cstdint>

namespace adder::vm {

struct PortPoll {
  int fd;
  int16_t events, revents;  // POLLIN and so on, Linux's numbers
};
int port_wait_files(PortPoll* files, size_t count, int timeout_ms);  // how many are ready; negative timeout: forever

struct PortAddress {
  int family;  // AF_INET, AF_INET6, AF_UNIX; 0: none
  uint16_t port;
  uint32_t flow, scope;
  uint8_t bytes[16];  // the address of the first two
  uint32_t path_size;
  char path[108];
};
struct PortAddressInfo {
  int family, type, protocol;
  const char* canonical;  // or null
  PortAddress address;
};

int port_socket(int family, int type, int protocol);
int port_socketpair(int family, int type, int protocol, int out[2]);
int port_bind(int fd, const PortAddress* address);
int port_connect(int fd, const PortAddress* address);
int port_listen(int fd, int backlog);
int port_accept(int fd, PortAddress* out);
int port_send(int fd, const void* data, size_t size, int flags, const PortAddress* to);  // to null: connected
int port_receive(int fd, void* buffer, size_t size, int flags, PortAddress* from);       // from null: not asked
int port_shutdown(int fd, int how);
int port_set_blocking(int fd, bool blocking);
int port_get_option(int fd, int level, int name, void* value, size_t* size);
int port_set_option(int fd, int level, int name, const void* value, size_t size);
int port_socket_name(int fd, bool peer, PortAddress* out);
// Calls `emit` for each result; otherwise the error's number (EAI_...), which port_resolve_error() tells in words.
int port_resolve(const char* host, const char* service, int family, int type, int protocol, int flags,
                 void (*emit)(void* context, const PortAddressInfo* info), void* context);
const char* port_resolve_error(int error);
int port_address_to_text(int family, const uint8_t* bytes, char* text, size_t size);
int port_address_from_text(int family, const char* text, uint8_t* bytes);  // 1: it is one
int port_host_name(char* text, size_t size);
int port_service_port(const char* name, const char* protocol);  // its port; -1: unknown

struct PortConstant {
  const char* name;
  int value;
};
const PortConstant* port_socket_constants();  // AF_INET, SOCK_STREAM, ...; ended by a null name

}  // namespace adder::vm
