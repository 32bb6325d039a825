// Inside of the heap: one collection. Only heap.cc may include this.
#pragma once
#include "vm/core/heap.h"

#if defined(__SANITIZE_ADDRESS__)
#include <sanitizer/asan_interface.h>
#define POISON(p, n) ASAN_POISON_MEMORY_REGION(p, n)
#define UNPOISON(p, n) ASAN_UNPOISON_MEMORY_REGION(p, n)
#else
#define POISON(p, n) ((void)0)
#define UNPOISON(p, n) ((void)0)
#endif

namespace adder::vm {

// Marks what lives and slides it together, to begin at `destination`: the heap's base, or (stress build) its other
// half. Returns where the live objects end then. The heap's own fields are the caller's to set.
char* run_collection(Vm& vm, Heap& heap, char* destination);

}  // namespace adder::vm
