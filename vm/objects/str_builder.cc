// Text that grows. It is built in a Bytes object with room to spare, which becomes the result itself: no copy at the
// end. Invariant: the object's length is at least size_ + 1, and what lies behind size_ is zero.
#include <cstring>

#include "vm/numeric/quick_format.h"
#include "vm/objects/text.h"

namespace adder::vm {

namespace {
constexpr size_t kFirstCapacity = 40;
size_t buffer_bytes(size_t capacity) { return round_to_granule(kTextHeader + capacity); }
}  // namespace

char* StrBuilder::reserve(size_t n) {
  Object* buffer = blob_.value().is_undefined() ? nullptr : blob_.value().obj();
  size_t need = size_ + n + 1;
  if (need > 0xFFFFFF00u) {
    (void)raise_memory_error(vm_);
    return nullptr;
  }
  if (!buffer || need > buffer->len) {
    size_t wanted = buffer ? size_ + size_ / 2 : kFirstCapacity;
    if (wanted < need) wanted = need;
    wanted = buffer_bytes(wanted) - kTextHeader;
    if (buffer && vm_.heap.is_last(buffer) && vm_.heap.extend_last(buffer, buffer_bytes(wanted))) {
      buffer->len = static_cast<u32>(wanted);
    } else {
      Object* bigger =
          vm_.heap.allocate(vm_, kTypeId_Bytes, Kind::Bytes, buffer_bytes(wanted), static_cast<u32>(wanted));
      if (!bigger) return nullptr;
      if (size_) std::memcpy(reinterpret_cast<Bytes*>(bigger)->data, blob_.value().as<Bytes>()->data, size_);
      blob_ = Value::from(bigger);
    }
  }
  char* at = reinterpret_cast<char*>(blob_.value().as<Bytes>()->data) + size_;
  size_ += n;
  return at;
}

bool StrBuilder::append(const char* data, size_t n) {
  char* at = reserve(n);
  if (at) std::memcpy(at, data, n);
  return at;
}

bool StrBuilder::append(const char* c_string) { return append(c_string, std::strlen(c_string)); }

bool StrBuilder::append_slot(const Value* slot, size_t from, size_t n) {
  char* at = reserve(n);
  if (at && n) std::memcpy(at, text_of(*slot).data + from, n);
  return at;
}

bool StrBuilder::append_str(Value str) {
  if (kWord64 && !blob_.value().is_undefined() && is_str(str)) {  // nothing moves if there is room
    auto* s = str.as<Str>();
    if (size_ + s->len < blob_.value().obj()->len) {
      std::memcpy(blob_.value().as<Bytes>()->data + size_, s->data(), s->len);
      size_ += s->len;
      return true;
    }
  }
  Local<> text(vm_, str);
  return append_slot(text.slot(), 0, text_of(str).size);
}

bool StrBuilder::append_slice(const LocalBase& str, size_t from, size_t n) {
  Value v = str.value();
  if (v.is_undefined() || n == 0) return true;
  char* at = reserve(n);
  if (at) std::memcpy(at, text_of(str.value()).data + from, n);
  return at;
}

bool StrBuilder::append_char(u32 code_point) {
  char* at = reserve(utf8_width(code_point));
  if (at) utf8_put(reinterpret_cast<u8*>(at), code_point);
  return at;
}

bool StrBuilder::append_byte(u8 byte) {
  char* at = reserve(1);
  if (at) *at = static_cast<char>(byte);
  return at;
}

bool StrBuilder::append_fill(u32 code_point, size_t count) {
  size_t width = utf8_width(code_point);
  char* at = reserve(width * count);
  if (!at) return false;
  for (; count; --count, at += width) utf8_put(reinterpret_cast<u8*>(at), code_point);
  return true;
}

bool StrBuilder::append_repr(Value v) {
  if (v.is_none()) return append("None", 4);
  if (v.is_small()) return append_int(v.as_small());
  Value text = repr(vm_, v);
  return !text.is_raised() && append_str(text);
}

bool StrBuilder::append_int(i64 v) {
  char digits[20];
  char* p = digits + sizeof digits;
  u64 magnitude = v < 0 ? 0 - static_cast<u64>(v) : static_cast<u64>(v);
  if constexpr (kWord64)
    p = numeric::decimal_digits(p, magnitude);
  else
    do *--p = static_cast<char>('0' + magnitude % 10);
    while (magnitude /= 10);
  if (v < 0) *--p = '-';
  return append(p, static_cast<size_t>(digits + sizeof digits - p));
}

Value StrBuilder::take_bytes() {
  if (!reserve(0)) return Value::raised();
  Value result = blob_;
  size_t old_size = object_size(result.obj());
  result.obj()->len = static_cast<u32>(size_);
  vm_.heap.shrink(result.obj(), old_size);
  blob_ = Value();
  size_ = 0;
  return result;
}

Value StrBuilder::take_str() {
  if (size_ <= 1) {  // the empty and the one-character strings are there already
    u8 c = size_ ? blob_.value().as<Bytes>()->data[0] : 0;
    size_t n = size_;
    blob_ = Value();
    size_ = 0;
    return n ? make_char(vm_, c) : make_str(vm_, "", 0);
  }
  Value result = blob_;
  size_t old_size = object_size(result.obj());
  result.obj()->kind = Kind::Str;
  result.obj()->shape = kTypeId_Str;
  result.obj()->len = static_cast<u32>(size_);
  vm_.heap.shrink(result.obj(), old_size);
  blob_ = Value();
  size_ = 0;
  return finish_str(result);
}

}  // namespace adder::vm
