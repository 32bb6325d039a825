// The types behind module functools, which is otherwise Python (vm/lib/functools.py).
#pragma once
#include "vm/core/ops.h"
#include "vm/objects/sequence.h"

namespace adder::vm {

extern const Type kPartialType, kCachedType;
extern const ConstRow kFunctoolsName[1];

}  // namespace adder::vm
