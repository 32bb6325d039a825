// The native types behind the module collections, which is otherwise Python (vm/lib/collections).
#pragma once
#include "vm/core/ops.h"

namespace adder::vm {

// The field of a namedtuple: a Record of its index and its doc string.
enum TupleGetterItem : u32 { kGetterIndex, kGetterDoc, kGetterItems };

extern const Type kDequeType, kDequeIteratorType, kDefaultDictType, kOrderedDictType, kTupleGetterType;

}  // namespace adder::vm
