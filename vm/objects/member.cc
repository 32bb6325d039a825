// __slots__: the names that instances of a class may have, each a member descriptor in the class. The values lie with
// the instance's other attributes (see shape.h); a class all of whose bases have __slots__ too takes no other names.
#include "vm/objects/class.h"
#include "vm/objects/sequence.h"
#include "vm/objects/shape.h"
#include "vm/run/calls.h"

namespace adder::vm {

namespace {

enum Field { kMemberName, kMemberOwner, kMemberFields };

Value member_name(Value self) { return self.as<Record>()->items[kMemberName]; }

bool check_instance(Vm& vm, Value self, Value object) {
  if (is_subtype(vm, type_of(vm, object), self.as<Record>()->items[kMemberOwner])) return true;
  return failed(raise(vm, kTypeErrorType, "descriptor '%v' for '%v' objects doesn't apply to a '%t' object",
                      member_name(self), self.as<Record>()->items[kMemberOwner].as<Type>()->name, object));
}

Value member_get(Vm& vm, Args a) {
  if (a[1].is_none()) return a[0];
  if (!check_instance(vm, a[0], a[1])) return Value::raised();
  return get_attr(vm, a[1], member_name(a[0]));
}
Value member_set(Vm& vm, Args a) {
  if (!check_instance(vm, a[0], a[1])) return Value::raised();
  return a.count == 3 ? set_attr(vm, a[1], member_name(a[0]), a[2]) : del_attr(vm, a[1], member_name(a[0]));
}
Value member_getattr(Vm&, Value self, Value name) {
  if (name == N(__name__) || name == N(__qualname__)) return member_name(self);
  if (name == N(__objclass__)) return self.as<Record>()->items[kMemberOwner];
  return name == N(__doc__) ? Value::none() : Value();
}
Value member_repr(Vm& vm, Value self) {
  Local<> me(vm, self);
  StrBuilder b(vm);
  TRY_OK(b.append("<member '") && b.append_str(member_name(me)) && b.append("' of '") &&
         b.append_str(me.value().as<Record>()->items[kMemberOwner].as<Type>()->name) && b.append("' objects>"));
  return b.take_str();
}

constinit const Native kMemberRows[] = {
    native(N(__get__), member_get, 2, 3),
    native(N(__set__), member_set, 3, 3),
    native(N(__delete__), member_set, 2, 2),
};
constexpr TypeOps kMemberOps{.repr = member_repr, .getattr = member_getattr};

// __name in class C is _C__name.
Value mangled(Vm& vm, Value name_, Value class_name_) {
  Local<> name(vm, name_), class_name(vm, class_name_);
  auto *s = name_.as<Str>(), *c = class_name_.as<Str>();
  u32 skip = 0;
  while (skip < c->len && c->data[skip] == '_') ++skip;
  bool is_private = s->len > 2 && s->data[0] == '_' && s->data[1] == '_' &&
                    !(s->data[s->len - 1] == '_' && s->data[s->len - 2] == '_');
  if (!is_private || skip == c->len) return intern(vm, name);
  StrBuilder b(vm);
  TRY_OK(b.append("_") && b.append_slice(class_name, skip, class_name.value().as<Str>()->len - skip) &&
         b.append_str(name));
  Value s2 = TRY(b.take_str());
  return intern(vm, s2);
}

bool is_identifier(Vm& vm, Value s) {
  Value r = call_method(vm, s, N(isidentifier));
  return r.is_true();
}

Value declare_slot(Vm& vm, Local<Type>& type, Value name_) {
  Local<> name(vm, name_);
  if (!name_.is(Kind::Str)) return raise(vm, kTypeErrorType, "__slots__ items must be strings, not '%t'", name);
  const Type* base = native_base(type.get());
  if (base == &kIntType || base == &kTupleType || base == &kBytesType || base == &kTypeType)
    return raise(vm, kTypeErrorType, "nonempty __slots__ not supported for subtype of '%v'",
                 type->base.as<Type>()->name);
  if (!is_identifier(vm, name))
    return vm.has_pending() ? Value::raised() : raise(vm, kTypeErrorType, "__slots__ must be identifiers");
  name = mangled(vm, name, type->name);
  if (name.is_raised()) return name;
  Value held = dict_get_name(type->dict, name);
  if (is_exact(held, kTypeId_Member)) return Value::none();  // named twice
  if (!held.is_undefined()) return raise(vm, kValueErrorType, "%r in __slots__ conflicts with class variable", name);
  Value member = TRY(make_record(vm, kMemberType, kMemberFields));
  member.as<Record>()->items[kMemberName] = name;
  member.as<Record>()->items[kMemberOwner] = type;
  TRY_OK(dict_set(vm, type->dict, name, member));
  return Value::none();
}

}  // namespace

constinit const Type kMemberType =
    make_const_type(kTypeId_Member, N(member_descriptor), &kObjectType, Kind::Record, &kMemberOps, kMemberRows,
                    sizeof kMemberRows / sizeof *kMemberRows, kTypeFinal | kTypeNoInstances);

Value declare_slots(Vm& vm, Value type_) {
  Local<Type> type(vm, type_);
  Local<> declared(vm, dict_get_name(type->dict, N(__slots__)));
  if (declared.value().is_undefined()) return Value::false_();
  Local<> names(vm, make_list(vm));
  if (names.is_raised()) return names;
  if (declared.value().is(Kind::Str))
    TRY_OK(list_append(vm, names, declared));
  else
    TRY_OK(list_extend(vm, names, declared));
  bool has_dict = type->type_flags & kTypeIsException;
  for (u32 i = 0; i < names.value().as<List>()->len; ++i) {
    Value name = list_item(names, i);
    bool dict = name.is(Kind::Str) && str_is(name, "__dict__");
    has_dict |= dict;
    if (!dict && !(name.is(Kind::Str) && str_is(name, "__weakref__"))) TRY(declare_slot(vm, type, name));
  }
  auto* mro = type->mro.as<Tuple>();
  for (u32 i = 1; i < mro->len; ++i) {
    auto* base = mro->items[i].as<Type>();
    has_dict |= (base->type_flags & (kTypeHeap | kTypeHasSlots)) == kTypeHeap;
  }
  return Value::boolean(!has_dict);
}

}  // namespace adder::vm
