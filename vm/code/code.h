// What a Code object's text blob holds, and how to walk it. The blob has no pointers, so it may lie in flash and
// execute in place.
//
//   CodeHeader | bytecode | pad to 4 | handlers[handler_count] | captures[free_count] | line table
//
// All numbers are little-endian; offsets in the tables count from the first byte of the bytecode.
// consts[0] is the tuple varnames (names of registers 0..local_count-1), consts[1] the tuple freenames, consts[2] the
// docstring or None.
#pragma once
#include "vm/core/object.h"

namespace adder::vm {

struct Vm;

enum class Op : u8 {
#define OP(name, operands, meaning) name,
#include "vm/code/opcodes.def"
#undef OP
  kCount
};
inline constexpr int kOpCount = static_cast<int>(Op::kCount);
extern const char* const kOpNames[kOpCount];
extern const char* const kOpOperands[kOpCount];
extern const u8 kOpLengths[kOpCount];  // opcode included
// May it be the last instruction: does what follows it never run by itself?
constexpr bool may_end_code(Op op) {
  return op == Op::RETURN || op == Op::RETURN_NONE || op == Op::RAISE || op == Op::RAISE_FROM || op == Op::RERAISE ||
         op == Op::RERAISE_CURRENT || op == Op::LOOP || op == Op::JUMP;
}

inline constexpr u32 kMaxParameters = 230;
inline constexpr u32 kMaxNarrowLocals = 236;    // parameters and variables that instructions name directly
inline constexpr u32 kFirstWideRegister = 256;  // from here on only WIDE_LOAD and WIDE_STORE reach
inline constexpr u32 kMaxRegisters = 8192;

enum Singleton : u8 { kSingletonNone, kSingletonFalse, kSingletonTrue, kSingletonEllipsis, kSingletonAssertionError };

enum CodeFlags : u16 {
  kCodeVarArgs = 1,      // *args: in the register after the named parameters
  kCodeVarKeywords = 2,  // **kwargs: in the register after that
  kCodeGenerator = 4,
  kCodeCoroutine = 8,
  kCodeAsyncGenerator = 16,
  kCodeClassBody = 32,  // register 0 is the namespace
  kCodeModule = 64,
  kCodeNested = 128,  // defined inside a function: its qualname has <locals>
};

inline constexpr u16 kCodeSuspends = kCodeGenerator | kCodeCoroutine | kCodeAsyncGenerator;  // a call makes a Generator

struct CodeHeader {
  u16 flags;
  u16 register_count;  // the whole frame
  u8 arg_count;        // positional parameters, positional-only ones included
  u8 positional_only_count;
  u8 keyword_only_count;
  u8 free_count;    // cells taken from the enclosing function
  u16 local_count;  // registers with names: parameters, *args, **kwargs, locals
  u16 handler_count;
  u32 first_line;
  u32 bytecode_size;
};  // the line table has what is left of the blob

// Functions of an image that stays where it is are read when they are first called or looked into. Until then the text
// of their Code is kUnreadyText, which no call fits, so that calls take the long way, on which ready() is asked. The
// Code's consts are the bytecode in the image; or the Code is kUnreadyCode, and the Function's attrs are that.
struct UnreadyText : Object {
  CodeHeader header;
};
extern const UnreadyText kUnreadyText;
extern const Code kUnreadyCode;
inline bool is_ready(Value code) { return code.as<Code>()->text.obj() != &kUnreadyText; }
[[nodiscard]] bool prepare_code(Vm&, Value code);
[[nodiscard]] bool prepare_function(Vm&, Value function);
Value code_of_text(Vm&, Value text);  // the Code of a function's bytecode in an image
// Whoever looks into a Code that is not running, or a Function, asks this first. False: raised.
[[nodiscard]] inline bool ready(Vm& vm, Value code) { return is_ready(code) || prepare_code(vm, code); }
[[nodiscard]] inline bool ready_function(Vm& vm, Value function) {
  return is_ready(function.as<Function>()->code) || prepare_function(vm, function);
}
Value make_code(Vm&);  // an empty one, to be filled

struct Handler {
  u32 start, end, target;
  u16 exception_register;
  u16 spare;
};

struct Capture {  // where the maker of a function finds a cell
  u8 from_free;   // 0: the cell in its register `index`; 1: its own free cell `index`
  u8 index;
};

// The line table, in the order of the bytecode: varints (7 bits a byte, high bit: more follow) of
//   bytes of bytecode covered * 8 + 4 if columns follow + 0 the same line, 1 the next one, 2 a zigzag line delta
//   follows [line delta] [first column] [width in bytes; 0: up to the end of the line, the node spans lines]
// The line counts from first_line, then from the entry before. Columns are 0-based UTF-8 byte offsets.
struct Position {
  u32 line, column, end_column;  // end_column 0: unknown; ~0u: to the end of the line
};

inline const CodeHeader* code_header(const Code* c) {
  return reinterpret_cast<const CodeHeader*>(c->text.as<Blob>()->data);
}
inline const u8* code_start(const Code* c) { return c->text.as<Blob>()->data + sizeof(CodeHeader); }
inline const Handler* code_handlers(const Code* c) {
  auto* h = code_header(c);
  return reinterpret_cast<const Handler*>(c->text.as<Blob>()->data + sizeof(CodeHeader) +
                                          ((h->bytecode_size + 3) & ~3u));
}
inline const Capture* code_captures(const Code* c) {
  return reinterpret_cast<const Capture*>(code_handlers(c) + code_header(c)->handler_count);
}
inline const u8* code_line_table(const Code* c) {
  return reinterpret_cast<const u8*>(code_captures(c) + code_header(c)->free_count);
}
inline u32 code_line_table_size(const Code* c) {
  auto* text = c->text.as<Blob>();
  return text->len - static_cast<u32>(code_line_table(c) - text->data);
}
Position code_position(const Code* c, u32 offset);

inline int op_length(const u8* pc) { return kOpLengths[*pc]; }
inline u16 read_u16(const u8* p) { return static_cast<u16>(p[0] | p[1] << 8); }
inline i16 read_i16(const u8* p) { return static_cast<i16>(read_u16(p)); }

}  // namespace adder::vm
