// What the bases of a class decide: its method resolution order (C3, or what the metaclass's mro() says), and the
// layout of its instances; and with it which class an object may be given, and which bases a class.
#include "vm/core/iterate.h"
#include "vm/objects/class.h"
#include "vm/objects/shape.h"
#include "vm/objects/weakref.h"
#include "vm/run/calls.h"
#include "vm/run/finalize.h"

namespace adder::vm {

// ---- method resolution order

// The MRO of a base as the i-th Type; constant types have a chain instead of a tuple.
static Value mro_item(const Type* t, u32 i) {
  if (!t->mro.is_undefined()) return i < t->mro.as<Tuple>()->len ? t->mro.as<Tuple>()->items[i] : Value();
  Value at = Value::from(t);
  bool also = false;
  while (i-- && !at.is_undefined()) at = native_mro_next(at, &also);
  return at;
}

namespace {

// C3 linearisation. The lists merged are the MROs of the bases, then the bases themselves; heads[k] counts what list k
// has given.
class Merge {
public:
  Merge(Vm& vm, Value bases, Value heads) : vm_(vm), bases_(vm, bases), heads_(vm, heads), count_(bases_->len) {}
  bool ok() const { return !heads_.is_raised(); }

  // The next class; Undefined at the end; None: the lists contradict each other.
  Value next() {
    bool rest = false;
    for (u32 k = 0; k <= count_; ++k) {
      Value candidate = head(k);
      if (candidate.is_undefined()) continue;
      rest = true;
      if (in_a_tail(candidate)) continue;
      for (u32 j = 0; j <= count_; ++j)
        if (head(j) == candidate) ++taken(j);
      return candidate;
    }
    return rest ? Value::none() : Value();
  }

  Value complain() {
    Local<> told(vm_, make_list(vm_));  // the heads of the lists that are left, each once
    if (told.is_raised()) return told;
    StrBuilder names(vm_);
    for (u32 k = 0; k <= count_; ++k) {
      Value first = head(k);
      bool known = first.is_undefined();
      for (u32 i = 0; i < told.value().as<List>()->len; ++i) known |= list_item(told, i) == first;
      if (known) continue;
      TRY_OK((!names.size() || names.append(", ")) && names.append_str(first.as<Type>()->name));
      TRY_OK(list_append(vm_, told, head(k)));
    }
    Value text = TRY(names.take_str());
    return raise(vm_, kTypeErrorType, "Cannot create a consistent method resolution\norder (MRO) for bases %v", text);
  }

private:
  u16& taken(u32 k) { return reinterpret_cast<u16*>(heads_->data)[k]; }
  Value item(u32 list, u32 i) {
    return list < count_ ? mro_item(bases_->items[list].as<Type>(), i) : i < count_ ? bases_->items[i] : Value();
  }
  Value head(u32 list) { return item(list, taken(list)); }
  bool in_a_tail(Value candidate) {
    for (u32 j = 0; j <= count_; ++j) {
      Value other;
      for (u32 i = taken(j) + 1u; !(other = item(j, i)).is_undefined(); ++i)
        if (other == candidate) return true;
    }
    return false;
  }

  Vm& vm_;
  Local<Tuple> bases_;
  Local<Blob> heads_;
  u32 count_;
};

}  // namespace

Value compute_mro(Vm& vm, Value type_, Value bases_) {
  Local<> type(vm, type_), bases(vm, bases_);
  Local<List> out(vm, make_list(vm));
  if (out.is_raised()) return out;
  TRY_OK(list_append(vm, out, type));
  Value heads = make_blob(vm, (bases.value().as<Tuple>()->len + 1) * sizeof(u16));
  Merge merge(vm, bases, heads);
  if (!merge.ok()) return Value::raised();
  for (;;) {
    Value next = merge.next();
    if (next.is_none()) return merge.complain();
    if (next.is_undefined()) return call1(vm, Value::from_const(&kTupleType), out);
    TRY_OK(list_append(vm, out, next));
  }
}

// What decides the layout of instances: the nearest base that is built in or adds slots of its own.
static const Type* solid_base(const Type* t) {
  for (; t->type_flags & kTypeHeap; t = t->base.as<Type>()) {
    u32 at = 0;
    Value key, value;
    while (dict_next(t->dict, &at, &key, &value))
      if (is_exact(value, kTypeId_Member) && member_owner(value) == Value::from(t)) return t;
  }
  return t;
}

// By the metaclass's mro() if it has one of its own.
Value class_mro(Vm& vm, Value type_) {
  Local<Type> type(vm, type_);
  Value custom = type->shape >= kFirstUserShape ? lookup_special(vm, type, N(mro)) : Value();
  if (custom.is_undefined() || custom.is(Kind::Native)) return compute_mro(vm, type, type->bases);
  Local<> said(vm, call_method(vm, type, N(mro)));
  if (said.is_raised()) return said;
  Local<Tuple> mro(vm, call1(vm, Value::from_const(&kTupleType), said));
  if (mro.is_raised()) return mro;
  if (!mro->len) return raise(vm, kTypeErrorType, "type MRO must not be empty");
  const Type* solid = solid_base(type.get());
  for (u32 i = 0; i < mro->len; ++i) {
    Value item = mro->items[i];
    if (!item.is(Kind::Type)) return raise(vm, kTypeErrorType, "mro() returned a non-class ('%t')", item);
    const Type* other = solid_base(item.as<Type>());
    if (!is_subtype(vm, Value::from(solid), Value::from(other)))
      return raise(vm, kTypeErrorType, "mro() returned base with unsuitable layout ('%v')", item.as<Type>()->name);
  }
  return mro;
}

// ---- layout

// Exceptions differ in their class, not in how they lie in memory.
static bool same_layout(const Type* a, const Type* b) {
  return !((a->type_flags | b->type_flags) & kTypeHeap) &&
         (a->ops == b->ops || (a->layout == Kind::Exception && b->layout == Kind::Exception));
}

// The base whose layout the class takes: the one whose native base is the most derived.
Value best_base(Vm& vm, Value bases) {
  auto* t = bases.as<Tuple>();
  Value best;
  const Type* best_solid = nullptr;
  for (u32 i = 0; i < t->len; ++i) {
    Value b = t->items[i];
    if (!b.is(Kind::Type)) return raise(vm, kTypeErrorType, "bases must be types");
    auto* type = b.as<Type>();
    for (u32 k = 0; k < i; ++k)
      if (t->items[k] == b) return raise(vm, kTypeErrorType, "duplicate base class %v", type->name);
    if (type->type_flags & kTypeFinal)
      return raise(vm, kTypeErrorType, "type '%v' is not an acceptable base type", type_full_name(vm, b));
    const Type* solid = solid_base(type);
    if (!best_solid || (solid != best_solid && is_subtype(vm, Value::from(solid), Value::from(best_solid)))) {
      best = b;
      best_solid = solid;
    } else if (solid != best_solid && !same_layout(solid, best_solid) &&
               !is_subtype(vm, Value::from(best_solid), Value::from(solid))) {
      return raise(vm, kTypeErrorType, "multiple bases have instance lay-out conflict");
    }
  }
  return best;
}

static bool has_dict(const Type* t) {
  if (t->type_flags & kTypeHeap) return !(t->type_flags & kTypeHasSlots);
  return t->type_flags & kTypeIsException;
}
static bool no_weak_refs(const Type* t) { return t->type_flags & kTypeHeap ? t->more_flags & kTypeNoWeakRef : true; }

static bool declares(const Type* t, Value slot) {
  Value held = t->type_flags & kTypeHeap ? dict_get_name(t->dict, slot) : Value();
  return is_exact(held, kTypeId_Member);
}
// Does b declare every slot that a declares?
static bool slots_within(const Type* a, const Type* b) {
  u32 at = 0;
  Value key, value;
  while (dict_next(a->dict, &at, &key, &value))
    if (is_exact(value, kTypeId_Member) && !declares(b, key)) return false;
  return true;
}

// What CPython frees in another way.
static bool is_container(const Type* t) {
  if (t->type_flags & kTypeHeap) return true;
  return t != &kObjectType && t != &kIntType && t != &kFloatType && t != &kComplexType && t != &kStrType &&
         t != &kBytesType && t != &kByteArrayType;
}

static bool compatible(Vm& vm, const Type* from, const Type* to, const char* what) {
  auto refuse = [&](const char* why) {
    return failed(
        raise(vm, kTypeErrorType, "%s assignment: '%v' %s differs from '%v'", what, to->name, why, from->name));
  };
  if (is_container(from) != is_container(to)) return refuse("deallocator");
  const Type *a = solid_base(from), *b = solid_base(to);
  bool same = a == b && has_dict(from) == has_dict(to) && no_weak_refs(from) == no_weak_refs(to);
  if (a != b && (a->type_flags & b->type_flags & kTypeHeap) &&
      solid_base(a->base.as<Type>()) == solid_base(b->base.as<Type>()))
    same = has_dict(from) == has_dict(to) && no_weak_refs(from) == no_weak_refs(to) && slots_within(a, b) &&
           slots_within(b, a);
  return same || refuse("object layout");
}

// ---- assignments

Value assign_class(Vm& vm, Value object_, Value type_) {
  if (type_.is_undefined()) return raise(vm, kTypeErrorType, "can't delete __class__ attribute");
  if (!type_.is(Kind::Type))
    return raise(vm, kTypeErrorType, "__class__ must be set to a class, not '%t' object", type_);
  Local<> object(vm, object_), type(vm, type_);
  const Type *from = type_ptr(vm, object), *to = type_.as<Type>();
  const bool modules = native_base(from) == &kModuleType && native_base(to) == &kModuleType;
  if (!modules && !(from->type_flags & to->type_flags & kTypeHeap))
    return raise(vm, kTypeErrorType, "__class__ assignment only supported for mutable types or ModuleType subclasses");
  if (from == to) return Value::none();
  if (!modules) TRY_OK(compatible(vm, from, to, "__class__"));
  return adopt_class(vm, object, type);
}

static Value remove_subclass(const Type* base, Value sub) {
  if (!base->subclasses.is(Kind::List)) return Value::none();
  auto* list = base->subclasses.as<List>();
  auto* items = list->items.as<Array>()->items;
  u32 kept = 0;
  for (u32 i = 0; i < list->len; ++i)
    if (items[i].as<WeakRef>()->referent != sub) items[kept++] = items[i];
  for (u32 i = kept; i < list->len; ++i) items[i] = Value();
  list->len = kept;
  return Value::none();
}

// The MROs of a class and of those below it, made anew. `old` is a list of (class, former MRO, new MRO) to go back to.
// A mro() method may assign bases itself: what it made of the class stays.
static Value renew_mro(Vm& vm, Value type_, Local<>& old) {
  Local<Type> type(vm, type_);
  Local<> former(vm, type->mro), mro(vm, class_mro(vm, type));
  if (mro.is_raised()) return mro;
  if (former != type->mro) return Value::none();
  TRY_OK(list_append(vm, old, type) && list_append(vm, old, former) && list_append(vm, old, mro));
  type->mro = mro;
  for (u32 i = 0; type->subclasses.is(Kind::List) && i < type->subclasses.as<List>()->len; ++i) {
    Value sub = list_item(type->subclasses, i).as<WeakRef>()->referent;
    if (!sub.is_undefined()) TRY(renew_mro(vm, sub, old));
  }
  return Value::none();
}

// Is `of` among the bases by which the layout comes down to `type`? While MROs are made they do not tell.
static bool below_in_layout(Value type, Value of) {
  for (; !type.is_undefined(); type = type.as<Type>()->base)
    if (type == of) return true;
  return false;
}

Value assign_bases(Vm& vm, Value type_, Value bases_) {
  Local<Type> type(vm, type_);
  Local<Tuple> bases(vm, bases_);
  if (bases_.is_undefined())
    return raise(vm, kTypeErrorType, "cannot delete '__bases__' attribute of type '%v'", type->name);
  if (!bases_.is(Kind::Tuple))
    return raise(vm, kTypeErrorType, "can only assign tuple to %v.__bases__, not %t", type->name, bases_);
  if (!bases->len)
    return raise(vm, kTypeErrorType, "can only assign non-empty tuple to %v.__bases__, not ()", type->name);
  for (u32 i = 0; i < bases->len; ++i) {
    Value item = bases->items[i];
    if (!item.is(Kind::Type))
      return raise(vm, kTypeErrorType, "%v.__bases__ must be tuple of classes, not '%t'", type->name, item);
    if (is_subtype(vm, item, type) || below_in_layout(item, type))
      return raise(vm, kTypeErrorType, "a __bases__ item causes an inheritance cycle");
  }
  Local<> base(vm, best_base(vm, bases));
  if (base.is_raised()) return base;
  TRY_OK(compatible(vm, type->base.as<Type>(), base.value().as<Type>(), "__bases__"));
  Local<> old_bases(vm, type->bases), old_base(vm, type->base), old(vm, make_list(vm));
  if (old.is_raised()) return old;
  type->bases = bases;
  type->base = base;
  if (renew_mro(vm, type, old).is_raised()) {
    for (u32 i = 0; i < old.value().as<List>()->len; i += 3) {
      auto* changed = list_item(old, i).as<Type>();
      if (changed->mro == list_item(old, i + 2)) changed->mro = list_item(old, i + 1);
    }
    if (type->bases == bases) {
      type->bases = old_bases;
      type->base = old_base;
    }
    invalidate_attributes(vm);
    return Value::raised();
  }
  if (type->bases != bases)
    return invalidate_attributes(vm), Value::none();  // a mro() method has assigned others since
  for (u32 i = 0; i < old_bases.value().as<Tuple>()->len; ++i)
    static_cast<void>(remove_subclass(old_bases.value().as<Tuple>()->items[i].as<Type>(), type));
  for (u32 i = 0; i < bases->len; ++i) TRY(note_subclass(vm, bases->items[i], type));
  update_class_flags(vm, type);
  invalidate_attributes(vm);
  return Value::none();
}

}  // namespace adder::vm
