// Items of built-in containers that need neither Python nor memory.
#pragma once
#include "vm/core/ops.h"

namespace adder::vm {

// The place of a small index, negative ones counted from the end; beyond `length` if there is none.
inline u32 sequence_place(Value index, u32 length) {
  const i64 i = index.as_small();
  if constexpr (kWord64) {
    const u64 place = static_cast<u64>(i < 0 ? i + length : i);
    return place < length ? static_cast<u32>(place) : ~0u;
  } else {
    return static_cast<u32>(i < 0 ? static_cast<i32>(i) + static_cast<i32>(length) : static_cast<i32>(i));
  }
}

// c[k] of a dict, bytes or bytearray; Undefined: ask get_item(). Cannot collect.
Value quick_item(Value c, Value k);
// c[k] = v, where the key is there; false: ask set_item(). Cannot collect.
bool quick_set_item(Value c, Value k, Value v);

}  // namespace adder::vm
