// Making the native module that is imported, from the list of those that are linked in.
#include "vm/modules/modules.h"

#include <cstring>

#include "vm/lib/frozen.h"
#include "vm/run/import.h"

namespace adder::vm {

namespace {

const ModuleDef* const* linked(Vm& vm) {
  return vm.config && vm.config->modules ? vm.config->modules : default_modules();
}

// Names that MicroPython's programs know modules by; looked at when there is no module of that name itself.
struct AliasRow {
  const char *alias, *name;
};
constexpr AliasRow kAliases[] = {
    {"_blake2", "hashlib"},
    {"uarray", "array"},
    {"uasyncio", "asyncio"},
    {"ubinascii", "binascii"},
    {"ucollections", "collections"},
    {"ucryptolib", "cryptolib"},
    {"uerrno", "errno"},
    {"uhashlib", "hashlib"},
    {"uheapq", "heapq"},
    {"uio", "io"},
    {"ujson", "json"},
    {"umachine", "machine"},
    {"uos", "os"},
    {"uplatform", "platform"},
    {"urandom", "random"},
    {"ure", "re"},
    {"uselect", "select"},
    {"usocket", "socket"},
    {"ussl", "ssl"},
    {"ustruct", "struct"},
    {"usys", "sys"},
    {"utime", "time"},
    {"uwebsocket", "websocket"},
    {"uzlib", "zlib"},
};

}  // namespace

const char* module_alias(const char* name) {
  for (const AliasRow& row : kAliases)
    if (!std::strcmp(row.alias, name)) return row.name;
  return nullptr;
}

const char* builtin_module_name(Vm& vm, u32 i) {
  const ModuleDef* const* modules = linked(vm);
  for (; *modules; ++modules, --i) {
    if (!i) return (*modules)->name.as<Str>()->data();
  }
  return i < kFrozenModuleCount ? kFrozenModules[i].name : nullptr;
}

Value native_module_name(Vm& vm, Value native) {
  for (const ModuleDef* const* modules = linked(vm); *modules; ++modules) {
    const Native* row = native.as<Native>();
    if (row >= (*modules)->rows && row < (*modules)->rows + (*modules)->row_count) return (*modules)->name;
  }
  return Value::none();
}

Value builtin_module(Vm& vm, Value name) {
  for (const ModuleDef* const* modules = linked(vm); *modules; ++modules) {
    if (!str_equal((*modules)->name, name)) continue;
    if (*modules != &kBuiltinsModule) return make_module(vm, (*modules)->name, *modules);
    // There is one module of that name, however it is come by, because its dict is that of vm.builtins.
    Value known = dict_get_name(vm.modules, (*modules)->name);
    return known.is_undefined() ? make_module(vm, kBuiltinsModule.name, &kBuiltinsModule) : known;
  }
  return Value();
}

}  // namespace adder::vm
