// Shapes: the layout that instances of a class share. Attribute i of a shape is value i of every instance that has the
// shape. A class whose instances take too many different layouts, or whose __dict__ was asked for, goes over to dict
// mode: the instance then keeps a Dict of its own.
#pragma once
#include "vm/core/ops.h"

namespace adder::vm {

inline Shape* shape_ptr(Vm& vm, u16 id) { return vm.shapes.as<Array>()->items[id - kFirstUserShape].as<Shape>(); }
inline bool is_dict_mode(const Shape* s) { return s->flags & kUserFlag; }
i32 shape_find(const Shape* s, Value name);         // index of the attribute, or -1
Value instance_get(Vm&, Value object, Value name);  // own attribute or Undefined; cannot raise for interned names
bool instance_set(Vm&, Value object, Value name, Value value);  // false: raised
Value instance_delete(Vm&, Value object, Value name);           // True: it was there
Value instance_dict(Vm&, Value object);                         // the live Dict; puts the object into dict mode
void set_instance_dict(Object* o, Value dict);                  // o is in dict mode
Value adopt_class(Vm&, Value object, Value type);               // its class becomes `type`, of the same layout
bool has_instance_attributes(const Object* o);                  // Instance, or kHasAttrs
Value instance_value(Object* o, u32 index);                     // attribute by index, not in dict mode
void instance_store(Object* o, u32 index, Value v);             // the slot exists

}  // namespace adder::vm
