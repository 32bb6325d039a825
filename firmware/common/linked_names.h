// The table of constant names as the linker leaves it: Strs in the order of their hashes, and marks among them. The
// names themselves are made by firmware/tools/names.py. Takes the place of vm/core/names.cc in an image.
#pragma once
#include "vm/core/names.h"
#include "vm/core/type.h"

namespace adder::firmware {

inline constexpr int kNameBucketBits = 7;
extern const char* const kNameMarks[(1 << kNameBucketBits) + 1];  // where each bucket begins, and the end

}  // namespace adder::firmware
