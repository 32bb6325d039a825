// Making classes and looking attributes up in them. See class.h.
#include "vm/objects/class.h"

#include "vm/core/iterate.h"
#include "vm/modules/collections.h"
#include "vm/objects/shape.h"
#include "vm/run/calls.h"

namespace adder::vm {

const Type* const kBuiltinTypes[kFirstUserShape] = {
    nullptr,
#define TYPE(id, base) &k##id##Type,
#include "vm/core/types.def"
#undef TYPE
#define EXCEPTION(id, base) &k##id##Type,
#include "vm/core/exceptions.def"
#undef EXCEPTION
};

static u16 shape_of(Value v) {
  if (v.is_object()) return v.obj()->shape;
  if (v.is_small()) return kTypeId_Int;
  if (v.is_unboxed_float()) return kTypeId_Float;
  if (v.is_bool()) return kTypeId_Bool;
  if (v.is_not_implemented()) return kTypeId_NotImplementedType;
  if (v == Value::ellipsis()) return kTypeId_EllipsisType;
  return kTypeId_NoneType;
}

const Type* type_ptr(Vm& vm, Value v) {
  u16 s = shape_of(v);
  return s < kFirstUserShape ? kBuiltinTypes[s] : shape_ptr(vm, s)->type.as<Type>();
}
Value type_of(Vm& vm, Value v) { return Value::from(type_ptr(vm, v)); }

const Type* native_base(const Type* t) {
  while (t->type_flags & kTypeHeap) t = t->base.as<Type>();
  return t;
}

bool is_subtype(Vm&, Value type, Value of) {
  if (type == of) return true;
  const Type* t = type.as<Type>();
  if (!t->mro.is_undefined()) {
    auto* mro = t->mro.as<Tuple>();
    for (u32 i = 0; i < mro->len; ++i)
      if (mro->items[i] == of) return true;
    return false;
  }
  bool also = false;
  for (Value b = type; !b.is_undefined(); b = native_mro_next(b, &also))
    if (b == of) return true;
  return false;
}
Value native_mro_next(Value at, bool* also) {
  const bool flagged = at.as<Type>()->type_flags & kTypeAlsoException;
  if (*also && !flagged) {
    *also = false;
    return Value::from_const(&kExceptionType);
  }
  *also |= flagged;
  return at.as<Type>()->base;
}
bool is_instance(Vm& vm, Value v, const Type& type) { return is_subtype(vm, type_of(vm, v), Value::from_const(&type)); }

// ---- looking up

Value lookup_own(const Type* t, Value name) {
  if (t->type_flags & kTypeHeap) return dict_get_name(t->dict, name);
  for (u32 i = 0; i < t->row_count; ++i)
    if (t->rows[i].name == name) return Value::from_const(&t->rows[i]);
  for (u32 i = 0; i < t->const_count; ++i)
    if (t->consts[i].name == name) return t->consts[i].value;
  if ((t->type_flags & kTypeUnhashable) && name == N(__hash__)) return Value::none();
  return slot_wrapper(t, name);
}

Value lookup_in_type(Vm&, Value type, Value name, Value* owner) {
  const Type* t = type.as<Type>();
  if (!t->mro.is_undefined()) {
    auto* mro = t->mro.as<Tuple>();
    for (u32 i = 0; i < mro->len; ++i) {
      Value v = lookup_own(mro->items[i].as<Type>(), name);
      if (!v.is_undefined()) {
        if (owner) *owner = mro->items[i];
        return v;
      }
    }
    return Value();
  }
  for (Value at = type; !at.is_undefined(); at = at.as<Type>()->base) {
    Value v = lookup_own(at.as<Type>(), name);
    if (!v.is_undefined()) {
      if (owner) *owner = at;
      return v;
    }
  }
  return Value();
}

void invalidate_attributes(Vm& vm) {
  if (!vm.attributes_cached) return;  // the memory of a cache never used is not touched
  std::memset(static_cast<void*>(vm.attr_places), 0, vm.attr_count * sizeof(AttrCacheEntry));
  std::memset(static_cast<void*>(vm.type_attrs), 0, sizeof vm.type_attrs);
  std::memset(static_cast<void*>(vm.changing), 0, sizeof vm.changing);
  vm.attributes_cached = false;
}

// From that many changes on, nothing is cached by a name: a counter in a class costs no search of the caches each time.
static constexpr u32 kChangesAllTheTime = 4;

static u32 changing_place(Value name) { return static_cast<u32>(name.bits() >> 4) % kChangingNames; }

bool is_changing_name(const Vm& vm, Value name) {
  const Vm::ChangingName& c = vm.changing[changing_place(name)];
  return kWord64 && c.name == name && c.changes >= kChangesAllTheTime;
}

// Counted only together with a search of the caches; so what is changing has nothing there.
static void note_change(Vm& vm, Value name) {
  Vm::ChangingName& c = vm.changing[changing_place(name)];
  if (c.name != name) {
    if (c.changes && --c.changes) return;  // the one that changes more often stays
    c = {name, 0};
  }
  ++c.changes;
}

// Data that is read as it is.
static bool is_plain_data(Value v) {
  if (!v.is_object()) return !v.is_undefined();
  switch (v.obj()->kind) {
    case Kind::Float:
    case Kind::Int:
    case Kind::Str:
    case Kind::Bytes:
    case Kind::Tuple:
    case Kind::List:
    case Kind::Dict:
    case Kind::Set: return v.obj()->shape < kFirstUserShape;
    default: return false;
  }
}

bool forget_attribute(Vm& vm, Value type, Value name, Value value) {
  auto* n = name.as<Str>();
  if (n->len > 1 && n->data()[0] == '_' && n->data()[1] == '_') return false;
  if (!vm.attributes_cached) return true;
  if (is_changing_name(vm, name)) {
    Vm::TypeAttr& e = type_attr_place(vm, type, name);  // only classes that have such an attribute themselves are there
    if (e.type == type && e.name == name) e = is_plain_data(value) ? Vm::TypeAttr{type, name, value} : Vm::TypeAttr{};
    return true;
  }
  for (u32 i = 0; i < vm.attr_count; ++i)
    if (vm.attr_places[i].name == name) vm.attr_places[i] = AttrCacheEntry{};
  if constexpr (kWord64) {
    for (Vm::TypeAttr& e : vm.type_attrs)
      if (e.name == name) e = Vm::TypeAttr{};
    note_change(vm, name);
  }
  return true;
}

// What an instance without a value of its own gets from its class.
static AttrRead read_class_attribute(const AttrCacheEntry& e) {
  if (e.found.is_undefined()) return AttrRead::Slow;
  if (!e.found.is_object() || is_held_function(e)) return AttrRead::Constant;
  const Object* o = e.found.obj();
  switch (o->kind) {
    case Kind::Function: return AttrRead::Method;
    case Kind::Native: {
      const u8 flags = reinterpret_cast<const Native*>(o)->native_flags;
      if (flags & kStaticNative) return AttrRead::Constant;
      return flags & (kClassNative | kGetter) ? AttrRead::Slow : AttrRead::Method;
    }
    case Kind::Record:
      if (o->shape == kTypeId_StaticMethod) return AttrRead::Static;
      if (o->shape == kTypeId_ClassMethod)
        return reinterpret_cast<const Record*>(o)->items[0].is(Kind::Function) ? AttrRead::ClassMethod : AttrRead::Slow;
      return o->shape == kTypeId_Property ? AttrRead::Property : AttrRead::Slow;
    case Kind::Instance: return AttrRead::Slow;
    default: return o->shape < kFirstUserShape ? AttrRead::Constant : AttrRead::Slow;
  }
}

// Only what the entry itself tells: looking up more could replace the entry.
static void note_ways(Vm& vm, AttrCacheEntry& e, const Type* t) {
  const Type* native = native_base(t);
  const bool plain = !e.found.is_object() ||
                     (e.found.obj()->shape < kFirstUserShape && !is_data_descriptor(vm, e.found));  // or none at all
  if (!(t->type_flags & kTypeHasGetattr)) {
    if (e.slot && plain)
      e.read = native->layout == Kind::Instance ? AttrRead::Slot : AttrRead::FarSlot;
    else if (!e.slot && !native->ops->getattr)
      e.read = read_class_attribute(e);
  }
  if (!(t->type_flags & kTypeHeap) || (t->type_flags & kTypeHasSetattr) || native->layout != Kind::Instance ||
      native->ops->setattr)
    return;
  if (e.slot && plain) e.write = AttrWrite::Slot;
  if (is_exact(e.found, kTypeId_Property)) e.write = AttrWrite::Property;
}

void place_attributes(Vm& vm) {
  if (vm.attr_blob.is_object()) vm.attr_places = reinterpret_cast<AttrCacheEntry*>(vm.attr_blob.as<Blob>()->data);
}

// Where an entry is to be made. Nothing is collected for more of them; what the first held is found again.
static AttrCacheEntry& place_to_fill(Vm& vm, u16 shape, Value name) {
  AttrCacheEntry& e = attribute_place(vm, shape, name);
  if (kFirstAttrs == kAttrCacheSize || vm.attr_count == kAttrCacheSize || e.name.is_undefined() ||
      ++vm.attr_conflicts < kAttrConflicts)
    return e;
  constexpr u32 kBytes = kAttrCacheSize * sizeof(AttrCacheEntry);
  vm.attr_conflicts = 0;
  Object* blob = vm.heap.allocate_if_room(kTypeId_Blob, Kind::Blob, sizeof(Blob) + kBytes, kBytes);
  if (!blob) return e;
  vm.attr_blob = Value::from(blob);
  vm.attr_count = kAttrCacheSize;
  place_attributes(vm);
  return attribute_place(vm, shape, name);
}

static AttrCacheEntry& fill_entry(Vm& vm, u16 shape, Value name) {
  AttrCacheEntry& e = place_to_fill(vm, shape, name);
  vm.attributes_cached = true;
  if constexpr (kCacheWays > 1) {  // the older one stays in the second place
    if (!e.name.is_undefined()) vm.attr_cache[static_cast<size_t>(&e - vm.attr_cache) ^ 1] = e;
  }
  e = AttrCacheEntry{};
  if (!is_changing_name(vm, name)) e.name = name;
  e.shape = shape;
  const Type* t = shape < kFirstUserShape ? kBuiltinTypes[shape] : shape_ptr(vm, shape)->type.as<Type>();
  const bool dict_mode = shape >= kFirstUserShape && is_dict_mode(shape_ptr(vm, shape));
  if (shape >= kFirstUserShape && !dict_mode) {
    i32 i = shape_find(shape_ptr(vm, shape), name);
    if (i >= 0) e.slot = static_cast<u8>(i + 1);
  }
  e.found = lookup_in_type(vm, Value::from(t), name, &e.owner);
  if (e.slot && is_exact(e.found, kTypeId_Member)) e.found = Value();  // what __slots__ declares, and the instance has
  if (!dict_mode) note_ways(vm, e, t);
  return e;
}

const AttrCacheEntry& attribute_entry(Vm& vm, u16 shape, Value name) {
  AttrCacheEntry& known = attribute_place(vm, shape, name);
  if (known.name == name && known.shape == shape) return known;
  AttrCacheEntry& e = fill_entry(vm, shape, name);
  if constexpr (kWord64) {
    // The class has an instance of another class by that name (a cached_property): only if that has no __set__ does the
    // value of the instance go before it, as looking for it tells, which may take the entry's place.
    if (!e.slot || !e.found.is_object() || e.found.obj()->shape < kFirstUserShape) return e;
    const Type* t = shape_ptr(vm, shape)->type.as<Type>();
    if ((t->type_flags & (kTypeHasGetattr | kTypeHasSetattr)) || native_base(t)->layout != Kind::Instance ||
        native_base(t)->ops->setattr)
      return e;
    const bool first = is_data_descriptor(vm, e.found);
    AttrCacheEntry& again = attribute_place(vm, shape, name);
    if (again.name != name || again.shape != shape) return fill_entry(vm, shape, name);
    if (first) return again;
    again.read = AttrRead::Slot;
    again.write = AttrWrite::Slot;
    return again;
  }
  return e;
}

// The instance of shape `before` has got the attribute in the plain way: the next one gets it at once.
void note_added_attribute(Vm& vm, Value object, u16 before, Value name) {
  const u16 after = object.obj()->shape;
  if (object.obj()->kind != Kind::Instance || before < kFirstUserShape || after == before) return;
  AttrCacheEntry& e = attribute_place(vm, before, name);
  if (e.name != name || e.shape != before || e.slot) return;
  const Shape* s = shape_ptr(vm, after);
  if (is_dict_mode(s) || s->parent != Value::from(shape_ptr(vm, before)) || s->name != name) return;
  if ((s->type.as<Type>()->type_flags & kTypeHasSetattr) || native_base(s->type.as<Type>())->ops->setattr) return;
  if (e.found.is_object() && (e.found.obj()->shape >= kFirstUserShape || is_data_descriptor(vm, e.found))) return;
  e.write = AttrWrite::Add;
  e.next_shape = after;
  e.next_slot = static_cast<u8>(s->len - 1);
}

// A built-in function that a class holds (class A: f = len) is no method of it.
bool is_held_function(const AttrCacheEntry& e) {
  return e.found.is(Kind::Native) && (e.owner.as<Type>()->type_flags & kTypeHeap);
}

Value lookup_special(Vm& vm, Value v, Value name) { return attribute_entry(vm, shape_of(v), name).found; }

// ---- descriptors

bool is_data_descriptor(Vm& vm, Value found) {
  if (!found.is_object()) return false;
  switch (found.obj()->shape) {
    case kTypeId_Function: return false;
    case kTypeId_NativeFunction: {
      if (!found.is(Kind::Native) || !(found.as<Native>()->native_flags & kGetter)) return false;
      return found.as<Native>()->name != N(__doc__) ||
             found.as<Native>()->max > 1;  // an instance may have a __doc__ of its own
    }
    case kTypeId_Property:
    case kTypeId_GetSet: return true;
    default: break;
  }
  if (found.obj()->shape < kFirstUserShape) return false;
  if (is_instance(vm, found, kPropertyType)) return true;
  return !lookup_special(vm, found, N(__set__)).is_undefined() ||
         !lookup_special(vm, found, N(__delete__)).is_undefined();
}

Value bind_attribute(Vm& vm, Value found, Value self, Value owner_type) {
  if (!found.is_object()) return found;
  Object* o = found.obj();
  switch (o->kind) {
    case Kind::Function: return self.is_undefined() ? found : make_bound_method(vm, found, self);
    case Kind::Native: {
      auto* n = found.as<Native>();
      if (n->native_flags & kStaticNative) return found;
      if (n->native_flags & kClassNative) return make_bound_method(vm, found, owner_type);
      if (self.is_undefined()) return owner_type.is_undefined() ? found : class_native(vm, found, owner_type);
      if (n->native_flags & kGetter) return n->fn(vm, Args{Local<>(vm, self).slot(), 1});
      return make_bound_method(vm, found, self);
    }
    case Kind::Record: break;
    case Kind::Instance: break;
    default:
      if (o->shape < kFirstUserShape) return found;
  }
  if (is_descriptor(found)) return bind_descriptor(vm, found, self);
  const Type* base = native_base(type_ptr(vm, found));
  auto* r = found.as<Record>();
  if (base == &kStaticMethodType) return r->items[0];
  if (base == &kSuperType) return super_bound(vm, found, self);
  if (base == &kClassMethodType) {
    Value inner = r->items[0];
    if (inner.is(Kind::Function) || inner.is(Kind::Native)) return make_bound_method(vm, inner, owner_type);
    return bind_attribute(vm, inner, owner_type, owner_type);
  }
  if (base == &kPropertyType &&
      (o->shape == kTypeId_Property || lookup_special(vm, found, N(__get__)).is(Kind::Native))) {
    if (self.is_undefined()) return found;
    return property_read(vm, found, self);
  }
  if (o->shape < kFirstUserShape) return found;
  Value get = lookup_special(vm, found, N(__get__));
  if (get.is_undefined()) return found;
  return call3(vm, get, found, self.is_undefined() ? Value::none() : self, owner_type);
}

// ---- the attributes of instances

static Value no_attribute(Vm& vm, Value v, Value name) {
  Local<> object(vm, v), n(vm, name);
  Value raised;
  if (v.is(Kind::Type))
    raised = raise(vm, kAttributeErrorType, "type object '%v' has no attribute '%v'", v.as<Type>()->name, name);
  else if (v.is(Kind::Module) && (v.obj()->flags & kUserFlag))
    raised = raise(vm, kAttributeErrorType,
                   "partially initialized module '%v' has no attribute '%v' (most likely due to a circular import)",
                   v.as<Module>()->name, name);
  else if (v.is(Kind::Module))
    raised = raise(vm, kAttributeErrorType, "module '%v' has no attribute '%v'", v.as<Module>()->name, name);
  else
    raised = raise(vm, kAttributeErrorType, "'%t' object has no attribute '%v'", v, name);
  return raised;
}

// A data descriptor that can be read goes before the instance's own attribute.
bool comes_first(Vm& vm, Value found) {
  if (!is_data_descriptor(vm, found)) return false;
  return found.obj()->shape < kFirstUserShape || !lookup_special(vm, found, N(__get__)).is_undefined();
}

// Undefined when there is none; does not know __getattr__.
static Value get_attr_plain(Vm& vm, Value v, Value name) {
  u16 shape = shape_of(v);
  if (shape < kFirstUserShape) {
    auto hook = kBuiltinTypes[shape]->ops->getattr;
    if (hook) {
      Local<> object(vm, v), n(vm, name);
      Value r = hook(vm, v, name);
      if (!r.is_undefined()) return r;
      v = object;
      name = n;
    }
    Value found = attribute_entry(vm, shape, name).found;  // of a constant type: a native found is one of its rows
    if (found.is_undefined()) {
      if (v.is_object() && (v.obj()->flags & kHasAttrs)) return instance_get(vm, v, name);
      return found;
    }
    return bind_attribute(vm, found, v, type_of(vm, v));
  }
  const AttrCacheEntry& e = attribute_entry(vm, shape, name);
  if (kWord64 && v.is(Kind::Tuple) && e.found.is(Kind::Record) && type_ptr(vm, e.found) == &kTupleGetterType) {
    const Tuple* t = v.as<Tuple>();  // a field of a namedtuple
    const i64 i = e.found.as<Record>()->items[kGetterIndex].as_small();
    if (i >= 0 && i < t->len) return t->items[i];
  }
  if (e.slot && (e.found.is_undefined() || !comes_first(vm, e.found))) {
    Value own = instance_value(v.obj(), e.slot - 1u);
    if (!own.is_undefined()) return own;
  }
  Value found = attribute_entry(vm, shape, name).found;
  bool is_class = v.is(Kind::Type);  // its hook knows the metaclass's descriptors
  if (found.is_undefined() || is_class || !comes_first(vm, found)) {
    if (!is_class && is_dict_mode(shape_ptr(vm, shape))) {
      Value own = instance_get(vm, v, name);
      if (!own.is_undefined()) return own;
    }
    auto hook = native_base(type_ptr(vm, v))->ops->getattr;
    if (hook) {
      Local<> object(vm, v), n(vm, name);
      Value r = hook(vm, v, name);
      if (!r.is_undefined()) return r;
      v = object;
      name = n;
      found = attribute_entry(vm, shape, name).found;
    }
  }
  if (is_exact(found, kTypeId_Member)) return Value();  // declared by __slots__, not given a value
  if (found.is_undefined() || is_held_function(attribute_entry(vm, shape, name))) return found;
  return bind_attribute(vm, found, v, type_of(vm, v));
}

static bool is_object_row(Value found) { return found.is(Kind::Native); }

// __getattribute__ or __getattr__, which may be any descriptor.
static Value call_hook(Vm& vm, Value hook, const Local<>& v, const Local<>& name) {
  if (hook.is(Kind::Function) || hook.is(Kind::Native)) return call2(vm, hook, v, name);
  Value bound = TRY(bind_attribute(vm, hook, v, type_of(vm, v)));
  return call1(vm, bound, name);
}

static Value get_attr_full(Vm& vm, Value v_, Value name_, bool raise_missing) {
  const Type* t = type_ptr(vm, v_);
  if (!(t->type_flags & kTypeHasGetattr)) {
    if (!raise_missing) return get_attr_plain(vm, v_, name_);
    Local<> v(vm, v_), name(vm, name_);
    Value r = get_attr_plain(vm, v, name);
    return r.is_undefined() ? no_attribute(vm, v, name) : r;
  }
  Local<> v(vm, v_), name(vm, name_);
  Value custom = lookup_special(vm, v, N(__getattribute__));
  Local<> r(vm, is_object_row(custom) ? get_attr_plain(vm, v, name) : call_hook(vm, custom, v, name));
  if (r.is_raised()) {
    if (!pending_is(vm, kAttributeErrorType)) return r;
  } else if (!r.value().is_undefined()) {
    return r;
  }
  Value fallback = lookup_special(vm, v, N(__getattr__));
  if (fallback.is_undefined()) {
    if (r.is_raised()) return r;
    return raise_missing ? no_attribute(vm, v, name) : Value();
  }
  if (r.is_raised()) vm.pending = Value();
  return call_hook(vm, fallback, v, name);
}

// An AttributeError that leaves get_attr() knows its name and obj, and so "Did you mean".
static Value with_attribute(Vm& vm, Local<>& object, Local<>& name) {
  if (!pending_is(vm, kAttributeErrorType) || !vm.pending.as<Exception>()->extra.is_undefined()) return Value::raised();
  return set_exception_pair(vm, name, object);
}

Value get_attr(Vm& vm, Value v, Value name_) {
  Local<> object(vm, v), name(vm, name_);
  Value r = get_attr_full(vm, v, name, true);
  return r.is_raised() ? with_attribute(vm, object, name) : r;
}

Value get_attr_or_undefined(Vm& vm, Value v, Value name) {
  Value r = get_attr_full(vm, v, name, false);
  if (r.is_raised() && pending_is(vm, kAttributeErrorType)) {
    vm.pending = Value();
    return Value();
  }
  return r;
}

// Names that come as arguments: look-ups rely on them being interned.
static bool take_name(Vm& vm, Value* name) {
  if (!name->is(Kind::Str)) return failed(raise(vm, kTypeErrorType, "attribute name must be string, not '%t'", *name));
  *name = intern(vm, *name);
  return !name->is_raised();
}

Value object_getattribute(Vm& vm, Args a) {
  if (!take_name(vm, &a[1])) return Value::raised();
  Value r = TRY(get_attr_plain(vm, a[0], a[1]));
  return r.is_undefined() ? no_attribute(vm, a[0], a[1]) : r;
}

bool slot_allowed(Vm& vm, const Type* t, Value name) {
  return is_exact(lookup_in_type(vm, Value::from(t), name), kTypeId_Member);
}

static Value set_through_descriptor(Vm& vm, Value found_, Value v_, Value name, Value value_) {
  Local<> found(vm, found_), v(vm, v_), value(vm, value_);
  bool deleting = value.value().is_undefined();
  if (found.value().is(Kind::Native)) {
    auto* n = found.value().as<Native>();
    if (n->max < 2 || (deleting && !(n->native_flags & kDeletable)))
      return raise(vm, kAttributeErrorType, "attribute '%v' of '%t' objects is not writable", name, v);
    StackArgs args(vm, 2);
    if (!args.ok()) return Value::raised();
    args[0] = v;
    args[1] = value;
    return n->fn(vm, Args{args.slots(), 2});
  }
  const Value own_setter = lookup_special(vm, found, deleting ? N(__delete__) : N(__set__));
  if (native_base(type_ptr(vm, found)) == &kPropertyType &&
      (own_setter.is_undefined() || own_setter.is(Kind::Native))) {
    return property_assign(vm, found, v, value);
  }
  Value f = lookup_special(vm, found, deleting ? N(__delete__) : N(__set__));
  if (f.is_undefined()) return raise_text(vm, kAttributeErrorType, deleting ? PACKED("__delete__") : PACKED("__set__"));
  return deleting ? call2(vm, f, found, v) : call3(vm, f, found, v, value);
}

static Value set_attr_plain(Vm& vm, Value v_, Value name_, Value value_) {
  Local<> v(vm, v_), name(vm, name_), value(vm, value_);
  u16 shape = shape_of(v);
  bool deleting = value.value().is_undefined();
  auto hook = native_base(type_ptr(vm, v))->ops->setattr;
  if (hook) {
    Value r = hook(vm, v, name, value);
    if (!r.is_undefined()) return r;
  }
  const AttrCacheEntry& e = attribute_entry(vm, shape, name);
  Value found = e.found;
  if (!found.is_undefined() && is_data_descriptor(vm, found)) {
    TRY(set_through_descriptor(vm, found, v, name, value));
    return Value::none();
  }
  if (!v.value().is_object() || !has_instance_attributes(v.value().obj()) || type_ptr(vm, v) == &kObjectType) {
    found = attribute_entry(vm, shape, name).found;
    if (found.is_undefined()) return no_attribute(vm, v, name);
    return raise(vm, kAttributeErrorType, "'%t' object attribute '%v' is read-only", v, name);
  }
  const Type* t = type_ptr(vm, v);
  if ((t->type_flags & kTypeHasSlots) && !slot_allowed(vm, t, name)) return no_attribute(vm, v, name);
  if (deleting) {
    Value r = TRY(instance_delete(vm, v, name));
    if (r.is_true()) return Value::none();
    if (is_exact(attribute_entry(vm, shape_of(v), name).found, kTypeId_Member))
      return raise(vm, kAttributeErrorType, "%v", name);
    return no_attribute(vm, v, name);
  }
  TRY_OK(instance_set(vm, v, name, value));
  return Value::none();
}

static Value set_or_delete(Vm& vm, Value v, Value name, Value value) {
  if (type_ptr(vm, v)->type_flags & kTypeHasSetattr) {
    bool deleting = value.is_undefined();
    Value custom = lookup_special(vm, v, deleting ? N(__delattr__) : N(__setattr__));
    if (!custom.is(Kind::Native)) {
      TRY(deleting ? call2(vm, custom, v, name) : call3(vm, custom, v, name, value));
      return Value::none();
    }
  }
  return set_attr_plain(vm, v, name, value);
}
Value set_attr(Vm& vm, Value v, Value name, Value value) { return set_or_delete(vm, v, name, value); }
Value del_attr(Vm& vm, Value v, Value name) { return set_or_delete(vm, v, name, Value()); }

Value object_setattr(Vm& vm, Args a) {
  return take_name(vm, &a[1]) ? set_attr_plain(vm, a[0], a[1], a[2]) : Value::raised();
}
Value object_delattr(Vm& vm, Args a) {
  return take_name(vm, &a[1]) ? set_attr_plain(vm, a[0], a[1], Value()) : Value::raised();
}

}  // namespace adder::vm
