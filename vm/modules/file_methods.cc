// The methods and types of file objects: binary and text files, BytesIO and StringIO have most of them in common.
#include "vm/core/iterate.h"
#include "vm/modules/file.h"
#include "vm/modules/io.h"
#include "vm/objects/class.h"
#include "vm/objects/iterators.h"
#include "vm/objects/message.h"
#include "vm/objects/text.h"
#include "vm/port.h"
#include "vm/run/calls.h"
#include "vm/run/import.h"

namespace adder::vm {

namespace {

bool newline_argument(Vm& vm, Value v, const char* format = "illegal newline value: %v") {
  if (v.is_none()) return true;
  if (!is_str(v)) return failed(raise(vm, kTypeErrorType, "newline must be str or None, not %t", v));
  if (str_is(v, "") || str_is(v, "\n") || str_is(v, "\r") || str_is(v, "\r\n")) return true;
  return failed(raise_text(vm, kValueErrorType, format, v));
}

bool is_closed(Value file) { return file_flags(raw_file(file)) & kFileClosed; }

Value read_some(Vm& vm, const Local<>& file, i64 size) {
  if (is_text_record(file)) return text_read(vm, file, size);
  return file_read(vm, file, size < 0 ? SIZE_MAX : static_cast<size_t>(size));
}

Value read_line(Vm& vm, const Local<>& file, i64 limit) {
  return is_text_record(file) ? text_readline(vm, file, limit) : binary_readline(vm, file, limit);
}

Value file_read_m(Vm& vm, Args args) {
  Local<> file(vm, args[0]);
  i64 size;
  TRY_OK(file_open_for(vm, raw_file(file), kFileReadable) && size_or_none(vm, args, 1, &size));
  return read_some(vm, file, size);
}

// What is there without waiting for more, and otherwise what one read of the system gives.
Value file_read1_m(Vm& vm, Args args) {
  Local<> file(vm, args[0]);
  i64 size;
  TRY_OK(file_open_for(vm, file, kFileReadable) && size_or_none(vm, args, 1, &size));
  i64 there = file_fill(vm, file);
  if (there < 0) return Value::raised();
  return file_read(vm, file, static_cast<size_t>(size >= 0 && size < there ? size : there));
}

Value file_readinto_m(Vm& vm, Args args) {
  Local<> file(vm, args[0]);
  TRY_OK(file_open_for(vm, file, kFileReadable));
  WritableBytes target;
  if (!writable_bytes(args[1], &target)) {
    return raise(vm, kTypeErrorType, "readinto() argument must be read-write bytes-like object, not %t", args[1]);
  }
  size_t done = 0, size = target.size;
  while (done < size) {
    i64 there = file_fill(vm, file);
    if (there < 0) return Value::raised();
    if (there == 0) break;
    if (!writable_bytes(args[1], &target) || target.size != size)
      return raise(vm, kBufferErrorType, "the buffer has changed its size");
    size_t n = static_cast<size_t>(there) < size - done ? static_cast<size_t>(there) : size - done;
    i64 pos = file_number(file, kFilePos);
    std::memcpy(target.data + done, file_data(file) + pos, n);
    set_file_number(file, kFilePos, pos + static_cast<i64>(n));
    done += n;
  }
  return make_int(vm, static_cast<i64>(done));
}

Value file_readline_m(Vm& vm, Args args) {
  Local<> file(vm, args[0]);
  i64 limit;
  TRY_OK(file_open_for(vm, raw_file(file), kFileReadable) && size_or_none(vm, args, 1, &limit));
  return read_line(vm, file, limit);
}

Value file_next(Vm& vm, Value self) {
  Local<> file(vm, self);
  TRY_OK(file_open_for(vm, raw_file(file), kFileReadable));
  Value line = TRY(read_line(vm, file, -1));
  return text_of(line).size ? line : Value::stop();
}

Value file_iter(Vm& vm, Value self) {
  if (is_closed(self)) return raise(vm, kValueErrorType, "I/O operation on closed file.");
  return self;
}

Value file_readlines_m(Vm& vm, Args args) {
  Local<> file(vm, args[0]), lines(vm, make_list(vm));
  i64 hint;
  TRY_OK(!lines.is_raised() && file_open_for(vm, raw_file(file), kFileReadable) && size_or_none(vm, args, 1, &hint));
  for (size_t total = 0; hint <= 0 || total <= static_cast<size_t>(hint);) {
    Value line = TRY(read_line(vm, file, -1));
    size_t n = text_of(line).size;
    if (!n) break;
    total += n;
    TRY_OK(list_append(vm, lines, line));
  }
  return lines;
}

// args: a file, what to write. The number of characters or bytes.
Value write_one(Vm& vm, Args args) {
  if (is_text_record(args[0])) {
    TRY_OK(file_open_for(vm, raw_file(args[0]), kFileWritable));
    if (!is_str(args[1]))
      return raise_text(vm, kTypeErrorType,
                        is_instance(vm, args[0], kStringIOType) ? PACKED("string argument expected, got '%t'")
                                                                : "write() argument must be str, not %t",
                        args[1]);
    return text_file_write(vm, args[0], args[1]);
  }
  Local<> file(vm, args[0]);
  TRY_OK(file_open_for(vm, file, kFileWritable));
  BytesView view;
  TRY_OK(bytes_view_or_raise(vm, args[1], &view));
  size_t n = view.size;
  TRY_OK(file_write(vm, file, &args[1], 0, n));
  return make_int(vm, static_cast<i64>(n));
}

Value file_writelines_m(Vm& vm, Args args) {
  TRY_OK(file_open_for(vm, raw_file(args[0]), kFileWritable));
  TRY(for_each(vm, args[1], [&](Value line) {
    args[1] = line;  // the iterable is the loop's now
    return write_one(vm, args);
  }));
  return Value::none();
}

Value file_seek_m(Vm& vm, Args args) {
  Local<> file(vm, args[0]), raw(vm, raw_file(args[0]));
  TRY_OK(file_open_for(vm, raw, 0));
  i64 whence = 0, offset;
  if (args.has(2)) TRY_OK(to_i64(vm, args[2], &whence));
  if (is_text_record(file)) return text_seek(vm, file, args[1], whence);
  TRY_OK(to_i64(vm, args[1], &offset));
  i64 at = file_seek(vm, file, offset, whence);
  return at < 0 ? Value::raised() : make_int(vm, at);
}

Value file_tell_m(Vm& vm, Args args) {
  Local<> file(vm, args[0]);
  TRY_OK(file_open_for(vm, raw_file(file), 0));
  if (is_text_record(file)) return text_tell(vm, file);
  i64 at = file_tell(vm, file);
  return at < 0 ? Value::raised() : make_int(vm, at);
}

Value file_truncate_m(Vm& vm, Args args) {
  Local<> raw(vm, raw_file(args[0]));
  TRY_OK(file_open_for(vm, raw, kFileWritable));
  i64 size;
  if (args.has(1) && !args[1].is_none()) {
    TRY_OK(to_i64(vm, args[1], &size));
    if (size < 0 && (file_flags(raw) & kFileMemory))
      return raise(vm, kValueErrorType, "negative size value %d", static_cast<int>(size));
    if (size < 0) return raise_os_error(vm, 22);
  } else {
    size = file_tell(vm, raw);
    if (size < 0) return Value::raised();
  }
  if (file_flags(raw) & kFileMemory) {
    if (size < file_number(raw, kFileEnd)) set_file_number(raw, kFileEnd, size);
    return make_int(vm, size);
  }
  TRY_OK(file_flush(vm, raw));
  int r = port_truncate(static_cast<int>(file_number(raw, kFileFd)), static_cast<u64>(size));
  return r < 0 ? raise_os_error(vm, -r) : make_int(vm, size);
}

Value file_flush_m(Vm& vm, Args args) {
  Local<> raw(vm, raw_file(args[0]));
  TRY_OK(file_open_for(vm, raw, 0) && file_flush(vm, raw));
  return Value::none();
}

Value file_close_m(Vm& vm, Args args) {
  Local<> raw(vm, raw_file(args[0]));
  return file_close(vm, raw) ? Value::none() : Value::raised();
}

Value file_enter_m(Vm& vm, Args args) {
  TRY_OK(file_open_for(vm, raw_file(args[0]), 0));
  return args[0];
}
Value file_exit_m(Vm& vm, Args args) {
  TRY(call_method(vm, args[0], N(close)));
  return Value::none();
}

Value file_fileno_m(Vm& vm, Args args) {
  Value raw = raw_file(args[0]);
  TRY_OK(file_open_for(vm, raw, 0));
  if (file_flags(raw) & kFileMemory) return unsupported_operation(vm, "fileno");
  return Value::small(file_number(raw, kFileFd));
}

template <u32 kFlag>
Value file_can_m(Vm& vm, Args args) {
  TRY_OK(file_open_for(vm, raw_file(args[0]), 0));
  return Value::boolean(file_flags(raw_file(args[0])) & kFlag);
}

Value file_seekable_m(Vm& vm, Args args) {
  Value raw = raw_file(args[0]);
  TRY_OK(file_open_for(vm, raw, 0));
  if (file_flags(raw) & (kFileMemory | kFileConsole)) return Value::boolean(file_flags(raw) & kFileMemory);
  return Value::boolean(port_seek(static_cast<int>(file_number(raw, kFileFd)), 0, 1) >= 0);
}

Value file_isatty_m(Vm& vm, Args args) {
  TRY_OK(file_open_for(vm, raw_file(args[0]), 0));
  return Value::false_();  // whether a terminal is at the console's other end, the port cannot tell
}

Value file_getvalue_m(Vm& vm, Args args) {
  Local<> raw(vm, raw_file(args[0]));
  TRY_OK(file_open_for(vm, raw, 0));
  size_t n = static_cast<size_t>(file_number(raw, kFileEnd));
  Value result = TRY(is_text_record(args[0]) ? make_str_uninit(vm, n) : make_bytes(vm, nullptr, n));
  if (!n) return result;
  if (!is_text_record(args[0])) {
    std::memcpy(result.as<Bytes>()->data, file_data(raw), n);
    return result;
  }
  std::memcpy(result.as<Str>()->data(), file_data(raw), n);
  return finish_str(result);
}

// A view of the bytes themselves. It stays what it is when the stream grows and takes another buffer.
Value bytes_io_getbuffer(Vm& vm, Args args) {
  Local<> file(vm, args[0]);
  TRY_OK(file_open_for(vm, file, 0));
  Local<ByteArray> shared(vm, make_bytearray(vm, nullptr, 0));
  if (shared.is_raised()) return shared;
  Value buffer = file.value().as<Record>()->items[kFileBuffer];
  if (!buffer.is_undefined()) {
    shared->blob = buffer;
    shared->len = static_cast<u32>(file_number(file, kFileEnd));
  }
  return call1(vm, Value::from_const(&kMemoryViewType), shared);
}

// ---- a buffered or text file, and what is below it

Value file_peek_m(Vm& vm, Args args) {
  Local<> file(vm, args[0]);
  TRY_OK(file_open_for(vm, file, kFileReadable));
  i64 there = file_fill(vm, file);
  if (there < 0) return Value::raised();
  Value bytes = TRY(make_bytes(vm, nullptr, static_cast<size_t>(there)));
  std::memcpy(bytes.as<Bytes>()->data, file_data(file) + file_number(file, kFilePos), static_cast<size_t>(there));
  return bytes;
}

// A FileIO over the same file of the system, which it does not close.
Value raw_twin(Vm& vm, const Local<>& file, u32 more_flags) {
  u32 flags = (file_flags(file) & (kFileReadable | kFileWritable | kFileConsole | kFileKeepFd)) | kFileUnbuffered;
  auto* items = file.value().as<Record>()->items;
  return make_file(vm, Value::from_const(&kFileType), file_number(file, kFileFd), flags | more_flags, items[kFileName],
                   items[kFileMode]);
}

Value buffered_raw(Vm& vm, Args args) {
  Local<> file(vm, args[0]);
  return raw_twin(vm, file, kFileKeepFd);
}

bool let_go(Vm& vm, const Local<>& raw) {
  if (!file_open_for(vm, raw, 0) || !file_flush(vm, raw)) return false;
  set_file_flags(raw, file_flags(raw) | kFileKeepFd);
  return true;
}

Value buffered_detach(Vm& vm, Args args) {
  Local<> file(vm, args[0]);
  const bool keeps = file_flags(file) & kFileKeepFd;
  TRY_OK(let_go(vm, file));
  Local<> raw(vm, raw_twin(vm, file, 0));
  if (raw.is_raised()) return raw;
  if (!keeps) set_file_flags(raw, file_flags(raw) & ~u32{kFileKeepFd});
  TRY_OK(file_close(vm, file));
  set_file_flags(file, file_flags(file) | kFileDetached);
  return raw;
}

Value text_detach(Vm& vm, Args args) {
  Local<> file(vm, args[0]), raw(vm, raw_file(args[0]));
  TRY_OK(file_open_for(vm, raw, 0) && file_flush(vm, raw));
  if (is_instance(vm, file, kStringIOType)) return unsupported_operation(vm, "detach");
  set_file_flags(raw, file_flags(raw) & ~u32{kFileText});
  // The text file keeps a binary one that is closed.
  Value closed = TRY(make_file(vm, Value::from_const(&kBytesIOType), -1,
                               kFileMemory | kFileText | kFileClosed | kFileDetached, Value(), Value()));
  file.value().as<Record>()->items[kTextRaw] = closed;
  return raw;
}

// reconfigure(*, encoding, errors, newline, line_buffering, write_through)
Value text_reconfigure(Vm& vm, Args args) {
  Local<> file(vm, args[0]);
  TRY_OK(file_open_for(vm, raw_file(file), 0));
  Local<> raw(vm, raw_file(file));
  TRY_OK(file_flush(vm, raw));
  static constexpr u32 kItems[] = {kTextEncoding, kTextErrors, kTextNewline};
  for (u32 i = 0; i < 3; ++i) {
    if (!args.has(i + 1)) continue;
    if (i == 2) TRY_OK(newline_argument(vm, args[3]));
    if (i < 2 && args[i + 1].is_none()) continue;
    if (i < 2 && !is_str(args[i + 1]))
      return raise(vm, kTypeErrorType, "reconfigure() argument '%s' must be str or None, not %t",
                   i ? "errors" : "encoding", args[i + 1]);
    if (i == 0) TRY(encode_str(vm, Value::from_const(&kEmptyStr), args[1], Value()));
    file.value().as<Record>()->items[kItems[i]] = args[i + 1];
    if (i == 0 && !args.has(2)) file.value().as<Record>()->items[kTextErrors] = Value();
  }
  return Value::none();
}

Value file_false(Vm&, Args) { return Value::false_(); }
Value file_closefd(Vm&, Args args) { return Value::boolean(!(file_flags(args[0]) & kFileKeepFd)); }

// ---- attributes

Value file_closed(Vm&, Args args) { return Value::boolean(is_closed(args[0])); }
Value file_name(Vm& vm, Args args) {
  Value name = raw_file(args[0]).as<Record>()->items[kFileName];
  return name.is_undefined() ? raise(vm, kAttributeErrorType, "'%t' object has no attribute 'name'", args[0]) : name;
}
// As it was given, for text; of binary files it tells what they can do.
Value file_mode(Vm& vm, Args args) {
  Value mode = raw_file(args[0]).as<Record>()->items[kFileMode];
  if (mode.is_undefined()) return raise(vm, kAttributeErrorType, "'%t' object has no attribute 'mode'", args[0]);
  const u32 flags = file_flags(raw_file(args[0]));
  if (is_text_record(args[0]) || (flags & (kFileConsole | kFileMemory))) return mode;
  const bool both = (flags & (kFileReadable | kFileWritable)) == (kFileReadable | kFileWritable);
  const char* given = mode.as<Str>()->data();
  const char letter = std::strchr(given, 'x')            ? 'x'
                      : std::strchr(given, 'a')          ? 'a'
                      : both || !(flags & kFileWritable) ? 'r'
                                                         : 'w';
  const char text[] = {letter, 'b', both ? '+' : '\0', 0};
  return make_str(vm, text);
}
Value text_buffer(Vm&, Args args) { return raw_file(args[0]); }
Value text_encoding(Vm& vm, Args args) {
  if (is_instance(vm, args[0], kStringIOType)) return Value::none();
  Value encoding = args[0].as<Record>()->items[kTextEncoding];
  return encoding.is_undefined() ? make_str(vm, "utf-8") : encoding;
}
Value text_errors(Vm& vm, Args args) {
  if (is_instance(vm, args[0], kStringIOType)) return Value::none();
  Value errors = args[0].as<Record>()->items[kTextErrors];
  return errors.is_undefined() ? make_str(vm, "strict") : errors;
}
Value text_newlines(Vm&, Args) { return Value::none(); }

Value file_repr(Vm& vm, Value self) {
  Local<> file(vm, self), raw(vm, raw_file(self));
  StrBuilder text(vm);
  const u32 flags = file_flags(raw);
  if ((flags & kFileMemory) && (!is_text_record(file) || (flags & kFileChars))) {
    TRY_OK(text.append("<_io.") && text.append_str(type_ptr(vm, file)->name) && text.append(" object at 0x") &&
           append_identity(vm, text, file) && text.append(">"));
    return text.take_str();
  }
  const bool plain = !is_text_record(file) && (flags & kFileUnbuffered);
  TRY_OK(text.append("<_io.") && text.append_str(type_ptr(vm, file)->name));
  if (plain && (flags & kFileClosed)) {
    TRY_OK(text.append(" [closed]>"));
    return text.take_str();
  }
  Value name = raw.value().as<Record>()->items[kFileName];
  if (!name.is_undefined()) TRY_OK(text.append(" name=") && text.append_repr(name));
  if (plain) {
    Local<> mode(vm, file_mode(vm, Args{file.slot(), 1}));
    TRY_OK(!mode.is_raised() && text.append(" mode=") && text.append_repr(mode) &&
           text.append(flags & kFileKeepFd ? " closefd=False>" : " closefd=True>"));
    return text.take_str();
  }
  if (is_text_record(file)) {
    TRY_OK(text.append(" mode=") && text.append_repr(raw.value().as<Record>()->items[kFileMode]));
    Local<> encoding(vm, text_encoding(vm, Args{file.slot(), 1}));
    TRY_OK(!encoding.is_raised() && text.append(" encoding=") && text.append_repr(encoding));
  }
  TRY_OK(text.append(">"));
  return text.take_str();
}

// Rows that every file has; each type's table repeats them.
#define FILE_ROWS                                                                                       \
  native(N(__enter__), file_enter_m, 1, 1), native(N(__exit__), file_exit_m, 1, 4),                     \
      native(N(close), file_close_m, 1, 1), native(N(closed), file_closed, 1, 1, nullptr, kGetter),     \
      native(N(fileno), file_fileno_m, 1, 1), native(N(flush), file_flush_m, 1, 1),                     \
      native(N(isatty), file_isatty_m, 1, 1), native(N(mode), file_mode, 1, 1, nullptr, kGetter),       \
      native(N(name), file_name, 1, 1, nullptr, kGetter), native(N(read), file_read_m, 1, 2),           \
      native(N(readable), file_can_m<kFileReadable>, 1, 1), native(N(readline), file_readline_m, 1, 2), \
      native(N(readlines), file_readlines_m, 1, 2), native(N(seek), file_seek_m, 2, 3),                 \
      native(N(seekable), file_seekable_m, 1, 1), native(N(tell), file_tell_m, 1, 1),                   \
      native(N(truncate), file_truncate_m, 1, 2), native(N(writable), file_can_m<kFileWritable>, 1, 1), \
      native(N(write), write_one, 2, 2), native(N(writelines), file_writelines_m, 2, 2)
#define BINARY_ROWS FILE_ROWS, native(N(read1), file_read1_m, 1, 2), native(N(readinto), file_readinto_m, 2, 2)
#define TEXT_ROWS                                                        \
  FILE_ROWS, native(N(encoding), text_encoding, 1, 1, nullptr, kGetter), \
      native(N(errors), text_errors, 1, 1, nullptr, kGetter),            \
      native(N(newlines), text_newlines, 1, 1, nullptr, kGetter)

constinit const Native kFileRows[] = {BINARY_ROWS, native(N(closefd), file_closefd, 1, 1, nullptr, kGetter),
                                      native(N(readall), file_read_m, 1, 1)};
constinit const Native kBufferedRows[] = {
    BINARY_ROWS,
    native(N(detach), buffered_detach, 1, 1),
    native(N(peek), file_peek_m, 1, 2),
    native(N(raw), buffered_raw, 1, 1, nullptr, kGetter),
    native(N(readinto1), file_readinto_m, 2, 2),
};
// __init__ for subclasses that have one of their own, whose object was made empty, and for a second call.
void make_empty(Value raw) {
  set_file_number(raw, kFilePos, 0);
  set_file_number(raw, kFileEnd, 0);
  raw.as<Record>()->items[kFileBuffer] = Value();
  set_file_flags(raw, file_flags(raw) & ~u32{kFileClosed});
}

Value bytes_io_init(Vm& vm, Args args) {
  Local<> file(vm, args[0]);
  make_empty(file);
  if (!args.has(1) || args[1].is_none()) return Value::none();
  BytesView view;
  TRY_OK(bytes_view_or_raise(vm, args[1], &view));
  TRY_OK(file_write(vm, file, &args[1], 0, view.size));
  set_file_number(file, kFilePos, 0);
  return Value::none();
}

Value string_io_init(Vm& vm, Args args) {
  Local<> file(vm, args[0]);
  make_empty(raw_file(file));
  if (args.has(2)) {
    TRY_OK(newline_argument(vm, args[2], "illegal newline value: %r"));
    file.value().as<Record>()->items[kTextNewline] = args[2];
  }
  if (!args.has(1) || args[1].is_none()) return Value::none();
  if (!is_str(args[1])) return raise(vm, kTypeErrorType, "initial_value must be str or None, not %t", args[1]);
  TRY(text_file_write(vm, file, args[1]));
  set_file_number(raw_file(file), kFilePos, 0);
  return Value::none();
}

constinit const Native kBytesIORows[] = {native(N(__init__), bytes_io_init, 1, 2, "- initial_bytes"), BINARY_ROWS,
                                         native(N(getbuffer), bytes_io_getbuffer, 1, 1),
                                         native(N(getvalue), file_getvalue_m, 1, 1),
                                         native(N(readinto1), file_readinto_m, 2, 2)};
constinit const Native kTextFileRows[] = {
    TEXT_ROWS,
    native(N(buffer), text_buffer, 1, 1, nullptr, kGetter),
    native(N(detach), text_detach, 1, 1),
    native(N(line_buffering), file_false, 1, 1, nullptr, kGetter),
    native(N(reconfigure), text_reconfigure, 1, 1, "- * encoding errors newline line_buffering write_through"),
    native(N(write_through), file_false, 1, 1, nullptr, kGetter),
};
constinit const Native kStringIORows[] = {native(N(__init__), string_io_init, 1, 3, "- initial_value newline"),
                                          TEXT_ROWS, native(N(detach), text_detach, 1, 1),
                                          native(N(getvalue), file_getvalue_m, 1, 1),
                                          native(N(line_buffering), file_false, 1, 1, nullptr, kGetter)};

}  // namespace

bool size_or_none(Vm& vm, Args args, u32 i, i64* out) {
  *out = -1;
  if (!args.has(i) || args[i].is_none()) return true;
  if (!to_clamped_index(vm, args[i], out)) return false;
  if (*out < 0) *out = -1;
  return true;
}

// ---- making

namespace {

Value bytes_io_make(Vm& vm, Value type_value, Args args, Value keyword_names) {
  Local<> type(vm, type_value);
  bool named = !keyword_names.is_undefined() && keyword_names.as<Tuple>()->len;
  if (args.count > 1 || (named && !str_is(keyword_names.as<Tuple>()->items[0], "initial_bytes"))) {
    return raise(vm, kTypeErrorType, "BytesIO expected at most 1 argument, got %u", args.count);
  }
  Local<> file(vm, make_file(vm, type, -1, kFileMemory | kFileReadable | kFileWritable, Value(), Value()));
  if (file.is_raised() || !args.has(0) || args[0].is_none()) return file;
  if (args[0].is_small() && args[0].as_small() >= 0) return file;  // MicroPython: so much room
  BytesView view;
  TRY_OK(bytes_view_or_raise(vm, args[0], &view));
  TRY_OK(file_write(vm, file, &args[0], 0, view.size));
  set_file_number(file, kFilePos, 0);
  return file;
}

Value argument(Args args, Value names, u32 i, Value name, Value otherwise) {
  u32 positional = args.count - (names.is_undefined() ? 0 : names.as<Tuple>()->len);
  if (i < positional) return args[i];
  for (u32 k = 0; k < args.count - positional; ++k) {
    if (str_equal(names.as<Tuple>()->items[k], name)) return args[positional + k];
  }
  return otherwise;
}

Value string_io_make(Vm& vm, Value type_value, Args args, Value names_value) {
  Local<> type(vm, type_value), names(vm, names_value);
  if (args.count > 2) return raise(vm, kTypeErrorType, "StringIO() takes at most 2 arguments (%u given)", args.count);
  Local<> initial(vm, argument(args, names, 0, N(initial_value), Value::none()));
  Local<> newline(vm, argument(args, names, 1, N(newline), make_char(vm, '\n')));
  if (initial.value().is_small() && initial.value().as_small() >= 0) initial = Value::none();  // MicroPython: room
  if (!initial.value().is_none() && !is_str(initial)) {
    return raise(vm, kTypeErrorType, "initial_value must be str or None, not %t", initial);
  }
  TRY_OK(newline_argument(vm, newline, "illegal newline value: %r"));
  Local<> raw(vm, make_file(vm, Value::from_const(&kBytesIOType), -1,
                            kFileMemory | kFileChars | kFileReadable | kFileWritable, Value(), Value()));
  if (raw.is_raised()) return raw;
  Local<> file(vm, make_text_file(vm, type, raw, Value(), Value(), newline));
  if (file.is_raised() || initial.value().is_none()) return file;
  TRY(text_file_write(vm, file, initial));
  set_file_number(raw, kFilePos, 0);
  return file;
}

bool is_native_binary(Vm& vm, Value v) {
  Local<> file(vm, v);
  for (const Type* type : {&kFileType, &kBufferedReaderType, &kBufferedWriterType, &kBufferedRandomType})
    if (is_instance(vm, file, *type)) return true;
  return false;
}
bool is_text_value(Vm& vm, Value v) {
  Local<> file(vm, v);
  return is_instance(vm, file, kTextFileType) || is_instance(vm, file, kStringIOType);
}

// Over streams that are not ours the class of that name in lib/_io_streams.py does it.
Value python_stream(Vm& vm, Value class_name, Args args, Value names) {
  Local<> name(vm, class_name), keywords(vm, names);
  Value module_name = TRY(make_str(vm, "_io_streams"));
  Value module = TRY(import_module(vm, module_name));
  Value type = TRY(get_attr(vm, module, name));
  return call(vm, type, args, keywords);
}

template <const Type* kWhich>
Value buffered_make(Vm& vm, Value, Args args, Value names) {
  return python_stream(vm, kWhich->name, args, names);
}

// TextIOWrapper(buffer, encoding=None, errors=None, newline=None, ...)
Value text_file_make(Vm& vm, Value type_value, Args args, Value names_value) {
  Local<> type(vm, type_value), names(vm, names_value);
  Local<> raw(vm, argument(args, names, 0, N(buffer), Value())),
      encoding(vm, argument(args, names, 1, N(encoding), Value::none()));
  Local<> errors(vm, argument(args, names, 2, N(errors), Value::none())),
      newline(vm, argument(args, names, 3, N(newline), Value::none()));
  if (raw.value().is_undefined())
    return raise(vm, kTypeErrorType, "TextIOWrapper() missing required argument 'buffer' (pos 1)");
  bool binary = raw.value().is(Kind::Record) && !is_text_value(vm, raw) &&
                (is_native_binary(vm, raw) || is_instance(vm, raw, kBytesIOType));
  if (!binary) return python_stream(vm, N(TextIOWrapper), args, names);
  TRY_OK(newline_argument(vm, newline));
  if (!encoding.value().is_none()) {
    if (!is_str(encoding))
      return raise(vm, kTypeErrorType, "TextIOWrapper() argument 'encoding' must be str or None, not %t", encoding);
    TRY(encode_str(vm, Value::from_const(&kEmptyStr), encoding, Value()));
  }
  if (!errors.value().is_none() && !is_str(errors))
    return raise(vm, kTypeErrorType, "TextIOWrapper() argument 'errors' must be str or None, not %t", errors);
  return make_text_file(vm, type, raw, encoding.value().is_none() ? Value() : encoding,
                        errors.value().is_none() ? Value() : errors, newline);
}

// FileIO(name, mode='r', closefd=True, opener=None)
Value file_make(Vm& vm, Value, Args args, Value keyword_names) {
  Local<> names(vm, keyword_names);
  Local<> mode(vm, argument(args, names, 1, N(mode), N(r)));
  Local<> close(vm, argument(args, names, 2, N(closefd), Value())),
      opener(vm, argument(args, names, 3, N(opener), Value()));
  Local<> name(vm, argument(args, names, 0, N(file), Value()));
  if (name.value().is_undefined())
    return raise(vm, kTypeErrorType, "FileIO() missing required argument 'file' (pos 1)");
  if (!is_str(mode)) return raise(vm, kTypeErrorType, "FileIO() argument 'mode' must be str, not %t", mode);
  if (name.value().is_float()) return raise(vm, kTypeErrorType, "integer argument expected, got float");
  StrBuilder binary_mode(vm);
  for (size_t i = 0; i < mode.value().as<Str>()->len; ++i) {
    char c = mode.value().as<Str>()->data()[i];
    if (!std::memchr("rwxab+", c, 6)) return raise(vm, kValueErrorType, "invalid mode: %v", mode);
    if (c != 'b') TRY_OK(binary_mode.append_byte(static_cast<u8>(c)));
  }
  TRY_OK(binary_mode.append("b"));
  Local<> full(vm, binary_mode.take_str());
  if (full.is_raised()) return full;
  StackArgs open_args(vm, 8);
  if (!open_args.ok()) return Value::raised();
  open_args[0] = name;
  open_args[1] = full;
  open_args[2] = Value::small(0);
  open_args[6] = close;
  open_args[7] = opener;
  Value file = TRY(io_open(vm, Args{open_args.slots(), 8}));
  return file;
}

constexpr TypeOps kFileOps{.repr = file_repr, .iter = file_iter, .next = file_next, .make = file_make};
constexpr TypeOps kReaderOps{
    .repr = file_repr, .iter = file_iter, .next = file_next, .make = buffered_make<&kBufferedReaderType>};
constexpr TypeOps kWriterOps{
    .repr = file_repr, .iter = file_iter, .next = file_next, .make = buffered_make<&kBufferedWriterType>};
constexpr TypeOps kRandomOps{
    .repr = file_repr, .iter = file_iter, .next = file_next, .make = buffered_make<&kBufferedRandomType>};
constexpr TypeOps kTextFileOps{.repr = file_repr, .iter = file_iter, .next = file_next, .make = text_file_make};
constexpr TypeOps kBytesIOOps{.repr = file_repr, .iter = file_iter, .next = file_next, .make = bytes_io_make};
constexpr TypeOps kStringIOOps{.repr = file_repr, .iter = file_iter, .next = file_next, .make = string_io_make};
constinit const ConstRow kModuleName[] = {{N(__module__), N(_io)}};

template <size_t kRows>
constexpr Type file_type(u16 id, Value name, const Type* base, const TypeOps* ops, const Native (&rows)[kRows]) {
  return make_const_type(id, name, base, Kind::Record, ops, rows, kRows, 0, kModuleName, 1);
}

}  // namespace

constinit const Type kFileType = file_type(kTypeId_File, N(FileIO), &kRawIOBaseType, &kFileOps, kFileRows);
constinit const Type kBufferedReaderType =
    file_type(0, N(BufferedReader), &kBufferedIOBaseType, &kReaderOps, kBufferedRows);
constinit const Type kBufferedWriterType =
    file_type(0, N(BufferedWriter), &kBufferedIOBaseType, &kWriterOps, kBufferedRows);
constinit const Type kBufferedRandomType =
    file_type(0, N(BufferedRandom), &kBufferedIOBaseType, &kRandomOps, kBufferedRows);
constinit const Type kTextFileType =
    file_type(kTypeId_TextFile, N(TextIOWrapper), &kTextIOBaseType, &kTextFileOps, kTextFileRows);
constinit const Type kBytesIOType = file_type(0, N(BytesIO), &kBufferedIOBaseType, &kBytesIOOps, kBytesIORows);
constinit const Type kStringIOType = file_type(0, N(StringIO), &kTextIOBaseType, &kStringIOOps, kStringIORows);
constinit const Type kUnsupportedOperationType =
    make_const_type(0, N(UnsupportedOperation), &kOSErrorType, Kind::Exception, &kExceptionOps, nullptr, 0,
                    kTypeIsException, kModuleName, 1);

}  // namespace adder::vm
