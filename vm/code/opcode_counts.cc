#include "vm/code/opcode_counts.h"

#include "vm/code/code.h"

namespace adder::vm {

namespace {
// Used by builds that count only; in others the linker drops them.
u64 times[kOpCount];
u64 after[kOpCount][kOpCount];
u8 before = 0;

// Keeps the `n` largest, in order; how many there are then.
u32 insert(OpcodeCount* out, u32 n, u32 most, OpcodeCount row) {
  if (!row.times) return n;
  u32 i = n;
  while (i && out[i - 1].times < row.times) --i;
  if (i >= most) return n;
  if (n < most) ++n;
  for (u32 j = n - 1; j > i; --j) out[j] = out[j - 1];
  out[i] = row;
  return n;
}
}  // namespace

void count_opcode(u8 op) {
  ++times[op];
  ++after[before][op];
  before = op;
}

u32 opcode_counts(bool pairs, OpcodeCount* out, u32 most) {
  u32 n = 0;
  for (int i = 0; i < kOpCount; ++i) {
    if (!pairs) n = insert(out, n, most, {i, -1, times[i]});
    for (int j = 0; pairs && j < kOpCount; ++j) n = insert(out, n, most, {i, j, after[i][j]});
  }
  return n;
}

}  // namespace adder::vm
