// dict: the table's face as a mapping. Views and iterators are in dict_views.cc.
#include "vm/objects/dict.h"

#include "vm/core/iterate.h"
#include "vm/objects/arguments.h"
#include "vm/objects/iterators.h"
#include "vm/objects/sequence.h"

namespace adder::vm {

namespace {

Value dict_len(Vm&, Value self) { return Value::small(self.as<Dict>()->len); }

Value dict_repr(Vm& vm, Value self) {
  if (!self.as<Dict>()->len) return make_str(vm, "{}");
  Local<Dict> dict(vm, self);
  if (!begin_repr(vm, dict)) return make_str(vm, "{...}");
  StrBuilder text(vm);
  Local<> key(vm, Value()), value(vm, Value());
  bool ok = text.append("{");
  u32 position = 0;
  for (bool first = true; ok && table_next(dict.get(), &position, key.slot(), value.slot()); first = false) {
    ok = (first || text.append(", ")) && text.append_repr(key) && text.append(": ") && text.append_repr(value);
  }
  ok = ok && text.append("}");
  end_repr(vm, dict);
  return ok ? text.take_str() : Value::raised();
}

Value missing(Vm& vm, Local<Dict>& dict, Local<>& key) {
  if (!is_exact(dict, kTypeId_Dict) && !lookup_special(vm, dict, N(__missing__)).is_undefined()) {
    return call_method(vm, dict, N(__missing__), Args{key.slot(), 1});
  }
  return raise_key_error(vm, key);
}

Value dict_getitem(Vm& vm, Value self, Value key_value) {
  Value found;
  if (table_get_native(self.as<Dict>(), key_value, &found) && !found.is_undefined()) return found;
  Local<Dict> dict(vm, self);
  Local<> key(vm, key_value);
  found = dict_get(vm, dict, key);
  return found.is_undefined() ? missing(vm, dict, key) : found;
}

Value dict_setitem(Vm& vm, Value self, Value key_value, Value value) {
  if (!value.is_undefined()) return dict_set(vm, self, key_value, value) ? Value::none() : Value::raised();
  Local<> key(vm, key_value);
  Value old = TRY(dict_pop(vm, self, key));
  return old.is_undefined() ? raise_key_error(vm, key) : Value::none();
}

Value dict_contains(Vm& vm, Value self, Value key) {
  i32 row = table_find(vm, self, key);
  return row == kRowFailed ? Value::raised() : Value::boolean(row >= 0);
}

Value dict_iter(Vm& vm, Value self) { return make_table_iterator(vm, kDictKeyIteratorType, self, false); }

Value dict_binary(Vm& vm, BinaryOp op, Value left, Value right) {
  if (op != BinaryOp::Or || !left.is(Kind::Dict) || !right.is(Kind::Dict)) return Value::not_implemented();
  Local<> other(vm, right), result(vm, dict_copy(vm, left));
  if (result.is_raised() || !dict_update(vm, result, other)) return Value::raised();
  return result;
}

Value dict_inplace(Vm& vm, BinaryOp op, Value left, Value right) {
  if (op != BinaryOp::Or) return Value::not_implemented();
  Local<> self(vm, left);
  TRY_OK(dict_update(vm, self, right));
  return self;
}

Value same_items(Vm& vm, Value left, Value right) {
  if (left.as<Dict>()->len != right.as<Dict>()->len) return Value::false_();
  Local<Dict> a(vm, left), b(vm, right);
  Local<> key(vm, Value()), value(vm, Value());
  u32 position = 0;
  while (table_next(a.get(), &position, key.slot(), value.slot())) {
    Value other = TRY(dict_get(vm, b, key));
    if (other.is_undefined()) return Value::false_();
    Value same = TRY(equal(vm, value, other));
    if (!same.is_true()) return same;
  }
  return Value::true_();
}

Value dict_compare(Vm& vm, CompareOp op, Value left, Value right) {
  if ((op != CompareOp::Eq && op != CompareOp::Ne) || !left.is(Kind::Dict) || !right.is(Kind::Dict)) {
    return Value::not_implemented();
  }
  Value same = TRY(same_items(vm, left, right));
  return Value::boolean(same.is_true() == (op == CompareOp::Eq));
}

bool update_from_dict(Vm& vm, Local<Dict>& dict, Local<>& other) {
  auto source = [&] { return other.value().as<Dict>(); };
  if (dict.value() == other.value()) return true;
  if (!dict->used && !(dict->flags & kStoresHash)) return table_copy_rows(vm, dict, other);
  Value key, value;
  u32 position = 0;
  while (table_next(source(), &position, &key, &value)) {
    u32 version = source()->version;
    if (!dict_set(vm, dict, key, value)) return false;
    if (source()->version != version) return failed(raise(vm, kRuntimeErrorType, "dict mutated during update"));
  }
  return true;
}

bool update_from_mapping(Vm& vm, Local<Dict>& dict, Local<>& other, Value keys_method) {
  Local<> keys(vm, call0(vm, keys_method));
  if (keys.is_raised()) return false;
  Value done = for_each(vm, keys, [&](Value key_value) {
    Local<> key(vm, key_value);
    Value value = TRY(get_item(vm, other, key));
    return dict_set(vm, dict, key, value) ? Value::none() : Value::raised();
  });
  return !done.is_raised();
}

bool update_from_pairs(Vm& vm, Local<Dict>& dict, Local<>& pairs) {
  u32 n = 0;
  Value done = for_each(vm, pairs, [&](Value item) {
    Local<> pair(vm, item);
    if (!is_sequence(pair)) {
      if (!is_iterable(vm, pair)) {
        return raise(vm, kTypeErrorType, "cannot convert dictionary update sequence element #%u to a sequence", n);
      }
      pair = list_from_iterable(vm, pair);
      if (pair.is_raised()) return Value::raised();
    }
    if (sequence_length(pair) != 2) {
      return raise(vm, kValueErrorType, "dictionary update sequence element #%u has length %u; 2 is required", n,
                   sequence_length(pair));
    }
    ++n;
    return dict_set(vm, dict, sequence_item(pair, 0), sequence_item(pair, 1)) ? Value::none() : Value::raised();
  });
  return !done.is_raised();
}

bool fill(Vm& vm, Value dict_value, Args args, Value keyword_names) {
  Local<> dict(vm, dict_value), names(vm, keyword_names);
  u32 positional = positional_count(args, names);
  if (!check_count(vm, "dict", positional, 0, 1)) return false;
  if (positional && !dict_update(vm, dict, args[0])) return false;
  return dict_update_keywords(vm, dict, args, names);
}

Value dict_make(Vm& vm, Value type, Args args, Value keyword_names) {
  Local<> subclass(vm, type), names(vm, keyword_names);
  Local<> dict(vm, Value());
  if (type == Value::from_const(&kDictType)) {
    dict = make_dict(vm);
  } else {
    dict = Value::from(alloc_for_type(vm, subclass, Kind::Dict, sizeof(Dict), 0));
    if (dict.value().is_undefined()) return Value::raised();
    if (init_takes_arguments(subclass)) return dict;
  }
  if (dict.is_raised() || !fill(vm, dict, args, names)) return Value::raised();
  return dict;
}

// ---- methods. Those that take keywords get the dict of them first.

Value dict_update_m(Vm& vm, Args args) {
  if (args.has(2)) TRY_OK(dict_update(vm, args[1], args[2]));
  if (args.has(0)) TRY_OK(dict_update(vm, args[1], args[0]));
  return Value::none();
}

Value dict_get_m(Vm& vm, Args args) {
  Value found = TRY(dict_get(vm, args[0], args[1]));
  if (!found.is_undefined()) return found;
  return args.has(2) ? args[2] : Value::none();
}

Value dict_setdefault_m(Vm& vm, Args args) {
  bool added;
  i32 row = table_find_or_add(vm, args[0], args[1], args.has(2) ? args[2] : Value::none(), &added);
  return row < 0 ? Value::raised() : dict_row_value(args[0].as<Dict>(), static_cast<u32>(row));
}

Value dict_pop_m(Vm& vm, Args args) {
  Value found =
      TRY(args[0].as<Dict>()->len ? dict_pop(vm, args[0], args[1]) : Value());  // an empty dict hashes nothing
  if (!found.is_undefined()) return found;
  return args.has(2) ? args[2] : raise_key_error(vm, args[1]);
}

Value dict_popitem_m(Vm& vm, Args args) {
  if (!args[0].as<Dict>()->len) {
    Value text = TRY(make_str(vm, "popitem(): dictionary is empty"));
    return raise_key_error(vm, text);
  }
  Value pair = TRY(make_tuple(vm, 2));
  Dict* dict = args[0].as<Dict>();
  Value* items = pair.as<Tuple>()->items;
  u32 position = dict->used;
  table_previous(dict, &position, &items[0], &items[1]);
  table_remove_row(dict, position);
  return pair;
}

Value dict_clear_m(Vm&, Args args) {
  table_clear(args[0].as<Dict>());
  return Value::none();
}

Value dict_copy_m(Vm& vm, Args args) { return dict_copy(vm, args[0]); }
Value dict_keys_m(Vm& vm, Args args) { return make_dict_view(vm, kDictKeysType, args[0]); }
Value dict_values_m(Vm& vm, Args args) { return make_dict_view(vm, kDictValuesType, args[0]); }
Value dict_items_m(Vm& vm, Args args) { return make_dict_view(vm, kDictItemsType, args[0]); }
Value dict_reversed_m(Vm& vm, Args args) { return make_table_iterator(vm, kDictKeyIteratorType, args[0], true); }

Value dict_fromkeys_m(Vm& vm, Args args) {
  Local<> dict(vm, call0(vm, args[0])), value(vm, args.has(2) ? args[2] : Value::none());
  if (dict.is_raised()) return dict;
  bool exact = is_exact(dict, kTypeId_Dict);
  Value done = for_each(vm, args[1], [&](Value key) {
    if (!exact) return set_item(vm, dict, key, value);
    return dict_set(vm, dict, key, value) ? Value::none() : Value::raised();
  });
  return done.is_raised() ? done : dict;
}

constexpr TypeOps kDictOps{.repr = dict_repr,
                           .len = dict_len,
                           .getitem = dict_getitem,
                           .setitem = dict_setitem,
                           .contains = dict_contains,
                           .iter = dict_iter,
                           .binary = dict_binary,
                           .inplace = dict_inplace,
                           .compare = dict_compare,
                           .make = dict_make};

constinit const Native kDictRows[] = {
    native(N(__class_getitem__), class_getitem, 2, 2, nullptr, kClassNative),
    native(N(__init__), dict_update_m, 1, 2, nullptr, kVarKeywords),
    native(N(__reversed__), dict_reversed_m, 1, 1),
    native(N(clear), dict_clear_m, 1, 1),
    native(N(copy), dict_copy_m, 1, 1),
    native(N(fromkeys), dict_fromkeys_m, 2, 3, nullptr, kClassNative),
    native(N(get), dict_get_m, 2, 3),
    native(N(items), dict_items_m, 1, 1),
    native(N(keys), dict_keys_m, 1, 1),
    native(N(pop), dict_pop_m, 2, 3),
    native(N(popitem), dict_popitem_m, 1, 1),
    native(N(setdefault), dict_setdefault_m, 2, 3),
    native(N(update), dict_update_m, 1, 2, nullptr, kVarKeywords),
    native(N(values), dict_values_m, 1, 1),
};

}  // namespace

constinit const Type kDictType =
    make_const_type(kTypeId_Dict, N(dict), &kObjectType, Kind::Dict, &kDictOps, kDictRows,
                    sizeof kDictRows / sizeof *kDictRows, kTypeUnhashable | kTypeIsMapping);

Value make_dict(Vm& vm) {
  Object* o = TRY_PTR(vm.heap.allocate_fast(vm, kTypeId_Dict, Kind::Dict, sizeof(Dict), 0));
  return Value::from(o);
}

Value dict_copy(Vm& vm, Value dict) {
  Local<> source(vm, dict), copy(vm, make_dict(vm));
  if (copy.is_raised() || !table_copy_rows(vm, copy, source)) return Value::raised();
  return copy;
}

bool dict_update(Vm& vm, Value dict_value, Value other_value) {
  Local<Dict> dict(vm, dict_value);
  Local<> other(vm, other_value);
  if (is_exact(other, kTypeId_Dict)) return update_from_dict(vm, dict, other);
  Local<> keys(vm, get_attr_or_undefined(vm, other, N(keys)));
  if (keys.is_raised()) return false;
  if (keys.value().is_undefined()) return update_from_pairs(vm, dict, other);
  return update_from_mapping(vm, dict, other, keys);
}

bool dict_update_keywords(Vm& vm, Value dict_value, Args args, Value keyword_names) {
  if (keyword_names.is_undefined()) return true;
  Local<> dict(vm, dict_value);
  Local<Tuple> names(vm, keyword_names);
  u32 n = names->len;
  for (u32 i = 0; i < n; ++i) {
    if (!dict_set(vm, dict, names->items[i], args[args.count - n + i])) return false;
  }
  return true;
}

}  // namespace adder::vm
