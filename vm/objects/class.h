// Classes: making them, their method resolution order, looking attributes up in them, and the wrappers that make the
// operations of built-in types visible as dunder methods.
#pragma once
#include "vm/core/ops.h"

namespace adder::vm {

extern const TypeOps kHeapTypeOps;  // operations of instances of classes: by dunder look-up

// What follows `at` in the MRO of a built-in type; *also: false at the start. Undefined at the end.
Value native_mro_next(Value at, bool* also);
const Type* native_base(const Type* t);  // the nearest constant type up the base chain
Value make_class(Vm&, Value name, Value bases, Value ns, Value metaclass);  // type.__new__; bases Tuple, ns Dict
Value build_class(Vm&, Args args, Value keyword_names);  // __build_class__(function, name, *bases, metaclass=..., **kw)
Value slot_wrapper(const Type* t, Value name);           // the Native for t's own operation `name`, or Undefined
bool is_slot_wrapper(const Native*);                     // one of those that slot_wrapper answers?
Value slot_wrapper_name(u32 i);                          // the names that have one, one by one; Undefined at the end
extern const Type kUnionType;                            // int | str: a Record of one item, the tuple of types
Value type_or(Vm&, BinaryOp, Value left, Value right);   // the `binary` of types, None and unions
void invalidate_attributes(Vm&);                         // after a class has changed
Value directory(Vm&, Value v);                           // dir(v)
Value class_native(Vm&, Value native,
                   Value type);  // a built-in type's method or computed attribute as a program sees it in the class
bool is_descriptor(Value v);     // such a thing
Value bind_descriptor(Vm&, Value descriptor, Value self);  // TypeError if self is no instance of its type
Value lookup_own(const Type* t, Value name);               // in this class alone; Undefined if none
Value type_attribute(Vm&, Value type, Value name);  // class attribute as seen from the class itself, or Undefined
Value compute_mro(Vm&, Value type, Value bases);    // Tuple
Value class_mro(Vm&, Value type);                   // the same by what the metaclass's mro() says; its bases are set
Value best_base(Vm&, Value bases);                  // the one whose layout decides
Value assign_class(Vm&, Value object, Value type);  // object.__class__ = type
Value assign_bases(Vm&, Value type, Value bases);   // type.__bases__ = bases
Value note_subclass(Vm&, Value base, Value sub);    // for __subclasses__()
void update_class_flags(Vm&, Value type);           // after a class or its bases have changed
Value type_qualname(const Type* t);
Value type_full_name(Vm&, Value type);  // with the module, unless it is built in
Value type_mro(Vm&, Value type);        // Tuple
Value property_read(Vm&, Value property, Value object);
Value property_assign(Vm&, Value property, Value object, Value value);  // value Undefined: delete; None
void property_set_name(Value property, Value name);
Value function_name(Value function), function_qualname(Value function);  // what the program has made of them
bool is_callable(Vm&, Value v);
bool comes_first(Vm&, Value found);  // does this class attribute go before the instance's own?
Value super_bound(Vm&, Value super, Value object);
Value make_getset(Vm&, const Native* row, Value owner);  // a descriptor of a computed attribute; owner: a class
extern const Native kDictRow, kWeakRefRow;               // __dict__ and __weakref__ of instances
Value plain_isinstance(Vm&, Value v, Value of), plain_issubclass(Vm&, Value type, Value of);  // no metaclass asked
inline constexpr u32 kWrapperFields = 2;  // of staticmethod and classmethod: the callable, its attributes' Dict

// The attribute cache: where instances of `shape` find `name`. The first place that is meant for it, or the one that
// has it.
inline AttrCacheEntry& attribute_place(Vm& vm, u16 shape, Value name) {
  const u32 at = static_cast<u32>(name.bits() >> 3) ^ shape * 31u;
  if constexpr (kFirstAttrs != kAttrCacheSize) return vm.attr_places[at & (vm.attr_count - 1)];
  const u32 i = at & (kAttrCacheSize - 1);
  AttrCacheEntry& first = vm.attr_cache[i];
  if (first.name == name && first.shape == shape) [[likely]]
    return first;
  AttrCacheEntry& second = vm.attr_cache[i ^ 1];
  return second.name == name && second.shape == shape ? second : first;
}
void place_attributes(Vm&);  // after a collection: where the cache is now
// After a class has got, changed (to `value`) or lost an attribute: unless the name is a special one, only what is
// known of that name is forgotten, and true says that nothing else of the class changes. The name is interned.
bool forget_attribute(Vm&, Value type, Value name, Value value);
bool is_changing_name(const Vm&, Value name);  // classes' attributes of that name change all the time: not to be cached
Vm::TypeAttr& type_attr_place(Vm&, Value type, Value name);
const AttrCacheEntry& attribute_entry(Vm&, u16 shape, Value name);
enum PropertyField { kPropertyGet, kPropertySet, kPropertyDel, kPropertyDoc, kPropertyName, kPropertyDocFromGetter };
void note_added_attribute(Vm&, Value object, u16 shape_before, Value name);
bool is_held_function(const AttrCacheEntry& e);
Value bind_attribute(Vm&, Value found, Value self,
                     Value owner_type);  // descriptor protocol on read, for a class attribute
bool is_data_descriptor(Vm&, Value found);

// The Python function that class instances (and nothing else) have under a special name, or Undefined.
inline Value instance_method(Vm& vm, Value object, Value name) {
  if (!object.is(Kind::Instance)) return Value();
  Value found = attribute_entry(vm, object.obj()->shape, name).found;
  return found.is(Kind::Function) ? found : Value();
}
// The same for the operator of a left operand that is asked before the right one.
Value left_operator(Vm&, BinaryOp, Value left, Value right, bool in_place);
Value binary_by_right(Vm&, BinaryOp, Value left, Value right, bool in_place);  // when that said NotImplemented
// super().name(): the function, if it is one, and *self; Undefined: go the generic way. Cannot collect.
Value super_method(Vm&, Value super, Value name, Value* self);
Value heap_binary(Vm&, BinaryOp, Value left, Value right);  // TypeOps::binary of every class
Value heap_binary_side(Vm&, BinaryOp, Value left, Value right, bool reflected);
bool reflected_differs(Vm&, BinaryOp, const Type* left, const Type* right);  // has a subclass a __rop__ of its own?
bool slot_allowed(Vm&, const Type* heap_type, Value name);  // is it named in a __slots__ of the class or its bases?
Value declare_slots(Vm&, Value type);  // the members that the new class's __slots__ name, and what they exclude
Value member_owner(Value member);      // the class that declared the slot
Value object_repr(Vm&, Value v);       // <module.name object at 0x...>
Value identity_hash(Vm&, Value v);     // hash by identity; a small int
bool append_identity(Vm&, StrBuilder& out, Value v);  // id() in hexadecimal; v rooted by the caller
Value identity_number(Vm&, Value v);                  // id(): stays the same while objects move

}  // namespace adder::vm
