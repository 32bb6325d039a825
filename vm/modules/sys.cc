// sys: what a program can ask of the interpreter and tell it. Attributes that are state are computed when asked for;
// assignments to them that must reach the VM (sys.stdout, ...) are the module's setattr, which the io module reads back
// from vm.std_streams.
#include "vm/modules/io.h"
#include "vm/modules/modules.h"
#include "vm/objects/float_constant.h"
#include "vm/objects/number.h"
#include "vm/objects/struct_sequence.h"
#include "vm/run/calls.h"
#include "vm/run/finalize.h"
#include "vm/run/frame_object.h"
#include "vm/run/import.h"
#include "vm/run/traceback.h"

namespace adder::vm {

namespace {

constexpr const char kVersionText[] = "3.11.0 (Adder 0.1.0)";
constexpr u32 kMinorVersion = 11;

// ---- structured values

constinit const ConstRow kSysConst[] = {{N(__module__), N(sys)}};

constinit const Native kVersionFields[] = {
    struct_field<0>(N(major)),        struct_field<1>(N(minor)),  struct_field<2>(N(micro)),
    struct_field<3>(N(releaselevel)), struct_field<4>(N(serial)),
};
constinit const Type kVersionInfoType = make_struct_type(N(version_info), kVersionFields, kSysConst);

Value sys_version_info(Vm& vm) {
  Tuple* t = TRY_PTR(make_struct(vm, kVersionInfoType));
  t->items[0] = Value::small(3);
  t->items[1] = Value::small(kMinorVersion);
  t->items[2] = Value::small(0);
  t->items[3] = N(final);
  t->items[4] = Value::small(0);
  return Value::from(t);
}

constinit const Native kImplementationFields[] = {
    struct_field<0>(N(name)),      struct_field<1>(N(version)),    struct_field<2>(N(_machine)),
    struct_field<3>(N(cache_tag)), struct_field<4>(N(hexversion)),
};
constinit const Type kImplementationType = make_struct_type(N(implementation), kImplementationFields, kSysConst);

constexpr u32 kHexVersion = 0x030B00F0;

Value sys_implementation(Vm& vm) {
  Local<> version(vm, sys_version_info(vm));
  if (version.is_raised()) return version;
  Local<> machine(vm, make_str(vm, vm.config ? vm.config->machine : ""));
  if (machine.is_raised()) return machine;
  Local<> hex_version(vm, make_int(vm, kHexVersion));
  if (hex_version.is_raised()) return hex_version;
  Tuple* t = TRY_PTR(make_struct(vm, kImplementationType));
  t->items[0] = N(adder);
  t->items[1] = version;
  t->items[2] = machine;
  t->items[3] = Value::none();
  t->items[4] = hex_version;
  return Value::from(t);
}

constinit const Native kFlagFields[] = {
    struct_field<0>(N(debug)),
    struct_field<1>(N(inspect)),
    struct_field<2>(N(interactive)),
    struct_field<3>(N(optimize)),
    struct_field<4>(N(dont_write_bytecode)),
    struct_field<5>(N(no_user_site)),
    struct_field<6>(N(no_site)),
    struct_field<7>(N(ignore_environment)),
    struct_field<8>(N(verbose)),
    struct_field<9>(N(bytes_warning)),
    struct_field<10>(N(quiet)),
    struct_field<11>(N(hash_randomization)),
    struct_field<12>(N(isolated)),
    struct_field<13>(N(dev_mode)),
    struct_field<14>(N(utf8_mode)),
    struct_field<15>(N(warn_default_encoding)),
    struct_field<16>(N(safe_path)),
    struct_field<17>(N(int_max_str_digits)),
};
constinit const Type kFlagsType = make_struct_type(N(flags), kFlagFields, kSysConst);

Value sys_flags(Vm& vm) {
  const i64 values[] = {0, 0, 0, 0, 1, 1, 1, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 4300};
  return make_struct_of_ints(vm, kFlagsType, values);
}

constinit const Native kIntInfoFields[] = {
    struct_field<0>(N(bits_per_digit)),
    struct_field<1>(N(sizeof_digit)),
    struct_field<2>(N(default_max_str_digits)),
    struct_field<3>(N(str_digits_check_threshold)),
};
constinit const Type kIntInfoType = make_struct_type(N(int_info), kIntInfoFields, kSysConst);

Value sys_int_info(Vm& vm) {
  const i64 values[] = {32, 4, 4300, 640};
  return make_struct_of_ints(vm, kIntInfoType, values);
}

constinit const Native kHashInfoFields[] = {
    struct_field<0>(N(width)),     struct_field<1>(N(modulus)),   struct_field<2>(N(inf)),
    struct_field<3>(N(nan)),       struct_field<4>(N(imag)),      struct_field<5>(N(algorithm)),
    struct_field<6>(N(hash_bits)), struct_field<7>(N(seed_bits)), struct_field<8>(N(cutoff)),
};
constinit const Type kHashInfoType = make_struct_type(N(hash_info), kHashInfoFields, kSysConst);

Value sys_hash_info(Vm& vm) {
  const i64 values[] = {32, 0x7FFF'FFFF, 314159, 0, 1000003, 0, 30, 0, 0};
  Local<Tuple> info(vm, make_struct_of_ints(vm, kHashInfoType, values));
  if (info.is_raised()) return info;
  Value name = TRY(make_str(vm, "adder"));
  info->items[5] = name;
  return info;
}

constinit const Native kFloatInfoFields[] = {
    struct_field<0>(N(max)),   struct_field<1>(N(max_exp)),  struct_field<2>(N(max_10_exp)),
    struct_field<3>(N(min)),   struct_field<4>(N(min_exp)),  struct_field<5>(N(min_10_exp)),
    struct_field<6>(N(dig)),   struct_field<7>(N(mant_dig)), struct_field<8>(N(epsilon)),
    struct_field<9>(N(radix)), struct_field<10>(N(rounds)),
};
constinit const Type kFloatInfoType = make_struct_type(N(float_info), kFloatInfoFields, kSysConst);
constinit const Float kMaxFloat = constant_float(1.7976931348623157e308);
constinit const Float kMinFloat = constant_float(2.2250738585072014e-308);
constinit const Float kEpsilon = constant_float(2.220446049250313e-16);

Value sys_float_info(Vm& vm) {
  const i64 values[] = {0, 1024, 308, 0, -1021, -307, 15, 53, 0, 2, 1};
  Value info = TRY(make_struct_of_ints(vm, kFloatInfoType, values));
  Value* items = info.as<Tuple>()->items;
  items[0] = constant_value(kMaxFloat);
  items[3] = constant_value(kMinFloat);
  items[8] = constant_value(kEpsilon);
  return info;
}

// ---- computed attributes

template <int kWhich>
Value sys_stream(Vm& vm) {
  return console_stream(vm, kWhich);  // one that the program has set is in the module's dict, which is asked first
}

Value sys_platform(Vm& vm) { return make_str(vm, vm.config ? vm.config->platform : "linux"); }
Value sys_version(Vm& vm) { return make_str(vm, kVersionText); }
Value sys_maxsize(Vm& vm) { return make_int(vm, kWord64 ? INT64_MAX : INT32_MAX); }
Value sys_hexversion(Vm& vm) { return make_int(vm, kHexVersion); }
Value sys_path(Vm& vm) { return vm.path; }
Value sys_argv(Vm& vm) { return vm.argv; }
Value sys_modules(Vm& vm) { return vm.modules; }
Value sys_executable(Vm& vm) { return make_str(vm, ""); }

Value sys_builtin_module_names(Vm& vm) {
  Local<List> names(vm, make_list(vm));
  if (names.is_raised()) return names;
  const char* name;
  for (u32 i = 0; (name = builtin_module_name(vm, i)); ++i) {
    Value text = TRY(make_str(vm, name));
    TRY_OK(list_append(vm, names, text));
  }
  return call1(vm, Value::from_const(&kTupleType), names);
}

// Lists that programs may look at or add to, made when they are first asked for.
[[gnu::noinline]] Value keep_list(Vm& vm, Value name) {
  Local<> list(vm, make_list(vm));
  if (list.is_raised()) return list;
  Value sys = dict_get_name(vm.modules, N(sys));
  if (sys.is(Kind::Module)) TRY_OK(dict_set(vm, sys.as<Module>()->dict, name, list));
  return list;
}
template <const Value& kName>
Value sys_kept_list(Vm& vm) {
  return keep_list(vm, kName);
}
constinit const Value kMetaPathName = N(meta_path), kPathHooksName = N(path_hooks), kWarnOptionsName = N(warnoptions);

struct ComputedRow {
  Value name;
  Value (*get)(Vm&);
};
constinit const ComputedRow kComputed[] = {
    {N(argv), sys_argv},
    {N(builtin_module_names), sys_builtin_module_names},
    {N(executable), sys_executable},
    {N(flags), sys_flags},
    {N(float_info), sys_float_info},
    {N(hash_info), sys_hash_info},
    {N(hexversion), sys_hexversion},
    {N(implementation), sys_implementation},
    {N(int_info), sys_int_info},
    {N(maxsize), sys_maxsize},
    {N(meta_path), sys_kept_list<kMetaPathName>},
    {N(modules), sys_modules},
    {N(path), sys_path},
    {N(path_hooks), sys_kept_list<kPathHooksName>},
    {N(platform), sys_platform},
    {N(stderr), sys_stream<2>},
    {N(stdin), sys_stream<0>},
    {N(stdout), sys_stream<1>},
    {N(version), sys_version},
    {N(version_info), sys_version_info},
    {N(warnoptions), sys_kept_list<kWarnOptionsName>},
};

// excepthook(type, value, traceback)
Value sys_excepthook(Vm& vm, Args args) {
  if (args[1].is(Kind::Exception)) show_exception(vm, args[1]);
  return Value::none();
}
constinit const Native kExceptHook = native(N(exception), sys_excepthook, 3, 3);

// What few programs ask for.
Value sys_rare(Vm& vm, Value name) {
  static constexpr struct {
    const char *name, *text;
  } kTexts[] = {{"copyright", "Copyright (c) the Adder maintainers."},
                {"prefix", "/usr"},
                {"exec_prefix", "/usr"},
                {"base_prefix", "/usr"},
                {"base_exec_prefix", "/usr"},
                {"float_repr_style", "short"},
                {"platlibdir", "lib"},
                {"ps1", ">>> "},
                {"ps2", "... "}};
  for (const auto& row : kTexts)
    if (str_is(name, row.name)) return make_str(vm, row.text);
  static constexpr const char* kStreams[] = {"__stdin__", "__stdout__", "__stderr__"};
  for (int i = 0; i < 3; ++i)
    if (str_is(name, kStreams[i])) return console_stream(vm, i);
  if (str_is(name, "excepthook") || str_is(name, "__excepthook__")) return Value::from_const(&kExceptHook);
  if (str_is(name, "api_version")) return Value::small(1013);
  if (str_is(name, "warnoptions")) return make_list(vm);
  return Value();
}

Value sys_getattr(Vm& vm, Value, Value name) {
  for (const ComputedRow& row : kComputed)
    if (row.name == name) return row.get(vm);
  return sys_rare(vm, name);
}

Value sys_computed_name(Vm&, u32 i) { return i < sizeof kComputed / sizeof *kComputed ? kComputed[i].name : Value(); }

// ---- functions

Value sys_exit(Vm& vm, Args args) {
  if (args.has(0) && args[0].is(Kind::Tuple)) {  // the arguments of the exception
    Value exception = TRY(call_with_tuple(vm, Value::from_const(&kSystemExitType), args[0]));
    return raise_value(vm, exception);
  }
  return raise_from_type(vm, Value::from_const(&kSystemExitType),
                         args.has(0) && !args[0].is_none() ? args[0] : Value());
}

Value sys_exception(Vm& vm, Args) { return vm.handled.is_undefined() ? Value::none() : vm.handled; }

Value sys_exc_info(Vm& vm, Args) {
  Local<Tuple> info(vm, make_tuple(vm, 3));
  if (info.is_raised()) return info;
  for (u32 i = 0; i < 3; ++i) info->items[i] = Value::none();
  if (vm.handled.is_undefined()) return info;
  info->items[0] = type_of(vm, vm.handled);
  info->items[1] = vm.handled;
  Value traceback = TRY(get_attr(vm, vm.handled, N(__traceback__)));
  info->items[2] = traceback;
  return info;
}

Value sys_getrecursionlimit(Vm& vm, Args) { return make_uint(vm, vm.recursion_limit); }

Value sys_setrecursionlimit(Vm& vm, Args args) {
  i64 limit;
  if (!to_i64(vm, args[0], &limit)) return Value::raised();
  if (limit < 1) return raise(vm, kValueErrorType, "recursion limit must be greater or equal than 1");
  if (limit > INT32_MAX) return raise(vm, kOverflowErrorType, "Python int too large to convert to C int");
  if (limit <= static_cast<i64>(vm.depth)) {
    return raise(vm, kRecursionErrorType,
                 "cannot set the recursion limit to %d at the recursion depth %u: the limit is too low",
                 static_cast<int>(limit), vm.depth);
  }
  vm.recursion_limit = static_cast<u32>(limit);
  return Value::none();
}

// The bytes that an object and the storage only it refers to take in the heap; 0 for what lies in a Value or in flash.
size_t storage_size(Vm& vm, Value v) {
  if (!v.is_object() || !vm.heap.contains(v.obj())) return 0;
  size_t n = object_size(v.obj());
  switch (v.obj()->kind) {
    case Kind::List: return n + storage_size(vm, v.as<List>()->items);
    case Kind::Dict:
    case Kind::Set: return n + storage_size(vm, v.as<Dict>()->entries) + storage_size(vm, v.as<Dict>()->index);
    case Kind::ByteArray: return n + storage_size(vm, v.as<ByteArray>()->blob);
    case Kind::ItemArray: return n + storage_size(vm, v.as<ItemArray>()->blob);
    default: return n;
  }
}

Value sys_getsizeof(Vm& vm, Args args) { return make_uint(vm, storage_size(vm, args[0])); }

Value sys_intern(Vm& vm, Args args) {
  if (!is_exact(args[0], kTypeId_Str)) {
    if (args[0].is(Kind::Str)) return raise(vm, kTypeErrorType, "can't intern %t", args[0]);
    return raise(vm, kTypeErrorType, "intern() argument must be str, not %t", args[0]);
  }
  return intern(vm, args[0]);
}

Value sys_encoding(Vm& vm, Args) { return make_str(vm, "utf-8"); }

// print_exception(exc, file=sys.stdout), MicroPython's
Value sys_print_exception(Vm& vm, Args args) {
  if (!args[0].is(Kind::Exception))
    return raise(vm, kTypeErrorType, "print_exception() argument must be an exception, not %t", args[0]);
  Local<> text(vm, format_exception(vm, args[0]));
  if (text.is_raised()) return text;
  Local<> file(vm, args.has(1) ? args[1] : sys_stream<1>(vm));
  if (file.is_raised()) return file;
  Value write = TRY(get_attr(vm, file, N(write)));
  TRY(call1(vm, write, text));
  return Value::none();
}

Value sys_displayhook(Vm& vm, Args args) { return display(vm, args[0]); }

Value sys_get_int_max_str_digits(Vm& vm, Args) { return make_uint(vm, int_digit_limit(vm)); }

Value sys_set_int_max_str_digits(Vm& vm, Args args) {
  i64 limit;
  if (!to_i64(vm, args[0], &limit)) return Value::raised();
  if (limit > INT32_MAX >> 1 || limit < 0 || (limit > 0 && limit < 640))
    return raise(vm, kValueErrorType, "maxdigits must be 0 or larger than 640");
  vm.module_slots[kIntDigitLimitSlot] = Value::small(limit);
  return Value::none();
}

constinit const Native kRows[] = {
    native(N(__displayhook__), sys_displayhook, 1, 1),
    native(N(_getframe), sys_getframe, 0, 1),
    native(N(__excepthook__), sys_excepthook, 3, 3),
    native(N(displayhook), sys_displayhook, 1, 1),
    native(N(excepthook), sys_excepthook, 3, 3),
    native(N(exc_info), sys_exc_info, 0, 0),
    native(N(exception), sys_exception, 0, 0),
    native(N(exit), sys_exit, 0, 1),
    native(N(get_int_max_str_digits), sys_get_int_max_str_digits, 0, 0),
    native(N(getdefaultencoding), sys_encoding, 0, 0),
    native(N(getfilesystemencoding), sys_encoding, 0, 0),
    native(N(getrecursionlimit), sys_getrecursionlimit, 0, 0),
    native(N(getsizeof), sys_getsizeof, 1, 2, "object default"),
    native(N(intern), sys_intern, 1, 1),
    native(N(print_exception), sys_print_exception, 1, 2),
    native(N(set_int_max_str_digits), sys_set_int_max_str_digits, 1, 1, "maxdigits"),
    native(N(setrecursionlimit), sys_setrecursionlimit, 1, 1),
    native(N(unraisablehook), sys_unraisablehook, 1, 1),
    native(N(__unraisablehook__), sys_unraisablehook, 1, 1),
};

constinit const ConstRow kConsts[] = {
    {N(byteorder), N(little)},
    {N(dont_write_bytecode), Value::true_()},
    {N(maxunicode), Value::small(0x10FFFF)},
};

}  // namespace

constinit const ModuleDef kSysModule = {
    N(sys),  kRows,       kConsts,          sizeof kRows / sizeof *kRows, sizeof kConsts / sizeof *kConsts,
    nullptr, sys_getattr, sys_computed_name};

}  // namespace adder::vm
