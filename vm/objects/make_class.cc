// Making classes: bases to layout and method resolution order (C3), flags from the special methods found,
// __init_subclass__ and
// __set_name__, and __build_class__ itself.
#include "vm/core/iterate.h"
#include "vm/objects/class.h"
#include "vm/run/calls.h"

namespace adder::vm {

// The MRO of a base as the i-th Type; constant types have a chain instead of a tuple.
static Value mro_item(const Type* t, u32 i) {
  if (!t->mro.is_undefined()) return i < t->mro.as<Tuple>()->len ? t->mro.as<Tuple>()->items[i] : Value();
  Value at = Value::from(t);
  bool also = false;
  while (i-- && !at.is_undefined()) at = native_mro_next(at, &also);
  return at;
}

// C3 linearisation. The lists merged are the MROs of the bases, then the bases themselves; heads[k] counts what list k
// has given.
Value compute_mro(Vm& vm, Value type_, Value bases_) {
  Local<> type(vm, type_);
  Local<Tuple> bases(vm, bases_);
  u32 n = bases->len;
  Local<List> out(vm, make_list(vm));
  if (out.is_raised()) return out;
  TRY_OK(list_append(vm, out, type));
  Local<Blob> heads(vm, make_blob(vm, (n + 1) * sizeof(u16)));
  if (heads.is_raised()) return heads;
  auto item = [&](u32 list, u32 i) {
    return list < n ? mro_item(bases->items[list].as<Type>(), i) : i < n ? bases->items[i] : Value();
  };
  for (;;) {
    bool rest = false;
    Value pick;
    for (u32 k = 0; k <= n && pick.is_undefined(); ++k) {
      auto* h = reinterpret_cast<u16*>(heads->data);
      Value candidate = item(k, h[k]);
      if (candidate.is_undefined()) continue;
      rest = true;
      bool in_tail = false;
      for (u32 j = 0; j <= n && !in_tail; ++j)
        for (u32 i = h[j] + 1u; !item(j, i).is_undefined(); ++i)
          if (item(j, i) == candidate) {
            in_tail = true;
            break;
          }
      if (!in_tail) pick = candidate;
    }
    if (!rest) break;
    if (pick.is_undefined()) {
      Local<> names(vm, make_str(vm, ""));
      Local<> told(vm, make_list(vm));  // the heads of the lists that are left, each once
      if (told.is_raised()) return told;
      for (u32 k = 0; k <= n; ++k) {
        Value head = item(k, reinterpret_cast<u16*>(heads->data)[k]);
        bool known = head.is_undefined();
        for (u32 i = 0; i < told.value().as<List>()->len; ++i) known |= list_item(told, i) == head;
        if (!known) TRY_OK(list_append(vm, told, head));
      }
      for (u32 i = 0; i < told.value().as<List>()->len; ++i) {
        StrBuilder b(vm);
        TRY_OK(b.append_str(names) && (i == 0 || b.append(", ")) && b.append_str(list_item(told, i).as<Type>()->name));
        names = TRY(b.take_str());
      }
      return raise(vm, kTypeErrorType, "Cannot create a consistent method resolution\norder (MRO) for bases %v", names);
    }
    for (u32 k = 0; k <= n; ++k) {
      auto* h = reinterpret_cast<u16*>(heads->data);
      if (item(k, h[k]) == pick) ++h[k];
    }
    TRY_OK(list_append(vm, out, pick));
  }
  u32 count = out->len;
  Value mro = TRY(make_tuple(vm, count));
  for (u32 i = 0; i < count; ++i) mro.as<Tuple>()->items[i] = list_item(out, i);
  return mro;
}

// What decides the layout of instances: the nearest base that is built in or adds slots of its own.
static const Type* solid_base(const Type* t) {
  for (; t->type_flags & kTypeHeap; t = t->base.as<Type>()) {
    u32 at = 0;
    Value key, value;
    while (dict_next(t->dict, &at, &key, &value))
      if (is_exact(value, kTypeId_Member)) return t;
  }
  return t;
}

// Exceptions differ in their class, not in how they lie in memory.
static bool same_layout(const Type* a, const Type* b) {
  return !((a->type_flags | b->type_flags) & kTypeHeap) &&
         (a->ops == b->ops || (a->layout == Kind::Exception && b->layout == Kind::Exception));
}

// The base whose layout the class takes: the one whose native base is the most derived.
static Value best_base(Vm& vm, Value bases) {
  auto* t = bases.as<Tuple>();
  Value best;
  const Type* best_solid = nullptr;
  for (u32 i = 0; i < t->len; ++i) {
    Value b = t->items[i];
    if (!b.is(Kind::Type))
      return raise(vm, kTypeErrorType,
                   "metaclass conflict: the metaclass of a derived class must be a (non-strict) subclass of the "
                   "metaclasses of all its bases");
    auto* type = b.as<Type>();
    for (u32 k = 0; k < i; ++k)
      if (t->items[k] == b) return raise(vm, kTypeErrorType, "duplicate base class %v", type->name);
    if (type->type_flags & kTypeFinal)
      return raise(vm, kTypeErrorType, "type '%v' is not an acceptable base type", type->name);
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

static bool is_python(Vm& vm, Value type, Value name) {
  Value f = lookup_in_type(vm, type, name);
  return !f.is_undefined() && !f.is(Kind::Native);
}

static void set_flags(Vm& vm, Value type) {
  auto* t = type.as<Type>();
  u16 f =
      t->type_flags & ~(kTypeHasGetattr | kTypeHasSetattr | kTypeHasInit | kTypeHasNew | kTypeHasEq | kTypeUnhashable);
  if (is_python(vm, type, N(__getattr__)) || is_python(vm, type, N(__getattribute__))) f |= kTypeHasGetattr;
  if (is_python(vm, type, N(__setattr__)) || is_python(vm, type, N(__delattr__))) f |= kTypeHasSetattr;
  if (is_python(vm, type, N(__init__))) f |= kTypeHasInit;
  if (is_python(vm, type, N(__new__))) f |= kTypeHasNew;
  if (is_python(vm, type, N(__eq__)) || is_python(vm, type, N(__hash__))) f |= kTypeHasEq;
  t->type_flags = f;
}

void update_class_flags(Vm& vm, Value type) {
  set_flags(vm, type);
  Value subs = type.as<Type>()->subclasses;
  if (!subs.is(Kind::List)) return;
  for (u32 i = 0; i < subs.as<List>()->len; ++i) update_class_flags(vm, list_item(subs, i));
}

static Value note_subclass(Vm& vm, Value base_, Value sub_) {
  if (!(base_.as<Type>()->type_flags & kTypeHeap)) return Value::none();
  Local<Type> base(vm, base_);
  Local<> sub(vm, sub_);
  if (base->subclasses.is_undefined()) {
    Value l = TRY(make_list(vm));
    base->subclasses = l;
  }
  TRY_OK(list_append(vm, base->subclasses, sub));
  return Value::none();
}

static Value call_set_names(Vm& vm, Local<Type>& type) {
  u32 at = 0;
  Value k, v;
  Local<> snapshot(vm, make_list(vm));
  if (snapshot.is_raised()) return snapshot;
  while (dict_next(type->dict, &at, &k, &v)) {
    if (is_exact(v, kTypeId_Property)) v.as<Record>()->items[4] = k;
    if (!v.is_object() || v.obj()->shape < kFirstUserShape) continue;
    Local<> key(vm, k), value(vm, v);
    if (lookup_special(vm, v, N(__set_name__)).is_undefined()) continue;
    TRY_OK(list_append(vm, snapshot, key));
    TRY_OK(list_append(vm, snapshot, value));
  }
  for (u32 i = 0; i < snapshot.value().as<List>()->len; i += 2) {
    Local<> key(vm, list_item(snapshot, i)), value(vm, list_item(snapshot, i + 1));
    Value f = lookup_special(vm, value, N(__set_name__));
    if (!call3(vm, f, value, type, key).is_raised()) continue;
    Local<> cause(vm, take_pending(vm));
    static_cast<void>(
        raise(vm, kRuntimeErrorType, "Error calling __set_name__ on '%t' instance %r in '%v'", value, key, type->name));
    if (!vm.pending.is(Kind::Exception)) return Value::raised();
    vm.pending.as<Exception>()->cause = vm.pending.as<Exception>()->context = cause;
    vm.pending.obj()->flags |= kUserFlag;
    return Value::raised();
  }
  return Value::none();
}

Value make_class(Vm& vm, Value name_, Value bases_, Value ns_, Value metaclass_) {
  Local<> name(vm, name_), ns(vm, ns_), meta(vm, metaclass_);
  Local<Tuple> bases(vm, bases_);
  if (bases->len == 0) {
    bases = make_tuple(vm, 1);
    if (bases.is_raised()) return bases;
    bases->items[0] = Value::from_const(&kObjectType);
  }
  Local<> base(vm, best_base(vm, bases));
  if (base.is_raised()) return base;
  u16 shape = kTypeId_Type;
  if (meta.value() != Value::from_const(&kTypeType)) {
    shape = shape_for_type(vm, meta);
    if (!shape) return Value::raised();
  }
  Object* o = vm.heap.allocate(vm, shape, Kind::Type, sizeof(Type), 0);
  if (!o) return Value::raised();
  Local<Type> t(vm, Value::from(o));
  auto* b = base.value().as<Type>();
  t->name = name;
  t->base = base;
  t->bases = bases;
  t->ops = &kHeapTypeOps;
  t->layout = b->layout == Kind::Native ? Kind::Instance : b->layout;
  t->type_flags = kTypeHeap | (b->type_flags & (kTypeIsException));
  t->inline_slots = b->type_flags & kTypeHeap ? b->inline_slots : 0;
  t->dict = TRY(make_dict(vm));
  u32 at = 0;
  Value k, v;
  while (dict_next(ns, &at, &k, &v)) TRY_OK(dict_set(vm, t->dict, k, v));
  t->mro = TRY(compute_mro(vm, t, bases));
  Value no_dict = TRY(declare_slots(vm, t));
  if (no_dict.is_true()) t->type_flags |= kTypeHasSlots;
  set_flags(vm, t);
  // Defining __eq__ without __hash__ makes instances unhashable.
  if (!dict_get_name(t->dict, N(__eq__)).is_undefined() && dict_get_name(t->dict, N(__hash__)).is_undefined())
    TRY_OK(dict_set(vm, t->dict, N(__hash__), Value::none()));
  // These are class methods without saying so.
  for (Value special : {N(__init_subclass__), N(__class_getitem__)}) {
    Local<> f(vm, dict_get_name(t->dict, special));
    if (!f.value().is(Kind::Function)) continue;
    Value wrapped = TRY(make_record(vm, kClassMethodType, 1));
    wrapped.as<Record>()->items[0] = f;
    TRY_OK(dict_set(vm, t->dict, special, wrapped));
  }
  Local<> make_new(vm, dict_get_name(t->dict, N(__new__)));
  if (make_new.value().is(Kind::Function)) {
    Value wrapped = TRY(make_record(vm, kStaticMethodType, 1));
    wrapped.as<Record>()->items[0] = make_new;
    TRY_OK(dict_set(vm, t->dict, N(__new__), wrapped));
  }
  for (u32 i = 0; i < bases->len; ++i) TRY(note_subclass(vm, bases->items[i], t));
  invalidate_attributes(vm);
  TRY(call_set_names(vm, t));
  return t;
}

// super(type, type).__init_subclass__(**keywords)
Value call_init_subclass(Vm& vm, Value type_, Args keywords, Value names) {
  Local<Type> type(vm, type_);
  Local<> kw(vm, names);
  auto* mro = type->mro.as<Tuple>();
  Value hook;
  for (u32 i = 1; i < mro->len && hook.is_undefined(); ++i) {
    Value own = mro->items[i].as<Type>()->type_flags & kTypeHeap
                    ? dict_get_name(mro->items[i].as<Type>()->dict, N(__init_subclass__))
                    : Value();
    if (!own.is_undefined()) hook = own;
  }
  if (hook.is_undefined()) {
    if (keywords.count)
      return raise(vm, kTypeErrorType, "%v.__init_subclass__() takes no keyword arguments", type->name);
    return Value::none();
  }
  Value bound = TRY(bind_attribute(vm, hook, Value(), type));
  return call(vm, bound, keywords, kw);
}

Value type_new(Vm& vm, Value metaclass, Args args, Value names) {
  Local<> meta(vm, metaclass), kw(vm, names);
  u32 positional = args.count - (names.is_undefined() ? 0 : names.as<Tuple>()->len);
  if (positional == 1 && metaclass == Value::from_const(&kTypeType)) return type_of(vm, args[0]);
  if (positional != 3) return raise(vm, kTypeErrorType, "type() takes 1 or 3 arguments");
  if (!args[0].is(Kind::Str))
    return raise(vm, kTypeErrorType, "type.__new__() argument 1 must be str, not %t", args[0]);
  if (!args[1].is(Kind::Tuple))
    return raise(vm, kTypeErrorType, "type.__new__() argument 2 must be tuple, not %t", args[1]);
  if (!args[2].is(Kind::Dict))
    return raise(vm, kTypeErrorType, "type.__new__() argument 3 must be dict, not %t", args[2]);
  Local<> type(vm, make_class(vm, args[0], args[1], args[2], meta));
  if (type.is_raised()) return type;
  TRY(call_init_subclass(vm, type, args.from(3), kw));
  return type;
}

// The most derived metaclass of the given one and those of the bases.
static Value choose_metaclass(Vm& vm, Value given, Value bases) {
  if (!given.is(Kind::Type)) return given;
  Value best = given;
  for (u32 i = 0; i < bases.as<Tuple>()->len; ++i) {
    Value m = type_of(vm, bases.as<Tuple>()->items[i]);
    if (is_subtype(vm, best, m)) continue;
    if (!is_subtype(vm, m, best))
      return raise(vm, kTypeErrorType,
                   "metaclass conflict: the metaclass of a derived class must be a (non-strict) subclass of the "
                   "metaclasses of all its bases");
    best = m;
  }
  return best;
}

// Bases that are not types may stand for others through __mro_entries__: not yet in the language floor; they are
// refused by best_base.
Value build_class(Vm& vm, Args args, Value names) {
  Local<> kw(vm, names);
  u32 nkw = names.is_undefined() ? 0 : names.as<Tuple>()->len;
  u32 positional = args.count - nkw;
  if (positional < 2) return raise(vm, kTypeErrorType, "__build_class__: not enough arguments");
  Local<Tuple> bases(vm, make_tuple(vm, args.slots + 2, positional - 2));
  if (bases.is_raised()) return bases;
  // Take metaclass= out of the keywords; what is left goes to __prepare__, the metaclass and __init_subclass__.
  Local<> meta(vm, Value());
  Local<List> rest_names(vm, make_list(vm));
  if (rest_names.is_raised()) return rest_names;
  u32 kept = 0;
  Value* rest = args.slots + positional;
  for (u32 i = 0; i < nkw; ++i) {
    Value n = kw.value().as<Tuple>()->items[i];
    if (str_is(n, "metaclass")) {
      meta = rest[i];
    } else {
      rest[kept++] = rest[i];
      TRY_OK(list_append(vm, rest_names, n));
    }
  }
  if (meta.value().is_undefined()) meta = bases->len ? type_of(vm, bases->items[0]) : Value::from_const(&kTypeType);
  meta = choose_metaclass(vm, meta, bases);
  if (meta.is_raised()) return meta;

  Value rest_tuple = TRY(make_tuple(vm, kept));
  for (u32 i = 0; i < kept; ++i) rest_tuple.as<Tuple>()->items[i] = list_item(rest_names, i);
  kw = kept ? rest_tuple : Value();

  StackArgs call_args(vm, 3 + kept);
  if (!call_args.ok()) return Value::raised();
  Local<> ns(vm, Value());
  Value prepare =
      meta.value() == Value::from_const(&kTypeType) ? Value() : get_attr_or_undefined(vm, meta, N(__prepare__));
  if (prepare.is_raised()) return prepare;
  if (!prepare.is_undefined()) {
    call_args[0] = args[1];
    call_args[1] = bases;
    for (u32 i = 0; i < kept; ++i) call_args[2 + i] = rest[i];
    ns = call(vm, prepare, Args{call_args.slots(), 2 + kept}, kw);
    if (ns.is_raised()) return ns;
    if (!ns.value().is(Kind::Dict) && lookup_special(vm, ns, N(__getitem__)).is_undefined())
      return raise(vm, kTypeErrorType, "%v.__prepare__() must return a mapping, not %t",
                   meta.value().is(Kind::Type) ? meta.value().as<Type>()->name : N(__class__), ns);
  } else {
    ns = make_dict(vm);
  }
  if (ns.is_raised()) return ns;
  Local<> cell(vm, call1(vm, args[0], ns));
  if (cell.is_raised()) return cell;
  call_args[0] = args[1];
  call_args[1] = bases;
  call_args[2] = ns;
  for (u32 i = 0; i < kept; ++i) call_args[3 + i] = rest[i];
  Local<> type(vm, call(vm, meta, Args{call_args.slots(), 3 + kept}, kw));
  if (type.is_raised()) return type;
  if (cell.value().is(Kind::Cell)) cell.value().as<Cell>()->value = type;
  return type;
}

}  // namespace adder::vm
