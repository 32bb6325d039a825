// memoryview: a window of one dimension on the bytes of a bytes or bytearray object. It holds the object and positions,
// never a pointer. When a bytearray has shrunk below the window, the window has shrunk with it.
#include <cstring>

#include "vm/objects/arguments.h"
#include "vm/objects/binary_item.h"
#include "vm/objects/buffer.h"
#include "vm/objects/bytes_hex.h"
#include "vm/objects/class.h"
#include "vm/objects/table.h"
#include "vm/objects/text.h"

namespace adder::vm {

namespace {

enum Field : u32 {
  kObject,
  kOffset,
  kLength,
  kStride,
  kFormat,
  kReadOnly,
  kHash,
  kFieldCount
};  // offset, stride in bytes; length in items

struct View {
  Value object;
  i64 offset, length, stride;
  u8 format;
  bool read_only;
  size_t item;
  bool contiguous() const { return stride == static_cast<i64>(item) || length <= 1; }
};

View view_of(Value v) {
  const Value* f = v.as<Record>()->items;
  View view{f[kObject],
            f[kOffset].as_small(),
            f[kLength].as_small(),
            f[kStride].as_small(),
            static_cast<u8>(f[kFormat].as_small()),
            f[kReadOnly].is_true(),
            0};
  view.item = item_size(view.format, true);
  auto size = static_cast<i64>(view.object.is_undefined() ? 0 : text_of(view.object).size);
  i64 last = view.offset + (view.length - 1) * view.stride + static_cast<i64>(view.item);
  if (view.length && (view.offset >= size || last > size || last < 0)) {
    view.length = view.stride > 0 && view.offset + static_cast<i64>(view.item) <= size
                      ? (size - view.offset - static_cast<i64>(view.item)) / view.stride + 1
                      : 0;
  }
  return view;
}

Value make_view(Vm& vm, const View& view) {
  Local<> object(vm, view.object);
  Value made = TRY(make_record(vm, kMemoryViewType, kFieldCount));
  Value* f = made.as<Record>()->items;
  f[kObject] = object;
  f[kOffset] = Value::small(view.offset);
  f[kLength] = Value::small(view.length);
  f[kStride] = Value::small(view.stride);
  f[kFormat] = Value::small(view.format);
  f[kReadOnly] = Value::boolean(view.read_only);
  return made;
}

const u8* item_at(const View& view, i64 i) { return text_of(view.object).data + view.offset + i * view.stride; }

bool released(Vm& vm, Value self) {
  if (!self.as<Record>()->items[kObject].is_undefined()) return false;
  (void)raise(vm, kValueErrorType, "operation forbidden on released memoryview object");
  return true;
}

Value view_make(Vm& vm, Value, Args args, Value names) {
  if (positional_count(args, names) == 0 && args.count == 1 && !unknown_keyword(names, N(object)).is_undefined()) {
    return raise(vm, kTypeErrorType, "memoryview() missing required argument 'object' (pos 1)");
  }
  if (args.count != 1) return raise(vm, kTypeErrorType, "memoryview() missing required argument 'object' (pos 1)");
  if (is_exact(args[0], kTypeId_MemoryView)) {
    if (released(vm, args[0])) return Value::raised();
    return make_view(vm, view_of(args[0]));
  }
  BytesView bytes;
  if (!bytes_view(args[0], &bytes)) {
    return raise(vm, kTypeErrorType, "memoryview: a bytes-like object is required, not '%t'", args[0]);
  }
  if (args[0].is(Kind::ItemArray)) {
    auto* a = args[0].as<ItemArray>();
    u8 code = static_cast<u8>(a->code == 'u' || a->code == 'w' ? 'I' : a->code);
    return make_view(vm, View{args[0], 0, a->len, a->item, code, false, a->item});
  }
  return make_view(vm, View{args[0], 0, static_cast<i64>(bytes.size), 1, 'B', !args[0].is(Kind::ByteArray), 1});
}

Value view_repr(Vm& vm, Value self) {
  Local<> view(vm, self);
  StrBuilder b(vm);
  const bool gone = self.as<Record>()->items[kObject].is_undefined();
  TRY_OK(b.append(gone ? "<released memory at 0x" : "<memory at 0x") && append_identity(vm, b, view) && b.append(">"));
  return b.take_str();
}

// The viewed bytes as a bytes object.
Value view_bytes(Vm& vm, const LocalBase& self) {
  if (released(vm, self)) return Value::raised();
  View view = view_of(self);
  size_t n = static_cast<size_t>(view.length) * view.item;
  Value bytes = TRY(make_bytes(vm, nullptr, n));
  view = view_of(self);
  for (i64 i = 0; i < view.length; ++i) {
    std::memcpy(bytes.as<Bytes>()->data + static_cast<size_t>(i) * view.item, item_at(view, i), view.item);
  }
  return bytes;
}

Value load(Vm& vm, Value self, i64 i) {
  View view = view_of(self);
  if (kWord64 && view.format != 'c') return load_item(vm, view.format, view.item, false, item_at(view, i));
  u8 raw[kMaxItemSize];
  std::memcpy(raw, item_at(view, i), view.item);
  return load_item(vm, view.format, view.item, false, raw);
}

bool index_in_view(Vm& vm, Value self, Value key, i64* i) {
  if (!is_index(vm, key)) return failed(raise(vm, kTypeErrorType, "memoryview: invalid slice key"));
  Local<> root(vm, self);
  if (!to_clamped_index(vm, key, i) || released(vm, root)) return false;
  i64 length = view_of(root).length;
  if (*i < 0) *i += length;
  return (*i >= 0 && *i < length) || failed(raise(vm, kIndexErrorType, "index out of bounds on dimension 1"));
}

Value view_slice(Vm& vm, Value self, Value slice) {
  Local<> root(vm, self);
  i64 start, stop, step, count;
  TRY_OK(slice_indices(vm, slice, view_of(root).length, &start, &stop, &step, &count));
  View view = view_of(root);
  view.offset += start * view.stride;
  view.length = count;
  view.stride *= step;
  return make_view(vm, view);
}

// The byte under a small index of a plain view; null: look closer.
u8* plain_byte(Value self, Value key) {
  const Value* f = self.as<Record>()->items;
  if (!key.is_small() || f[kFormat] != Value::small('B') || f[kObject].is_undefined()) return nullptr;
  if constexpr (kWord64) {  // all that it views is there
    Object* o = f[kObject].obj();
    u8* data = o->kind == Kind::Bytes                 ? static_cast<Bytes*>(o)->data
               : o->kind == Kind::ByteArray && o->len ? static_cast<ByteArray*>(o)->blob.as<Blob>()->data
                                                      : nullptr;
    const i64 n = f[kLength].as_small(), offset = f[kOffset].as_small(), stride = f[kStride].as_small();
    const i64 k = key.as_small(), last = offset + (n - 1) * stride;
    if (data && k >= 0 && k < n && offset < o->len && last >= 0 && last < o->len) return data + offset + k * stride;
  }
  View view = view_of(self);
  i64 i = key.as_small();
  if (i < 0) i += view.length;
  return i >= 0 && i < view.length ? const_cast<u8*>(item_at(view, i)) : nullptr;
}

Value view_getitem(Vm& vm, Value self, Value key) {
  if (const u8* byte = plain_byte(self, key)) return Value::small(*byte);
  if (released(vm, self)) return Value::raised();
  if (is_exact(key, kTypeId_Slice)) return view_slice(vm, self, key);
  Local<> root(vm, self);
  i64 i;
  TRY_OK(index_in_view(vm, root, key, &i));
  return load(vm, root, i);
}

Value assign_slice(Vm& vm, const LocalBase& self, Value slice, Value value) {
  Local<> source(vm, value), range(vm, slice);
  BytesView bytes;
  if (value.is(Kind::ItemArray)) source = TRY(call1(vm, Value::from_const(&kMemoryViewType), value));
  bool other_view = is_exact(source, kTypeId_MemoryView);
  if (!other_view) TRY_OK(bytes_view_or_raise(vm, source, &bytes));
  u8 format = other_view ? view_of(source).format : 'B';
  if (other_view)
    source = TRY(view_bytes(vm, source));
  else if (source.value().is(Kind::ByteArray))
    source = TRY(bytes_source(vm, "bytes", "", Args{source.slot(), 1}, Value()));
  i64 start, stop, step, count;
  TRY_OK(slice_indices(vm, range, view_of(self).length, &start, &stop, &step, &count));
  View view = view_of(self);
  TextView in = text_of(source);
  if (view.format != format || in.size != static_cast<size_t>(count) * view.item) {
    return raise(vm, kValueErrorType, "memoryview assignment: lvalue and rvalue have different structures");
  }
  for (i64 i = 0; i < count; ++i) {
    std::memcpy(const_cast<u8*>(item_at(view, start + i * step)), in.data + static_cast<size_t>(i) * view.item,
                view.item);
  }
  return Value::none();
}

Value view_setitem(Vm& vm, Value self, Value key, Value value) {
  if (value.is_small() && static_cast<u64>(value.as_small()) < 256 && self.as<Record>()->items[kReadOnly].is_false()) {
    if (u8* byte = plain_byte(self, key)) {
      *byte = static_cast<u8>(value.as_small());
      return Value::none();
    }
  }
  if (released(vm, self)) return Value::raised();
  Local<> root(vm, self), item(vm, value);
  if (view_of(self).read_only) return raise(vm, kTypeErrorType, "cannot modify read-only memory");
  if (value.is_undefined()) return raise(vm, kTypeErrorType, "cannot delete memory");
  if (is_exact(key, kTypeId_Slice)) return assign_slice(vm, root, key, value);
  i64 i;
  TRY_OK(index_in_view(vm, root, key, &i));
  View view = view_of(root);
  u8 raw[kMaxItemSize];
  StoreError error = store_item(vm, view.format, view.item, false, item, raw);
  switch (view.format == 'f' && error == StoreError::FloatRange ? StoreError::None : error) {
    case StoreError::None: break;
    case StoreError::Raised: return Value::raised();
    case StoreError::Range:
    case StoreError::FloatRange:
      return raise(vm, kValueErrorType, "memoryview: invalid value for format '%c'", static_cast<int>(view.format));
    default:
      return raise(vm, kTypeErrorType, "memoryview: invalid type for format '%c'", static_cast<int>(view.format));
  }
  view = view_of(root);  // storing may have run Python
  if (i < view.length) std::memcpy(const_cast<u8*>(item_at(view, i)), raw, view.item);
  return Value::none();
}

Value view_len(Vm& vm, Value self) {
  if (released(vm, self)) return Value::raised();
  return Value::small(view_of(self).length);
}

Value view_compare(Vm& vm, CompareOp op, Value left, Value right) {
  BytesView bytes;
  bool comparable = (is_exact(left, kTypeId_MemoryView) || bytes_view(left, &bytes)) &&
                    (is_exact(right, kTypeId_MemoryView) || bytes_view(right, &bytes));
  if ((op != CompareOp::Eq && op != CompareOp::Ne) || !comparable) return Value::not_implemented();
  Local<> a(vm, left), b(vm, right);
  if (is_exact(a, kTypeId_MemoryView)) a = TRY(view_bytes(vm, a));
  if (is_exact(b, kTypeId_MemoryView)) b = TRY(view_bytes(vm, b));
  return bytes_compare(vm, op, a, b);
}

Value view_hash(Vm& vm, Value self) {
  const Value known = self.as<Record>()->items[kHash];
  if (!known.is_undefined()) return known;
  if (released(vm, self)) return Value::raised();
  const u8 format = view_of(self).format;
  if (view_of(self).read_only && format != 'B' && format != 'b' && format != 'c')
    return raise(vm, kValueErrorType, "memoryview: hashing is restricted to formats 'B', 'b' or 'c'");
  if (!view_of(self).read_only) return raise(vm, kValueErrorType, "cannot hash writable memoryview object");
  Local<> root(vm, self);
  Value bytes = TRY(view_bytes(vm, root));
  Value h = hash_result(hash_bytes(reinterpret_cast<const char*>(bytes.as<Bytes>()->data), bytes.as<Bytes>()->len));
  root.value().as<Record>()->items[kHash] = h;
  return h;
}

// ---- methods and attributes

Value view_tobytes(Vm& vm, Args args) {
  if (args.has(1) && !args[1].is_none()) {
    // All views here have one dimension: each order is the same.
    if (!is_str(args[1]))
      return raise(vm, kTypeErrorType, "tobytes() argument 'order' must be str or None, not %t", args[1]);
    TextView order = text_of(args[1]);
    if (order.size != 1 || (order.data[0] != 'C' && order.data[0] != 'F' && order.data[0] != 'A'))
      return raise(vm, kValueErrorType, "order must be 'C', 'F' or 'A'");
  }
  Local<> self(vm, args[0]);
  return view_bytes(vm, self);
}

Value view_hex(Vm& vm, Args args) {
  Local<> self(vm, args[0]);
  args[0] = TRY(view_bytes(vm, self));
  return hex_text(vm, args, false);
}

Value view_tolist(Vm& vm, Args args) {
  if (released(vm, args[0])) return Value::raised();
  Local<> list(vm, make_list(vm));
  TRY(list.value());
  for (i64 i = 0; i < view_of(args[0]).length; ++i) {
    Value item = kWord64 ? view_byte(args[0], i) : Value();
    if (item.is_undefined()) item = TRY(load(vm, args[0], i));
    TRY_OK(list_append(vm, list, item));
  }
  return list;
}

Value view_cast(Vm& vm, Args args) {
  if (released(vm, args[0])) return Value::raised();
  TRY_OK(want_str(vm, "cast() argument 'format'", args[1]));
  TextView format = text_of(args[1]);
  u8 code = format.size ? format.data[format.size - 1] : 0;
  bool good = format.size == 1 || (format.size == 2 && format.data[0] == '@');
  size_t item = good ? item_size(code, true) : 0;
  if (!item) {
    return raise(
        vm, kValueErrorType,
        "memoryview: destination format must be a native single character format prefixed with an optional '@'");
  }
  View view = view_of(args[0]);
  if (!view.contiguous()) return raise(vm, kTypeErrorType, "memoryview: casts are restricted to C-contiguous views");
  bool from_bytes = view.item == 1, to_bytes = item == 1;
  if (!from_bytes && !to_bytes)
    return raise(vm, kTypeErrorType, "memoryview: cannot cast between two non-byte formats");
  auto bytes = static_cast<size_t>(view.length) * view.item;
  if (bytes % item) return raise(vm, kTypeErrorType, "memoryview: length is not a multiple of itemsize");
  view.format = code;
  view.length = static_cast<i64>(bytes / item);
  view.stride = static_cast<i64>(item);
  return make_view(vm, view);
}

Value view_release(Vm&, Args args) {
  args[0].as<Record>()->items[kObject] = Value();
  return Value::none();
}
Value view_enter(Vm& vm, Args args) { return released(vm, args[0]) ? Value::raised() : args[0]; }
Value view_toreadonly(Vm& vm, Args args) {
  if (released(vm, args[0])) return Value::raised();
  View view = view_of(args[0]);
  view.read_only = true;
  return make_view(vm, view);
}

Value view_obj(Vm& vm, Args args) { return released(vm, args[0]) ? Value::raised() : view_of(args[0]).object; }
Value view_nbytes(Vm& vm, Args args) {
  if (released(vm, args[0])) return Value::raised();
  View view = view_of(args[0]);
  return Value::small(view.length * static_cast<i64>(view.item));
}
Value view_itemsize(Vm& vm, Args args) {
  if (released(vm, args[0])) return Value::raised();
  return Value::small(static_cast<i64>(view_of(args[0]).item));
}
Value view_format(Vm& vm, Args args) {
  return released(vm, args[0]) ? Value::raised() : make_char(vm, view_of(args[0]).format);
}
Value view_readonly(Vm& vm, Args args) {
  return released(vm, args[0]) ? Value::raised() : Value::boolean(view_of(args[0]).read_only);
}
Value view_ndim(Vm& vm, Args args) { return released(vm, args[0]) ? Value::raised() : Value::small(1); }
Value view_suboffsets(Vm& vm, Args args) { return released(vm, args[0]) ? Value::raised() : make_tuple(vm, 0u); }
Value view_contiguous(Vm& vm, Args args) {
  return released(vm, args[0]) ? Value::raised() : Value::boolean(view_of(args[0]).contiguous());
}
Value one_tuple(Vm& vm, i64 n) {
  Value tuple = TRY(make_tuple(vm, 1u));
  tuple.as<Tuple>()->items[0] = Value::small(n);
  return tuple;
}
Value view_shape(Vm& vm, Args args) {
  return released(vm, args[0]) ? Value::raised() : one_tuple(vm, view_of(args[0]).length);
}
Value view_strides(Vm& vm, Args args) {
  return released(vm, args[0]) ? Value::raised() : one_tuple(vm, view_of(args[0]).stride);
}

constexpr TypeOps kViewOps{.repr = view_repr,
                           .hash = view_hash,
                           .len = view_len,
                           .getitem = view_getitem,
                           .setitem = view_setitem,
                           .compare = view_compare,
                           .make = view_make};

constinit const Native kViewRows[] = {
    native(N(__enter__), view_enter, 1, 1),
    native(N(__exit__), view_release, 1, 4),
    native(N(c_contiguous), view_contiguous, 1, 1, nullptr, kGetter),
    native(N(cast), view_cast, 2, 3, "- format shape"),
    native(N(contiguous), view_contiguous, 1, 1, nullptr, kGetter),
    native(N(f_contiguous), view_contiguous, 1, 1, nullptr, kGetter),
    native(N(format), view_format, 1, 1, nullptr, kGetter),
    native(N(hex), view_hex, 1, 3, "- sep bytes_per_sep"),
    native(N(itemsize), view_itemsize, 1, 1, nullptr, kGetter),
    native(N(nbytes), view_nbytes, 1, 1, nullptr, kGetter),
    native(N(ndim), view_ndim, 1, 1, nullptr, kGetter),
    native(N(obj), view_obj, 1, 1, nullptr, kGetter),
    native(N(readonly), view_readonly, 1, 1, nullptr, kGetter),
    native(N(release), view_release, 1, 1),
    native(N(shape), view_shape, 1, 1, nullptr, kGetter),
    native(N(strides), view_strides, 1, 1, nullptr, kGetter),
    native(N(suboffsets), view_suboffsets, 1, 1, nullptr, kGetter),
    native(N(tobytes), view_tobytes, 1, 2, "- order"),
    native(N(tolist), view_tolist, 1, 1),
    native(N(toreadonly), view_toreadonly, 1, 1),
};

}  // namespace

Value view_byte(Value view, i64 i) {
  const u8* byte = plain_byte(view, Value::small(i));
  return byte ? Value::small(*byte) : Value();
}

Value view_item(Vm& vm, Value view, i64 i) {
  if (!is_exact(view, kTypeId_MemoryView)) return Value();
  if (const u8* byte = plain_byte(view, Value::small(i))) return Value::small(*byte);
  if (view.as<Record>()->items[kObject].is_undefined()) return Value();
  return i < view_of(view).length ? load(vm, view, i) : Value();
}

bool memoryview_bytes(Value v, BytesView* out) {
  if (v.as<Record>()->items[kObject].is_undefined()) return false;
  View view = view_of(v);
  if (!view.contiguous()) return false;
  *out = {view.length ? item_at(view, 0) : nullptr, static_cast<size_t>(view.length) * view.item};
  return true;
}

bool writable_bytes(Value v, WritableBytes* out) {
  if (v.is(Kind::ByteArray)) {
    *out = {text_data(v), v.obj()->len};
    return true;
  }
  BytesView bytes;
  if (v.is(Kind::ItemArray) && bytes_view(v, &bytes)) {
    *out = {const_cast<u8*>(bytes.data), bytes.size};
    return true;
  }
  if (!is_exact(v, kTypeId_MemoryView) || !memoryview_bytes(v, &bytes) || view_of(v).read_only) return false;
  *out = {const_cast<u8*>(bytes.data), bytes.size};
  return true;
}

constinit const Type kMemoryViewType =
    make_const_type(kTypeId_MemoryView, N(memoryview), &kObjectType, Kind::Record, &kViewOps, kViewRows,
                    sizeof kViewRows / sizeof *kViewRows, kTypeFinal | kTypeIsSequence);

}  // namespace adder::vm
