// format % arguments, of str, bytes and bytearray. A conversion is read into a Conversion, its argument turned into
// text or handed to the number formatter, and the text appended, padded.
#include <cstring>

#include "vm/objects/arguments.h"
#include "vm/objects/number.h"
#include "vm/objects/text.h"

namespace adder::vm {

namespace {

struct Conversion {
  bool left = false, plus = false, space = false, zero = false, alternate = false;
  i64 width = -1, precision = -1;
  u32 type = 0;
};

class PercentFormatter {
public:
  PercentFormatter(Vm& vm, Value format, Value arguments)
      : vm_(vm), format_(vm, format), arguments_(vm, arguments), value_(vm, Value()), out_(vm), text_(is_str(format)) {
    tuple_ = arguments.is(Kind::Tuple);
  }
  Value run();

private:
  u32 peek() const { return at_ < text_of(format_).size ? text_of(format_).data[at_] : 0; }
  bool next(u32* c);
  bool next_argument();
  bool look_up_key();
  bool read_number(i64* out, bool precision);
  bool read_conversion(Conversion* c);
  bool convert(const Conversion& c);
  bool convert_text(const Conversion& c);
  bool convert_bytes(const Conversion& c);
  bool convert_char(const Conversion& c);
  bool convert_int(const Conversion& c);
  bool convert_float(const Conversion& c);
  bool append_number(const Conversion& c, u32 type, bool is_int);
  bool append_padded(const Conversion& c);
  bool is_mapping();

  Vm& vm_;
  Local<> format_, arguments_, value_;
  StrBuilder out_;
  size_t at_ = 0;
  u32 used_ = 0;
  bool text_, tuple_, keyed_ = false;
};

bool PercentFormatter::next(u32* c) {
  TextView t = text_of(format_);
  if (at_ >= t.size) return failed(raise(vm_, kValueErrorType, "incomplete format"));
  const u8* p = t.data + at_;
  *c = t.is_str ? utf8_next(p) : *p++;
  at_ = static_cast<size_t>(p - t.data);
  return true;
}

bool PercentFormatter::is_mapping() {
  Value v = arguments_;
  if (tuple_ || is_str(v) || (!text_ && (v.is(Kind::Bytes) || v.is(Kind::ByteArray)))) return false;
  const Type* type = type_ptr(vm_, v);
  if (type->type_flags & kTypeHeap) return !lookup_special(vm_, v, N(__getitem__)).is_undefined();
  return type->ops && type->ops->getitem;
}

bool PercentFormatter::next_argument() {
  u32 count = tuple_ ? arguments_.value().as<Tuple>()->len : 1;
  if (keyed_ || used_ >= count) return failed(raise(vm_, kTypeErrorType, "not enough arguments for format string"));
  value_ = tuple_ ? arguments_.value().as<Tuple>()->items[used_] : arguments_.value();
  ++used_;
  return true;
}

// "(key)": value_ becomes arguments[key].
bool PercentFormatter::look_up_key() {
  if (!is_mapping()) return failed(raise(vm_, kTypeErrorType, "format requires a mapping"));
  size_t start = ++at_;
  int depth = 1;
  for (;; ++at_) {
    TextView t = text_of(format_);
    if (at_ >= t.size) return failed(raise(vm_, kValueErrorType, "incomplete format key"));
    depth += t.data[at_] == '(';
    depth -= t.data[at_] == ')';
    if (!depth) break;
  }
  Value key = slice_text(vm_, format_.slot(), start, at_ - start);
  ++at_;
  if (key.is_raised()) return false;
  value_ = get_item(vm_, arguments_, key);
  keyed_ = true;
  return !value_.is_raised();
}

// A width or precision: digits, or '*' for the next argument.
bool PercentFormatter::read_number(i64* out, bool precision) {
  if (peek() == '*') {
    ++at_;
    if (!next_argument()) return false;
    if (!is_int(value_)) return failed(raise(vm_, kTypeErrorType, "* wants int"));
    if (!to_i64(vm_, value_, out)) return false;
    if (*out <= 0x7FFFFFF0) return true;
    return failed(precision ? raise(vm_, kOverflowErrorType, "Python int too large to convert to C int")
                            : raise_memory_error(vm_));
  }
  const TextView t = text_of(format_);
  for (; at_ < t.size && t.data[at_] - u32{'0'} < 10; ++at_) {
    *out = (*out < 0 ? 0 : *out) * 10 + (t.data[at_] - '0');
    if (*out > 0x7FFFFFF0)
      return failed(
          raise_text(vm_, kValueErrorType, precision ? PACKED("precision too big") : PACKED("width too big")));
  }
  return true;
}

bool PercentFormatter::read_conversion(Conversion* c) {
  if (peek() == '(' && !look_up_key()) return false;
  for (const TextView t = text_of(format_);; ++at_) {
    u32 flag = at_ < t.size ? t.data[at_] : 0;
    if (flag == '-') {
      c->left = true;
    } else if (flag == '+') {
      c->plus = true;
    } else if (flag == ' ') {
      c->space = true;
    } else if (flag == '0') {
      c->zero = true;
    } else if (flag == '#') {
      c->alternate = true;
    } else {
      break;
    }
  }
  bool star = peek() == '*';
  if (!read_number(&c->width, false)) return false;
  if (star && c->width < 0) {
    c->left = true;
    c->width = -c->width;
  }
  if (peek() == '.') {
    ++at_;
    c->precision = 0;
    if (!read_number(&c->precision, true)) return false;
    if (c->precision < 0) c->precision = 0;
  }
  if (peek() == 'h' || peek() == 'l' || peek() == 'L') ++at_;
  return next(&c->type);
}

// Appends value_, a Str or bytes-like object, cut to the precision and padded to the width.
bool PercentFormatter::append_padded(const Conversion& c) {
  TextView t = text_of(value_);
  bool wide = t.is_str && !t.ascii;
  size_t length = wide ? utf8_count(t.data, t.size) : t.size, bytes = t.size;
  if (c.precision >= 0 && static_cast<u64>(c.precision) < length) {
    length = static_cast<size_t>(c.precision);
    bytes = wide ? utf8_skip(t.data, t.size, length) : length;
  }
  size_t missing = c.width > 0 && static_cast<u64>(c.width) > length ? static_cast<size_t>(c.width) - length : 0;
  if (missing && !c.left && !out_.append_fill(' ', missing)) return false;
  if (!out_.append_slot(value_.slot(), 0, bytes)) return false;
  return !missing || !c.left || out_.append_fill(' ', missing);
}

bool PercentFormatter::convert_text(const Conversion& c) {
  if ((c.type == 's' || (kWord64 && c.type == 'r')) && c.width < 0 && c.precision < 0 && value_.value().is_small())
    return out_.append_int(value_.value().as_small());
  if (c.type == 's' && c.width < 0 && c.precision < 0 && is_exact(value_, kTypeId_Str)) return out_.append_str(value_);
  if (c.type == 's') {
    value_ = str(vm_, value_);
  } else if (c.type == 'r' && text_) {
    value_ = repr(vm_, value_);
  } else {
    value_ = ascii(vm_, value_);
  }
  return !value_.is_raised() && append_padded(c);
}

bool PercentFormatter::convert_bytes(const Conversion& c) {
  BytesView view;
  if (!bytes_view(value_, &view)) {
    bool has = value_.value().is_object() && (type_ptr(vm_, value_)->type_flags & kTypeHeap) &&
               !lookup_special(vm_, value_, N(__bytes__)).is_undefined();
    if (!has) {
      return failed(raise(vm_, kTypeErrorType,
                          "%%b requires a bytes-like object, or an object that implements __bytes__, not '%t'",
                          value_));
    }
    value_ = call_method(vm_, value_, N(__bytes__));
    if (value_.is_raised()) return false;
    if (!value_.value().is(Kind::Bytes)) {
      return failed(raise(vm_, kTypeErrorType, "__bytes__ returned non-bytes (type %t)", value_));
    }
  }
  return append_padded(c);
}

bool PercentFormatter::convert_char(const Conversion& c) {
  Conversion whole = c;
  whole.precision = -1;
  if (text_ && is_str(value_)) {
    u32 one;
    if (!single_char(value_, &one)) return failed(raise(vm_, kTypeErrorType, "%%c requires int or char"));
    return append_padded(whole);
  }
  BytesView view;
  if (!text_ && bytes_view(value_, &view)) {
    if (view.size == 1) return append_padded(whole);
    return failed(raise(vm_, kTypeErrorType, "%%c requires an integer in range(256) or a single byte"));
  }
  if (!is_index(vm_, value_)) {
    return failed(raise_text(
        vm_, kTypeErrorType,
        text_ ? PACKED("%%c requires int or char") : PACKED("%%c requires an integer in range(256) or a single byte")));
  }
  i64 code;
  if (!to_clamped_index(vm_, value_, &code)) return false;
  if (code < 0 || code >= (text_ ? 0x110000 : 256)) {
    return failed(raise_text(vm_, kOverflowErrorType,
                             text_ ? PACKED("%%c arg not in range(0x110000)") : PACKED("%%c arg not in range(256)")));
  }
  if (text_) {
    value_ = make_char(vm_, static_cast<u32>(code));
  } else {
    u8 byte = static_cast<u8>(code);
    value_ = make_bytes(vm_, &byte, 1);
  }
  return !value_.is_raised() && append_padded(whole);
}

bool PercentFormatter::append_number(const Conversion& c, u32 type, bool is_int) {
  numeric::FormatSpec spec;
  spec.type = type;
  spec.alternate = c.alternate;
  spec.sign = c.plus ? '+' : c.space ? ' ' : '\0';
  spec.width = static_cast<int32_t>(c.width);
  spec.align = c.left ? '<' : c.zero ? '=' : '>';
  if (c.zero && !c.left) spec.fill[0] = '0';
  if (is_int) {
    spec.min_digits = c.precision < 0 ? 0 : static_cast<int32_t>(c.precision);
  } else {
    spec.precision = c.precision < 0 ? 6 : static_cast<int32_t>(c.precision);
  }
  return append_formatted(vm_, out_, value_, spec);
}

bool PercentFormatter::convert_int(const Conversion& c) {
  if (c.type == 'd' && c.precision < 0 && value_.value().is_small() && !c.zero && !c.plus && !c.space &&
      (!kWord64 || c.width <= 0)) {
    if (c.width <= 0) return out_.append_int(value_.value().as_small());
    value_ = int_repr(vm_, value_);
    return !value_.is_raised() && append_padded(c);
  }
  bool decimal = c.type == 'd' || c.type == 'i' || c.type == 'u';
  if (!is_int(value_)) {
    if (decimal && is_float_like(value_)) {
      value_ = int_from_double(vm_, float_value(value_));
    } else if (is_index(vm_, value_)) {
      value_ = to_index(vm_, value_);
    } else if (decimal && value_.value().is_object() && !is_str(value_) &&
               !lookup_special(vm_, value_, N(__int__)).is_undefined()) {
      value_ = call1(vm_, Value::from_const(&kIntType), value_);
    } else {
      return failed(raise_text(vm_, kTypeErrorType,
                               decimal ? PACKED("%%%c format: a real number is required, not %t")
                                       : PACKED("%%%c format: an integer is required, not %t"),
                               static_cast<int>(c.type), value_));
    }
    if (value_.is_raised()) return false;
  }
  return append_number(c, decimal ? 'd' : c.type, true);
}

bool PercentFormatter::convert_float(const Conversion& c) {
  double d;
  if (!is_float_like(value_)) {
    if (is_str(value_) || !value_.value().is_object()) {
      if (!is_int(value_)) {
        const char* wanted = text_ ? "must be real number, not %t" : "float argument required, not %t";
        return failed(raise_text(vm_, kTypeErrorType, wanted, value_));
      }
    }
    if (!text_ && lookup_special(vm_, value_, N(__float__)).is_undefined() && !is_index(vm_, value_))
      return failed(raise(vm_, kTypeErrorType, "float argument required, not %t", value_));
    if (!to_double(vm_, value_, &d)) return false;
    value_ = make_float(vm_, d);
    if (value_.is_raised()) return false;
  }
  return append_number(c, c.type, false);
}

bool PercentFormatter::convert(const Conversion& c) {
  switch (c.type) {
    case 's':
      if (!text_) return convert_bytes(c);
      [[fallthrough]];
    case 'r':
    case 'a': return convert_text(c);
    case 'b':
      if (!text_) return convert_bytes(c);
      break;
    case 'c': return convert_char(c);
    case 'd':
    case 'i':
    case 'u':
    case 'o':
    case 'x':
    case 'X': return convert_int(c);
    case 'e':
    case 'E':
    case 'f':
    case 'F':
    case 'g':
    case 'G': return convert_float(c);
    default: break;
  }
  char hex[9];
  char* p = hex + 8;
  *p = 0;
  for (u32 n = c.type; n || p == hex + 8; n >>= 4) *--p = "0123456789abcdef"[n & 15];
  size_t index = text_ ? char_index(vm_.str_index, format_, at_) : at_;
  bool shown = c.type >= 0x20 && c.type < 0x80;
  return failed(raise(vm_, kValueErrorType, "unsupported format character '%c' (0x%s) at index %d",
                      shown ? static_cast<int>(c.type) : '?', static_cast<const char*>(p),
                      static_cast<int>(index) - 1));
}

Value PercentFormatter::run() {
  for (;;) {
    TextView t = text_of(format_);
    const u8 percent = '%';
    size_t run = find_bytes(t.data + at_, t.size - at_, &percent, 1);
    bool end = run == kNotFound;
    if (end) run = t.size - at_;
    TRY_OK(out_.append_slot(format_.slot(), at_, run));
    at_ += run;
    if (end) break;
    ++at_;
    if (peek() == '%') {  // only right behind: "%5%" is no conversion
      ++at_;
      TRY_OK(out_.append_byte('%'));
      continue;
    }
    Conversion c;
    keyed_ = false;
    if (const u32 type = peek(); type == 's' || type == 'd' || type == 'r') {
      c.type = type;
      ++at_;
    } else {
      TRY_OK(read_conversion(&c));
    }
    if (!keyed_) TRY_OK(next_argument());
    TRY_OK(convert(c));
  }
  bool all = tuple_ ? used_ >= arguments_.value().as<Tuple>()->len : used_ || is_mapping();
  if (!all) {
    return raise(vm_, kTypeErrorType, "not all arguments converted during %s formatting", text_ ? "string" : "bytes");
  }
  if (text_) return out_.take_str();
  value_ = out_.take_bytes();
  if (value_.is_raised() || !format_.value().is(Kind::ByteArray)) return value_;
  size_t n = text_of(value_).size;
  Value result = TRY(make_bytearray(vm_, nullptr, n));
  if (n) std::memcpy(text_data(result), text_of(value_).data, n);
  return result;
}

}  // namespace

Value percent_format(Vm& vm, Value format, Value args) { return PercentFormatter(vm, format, args).run(); }

}  // namespace adder::vm
