// What the two halves of module itertools share. Each iterator is a Record whose item 0 is its IterKind, so that one
// TypeOps serves all its types; item 1 is mostly the iterator it takes from, the others are told where it is made.
#pragma once
#include "vm/core/ops.h"

namespace adder::vm {

enum IterKind : u8 {
  kAccumulate,
  kBatched,
  kChain,
  kCombinations,
  kCombinationsRepeating,
  kCompress,
  kCount,
  kCycle,
  kDropWhile,
  kFilterFalse,
  kGroupBy,
  kGrouper,
  kISlice,
  kPairwise,
  kPermutations,
  kProduct,
  kRepeat,
  kStarMap,
  kTakeWhile,
  kTee,
  kZipLongest,
  kIterKinds
};
enum : u32 { kIterKind, kSource, kState };  // items of every one; more state follows

extern const Type kIterTypes[kIterKinds];

Value make_iterator(Vm&, IterKind kind, u32 n);                       // n items; all but the first Undefined
Value make_iterator_over(Vm&, IterKind kind, u32 n, Value iterable);  // with iter(iterable) as its kSource
inline bool has_ended(Value item) { return item.is_raised() || item.is_stop(); }

// itertools_arrange.cc: product, permutations and the two combinations.
Value combinations_make(Vm&, Args), combinations_repeating_make(Vm&, Args), permutations_make(Vm&, Args),
    product_make(Vm&, Args);
Value arrangement_next(Vm&, const Local<Record>&);

}  // namespace adder::vm
