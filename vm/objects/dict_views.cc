// keys(), values() and items() of a dict, and the iterators over dicts and sets. A view is a Record [dict].
#include "vm/core/iterate.h"
#include "vm/objects/dict.h"
#include "vm/objects/iterators.h"
#include "vm/objects/sequence.h"
#include "vm/objects/set.h"

namespace adder::vm {

namespace {

Value dict_of(Value view) { return view.as<Record>()->items[0]; }

Value key_next(Vm& vm, Value self) {
  Value key, value, found = TRY(table_iter_next(vm, self.as<Record>(), &key, &value));
  return found.is_stop() ? found : key;
}

Value value_next(Vm& vm, Value self) {
  Value key, value, found = TRY(table_iter_next(vm, self.as<Record>(), &key, &value));
  return found.is_stop() ? found : value;
}

Value item_next(Vm& vm, Value self) {
  Value key, value, found = TRY(table_iter_next(vm, self.as<Record>(), &key, &value));
  return found.is_stop() ? found : make_pair(vm, key, value);
}

const Type& iterator_type_of(Value view) {
  u16 shape = view.obj()->shape;
  return shape == kTypeId_DictKeys     ? kDictKeyIteratorType
         : shape == kTypeId_DictValues ? kDictValueIteratorType
                                       : kDictItemIteratorType;
}

Value view_len(Vm&, Value self) { return Value::small(dict_of(self).as<Dict>()->len); }
Value view_iter(Vm& vm, Value self) { return make_table_iterator(vm, iterator_type_of(self), dict_of(self), false); }
Value view_reversed_m(Vm& vm, Args args) {
  return make_table_iterator(vm, iterator_type_of(args[0]), dict_of(args[0]), true);
}

Value view_repr(Vm& vm, Value self) {
  Local<> view(vm, self), items(vm, Value());
  const char* name = is_exact(self, kTypeId_DictKeys)     ? "dict_keys("
                     : is_exact(self, kTypeId_DictValues) ? "dict_values("
                                                          : "dict_items(";
  if (!begin_repr(vm, view)) return make_str(vm, "...");
  StrBuilder text(vm);
  items = list_from_iterable(vm, view);
  bool ok = !items.is_raised() && text.append(name) && text.append_repr(items) && text.append(")");
  end_repr(vm, view);
  return ok ? text.take_str() : Value::raised();
}

Value keys_contains(Vm& vm, Value self, Value key) { return contains(vm, dict_of(self), key); }

Value items_contains(Vm& vm, Value self, Value item_value) {
  if (!item_value.is(Kind::Tuple) || item_value.as<Tuple>()->len != 2) return Value::false_();
  Local<Tuple> item(vm, item_value);
  Value found = TRY(dict_get(vm, dict_of(self), item->items[0]));
  if (found.is_undefined()) return Value::false_();
  return equal(vm, found, item->items[1]);
}

Value view_binary(Vm& vm, BinaryOp op, Value left, Value right_value) {
  if (op != BinaryOp::And && op != BinaryOp::Or && op != BinaryOp::Sub && op != BinaryOp::Xor) {
    return Value::not_implemented();
  }
  Local<> right(vm, right_value), result(vm, set_from_iterable(vm, left, false));
  if (result.is_raised()) return result;
  TRY_OK(set_combine(vm, op, result, right));
  return result;
}

bool is_set_like(Value v) { return v.is(Kind::Set) || is_exact(v, kTypeId_DictKeys) || is_exact(v, kTypeId_DictItems); }

// Is every item of `part` in `whole`?
Value all_in(Vm& vm, Value part, Value whole_value) {
  Local<> whole(vm, whole_value);
  Value done = for_each(vm, part, [&](Value item) {
    Value found = TRY(contains(vm, whole, item));
    return found.is_true() ? Value::none() : Value::stop();
  });
  return done.is_raised() ? done : Value::boolean(!done.is_stop());
}

Value view_compare(Vm& vm, CompareOp op, Value left, Value right) {
  if (!is_set_like(left) || !is_set_like(right)) return Value::not_implemented();
  Local<> a(vm, left), b(vm, right);
  Value size = TRY(len(vm, a));
  i64 a_size = size.as_small();
  size = TRY(len(vm, b));
  i64 b_size = size.as_small();
  switch (op) {
    case CompareOp::Eq:
    case CompareOp::Ne: {
      Value same = a_size == b_size ? TRY(all_in(vm, a, b)) : Value::false_();
      return Value::boolean(same.is_true() == (op == CompareOp::Eq));
    }
    case CompareOp::Lt: return a_size < b_size ? all_in(vm, a, b) : Value::false_();
    case CompareOp::Le: return a_size <= b_size ? all_in(vm, a, b) : Value::false_();
    case CompareOp::Gt: return a_size > b_size ? all_in(vm, b, a) : Value::false_();
    case CompareOp::Ge: return a_size >= b_size ? all_in(vm, b, a) : Value::false_();
  }
  return Value::not_implemented();
}

Value view_isdisjoint_m(Vm& vm, Args args) {
  Value done = for_each(vm, args[1], [&](Value item) {
    Value found = TRY(contains(vm, args[0], item));
    return found.is_true() ? Value::stop() : Value::none();
  });
  return done.is_raised() ? done : Value::boolean(!done.is_stop());
}

Value view_mapping(Vm& vm, Args args) {
  Value proxy = TRY(make_record(vm, kMappingProxyType, 1));
  proxy.as<Record>()->items[0] = dict_of(args[0]);
  return proxy;
}

constexpr TypeOps kKeysOps{.repr = view_repr,
                           .len = view_len,
                           .contains = keys_contains,
                           .iter = view_iter,
                           .binary = view_binary,
                           .compare = view_compare};
constexpr TypeOps kItemsOps{.repr = view_repr,
                            .len = view_len,
                            .contains = items_contains,
                            .iter = view_iter,
                            .binary = view_binary,
                            .compare = view_compare};
constexpr TypeOps kValuesOps{.repr = view_repr, .len = view_len, .iter = view_iter};
constexpr TypeOps kKeyIteratorOps{.iter = iter_self, .next = key_next};
constexpr TypeOps kValueIteratorOps{.iter = iter_self, .next = value_next};
constexpr TypeOps kItemIteratorOps{.iter = iter_self, .next = item_next};

constinit const Native kViewRows[] = {
    // values() has the first two only
    native(N(__reversed__), view_reversed_m, 1, 1),
    native(N(mapping), view_mapping, 1, 1, nullptr, kGetter),
    native(N(isdisjoint), view_isdisjoint_m, 2, 2),
};
constinit const Native kIteratorRows[] = {native(N(__length_hint__), table_length_hint, 1, 1)};

constexpr Type internal_type(u16 id, Value name, const TypeOps* ops, const Native* rows, u16 row_count, u16 flags = 0) {
  return make_const_type(id, name, &kObjectType, Kind::Record, ops, rows, row_count,
                         static_cast<u16>(kTypeFinal | kTypeNoInstances | flags));
}

}  // namespace

Value make_pair(Vm& vm, Value a_value, Value b_value) {
  Local<> a(vm, a_value), b(vm, b_value);
  Value pair = TRY(make_tuple(vm, 2));
  pair.as<Tuple>()->items[0] = a;
  pair.as<Tuple>()->items[1] = b;
  return pair;
}

constinit const Type kDictKeysType =
    internal_type(kTypeId_DictKeys, N(dict_keys), &kKeysOps, kViewRows, 3, kTypeUnhashable);
constinit const Type kDictItemsType =
    internal_type(kTypeId_DictItems, N(dict_items), &kItemsOps, kViewRows, 3, kTypeUnhashable);
constinit const Type kDictValuesType = internal_type(kTypeId_DictValues, N(dict_values), &kValuesOps, kViewRows, 2);
constinit const Type kDictKeyIteratorType =
    internal_type(kTypeId_DictKeyIterator, N(dict_keyiterator), &kKeyIteratorOps, kIteratorRows, 1);
constinit const Type kDictValueIteratorType =
    internal_type(kTypeId_DictValueIterator, N(dict_valueiterator), &kValueIteratorOps, kIteratorRows, 1);
constinit const Type kDictItemIteratorType =
    internal_type(kTypeId_DictItemIterator, N(dict_itemiterator), &kItemIteratorOps, kIteratorRows, 1);
constinit const Type kSetIteratorType =
    internal_type(kTypeId_SetIterator, N(set_iterator), &kKeyIteratorOps, kIteratorRows, 1);

Value make_dict_view(Vm& vm, const Type& type, Value dict) {
  Local<> root(vm, dict);
  Value view = TRY(make_record(vm, type, 1));
  view.as<Record>()->items[0] = root;
  return view;
}

Value make_table_iterator(Vm& vm, const Type& type, Value table_value, bool backwards) {
  Local<Dict> table(vm, table_value);
  Value made = TRY(make_record(vm, type, kTableIterItems));
  Record* it = made.as<Record>();
  it->items[kTableSource] = table;
  it->items[kTablePosition] = Value::small(backwards ? table->used : 0);
  it->items[kTableExpected] = it->items[kTableLeft] = Value::small(table->len);
  if (backwards) it->flags |= kUserFlag;
  return made;
}

bool table_quick_next(Record* it, Value* key, Value* value) {
  if (it->items[kTableSource].is_undefined() || (it->flags & kUserFlag)) return false;
  const Dict* table = it->items[kTableSource].as<Dict>();
  const Value left = it->items[kTableLeft];
  if (it->items[kTableExpected] != Value::small(table->len) || left == Value::small(0)) return false;
  u32 position = static_cast<u32>(it->items[kTablePosition].as_small());
  if (position == 0) position = first_row(table);
  if (position >= table->used) return false;
  const Value* row = table_row(table, position);
  while (!row_is_live(*row)) {
    if (++position >= table->used) return false;
    row = table_row(table, position);
  }
  *key = row[0];
  if (table->kind == Kind::Dict) *value = row[1];
  it->items[kTablePosition] = Value::small(position + 1);
  it->items[kTableLeft] = Value::small(left.as_small() - 1);
  return true;
}

Value table_iter_next(Vm& vm, Record* it, Value* key, Value* value) {
  Value source = it->items[kTableSource];
  if (source.is_undefined()) return Value::stop();
  Dict* table = source.as<Dict>();
  bool is_set = table->kind == Kind::Set;
  if (it->items[kTableExpected] != Value::small(table->len)) {
    it->items[kTableExpected] = Value::small(-1);  // and so it stays
    return raise(vm, kRuntimeErrorType, "%s changed size during iteration", is_set ? "Set" : "dictionary");
  }
  u32 position = static_cast<u32>(it->items[kTablePosition].as_small());
  bool backwards = it->flags & kUserFlag;
  if (!(backwards ? table_previous(table, &position, key, value) : table_next(table, &position, key, value))) {
    it->items[kTableSource] = Value();
    return Value::stop();
  }
  i64 left = it->items[kTableLeft].as_small();
  if (left == 0) {
    it->items[kTableSource] = Value();
    if (is_set) return Value::stop();
    return raise(vm, kRuntimeErrorType, "dictionary keys changed during iteration");
  }
  it->items[kTablePosition] = Value::small(position);
  it->items[kTableLeft] = Value::small(left - 1);
  return Value::true_();
}

Value table_length_hint(Vm&, Args args) {
  Record* it = args[0].as<Record>();
  return it->items[kTableSource].is_undefined() ? Value::small(0) : it->items[kTableLeft];
}

}  // namespace adder::vm
