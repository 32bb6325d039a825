// array.array: numbers of one C type in a row, in a Blob with spare room at its end. Here are the items and the
// operations; the methods are in array_methods.cc. Items pass through binary_item.h, as struct's and memoryview's do.
#include "vm/modules/array.h"

#include <climits>
#include <cstring>

#include "vm/core/iterate.h"
#include "vm/modules/modules.h"
#include "vm/objects/arguments.h"
#include "vm/objects/binary_item.h"
#include "vm/objects/iterators.h"
#include "vm/objects/number.h"
#include "vm/objects/text.h"
#include "vm/run/import.h"

namespace adder::vm {

namespace {

constexpr size_t kMaxBytes = 0x7000'0000;

size_t typecode_size(u32 code) {
  if (code == 'u' || code == 'w') return 4;
  for (const char* p = "bBhHiIlLqQfd"; *p; ++p) {
    if (static_cast<u32>(*p) == code) return item_size(static_cast<u8>(code), true);
  }
  return 0;
}

// The messages of CPython, which converts through a C type that is not always the item's.
struct IntRange {
  char code;
  const char* wide_name;  // of the type it passes through, or null
  i64 wide_low, wide_high;
  const char* name;
  i64 low, high;
};
constexpr IntRange kIntRanges[] = {
    {'b', "signed short integer", SHRT_MIN, SHRT_MAX, "signed char", SCHAR_MIN, SCHAR_MAX},
    {'B', nullptr, 0, 0, "unsigned byte integer", 0, UCHAR_MAX},
    {'h', nullptr, 0, 0, "signed short integer", SHRT_MIN, SHRT_MAX},
    {'H', "signed integer", INT_MIN, INT_MAX, "unsigned short", 0, USHRT_MAX},
    {'i', nullptr, 0, 0, "signed integer", INT_MIN, INT_MAX},
};

bool out_of_range(Vm& vm, const char* name, bool low) {
  return failed(raise(vm, kOverflowErrorType, "%s is %s", name, low ? "less than minimum" : "greater than maximum"));
}

// Does the int fit the typecode? false: raised.
bool check_int(Vm& vm, u32 code, Value v) {
  i64 n = 0;
  bool fits = int_fits_i64(v, &n), negative = int_is_negative(v);
  for (const IntRange& row : kIntRanges) {
    if (static_cast<u32>(row.code) != code) continue;
    if (!fits || n < LONG_MIN || n > LONG_MAX)
      return failed(raise(vm, kOverflowErrorType, "Python int too large to convert to C long"));
    if (row.wide_name && (n < row.wide_low || n > row.wide_high))
      return out_of_range(vm, row.wide_name, n < row.wide_low);
    return (n >= row.low && n <= row.high) || out_of_range(vm, row.name, n < row.low);
  }
  if (code == 'q' || code == 'l') {
    if (fits && (code == 'q' || (n >= LONG_MIN && n <= LONG_MAX))) return true;
    return failed(raise_text(
        vm, kOverflowErrorType,
        code == 'q' ? PACKED("int too big to convert") : PACKED("Python int too large to convert to C long")));
  }
  if (negative) {
    return failed(raise_text(vm, kOverflowErrorType,
                             code == 'Q' ? PACKED("can't convert negative int to unsigned")
                                         : PACKED("can't convert negative value to unsigned int")));
  }
  size_t bits = numeric::bit_length(IntView(v).digits);
  if (code == 'Q') return bits <= 64 || failed(raise(vm, kOverflowErrorType, "int too big to convert"));
  if (bits > sizeof(long) * 8)
    return failed(raise(vm, kOverflowErrorType, "Python int too large to convert to C unsigned long"));
  return bits <= (code == 'I' ? 32 : 64) || out_of_range(vm, "unsigned int", false);
}

bool is_array(Value v) { return v.is(Kind::ItemArray); }

}  // namespace

Value array_item(Vm& vm, const Local<ItemArray>& array, u32 i) {
  if (kWord64 && !array_of_characters(array.get()))  // natively the item is read before anything is made
    return load_item(vm, static_cast<u8>(array->code), array->item, false, array_data(array) + size_t{i} * array->item);
  u8 raw[kMaxItemSize];
  std::memcpy(raw, array_data(array) + size_t{i} * array->item, array->item);
  if (!array_of_characters(array.get())) return load_item(vm, static_cast<u8>(array->code), array->item, false, raw);
  u32 c;
  std::memcpy(&c, raw, sizeof c);
  if (c > 0x10FFFF) return raise(vm, kValueErrorType, "chr() arg not in range(0x110000)");
  return make_char(vm, c);
}

bool array_encode(Vm& vm, const Local<ItemArray>& array, Value v, u8* raw) {
  auto code = static_cast<u8>(array->code);
  if (kWord64 && store_plain(code, array->item, false, v, raw)) return true;
  if (array_of_characters(array.get())) {
    u32 c;
    if (!is_str(v) || !single_char(v, &c))
      return failed(raise(vm, kTypeErrorType, "array item must be unicode character"));
    std::memcpy(raw, &c, sizeof c);
    return true;
  }
  if (code == 'f' || code == 'd') {
    double d;
    if (!to_double(vm, v, &d)) return false;
    auto single = static_cast<float>(d);
    if (code == 'f') {
      std::memcpy(raw, &single, sizeof single);
    } else {
      std::memcpy(raw, &d, sizeof d);
    }
    return true;
  }
  Local<> number(vm, to_index(vm, v));
  if (number.is_raised() || !check_int(vm, code, number)) return false;
  return store_item(vm, code, array->item, false, number, raw) == StoreError::None;
}

bool array_splice(Vm& vm, Local<ItemArray>& array, size_t start, size_t removed, size_t added) {
  size_t item = array->item, length = array->len, fresh = length - removed + added;
  size_t capacity = array->blob.is_undefined() ? 0 : array->blob.as<Blob>()->len;
  if (fresh > kMaxBytes / item) return failed(raise_memory_error(vm));
  if (fresh * item > capacity) {
    auto wanted = static_cast<u32>(fresh * item + (length ? fresh / 8 * item + 8 : 0));
    Value blob = make_blob(vm, wanted);
    if (blob.is_raised()) return false;
    if (length) std::memcpy(blob.as<Blob>()->data, array_data(array), length * item);
    array->blob = blob;
  }
  array->len = static_cast<u32>(fresh);
  u8* data = array_data(array);
  if (data)
    std::memmove(data + (start + added) * item, data + (start + removed) * item, (length - start - removed) * item);
  return true;
}

Value make_array_like(Vm& vm, u32 code, u32 item, size_t length) {
  Object* o = TRY_PTR(vm.heap.allocate(vm, kTypeId_ItemArray, Kind::ItemArray, sizeof(ItemArray), 0));
  Local<ItemArray> array(vm, Value::from(o));
  array->code = code;
  array->item = item;
  TRY_OK(array_splice(vm, array, 0, 0, length));
  return array;
}

bool array_append(Vm& vm, Local<ItemArray>& array, Value v) {
  u8 raw[kMaxItemSize];
  if (!array_encode(vm, array, v, raw)) return false;
  u32 at = array->len;
  if (!array_splice(vm, array, at, 0, 1)) return false;
  std::memcpy(array_data(array) + size_t{at} * array->item, raw, array->item);
  return true;
}

bool array_extend(Vm& vm, Local<ItemArray>& array, Value source_value) {
  Local<> source(vm, source_value);
  if (!is_array(source)) {
    Value done =
        for_each(vm, source, [&](Value v) { return array_append(vm, array, v) ? Value::none() : Value::raised(); });
    return !done.is_raised();
  }
  if (source.value().as<ItemArray>()->code != array->code)
    return failed(raise(vm, kTypeErrorType, "can only extend with array of same kind"));
  u32 at = array->len, n = source.value().as<ItemArray>()->len;
  if (!array_splice(vm, array, at, 0, n)) return false;
  if (n) {  // when it extends itself, the old items are where they were
    std::memcpy(array_data(array) + size_t{at} * array->item, source.value().as<ItemArray>()->blob.as<Blob>()->data,
                size_t{n} * array->item);
  }
  return true;
}

bool array_take_bytes(Vm& vm, Local<ItemArray>& array, Value bytes_like) {
  Local<> source(vm, bytes_like);
  BytesView view;
  if (!bytes_view_or_raise(vm, source, &view)) return false;
  if (view.size % array->item) return failed(raise(vm, kValueErrorType, "bytes length not a multiple of item size"));
  size_t at = array->len, n = view.size;
  if (!array_splice(vm, array, at, 0, n / array->item)) return false;
  bytes_view(source, &view);
  if (n) std::memcpy(array_data(array) + at * array->item, view.data, n);
  return true;
}

bool array_take_text(Vm& vm, Local<ItemArray>& array, Value str) {
  Local<Str> text(vm, str);
  size_t at = array->len;
  if (!array_splice(vm, array, at, 0, str_length(text))) return false;
  const u8 *p = reinterpret_cast<const u8*>(text->data()), *end = p + text->len;
  for (u8* out = array_data(array) + at * 4; p < end; out += 4) {
    u32 c = utf8_next(p);
    std::memcpy(out, &c, sizeof c);
  }
  return true;
}

namespace {

bool fill(Vm& vm, Local<ItemArray>& array, Value source) {
  if (source.is_undefined()) return true;
  bool characters = array_of_characters(array.get());
  char code[] = {static_cast<char>(array->code), '\0'};
  if (is_str(source)) {
    if (characters) return array_take_text(vm, array, source);
    return failed(raise(vm, kTypeErrorType, "cannot use a str to initialize an array with typecode '%s'", code));
  }
  if (is_array(source) && source.as<ItemArray>()->code != array->code) {
    if (array_of_characters(source.as<ItemArray>())) {
      return failed(
          raise(vm, kTypeErrorType, "cannot use a unicode array to initialize an array with typecode '%s'", code));
    }
    Local<ItemArray> other(vm, source);
    for (u32 i = 0; i < other->len; ++i) {
      Value item = array_item(vm, other, i);
      if (item.is_raised() || !array_append(vm, array, item)) return false;
    }
    return true;
  }
  if (source.is(Kind::Bytes) || source.is(Kind::ByteArray)) return array_take_bytes(vm, array, source);
  return array_extend(vm, array, source);
}

// (typecode, initializer)
Value array_make(Vm& vm, Value type_value, Args args, Value names) {
  Local<> type(vm, type_value);
  u32 positional = positional_count(args, names);
  if (!init_takes_arguments(type) && positional != args.count)
    return raise(vm, kTypeErrorType, "array.array() takes no keyword arguments");
  if (positional == 0) return raise(vm, kTypeErrorType, "array() takes at least 1 argument (0 given)");
  if (positional > 2) return raise(vm, kTypeErrorType, "array() takes at most 2 arguments (%u given)", positional);
  u32 code;
  if (!is_str(args[0]) || !single_char(args[0], &code))
    return raise(vm, kTypeErrorType, "array() argument 1 must be a unicode character, not %t", args[0]);
  size_t item = typecode_size(code);
  if (!item) return raise(vm, kValueErrorType, "bad typecode (must be b, B, u, h, H, i, I, l, L, q, Q, f or d)");
  Object* o = TRY_PTR(alloc_for_type(vm, type, Kind::ItemArray, sizeof(ItemArray), 0));
  Local<ItemArray> array(vm, Value::from(o));
  array->code = code;
  array->item = static_cast<u32>(item);
  TRY_OK(fill(vm, array, positional > 1 ? args[1] : Value()));
  return array;
}

Value array_repr(Vm& vm, Value self) {
  Local<ItemArray> array(vm, self);
  StrBuilder text(vm);
  char code[] = {'(', '\'', static_cast<char>(array->code), '\'', '\0'};
  Value name = type_ptr(vm, array)->name;
  TRY_OK(text.append_str(name) && text.append(code));
  if (array->len && array_of_characters(array.get())) {
    Value characters = TRY(call_method(vm, array, N(tounicode)));
    TRY_OK(text.append(", ") && text.append_repr(characters));
  } else if (array->len) {
    TRY_OK(text.append(", ["));
    for (u32 i = 0; i < array->len; ++i) {
      if (i) TRY_OK(text.append(", "));
      Value item = TRY(array_item(vm, array, i));
      TRY_OK(text.append_repr(item));
    }
    TRY_OK(text.append("]"));
  }
  TRY_OK(text.append(")"));
  return text.take_str();
}

Value array_len(Vm&, Value self) { return Value::small(self.as<ItemArray>()->len); }

// An index made positive; false: raised.
bool item_index(Vm& vm, const Local<ItemArray>& array, Value key, const char* range_message, i64* i) {
  if (!is_index(vm, key)) return failed(raise(vm, kTypeErrorType, "array indices must be integers"));
  if (!to_clamped_index(vm, key, i)) return false;
  if (*i < 0) *i += array->len;
  return (*i >= 0 && *i < array->len) || failed(raise_text(vm, kIndexErrorType, range_message));
}

Value array_getitem(Vm& vm, Value self, Value key) {
  Local<ItemArray> array(vm, self);
  i64 i, stop, step, count;
  if (!is_exact(key, kTypeId_Slice)) {
    TRY_OK(item_index(vm, array, key, "array index out of range", &i));
    return array_item(vm, array, static_cast<u32>(i));
  }
  TRY_OK(slice_indices(vm, key, array->len, &i, &stop, &step, &count));
  size_t item = array->item;
  Value made = TRY(make_array_like(vm, array->code, array->item, static_cast<size_t>(count)));
  if (!count) return made;
  u8* out = made.as<ItemArray>()->blob.as<Blob>()->data;
  const u8* data = array_data(array);
  if (step == 1) {
    std::memcpy(out, data + static_cast<size_t>(i) * item, static_cast<size_t>(count) * item);
    return made;
  }
  for (; count; --count, i += step, out += item) std::memcpy(out, data + static_cast<size_t>(i) * item, item);
  return made;
}

// Takes out count items, every step-th from start.
void delete_items(Local<ItemArray>& array, i64 start, i64 step, i64 count) {
  if (!count) return;
  if (step < 0) start += (count - 1) * step, step = -step;
  u8* data = array_data(array);
  size_t item = array->item;
  i64 to = start;
  for (i64 from = start; from < array->len; ++from) {
    i64 offset = from - start;
    if (offset % step == 0 && offset / step < count) continue;
    std::memmove(data + static_cast<size_t>(to++) * item, data + static_cast<size_t>(from) * item, item);
  }
  array->len = static_cast<u32>(to);
}

Value set_slice(Vm& vm, Local<ItemArray>& array, Value slice_value, Value value) {
  Local<> slice(vm, slice_value), source(vm, value);
  size_t given = 0;
  if (is_array(source)) {
    if (source.value().as<ItemArray>()->code != array->code)
      return raise(vm, kTypeErrorType, "bad argument type for built-in operation");
    given = source.value().as<ItemArray>()->len;
    if (source.value() == array.value()) {
      Local<> all(vm, make_slice(vm, Value::none(), Value::none(), Value::none()));
      if (all.is_raised()) return all;
      source = array_getitem(vm, source, all);
      if (source.is_raised()) return source;
    }
  } else if (!value.is_undefined()) {
    return raise(vm, kTypeErrorType, "can only assign array (not \"%t\") to array slice", source);
  }
  i64 start, stop, step, count;
  TRY_OK(slice_indices(vm, slice, array->len, &start, &stop, &step, &count));
  size_t item = array->item;
  if (step == 1) {
    TRY_OK(array_splice(vm, array, static_cast<size_t>(start), static_cast<size_t>(count), given));
  } else if (given == 0) {
    delete_items(array, start, step, count);
  } else if (given != static_cast<u64>(count)) {
    return raise(vm, kValueErrorType, "attempt to assign array of size %u to extended slice of size %u",
                 static_cast<unsigned>(given), static_cast<unsigned>(count));
  }
  if (!given) return Value::none();
  const u8* in = source.value().as<ItemArray>()->blob.as<Blob>()->data;
  u8* data = array_data(array);
  for (size_t k = 0; k < given; ++k, start += step)
    std::memcpy(data + static_cast<size_t>(start) * item, in + k * item, item);
  return Value::none();
}

Value array_setitem(Vm& vm, Value self, Value key, Value value) {
  Local<ItemArray> array(vm, self);
  if (is_exact(key, kTypeId_Slice)) return set_slice(vm, array, key, value);
  Local<> item(vm, value);
  i64 i;
  TRY_OK(item_index(vm, array, key, "array assignment index out of range", &i));
  if (item.value().is_undefined()) {
    TRY_OK(array_splice(vm, array, static_cast<size_t>(i), 1, 0));
    return Value::none();
  }
  u8 raw[kMaxItemSize];
  TRY_OK(array_encode(vm, array, item, raw));
  if (i < array->len) std::memcpy(array_data(array) + static_cast<size_t>(i) * array->item, raw, array->item);
  return Value::none();
}

Value array_contains(Vm& vm, Value self, Value item) {
  Local<ItemArray> array(vm, self);
  Local<> wanted(vm, item);
  for (u32 i = 0; i < array->len; ++i) {
    Value found = TRY(array_item(vm, array, i));
    Value same = TRY(compare(vm, CompareOp::Eq, found, wanted));
    same = TRY(truth(vm, same));
    if (same.is_true()) return same;
  }
  return Value::false_();
}

// ---- operations

Value repeat(Vm& vm, Local<ItemArray>& array, Value times_value, bool in_place) {
  i64 times;
  Local<> factor(vm, times_value);
  if (!is_index(vm, factor))
    return raise(vm, kTypeErrorType, "can't multiply sequence by non-int of type '%t'", factor);
  if (!to_i64(vm, factor, &times)) return Value::raised();
  size_t n = array->len, size = n * array->item;
  if (times < 0) times = 0;
  if (n && static_cast<u64>(times) > kMaxBytes / size) return raise_memory_error(vm);
  Local<ItemArray> result(vm, array);
  size_t total = n * static_cast<size_t>(times);
  if (!in_place) {
    result = make_array_like(vm, array->code, array->item, total);
    if (result.is_raised()) return result;
  } else if (total <= n) {
    result->len = static_cast<u32>(total);
    return result;
  } else {
    TRY_OK(array_splice(vm, result, n, 0, total - n));
  }
  for (size_t k = in_place ? 1 : 0; n && k < static_cast<size_t>(times); ++k)
    std::memcpy(array_data(result) + k * size, array_data(array), size);
  return result;
}

Value concatenate(Vm& vm, Local<ItemArray>& left, Value right) {
  Local<ItemArray> other(vm, right);
  if (!is_array(right)) return raise(vm, kTypeErrorType, "can only append array (not \"%t\") to array", other);
  if (other->code != left->code) return raise(vm, kTypeErrorType, "bad argument type for built-in operation");
  Local<ItemArray> result(vm, make_array_like(vm, left->code, left->item, size_t{left->len} + other->len));
  if (result.is_raised()) return result;
  size_t size = size_t{left->len} * left->item;
  if (size) std::memcpy(array_data(result), array_data(left), size);
  if (other->len) std::memcpy(array_data(result) + size, array_data(other), size_t{other->len} * other->item);
  return result;
}

Value array_binary(Vm& vm, BinaryOp op, Value left, Value right) {
  if (op == BinaryOp::Add && is_array(left)) {
    Local<ItemArray> array(vm, left);
    return concatenate(vm, array, right);
  }
  if (op != BinaryOp::Mul) return Value::not_implemented();
  Local<ItemArray> array(vm, is_array(left) ? left : right);
  return repeat(vm, array, is_array(left) ? right : left, false);
}

Value array_inplace(Vm& vm, BinaryOp op, Value left, Value right) {
  Local<ItemArray> array(vm, left);
  if (op == BinaryOp::Mul) return repeat(vm, array, right, true);
  if (op != BinaryOp::Add) return Value::not_implemented();
  if (!is_array(right)) return raise(vm, kTypeErrorType, "can only extend array with array (not \"%t\")", right);
  TRY_OK(array_extend(vm, array, right));
  return array;
}

Value array_compare(Vm& vm, CompareOp op, Value left, Value right) {
  if (!is_array(left) || !is_array(right)) return Value::not_implemented();
  Local<ItemArray> a(vm, left), b(vm, right);
  bool equality = op == CompareOp::Eq || op == CompareOp::Ne;
  if (equality && a->len != b->len) return Value::boolean(op == CompareOp::Ne);
  u32 n = a->len < b->len ? a->len : b->len;
  bool bytewise = a->code == b->code && a->code != 'f' && a->code != 'd';
  for (u32 i = 0; i < n && i < a->len && i < b->len; ++i) {
    size_t at = size_t{i} * a->item;
    if (bytewise && std::memcmp(array_data(a) + at, array_data(b) + at, a->item) == 0) continue;
    Local<> x(vm, array_item(vm, a, i));
    if (x.is_raised()) return x;
    Local<> y(vm, array_item(vm, b, i));
    if (y.is_raised()) return y;
    Value same = TRY(compare(vm, CompareOp::Eq, x, y));
    same = TRY(truth(vm, same));
    if (same.is_true()) continue;
    return equality ? Value::boolean(op == CompareOp::Ne) : compare(vm, op, x, y);
  }
  return compare_result(op, a->len < b->len ? -1 : a->len > b->len);
}

// ---- iterator: [array or Undefined, next index]

extern const Type kArrayIteratorType;

Value array_iter(Vm& vm, Value self) {
  Local<> array(vm, self);
  Value it = TRY(make_record(vm, kArrayIteratorType, 2));
  it.as<Record>()->items[0] = array;
  it.as<Record>()->items[1] = Value::small(0);
  return it;
}

Value array_iterator_next(Vm& vm, Value self) {
  auto* it = self.as<Record>();
  if (it->items[0].is_undefined()) return Value::stop();
  i64 i = it->items[1].as_small();
  if (i >= it->items[0].as<ItemArray>()->len) {
    it->items[0] = Value();
    return Value::stop();
  }
  it->items[1] = Value::small(i + 1);
  Local<ItemArray> array(vm, it->items[0]);
  return array_item(vm, array, static_cast<u32>(i));
}

// (iter, (array,), index), or (iter, ((),)) at the end
Value array_iterator_reduce(Vm& vm, Args args) {
  bool over = args[0].as<Record>()->items[0].is_undefined();
  Local<Tuple> result(vm, make_tuple(vm, over ? 2u : 3u));
  if (result.is_raised()) return result;
  for (u32 i = 0; i < result->len; ++i) result->items[i] = Value::none();
  Local<> source(vm, over ? make_tuple(vm, 0u) : args[0].as<Record>()->items[0]);
  if (source.is_raised()) return source;
  Value inner = TRY(make_tuple(vm, source.slot(), 1));
  result->items[1] = inner;
  if (!over) result->items[2] = args[0].as<Record>()->items[1];
  result->items[0] = lookup_builtin(vm, N(iter));
  return result;
}

Value array_iterator_setstate(Vm& vm, Args args) {
  i64 i;
  if (!to_i64(vm, args[1], &i)) return Value::raised();
  auto* it = args[0].as<Record>();
  if (it->items[0].is_undefined()) return Value::none();
  i64 n = it->items[0].as<ItemArray>()->len;
  it->items[1] = Value::small(i < 0 ? 0 : i > n ? n : i);
  return Value::none();
}

constexpr TypeOps kIteratorOps{.iter = iter_self, .next = array_iterator_next};
constinit const Native kIteratorRows[] = {
    native(N(__reduce__), array_iterator_reduce, 1, 1),
    native(N(__setstate__), array_iterator_setstate, 2, 2),
};
constinit const ConstRow kModuleNameConsts[] = {{N(__module__), N(array)}};
constinit const Type kArrayIteratorType =
    make_const_type(0, N(arrayiterator), &kObjectType, Kind::Record, &kIteratorOps, kIteratorRows,
                    sizeof kIteratorRows / sizeof *kIteratorRows, kTypeFinal | kTypeNoInstances, kModuleNameConsts, 1);

constexpr TypeOps kArrayOps{.repr = array_repr,
                            .len = array_len,
                            .getitem = array_getitem,
                            .setitem = array_setitem,
                            .contains = array_contains,
                            .iter = array_iter,
                            .binary = array_binary,
                            .inplace = array_inplace,
                            .compare = array_compare,
                            .make = array_make};

Value array_module_init(Vm& vm, Value module) {
  Local<> self(vm, module);
  Value codes = TRY(make_str(vm, "bBuhHiIlLqQfd"));
  return set_attr(vm, self, N(typecodes), codes);
}

constinit const ConstRow kConsts[] = {
    {N(ArrayType), Value::from_const(&kItemArrayType)},
    {N(array), Value::from_const(&kItemArrayType)},
};

}  // namespace

constinit const Type kItemArrayType =
    make_const_type(kTypeId_ItemArray, N(array), &kObjectType, Kind::ItemArray, &kArrayOps, kItemArrayRows,
                    kItemArrayRowCount, kTypeUnhashable | kTypeIsSequence, kModuleNameConsts, 1);

constinit const Native kArrayReconstructor = native(N(_array_reconstructor), array_reconstruct, 4, 4);
constinit const ModuleDef kArrayModule = {
    N(array), &kArrayReconstructor, kConsts, 1, sizeof kConsts / sizeof *kConsts, array_module_init, nullptr};

}  // namespace adder::vm
