// The table of builtins in flash, with a hash index that the compiler makes: every global name that a program's own
// globals do not have, `len`, `print` or `range`, is looked up here.
#include <array>

#include "vm/modules/builtins.h"
#include "vm/modules/modules.h"
#include "vm/run/import.h"

namespace adder::vm {

namespace {

constinit const Native kRows[] = {
#define FUNCTION(name, function, min, max, params, flags) native(N(name), function, min, max, params, flags),
#define CONSTANT(name, value)
#include "vm/modules/builtins.def"
#undef FUNCTION
#undef CONSTANT
};

constinit const ConstRow kConsts[] = {
#define FUNCTION(name, function, min, max, params, flags)
#define CONSTANT(name, value) {N(name), value},
#include "vm/modules/builtins.def"
#undef FUNCTION
#undef CONSTANT
#define EXCEPTION(id, base) {N(id), Value::from_const(&k##id##Type)},
#include "vm/core/exceptions.def"
#undef EXCEPTION
};

constexpr u32 kRowCount = sizeof kRows / sizeof *kRows, kConstCount = sizeof kConsts / sizeof *kConsts;

// Hashes of the names, rows first, then constants.
constexpr u32 kHashes[] = {
#define FUNCTION(name, function, min, max, params, flags) hash_bytes(#name, sizeof #name - 1),
#define CONSTANT(name, value)
#include "vm/modules/builtins.def"
#undef FUNCTION
#undef CONSTANT
#define FUNCTION(name, function, min, max, params, flags)
#define CONSTANT(name, value) hash_bytes(#name, sizeof #name - 1),
#include "vm/modules/builtins.def"
#undef FUNCTION
#undef CONSTANT
#define EXCEPTION(id, base) hash_bytes(#id, sizeof #id - 1),
#include "vm/core/exceptions.def"
#undef EXCEPTION
};
constexpr u32 kCount = kRowCount + kConstCount;
static_assert(sizeof kHashes / sizeof *kHashes == kCount && kCount < 255);

constexpr u32 kSlots = 512;
constexpr auto make_index() {
  std::array<u8, kSlots> index{};  // entry + 1, or 0
  for (u32 i = 0; i < kCount; ++i) {
    u32 at = kHashes[i] & (kSlots - 1);
    while (index[at]) at = (at + 1) & (kSlots - 1);
    index[at] = static_cast<u8>(i + 1);
  }
  return index;
}
constexpr auto kIndex = make_index();

Value lookup_constant(Value name) {
  for (u32 at = name.as<Str>()->hash & (kSlots - 1); kIndex[at]; at = (at + 1) & (kSlots - 1)) {
    u32 i = kIndex[at] - 1u;
    if (i < kRowCount) {
      if (kRows[i].name == name) return Value::from_const(&kRows[i]);
    } else if (kConsts[i - kRowCount].name == name) {
      return kConsts[i - kRowCount].value;
    }
  }
  return Value();
}

// The module's own dict is the one that lookup_builtin() asks first.
Value init_builtins(Vm& vm, Value module) {
  if (vm.builtins.is_undefined()) {
    vm.builtins = module.as<Module>()->dict;
  } else {
    module.as<Module>()->dict = vm.builtins;
  }
  return Value::none();
}

}  // namespace

Value lookup_builtin(Vm& vm, Value name) {
  if (!vm.builtins.is_undefined()) {
    Value own = dict_get_name(vm.builtins, name);
    if (!own.is_undefined()) return own;
  }
  return lookup_constant(name);
}

constinit const ModuleDef kBuiltinsModule{N(builtins), kRows, kConsts, kRowCount, kConstCount, init_builtins, nullptr};

}  // namespace adder::vm
