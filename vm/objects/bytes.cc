// bytes: making, operations and the type; and what bytearray takes from it.
#include <cstring>

#include "vm/core/iterate.h"
#include "vm/objects/arguments.h"
#include "vm/objects/buffer.h"
#include "vm/objects/iterators.h"
#include "vm/objects/table.h"
#include "vm/objects/text.h"

namespace adder::vm {

Value make_bytes(Vm& vm, const void* data, size_t n) {
  if (n > 0xFFFFFF00u) return raise_memory_error(vm);
  Object* o =
      TRY_PTR(vm.heap.allocate(vm, kTypeId_Bytes, Kind::Bytes, round_to_granule(kTextHeader + n), static_cast<u32>(n)));
  if (data && n) std::memcpy(reinterpret_cast<Bytes*>(o)->data, data, n);
  return Value::from(o);
}

bool bytes_view(Value v, BytesView* out) {
  if (!v.is_object()) return false;
  if (v.is(Kind::Bytes)) {
    *out = {v.as<Bytes>()->data, v.as<Bytes>()->len};
    return true;
  }
  if (v.is(Kind::ByteArray)) {
    *out = {text_data(v), v.obj()->len};
    return true;
  }
  if (v.is(Kind::ItemArray)) {
    auto* a = v.as<ItemArray>();
    *out = {a->blob.is_undefined() ? nullptr : a->blob.as<Blob>()->data, size_t{a->len} * a->item};
    return true;
  }
  return is_exact(v, kTypeId_MemoryView) && memoryview_bytes(v, out);
}

bool bytes_view_or_raise(Vm& vm, Value v, BytesView* out) {
  return bytes_view(v, out) || failed(raise(vm, kTypeErrorType, "a bytes-like object is required, not '%t'", v));
}

bool byte_value(Vm& vm, Value v, const char* range_message, u8* out) {
  i64 n;
  if (!to_clamped_index(vm, v, &n)) return false;
  if (n < 0 || n > 255) return failed(raise_text(vm, kValueErrorType, range_message));
  *out = static_cast<u8>(n);
  return true;
}

namespace {

// The bytes that an iterable of ints gives.
Value bytes_of_iterable(Vm& vm, Value iterable, const char* range_message) {
  StrBuilder out(vm);
  TRY(for_each(vm, iterable, [&](Value item) {
    u8 byte;
    return byte_value(vm, item, range_message, &byte) && out.append_byte(byte) ? Value::none() : Value::raised();
  }));
  return out.take_bytes();
}

}  // namespace

Value bytes_source(Vm& vm, const char* type_name, const char* range_message, Args args, Value names) {
  u32 positional = positional_count(args, names);
  TRY_OK(check_at_most(vm, type_name, args.count, 3));
  TRY_OK(known_conversion_keywords(vm, type_name, names, N(source)));
  Local<> source(vm, positional > 0 ? args[0] : keyword_value(args, names, N(source)));
  Value encoding = positional > 1 ? args[1] : keyword_value(args, names, N(encoding));
  Value errors = positional > 2 ? args[2] : keyword_value(args, names, N(errors));
  if (!encoding.is_undefined())
    TRY_OK(want_str(vm, type_name[4] == 's' ? "bytes() argument 'encoding'" : "bytearray() argument 'encoding'",
                    encoding));
  if (!errors.is_undefined())
    TRY_OK(want_str(vm, type_name[4] == 's' ? "bytes() argument 'errors'" : "bytearray() argument 'errors'", errors));
  if (is_str(source)) {
    if (encoding.is_undefined()) return raise(vm, kTypeErrorType, "string argument without an encoding");
    return encode_str(vm, source, encoding, errors);
  }
  if (!encoding.is_undefined()) return raise(vm, kTypeErrorType, "encoding without a string argument");
  if (!errors.is_undefined()) return raise(vm, kTypeErrorType, "errors without a string argument");
  if (source.value().is_undefined()) return make_bytes(vm, nullptr, 0);
  BytesView view;
  if (bytes_view(source, &view)) {
    if (is_exact(source, kTypeId_Bytes)) return source;
    Value copy = TRY(make_bytes(vm, nullptr, view.size));
    if (bytes_view(source, &view) && view.size) std::memcpy(copy.as<Bytes>()->data, view.data, view.size);
    return copy;
  }
  if (is_index(vm, source)) {
    i64 n;
    TRY_OK(to_clamped_index(vm, source, &n));
    if (n == INT64_MAX || n == INT64_MIN)
      return raise(vm, kOverflowErrorType, "cannot fit '%t' into an index-sized integer", source);
    if (n < 0) return raise(vm, kValueErrorType, "negative count");
    return make_bytes(vm, nullptr, static_cast<u64>(n) > 0xFFFFFF00u ? 0xFFFFFFFFu : static_cast<size_t>(n));
  }
  if (!source.value().is_object() || (lookup_special(vm, source, N(__iter__)).is_undefined() &&
                                      lookup_special(vm, source, N(__getitem__)).is_undefined())) {
    return raise(vm, kTypeErrorType, "cannot convert '%t' object to %s", source, type_name);
  }
  return bytes_of_iterable(vm, source, range_message);
}

namespace {

// bytes(object) for an object with __bytes__; Undefined: it has none.
Value dunder_bytes(Vm& vm, Args args, Value names) {
  if (args.count != 1 || !names.is_undefined() || !args[0].is_object() || is_exact(args[0], kTypeId_Bytes))
    return Value();
  if (!(type_ptr(vm, args[0])->type_flags & kTypeHeap) || lookup_special(vm, args[0], N(__bytes__)).is_undefined())
    return Value();
  Value result = TRY(call_method(vm, args[0], N(__bytes__)));
  if (!result.is(Kind::Bytes)) return raise(vm, kTypeErrorType, "__bytes__ returned non-bytes (type %t)", result);
  return result;
}

Value bytes_make(Vm& vm, Value type, Args args, Value names) {
  Local<> root(vm, type), names_root(vm, names);
  Local<Bytes> source(vm, dunder_bytes(vm, args, names));
  if (source.value().is_undefined())
    source = bytes_source(vm, "bytes", "bytes must be in range(0, 256)", args, names_root);
  TRY(source.value());
  if (root.value() == Value::from_const(&kBytesType)) return source;
  u32 n = source->len;
  Object* o = TRY_PTR(alloc_for_type(vm, root, Kind::Bytes, kTextHeader + n, n));
  std::memcpy(reinterpret_cast<Bytes*>(o)->data, source->data, n);
  return Value::from(o);
}

Value bytes_repr(Vm& vm, Value self) { return repr_text(vm, self, ReprStyle::Bytes); }

Value bytes_hash(Vm&, Value self) {
  auto* b = self.as<Bytes>();
  if (!b->hash) b->hash = hash_bytes(reinterpret_cast<const char*>(b->data), b->len);
  return hash_result(b->hash);
}

Value bytes_len(Vm&, Value self) { return Value::small(static_cast<i64>(text_of(self).size)); }

Value bytes_getitem(Vm& vm, Value self, Value key) {
  if (is_exact(key, kTypeId_Slice)) return text_slice(vm, self, key);
  Local<Bytes> b(vm, self);
  i64 i;
  TRY_OK(sequence_index(vm, "byte", key, b->len, &i));
  if (i < 0 || i >= b->len) return raise(vm, kIndexErrorType, "index out of range");
  return Value::small(b->data[i]);
}

Value bytes_binary(Vm& vm, BinaryOp op, Value left, Value right) {
  bool ours = left.is(Kind::Bytes);
  switch (op) {
    case BinaryOp::Add: return ours ? bytes_concat(vm, left, right) : Value::not_implemented();
    case BinaryOp::Mul: return ours ? text_repeat(vm, left, right) : text_repeat(vm, right, left);
    case BinaryOp::Mod: return ours ? percent_format(vm, left, right) : Value::not_implemented();
    default: return Value::not_implemented();
  }
}

// The iterator of all bytes-like objects; items: the object (Undefined once exhausted), the next index.
Value bytes_iterator_next(Vm&, Value self) {
  auto* it = self.as<Record>();
  if constexpr (kWord64) {
    Value next = quick_next(self);
    if (!next.is_undefined()) return next;
  }
  BytesView view;
  if (it->items[0].is_undefined() || !bytes_view(it->items[0], &view)) return Value::stop();
  i64 i = it->items[1].as_small();
  if (static_cast<u64>(i) >= view.size) {
    it->items[0] = Value();
    return Value::stop();
  }
  it->items[1] = Value::small(i + 1);
  return Value::small(view.data[i]);
}

Value iterator_self(Vm&, Value self) { return self; }

}  // namespace

Value bytes_concat(Vm& vm, Value left, Value right) {
  BytesView view;
  if (bytes_view(right, &view)) return text_add(vm, left, right);
  if (reflects(vm, right, N(__radd__))) return Value::not_implemented();
  return raise(vm, kTypeErrorType, "can't concat %t to %s", right, text_type_name(left));
}

Value bytes_contains(Vm& vm, Value self, Value item) {
  TextView t = text_of(self);
  BytesView view;
  if (bytes_view(item, &view)) return Value::boolean(find_bytes(t.data, t.size, view.data, view.size) != kNotFound);
  if (!is_index(vm, item)) return raise(vm, kTypeErrorType, "a bytes-like object is required, not '%t'", item);
  Local<> root(vm, self);
  u8 byte;
  TRY_OK(byte_value(vm, item, "byte must be in range(0, 256)", &byte));
  t = text_of(root);
  return Value::boolean(find_bytes(t.data, t.size, &byte, 1) != kNotFound);
}

Value bytes_compare(Vm&, CompareOp op, Value left, Value right) {
  BytesView a, b;
  if (!bytes_view(left, &a) || !bytes_view(right, &b)) return Value::not_implemented();
  if ((left.is(Kind::Bytes) && right.is(Kind::ItemArray)) || (left.is(Kind::ItemArray) && right.is(Kind::Bytes)))
    return Value::not_implemented();
  if (op == CompareOp::Eq || op == CompareOp::Ne) {
    bool same = a.size == b.size && (a.size == 0 || std::memcmp(a.data, b.data, a.size) == 0);
    return Value::boolean(same == (op == CompareOp::Eq));
  }
  if ((is_exact(left, kTypeId_MemoryView) && right.is(Kind::Bytes)) ||
      (left.is(Kind::Bytes) && is_exact(right, kTypeId_MemoryView)))
    return Value::not_implemented();
  size_t n = a.size < b.size ? a.size : b.size;
  int order = n ? std::memcmp(a.data, b.data, n) : 0;
  if (!order) order = a.size < b.size ? -1 : a.size > b.size;
  switch (op) {
    case CompareOp::Lt: return Value::boolean(order < 0);
    case CompareOp::Le: return Value::boolean(order <= 0);
    case CompareOp::Gt: return Value::boolean(order > 0);
    default: return Value::boolean(order >= 0);
  }
}

Value make_bytes_iterator(Vm& vm, Value self) {
  Local<> root(vm, self);
  Value it = TRY(make_record(vm, kBytesIteratorType, 2));
  it.as<Record>()->items[0] = root;
  it.as<Record>()->items[1] = Value::small(0);
  return it;
}

namespace {

constexpr TypeOps kBytesOps{.repr = bytes_repr,
                            .hash = bytes_hash,
                            .len = bytes_len,
                            .getitem = bytes_getitem,
                            .contains = bytes_contains,
                            .iter = make_bytes_iterator,
                            .binary = bytes_binary,
                            .compare = bytes_compare,
                            .make = bytes_make};

constinit const Native kBytesRows[] = {
#include "vm/objects/bytes_methods.inc"
};

Value bytes_iterator_setstate(Vm& vm, Args args) {
  i64 index;
  if (!to_i64(vm, args[1], &index)) return Value::raised();
  auto* it = args[0].as<Record>();
  if (it->items[0].is_undefined()) return Value::none();
  Value n = TRY(len(vm, it->items[0]));
  index = index < 0 ? 0 : index > n.as_small() ? n.as_small() : index;
  args[0].as<Record>()->items[1] = Value::small(index);
  return Value::none();
}

constinit const Native kBytesIteratorRows[] = {native(N(__setstate__), bytes_iterator_setstate, 2, 2)};
constexpr TypeOps kBytesIteratorOps{.iter = iterator_self, .next = bytes_iterator_next};

}  // namespace

constinit const Type kBytesType = make_const_type(kTypeId_Bytes, N(bytes), &kObjectType, Kind::Bytes, &kBytesOps,
                                                  kBytesRows, sizeof kBytesRows / sizeof *kBytesRows);
constinit const Type kBytesIteratorType =
    make_const_type(kTypeId_BytesIterator, N(bytes_iterator), &kObjectType, Kind::Record, &kBytesIteratorOps,
                    kBytesIteratorRows, 1, kTypeFinal | kTypeNoInstances);

}  // namespace adder::vm
