// See plain_digits.h.
#include "vm/objects/plain_digits.h"

#include "vm/objects/unicode.h"

namespace adder::vm {

bool PlainDigits::copy(const LocalBase& source) {
  Value v = source.value();
  TextView text = text_of(v);
  const u8 *p = text.data, *end = p + text.size;
  while (p < end && blank(text, p)) skip(text, p);
  char* out = data();
  char* const last = out + capacity_;
  const u8* used_end = p;
  for (const u8* q = p; q < end;) {  // where the last character that is not blank ends
    bool is_blank = blank(text, q);
    skip(text, q);
    if (!is_blank) used_end = q;
  }
  while (p < used_end) {
    u32 c = text.is_str && !text.ascii ? utf8_next(p) : *p++;
    int value = c >= 0x80 && text.is_str ? decimal_value(c) : -1;
    if (value >= 0) c = static_cast<u32>('0' + value);
    if (c >= 0x80 && text.is_str && is_space(c)) c = ' ';
    if (c >= 0x80 || c == 0 || out == last) return false;
    *out++ = static_cast<char>(c);
  }
  size_ = static_cast<size_t>(out - data());
  return true;
}

bool PlainDigits::blank(const TextView& text, const u8* p) {
  if (!text.is_str || *p < 0x80) return is_ascii_space(*p) || (text.is_str && !text.ascii && *p >= 0x1C && *p <= 0x1F);
  return is_space(utf8_next(p));
}

void PlainDigits::skip(const TextView& text, const u8*& p) {
  if (text.is_str) {
    (void)utf8_next(p);
  } else {
    ++p;
  }
}

bool PlainDigits::load(Vm& vm, const LocalBase& source) {
  capacity_ = text_of(source.value()).size;
  if (capacity_ > sizeof few_) {
    if (capacity_ > 0x7FFF'FFFF) return failed(raise_memory_error(vm));
    blob_ = make_blob(vm, static_cast<u32>(capacity_));
    if (blob_.is_raised()) return false;
  }
  valid_ = copy(source);
  return true;
}

bool PlainDigits::load(Vm& vm, const char* text, size_t n) {
  capacity_ = size_ = n;
  if (n > sizeof few_) {
    blob_ = make_blob(vm, static_cast<u32>(n));
    if (blob_.is_raised()) return false;
  }
  std::memcpy(data(), text, n);
  valid_ = true;
  return true;
}

bool PlainDigits::drop_underscores(size_t from, bool after_prefix, bool letters) {
  const auto is_digit_here = [letters](u8 c) { return is_ascii_digit(c) || (letters && is_ascii_alpha(c)); };
  char* text = data();
  size_t to = from;
  bool digit_before = after_prefix;
  for (size_t i = from; i < size_; ++i) {
    char c = text[i];
    if (c != '_') {
      digit_before = is_digit_here(static_cast<u8>(c));
      text[to++] = c;
      continue;
    }
    u8 next = i + 1 < size_ ? static_cast<u8>(text[i + 1]) : 0;
    if (!digit_before || !is_digit_here(next)) return false;
    digit_before = false;
  }
  size_ = to;
  return true;
}

}  // namespace adder::vm
