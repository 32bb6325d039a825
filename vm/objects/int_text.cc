// int and text: repr, bin/oct/hex, int(text, base), and the literals of Python source. The text to be read is first
// copied to plain ASCII digits, which does away with blanks, underscores and the digits of other scripts.
#include <cstring>

#include "vm/numeric/float_text.h"
#include "vm/objects/number.h"
#include "vm/objects/number_literal.h"
#include "vm/objects/plain_digits.h"
#include "vm/objects/text.h"
#include "vm/objects/unicode.h"

namespace adder::vm {

static constexpr u32 kDefaultDigitLimit = 4300;
static constexpr u32 kUncheckedDigits = 640;  // no limit can be set below this

u32 int_digit_limit(Vm& vm) {
  Value limit = vm.module_slots[kIntDigitLimitSlot];
  return limit.is_undefined() ? kDefaultDigitLimit : static_cast<u32>(limit.as_small());
}

static bool power_of_two(int base) { return (base & (base - 1)) == 0; }

bool digits_over_limit(Vm& vm, size_t digits) {
  u32 limit = int_digit_limit(vm);
  if (digits <= kUncheckedDigits || limit == 0 || digits <= limit) return false;
  (void)raise(vm, kValueErrorType,
              "Exceeds the limit (%u digits) for integer string conversion: value has %u digits; use "
              "sys.set_int_max_str_digits() to "
              "increase the limit",
              limit, static_cast<u32>(digits));
  return true;
}

// ---- writing

Value int_to_str(Vm& vm, Value v, int base, const char* prefix) {
  if (kWord64 && v.is_small() && power_of_two(base)) {
    char digits[56], *const end = digits + sizeof digits, *p = end;
    const int bits = __builtin_ctz(static_cast<u32>(base));
    const i64 i = v.as_small();
    u64 magnitude = static_cast<u64>(i < 0 ? -i : i);
    do *--p = "0123456789abcdefghijklmnopqrstuv"[magnitude & static_cast<u64>(base - 1)];
    while (magnitude >>= bits);
    for (size_t n = std::strlen(prefix); n; --n) *--p = prefix[n - 1];
    if (i < 0) *--p = '-';
    return make_ascii_str(vm, p, static_cast<size_t>(end - p));
  }
  Local<> number(vm, v);
  size_t n = IntView(number).digits.size(), prefix_size = std::strlen(prefix);
  size_t bound = numeric::text_size(n, base), work = numeric::to_text_scratch(n, base) * sizeof(u32);
  if (bound + work > 0x7FFF'FFFF) return raise_memory_error(vm);
  char few[72];
  Local<Blob> blob(vm, Value());
  bool small = bound <= sizeof few && work == 0;
  if (!small) {
    blob = make_blob(vm, static_cast<u32>(work + bound));
    if (blob.is_raised()) return blob;
  }
  char* text = small ? few : reinterpret_cast<char*>(blob->data + work);
  size_t length;
  bool negative;
  {
    IntView view(number);
    negative = view.negative;
    numeric::DigitSpan scratch =
        small ? numeric::DigitSpan{} : numeric::DigitSpan{reinterpret_cast<u32*>(blob->data), work / sizeof(u32)};
    length = numeric::to_text({text, bound}, view.digits, base, false, scratch);
  }
  u32 limit = int_digit_limit(vm);
  if (base == 10 && limit && length > kUncheckedDigits && length > limit) {
    return raise(vm, kValueErrorType,
                 "Exceeds the limit (%u digits) for integer string conversion; use sys.set_int_max_str_digits() to "
                 "increase the limit",
                 limit);
  }
  Value result = TRY(make_str_uninit(vm, length + prefix_size + negative));
  char* out = result.as<Str>()->data();
  if (negative) *out++ = '-';
  std::memcpy(out, prefix, prefix_size);
  std::memcpy(out + prefix_size, small ? few : reinterpret_cast<char*>(blob->data + work), length);
  return finish_str(result);
}

Value int_repr(Vm& vm, Value v) {
  if (v.is_small() || (kWord64 && is_exact(v, kTypeId_Int) && v.obj()->len <= 2)) {
    char digits[24];
    char* p = digits + sizeof digits;
    const i64 i = v.is_small() ? v.as_small() : v.obj()->flags & kNegative ? -1 : 0;
    auto magnitude = static_cast<word>(i < 0 ? -i : i);  // a small int fits a word
    if (kWord64 && !v.is_small()) magnitude = static_cast<word>(numeric::low_u64(IntView(v).digits));
    do *--p = static_cast<char>('0' + magnitude % 10);
    while (magnitude /= 10);
    if (i < 0) *--p = '-';
    return make_ascii_str(vm, p, static_cast<size_t>(digits + sizeof digits - p));
  }
  u32 limit = int_digit_limit(vm);
  // Refused before the work is done: 32 bits give more than nine and a half digits.
  size_t digits = IntView(v).digits.size();
  if (limit && digits > 68 && digits - 1 > limit / 9) {
    return raise(vm, kValueErrorType,
                 "Exceeds the limit (%u digits) for integer string conversion; use sys.set_int_max_str_digits() to "
                 "increase the limit",
                 limit);
  }
  return int_to_str(vm, v, 10, "");
}

// ---- reading

static u32 digit_value(char c) {
  u8 u = static_cast<u8>(c);
  return is_ascii_digit(u) ? u - u32{'0'} : is_ascii_alpha(u) ? (u | 32u) - 'a' + 10 : 99;
}

// The int of `text`'s characters from `from` on. Undefined: not digits of the base.
static Value int_from_digits(Vm& vm, PlainDigits& text, size_t from, int base, bool negative) {
  size_t n = text.size() - from;
  if (n == 0) return Value();
  const char* p = text.data() + from;
  if (n <= 8) {  // fits 64 bits in any base
    i64 value = 0;
    for (size_t i = 0; i < n; ++i) {
      u32 digit = digit_value(p[i]);
      if (digit >= static_cast<u32>(base)) return Value();
      value = value * base + digit;
    }
    return make_int(vm, negative ? -value : value);
  }
  if (!power_of_two(base)) {
    size_t digits = 0;
    while (digits < n && digit_value(p[digits]) < static_cast<u32>(base)) ++digits;
    if (digits_over_limit(vm, digits)) return Value::raised();
  }
  DigitBuffer scratch(vm);
  if (!scratch.reserve(numeric::from_text_scratch(n, base))) return Value::raised();
  size_t room = numeric::digits_size(n, base);
  Value result = TRY(make_int_uninit(vm, room));
  numeric::ParsedDigits parsed =
      numeric::from_text({result.as<Int>()->digits, room}, {text.data() + from, n}, base, scratch.span());
  Value v = finish_int(vm, result, parsed.ok ? parsed.count : 0, negative);
  return parsed.ok ? v : Value();
}

// The base that a prefix 0x, 0o or 0b at `at` tells, or 0.
static int prefix_base(const char* text, size_t n) {
  if (n < 2 || text[0] != '0') return 0;
  switch (text[1] | 0x20) {
    case 'x': return 16;
    case 'o': return 8;
    case 'b': return 2;
    default: return 0;
  }
}

// Undefined: not an int.
static Value parse_int(Vm& vm, PlainDigits& text, int base) {
  const char* p = text.data();
  size_t at = 0, n = text.size();
  bool negative = n && p[0] == '-', prefixed = false;
  if (n && (p[0] == '+' || p[0] == '-')) ++at;
  int told = prefix_base(p + at, n - at);
  if (told && (base == 0 || base == told)) {
    base = told;
    at += 2;
    prefixed = true;
  } else if (base == 0) {
    base = 10;
    if (at < n && p[at] == '0') {  // only zeros may begin with a zero
      for (size_t i = at; i < n; ++i)
        if (p[i] != '0' && p[i] != '_') return Value();
    }
  }
  if (!text.drop_underscores(at, prefixed, true)) return Value();
  return int_from_digits(vm, text, at, base, negative);
}

constexpr size_t kMostShown = 200;  // characters of a refused text in the message

// Up to 14 digits and nothing else, the common case; Undefined: look closer.
static Value int_from_plain_text(Value text, int base) {
  if (base != 10 || !is_str(text)) return Value();
  TextView t = text_of(text);
  const size_t sign = t.size && t.data[0] == '-';
  if (t.size == sign || t.size - sign > (kWord64 ? 14 : 9)) return Value();
  i64 value = 0;
  for (size_t i = sign; i < t.size; ++i) {
    u32 digit = t.data[i] - u32{'0'};
    if (digit > 9) return Value();
    value = value * 10 + digit;
  }
  return Value::fits_small(value) ? Value::small(sign ? -value : value) : Value();
}

// More of them, as long as they need no scratch; natively.
static Value int_from_plain_digits(Vm& vm, const LocalBase& source, int base) {
  if (!kWord64 || base != 10 || !is_str(source.value())) return Value();
  TextView t = text_of(source.value());
  const size_t sign = t.size && t.data[0] == '-', n = t.size - sign;
  if (n < 15 || n > kUncheckedDigits) return Value();
  u32 other = 0;
  for (size_t i = sign; i < t.size; ++i) other |= t.data[i] - u32{'0'} > 9;
  if (other) return Value();
  const size_t room = numeric::digits_size(n, base);
  Value result = TRY(make_int_uninit(vm, room));
  const char* text = reinterpret_cast<const char*>(text_of(source.value()).data) + sign;
  numeric::ParsedDigits parsed = numeric::from_text({result.as<Int>()->digits, room}, {text, n}, base, {});
  return finish_int(vm, result, parsed.count, sign);
}

Value int_from_text(Vm& vm, Value source_value, int base) {
  Value plain = int_from_plain_text(source_value, base);
  if (!plain.is_undefined()) return plain;
  Local<> source(vm, source_value);
  plain = int_from_plain_digits(vm, source, base);
  if (!plain.is_undefined()) return plain;
  PlainDigits text(vm);
  if (!text.load(vm, source)) return Value::raised();
  Value v = text.valid() ? parse_int(vm, text, base) : Value();
  if (!v.is_undefined()) return v;
  Local<> shown(vm, repr_text(vm, source, is_str(source) ? ReprStyle::Str : ReprStyle::Bytes));
  if (shown.is_raised()) return shown;
  shown = TRY(slice_text(vm, shown.slot(), 0, byte_offset(vm.str_index, shown, kMostShown)));
  return raise(vm, kValueErrorType, "invalid literal for int() with base %d: %v", base, shown);
}

// ---- literals

Value parse_number_literal(Vm& vm, const char* source, size_t n) {
  PlainDigits text(vm);
  if (!text.load(vm, source, n)) return Value::raised();
  bool is_hex = prefix_base(source, n) == 16, is_float = false;
  for (size_t i = 0; i < n && !is_hex; ++i) is_float |= source[i] == '.' || (source[i] | 0x20) == 'e';
  bool imaginary = !is_hex && n && (source[n - 1] | 0x20) == 'j';
  if (is_float || imaginary) {
    (void)text.drop_underscores(0, false, false);
    numeric::ParsedDouble d = numeric::parse_double({text.data(), text.size() - imaginary});
    if (!d.ok) return raise(vm, kSyntaxErrorType, "invalid decimal literal");
    return imaginary ? make_complex(vm, 0, d.value) : make_float(vm, d.value);
  }
  Value v = parse_int(vm, text, 0);
  if (v.is_undefined()) return raise(vm, kSyntaxErrorType, "invalid decimal literal");
  if (v.is_raised() && pending_is(vm, kValueErrorType)) {
    (void)take_pending(vm);
    return raise(
        vm, kSyntaxErrorType,
        "Exceeds the limit (%u digits) for integer string conversion: value has %u digits; use "
        "sys.set_int_max_str_digits() to "
        "increase the limit - Consider hexadecimal for huge integer literals to avoid decimal conversion limits.",
        int_digit_limit(vm), static_cast<u32>(text.size()));
  }
  return v;
}

}  // namespace adder::vm
