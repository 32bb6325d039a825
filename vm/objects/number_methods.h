// What the number types' files say to each other: constructors, the hash that equal numbers have in common, small
// conversions.
#pragma once
#include "vm/objects/number.h"

namespace adder::vm {

Value int_make(Vm&, Value type, Args args, Value keyword_names);
Value int_of_type(Vm&, Value type, Value exact_int);  // an instance of int or a subclass with that value
Value identity_m(Vm&, Args args);  // for rows whose answer is the number itself: an exact int or float
Value zero_m(Vm&, Args args);

// Numbers hash as their value modulo the Mersenne prime 2^31 - 1, where fractions of two have a value too; ints that
// are small Values on this machine, and floats equal to them, hash as themselves.
inline constexpr u32 kHashBits = 31, kHashModulus = 0x7FFF'FFFF;
// The hash of a number, from the residue of its magnitude: the residue itself where a small int holds it, so that
// hash(-r) and hash(r) of the residue as an int are the hash of any rational number with that residue.
Value number_hash(u32 residue, bool negative);
Value hash_double(double d);

}  // namespace adder::vm
