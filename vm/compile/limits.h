// How deep source may nest. Each limit ends in a Python exception, never in a crash.
//
// Small builds (32-bit without an operating system) keep the parser's own tables and its use of the C++ stack low;
// there the parser can besides be given the stack's lower end and then stops before it is reached.
#pragma once

#include <cstdint>

namespace adder::vm {

#if defined(__arm__) || (defined(__riscv) && __riscv_xlen == 32)
inline constexpr uint32_t kMaxBrackets = 64;  // open brackets; CPython has 200
inline constexpr uint32_t kMaxIndents = 40;   // indentation levels; CPython has 100
inline constexpr uint32_t kMaxNesting = 150;  // nested calls of the recursive descent: about two a bracket
#else
inline constexpr uint32_t kMaxBrackets = 200;
inline constexpr uint32_t kMaxIndents = 100;
inline constexpr uint32_t kMaxNesting = 700;
#endif

}  // namespace adder::vm
