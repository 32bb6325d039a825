// json.dumps: walks the object with a stack of its own, so that no depth of nesting can exhaust the C++ stack. A stack
// entry is four Values: the container, its sorted keys (None: not sorted), the next position in it, and how many items
// have been written.
#include "vm/modules/json.h"
#include "vm/objects/number.h"
#include "vm/objects/sequence.h"
#include "vm/objects/text.h"

namespace adder::vm {

namespace {

constexpr u32 kEntry = 4;
constexpr u32 kMaxFallbacks = 1000;  // `default` giving objects for `default`, without end

class Encoder {
public:
  Encoder(Vm& vm, const JsonStyle& style)
      : vm_(vm),
        style_(style),
        out_(vm),
        stack_(vm, Value()),
        key_(vm, Value()),
        value_(vm, Value()),
        indent_(vm, Value()),
        comma_(vm, Value()),
        colon_(vm, Value()) {}
  Value run(Value object);

private:
  bool prepare();
  bool begin(Value v);
  bool scalar(bool* done);
  bool number();
  bool push();
  bool step();
  bool next_item(bool* more);
  bool next_pair(bool* more);
  bool key_text(bool* skipped);
  bool string(const LocalBase& str);
  bool new_line(u32 level);
  bool is_open(Value v);
  u32 depth() const { return stack_->len / kEntry; }
  Value& top(u32 field) { return stack_->items.as<Array>()->items[stack_->len - kEntry + field]; }
  bool fail(const Type& type, const char* message) { return failed(raise_text(vm_, type, message)); }

  Vm& vm_;
  const JsonStyle& style_;
  StrBuilder out_;
  Local<List> stack_;
  Local<> key_, value_, indent_, comma_, colon_;
};

bool Encoder::prepare() {
  stack_ = make_list(vm_);
  if (stack_.is_raised()) return false;
  bool indented = !style_.indent->is_none();
  if (indented && is_str(*style_.indent)) indent_ = *style_.indent;
  if (indented && !is_str(*style_.indent)) {
    i64 n;
    if (!to_i64(vm_, *style_.indent, &n)) return false;
    StrBuilder spaces(vm_);
    if (!spaces.append_fill(' ', n < 0 ? 0 : static_cast<size_t>(n))) return false;
    indent_ = spaces.take_str();
    if (indent_.is_raised()) return false;
  }
  if (style_.separators->is_none()) {
    comma_ = indented ? make_str(vm_, ",") : make_str(vm_, ", ");
    if (comma_.is_raised()) return false;
    colon_ = make_str(vm_, ": ");
    return !colon_.is_raised();
  }
  value_ = tuple_from_iterable(vm_, *style_.separators);
  if (value_.is_raised()) return false;
  auto* pair = value_.value().as<Tuple>();
  if (pair->len != 2) return fail(kValueErrorType, "separators must be a pair (item_separator, key_separator)");
  if (!is_str(pair->items[0]) || !is_str(pair->items[1])) {
    return fail(kTypeErrorType, "make_encoder() argument 5 must be str");
  }
  comma_ = pair->items[0];
  colon_ = pair->items[1];
  return true;
}

bool Encoder::new_line(u32 level) {
  if (indent_.value().is_undefined()) return true;
  if (!out_.append("\n", 1)) return false;
  for (; level; --level) {
    if (!out_.append_str(indent_)) return false;
  }
  return true;
}

// A quoted string. What needs no escape is copied in runs.
bool Encoder::string(const LocalBase& str) {
  if (!out_.append("\"", 1)) return false;
  size_t run = 0, at = 0;
  for (size_t size = text_of(str).size; at < size;) {
    const u8 *data = text_of(str).data, *p = data + at;
    u32 c = *p < 0x80 || style_.ascii ? utf8_next(p) : *p++;
    auto next = static_cast<size_t>(p - data);
    if (c >= 0x20 && c != '"' && c != '\\' && (!style_.ascii || c < 0x7F)) {
      at = next;
      continue;
    }
    if (c == 0x7F && !style_.ascii) {
      at = next;
      continue;
    }
    if (!out_.append_slice(str, run, at - run)) return false;
    char escape[12] = {'\\'};
    size_t n = 2;
    switch (c) {
      case '"':
      case '\\': escape[1] = static_cast<char>(c); break;
      case '\n': escape[1] = 'n'; break;
      case '\r': escape[1] = 'r'; break;
      case '\t': escape[1] = 't'; break;
      case '\b': escape[1] = 'b'; break;
      case '\f': escape[1] = 'f'; break;
      default: {
        u32 units[2] = {c, 0};
        int count = 1;
        if (c >= 0x10000) {
          units[0] = 0xD800 + ((c - 0x10000) >> 10);
          units[1] = 0xDC00 + (c & 0x3FF);
          count = 2;
        }
        n = 0;
        for (int i = 0; i < count; ++i) {
          escape[n++] = '\\';
          escape[n++] = 'u';
          for (int shift = 12; shift >= 0; shift -= 4) escape[n++] = "0123456789abcdef"[units[i] >> shift & 15];
        }
      }
    }
    if (!out_.append(escape, n)) return false;
    run = at = next;
  }
  return out_.append_slice(str, run, at - run) && out_.append("\"", 1);
}

// The text of a number in value_.
bool Encoder::number() {
  if (is_float_like(value_)) {
    double d = float_value(value_);
    if (d - d != 0) {
      if (!style_.allow_nan) return fail(kValueErrorType, "Out of range float values are not JSON compliant");
      return out_.append(d != d ? "NaN" : d > 0 ? "Infinity" : "-Infinity");
    }
    Value text = float_repr(vm_, d);
    return !text.is_raised() && out_.append_str(text);
  }
  if (value_.value().is_small()) return out_.append_int(value_.value().as_small());
  Value text = int_repr(vm_, value_);
  return !text.is_raised() && out_.append_str(text);
}

bool Encoder::scalar(bool* done) {
  *done = true;
  Value v = value_;
  if (v.is_none()) return out_.append("null", 4);
  if (v.is_true()) return out_.append("true", 4);
  if (v.is_false()) return out_.append("false", 5);
  if (is_str(v)) return string(value_);
  if (is_int(v) || is_float_like(v)) return number();
  *done = false;
  return true;
}

bool Encoder::is_open(Value v) {
  for (u32 i = 0; i < stack_->len; i += kEntry) {
    if (list_item(stack_, i) == v) return true;
  }
  return false;
}

bool Encoder::push() {
  bool dict = value_.value().is(Kind::Dict);
  if (style_.check_circular && is_open(value_)) return fail(kValueErrorType, "Circular reference detected");
  if (depth() >= vm_.recursion_limit)
    return fail(kRecursionErrorType, "maximum recursion depth exceeded while encoding a JSON object");
  key_ = Value::none();
  if (dict && style_.sort_keys) {
    key_ = list_from_iterable(vm_, value_);
    if (key_.is_raised() || list_sort(vm_, key_, Value::none(), false).is_raised()) return false;
  }
  return out_.append(dict ? "{" : "[", 1) && list_append(vm_, stack_, value_) && list_append(vm_, stack_, key_) &&
         list_append(vm_, stack_, Value::small(0)) && list_append(vm_, stack_, Value::small(0));
}

// Writes value_ if it is a scalar or an empty container; else opens it.
bool Encoder::begin(Value v) {
  value_ = v;
  for (u32 tries = 0;; ++tries) {
    bool done;
    if (!scalar(&done)) return false;
    if (done) return true;
    if (value_.value().is(Kind::Dict)) return value_.value().obj()->len ? push() : out_.append("{}", 2);
    if (is_sequence(value_)) return sequence_length(value_) ? push() : out_.append("[]", 2);
    if (style_.fallback->is_none()) {
      return failed(raise(vm_, kTypeErrorType, "Object of type %t is not JSON serializable", value_));
    }
    if (tries == kMaxFallbacks) return fail(kRecursionErrorType, "maximum recursion depth exceeded");
    Value replacement = call1(vm_, *style_.fallback, value_);
    if (replacement.is_raised()) return false;
    if (replacement == value_.value() && style_.check_circular)
      return fail(kValueErrorType, "Circular reference detected");
    value_ = replacement;
  }
}

// Makes the text of the dict key in key_, as a Str.
bool Encoder::key_text(bool* skipped) {
  *skipped = false;
  Value k = key_;
  if (is_str(k)) return true;
  if (k.is_none()) {
    key_ = make_str(vm_, "null");
  } else if (k.is_bool()) {
    key_ = make_str(vm_, k.is_true() ? "true" : "false");
  } else if (is_float_like(k)) {
    double d = float_value(k);
    if (d - d != 0) {
      key_ = make_str(vm_, d != d ? "NaN" : d > 0 ? "Infinity" : "-Infinity");
    } else {
      key_ = float_repr(vm_, d);
    }
  } else if (is_int(k)) {
    key_ = int_repr(vm_, k);
  } else if (style_.skip_keys) {
    *skipped = true;
  } else {
    return failed(raise(vm_, kTypeErrorType, "keys must be str, int, float, bool or None, not %t", k));
  }
  return !key_.is_raised();
}

// The next item of the sequence on top, into value_.
bool Encoder::next_item(bool* more) {
  auto i = static_cast<u32>(top(2).as_small());
  *more = i < sequence_length(top(0));
  if (*more) {
    value_ = sequence_item(top(0), i);
    top(2) = Value::small(i + 1);
  }
  return true;
}

// The next pair of the dict on top, into key_ and value_.
bool Encoder::next_pair(bool* more) {
  auto position = static_cast<u32>(top(2).as_small());
  Value keys = top(1);
  if (keys.is_none()) {
    Value key, value;
    *more = dict_next(top(0), &position, &key, &value);
    if (*more) {
      key_ = key;
      value_ = value;
    }
  } else {
    *more = position < sequence_length(keys);
    if (*more) {
      key_ = sequence_item(keys, position++);
      value_ = dict_get(vm_, top(0), key_);
      if (value_.is_raised()) return false;
    }
  }
  top(2) = Value::small(position);
  return true;
}

// Writes the next item of the container on top, or closes it.
bool Encoder::step() {
  bool dict = top(0).is(Kind::Dict), more, skipped = false;
  if (!(dict ? next_pair(&more) : next_item(&more))) return false;
  if (!more) {
    bool some = top(3).as_small() != 0;
    u32 level = depth() - 1;
    for (u32 i = 0; i < kEntry; ++i) stack_->items.as<Array>()->items[stack_->len - 1 - i] = Value();
    stack_->len -= kEntry;
    return (!some || new_line(level)) && out_.append(dict ? "}" : "]", 1);
  }
  if (dict && !key_text(&skipped)) return false;
  if (skipped) return true;
  i64 written = top(3).as_small();
  top(3) = Value::small(written + 1);
  if (written && !out_.append_str(comma_)) return false;
  if (!new_line(depth())) return false;
  if (dict && (!string(key_) || !out_.append_str(colon_))) return false;
  return begin(value_);
}

Value Encoder::run(Value object) {
  Local<> root(vm_, object);
  TRY_OK(prepare());
  TRY_OK(begin(root));
  while (stack_->len) TRY_OK(step());
  return out_.take_str();
}

}  // namespace

Value json_encode(Vm& vm, Value object, const JsonStyle& style) { return Encoder(vm, style).run(object); }

}  // namespace adder::vm
