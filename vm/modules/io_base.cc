// io.IOBase and its three children: what programs derive their own streams from. Every method is written in terms of
// the few that a subclass defines, and calls them by name. A subclass's instance notes that it is closed in an
// attribute; native files have rows of their own and are of these types only so that isinstance() says so.
#include "vm/core/iterate.h"
#include "vm/modules/file.h"
#include "vm/modules/io.h"
#include "vm/objects/class.h"
#include "vm/objects/text.h"
#include "vm/run/calls.h"

namespace adder::vm {

namespace {

constexpr i64 kBufferSize = kWord64 ? 8192 : 512;

Value io_base_make(Vm& vm, Value type, Args args, Value names) {
  return kObjectType.ops->make(vm, type, Args{args.slots, 0}, (static_cast<void>(names), Value()));
}

// ---- closing

Value is_closed(Vm& vm, Value self) {
  Value closed = TRY(get_attr(vm, self, N(closed)));
  return truth(vm, closed);
}

bool check_open(Vm& vm, Value self) {
  Value closed = is_closed(vm, self);
  if (closed.is_raised()) return false;
  return closed.is_false() || failed(raise(vm, kValueErrorType, "I/O operation on closed file."));
}

Value base_closed(Vm& vm, Args args) {
  Value known = TRY(get_attr_or_undefined(vm, args[0], N(_io_closed)));
  return Value::boolean(!known.is_undefined());
}

Value base_close(Vm& vm, Args args) {
  Value known = TRY(get_attr_or_undefined(vm, args[0], N(_io_closed)));
  if (!known.is_undefined()) return Value::none();
  Value flushed = call_method(vm, args[0], N(flush));
  if (!flushed.is_raised()) return set_attr(vm, args[0], N(_io_closed), Value::true_());
  Local<> error(vm, take_pending(vm));
  TRY(set_attr(vm, args[0], N(_io_closed), Value::true_()));
  vm.pending = error;
  return Value::raised();
}

Value base_flush(Vm& vm, Args args) {
  TRY_OK(check_open(vm, args[0]));
  return Value::none();
}

Value base_enter(Vm& vm, Args args) {
  TRY_OK(check_open(vm, args[0]));
  return args[0];
}

Value base_exit(Vm& vm, Args args) {
  TRY(call_method(vm, args[0], N(close)));
  return Value::none();
}

Value base_false(Vm&, Args) { return Value::false_(); }
Value base_none(Vm&, Args) { return Value::none(); }
Value base_isatty(Vm& vm, Args args) {
  TRY_OK(check_open(vm, args[0]));
  return Value::false_();
}

enum Unsupported : u32 { kSeek, kTruncate, kFileno, kRead, kRead1, kWrite, kDetach, kReadLine };
constexpr const char* kUnsupportedNames[] = {"seek",  "truncate", "fileno", "read",
                                             "read1", "write",    "detach", "readline"};
template <u32 kWhat>
Value unsupported(Vm& vm, Args) {
  return unsupported_operation(vm, kUnsupportedNames[kWhat]);
}

[[gnu::noinline]] Value check_ability(Vm& vm, Value file, u32 what) {
  static constexpr Value kQuestions[] = {N(readable), N(writable), N(seekable)};
  static constexpr const char* kTexts[] = {"File or stream is not readable.", "File or stream is not writable.",
                                           "File or stream is not seekable."};
  Value can = TRY(call_method(vm, file, kQuestions[what]));
  if (can.is_true()) return Value::true_();
  return unsupported_operation(vm, kTexts[what]);
}
template <u32 kWhat>
Value check_can(Vm& vm, Args args) {
  return check_ability(vm, args[0], kWhat);
}

Value base_tell(Vm& vm, Args args) {
  StackArgs to(vm, 2);
  if (!to.ok()) return Value::raised();
  to[0] = Value::small(0);
  to[1] = Value::small(1);
  return call_method(vm, args[0], N(seek), Args{to.slots(), 2});
}

// ---- lines

// How much of the line can be read at once: up to its end if the stream lets us look ahead.
Value line_part(Vm& vm, const LocalBase& self, bool can_peek, i64 limit) {
  if (!can_peek) return Value::small(1);
  StackArgs one(vm, 1);
  if (!one.ok()) return Value::raised();
  one[0] = Value::small(1);
  Local<> ahead(vm, call_method(vm, self, N(peek), Args{one.slots(), 1}));
  if (ahead.is_raised()) return ahead;
  BytesView view;
  if (!bytes_view(ahead, &view))
    return raise(vm, kOSErrorType, "peek() should have returned a bytes object, not '%t'", ahead);
  if (!view.size) return Value::small(1);
  auto* end = static_cast<const u8*>(std::memchr(view.data, '\n', view.size));
  i64 n = end ? end - view.data + 1 : static_cast<i64>(view.size);
  return Value::small(limit >= 0 && n > limit ? limit : n);
}

Value base_readline(Vm& vm, Args args) {
  i64 limit;
  TRY_OK(size_or_none(vm, args, 1, &limit));
  Local<> self(vm, args[0]);
  Value peek = TRY(get_attr_or_undefined(vm, self, N(peek)));
  const bool can_peek = !peek.is_undefined();
  StrBuilder line(vm);
  StackArgs size(vm, 1);
  if (!size.ok()) return Value::raised();
  while (limit < 0 || static_cast<i64>(line.size()) < limit) {
    size[0] = TRY(line_part(vm, self, can_peek, limit < 0 ? -1 : limit - static_cast<i64>(line.size())));
    Local<> part(vm, call_method(vm, self, N(read), Args{size.slots(), 1}));
    if (part.is_raised()) return part;
    if (part.value().is_none()) break;
    if (!part.value().is(Kind::Bytes) && !part.value().is(Kind::ByteArray))
      return raise(vm, kOSErrorType, "read() should have returned a bytes object, not '%t'", part);
    size_t n = text_of(part).size;
    if (!n) break;
    TRY_OK(line.append_slice(part, 0, n));
    if (text_of(part).data[n - 1] == '\n') break;
  }
  return line.take_bytes();
}

Value base_iter(Vm& vm, Value self) {
  Local<> me(vm, self);
  TRY_OK(check_open(vm, me));
  return me;
}

Value base_next(Vm& vm, Value self) {
  Local<> line(vm, call_method(vm, self, N(readline)));
  if (line.is_raised()) return line;
  Value more = TRY(truth(vm, line));
  return more.is_true() ? line.value() : Value::stop();
}

Value base_readlines(Vm& vm, Args args) {
  i64 hint;
  TRY_OK(size_or_none(vm, args, 1, &hint));
  Local<> lines(vm, make_list(vm));
  if (lines.is_raised()) return lines;
  i64 total = 0;
  TRY(for_each(vm, args[0], [&](Value line_value) -> Value {
    Local<> line(vm, line_value);
    TRY_OK(list_append(vm, lines, line));
    Value n = TRY(len(vm, line));
    total += n.as_small();
    return hint > 0 && total >= hint ? Value::stop() : Value::none();
  }));
  return lines;
}

Value base_writelines(Vm& vm, Args args) {
  TRY_OK(check_open(vm, args[0]));
  TRY(for_each(vm, args[1], [&](Value line) {
    args[1] = line;  // the iterable is the loop's now
    return call_method(vm, args[0], N(write), Args{&args[1], 1});
  }));
  return Value::none();
}

// ---- raw streams: read() in terms of readinto()

Value read_all(Vm& vm, const LocalBase& self) {
  StrBuilder all(vm);
  StackArgs size(vm, 1);
  if (!size.ok()) return Value::raised();
  for (;;) {
    size[0] = Value::small(kBufferSize);
    Local<> part(vm, call_method(vm, self, N(read), Args{size.slots(), 1}));
    if (part.is_raised()) return part;
    if (part.value().is_none()) {
      if (!all.size()) return part;
      break;
    }
    if (!part.value().is(Kind::Bytes)) return raise(vm, kTypeErrorType, "read() should return bytes");
    if (!part.value().as<Bytes>()->len) break;
    TRY_OK(all.append_slice(part, 0, part.value().as<Bytes>()->len));
  }
  return all.take_bytes();
}

Value raw_readall(Vm& vm, Args args) {
  Local<> self(vm, args[0]);
  return read_all(vm, self);
}

Value raw_read(Vm& vm, Args args) {
  i64 size;
  TRY_OK(size_or_none(vm, args, 1, &size));
  if (size < 0) return call_method(vm, args[0], N(readall));
  StackArgs buffer(vm, 1);
  if (!buffer.ok()) return Value::raised();
  buffer[0] = make_bytearray(vm, nullptr, static_cast<size_t>(size));
  if (buffer[0].is_raised()) return buffer[0];
  Value n_value = TRY(call_method(vm, args[0], N(readinto), Args{buffer.slots(), 1}));
  if (n_value.is_none()) return n_value;
  i64 n;
  TRY_OK(to_i64(vm, n_value, &n));
  BytesView view;
  if (!bytes_view(buffer[0], &view) || n < 0 || static_cast<size_t>(n) > view.size)
    return raise(vm, kValueErrorType, "readinto returned %d outside buffer size %d", static_cast<int>(n),
                 static_cast<int>(size));
  Value out = TRY(make_bytes(vm, nullptr, static_cast<size_t>(n)));
  bytes_view(buffer[0], &view);
  std::memcpy(out.as<Bytes>()->data, view.data, static_cast<size_t>(n));
  return out;
}

// ---- buffered streams: readinto() in terms of read()

[[gnu::noinline]] Value read_into(Vm& vm, Args args, Value read_name) {
  WritableBytes target;
  if (!writable_bytes(args[1], &target))
    return raise(vm, kTypeErrorType, "readinto() argument must be read-write bytes-like object, not %t", args[1]);
  StackArgs size(vm, 1);
  if (!size.ok()) return Value::raised();
  size[0] = Value::small(static_cast<i64>(target.size));
  Local<> data(vm, call_method(vm, args[0], read_name, Args{size.slots(), 1}));
  if (data.is_raised() || data.value().is_none()) return data;
  if (!data.value().is(Kind::Bytes)) return raise(vm, kTypeErrorType, "read() should return bytes");
  const Bytes* bytes = data.value().as<Bytes>();
  if (!writable_bytes(args[1], &target) || bytes->len > target.size)
    return raise(vm, kValueErrorType, "read() returned too much data: %d bytes requested, %d returned",
                 static_cast<int>(size[0].as_small()), static_cast<int>(bytes->len));
  std::memcpy(target.data, bytes->data, bytes->len);
  return Value::small(bytes->len);
}
template <bool kOnce>
Value buffered_readinto(Vm& vm, Args args) {
  return read_into(vm, args, kOnce ? N(read1) : N(read));
}

constexpr TypeOps kIOBaseOps{.iter = base_iter, .next = base_next, .make = io_base_make};
constinit const ConstRow kModuleName[] = {{N(__module__), N(io)}};

constinit const Native kIOBaseRows[] = {
    native(N(__enter__), base_enter, 1, 1),
    native(N(__exit__), base_exit, 1, 4),
    native(N(_checkClosed), base_flush, 1, 2),
    native(N(_checkReadable), check_can<0>, 1, 2),
    native(N(_checkSeekable), check_can<2>, 1, 2),
    native(N(_checkWritable), check_can<1>, 1, 2),
    native(N(close), base_close, 1, 1),
    native(N(closed), base_closed, 1, 1, nullptr, kGetter),
    native(N(fileno), unsupported<kFileno>, 1, 1),
    native(N(flush), base_flush, 1, 1),
    native(N(isatty), base_isatty, 1, 1),
    native(N(readable), base_false, 1, 1),
    native(N(readline), base_readline, 1, 2),
    native(N(readlines), base_readlines, 1, 2),
    native(N(seek), unsupported<kSeek>, 1, 3),
    native(N(seekable), base_false, 1, 1),
    native(N(tell), base_tell, 1, 1),
    native(N(truncate), unsupported<kTruncate>, 1, 2),
    native(N(writable), base_false, 1, 1),
    native(N(writelines), base_writelines, 2, 2),
};
constinit const Native kRawRows[] = {
    native(N(read), raw_read, 1, 2),
    native(N(readall), raw_readall, 1, 1),
};
constinit const Native kBufferedRows[] = {
    native(N(detach), unsupported<kDetach>, 1, 1),       native(N(read), unsupported<kRead>, 1, 2),
    native(N(read1), unsupported<kRead1>, 1, 2),         native(N(readinto), buffered_readinto<false>, 2, 2),
    native(N(readinto1), buffered_readinto<true>, 2, 2), native(N(write), unsupported<kWrite>, 1, 2),
};
constinit const Native kTextRows[] = {
    native(N(detach), unsupported<kDetach>, 1, 1),
    native(N(encoding), base_none, 1, 1, nullptr, kGetter),
    native(N(errors), base_none, 1, 1, nullptr, kGetter),
    native(N(newlines), base_none, 1, 1, nullptr, kGetter),
    native(N(read), unsupported<kRead>, 1, 2),
    native(N(readline), unsupported<kReadLine>, 1, 2),
    native(N(write), unsupported<kWrite>, 1, 2),
};

template <size_t kRows>
constexpr Type base_type(Value name, const Type* base, const Native (&rows)[kRows]) {
  return make_const_type(0, name, base, Kind::Instance, &kIOBaseOps, rows, kRows, 0, kModuleName, 1);
}

}  // namespace

constinit const Type kIOBaseType = base_type(N(IOBase), &kObjectType, kIOBaseRows);
constinit const Type kRawIOBaseType = base_type(N(RawIOBase), &kIOBaseType, kRawRows);
constinit const Type kBufferedIOBaseType = base_type(N(BufferedIOBase), &kIOBaseType, kBufferedRows);
constinit const Type kTextIOBaseType = base_type(N(TextIOBase), &kIOBaseType, kTextRows);

}  // namespace adder::vm
