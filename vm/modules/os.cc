// The module os: the port's files by name. Every function flushes what the program has written so far, so that it finds
// files as the program left them.
#include "vm/core/errors.h"
#include "vm/modules/file.h"
#include "vm/modules/io.h"
#include "vm/modules/modules.h"
#include "vm/objects/struct_sequence.h"
#include "vm/objects/text.h"
#include "vm/port.h"
#include "vm/run/calls.h"
#include "vm/run/import.h"
#include "vm/run/mounts.h"

namespace adder::vm {

namespace {

constexpr u32 kTypeMask = 0xF000, kDirectory = 0x4000;
constexpr size_t kPathSize = 256;

bool path_in_slot(Vm& vm, Args args, u32 i) {
  args[i] = path_argument(vm, args[i]);
  return !args[i].is_raised() && flush_all_files(vm);
}
const char* path_text(Args args, u32 i) { return args[i].as<Str>()->data(); }
// The result of a port function on a path; the error names the path.
Value done(Vm& vm, int result, Value path) { return result < 0 ? raise_os_error(vm, -result, path) : Value::none(); }

// What a mounted file system makes of it, if the path is in one.
#define ADDER_ROUTE(operation, path, other)                    \
  do {                                                         \
    Value routed_ = route_mounted(vm, operation, path, other); \
    if (!routed_.is_undefined()) return routed_;               \
  } while (0)

constexpr Value kPathOperations[] = {N(chdir), N(mkdir), N(remove), N(rmdir)};

[[gnu::noinline]] Value do_on_path(Vm& vm, Args args, int (*f)(const char*), Value operation) {
  TRY_OK(path_in_slot(vm, args, 0));
  ADDER_ROUTE(operation, args[0], Value());
  return done(vm, f(path_text(args, 0)), args[0]);
}
template <int (*kFunction)(const char*), u32 kOperation>
Value on_path(Vm& vm, Args args) {
  return do_on_path(vm, args, kFunction, kPathOperations[kOperation]);
}

Value error_text(Vm& vm, i64 number) {
  const ErrnoRow* row = number == static_cast<int>(number) ? errno_row_or_null(static_cast<int>(number)) : nullptr;
  if (row) return make_str(vm, row->text);
  StrBuilder text(vm);
  TRY_OK(text.append("Unknown error ") && text.append_int(number));
  return text.take_str();
}

Value os_rename(Vm& vm, Args args) {
  TRY_OK(path_in_slot(vm, args, 0) && path_in_slot(vm, args, 1));
  ADDER_ROUTE(N(rename), args[0], args[1]);
  int error = port_rename(path_text(args, 0), path_text(args, 1));
  if (error >= 0) return Value::none();
  // OSError(errno, text, from, None, to) is the form that names both.
  Local<> text(vm, error_text(vm, -error));
  if (text.is_raised()) return text;
  Local<Tuple> items(vm, make_tuple(vm, 5));
  if (items.is_raised()) return items;
  const Value values[] = {Value::small(-error), text, args[0], Value::none(), args[1]};
  for (u32 i = 0; i < 5; ++i) items->items[i] = values[i];
  Value exception = TRY(call_with_tuple(vm, Value::from_const(&kOSErrorType), items));
  return raise_value(vm, exception);
}

// access(path, mode): what is there may be read and written, by all.
Value os_access(Vm& vm, Args args) {
  TRY_OK(path_in_slot(vm, args, 0));
  PortStat st;
  return Value::boolean(port_stat(path_text(args, 0), &st) == 0);
}

Value os_strerror(Vm& vm, Args args) {
  i64 number;
  TRY_OK(to_i64(vm, args[0], &number));
  return error_text(vm, number);
}

Value os_getcwd(Vm& vm, Args) {
  ADDER_ROUTE(N(getcwd), Value::none(), Value());
  char path[kPathSize];
  int n = port_getcwd(path, sizeof path);
  return n < 0 ? raise_os_error(vm, -n) : make_str(vm, path, static_cast<size_t>(n));
}

// makedirs(name, mode=0o777, exist_ok=False)
Value os_makedirs(Vm& vm, Args args) {
  TRY_OK(path_in_slot(vm, args, 0));
  bool exist_ok = false;
  if (args.has(2)) {
    Value t = TRY(truth(vm, args[2]));
    exist_ok = t.is_true();
  }
  size_t n = args[0].as<Str>()->len;
  char path[kPathSize];
  if (n >= sizeof path) return raise_os_error(vm, 36, args[0]);
  std::memcpy(path, path_text(args, 0), n + 1);
  while (n > 1 && path[n - 1] == '/') path[--n] = 0;
  int r = 0;
  for (size_t i = 1; i <= n; ++i) {
    if (i < n && path[i] != '/') continue;
    char saved = path[i];
    path[i] = 0;
    PortStat stat;
    bool there = port_stat(path, &stat) == 0;
    if (!there || i == n) r = port_mkdir(path);
    if (r < 0 && !(i == n && there && exist_ok && (stat.mode & kTypeMask) == kDirectory)) return done(vm, r, args[0]);
    path[i] = saved;
  }
  return Value::none();
}

// ---- listing. The port's callback may not collect, so names are gathered in memory that does not move.

struct Listing {
  char* data;
  size_t size, capacity, needed;
};

struct Entry {  // then the name, with its NUL
  u32 mode;
  u64 size;
  i64 mtime;
};

void gather(void* context, const char* name, const PortStat* stat) {
  auto* list = static_cast<Listing*>(context);
  size_t n = std::strlen(name) + 1;
  list->needed += sizeof(Entry) + n;
  if (list->needed > list->capacity) return;
  Entry entry{stat->mode, stat->size, stat->mtime_s};
  std::memcpy(list->data + list->size, &entry, sizeof entry);
  std::memcpy(list->data + list->size + sizeof entry, name, n);
  list->size = list->needed;
}

// Calls f(name, entry) for each entry of the directory; f returns Value.
template <class F>
Value for_each_entry(Vm& vm, Value path_value, F f) {
  Local<> path(vm, path_value);
  Listing list{nullptr, 0, 0, 0};
  for (size_t capacity = 2048;; capacity = list.needed) {
    list = {static_cast<char*>(vm.heap.take_tail(capacity)), 0, capacity, 0};
    if (!list.data) {
      vm.heap.collect(vm);
      list.data = static_cast<char*>(vm.heap.take_tail(capacity));
    }
    if (!list.data) return raise_memory_error(vm);
    int r = port_list(path.value().as<Str>()->data(), gather, &list);
    if (r < 0) {
      vm.heap.give_tail(list.data, capacity);
      return raise_os_error(vm, -r, path);
    }
    if (list.needed <= capacity) break;
    vm.heap.give_tail(list.data, capacity);
  }
  Value result = Value::none();
  for (size_t at = 0; at < list.size && !result.is_raised();) {
    Entry entry;
    std::memcpy(&entry, list.data + at, sizeof entry);
    const char* name = list.data + at + sizeof entry;
    at += sizeof entry + std::strlen(name) + 1;
    result = f(name, entry);
  }
  vm.heap.give_tail(list.data, list.capacity);
  return result;
}

bool directory_argument(Vm& vm, Args args, Local<>& path) {
  path = args.has(0) && !args[0].is_none() ? path_argument(vm, args[0]) : make_char(vm, '.');
  return !path.is_raised() && flush_all_files(vm);
}

Value os_listdir(Vm& vm, Args args) {
  Local<> path(vm, Value());
  TRY_OK(directory_argument(vm, args, path));
  ADDER_ROUTE(N(listdir), path, Value());
  Local<> names(vm, make_list(vm));
  if (names.is_raised()) return names;
  const bool as_bytes = args.has(0) && args[0].is(Kind::Bytes);
  TRY(for_each_entry(vm, path, [&](const char* name, const Entry&) {
    Value text = TRY(as_bytes ? make_bytes(vm, name, std::strlen(name)) : make_str(vm, name));
    return list_append(vm, names, text) ? Value::none() : Value::raised();
  }));
  return names;
}

// MicroPython's ilistdir: an iterator over (name, type, inode, size).
Value os_ilistdir(Vm& vm, Args args) {
  Local<> path(vm, Value());
  TRY_OK(directory_argument(vm, args, path));
  ADDER_ROUTE(N(ilistdir), path, Value());
  Local<> rows(vm, make_list(vm));
  if (rows.is_raised()) return rows;
  TRY(for_each_entry(vm, path, [&](const char* name, const Entry& entry) {
    Local<Tuple> row(vm, make_tuple(vm, 4));
    if (row.is_raised()) return row.value();
    row->items[0] = Value::from_const(&kEmptyStr);
    row->items[1] = Value::small(entry.mode & kTypeMask);
    row->items[2] = row->items[3] = Value::small(0);
    Value text = TRY(make_str(vm, name));
    row->items[0] = text;
    Value size = TRY(make_uint(vm, entry.size));
    row->items[3] = size;
    return list_append(vm, rows, row) ? Value::none() : Value::raised();
  }));
  return get_iter(vm, rows);
}

// ---- stat

constinit const Native kStatFields[] = {
    struct_field<0>(N(st_mode)),  struct_field<1>(N(st_ino)),   struct_field<2>(N(st_dev)),
    struct_field<3>(N(st_nlink)), struct_field<4>(N(st_uid)),   struct_field<5>(N(st_gid)),
    struct_field<6>(N(st_size)),  struct_field<7>(N(st_atime)), struct_field<8>(N(st_mtime)),
    struct_field<9>(N(st_ctime)),
};
constinit const ConstRow kOsName[] = {{N(__module__), N(os)}};
constinit const Type kStatType = make_struct_type(N(stat_result), kStatFields, kOsName, kPlainStructOps);

Value os_stat(Vm& vm, Args args) {
  TRY_OK(path_in_slot(vm, args, 0));
  ADDER_ROUTE(N(stat), args[0], Value());
  PortStat stat;
  int r = port_stat(path_text(args, 0), &stat);
  if (r < 0) return raise_os_error(vm, -r, args[0]);
  const i64 values[] = {stat.mode,    0,           0, 1, 0, 0, static_cast<i64>(stat.size), stat.mtime_s,
                        stat.mtime_s, stat.mtime_s};
  return make_struct_of_ints(vm, kStatType, values);
}

constinit const Native kStatvfsFields[] = {
    struct_field<0>(N(f_bsize)),   struct_field<1>(N(f_frsize)), struct_field<2>(N(f_blocks)),
    struct_field<3>(N(f_bfree)),   struct_field<4>(N(f_bavail)), struct_field<5>(N(f_files)),
    struct_field<6>(N(f_ffree)),   struct_field<7>(N(f_favail)), struct_field<8>(N(f_flag)),
    struct_field<9>(N(f_namemax)),
};
constinit const Type kStatvfsType = make_struct_type(N(statvfs_result), kStatvfsFields, kOsName, kPlainStructOps);

Value os_statvfs(Vm& vm, Args args) {
  TRY_OK(path_in_slot(vm, args, 0));
  ADDER_ROUTE(N(statvfs), args[0], Value());
  u32 block_size, blocks, free_blocks;
  int r = port_statvfs(path_text(args, 0), &block_size, &blocks, &free_blocks);
  if (r < 0) return raise_os_error(vm, -r, args[0]);
  const i64 values[] = {block_size, block_size, blocks, free_blocks, free_blocks, 0, 0, 0, 0, 255};
  return make_struct_of_ints(vm, kStatvfsType, values);
}

Value os_sync(Vm& vm, Args) {
  TRY_OK(flush_all_files(vm));
  return done(vm, port_sync(-1), Value());
}

constinit const Native kUnameFields[] = {
    struct_field<0>(N(sysname)), struct_field<1>(N(nodename)), struct_field<2>(N(release)),
    struct_field<3>(N(version)), struct_field<4>(N(machine)),
};
constinit const Type kUnameType = make_struct_type(N(uname_result), kUnameFields, kOsName);

Value os_uname(Vm& vm, Args) {
  Local<Tuple> result(vm, Value::from(make_struct(vm, kUnameType)));
  if (result.value().is_undefined()) return Value::raised();
  const char* platform = vm.config ? vm.config->platform : "linux";
  const char* machine = vm.config ? vm.config->machine : "";
  const char* texts[] = {platform, platform, "0.1.0", "adder 0.1.0", *machine ? machine : platform};
  for (u32 i = 0; i < 5; ++i) result->items[i] = Value::from_const(&kEmptyStr);
  for (u32 i = 0; i < 5; ++i) {
    Value text = TRY(make_str(vm, texts[i]));
    result->items[i] = text;
  }
  return result;
}

Value os_urandom(Vm& vm, Args args) {
  i64 n;
  TRY_OK(to_i64(vm, args[0], &n));
  if (n < 0) return raise(vm, kValueErrorType, "negative argument not allowed");
  Value bytes = TRY(make_bytes(vm, nullptr, static_cast<size_t>(n)));
  for (i64 i = 0; i < n; i += 4) {
    u32 r = port_entropy();
    for (i64 k = i; k < n && k < i + 4; ++k, r >>= 8) bytes.as<Bytes>()->data[k] = static_cast<u8>(r);
  }
  return bytes;
}

Value os_fspath(Vm& vm, Args args) {
  if (is_str(args[0]) || args[0].is(Kind::Bytes)) return args[0];
  if (lookup_special(vm, args[0], N(__fspath__)).is_undefined())
    return raise(vm, kTypeErrorType, "expected str, bytes or os.PathLike object, not %t", args[0]);
  Local<> path(vm, call_method(vm, args[0], N(__fspath__)));
  if (path.is_raised() || is_str(path) || path.value().is(Kind::Bytes)) return path;
  return raise(vm, kTypeErrorType, "expected %t.__fspath__() to return str or bytes, not %t", args[0], path);
}

// getenv(key, default=None)
Value os_getenv(Vm& vm, Args args) {
  Value os = TRY(import_module(vm, N(os)));
  Local<> environ(vm, get_attr(vm, os, N(environ)));
  if (environ.is_raised()) return environ;
  if (!environ.value().is(Kind::Dict)) return call_method(vm, environ, N(get), args);
  Value found = TRY(dict_get(vm, environ, args[0]));
  if (!found.is_undefined()) return found;
  return args.has(1) ? args[1] : Value::none();
}

// _set_router(function or None), for vfs.
Value os_set_router(Vm& vm, Args args) {
  vm.mounts = args[0].is_none() ? Value() : args[0];
  return Value::none();
}

// ---- what is made when it is asked for

Value os_getattr(Vm& vm, Value module_value, Value name) {
  Local<Module> module(vm, module_value);
  if (name == N(sep)) return make_char(vm, '/');
  if (name == N(linesep)) return make_char(vm, '\n');
  if (name == N(curdir)) return make_char(vm, '.');
  if (name == N(pathsep)) return make_char(vm, ':');
  if (name == N(pardir)) return make_str(vm, "..");
  if (name == N(mount) || name == N(umount)) {
    Local<> wanted(vm, name);
    Value vfs = TRY(import_module(vm, N(vfs)));
    return get_attr(vm, vfs, wanted);
  }
  if (name == N(path)) {
    Value path_name = TRY(make_str(vm, "os.path"));
    Local<> path(vm, import_module(vm, path_name));
    if (path.is_raised()) return path;
    TRY_OK(dict_set(vm, module->dict, N(path), path));
    return path;
  }
  // The rest is written in Python.
  if (name.as<Str>()->data()[0] == '_' && name != N(_exit)) return Value();
  Local<> wanted(vm, name);
  Local<> more(vm, make_str(vm, "_os_walk"));
  if (more.is_raised()) return more;
  more = import_module(vm, more);
  if (more.is_raised()) return more;
  Local<> all(vm, get_attr(vm, more, N(_offered)));
  if (all.is_raised()) return all;
  Value offered = TRY(contains(vm, all, wanted));
  if (offered.is_false()) return Value();
  Local<> value(vm, get_attr(vm, more, wanted));
  if (value.is_raised()) return value;
  TRY_OK(dict_set(vm, module->dict, wanted, value));
  return value;
}

Value os_mounted(Vm& vm, Args) { return Value::boolean(!vm.mounts.is_undefined()); }

constinit const Native kRows[] = {
    native(N(_mounted), os_mounted, 0, 0),
    native(N(_set_router), os_set_router, 1, 1),
    native(N(_access), os_access, 2, 2),
    native(N(_stat), os_stat, 1, 1),
    native(N(_uname), os_uname, 0, 0),
    native(N(chdir), on_path<port_chdir, 0>, 1, 1),
    native(N(fspath), os_fspath, 1, 1),
    native(N(getcwd), os_getcwd, 0, 0),
    native(N(getenv), os_getenv, 1, 2, "key default"),
    native(N(ilistdir), os_ilistdir, 0, 1),
    native(N(listdir), os_listdir, 0, 1),
    native(N(makedirs), os_makedirs, 1, 3, "name mode exist_ok"),
    native(N(mkdir), on_path<port_mkdir, 1>, 1, 2),
    native(N(remove), on_path<port_remove, 2>, 1, 1),
    native(N(rename), os_rename, 2, 2),
    native(N(replace), os_rename, 2, 2),
    native(N(rmdir), on_path<port_rmdir, 3>, 1, 1),
    native(N(statvfs), os_statvfs, 1, 1),
    native(N(strerror), os_strerror, 1, 1),
    native(N(sync), os_sync, 0, 0),
    native(N(unlink), on_path<port_remove, 2>, 1, 1),
    native(N(urandom), os_urandom, 1, 1),
};
constinit const ConstRow kConsts[] = {
    {N(F_OK), Value::small(0)},
    {N(R_OK), Value::small(4)},
    {N(W_OK), Value::small(2)},
    {N(X_OK), Value::small(1)},
    {N(error), Value::from_const(&kOSErrorType)},
    {N(name), N(posix)},
    {N(_stat_result), Value::from_const(&kStatType)},
    {N(_uname_result), Value::from_const(&kUnameType)},
};

Value os_computed_name(Vm&, u32 i) {
  constexpr Value kNames[] = {N(curdir), N(environ), N(linesep), N(pardir),     N(path),    N(pathsep),
                              N(sep),    N(walk),    N(scandir), N(removedirs), N(DirEntry)};
  return i < sizeof kNames / sizeof *kNames ? kNames[i] : Value();
}

}  // namespace

constinit const ModuleDef kOsModule{
    N(os),   kRows,      kConsts,         sizeof kRows / sizeof *kRows, sizeof kConsts / sizeof *kConsts,
    nullptr, os_getattr, os_computed_name};

}  // namespace adder::vm
