// Weak references. A WeakRef object holds its referent where the collector does not follow it (see heap.cc, slide());
// vm.weak_refs is the table of all that are alive, sorted by the address of the referent, which sliding keeps sorted.
// A collection clears those whose referent died and chains the ones with a callback to vm.due_refs; run/finalize.cc
// calls them at the next safe point.
#pragma once
#include "vm/core/ops.h"

namespace adder::vm {

bool native_refers_weakly(const Type* t);  // are instances of this built-in type weakly referable?
bool native_refers_weakly(const Type* t);  // are instances of this built-in type weakly referable?
bool is_weakly_referable(Vm&, Value v);
Value make_weak_ref(Vm&, Value type, Value referent, Value callback);  // callback Undefined: none, and may be shared
// The references to `v` whose number is `i` (from 0), oldest first; Undefined after the last. Does not collect.
Value weak_ref_of(Vm&, Value v, u32 i);

}  // namespace adder::vm
