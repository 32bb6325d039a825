// float.hex and float.fromhex: the mantissa's bits in groups of four. Declared in float_text.h.
#include <math.h>
#include <string.h>

#include <bit>

#include "vm/numeric/digits.h"
#include "vm/numeric/float_text.h"

namespace adder::vm::numeric {

size_t hex_double(std::span<char> out, double value) {
  if (isnan(value) || isinf(value)) return repr_double(out, value);
  uint64_t bits = std::bit_cast<uint64_t>(value);
  uint64_t fraction = bits & ((uint64_t{1} << 52) - 1);
  int field = static_cast<int>(bits >> 52 & 0x7ff);
  size_t n = 0;
  if (signbit(value)) out[n++] = '-';
  memcpy(out.data() + n, field == 0 ? "0x0." : "0x1.", 4);
  n += 4;
  if (bits << 1 == 0) {
    memcpy(out.data() + n, "0p+0", 4);
    return n + 4;
  }
  for (int shift = 48; shift >= 0; shift -= 4) out[n++] = "0123456789abcdef"[fraction >> shift & 15];
  int exponent = field == 0 ? -1022 : field - 1023;
  out[n++] = 'p';
  out[n++] = exponent < 0 ? '-' : '+';
  if (exponent < 0) exponent = -exponent;
  bool started = false;
  for (int unit = 1000; unit > 0; unit /= 10) {
    int digit = exponent / unit % 10;
    started |= digit != 0 || unit == 1;
    if (started) out[n++] = static_cast<char>('0' + digit);
  }
  return n;
}

namespace {

int hex_value(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  c = static_cast<char>(c | 0x20);
  return c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1;
}

// Reads the exponent after 'p'; saturates far outside what any text of hexadecimal digits could bring back into range.
bool read_exponent(std::string_view text, int64_t* exponent) {
  bool negative = !text.empty() && text[0] == '-';
  if (negative || (!text.empty() && text[0] == '+')) text.remove_prefix(1);
  if (text.empty()) return false;
  int64_t value = 0;
  for (char c : text) {
    if (c < '0' || c > '9') return false;
    if (value < int64_t{1} << 56) value = value * 10 + (c - '0');
  }
  *exponent = negative ? -value : value;
  return true;
}

ParsedHex parse_unsigned(std::string_view text) {
  if (text.size() >= 2 && text[0] == '0' && (text[1] | 0x20) == 'x') text.remove_prefix(2);
  uint64_t mantissa = 0;
  bool sticky = false, point = false, any = false;
  int64_t exponent = 0, written = 0;
  size_t i = 0;
  for (; i < text.size(); i++) {
    if (text[i] == '.' && !point) {
      point = true;
      continue;
    }
    int value = hex_value(text[i]);
    if (value < 0) break;
    any = true;
    if (point) exponent -= 4;
    if (mantissa >> 60 == 0) {
      mantissa = mantissa << 4 | static_cast<uint64_t>(value);
    } else {
      sticky |= value != 0;
      exponent += 4;
    }
  }
  if (!any) return {0.0, HexStatus::kInvalid};
  if (i < text.size()) {
    if ((text[i] | 0x20) != 'p') return {0.0, HexStatus::kInvalid};
    text.remove_prefix(i + 1);
    if (!read_exponent(text, &written)) return {0.0, HexStatus::kInvalid};
  }
  if (mantissa == 0) return {0.0, HexStatus::kOk};
  ToDouble result = compose_double(mantissa, sticky, exponent + written);
  return {result.value, result.overflow ? HexStatus::kOverflow : HexStatus::kOk};
}

}  // namespace

ParsedHex parse_hex_double(std::string_view text) {
  // The words are those of float(): inf, infinity, nan.
  std::string_view body = text;
  bool negative = !body.empty() && body[0] == '-';
  if (negative || (!body.empty() && body[0] == '+')) body.remove_prefix(1);
  char first = body.empty() ? '\0' : static_cast<char>(body[0] | 0x20);
  if (first == 'i' || first == 'n') {
    ParsedDouble word = parse_double(text);
    return {word.value, word.ok ? HexStatus::kOk : HexStatus::kInvalid};
  }
  ParsedHex parsed = parse_unsigned(body);
  if (negative) parsed.value = -parsed.value;
  return parsed;
}

}  // namespace adder::vm::numeric
