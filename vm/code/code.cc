// Tables derived from opcodes.def, and the reader of line tables.
#include "vm/code/code.h"

#include "vm/core/state.h"

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
  const u8* p = code_line_table(c);
  const u8* end = p + code_line_table_size(c);
  Position pos{code_header(c)->first_line, 0, 0};
  u32 at = 0;
  while (p < end) {
    const u32 head = read_varint(p);
    at += head >> 3;
    u32 zigzag = head & 3 ? 2 : 0;
    if (head & 2) zigzag = read_varint(p);
    pos.line += static_cast<u32>(static_cast<i32>(zigzag >> 1) ^ -static_cast<i32>(zigzag & 1));
    pos.column = head & 4 ? read_varint(p) : 0;
    const u32 width = head & 4 ? read_varint(p) : 0;
    pos.end_column = !(head & 4) ? 0 : width ? pos.column + width : ~0u;
    if (offset < at) return pos;
  }
  return pos;
}

Value make_code(Vm& vm) {
  Object* o = vm.heap.allocate(vm, kTypeId_Code, Kind::Code, sizeof(Code), 0);
  return o ? Value::from(o) : Value::raised();
}

}  // namespace adder::vm
