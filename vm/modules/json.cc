// json: dumps, loads, dump, load.
#include "vm/modules/json.h"

#include "vm/objects/arguments.h"
#include "vm/objects/text.h"

namespace adder::vm {

namespace {

// Keyword slots behind the positional ones, in the order of the parameter lists below.
enum DumpSlot : u32 {
  kSkipKeys,
  kEnsureAscii,
  kCheckCircular,
  kAllowNan,
  kCls,
  kIndent,
  kSeparators,
  kDefault,
  kSortKeys,
  kDumpSlots
};
enum LoadSlot : u32 { kLoadCls, kObjectHook, kParseFloat, kParseInt, kParseConstant, kPairsHook, kLoadSlots };

// The slots as rooted values, None where nothing was given. `absent` is a slot that holds None.
Value* slot_or(Args args, u32 i, Value* absent) { return args.has(i) ? &args[i] : absent; }

bool flag(Vm& vm, Args args, u32 i, bool* out) {
  if (!args.has(i)) return true;
  Value t = truth(vm, args[i]);
  if (t.is_raised()) return false;
  *out = t.is_true();
  return true;
}

bool refuse_cls(Vm& vm, Args args, u32 i, const char* instead) {
  if (!args.has(i) || args[i].is_none()) return true;
  return failed(raise(vm, kTypeErrorType, "json: cls is not supported; use %s", instead));
}

// args: the object, perhaps a file, and from `first` on the keywords.
Value encode(Vm& vm, Args args, u32 first) {
  Local<> none(vm, Value::none());
  JsonStyle style;
  TRY_OK(flag(vm, args, first + kSkipKeys, &style.skip_keys));
  TRY_OK(flag(vm, args, first + kEnsureAscii, &style.ascii));
  TRY_OK(flag(vm, args, first + kCheckCircular, &style.check_circular));
  TRY_OK(flag(vm, args, first + kAllowNan, &style.allow_nan));
  TRY_OK(flag(vm, args, first + kSortKeys, &style.sort_keys));
  TRY_OK(refuse_cls(vm, args, first + kCls, "default="));
  style.indent = slot_or(args, first + kIndent, none.slot());
  style.separators = slot_or(args, first + kSeparators, none.slot());
  style.fallback = slot_or(args, first + kDefault, none.slot());
  return json_encode(vm, args[0], style);
}

Value decode(Vm& vm, Args args) {
  Local<> none(vm, Value::none());
  TRY_OK(refuse_cls(vm, args, 1 + kLoadCls, "object_hook="));
  if (!is_str(args[0])) {
    if (!args[0].is(Kind::Bytes) && !args[0].is(Kind::ByteArray)) {
      return raise(vm, kTypeErrorType, "the JSON object must be str, bytes or bytearray, not %t", args[0]);
    }
    args[0] = TRY(decode_bytes(vm, args[0], Value(), Value()));
  }
  JsonHooks hooks{slot_or(args, 1 + kObjectHook, none.slot()), slot_or(args, 1 + kParseFloat, none.slot()),
                  slot_or(args, 1 + kParseInt, none.slot()), slot_or(args, 1 + kParseConstant, none.slot()),
                  slot_or(args, 1 + kPairsHook, none.slot())};
  return json_decode(vm, args[0], hooks);
}

// _json.scan(text, start, object_hook, parse_float, parse_int, parse_constant, object_pairs_hook, strict)
Value json_scan(Vm& vm, Args args) {
  if (!is_str(args[0])) return raise(vm, kTypeErrorType, "first argument must be a string, not %t", args[0]);
  i64 start;
  TRY_OK(to_i64(vm, args[1], &start));
  if (start < 0) return raise(vm, kValueErrorType, "idx cannot be negative");
  bool strict = TRY(truth(vm, args[7])).is_true();
  JsonHooks hooks{&args[2], &args[3], &args[4], &args[5], &args[6], strict};
  size_t end;
  Local<> value(
      vm, json_decode_from(vm, args[0], hooks, byte_offset(vm.str_index, args[0], static_cast<size_t>(start)), &end));
  if (value.is_raised()) return value;
  Value pair = TRY(make_tuple(vm, 2u));
  pair.as<Tuple>()->items[0] = value;
  pair.as<Tuple>()->items[1] = Value::small(static_cast<i64>(char_index(vm.str_index, args[0], end)));
  return pair;
}

Value json_dumps(Vm& vm, Args args) { return encode(vm, args, 1); }

Value json_dump(Vm& vm, Args args) {
  Local<> text(vm, encode(vm, args, 2));
  TRY(text.value());
  TRY(call_method(vm, args[1], N(write), Args{text.slot(), 1}));
  return Value::none();
}

Value json_loads(Vm& vm, Args args) { return decode(vm, args); }

Value json_load(Vm& vm, Args args) {
  args[0] = TRY(call_method(vm, args[0], N(read)));
  return decode(vm, args);
}

#define DUMP_KEYWORDS "* skipkeys ensure_ascii check_circular allow_nan cls indent separators default sort_keys"
#define LOAD_KEYWORDS "* cls object_hook parse_float parse_int parse_constant object_pairs_hook"

constinit const Native kRows[] = {
    native(N(dump), json_dump, 2, 2, "obj fp " DUMP_KEYWORDS),
    native(N(dumps), json_dumps, 1, 1, "obj " DUMP_KEYWORDS),
    native(N(load), json_load, 1, 1, "fp " LOAD_KEYWORDS),
    native(N(loads), json_loads, 1, 1, "s " LOAD_KEYWORDS),
};
constinit const Native kCoreRows[] = {
    native(N(dumps), json_dumps, 1, 1, "obj " DUMP_KEYWORDS),
    native(N(loads), json_loads, 1, 1, "s " LOAD_KEYWORDS),
    native(N(scan), json_scan, 8, 8),
};
constinit const ConstRow kConsts[] = {{N(JSONDecodeError), Value::from_const(&kJSONDecodeErrorType)}};

}  // namespace

extern const ModuleDef kJsonModule, kJsonCoreModule;
// What the package json in Python builds on; a board that has only the native functions names them json.
constinit const ModuleDef kJsonCoreModule{N(_json), kCoreRows, kConsts, sizeof kCoreRows / sizeof *kCoreRows,
                                          1,        nullptr,   nullptr};
constinit const ModuleDef kJsonModule{N(json), kRows, kConsts, sizeof kRows / sizeof *kRows, 1, nullptr, nullptr};

}  // namespace adder::vm
