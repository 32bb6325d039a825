// bytearray: a Blob with spare room at its end. What it shares with str and bytes is in text*.cc; here is what changes
// it. A memoryview does not keep its bytearray from being resized (nothing tells when the view is gone); it checks its
// bounds at each access instead.
#include "vm/core/iterate.h"
#include "vm/objects/arguments.h"
#include "vm/objects/buffer.h"
#include "vm/objects/iterators.h"
#include "vm/objects/sequence.h"
#include "vm/objects/text.h"

namespace adder::vm {

namespace {

u8* data_of(Value array) { return array.as<ByteArray>()->blob.as<Blob>()->data; }
u32 capacity_of(Value array) {
  Value blob = array.as<ByteArray>()->blob;
  return blob.is_undefined() ? 0 : blob.as<Blob>()->len;
}

bool reserve(Vm& vm, Local<ByteArray>& array, size_t extra) {
  u32 length = array->len, capacity = capacity_of(array);
  if (extra <= capacity - length) return true;
  size_t needed = length + extra;
  if (needed > 0x7000'0000) return failed(raise_memory_error(vm));
  u32 wanted = static_cast<u32>(needed + (length ? needed / 4 + 8 : 0));
  if (capacity) {
    Blob* blob = array->blob.as<Blob>();
    if (vm.heap.is_last(blob) && vm.heap.extend_last(blob, sizeof(Blob) + wanted)) {
      blob->len = wanted;
      return true;
    }
  }
  Value fresh = make_blob(vm, wanted);
  if (fresh.is_raised()) return false;
  if (length) std::memcpy(fresh.as<Blob>()->data, data_of(array), length);
  array->blob = fresh;
  return true;
}

// Makes room for `added` bytes in place of `removed` ones at `start`. false: raised.
bool splice(Vm& vm, Local<ByteArray>& array, size_t start, size_t removed, size_t added) {
  if (added > removed && !reserve(vm, array, added - removed)) return false;
  u32 old_len = array->len;
  array->len = static_cast<u32>(old_len - removed + added);
  if (!old_len && !added) return true;
  u8* data = data_of(array);
  std::memmove(data + start + added, data + start + removed, old_len - start - removed);
  return true;
}

constexpr char kRange[] = "byte must be in range(0, 256)";

bool to_byte(Vm& vm, Value v, u8* out) { return byte_value(vm, v, kRange, out); }

// The bytes of any source of an assignment or extension: bytes-like, or an iterable of ints.
Value as_bytes_like(Vm& vm, Value source, const char* refusal, bool str_refused) {
  BytesView view;
  if (bytes_view(source, &view)) return source;
  Local<> root(vm, source), result(vm, Value());
  if ((str_refused && source.is(Kind::Str)) || !is_iterable(vm, source)) {
    return raise_text(vm, kTypeErrorType, refusal, root);
  }
  result = make_bytearray(vm, nullptr, 0);
  if (result.is_raised()) return result;
  Value done = for_each(vm, root, [&](Value item) {
    u8 byte;
    if (!to_byte(vm, item, &byte)) return Value::raised();
    Local<ByteArray> array(vm, result);
    TRY_OK(reserve(vm, array, 1));
    data_of(array)[array->len++] = byte;
    return Value::none();
  });
  return done.is_raised() ? done : result;
}

// Puts the bytes of `source` in place of `removed` bytes at `start`. The source may be the array itself.
bool replace_range(Vm& vm, Local<ByteArray>& array, Value source_value, size_t start, size_t removed) {
  Local<> source(vm, source_value);
  BytesView view{nullptr, 0};
  bytes_view(source, &view);
  size_t n = view.size;
  const u8* own = array->len ? data_of(array) : nullptr;
  if (n && own && view.data >= own && view.data < own + array->len) {  // it, or a view of it
    source = bytearray_from(vm, source.slot(), 0, n);
    if (source.is_raised()) return false;
  }
  if (!splice(vm, array, start, removed, n)) return false;
  bytes_view(source, &view);
  if (n) std::memcpy(data_of(array) + start, view.data, n);
  return true;
}

Value bytearray_repr(Vm& vm, Value self) {
  Local<> array(vm, self), body(vm, Value());
  StrBuilder text(vm);
  Value name = type_of(vm, array).as<Type>()->name;
  if (!text.append_str(name) || !text.append("(")) return Value::raised();
  body = repr_text(vm, array, ReprStyle::ByteArray);
  if (body.is_raised() || !text.append_str(body) || !text.append(")")) return Value::raised();
  return text.take_str();
}

Value bytearray_len(Vm&, Value self) { return Value::small(self.as<ByteArray>()->len); }

Value bytearray_getitem(Vm& vm, Value self, Value key) {
  if (is_exact(key, kTypeId_Slice)) return text_slice(vm, self, key);
  Local<ByteArray> array(vm, self);
  i64 i;
  if (!sequence_index(vm, "bytearray", key, array->len, &i)) return Value::raised();
  if (i < 0 || i >= array->len) return raise(vm, kIndexErrorType, "bytearray index out of range");
  return Value::small(data_of(array)[i]);
}

Value set_slice(Vm& vm, Local<ByteArray>& array, Value slice_value, Value value) {
  Local<> slice(vm, slice_value), source(vm, value);
  bool remove = value.is_undefined();
  source =
      remove ? make_bytes(vm, nullptr, 0)
             : as_bytes_like(vm, source, "can assign only bytes, buffers, or iterables of ints in range(0, 256)", true);
  if (source.is_raised()) return source;
  i64 start, stop, step, count;
  if (!slice_indices(vm, slice, array->len, &start, &stop, &step, &count)) return Value::raised();
  if (step == 1) {
    TRY_OK(replace_range(vm, array, source, static_cast<size_t>(start), static_cast<size_t>(count)));
    return Value::none();
  }
  if (remove) {
    if (step < 0) start += (count - 1) * step, step = -step;
    u8* data = array->len ? data_of(array) : nullptr;
    i64 to = start;
    for (i64 from = start; count && from < array->len; ++from) {
      i64 offset = from - start;
      if (offset % step || offset / step >= count) data[to++] = data[from];
    }
    if (count) array->len = static_cast<u32>(to);
    return Value::none();
  }
  BytesView view{nullptr, 0};
  bytes_view(source, &view);
  if (view.size != static_cast<u64>(count)) {
    return raise(vm, kValueErrorType, "attempt to assign bytes of size %u to extended slice of size %u",
                 static_cast<u32>(view.size), static_cast<u32>(count));
  }
  if (source.value() == array.value()) {  // a[::-1] = a
    source = bytearray_from(vm, source.slot(), 0, view.size);
    if (source.is_raised()) return source;
    bytes_view(source, &view);
  }
  for (i64 i = 0; i < count; ++i) data_of(array)[start + i * step] = view.data[i];
  return Value::none();
}

Value bytearray_setitem(Vm& vm, Value self, Value key, Value value) {
  Local<ByteArray> array(vm, self);
  if (is_exact(key, kTypeId_Slice)) return set_slice(vm, array, key, value);
  Local<> item(vm, value);
  i64 i;
  u8 byte = 0;
  if (!sequence_index(vm, "bytearray", key, array->len, &i)) return Value::raised();
  if (i < 0 || i >= array->len) return raise(vm, kIndexErrorType, "bytearray index out of range");
  if (item.value().is_undefined()) {
    splice(vm, array, static_cast<size_t>(i), 1, 0);
    return Value::none();
  }
  TRY_OK(to_byte(vm, item, &byte));
  if (i < array->len) data_of(array)[i] = byte;
  return Value::none();
}

Value bytearray_binary(Vm& vm, BinaryOp op, Value left, Value right) {
  if (op == BinaryOp::Add && left.is(Kind::ByteArray)) return bytes_concat(vm, left, right);
  if (op == BinaryOp::Mul)
    return left.is(Kind::ByteArray) ? text_repeat(vm, left, right) : text_repeat(vm, right, left);
  if (op == BinaryOp::Mod && left.is(Kind::ByteArray)) return percent_format(vm, left, right);
  return Value::not_implemented();
}

Value bytearray_inplace(Vm& vm, BinaryOp op, Value left, Value right) {
  Local<ByteArray> array(vm, left);
  if (op == BinaryOp::Add) {
    BytesView view;
    if (!bytes_view(right, &view)) return raise(vm, kTypeErrorType, "can't concat %t to bytearray", right);
    TRY_OK(replace_range(vm, array, right, array->len, 0));
    return array;
  }
  if (op != BinaryOp::Mul) return Value::not_implemented();
  Value product = TRY(text_repeat(vm, array, right));
  if (product.is_not_implemented()) return product;
  array->len = product.as<ByteArray>()->len;
  array->blob = product.as<ByteArray>()->blob;
  return array;
}

Value bytearray_iter(Vm& vm, Value self) { return make_bytes_iterator(vm, self); }

// bytearray(n) for a plain n: the zeros are made in place, not copied from as many others.
bool fill_zeros(Vm& vm, Local<ByteArray>& array, i64 n) {
  if (n < 0) return failed(raise(vm, kValueErrorType, "negative count"));
  if (n > 0x7000'0000) return failed(raise_memory_error(vm));
  if (!splice(vm, array, 0, array->len, static_cast<size_t>(n))) return false;
  if (n) std::memset(data_of(array), 0, static_cast<size_t>(n));
  return true;
}

bool fill(Vm& vm, Local<ByteArray>& array, Args args, Value keyword_names) {
  if (args.count == 1 && keyword_names.is_undefined() && args[0].is_small())
    return fill_zeros(vm, array, args[0].as_small());
  Value source = bytes_source(vm, "bytearray", kRange, args, keyword_names);
  if (source.is_raised()) return false;
  return replace_range(vm, array, source, 0, array->len);
}

Value bytearray_make(Vm& vm, Value type, Args args, Value keyword_names) {
  Local<> subclass(vm, type), names(vm, keyword_names);
  Object* o = TRY_PTR(alloc_for_type(vm, subclass, Kind::ByteArray, sizeof(ByteArray), 0));
  Local<ByteArray> array(vm, Value::from(o));
  if (init_takes_arguments(subclass)) return array;
  TRY_OK(fill(vm, array, args, names));
  return array;
}

// ---- methods

Value bytearray_init_m(Vm& vm, Args args) {
  Local<ByteArray> array(vm, args[0]);
  TRY_OK(fill(vm, array, args.from(1), Value()));
  return Value::none();
}

Value bytearray_append_m(Vm& vm, Args args) {
  u8 byte;
  TRY_OK(to_byte(vm, args[1], &byte));
  Local<ByteArray> array(vm, args[0]);
  TRY_OK(reserve(vm, array, 1));
  data_of(array)[array->len++] = byte;
  return Value::none();
}

Value bytearray_extend_m(Vm& vm, Args args) {
  if (is_str(args[1]) && text_of(args[1]).size) {
    return raise(vm, kTypeErrorType, "'str' object cannot be interpreted as an integer");
  }
  args[1] = TRY(as_bytes_like(vm, args[1], "can't extend bytearray with %t", false));
  Local<ByteArray> array(vm, args[0]);
  TRY_OK(replace_range(vm, array, args[1], array->len, 0));
  return Value::none();
}

Value bytearray_insert_m(Vm& vm, Args args) {
  i64 at;
  u8 byte;
  if (!to_clamped_index(vm, args[1], &at)) return Value::raised();
  TRY_OK(to_byte(vm, args[2], &byte));
  Local<ByteArray> array(vm, args[0]);
  i64 length = array->len;
  if (at < 0) at = at + length < 0 ? 0 : at + length;
  if (at > length) at = length;
  TRY_OK(splice(vm, array, static_cast<size_t>(at), 0, 1));
  data_of(array)[at] = byte;
  return Value::none();
}

Value bytearray_pop_m(Vm& vm, Args args) {
  i64 at = -1;
  if (args.has(1) && !to_clamped_index(vm, args[1], &at)) return Value::raised();
  Local<ByteArray> array(vm, args[0]);
  if (!array->len) return raise(vm, kIndexErrorType, "pop from empty bytearray");
  if (at < 0) at += array->len;
  if (at < 0 || at >= array->len) return raise(vm, kIndexErrorType, "pop index out of range");
  u8 byte = data_of(array)[at];
  splice(vm, array, static_cast<size_t>(at), 1, 0);
  return Value::small(byte);
}

Value bytearray_remove_m(Vm& vm, Args args) {
  u8 byte;
  TRY_OK(to_byte(vm, args[1], &byte));
  Local<ByteArray> array(vm, args[0]);
  const void* found = array->len ? std::memchr(data_of(array), byte, array->len) : nullptr;
  if (!found) return raise(vm, kValueErrorType, "value not found in bytearray");
  splice(vm, array, static_cast<size_t>(static_cast<const u8*>(found) - data_of(array)), 1, 0);
  return Value::none();
}

Value bytearray_clear_m(Vm&, Args args) {
  args[0].as<ByteArray>()->len = 0;
  args[0].as<ByteArray>()->blob = Value();
  return Value::none();
}

Value bytearray_copy_m(Vm& vm, Args args) { return bytearray_from(vm, &args[0], 0, args[0].as<ByteArray>()->len); }

Value bytearray_reverse_m(Vm&, Args args) {
  u32 n = args[0].as<ByteArray>()->len;
  if (n < 2) return Value::none();
  u8* low = data_of(args[0]);
  for (u8* high = low + n - 1; low < high; ++low, --high) {
    u8 kept = *low;
    *low = *high;
    *high = kept;
  }
  return Value::none();
}

constexpr TypeOps kByteArrayOps{.repr = bytearray_repr,
                                .len = bytearray_len,
                                .getitem = bytearray_getitem,
                                .setitem = bytearray_setitem,
                                .contains = bytes_contains,
                                .iter = bytearray_iter,
                                .binary = bytearray_binary,
                                .inplace = bytearray_inplace,
                                .compare = bytes_compare,
                                .make = bytearray_make};

constinit const Native kByteArrayRows[] = {
    native(N(__init__), bytearray_init_m, 1, 4),
#include "vm/objects/bytes_methods.inc"
    native(N(append), bytearray_append_m, 2, 2), native(N(clear), bytearray_clear_m, 1, 1),
    native(N(copy), bytearray_copy_m, 1, 1),     native(N(extend), bytearray_extend_m, 2, 2),
    native(N(insert), bytearray_insert_m, 3, 3), native(N(pop), bytearray_pop_m, 1, 2),
    native(N(remove), bytearray_remove_m, 2, 2), native(N(reverse), bytearray_reverse_m, 1, 1),
};

}  // namespace

constinit const Type kByteArrayType =
    make_const_type(kTypeId_ByteArray, N(bytearray), &kObjectType, Kind::ByteArray, &kByteArrayOps, kByteArrayRows,
                    sizeof kByteArrayRows / sizeof *kByteArrayRows, kTypeUnhashable);

Value make_bytearray(Vm& vm, const void* data, size_t n) {
  Object* o = TRY_PTR(vm.heap.allocate(vm, kTypeId_ByteArray, Kind::ByteArray, sizeof(ByteArray), 0));
  Local<ByteArray> array(vm, Value::from(o));
  if (!n) return array;
  TRY_OK(reserve(vm, array, n));
  array->len = static_cast<u32>(n);
  if (data) std::memcpy(data_of(array), data, n);
  return array;
}

Value bytearray_from(Vm& vm, const Value* bytes_like, size_t from, size_t n) {
  Value copy = TRY(make_bytearray(vm, nullptr, n));
  BytesView view{nullptr, 0};
  bytes_view(*bytes_like, &view);
  if (n) std::memcpy(data_of(copy), view.data + from, n);
  return copy;
}

}  // namespace adder::vm
