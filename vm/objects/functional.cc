// enumerate, zip, map, filter: iterators over other iterators.
#include "vm/objects/arguments.h"
#include "vm/objects/iterators.h"
#include "vm/objects/sequence.h"
#include "vm/run/calls.h"

namespace adder::vm {

namespace {

enum EnumerateItem : u32 { kEnumSource, kEnumCount, kEnumItems };
// Map: [function, iterator...]; filter: [function, iterator]; zip: [strict: True or False, iterator...].

Record* make_adapter(Vm& vm, Value type, u32 n) {
  return static_cast<Record*>(alloc_for_type(vm, type, Kind::Record, sizeof(Record) + n * sizeof(Value), n));
}

// Fills items 1.. of a new adapter with iterators over the arguments from `first` on. Raised: none.
Value fill_iterators(Vm& vm, Local<Record>& adapter, Args args, u32 first, u32 count) {
  for (u32 i = 0; i < count; ++i) {
    Value it = TRY(get_iter(vm, args[first + i]));
    adapter->items[1 + i] = it;
  }
  return adapter;
}

Value enumerate_make(Vm& vm, Value type, Args args, Value keyword_names) {
  Local<> subclass(vm, type);
  u32 positional = positional_count(args, keyword_names);
  Value unknown = unknown_keyword(keyword_names, N(iterable), N(start));
  if (!unknown.is_undefined()) {
    return raise(vm, kTypeErrorType, "'%v' is an invalid keyword argument for enumerate()", unknown);
  }
  if (args.count > 2) return raise(vm, kTypeErrorType, "enumerate() takes at most 2 arguments (%u given)", args.count);
  Local<> source(vm, positional > 0 ? args[0] : keyword_value(args, keyword_names, N(iterable)));
  Local<> start(vm, positional > 1 ? args[1] : keyword_value(args, keyword_names, N(start)));
  if (source.value().is_undefined()) {
    return raise(vm, kTypeErrorType, "enumerate() missing required argument 'iterable'");
  }
  start = start.value().is_undefined() ? Value::small(0) : to_index(vm, start);
  if (start.is_raised()) return start;
  source = get_iter(vm, source);
  if (source.is_raised()) return source;
  Record* it = TRY_PTR(make_adapter(vm, subclass, kEnumItems));
  it->items[kEnumSource] = source;
  it->items[kEnumCount] = start;
  return Value::from(it);
}

// The next number and item of an enumerate: None, stop() or raised().
Value enumerate_pair(Vm& vm, Value self, Value* number, Value* item) {
  if constexpr (kWord64) {
    Value* const items = self.as<Record>()->items;
    *number = items[kEnumCount];
    if (number->is_small() && number->as_small() < Value::kSmallMax) {
      *item = quick_next(items[kEnumSource]);
      if (item->is_stop()) return *item;
      if (!item->is_undefined()) {
        items[kEnumCount] = Value::small(number->as_small() + 1);
        return Value::none();
      }
    }
  }
  Local<Record> it(vm, self);
  *item = TRY(inner_next(vm, it->items[kEnumSource]));
  if (item->is_stop()) return *item;
  Value count = it->items[kEnumCount];
  if (Value::both_small(count, Value::small(0)) && Value::add_small(count, Value::small(1), &it->items[kEnumCount])) {
    *number = count;
    return Value::none();
  }
  Local<> keep(vm, *item), before(vm, count);
  Value next = TRY(binary(vm, BinaryOp::Add, count, Value::small(1)));
  it->items[kEnumCount] = next;
  *number = before;
  *item = keep;
  return Value::none();
}

Value enumerate_next(Vm& vm, Value self) {
  Value number, item, found = TRY(enumerate_pair(vm, self, &number, &item));
  return found.is_stop() ? found : make_pair(vm, number, item);
}

Value zip_make(Vm& vm, Value type, Args args, Value keyword_names) {
  Local<> subclass(vm, type);
  u32 n = positional_count(args, keyword_names);
  if (args.count > n + 1)
    return raise(vm, kTypeErrorType, "zip() takes at most 1 keyword argument (%u given)", args.count - n);
  Value unknown = unknown_keyword(keyword_names, N(strict));
  if (!unknown.is_undefined()) {
    return raise(vm, kTypeErrorType, "'%v' is an invalid keyword argument for zip()", unknown);
  }
  Value strict = keyword_value(args, keyword_names, N(strict));
  strict = strict.is_undefined() ? Value::false_() : TRY(truth(vm, strict));
  Local<Record> zip(vm, Value::from(make_adapter(vm, subclass, n + 1)));
  if (zip.value().is_undefined()) return Value::raised();
  zip->items[0] = strict;
  for (u32 i = 0; i < n; ++i) {
    Value it = get_iter(vm, args[i]);
    if (it.is_raised()) {
      if (!pending_is(vm, kTypeErrorType) || is_iterable(vm, args[i])) return it;
      (void)take_pending(vm);
      return raise(vm, kTypeErrorType, "'%t' object is not iterable", args[i]);
    }
    zip->items[1 + i] = it;
  }
  return zip;
}

// Iterator `i` (from 0) has ended. For zip(strict=True) all must end together.
Value zip_end(Vm& vm, Local<Record>& zip, u32 i, u32 n) {
  if (!zip->items[0].is_true()) return Value::stop();
  if (i > 0) {
    const char* others = i == 1 ? " " : "s 1-";
    return raise(vm, kValueErrorType, "zip() argument %u is shorter than argument%s%u", i + 1, others, i);
  }
  for (i = 1; i < n; ++i) {
    Value more = TRY(inner_next(vm, zip->items[1 + i]));
    if (more.is_stop()) continue;
    const char* others = i == 1 ? " " : "s 1-";
    return raise(vm, kValueErrorType, "zip() argument %u is longer than argument%s%u", i + 1, others, i);
  }
  return Value::stop();
}

Value zip_next(Vm& vm, Value self) {
  Local<Record> zip(vm, self);
  u32 n = zip->len - 1;
  if (!n) return Value::stop();
  Local<Tuple> items(vm, make_tuple(vm, n));
  if (items.is_raised()) return items;
  for (u32 i = 0; i < n; ++i) {
    Value item = TRY(inner_next(vm, zip->items[1 + i]));
    if (item.is_stop()) return zip_end(vm, zip, i, n);
    items->items[i] = item;
  }
  return items;
}

Value zip_pair(Vm& vm, Value self, Value* first, Value* second) {
  Value a = quick_next(self.as<Record>()->items[1]), b;
  if (!a.is_undefined() && !a.is_stop()) {
    b = quick_next(self.as<Record>()->items[2]);
    if (!b.is_undefined() && !b.is_stop()) {
      *first = a;
      *second = b;
      return Value::none();
    }
  }
  Local<Record> zip(vm, self);
  Local<> one(vm, a.is_undefined() ? inner_next(vm, zip->items[1]) : a);
  if (one.is_raised()) return one;
  if (one.value().is_stop()) return zip_end(vm, zip, 0, 2);
  if (b.is_undefined()) b = TRY(inner_next(vm, zip->items[2]));
  if (b.is_stop()) return zip_end(vm, zip, 1, 2);
  *first = one;
  *second = b;
  return Value::none();
}

Value map_make(Vm& vm, Value type, Args args, Value keyword_names) {
  Local<> subclass(vm, type);
  if (!no_keywords(vm, "map", keyword_names)) return Value::raised();
  if (args.count < 2) return raise(vm, kTypeErrorType, "map() must have at least two arguments.");
  Local<Record> map(vm, Value::from(make_adapter(vm, subclass, args.count)));
  if (map.value().is_undefined()) return Value::raised();
  map->items[0] = args[0];
  return fill_iterators(vm, map, args, 1, args.count - 1);
}

Value map_next(Vm& vm, Value self) {
  Local<Record> map(vm, self);
  u32 n = map->len - 1;
  if (n == 1) {
    Value item = TRY(inner_next(vm, map->items[1]));
    return item.is_stop() ? item : call1(vm, map->items[0], item);
  }
  // The arguments are gathered in a tuple, and spread on the stack for the call.
  Local<Tuple> items(vm, make_tuple(vm, n));
  if (items.is_raised()) return items;
  for (u32 i = 0; i < n; ++i) {
    Value item = TRY(inner_next(vm, map->items[1 + i]));
    if (item.is_stop()) return item;
    items->items[i] = item;
  }
  return call_with_tuple(vm, map->items[0], items);
}

Value filter_make(Vm& vm, Value type, Args args, Value keyword_names) {
  Local<> subclass(vm, type);
  if (!no_keywords(vm, "filter", keyword_names) || !check_count(vm, "filter", args.count, 2, 2)) return Value::raised();
  Local<Record> filter(vm, Value::from(make_adapter(vm, subclass, 2)));
  if (filter.value().is_undefined()) return Value::raised();
  filter->items[0] = args[0];
  return fill_iterators(vm, filter, args, 1, 1);
}

Value filter_next(Vm& vm, Value self) {
  Local<Record> filter(vm, self);
  Local<> item(vm, Value());
  for (;;) {
    item = inner_next(vm, filter->items[1]);
    if (item.is_raised() || item.value().is_stop()) return item;
    Value wanted = item;
    if (!filter->items[0].is_none() && filter->items[0] != Value::from_const(&kBoolType)) {
      wanted = TRY(call1(vm, filter->items[0], item));
    }
    wanted = TRY(truth(vm, wanted));
    if (wanted.is_true()) return item;
  }
}

constexpr TypeOps kEnumerateOps{.iter = iter_self, .next = enumerate_next, .make = enumerate_make};
constexpr TypeOps kZipOps{.iter = iter_self, .next = zip_next, .make = zip_make};
constexpr TypeOps kMapOps{.iter = iter_self, .next = map_next, .make = map_make};
constexpr TypeOps kFilterOps{.iter = iter_self, .next = filter_next, .make = filter_make};

constexpr Type adapter_type(u16 id, Value name, const TypeOps* ops) {
  return make_const_type(id, name, &kObjectType, Kind::Record, ops, nullptr, 0);
}

}  // namespace

Value inner_next(Vm& vm, Value iterator) {
  Value quick = quick_next(iterator);
  if (!quick.is_undefined()) return quick;
  if (out_of_stack(vm)) return raise(vm, kRecursionErrorType, "maximum recursion depth exceeded");
  ++vm.c_depth;
  Value item = iter_step(vm, iterator);
  --vm.c_depth;
  return item;
}

Value pair_next(Vm& vm, Value iterator, Value* first, Value* second) {
  auto* it = iterator.as<Record>();
  switch (it->shape) {
    case kTypeId_Enumerate: return enumerate_pair(vm, iterator, first, second);
    case kTypeId_Zip: return it->len == 3 ? zip_pair(vm, iterator, first, second) : Value();
    case kTypeId_DictItemIterator: {
      if (table_quick_next(it, first, second)) return Value::none();
      Value found = TRY(table_iter_next(vm, it, first, second));
      return found.is_stop() ? found : Value::none();
    }
    default: return Value();
  }
}

constinit const Type kEnumerateType = adapter_type(kTypeId_Enumerate, N(enumerate), &kEnumerateOps);
constinit const Type kZipType = adapter_type(kTypeId_Zip, N(zip), &kZipOps);
constinit const Type kMapType = adapter_type(kTypeId_Map, N(map), &kMapOps);
constinit const Type kFilterType = adapter_type(kTypeId_Filter, N(filter), &kFilterOps);

}  // namespace adder::vm
