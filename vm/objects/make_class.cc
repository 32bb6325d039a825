// Making classes: flags from the special methods found, __slots__, __set_name__ and __init_subclass__, and
// __build_class__ itself. What follows from the bases is in class_layout.cc.
#include "vm/core/iterate.h"
#include "vm/objects/class.h"
#include "vm/objects/table.h"
#include "vm/objects/weakref.h"
#include "vm/run/calls.h"

namespace adder::vm {

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
  const u8 more = t->more_flags & static_cast<u8>(~kTypeHasDel);
  t->more_flags = is_python(vm, type, N(__del__)) ? more | kTypeHasDel : more;
}

void update_class_flags(Vm& vm, Value type) {
  set_flags(vm, type);
  Value subs = type.as<Type>()->subclasses;
  if (!subs.is(Kind::List)) return;
  for (u32 i = 0; i < subs.as<List>()->len; ++i) {
    Value sub = list_item(subs, i).as<WeakRef>()->referent;
    if (!sub.is_undefined()) update_class_flags(vm, sub);
  }
}

Value note_subclass(Vm& vm, Value base_, Value sub_) {
  if (!(base_.as<Type>()->type_flags & kTypeHeap)) return Value::none();
  Local<Type> base(vm, base_);
  Local<> sub(vm, make_weak_ref(vm, Value::from_const(&kWeakRefType), sub_, Value()));
  if (sub.is_raised()) return sub;
  if (base->subclasses.is_undefined()) {
    Value l = TRY(make_list(vm));
    base->subclasses = l;
  }
  Value subs = base->subclasses;
  for (u32 i = 0; i < subs.as<List>()->len; ++i) {  // the place of one that died
    Value& known = subs.as<List>()->items.as<Array>()->items[i];
    if (!known.as<WeakRef>()->referent.is_undefined()) continue;
    known = sub;
    return Value::none();
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
    if (is_exact(v, kTypeId_Property)) property_set_name(v, k);
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

// The function `special` of the class becomes a class method, or a static one, without saying so.
static Value wrap_special(Vm& vm, Local<Type>& t, Value special, const Type& wrapper) {
  Local<> f(vm, dict_get_name(t->dict, special));
  if (!f.value().is(Kind::Function)) return Value::none();
  Value wrapped = TRY(make_record(vm, wrapper, kWrapperFields));
  wrapped.as<Record>()->items[0] = f;
  TRY_OK(dict_set(vm, t->dict, special, wrapped));
  return Value::none();
}

// __qualname__ and __classcell__ are messages to the maker of the class, __module__ is where it is made.
static Value take_messages(Vm& vm, Local<Type>& t, Local<>& cell) {
  Value q = TRY(dict_pop(vm, t->dict, N(__qualname__)));
  if (!q.is_undefined() && !q.is(Kind::Str))
    return raise(vm, kTypeErrorType, "type __qualname__ must be a str, not %t", q);
  t->qualname = q;
  cell = dict_pop(vm, t->dict, N(__classcell__));
  if (cell.is_raised()) return cell;
  if (!cell.value().is_undefined() && !cell.value().is(Kind::Cell))
    return raise(vm, kTypeErrorType, "type.__new__() argument '__classcell__' must be a nonlocal cell, not %r",
                 type_of(vm, cell));
  if (dict_get_name(t->dict, N(__module__)).is_undefined() && vm.frame < vm.frame_base) {
    Value name = dict_get_name(vm.frame->function.as<Function>()->globals, N(__name__));
    if (!name.is_undefined()) TRY_OK(dict_set(vm, t->dict, N(__module__), name));
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
  Local<> cell(vm, Value());
  auto* b = base.value().as<Type>();
  t->name = name;
  t->base = base;
  t->bases = bases;
  t->ops = &kHeapTypeOps;
  t->layout = b->layout == Kind::Native ? Kind::Instance : b->layout;
  t->type_flags = kTypeHeap | (b->type_flags & (kTypeIsException));
  t->inline_slots = b->type_flags & kTypeHeap ? b->inline_slots : 0;
  Value dict = TRY(make_dict(vm));
  t->dict = dict;
  u32 at = 0;
  Value k, v;
  while (dict_next(ns, &at, &k, &v)) TRY_OK(dict_set(vm, t->dict, k, v));
  TRY(take_messages(vm, t, cell));
  TRY(declare_slots(vm, t));
  // Defining __eq__ without __hash__ makes instances unhashable.
  if (!dict_get_name(t->dict, N(__eq__)).is_undefined() && dict_get_name(t->dict, N(__hash__)).is_undefined())
    TRY_OK(dict_set(vm, t->dict, N(__hash__), Value::none()));
  TRY(wrap_special(vm, t, N(__init_subclass__), kClassMethodType));
  TRY(wrap_special(vm, t, N(__class_getitem__), kClassMethodType));
  TRY(wrap_special(vm, t, N(__new__), kStaticMethodType));
  table_trim(vm, t->dict);
  Value mro = TRY(class_mro(vm, t));
  t->mro = mro;
  set_flags(vm, t);
  for (u32 i = 0; i < bases->len; ++i) TRY(note_subclass(vm, bases->items[i], t));
  invalidate_attributes(vm);
  if (cell.value().is(Kind::Cell)) cell.value().as<Cell>()->value = t;
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
  for (u32 i = 0; i < args[1].as<Tuple>()->len; ++i) {
    Value base = args[1].as<Tuple>()->items[i];
    if (base.is(Kind::Type)) continue;
    Value entries = get_attr_or_undefined(vm, base, N(__mro_entries__));
    if (entries.is_raised()) return entries;
    if (entries.is_undefined()) continue;
    return raise(vm, kTypeErrorType, "type() doesn't support MRO entry resolution; use types.new_class()");
  }
  Local<> winner(vm, choose_metaclass(vm, meta, args[1]));
  if (winner.is_raised()) return winner;
  if (winner.value() != meta.value()) {
    meta = winner.value();
    if (winner.value().as<Type>()->type_flags & kTypeHasNew) {  // a more derived metaclass makes it its way
      Local<> maker(vm, type_attribute(vm, winner, N(__new__)));
      if (maker.is_raised()) return maker;
      StackArgs all(vm, args.count + 1);
      if (!all.ok()) return Value::raised();
      all[0] = winner;
      for (u32 i = 0; i < args.count; ++i) all[i + 1] = args[i];
      return call(vm, maker, Args{all.slots(), args.count + 1}, kw);
    }
  }
  Local<> type(vm, make_class(vm, args[0], args[1], args[2], meta));
  if (type.is_raised()) return type;
  TRY(call_init_subclass(vm, type, args.from(3), kw));
  return type;
}

// Bases that are not types stand for others, by their __mro_entries__(). The same tuple if there are none such.
static Value resolve_bases(Vm& vm, Value bases_) {
  Local<Tuple> bases(vm, bases_);
  Local<List> out(vm, Value());
  for (u32 i = 0; i < bases->len; ++i) {
    Value f = bases->items[i].is(Kind::Type) ? Value() : get_attr_or_undefined(vm, bases->items[i], N(__mro_entries__));
    if (f.is_raised()) return f;
    if (f.is_undefined()) {
      if (!out.value().is_undefined()) TRY_OK(list_append(vm, out, bases->items[i]));
      continue;
    }
    Local<> entries(vm, call1(vm, f, bases));
    if (entries.is_raised()) return entries;
    if (!entries.value().is(Kind::Tuple)) return raise(vm, kTypeErrorType, "__mro_entries__ must return a tuple");
    if (out.value().is_undefined()) {
      out = make_list(vm);
      if (out.is_raised()) return out;
      for (u32 k = 0; k < i; ++k) TRY_OK(list_append(vm, out, bases->items[k]));
    }
    for (u32 k = 0; k < entries.value().as<Tuple>()->len; ++k)
      TRY_OK(list_append(vm, out, entries.value().as<Tuple>()->items[k]));
  }
  if (out.value().is_undefined()) return bases;
  return call1(vm, Value::from_const(&kTupleType), out);
}

static Value prepare_namespace(Vm& vm, Local<>& meta, Local<>& name, Local<Tuple>& bases, Args keywords, Local<>& kw) {
  Value prepare =
      meta.value() == Value::from_const(&kTypeType) ? Value() : get_attr_or_undefined(vm, meta, N(__prepare__));
  if (prepare.is_raised()) return prepare;
  if (prepare.is_undefined()) return make_dict(vm);
  Local<> f(vm, prepare);
  StackArgs args(vm, 2 + keywords.count);
  if (!args.ok()) return Value::raised();
  args[0] = name;
  args[1] = bases;
  for (u32 i = 0; i < keywords.count; ++i) args[2 + i] = keywords[i];
  Value ns = TRY(call(vm, f, Args{args.slots(), 2 + keywords.count}, kw));
  if (!ns.is(Kind::Dict) && lookup_special(vm, ns, N(__getitem__)).is_undefined()) {
    if (meta.value().is(Kind::Type))
      return raise(vm, kTypeErrorType, "%v.__prepare__() must return a mapping, not %t", meta.value().as<Type>()->name,
                   ns);
    return raise(vm, kTypeErrorType, "<metaclass>.__prepare__() must return a mapping, not %t", ns);
  }
  return ns;
}

// type.__new__() has put the class into the cell that its methods' super() and __class__ look into.
static Value check_class_cell(Vm& vm, Local<>& cell, Local<>& name, Local<>& type) {
  if (!cell.value().is(Kind::Cell) || !type.value().is(Kind::Type)) return Value::none();
  Value held = cell.value().as<Cell>()->value;
  if (held == type.value()) return held;
  if (held.is_undefined())
    return raise(vm, kRuntimeErrorType,
                 "__class__ not set defining %r as %r. Was __classcell__ propagated to type.__new__?", name, type);
  return raise(vm, kTypeErrorType, "__class__ set to %r defining %r as %r", held, name, type);
}

Value build_class(Vm& vm, Args args, Value names) {
  Local<> kw(vm, names);
  u32 nkw = names.is_undefined() ? 0 : names.as<Tuple>()->len;
  u32 positional = args.count - nkw;
  if (positional < 2) return raise(vm, kTypeErrorType, "__build_class__: not enough arguments");
  if (!args[0].is(Kind::Function)) return raise(vm, kTypeErrorType, "__build_class__: func must be a function");
  if (!args[1].is(Kind::Str)) return raise(vm, kTypeErrorType, "__build_class__: name is not a string");
  Local<> name(vm, args[1]);
  Local<Tuple> written(vm, make_tuple(vm, args.slots + 2, positional - 2));
  if (written.is_raised()) return written;
  Local<Tuple> bases(vm, resolve_bases(vm, written));
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
  Local<> ns(vm, prepare_namespace(vm, meta, name, bases, Args{rest, kept}, kw));
  if (ns.is_raised()) return ns;
  Local<> cell(vm, call1(vm, args[0], ns));
  if (cell.is_raised()) return cell;
  if (cell.value().is(Kind::Cell)) TRY(set_item(vm, ns, N(__classcell__), cell));
  if (bases.value() != written.value()) TRY(set_item(vm, ns, N(__orig_bases__), written));
  StackArgs call_args(vm, 3 + kept);
  if (!call_args.ok()) return Value::raised();
  call_args[0] = name;
  call_args[1] = bases;
  call_args[2] = ns;
  for (u32 i = 0; i < kept; ++i) call_args[3 + i] = rest[i];
  Local<> type(vm, call(vm, meta, Args{call_args.slots(), 3 + kept}, kw));
  if (type.is_raised()) return type;
  TRY(check_class_cell(vm, cell, name, type));
  return type;
}

}  // namespace adder::vm
