// Floats as constant data, in either representation of Value.
#pragma once
#include <bit>

#include "vm/core/type.h"

namespace adder::vm {

constexpr Float constant_float(double d) { return {{kTypeId_Float, Kind::Float, 0, 0}, d}; }

// The Value of a constant Float with static storage. V is Value; a template so that each machine compiles its half
// only.
template <class V = Value>
constexpr V constant_value(const Float& f) {
  if constexpr (V::kUnboxedFloats) {
    return V::from_bits(static_cast<word>(std::bit_cast<u64>(static_cast<double>(f.value)) + V::kDoubleOffset));
  } else {
    return V::from_const(&f);
  }
}

}  // namespace adder::vm
