// __slots__: the names that instances of a class may have, each a member descriptor in the class. The values lie with
// the instance's other attributes (see shape.h); a class all of whose bases have __slots__ too takes no other names.
#include "vm/objects/class.h"
#include "vm/objects/sequence.h"
#include "vm/objects/shape.h"
#include "vm/objects/weakref.h"
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
  Value v = instance_get(vm, a[1], member_name(a[0]));
  return v.is_undefined() ? raise(vm, kAttributeErrorType, "'%t' object has no attribute '%v'", a[1], member_name(a[0]))
                          : v;
}
Value member_set(Vm& vm, Args a) {
  if (!check_instance(vm, a[0], a[1])) return Value::raised();
  if (a.count == 3) {
    TRY_OK(instance_set(vm, a[1], member_name(a[0]), a[2]));
    return Value::none();
  }
  Value found = TRY(instance_delete(vm, a[1], member_name(a[0])));
  return found.is_true() ? Value::none() : raise(vm, kAttributeErrorType, "%v", member_name(a[0]));
}
Value member_getattr(Vm& vm, Value self, Value name) {
  if (name == N(__name__)) return member_name(self);
  if (name == N(__qualname__)) {
    Local<> me(vm, self);
    StrBuilder b(vm);
    TRY_OK(b.append_str(type_qualname(member_owner(self).as<Type>())) && b.append(".") &&
           b.append_str(member_name(me)));
    return b.take_str();
  }
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
  while (skip < c->len && c->data()[skip] == '_') ++skip;
  bool is_private = s->len > 2 && s->data()[0] == '_' && s->data()[1] == '_' &&
                    !(s->data()[s->len - 1] == '_' && s->data()[s->len - 2] == '_');
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

Value member_owner(Value member) { return member.as<Record>()->items[kMemberOwner]; }

// Do instances of the class, or of one of the bases of the class being made, have a __dict__, and may they be referred
// to weakly?
static bool gives_dict(const Type* t) {
  if (t->type_flags & kTypeHeap) return !(t->type_flags & kTypeHasSlots);
  return (t->type_flags & kTypeIsException) || t == &kTypeType || t == &kModuleType;
}
static bool gives_weak_refs(const Type* t) {
  if (t->type_flags & kTypeHeap) return !(t->more_flags & kTypeNoWeakRef);
  return t != &kObjectType && native_refers_weakly(t);
}

static Value show_all(Vm& vm, Local<Type>& type, bool dict, bool weak) {
  Local<> getset(vm, Value());
  for (const Native* row : {dict ? &kDictRow : nullptr, weak ? &kWeakRefRow : nullptr}) {
    if (!row || !dict_get_name(type->dict, row->name).is_undefined()) continue;
    getset = make_getset(vm, row, type);
    if (getset.is_raised() || !dict_set(vm, type->dict, row->name, getset)) return Value::raised();
  }
  if (dict_get_name(type->dict, N(__doc__)).is_undefined()) TRY_OK(dict_set(vm, type->dict, N(__doc__), Value::none()));
  return Value::none();
}

Value declare_slots(Vm& vm, Value type_) {
  Local<Type> type(vm, type_);
  bool dict = false, weak = false, slotted = false;
  for (u32 i = 0; i < type->bases.as<Tuple>()->len; ++i) {
    auto* base = type->bases.as<Tuple>()->items[i].as<Type>();
    dict |= gives_dict(base);
    weak |= gives_weak_refs(base);
    slotted |= (base->type_flags & kTypeHeap) && (base->more_flags & kTypeSlotted);
  }
  const bool had_dict = dict, had_weak = weak;
  const Type* native = native_base(type->base.as<Type>());
  const bool sized = native == &kIntType || native == &kTupleType || native == &kBytesType || native == &kTypeType;
  Local<> declared(vm, dict_get_name(type->dict, N(__slots__)));
  if (declared.value().is_undefined()) {
    dict = true;
    weak |= !sized;
  } else {
    Local<> names(vm, make_list(vm));
    if (names.is_raised()) return names;
    if (declared.value().is(Kind::Str))
      TRY_OK(list_append(vm, names, declared));
    else
      TRY_OK(list_extend(vm, names, declared));
    const u32 n = names.value().as<List>()->len;
    if (n && sized)
      return raise(vm, kTypeErrorType, "nonempty __slots__ not supported for subtype of '%v'",
                   type->base.as<Type>()->name);
    for (u32 i = 0; i < n; ++i) {
      Value name = list_item(names, i);
      if (name.is(Kind::Str) && str_is(name, "__dict__")) {
        if (dict) return raise(vm, kTypeErrorType, "__dict__ slot disallowed: we already got one");
        dict = true;
      } else if (name.is(Kind::Str) && str_is(name, "__weakref__")) {
        if (weak || sized)
          return raise(vm, kTypeErrorType,
                       "__weakref__ slot disallowed: either we already got one, or __itemsize__ != 0");
        weak = true;
      } else {
        TRY(declare_slot(vm, type, name));
        slotted = true;
      }
    }
  }
  if (!dict) type->type_flags |= kTypeHasSlots;
  if (kClassesShowAll) TRY(show_all(vm, type, dict && !had_dict, weak && !had_weak));
  type->more_flags = static_cast<u8>((weak ? 0 : kTypeNoWeakRef) | (slotted ? kTypeSlotted : 0));
  return Value::none();
}

}  // namespace adder::vm
