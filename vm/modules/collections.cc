// The module _collections: deque (deque.cc), defaultdict and OrderedDict, which are dicts with a little more, and the
// descriptor that a namedtuple's fields are.
#include "vm/modules/collections.h"

#include "vm/core/iterate.h"
#include "vm/modules/modules.h"
#include "vm/objects/arguments.h"
#include "vm/objects/dict.h"
#include "vm/objects/shape.h"
#include "vm/objects/table.h"
#include "vm/run/calls.h"

namespace adder::vm {

namespace {

// dict's own operations, for types that differ from it in a few.
const TypeOps& base() { return *kDictType.ops; }
Value dict_len(Vm& vm, Value self) { return base().len(vm, self); }
Value dict_getitem(Vm& vm, Value self, Value key) { return base().getitem(vm, self, key); }
Value dict_setitem(Vm& vm, Value self, Value key, Value value) { return base().setitem(vm, self, key, value); }
Value dict_contains(Vm& vm, Value self, Value key) { return base().contains(vm, self, key); }
Value dict_iter(Vm& vm, Value self) { return base().iter(vm, self); }
Value dict_inplace(Vm& vm, BinaryOp op, Value left, Value right) { return base().inplace(vm, op, left, right); }
Value dict_compare(Vm& vm, CompareOp op, Value left, Value right) { return base().compare(vm, op, left, right); }

// An empty dict of the type, with room for attributes.
Value make_empty(Vm& vm, Value type) {
  return Value::from(TRY_PTR(alloc_for_type(vm, type, Kind::Dict, sizeof(Dict), 0, kHasAttrs)));
}

// dict(...) from a constructor's arguments from `first` on.
bool fill(Vm& vm, const Local<>& dict, const char* name, Args args, u32 first, Value keyword_names) {
  Local<> names(vm, keyword_names);
  u32 positional = positional_count(args, keyword_names);
  if (positional > first + 1) {
    return failed(raise(vm, kTypeErrorType, "%s expected at most %u argument%s, got %u", name, first + 1,
                        first ? "s" : "", positional));
  }
  if (positional > first && !dict_update(vm, dict, args[first])) return false;
  return dict_update_keywords(vm, dict, args, names);
}

// The two dicts' items together, as an object of the type of the one that is of `type`.
Value merged(Vm& vm, const Type& type, Value left, Value right) {
  if (!left.is(Kind::Dict) || !right.is(Kind::Dict)) return Value::not_implemented();
  Local<> a(vm, left), b(vm, right);
  Local<> mine(vm, is_instance(vm, a, type) ? a : b);
  Local<> result(vm, make_empty(vm, type_of(vm, mine)));
  if (result.is_raised()) return result;
  if (&type == &kDefaultDictType) {
    Value factory = TRY(get_attr(vm, mine, N(default_factory)));
    TRY_OK(instance_set(vm, result, N(default_factory), factory));
  }
  TRY_OK(dict_update(vm, result, a) && dict_update(vm, result, b));
  return result;
}

// ---- defaultdict: the factory is an attribute like any other

bool check_factory(Vm& vm, Value factory) {
  if (factory.is_none()) return true;
  const Type* t = type_ptr(vm, factory);
  bool callable =
      factory.is(Kind::Type) || ((t->type_flags & kTypeHeap) ? !lookup_special(vm, factory, N(__call__)).is_undefined()
                                                             : t->ops->call != nullptr);
  return callable || failed(raise(vm, kTypeErrorType, "first argument must be callable or None"));
}

Value defaultdict_make(Vm& vm, Value type, Args args, Value keyword_names) {
  Local<> names(vm, keyword_names);
  bool later = init_takes_arguments(type);
  u32 positional = positional_count(args, names);
  Local<> dict(vm, make_empty(vm, type));
  if (dict.is_raised()) return dict;
  Local<> factory(vm, positional && !later ? args[0] : Value::none());
  TRY_OK(check_factory(vm, factory) && instance_set(vm, dict, N(default_factory), factory));
  if (later) return dict;
  if (positional) return fill(vm, dict, "defaultdict", args, 1, names) ? dict.value() : Value::raised();
  return dict_update_keywords(vm, dict, args, names) ? dict.value() : Value::raised();
}

Value defaultdict_init_m(Vm& vm, Args args) {  // keywords, self, factory, mapping
  Local<> dict(vm, args[1]);
  Value factory = args.has(2) ? args[2] : Value::none();
  TRY_OK(check_factory(vm, factory));
  TRY_OK(instance_set(vm, dict, N(default_factory), args.has(2) ? args[2] : Value::none()));
  if (args.count > 4)
    return raise(vm, kTypeErrorType, "defaultdict expected at most 2 arguments, got %u", args.count - 2);
  if (args.has(3)) TRY_OK(dict_update(vm, dict, args[3]));
  if (args.has(0)) TRY_OK(dict_update(vm, dict, args[0]));
  return Value::none();
}

Value defaultdict_missing_m(Vm& vm, Args args) {
  Value factory = TRY(get_attr(vm, args[0], N(default_factory)));
  if (factory.is_none()) return raise_key_error(vm, args[1]);
  Local<> made(vm, call0(vm, factory));
  if (made.is_raised()) return made;
  TRY(set_item(vm, args[0], args[1], made));
  return made;
}

Value defaultdict_copy_m(Vm& vm, Args args) {
  Local<> copy(vm, make_empty(vm, type_of(vm, args[0])));
  if (copy.is_raised()) return copy;
  Value factory = TRY(get_attr(vm, args[0], N(default_factory)));
  TRY_OK(instance_set(vm, copy, N(default_factory), factory) && dict_update(vm, copy, args[0]));
  return copy;
}

Value defaultdict_repr(Vm& vm, Value self) {
  Local<> dict(vm, self);
  Local<> factory(vm, get_attr(vm, dict, N(default_factory)));
  if (factory.is_raised()) return factory;
  StrBuilder text(vm);
  TRY_OK(text.append_str(type_ptr(vm, dict)->name) && text.append("("));
  if (dict.value().obj()->flags & kUserFlag) {
    TRY_OK(text.append("..."));
  } else {
    TRY_OK(text.append_repr(factory));
  }
  Local<> items(vm, base().repr(vm, dict));
  if (items.is_raised()) return items;
  TRY_OK(text.append(", ") && text.append_str(items) && text.append(")"));
  return text.take_str();
}

Value defaultdict_binary(Vm& vm, BinaryOp op, Value left, Value right) {
  return op == BinaryOp::Or ? merged(vm, kDefaultDictType, left, right) : Value::not_implemented();
}

// ---- OrderedDict: dict keeps the order already

Value ordered_make(Vm& vm, Value type, Args args, Value keyword_names) {
  Local<> names(vm, keyword_names);
  bool later = init_takes_arguments(type);
  Local<> dict(vm, make_empty(vm, type));
  if (dict.is_raised() || later) return dict;
  return fill(vm, dict, "OrderedDict", args, 0, names) ? dict.value() : Value::raised();
}

Value ordered_repr(Vm& vm, Value self) {
  Local<Dict> dict(vm, self);
  StrBuilder text(vm);
  TRY_OK(text.append_str(type_ptr(vm, dict)->name) && text.append("("));
  if (!begin_repr(vm, dict)) return make_str(vm, "...");
  bool ok = !dict->len || text.append("[");
  u32 position = 0;
  Local<> key(vm, Value()), value(vm, Value());
  for (bool first = true; ok && table_next(dict.get(), &position, key.slot(), value.slot()); first = false) {
    ok = (first || text.append(", ")) && text.append("(") && text.append_repr(key) && text.append(", ") &&
         text.append_repr(value) && text.append(")");
  }
  end_repr(vm, dict);
  TRY_OK(ok && (!dict->len || text.append("]")) && text.append(")"));
  return text.take_str();
}

// Equal to another OrderedDict only in the same order.
Value ordered_compare(Vm& vm, CompareOp op, Value left, Value right) {
  bool both = is_instance(vm, left, kOrderedDictType) && is_instance(vm, right, kOrderedDictType);
  if (!both || (op != CompareOp::Eq && op != CompareOp::Ne)) return base().compare(vm, op, left, right);
  Local<Dict> a(vm, left), b(vm, right);
  bool same = a->len == b->len;
  u32 i = 0, k = 0;
  Local<> key(vm, Value()), value(vm, Value()), other_key(vm, Value()), other(vm, Value());
  while (same && table_next(a.get(), &i, key.slot(), value.slot()) &&
         table_next(b.get(), &k, other_key.slot(), other.slot())) {
    Value equal_keys = TRY(equal(vm, key, other_key));
    same = equal_keys.is_true();
    if (!same) break;
    Value equal_values = TRY(equal(vm, value, other));
    same = equal_values.is_true();
  }
  return Value::boolean(same == (op == CompareOp::Eq));
}

Value ordered_binary(Vm& vm, BinaryOp op, Value left, Value right) {
  return op == BinaryOp::Or ? merged(vm, kOrderedDictType, left, right) : Value::not_implemented();
}

bool last_argument(Vm& vm, Args args, u32 i, bool* last) {
  *last = true;
  if (!args.has(i)) return true;
  Value t = truth(vm, args[i]);
  *last = t.is_true();
  return !t.is_raised();
}

// Moving a key to the front makes the table anew, as rows cannot be put before the first.
Value ordered_move_m(Vm& vm, Args args) {
  bool last;
  TRY_OK(last_argument(vm, args, 2, &last));
  Local<Dict> dict(vm, args[0]);
  Local<> key(vm, args[1]), value(vm, dict_get(vm, dict, args[1]));
  if (value.is_raised()) return value;
  if (value.value().is_undefined()) return raise_key_error(vm, key);
  if (last) {
    Value old = TRY(dict_pop(vm, dict, key));
    static_cast<void>(old);
    return dict_set(vm, dict, key, value) ? Value::none() : Value::raised();
  }
  Local<> fresh(vm, make_dict(vm));
  if (fresh.is_raised()) return fresh;
  TRY_OK(dict_set(vm, fresh, key, value) && dict_update(vm, fresh, dict));
  table_clear(dict.get());
  return dict_update(vm, dict, fresh) ? Value::none() : Value::raised();
}

Value ordered_popitem_m(Vm& vm, Args args) {
  bool last;
  TRY_OK(last_argument(vm, args, 1, &last));
  Local<Dict> dict(vm, args[0]);
  if (!dict->len) {
    Value text = TRY(make_str(vm, "dictionary is empty"));
    return raise_key_error(vm, text);
  }
  Value pair = TRY(make_tuple(vm, 2));
  Value* items = pair.as<Tuple>()->items;
  u32 position = last ? dict->used : 0;
  if (last) {
    table_previous(dict.get(), &position, &items[0], &items[1]);
  } else {
    table_next(dict.get(), &position, &items[0], &items[1]);
    --position;
  }
  table_remove_row(dict.get(), position);
  return pair;
}

Value ordered_copy_m(Vm& vm, Args args) {
  Local<> copy(vm, make_empty(vm, type_of(vm, args[0])));
  if (copy.is_raised() || !dict_update(vm, copy, args[0])) return Value::raised();
  return copy;
}

// These three take keywords, unlike dict's.
Value ordered_pop_m(Vm& vm, Args args) {
  Local<> value(vm, dict_pop(vm, args[0], args[1]));
  if (!value.value().is_undefined()) return value;
  return args.has(2) ? args[2] : raise_key_error(vm, args[1]);
}
Value ordered_setdefault_m(Vm& vm, Args args) {
  Value held = TRY(contains(vm, args[0], args[1]));
  if (held.is_true()) return get_item(vm, args[0], args[1]);
  if (!args.has(2)) args[2] = Value::none();
  TRY(set_item(vm, args[0], args[1], args[2]));
  return args[2];
}
Value ordered_fromkeys_m(Vm& vm, Args args) {
  Local<> dict(vm, call0(vm, args[0]));
  if (dict.is_raised()) return dict;
  if (!args.has(2)) args[2] = Value::none();
  TRY(for_each(vm, args[1], [&](Value key) { return set_item(vm, dict, key, args[2]); }));
  return dict;
}

// ---- the field of a namedtuple

Value getter_make(Vm& vm, Value, Args args, Value keyword_names) {
  if (!no_keywords(vm, "_tuplegetter", keyword_names) || !check_count(vm, "_tuplegetter", args.count, 2, 2))
    return Value::raised();
  i64 index;
  TRY_OK(to_i64(vm, args[0], &index));
  Value getter = TRY(make_record(vm, kTupleGetterType, kGetterItems));
  getter.as<Record>()->items[kGetterIndex] = Value::small(index);
  getter.as<Record>()->items[kGetterDoc] = args[1];
  return getter;
}
Value getter_get_m(Vm& vm, Args args) {
  if (args[1].is_none()) return args[0];
  i64 index = args[0].as<Record>()->items[kGetterIndex].as_small();
  if (!args[1].is(Kind::Tuple)) {
    return raise(vm, kTypeErrorType, "descriptor for index '%d' for tuple subclasses doesn't apply to '%t' object",
                 static_cast<int>(index), args[1]);
  }
  Tuple* t = args[1].as<Tuple>();
  return index >= 0 && index < t->len ? t->items[index] : raise(vm, kIndexErrorType, "tuple index out of range");
}
Value getter_delete_m(Vm& vm, Args) { return raise(vm, kAttributeErrorType, "can't delete attribute"); }
Value getter_set_m(Vm& vm, Args) { return raise(vm, kAttributeErrorType, "can't set attribute"); }
Value getter_doc(Vm&, Args args) {
  if (!args.has(1)) return args[0].as<Record>()->items[kGetterDoc];
  args[0].as<Record>()->items[kGetterDoc] = args[1];
  return Value::none();
}

// ---- counting, for Counter

Value count_element(Vm& vm, Value* mapping, bool natively, Value element_) {
  Local<> element(vm, element_);
  if (natively) {
    bool added;
    i32 row = table_find_or_add(vm, *mapping, element, Value::small(1), &added);
    if (row == kRowFailed || added) return added ? Value::none() : Value::raised();
    Value& count = table_row(mapping->as<Dict>(), static_cast<u32>(row))[1];
    if (count.is_small() && Value::fits_small(count.as_small() + 1)) {
      count = Value::small(count.as_small() + 1);
      return Value::none();
    }
  }
  StackArgs get(vm, 2);
  if (!get.ok()) return Value::raised();
  get[0] = element;
  get[1] = Value::small(0);
  Value count = TRY(call_method(vm, *mapping, N(get), Args{get.slots(), 2}));
  count = TRY(binary(vm, BinaryOp::Add, count, Value::small(1)));
  return set_item(vm, *mapping, element, count);
}

Value count_elements_f(Vm& vm, Args a) {  // mapping, iterable
  Value type = type_of(vm, a[0]);
  const bool natively = a[0].is(Kind::Dict) && lookup_in_type(vm, type, N(get)).is(Kind::Native) &&
                        lookup_in_type(vm, type, N(__setitem__)).is(Kind::Native);
  return for_each(vm, a[1], [&](Value element) { return count_element(vm, &a[0], natively, element); });
}

// ---- tables

constexpr TypeOps kDefaultDictOps{.repr = defaultdict_repr,
                                  .len = dict_len,
                                  .getitem = dict_getitem,
                                  .setitem = dict_setitem,
                                  .contains = dict_contains,
                                  .iter = dict_iter,
                                  .binary = defaultdict_binary,
                                  .inplace = dict_inplace,
                                  .compare = dict_compare,
                                  .make = defaultdict_make};
constexpr TypeOps kOrderedDictOps{.repr = ordered_repr,
                                  .len = dict_len,
                                  .getitem = dict_getitem,
                                  .setitem = dict_setitem,
                                  .contains = dict_contains,
                                  .iter = dict_iter,
                                  .binary = ordered_binary,
                                  .inplace = dict_inplace,
                                  .compare = ordered_compare,
                                  .make = ordered_make};
constexpr TypeOps kTupleGetterOps{.make = getter_make};

constinit const Native kDefaultDictRows[] = {
    native(N(__copy__), defaultdict_copy_m, 1, 1),
    native(N(__init__), defaultdict_init_m, 1, 3, nullptr, kVarKeywords),
    native(N(__missing__), defaultdict_missing_m, 2, 2),
    native(N(copy), defaultdict_copy_m, 1, 1),
};
constinit const Native kOrderedDictRows[] = {
    native(N(copy), ordered_copy_m, 1, 1),
    native(N(fromkeys), ordered_fromkeys_m, 2, 3, "- iterable value", kClassNative),
    native(N(move_to_end), ordered_move_m, 2, 3, "- key last"),
    native(N(pop), ordered_pop_m, 2, 3, "- key default"),
    native(N(popitem), ordered_popitem_m, 1, 2, "- last"),
    native(N(setdefault), ordered_setdefault_m, 2, 3, "- key default"),
};
constinit const Native kTupleGetterRows[] = {
    native(N(__delete__), getter_delete_m, 2, 2),
    native(N(__doc__), getter_doc, 1, 2, nullptr, kGetter),
    native(N(__get__), getter_get_m, 2, 3),
    native(N(__set__), getter_set_m, 3, 3),
};
constinit const Native kRows[] = {native(N(_count_elements), count_elements_f, 2, 2)};
constinit const ConstRow kModuleName[] = {{N(__module__), N(collections)}};
constinit const ConstRow kConsts[] = {
    {N(OrderedDict), Value::from_const(&kOrderedDictType)},
    {N(_tuplegetter), Value::from_const(&kTupleGetterType)},
    {N(defaultdict), Value::from_const(&kDefaultDictType)},
    {N(deque), Value::from_const(&kDequeType)},
};

template <size_t kRows>
constexpr Type dict_type(Value name, const TypeOps* ops, const Native (&rows)[kRows]) {
  return make_const_type(0, name, &kDictType, Kind::Dict, ops, rows, kRows, kTypeUnhashable, kModuleName, 1);
}

}  // namespace

constinit const Type kDefaultDictType = dict_type(N(defaultdict), &kDefaultDictOps, kDefaultDictRows);
constinit const Type kOrderedDictType = dict_type(N(OrderedDict), &kOrderedDictOps, kOrderedDictRows);
constinit const Type kTupleGetterType =
    make_const_type(0, N(_tuplegetter), &kObjectType, Kind::Record, &kTupleGetterOps, kTupleGetterRows,
                    sizeof kTupleGetterRows / sizeof *kTupleGetterRows);

constinit const ModuleDef kCollectionsModule{N(_collections), kRows,  kConsts, 1, sizeof kConsts / sizeof *kConsts,
                                             nullptr,         nullptr};

}  // namespace adder::vm
