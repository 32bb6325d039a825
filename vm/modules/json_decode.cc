// json.loads: one pass over the text with a stack of open containers, so that no depth of nesting can exhaust the C++
// stack. A stack entry is two Values: the container (a list; a dict, or a list of pairs for object_pairs_hook) and the
// key that waits for its value (None: a list).
#include "vm/modules/json.h"

#include <cstring>

#include "vm/numeric/float_text.h"
#include "vm/objects/arguments.h"
#include "vm/objects/message.h"
#include "vm/objects/number.h"
#include "vm/objects/sequence.h"
#include "vm/objects/text.h"
#include "vm/objects/unicode.h"

namespace adder::vm {

namespace {

constexpr u32 kEntry = 2;
constexpr size_t kLongestSharedKey = 32;  // bytes; such keys are interned, since they tend to repeat

// The exception's `extra`: (msg, doc, pos, lineno, colno).
Value make_decode_error(Vm& vm, Value msg_str, Value doc, i64 pos, Value type_value) {
  Local<> msg(vm, msg_str), text(vm, doc), type(vm, type_value);
  TextView t = text_of(text);
  size_t offset = byte_offset(vm.str_index, text, static_cast<size_t>(pos < 0 ? 0 : pos)), line_start = 0;
  i64 line = 1;
  for (size_t i = 0; i < offset; ++i) {
    if (t.data[i] == '\n') {
      ++line;
      line_start = i + 1;
    }
  }
  i64 column = static_cast<i64>(utf8_count(t.data + line_start, offset - line_start)) + 1;
  Local<> message(vm, make_str_format(vm, PACKED("%v: line %d column %d (char %d)"), msg.value(),
                                      static_cast<int>(line), static_cast<int>(column), static_cast<int>(pos)));
  TRY(message.value());
  Local<Tuple> extra(vm, make_tuple(vm, 5u));
  TRY(extra.value());
  extra->items[0] = msg;
  extra->items[1] = text;
  extra->items[2] = Value::small(pos);
  extra->items[3] = Value::small(line);
  extra->items[4] = Value::small(column);
  Value args = TRY(make_tuple(vm, message.slot(), 1));
  message = args;
  Object* o = TRY_PTR(alloc_for_type(vm, type, Kind::Exception, sizeof(Exception), 0, kHasAttrs));
  auto* e = reinterpret_cast<Exception*>(o);
  e->args = message;
  e->extra = extra;
  return Value::from(o);
}

class Decoder {
public:
  Decoder(Vm& vm, Value text, const JsonHooks& hooks)
      : vm_(vm), hooks_(hooks), text_(vm, text), stack_(vm, Value()), value_(vm, Value()), key_(vm, Value()) {}
  Value run();                             // the whole text
  Value run_from(size_t at, size_t* end);  // one value

private:
  u32 peek() const { return at_ < text_of(text_).size ? text_of(text_).data[at_] : 0; }
  u32 skip_spaces();
  bool starts_with(const char* word);
  bool error(const char* message, size_t at);
  bool value(bool* opened);
  bool number();
  bool constant();
  bool parse_string();
  bool escape(StrBuilder& out, size_t begin);
  bool hex4(u32* unit);
  bool open(bool dict);
  bool key();
  bool attach();
  bool close();
  bool after_value(bool* finished, bool* wants_value);
  bool converted(Value hook, size_t from, bool is_float);
  Value& top(u32 field) { return stack_->items.as<Array>()->items[stack_->len - kEntry + field]; }

  Vm& vm_;
  const JsonHooks& hooks_;
  Local<> text_;
  Local<List> stack_;
  Local<> value_, key_;
  size_t at_ = 0;
};

u32 Decoder::skip_spaces() {
  const TextView t = text_of(text_);
  for (; at_ < t.size; ++at_) {
    u8 c = t.data[at_];
    if (c != ' ' && c != '\n' && c != '\t' && c != '\r') return c;
  }
  return 0;
}

bool Decoder::starts_with(const char* word) {
  TextView t = text_of(text_);
  size_t n = std::strlen(word);
  return t.size - at_ >= n && std::memcmp(t.data + at_, word, n) == 0;
}

bool Decoder::error(const char* message, size_t at) {
  Local<> msg(vm_, make_str(vm_, message));
  if (msg.is_raised()) return false;
  Value e = make_decode_error(vm_, msg, text_, static_cast<i64>(char_index(vm_.str_index, text_, at)),
                              Value::from_const(&kJSONDecodeErrorType));
  return !e.is_raised() && failed(raise_value(vm_, e));
}

// Calls the hook, or converts, the number's text [from, at_).
bool Decoder::converted(Value hook, size_t from, bool is_float) {
  if (is_float && hook.is_none()) {
    numeric::ParsedDouble d =
        numeric::parse_double({reinterpret_cast<const char*>(text_of(text_).data) + from, at_ - from});
    if (d.ok) {
      value_ = make_float(vm_, d.value);
      return !value_.is_raised();
    }
  }
  value_ = slice_text(vm_, text_.slot(), from, at_ - from);
  if (value_.is_raised()) return false;
  if (!hook.is_none()) {
    value_ = call1(vm_, is_float ? *hooks_.parse_float : *hooks_.parse_int, value_);
  } else {
    value_ = is_float ? float_from_text(vm_, value_) : int_from_text(vm_, value_, 10);
  }
  return !value_.is_raised();
}

bool Decoder::number() {
  TextView t = text_of(text_);
  auto digit = [&](size_t i) { return i < t.size && is_ascii_digit(t.data[i]); };
  size_t from = at_, i = at_;
  bool negative = t.data[i] == '-';
  if (negative) ++i;
  if (!digit(i)) return error("Expecting value", from);
  u64 small = 0;
  size_t first = i;
  if (t.data[i] == '0') {
    ++i;
  } else {
    while (digit(i)) small = small * 10 + (t.data[i++] - u64{'0'});
  }
  bool few = i - first <= 9, is_float = false;
  if (i < t.size && t.data[i] == '.' && digit(i + 1)) {
    is_float = true;
    for (++i; digit(i);) ++i;
  }
  if (i < t.size && (t.data[i] | 32) == 'e') {
    size_t e = i + 1;
    if (e < t.size && (t.data[e] == '+' || t.data[e] == '-')) ++e;
    if (digit(e)) {
      is_float = true;
      for (i = e; digit(i);) ++i;
    }
  }
  at_ = i;
  Value hook = is_float ? *hooks_.parse_float : *hooks_.parse_int;
  if (!is_float && few && hook.is_none()) {
    value_ = Value::small(negative ? -static_cast<i64>(small) : static_cast<i64>(small));
    return true;
  }
  return converted(hook, from, is_float);
}

bool Decoder::constant() {
  struct Word {
    const char* text;
    Value value;
  };
  static const Word kWords[] = {{"null", Value::none()}, {"true", Value::true_()}, {"false", Value::false_()}};
  for (const Word& word : kWords) {
    if (!starts_with(word.text)) continue;
    at_ += std::strlen(word.text);
    value_ = word.value;
    return true;
  }
  const char* name = starts_with("NaN")         ? "NaN"
                     : starts_with("Infinity")  ? "Infinity"
                     : starts_with("-Infinity") ? "-Infinity"
                                                : nullptr;
  if (!name) return peek() == '-' || is_ascii_digit(peek()) ? number() : error("Expecting value", at_);
  at_ += std::strlen(name);
  if (!hooks_.parse_constant->is_none()) {
    value_ = make_str(vm_, name);
    if (value_.is_raised()) return false;
    value_ = call1(vm_, *hooks_.parse_constant, value_);
  } else {
    value_ = make_float(vm_, *name == 'N' ? __builtin_nan("") : *name == '-' ? -__builtin_inf() : __builtin_inf());
  }
  return !value_.is_raised();
}

// Four hexadecimal digits behind the 'u' at at_, which moves past them.
bool Decoder::hex4(u32* unit) {
  TextView t = text_of(text_);
  *unit = 0;
  for (size_t i = 1; i <= 4; ++i) {
    u32 c = at_ + i < t.size ? t.data[at_ + i] : 0;
    u32 letter = (c | 32) - 'a';
    if (!is_ascii_digit(c) && letter > 5) return error("Invalid \\uXXXX escape", at_);
    *unit = *unit << 4 | (is_ascii_digit(c) ? c - '0' : letter + 10);
  }
  at_ += 5;
  return true;
}

// The escape whose backslash is at at_; `begin` is the string's quote.
bool Decoder::escape(StrBuilder& out, size_t begin) {
  static constexpr char kEscapes[] = "\"\"\\\\//b\bf\fn\nr\rt\t";
  size_t backslash = at_++;
  u32 c = peek();
  if (at_ >= text_of(text_).size) return error("Unterminated string starting at", begin);
  if (c == 'u') {
    u32 unit, low;
    if (!hex4(&unit)) return false;
    if (unit >> 10 == 0x36 && starts_with("\\u")) {
      size_t after = at_++;
      if (!hex4(&low)) return false;
      if (low >> 10 == 0x37) {
        unit = 0x10000 + ((unit & 0x3FF) << 10 | (low & 0x3FF));
      } else {
        at_ = after;
      }
    }
    return out.append_char(unit);
  }
  for (const char* p = kEscapes; *p; p += 2) {
    if (static_cast<u8>(*p) == c) {
      ++at_;
      return out.append_byte(static_cast<u8>(p[1]));
    }
  }
  return error("Invalid \\escape", backslash);
}

// The string whose quote is at at_, into value_.
bool Decoder::parse_string() {
  size_t begin = at_++, run = at_;
  StrBuilder out(vm_);
  bool plain = true;  // without escapes: a slice of the text
  for (;;) {
    TextView t = text_of(text_);
    while (at_ < t.size && t.data[at_] != '"' && t.data[at_] != '\\' && t.data[at_] >= 0x20) ++at_;
    if (at_ >= t.size) return error("Unterminated string starting at", begin);
    u8 c = t.data[at_];
    if (c < 0x20) {
      if (hooks_.strict) return error("Invalid control character at", at_);
      ++at_;
      continue;
    }
    if (c == '"' && plain) {
      value_ = slice_text(vm_, text_.slot(), run, at_ - run);
      ++at_;
      return !value_.is_raised();
    }
    plain = false;
    if (!out.append_slot(text_.slot(), run, at_ - run)) return false;
    if (c == '"') break;
    if (!escape(out, begin)) return false;
    run = at_;
  }
  ++at_;
  value_ = out.take_str();
  return !value_.is_raised();
}

bool Decoder::open(bool dict) {
  if (stack_->len / kEntry >= vm_.recursion_limit) {
    return failed(raise(vm_, kRecursionErrorType,
                        "maximum recursion depth exceeded while decoding a JSON %s from a unicode string",
                        dict ? "object" : "array"));
  }
  ++at_;
  value_ = dict && hooks_.pairs_hook->is_none() ? make_dict(vm_) : make_list(vm_);
  return !value_.is_raised() && list_append(vm_, stack_, value_) &&
         list_append(vm_, stack_, dict ? Value::true_() : Value::none());
}

// "key" : -- the key waits on the stack.
bool Decoder::key() {
  if (skip_spaces() != '"') return error("Expecting property name enclosed in double quotes", at_);
  if (!parse_string()) return false;
  if (text_of(value_).size <= kLongestSharedKey) {
    value_ = intern(vm_, value_);
    if (value_.is_raised()) return false;
  }
  top(1) = value_;
  if (skip_spaces() != ':') return error("Expecting ':' delimiter", at_);
  ++at_;
  return true;
}

// Puts value_ into the container on top.
bool Decoder::attach() {
  key_ = top(1);
  Local<> container(vm_, top(0));
  if (key_.value().is_none()) return list_append(vm_, container, value_);
  if (container.value().is(Kind::Dict)) return dict_set(vm_, container, key_, value_);
  Value pair = make_tuple(vm_, 2u);
  if (pair.is_raised()) return false;
  pair.as<Tuple>()->items[0] = key_;
  pair.as<Tuple>()->items[1] = value_;
  return list_append(vm_, container, pair);
}

// The container on top is complete: it becomes value_.
bool Decoder::close() {
  ++at_;
  value_ = top(0);
  bool dict = !top(1).is_none();
  for (u32 i = 0; i < kEntry; ++i) stack_->items.as<Array>()->items[stack_->len - 1 - i] = Value();
  stack_->len -= kEntry;
  if (!dict) return true;
  if (!hooks_.pairs_hook->is_none()) {
    value_ = call1(vm_, *hooks_.pairs_hook, value_);
  } else if (!hooks_.object_hook->is_none()) {
    value_ = call1(vm_, *hooks_.object_hook, value_);
  }
  return !value_.is_raised();
}

// Reads a value, or opens a container that is not empty.
bool Decoder::value(bool* opened) {
  u32 c = skip_spaces();
  *opened = false;
  if (c == '"') return parse_string();
  if (c != '{' && c != '[') return constant();
  if (!open(c == '{')) return false;
  if (skip_spaces() == (c == '{' ? '}' : ']')) return close();
  *opened = true;
  return c == '[' || key();
}

// After a value: closes what it completes, up to the next value's place or the end.
bool Decoder::after_value(bool* finished, bool* wants_value) {
  *wants_value = false;
  *finished = stack_->len == 0;
  if (*finished) return true;
  if (!attach()) return false;
  bool dict = !top(1).is_none();
  u32 c = skip_spaces();
  if (c == ',') {
    ++at_;
    *wants_value = true;
    return !dict || key();
  }
  if (c != (dict ? '}' : ']')) return error("Expecting ',' delimiter", at_);
  return close();
}

Value Decoder::run_from(size_t at, size_t* end) {
  stack_ = make_list(vm_);
  TRY(stack_.value());
  at_ = at;
  if (at < text_of(text_).size && std::memchr(" \t\n\r", static_cast<int>(peek()), 4))
    TRY_OK(error("Expecting value", at));
  for (;;) {
    bool opened, finished = false, wants_value = false;
    TRY_OK(value(&opened));
    if (opened) continue;
    while (!finished && !wants_value) TRY_OK(after_value(&finished, &wants_value));
    if (finished) break;
  }
  *end = at_;
  return value_;
}

Value Decoder::run() {
  if (starts_with("\xEF\xBB\xBF")) TRY_OK(error("Unexpected UTF-8 BOM (decode using utf-8-sig)", 0));
  size_t end;
  skip_spaces();
  TRY(run_from(at_, &end));
  skip_spaces();
  if (at_ < text_of(text_).size) TRY_OK(error("Extra data", at_));
  return value_;
}

Value error_make(Vm& vm, Value type_value, Args args, Value keyword_names) {
  Local<> type(vm, type_value), names(vm, keyword_names);
  u32 positional = positional_count(args, names);
  auto argument = [&](u32 i, Value name) { return positional > i ? args[i] : keyword_value(args, names, name); };
  Local<> msg(vm, argument(0, N(msg))), doc(vm, argument(1, N(doc))), pos(vm, argument(2, N(pos)));
  if (msg.value().is_undefined() || doc.value().is_undefined() || pos.value().is_undefined() || args.count != 3)
    return raise(vm, kTypeErrorType, "JSONDecodeError() takes the arguments 'msg', 'doc' and 'pos'");
  i64 at;
  TRY_OK(to_i64(vm, pos, &at));
  if (!is_str(doc)) return raise(vm, kTypeErrorType, "doc must be str, not %t", doc);
  return make_decode_error(vm, msg, doc, at, type);
}
Value error_repr(Vm& vm, Value self) { return kExceptionOps.repr(vm, self); }
Value error_str(Vm& vm, Value self) { return kExceptionOps.str(vm, self); }
constexpr TypeOps kErrorOps{.repr = error_repr, .str = error_str, .make = error_make};

Value error_reduce(Vm& vm, Args args) {
  Local<> parts(vm, make_tuple(vm, 3u));
  if (parts.is_raised()) return parts;
  Value extra = args[0].as<Exception>()->extra;
  for (u32 i = 0; i < 3; ++i) parts.value().as<Tuple>()->items[i] = extra.as<Tuple>()->items[i];
  Local<> type(vm, type_of(vm, args[0]));
  Value pair = TRY(make_tuple(vm, 2u));
  pair.as<Tuple>()->items[0] = type;
  pair.as<Tuple>()->items[1] = parts;
  return pair;
}

[[gnu::noinline]] Value detail(Value exception, u32 i) {
  Value extra = exception.as<Exception>()->extra;
  return extra.is(Kind::Tuple) && i < extra.as<Tuple>()->len ? extra.as<Tuple>()->items[i] : Value::none();
}
template <u32 I>
Value error_detail(Vm&, Args args) {
  return detail(args[0], I);
}

constinit const Native kErrorRows[] = {
    native(N(__reduce__), error_reduce, 1, 1),
    native(N(colno), error_detail<4>, 1, 1, nullptr, kGetter),
    native(N(doc), error_detail<1>, 1, 1, nullptr, kGetter),
    native(N(lineno), error_detail<3>, 1, 1, nullptr, kGetter),
    native(N(msg), error_detail<0>, 1, 1, nullptr, kGetter),
    native(N(pos), error_detail<2>, 1, 1, nullptr, kGetter),
};
constinit const StaticStr<13> kModuleName{
    {kTypeId_Str, Kind::Str, kAscii, 12}, hash_bytes("json.decoder", 12), "json.decoder"};
constinit const ConstRow kErrorConsts[] = {{N(__module__), Value::from_const(&kModuleName)}};

}  // namespace

constinit const Type kJSONDecodeErrorType =
    make_const_type(0, N(JSONDecodeError), &kValueErrorType, Kind::Exception, &kErrorOps, kErrorRows,
                    sizeof kErrorRows / sizeof *kErrorRows, kTypeIsException, kErrorConsts, 1);

Value json_decode(Vm& vm, Value text, const JsonHooks& hooks) { return Decoder(vm, text, hooks).run(); }
Value json_decode_from(Vm& vm, Value text, const JsonHooks& hooks, size_t at, size_t* end) {
  return Decoder(vm, text, hooks).run_from(at, end);
}

}  // namespace adder::vm
