// _posix: files of an operating system by number, processes and the environment, which os offers as its own where this
// module is linked.
#include "vm/core/errors.h"
#include "vm/modules/file.h"
#include "vm/modules/file_wait.h"
#include "vm/modules/io.h"
#include "vm/modules/modules.h"
#include "vm/objects/struct_sequence.h"
#include "vm/objects/text.h"
#include "vm/port.h"
#include "vm/port_posix.h"
#include "vm/run/calls.h"
#include "vm/run/pause.h"

namespace adder::vm {

namespace {

constexpr u32 kSignalSlot = 6;  // of vm.module_slots: who is told of signals

bool fd_argument(Vm& vm, Value v, int* out) {
  i64 wide;
  if (!to_i64(vm, v, &wide)) return false;
  *out = static_cast<int>(wide);
  return wide == *out || failed(raise(vm, kOverflowErrorType, "fd is greater than maximum"));
}

Value none_or_error(Vm& vm, i64 r, Value path = Value()) {
  return r < 0 ? raise_os_error(vm, static_cast<int>(-r), path) : Value::none();
}
Value int_or_error(Vm& vm, i64 r) { return r < 0 ? raise_os_error(vm, static_cast<int>(-r)) : make_int(vm, r); }

// open(path, flags, mode=0o777, *, dir_fd=None)
Value posix_open(Vm& vm, Args args) {
  Local<> path(vm, path_argument(vm, args[0]));
  if (path.is_raised()) return path;
  i64 flags, mode = 0777;
  TRY_OK(to_i64(vm, args[1], &flags));
  if (args.has(2)) TRY_OK(to_i64(vm, args[2], &mode));
  int r = port_posix_open(path.value().as<Str>()->data(), static_cast<int>(flags), static_cast<int>(mode));
  return r < 0 ? raise_os_error(vm, -r, path) : Value::small(r);
}

Value posix_close(Vm& vm, Args args) {
  int fd;
  TRY_OK(fd_argument(vm, args[0], &fd));
  return none_or_error(vm, port_close(fd));
}

// read(fd, n)
Value posix_read(Vm& vm, Args args) {
  int fd;
  i64 size;
  TRY_OK(fd_argument(vm, args[0], &fd) && to_i64(vm, args[1], &size));
  if (size < 0) return raise_os_error(vm, 22);
  Local<Bytes> data(vm, make_bytes(vm, nullptr, static_cast<size_t>(size)));
  if (data.is_raised()) return data;
  int n;
  do {
    if (has_threads(vm)) {
      Waited w = wait_for_file(vm, fd, 1, kWaitForever);
      if (w == Waited::Raised) return Value::raised();
    }
    n = port_file_read(fd, data->data, static_cast<size_t>(size));
    if (n == -4) TRY(check_interrupt(vm));
  } while (n == -4);
  if (n < 0) return raise_os_error(vm, -n);
  if (n == size) return data;
  Value less = TRY(make_bytes(vm, nullptr, static_cast<size_t>(n)));
  std::memcpy(less.as<Bytes>()->data, data->data, static_cast<size_t>(n));
  return less;
}

Value posix_write(Vm& vm, Args args) {
  int fd;
  BytesView data;
  TRY_OK(fd_argument(vm, args[0], &fd) && bytes_view_or_raise(vm, args[1], &data));
  int n;
  do {
    bytes_view(args[1], &data);
    n = port_file_write(fd, data.data, data.size);
    if (n == -4) TRY(check_interrupt(vm));
  } while (n == -4);
  return int_or_error(vm, n);
}

Value posix_lseek(Vm& vm, Args args) {
  int fd;
  i64 offset, whence;
  TRY_OK(fd_argument(vm, args[0], &fd) && to_i64(vm, args[1], &offset) && to_i64(vm, args[2], &whence));
  return int_or_error(vm, port_seek(fd, offset, static_cast<int>(whence)));
}

Value posix_fsync(Vm& vm, Args args) {
  if (!args[0].is_small()) {
    args[0] = call_method(vm, args[0], N(fileno));
    if (args[0].is_raised()) return args[0];
  }
  int fd;
  TRY_OK(fd_argument(vm, args[0], &fd));
  return none_or_error(vm, port_sync(fd));
}

Value posix_truncate(Vm& vm, Args args) {
  i64 size;
  TRY_OK(to_i64(vm, args[1], &size));
  if (size < 0) return raise_os_error(vm, 22);
  if (args[0].is_small())
    return none_or_error(vm, port_truncate(static_cast<int>(args[0].as_small()), static_cast<u64>(size)));
  Local<> path(vm, path_argument(vm, args[0]));
  if (path.is_raised()) return path;
  TRY_OK(flush_all_files(vm));
  int fd = port_open(path.value().as<Str>()->data(), kOpenWrite);
  int r = fd < 0 ? fd : port_truncate(fd, static_cast<u64>(size));
  if (fd >= 0) port_close(fd);
  return none_or_error(vm, r, path);
}

Value posix_pipe(Vm& vm, Args) {
  int fds[2];
  int r = port_posix_pipe(fds);
  if (r < 0) return raise_os_error(vm, -r);
  Value pair = TRY(make_tuple(vm, 2u));
  pair.as<Tuple>()->items[0] = Value::small(fds[0]);
  pair.as<Tuple>()->items[1] = Value::small(fds[1]);
  return pair;
}

Value posix_dup(Vm& vm, Args args) {
  int fd;
  TRY_OK(fd_argument(vm, args[0], &fd));
  return int_or_error(vm, port_posix_dup(fd, -1));
}

Value posix_dup2(Vm& vm, Args args) {
  int fd, to;
  TRY_OK(fd_argument(vm, args[0], &fd) && fd_argument(vm, args[1], &to));
  return int_or_error(vm, port_posix_dup(fd, to));
}

Value posix_isatty(Vm& vm, Args args) {
  int fd;
  TRY_OK(fd_argument(vm, args[0], &fd));
  return Value::boolean(port_posix_isatty(fd));
}

// stat(path or fd, follow): a tuple of mode, inode, device, links, uid, gid, size, then atime, mtime and ctime in ns
Value posix_stat(Vm& vm, Args args) {
  PortFullStat st;
  int r;
  Local<> path(vm, args[0]);
  TRY_OK(flush_all_files(vm));
  if (path.value().is_small()) {
    r = port_posix_stat(nullptr, static_cast<int>(path.value().as_small()), true, &st);
  } else {
    path = path_argument(vm, path);
    if (path.is_raised()) return path;
    r = port_posix_stat(path.value().as<Str>()->data(), -1, args[1].is_true(), &st);
  }
  if (r < 0) return raise_os_error(vm, -r, args[0]);
  Local<Tuple> out(vm, make_tuple(vm, 10));
  if (out.is_raised()) return out;
  for (u32 i = 0; i < 10; ++i) out->items[i] = Value::none();
  for (u32 i = 0; i < 10; ++i) {
    Value v = TRY(make_int(vm, st.fields[i]));
    out->items[i] = v;
  }
  return out;
}

template <int (*kFunction)(const char*, i64)>
Value on_path_and_number(Vm& vm, Args args) {
  i64 number;
  TRY_OK(to_i64(vm, args[1], &number));
  Local<> path(vm, path_argument(vm, args[0]));
  if (path.is_raised()) return path;
  return none_or_error(vm, kFunction(path.value().as<Str>()->data(), number), args[0]);
}

template <int (*kFunction)(const char*, const char*)>
Value on_two_paths(Vm& vm, Args args) {
  Local<> from(vm, path_argument(vm, args[0])), to(vm, Value());
  if (from.is_raised()) return from;
  to = path_argument(vm, args[1]);
  if (to.is_raised()) return to;
  return none_or_error(vm, kFunction(from.value().as<Str>()->data(), to.value().as<Str>()->data()), args[0]);
}

Value posix_readlink(Vm& vm, Args args) {
  Local<> path(vm, path_argument(vm, args[0]));
  if (path.is_raised()) return path;
  char text[1024];
  int r = port_posix_readlink(path.value().as<Str>()->data(), text, sizeof text);
  return r < 0 ? raise_os_error(vm, -r, args[0]) : make_str(vm, text, static_cast<size_t>(r));
}

// access(path, mode): whether this program may
Value posix_access(Vm& vm, Args args) {
  i64 mode;
  TRY_OK(to_i64(vm, args[1], &mode) && flush_all_files(vm));
  Local<> path(vm, path_argument(vm, args[0]));
  if (path.is_raised()) return path;
  return Value::boolean(port_posix_access(path.value().as<Str>()->data(), static_cast<int>(mode)) == 0);
}

// utime(path, atime_ns, mtime_ns); both negative: now
Value posix_utime(Vm& vm, Args args) {
  i64 accessed, modified;
  TRY_OK(to_i64(vm, args[1], &accessed) && to_i64(vm, args[2], &modified) && flush_all_files(vm));
  Local<> path(vm, path_argument(vm, args[0]));
  if (path.is_raised()) return path;
  return none_or_error(vm, port_posix_utime(path.value().as<Str>()->data(), accessed, modified), args[0]);
}

Value posix_environ(Vm& vm, Args) {
  Local<> all(vm, make_dict(vm));
  if (all.is_raised()) return all;
  for (char** row = port_posix_environment(); row && *row; ++row) {
    const char* end = static_cast<const char*>(std::memchr(*row, '=', std::strlen(*row)));
    if (!end) continue;
    Local<> name(vm, make_str(vm, *row, static_cast<size_t>(end - *row)));
    if (name.is_raised()) return name;
    Local<> value(vm, make_str(vm, end + 1));
    if (value.is_raised()) return value;
    TRY_OK(dict_set(vm, all, name, value));
  }
  return all;
}

// setenv(name, value or None)
Value posix_setenv(Vm& vm, Args args) {
  if (!is_str(args[0]) || (!is_str(args[1]) && !args[1].is_none())) return raise(vm, kTypeErrorType, "str expected");
  for (u32 i = 0; i < 2; ++i) args[i] = TRY(plain_str(vm, args[i]));
  return none_or_error(
      vm, port_posix_setenv(args[0].as<Str>()->data(), args[1].is_none() ? nullptr : args[1].as<Str>()->data()));
}

Value posix_system(Vm& vm, Args args) {
  if (!is_str(args[0])) return raise(vm, kTypeErrorType, "system() argument 1 must be str, not %t", args[0]);
  TRY_OK(flush_all_files(vm));
  args[0] = TRY(plain_str(vm, args[0]));
  port_write(1, nullptr, 0);
  return int_or_error(vm, port_posix_system(args[0].as<Str>()->data()));
}

// numbers(): (pid, parent's pid, uid, gid, euid, egid, processors)
Value posix_numbers(Vm& vm, Args) {
  Local<Tuple> out(vm, make_tuple(vm, 7));
  if (out.is_raised()) return out;
  for (u32 i = 0; i < 7; ++i) out->items[i] = Value::small(port_posix_number(static_cast<int>(i)));
  return out;
}

Value posix_kill(Vm& vm, Args args) {
  int pid, number;
  TRY_OK(fd_argument(vm, args[0], &pid) && fd_argument(vm, args[1], &number));
  TRY(none_or_error(vm, port_posix_kill(pid, number)));
  TRY(check_interrupt(vm));
  return Value::none();
}

Value posix_umask(Vm& vm, Args args) {
  int mask;
  TRY_OK(fd_argument(vm, args[0], &mask));
  return Value::small(port_posix_umask(mask));
}

Value posix_set_blocking(Vm& vm, Args args) {
  int fd;
  TRY_OK(fd_argument(vm, args[0], &fd));
  Value on = TRY(truth(vm, args[1]));
  return none_or_error(vm, port_set_blocking(fd, on.is_true()));
}

Value posix_exit(Vm& vm, Args args) {
  int code;
  TRY_OK(fd_argument(vm, args[0], &code));
  port_write(1, nullptr, 0);
  port_posix_exit(code);
}

// uname(): five texts
Value posix_uname(Vm& vm, Args) {
  Local<> out(vm, make_list(vm));
  if (out.is_raised()) return out;
  for (int i = 0; i < 5; ++i) {
    Value text = TRY(make_str(vm, port_posix_uname(i)));
    TRY_OK(list_append(vm, out, text));
  }
  return out;
}

// ---- signals

// The handlers are in lib/signal.py: it is called with the numbers that have come, as a bit mask.
Value on_signals(Vm& vm) {
  u64 mask = port_posix_take_signals();
  if (!mask) return raise_text(vm, kKeyboardInterruptType);  // by interrupt_main()
  Local<> handler(vm, vm.module_slots[kSignalSlot]);
  Local<> bits(vm, make_uint(vm, mask));
  if (bits.is_raised()) return bits;
  Value r = TRY(call1(vm, handler, bits));
  static_cast<void>(r);
  return Value::none();
}

// on_signals(function): who is called with the mask of the signals that have come
Value posix_on_signals(Vm& vm, Args args) {
  vm.module_slots[kSignalSlot] = args[0];
  vm.signal_hook = on_signals;
  return Value::none();
}

// catch_signal(number, how): 0 default, 1 ignore, 2 note it
Value posix_catch_signal(Vm& vm, Args args) {
  int number, how;
  TRY_OK(fd_argument(vm, args[0], &number) && fd_argument(vm, args[1], &how));
  return none_or_error(vm, port_posix_catch_signal(number, how));
}

// alarm(which, seconds, interval): which 3: alarm() in whole seconds; else setitimer(). The time that was left.
Value posix_alarm(Vm& vm, Args args) {
  int which;
  double seconds, interval;
  TRY_OK(fd_argument(vm, args[0], &which) && to_double(vm, args[1], &seconds) && to_double(vm, args[2], &interval));
  double left[2] = {0, 0};
  int r = port_posix_timer(which, seconds, interval, left);
  if (r < 0) return raise_os_error(vm, -r);
  Local<> first(vm, make_float(vm, left[0])), second(vm, Value());
  if (first.is_raised()) return first;
  second = make_float(vm, left[1]);
  if (second.is_raised()) return second;
  Value pair = TRY(make_tuple(vm, 2u));
  pair.as<Tuple>()->items[0] = first;
  pair.as<Tuple>()->items[1] = second;
  return pair;
}

constinit const Native kRows[] = {
    native(N(_exit), posix_exit, 1, 1),
    native(N(access), posix_access, 2, 2),
    native(N(alarm), posix_alarm, 3, 3),
    native(N(catch_signal), posix_catch_signal, 2, 2),
    native(N(chmod), on_path_and_number<port_posix_chmod>, 2, 2),
    native(N(close), posix_close, 1, 1, "fd"),
    native(N(dup), posix_dup, 1, 1),
    native(N(dup2), posix_dup2, 2, 3),
    native(N(environ), posix_environ, 0, 0),
    native(N(fsync), posix_fsync, 1, 1),
    native(N(isatty), posix_isatty, 1, 1),
    native(N(kill), posix_kill, 2, 2),
    native(N(link), on_two_paths<port_posix_link>, 2, 2),
    native(N(lseek), posix_lseek, 3, 3),
    native(N(numbers), posix_numbers, 0, 0),
    native(N(on_signals), posix_on_signals, 1, 1),
    native(N(open), posix_open, 2, 4, "path flags mode dir_fd"),
    native(N(pipe), posix_pipe, 0, 0),
    native(N(read), posix_read, 2, 2),
    native(N(readlink), posix_readlink, 1, 1),
    native(N(set_blocking), posix_set_blocking, 2, 2),
    native(N(setenv), posix_setenv, 2, 2),
    native(N(stat), posix_stat, 2, 2),
    native(N(symlink), on_two_paths<port_posix_symlink>, 2, 3),
    native(N(system), posix_system, 1, 1),
    native(N(truncate), posix_truncate, 2, 2),
    native(N(umask), posix_umask, 1, 1),
    native(N(uname), posix_uname, 0, 0),
    native(N(utime), posix_utime, 3, 3),
    native(N(write), posix_write, 2, 2),
};

}  // namespace

constinit const ModuleDef kPosixModule{N(_posix), kRows, nullptr, sizeof kRows / sizeof *kRows, 0, nullptr, nullptr};

}  // namespace adder::vm
