// The module os.path: arithmetic on paths, which are '/'-separated everywhere, and a few questions to the file system.
#include "vm/modules/file.h"
#include "vm/modules/io.h"
#include "vm/modules/modules.h"
#include "vm/objects/text.h"
#include "vm/port.h"
#include "vm/run/import.h"

namespace adder::vm {

namespace {

constexpr u32 kTypeMask = 0xF000, kDirectory = 0x4000, kRegular = 0x8000;

// Path arguments become Strs in their slots.
bool paths(Vm& vm, Args args, u32 first = 0) {
  for (u32 i = first; i < args.count; ++i) {
    if (is_str(args[i])) continue;
    args[i] = path_argument(vm, args[i]);
    if (args[i].is_raised()) return false;
  }
  return true;
}

struct View {
  const char* data;
  size_t size;
};
View view(Value path) { return {path.as<Str>()->data(), path.as<Str>()->len}; }

// Where the last part starts: behind the last slash.
size_t tail_start(View p) {
  size_t i = p.size;
  while (i && p.data[i - 1] != '/') --i;
  return i;
}
// The head without its trailing slashes, unless it is nothing but slashes.
size_t head_end(View p) {
  size_t end = tail_start(p), i = end;
  while (i && p.data[i - 1] == '/') --i;
  return i ? i : end;
}
// Where the extension starts: at the last dot that follows a character other than a dot in the last part.
size_t extension_start(View p) {
  size_t start = tail_start(p);
  while (start < p.size && p.data[start] == '.') ++start;
  for (size_t i = p.size; i > start; --i) {
    if (p.data[i - 1] == '.') return i - 1;
  }
  return p.size;
}

Value path_join(Vm& vm, Args args) {
  if (!args.count) return raise(vm, kTypeErrorType, "join() missing 1 required positional argument: 'a'");
  TRY_OK(paths(vm, args));
  u32 first = 0;
  for (u32 i = 0; i < args.count; ++i) {
    if (view(args[i]).size && view(args[i]).data[0] == '/') first = i;
  }
  StrBuilder out(vm);
  bool slash = true;
  for (u32 i = first; i < args.count; ++i) {
    if (!slash) TRY_OK(out.append("/"));
    size_t n = view(args[i]).size;
    TRY_OK(out.append_slot(&args[i], 0, n));
    slash = n ? view(args[i]).data[n - 1] == '/' : true;  // after an empty part the slash is there already
  }
  return out.take_str();
}

Value pair(Vm& vm, Args args, size_t head, size_t tail) {
  Local<Tuple> result(vm, make_tuple(vm, 2));
  if (result.is_raised()) return result;
  result->items[0] = result->items[1] = Value::from_const(&kEmptyStr);
  Value part = TRY(slice_text(vm, &args[0], 0, head));
  result->items[0] = part;
  part = TRY(slice_text(vm, &args[0], tail, view(args[0]).size - tail));
  result->items[1] = part;
  return result;
}
Value path_split(Vm& vm, Args args) {
  TRY_OK(paths(vm, args));
  return pair(vm, args, head_end(view(args[0])), tail_start(view(args[0])));
}
Value path_splitext(Vm& vm, Args args) {
  TRY_OK(paths(vm, args));
  size_t at = extension_start(view(args[0]));
  return pair(vm, args, at, at);
}
Value path_basename(Vm& vm, Args args) {
  TRY_OK(paths(vm, args));
  size_t at = tail_start(view(args[0]));
  return slice_text(vm, &args[0], at, view(args[0]).size - at);
}
Value path_dirname(Vm& vm, Args args) {
  TRY_OK(paths(vm, args));
  return slice_text(vm, &args[0], 0, head_end(view(args[0])));
}
Value path_isabs(Vm& vm, Args args) {
  TRY_OK(paths(vm, args));
  return Value::boolean(view(args[0]).data[0] == '/');
}

// Drops '.', '..' where it can, and doubled slashes.
Value normal(Vm& vm, const Local<>& path) {
  Local<Blob> out(vm, make_blob(vm, path.value().as<Str>()->len + 1));
  if (out.is_raised()) return out;
  View p = view(path);
  char* to = reinterpret_cast<char*>(out->data);
  const bool absolute = p.size && p.data[0] == '/';
  const size_t root = absolute ? (p.size > 1 && p.data[1] == '/' && !(p.size > 2 && p.data[2] == '/') ? 2 : 1) : 0;
  size_t n = root, floor = root;  // below `floor` lie the '..' that stay
  std::memset(to, '/', root);
  for (size_t i = 0; i < p.size;) {
    size_t end = i;
    while (end < p.size && p.data[end] != '/') ++end;
    size_t length = end - i;
    bool up = length == 2 && p.data[i] == '.' && p.data[i + 1] == '.';
    if (up && n > floor) {
      while (n > floor && to[n - 1] != '/') --n;
      if (n > floor) --n;
    } else if (length && !(length == 1 && p.data[i] == '.') && !(up && absolute)) {
      if (n > root) to[n++] = '/';
      std::memcpy(to + n, p.data + i, length);
      n += length;
      if (up) floor = n;
    }
    i = end + 1;
  }
  if (!n) to[n++] = '.';
  StrBuilder text(vm);
  char* target = TRY_PTR(text.reserve(n));
  std::memcpy(target, out->data, n);
  return text.take_str();
}

Value path_normpath(Vm& vm, Args args) {
  TRY_OK(paths(vm, args));
  Local<> path(vm, args[0]);
  return normal(vm, path);
}

Value path_abspath(Vm& vm, Args args) {
  TRY_OK(paths(vm, args));
  Local<> path(vm, args[0]);
  if (view(path).data[0] != '/') {
    char directory[256];
    int n = port_getcwd(directory, sizeof directory);
    if (n < 0) return raise_os_error(vm, -n);
    StrBuilder full(vm);
    TRY_OK(full.append(directory, static_cast<size_t>(n)) && full.append("/") && full.append_str(path));
    path = full.take_str();
    if (path.is_raised()) return path;
  }
  return normal(vm, path);
}

// relpath(path, start='.'): by the parts that the two absolute paths have in common.
Value path_relpath(Vm& vm, Args args) {
  TRY_OK(paths(vm, args));
  if (!view(args[0]).size) return raise(vm, kValueErrorType, "no path specified");
  Local<> path(vm, path_abspath(vm, Args{args.slots, 1}));
  if (path.is_raised()) return path;
  Local<> start(vm, args.has(1) ? args[1] : make_char(vm, '.'));
  start = path_abspath(vm, Args{start.slot(), 1});
  if (start.is_raised()) return start;
  View p = view(path), s = view(start);
  size_t common = 0;  // bytes, up to a '/' in both or the end of one
  for (size_t i = 0;; ++i) {
    bool p_end = i == p.size || p.data[i] == '/', s_end = i == s.size || s.data[i] == '/';
    if (p_end && s_end) common = i;
    if (i >= p.size || i >= s.size || p.data[i] != s.data[i]) break;
  }
  if (s.size == 1) common = 0;
  StrBuilder out(vm);
  bool below = common < s.size && s.size > 1;
  if (below) TRY_OK(out.append(".."));
  for (size_t i = common + 1; below && i < view(start).size; ++i) {
    if (view(start).data[i] == '/') TRY_OK(out.append("/.."));
  }
  if (common + 1 < view(path).size) {
    if (out.size()) TRY_OK(out.append("/"));
    TRY_OK(out.append_slot(path.slot(), common + 1, view(path).size - common - 1));
  }
  if (!out.size()) TRY_OK(out.append("."));
  return out.take_str();
}

// ---- questions to the file system

Value test_mode(Vm& vm, Args args, u32 type) {
  TRY_OK(paths(vm, args) && flush_all_files(vm));
  PortStat stat;
  if (port_stat(args[0].as<Str>()->data(), &stat) < 0) return Value::false_();
  return Value::boolean(!type || (stat.mode & kTypeMask) == type);
}
Value path_exists(Vm& vm, Args args) { return test_mode(vm, args, 0); }
Value path_isfile(Vm& vm, Args args) { return test_mode(vm, args, kRegular); }
Value path_isdir(Vm& vm, Args args) { return test_mode(vm, args, kDirectory); }

// As bytes again, when that is what the paths were.
Value as_bytes(Vm& vm, Value v) {
  Local<Tuple> parts(vm, v);
  Local<> errors(vm, make_str(vm, "surrogateescape"));
  if (errors.is_raised()) return errors;
  if (!parts.value().is(Kind::Tuple)) return encode_str(vm, parts, Value(), errors);
  for (u32 i = 0; i < parts->len; ++i) {
    Value part = TRY(encode_str(vm, parts->items[i], Value(), errors));
    parts->items[i] = part;
  }
  return parts;
}

[[gnu::noinline]] Value of_text_or_bytes(Vm& vm, Args args, NativeFn f) {
  u32 bytes = 0, texts = 0;
  for (u32 i = 0; i < args.count; ++i) {
    if (is_str(args[i]) || !args.has(i) || args[i].is_none()) {
      texts += is_str(args[i]);
      continue;
    }
    if (!args[i].is(Kind::Bytes) && !lookup_special(vm, args[i], N(__fspath__)).is_undefined()) {
      args[i] = call_method(vm, args[i], N(__fspath__));
      if (args[i].is_raised()) return args[i];
    }
    bytes += args[i].is(Kind::Bytes);
    texts += is_str(args[i]);
  }
  if (bytes && texts) return raise(vm, kTypeErrorType, "Can't mix strings and bytes in path components");
  Value r = TRY(f(vm, args));
  return bytes ? as_bytes(vm, r) : r;
}
template <NativeFn kFunction>
Value of_either(Vm& vm, Args args) {
  return of_text_or_bytes(vm, args, kFunction);
}

constinit const Native kRows[] = {
    native(N(abspath), of_either<path_abspath>, 1, 1),
    native(N(basename), of_either<path_basename>, 1, 1),
    native(N(dirname), of_either<path_dirname>, 1, 1),
    native(N(exists), path_exists, 1, 1),
    native(N(isabs), path_isabs, 1, 1),
    native(N(isdir), path_isdir, 1, 1),
    native(N(isfile), path_isfile, 1, 1),
    native(N(join), of_either<path_join>, 1, 255, nullptr, kVarArgs),
    native(N(normpath), of_either<path_normpath>, 1, 1),
    native(N(relpath), of_either<path_relpath>, 1, 2),
    native(N(split), of_either<path_split>, 1, 1),
    native(N(splitext), of_either<path_splitext>, 1, 1),
};

// Those that are written in Python, in lib/_os_walk.py.
constexpr Value kPythonNames[] = {
    N(commonpath), N(expanduser),   N(commonprefix), N(getatime),   N(getctime),   N(getmtime),
    N(getsize),    N(islink),       N(ismount),      N(lexists),    N(normcase),   N(realpath),
    N(samefile),   N(sameopenfile), N(samestat),     N(splitdrive), N(expandvars), N(supports_unicode_filenames)};
bool is_python_name(Value name) {
  for (Value n : kPythonNames)
    if (n == name) return true;
  return false;
}

// Attributes that are strings of one character, which are no constant names.
Value path_getattr(Vm& vm, Value, Value name) {
  if (name == N(sep)) return make_char(vm, '/');
  if (name == N(pathsep)) return make_char(vm, ':');
  if (name == N(curdir)) return make_char(vm, '.');
  if (name == N(pardir)) return make_str(vm, "..");
  if (str_is(name, "extsep")) return make_char(vm, '.');
  if (str_is(name, "altsep")) return Value::none();
  if (str_is(name, "devnull")) return make_str(vm, "/dev/null");
  if (str_is(name, "defpath")) return make_str(vm, "/bin:/usr/bin");
  if (is_python_name(name)) {
    Local<> wanted(vm, name), more(vm, make_str(vm, "_os_walk"));
    if (more.is_raised()) return more;
    more = import_module(vm, more);
    return more.is_raised() ? more.value() : get_attr(vm, more, wanted);
  }
  return Value();
}

Value path_computed_name(Vm&, u32 i) {
  constexpr Value kNames[] = {N(curdir), N(pardir), N(pathsep), N(sep)};
  constexpr u32 kCount = sizeof kNames / sizeof *kNames, kMore = sizeof kPythonNames / sizeof *kPythonNames;
  if (i < kMore) return kPythonNames[i];
  i -= kMore;
  return i < kCount ? kNames[i] : Value();
}

constexpr StaticStr<8> make_path_name() {
  StaticStr<8> s{{kTypeId_Str, Kind::Str, kAscii, 7}, hash_bytes("os.path", 7), {}};
  for (int i = 0; i < 8; ++i) s.data[i] = "os.path"[i];
  return s;
}
constinit const StaticStr<8> kPathName = make_path_name();

}  // namespace

constinit const ModuleDef kOsPathModule{Value::from_const(&kPathName),
                                        kRows,
                                        nullptr,
                                        sizeof kRows / sizeof *kRows,
                                        0,
                                        nullptr,
                                        path_getattr,
                                        path_computed_name};

}  // namespace adder::vm
