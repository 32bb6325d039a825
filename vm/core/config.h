// The VM's compile-time configuration, in one place. Everything else asks these constants, never the compiler's macros.
#pragma once
#include <cstddef>
#include <cstdint>

namespace adder::vm {

using u8 = uint8_t;
using u16 = uint16_t;
using u32 = uint32_t;
using u64 = uint64_t;
using i8 = int8_t;
using i16 = int16_t;
using i32 = int32_t;
using i64 = int64_t;
using word = uintptr_t;
using iword = intptr_t;

inline constexpr bool kWord64 = sizeof(void*) == 8;

#ifdef ADDER_GC_STRESS
inline constexpr bool kGcStress = true;  // collect and move every object at every allocation
#else
inline constexpr bool kGcStress = false;
#endif

#ifdef ADDER_COUNT_OPCODES
inline constexpr bool kCountOpcodes = true;  // see vm/code/opcode_counts.h
#else
inline constexpr bool kCountOpcodes = false;
#endif

inline constexpr size_t kGranule = sizeof(void*);                 // heap objects are multiples of this many bytes
inline constexpr u32 kAttrCacheSize = kWord64 ? 1024 : 64;        // entries of the attribute cache, a power of two
inline constexpr u32 kFirstAttrs = kWord64 ? kAttrCacheSize : 8;  // of them, from the start
inline constexpr u32 kAttrConflicts = 8;                          // after which there are to be more
inline constexpr u32 kGlobalHints = kWord64 ? 1024 : 64;          // remembered rows of globals, a power of two
inline constexpr u32 kBuiltinCacheSize = kWord64 ? 64 : 8;        // a power of two
inline constexpr u32 kTypeAttrCacheSize = kWord64 ? 256 : 1;      // a power of two; only used natively
inline constexpr u32 kChangingNames = kWord64 ? 32 : 1;  // the same: names whose changes in classes are counted
// Natively a second place is tried where the first of a cache is taken, so that no two names are in each other's way.
inline constexpr u32 kCacheWays = kWord64 ? 2 : 1;
inline constexpr u32 kNativeShapeCacheSize = kWord64 ? 32 : 4;  // a power of two
// Nested entries into the interpreter loop from native code, where the C++ stack's end is not known.
inline constexpr u32 kMaxCDepth = kWord64 ? 160 : 24;
inline constexpr u32 kDefaultRecursionLimit = kWord64 ? 1000 : 200;
inline constexpr bool kClassesShowAll =
    kWord64;  // __dict__, __weakref__ and __doc__ in every class's __dict__, as CPython has them
inline constexpr u32 kMaxShapesPerClass = 64;  // beyond it, instances of the class keep a dict

}  // namespace adder::vm
