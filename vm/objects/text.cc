// Views, slices, concatenation and arguments of text, shared by str, bytes and bytearray.
#include "vm/objects/text.h"

#include <cstring>

#include "vm/objects/arguments.h"

namespace adder::vm {

TextView text_of_object(Value v) {
  if (is_str(v)) {
    auto* s = v.as<Str>();
    return {reinterpret_cast<const u8*>(s->data()), s->len, true, (s->flags & kAscii) != 0};
  }
  BytesView view{nullptr, 0};
  bytes_view(v, &view);
  return {view.data, view.size, false, false};
}

const char* text_type_name(Value v) { return is_str(v) ? "str" : v.is(Kind::ByteArray) ? "bytearray" : "bytes"; }

Value make_text_like(Vm& vm, Value like, size_t n) {
  if (is_str(like)) return make_str_uninit(vm, n);
  if (like.is(Kind::ByteArray)) return make_bytearray(vm, nullptr, n);
  return make_bytes(vm, nullptr, n);
}

u8* text_data(Value fresh) {
  switch (fresh.obj()->kind) {
    case Kind::Str: return reinterpret_cast<u8*>(fresh.as<Str>()->data());
    case Kind::Bytes: return fresh.as<Bytes>()->data;
    default: {
      Value blob = fresh.as<ByteArray>()->blob;
      return blob.is_undefined() ? nullptr : blob.as<Blob>()->data;
    }
  }
}

Value finish_text(Value fresh) { return is_str(fresh) ? finish_str(fresh) : fresh; }

Value exact_text(Vm& vm, const Value* slot) {
  if (is_exact(*slot, kTypeId_Str) || is_exact(*slot, kTypeId_Bytes)) return *slot;
  size_t n = text_of(*slot).size;
  Value fresh = TRY(make_text_like(vm, *slot, n));
  if (n) std::memcpy(text_data(fresh), text_of(*slot).data, n);
  return finish_text(fresh);
}

Value slice_text(Vm& vm, const Value* slot, size_t from, size_t n) {
  TextView whole = text_of(*slot);
  if (n == whole.size) return exact_text(vm, slot);
  if (n == 1 && whole.is_str) return make_char(vm, whole.data[from]);
  Value fresh = TRY(make_text_like(vm, *slot, n));
  if (n) std::memcpy(text_data(fresh), text_of(*slot).data + from, n);
  if (!n || !whole.ascii) return finish_text(fresh);
  fresh.obj()->flags |= kAscii;
  return fresh;
}

// ---- positions

namespace {

using StrIndex = Vm::StrIndexCache::Entry;
constexpr size_t kIndexedFrom = 192;  // bytes; in shorter texts counting from the start is quick

void build_index(StrIndex& e, Value str, const TextView& t) {
  e.str = str;
  e.length = static_cast<u32>(utf8_count(t.data, t.size));
  e.chars = e.bytes = 0;
  e.shift = 6;
  while (e.length >> e.shift >= Vm::StrIndexCache::kMarks) ++e.shift;
  u32 at = 0;
  for (u32 i = 0; i <= e.length >> e.shift; ++i) {
    e.marks[i] = at;
    at += static_cast<u32>(utf8_skip(t.data + at, t.size - at, size_t{1} << e.shift));
  }
}

StrIndex* known_index(Vm::StrIndexCache& cache, Value str) {
  for (StrIndex& e : cache.entries)
    if (e.str == str) return &e;
  return nullptr;
}

StrIndex& index_of(Vm::StrIndexCache& cache, Value str, const TextView& t) {
  if (StrIndex* e = known_index(cache, str)) return *e;
  StrIndex& e = cache.entries[cache.next];
  cache.next = (cache.next + 1) % Vm::StrIndexCache::kEntries;
  build_index(e, str, t);
  return e;
}

}  // namespace

size_t char_count(Vm::StrIndexCache& cache, Value str) {
  TextView t = text_of(str);
  if (t.ascii || !t.is_str) return t.size;
  return t.size < kIndexedFrom ? utf8_count(t.data, t.size) : index_of(cache, str, t).length;
}

size_t byte_offset(Vm::StrIndexCache& cache, Value str, size_t index) {
  TextView t = text_of(str);
  if (t.ascii) return index < t.size ? index : t.size;
  if (t.size < kIndexedFrom || index < kIndexedFrom / 4) return utf8_skip(t.data, t.size, index);
  StrIndex& e = index_of(cache, str, t);
  if (index >= e.length) return t.size;
  size_t chars = index >> e.shift << e.shift, bytes = e.marks[index >> e.shift];
  if (e.chars <= index && e.chars > chars) {
    chars = e.chars;
    bytes = e.bytes;
  }
  e.chars = static_cast<u32>(index);
  e.bytes = static_cast<u32>(bytes + utf8_skip(t.data + bytes, t.size - bytes, index - chars));
  return e.bytes;
}

size_t char_index(Vm::StrIndexCache& cache, Value str, size_t offset) {
  TextView t = text_of(str);
  if (t.ascii) return offset;
  if (offset < kIndexedFrom * 4) return utf8_count(t.data, offset);
  StrIndex& e = index_of(cache, str, t);
  u32 low = 0, high = e.length >> e.shift;
  while (low < high) {  // the last mark that is not behind offset
    u32 middle = (low + high + 1) / 2;
    (e.marks[middle] <= offset ? low = middle : high = middle - 1);
  }
  return (size_t{low} << e.shift) + utf8_count(t.data + e.marks[low], offset - e.marks[low]);
}

bool single_char(Value str, u32* c) {
  TextView t = text_of(str);
  if (t.size == 0 || t.size > 4) return false;
  const u8* p = t.data;
  *c = utf8_next(p);
  return p == t.data + t.size;
}

// ---- arguments

bool want_text(Vm& vm, Value self, Value arg, const char* format_for_str) {
  if (is_str(self)) return is_str(arg) || failed(raise_text(vm, kTypeErrorType, format_for_str, arg));
  BytesView view;
  return bytes_view(arg, &view) || failed(raise(vm, kTypeErrorType, "a bytes-like object is required, not '%t'", arg));
}

bool want_needle(Vm& vm, Args args, u32 i) {
  if (is_str(args[0])) return want_text(vm, args[0], args[i], "must be str, not %t");
  BytesView view;
  if (bytes_view(args[i], &view)) return true;
  if (!is_index(vm, args[i])) {
    return failed(raise(vm, kTypeErrorType, "argument should be integer or bytes-like object, not '%t'", args[i]));
  }
  u8 byte;
  if (!byte_value(vm, args[i], "byte must be in range(0, 256)", &byte)) return false;
  args[i] = make_bytes(vm, &byte, 1);
  return !args[i].is_raised();
}

bool want_str(Vm& vm, const char* where, Value arg) {
  return is_str(arg) || failed(raise(vm, kTypeErrorType, "%s must be str, not %t", where, arg));
}

bool size_argument(Vm& vm, Args args, u32 i, i64 fallback, i64* out) {
  *out = fallback;
  return !args.has(i) || to_i64(vm, args[i], out);
}

namespace {
bool bound(Vm& vm, Args args, u32 i, i64* out) {
  if (!args.has(i) || args[i].is_none()) return true;
  if (!is_index(vm, args[i])) {
    return failed(raise(vm, kTypeErrorType, "slice indices must be integers or None or have an __index__ method"));
  }
  return to_clamped_index(vm, args[i], out);
}
}  // namespace

bool bounds_arguments(Vm& vm, Args args, u32 first, size_t* from, size_t* to) {
  i64 start = 0, stop = INT64_MAX;
  if (!bound(vm, args, first, &start) || !bound(vm, args, first + 1, &stop)) return false;
  TextView t = text_of(args[0]);
  if (start == 0 && stop == INT64_MAX) {
    *from = 0;
    *to = t.size;
    return true;
  }
  auto length = static_cast<i64>(char_count(vm.str_index, args[0]));
  if (start < 0) start += length;
  if (stop < 0) stop += length;
  if (start < 0) start = 0;
  if (stop < 0) stop = 0;
  if (stop > length) stop = length;
  if (start > stop) {
    *from = 1;
    *to = 0;
    return true;
  }
  *from = t.is_str ? byte_offset(vm.str_index, args[0], static_cast<size_t>(start)) : static_cast<size_t>(start);
  *to = t.is_str ? byte_offset(vm.str_index, args[0], static_cast<size_t>(stop)) : static_cast<size_t>(stop);
  return true;
}

Value raise_text_too_long(Vm& vm) { return raise_memory_error(vm); }

// ---- operators

bool reflects(Vm& vm, Value right, Value name) {
  return (type_ptr(vm, right)->type_flags & kTypeHeap) && !lookup_special(vm, right, name).is_undefined();
}

namespace {

constexpr size_t kSharedFrom = kWord64 ? 256 : 128;  // bytes of the left side from which on appending shares its text

TextBuffer* buffer_of(Value blob) { return reinterpret_cast<TextBuffer*>(blob.as<Blob>()->data); }

// A buffer with a copy of the text and room for n bytes in all, NUL not counted.
Value make_text_buffer(Vm& vm, const LocalBase& text, size_t n) {
  Value blob = TRY(make_blob(vm, static_cast<u32>(sizeof(TextBuffer) + n + 1)));
  auto* s = text.value().as<Str>();
  std::memcpy(buffer_of(blob)->text, s->data(), s->len);
  buffer_of(blob)->used = s->len;
  return blob;
}

// left + right, both str, left long. If left ends where the text in its buffer ends and there is room, right is written
// behind it, and the sum is a new header; else left is copied into a buffer with room to spare. So a loop of
// `text += part` copies each byte a few times at most, and yet no str ever changes.
Value append_shared(Vm& vm, const Local<Str>& left, const Local<Str>& right) {
  size_t n = left->len, total = n + right->len;
  Local<> buffer(vm, Value());
  bool again = left->flags & kShared;
  if (again) {
    buffer = left.value().as<SharedStr>()->buffer;
    if (buffer_of(buffer)->used != n || total + 1 > buffer.value().as<Blob>()->len - sizeof(TextBuffer))
      buffer = Value();
  }
  if (buffer.value().is_undefined()) {
    u64 room = u64{total} + (again ? total / (kWord64 ? 1 : 2) : total / 4);
    if (room > 0xFFFFFF00u) return raise_text_too_long(vm);
    buffer = make_text_buffer(vm, left, static_cast<size_t>(room));
    if (buffer.is_raised()) return buffer;
  }
  u8 flags = static_cast<u8>(kShared | (left->flags & right->flags & kAscii));
  Object* o = TRY_PTR(vm.heap.allocate(vm, kTypeId_Str, Kind::Str, sizeof(SharedStr), static_cast<u32>(total), flags));
  reinterpret_cast<SharedStr*>(o)->buffer = buffer;
  TextBuffer* to = buffer_of(buffer);
  std::memcpy(to->text + n, right->data(), right->len);
  to->text[total] = 0;
  to->used = static_cast<u32>(total);
  return Value::from(o);
}

}  // namespace

Value text_add(Vm& vm, Value left, Value right) {
  Local<> a(vm, left), b(vm, right);
  size_t n = text_of(a).size, m = text_of(b).size;
  if (m == 0 && is_exact(a, kTypeId_Str)) return a;
  if (n == 0 && is_exact(b, kTypeId_Str)) return b;
  if (n >= kSharedFrom && m < n && is_str(a) && is_str(b)) {
    Local<Str> s(vm, a), t(vm, b);
    return append_shared(vm, s, t);
  }
  if (kWord64 && is_str(a) && is_str(b) && n + m < 0x7FFF'FFFF) {
    auto* sum = reinterpret_cast<Str*>(
        TRY_PTR(vm.heap.allocate_fast(vm, kTypeId_Str, Kind::Str, kTextHeader + n + m + 1, static_cast<u32>(n + m))));
    const TextView s = text_of(a), t = text_of(b);
    std::memcpy(sum->own, s.data, n);
    std::memcpy(sum->own + n, t.data, m);
    if (s.ascii && t.ascii) sum->flags |= kAscii;
    return Value::from(sum);
  }
  bool ascii = text_of(a).ascii && text_of(b).ascii;
  Value sum = TRY(make_text_like(vm, a, n + m));
  u8* out = text_data(sum);
  if (n) std::memcpy(out, text_of(a).data, n);
  if (m) std::memcpy(out + n, text_of(b).data, m);
  if (is_str(sum) && ascii) sum.obj()->flags |= kAscii;
  return sum;
}

Value text_repeat(Vm& vm, Value self, Value times) {
  if (!is_index(vm, times)) return Value::not_implemented();
  Local<> text(vm, self);
  i64 count;
  if (!times.is_small() && !times.is_bool()) {
    TRY_OK(to_i64(vm, times, &count));
  } else {
    count = times.is_small() ? times.as_small() : times.is_true();
  }
  size_t n = text_of(text).size, k = clamp_size(count);
  if (k == 1 && !text.value().is(Kind::ByteArray)) return exact_text(vm, text.slot());
  if (n == 0) k = 0;
  if (n && static_cast<u64>(k) > 0xFFFFFFF0u / n) return raise_text_too_long(vm);
  Value product = TRY(make_text_like(vm, text, n * k));
  u8* out = text_data(product);
  if (k) std::memcpy(out, text_of(text).data, n);
  if (n == 1 && k) std::memset(out, *out, k);
  for (size_t done = n; n > 1 && done < n * k;) {  // doubles what is there
    size_t chunk = done < n * k - done ? done : n * k - done;
    std::memcpy(out + done, out, chunk);
    done += chunk;
  }
  if (!k || !text_of(text).ascii) return finish_text(product);
  product.obj()->flags |= kAscii;
  return product;
}

Value text_slice(Vm& vm, Value self, Value slice_value) {
  Local<> text(vm, self), slice(vm, slice_value);
  auto length = static_cast<i64>(char_count(vm.str_index, self));
  i64 start, stop, step, count;
  TRY_OK(slice_indices(vm, slice, length, &start, &stop, &step, &count));
  TextView t = text_of(text);
  bool wide = t.is_str && !t.ascii;
  if (!wide && !t.is_str && static_cast<i64>(t.size) < length) {  // a bytearray that an __index__ made shorter
    return text_slice(vm, text, slice);
  }
  if (step == 1) {
    auto from = static_cast<size_t>(start), to = static_cast<size_t>(start + count);
    if (wide) {
      from = byte_offset(vm.str_index, text, from);
      to = byte_offset(vm.str_index, text, to);
      if (to - from != t.size && count == 1) return make_char(vm, (t.data += from, utf8_next(t.data)));
    }
    return slice_text(vm, text.slot(), from, to - from);
  }
  if (!wide) {
    Value fresh = TRY(make_text_like(vm, text, static_cast<size_t>(count)));
    u8* out = text_data(fresh);
    const u8* in = text_of(text).data;
    for (i64 i = 0; i < count; ++i) out[i] = in[start + i * step];
    return finish_text(fresh);
  }
  if (kWord64 && step == -1 && count == length) {
    Value result = TRY(make_str_uninit(vm, t.size));
    t = text_of(text);
    u8* out = text_data(result) + t.size;
    for (const u8 *p = t.data, *end = p + t.size; p < end;) {
      const u8* from = p;
      utf8_next(p);
      const auto width = static_cast<size_t>(p - from);
      out -= width;
      for (size_t i = 0; i < width; ++i) out[i] = from[i];
    }
    return result;
  }
  StrBuilder builder(vm);
  size_t at = count ? byte_offset(vm.str_index, text, static_cast<size_t>(start)) : 0;
  for (i64 i = 0; i < count; ++i) {
    t = text_of(text);
    const u8* p = t.data + at;
    TRY_OK(builder.append_char(utf8_next(p)));
    if (i + 1 == count) break;
    t = text_of(text);
    if (step > 0) {
      at += utf8_skip(t.data + at, t.size - at, static_cast<size_t>(step));
    } else {
      p = t.data + at;
      for (i64 back = step; back < 0; ++back) utf8_previous(p);
      at = static_cast<size_t>(p - t.data);
    }
  }
  return builder.take_str();
}

}  // namespace adder::vm
