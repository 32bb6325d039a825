// The weak tables that a collection sweeps after marking.
#pragma once
#include "vm/core/state.h"

namespace adder::vm {

void sweep_interned(Vm& vm);    // objects/interned.cc: forget names nobody refers to
void sweep_files(Vm& vm);       // modules/file.cc: write out and close the files that nothing refers to
void sweep_identities(Vm& vm);  // objects/identity.cc: forget the numbers of dead objects
// objects/weakref.cc: clear those whose referent died; `last`: also forget the references that died themselves
void sweep_weak_refs(Vm& vm, bool last);
void sweep_finalizable(Vm& vm);  // run/finalize.cc: what died and wants something done becomes due
void sweep_shapes(Vm& vm);      // objects/shape.cc: free the numbers of dead shapes

}  // namespace adder::vm
