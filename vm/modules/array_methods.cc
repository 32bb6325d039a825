// The methods of array.array.
#include <cstring>

#include "vm/core/iterate.h"
#include "vm/modules/array.h"
#include "vm/objects/arguments.h"
#include "vm/objects/binary_item.h"
#include "vm/objects/number.h"
#include "vm/objects/sequence.h"
#include "vm/objects/text.h"

namespace adder::vm {

namespace {

bool equal_items(Vm& vm, const Local<ItemArray>& array, u32 i, Value* wanted, bool* same) {
  Value found = array_item(vm, array, i);
  if (found.is_raised()) return false;
  Value result = compare(vm, CompareOp::Eq, found, *wanted);
  if (!result.is_raised()) result = truth(vm, result);
  *same = result.is_true();
  return !result.is_raised();
}

Value array_append_m(Vm& vm, Args args) {
  Local<ItemArray> array(vm, args[0]);
  TRY_OK(array_append(vm, array, args[1]));
  return Value::none();
}

Value array_buffer_info_m(Vm& vm, Args args) {
  Local<ItemArray> array(vm, args[0]);
  Local<> address(vm, make_uint(vm, reinterpret_cast<word>(array_data(array))));
  if (address.is_raised()) return address;
  Value pair = TRY(make_tuple(vm, 2u));
  pair.as<Tuple>()->items[0] = address;
  pair.as<Tuple>()->items[1] = Value::small(array->len);
  return pair;
}

Value array_byteswap_m(Vm& vm, Args args) {
  Local<ItemArray> array(vm, args[0]);
  u8* data = array_data(array);
  for (size_t i = 0, item = array->item; i < array->len; ++i, data += item) {
    for (size_t k = 0; k < item / 2; ++k) {
      u8 kept = data[k];
      data[k] = data[item - 1 - k];
      data[item - 1 - k] = kept;
    }
  }
  return Value::none();
}

Value array_clear_m(Vm&, Args args) {
  args[0].as<ItemArray>()->len = 0;
  args[0].as<ItemArray>()->blob = Value();
  return Value::none();
}

Value array_copy_m(Vm& vm, Args args) {
  Local<ItemArray> array(vm, args[0]);
  Value copy = TRY(make_array_like(vm, array->code, array->item, array->len));
  if (array->len)
    std::memcpy(copy.as<ItemArray>()->blob.as<Blob>()->data, array_data(array), size_t{array->len} * array->item);
  return copy;
}

Value array_count_m(Vm& vm, Args args) {
  Local<ItemArray> array(vm, args[0]);
  i64 n = 0;
  bool same;
  for (u32 i = 0; i < array->len; ++i) {
    TRY_OK(equal_items(vm, array, i, &args[1], &same));
    n += same;
  }
  return Value::small(n);
}

Value array_extend_m(Vm& vm, Args args) {
  Local<ItemArray> array(vm, args[0]);
  TRY_OK(array_extend(vm, array, args[1]));
  return Value::none();
}

Value array_frombytes_m(Vm& vm, Args args) {
  Local<ItemArray> array(vm, args[0]);
  TRY_OK(array_take_bytes(vm, array, args[1]));
  return Value::none();
}

// (self, file, n)
Value array_fromfile_m(Vm& vm, Args args) {
  Local<ItemArray> array(vm, args[0]);
  i64 n;
  if (!to_i64(vm, args[2], &n)) return Value::raised();
  if (n < 0) return raise(vm, kValueErrorType, "negative count");
  if (n > 0x7000'0000) return raise_memory_error(vm);
  Local<> size(vm, make_int(vm, n * array->item));
  if (size.is_raised()) return size;
  Local<> bytes(vm, call_method(vm, args[1], N(read), {size.slot(), 1}));
  if (bytes.is_raised()) return bytes;
  if (!bytes.value().is(Kind::Bytes)) return raise(vm, kTypeErrorType, "read() didn't return bytes");
  bool short_read = bytes.value().as<Bytes>()->len < n * array->item;
  TRY_OK(array_take_bytes(vm, array, bytes));
  if (short_read) return raise(vm, kEOFErrorType, "read() didn't return enough bytes");
  return Value::none();
}

Value array_fromlist_m(Vm& vm, Args args) {
  if (!args[1].is(Kind::List)) return raise(vm, kTypeErrorType, "arg must be list");
  Local<ItemArray> array(vm, args[0]);
  u32 before = array->len, n = args[1].as<List>()->len;
  for (u32 i = 0; i < n; ++i) {
    bool added = array_append(vm, array, list_item(args[1], i));
    if (added && args[1].as<List>()->len == n) continue;
    array->len = before;
    if (!added) return Value::raised();
    return raise(vm, kRuntimeErrorType, "list changed size during iteration");
  }
  return Value::none();
}

Value array_fromunicode_m(Vm& vm, Args args) {
  Local<ItemArray> array(vm, args[0]);
  if (!is_str(args[1])) return raise(vm, kTypeErrorType, "fromunicode() argument must be str, not %t", args[1]);
  if (!array_of_characters(array.get()))
    return raise(vm, kValueErrorType, "fromunicode() may only be called on unicode type arrays");
  TRY_OK(array_take_text(vm, array, args[1]));
  return Value::none();
}

// (self, value, start, stop)
Value array_index_m(Vm& vm, Args args) {
  Local<ItemArray> array(vm, args[0]);
  i64 start = 0, stop = INT64_MAX;
  if (args.has(2) && !to_clamped_index(vm, args[2], &start)) return Value::raised();
  if (args.has(3) && !to_clamped_index(vm, args[3], &stop)) return Value::raised();
  if (start < 0) start = start + array->len < 0 ? 0 : start + array->len;
  if (stop < 0) stop += array->len;
  bool same;
  for (i64 i = start; i < stop && i < array->len; ++i) {
    TRY_OK(equal_items(vm, array, static_cast<u32>(i), &args[1], &same));
    if (same) return Value::small(i);
  }
  return raise(vm, kValueErrorType, "array.index(x): x not in array");
}

// (self, i, value)
Value array_insert_m(Vm& vm, Args args) {
  Local<ItemArray> array(vm, args[0]);
  i64 at;
  u8 raw[kMaxItemSize];
  if (!to_clamped_index(vm, args[1], &at)) return Value::raised();
  TRY_OK(array_encode(vm, array, args[2], raw));
  if (at < 0) at = at + array->len < 0 ? 0 : at + array->len;
  if (at > array->len) at = array->len;
  TRY_OK(array_splice(vm, array, static_cast<size_t>(at), 0, 1));
  std::memcpy(array_data(array) + static_cast<size_t>(at) * array->item, raw, array->item);
  return Value::none();
}

// (self, i=-1)
Value array_pop_m(Vm& vm, Args args) {
  Local<ItemArray> array(vm, args[0]);
  i64 at = -1;
  if (args.has(1) && !to_i64(vm, args[1], &at)) return Value::raised();
  if (!array->len) return raise(vm, kIndexErrorType, "pop from empty array");
  if (at < 0) at += array->len;
  if (at < 0 || at >= array->len) return raise(vm, kIndexErrorType, "pop index out of range");
  Local<> item(vm, array_item(vm, array, static_cast<u32>(at)));
  if (item.is_raised() || !array_splice(vm, array, static_cast<size_t>(at), 1, 0)) return Value::raised();
  return item;
}

Value array_remove_m(Vm& vm, Args args) {
  Local<ItemArray> array(vm, args[0]);
  bool same;
  for (u32 i = 0; i < array->len; ++i) {
    TRY_OK(equal_items(vm, array, i, &args[1], &same));
    if (!same) continue;
    if (i < array->len) TRY_OK(array_splice(vm, array, i, 1, 0));
    return Value::none();
  }
  return raise(vm, kValueErrorType, "array.remove(x): x not in array");
}

Value array_reverse_m(Vm& vm, Args args) {
  Local<ItemArray> array(vm, args[0]);
  if (array->len < 2) return Value::none();
  u8 raw[kMaxItemSize];
  size_t item = array->item;
  u8 *low = array_data(array), *high = low + (array->len - 1) * item;
  for (; low < high; low += item, high -= item) {
    std::memcpy(raw, low, item);
    std::memcpy(low, high, item);
    std::memcpy(high, raw, item);
  }
  return Value::none();
}

Value array_tobytes_m(Vm& vm, Args args) {
  size_t n = size_t{args[0].as<ItemArray>()->len} * args[0].as<ItemArray>()->item;
  Value bytes = TRY(make_bytes(vm, nullptr, n));
  if (n) std::memcpy(bytes.as<Bytes>()->data, args[0].as<ItemArray>()->blob.as<Blob>()->data, n);
  return bytes;
}

Value array_tofile_m(Vm& vm, Args args) {
  Local<> bytes(vm, array_tobytes_m(vm, args));
  if (bytes.is_raised()) return bytes;
  TRY(call_method(vm, args[1], N(write), {bytes.slot(), 1}));
  return Value::none();
}

Value array_tolist_m(Vm& vm, Args args) {
  Local<ItemArray> array(vm, args[0]);
  Local<> list(vm, make_list(vm, array->len));
  if (list.is_raised()) return list;
  for (u32 i = 0; i < array->len; ++i) {
    Value item = TRY(array_item(vm, array, i));
    TRY_OK(list_append(vm, list, item));
  }
  return list;
}

Value raise_bad_character(Vm& vm, u32 c) {
  char digits[9];
  char* p = digits + 8;
  *p = '\0';
  for (; c; c >>= 4) *--p = "0123456789abcdef"[c & 15];
  return raise(vm, kValueErrorType, "character U+%s is not in range [U+0000; U+10ffff]", static_cast<const char*>(p));
}

Value array_tounicode_m(Vm& vm, Args args) {
  Local<ItemArray> array(vm, args[0]);
  if (!array_of_characters(array.get()))
    return raise(vm, kValueErrorType, "tounicode() may only be called on unicode type arrays");
  StrBuilder text(vm);
  for (u32 i = 0; i < array->len; ++i) {
    u32 c;
    std::memcpy(&c, array_data(array) + i * sizeof c, sizeof c);
    if (c > 0x10FFFF) return raise_bad_character(vm, c);
    Local<> one(vm, array_item(vm, array, i));
    if (one.is_raised()) return one;
    TRY_OK(text.append_str(one));
  }
  return text.take_str();
}

Value array_typecode_m(Vm& vm, Args args) { return make_char(vm, args[0].as<ItemArray>()->code); }
Value array_itemsize_m(Vm&, Args args) { return Value::small(args[0].as<ItemArray>()->item); }

// CPython's number for what the items are: ints by size, sign and order, floats, UTF-32.
int machine_format(u32 code, u32 item) {
  bool big = __BYTE_ORDER__ != __ORDER_LITTLE_ENDIAN__;
  if (code == 'f') return 14 + big;
  if (code == 'd') return 16 + big;
  if (code == 'u' || code == 'w') return 20 + big;
  bool is_signed = code >= 'a';
  if (item == 1) return is_signed;
  int step = item == 2 ? 2 : item == 4 ? 6 : 10;
  return step + 2 * is_signed + big;
}

// (_array_reconstructor, (class, typecode, format, bytes), attributes), or for old protocols (class, (typecode,
// items), attributes)
Value array_reduce_m(Vm& vm, Args args) {
  i64 protocol;
  if (!to_i64(vm, args[1], &protocol)) return Value::raised();
  bool old = protocol < 3;
  Local<Tuple> result(vm, make_tuple(vm, 3u));
  if (result.is_raised()) return result;
  for (u32 i = 0; i < 3; ++i) result->items[i] = Value::none();
  Local<> items(vm, old ? array_tolist_m(vm, args) : array_tobytes_m(vm, args));
  if (items.is_raised()) return items;
  Local<> code(vm, array_typecode_m(vm, args));
  Local<Tuple> inner(vm, make_tuple(vm, old ? 2u : 4u));
  if (inner.is_raised()) return inner;
  auto* array = args[0].as<ItemArray>();
  if (!old) {
    inner->items[0] = Value::none();
    inner->items[2] = Value::small(machine_format(array->code, array->item));
  }
  inner->items[old ? 0 : 1] = code;
  inner->items[old ? 1 : 3] = items;
  result->items[1] = inner;
  result->items[0] = old ? Value::none() : Value::from_const(&kArrayReconstructor);
  Value type = type_of(vm, args[0]);
  if (old) {
    result->items[0] = type;
  } else {
    inner->items[0] = type;
  }
  Value attributes = TRY(get_attr_or_undefined(vm, args[0], N(__dict__)));
  if (!attributes.is_undefined()) result->items[2] = attributes;
  return result;
}

}  // namespace

// (class, typecode, mformat, items): what CPython pickles; only the machine's own formats are known.
Value array_reconstruct(Vm& vm, Args args) {
  if (!args[0].is(Kind::Type))
    return raise(vm, kTypeErrorType, "first argument must be a type object, not %t", args[0]);
  if (!is_subtype(vm, args[0], Value::from_const(&kItemArrayType)))
    return raise(vm, kTypeErrorType, "%v is not a subtype of array.array", args[0].as<Type>()->name);
  i64 format;
  if (!to_i64(vm, args[2], &format)) return Value::raised();
  if (format < 0 || format > 21)
    return raise(vm, kValueErrorType, "third argument must be a valid machine format code.");
  if (!args[3].is(Kind::Bytes)) return raise(vm, kTypeErrorType, "fourth argument should be bytes, not %t", args[3]);
  // Machine formats: unsigned and signed ints of 1, 2, 4, 8 bytes, little then big; floats; UTF-16 and UTF-32.
  static constexpr u8 kSizes[] = {1, 1, 2, 2, 2, 2, 4, 4, 4, 4, 8, 8, 8, 8, 4, 4, 8, 8, 2, 2, 4, 4};
  static constexpr char kCodes[] = "BbHHhhIIiiQQqqffddHHuu";
  u8 code = static_cast<u8>(kCodes[format]);
  bool big = format >= 2 && (format & 1);
  Local<> text(vm, make_char(vm, code));
  if (text.is_raised()) return text;
  Local<ItemArray> read(vm, call1(vm, Value::from_const(&kItemArrayType), text));
  if (read.is_raised()) return read;
  if (args[3].as<Bytes>()->len % kSizes[format])
    return raise(vm, kValueErrorType, "bytes length not a multiple of item size");
  TRY_OK(array_take_bytes(vm, read, args[3]));
  if (big) TRY(call_method(vm, read, N(byteswap)));
  return call2(vm, args[0], args[1], read);
}

constinit const Native kItemArrayRows[] = {
    native(N(__copy__), array_copy_m, 1, 1),
    native(N(__deepcopy__), array_copy_m, 2, 2),
    native(N(__reduce_ex__), array_reduce_m, 2, 2),
    native(N(append), array_append_m, 2, 2),
    native(N(buffer_info), array_buffer_info_m, 1, 1),
    native(N(byteswap), array_byteswap_m, 1, 1),
    native(N(clear), array_clear_m, 1, 1),
    native(N(count), array_count_m, 2, 2),
    native(N(extend), array_extend_m, 2, 2),
    native(N(frombytes), array_frombytes_m, 2, 2),
    native(N(fromfile), array_fromfile_m, 3, 3),
    native(N(fromlist), array_fromlist_m, 2, 2),
    native(N(fromunicode), array_fromunicode_m, 2, 2),
    native(N(index), array_index_m, 2, 4),
    native(N(insert), array_insert_m, 3, 3),
    native(N(itemsize), array_itemsize_m, 1, 1, nullptr, kGetter),
    native(N(pop), array_pop_m, 1, 2),
    native(N(remove), array_remove_m, 2, 2),
    native(N(reverse), array_reverse_m, 1, 1),
    native(N(tobytes), array_tobytes_m, 1, 1),
    native(N(tofile), array_tofile_m, 2, 2),
    native(N(tolist), array_tolist_m, 1, 1),
    native(N(tounicode), array_tounicode_m, 1, 1),
    native(N(typecode), array_typecode_m, 1, 1, nullptr, kGetter),
};
static_assert(sizeof kItemArrayRows / sizeof *kItemArrayRows == kItemArrayRowCount);

}  // namespace adder::vm
