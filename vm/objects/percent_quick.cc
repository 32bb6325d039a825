// format % arguments for what most programs write: an ASCII str, conversions of small ints, floats and ASCII strs
// without keys. The text is built on the stack, and nothing is allocated but the result. Whatever else turns up, errors
// among it, is left to percent_format.cc. Natively only.
#include <cstring>

#include "vm/numeric/quick_format.h"
#include "vm/objects/text.h"

namespace adder::vm {

namespace {

class QuickPercent {
public:
  bool run(const Str* format, const Value* values, u32 count);
  const char* text() const { return text_; }
  size_t size() const { return size_; }

private:
  bool append(const char* data, size_t n) {
    if (n > sizeof text_ - size_) return false;
    std::memcpy(text_ + size_, data, n);
    size_ += n;
    return true;
  }
  bool append_padded(const char* data, size_t n, const numeric::FormatSpec& spec);
  bool convert(Value v, char type, numeric::FormatSpec& spec);

  size_t size_ = 0;
  char text_[400];
};

bool QuickPercent::append_padded(const char* data, size_t n, const numeric::FormatSpec& spec) {
  if (spec.precision >= 0 && static_cast<u64>(spec.precision) < n) n = static_cast<size_t>(spec.precision);
  const size_t width = spec.width < 0 ? 0 : static_cast<size_t>(spec.width), missing = width > n ? width - n : 0;
  if (n + missing > sizeof text_ - size_) return false;
  if (spec.align != '<') {
    std::memset(text_ + size_, ' ', missing);
    size_ += missing;
  }
  append(data, n);
  if (spec.align == '<') {
    std::memset(text_ + size_, ' ', missing);
    size_ += missing;
  }
  return true;
}

bool QuickPercent::convert(Value v, char type, numeric::FormatSpec& spec) {
  char number[numeric::kQuickFormatSize];
  size_t n = 0;
  switch (type) {
    case 's':
      if (is_exact(v, kTypeId_Str) && (v.obj()->flags & kAscii))
        return append_padded(v.as<Str>()->data(), v.as<Str>()->len, spec);
      [[fallthrough]];
    case 'r':
      if (!v.is_small() || spec.width >= 0 || spec.precision >= 0 || spec.sign) return false;
      [[fallthrough]];
    case 'd':
    case 'i':
    case 'u':
      if (v.is_small() && spec.width < 0 && spec.precision < 0 && !spec.sign) {
        const i64 i = v.as_small();
        char* const end = number + sizeof number;
        char* p = numeric::decimal_digits(end, i < 0 ? 0 - static_cast<u64>(i) : static_cast<u64>(i));
        if (i < 0) *--p = '-';
        return append(p, static_cast<size_t>(end - p));
      }
      type = 'd';
      [[fallthrough]];
    case 'x':
    case 'X':
    case 'o':
      if (!v.is_small()) return false;
      spec.type = static_cast<u8>(type);
      spec.min_digits = spec.precision < 0 ? 0 : spec.precision;
      spec.precision = -1;
      n = numeric::quick_format_int(number, spec, v.as_small());
      break;
    case 'f':
    case 'F':
      if (!v.is_unboxed_float()) return false;
      spec.type = static_cast<u8>(type);
      n = numeric::quick_format_double(number, spec, v.as_unboxed_float());
      break;
    default: return false;
  }
  return n && append(number, n);
}

bool QuickPercent::run(const Str* format, const Value* values, u32 count) {
  const char *p = format->data(), *const end = p + format->len;
  u32 used = 0;
  while (p < end) {
    const char* run = p;
    while (p < end && *p != '%') ++p;
    if (!append(run, static_cast<size_t>(p - run))) return false;
    if (p == end) break;
    if (++p == end) return false;
    if (*p == '%') {
      if (!append(p++, 1)) return false;
      continue;
    }
    numeric::FormatSpec spec;
    bool left = false, zero = false;
    for (; p < end; ++p) {
      if (*p == '-')
        left = true;
      else if (*p == '0')
        zero = true;
      else if (*p == '+' || (*p == ' ' && spec.sign != '+'))
        spec.sign = *p;
      else if (*p != ' ')
        break;
    }
    const auto number = [&](i64& out) {
      for (; p < end && static_cast<u8>(*p - '0') < 10; ++p) {
        out = (out < 0 ? 0 : out) * 10 + (*p - '0');
        if (out > 1000) return false;
      }
      return true;
    };
    if (!number(spec.width)) return false;
    if (p < end && *p == '.') {
      ++p;
      spec.precision = 0;
      if (!number(spec.precision)) return false;
    }
    if (p == end || used == count) return false;
    spec.align = left ? '<' : zero ? '=' : '>';
    if (zero && !left) spec.fill[0] = '0';
    if (*p == 's' && zero && !left) spec.align = '>';
    if (!convert(values[used++], *p++, spec)) return false;
  }
  return used == count;
}

}  // namespace

Value quick_percent(Vm& vm, Value format, Value args) {
  if (!(format.obj()->flags & kAscii)) return Value();
  const bool tuple = is_exact(args, kTypeId_Tuple);
  if (!tuple && args.is_object() && !is_exact(args, kTypeId_Str)) return Value();
  QuickPercent quick;
  if (!quick.run(format.as<Str>(), tuple ? args.as<Tuple>()->items : &args, tuple ? args.as<Tuple>()->len : 1))
    return Value();
  return make_ascii_str(vm, quick.text(), quick.size());
}

}  // namespace adder::vm
