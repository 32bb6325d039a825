// What the files of the math module share.
#pragma once
#include "vm/core/ops.h"

namespace adder::vm {

Value raise_domain_error(Vm&);  // ValueError: math domain error
Value raise_math_range(Vm&);    // OverflowError: math range error

// math_integer.cc
Value math_ceil(Vm&, Args), math_floor(Vm&, Args), math_trunc(Vm&, Args);
Value math_factorial(Vm&, Args), math_perm(Vm&, Args), math_comb(Vm&, Args);
Value math_gcd(Vm&, Args), math_lcm(Vm&, Args), math_isqrt(Vm&, Args);
// math_sums.cc
Value math_fsum(Vm&, Args), math_prod(Vm&, Args), math_hypot(Vm&, Args), math_dist(Vm&, Args), math_sumprod(Vm&, Args);

}  // namespace adder::vm
