// Names in instructions: globals, built-ins, class bodies' namespaces, and what is said of those that have no value.
// The loop comes here when what it remembers of a name (run/lookup.h) does not help.
#include "vm/core/ops.h"
#include "vm/run/import.h"
#include "vm/run/instructions.h"
#include "vm/run/lookup.h"

namespace adder::vm {

static u32 own_builtins_version(const Vm& vm) {
  return vm.builtins.is_undefined() ? 0 : vm.builtins.as<Dict>()->version;
}

Value load_global(Vm& vm, Value globals, Value name) {
  const Dict* d = globals.as<Dict>();
  BuiltinCacheEntry& e = vm.builtin_cache[static_cast<u32>(name.bits() / (2 * kGranule)) & (kBuiltinCacheSize - 1)];
  if (e.name == name && e.globals == globals && e.version == d->version && e.own_version == own_builtins_version(vm))
    return e.value;
  const i32 row = dict_find_name(d, name);
  if (row >= 0) {
    note_global_row(vm, name, static_cast<u32>(row));
    return dict_row_value(d, static_cast<u32>(row));
  }
  Value v = vm.builtins.is_undefined() ? Value() : dict_get_name(vm.builtins, name);
  if (!v.is_undefined()) return v;
  v = lookup_builtin(vm, name);
  if (!v.is_undefined()) {
    e = {name, globals, v, d->version, own_builtins_version(vm)};
    return v;
  }
  if (name == N(__name__)) return N(builtins);  // exec() in a bare dict: the name of where the look-up ends
  if (name == N(__builtins__)) return import_module(vm, N(builtins));
  if (name == N(__annotations__)) {  // of a module: made when first asked for
    Local<> space(vm, globals), dict(vm, make_dict(vm));
    if (dict.is_raised() || !dict_set(vm, space, N(__annotations__), dict)) return Value::raised();
    return dict;
  }
  return raise_name_error(vm, "name '%v' is not defined", name);
}

bool store_global(Vm& vm, Value globals, Value name, Value value) {
  const i32 row = dict_find_name(globals.as<Dict>(), name);
  if (row < 0) return dict_set(vm, globals, name, value);
  note_global_row(vm, name, static_cast<u32>(row));
  table_row(globals.as<Dict>(), static_cast<u32>(row))[1] = value;
  return true;
}

Value load_name(Vm& vm, Value ns, Value globals, Value name) {
  if (is_exact(ns, kTypeId_Dict)) {
    Value v = dict_get_name(ns, name);
    return v.is_undefined() ? load_global(vm, globals, name) : v;
  }
  Local<> g(vm, globals), n(vm, name);
  Value v = get_item(vm, ns, name);
  if (!v.is_raised()) return v;
  if (!pending_is(vm, kKeyErrorType)) return v;
  vm.pending = Value();
  return load_global(vm, g, n);
}

Value unbound(Vm& vm, const Frame* f, u32 reg) {
  Value names = f->consts[0];
  Value name = reg < names.as<Tuple>()->len ? names.as<Tuple>()->items[reg] : N(_);
  return raise(vm, kUnboundLocalErrorType, "cannot access local variable '%v' where it is not associated with a value",
               name);
}

Value unbound_free(Vm& vm, const Frame* f, u32 index) {
  Value name = f->consts[1].as<Tuple>()->items[index];
  return raise_name_error(
      vm, "cannot access free variable '%v' where it is not associated with a value in enclosing scope", name);
}

}  // namespace adder::vm
