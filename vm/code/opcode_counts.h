// How often each instruction ran, and which after which: for those who choose instructions. Only in builds with
// -DADDER_COUNT_OPCODES=ON (kCountOpcodes), where the interpreter calls count_opcode() before each instruction.
#pragma once
#include "vm/core/config.h"

namespace adder::vm {

void count_opcode(u8 op);
// The rows with the most first: {op, -1, times}, or {op before, op, times} for the pairs. Returns how many there are.
struct OpcodeCount {
  int first, second;
  u64 times;
};
u32 opcode_counts(bool pairs, OpcodeCount* out, u32 most);

}  // namespace adder::vm
