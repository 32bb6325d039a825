// Replacement texts of sub() and expand(): parsed once to a list of literal texts and group numbers.
#include "vm/modules/re.h"
#include "vm/objects/text.h"
#include "vm/objects/unicode.h"

namespace adder::vm {

namespace {

class TemplateParser {
public:
  TemplateParser(Vm& vm, const Value* pattern, const Value* text)
      : vm_(vm), pattern_(pattern), text_(text), parts_(vm, Value()), literal_(vm) {}

  Value parse() {
    parts_ = make_list(vm_);
    if (parts_.is_raised()) return parts_;
    while (at_ < text_of(*text_).size) {
      size_t run = at_;
      while (at_ < text_of(*text_).size && byte() != '\\') ++at_;
      TRY_OK(literal_.append_slot(text_, run, at_ - run));
      if (at_ < text_of(*text_).size) TRY_OK(escape());
    }
    TRY_OK(end_literal());
    return parts_;
  }

private:
  u32 byte() const { return text_of(*text_).data[at_]; }
  u32 peek() const { return at_ < text_of(*text_).size ? byte() : 0; }

  bool error(size_t at, const char* format, Value part = Value()) {
    if (part.is_raised()) return false;
    Local<> shown(vm_, part);
    Value message = make_str_format(vm_, format, shown.value());
    return !message.is_raised() && failed(re_raise_error(vm_, *text_, at, message));
  }
  static Value make_str_format(Vm& vm, const char* format, ...) {
    va_list args;
    va_start(args, format);
    Value text = ::adder::vm::make_str_format(vm, format, args);
    va_end(args);
    return text;
  }
  Value shown(size_t from, size_t to) {
    if (is_str(*text_)) return slice_text(vm_, text_, from, to - from);
    StrBuilder out(vm_);
    for (size_t i = from; i < to; ++i) TRY_OK(out.append_char(text_of(*text_).data[i]));
    return out.take_str();
  }
  bool end_literal() {
    if (!literal_.size()) return true;
    Value text = is_str(*text_) ? literal_.take_str() : literal_.take_bytes();
    return !text.is_raised() && list_append(vm_, parts_, text);
  }
  bool add_char(u32 c) { return is_str(*text_) ? literal_.append_char(c) : literal_.append_byte(static_cast<u8>(c)); }
  bool add_group(u32 g, size_t at) {
    if (g > re_program_of(*pattern_)->groups) {
      Value number = Value::small(g);
      return error(at, "invalid group reference %v", number);
    }
    return end_literal() && list_append(vm_, parts_, Value::small(g));
  }

  bool escape() {
    size_t from = at_++;
    if (at_ == text_of(*text_).size) return error(from, "bad escape (end of pattern)");
    u32 c = byte();
    if (c >= 0x80) return literal_.append_byte('\\');  // the character follows as literal text
    ++at_;
    if (c == 'g') return group_name();
    if (is_ascii_digit(c)) return digits(from, c);
    static constexpr char kFrom[] = "abfnrtv\\", kTo[] = "\a\b\f\n\r\t\v\\";
    if (const char* simple = c ? std::strchr(kFrom, static_cast<int>(c)) : nullptr)
      return add_char(static_cast<u8>(kTo[simple - kFrom]));
    if (is_ascii_alpha(c)) return error(from, "bad escape %v", shown(from, at_));
    return literal_.append_byte('\\') && add_char(c);
  }

  bool digits(size_t from, u32 c) {
    auto octal = [](u32 d) { return d - '0' < 8; };
    u32 value = c - '0';
    if (c == '0') {
      for (int n = 0; n < 2 && octal(peek()); ++n, ++at_) value = value * 8 + peek() - '0';
      return add_char(value & 0xFF);
    }
    if (is_ascii_digit(peek())) {
      u32 second = byte();
      ++at_;
      if (octal(c) && octal(second) && octal(peek())) {
        value = (value * 8 + second - '0') * 8 + byte() - '0';
        ++at_;
        if (value > 0377) return error(from, "octal escape value %v outside of range 0-0o377", shown(from, at_));
        return add_char(value);
      }
      value = value * 10 + second - '0';
    }
    return add_group(value, from + 1);
  }

  bool group_name() {
    if (peek() != '<') return error(at_, "missing <");
    size_t from = ++at_;
    while (at_ < text_of(*text_).size && byte() != '>') ++at_;
    size_t to = at_;
    if (at_ == text_of(*text_).size)
      return from == to ? error(at_, "missing group name") : error(from, "missing >, unterminated name");
    ++at_;
    if (from == to) return error(from, "missing group name");
    Local<> name(vm_, shown(from, to));
    if (name.is_raised()) return false;
    Value identifier = call_method(vm_, name, N(isidentifier));
    if (identifier.is_raised()) return false;
    if (identifier.is_true()) {
      Value known = dict_get(vm_, pattern_->as<Record>()->items[kPatGroupIndex], name);
      if (known.is_raised()) return false;
      if (known.is_undefined()) return failed(raise(vm_, kIndexErrorType, "unknown group name %r", name));
      return add_group(static_cast<u32>(known.as_small()), from);
    }
    Value number = call1(vm_, Value::from_const(&kIntType), name);
    bool bad = number.is_raised();
    if (bad) {
      if (!pending_is(vm_, kValueErrorType)) return false;
      static_cast<void>(take_pending(vm_));
    }
    if (bad || (number.is_small() && number.as_small() < 0)) return error(from, "bad character in group name %r", name);
    if (!number.is_small() || number.as_small() >= i64{kReMaxGroups})
      return error(from, "invalid group reference %v", number);
    auto g = static_cast<u32>(number.as_small());
    return re_warn_number(vm_, *text_, name, from) && add_group(g, from);
  }

  Vm& vm_;
  const Value *pattern_, *text_;
  Local<> parts_;
  StrBuilder literal_;
  size_t at_ = 0;
};

}  // namespace

Value re_parse_template(Vm& vm, Value pattern_value, Value repl) {
  Local<> pattern(vm, pattern_value), text(vm, repl);
  BytesView view;
  if (!is_str(text) && !bytes_view(text, &view))
    return raise(vm, kTypeErrorType, "decoding to str: need a bytes-like object, %t found", text);
  Value parts = TRY(TemplateParser(vm, pattern.slot(), text.slot()).parse());
  return parts;
}

bool re_expand(Vm& vm, StrBuilder& out, const Value* match, Value parts_value) {
  Local<> parts(vm, parts_value);
  for (u32 i = 0; i < parts.value().as<List>()->len; ++i) {
    Value part = list_item(parts, i);
    if (!part.is_small()) {
      Local<> text(vm, part);
      if (!out.append_slot(text.slot(), 0, text_of(text).size)) return false;
      continue;
    }
    Local<> subject(vm, match->as<Record>()->items[kMatchSubject]);
    const Value* span = match->as<Record>()->items + kMatchSpans + 2 * part.as_small();
    i64 from = span[0].as_small(), to = span[1].as_small();
    if (from >= 0 && !out.append_slot(subject.slot(), static_cast<size_t>(from), static_cast<size_t>(to - from)))
      return false;
  }
  return true;
}

}  // namespace adder::vm
