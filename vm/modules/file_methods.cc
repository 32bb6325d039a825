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

namespace adder::vm {

namespace {

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
      return raise(vm, kTypeErrorType,
                   is_instance(vm, args[0], kStringIOType) ? "string argument expected, got '%t'"
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
  std::memcpy(result.as<Str>()->data, file_data(raw), n);
  return finish_str(result);
}

// ---- attributes

Value file_closed(Vm&, Args args) { return Value::boolean(is_closed(args[0])); }
Value file_name(Vm& vm, Args args) {
  Value name = raw_file(args[0]).as<Record>()->items[kFileName];
  return name.is_undefined() ? raise(vm, kAttributeErrorType, "'%t' object has no attribute 'name'", args[0]) : name;
}
Value file_mode(Vm& vm, Args args) {
  Value mode = raw_file(args[0]).as<Record>()->items[kFileMode];
  return mode.is_undefined() ? raise(vm, kAttributeErrorType, "'%t' object has no attribute 'mode'", args[0]) : mode;
}
Value text_buffer(Vm&, Args args) { return raw_file(args[0]); }
Value text_encoding(Vm& vm, Args args) {
  if (is_instance(vm, args[0], kStringIOType)) return Value::none();
  Value encoding = args[0].as<Record>()->items[kTextEncoding];
  return encoding.is_undefined() ? make_str(vm, "utf-8") : encoding;
}
Value text_errors(Vm& vm, Args args) {
  Value errors = args[0].as<Record>()->items[kTextErrors];
  return errors.is_undefined() ? make_str(vm, "strict") : errors;
}
Value text_newlines(Vm&, Args) { return Value::none(); }

Value file_repr(Vm& vm, Value self) {
  Local<> file(vm, self), raw(vm, raw_file(self));
  StrBuilder text(vm);
  const u32 flags = file_flags(raw);
  if (flags & kFileMemory) {
    TRY_OK(text.append("<_io.") && text.append_str(type_ptr(vm, file)->name) && text.append(" object at 0x") &&
           append_identity(vm, text, file) && text.append(">"));
    return text.take_str();
  }
  bool both = (flags & (kFileReadable | kFileWritable)) == (kFileReadable | kFileWritable);
  const char* kind = is_text_record(file)      ? "TextIOWrapper"
                     : flags & kFileUnbuffered ? "FileIO"
                     : both                    ? "BufferedRandom"
                     : flags & kFileReadable   ? "BufferedReader"
                                               : "BufferedWriter";
  TRY_OK(text.append("<_io.") && text.append(kind) && text.append(" name=") &&
         text.append_repr(raw.value().as<Record>()->items[kFileName]));
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

constinit const Native kFileRows[] = {BINARY_ROWS};
constinit const Native kBytesIORows[] = {BINARY_ROWS, native(N(getvalue), file_getvalue_m, 1, 1)};
constinit const Native kTextFileRows[] = {TEXT_ROWS, native(N(buffer), text_buffer, 1, 1, nullptr, kGetter)};
constinit const Native kStringIORows[] = {TEXT_ROWS, native(N(getvalue), file_getvalue_m, 1, 1)};

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
  BytesView view;
  TRY_OK(bytes_view_or_raise(vm, args[0], &view));
  TRY_OK(file_write(vm, file, &args[0], 0, view.size));
  set_file_number(file, kFilePos, 0);
  return file;
}

bool newline_argument(Vm& vm, Value v) {
  if (v.is_none()) return true;
  if (!is_str(v)) return failed(raise(vm, kTypeErrorType, "newline must be str or None, not %t", v));
  if (str_is(v, "") || str_is(v, "\n") || str_is(v, "\r") || str_is(v, "\r\n")) return true;
  return failed(raise(vm, kValueErrorType, "illegal newline value: %r", v));
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
  if (!initial.value().is_none() && !is_str(initial)) {
    return raise(vm, kTypeErrorType, "initial_value must be str or None, not %t", initial);
  }
  TRY_OK(newline_argument(vm, newline));
  Local<> raw(vm, make_file(vm, Value::from_const(&kBytesIOType), -1, kFileMemory | kFileReadable | kFileWritable,
                            Value(), Value()));
  if (raw.is_raised()) return raw;
  Local<> file(vm, make_text_file(vm, type, raw, Value(), Value(), newline));
  if (file.is_raised() || initial.value().is_none()) return file;
  TRY(text_file_write(vm, file, initial));
  set_file_number(raw, kFilePos, 0);
  return file;
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
  bool binary = is_instance(vm, raw, kFileType) || is_instance(vm, raw, kBytesIOType);
  if (!binary) return raise(vm, kTypeErrorType, "TextIOWrapper() needs a binary file or BytesIO, not '%t'", raw);
  TRY_OK(newline_argument(vm, newline));
  return make_text_file(vm, type, raw, encoding.value().is_none() ? Value() : encoding,
                        errors.value().is_none() ? Value() : errors, newline);
}

// FileIO(name, mode='r')
Value file_make(Vm& vm, Value, Args args, Value keyword_names) {
  Local<> names(vm, keyword_names);
  Local<> mode(vm, argument(args, names, 1, N(mode), N(rb)));
  if (!args.count || !is_str(mode)) return raise(vm, kTypeErrorType, "FileIO() takes a file name and a mode");
  StrBuilder binary_mode(vm);
  TRY_OK(binary_mode.append_str(mode));
  if (!std::strchr(mode.value().as<Str>()->data, 'b')) TRY_OK(binary_mode.append("b"));
  Local<> full(vm, binary_mode.take_str());
  if (full.is_raised()) return full;
  StackArgs open_args(vm, 3);
  if (!open_args.ok()) return Value::raised();
  open_args[0] = args[0];
  open_args[1] = full;
  open_args[2] = Value::small(0);
  return io_open(vm, Args{open_args.slots(), 3});
}

constexpr TypeOps kFileOps{.repr = file_repr, .iter = file_iter, .next = file_next, .make = file_make};
constexpr TypeOps kTextFileOps{.repr = file_repr, .iter = file_iter, .next = file_next, .make = text_file_make};
constexpr TypeOps kBytesIOOps{.repr = file_repr, .iter = file_iter, .next = file_next, .make = bytes_io_make};
constexpr TypeOps kStringIOOps{.repr = file_repr, .iter = file_iter, .next = file_next, .make = string_io_make};
constinit const ConstRow kModuleName[] = {{N(__module__), N(_io)}};

template <size_t kRows>
constexpr Type file_type(u16 id, Value name, const TypeOps* ops, const Native (&rows)[kRows]) {
  return make_const_type(id, name, &kObjectType, Kind::Record, ops, rows, kRows, 0, kModuleName, 1);
}

}  // namespace

constinit const Type kFileType = file_type(kTypeId_File, N(FileIO), &kFileOps, kFileRows);
constinit const Type kTextFileType = file_type(kTypeId_TextFile, N(TextIOWrapper), &kTextFileOps, kTextFileRows);
constinit const Type kBytesIOType = file_type(0, N(BytesIO), &kBytesIOOps, kBytesIORows);
constinit const Type kStringIOType = file_type(0, N(StringIO), &kStringIOOps, kStringIORows);
constinit const Type kUnsupportedOperationType =
    make_const_type(0, N(UnsupportedOperation), &kOSErrorType, Kind::Exception, &kExceptionOps, nullptr, 0,
                    kTypeIsException, kModuleName, 1);

}  // namespace adder::vm
