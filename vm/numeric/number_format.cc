// Layout of numbers: every number becomes a NumberText (sign, prefix, whole digits, fraction, tail), emitted by one
// function that knows about width, fill, alignment and grouping. Rules and order of checks follow CPython 3.11's
// formatter.
#include "vm/numeric/number_format.h"

#include <math.h>
#include <string.h>

#include "vm/numeric/float_text.h"

namespace adder::vm::numeric {

namespace {

bool is_align(char c) { return c == '<' || c == '>' || c == '=' || c == '^'; }

// Bytes of the UTF-8 character that starts with `lead`.
size_t utf8_length(char lead) {
  unsigned char c = static_cast<unsigned char>(lead);
  return c < 0x80 ? 1 : c < 0xe0 ? 2 : c < 0xf0 ? 3 : 4;
}

uint32_t decode_utf8(std::string_view text) {
  unsigned char lead = static_cast<unsigned char>(text[0]);
  if (lead < 0x80) return lead;
  uint32_t value = lead & (0x7fu >> text.size());
  for (size_t i = 1; i < text.size(); i++) value = value << 6 | (static_cast<unsigned char>(text[i]) & 0x3f);
  return value;
}

size_t encode_utf8(char* out, uint32_t code_point) {
  if (code_point < 0x80) {
    out[0] = static_cast<char>(code_point);
    return 1;
  }
  size_t length = code_point < 0x800 ? 2 : code_point < 0x10000 ? 3 : 4;
  for (size_t i = length; i-- > 1; code_point >>= 6) out[i] = static_cast<char>(0x80 | (code_point & 0x3f));
  out[0] = static_cast<char>((0xf00 >> length) | code_point);
  return length;
}

// A cursor over the text of a spec.
struct SpecReader {
  std::string_view rest;

  char peek() const { return rest.empty() ? '\0' : rest[0]; }
  bool take(char c) {
    if (rest.empty() || rest[0] != c) return false;
    rest.remove_prefix(1);
    return true;
  }
  // False: too many digits. Leaves *value alone if there are none.
  bool take_number(int64_t* value) {
    if (peek() < '0' || peek() > '9') return true;
    *value = 0;
    for (; peek() >= '0' && peek() <= '9'; rest.remove_prefix(1)) {
      if (*value > (INT64_MAX - (peek() - '0')) / 10) return false;
      *value = *value * 10 + (peek() - '0');
    }
    return true;
  }
  // [[fill]align]; true if a fill was given.
  bool take_alignment(FormatSpec* out) {
    if (rest.empty()) return false;
    size_t length = utf8_length(rest[0]);
    if (length < rest.size() && is_align(rest[length])) {
      memcpy(out->fill, rest.data(), length);
      out->fill[length] = '\0';
      out->align = rest[length];
      rest.remove_prefix(length + 1);
      return true;
    }
    if (is_align(rest[0])) {
      out->align = rest[0];
      rest.remove_prefix(1);
    }
    return false;
  }
};

bool grouping_suits(char grouping, uint32_t type) {
  if (type == 0 || type == 'd' || is_float_type(type)) return true;
  return grouping == '_' && (type == 'b' || type == 'o' || type == 'x' || type == 'X');
}

}  // namespace

FormatError parse_format_spec(std::string_view text, char default_align, FormatSpec* out) {
  SpecReader reader{text};
  bool fill_given = reader.take_alignment(out);
  char c = reader.peek();
  if (c == '+' || c == '-' || c == ' ') {
    out->sign = c;
    reader.take(c);
  }
  out->no_negative_zero = reader.take('z');
  out->alternate = reader.take('#');
  if (!fill_given && reader.take('0')) {
    memcpy(out->fill, "0", 2);
    if (out->align == '\0' && default_align == '>') out->align = '=';
  }
  if (!reader.take_number(&out->width)) return FormatError::kTooManyDigits;
  if (reader.take(',')) out->grouping = ',';
  if (reader.peek() == '_' && out->grouping != '\0') return FormatError::kBothGroupings;
  if (reader.take('_')) out->grouping = '_';
  if (reader.peek() == ',' && out->grouping == '_') return FormatError::kBothGroupings;
  if (reader.take('.')) {
    if (!reader.take_number(&out->precision)) return FormatError::kTooManyDigits;
    if (out->precision < 0) return FormatError::kMissingPrecision;
  }
  if (!reader.rest.empty()) {
    if (utf8_length(reader.rest[0]) != reader.rest.size()) return FormatError::kInvalidSpec;
    out->type = decode_utf8(reader.rest);
  }
  if (out->grouping != '\0' && !grouping_suits(out->grouping, out->type)) return FormatError::kGroupingWithType;
  return FormatError::kNone;
}

// 'c', or '\xe9' for what is not printable ASCII.
static void put_type(const Sink& sink, uint32_t type) {
  char text[12] = "'";
  size_t n = 1;
  if (type > 32 && type < 128) {
    text[n++] = static_cast<char>(type);
  } else {
    text[n++] = '\\', text[n++] = 'x';
    bool started = false;
    for (int shift = 20; shift >= 0; shift -= 4) {
      started |= (type >> shift) != 0 || shift == 0;
      if (started) text[n++] = "0123456789abcdef"[type >> shift & 15];
    }
  }
  text[n++] = '\'';
  sink.put({text, n});
}

void write_format_error(const Sink& sink, FormatError error, const FormatSpec& spec, std::string_view text,
                        std::string_view type_name) {
  switch (error) {
    case FormatError::kNone: return;
    case FormatError::kInvalidSpec:
      sink.put("Invalid format specifier '");
      sink.put(text);
      sink.put("' for object of type '");
      sink.put(type_name);
      return sink.put("'");
    case FormatError::kTooManyDigits: return sink.put("Too many decimal digits in format string");
    case FormatError::kMissingPrecision: return sink.put("Format specifier missing precision");
    case FormatError::kBothGroupings: return sink.put("Cannot specify both ',' and '_'.");
    case FormatError::kGroupingWithType:
      sink.put(spec.grouping == ',' ? "Cannot specify ',' with " : "Cannot specify '_' with ");
      put_type(sink, spec.type);
      return sink.put(".");
    case FormatError::kUnknownCode:
      sink.put("Unknown format code ");
      put_type(sink, spec.type);
      sink.put(" for object of type '");
      sink.put(type_name);
      return sink.put("'");
    case FormatError::kPrecisionWithInt: return sink.put("Precision not allowed in integer format specifier");
    case FormatError::kSignWithChar: return sink.put("Sign not allowed with integer format specifier 'c'");
    case FormatError::kAlternateWithChar:
      return sink.put("Alternate form (#) not allowed with integer format specifier 'c'");
    case FormatError::kZeroCoercionWithInt:
      return sink.put("Negative zero coercion (z) not allowed in integer format specifier");
    case FormatError::kPrecisionTooBig: return sink.put("precision too big");
    case FormatError::kIntTooLarge: return sink.put("int too large to convert to float");
    case FormatError::kCharRange: return sink.put("%c arg not in range(0x110000)");
  }
}

bool is_float_type(uint32_t type) {
  switch (type) {
    case 'e':
    case 'E':
    case 'f':
    case 'F':
    case 'g':
    case 'G':
    case '%': return true;
    default: return false;
  }
}

int int_format_base(const FormatSpec& spec) {
  switch (spec.type) {
    case 'b': return 2;
    case 'o': return 8;
    case 'x':
    case 'X': return 16;
    default: return 10;
  }
}

bool int_format_upper_case(const FormatSpec& spec) { return spec.type == 'X'; }

FormatError check_int_format(const FormatSpec& spec) {
  if (is_float_type(spec.type)) return FormatError::kNone;
  switch (spec.type) {
    case 0:
    case 'b':
    case 'c':
    case 'd':
    case 'o':
    case 'x':
    case 'X':
    case 'n': break;
    default: return FormatError::kUnknownCode;
  }
  if (spec.precision >= 0) return FormatError::kPrecisionWithInt;
  if (spec.no_negative_zero) return FormatError::kZeroCoercionWithInt;
  if (spec.type == 'c' && spec.sign != '\0') return FormatError::kSignWithChar;
  if (spec.type == 'c' && spec.alternate) return FormatError::kAlternateWithChar;
  return FormatError::kNone;
}

namespace {

// The parts of a number, in order. Zeros that a rounded double does not store are counts.
struct NumberText {
  bool negative = false;
  std::string_view prefix{};
  std::string_view whole{};
  int64_t whole_zeros = 0;
  bool point = false;
  int64_t fraction_lead_zeros = 0;
  std::string_view fraction{};
  int64_t fraction_zeros = 0;
  std::string_view tail{};  // exponent, percent sign, inf, nan, or the character of type 'c'
  int64_t tail_characters = 0;
};

// Gathers single characters into pieces.
struct PieceWriter {
  const Sink& sink;
  char buffer[32];
  size_t used = 0;

  void put(char c) {
    if (used == sizeof buffer) flush();
    buffer[used++] = c;
  }
  void put(std::string_view text) {
    if (text.size() < 16) {
      for (char c : text) put(c);
      return;
    }
    flush();
    sink.put(text);
  }
  void repeat(std::string_view text, int64_t times) {
    for (; times > 0; times--) put(text);
  }
  void flush() {
    if (used != 0) sink.write(sink.context, buffer, used);
    used = 0;
  }
};

int64_t size_of(std::string_view text) { return static_cast<int64_t>(text.size()); }

// Separators among `digits` digits in groups of `group` (0: none).
int64_t separators(int64_t digits, int group) { return group == 0 || digits == 0 ? 0 : (digits - 1) / group; }

// The digits, zero-filled on the left, whose text is at least `width` wide; a separator never comes first.
int64_t digits_to_fill(int64_t digits, int64_t width, int group) {
  if (digits + separators(digits, group) >= width) return digits;
  if (group == 0) return width;
  int64_t filled = width - width / (group + 1);
  if (filled + separators(filled, group) < width) filled++;
  return filled > digits ? filled : digits;
}

void put_whole(PieceWriter& out, const NumberText& text, int64_t zeros_before, char separator, int group) {
  if (group == 0) {
    out.repeat("0", zeros_before);
    out.put(text.whole);
    out.repeat("0", text.whole_zeros);
    return;
  }
  int64_t stored = size_of(text.whole), left = zeros_before + stored + text.whole_zeros;
  for (int64_t i = 0; left > 0; i++) {
    bool inside = i >= zeros_before && i < zeros_before + stored;
    out.put(inside ? text.whole[static_cast<size_t>(i - zeros_before)] : '0');
    if (--left > 0 && left % group == 0) out.put(separator);
  }
}

void emit(const Sink& sink, const FormatSpec& spec, const NumberText& text) {
  char sign = text.negative ? '-' : spec.sign == '+' || spec.sign == ' ' ? spec.sign : '\0';
  // Words and characters have no digits to group; zeros before them are mere fill.
  bool grouped = spec.grouping != '\0' && size_of(text.whole) + text.whole_zeros > 0;
  int group = !grouped ? 0 : int_format_base(spec) == 10 ? 3 : 4;
  int64_t others = (sign != '\0') + size_of(text.prefix) + text.point + text.fraction_lead_zeros +
                   size_of(text.fraction) + text.fraction_zeros + text.tail_characters;
  char align = spec.align == '\0' ? '>' : spec.align;
  bool zero_filled = align == '=' && spec.fill[0] == '0';
  int64_t digits = size_of(text.whole) + text.whole_zeros;
  int64_t all_digits = digits > spec.min_digits ? digits : spec.min_digits;
  all_digits = digits_to_fill(all_digits, zero_filled ? spec.width - others : 0, group);
  int64_t padding = spec.width - others - all_digits - separators(all_digits, group);
  if (padding < 0) padding = 0;
  int64_t before = align == '>' ? padding : align == '^' ? padding / 2 : 0;
  int64_t inside = align == '=' ? padding : 0;
  PieceWriter out{sink, {}, 0};
  std::string_view fill(spec.fill, strlen(spec.fill));
  out.repeat(fill, before);
  if (sign != '\0') out.put(sign);
  out.put(text.prefix);
  out.repeat(fill, inside);
  put_whole(out, text, all_digits - digits, spec.grouping, group);
  if (text.point) out.put('.');
  out.repeat("0", text.fraction_lead_zeros);
  out.put(text.fraction);
  out.repeat("0", text.fraction_zeros);
  out.put(text.tail);
  out.repeat(fill, padding - before - inside);
  out.flush();
}

}  // namespace

FormatError format_int_text(const Sink& sink, const FormatSpec& spec, bool negative, std::string_view digits) {
  FormatError error = check_int_format(spec);
  if (error != FormatError::kNone) return error;
  NumberText text;
  text.negative = negative;
  text.whole = digits;
  if (spec.alternate) {
    switch (spec.type) {
      case 'b': text.prefix = "0b"; break;
      case 'o': text.prefix = "0o"; break;
      case 'x': text.prefix = "0x"; break;
      case 'X': text.prefix = "0X"; break;
      default: break;
    }
  }
  emit(sink, spec, text);
  return FormatError::kNone;
}

FormatError format_char(const Sink& sink, const FormatSpec& spec, int64_t code_point) {
  FormatError error = check_int_format(spec);
  if (error != FormatError::kNone) return error;
  if (code_point < 0 || code_point > 0x10ffff) return FormatError::kCharRange;
  char encoded[4];
  NumberText text;
  text.tail = {encoded, encode_utf8(encoded, static_cast<uint32_t>(code_point))};
  text.tail_characters = 1;
  emit(sink, spec, text);
  return FormatError::kNone;
}

FormatError format_int64(const Sink& sink, const FormatSpec& spec, int64_t value) {
  if (is_float_type(spec.type)) return format_double(sink, spec, static_cast<double>(value));
  if (spec.type == 'c') return format_char(sink, spec, value);
  uint64_t magnitude = value < 0 ? 0 - static_cast<uint64_t>(value) : static_cast<uint64_t>(value);
  Digit digits[2], scratch[4];
  char text[68];
  size_t count = from_u64(digits, magnitude);
  size_t length = to_text(text, {digits, count}, int_format_base(spec), int_format_upper_case(spec), scratch);
  return format_int_text(sink, spec, value < 0, {text, length});
}

namespace {

enum class Style : uint8_t { kExponent, kFixed, kGeneral, kShortest };

// What the type letter means for a double.
struct FloatPlan {
  Style style = Style::kGeneral;
  int precision = 6;
  bool upper_case = false;
  bool percent = false;
  bool keep_point_zero = false;  // '1.0', not '1'
};

FormatError plan_float(const FormatSpec& spec, FloatPlan* plan) {
  switch (spec.type) {
    case 0:
      plan->keep_point_zero = true;
      plan->style = spec.precision < 0 ? Style::kShortest : Style::kGeneral;
      break;
    case 'e':
    case 'E': plan->style = Style::kExponent; break;
    case 'f':
    case 'F': plan->style = Style::kFixed; break;
    case 'g':
    case 'G':
    case 'n': break;
    case '%':
      plan->style = Style::kFixed;
      plan->percent = true;
      break;
    default: return FormatError::kUnknownCode;
  }
  plan->upper_case = spec.type == 'E' || spec.type == 'F' || spec.type == 'G';
  if (spec.precision > INT32_MAX) return FormatError::kPrecisionTooBig;
  if (spec.precision >= 0) plan->precision = static_cast<int>(spec.precision);
  if (plan->style == Style::kGeneral && plan->precision == 0) plan->precision = 1;
  return FormatError::kNone;
}

}  // namespace

FormatError check_number_format(const FormatSpec& spec, bool is_int) {
  FloatPlan plan;
  if (!is_int || is_float_type(spec.type)) return plan_float(spec, &plan);
  return spec.type == 'c' ? FormatError::kCharRange : check_int_format(spec);  // 'c': the caller's other way
}

namespace {

// Precision past which a double has only zeros, so that no int overflows; the zeros are counted from the plan.
constexpr int kMostPlaces = 1100;

int clamp_precision(int precision) { return precision < kMostPlaces ? precision : kMostPlaces; }

Decimal make_digits(std::span<char> out, const FloatPlan& plan, double value) {
  int precision = clamp_precision(plan.precision);
  switch (plan.style) {
    case Style::kExponent: return round_to_significant(out, value, precision + 1);
    case Style::kFixed: return round_to_places(out, value, precision);
    case Style::kGeneral: return round_to_significant(out, value, precision);
    default: return shortest_digits(out, value);
  }
}

// Exponent or percent sign into `tail`.
size_t write_tail(char* tail, const FloatPlan& plan, bool exponential, int exponent) {
  size_t n = 0;
  if (exponential) {
    tail[n++] = plan.upper_case ? 'E' : 'e';
    tail[n++] = exponent < 0 ? '-' : '+';
    if (exponent < 0) exponent = -exponent;
    if (exponent >= 100) tail[n++] = static_cast<char>('0' + exponent / 100);
    tail[n++] = static_cast<char>('0' + exponent / 10 % 10);
    tail[n++] = static_cast<char>('0' + exponent % 10);
  }
  if (plan.percent) tail[n++] = '%';
  return n;
}

void emit_decimal(const Sink& sink, const FormatSpec& spec, const FloatPlan& plan, bool negative, const char* digits,
                  Decimal decimal) {
  int64_t count = static_cast<int64_t>(decimal.count), point = decimal.point, end = count;
  bool exponential = plan.style == Style::kExponent;
  if (plan.style == Style::kGeneral) {
    exponential = point <= -4 || point > plan.precision - (plan.keep_point_zero ? 1 : 0);
    if (spec.alternate) end = plan.precision;
  } else if (plan.style == Style::kShortest) {
    exponential = point <= -4 || point > 16;
  }
  int exponent = decimal.point - 1;
  if (exponential) point = 1;
  if (plan.style == Style::kExponent) end = static_cast<int64_t>(plan.precision) + 1;
  if (plan.style == Style::kFixed) end = point + plan.precision;
  int64_t least = !exponential && plan.keep_point_zero ? point + 1 : point;
  if (end < least) end = least;
  NumberText text;
  text.negative = negative && !(spec.no_negative_zero && count == 0);
  // Positions count from the first digit; the whole part ends at `point`, the fraction at `end`.
  int64_t in_whole = point <= 0 ? 0 : count < point ? count : point;
  text.whole = point <= 0 ? std::string_view("0") : std::string_view(digits, static_cast<size_t>(in_whole));
  text.whole_zeros = point <= 0 ? 0 : point - in_whole;
  text.point = end > point || spec.alternate;
  text.fraction_lead_zeros = point < 0 ? -point : 0;
  int64_t in_fraction = count - in_whole;
  text.fraction = std::string_view(digits + in_whole, static_cast<size_t>(in_fraction));
  text.fraction_zeros = end - point - text.fraction_lead_zeros - in_fraction;
  char tail[8];
  text.tail = {tail, write_tail(tail, plan, exponential, exponent)};
  text.tail_characters = size_of(text.tail);
  emit(sink, spec, text);
}

// Two sizes of one function, so that ordinary formatting does not pay the stack of '%.700f'.
template <size_t kDigits>
[[gnu::noinline]] void format_with(const Sink& sink, const FormatSpec& spec, const FloatPlan& plan, double value) {
  char digits[kDigits];
  Decimal decimal = make_digits(digits, plan, value);
  emit_decimal(sink, spec, plan, signbit(value), digits, decimal);
}

void format_word(const Sink& sink, const FormatSpec& spec, const FloatPlan& plan, double value) {
  char word[4];
  memcpy(word, isnan(value) ? (plan.upper_case ? "NAN" : "nan") : (plan.upper_case ? "INF" : "inf"), 3);
  word[3] = '%';
  NumberText text;
  text.negative = signbit(value) && !isnan(value);
  text.tail = {word, plan.percent ? size_t{4} : size_t{3}};
  text.tail_characters = size_of(text.tail);
  emit(sink, spec, text);
}

}  // namespace

FormatError format_double(const Sink& sink, const FormatSpec& spec, double value) {
  FloatPlan plan;
  FormatError error = plan_float(spec, &plan);
  if (error != FormatError::kNone) return error;
  if (plan.percent) value *= 100;
  if (isnan(value) || isinf(value)) {
    format_word(sink, spec, plan, value);
  } else if (plan.style == Style::kShortest || (plan.precision <= 20 && fabs(value) < 1e17) ||
             (plan.style != Style::kFixed && plan.precision <= 36)) {
    format_with<40>(sink, spec, plan, value);
  } else {
    format_with<kMostDigits + 3>(sink, spec, plan, value);
  }
  return FormatError::kNone;
}

}  // namespace adder::vm::numeric
