// product, permutations, combinations and combinations_with_replacement: indices into pools, stepped in place; each
// result is a new tuple of what the indices say.
#include "vm/modules/itertools.h"
#include "vm/objects/sequence.h"

namespace adder::vm {

namespace {

// kPools: a Tuple, or for product an Array of one for each place. kIndices: an Array of small ints. kCycles: of
// permutations, an Array of as many as a result has places. kPhase: before the first, among them, after the last.
enum : u32 { kPools = kSource, kIndices, kCycles, kPhase, kArrangementItems };
enum Phase : u8 { kFresh, kRunning, kDone };

using Numbers = Value*;
Numbers numbers(const Local<Record>& it, u32 item) { return it->items[item].as<Array>()->items; }
i64 get(Numbers n, u32 i) { return n[i].as_small(); }
void set(Numbers n, u32 i, i64 to) { n[i] = Value::small(to); }

bool next_product(const Local<Record>& it, u32 r) {
  Value* pools = numbers(it, kPools);
  Numbers index = numbers(it, kIndices);
  for (u32 i = r; i-- > 0;) {
    i64 next = get(index, i) + 1;
    bool fits = next < pools[i].as<Tuple>()->len;
    set(index, i, fits ? next : 0);
    if (fits) return true;
  }
  return false;
}

bool next_combination(const Local<Record>& it, u32 r, bool repeating) {
  Numbers index = numbers(it, kIndices);
  const i64 n = it->items[kPools].as<Tuple>()->len;
  for (u32 i = r; i-- > 0;) {
    i64 last = repeating ? n - 1 : n - r + i;
    if (get(index, i) == last) continue;
    i64 to = get(index, i) + 1;
    for (; i < r; ++i, to += !repeating) set(index, i, to);
    return true;
  }
  return false;
}

bool next_permutation(const Local<Record>& it, u32 r) {
  Numbers index = numbers(it, kIndices), cycle = numbers(it, kCycles);
  const u32 n = it->items[kIndices].as<Array>()->len;
  for (u32 i = r; i-- > 0;) {
    i64 left = get(cycle, i) - 1;
    Value moved = index[i];
    if (left) {
      set(cycle, i, left);
      u32 j = n - static_cast<u32>(left);
      index[i] = index[j];
      index[j] = moved;
      return true;
    }
    std::memmove(static_cast<void*>(index + i), index + i + 1, (n - 1 - i) * sizeof(Value));
    index[n - 1] = moved;
    set(cycle, i, n - i);
  }
  return false;
}

// What the three that take one iterable and a length start from: indices 0, 1, ... or all 0.
Value make_arrangement(Vm& vm, IterKind kind, Args a, u32 indices, bool counting) {
  Local<Record> it(vm, make_iterator(vm, kind, kArrangementItems));
  if (it.is_raised()) return it;
  Value index = TRY(make_array(vm, indices));
  for (u32 i = 0; i < indices; ++i) set(index.as<Array>()->items, i, counting ? i : 0);
  it->items[kPools] = a[0];
  it->items[kIndices] = index;
  it->items[kPhase] = Value::small(kFresh);
  return it;
}

// The iterable becomes a tuple in its slot. false: raised.
bool take_pool(Vm& vm, Args a) {
  a[0] = tuple_from_iterable(vm, a[0]);
  return !a[0].is_raised();
}

bool take_length(Vm& vm, Value v, const char* negative, u32* out) {
  i64 r;
  if (!to_i64(vm, v, &r)) return false;
  if (r < 0) return failed(raise_text(vm, kValueErrorType, negative));
  constexpr i64 kMost = kWord64 ? i64{1} << 30 : i64{1} << 24;
  *out = static_cast<u32>(r < kMost ? r : kMost);
  return true;
}
constexpr char kNegativeLength[] = "r must be non-negative";

Value make_combinations(Vm& vm, IterKind kind, Args a) {
  u32 r;
  TRY_OK(take_pool(vm, a) && take_length(vm, a[1], kNegativeLength, &r));
  const u32 n = a[0].as<Tuple>()->len;
  const bool counting = kind == kCombinations, none = counting ? r > n : r && !n;
  Value it = TRY(make_arrangement(vm, kind, a, none ? 0 : r, counting));
  if (none) it.as<Record>()->items[kPhase] = Value::small(kDone);
  return it;
}

}  // namespace

Value combinations_make(Vm& vm, Args a) { return make_combinations(vm, kCombinations, a); }
Value combinations_repeating_make(Vm& vm, Args a) { return make_combinations(vm, kCombinationsRepeating, a); }

Value permutations_make(Vm& vm, Args a) {
  TRY_OK(take_pool(vm, a));
  const u32 n = a[0].as<Tuple>()->len;
  u32 r = n;
  if (a.has(1) && !a[1].is_none()) {
    if (!a[1].is_small() && !a[1].is(Kind::Int) && !a[1].is_bool())
      return raise(vm, kTypeErrorType, "Expected int as r");
    TRY_OK(take_length(vm, a[1], kNegativeLength, &r));
  }
  Local<Record> it(vm, make_arrangement(vm, kPermutations, a, n, true));
  if (it.is_raised()) return it;
  Value cycles = TRY(make_array(vm, r > n ? 0 : r));
  for (u32 i = 0; r <= n && i < r; ++i) set(cycles.as<Array>()->items, i, n - i);
  it->items[kCycles] = cycles;
  if (r > n) it->items[kPhase] = Value::small(kDone);
  return it;
}

Value product_make(Vm& vm, Args a) {  // repeat, iterables...
  u32 repeat = 1, n = a.count - 1;
  TRY_OK(!a.has(0) || take_length(vm, a[0], "repeat argument cannot be negative", &repeat));
  if (!repeat) n = 0;
  if (n && repeat > (u32{1} << 27) / n) return raise(vm, kOverflowErrorType, "repeat argument too large");
  bool none = false;
  for (u32 i = 0; i < n; ++i) {
    a[1 + i] = TRY(tuple_from_iterable(vm, a[1 + i]));
    none |= !a[1 + i].as<Tuple>()->len;
  }
  Value pools = TRY(make_array(vm, n * repeat));
  for (u32 i = 0; i < n * repeat; ++i) pools.as<Array>()->items[i] = a[1 + i % n];
  a[0] = pools;
  Value it = TRY(make_arrangement(vm, kProduct, a, n * repeat, false));
  if (none) it.as<Record>()->items[kPhase] = Value::small(kDone);
  return it;
}

Value arrangement_next(Vm& vm, const Local<Record>& it) {
  const auto kind = static_cast<IterKind>(it->items[kIterKind].as_small());
  const u32 r = it->items[kind == kPermutations ? kCycles : kIndices].as<Array>()->len;
  bool more = it->items[kPhase].as_small() == kFresh;
  if (it->items[kPhase].as_small() == kRunning) {
    more = kind == kProduct        ? next_product(it, r)
           : kind == kPermutations ? next_permutation(it, r)
                                   : next_combination(it, r, kind == kCombinationsRepeating);
  }
  it->items[kPhase] = Value::small(more ? kRunning : kDone);
  if (!more) return Value::stop();
  Value result = TRY(make_tuple(vm, r));
  const Value* index = numbers(it, kIndices);
  for (u32 i = 0; i < r; ++i) {
    Value pool = kind == kProduct ? numbers(it, kPools)[i] : it->items[kPools];
    result.as<Tuple>()->items[i] = pool.as<Tuple>()->items[index[i].as_small()];
  }
  return result;
}

}  // namespace adder::vm
