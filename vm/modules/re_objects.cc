// re.Match and re.error. A match keeps the places of its groups as bytes of the text that was searched.
#include "vm/modules/re.h"
#include "vm/modules/re_match.h"
#include "vm/objects/arguments.h"
#include "vm/objects/message.h"
#include "vm/objects/sequence.h"
#include "vm/objects/text.h"
#include "vm/run/import.h"

namespace adder::vm {

namespace {
constinit const ConstRow kModuleName[] = {{N(__module__), N(re)}};

Record* rec(Value v) { return v.as<Record>(); }
u32 group_count(Value match) { return (match.obj()->len - kMatchSpans) / 2 - 1; }
i64 span_start(Value match, u32 g) { return rec(match)->items[kMatchSpans + 2 * g].as_small(); }
i64 span_end(Value match, u32 g) { return rec(match)->items[kMatchSpans + 2 * g + 1].as_small(); }

}  // namespace

// ---- errors

namespace {

// Sets the attributes of a new re.error: (message, pattern, position in characters).
bool fill_error(Vm& vm, const Local<>& error, const Local<>& message, const Local<>& text, const Local<>& pos) {
  Local<> line(vm, Value::none()), column(vm, Value::none()), shown(vm, message);
  i64 at;
  if (!pos.value().is_none() && !text.value().is_none() && to_i64(vm, pos, &at)) {
    TextView view = text_of(text);
    size_t offset = view.is_str ? byte_offset(vm.str_index, text, static_cast<size_t>(at)) : static_cast<size_t>(at);
    i64 row = 1, start = 0;
    for (size_t i = 0; i < offset && i < view.size; ++i)
      if (view.data[i] == '\n') {
        ++row;
        start = static_cast<i64>(i) + 1;
      }
    i64 col = view.is_str ? static_cast<i64>(utf8_count(view.data + start, offset - static_cast<size_t>(start))) + 1
                          : at - start + 1;
    bool lines = false;
    for (size_t i = 0; i < view.size; ++i) lines = lines || view.data[i] == '\n';
    line = Value::small(row);
    column = Value::small(col);
    StrBuilder out(vm);
    Local<> message_text(vm, str(vm, message));
    if (message_text.is_raised() || !out.append_str(message_text) || !out.append(" at position ") ||
        !out.append_int(at))
      return false;
    if (lines && (!out.append(" (line ") || !out.append_int(row) || !out.append(", column ") || !out.append_int(col) ||
                  !out.append(")")))
      return false;
    shown = out.take_str();
    if (shown.is_raised()) return false;
  } else if (vm.has_pending()) {
    return false;
  }
  const struct {
    Value name;
    const LocalBase& value;
  } rows[] = {{N(msg), message}, {N(pattern), text}, {N(pos), pos}, {N(lineno), line}, {N(colno), column}};
  for (const auto& row : rows)
    if (set_attr(vm, error, row.name, row.value).is_raised()) return false;
  Value args = make_tuple(vm, shown.slot(), 1);
  if (args.is_raised()) return false;
  error->flags = error->flags;
  error.value().as<Exception>()->args = args;
  return true;
}

Value error_make(Vm& vm, Value type_value, Args args, Value keyword_names) {
  Local<> type(vm, type_value), names(vm, keyword_names);
  u32 positional = positional_count(args, names);
  if (positional > 3)
    return raise(vm, kTypeErrorType, "error.__init__() takes from 2 to 4 positional arguments but %u were given",
                 positional + 1);
  auto argument = [&](u32 i, Value name) { return positional > i ? args[i] : keyword_value(args, names, name); };
  Local<> message(vm, argument(0, N(msg))), text(vm, argument(1, N(pattern))), pos(vm, argument(2, N(pos)));
  Object* o = TRY_PTR(alloc_for_type(vm, type, Kind::Exception, sizeof(Exception), 0, kHasAttrs));
  Local<> error(vm, Value::from(o));
  Value none = TRY(make_tuple(vm, 0u));
  error.value().as<Exception>()->args = none;
  if (init_takes_arguments(type)) return error;
  if (message.value().is_undefined())
    return raise(vm, kTypeErrorType, "error.__init__() missing 1 required positional argument: 'msg'");
  if (text.value().is_undefined()) text = Value::none();
  if (pos.value().is_undefined()) pos = Value::none();
  return fill_error(vm, error, message, text, pos) ? error.value() : Value::raised();
}

Value error_init_m(Vm& vm, Args args) {
  Local<> error(vm, args[0]), message(vm, args[1]), text(vm, args.has(2) ? args[2] : Value::none()),
      pos(vm, args.has(3) ? args[3] : Value::none());
  return fill_error(vm, error, message, text, pos) ? Value::none() : Value::raised();
}

Value error_repr(Vm& vm, Value self) { return kExceptionOps.repr(vm, self); }
Value error_str(Vm& vm, Value self) { return kExceptionOps.str(vm, self); }
constexpr TypeOps kErrorOps{.repr = error_repr, .str = error_str, .make = error_make};
constinit const Native kErrorRows[] = {native(N(__init__), error_init_m, 2, 4, "- msg pattern pos")};

}  // namespace

constinit const Type kReErrorType = make_const_type(0, N(error), &kExceptionType, Kind::Exception, &kErrorOps,
                                                    kErrorRows, 1, kTypeIsException, kModuleName, 1);

Value re_raise_error(Vm& vm, Value text_value, size_t at, Value message_value) {
  Local<> text(vm, text_value), message(vm, message_value), type(vm, Value::from_const(&kReErrorType));
  if (at == kNotFound) {
    Local<> error(vm, call1(vm, type, message));
    return error.is_raised() ? error.value() : raise_value(vm, error);
  }
  if (is_str(text)) at = utf8_count(text_of(text).data, at);
  Value error = TRY(call3(vm, type, message, text, Value::small(static_cast<i64>(at))));
  return raise_value(vm, error);
}

bool re_warn(Vm& vm, const Type& category, Value message_value) {
  Local<> message(vm, message_value), module(vm, import_module(vm, N(warnings)));
  if (module.is_raised()) {
    if (!pending_is(vm, kImportErrorType)) return false;
    static_cast<void>(take_pending(vm));
    return true;
  }
  Value warn = get_attr(vm, module, N(warn));
  return !warn.is_raised() && !call2(vm, warn, message, Value::from_const(&category)).is_raised();
}

bool re_warn_number(Vm& vm, Value text_value, Value number_text, size_t at) {
  Local<> text(vm, text_value), number(vm, number_text);
  TextView view = text_of(number);
  bool plain = true;
  for (size_t i = 0; i < view.size; ++i) plain = plain && u32{view.data[i]} - '0' < 10u;
  if (plain) return true;
  if (is_str(text)) at = utf8_count(text_of(text).data, at);
  StrBuilder out(vm);
  number = is_str(text) ? repr(vm, number) : ascii(vm, number);
  if (number.is_raised() || !out.append("bad character in group name ") || !out.append_str(number) ||
      !out.append(" at position ") || !out.append_int(static_cast<i64>(at)))
    return false;
  Value message = out.take_str();
  return !message.is_raised() && re_warn(vm, kDeprecationWarningType, message);
}

// ---- matches

Value re_make_match(Vm& vm, const ReMatcher& found, const Value* pattern, const Value* subject, size_t from,
                    size_t to) {
  u32 groups = found.groups();
  Value match = TRY(make_record(vm, kReMatchType, kMatchSpans + 2 * (groups + 1)));
  auto* items = rec(match)->items;
  items[kMatchSubject] = *subject;
  items[kMatchPattern] = *pattern;
  items[kMatchFrom] = Value::small(static_cast<i64>(from));
  items[kMatchTo] = Value::small(static_cast<i64>(to));
  items[kMatchLast] = Value::small(found.last_group());
  items += kMatchSpans;
  items[0] = Value::small(static_cast<i64>(found.start()));
  items[1] = Value::small(static_cast<i64>(found.end()));
  for (u32 g = 1; g <= groups; ++g) {
    size_t start, end;
    bool part = found.group(g, &start, &end);
    items[2 * g] = Value::small(part ? static_cast<i64>(start) : -1);
    items[2 * g + 1] = Value::small(part ? static_cast<i64>(end) : -1);
  }
  return match;
}

Value re_part(Vm& vm, const Value* subject, size_t from, size_t to) {
  if (is_str(*subject) || subject->is(Kind::Bytes)) return slice_text(vm, subject, from, to - from);
  Value bytes = TRY(make_bytes(vm, nullptr, to - from));
  TextView view = text_of(*subject);
  if (from < to && to <= view.size) std::memcpy(bytes.as<Bytes>()->data, view.data + from, to - from);
  return bytes;
}

Value re_match_span(Vm& vm, const Value* match, u32 g) {
  i64 from = span_start(*match, g);
  if (from < 0) return Value::none();
  auto to = static_cast<size_t>(span_end(*match, g));
  Local<> subject(vm, rec(*match)->items[kMatchSubject]);
  return re_part(vm, subject.slot(), static_cast<size_t>(from), to);
}

i64 re_group_number(Vm& vm, Value match_value, Value name_value) {
  Local<> match(vm, match_value), name(vm, name_value);
  i64 g = -1;
  if (is_index(vm, name)) {
    if (!to_clamped_index(vm, name, &g)) return -1;
  } else {
    Value found = dict_get(vm, rec(rec(match)->items[kMatchPattern])->items[kPatGroupIndex], name);
    if (found.is_raised()) {
      if (!pending_is(vm, kTypeErrorType)) return -1;
      static_cast<void>(take_pending(vm));
    } else if (found.is_small()) {
      g = found.as_small();
    }
  }
  if (g >= 0 && g <= group_count(match)) return g;
  static_cast<void>(raise(vm, kIndexErrorType, "no such group"));
  return -1;
}

namespace {

Value group_text(Vm& vm, const Value* match, Value name) {
  i64 g = re_group_number(vm, *match, name);
  return g < 0 ? Value::raised() : re_match_span(vm, match, static_cast<u32>(g));
}

Value match_group_m(Vm& vm, Args args) {
  if (args.count == 1) return re_match_span(vm, &args[0], 0);
  if (args.count == 2) return group_text(vm, &args[0], args[1]);
  Local<> out(vm, make_tuple(vm, args.count - 1));
  if (out.is_raised()) return out;
  for (u32 i = 0; i + 1 < args.count; ++i) out.value().as<Tuple>()->items[i] = Value::none();
  for (u32 i = 0; i + 1 < args.count; ++i) {
    Value text = TRY(group_text(vm, &args[0], args[i + 1]));
    out.value().as<Tuple>()->items[i] = text;
  }
  return out;
}

Value match_getitem(Vm& vm, Value self, Value key) {
  Local<> match(vm, self);
  return group_text(vm, match.slot(), key);
}

Value group_or(Vm& vm, Args args, u32 g) {
  Value text = TRY(re_match_span(vm, &args[0], g));
  return text.is_none() && args.has(1) ? args[1] : text;
}

Value match_groups_m(Vm& vm, Args args) {
  u32 n = group_count(args[0]);
  Local<> out(vm, make_tuple(vm, n));
  if (out.is_raised()) return out;
  for (u32 i = 0; i < n; ++i) out.value().as<Tuple>()->items[i] = Value::none();
  for (u32 g = 1; g <= n; ++g) {
    Value text = TRY(group_or(vm, args, g));
    out.value().as<Tuple>()->items[g - 1] = text;
  }
  return out;
}

Value group_index_of(Value match) { return rec(rec(match)->items[kMatchPattern])->items[kPatGroupIndex]; }

Value match_groupdict_m(Vm& vm, Args args) {
  Local<> out(vm, make_dict(vm)), key(vm, Value());
  if (out.is_raised()) return out;
  u32 position = 0;
  Value name, number;
  while (dict_next(group_index_of(args[0]), &position, &name, &number)) {
    key = name;
    Value text = TRY(group_or(vm, args, static_cast<u32>(number.as_small())));
    TRY_OK(dict_set(vm, out, key, text));
  }
  return out;
}

Value place(Vm& vm, Value match, i64 bytes) {
  Value subject = rec(match)->items[kMatchSubject];
  return Value::small(bytes < 0 || !is_str(subject)
                          ? bytes
                          : static_cast<i64>(char_index(vm.str_index, subject, static_cast<size_t>(bytes))));
}

[[gnu::noinline]] Value match_place(Vm& vm, Args args, int what) {  // 0: start, 1: end, 2: both
  i64 g = args.has(1) ? re_group_number(vm, args[0], args[1]) : 0;
  if (g < 0) return Value::raised();
  Value start = place(vm, args[0], span_start(args[0], static_cast<u32>(g)));
  if (what == 0) return start;
  Value end = place(vm, args[0], span_end(args[0], static_cast<u32>(g)));
  if (what == 1) return end;
  Value pair = TRY(make_tuple(vm, 2u));
  pair.as<Tuple>()->items[0] = start;
  pair.as<Tuple>()->items[1] = end;
  return pair;
}
template <int kWhat>
Value match_place_m(Vm& vm, Args args) {
  return match_place(vm, args, kWhat);
}

Value match_regs(Vm& vm, Args args) {
  u32 n = group_count(args[0]) + 1;
  Local<> out(vm, make_tuple(vm, n)), slots(vm, Value());
  if (out.is_raised()) return out;
  for (u32 g = 0; g < n; ++g) out.value().as<Tuple>()->items[g] = Value::none();
  for (u32 g = 0; g < n; ++g) {
    Value pair = TRY(make_tuple(vm, 2u));
    pair.as<Tuple>()->items[0] = place(vm, args[0], span_start(args[0], g));
    pair.as<Tuple>()->items[1] = place(vm, args[0], span_end(args[0], g));
    out.value().as<Tuple>()->items[g] = pair;
  }
  return out;
}

template <u32 kItem>
Value match_item(Vm&, Args args) {
  return rec(args[0])->items[kItem];
}
template <u32 kItem>
Value match_limit(Vm& vm, Args args) {
  return place(vm, args[0], rec(args[0])->items[kItem].as_small());
}
Value match_lastindex(Vm&, Args args) {
  Value last = rec(args[0])->items[kMatchLast];
  return last.as_small() ? last : Value::none();
}
Value match_lastgroup(Vm&, Args args) {
  u32 position = 0;
  Value name, number;
  while (dict_next(group_index_of(args[0]), &position, &name, &number))
    if (number == rec(args[0])->items[kMatchLast]) return name;
  return Value::none();
}

Value match_expand_m(Vm& vm, Args args) {
  Local<> parts(vm, re_parse_template(vm, rec(args[0])->items[kMatchPattern], args[1]));
  if (parts.is_raised()) return parts;
  StrBuilder out(vm);
  if (!re_expand(vm, out, &args[0], parts)) return Value::raised();
  return is_str(args[1]) ? out.take_str() : out.take_bytes();
}

Value match_repr(Vm& vm, Value self) {
  Local<> match(vm, self);
  Local<> text(vm, re_match_span(vm, match.slot(), 0));
  if (text.is_raised()) return text;
  text = repr(vm, text);
  if (text.is_raised()) return text;
  if (str_length(text) > 50) {
    size_t n = byte_offset(vm.str_index, text, 50);
    text = slice_text(vm, text.slot(), 0, n);
    if (text.is_raised()) return text;
  }
  i64 from = place(vm, match, span_start(match, 0)).as_small(), to = place(vm, match, span_end(match, 0)).as_small();
  return make_str_format(vm, PACKED("<re.Match object; span=(%d, %d), match=%v>"), static_cast<int>(from),
                         static_cast<int>(to), text.value());
}

Value same_m(Vm&, Args args) { return args[0]; }

constexpr TypeOps kMatchOps{.repr = match_repr, .getitem = match_getitem};
constinit const Native kMatchRows[] = {
    native(N(__class_getitem__), class_getitem, 2, 2, nullptr, kClassNative),
    native(N(__copy__), same_m, 1, 1),
    native(N(__deepcopy__), same_m, 2, 2),
    native(N(end), match_place_m<1>, 1, 2),
    native(N(endpos), match_limit<kMatchTo>, 1, 1, nullptr, kGetter),
    native(N(expand), match_expand_m, 2, 2, "- template"),
    native(N(group), match_group_m, 1, 255),
    native(N(groupdict), match_groupdict_m, 1, 2, "- default"),
    native(N(groups), match_groups_m, 1, 2, "- default"),
    native(N(lastgroup), match_lastgroup, 1, 1, nullptr, kGetter),
    native(N(lastindex), match_lastindex, 1, 1, nullptr, kGetter),
    native(N(pos), match_limit<kMatchFrom>, 1, 1, nullptr, kGetter),
    native(N(re), match_item<kMatchPattern>, 1, 1, nullptr, kGetter),
    native(N(regs), match_regs, 1, 1, nullptr, kGetter),
    native(N(span), match_place_m<2>, 1, 2),
    native(N(start), match_place_m<0>, 1, 2),
    native(N(string), match_item<kMatchSubject>, 1, 1, nullptr, kGetter),
};

}  // namespace

constinit const Type kReMatchType =
    make_const_type(0, N(Match), &kObjectType, Kind::Record, &kMatchOps, kMatchRows,
                    sizeof kMatchRows / sizeof *kMatchRows, kTypeFinal | kTypeNoInstances, kModuleName, 1);

}  // namespace adder::vm
