// One number in bytes, as struct and memoryview read and write it: the codes c b B ? h H i I l L q Q n N e f d P.
#pragma once
#include "vm/core/ops.h"

namespace adder::vm {

inline constexpr size_t kMaxItemSize = 8;

// Bytes of an item: as the C compiler has it (native), or in the standard sizes. 0: no such code.
size_t item_size(u8 code, bool native);
Value load_item(Vm&, u8 code, size_t size, bool big_endian, const u8* data);  // data must not point into the heap

enum class StoreError : u8 { None, Raised, NotInt, NotFloat, NotChar, Range, FloatRange };
// Writes the item; out must not point into the heap. A double too large for 'f' has been written, as infinity, all the
// same: that is what native packing wants.
StoreError store_item(Vm&, u8 code, size_t size, bool big_endian, Value v, u8* out);
// The limits of an integer item, for messages.
bool item_is_signed(u8 code);

}  // namespace adder::vm
