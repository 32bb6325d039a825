// Reading patterns: the grammar. What is emitted is in re_emit.cc.
#include "vm/modules/re_compile.h"

#include "vm/objects/unicode.h"

namespace adder::vm {

namespace {

bool is_octal(u32 c) { return c - '0' < 8; }
int hex_digit(u32 c) {
  if (is_ascii_digit(c)) return static_cast<int>(c - '0');
  c |= 32;
  return c - 'a' < 6 ? static_cast<int>(c - 'a' + 10) : -1;
}
bool is_category(u32 c) { return c < 0x80 && c && std::strchr("dDsSwW", static_cast<int>(c)); }

u32 flag_of(u32 c) {
  static constexpr char kLetters[] = "iLmsxatu";
  static constexpr u16 kFlags[] = {kReIgnoreCase, kReLocale, kReMultiline, kReDotAll,
                                   kReVerbose,    kReAscii,  kReTemplate,  kReUnicode};
  const char* found = c && c < 0x80 ? std::strchr(kLetters, static_cast<int>(c)) : nullptr;
  return found ? kFlags[found - kLetters] : 0;
}
constexpr u32 kTypeFlags = kReAscii | kReLocale | kReUnicode;

}  // namespace

// ---- reading

u32 ReCompiler::char_at(size_t at, size_t* next) const {
  TextView text = text_of(*text_);
  if (at >= text.size) return kEof;
  const u8* p = text.data + at;
  u32 c = text.is_str ? utf8_next(p) : *p++;
  if (next) *next = static_cast<size_t>(p - text.data);
  return c;
}

// Raises re.error at a byte of the text. The format is raise()'s.
bool ReCompiler::fail(size_t at, const char* format, ...) {
  va_list args;
  va_start(args, format);
  Value message = make_str_format(vm_, format, args);
  va_end(args);
  if (!message.is_raised()) static_cast<void>(re_raise_error(vm_, *text_, at, message));
  return false;
}

Value ReCompiler::text_part(size_t from, size_t to) {  // always a str
  if (is_str_) return slice_text(vm_, text_, from, to - from);
  Value part = TRY(make_bytes(vm_, nullptr, to - from));
  std::memcpy(part.as<Bytes>()->data, text_of(*text_).data + from, to - from);
  Local<> bytes(vm_, part);
  Local<> latin(vm_, make_str(vm_, "latin-1"));
  if (latin.is_raised()) return latin;
  Local<> text(vm_, decode_bytes(vm_, bytes, latin, Value()));
  return text;
}

bool ReCompiler::fail_escape(const char* format, size_t from, size_t at) {
  Local<> part(vm_, text_part(from, at_));
  return !part.is_raised() && fail(at, format, part.value());
}

// A name up to `end`, which is taken too.
bool ReCompiler::name_until(u32 end, const char* what, size_t* from, size_t* to) {
  *from = at_;
  for (;;) {
    *to = at_;
    u32 c = take();
    if (c == kEof)
      return *from == *to ? fail(at_, PACKED("missing %s"), what)
                          : fail(*from, PACKED("missing %c, unterminated name"), static_cast<int>(end));
    if (c == end) return *from != *to || fail(*from, PACKED("missing %s"), what);
    if (c == '\\') take();
  }
}

bool ReCompiler::check_name(size_t from, size_t to, Local<>& name) {
  name = text_part(from, to);
  if (name.is_raised()) return false;
  Value identifier = call_method(vm_, name, N(isidentifier));
  if (identifier.is_raised()) return false;
  if (identifier.is_false()) return fail(from, PACKED("bad character in group name %r"), name.value());
  name = intern(vm_, name);
  return !name.is_raised();
}

// ---- the grammar

bool ReCompiler::parse() {
  for (;;) {
    size_t from = at_;
    u32 c = take();
    if (c == kEof) break;
    if (verbose()) {
      if (c == ' ' || c - '\t' < 5) continue;
      if (c == '#') {
        while (c != '\n' && c != kEof) {
          c = take();
          if (c == '\\') take();
        }
        continue;
      }
    }
    if (!item(c, from)) return false;
  }
  if (now_.kind != Open::Top) return fail(now_.opened_at, PACKED("missing ), unterminated subpattern"));
  end_branch();
  now_.flags = global_flags_;
  if (!check_flags()) return false;
  if (bad_condition_ > group_count_)
    return fail(bad_condition_at_, PACKED("invalid group reference %u"), bad_condition_);
  return !variable_behind_ || fail(kNotFound, PACKED("look-behind requires fixed-width pattern"));
}

bool ReCompiler::item(u32 c, size_t from) {
  switch (c) {
    case '|': return alternative();
    case ')': return now_.kind == Open::Top ? fail(from, PACKED("unbalanced parenthesis")) : close();
    case '(': return group_open(from);
    case '[': return bracket(from);
    case '\\': return escape(from);
    case '*':
    case '+':
    case '?':
    case '{': return quantifier(c, from);
    case '^': return position(now_.flags & kReMultiline ? ReAt::LineStart : ReAt::Start);
    case '$': return position(now_.flags & kReMultiline ? ReAt::LineEnd : ReAt::End);
    case '.':
      begin_item();
      if (!emit_op(now_.flags & kReDotAll ? ReOp::AnyAll : ReOp::Any)) return false;
      end_item(1, 1);
      return true;
    default: return literal(c);
  }
}

bool ReCompiler::hex_escape(u32 digits, size_t from, u32* out) {
  u32 value = 0, n = 0;
  for (int digit; n < digits && (digit = hex_digit(peek())) >= 0; ++n) {
    value = value << 4 | static_cast<u32>(digit);
    take();
  }
  if (n < digits) return fail_escape("incomplete escape %v", from, from);
  if (value > kMaxCodePoint) return fail_escape("bad escape %v", from, from);
  *out = value;
  return true;
}

bool ReCompiler::named_escape(u32* out) {
  if (!take_if('{')) return fail(at_, PACKED("missing {"));
  size_t from, to;
  if (!name_until('}', "character name", &from, &to)) return false;
  Local<> name(vm_, text_part(from, to));
  if (name.is_raised()) return false;
  u32 c =
      unicode_lookup ? unicode_lookup(name.value().as<Str>()->data(), name.value().as<Str>()->len) : kNoNamedCharacter;
  if (c == kNoNamedCharacter) return fail(from - 3, PACKED("undefined character name %r"), name.value());
  *out = c;
  return true;
}

bool ReCompiler::char_escape(u32 c, size_t from, bool in_set, u32* out, bool* known) {
  static constexpr char kFrom[] = "abfnrtv\\", kTo[] = "\a\b\f\n\r\t\v\\";
  *known = true;
  if (c == 'x') return hex_escape(2, from, out);
  if (is_str_ && (c == 'u' || c == 'U')) return hex_escape(c == 'u' ? 4 : 8, from, out);
  if (is_str_ && c == 'N') return named_escape(out);
  const char* simple = c && c < 0x80 ? std::strchr(kFrom, static_cast<int>(c)) : nullptr;
  if (simple && (c != 'b' || in_set)) {
    *out = static_cast<u8>(kTo[simple - kFrom]);
    return true;
  }
  if (is_octal(c) && (in_set || c == '0')) {
    u32 value = c - '0';
    for (int n = 0; n < 2 && is_octal(peek()); ++n) value = value * 8 + take() - '0';
    if (value > 0377) return fail_escape("octal escape value %v outside of range 0-0o377", from, from);
    *out = value;
    return true;
  }
  if (is_ascii_alpha(c) || is_ascii_digit(c)) {
    *known = false;
    return true;
  }
  *out = c;
  return true;
}

bool ReCompiler::escape(size_t from) {
  u32 c = take(), out = 0;
  if (c == kEof) return fail(from, PACKED("bad escape (end of pattern)"));
  if (is_category(c)) {
    start_set();
    return add_category(c) && emit_set(false);
  }
  switch (c) {
    case 'A': return position(ReAt::Start);
    case 'Z': return position(ReAt::TextEnd);
    case 'b': return position(unicode() ? ReAt::WordBoundary : ReAt::Boundary);
    case 'B': return position(unicode() ? ReAt::NoWordBoundary : ReAt::NoBoundary);
    default: break;
  }
  if (is_ascii_digit(c) && c != '0') return number_escape(c, from);
  bool known;
  if (!char_escape(c, from, false, &out, &known)) return false;
  return known ? literal(out) : fail_escape("bad escape %v", from, from);
}

// \1, \12 are groups, \123 is a character in octal.
bool ReCompiler::number_escape(u32 c, size_t from) {
  u32 value = c - '0';
  if (is_ascii_digit(peek())) {
    u32 second = take();
    if (is_octal(c) && is_octal(second) && is_octal(peek())) {
      u32 octal = (value * 8 + second - '0') * 8 + take() - '0';
      if (octal > 0377) return fail_escape("octal escape value %v outside of range 0-0o377", from, from);
      return literal(octal);
    }
    value = value * 10 + second - '0';
  }
  if (value > group_count_) return fail(from + 1, PACKED("invalid group reference %u"), value);
  return check_reference(value, from) && back_reference(value);
}

bool ReCompiler::check_reference(u32 g, size_t at) {
  if (g <= group_count_ && !group(g)->closed) return fail(at, PACKED("cannot refer to an open group"));
  if (!now_.behind_groups) return true;
  if (g > group_count_) return fail(at_, PACKED("cannot refer to an open group"));
  return g < now_.behind_groups || fail(at_, PACKED("cannot refer to group defined in the same lookbehind subpattern"));
}

// ---- classes

// One character of a class, or a category, which is added at once.
bool ReCompiler::set_item(size_t from, u32 first, u32* c, bool* is_class) {
  *c = first;
  *is_class = false;
  if (first != '\\') return true;
  u32 letter = take();
  if (letter == kEof) return fail(from, PACKED("bad escape (end of pattern)"));
  if (is_category(letter)) {
    *is_class = true;
    return add_category(letter);
  }
  bool known;
  if (!char_escape(letter, from, true, c, &known)) return false;
  return known || fail_escape("bad escape %v", from, from);
}

bool ReCompiler::bracket(size_t from) {
  start_set();
  if (peek() == '[' && !warn_set("nested set", at_)) return false;
  bool negated = take_if('^'), empty = true;
  u32 only = kEof;  // the one character of a class that has no more
  u32 items = 0;
  for (;;) {
    size_t at = at_;
    u32 first = take(), low, high;
    if (first == kEof) return fail(from, PACKED("unterminated character set"));
    if (first == ']' && !empty) break;
    if (!empty && first == peek() && first < 0x80 && std::strchr("-&~|", static_cast<int>(first)) &&
        !warn_set(first == '-'   ? "set difference"
                  : first == '&' ? "set intersection"
                  : first == '~' ? "set symmetric difference"
                                 : "set union",
                  at))
      return false;
    empty = false;
    ++items;
    bool low_class, high_class = false;
    if (!set_item(at, first, &low, &low_class)) return false;
    size_t low_end = at_;
    if (!take_if('-')) {
      if (!low_class && !add_range(low, low)) return false;
      only = low_class ? kEof : low;
      continue;
    }
    size_t high_at = at_;
    u32 second = take();
    if (second == kEof) return fail(from, PACKED("unterminated character set"));
    if (second == ']') {
      ++items;
      if ((!low_class && !add_range(low, low)) || !add_range('-', '-')) return false;
      break;
    }
    if (second == '-' && !warn_set("set difference", high_at - 1)) return false;
    if (!set_item(high_at, second, &high, &high_class)) return false;
    // CPython tells the first two characters of an escape only.
    if (low_class || high_class || high < low) {
      auto shown = [&](size_t begin, u32 c, size_t end) {
        size_t next = begin + 1;
        if (c != '\\') return end;
        char_at(next, &next);
        return next;
      };
      size_t low_shown = shown(at, first, low_end), high_shown = shown(high_at, second, at_);
      Local<> left(vm_, text_part(at, low_shown));
      if (left.is_raised()) return false;
      Local<> right(vm_, text_part(high_at, high_shown));
      if (right.is_raised()) return false;
      size_t end = at_;
      size_t back_by = (low_shown - at) + 1 + (high_shown - high_at);
      return fail(end - back_by, PACKED("bad character range %v-%v"), left.value(), right.value());
    }
    only = kEof;
    if (!add_range(low, high)) return false;
  }
  return items == 1 && only != kEof && !negated ? literal(only) : emit_set(negated);
}

// ---- quantifiers

bool ReCompiler::quantifier(u32 c, size_t from) {
  u32 min = c == '+', max = c == '?' ? 1 : kReUnlimited;
  if (c == '{') {
    if (peek() == '}') return literal(c);
    size_t after = at_;
    u64 numbers[2] = {0, kReUnlimited};
    bool given[2] = {false, false}, large = false;
    auto number = [&](int i) {
      u64 value = 0;
      for (; is_ascii_digit(peek()); given[i] = true) {
        value = value * 10 + take() - '0';
        if (value >= kReUnlimited) value = kReUnlimited, large = true;
      }
      if (given[i]) numbers[i] = value;
    };
    number(0);
    if (take_if(',')) {
      number(1);
    } else if (given[0]) {
      numbers[1] = numbers[0];
    }
    if (!take_if('}')) {
      at_ = after;
      return literal(c);
    }
    if (large) return failed(raise(vm_, kOverflowErrorType, "the repetition number is too large"));
    min = static_cast<u32>(numbers[0]);
    max = static_cast<u32>(numbers[1]);
    if (max < min) return fail(after, PACKED("min repeat greater than max repeat"));
  }
  if (now_.last == Last::Nothing || now_.last == Last::Position) return fail(from, PACKED("nothing to repeat"));
  if (now_.last == Last::Repeat) return fail(from, PACKED("multiple repeat"));
  ReMode mode = take_if('?') ? ReMode::Lazy : take_if('+') ? ReMode::Possessive : ReMode::Greedy;
  return repeat(min, max, mode);
}

// ---- groups

bool ReCompiler::push_level(Open kind, size_t from) {
  u32 bytes = (depth_ + 1) * static_cast<u32>(sizeof(Level));
  if (opened_.value().is_undefined() || opened_.value().as<Blob>()->len < bytes) {
    Value bigger = make_blob(vm_, bytes * 2);
    if (bigger.is_raised()) return false;
    if (depth_) std::memcpy(bigger.as<Blob>()->data, opened_.value().as<Blob>()->data, depth_ * sizeof(Level));
    opened_ = bigger;
  }
  std::memcpy(opened_.value().as<Blob>()->data + depth_ * sizeof(Level), &now_, sizeof(Level));
  ++depth_;
  Level level;
  level.kind = kind;
  level.flags = now_.flags;
  level.behind_groups = now_.behind_groups;
  level.opened_at = static_cast<u32>(from);
  level.code = level.branch = size_;
  now_ = level;
  return true;
}

bool ReCompiler::capture(const Local<>& name, size_t from, size_t name_at, size_t name_end) {
  u32 g = group_count_ + 1;
  if (g >= kReMaxGroups) return fail(from, PACKED("too many groups"));
  u32 bytes = (g + 1) * static_cast<u32>(sizeof(Group));
  if (groups_.value().is_undefined() || groups_.value().as<Blob>()->len < bytes) {
    Value bigger = make_blob(vm_, bytes * 2);
    if (bigger.is_raised()) return false;
    if (!groups_.value().is_undefined())
      std::memcpy(bigger.as<Blob>()->data, groups_.value().as<Blob>()->data, groups_.value().as<Blob>()->len);
    groups_ = bigger;
  }
  *group(g) = Group{0, 0, 0};
  group_count_ = g;
  if (!name.value().is_undefined()) {
    Value known = dict_get(vm_, names_, name);
    if (known.is_raised()) return false;
    if (!known.is_undefined()) {
      (void)name_end;
      return fail(name_at, PACKED("redefinition of group name %r as group %u; was group %u"), name.value(), g,
                  static_cast<u32>(known.as_small()));
    }
    if (!dict_set(vm_, names_, name, Value::small(g))) return false;
  }
  begin_item();
  if (!push_level(Open::Capture, from) || !emit_op(ReOp::Save) || !emit_number(2 * g, 2)) return false;
  now_.group = g;
  now_.branch = size_;
  return true;
}

bool ReCompiler::group_open(size_t from) {
  if (take_if('?')) return extension(from);
  Local<> none(vm_, Value());
  return capture(none, from, 0, 0);
}

bool ReCompiler::extension(size_t from) {
  size_t at = at_;
  u32 c = take();
  if (c == kEof) return fail(at_, PACKED("unexpected end of pattern"));
  switch (c) {
    case 'P': return python_extension(from);
    case ':': begin_item(); return push_level(Open::Plain, from);
    case '>':
      begin_item();
      return push_level(Open::Atomic, from) && emit_op(ReOp::Atomic) && ((now_.branch = size_), true);
    case '=':
    case '!':
    case '<': return look(from, c);
    case '(': return condition(from);
    case '#':
      for (;;) {
        c = take();
        if (c == kEof) return fail(from, PACKED("missing ), unterminated comment"));
        if (c == '\\') take();
        if (c == ')') return true;
      }
    default: break;
  }
  if (flag_of(c) || c == '-') return inline_flags(from, c);
  if (c == '\\') take();
  return fail_escape("unknown extension ?%v", at, at - 1);
}

bool ReCompiler::python_extension(size_t from) {
  size_t name_at, name_end;
  if (take_if('<')) {
    if (!name_until('>', "group name", &name_at, &name_end)) return false;
    Local<> name(vm_, Value());
    return check_name(name_at, name_end, name) && capture(name, from, name_at, name_end);
  }
  if (take_if('=')) {
    if (!name_until(')', "group name", &name_at, &name_end)) return false;
    Local<> name(vm_, Value());
    if (!check_name(name_at, name_end, name)) return false;
    Value known = dict_get(vm_, names_, name);
    if (known.is_raised()) return false;
    if (known.is_undefined()) return fail(name_at, PACKED("unknown group name %r"), name.value());
    auto g = static_cast<u32>(known.as_small());
    return check_reference(g, name_at) && back_reference(g);
  }
  if (peek() == kEof) return fail(at_, PACKED("unexpected end of pattern"));
  size_t at = at_ - 1;
  if (take() == '\\') take();
  return fail_escape("unknown extension ?%v", at, at - 1);
}

bool ReCompiler::look(size_t from, u32 c) {
  u32 kind = 0;
  size_t at = at_ - 1;
  if (c == '<') {
    kind = kReBehind;
    c = take();
    if (c == kEof) return fail(at_, PACKED("unexpected end of pattern"));
    if (c == '\\') take();
    if (c != '=' && c != '!') return fail_escape("unknown extension ?%v", at, at - 1);
  }
  if (c == '!') kind |= kReNegative;
  begin_item();
  if (!push_level(Open::Look, from)) return false;
  if (kind & kReBehind && !now_.behind_groups) now_.behind_groups = group_count_ + 1;
  if (!emit_op(ReOp::Look) || !emit(static_cast<u8>(kind)) || !emit_number(0, 4) || !emit_number(0, 4)) return false;
  now_.branch = size_;
  return true;
}

bool ReCompiler::condition(size_t from) {
  size_t name_at, name_end;
  if (!name_until(')', "group name", &name_at, &name_end)) return false;
  Local<> name(vm_, text_part(name_at, name_end));
  if (name.is_raised()) return false;
  Value identifier = call_method(vm_, name, N(isidentifier));
  if (identifier.is_raised()) return false;
  u64 g = 0;
  if (identifier.is_true()) {
    Value known = dict_get(vm_, names_, name);
    if (known.is_raised()) return false;
    if (known.is_undefined()) return fail(name_at, PACKED("unknown group name %r"), name.value());
    g = static_cast<u32>(known.as_small());
  } else {
    Local<> number(vm_, call1(vm_, Value::from_const(&kIntType), name));
    if (number.is_raised()) {
      if (!pending_is(vm_, kValueErrorType)) return false;
      static_cast<void>(take_pending(vm_));
      return fail(name_at, PACKED("bad character in group name %r"), name.value());
    }
    if (number.value().is_small() && number.value().as_small() < 0)
      return fail(name_at, PACKED("bad character in group name %r"), name.value());
    g = number.value().is_small() ? static_cast<u64>(number.value().as_small()) : kReUnlimited;
    if (!g) return fail(name_at, PACKED("bad group number"));
    if (g >= kReMaxGroups) return fail(name_at, PACKED("invalid group reference %v"), number.value());
    if (!re_warn_number(vm_, *text_, name, name_at)) return false;
    if (g > group_count_ && g > bad_condition_) {
      bad_condition_ = static_cast<u32>(g);
      bad_condition_at_ = name_at;
    }
  }
  if (now_.behind_groups && !check_reference(static_cast<u32>(g), at_)) return false;
  begin_item();
  if (!push_level(Open::Condition, from) || !emit_op(ReOp::IfGroup) || !emit_number(static_cast<u32>(g), 2) ||
      !emit_number(0, 4))
    return false;
  now_.branch = size_;
  no_memo_ = true;
  return true;
}

bool ReCompiler::inline_flags(size_t from, u32 c) {
  u32 add = 0, del = 0;
  if (c != '-') {
    for (;;) {
      u32 flag = flag_of(c);
      if (is_str_ && c == 'L') return fail(at_, PACKED("bad inline flags: cannot use 'L' flag with a str pattern"));
      if (!is_str_ && c == 'u') return fail(at_, PACKED("bad inline flags: cannot use 'u' flag with a bytes pattern"));
      add |= flag;
      if (flag & kTypeFlags && (add & kTypeFlags) != flag)
        return fail(at_, PACKED("bad inline flags: flags 'a', 'u' and 'L' are incompatible"));
      size_t at = at_;
      c = take();
      if (c == kEof) return fail(at_, PACKED("missing -, : or )"));
      if (c == ')' || c == '-' || c == ':') break;
      if (!flag_of(c)) return fail(at, is_alpha(c) ? PACKED("unknown flag") : PACKED("missing -, : or )"));
    }
  }
  if (c == ')') {
    if (now_.kind != Open::Top || now_.branched || now_.last != Last::Nothing)
      return fail(from, PACKED("global flags not at the start of the expression"));
    global_flags_ |= add;
    now_.flags |= add;
    return true;
  }
  constexpr u32 kGlobal = kReDebug | kReTemplate;
  if (add & kGlobal) return fail(at_ - 1, PACKED("bad inline flags: cannot turn on global flag"));
  if (c == '-') {
    size_t at = at_;
    c = take();
    if (c == kEof) return fail(at_, PACKED("missing flag"));
    if (!flag_of(c)) return fail(at, is_alpha(c) ? PACKED("unknown flag") : PACKED("missing flag"));
    for (;;) {
      u32 flag = flag_of(c);
      if (flag & kTypeFlags) return fail(at_, PACKED("bad inline flags: cannot turn off flags 'a', 'u' and 'L'"));
      del |= flag;
      at = at_;
      c = take();
      if (c == kEof) return fail(at_, PACKED("missing :"));
      if (c == ':') break;
      if (!flag_of(c)) return fail(at, is_alpha(c) ? PACKED("unknown flag") : PACKED("missing :"));
    }
  }
  if (del & kGlobal) return fail(at_ - 1, PACKED("bad inline flags: cannot turn off global flag"));
  if (add & del) return fail(at_ - 1, PACKED("bad inline flags: flag turned on and off"));
  begin_item();
  if (!push_level(Open::Plain, from)) return false;
  if (add & kTypeFlags) now_.flags &= ~kTypeFlags;
  now_.flags = (now_.flags | add) & ~del;
  return true;
}

bool ReCompiler::check_flags() {
  u32& flags = global_flags_;
  if (is_str_) {
    if (flags & kReLocale) return failed(raise(vm_, kValueErrorType, "cannot use LOCALE flag with a str pattern"));
    if (!(flags & kReAscii)) {
      flags |= kReUnicode;
    } else if (flags & kReUnicode) {
      return failed(raise(vm_, kValueErrorType, "ASCII and UNICODE flags are incompatible"));
    }
    return true;
  }
  if (flags & kReUnicode) return failed(raise(vm_, kValueErrorType, "cannot use UNICODE flag with a bytes pattern"));
  return !(flags & kReLocale && flags & kReAscii) ||
         failed(raise(vm_, kValueErrorType, "ASCII and LOCALE flags are incompatible"));
}

Value ReCompiler::compile() {
  names_ = make_dict(vm_);
  if (names_.is_raised() || !parse()) return Value::raised();
  return finish();
}

}  // namespace adder::vm
