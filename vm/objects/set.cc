// set and frozenset: tables of keys. Both are Kind::Set; a frozenset has the flag kFrozen.
#include "vm/objects/set.h"

#include "vm/core/iterate.h"
#include "vm/objects/arguments.h"
#include "vm/objects/iterators.h"
#include "vm/objects/sequence.h"

namespace adder::vm {

namespace {

bool is_frozen(Value set) { return set.obj()->flags & kFrozen; }
bool has_rows(Value v) {
  return is_exact(v, kTypeId_Set) || is_exact(v, kTypeId_FrozenSet) || is_exact(v, kTypeId_Dict);
}

// f(key) for every key, which may change the table; f as for for_each.
template <class F>
Value for_each_key(Vm& vm, Value table_value, F f) {
  Local<Dict> table(vm, table_value);
  Value key, value;
  u32 position = 0;
  while (table_next(table.get(), &position, &key, &value)) {
    Value r = f(key);
    if (r.is_raised() || r.is_stop()) return r;
  }
  return Value::none();
}

template <class F>
Value for_each_item(Vm& vm, Value iterable, F f) {
  return has_rows(iterable) ? for_each_key(vm, iterable, f) : for_each(vm, iterable, f);
}

Value set_hash(Vm&, Value self) {
  const Dict* t = self.as<Dict>();
  u32 h = 0x55D3'5C1B ^ (t->len * 0x2545'F491);
  for (u32 row = 0; row < t->used; ++row) {
    if (!row_is_live(*table_row(t, row))) continue;
    u32 item = table_row_hash(t, row);
    h ^= mix_hash(item ^ 0x0005'9F03, item);  // order must not matter
  }
  return hash_result(h ^ (h >> 11) ^ (h >> 25));
}

// The row of an item; a set is looked for as the frozenset it equals.
i32 find(Vm& vm, Value set, Value item) {
  if (item.is(Kind::Set) && !is_frozen(item)) {
    Value h = set_hash(vm, item);
    return table_find_hashed(vm, set, item, fold_hash(h.as_small()));
  }
  return table_find(vm, set, item);
}

// Value: True or False.
Value holds(Vm& vm, Value set, Value item) {
  i32 row = find(vm, set, item);
  return row == kRowFailed ? Value::raised() : Value::boolean(row >= 0);
}

// Whether it was there.
Value remove_item(Vm& vm, Value set_value, Value item) {
  Local<Set> set(vm, set_value);
  i32 row = find(vm, set, item);
  if (row == kRowFailed) return Value::raised();
  if (row >= 0) table_remove_row(set.get(), static_cast<u32>(row));
  return Value::boolean(row >= 0);
}

Value copy_of(Vm& vm, Value self, bool frozen) {
  Local<> source(vm, self), copy(vm, make_set(vm, frozen));
  if (copy.is_raised() || !table_copy_rows(vm, copy, source)) return Value::raised();
  return copy;
}

Value set_len(Vm&, Value self) { return Value::small(self.as<Set>()->len); }
Value set_contains(Vm& vm, Value self, Value item) { return holds(vm, self, item); }
Value set_iter(Vm& vm, Value self) { return make_table_iterator(vm, kSetIteratorType, self, false); }

Value set_repr(Vm& vm, Value self) {
  Local<Set> set(vm, self);
  StrBuilder text(vm);
  bool bare = is_exact(set, kTypeId_Set) && set->len;
  if (!bare && (!text.append_str(type_of(vm, set).as<Type>()->name) || !text.append("("))) return Value::raised();
  if (!begin_repr(vm, set)) {
    if (bare) return make_str(vm, "set(...)");
    return text.append("...)") ? text.take_str() : Value::raised();
  }
  bool ok = true, first = true;
  Value key, value;
  u32 position = 0;
  while (ok && table_next(set.get(), &position, &key, &value)) {
    Local<> item(vm, key);
    ok = text.append(first ? "{" : ", ") && text.append_repr(item);
    first = false;
  }
  end_repr(vm, set);
  ok = ok && (first || text.append("}")) && (bare || text.append(")"));
  return ok ? text.take_str() : Value::raised();
}

Value all_in(Vm& vm, Value part, Value whole_value) {
  Local<> whole(vm, whole_value);
  Value done = for_each_item(vm, part, [&](Value item) {
    Value found = TRY(holds(vm, whole, item));
    return found.is_true() ? Value::none() : Value::stop();
  });
  return done.is_raised() ? done : Value::boolean(!done.is_stop());
}

Value set_compare(Vm& vm, CompareOp op, Value left, Value right) {
  if (!left.is(Kind::Set) || !right.is(Kind::Set)) return Value::not_implemented();
  u32 a = left.as<Set>()->len, b = right.as<Set>()->len;
  switch (op) {
    case CompareOp::Eq:
    case CompareOp::Ne: {
      Value same = a == b ? TRY(all_in(vm, left, right)) : Value::false_();
      return Value::boolean(same.is_true() == (op == CompareOp::Eq));
    }
    case CompareOp::Lt: return a < b ? all_in(vm, left, right) : Value::false_();
    case CompareOp::Le: return a <= b ? all_in(vm, left, right) : Value::false_();
    case CompareOp::Gt: return a > b ? all_in(vm, right, left) : Value::false_();
    case CompareOp::Ge: return a >= b ? all_in(vm, right, left) : Value::false_();
  }
  return Value::not_implemented();
}

bool is_set_op(BinaryOp op) {
  return op == BinaryOp::And || op == BinaryOp::Or || op == BinaryOp::Sub || op == BinaryOp::Xor;
}

// left & right without a copy of left; the items are those of the smaller one.
Value common_items(Vm& vm, Value left_value, Value right_value) {
  Local<Set> left(vm, left_value), right(vm, right_value);
  Local<> result(vm, make_set(vm, is_frozen(left_value)));
  if (result.is_raised()) return result;
  const bool from_left = left->len < right->len;
  Local<Set>&walked = from_left ? left : right, &asked = from_left ? right : left;
  Value done = for_each_key(vm, walked, [&](Value item) {
    Local<> kept(vm, item);
    const i32 row = table_find(vm, asked, item);
    if (row < 0) return row == kRowFailed ? Value::raised() : Value::none();
    return set_add(vm, result, kept) ? Value::none() : Value::raised();
  });
  return done.is_raised() ? done : result.value();
}

// For sets whose items no Python code compares: the new set is written once, nothing is taken out of it again.
Value binary_native(Vm& vm, BinaryOp op, Value left_value, Value right_value) {
  Local<Set> left(vm, left_value), right(vm, right_value);
  const bool frozen = is_frozen(left_value);
  Local<> result(vm, op == BinaryOp::Or ? copy_of(vm, left, frozen) : make_set(vm, frozen));
  if (result.is_raised()) return result;
  bool ok = true;
  if (op == BinaryOp::And) {
    const bool from_left = left->len < right->len;
    ok = table_add_chosen(vm, result, from_left ? left : right, from_left ? right : left, true);
  } else if (op != BinaryOp::Or) {
    ok = table_add_chosen(vm, result, left, right, false);
  }
  if (op == BinaryOp::Or || op == BinaryOp::Xor) ok = ok && table_add_chosen(vm, result, right, left, false);
  return ok ? result.value() : Value::raised();
}

Value set_binary(Vm& vm, BinaryOp op, Value left, Value right_value) {
  if (!is_set_op(op) || !left.is(Kind::Set) || !right_value.is(Kind::Set)) return Value::not_implemented();
  if (kWord64 && !((left.obj()->flags | right_value.obj()->flags) & kStoresHash))
    return binary_native(vm, op, left, right_value);
  if (kWord64 && op == BinaryOp::And) return common_items(vm, left, right_value);
  Local<> right(vm, right_value), result(vm, copy_of(vm, left, is_frozen(left)));
  if (result.is_raised() || !set_combine(vm, op, result, right)) return Value::raised();
  return result;
}

Value set_inplace(Vm& vm, BinaryOp op, Value left, Value right) {
  if (!is_set_op(op) || !right.is(Kind::Set)) return Value::not_implemented();
  Local<> self(vm, left);
  TRY_OK(set_combine(vm, op, self, right));
  return self;
}

bool keep_common(Vm& vm, Local<Set>& set, Value iterable_value) {
  Local<> iterable(vm, iterable_value), common(vm, make_set(vm));
  if (common.is_raised()) return false;
  Value done = for_each_item(vm, iterable, [&](Value item) {
    Local<> kept(vm, item);
    i32 row = table_find(vm, set, item);
    if (row < 0) return row == kRowFailed ? Value::raised() : Value::none();
    return set_add(vm, common, kept) ? Value::none() : Value::raised();
  });
  if (done.is_raised()) return false;
  table_take_rows(set.get(), common.value().as<Set>());
  return true;
}

// Sets larger than the other are the ones to be walked through last: x & big costs len(x).
bool intersect(Vm& vm, Local<Set>& set, Value other_value) {
  if (!has_rows(other_value) || other_value.as<Dict>()->len <= set->len) return keep_common(vm, set, other_value);
  Local<> other(vm, other_value), common(vm, make_set(vm));
  if (common.is_raised()) return false;
  Value done = for_each_key(vm, set, [&](Value item) {
    Local<> kept(vm, item);
    Value found = TRY(holds(vm, other, kept));
    if (!found.is_true()) return Value::none();
    return set_add(vm, common, kept) ? Value::none() : Value::raised();
  });
  if (done.is_raised()) return false;
  table_take_rows(set.get(), common.value().as<Set>());
  return true;
}

bool subtract(Vm& vm, Local<Set>& set, Value other_value) {
  Value done;
  if (set.value() == other_value) {
    table_clear(set.get());
    return true;
  }
  if (has_rows(other_value) && other_value.as<Dict>()->len > set->len) {
    Local<> other(vm, other_value);
    done = for_each_key(vm, set, [&](Value item) {
      Local<> own(vm, item);
      Value found = TRY(holds(vm, other, own));
      return found.is_true() ? remove_item(vm, set, own) : found;
    });
  } else {
    done = for_each_item(vm, other_value, [&](Value item) { return remove_item(vm, set, item); });
  }
  return !done.is_raised();
}

bool toggle(Vm& vm, Local<Set>& set, Value other_value) {
  Local<> other(vm, other_value);
  if (set.value() == other_value) {
    table_clear(set.get());
    return true;
  }
  if (!has_rows(other)) {  // an item that comes twice must be toggled once
    other = set_from_iterable(vm, other, false);
    if (other.is_raised()) return false;
  }
  Value done = for_each_key(vm, other, [&](Value key) {
    Local<> item(vm, key);
    Value removed = TRY(remove_item(vm, set, item));
    if (removed.is_true()) return removed;
    return set_add(vm, set, item) ? Value::none() : Value::raised();
  });
  return !done.is_raised();
}

Value make_of_type(Vm& vm, Value type, Args args, Value keyword_names, bool frozen) {
  const char* name = frozen ? "frozenset" : "set";
  bool exact = type == Value::from_const(frozen ? &kFrozenSetType : &kSetType);
  Local<> subclass(vm, type), names(vm, keyword_names), set(vm, Value());
  if (exact) {
    if (!no_keywords(vm, name, names) || !check_count(vm, name, args.count, 0, 1)) return Value::raised();
    if (frozen && args.count && is_exact(args[0], kTypeId_FrozenSet)) return args[0];
    set = make_set(vm, frozen);
    if (set.is_raised()) return set;
  } else {
    Object* o = TRY_PTR(alloc_for_type(vm, subclass, Kind::Set, sizeof(Set), 0, frozen ? kFrozen : 0));
    set = Value::from(o);
    if (!frozen && init_takes_arguments(subclass)) return set;
    bool plain = !(subclass.value().as<Type>()->type_flags & (kTypeHasInit | kTypeHasNew));
    if (plain && !no_keywords(vm, name, names)) return Value::raised();
    if (!check_count(vm, name, positional_count(args, names), 0, 1)) return Value::raised();
  }
  if (args.has(0) && !set_update(vm, set, args[0])) return Value::raised();
  return set;
}

Value set_make(Vm& vm, Value type, Args args, Value names) { return make_of_type(vm, type, args, names, false); }
Value frozenset_make(Vm& vm, Value type, Args args, Value names) { return make_of_type(vm, type, args, names, true); }

// ---- methods

Value set_init_m(Vm& vm, Args args) {
  table_clear(args[0].as<Set>());
  if (args.has(1)) TRY_OK(set_update(vm, args[0], args[1]));
  return Value::none();
}

Value set_add_m(Vm& vm, Args args) {
  TRY_OK(set_add(vm, args[0], args[1]));
  return Value::none();
}

Value set_discard_m(Vm& vm, Args args) {
  TRY(remove_item(vm, args[0], args[1]));
  return Value::none();
}

Value set_remove_m(Vm& vm, Args args) {
  Value removed = TRY(remove_item(vm, args[0], args[1]));
  return removed.is_true() ? Value::none() : raise_key_error(vm, args[1]);
}

Value set_pop_m(Vm& vm, Args args) {
  Set* set = args[0].as<Set>();
  if (!set->len) {
    Value text = TRY(make_str(vm, "pop from an empty set"));
    return raise_key_error(vm, text);
  }
  Value key, value;
  u32 position = set->used;
  table_previous(set, &position, &key, &value);
  table_remove_row(set, position);
  return key;
}

Value set_clear_m(Vm&, Args args) {
  table_clear(args[0].as<Set>());
  return Value::none();
}

Value set_copy_m(Vm& vm, Args args) {
  return is_exact(args[0], kTypeId_FrozenSet) ? args[0] : copy_of(vm, args[0], is_frozen(args[0]));
}

template <BinaryOp kOp>
Value set_update_m(Vm& vm, Args args) {  // in place, with every argument
  for (u32 i = 1; i < args.count; ++i) TRY_OK(set_combine(vm, kOp, args[0], args[i]));
  return Value::none();
}

// All arguments are looked at before the set is changed.
Value set_intersection_update_m(Vm& vm, Args args) {
  Local<> common(vm, copy_of(vm, args[0], false));
  TRY(common.value());
  for (u32 i = 1; i < args.count; ++i) TRY_OK(set_combine(vm, BinaryOp::And, common, args[i]));
  TRY_OK(set_combine(vm, BinaryOp::And, args[0], common));
  return Value::none();
}

template <BinaryOp kOp>
Value set_combined_m(Vm& vm, Args args) {  // a new set
  args[0] = TRY(copy_of(vm, args[0], is_frozen(args[0])));
  TRY(set_update_m<kOp>(vm, args));
  return args[0];
}

Value set_issuperset_m(Vm& vm, Args args) { return all_in(vm, args[1], args[0]); }

Value set_issubset_m(Vm& vm, Args args) {
  if (!args[1].is(Kind::Set)) args[1] = TRY(set_from_iterable(vm, args[1], false));
  if (args[0].as<Set>()->len > args[1].as<Set>()->len) return Value::false_();
  return all_in(vm, args[0], args[1]);
}

Value set_isdisjoint_m(Vm& vm, Args args) {
  Value done = for_each_item(vm, args[1], [&](Value item) {
    Value found = TRY(holds(vm, args[0], item));
    return found.is_true() ? Value::stop() : Value::none();
  });
  return done.is_raised() ? done : Value::boolean(!done.is_stop());
}

constexpr TypeOps kSetOps{.repr = set_repr,
                          .len = set_len,
                          .contains = set_contains,
                          .iter = set_iter,
                          .binary = set_binary,
                          .inplace = set_inplace,
                          .compare = set_compare,
                          .make = set_make};
constexpr TypeOps kFrozenSetOps{.repr = set_repr,
                                .hash = set_hash,
                                .len = set_len,
                                .contains = set_contains,
                                .iter = set_iter,
                                .binary = set_binary,
                                .compare = set_compare,
                                .make = frozenset_make};

#define COMMON_ROWS                                                                                            \
  native(N(__class_getitem__), class_getitem, 2, 2, nullptr, kClassNative), native(N(copy), set_copy_m, 1, 1), \
      native(N(difference), set_combined_m<BinaryOp::Sub>, 1, 255, nullptr, kVarArgs),                         \
      native(N(intersection), set_combined_m<BinaryOp::And>, 1, 255, nullptr, kVarArgs),                       \
      native(N(isdisjoint), set_isdisjoint_m, 2, 2), native(N(issubset), set_issubset_m, 2, 2),                \
      native(N(issuperset), set_issuperset_m, 2, 2),                                                           \
      native(N(symmetric_difference), set_combined_m<BinaryOp::Xor>, 2, 2),                                    \
      native(N(union), set_combined_m<BinaryOp::Or>, 1, 255, nullptr, kVarArgs)

constinit const Native kFrozenSetRows[] = {COMMON_ROWS};
constinit const Native kSetRows[] = {
    COMMON_ROWS,
    native(N(__init__), set_init_m, 1, 2),
    native(N(add), set_add_m, 2, 2),
    native(N(clear), set_clear_m, 1, 1),
    native(N(difference_update), set_update_m<BinaryOp::Sub>, 1, 255, nullptr, kVarArgs),
    native(N(discard), set_discard_m, 2, 2),
    native(N(intersection_update), set_intersection_update_m, 1, 255, nullptr, kVarArgs),
    native(N(pop), set_pop_m, 1, 1),
    native(N(remove), set_remove_m, 2, 2),
    native(N(symmetric_difference_update), set_update_m<BinaryOp::Xor>, 2, 2),
    native(N(update), set_update_m<BinaryOp::Or>, 1, 255, nullptr, kVarArgs),
};

}  // namespace

constinit const Type kSetType = make_const_type(kTypeId_Set, N(set), &kObjectType, Kind::Set, &kSetOps, kSetRows,
                                                sizeof kSetRows / sizeof *kSetRows, kTypeUnhashable);
constinit const Type kFrozenSetType =
    make_const_type(kTypeId_FrozenSet, N(frozenset), &kObjectType, Kind::Set, &kFrozenSetOps, kFrozenSetRows,
                    sizeof kFrozenSetRows / sizeof *kFrozenSetRows);

Value make_set(Vm& vm, bool frozen) {
  u16 shape = frozen ? kTypeId_FrozenSet : kTypeId_Set;
  Object* o = TRY_PTR(vm.heap.allocate(vm, shape, Kind::Set, sizeof(Set), 0, frozen ? kFrozen : 0));
  return Value::from(o);
}

Value set_from_iterable(Vm& vm, Value iterable, bool frozen) {
  Local<> source(vm, iterable), set(vm, make_set(vm, frozen));
  if (set.is_raised() || !set_update(vm, set, source)) return Value::raised();
  return set;
}

// The keys of a table, by the hashes that it keeps: their __hash__ is not asked again.
static bool add_rows(Vm& vm, const Local<Set>& set, Value from_value) {
  Local<Dict> from(vm, from_value);
  Value key, value;
  for (u32 position = 0; table_next(from.get(), &position, &key, &value);) {
    bool added;
    u32 hash = table_row_hash(from.get(), position - 1);
    if (table_find_or_add(vm, set, key, Value(), &added, &hash) == kRowFailed) return false;
  }
  return true;
}

bool set_update(Vm& vm, Value set_value, Value iterable) {
  Local<Set> set(vm, set_value);
  if (!set->used && !(set->flags & kStoresHash) &&
      (is_exact(iterable, kTypeId_Set) || is_exact(iterable, kTypeId_FrozenSet))) {
    return table_copy_rows(vm, set, iterable);
  }
  if (set.value() == iterable) return true;
  if (has_rows(iterable) && (iterable.obj()->flags & kStoresHash)) return add_rows(vm, set, iterable);
  Value done =
      for_each_item(vm, iterable, [&](Value item) { return set_add(vm, set, item) ? Value::none() : Value::raised(); });
  return !done.is_raised();
}

bool set_combine(Vm& vm, BinaryOp op, Value set_value, Value iterable) {
  Local<Set> set(vm, set_value);
  switch (op) {
    case BinaryOp::Or: return set_update(vm, set, iterable);
    case BinaryOp::And: return intersect(vm, set, iterable);
    case BinaryOp::Sub: return subtract(vm, set, iterable);
    default: return toggle(vm, set, iterable);
  }
}

}  // namespace adder::vm
