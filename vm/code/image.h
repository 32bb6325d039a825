// The image format: a compiled module as one position-independent run of bytes that executes in place.
//
//   "APY" version | u32 size of all | u32 CRC-32 of what follows | blob
//   The blob is a Blob object as it is in memory: its header (eight bytes, the length in the last four), then
//   u32 size of the module's record | record | pad to 4 | u32 size of the texts | texts
//   text: varint length * 2 + whether it is interned, bytes. Each is there once; the first is the file's name. Others
//   refer to a text by its offset in the texts.
//   record: u32 bytes back to the beginning of the enclosing record, 0: the module's | blob (bytecode and its tables,
//   see code.h) | varint name | varint qualname + 1, 0: it is the name | varint count | constants (varnames, freenames,
//   docstring, ...)
//   constant: a tag byte, then
//     'N' None 'T' True 'F' False 'E' Ellipsis: nothing     'i' zigzag varint      'f' a double      'z' two doubles
//     'I' varint digits * 2 + sign, pad to 4, digits        's' varint text        'b' varint length, bytes
//     'n' varint count, varint texts: a tuple of strs       't' varint count, constants: a tuple
//     'c' varint size, pad to 4, record; not in a tuple
//
// All numbers are little-endian. Version changes whenever an opcode, a header or this format does. A loader trusts
// nothing: sizes are checked, the CRC is checked, and every instruction is validated before it can run. Of an image
// that stays where it is, functions are read when they are first called (ready()): until then they take a Code object
// each.
#pragma once
#include "vm/code/code.h"
#include "vm/core/ops.h"

namespace adder::vm {

inline constexpr u8 kImageVersion = 9;
inline constexpr u32 kImageHeader = 12;
inline constexpr u32 kBlobHeader = kTypeId_Blob | static_cast<u32>(Kind::Blob) << 16;  // a Blob's first four bytes
inline constexpr char kImageSuffix[] = ".apy";

u32 crc32(const u8* data, size_t size);
bool is_image(const void* data, size_t size);
// A Code from an image, at an address that is a multiple of four. If `stays`, the bytes are in flash or otherwise never
// move or go away, and bytecode is used where it lies. ValueError: damaged, truncated, of another version, or not
// valid.
Value load_image(Vm&, const u8* data, size_t size, bool stays);
Value save_image(Vm&, Value code);  // Bytes
// Null: every instruction, jump, handler and constant is in order; else what is not.
const char* validate_code(const Code* code);
// The same for what registers hold: *problem null if all is well. None; raised when memory runs out. The code must have
// passed validate_code.
Value verify_registers(Vm&, Value code, const char** problem);
Value disassemble(Vm&, Value code);  // a listing, nested functions included, as a Str

}  // namespace adder::vm
