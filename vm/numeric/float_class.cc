// What kind of double it is, from its bits.
#include "vm/numeric/float_class.h"

#include <stdint.h>
#include <string.h>

namespace adder::vm::numeric {

FloatClass float_class(double x) {
  uint64_t bits;
  memcpy(&bits, &x, sizeof bits);
  auto high = static_cast<uint32_t>(bits >> 32);
  if ((~high & 0x7FF0'0000) != 0) return FloatClass::kFinite;
  return (high << 12 | static_cast<uint32_t>(bits)) != 0 ? FloatClass::kNan : FloatClass::kInfinite;
}

}  // namespace adder::vm::numeric
