// Tables derived from opcodes.def, and the reader of line tables.
#include "vm/code/code.h"

namespace adder::vm {

const char* const kOpNames[kOpCount] = {
#define OP(name, operands, meaning) #name,
#include "vm/code/opcodes.def"
#undef OP
};
const char* const kOpOperands[kOpCount] = {
#define OP(name, operands, meaning) operands,
#include "vm/code/opcodes.def"
#undef OP
};

namespace {
constexpr u8 length_of(const char* operands) {
  u8 n = 1;
  for (; *operands; ++operands) n += (*operands == 'k' || *operands == 'j' || *operands == 'w') ? 2 : 1;
  return n;
}

u32 read_varint(const u8*& p) {
  u32 v = 0;
  for (int shift = 0;; shift += 7) {
    u8 b = *p++;
    v |= static_cast<u32>(b & 0x7F) << shift;
    if (!(b & 0x80) || shift >= 28) return v;
  }
}
}  // namespace

const u8 kOpLengths[kOpCount] = {
#define OP(name, operands, meaning) length_of(operands),
#include "vm/code/opcodes.def"
#undef OP
};

Position code_position(const Code* c, u32 offset) {
  auto* h = code_header(c);
  const u8* p = code_line_table(c);
  const u8* end = p + h->line_table_size;
  Position pos{h->first_line, 0, 0};
  u32 at = 0;
  while (p < end) {
    at += read_varint(p);
    u32 zigzag = read_varint(p);
    pos.line += static_cast<u32>(static_cast<i32>(zigzag >> 1) ^ -static_cast<i32>(zigzag & 1));
    pos.column = read_varint(p);
    u32 e = read_varint(p);
    pos.end_column = e == 0 ? 0 : e == 1 ? ~0u : e - 1;
    if (offset < at) return pos;
  }
  return pos;
}

}  // namespace adder::vm
