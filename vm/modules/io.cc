// The module io: open(), the file types, and the console's streams.
#include "vm/modules/io.h"

#include "vm/modules/file.h"
#include "vm/modules/modules.h"
#include "vm/objects/text.h"
#include "vm/port.h"
#include "vm/run/calls.h"
#include "vm/run/import.h"
#include "vm/run/mounts.h"

namespace adder::vm {

namespace {

constexpr u32 kConsoleSlot = 3;  // of vm.module_slots: an Array of the three console streams made so far

enum ModeLetter : u32 { kRead = 1, kWrite = 2, kExclusive = 4, kAppend = 8, kBinary = 16, kText = 32, kPlus = 64 };
constexpr char kLetters[] = "rwxabt+";

bool mode_letters(Vm& vm, Value mode, u32* out) {
  *out = 0;
  const Str* s = mode.as<Str>();
  for (u32 i = 0; i < s->len; ++i) {
    auto* at = static_cast<const char*>(std::memchr(kLetters, s->data()[i], sizeof kLetters - 1));
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

// As os.open() has them, on Linux.
i64 system_flags(u32 letters) {
  constexpr i64 kWriteOnly = 1, kReadWrite = 2, kCreate = 0x40, kExcl = 0x80, kTruncate = 0x200, kAppendFlag = 0x400,
                kCloseOnExec = 0x80000;
  i64 flags = kCloseOnExec | (letters & kPlus ? kReadWrite : letters & kRead ? 0 : kWriteOnly);
  if (letters & kWrite) flags |= kCreate | kTruncate;
  if (letters & kExclusive) flags |= kCreate | kExcl;
  if (letters & kAppend) flags |= kCreate | kAppendFlag;
  return flags;
}

int port_flags(u32 letters) {
  int flags = letters & kRead ? kOpenRead : kOpenWrite | kOpenCreate;
  if (letters & kWrite) flags |= kOpenTruncate;
  if (letters & kExclusive) flags |= kOpenExclusive;
  if (letters & kAppend) flags |= kOpenAppend;
  if (letters & kPlus) flags |= kOpenRead | kOpenWrite;
  return flags;
}

enum OpenArg : u32 {
  kArgFile,
  kArgMode,
  kArgBuffering,
  kArgEncoding,
  kArgErrors,
  kArgNewline,
  kArgCloseFd,
  kArgOpener
};
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

Value file_type(u32 flags) {
  if (flags & kFileUnbuffered) return Value::from_const(&kFileType);
  if (!(flags & kFileWritable)) return Value::from_const(&kBufferedReaderType);
  return Value::from_const(flags & kFileReadable ? &kBufferedRandomType : &kBufferedWriterType);
}

// The system's number for the file: from the program's opener(name, flags), or opened here; below 0: -errno, or with
// raised_ set.
i64 open_fd(Vm& vm, Args args, u32 letters, const Local<>& path, bool* raised_) {
  *raised_ = false;
  if (!given(args, kArgOpener)) return port_open(path.value().as<Str>()->data(), port_flags(letters));
  *raised_ = true;
  Value r = call2(vm, args[kArgOpener], args[kArgFile], Value::small(system_flags(letters)));
  i64 fd;
  if (r.is_raised()) return -1;
  if (!r.is_small()) return static_cast<void>(raise(vm, kTypeErrorType, "expected integer from opener")), -1;
  fd = r.as_small();
  if (fd < 0) return static_cast<void>(raise(vm, kValueErrorType, "opener returned %d", static_cast<int>(fd))), -1;
  *raised_ = false;
  return fd;
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
    if (given(args, kArgCloseFd)) {
      Value close = TRY(truth(vm, args[kArgCloseFd]));
      if (close.is_false()) flags |= kFileKeepFd;
    }
  } else {
    name = path_argument(vm, name);
    if (name.is_raised()) return name;
    if (given(args, kArgCloseFd)) {
      Value close = TRY(truth(vm, args[kArgCloseFd]));
      if (close.is_false()) return raise(vm, kValueErrorType, "Cannot use closefd=False with file name");
    }
    bool raised_;
    fd = open_fd(vm, args, letters, name, &raised_);
    if (raised_) return Value::raised();
    if (fd == -24 || fd == -23 || fd == -12) {
      // Too many, or no room: files that the program has dropped without closing them may be among them.
      vm.heap.collect(vm);
      fd = port_open(name.value().as<Str>()->data(), port_flags(letters));
    }
    if (fd < 0) return raise_os_error(vm, static_cast<int>(-fd), name);
  }
  Local<> file(vm, make_file(vm, file_type(flags), fd, flags, name.value().is(Kind::Str) ? args[kArgFile] : name,
                             args[kArgMode]));
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

constinit const Native kRows[] = {
    native(N(open), io_open, 1, 8, "file mode buffering encoding errors newline closefd opener"),
};
constinit const ConstRow kConsts[] = {
    {N(BlockingIOError), Value::from_const(&kBlockingIOErrorType)},
    {N(BufferedIOBase), Value::from_const(&kBufferedIOBaseType)},
    {N(BufferedRandom), Value::from_const(&kBufferedRandomType)},
    {N(BufferedReader), Value::from_const(&kBufferedReaderType)},
    {N(BufferedWriter), Value::from_const(&kBufferedWriterType)},
    {N(BytesIO), Value::from_const(&kBytesIOType)},
    {N(DEFAULT_BUFFER_SIZE), Value::small(kWord64 ? 8192 : 512)},
    {N(FileIO), Value::from_const(&kFileType)},
    {N(IOBase), Value::from_const(&kIOBaseType)},
    {N(RawIOBase), Value::from_const(&kRawIOBaseType)},
    {N(SEEK_CUR), Value::small(1)},
    {N(SEEK_END), Value::small(2)},
    {N(SEEK_SET), Value::small(0)},
    {N(StringIO), Value::from_const(&kStringIOType)},
    {N(TextIOBase), Value::from_const(&kTextIOBaseType)},
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
    Local<> errors(vm, make_str(vm, "surrogateescape"));
    if (errors.is_raised()) return errors;
    path = decode_bytes(vm, path, Value(), errors);
    if (path.is_raised()) return path;
  }
  if (!is_str(path)) return raise(vm, kTypeErrorType, "expected str, bytes or os.PathLike object, not %t", path);
  path = plain_str(vm, path);
  if (path.is_raised()) return path;
  if (std::strlen(path.value().as<Str>()->data()) != path.value().as<Str>()->len) {
    return raise(vm, kValueErrorType, "embedded null byte");
  }
  return path;
}

Value io_open(Vm& vm, Args args) {
  StackArgs all(vm, kArgOpener + 1);
  if (!all.ok()) return Value::raised();
  for (u32 i = 0; i <= kArgOpener; ++i) all[i] = args.has(i) ? args[i] : Value();
  Args full{all.slots(), kArgOpener + 1};
  if (!full.has(kArgMode)) full[kArgMode] = make_char(vm, 'r');
  if (!is_str(full[kArgMode]))
    return raise(vm, kTypeErrorType, "open() argument 'mode' must be str, not %t", full[kArgMode]);
  Value routed = route_mounted(vm, N(open), full[0], full[kArgMode]);
  if (!routed.is_undefined()) return routed;
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

// What is written in Python.
static Value io_getattr(Vm& vm, Value module_value, Value name) {
  if (name != N(BufferedRWPair) && name != N(IncrementalNewlineDecoder) && name != N(text_encoding) &&
      name != N(open_code))
    return Value();
  Local<Module> module(vm, module_value);
  Local<> wanted(vm, name);
  Value more_name = TRY(make_str(vm, "_io_streams"));
  Value more = TRY(import_module(vm, more_name));
  Local<> value(vm, get_attr(vm, more, wanted));
  if (value.is_raised()) return value;
  TRY_OK(dict_set(vm, module->dict, wanted, value));
  return value;
}

static Value io_computed_name(Vm&, u32 i) {
  constexpr Value kNames[] = {N(BufferedRWPair), N(IncrementalNewlineDecoder), N(text_encoding), N(open_code)};
  return i < sizeof kNames / sizeof *kNames ? kNames[i] : Value();
}

constinit const ModuleDef kIoModule{
    N(io),   kRows,      kConsts,         sizeof kRows / sizeof *kRows, sizeof kConsts / sizeof *kConsts,
    nullptr, io_getattr, io_computed_name};

}  // namespace adder::vm
