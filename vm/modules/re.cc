// Module re: Pattern, the iterator behind finditer and scanner, and the functions, which keep patterns compiled lately.
#include "vm/modules/re.h"

#include "vm/modules/modules.h"
#include "vm/modules/re_match.h"
#include "vm/objects/arguments.h"
#include "vm/objects/iterators.h"
#include "vm/objects/sequence.h"
#include "vm/objects/text.h"
#include "vm/run/import.h"

namespace adder::vm {

extern const Type kReScannerType;

namespace {

constinit const ConstRow kModuleName[] = {{N(__module__), N(re)}};
constexpr u32 kCacheSlot = 4;  // of vm.module_slots: an Array of Patterns by the hash of their text
constexpr u32 kCacheSize = kWord64 ? 64 : 4;

Record* rec(Value v) { return v.as<Record>(); }
Value pattern_text(Value pattern) { return rec(pattern)->items[kPatText]; }
u32 flags_of(Value pattern) { return re_program_of(pattern)->flags; }
bool is_pattern(Vm& vm, Value v) { return v.is(Kind::Record) && is_instance(vm, v, kRePatternType); }

// ---- searching

// Is args[1] a text that the pattern args[0] can search?
bool check_subject(Vm& vm, Value pattern, Value subject) {
  BytesView view;
  if (is_str(subject)) {
    return is_str(pattern_text(pattern)) ||
           failed(raise(vm, kTypeErrorType, "cannot use a bytes pattern on a string-like object"));
  }
  if (!bytes_view(subject, &view))
    return failed(raise(vm, kTypeErrorType, "expected string or bytes-like object, got '%t'", subject));
  return !is_str(pattern_text(pattern)) ||
         failed(raise(vm, kTypeErrorType, "cannot use a string pattern on a bytes-like object"));
}

// A subject in args[1] and perhaps pos and endpos behind it: bytes to search.
struct Span {
  size_t from, to;
};
bool subject_span(Vm& vm, Args args, Span* span) {
  if (!check_subject(vm, args[0], args[1])) return false;
  i64 limits[2] = {0, INT64_MAX};
  for (u32 i = 0; i < 2; ++i)
    if (args.has(2 + i) && !to_clamped_index(vm, args[2 + i], &limits[i])) return false;
  for (i64& limit : limits)
    if (limit < 0) limit = 0;
  size_t size = text_of(args[1]).size;
  auto offset = [&](i64 i) {
    if (i == 0) return size_t{0};
    if (static_cast<u64>(i) >= size) return size;
    return is_str(args[1]) ? byte_offset(vm.str_index, args[1], static_cast<size_t>(i)) : static_cast<size_t>(i);
  };
  span->from = offset(limits[0]);
  span->to = offset(limits[1]);
  return true;
}

Value find_one(Vm& vm, Args args, ReMatcher::Want want) {
  Span span;
  TRY_OK(subject_span(vm, args, &span));
  ReMatcher matcher(vm);
  Value found = TRY(matcher.find(&args[0], &args[1], span.from, span.to, want));
  if (span.from > span.to) span.from = span.to;
  return found.is_true() ? re_make_match(vm, matcher, &args[0], &args[1], span.from, span.to) : Value::none();
}
Value pattern_search_m(Vm& vm, Args args) { return find_one(vm, args, ReMatcher::Want::Search); }
Value pattern_match_m(Vm& vm, Args args) { return find_one(vm, args, ReMatcher::Want::Match); }
Value pattern_fullmatch_m(Vm& vm, Args args) { return find_one(vm, args, ReMatcher::Want::FullMatch); }

// Match after match of args[0] in args[1]. An empty one is not taken where the last one ended.
class Matches {
public:
  Matches(Vm& vm, Args args, Span span) : matcher(vm), args_(args), span_(span) {}
  Value next() {
    Value found = matcher.find(&args_[0], &args_[1], span_.from, span_.to, ReMatcher::Want::Search, forbidden_);
    if (found.is_true()) {
      forbidden_ = matcher.start() == matcher.end() ? matcher.end() : kNotFound;
      span_.from = matcher.end();
    }
    return found;
  }
  ReMatcher matcher;

private:
  Args args_;
  Span span_;
  size_t forbidden_ = kNotFound;
};

Value found_group(Vm& vm, const ReMatcher& matcher, const Value* subject, u32 g) {
  size_t from, to;
  return matcher.group(g, &from, &to) ? re_part(vm, subject, from, to) : Value::none();
}

Value pattern_findall_m(Vm& vm, Args args) {
  Span span;
  TRY_OK(subject_span(vm, args, &span));
  Local<> out(vm, make_list(vm)), item(vm, Value());
  if (out.is_raised()) return out;
  u32 groups = re_program_of(args[0])->groups;
  for (Matches matches(vm, args, span);;) {
    if (TRY(matches.next()).is_false()) return out;
    const ReMatcher& found = matches.matcher;
    auto one = [&](u32 g) {
      Value text = found_group(vm, found, &args[1], g);
      return text.is_none() ? re_part(vm, &args[1], 0, 0) : text;
    };
    if (groups == 0) {
      item = re_part(vm, &args[1], found.start(), found.end());
    } else if (groups == 1) {
      item = one(1);
    } else {
      item = make_tuple(vm, groups);
      if (item.is_raised()) return item;
      for (u32 g = 0; g < groups; ++g) item.value().as<Tuple>()->items[g] = Value::none();
      for (u32 g = 1; g <= groups; ++g) {
        Value text = TRY(one(g));
        item.value().as<Tuple>()->items[g - 1] = text;
      }
    }
    if (item.is_raised()) return item;
    TRY_OK(list_append(vm, out, item));
  }
}

Value pattern_split_m(Vm& vm, Args args) {
  i64 most = 0, n = 0;
  if (args.has(2)) TRY_OK(to_clamped_index(vm, args[2], &most));
  TRY_OK(check_subject(vm, args[0], args[1]));
  Local<> out(vm, make_list(vm));
  if (out.is_raised()) return out;
  size_t size = text_of(args[1]).size, last = 0;
  Matches matches(vm, args, {0, size});
  const ReMatcher& found = matches.matcher;
  for (; most == 0 || n < most; ++n) {
    if (TRY(matches.next()).is_false()) break;
    Value part = TRY(re_part(vm, &args[1], last, found.start()));
    TRY_OK(list_append(vm, out, part));
    for (u32 g = 1; g <= found.groups(); ++g) {
      part = TRY(found_group(vm, found, &args[1], g));
      TRY_OK(list_append(vm, out, part));
    }
    last = found.end();
  }
  Value rest = TRY(re_part(vm, &args[1], last, size));
  TRY_OK(list_append(vm, out, rest));
  return out;
}

// ---- sub

// What stands for one match: a literal text, a parsed template, or what a function says.
bool append_replacement(Vm& vm, StrBuilder& out, Args args, ReMatcher& found, const Value* repl, Span span, u32 items) {
  if (repl->is(Kind::List) || !(is_str(*repl) || repl->is(Kind::Bytes))) {
    Local<> match(vm, re_make_match(vm, found, &args[0], &args[1], span.from, span.to));
    if (match.is_raised()) return false;
    if (repl->is(Kind::List)) return re_expand(vm, out, match.slot(), *repl);
    Local<> text(vm, call1(vm, *repl, match));
    if (text.is_raised()) return false;
    if (text.value().is_none()) return true;
    BytesView view;
    bool wants_str = is_str(args[1]);
    if (wants_str ? !is_str(text) : !bytes_view(text, &view)) {
      return failed(
          wants_str
              ? raise(vm, kTypeErrorType, "sequence item %u: expected str instance, %t found", items, text)
              : raise(vm, kTypeErrorType, "sequence item %u: expected a bytes-like object, %t found", items, text));
    }
    return out.append_slot(text.slot(), 0, text_of(text).size);
  }
  return out.append_slot(repl, 0, text_of(*repl).size);
}

// args: pattern, repl, string, count. Gives the new text; *count: how many were replaced.
Value substitute(Vm& vm, Args args, i64* count) {
  i64 most = 0;
  *count = 0;
  if (args.has(3)) TRY_OK(to_clamped_index(vm, args[3], &most));
  Local<> repl(vm, args[1]);
  args[1] = args[2];
  TRY_OK(check_subject(vm, args[0], args[1]));
  BytesView view;
  if (is_str(repl) || bytes_view(repl, &view)) {
    TextView text = text_of(repl);
    if (text.size && std::memchr(text.data, '\\', text.size)) {
      repl = re_parse_template(vm, args[0], repl);
    } else if (!is_str(repl)) {
      repl = re_part(vm, repl.slot(), 0, text.size);
    }
    if (repl.is_raised()) return repl;
  }
  StrBuilder out(vm);
  size_t size = text_of(args[1]).size, last = 0;
  bool wants_str = is_str(args[1]);
  u32 items = 0;  // pieces that CPython would join by now: it names their number in an error
  Span span{0, size};
  Matches matches(vm, args, span);
  ReMatcher& found = matches.matcher;
  for (; most == 0 || *count < most; ++*count) {
    if (TRY(matches.next()).is_false()) break;
    size_t start = found.start(), end = found.end();
    if (start > last) {
      TRY_OK(out.append_slot(&args[1], last, start - last));
      ++items;
    }
    if (*count == 0 && !repl.value().is(Kind::List) && (is_str(repl) || repl.value().is(Kind::Bytes)) &&
        is_str(repl) != wants_str && text_of(repl).size) {
      return raise(vm, kTypeErrorType, "sequence item %u: expected %s, %t found", items,
                   wants_str ? "str instance" : "a bytes-like object", repl);
    }
    TRY_OK(append_replacement(vm, out, args, found, repl.slot(), span, items));
    ++items;
    last = end;
  }
  if (*count == 0) return re_part(vm, &args[1], 0, size);
  TRY_OK(out.append_slot(&args[1], last, size - last));
  return wants_str ? out.take_str() : out.take_bytes();
}

Value pattern_sub_m(Vm& vm, Args args) {
  i64 count;
  return substitute(vm, args, &count);
}
Value pattern_subn_m(Vm& vm, Args args) {
  i64 count;
  Local<> text(vm, substitute(vm, args, &count));
  if (text.is_raised()) return text;
  Value pair = TRY(make_tuple(vm, 2u));
  pair.as<Tuple>()->items[0] = text;
  pair.as<Tuple>()->items[1] = Value::small(count);
  return pair;
}

// ---- scanners: finditer's iterator and pattern.scanner() are one thing

enum ScannerItem : u32 { kScanPattern, kScanSubject, kScanFrom, kScanTo, kScanNext, kScanForbidden, kScanItems };

Value pattern_scanner_m(Vm& vm, Args args) {
  Span span;
  TRY_OK(subject_span(vm, args, &span));
  Value scanner = TRY(make_record(vm, kReScannerType, kScanItems));
  auto* items = rec(scanner)->items;
  items[kScanPattern] = args[0];
  items[kScanSubject] = args[1];
  items[kScanFrom] = items[kScanNext] = Value::small(static_cast<i64>(span.from));
  items[kScanTo] = Value::small(static_cast<i64>(span.to));
  items[kScanForbidden] = Value::small(-1);
  return scanner;
}

Value scan(Vm& vm, Value self, ReMatcher::Want want) {
  Local<> scanner(vm, self), pattern(vm, rec(self)->items[kScanPattern]), subject(vm, rec(self)->items[kScanSubject]);
  auto number = [&](u32 item) { return rec(scanner)->items[item].as_small(); };
  if (number(kScanNext) < 0) return Value::none();
  ReMatcher matcher(vm);
  auto to = static_cast<size_t>(number(kScanTo)), size = text_of(subject).size;
  if (to > size) to = size;  // a bytearray has shrunk
  i64 forbidden = number(kScanForbidden);
  Value found = TRY(matcher.find(pattern.slot(), subject.slot(), static_cast<size_t>(number(kScanNext)), to, want,
                                 forbidden < 0 ? kNotFound : static_cast<size_t>(forbidden)));
  auto* items = rec(scanner)->items;
  if (found.is_false()) {
    items[kScanNext] = Value::small(-1);
    return Value::none();
  }
  auto end = static_cast<i64>(matcher.end());
  items[kScanNext] = Value::small(end);
  items[kScanForbidden] = Value::small(matcher.start() == matcher.end() ? end : -1);
  return re_make_match(vm, matcher, pattern.slot(), subject.slot(), static_cast<size_t>(number(kScanFrom)),
                       static_cast<size_t>(number(kScanTo)));
}
Value scanner_search_m(Vm& vm, Args args) { return scan(vm, args[0], ReMatcher::Want::Search); }
Value scanner_match_m(Vm& vm, Args args) { return scan(vm, args[0], ReMatcher::Want::Match); }
Value scanner_pattern(Vm&, Args args) { return rec(args[0])->items[kScanPattern]; }
Value scanner_next(Vm& vm, Value self) {
  Value match = scan(vm, self, ReMatcher::Want::Search);
  return match.is_none() ? Value::stop() : match;
}

constexpr TypeOps kScannerOps{.iter = iter_self, .next = scanner_next};
constinit const Native kScannerRows[] = {
    native(N(match), scanner_match_m, 1, 1),
    native(N(pattern), scanner_pattern, 1, 1, nullptr, kGetter),
    native(N(search), scanner_search_m, 1, 1),
};

// ---- Pattern

constexpr const char* kFlagNames[] = {"TEMPLATE", "IGNORECASE", "LOCALE", "MULTILINE", "DOTALL",
                                      "UNICODE",  "VERBOSE",    "DEBUG",  "ASCII"};

Value pattern_repr(Vm& vm, Value self) {
  Local<> pattern(vm, self);
  Local<> text(vm, repr(vm, pattern_text(pattern)));
  if (text.is_raised()) return text;
  u32 flags = flags_of(pattern);
  if (is_str(pattern_text(pattern)) && !(flags & (kReLocale | kReAscii))) flags &= ~kReUnicode;
  StrBuilder out(vm);
  size_t shown = str_length(text) > 200 ? byte_offset(vm.str_index, text, 200) : text_of(text).size;
  TRY_OK(out.append("re.compile(") && out.append_slot(text.slot(), 0, shown));
  const char* before = ", ";
  for (u32 i = 0; i < sizeof kFlagNames / sizeof *kFlagNames; ++i) {
    if (!(flags >> i & 1)) continue;
    TRY_OK(out.append(before) && out.append("re.") && out.append(kFlagNames[i]));
    before = "|";
  }
  if (u32 rest = flags >> 9 << 9) {
    char digits[8];
    int n = 0;
    for (; rest; rest >>= 4) digits[n++] = "0123456789abcdef"[rest & 15];
    TRY_OK(out.append(before) && out.append("0x"));
    while (n) TRY_OK(out.append_byte(static_cast<u8>(digits[--n])));
  }
  TRY_OK(out.append(")"));
  return out.take_str();
}

Value pattern_hash(Vm& vm, Value self) {
  Local<> pattern(vm, self);
  Value h = TRY(hash(vm, pattern_text(pattern)));
  return Value::small(static_cast<i64>((static_cast<u32>(h.as_small()) ^ flags_of(pattern)) & 0x1FFF'FFFF));
}

Value pattern_compare(Vm& vm, CompareOp op, Value left, Value right) {
  if (op != CompareOp::Eq && op != CompareOp::Ne) return Value::not_implemented();
  Local<> a(vm, left), b(vm, right);
  if (!is_pattern(vm, a) || !is_pattern(vm, b)) return Value::not_implemented();
  TextView x = text_of(pattern_text(a)), y = text_of(pattern_text(b));
  bool same = x.is_str == y.is_str && x.size == y.size && flags_of(a) == flags_of(b) &&
              (x.size == 0 || std::memcmp(x.data, y.data, x.size) == 0);
  return Value::boolean(same == (op == CompareOp::Eq));
}

Value pattern_flags(Vm&, Args args) { return Value::small(flags_of(args[0])); }
Value pattern_groups(Vm&, Args args) { return Value::small(re_program_of(args[0])->groups); }
Value pattern_pattern(Vm&, Args args) { return pattern_text(args[0]); }
Value pattern_groupindex(Vm& vm, Args args) {
  return call1(vm, Value::from_const(&kMappingProxyType), rec(args[0])->items[kPatGroupIndex]);
}
Value same_m(Vm&, Args args) { return args[0]; }

// For pickling: (re.compile, (text, flags)).
Value pattern_reduce_m(Vm& vm, Args args) {
  Local<> parts(vm, make_tuple(vm, 2u));
  if (parts.is_raised()) return parts;
  parts.value().as<Tuple>()->items[0] = pattern_text(args[0]);
  parts.value().as<Tuple>()->items[1] = Value::small(flags_of(args[0]));
  Local<> module(vm, import_module(vm, N(re)));
  if (module.is_raised()) return module;
  module = get_attr(vm, module, N(compile));
  if (module.is_raised()) return module;
  Value pair = TRY(make_tuple(vm, 2u));
  pair.as<Tuple>()->items[0] = module;
  pair.as<Tuple>()->items[1] = parts;
  return pair;
}

constexpr TypeOps kPatternOps{.repr = pattern_repr, .hash = pattern_hash, .compare = pattern_compare};
#define SPAN "string pos endpos"
constinit const Native kPatternRows[] = {
    native(N(__class_getitem__), class_getitem, 2, 2, nullptr, kClassNative),
    native(N(__copy__), same_m, 1, 1),
    native(N(__deepcopy__), same_m, 2, 2),
    native(N(__reduce__), pattern_reduce_m, 1, 1),
    native(N(findall), pattern_findall_m, 2, 4, "- " SPAN),
    native(N(finditer), pattern_scanner_m, 2, 4, "- " SPAN),
    native(N(flags), pattern_flags, 1, 1, nullptr, kGetter),
    native(N(fullmatch), pattern_fullmatch_m, 2, 4, "- " SPAN),
    native(N(groupindex), pattern_groupindex, 1, 1, nullptr, kGetter),
    native(N(groups), pattern_groups, 1, 1, nullptr, kGetter),
    native(N(match), pattern_match_m, 2, 4, "- " SPAN),
    native(N(pattern), pattern_pattern, 1, 1, nullptr, kGetter),
    native(N(scanner), pattern_scanner_m, 2, 4, "- " SPAN),
    native(N(search), pattern_search_m, 2, 4, "- " SPAN),
    native(N(split), pattern_split_m, 2, 3, "- string maxsplit"),
    native(N(sub), pattern_sub_m, 3, 4, "- repl string count"),
    native(N(subn), pattern_subn_m, 3, 4, "- repl string count"),
};

// ---- functions

// The pattern for a text, or one that is compiled already, and flags (absent: none).
Value compiled(Vm& vm, Value pattern_value, Value flags_value) {
  Local<> pattern(vm, pattern_value), flags_arg(vm, flags_value);
  i64 flags = 0;
  if (!flags_arg.value().is_undefined()) TRY_OK(to_i64(vm, flags_arg, &flags));
  if (!is_str(pattern) && !pattern.value().is(Kind::Bytes)) {
    if (!is_pattern(vm, pattern)) return raise(vm, kTypeErrorType, "first argument must be string or compiled pattern");
    if (flags) return raise(vm, kValueErrorType, "cannot process flags argument with a compiled pattern");
    return pattern;
  }
  Local<> key(vm, hash(vm, pattern));
  if (key.is_raised()) return key;
  Value& cache = vm.module_slots[kCacheSlot];
  if (cache.is_undefined()) {
    Value array = TRY(make_array(vm, 2 * kCacheSize));
    cache = array;
  }
  u32 slot = 2 * ((static_cast<u32>(key.value().as_small()) ^ static_cast<u32>(flags) * 7) & (kCacheSize - 1));
  Value known = cache.as<Array>()->items[slot];
  if (known.is_object() && cache.as<Array>()->items[slot + 1].as_small() == flags) {
    TextView x = text_of(pattern_text(known)), y = text_of(pattern);
    if (x.is_str == y.is_str && x.size == y.size && (x.size == 0 || std::memcmp(x.data, y.data, x.size) == 0))
      return known;
  }
  Value fresh = TRY(re_compile_pattern(vm, pattern, static_cast<u32>(flags)));
  if (!(flags & kReDebug) && cache.is_object()) {
    cache.as<Array>()->items[slot] = fresh;
    cache.as<Array>()->items[slot + 1] = Value::small(flags);
  }
  return fresh;
}

// Compiles args[0] with the flags in args[at], which then is absent.
bool compile_first(Vm& vm, Args args, u32 at) {
  Value pattern = compiled(vm, args[0], args.has(at) ? args[at] : Value());
  if (pattern.is_raised()) return false;
  args[0] = pattern;
  if (args.count > at) args[at] = Value();
  return true;
}
template <Value (*kMethod)(Vm&, Args), u32 kFlagsAt>
Value function(Vm& vm, Args args) {
  TRY_OK(compile_first(vm, args, kFlagsAt));
  return kMethod(vm, args);
}

Value re_compile_f(Vm& vm, Args args) { return compiled(vm, args[0], args.has(1) ? args[1] : Value()); }
Value re_template_f(Vm& vm, Args args) {
  i64 flags = 0;
  if (args.has(1)) TRY_OK(to_i64(vm, args[1], &flags));
  Value message = TRY(make_str(vm,
                               "The re.template() function is deprecated as it is an undocumented function without an "
                               "obvious purpose. Use re.compile() instead."));
  TRY_OK(re_warn(vm, kDeprecationWarningType, message));
  return compiled(vm, args[0], Value::small(flags | kReTemplate));
}
Value re_purge_f(Vm& vm, Args) {
  vm.module_slots[kCacheSlot] = Value();
  return Value::none();
}

Value re_escape_f(Vm& vm, Args args) {
  BytesView view;
  if (!is_str(args[0]) && !bytes_view(args[0], &view)) {
    return raise(vm, kTypeErrorType, "decoding to str: need a bytes-like object, %t found", args[0]);
  }
  StrBuilder out(vm);
  size_t size = text_of(args[0]).size, run = 0;
  for (size_t i = 0; i < size; ++i) {
    u8 c = text_of(args[0]).data[i];
    if (!c || c >= 0x80 || !std::strchr("()[]{}?*+-|^$\\.&~# \t\n\r\v\f", c)) continue;
    TRY_OK(out.append_slot(&args[0], run, i - run) && out.append_byte('\\'));
    run = i;
  }
  TRY_OK(out.append_slot(&args[0], run, size - run));
  return is_str(args[0]) ? out.take_str() : out.take_bytes();
}

// The flags, RegexFlag and what is seldom used come from a module in Python; a board that has none gets the flags as
// ints.
Value re_getattr(Vm& vm, Value module_value, Value name_value) {
  static constexpr char kLetters[] = "TILMSUX-A";
  const char* text = name_value.as<Str>()->data();
  i64 flag = str_is(name_value, "NOFLAG") ? 0 : -1;
  for (u32 i = 0; i < sizeof kFlagNames / sizeof *kFlagNames && flag < 0; ++i)
    if (str_is(name_value, kFlagNames[i]) || (text[0] == kLetters[i] && !text[1])) flag = 1 << i;
  bool other = str_is(name_value, "RegexFlag") || str_is(name_value, "Scanner") || str_is(name_value, "__all__") ||
               str_is(name_value, "_parser") || str_is(name_value, "_compiler") || str_is(name_value, "_constants");
  if (flag < 0 && !other) return Value();
  Local<> module(vm, module_value), name(vm, name_value), more(vm, make_name(vm, "_re_more", 8));
  if (more.is_raised()) return more;
  more = import_module(vm, more);
  if (more.is_raised()) {
    if (!pending_is(vm, kImportErrorType)) return more;
    static_cast<void>(take_pending(vm));
    return flag < 0 ? Value() : Value::small(flag);
  }
  Local<> value(vm, get_attr_or_undefined(vm, more, name));
  if (value.is_raised() || value.value().is_undefined()) return value;
  TRY(set_attr(vm, module, name, value));
  return value;
}
Value re_computed_name(Vm& vm, u32 i) {
  static constexpr const char* kNames[] = {"A", "I", "L", "M", "S", "T", "U", "X", "NOFLAG", "RegexFlag", "Scanner"};
  constexpr u32 kFlags = sizeof kFlagNames / sizeof *kFlagNames, kOthers = sizeof kNames / sizeof *kNames;
  if (i < kFlags) return make_str(vm, kFlagNames[i]);
  return i - kFlags < kOthers ? make_str(vm, kNames[i - kFlags]) : Value();
}

constinit const Native kRows[] = {
    native(N(compile), re_compile_f, 1, 2, "pattern flags"),
    native(N(escape), re_escape_f, 1, 1, "pattern"),
    native(N(findall), function<pattern_findall_m, 2>, 2, 3, "pattern string flags"),
    native(N(finditer), function<pattern_scanner_m, 2>, 2, 3, "pattern string flags"),
    native(N(fullmatch), function<pattern_fullmatch_m, 2>, 2, 3, "pattern string flags"),
    native(N(match), function<pattern_match_m, 2>, 2, 3, "pattern string flags"),
    native(N(purge), re_purge_f, 0, 0),
    native(N(search), function<pattern_search_m, 2>, 2, 3, "pattern string flags"),
    native(N(split), function<pattern_split_m, 3>, 2, 4, "pattern string maxsplit flags"),
    native(N(sub), function<pattern_sub_m, 4>, 3, 5, "pattern repl string count flags"),
    native(N(subn), function<pattern_subn_m, 4>, 3, 5, "pattern repl string count flags"),
    native(N(template), re_template_f, 1, 2, "pattern flags"),
};
constinit const ConstRow kConsts[] = {{N(Match), Value::from_const(&kReMatchType)},
                                      {N(Pattern), Value::from_const(&kRePatternType)},
                                      {N(error), Value::from_const(&kReErrorType)}};

}  // namespace

constinit const Type kRePatternType =
    make_const_type(0, N(Pattern), &kObjectType, Kind::Record, &kPatternOps, kPatternRows,
                    sizeof kPatternRows / sizeof *kPatternRows, kTypeFinal | kTypeNoInstances, kModuleName, 1);
constinit const Type kReScannerType =
    make_const_type(0, N(SRE_Scanner), &kObjectType, Kind::Record, &kScannerOps, kScannerRows,
                    sizeof kScannerRows / sizeof *kScannerRows, kTypeFinal | kTypeNoInstances);
constinit const ModuleDef kReModule{
    N(re),   kRows,      kConsts,         sizeof kRows / sizeof *kRows, sizeof kConsts / sizeof *kConsts,
    nullptr, re_getattr, re_computed_name};

}  // namespace adder::vm
