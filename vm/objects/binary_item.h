// One number in bytes, as struct and memoryview read and write it: the codes c b B ? h H i I l L q Q n N e f d P.
#pragma once
#include "vm/core/ops.h"

namespace adder::vm {

inline constexpr size_t kMaxItemSize = 8;

// Bytes of an item: as the C compiler has it (native), or in the standard sizes. 0: no such code.
size_t item_size(u8 code, bool native);
Value load_item(Vm&, u8 code, size_t size, bool big_endian, const u8* data);  // data must not point into the heap

// The same as a number, its bytes at the lower end; sizes 1, 2, 4 and 8. For little-endian machines.
inline u64 item_bits(const u8* data, size_t size, bool big_endian) {
  if (size == 1) return *data;
  u64 bits = 0;
  if (size == 2) {
    u16 half;
    __builtin_memcpy(&half, data, 2);
    return big_endian ? __builtin_bswap16(half) : half;
  }
  if (size == 4) {
    u32 single;
    __builtin_memcpy(&single, data, 4);
    return big_endian ? __builtin_bswap32(single) : single;
  }
  __builtin_memcpy(&bits, data, 8);
  return big_endian ? __builtin_bswap64(bits) : bits;
}

enum class StoreError : u8 { None, Raised, NotInt, NotFloat, NotChar, Range, FloatRange };
// Writes the item; out must not point into the heap. A double too large for 'f' has been written, as infinity, all the
// same: that is what native packing wants.
StoreError store_item(Vm&, u8 code, size_t size, bool big_endian, Value v, u8* out);
// The limits of an integer item, for messages.
inline bool item_is_signed(u8 code) { return code >= 'a' && code != 'c' && code != 'e' && code != 'f' && code != 'd'; }

// Ints that are read and written without asking what else a code may mean: those of up to eight bytes whose
// value is small. false: it is something else.
inline bool is_plain_int(u8 code) {
  if constexpr (kWord64) {
    constexpr u32 kCodes =
        1u << ('B' - 'A') | 1u << ('H' - 'A') | 1u << ('I' - 'A') | 1u << ('L' - 'A') | 1u << ('Q' - 'A');
    return code > 'A' && code < 'r' && (kCodes >> ((code | 32) - 'a') & 1);
  }
  return code == 'B' || code == 'H' || code == 'I' || code == 'i' || code == 'b' || code == 'h' || code == 'L' ||
         code == 'l' || code == 'Q' || code == 'q';
}
inline bool load_plain(u8 code, size_t size, bool big, const u8* data, Value* out) {
  if (!is_plain_int(code)) return false;
  u64 n = 0;
  if constexpr (kWord64)
    n = item_bits(data, size, big);
  else
    for (size_t i = 0; i < size; ++i) n = n << 8 | data[big ? i : size - 1 - i];
  const u32 unused = static_cast<u32>(64 - 8 * size);
  const bool is_signed = item_is_signed(code);
  i64 v = is_signed ? static_cast<i64>(n << unused) >> unused : static_cast<i64>(n);
  if (!Value::fits_small(v) || (!is_signed && v < 0)) return false;
  *out = Value::small(v);
  return true;
}
inline bool store_plain(u8 code, size_t size, bool big, Value value, u8* out) {
  if (!value.is_small() || !is_plain_int(code)) return false;
  const i64 v = value.as_small();
  const u32 bits = static_cast<u32>(8 * size - item_is_signed(code));
  if ((bits == 8 * size && v < 0) || (bits < 63 && (v >= i64{1} << bits || v < -(i64{1} << bits)))) return false;
  if constexpr (kWord64) {
    const u64 ordered = big ? __builtin_bswap64(static_cast<u64>(v) << (64 - 8 * size)) : static_cast<u64>(v);
    if (size == 4)
      __builtin_memcpy(out, &ordered, 4);
    else if (size == 2)
      __builtin_memcpy(out, &ordered, 2);
    else if (size == 1)
      *out = static_cast<u8>(v);
    else
      __builtin_memcpy(out, &ordered, 8);
    return true;
  }
  for (size_t i = 0; i < size; ++i) out[big ? size - 1 - i : i] = static_cast<u8>(static_cast<u64>(v) >> (8 * i));
  return true;
}

}  // namespace adder::vm
