// Modules: a name, a dict of what programs put there, and for built-in ones the table of what lies in flash. The dict
// wins.
#include "vm/objects/class.h"
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

// `name` is interned, as the rows' names are, so identity decides.
Value module_attribute(Vm& vm, Value module, Value name) {
  Value own = dict_get_name(module.as<Module>()->dict, name);
  if (!own.is_undefined()) return own;
  const ModuleDef* def = module.as<Module>()->def;
  if (!def) return Value();
  for (u32 i = 0; i < def->row_count; ++i) {
    if (def->rows[i].name == name) return Value::from_const(&def->rows[i]);
  }
  for (u32 i = 0; i < def->const_count; ++i) {
    if (def->consts[i].name == name) return def->consts[i].value;
  }
  return def->getattr ? def->getattr(vm, module, name) : Value();
}

namespace {

Value module_getattr(Vm& vm, Value self, Value name_value) {
  Local<Module> module(vm, self);
  Local<> name(vm, name_value);
  Value found = module_attribute(vm, module, name);
  if (!found.is_undefined()) return found;
  if (name.value() == N(__dict__)) return module->dict;
  if (name.value() == N(__name__)) return module->name;
  if (name.value() == N(__doc__) || name.value() == N(__loader__) || name.value() == N(__spec__)) return Value::none();
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

// types.ModuleType(name, doc=None)
Value module_make(Vm& vm, Value, Args args, Value keyword_names) {
  if (!keyword_names.is_undefined() || !args.count || args.count > 2 || !args[0].is(Kind::Str)) {
    return raise(vm, kTypeErrorType, "module() takes a name and, optionally, a docstring");
  }
  Local<Module> module(vm, make_module(vm, args[0]));
  if (module.is_raised()) return module;
  TRY_OK(dict_set(vm, module->dict, N(__name__), args[0]));
  TRY_OK(dict_set(vm, module->dict, N(__doc__), args.has(1) ? args[1] : Value::none()));
  return module;
}

constexpr TypeOps kModuleOps{
    .repr = module_repr, .getattr = module_getattr, .setattr = module_setattr, .make = module_make};

}  // namespace

constinit const Type kModuleType =
    make_const_type(kTypeId_Module, N(module), &kObjectType, Kind::Module, &kModuleOps, nullptr, 0, kTypeFinal);

}  // namespace adder::vm
