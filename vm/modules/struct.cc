// struct: numbers packed into bytes. A format is read afresh at each use; nothing is compiled. The natives serve both
// the module's functions (first argument a format) and the methods of Struct (first argument a Struct, whose format is
// taken instead).
#include <cstring>

#include "vm/objects/arguments.h"
#include "vm/objects/binary_item.h"
#include "vm/objects/message.h"
#include "vm/objects/number.h"
#include "vm/objects/text.h"
#include "vm/objects/unicode.h"

namespace adder::vm {

constinit const ConstRow kStructErrorConsts[] = {{N(__module__), N(struct)}};
extern const Type kStructErrorType;
constinit const Type kStructErrorType = make_const_type(0, N(error), &kExceptionType, Kind::Exception, &kExceptionOps,
                                                        nullptr, 0, kTypeIsException, kStructErrorConsts, 1);
extern const Type kStructType;
extern const Type kUnpackIteratorType;

namespace {

constexpr u64 kMaxSize = 0x7FFFFFFF;

template <class T>
struct Aligned {
  char before;
  T value;
};
template <class T>
constexpr size_t kAlignment = sizeof(Aligned<T>) - sizeof(T);

size_t alignment_of(u8 code, size_t size) {
  switch (code) {
    case 'q':
    case 'Q': return kAlignment<long long>;
    case 'd': return kAlignment<double>;
    default: return size;
  }
}

struct Step {
  u8 code;
  size_t offset;  // of the first item, after alignment
  size_t size;    // of one item; of 's', 'p' and 'x': of all
  u64 count;      // of items
};

// Walks a format. The text is looked up again at each step, so that it may move in between.
class FormatReader {
public:
  explicit FormatReader(Value format) {
    TextView t = text_of(format);
    if (!t.size) return;
    switch (t.data[0]) {
      case '>':
      case '!': big_ = true; [[fallthrough]];
      case '<':
      case '=': native_ = false; [[fallthrough]];
      case '@': at_ = 1; break;
      default: break;
    }
  }
  bool big() const { return big_; }
  bool native() const { return native_; }
  size_t total() const { return offset_; }
  // false: the end, or (error()) an error.
  bool next(Value format, Step* step);
  const char* error() const { return error_; }

private:
  bool fail(const char* message) {
    error_ = message;
    return false;
  }
  bool native_ = true, big_ = false;
  size_t at_ = 0, offset_ = 0;
  const char* error_ = nullptr;
};

bool FormatReader::next(Value format, Step* step) {
  struct {
    const u8* data;
    size_t size;
  } t{is_str(format) ? reinterpret_cast<const u8*>(format.as<Str>()->data()) : format.as<Bytes>()->data,
      format.obj()->len};
  while (at_ < t.size && is_ascii_space(t.data[at_])) ++at_;
  if (at_ >= t.size) return false;
  u64 count = 1;
  if (is_ascii_digit(t.data[at_])) {
    for (count = 0; at_ < t.size && is_ascii_digit(t.data[at_]); ++at_) {
      count = count * 10 + (t.data[at_] - u64{'0'});
      if (count > kMaxSize) return fail("total struct size too long");
    }
    if (at_ >= t.size) return fail("repeat count given without format specifier");
  }
  u8 code = t.data[at_++];
  bool run = code == 's' || code == 'p' || code == 'x';
  size_t item = run ? 1 : item_size(code, native_);
  if (!item) return fail("bad char in struct format");
  if (native_ && !run) {
    size_t alignment = alignment_of(code, item);
    offset_ = (offset_ + alignment - 1) / alignment * alignment;
  }
  u64 end = offset_ + count * item;
  if (end > kMaxSize) return fail("total struct size too long");
  *step = {code, offset_, run ? static_cast<size_t>(count) : item, run ? code != 'x' : count};
  offset_ = static_cast<size_t>(end);
  return true;
}

// The format as it is remembered, or null: it has runs or too many items, or is wrong.
const Vm::PackedFormat* packed_format(Vm& vm, Value format) {
  if constexpr (!kWord64) return nullptr;
  for (const Vm::PackedFormat& f : vm.packed_formats)
    if (f.format == format) return &f;
  FormatReader reader(format);
  Vm::PackedFormat fresh{format, 0, reader.big(), 0, {}};
  for (Step step; reader.next(format, &step);) {
    if (step.code == 's' || step.code == 'p') return nullptr;
    for (u64 i = 0; i < step.count; ++i) {
      const u64 offset = step.offset + i * step.size;
      if (fresh.count == Vm::PackedFormat::kItems || offset > 0xFFFF) return nullptr;
      fresh.items[fresh.count++] = {step.code, static_cast<u8>(step.size), static_cast<u16>(offset)};
    }
  }
  if (reader.error()) return nullptr;
  fresh.size = static_cast<u32>(reader.total());
  Vm::PackedFormat& place = vm.packed_formats[vm.next_packed_format++ % (sizeof vm.packed_formats / sizeof place)];
  place = fresh;
  return &place;
}

// The size and number of values of a format; false: raised.
bool measure(Vm& vm, Value format, size_t* size, u64* values) {
  if (const Vm::PackedFormat* f = packed_format(vm, format)) {
    *size = f->size;
    *values = f->count;
    return true;
  }
  FormatReader reader(format);
  *values = 0;
  for (Step step; reader.next(format, &step);) *values += step.count;
  *size = reader.total();
  return !reader.error() || failed(raise_text(vm, kStructErrorType, reader.error()));
}

// Writes ints and floats of the plain kinds; false: there are others, or one that does not fit.
bool pack_plainly(const Vm::PackedFormat& f, Args values, u8* out) {
  for (u32 i = 0; i < f.count; ++i) {
    const auto& item = f.items[i];
    const Value v = values[i];
    if (store_plain(item.code, item.size, f.big_endian, v, out + item.offset)) continue;
    if (item.code != 'd' || !v.is_unboxed_float()) return false;
    const double d = v.as_unboxed_float();
    u64 bits;
    std::memcpy(&bits, &d, sizeof bits);
    if (f.big_endian) bits = __builtin_bswap64(bits);
    std::memcpy(out + item.offset, &bits, sizeof bits);
  }
  return true;
}

// The values at buffer[base...], which has as many bytes.
Value unpack_remembered(Vm& vm, Vm::PackedFormat f, const Value* buffer, size_t base) {
  Local<Tuple> tuple(vm, make_tuple(vm, u32{f.count}));
  TRY(tuple.value());
  for (u32 i = 0; i < f.count; ++i) {
    const auto& item = f.items[i];
    const u8* data = text_of(*buffer).data + base + item.offset;
    Value v;
    if (!load_plain(item.code, item.size, f.big_endian, data, &v)) {
      u8 raw[kMaxItemSize];
      std::memcpy(raw, data, item.size);
      v = TRY(load_item(vm, item.code, item.size, f.big_endian, raw));
    }
    tuple->items[i] = v;
  }
  return tuple;
}

// args[0] becomes the format: a Struct gives its own. false: raised.
bool format_argument(Vm& vm, Args args) {
  if (args[0].is(Kind::Record)) {
    Value type = type_of(vm, args[0]);
    if (type == Value::from_const(&kStructType)) args[0] = args[0].as<Record>()->items[0];
  }
  if (!is_str(args[0]) && !args[0].is(Kind::Bytes))
    return failed(raise(vm, kTypeErrorType, "Struct() argument 1 must be a str or bytes object, not %t", args[0]));
  TextView text = text_of(args[0]);
  if (text.is_str && !text.ascii) {
    Local<> ascii(vm, make_str(vm, "ascii"));
    return !ascii.is_raised() && !encode_str(vm, args[0], ascii, Value()).is_raised();
  }
  return !text.size || !std::memchr(text.data, 0, text.size) ||
         failed(raise(vm, kStructErrorType, "embedded null character"));
}

// For an int that is too large. Those that are too large for C's long as well are told apart.
Value raise_range(Vm& vm, u8 code, size_t size, Value value) {
  if (code == 'P') return raise(vm, kStructErrorType, "int too large to convert");
  Value v = TRY(to_index(vm, value));
  i64 n;
  bool wide =
      size == 4 && !item_is_signed(code) ? int_is_negative(v) || IntView(v).digits.size() > 2 : !int_fits_i64(v, &n);
  if (wide || size == 8) return raise(vm, kStructErrorType, "argument out of range");
  switch (code) {
    case 'b': return raise(vm, kStructErrorType, "byte format requires -128 <= number <= 127");
    case 'B': return raise(vm, kStructErrorType, "ubyte format requires 0 <= number <= 255");
    case 'h': return raise(vm, kStructErrorType, "short format requires -32768 <= number <= 32767");
    case 'H': return raise(vm, kStructErrorType, "ushort format requires 0 <= number <= 65535");
    case 'i':
    case 'l':
      return raise(vm, kStructErrorType, "'%c' format requires -2147483648 <= number <= 2147483647",
                   static_cast<int>(code));
    default:
      return raise(vm, kStructErrorType, "'%c' format requires 0 <= number <= 4294967295", static_cast<int>(code));
  }
}

Value raise_store_error(Vm& vm, StoreError error, u8 code, size_t size, Value value) {
  if (error == StoreError::Raised && (code == 'd' || code == 'f' || code == 'e') &&
      pending_is(vm, kOverflowErrorType)) {
    (void)take_pending(vm);
    error = StoreError::NotFloat;
  }
  switch (error) {
    case StoreError::NotInt: return raise(vm, kStructErrorType, "required argument is not an integer");
    case StoreError::NotFloat: return raise(vm, kStructErrorType, "required argument is not a float");
    case StoreError::NotChar: return raise(vm, kStructErrorType, "char format requires a bytes object of length 1");
    case StoreError::Range: return raise_range(vm, code, size, value);
    case StoreError::FloatRange:
      if (is_int(value)) return raise(vm, kStructErrorType, "int too large to convert");
      return raise(vm, kOverflowErrorType, "float too large to pack with %c format", static_cast<int>(code));
    default: return Value::raised();
  }
}

// The bytes to write to: those of a fresh bytes object, or of a bytearray or memoryview. Null: it has become too short.
u8* target_at(const LocalBase& target, size_t offset, size_t n) {
  if (target.value().is(Kind::Bytes)) return target.value().as<Bytes>()->data + offset;
  WritableBytes bytes;
  if (!writable_bytes(target, &bytes) || bytes.size < offset + n) return nullptr;
  return bytes.data + offset;
}

// 's' and 'p': the bytes, cut or padded with zeros.
Value pack_run(Vm& vm, const Step& step, Value v, u8* out) {
  BytesView bytes;
  if ((!v.is(Kind::Bytes) && !v.is(Kind::ByteArray)) || !bytes_view(v, &bytes)) {
    return raise(vm, kStructErrorType, "argument for '%c' must be a bytes object", static_cast<int>(step.code));
  }
  size_t room = step.size;
  std::memset(out, 0, room);
  if (step.code == 'p' && room) {
    --room;
    size_t kept = bytes.size < room ? bytes.size : room;
    *out++ = static_cast<u8>(kept < 255 ? kept : 255);
  }
  size_t n = bytes.size < room ? bytes.size : room;
  if (n) std::memcpy(out, bytes.data, n);
  return Value::none();
}

// Writes all values at target[base...]. format and values are rooted slots.
Value pack_values(Vm& vm, const Value* format, Args values, const LocalBase& target, size_t base) {
  FormatReader reader(*format);
  u32 used = 0;
  for (Step step; reader.next(*format, &step);) {
    if (step.code == 'x') {
      u8* out = target_at(target, base + step.offset, step.size);
      if (out) std::memset(out, 0, step.size);
    }
    for (u64 i = 0; i < step.count; ++i) {
      size_t offset = base + step.offset + static_cast<size_t>(i) * step.size;
      if (step.code == 's' || step.code == 'p') {
        u8* out = target_at(target, offset, step.size);
        if (out) TRY(pack_run(vm, step, values[used++], out));
        continue;
      }
      if (u8* out = target_at(target, offset, step.size);
          out && used < values.count && store_plain(step.code, step.size, reader.big(), values[used], out)) {
        ++used;
        continue;
      }
      u8 raw[kMaxItemSize];
      StoreError error = store_item(vm, step.code, step.size, reader.big(), values[used], raw);
      bool infinite = error == StoreError::FloatRange && step.code == 'f' && reader.native();
      if (error != StoreError::None && !infinite)
        return raise_store_error(vm, error, step.code, step.size, values[used]);
      ++used;
      u8* out = target_at(target, offset, step.size);
      if (out) std::memcpy(out, raw, step.size);
    }
  }
  return Value::none();
}

bool check_values(Vm& vm, const char* name, u64 wanted, u32 given) {
  if (wanted == given) return true;
  return failed(raise(vm, kStructErrorType, "%s expected %u items for packing (got %u)", name,
                      static_cast<unsigned>(wanted), given));
}

Value unpack_values(Vm& vm, const Value* format, const Value* buffer, size_t base) {
  if (const Vm::PackedFormat* f = packed_format(vm, *format)) return unpack_remembered(vm, *f, buffer, base);
  size_t size;
  u64 count;
  TRY_OK(measure(vm, *format, &size, &count));
  Local<Tuple> tuple(vm, make_tuple(vm, static_cast<u32>(count)));
  TRY(tuple.value());
  for (u32 i = 0; i < count; ++i) tuple->items[i] = Value::none();
  FormatReader reader(*format);
  u32 used = 0;
  for (Step step; reader.next(*format, &step);) {
    for (u64 i = 0; i < step.count; ++i) {
      const u8* data = text_of(*buffer).data + base + step.offset + static_cast<size_t>(i) * step.size;
      Value item;
      if (step.code == 's' || step.code == 'p') {
        size_t skip = step.code == 'p' && step.size, n = step.size - skip;
        if (skip && data[0] < n) n = data[0];
        item = make_bytes(vm, nullptr, n);
        TRY(item);
        data = text_of(*buffer).data + base + step.offset + skip;
        if (n) std::memcpy(item.as<Bytes>()->data, data, n);
      } else if (!load_plain(step.code, step.size, reader.big(), data, &item)) {
        u8 raw[kMaxItemSize];
        std::memcpy(raw, data, step.size);
        item = TRY(load_item(vm, step.code, step.size, reader.big(), raw));
      }
      tuple->items[used++] = item;
    }
  }
  return tuple;
}

// An offset into a buffer of `length` bytes at which `size` bytes are to be had; false: raised.
bool check_offset(Vm& vm, const char* verb, bool packing, i64* offset, size_t size, size_t length) {
  auto end = static_cast<i64>(length), n = static_cast<i64>(size);
  Local<> at(vm, make_int(vm, *offset));
  if (at.is_raised()) return false;
  if (*offset < 0) {
    if (*offset + n > 0) {
      return failed(raise_text(vm, kStructErrorType,
                               packing ? PACKED("no space to pack %d bytes at offset %v")
                                       : PACKED("not enough data to unpack %d bytes at offset %v"),
                               static_cast<int>(n), at));
    }
    if (*offset + end < 0) {
      return failed(
          raise(vm, kStructErrorType, "offset %v out of range for %d-byte buffer", at, static_cast<int>(end)));
    }
    *offset += end;
    at = make_int(vm, *offset);
  }
  if (end - *offset >= n) return true;
  Local<> needed(vm, make_uint(vm, static_cast<u64>(*offset) + size));
  if (needed.is_raised()) return false;
  return failed(
      raise(vm, kStructErrorType,
            "%s requires a buffer of at least %v bytes for %s %u bytes at offset %v (actual buffer size is %u)", verb,
            needed, packing ? "packing" : "unpacking", static_cast<unsigned>(n), at, static_cast<unsigned>(end)));
}

Value struct_calcsize(Vm& vm, Args args) {
  TRY_OK(format_argument(vm, args));
  size_t size;
  u64 values;
  TRY_OK(measure(vm, args[0], &size, &values));
  return Value::small(static_cast<i64>(size));
}

Value struct_pack(Vm& vm, Args args) {
  if (!args.count) return raise(vm, kTypeErrorType, "missing format argument");
  TRY_OK(format_argument(vm, args));
  if (const Vm::PackedFormat* f = packed_format(vm, args[0]); f && f->count == args.count - 1) {
    const Vm::PackedFormat format = *f;
    Value fresh = TRY(make_bytes(vm, nullptr, format.size));
    if (pack_plainly(format, args.from(1), fresh.as<Bytes>()->data)) return fresh;
  }
  size_t size;
  u64 values;
  TRY_OK(measure(vm, args[0], &size, &values));
  TRY_OK(check_values(vm, "pack", values, args.count - 1));
  Local<> result(vm, make_bytes(vm, nullptr, size));
  TRY(result.value());
  TRY(pack_values(vm, args.slots, args.from(1), result, 0));
  return result;
}

Value struct_pack_into(Vm& vm, Args args) {
  if (!args.count) return raise(vm, kTypeErrorType, "missing format argument");
  TRY_OK(format_argument(vm, args));
  if (args.count == 1) return raise(vm, kStructErrorType, "pack_into expected buffer argument");
  if (args.count == 2) return raise(vm, kStructErrorType, "pack_into expected offset argument");
  size_t size;
  u64 values;
  TRY_OK(measure(vm, args[0], &size, &values));
  TRY_OK(check_values(vm, "pack_into", values, args.count - 3));
  WritableBytes bytes;
  if (!writable_bytes(args[1], &bytes)) {
    return raise(vm, kTypeErrorType, "argument must be read-write bytes-like object, not %t", args[1]);
  }
  i64 offset;
  TRY_OK(to_i64(vm, args[2], &offset));
  if (!writable_bytes(args[1], &bytes)) bytes.size = 0;
  TRY_OK(check_offset(vm, "pack_into", true, &offset, size, bytes.size));
  Local<> target(vm, args[1]);
  if (u8* out = target_at(target, static_cast<size_t>(offset), size)) std::memset(out, 0, size);
  return pack_values(vm, args.slots, args.from(3), target, static_cast<size_t>(offset));
}

Value struct_unpack(Vm& vm, Args args) {
  TRY_OK(format_argument(vm, args));
  size_t size;
  u64 values;
  TRY_OK(measure(vm, args[0], &size, &values));
  BytesView bytes;
  TRY_OK(bytes_view_or_raise(vm, args[1], &bytes));
  if (bytes.size != size)
    return raise(vm, kStructErrorType, "unpack requires a buffer of %u bytes", static_cast<unsigned>(size));
  return unpack_values(vm, args.slots, args.slots + 1, 0);
}

Value struct_unpack_from(Vm& vm, Args args) {
  TRY_OK(format_argument(vm, args));
  size_t size;
  u64 values;
  TRY_OK(measure(vm, args[0], &size, &values));
  i64 offset;
  TRY_OK(size_argument(vm, args, 2, 0, &offset));
  BytesView bytes;
  TRY_OK(bytes_view_or_raise(vm, args[1], &bytes));
  TRY_OK(check_offset(vm, "unpack_from", false, &offset, size, bytes.size));
  return unpack_values(vm, args.slots, args.slots + 1, static_cast<size_t>(offset));
}

// items: format, buffer, offset, size
Value struct_iter_unpack(Vm& vm, Args args) {
  TRY_OK(format_argument(vm, args));
  size_t size;
  u64 values;
  TRY_OK(measure(vm, args[0], &size, &values));
  if (!size) return raise(vm, kStructErrorType, "cannot iteratively unpack with a struct of length 0");
  BytesView bytes;
  TRY_OK(bytes_view_or_raise(vm, args[1], &bytes));
  if (bytes.size % size) {
    return raise(vm, kStructErrorType, "iterative unpacking requires a buffer of a multiple of %u bytes",
                 static_cast<unsigned>(size));
  }
  Value it = TRY(make_record(vm, kUnpackIteratorType, 4));
  Value* items = it.as<Record>()->items;
  items[0] = args[0];
  items[1] = args[1];
  items[2] = Value::small(0);
  items[3] = Value::small(static_cast<i64>(size));
  return it;
}

Value unpack_iterator_next(Vm& vm, Value self) {
  Local<Record> it(vm, self);
  i64 offset = it->items[2].as_small(), size = it->items[3].as_small();
  BytesView bytes;
  if (!bytes_view(it->items[1], &bytes) || static_cast<u64>(offset + size) > bytes.size) return Value::stop();
  it->items[2] = Value::small(offset + size);
  Local<> format(vm, it->items[0]), buffer(vm, it->items[1]);
  return unpack_values(vm, format.slot(), buffer.slot(), static_cast<size_t>(offset));
}
Value iterator_self(Vm&, Value self) { return self; }

Value unpack_iterator_hint(Vm&, Args args) {
  const Value* items = args[0].as<Record>()->items;
  BytesView bytes;
  if (!bytes_view(items[1], &bytes)) return Value::small(0);
  return Value::small((static_cast<i64>(bytes.size) - items[2].as_small()) / items[3].as_small());
}
constinit const Native kUnpackIteratorRows[] = {native(N(__length_hint__), unpack_iterator_hint, 1, 1)};

Value struct_make(Vm& vm, Value, Args args, Value names) {
  if (args.count == 1 && !unknown_keyword(names, N(format)).is_undefined()) args.count = 0;
  if (!args.count) return raise(vm, kTypeErrorType, "Struct() missing required argument 'format' (pos 1)");
  TRY_OK(check_at_most(vm, "Struct", args.count, 1));
  TRY_OK(format_argument(vm, args));
  size_t size;
  u64 values;
  TRY_OK(measure(vm, args[0], &size, &values));
  Value made = TRY(make_record(vm, kStructType, 2));
  made.as<Record>()->items[0] = args[0];
  made.as<Record>()->items[1] = Value::small(static_cast<i64>(size));
  return made;
}
// (self, format): a Struct may be given another one
Value struct_init_m(Vm& vm, Args args) {
  TRY_OK(format_argument(vm, args.from(1)));
  size_t size;
  u64 values;
  TRY_OK(measure(vm, args[1], &size, &values));
  args[0].as<Record>()->items[0] = args[1];
  args[0].as<Record>()->items[1] = Value::small(static_cast<i64>(size));
  return Value::none();
}

Value struct_format(Vm& vm, Args args) {
  Local<> format(vm, args[0].as<Record>()->items[0]);
  return is_str(format) ? format.value() : decode_bytes(vm, format, Value(), Value());
}
Value struct_size(Vm&, Args args) { return args[0].as<Record>()->items[1]; }

constexpr TypeOps kStructOps{.make = struct_make};
constexpr TypeOps kUnpackIteratorOps{.iter = iterator_self, .next = unpack_iterator_next};

constinit const Native kStructTypeRows[] = {
    native(N(__init__), struct_init_m, 2, 2, "- format"),
    native(N(format), struct_format, 1, 1, nullptr, kGetter),
    native(N(iter_unpack), struct_iter_unpack, 2, 2),
    native(N(pack), struct_pack, 1, 255, nullptr, kVarArgs),
    native(N(pack_into), struct_pack_into, 1, 255, nullptr, kVarArgs),
    native(N(size), struct_size, 1, 1, nullptr, kGetter),
    native(N(unpack), struct_unpack, 2, 2),
    native(N(unpack_from), struct_unpack_from, 2, 3, "- buffer offset"),
};

constinit const Native kStructRows[] = {
    native(N(calcsize), struct_calcsize, 1, 1),
    native(N(iter_unpack), struct_iter_unpack, 2, 2),
    native(N(pack), struct_pack, 0, 255, nullptr, kVarArgs),
    native(N(pack_into), struct_pack_into, 0, 255, nullptr, kVarArgs),
    native(N(unpack), struct_unpack, 2, 2),
    native(N(unpack_from), struct_unpack_from, 2, 3, "- buffer offset"),
};

constinit const ConstRow kStructConsts[] = {
    {N(Struct), Value::from_const(&kStructType)},
    {N(error), Value::from_const(&kStructErrorType)},
};
constinit const ConstRow kModuleNameConsts[] = {{N(__module__), N(struct)}};

}  // namespace

constinit const Type kStructType =
    make_const_type(0, N(Struct), &kObjectType, Kind::Record, &kStructOps, kStructTypeRows,
                    sizeof kStructTypeRows / sizeof *kStructTypeRows, kTypeFinal, kModuleNameConsts, 1);
constinit const Type kUnpackIteratorType =
    make_const_type(0, N(unpack_iterator), &kObjectType, Kind::Record, &kUnpackIteratorOps, kUnpackIteratorRows, 1,
                    kTypeFinal | kTypeNoInstances);

extern const ModuleDef kStructModule;
constinit const ModuleDef kStructModule{N(struct),
                                        kStructRows,
                                        kStructConsts,
                                        sizeof kStructRows / sizeof *kStructRows,
                                        sizeof kStructConsts / sizeof *kStructConsts,
                                        nullptr,
                                        nullptr};

}  // namespace adder::vm
