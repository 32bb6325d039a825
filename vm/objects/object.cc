// The type object: what every object can do, and how plain instances are made.
#include "vm/core/iterate.h"
#include "vm/objects/class.h"
#include "vm/objects/shape.h"
#include "vm/objects/weakref.h"
#include "vm/run/calls.h"
#include "vm/run/finalize.h"
#include "vm/run/import.h"

namespace adder::vm {

Value object_getattribute(Vm&, Args);
Value object_setattr(Vm&, Args);
Value object_delattr(Vm&, Args);

Object* alloc_for_type(Vm& vm, Value type, Kind kind, size_t size, u32 len, u8 flags) {
  auto* t = type.as<Type>();
  const bool heap = t->type_flags & kTypeHeap, finalized = heap && t->more_flags & kTypeHasDel;
  u16 shape = shape_for_type(vm, type);
  if (!shape) return nullptr;
  size = round_to_granule(size);
  if (heap && kind != Kind::Instance) flags |= kHasAttrs;
  if (flags & kHasAttrs) size += sizeof(Value);
  if (!finalized) [[likely]]
    return vm.heap.allocate_fast(vm, shape, kind, size, len, flags);
  Local<> keep_shape(vm, Value::from(shape_ptr(vm, shape)));
  if (!reserve_finalizable(vm)) return nullptr;
  Object* o = vm.heap.allocate(vm, shape, kind, size, len, flags);
  if (o) note_finalizable(vm, Value::from(o));
  return o;
}

static Value refuse_abstract(Vm& vm, Value type_) {
  Local<Type> type(vm, type_);
  Value methods = dict_get_name(type->dict, N(__abstractmethods__));
  Local<> names(vm, call1(vm, Value::from_const(&kListType), methods));
  if (names.is_raised()) return names;
  TRY(call_method(vm, names, N(sort)));
  StrBuilder b(vm);
  const u32 n = names.value().as<List>()->len;
  for (u32 i = 0; i < n; ++i) {
    Value name = list_item(names, i);
    if (!name.is(Kind::Str))
      return raise(vm, kTypeErrorType, "sequence item %u: expected str instance, %t found", i, name);
    TRY_OK((!i || b.append(", ")) && b.append_str(name));
  }
  Value text = TRY(b.take_str());
  return raise(vm, kTypeErrorType, "Can't instantiate abstract class %v with abstract method%s %v", type->name,
               n > 1 ? "s" : "", text);
}

static Value object_make(Vm& vm, Value type, Args args, Value) {
  auto* t = type.as<Type>();
  if (args.count) {
    if (t->type_flags & kTypeHasNew)
      return raise(vm, kTypeErrorType, "object.__new__() takes exactly one argument (the type to instantiate)");
    if (!(t->type_flags & kTypeHasInit)) return raise(vm, kTypeErrorType, "%v() takes no arguments", t->name);
  }
  if (t->type_flags & kTypeAbstract) return refuse_abstract(vm, type);
  u32 n = t->inline_slots;
  Object* o = alloc_for_type(vm, type, Kind::Instance, sizeof(Instance) + n * sizeof(Value), n);
  return o ? Value::from(o) : Value::raised();
}

// ---- methods

static Value object_class(Vm& vm, Args a) {
  if (a.count == 1) return type_of(vm, a[0]);
  return assign_class(vm, a[0], a[1]);
}
static Value object_dict(Vm& vm, Args a) {
  if (!a[0].is_object() || !has_instance_attributes(a[0].obj()) || (type_ptr(vm, a[0])->type_flags & kTypeHasSlots) ||
      type_ptr(vm, a[0]) == &kObjectType || a[0].is(Kind::Module) || a[0].is(Kind::Type))
    return raise(vm, kAttributeErrorType, "'%t' object has no attribute '__dict__'", a[0]);
  Local<> live(vm, instance_dict(vm, a[0]));
  if (live.is_raised()) return live;
  if (a.count == 1) return live;
  if (a[1].is_undefined()) {  // deleted: there is an empty one from now on
    a[1] = make_dict(vm);
    if (a[1].is_raised()) return a[1];
  }
  if (!a[1].is(Kind::Dict)) return raise(vm, kTypeErrorType, "__dict__ must be set to a dictionary, not a '%t'", a[1]);
  set_instance_dict(a[0].obj(), a[1]);
  return Value::none();
}
static Value object_doc(Vm& vm, Args a) {
  Value d = get_attr(vm, type_of(vm, a[0]), N(__doc__));
  return d;
}
static Value object_repr_m(Vm& vm, Args a) { return object_repr(vm, a[0]); }
static Value object_str(Vm& vm, Args a) {
  // A class's own __repr__ is called here and not through repr(), so that str() is who complains of what it returns.
  Value f = type_ptr(vm, a[0])->type_flags & kTypeHeap ? lookup_special(vm, a[0], N(__repr__)) : Value();
  return f.is(Kind::Function) ? call1(vm, f, a[0]) : repr(vm, a[0]);
}
static Value object_hash(Vm& vm, Args a) { return identity_hash(vm, a[0]); }
static Value object_eq(Vm&, Args a) { return a[0] == a[1] ? Value::true_() : Value::not_implemented(); }
static Value object_ne(Vm& vm, Args a) {
  Value r = TRY(compare(vm, CompareOp::Eq, a[0], a[1]));
  Value t = TRY(truth(vm, r));
  return Value::boolean(t.is_false());
}
static Value object_order(Vm&, Args) { return Value::not_implemented(); }
static Value object_init(Vm& vm, Args a) {  // a[0] keywords, a[1] self
  const Type* t = type_ptr(vm, a[1]);
  bool keywords = a[0].is(Kind::Dict) && a[0].as<Dict>()->len;
  if (a.count > 2 || keywords) {
    if (t->type_flags & kTypeHasInit)
      return raise(vm, kTypeErrorType, "object.__init__() takes exactly one argument (the instance to initialize)");
    if (!(t->type_flags & kTypeHasNew))
      return raise(vm, kTypeErrorType, "%v.__init__() takes exactly one argument (the instance to initialize)",
                   t->name);
  }
  return Value::none();
}
static Value object_format(Vm& vm, Args a) {
  if (!a[1].is(Kind::Str)) return raise(vm, kTypeErrorType, "__format__() argument must be str, not %t", a[1]);
  if (a[1].as<Str>()->len) return raise(vm, kTypeErrorType, "unsupported format string passed to %t.__format__", a[0]);
  return str(vm, a[0]);
}
static Value object_init_subclass(Vm& vm, Args a) {
  if (a[0].is(Kind::Dict) && a[0].as<Dict>()->len)
    return raise(vm, kTypeErrorType, "%v.__init_subclass__() takes no keyword arguments", a[1].as<Type>()->name);
  return Value::none();
}
static Value object_new(Vm& vm, Args a) {  // a[0] keywords, a[1] the class
  if (a.count < 2) return raise(vm, kTypeErrorType, "object.__new__(): not enough arguments");
  if (!a[1].is(Kind::Type)) return raise(vm, kTypeErrorType, "object.__new__(X): X is not a type object (%t)", a[1]);
  const Type* base = native_base(a[1].as<Type>());
  if (base != &kObjectType)
    return raise(vm, kTypeErrorType, "object.__new__(%v) is not safe, use %v.__new__()", a[1].as<Type>()->name,
                 base->name);
  const bool keywords = a[0].is(Kind::Dict) && a[0].as<Dict>()->len;
  return object_make(vm, a[1], keywords ? Args{a.slots, 1} : a.from(2), Value());
}
static Value object_subclasshook(Vm&, Args) { return Value::not_implemented(); }
static Value object_dir(Vm& vm, Args a) { return directory(vm, a[0]); }
static Value object_sizeof(Vm&, Args a) {
  return Value::small(a[0].is_object() ? static_cast<i64>(object_size(a[0].obj())) : static_cast<i64>(sizeof(Value)));
}
// Taking objects apart for copy and pickle is written in Python: see copyreg.py. A board without it cannot.
static Value reduce_by(Vm& vm, Value function_name, Value object_, Value protocol_) {
  Local<> object(vm, object_), protocol(vm, protocol_);
  Value copyreg = TRY(import_module(vm, N(copyreg)));
  Value function = TRY(get_attr(vm, copyreg, function_name));
  return call2(vm, function, object, protocol);
}
static Value object_reduce(Vm& vm, Args a) { return reduce_by(vm, N(_reduce), a[0], Value::small(0)); }
static Value object_reduce_ex(Vm& vm, Args a) { return reduce_by(vm, N(_reduce_ex), a[0], a[1]); }
static Value object_getstate(Vm& vm, Args a) { return reduce_by(vm, N(_getstate), a[0], Value::none()); }

static bool add_keys(Vm& vm, Local<>& set, Value dict) {
  Local<> d(vm, dict);
  u32 at = 0;
  Value k, v;
  while (dict_next(d, &at, &k, &v))
    if (!set_add(vm, set, k)) return false;
  return true;
}

static bool add_rows(Vm& vm, Local<>& set, const Native* rows, u32 n, const ConstRow* consts, u32 m) {
  for (u32 i = 0; i < n; ++i)
    if (!set_add(vm, set, rows[i].name)) return false;
  for (u32 i = 0; i < m; ++i)
    if (!set_add(vm, set, consts[i].name)) return false;
  return true;
}

// The operations of a built-in type: its __len__ and so on.
static bool add_wrappers(Vm& vm, Local<>& set, const Type* constant_type) {
  Value name;
  for (u32 i = 0; !(name = slot_wrapper_name(i)).is_undefined(); ++i) {
    if (!slot_wrapper(constant_type, name).is_undefined() && !set_add(vm, set, name)) return false;
  }
  return true;
}

// The names in a class's __slots__.
static bool add_slots(Vm& vm, Local<>& set, Value slots_) {
  if (slots_.is_undefined()) return true;
  if (slots_.is(Kind::Str)) return set_add(vm, set, slots_);
  Local<> slots(vm, call1(vm, Value::from_const(&kListType), slots_));
  if (slots.is_raised()) return false;
  for (u32 i = 0; i < slots.value().as<List>()->len; ++i)
    if (!set_add(vm, set, list_item(slots, i))) return false;
  return true;
}

bool add_class_names(Vm& vm, Local<>& set, Value type) {
  Local<> mro(vm, get_attr(vm, type, N(__mro__)));
  if (mro.is_raised()) return false;
  for (u32 i = 0; i < mro.value().as<Tuple>()->len; ++i) {
    auto* t = mro.value().as<Tuple>()->items[i].as<Type>();
    if (t->type_flags & kTypeHeap) {
      Value slots = dict_get_name(t->dict, N(__slots__));
      Local<> names(vm, slots);
      if (!add_keys(vm, set, t->dict) || !add_slots(vm, set, names)) return false;
    } else if (!add_rows(vm, set, t->rows, t->row_count, t->consts, t->const_count) || !add_wrappers(vm, set, t)) {
      return false;
    }
  }
  return true;
}

// dir(v): a sorted list of names.
Value directory(Vm& vm, Value v_) {
  Local<> v(vm, v_);
  Local<> names(vm, make_set(vm));
  if (names.is_raised()) return names;
  if (v.value().is(Kind::Module)) {
    TRY_OK(add_keys(vm, names, v.value().as<Module>()->dict));
    if (auto* def = v.value().as<Module>()->def) {
      TRY_OK(add_rows(vm, names, def->rows, def->row_count, def->consts, def->const_count));
      for (u32 i = 0; def->computed_name; ++i) {
        Value name = TRY(def->computed_name(vm, i));
        if (name.is_undefined()) break;
        TRY_OK(set_add(vm, names, name));
      }
    }
  } else if (v.value().is(Kind::Type)) {
    TRY_OK(add_class_names(vm, names, v));
  } else {
    if (v.value().is(Kind::Function)) {
      Local<> own(vm, get_attr(vm, v, N(__dict__)));
      if (own.is_raised() || !add_keys(vm, names, own)) return Value::raised();
      for (Value n : {N(__annotations__), N(__closure__), N(__code__), N(__defaults__), N(__dict__), N(__globals__),
                      N(__kwdefaults__), N(__module__), N(__name__), N(__qualname__), N(__builtins__)})
        TRY_OK(set_add(vm, names, n));
    }
    if (v.value().is_object() && has_instance_attributes(v.value().obj()) &&
        v.value().obj()->shape >= kFirstUserShape) {
      const Shape* s = shape_ptr(vm, v.value().obj()->shape);
      if (is_dict_mode(s)) {
        TRY_OK(add_keys(vm, names, instance_dict(vm, v)));
      } else {
        Local<Shape> at(vm, Value::from(s));
        while (at->len) {
          if (!instance_value(v.value().obj(), at->len - 1).is_undefined()) TRY_OK(set_add(vm, names, at->name));
          at = at->parent;
        }
      }
    }
    TRY_OK(add_class_names(vm, names, type_of(vm, v)));
  }
  Local<> list(vm, call1(vm, Value::from_const(&kListType), names));
  if (list.is_raised()) return list;
  TRY(call_method(vm, list, N(sort)));
  return list;
}

static Value object_weakref(Vm& vm, Args a) {
  Value ref = weak_ref_of(vm, a[0], 0);
  return ref.is_undefined() ? Value::none() : ref;
}
constinit const Native kDictRow = native(N(__dict__), object_dict, 1, 2, nullptr, kGetter | kDeletable);
constinit const Native kWeakRefRow = native(N(__weakref__), object_weakref, 1, 1, nullptr, kGetter);

static constinit const Native kObjectRows[] = {
    native(N(__class__), object_class, 1, 2, nullptr, kGetter | kDeletable),
    native(N(__dict__), object_dict, 1, 2, nullptr, kGetter | kDeletable),
    native(N(__doc__), object_doc, 1, 1, nullptr, kGetter),
    native(N(__repr__), object_repr_m, 1, 1),
    native(N(__str__), object_str, 1, 1),
    native(N(__hash__), object_hash, 1, 1),
    native(N(__eq__), object_eq, 2, 2),
    native(N(__ne__), object_ne, 2, 2),
    native(N(__lt__), object_order, 2, 2),
    native(N(__le__), object_order, 2, 2),
    native(N(__gt__), object_order, 2, 2),
    native(N(__ge__), object_order, 2, 2),
    native(N(__init__), object_init, 1, 255, nullptr, kVarArgs | kVarKeywords),
    native(N(__format__), object_format, 2, 2),
    native(N(__new__), object_new, 0, 255, nullptr, kStaticNative | kVarArgs | kVarKeywords),
    native(N(__getattribute__), object_getattribute, 2, 2),
    native(N(__setattr__), object_setattr, 3, 3),
    native(N(__delattr__), object_delattr, 2, 2),
    native(N(__init_subclass__), object_init_subclass, 1, 255, nullptr, kClassNative | kVarArgs | kVarKeywords),
    native(N(__subclasshook__), object_subclasshook, 1, 2, nullptr, kClassNative),
    native(N(__dir__), object_dir, 1, 1),
    native(N(__sizeof__), object_sizeof, 1, 1),
    native(N(__reduce__), object_reduce, 1, 1),
    native(N(__reduce_ex__), object_reduce_ex, 2, 2),
    native(N(__getstate__), object_getstate, 1, 1),
};
static constexpr TypeOps kObjectOps{.make = object_make};
constinit const Type kObjectType = make_const_type(kTypeId_Object, N(object), nullptr, Kind::Instance, &kObjectOps,
                                                   kObjectRows, sizeof kObjectRows / sizeof *kObjectRows);

}  // namespace adder::vm
