// The image format: a compiled module as one position-independent run of bytes that executes in place.
//
//   "APY" version | u32 size of all | u32 CRC-32 of what follows | code
//   code:  blob text | str name | str qualname | str filename | u32 count | count constants (0 varnames, 1 freenames, 2
//   docstring, ...) constant: a tag byte padded to 4 with zeros, then by tag
//     'N' None 'T' True 'F' False 'E' Ellipsis: nothing     'i' i64       'f' the double's eight bytes
//     'I' u32 negative, u32 count, digits                   's' str       'n' str, to be interned
//     'b' u32 length, bytes                                 't' u32 count, constants                 'c' code
//   str: u32 length, bytes, a NUL, padded to 4; or, the highest bit set, the offset in the code of the same str before
//   blob: a Blob object as it is in memory, so that it can be used where it lies: its header (eight bytes, the length in
//   the last four), bytes, padded to 4
//
// All numbers are little-endian. Version changes whenever an opcode, a header or this format does. A loader trusts
// nothing: sizes are checked, the CRC is checked, and every instruction is validated before the code can run.
#pragma once
#include "vm/code/code.h"
#include "vm/core/ops.h"

namespace adder::vm {

inline constexpr u8 kImageVersion = 6;
inline constexpr char kImageSuffix[] = ".apy";

bool is_image(const void* data, size_t size);
// A Code from an image. If `stays`, the bytes are in flash or otherwise never move or go away, and bytecode is used
// where it lies. ValueError: damaged, truncated, of another version, or not valid.
Value load_image(Vm&, const u8* data, size_t size, bool stays);
Value save_image(Vm&, Value code);  // Bytes
// Null: every instruction, jump, handler and constant is in order; else what is not.
const char* validate_code(const Code* code);
// The same for what registers hold: *problem null if all is well. None; raised when memory runs out. The code must have
// passed validate_code.
Value verify_registers(Vm&, Value code, const char** problem);
Value disassemble(Vm&, Value code);  // a listing, nested functions included, as a Str

}  // namespace adder::vm
