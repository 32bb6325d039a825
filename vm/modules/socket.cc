// _socket: the system's sockets by number, which lib/socket.py makes objects of. Functions that wait take the socket's
// timeout (None: as long as it takes; 0: never), look first whether they need to, and let Ctrl-C and other threads in.
#include "vm/modules/file_wait.h"
#include "vm/modules/modules.h"
#include "vm/objects/text.h"
#include "vm/port.h"
#include "vm/run/calls.h"
#include "vm/run/pause.h"

namespace adder::vm {

namespace {

constexpr int kInet = 2, kInet6 = 10, kUnix = 1;
constexpr int kAgain = -11, kInProgress = -115, kInterrupted = -4;
constexpr int kPollIn = 1, kPollOut = 4;

bool int_argument(Vm& vm, Value v, int* out) {
  i64 wide;
  if (!to_i64(vm, v, &wide)) return false;
  if (wide != static_cast<int>(wide))
    return failed(raise(vm, kOverflowErrorType, "Python int too large to convert to C int"));
  *out = static_cast<int>(wide);
  return true;
}

Value number_or_error(Vm& vm, int r) { return r < 0 ? raise_os_error(vm, -r) : Value::small(r); }
Value none_or_error(Vm& vm, int r) { return r < 0 ? raise_os_error(vm, -r) : Value::none(); }
Value time_out(Vm& vm) { return raise(vm, kTimeoutErrorType, "timed out"); }

// ---- addresses

bool host_number(Vm& vm, Value host, int family, PortAddress* out) {
  if (!is_str(host) && !host.is(Kind::Bytes))
    return failed(raise(vm, kTypeErrorType, "str, bytes or bytearray expected, not %t", host));
  char text[256];
  TextView view = text_of(host);
  if (view.size >= sizeof text) return failed(raise(vm, kOSErrorType, "host name too long"));
  std::memcpy(text, view.data, view.size);
  text[view.size] = 0;
  const bool v4 = family == kInet;
  if (!view.size) return true;  // any address: zeros
  if (v4 && !std::memcmp(text, "<broadcast>", 12)) {
    std::memset(out->bytes, 0xFF, 4);
    return true;
  }
  if (port_address_from_text(family, text, out->bytes) == 1) return true;
  struct Found {
    PortAddress* out;
    bool any;
  } found{out, false};
  int error = port_resolve(
      text, nullptr, family, 0, 0, 0,
      [](void* context, const PortAddressInfo* info) {
        auto* f = static_cast<Found*>(context);
        if (!f->any) std::memcpy(f->out->bytes, info->address.bytes, sizeof f->out->bytes);
        f->any = true;
      },
      &found);
  if (!error && found.any) return true;
  return failed(raise(vm, kOSErrorType, "%s", port_resolve_error(error)));
}

// (host, port) or a path, or what getaddrinfo gave. false: raised.
bool address_argument(Vm& vm, const char* function, Value family_value, Value address, PortAddress* out) {
  std::memset(out, 0, sizeof *out);
  if (!int_argument(vm, family_value, &out->family)) return false;
  if (out->family == kUnix) {
    if (!is_str(address) && !address.is(Kind::Bytes) && !address.is(Kind::ByteArray))
      return failed(raise(vm, kTypeErrorType, "a bytes-like object is required, not '%t'", address));
    BytesView bytes{nullptr, 0};
    if (is_str(address)) {
      TextView text = text_of(address);
      bytes = {reinterpret_cast<const u8*>(text.data), text.size};
    } else {
      bytes_view(address, &bytes);
    }
    if (bytes.size > sizeof out->path - 1) return failed(raise(vm, kOSErrorType, "AF_UNIX path too long"));
    std::memcpy(out->path, bytes.data, bytes.size);
    out->path_size = static_cast<u32>(bytes.size);
    return true;
  }
  const bool v6 = out->family == kInet6;
  if (address.is(Kind::Bytes) && address.as<Bytes>()->len == sizeof(PortAddress)) {  // MicroPython's form of it
    std::memcpy(out, address.as<Bytes>()->data, sizeof *out);
    return true;
  }
  if (!address.is(Kind::Tuple))
    return failed(
        raise(vm, kTypeErrorType, "%s(): AF_INET%s address must be tuple, not %t", function, v6 ? "6" : "", address));
  Local<Tuple> pair(vm, address);
  if (pair->len < 2 || pair->len > (v6 ? 4 : 2))
    return failed(v6 ? raise(vm, kTypeErrorType, "AF_INET6 address must be a tuple (host, port[, flowinfo[, scopeid]])")
                     : raise(vm, kTypeErrorType, "AF_INET address must be a pair (host, port)"));
  i64 port, flow = 0, scope = 0;
  if (!to_i64(vm, pair->items[1], &port)) return false;
  if (port < 0 || port > 0xFFFF) return failed(raise(vm, kOverflowErrorType, "%s(): port must be 0-65535.", function));
  if (pair->len > 2 && !to_i64(vm, pair->items[2], &flow)) return false;
  if (pair->len > 3 && !to_i64(vm, pair->items[3], &scope)) return false;
  out->port = static_cast<u16>(port);
  out->flow = static_cast<u32>(flow);
  out->scope = static_cast<u32>(scope);
  return host_number(vm, pair->items[0], out->family, out);
}

Value make_address(Vm& vm, const PortAddress& a) {
  if (a.family == kUnix) {
    if (a.path_size && !a.path[0]) return make_bytes(vm, a.path, a.path_size);
    return make_str(vm, a.path, a.path_size);
  }
  if (a.family != kInet && a.family != kInet6) return Value::none();
  char text[64];
  if (port_address_to_text(a.family, a.bytes, text, sizeof text) < 0) text[0] = 0;
  Local<> host(vm, make_str(vm, text));
  if (host.is_raised()) return host;
  Value made = TRY(make_tuple(vm, a.family == kInet ? 2u : 4u));
  auto* t = made.as<Tuple>();
  t->items[0] = host;
  t->items[1] = Value::small(a.port);
  if (t->len == 4) {
    t->items[2] = Value::small(a.flow);
    t->items[3] = Value::small(a.scope);
  }
  return made;
}

Value pair_of(Vm& vm, Value first, Value second) {
  Local<> a(vm, first), b(vm, second);
  if (a.is_raised()) return a;
  if (b.is_raised()) return b;
  Value pair = TRY(make_tuple(vm, 2u));
  pair.as<Tuple>()->items[0] = a;
  pair.as<Tuple>()->items[1] = b;
  return pair;
}

// ---- operations that may wait

// Tries `step`, an int(), until it gives a result that is not "try again". Waits for `events` in between, and before
// the first try where the socket would block otherwise.
template <class Step>
int with_waiting(Vm& vm, int fd, Value timeout, int events, Step step, bool* raised_) {
  u64 deadline;
  *raised_ = true;
  if (!deadline_argument(vm, timeout, &deadline)) return 0;
  if (fd < 0) return static_cast<void>(raise_os_error(vm, 9)), 0;
  const bool never = timeout.is_small() ? timeout.as_small() == 0 : timeout.is_float() && timeout.as_float() == 0;
  for (;;) {
    if (!never) {
      Waited w = wait_for_file(vm, fd, events, deadline);
      if (w == Waited::TimeOver) time_out(vm).is_raised();
      if (w != Waited::Ready) return 0;
    }
    int r = step();
    if (r == kInterrupted) continue;
    if (r == kAgain && !never) continue;
    if (r < 0) {
      static_cast<void>(raise_os_error(vm, -r));
      return 0;
    }
    *raised_ = false;
    return r;
  }
}

// accept(fd, timeout): (fd, address)
Value socket_accept(Vm& vm, Args args) {
  int fd;
  TRY_OK(int_argument(vm, args[0], &fd));
  PortAddress from;
  bool failed_;
  int r = with_waiting(
      vm, fd, args[1], kPollIn, [&] { return port_accept(fd, &from); }, &failed_);
  if (failed_) return Value::raised();
  Value address = make_address(vm, from);
  return pair_of(vm, Value::small(r), address);
}

// recv(fd, timeout, size, flags, with the sender's address): bytes, or (bytes, address)
Value socket_recv(Vm& vm, Args args) {
  int fd, flags;
  i64 size;
  TRY_OK(int_argument(vm, args[0], &fd) && to_i64(vm, args[2], &size) && int_argument(vm, args[3], &flags));
  if (size < 0) return raise(vm, kValueErrorType, "negative buffersize in recv");
  Local<Bytes> data(vm, make_bytes(vm, nullptr, static_cast<size_t>(size)));
  if (data.is_raised()) return data;
  PortAddress from;
  const bool ask = args[4].is_true();
  bool failed_;
  int n = with_waiting(
      vm, fd, args[1], kPollIn,
      [&] { return port_receive(fd, data->data, static_cast<size_t>(size), flags, ask ? &from : nullptr); }, &failed_);
  if (failed_) return Value::raised();
  if (n < size) {
    Value less = TRY(make_bytes(vm, nullptr, static_cast<size_t>(n)));
    std::memcpy(less.as<Bytes>()->data, data->data, static_cast<size_t>(n));
    data = less;
  }
  if (!ask) return data;
  Value address = make_address(vm, from);
  return pair_of(vm, data, address);
}

// recv_into(fd, timeout, buffer, size, flags, with address): size, or (size, address)
Value socket_recv_into(Vm& vm, Args args) {
  int fd, flags;
  i64 size;
  TRY_OK(int_argument(vm, args[0], &fd) && to_i64(vm, args[3], &size) && int_argument(vm, args[4], &flags));
  WritableBytes to;
  if (!writable_bytes(args[2], &to))
    return raise(vm, kTypeErrorType, "recv_into() argument 1 must be read-write bytes-like object, not %t", args[2]);
  if (size < 0) return raise(vm, kValueErrorType, "negative buffersize in recv_into");
  if (static_cast<size_t>(size) > to.size) return raise(vm, kValueErrorType, "buffer too small for requested bytes");
  if (!size) size = static_cast<i64>(to.size);
  PortAddress from;
  const bool ask = args[5].is_true();
  bool failed_;
  int n = with_waiting(
      vm, fd, args[1], kPollIn,
      [&] {
        if (!writable_bytes(args[2], &to)) return -9;
        size_t room = to.size < static_cast<size_t>(size) ? to.size : static_cast<size_t>(size);
        return port_receive(fd, to.data, room, flags, ask ? &from : nullptr);
      },
      &failed_);
  if (failed_) return Value::raised();
  if (!ask) return Value::small(n);
  Value address = make_address(vm, from);
  return pair_of(vm, Value::small(n), address);
}

// send(fd, timeout, data, flags, family, address or None): how much of it
Value socket_send(Vm& vm, Args args) {
  int fd, flags;
  TRY_OK(int_argument(vm, args[0], &fd) && int_argument(vm, args[3], &flags));
  BytesView data;
  TRY_OK(bytes_view_or_raise(vm, args[2], &data));
  PortAddress to;
  const bool addressed = !args[5].is_none();
  if (addressed) TRY_OK(address_argument(vm, "sendto", args[4], args[5], &to));
  bool failed_;
  int n = with_waiting(
      vm, fd, args[1], kPollOut,
      [&] {
        if (!bytes_view(args[2], &data)) return -9;
        return port_send(fd, data.data, data.size, flags, addressed ? &to : nullptr);
      },
      &failed_);
  return failed_ ? Value::raised() : Value::small(n);
}

// connect(fd, timeout, family, address): 0, or the error's number
Value socket_connect(Vm& vm, Args args) {
  int fd;
  PortAddress to;
  u64 deadline;
  TRY_OK(int_argument(vm, args[0], &fd) && address_argument(vm, "connect", args[2], args[3], &to) &&
         deadline_argument(vm, args[1], &deadline));
  const bool never = args[1].is_small() ? args[1].as_small() == 0 : args[1].is_float() && args[1].as_float() == 0;
  const bool let_others = args[1].is_none() && has_threads(vm);
  if (let_others) port_set_blocking(fd, false);
  int r = port_connect(fd, &to);
  Waited w = Waited::Ready;
  if (!never && (r == kInProgress || r == kInterrupted)) {
    w = wait_for_file(vm, fd, kPollOut, deadline);
    if (w == Waited::Ready) {
      int error = 0;
      size_t size = sizeof error;
      r = port_get_option(fd, 1, 4, &error, &size);  // SOL_SOCKET, SO_ERROR
      if (r >= 0) r = -error;
    }
  }
  if (let_others) port_set_blocking(fd, true);
  if (w == Waited::TimeOver) return time_out(vm);
  return w == Waited::Raised ? Value::raised() : Value::small(-r);
}

// ---- operations that do not

Value socket_new(Vm& vm, Args args) {
  int family, type, protocol;
  TRY_OK(int_argument(vm, args[0], &family) && int_argument(vm, args[1], &type) &&
         int_argument(vm, args[2], &protocol));
  return number_or_error(vm, port_socket(family, type, protocol));
}

Value socket_pair(Vm& vm, Args args) {
  int family, type, protocol, fds[2];
  TRY_OK(int_argument(vm, args[0], &family) && int_argument(vm, args[1], &type) &&
         int_argument(vm, args[2], &protocol));
  int r = port_socketpair(family, type, protocol, fds);
  return r < 0 ? raise_os_error(vm, -r) : pair_of(vm, Value::small(fds[0]), Value::small(fds[1]));
}

Value socket_bind(Vm& vm, Args args) {
  int fd;
  PortAddress to;
  TRY_OK(int_argument(vm, args[0], &fd) && address_argument(vm, "bind", args[1], args[2], &to));
  return none_or_error(vm, port_bind(fd, &to));
}

template <int (*kFunction)(int, int)>
Value on_two(Vm& vm, Args args) {
  int fd, value;
  TRY_OK(int_argument(vm, args[0], &fd) && int_argument(vm, args[1], &value));
  return none_or_error(vm, kFunction(fd, value));
}

Value socket_close(Vm& vm, Args args) {
  int fd;
  TRY_OK(int_argument(vm, args[0], &fd));
  return none_or_error(vm, port_close(fd));
}

Value socket_set_blocking(Vm& vm, Args args) {
  int fd;
  TRY_OK(int_argument(vm, args[0], &fd));
  Value on = TRY(truth(vm, args[1]));
  return none_or_error(vm, port_set_blocking(fd, on.is_true()));
}

// name(fd, peer)
Value socket_name(Vm& vm, Args args) {
  int fd;
  PortAddress a;
  TRY_OK(int_argument(vm, args[0], &fd));
  int r = port_socket_name(fd, args[1].is_true(), &a);
  return r < 0 ? raise_os_error(vm, -r) : make_address(vm, a);
}

// getsockopt(fd, level, option, size): an int, or with a size bytes
Value socket_get_option(Vm& vm, Args args) {
  int fd, level, option, wanted;
  TRY_OK(int_argument(vm, args[0], &fd) && int_argument(vm, args[1], &level) && int_argument(vm, args[2], &option) &&
         int_argument(vm, args[3], &wanted));
  if (wanted < 0 || wanted > 1024) return raise(vm, kOSErrorType, "getsockopt buflen out of range");
  char buffer[1024];
  int value = 0;
  size_t size = wanted ? static_cast<size_t>(wanted) : sizeof value;
  int r = port_get_option(fd, level, option, wanted ? static_cast<void*>(buffer) : &value, &size);
  if (r < 0) return raise_os_error(vm, -r);
  return wanted ? make_bytes(vm, buffer, size) : make_int(vm, value);
}

// setsockopt(fd, level, option, an int or bytes or None, size for None)
Value socket_set_option(Vm& vm, Args args) {
  int fd, level, option, value = 0;
  TRY_OK(int_argument(vm, args[0], &fd) && int_argument(vm, args[1], &level) && int_argument(vm, args[2], &option));
  BytesView bytes;
  if (bytes_view(args[3], &bytes)) return none_or_error(vm, port_set_option(fd, level, option, bytes.data, bytes.size));
  if (args[3].is_none()) {
    TRY_OK(int_argument(vm, args[4], &value));
    return none_or_error(vm, port_set_option(fd, level, option, nullptr, static_cast<size_t>(value)));
  }
  TRY_OK(int_argument(vm, args[3], &value));
  return none_or_error(vm, port_set_option(fd, level, option, &value, sizeof value));
}

// ---- names

struct Gathered {  // the port's callback may not collect
  PortAddressInfo rows[32];
  char canonical[128];
  u32 count;
};

// getaddrinfo(host, service, family, type, protocol, flags): rows, or the error's number and text
Value socket_resolve(Vm& vm, Args args) {
  int hints[4];
  for (u32 i = 0; i < 4; ++i) TRY_OK(int_argument(vm, args[i + 2], &hints[i]));
  auto text = [&](u32 i) { return args[i].is_none() ? nullptr : args[i].as<Str>()->data(); };
  for (u32 i = 0; i < 2; ++i) {
    if (!args[i].is_none() && !is_str(args[i]))
      return raise(vm, kTypeErrorType, "str or None expected, not %t", args[i]);
    args[i] = TRY(plain_str(vm, args[i]));
  }
  auto* gathered = static_cast<Gathered*>(vm.heap.take_tail(sizeof(Gathered)));
  if (!gathered) return raise_memory_error(vm);
  std::memset(static_cast<void*>(gathered), 0, sizeof *gathered);
  int error = port_resolve(
      text(0), text(1), hints[0], hints[1], hints[2], hints[3],
      [](void* context, const PortAddressInfo* info) {
        auto* g = static_cast<Gathered*>(context);
        if (g->count == sizeof g->rows / sizeof *g->rows) return;
        if (info->canonical && std::strlen(info->canonical) < sizeof g->canonical)
          std::memcpy(g->canonical, info->canonical, std::strlen(info->canonical) + 1);
        g->rows[g->count++] = *info;
      },
      gathered);
  auto build = [&]() -> Value {
    if (error) {
      Value words = TRY(make_str(vm, port_resolve_error(error)));
      return pair_of(vm, Value::small(error), words);
    }
    Local<> rows(vm, make_list(vm));
    if (rows.is_raised()) return rows;
    for (u32 i = 0; i < gathered->count; ++i) {
      const PortAddressInfo& info = gathered->rows[i];
      Local<> name(vm, make_str(vm, i ? "" : gathered->canonical));
      if (name.is_raised()) return name;
      Local<> address(vm, make_address(vm, info.address));
      if (address.is_raised()) return address;
      Value row = TRY(make_tuple(vm, 5u));
      const Value fields[] = {Value::small(info.family), Value::small(info.type), Value::small(info.protocol), name,
                              address};
      for (u32 k = 0; k < 5; ++k) row.as<Tuple>()->items[k] = fields[k];
      TRY_OK(list_append(vm, rows, row));
    }
    return rows;
  };
  Value r = build();
  vm.heap.give_tail(gathered, sizeof(Gathered));
  return r;
}

// inet_pton(family, text): bytes, or None if it is none
Value socket_pton(Vm& vm, Args args) {
  int family;
  u8 bytes[16];
  TRY_OK(int_argument(vm, args[0], &family));
  if (!is_str(args[1])) return raise(vm, kTypeErrorType, "inet_pton() argument 2 must be str, not %t", args[1]);
  args[1] = TRY(plain_str(vm, args[1]));
  int r = port_address_from_text(family, args[1].as<Str>()->data(), bytes);
  if (r < 0) return raise_os_error(vm, -r);
  return r == 1 ? make_bytes(vm, bytes, family == kInet ? 4 : 16) : Value::none();
}

Value socket_ntop(Vm& vm, Args args) {
  int family;
  char text[64];
  BytesView bytes;
  TRY_OK(int_argument(vm, args[0], &family) && bytes_view_or_raise(vm, args[1], &bytes));
  if (family != kInet && family != kInet6) return raise(vm, kValueErrorType, "unknown address family %d", family);
  if (bytes.size != (family == kInet ? 4 : 16))
    return raise(vm, kValueErrorType, "invalid length of packed IP address string");
  int r = port_address_to_text(family, bytes.data, text, sizeof text);
  return r < 0 ? raise_os_error(vm, -r) : make_str(vm, text);
}

Value socket_host_name(Vm& vm, Args) {
  char text[256];
  int r = port_host_name(text, sizeof text);
  return r < 0 ? raise_os_error(vm, -r) : make_str(vm, text);
}

// getservbyname(name, protocol or None): the port, or -1
Value socket_service(Vm& vm, Args args) {
  if (!is_str(args[0])) return raise(vm, kTypeErrorType, "getservbyname() argument 1 must be str, not %t", args[0]);
  for (u32 i = 0; i < 2; ++i) args[i] = TRY(plain_str(vm, args[i]));
  return Value::small(
      port_service_port(args[0].as<Str>()->data(), args[1].is_none() ? nullptr : args[1].as<Str>()->data()));
}

// constants(): a dict of the system's AF_, SOCK_, SO_ and so on
Value socket_constants(Vm& vm, Args) {
  Local<> all(vm, make_dict(vm));
  if (all.is_raised()) return all;
  for (const PortConstant* row = port_socket_constants(); row->name; ++row) {
    Value name = TRY(make_name(vm, row->name, std::strlen(row->name)));
    TRY_OK(dict_set(vm, all, name, Value::small(row->value)));
  }
  return all;
}

constinit const Native kRows[] = {
    native(N(accept), socket_accept, 2, 2),
    native(N(bind), socket_bind, 3, 3),
    native(N(close), socket_close, 1, 1),
    native(N(connect), socket_connect, 4, 4),
    native(N(constants), socket_constants, 0, 0),
    native(N(getaddrinfo), socket_resolve, 6, 6),
    native(N(gethostname), socket_host_name, 0, 0),
    native(N(getservbyname), socket_service, 2, 2),
    native(N(getsockname), socket_name, 2, 2),
    native(N(getsockopt), socket_get_option, 4, 4),
    native(N(inet_ntop), socket_ntop, 2, 2),
    native(N(inet_pton), socket_pton, 2, 2),
    native(N(listen), on_two<port_listen>, 2, 2),
    native(N(recv), socket_recv, 5, 5),
    native(N(recv_into), socket_recv_into, 6, 6),
    native(N(send), socket_send, 6, 6),
    native(N(setblocking), socket_set_blocking, 2, 2),
    native(N(setsockopt), socket_set_option, 5, 5),
    native(N(shutdown), on_two<port_shutdown>, 2, 2),
    native(N(socket), socket_new, 3, 3),
    native(N(socketpair), socket_pair, 3, 3),
};

}  // namespace

constinit const ModuleDef kSocketModule{N(_socket), kRows, nullptr, sizeof kRows / sizeof *kRows, 0, nullptr, nullptr};

}  // namespace adder::vm
