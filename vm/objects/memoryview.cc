// memoryview: part of a bytes or bytearray object, without a copy; one dimension, of unsigned bytes, with any step. And
// the two functions by which all natives see the bytes of an object.
#include "vm/objects/arguments.h"
#include "vm/objects/buffer.h"
#include "vm/objects/iterators.h"
#include "vm/objects/sequence.h"
#include "vm/objects/table.h"
#include "vm/objects/text.h"

namespace adder::vm {

namespace {

struct View {
  u8* data;  // of the first element
  i64 count, step;
  bool readonly;
};

Value* items_of(Value view) { return view.as<Record>()->items; }

// false: the owner has been released or has become too short.
bool look(Value view, View* out) {
  Value* items = items_of(view);
  size_t size = 0;
  if (items[kViewOwner].is_undefined()) return false;
  u8* data = owner_bytes(items[kViewOwner], &size);
  i64 offset = items[kViewOffset].as_small();
  *out = {data + offset, items[kViewCount].as_small(), items[kViewStep].as_small(), items[kViewReadonly].is_true()};
  if (!out->count) return true;
  i64 last = offset + (out->count - 1) * out->step;
  return offset >= 0 && last >= 0 && static_cast<u64>(offset) < size && static_cast<u64>(last) < size;
}

bool look_or_raise(Vm& vm, Value view, View* out) {
  if (look(view, out)) return true;
  if (items_of(view)[kViewOwner].is_undefined()) {
    return failed(raise(vm, kValueErrorType, "operation forbidden on released memoryview object"));
  }
  return failed(raise(vm, kBufferErrorType, "the bytearray under this memoryview has become too short"));
}

Value make_view(Vm& vm, Value owner, i64 offset, i64 count, i64 step, bool readonly) {
  Local<> root(vm, owner);
  Value view = TRY(make_record(vm, kMemoryViewType, kViewItems));
  Value* items = items_of(view);
  items[kViewOwner] = root;
  items[kViewOffset] = Value::small(offset);
  items[kViewCount] = Value::small(count);
  items[kViewStep] = Value::small(step);
  items[kViewReadonly] = Value::boolean(readonly);
  return view;
}

Value view_make(Vm& vm, Value, Args args, Value keyword_names) {
  Value source = args.count ? args[0] : Value();
  if (!unknown_keyword(keyword_names, N(object)).is_undefined() || args.count != 1) {
    return raise(vm, kTypeErrorType, "memoryview() takes exactly one argument (%u given)", args.count);
  }
  if (is_exact(source, kTypeId_MemoryView)) {
    View v;
    TRY_OK(look_or_raise(vm, source, &v));
    Value* items = items_of(source);
    return make_view(vm, items[kViewOwner], items[kViewOffset].as_small(), v.count, v.step, v.readonly);
  }
  size_t size;
  if (!source.is(Kind::Bytes) && !source.is(Kind::ByteArray)) {
    return raise(vm, kTypeErrorType, "memoryview: a bytes-like object is required, not '%t'", args[0]);
  }
  owner_bytes(source, &size);
  return make_view(vm, source, 0, static_cast<i64>(size), 1, source.is(Kind::Bytes));
}

Value view_len(Vm& vm, Value self) {
  View v;
  TRY_OK(look_or_raise(vm, self, &v));
  return Value::small(v.count);
}

Value view_getitem(Vm& vm, Value self, Value key) {
  Local<> view(vm, self);
  View v;
  TRY_OK(look_or_raise(vm, view, &v));
  i64 i, stop, step, count;
  if (is_exact(key, kTypeId_Slice)) {
    if (!slice_indices(vm, key, v.count, &i, &stop, &step, &count)) return Value::raised();
    Value* items = items_of(view);
    return make_view(vm, items[kViewOwner], items[kViewOffset].as_small() + i * v.step, count, v.step * step,
                     v.readonly);
  }
  if (!key.is_small() && !is_index(vm, key)) return raise(vm, kTypeErrorType, "memoryview: invalid slice key");
  if (!sequence_index(vm, "memoryview", key, static_cast<u32>(v.count), &i)) return Value::raised();
  TRY_OK(look_or_raise(vm, view, &v));
  if (i < 0 || i >= v.count) return raise(vm, kIndexErrorType, "index out of bounds on dimension 1");
  return Value::small(v.data[i * v.step]);
}

// The elements as bytes in a row.
Value packed(Vm& vm, Value self) {
  Local<> view(vm, self);
  View v;
  TRY_OK(look_or_raise(vm, view, &v));
  Value bytes = TRY(make_bytes(vm, nullptr, static_cast<size_t>(v.count)));
  TRY_OK(look_or_raise(vm, view, &v));
  for (i64 i = 0; i < v.count; ++i) bytes.as<Bytes>()->data[i] = v.data[i * v.step];
  return bytes;
}

Value set_slice(Vm& vm, Local<>& view, Value slice, Value value) {
  Local<> source(vm, value);
  View v;
  i64 start, stop, step, count;
  BytesView bytes;
  TRY_OK(look_or_raise(vm, view, &v));
  if (!slice_indices(vm, slice, v.count, &start, &stop, &step, &count)) return Value::raised();
  source = is_exact(source, kTypeId_MemoryView) ? packed(vm, source) : source.value();
  if (source.is_raised()) return source;
  if (!bytes_view(source, &bytes)) {
    return raise(vm, kTypeErrorType, "a bytes-like object is required, not '%t'", source);
  }
  TRY_OK(look_or_raise(vm, view, &v));
  if (bytes.size != static_cast<u64>(count)) {
    return raise(vm, kValueErrorType, "memoryview assignment: lvalue and rvalue have different structures");
  }
  u8* to = v.data + start * v.step;
  if (v.step * step == 1) {
    std::memmove(to, bytes.data, bytes.size);
  } else {
    for (i64 i = 0; i < count; ++i) to[i * v.step * step] = bytes.data[i];
  }
  return Value::none();
}

Value view_setitem(Vm& vm, Value self, Value key, Value value_in) {
  Local<> view(vm, self), value(vm, value_in);
  View v;
  i64 i, byte;
  TRY_OK(look_or_raise(vm, view, &v));
  if (v.readonly) return raise(vm, kTypeErrorType, "cannot modify read-only memory");
  if (value.value().is_undefined()) return raise(vm, kTypeErrorType, "cannot delete memory");
  if (is_exact(key, kTypeId_Slice)) return set_slice(vm, view, key, value);
  if (!key.is_small() && !is_index(vm, key)) return raise(vm, kTypeErrorType, "memoryview: invalid slice key");
  if (!sequence_index(vm, "memoryview", key, static_cast<u32>(v.count), &i)) return Value::raised();
  if (i < 0 || i >= v.count) return raise(vm, kIndexErrorType, "index out of bounds on dimension 1");
  if (!value.value().is_small() && !is_index(vm, value)) {
    return raise(vm, kTypeErrorType, "memoryview: invalid type for format 'B'");
  }
  if (!to_clamped_index(vm, value, &byte)) return Value::raised();
  if (byte < 0 || byte > 255) return raise(vm, kValueErrorType, "memoryview: invalid value for format 'B'");
  TRY_OK(look_or_raise(vm, view, &v));
  v.data[i * v.step] = static_cast<u8>(byte);
  return Value::none();
}

Value view_compare(Vm& vm, CompareOp op, Value left, Value right) {
  if (op != CompareOp::Eq && op != CompareOp::Ne) return Value::not_implemented();
  BytesView unused;
  bool comparable = (is_exact(left, kTypeId_MemoryView) || bytes_view(left, &unused)) &&
                    (is_exact(right, kTypeId_MemoryView) || bytes_view(right, &unused));
  if (!comparable) return Value::not_implemented();
  Local<> a(vm, left), b(vm, right);
  if (is_exact(a, kTypeId_MemoryView)) a = packed(vm, a);
  if (a.is_raised()) return a;
  if (is_exact(b, kTypeId_MemoryView)) b = packed(vm, b);
  return b.is_raised() ? b.value() : bytes_compare(vm, op, a, b);
}

Value view_hash(Vm& vm, Value self) {
  View v;
  TRY_OK(look_or_raise(vm, self, &v));
  if (!v.readonly) return raise(vm, kValueErrorType, "cannot hash writable memoryview object");
  Value bytes = TRY(packed(vm, self));
  return hash(vm, bytes);
}

Value view_iter(Vm& vm, Value self) { return make_sequence_iterator(vm, self); }

// ---- methods

Value view_tobytes_m(Vm& vm, Args args) { return packed(vm, args[0]); }

Value view_tolist_m(Vm& vm, Args args) {
  args[0] = TRY(packed(vm, args[0]));
  return list_from_iterable(vm, args[0]);
}

Value view_hex_m(Vm& vm, Args args) {
  args[0] = TRY(packed(vm, args[0]));
  return bytes_hex(vm, args);
}

Value view_release_m(Vm&, Args args) {
  items_of(args[0])[kViewOwner] = Value();
  return Value::none();
}

Value view_enter_m(Vm& vm, Args args) {
  View v;
  TRY_OK(look_or_raise(vm, args[0], &v));
  return args[0];
}

Value view_toreadonly_m(Vm& vm, Args args) {
  View v;
  TRY_OK(look_or_raise(vm, args[0], &v));
  Value* items = items_of(args[0]);
  return make_view(vm, items[kViewOwner], items[kViewOffset].as_small(), v.count, v.step, true);
}

template <ViewItem kItem>
Value view_get(Vm& vm, Args args) {
  View v;
  TRY_OK(look_or_raise(vm, args[0], &v));
  return items_of(args[0])[kItem];
}

Value view_one(Vm&, Args) { return Value::small(1); }  // itemsize, ndim

Value view_format(Vm& vm, Args) { return make_char(vm, 'B'); }

template <ViewItem kItem>
Value view_dimension(Vm& vm, Args args) {  // shape, strides
  Local<> n(vm, view_get<kItem>(vm, args));
  if (n.is_raised()) return n;
  return make_tuple(vm, n.slot(), 1);
}

Value view_contiguous(Vm& vm, Args args) {
  View v;
  TRY_OK(look_or_raise(vm, args[0], &v));
  return Value::boolean(v.step == 1 || v.count < 2);
}

constexpr TypeOps kViewOps{.hash = view_hash,
                           .len = view_len,
                           .getitem = view_getitem,
                           .setitem = view_setitem,
                           .iter = view_iter,
                           .compare = view_compare,
                           .make = view_make};

constinit const Native kViewRows[] = {
    native(N(__enter__), view_enter_m, 1, 1),
    native(N(__exit__), view_release_m, 1, 4),
    native(N(contiguous), view_contiguous, 1, 1, nullptr, kGetter),
    native(N(format), view_format, 1, 1, nullptr, kGetter),
    native(N(hex), view_hex_m, 1, 3, "- sep bytes_per_sep"),
    native(N(itemsize), view_one, 1, 1, nullptr, kGetter),
    native(N(nbytes), view_get<kViewCount>, 1, 1, nullptr, kGetter),
    native(N(ndim), view_one, 1, 1, nullptr, kGetter),
    native(N(obj), view_get<kViewOwner>, 1, 1, nullptr, kGetter),
    native(N(readonly), view_get<kViewReadonly>, 1, 1, nullptr, kGetter),
    native(N(release), view_release_m, 1, 1),
    native(N(shape), view_dimension<kViewCount>, 1, 1, nullptr, kGetter),
    native(N(strides), view_dimension<kViewStep>, 1, 1, nullptr, kGetter),
    native(N(tobytes), view_tobytes_m, 1, 1),
    native(N(tolist), view_tolist_m, 1, 1),
    native(N(toreadonly), view_toreadonly_m, 1, 1),
};

}  // namespace

constinit const Type kMemoryViewType =
    make_const_type(kTypeId_MemoryView, N(memoryview), &kObjectType, Kind::Record, &kViewOps, kViewRows,
                    sizeof kViewRows / sizeof *kViewRows, kTypeFinal);

u8* owner_bytes(Value owner, size_t* size) {
  if (owner.is(Kind::Bytes)) {
    *size = owner.obj()->len;
    return owner.as<Bytes>()->data;
  }
  ByteArray* array = owner.as<ByteArray>();
  *size = array->len;
  return array->blob.is_undefined() ? nullptr : array->blob.as<Blob>()->data;
}

bool memoryview_bytes(Value v, BytesView* out) {
  View view;
  if (!look(v, &view) || (view.step != 1 && view.count > 1)) return false;
  *out = {view.data, static_cast<size_t>(view.count)};
  return true;
}

bool writable_bytes(Value v, WritableBytes* out) {
  if (v.is(Kind::ByteArray)) {
    out->data = owner_bytes(v, &out->size);
    return true;
  }
  View view;
  if (!is_exact(v, kTypeId_MemoryView) || !look(v, &view) || view.readonly || (view.step != 1 && view.count > 1))
    return false;
  *out = {view.data, static_cast<size_t>(view.count)};
  return true;
}

}  // namespace adder::vm
