// Shapes and the attribute storage of instances. See shape.h.
#include "vm/objects/shape.h"

#include "vm/objects/class.h"
#include "vm/objects/interned.h"
#include "vm/run/finalize.h"

namespace adder::vm {

namespace {

// Where an object keeps what does not fit inline: an Array, or its Dict.
Value* storage(Object* o) {
  return o->kind == Kind::Instance ? &reinterpret_cast<Instance*>(o)->overflow : attrs_slot(o);
}

// In dict mode: the Dict of its attributes; and if the class or a base of it declares slots, what is kept is an Array
// of that Dict and of another one for the slots, which __dict__ does not show.
Value& attributes(Object* o) {
  Value* s = storage(o);
  return s->is(Kind::Array) ? s->as<Array>()->items[0] : *s;
}
Value* slots_or_null(Object* o) {
  Value* s = storage(o);
  return s->is(Kind::Array) ? &s->as<Array>()->items[1] : nullptr;
}
// The Dict that has, or is to have, the attribute.
Value dict_of(Vm& vm, Object* o, Value name) {
  Value* slots = slots_or_null(o);
  return slots && slot_allowed(vm, shape_ptr(vm, o->shape)->type.as<Type>(), name) ? *slots : attributes(o);
}

u32 inline_capacity(const Object* o) { return o->kind == Kind::Instance ? o->len : 0; }

bool grow_table(Vm& vm) {
  u32 old = vm.shapes.is_object() ? vm.shapes.as<Array>()->len : 0;
  u32 size = old ? old * 2 : 8;
  if (size > 0xFFFF - kFirstUserShape) return failed(raise_text(vm, kMemoryErrorType));
  Value fresh = make_array(vm, size);
  if (fresh.is_raised()) return false;
  for (u32 i = 0; i < old; ++i) fresh.as<Array>()->items[i] = vm.shapes.as<Array>()->items[i];
  vm.shapes = fresh;
  vm.free_shape_hint = old;
  return true;
}

// A number for a new shape; 0: raised.
u32 free_number(Vm& vm) {
  for (int attempt = 0; attempt < 2; ++attempt) {
    u32 n = vm.shapes.is_object() ? vm.shapes.as<Array>()->len : 0;
    for (u32 i = vm.free_shape_hint; i < n; ++i)
      if (vm.shapes.as<Array>()->items[i].is_undefined()) {
        vm.free_shape_hint = i + 1;
        return i + kFirstUserShape;
      }
    if (!grow_table(vm)) return 0;
  }
  return 0;
}

Value make_shape(Vm& vm, Value type, Value parent, Value name, u32 len, u8 flags) {
  Local<> t(vm, type), p(vm, parent), n(vm, name);
  Object* o = vm.heap.allocate(vm, kTypeId_Shape, Kind::Shape, sizeof(Shape), len, flags);
  if (!o) return Value::raised();
  Local<Shape> s(vm, Value::from(o));
  s->type = t;
  s->parent = p;
  s->name = n;
  u32 id = free_number(vm);
  if (!id) return Value::raised();
  s->id = id;
  vm.shapes.as<Array>()->items[id - kFirstUserShape] = s;
  return s;
}

Value root_shape(Vm& vm, Value type) {
  Type* t = type.as<Type>();
  Value& known = vm.native_shapes[type.bits() / sizeof(Type) % kNativeShapeCacheSize];
  if (t->type_flags & kTypeHeap) {
    if (!t->root_shape.is_undefined()) return t->root_shape;
  } else if (known.is_object() && known.as<Shape>()->type == type) {
    return known;
  } else if (vm.shapes.is_object()) {  // a constant type: its root is found by looking
    for (u32 i = 0; i < vm.shapes.as<Array>()->len; ++i) {
      Value s = vm.shapes.as<Array>()->items[i];
      if (!s.is_undefined() && s.as<Shape>()->type == type && s.as<Shape>()->parent.is_undefined()) return known = s;
    }
  }
  Local<> keep(vm, type);
  Value s = TRY(make_shape(vm, type, Value(), Value(), 0, 0));
  if (keep.value().as<Type>()->type_flags & kTypeHeap) keep.value().as<Type>()->root_shape = s;
  return s;
}

Value add_child(Vm& vm, Value parent, Value child) {
  Local<Shape> p(vm, parent);
  Local<Shape> c(vm, child);
  Value kids = p->children;
  if (kids.is_undefined()) {
    p->children = c;
    return c;
  }
  u32 n = kids.is(Kind::Shape) ? 1 : kids.as<Array>()->len;
  Value fresh = TRY(make_array(vm, n + 1));
  kids = p->children;
  for (u32 i = 0; i < n; ++i) fresh.as<Array>()->items[i] = kids.is(Kind::Shape) ? kids : kids.as<Array>()->items[i];
  fresh.as<Array>()->items[n] = c;
  p->children = fresh;
  return c;
}

Value find_child(const Shape* s, Value name) {
  Value kids = s->children;
  if (kids.is_undefined()) return kids;
  if (kids.is(Kind::Shape)) return kids.as<Shape>()->name == name ? kids : Value();
  for (u32 i = 0; i < kids.as<Array>()->len; ++i)
    if (kids.as<Array>()->items[i].as<Shape>()->name == name) return kids.as<Array>()->items[i];
  return Value();
}

const Shape* root_of(const Shape* s) {
  while (!s->parent.is_undefined()) s = s->parent.as<Shape>();
  return s;
}

// The shape with one more attribute (Undefined: the class has too many; use dict mode).
Value shape_with(Vm& vm, Value shape, Value name) {
  Value child = find_child(shape.as<Shape>(), name);
  if (!child.is_undefined()) return child;
  auto* root = const_cast<Shape*>(root_of(shape.as<Shape>()));
  if (root->family >= kMaxShapesPerClass || shape.as<Shape>()->len >= 200) return Value();
  ++root->family;
  Local<Shape> s(vm, shape);
  Value fresh = TRY(make_shape(vm, s->type, s, name, s->len + 1, 0));
  return add_child(vm, s, fresh);
}

Value dict_shape(Vm& vm, Value shape) {
  Local<> root(vm, Value::from(root_of(shape.as<Shape>())));
  Value found = find_child(root.value().as<Shape>(), Value::none());
  if (!found.is_undefined()) return found;
  Value fresh = TRY(make_shape(vm, root.value().as<Shape>()->type, root, Value::none(), 0, kUserFlag));
  return add_child(vm, root, fresh);
}

}  // namespace

i32 shape_find(const Shape* s, Value name) {
  for (; s->len; s = s->parent.as<Shape>())
    if (s->name == name) return static_cast<i32>(s->len - 1);
  return -1;
}

bool has_instance_attributes(const Object* o) { return o->kind == Kind::Instance || (o->flags & kHasAttrs); }

Value instance_value(Object* o, u32 i) {
  u32 n = inline_capacity(o);
  if (i < n) return reinterpret_cast<Instance*>(o)->slots[i];
  return storage(o)->as<Array>()->items[i - n];
}

void instance_store(Object* o, u32 i, Value v) {
  u32 n = inline_capacity(o);
  if (i < n)
    reinterpret_cast<Instance*>(o)->slots[i] = v;
  else
    storage(o)->as<Array>()->items[i - n] = v;
}

u16 shape_for_type(Vm& vm, Value type) {
  Type* t = type.as<Type>();
  if (t->type_id) return t->type_id;
  Value s = root_shape(vm, type);
  return s.is_raised() ? 0 : static_cast<u16>(s.as<Shape>()->id);
}

Value instance_get(Vm& vm, Value object, Value name) {
  Object* o = object.obj();
  if (o->shape < kFirstUserShape || !has_instance_attributes(o)) return Value();
  Shape* s = shape_ptr(vm, o->shape);
  if (is_dict_mode(s)) return dict_get_name(dict_of(vm, o, name), name);
  i32 i = shape_find(s, name);
  return i < 0 ? Value() : instance_value(o, static_cast<u32>(i));
}

// Room for attribute number n (0-based) of the object.
static bool ensure_slot(Vm& vm, Local<>& object, u32 n) {
  Object* o = object.value().obj();
  u32 inline_n = inline_capacity(o);
  if (n < inline_n) return true;
  n -= inline_n;
  Value* st = storage(o);
  u32 have = st->is_object() ? st->as<Array>()->len : 0;
  if (n < have) return true;
  Value fresh = make_array(vm, have ? have * 2 : (inline_n ? 2 : 4));
  if (fresh.is_raised()) return false;
  st = storage(object.value().obj());
  for (u32 i = 0; i < have; ++i) fresh.as<Array>()->items[i] = st->as<Array>()->items[i];
  *st = fresh;
  return true;
}

static bool enter_dict_mode(Vm& vm, Local<>& object) {
  Local<> dict(vm, make_dict(vm)), slots(vm, Value()), both(vm, Value());
  if (dict.is_raised()) return false;
  Local<Shape> s(vm, Value::from(shape_ptr(vm, object.value().obj()->shape)));
  if (s->type.as<Type>()->more_flags & kTypeSlotted) {
    slots = make_dict(vm);
    if (slots.is_raised()) return false;
    both = make_array(vm, 2);
    if (both.is_raised()) return false;
    both.value().as<Array>()->items[0] = dict;
    both.value().as<Array>()->items[1] = slots;
  }
  Local<> target(vm, dict_shape(vm, s));
  if (target.is_raised()) return false;
  for (u32 i = 0; i < s->len; ++i) {
    const Shape* at = s.get();
    while (at->len != i + 1) at = at->parent.as<Shape>();
    Value v = instance_value(object.value().obj(), i);
    if (v.is_undefined()) continue;
    const bool slot = slots.value().is_object() && slot_allowed(vm, s->type.as<Type>(), at->name);
    if (!dict_set(vm, slot ? slots : dict, at->name, v)) return false;
  }
  Object* o = object.value().obj();
  if (o->kind == Kind::Instance)
    for (u32 i = 0; i < o->len; ++i) reinterpret_cast<Instance*>(o)->slots[i] = Value();
  *storage(o) = both.value().is_object() ? both : dict;
  o->shape = static_cast<u16>(target.value().as<Shape>()->id);
  return true;
}

void set_instance_dict(Object* o, Value dict) { attributes(o) = dict; }

Value adopt_class(Vm& vm, Value object_, Value type_) {
  Local<> object(vm, object_), type(vm, type_);
  if (object.value().is(Kind::Module)) {
    const u16 shape = shape_for_type(vm, type);
    if (!shape) return Value::raised();
    object.value().obj()->shape = shape;
    return Value::none();
  }
  TRY(instance_dict(vm, object));
  if (type.value().as<Type>()->more_flags & kTypeHasDel) {
    TRY_OK(reserve_finalizable(vm));
    note_finalizable(vm, object);
  }
  Value root = TRY(root_shape(vm, type));
  Value target = TRY(dict_shape(vm, root));
  object.value().obj()->shape = static_cast<u16>(target.as<Shape>()->id);
  return Value::none();
}

// Constant-type objects (exceptions) take a shape of their own when they get their first attribute.
static bool ensure_user_shape(Vm& vm, Local<>& object) {
  if (object.value().obj()->shape >= kFirstUserShape) return true;
  Value root = root_shape(vm, type_of(vm, object));
  if (root.is_raised()) return false;
  object.value().obj()->shape = static_cast<u16>(root.as<Shape>()->id);
  return true;
}

bool instance_set(Vm& vm, Value object_, Value name_, Value value_) {
  Local<> object(vm, object_), name(vm, name_), value(vm, value_);
  if (!ensure_user_shape(vm, object)) return false;
  Shape* s = shape_ptr(vm, object.value().obj()->shape);
  if (!is_dict_mode(s)) {
    i32 i = shape_find(s, name);
    if (i >= 0) {
      instance_store(object.value().obj(), static_cast<u32>(i), value);
      return true;
    }
    Local<> next(vm, shape_with(vm, Value::from(s), name));
    if (next.is_raised()) return false;
    if (!next.value().is_undefined()) {
      u32 index = next.value().as<Shape>()->len - 1;
      if (!ensure_slot(vm, object, index)) return false;
      instance_store(object.value().obj(), index, value);
      object.value().obj()->shape = static_cast<u16>(next.value().as<Shape>()->id);
      Type* t = next.value().as<Shape>()->type.as<Type>();
      if ((t->type_flags & kTypeHeap) && t->inline_slots <= index && index < 16)
        t->inline_slots = static_cast<u16>(index + 1);
      return true;
    }
    if (!enter_dict_mode(vm, object)) return false;
  }
  return dict_set(vm, dict_of(vm, object.value().obj(), name), name, value);
}

Value instance_delete(Vm& vm, Value object_, Value name_) {
  Local<> object(vm, object_), name(vm, name_);
  Object* o = object.value().obj();
  if (o->shape < kFirstUserShape || !has_instance_attributes(o)) return Value::false_();
  Shape* s = shape_ptr(vm, o->shape);
  if (!is_dict_mode(s)) {
    i32 i = shape_find(s, name);
    if (i < 0 || instance_value(o, static_cast<u32>(i)).is_undefined()) return Value::false_();
    TRY_OK(enter_dict_mode(vm, object));
  }
  Value old = TRY(dict_pop(vm, dict_of(vm, object.value().obj(), name), name));
  return Value::boolean(!old.is_undefined());
}

Value instance_dict(Vm& vm, Value object_) {
  Local<> object(vm, object_);
  TRY_OK(ensure_user_shape(vm, object));
  if (!is_dict_mode(shape_ptr(vm, object.value().obj()->shape))) TRY_OK(enter_dict_mode(vm, object));
  return attributes(object.value().obj());
}

void sweep_shapes(Vm& vm) {
  if (!vm.shapes.is_object()) return;
  auto* table = vm.shapes.as<Array>();
  for (u32 i = 0; i < table->len; ++i)
    if (!table->items[i].is_undefined() && !vm.heap.is_marked(table->items[i].obj())) table->items[i] = Value();
  vm.free_shape_hint = 0;
}

}  // namespace adder::vm
