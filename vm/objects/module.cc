// Modules: a name, a dict of what programs put there, and for built-in ones the table of what lies in flash. The dict
// wins.
#include "vm/objects/arguments.h"
#include "vm/objects/class.h"
#include "vm/run/calls.h"
#include "vm/run/import.h"

namespace adder::vm {

Value make_module(Vm& vm, Value name_, const ModuleDef* def) {
  Local<> name(vm, name_), dict(vm, make_dict(vm));
  if (dict.is_raised()) return dict;
  Object* o = TRY_PTR(vm.heap.allocate(vm, kTypeId_Module, Kind::Module, sizeof(Module), 0));
  Local<Module> module(vm, Value::from(o));
  module->name = name;
  module->dict = dict;
  module->def = def;
  if (def && def->init) TRY(def->init(vm, module));
  return module;
}

// Natively the loop finds it again at once, as long as the module's dict has not got the name.
static Value remember(Vm& vm, Value module, Value name, Value found) {
  if constexpr (kWord64) {
    type_attr_place(vm, module, name) = {module, name, found};
    vm.attributes_cached = true;
  }
  return found;
}

// `name` is interned, as the rows' names are, so identity decides.
Value module_attribute(Vm& vm, Value module, Value name) {
  Value own = dict_get_name(module.as<Module>()->dict, name);
  if (!own.is_undefined()) return own;
  const ModuleDef* def = module.as<Module>()->def;
  if (!def) return Value();
  for (u32 i = 0; i < def->row_count; ++i) {
    if (def->rows[i].name == name) return remember(vm, module, name, Value::from_const(&def->rows[i]));
  }
  for (u32 i = 0; i < def->const_count; ++i) {
    if (def->consts[i].name == name) return remember(vm, module, name, def->consts[i].value);
  }
  return def->getattr ? def->getattr(vm, module, name) : Value();
}

namespace {

Value module_getattr(Vm& vm, Value self, Value name_value) {
  Local<Module> module(vm, self);
  Local<> name(vm, name_value);
  if (self.obj()->shape >= kFirstUserShape && name_value == N(__class__)) return Value();
  Value found = module_attribute(vm, module, name);
  if (!found.is_undefined()) return found;
  if (name.value() == N(__dict__)) return module->dict;
  if (name.value() == N(__name__)) return module->name;
  if (name.value() == N(__doc__) || name.value() == N(__loader__) || name.value() == N(__spec__)) return Value::none();
  if (name.value() == N(__annotations__)) {
    Local<> fresh(vm, make_dict(vm));
    if (fresh.is_raised() || !dict_set(vm, module->dict, name, fresh)) return Value::raised();
    return fresh;
  }
  if (name.value() == N(__package__)) return module->def ? Value::from_const(&kEmptyStr) : Value();
  Value hook = dict_get_name(module->dict, N(__getattr__));
  if (hook.is_undefined() || !lookup_special(vm, module, name).is_undefined()) return Value();
  return call1(vm, hook, name);
}

Value module_setattr(Vm& vm, Value self, Value name_value, Value value) {
  Local<Module> module(vm, self);
  Local<> name(vm, name_value);
  if (name.value() == N(__dict__)) return raise(vm, kAttributeErrorType, "readonly attribute");
  if (!value.is_undefined()) return dict_set(vm, module->dict, name, value) ? Value::none() : Value::raised();
  Value old = TRY(dict_pop(vm, module->dict, name));
  if (old.is_undefined()) {
    return raise(vm, kAttributeErrorType, "module '%v' has no attribute '%v'", module->name, name);
  }
  return Value::none();
}

Value module_repr(Vm& vm, Value self) {
  Local<Module> module(vm, self);
  Local<> file(vm, dict_get_name(module->dict, N(__file__)));
  StrBuilder text(vm);
  TRY_OK(text.append("<module ") && text.append_repr(module->name));
  if (file.value().is(Kind::Str)) {
    TRY_OK(text.append(" from ") && text.append_repr(file));
  } else if (module->def) {
    TRY_OK(text.append(" (built-in)"));
  }
  TRY_OK(text.append(">"));
  return text.take_str();
}

Value module_init(Vm& vm, Args a) {  // self, name, doc=None
  if (!a.has(1)) return raise(vm, kTypeErrorType, "module() missing required argument 'name' (pos 1)");
  if (!a[1].is(Kind::Str)) return raise(vm, kTypeErrorType, "module() argument 'name' must be str, not %t", a[1]);
  Local<Module> module(vm, a[0]);
  module->name = a[1];
  TRY_OK(dict_set(vm, module->dict, N(__name__), a[1]));
  TRY_OK(dict_set(vm, module->dict, N(__doc__), a.has(2) ? a[2] : Value::none()));
  for (Value name : {N(__package__), N(__loader__), N(__spec__)})
    TRY_OK(dict_set(vm, module->dict, name, Value::none()));
  return Value::none();
}

constinit const Native kModuleRows[] = {native(N(__init__), module_init, 1, 3, "- name doc")};

// types.ModuleType(name, doc=None)
Value module_make(Vm& vm, Value type_, Args args, Value names_) {
  Local<> type(vm, type_), names(vm, names_);
  const bool later = init_takes_arguments(type_);
  Local<> dict(vm, make_dict(vm));
  if (dict.is_raised()) return dict;
  Object* o = TRY_PTR(alloc_for_type(vm, type, Kind::Module, sizeof(Module), 0));
  Local<Module> module(vm, Value::from(o));
  module->name = N(module);
  module->dict = dict;
  if (later) return module;
  StackArgs all(vm, args.count + 1);
  if (!all.ok()) return Value::raised();
  all[0] = module;
  for (u32 i = 0; i < args.count; ++i) all[i + 1] = args[i];
  TRY(call_native(vm, Value::from_const(kModuleRows), all.slots(), args.count + 1, names));
  return module;
}

constexpr TypeOps kModuleOps{
    .repr = module_repr, .getattr = module_getattr, .setattr = module_setattr, .make = module_make};

}  // namespace

constinit const Type kModuleType =
    make_const_type(kTypeId_Module, N(module), &kObjectType, Kind::Module, &kModuleOps, kModuleRows, 1);

}  // namespace adder::vm
