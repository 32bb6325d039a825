// Finding bytes in bytes: the one search under find, count, replace, split, `in` and their kin. Positions are byte
// offsets. UTF-8 text is searched by its bytes: a match of well-formed text always lies on character boundaries.
// Nothing here knows the VM.
#pragma once
#include "vm/core/config.h"

namespace adder::vm {

inline constexpr size_t kNotFound = ~size_t{0};

size_t find_bytes(const u8* hay, size_t n, const u8* needle, size_t m);   // first; an empty needle is found at 0
size_t rfind_bytes(const u8* hay, size_t n, const u8* needle, size_t m);  // last; an empty needle is found at n
size_t count_bytes(const u8* hay, size_t n, const u8* needle, size_t m);  // without overlap; m > 0

}  // namespace adder::vm
