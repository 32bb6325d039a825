// Memory that programs name by a number: uctypes.addressof, machine.mem8, viper's pointers. Objects move, so the
// address of a buffer is not where it lies: it is the object's identity number times 2^28 (above any hardware address),
// plus a position. Like a C pointer it keeps nothing alive, but when its object is gone, using it is an error and not a
// crash. Addresses below 2^32 are the chip's own, on boards that say so (VmConfig::hardware_addresses).
#pragma once
#include "vm/core/ops.h"

namespace adder::vm {

struct MemoryPlace {  // `owner` is a buffer, or Undefined for the chip's memory; unrooted
  Value owner;
  u64 at;  // position in the owner's bytes, or the address
};

Value address_of(Vm&, Value buffer);                          // an int; TypeError if it is no buffer
bool place_of_address(Vm&, Value address, MemoryPlace* out);  // an int, or a buffer itself; false: raised
// An unsigned number of 1, 2, 4 or 8 bytes at the place plus `offset`; false: raised.
bool load_place(Vm&, const MemoryPlace& place, u64 offset, size_t size, bool big_endian, u64* out);
bool store_place(Vm&, const MemoryPlace& place, u64 offset, size_t size, bool big_endian, u64 value);
// The low 64 bits of an int of any size. false: raised.
bool int_low_bits(Vm&, Value v, u64* out);
// A view of `size` bytes of the place, by reference: the owner itself when it is a bytearray just so long.
Value view_of_place(Vm&, const MemoryPlace& place, u64 offset, u64 size);

}  // namespace adder::vm
