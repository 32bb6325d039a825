// What lru_cache() makes of a function: a Record with attributes over a dict of results, in the order of their last
// use. A call that is not answered from the dict goes on as a call of the function, whose result a `kept` Record takes:
// so a function that calls itself through its cache needs no more of the C stack than another.
#include "vm/modules/functools.h"
#include "vm/objects/class.h"
#include "vm/objects/table.h"
#include "vm/run/calls.h"

namespace adder::vm {

extern const Type kKeptType;

namespace {

// kLimit: a small int, or None. kTyped: True or False. kMakeInfo: makes what cache_info() returns. kOldest: no live row
// of the dict is before this one.
enum : u32 { kFunction, kResults, kLimit, kTyped, kHits, kMisses, kMakeInfo, kOldest, kCachedItems };
enum : u32 { kCache, kKey, kHash, kKeptItems };

void count_up(Value& number) { number = Value::small(number.as_small() + 1); }

Value cached_make(Vm& vm, Value type, Args args, Value keyword_names) {  // function, maxsize, typed, cache_info_type
  Local<> keep(vm, type);
  if (!no_keywords(vm, "_lru_cache_wrapper", keyword_names) || !check_count(vm, "_lru_cache_wrapper", args.count, 4, 4))
    return Value::raised();
  if (!is_callable(vm, args[0])) return raise(vm, kTypeErrorType, "the first argument must be callable");
  i64 limit = 0;
  if (!args[1].is_none()) {
    TRY_OK(to_i64(vm, args[1], &limit));
    limit = limit < 0 ? 0 : limit < Value::kSmallMax ? limit : Value::kSmallMax;
    args[1] = Value::small(limit);
  }
  args[2] = TRY(truth(vm, args[2]));
  Local<> results(vm, make_dict(vm));
  if (results.is_raised()) return results;
  constexpr size_t kSize = sizeof(Record) + kCachedItems * sizeof(Value);
  auto* o = TRY_PTR(alloc_for_type(vm, keep, Kind::Record, kSize, kCachedItems, kHasAttrs));
  Value* items = static_cast<Record*>(o)->items;
  items[kFunction] = args[0];
  items[kResults] = results;
  items[kLimit] = args[1];
  items[kTyped] = args[2];
  items[kMakeInfo] = args[3];
  items[kHits] = items[kMisses] = items[kOldest] = Value::small(0);
  return Value::from(o);
}

// What the results are kept by: a single int or str itself; else a tuple of the arguments, a mark and the keywords with
// their values if there are any, the types if they count.
Value make_key(Vm& vm, const Forwarded& call, bool typed) {
  const u32 nkw = call.names.is_undefined() ? 0 : call.names.as<Tuple>()->len, n = call.n - nkw;
  Value first = call.n ? call.args[0] : Value();
  if (!typed && call.n == 1 && !nkw &&
      (first.is_small() || is_exact(first, kTypeId_Str) || is_exact(first, kTypeId_Int)))
    return first;
  Local<> names(vm, call.names);
  Value key = TRY(make_tuple(vm, n + (nkw ? 1 + 2 * nkw : 0) + (typed ? call.n : 0)));
  Value* at = key.as<Tuple>()->items;
  for (u32 i = 0; i < n; ++i) *at++ = call.args[i];
  if (nkw) *at++ = Value::from_const(&kKeptType);
  for (u32 i = 0; i < nkw; ++i) {
    *at++ = names.value().as<Tuple>()->items[i];
    *at++ = call.args[n + i];
  }
  for (u32 i = 0; typed && i < call.n; ++i) *at++ = type_of(vm, call.args[i]);
  return key;
}

// Adds a result at the end, whose key is not there; after compaction the rows have new numbers.
bool add_result(Vm& vm, const Local<Record>& self, const Local<>& key, const Local<>& result, u32 hash) {
  const u32 used = self->items[kResults].as<Dict>()->used;
  bool added;
  i32 row = table_find_or_add(vm, self->items[kResults], key, result, &added, &hash);
  if (self->items[kResults].as<Dict>()->used <= used) self->items[kOldest] = Value::small(0);
  return row != kRowFailed;
}

// Makes room for another result.
void drop_oldest(const Local<Record>& self) {
  auto* d = self->items[kResults].as<Dict>();
  while (i64{d->len} >= self->items[kLimit].as_small()) {
    u32 position = static_cast<u32>(self->items[kOldest].as_small());
    Value key, value;
    if (position > d->used) position = 0;
    if (!table_next(d, &position, &key, &value)) {
      self->items[kOldest] = Value::small(0);
      continue;
    }
    table_remove_row(d, position - 1);
    self->items[kOldest] = Value::small(position);
  }
}

// The kept result in this row, which is now the last one used.
Value use_row(Vm& vm, const Local<Record>& self, u32 row, u32 hash) {
  auto* d = self->items[kResults].as<Dict>();
  count_up(self->items[kHits]);
  Local<> key(vm, *table_row(d, row)), result(vm, dict_row_value(d, row));
  if (self->items[kLimit].is_none() || row + 1 == d->used) return result;
  table_remove_row(d, row);
  return add_result(vm, self, key, result, hash) ? result.value() : Value::raised();
}

bool cached_forward(Vm& vm, Value self_, Forwarded* to) {
  Local<Record> self(vm, self_);
  Local<> names(vm, to->names), key(vm, Value());
  Value kept;
  if (self->items[kLimit] != Value::small(0)) {
    key = make_key(vm, *to, self->items[kTyped].is_true());
    u32 hash;
    if (key.is_raised() || !table_hash(vm, key, &hash)) return false;
    i32 row = table_find_hashed(vm, self->items[kResults], key, hash);
    if (row == kRowFailed) return false;
    if (row >= 0) {
      to->callable = Value();
      to->then = use_row(vm, self, static_cast<u32>(row), hash);
      return !to->then.is_raised();
    }
    kept = make_record(vm, kKeptType, kKeptItems);
    if (kept.is_raised()) return false;
    kept.as<Record>()->items[kCache] = self;
    kept.as<Record>()->items[kKey] = key;
    kept.as<Record>()->items[kHash] = Value::small(hash);
  }
  count_up(self->items[kMisses]);
  *to = Forwarded{self->items[kFunction], to->args, to->n, names, kept};
  return true;
}

// Called with the function's result, which it returns.
Value kept_call(Vm& vm, Value self, Args args, Value) {
  Local<Record> kept(vm, self), cache(vm, kept->items[kCache]);
  Local<> key(vm, kept->items[kKey]), result(vm, args[0]);
  const u32 hash = static_cast<u32>(kept->items[kHash].as_small());
  if (!cache->items[kLimit].is_none()) {
    i32 row = table_find_hashed(vm, cache->items[kResults], key, hash);
    if (row == kRowFailed) return Value::raised();
    if (row >= 0) return result;  // the function has called itself with the same arguments
    drop_oldest(cache);
  }
  return add_result(vm, cache, key, result, hash) ? result.value() : Value::raised();
}

Value cache_info_m(Vm& vm, Args a) {
  Record* self = a[0].as<Record>();
  StackArgs numbers(vm, 4);
  if (!numbers.ok()) return Value::raised();
  numbers[0] = self->items[kHits];
  numbers[1] = self->items[kMisses];
  numbers[2] = self->items[kLimit];
  numbers[3] = Value::small(self->items[kResults].as<Dict>()->len);
  return call(vm, self->items[kMakeInfo], Args{numbers.slots(), 4});
}

Value cache_clear_m(Vm&, Args a) {
  Record* self = a[0].as<Record>();
  table_clear(self->items[kResults].as<Dict>());
  self->items[kHits] = self->items[kMisses] = self->items[kOldest] = Value::small(0);
  return Value::none();
}

Value cached_get_m(Vm& vm, Args a) { return a[1].is_none() ? a[0] : make_bound_method(vm, a[0], a[1]); }
Value same_m(Vm&, Args a) { return a[0]; }
Value cached_reduce_m(Vm& vm, Args a) { return get_attr(vm, a[0], N(__qualname__)); }
Value cached_dict(Vm& vm, Args a) { return kDictRow.fn(vm, a); }

constexpr TypeOps kCachedOps{.call = call_forwarding, .forward = cached_forward, .make = cached_make};
constexpr TypeOps kKeptOps{.call = kept_call};
constinit const Native kCachedRows[] = {
    native(N(__copy__), same_m, 1, 1),
    native(N(__deepcopy__), same_m, 2, 2),
    native(N(__dict__), cached_dict, 1, 2, nullptr, kGetter),
    native(N(__get__), cached_get_m, 2, 3),
    native(N(__reduce__), cached_reduce_m, 1, 1),
    native(N(cache_clear), cache_clear_m, 1, 1),
    native(N(cache_info), cache_info_m, 1, 1),
};

}  // namespace

constinit const Type kCachedType =
    make_const_type(0, N(_lru_cache_wrapper), &kObjectType, Kind::Record, &kCachedOps, kCachedRows,
                    sizeof kCachedRows / sizeof *kCachedRows, 0, kFunctoolsName, 1);
constinit const Type kKeptType = make_const_type(0, N(_lru_cache_wrapper), &kObjectType, Kind::Record, &kKeptOps,
                                                 nullptr, 0, kTypeFinal | kTypeNoInstances);

}  // namespace adder::vm
