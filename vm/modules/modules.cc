// The native modules that a board without a list of its own gets, and making the one that is imported.
#include "vm/modules/modules.h"

#include "vm/lib/frozen.h"
#include "vm/run/import.h"

namespace adder::vm {

namespace {

const ModuleDef* const kDefaultModules[] = {
    &kArrayModule,   &kBinasciiModule,    &kBisectModule,   &kBuiltinsModule, &kCmathModule,  &kCollectionsModule,
    &kCopyregModule, &kErrnoModule,       &kGcModule,       &kHeapqModule,    &kIoModule,     &kJsonModule,
    &kMathModule,    &kMicropythonModule, &kOperatorModule, &kOsModule,       &kOsPathModule, &kRandomCoreModule,
    &kStructModule,  &kSysModule,         &kTimeModule,     &kWeakrefModule,  nullptr,
};

const ModuleDef* const* linked(Vm& vm) {
  return vm.config && vm.config->modules ? vm.config->modules : kDefaultModules;
}

}  // namespace

const ModuleDef* const* default_modules() { return kDefaultModules; }

const char* builtin_module_name(Vm& vm, u32 i) {
  const ModuleDef* const* modules = linked(vm);
  for (; *modules; ++modules, --i) {
    if (!i) return (*modules)->name.as<Str>()->data;
  }
  return i < kFrozenSourceCount ? kFrozenSources[i].name : nullptr;
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
