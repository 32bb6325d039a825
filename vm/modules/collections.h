// The native types behind the module collections, which is otherwise Python (vm/lib/collections).
#pragma once
#include "vm/core/ops.h"

namespace adder::vm {

extern const Type kDequeType, kDequeIteratorType, kDefaultDictType, kOrderedDictType, kTupleGetterType;

}  // namespace adder::vm
