// str.format, format_map and str.__format__. A replacement field is {name!conversion:spec}; name is an index or a
// keyword followed by .attribute and [index] parts; the spec may hold fields itself, one level deep.
#include <cstring>

#include "vm/objects/arguments.h"
#include "vm/objects/number.h"
#include "vm/objects/text.h"

namespace adder::vm {

namespace {

enum class Numbering : u8 { Unknown, Automatic, Manual };

class Formatter {
public:
  // positional: rooted slots. keywords: a mapping or Undefined.
  Formatter(Vm& vm, Value format, Args positional, Value keywords)
      : vm_(vm), format_(vm, format), positional_(positional), keywords_(vm, keywords) {}
  // Appends format[at, end) with its fields replaced.
  bool expand(StrBuilder& out, size_t at, size_t end, int depth);

private:
  u8 byte_at(size_t i) const { return text_of(format_).data[i]; }
  Value part(size_t from, size_t to) { return slice_text(vm_, format_.slot(), from, to - from); }
  bool index_of(size_t from, size_t to, i64* index);
  Value first_value(size_t from, size_t to);
  Value field_value(size_t from, size_t to);
  bool expand_field(StrBuilder& out, size_t at, size_t end, int depth);
  size_t field_end(size_t at, size_t end);
  bool fail(const char* message) { return failed(raise_text(vm_, kValueErrorType, message)); }

  Vm& vm_;
  Local<> format_;
  Args positional_;
  Local<> keywords_;
  Numbering numbering_ = Numbering::Unknown;
  u32 automatic_ = 0;
};

// Is the text all digits? Then its value; *index is -1 if it is no number.
bool Formatter::index_of(size_t from, size_t to, i64* index) {
  *index = -1;
  for (size_t i = from; i < to; ++i) {
    u8 c = byte_at(i);
    if (c - u32{'0'} > 9) {
      *index = -1;
      return true;
    }
    *index = (*index < 0 ? 0 : *index) * 10 + (c - '0');
    if (*index > 0x7FFFFFFF) return fail("Too many decimal digits in format string");
  }
  return true;
}

// The argument that a field's name begins with.
Value Formatter::first_value(size_t from, size_t to) {
  i64 index;
  TRY_OK(index_of(from, to, &index));
  if (index < 0 && from < to) {
    Local<> key(vm_, part(from, to));
    TRY(key.value());
    if (keywords_.value().is_undefined()) return raise_key_error(vm_, key);
    return get_item(vm_, keywords_, key);
  }
  Numbering wanted = from == to ? Numbering::Automatic : Numbering::Manual;
  if (numbering_ != Numbering::Unknown && numbering_ != wanted) {
    return raise_text(vm_, kValueErrorType,
                      wanted == Numbering::Automatic
                          ? PACKED("cannot switch from manual field specification to automatic field numbering")
                          : PACKED("cannot switch from automatic field numbering to manual field specification"));
  }
  numbering_ = wanted;
  if (index < 0) index = automatic_++;
  if (!positional_.slots) return raise(vm_, kValueErrorType, "Format string contains positional fields");
  if (index >= positional_.count) {
    return raise(vm_, kIndexErrorType, "Replacement index %d out of range for positional args tuple",
                 static_cast<int>(index));
  }
  return positional_[static_cast<u32>(index)];
}

Value Formatter::field_value(size_t from, size_t to) {
  size_t at = from;
  while (at < to && byte_at(at) != '.' && byte_at(at) != '[') ++at;
  Local<> value(vm_, first_value(from, at));
  while (!value.is_raised() && at < to) {
    bool item = byte_at(at) == '[';
    if (!item && byte_at(at) != '.')
      return raise(vm_, kValueErrorType, "Only '.' or '[' may follow ']' in format field specifier");
    size_t start = ++at;
    while (at < to && (item ? byte_at(at) != ']' : byte_at(at) != '.' && byte_at(at) != '[')) ++at;
    if (item && at == to) return raise(vm_, kValueErrorType, "Missing ']' in format string");
    if (at == start) return raise(vm_, kValueErrorType, "Empty attribute in format string");
    i64 index = -1;
    if (item) TRY_OK(index_of(start, at, &index));
    Local<> key(vm_, index >= 0 ? Value::small(index) : part(start, at));
    TRY(key.value());
    if (item) {
      value = get_item(vm_, value, key);
      ++at;
    } else {
      key = TRY(intern(vm_, key));
      value = get_attr(vm_, value, key);
    }
  }
  return value;
}

// Where the field that begins at `at` (behind its brace) ends: at its closing brace, or `end`.
size_t Formatter::field_end(size_t at, size_t end) {
  bool brackets = false;
  const u8* data = text_of(format_).data;
  for (int depth = 1; at < end; ++at) {
    u8 c = data[at];
    if (c == '[' && depth == 1) brackets = true;
    if (c == ']') brackets = false;
    if (brackets) continue;
    depth += c == '{';
    depth -= c == '}';
    if (!depth) break;
  }
  return at;
}

bool Formatter::expand_field(StrBuilder& out, size_t at, size_t end, int depth) {
  size_t name_end = at;
  const u8* format_text = text_of(format_).data;
  for (bool brackets = false; name_end < end; ++name_end) {
    u8 c = format_text[name_end];
    if (c == '[') brackets = true;
    if (c == ']') brackets = false;
    if (c == '{' && !brackets) return fail("unexpected '{' in field name");
    if (!brackets && (c == '!' || c == ':')) break;
  }
  size_t rest = name_end;
  u32 conversion = 0;
  if (rest < end && byte_at(rest) == '!') {
    if (rest + 1 >= end) return fail("unmatched '{' in format spec");
    const u8 *data = text_of(format_).data, *p = data + rest + 1;
    conversion = utf8_next(p);
    rest = static_cast<size_t>(p - data);
    if (rest < end && byte_at(rest) != ':') return fail("expected ':' after conversion specifier");
  }
  Local<> value(vm_, field_value(at, name_end));
  if (value.is_raised()) return false;
  switch (conversion) {
    case 0: break;
    case 's': value = str(vm_, value); break;
    case 'r': value = repr(vm_, value); break;
    case 'a': value = ascii(vm_, value); break;
    default:
      return failed(raise(vm_, kValueErrorType, "Unknown conversion specifier %c", static_cast<int>(conversion)));
  }
  if (value.is_raised()) return false;
  if (rest == end) {
    if (value.value().is_small()) return out.append_int(value.value().as_small());
    if (is_exact(value, kTypeId_Str)) return out.append_str(value);
  } else if (value.value().is_small() || value.value().is_float()) {
    const char* text = reinterpret_cast<const char*>(text_of(format_).data) + rest + 1;
    numeric::FormatSpec number_spec;
    if (!std::memchr(text, '{', end - rest - 1) && end > rest + 1 &&
        numeric::parse_format_spec({text, end - rest - 1}, '>', &number_spec) == numeric::FormatError::kNone &&
        numeric::check_number_format(number_spec, value.value().is_small()) == numeric::FormatError::kNone)
      return append_formatted(vm_, out, value, number_spec);
  }
  Local<> spec(vm_, Value::from_const(&kEmptyStr));
  if (rest < end) {
    StrBuilder spec_text(vm_);
    if (!expand(spec_text, rest + 1, end, depth - 1)) return false;
    spec = spec_text.take_str();
    if (spec.is_raised()) return false;
  }
  Value text = format(vm_, value, spec);
  return !text.is_raised() && out.append_str(text);
}

bool Formatter::expand(StrBuilder& out, size_t at, size_t end, int depth) {
  if (depth < 0) return fail("Max string recursion exceeded");
  while (at < end) {
    size_t run = at;
    for (const u8* data = text_of(format_).data; at < end && data[at] != '{' && data[at] != '}';) ++at;
    if (!out.append_slot(format_.slot(), run, at - run)) return false;
    if (at == end) return true;
    u8 brace = byte_at(at++);
    if (at < end && byte_at(at) == brace) {
      if (!out.append_byte(brace)) return false;
      ++at;
      continue;
    }
    if (brace == '}') return fail("Single '}' encountered in format string");
    if (at == end) return fail("Single '{' encountered in format string");
    size_t close = field_end(at, end);
    if (close == end) return fail("expected '}' before end of string");
    if (!expand_field(out, at, close, depth)) return false;
    at = close + 1;
  }
  return true;
}

constexpr int kFormatDepth = 1;

}  // namespace

Value str_format(Vm& vm, Args args) {  // args: keywords, self, positional arguments
  Formatter formatter(vm, args[1], Args{args.slots + 2, args.count - 2}, args[0]);
  StrBuilder out(vm);
  TRY_OK(formatter.expand(out, 0, text_of(args[1]).size, kFormatDepth));
  return out.take_str();
}

Value str_format_map(Vm& vm, Args args) {
  Formatter formatter(vm, args[0], Args{nullptr, 0}, args[1]);
  StrBuilder out(vm);
  TRY_OK(formatter.expand(out, 0, text_of(args[0]).size, kFormatDepth));
  return out.take_str();
}

Value str_dunder_format(Vm& vm, Args args) {
  TRY_OK(want_str(vm, "__format__() argument", args[1]));
  TextView spec_text = text_of(args[1]);
  if (spec_text.size == 0) return is_exact(args[0], kTypeId_Str) ? args[0] : str(vm, args[0]);
  numeric::FormatSpec spec;
  auto error = numeric::parse_format_spec({reinterpret_cast<const char*>(spec_text.data), spec_text.size}, '<', &spec);
  if (error != numeric::FormatError::kNone) return raise_format_error(vm, error, spec, args[1], "str");
  if (spec.type && spec.type != 's')
    return raise_format_error(vm, numeric::FormatError::kUnknownCode, spec, args[1], "str");
  if (spec.sign) {
    return raise_text(vm, kValueErrorType,
                      spec.sign == ' ' ? PACKED("Space not allowed in string format specifier")
                                       : PACKED("Sign not allowed in string format specifier"));
  }
  if (spec.no_negative_zero)
    return raise(vm, kValueErrorType, "Negative zero coercion (z) not allowed in string format specifier");
  if (spec.alternate) return raise(vm, kValueErrorType, "Alternate form (#) not allowed in string format specifier");
  if (spec.grouping)
    return raise(vm, kValueErrorType, "Cannot specify '%c' with 's'.", static_cast<int>(spec.grouping));
  if (spec.align == '=') return raise(vm, kValueErrorType, "'=' alignment not allowed in string format specifier");
  TextView t = text_of(args[0]);
  size_t length = str_length(args[0]), bytes = t.size;
  if (spec.precision >= 0 && static_cast<size_t>(spec.precision) < length) {
    length = static_cast<size_t>(spec.precision);
    bytes = t.ascii ? length : utf8_skip(t.data, t.size, length);
  }
  size_t missing =
      spec.width > 0 && static_cast<size_t>(spec.width) > length ? static_cast<size_t>(spec.width) - length : 0;
  if (!missing) return slice_text(vm, args.slots, 0, bytes);
  size_t before = spec.align == '>' ? missing : spec.align == '^' ? missing / 2 : 0;
  const u8* fill_text = reinterpret_cast<const u8*>(spec.fill);
  u32 fill = utf8_next(fill_text);
  StrBuilder out(vm);
  TRY_OK(out.append_fill(fill, before));
  TRY_OK(out.append_slot(args.slots, 0, bytes));
  TRY_OK(out.append_fill(fill, missing - before));
  return out.take_str();
}

}  // namespace adder::vm
