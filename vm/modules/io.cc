// The module io: open(), the file types, and the console's streams.
#include "vm/modules/io.h"

#include "vm/modules/file.h"
#include "vm/modules/modules.h"
#include "vm/objects/text.h"
#include "vm/port.h"
#include "vm/run/calls.h"

namespace adder::vm {

namespace {

constexpr u32 kConsoleSlot = 3;  // of vm.module_slots: an Array of the three console streams made so far

enum ModeLetter : u32 { kRead = 1, kWrite = 2, kExclusive = 4, kAppend = 8, kBinary = 16, kText = 32, kPlus = 64 };
constexpr char kLetters[] = "rwxabt+";

bool mode_letters(Vm& vm, Value mode, u32* out) {
  *out = 0;
  const Str* s = mode.as<Str>();
  for (u32 i = 0; i < s->len; ++i) {
    auto* at = static_cast<const char*>(std::memchr(kLetters, s->data[i], sizeof kLetters - 1));
    u32 letter = at ? 1u << (at - kLetters) : 0;
    if (!letter || (*out & letter)) return failed(raise(vm, kValueErrorType, "invalid mode: %r", mode));
    *out |= letter;
  }
  if ((*out & kText) && (*out & kBinary))
    return failed(raise(vm, kValueErrorType, "can't have text and binary mode at once"));
  u32 kinds = *out & (kRead | kWrite | kExclusive | kAppend);
  if (!kinds) {
    return failed(
        raise(vm, kValueErrorType, "Must have exactly one of create/read/write/append mode and at most one plus"));
  }
  if (kinds & (kinds - 1)) {
    return failed(raise(vm, kValueErrorType, "must have exactly one of create/read/write/append mode"));
  }
  return true;
}

int port_flags(u32 letters) {
  int flags = letters & kRead ? kOpenRead : kOpenWrite | kOpenCreate;
  if (letters & kWrite) flags |= kOpenTruncate;
  if (letters & kExclusive) flags |= kOpenExclusive;
  if (letters & kAppend) flags |= kOpenAppend;
  if (letters & kPlus) flags |= kOpenRead | kOpenWrite;
  return flags;
}

enum OpenArg : u32 { kArgFile, kArgMode, kArgBuffering, kArgEncoding, kArgErrors, kArgNewline };
bool given(Args args, u32 i) { return args.has(i) && !args[i].is_none(); }

bool check_text_arguments(Vm& vm, Args args, bool binary) {
  static constexpr const char* kNames[] = {"an encoding", "an errors", "a newline"};
  for (u32 i = kArgEncoding; i <= kArgNewline; ++i) {
    if (!given(args, i)) continue;
    if (binary)
      return failed(raise(vm, kValueErrorType, "binary mode doesn't take %s argument", kNames[i - kArgEncoding]));
    if (!is_str(args[i])) {
      const char* name = i == kArgEncoding ? "encoding" : i == kArgErrors ? "errors" : "newline";
      return failed(raise(vm, kTypeErrorType, "open() argument '%s' must be str or None, not %t", name, args[i]));
    }
  }
  if (given(args, kArgNewline)) {
    Value n = args[kArgNewline];
    if (!str_is(n, "") && !str_is(n, "\n") && !str_is(n, "\r") && !str_is(n, "\r\n")) {
      return failed(raise(vm, kValueErrorType, "illegal newline value: %v", n));
    }
  }
  if (given(args, kArgEncoding)) {  // is it one we know?
    Value none = encode_str(vm, Value::from_const(&kEmptyStr), args[kArgEncoding], Value());
    if (none.is_raised()) return false;
  }
  return true;
}

Value open_binary(Vm& vm, Args args, u32 letters) {
  u32 flags = 0;
  if (letters & (kRead | kPlus)) flags |= kFileReadable;
  if (letters & (kWrite | kExclusive | kAppend | kPlus)) flags |= kFileWritable;
  i64 buffering = -1, fd;
  if (args.has(kArgBuffering)) TRY_OK(to_i64(vm, args[kArgBuffering], &buffering));
  if (buffering == 0) {
    if (!(letters & kBinary)) return raise(vm, kValueErrorType, "can't have unbuffered text I/O");
    flags |= kFileUnbuffered;
  }
  Local<> name(vm, args[kArgFile]);
  if (name.value().is_small()) {
    fd = name.value().as_small();
    if (fd < 0) return raise(vm, kValueErrorType, "negative file descriptor");
  } else {
    name = path_argument(vm, name);
    if (name.is_raised()) return name;
    fd = port_open(name.value().as<Str>()->data, port_flags(letters));
    if (fd == -24 ||
        fd == -23) {  // too many: files that the program has dropped without closing them may be among them
      vm.heap.collect(vm);
      fd = port_open(name.value().as<Str>()->data, port_flags(letters));
    }
    if (fd < 0) return raise_os_error(vm, static_cast<int>(-fd), name);
  }
  Local<> file(vm, make_file(vm, Value::from_const(&kFileType), fd, flags,
                             name.value().is(Kind::Str) ? args[kArgFile] : name, args[kArgMode]));
  if (file.is_raised()) {
    port_close(static_cast<int>(fd));
    return file;
  }
  if (letters & kAppend) port_seek(static_cast<int>(fd), 0, 2);
  return file;
}

Value make_console_stream(Vm& vm, int which) {
  static constexpr const char* kNames[] = {"<stdin>", "<stdout>", "<stderr>"};
  Local<> name(vm, make_str(vm, kNames[which]));
  if (name.is_raised()) return name;
  Value mode = make_char(vm, which ? 'w' : 'r');
  u32 flags = kFileConsole | (which ? kFileWritable : kFileReadable);
  Local<> raw(vm, make_file(vm, Value::from_const(&kFileType), which, flags, name, mode));
  if (raw.is_raised()) return raw;
  return make_text_file(vm, Value::from_const(&kTextFileType), raw, Value(), Value(), Value::none());
}

// A class for programs to derive their own streams from.
Value io_base_make(Vm& vm, Value type, Args args, Value names) { return kObjectType.ops->make(vm, type, args, names); }
Value io_base_enter(Vm&, Args args) { return args[0]; }
Value io_base_exit(Vm& vm, Args args) {
  TRY(call_method(vm, args[0], N(close)));
  return Value::none();
}
Value io_base_none(Vm&, Args) { return Value::none(); }
Value io_base_false(Vm&, Args) { return Value::false_(); }

constexpr TypeOps kIOBaseOps{.make = io_base_make};
constinit const Native kIOBaseRows[] = {
    native(N(__enter__), io_base_enter, 1, 1), native(N(__exit__), io_base_exit, 1, 4),
    native(N(close), io_base_none, 1, 1),      native(N(flush), io_base_none, 1, 1),
    native(N(isatty), io_base_false, 1, 1),    native(N(readable), io_base_false, 1, 1),
    native(N(seekable), io_base_false, 1, 1),  native(N(writable), io_base_false, 1, 1),
};
constinit const ConstRow kIOBaseConsts[] = {{N(__module__), N(io)}};
constinit const Type kIOBaseType = make_const_type(0, N(IOBase), &kObjectType, Kind::Instance, &kIOBaseOps, kIOBaseRows,
                                                   sizeof kIOBaseRows / sizeof *kIOBaseRows, 0, kIOBaseConsts, 1);

constinit const Native kRows[] = {
    native(N(open), io_open, 1, 8, "file mode buffering encoding errors newline closefd opener"),
};
constinit const ConstRow kConsts[] = {
    {N(BufferedRandom), Value::from_const(&kFileType)},
    {N(BufferedReader), Value::from_const(&kFileType)},
    {N(BufferedWriter), Value::from_const(&kFileType)},
    {N(BytesIO), Value::from_const(&kBytesIOType)},
    {N(DEFAULT_BUFFER_SIZE), Value::small(kWord64 ? 8192 : 512)},
    {N(FileIO), Value::from_const(&kFileType)},
    {N(IOBase), Value::from_const(&kIOBaseType)},
    {N(SEEK_CUR), Value::small(1)},
    {N(SEEK_END), Value::small(2)},
    {N(SEEK_SET), Value::small(0)},
    {N(StringIO), Value::from_const(&kStringIOType)},
    {N(TextIOWrapper), Value::from_const(&kTextFileType)},
    {N(UnsupportedOperation), Value::from_const(&kUnsupportedOperationType)},
};

}  // namespace

Value path_argument(Vm& vm, Value v) {
  Local<> path(vm, v);
  if (!is_str(path) && !path.value().is(Kind::Bytes)) {
    if (lookup_special(vm, path, N(__fspath__)).is_undefined()) {
      return raise(vm, kTypeErrorType, "expected str, bytes or os.PathLike object, not %t", path);
    }
    path = call_method(vm, path, N(__fspath__));
    if (path.is_raised()) return path;
  }
  if (path.value().is(Kind::Bytes)) {
    path = decode_bytes(vm, path, Value(), Value());
    if (path.is_raised()) return path;
  }
  if (!is_str(path)) return raise(vm, kTypeErrorType, "expected str, bytes or os.PathLike object, not %t", path);
  if (std::strlen(path.value().as<Str>()->data) != path.value().as<Str>()->len) {
    return raise(vm, kValueErrorType, "embedded null byte");
  }
  return path;
}

Value io_open(Vm& vm, Args args) {
  StackArgs all(vm, kArgNewline + 1);
  if (!all.ok()) return Value::raised();
  for (u32 i = 0; i <= kArgNewline; ++i) all[i] = args.has(i) ? args[i] : Value();
  Args full{all.slots(), kArgNewline + 1};
  if (!full.has(kArgMode)) full[kArgMode] = make_char(vm, 'r');
  if (!is_str(full[kArgMode]))
    return raise(vm, kTypeErrorType, "open() argument 'mode' must be str, not %t", full[kArgMode]);
  u32 letters;
  TRY_OK(mode_letters(vm, full[kArgMode], &letters));
  TRY_OK(check_text_arguments(vm, full, letters & kBinary));
  TRY_OK(flush_all_files(vm));  // one of them may be the file that is opened now, and dropped without being closed
  Local<> raw(vm, open_binary(vm, full, letters));
  if (raw.is_raised() || (letters & kBinary)) return raw;
  auto optional = [&](u32 i) { return given(full, i) ? full[i] : Value(); };
  return make_text_file(vm, Value::from_const(&kTextFileType), raw, optional(kArgEncoding), optional(kArgErrors),
                        given(full, kArgNewline) ? full[kArgNewline] : Value::none());
}

Value console_stream(Vm& vm, int which) {
  Value& slot = vm.module_slots[kConsoleSlot];
  if (slot.is_undefined()) {
    Value streams = TRY(make_array(vm, 3));
    slot = streams;
  }
  Value known = slot.as<Array>()->items[which];
  if (!known.is_undefined()) return known;
  Value fresh = TRY(make_console_stream(vm, which));
  slot.as<Array>()->items[which] = fresh;
  return fresh;
}

constinit const ModuleDef kIoModule{
    N(io), kRows, kConsts, sizeof kRows / sizeof *kRows, sizeof kConsts / sizeof *kConsts, nullptr, nullptr};

}  // namespace adder::vm
