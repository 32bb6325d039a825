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

// What the collector's loops need to know of a kind, in one word, from kLayouts: in the lowest byte its granules (with
// kScanOther: bytes, to be rounded down), and these.
enum ScanBits : u32 {
  kScanExtent = 8,           // a byte from there on: granules up to the end of the first Values
  kScanOther = 1u << 16,     // no references; its elements, 2^(2 bits from kScanShift on) bytes each, are added
  kScanShift = 17,           //
  kScanClosely = 1u << 19,   // with kScanOther: not even that form
  kScanElements = 1u << 31,  // len Values lie behind the first
};
struct Scans {
  u32 of[static_cast<int>(Kind::kCount)];
};
extern const Scans kScans;

// Marks what lives. Nothing moves.
void mark_heap(Vm& vm, Heap& heap);
// Slides what was marked, and what was made since then, together, to begin at `destination`: the heap's base, or
// (stress build) its other half. Returns where the live objects end then. The heap's own fields are the caller's to
// set.
char* move_heap(Vm& vm, Heap& heap, char* destination);

}  // namespace adder::vm
