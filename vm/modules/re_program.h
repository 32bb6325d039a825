// Compiled regular expressions: what re_compile.cc writes into a Blob and re_match.cc runs. The code is bytes, position
// independent: a jump is an i32 counted from the place where it stands. Text is matched as the bytes it is kept in
// (UTF-8 for str), so literals are compared as bytes and only classes decode characters.
#pragma once
#include <cstring>

#include "vm/core/config.h"

namespace adder::vm {

enum ReFlag : u32 {  // as module re numbers them
  kReTemplate = 1,
  kReIgnoreCase = 2,
  kReLocale = 4,
  kReMultiline = 8,
  kReDotAll = 16,
  kReUnicode = 32,
  kReVerbose = 64,
  kReDebug = 128,
  kReAscii = 256,
};

enum class ReOp : u8 {
  End,        // a match
  Str,        // n u8, n bytes of whole characters
  Letter,     // unicode u8, c u24: the character c (lower case) in any case
  Any,        // not a newline
  AnyAll,     //
  Set,        // kind u8, n u16, 16 bytes: which ASCII characters, n ranges of two u24: which others
  ByteSet,    // 32 bytes
  Repeat,     // mode u8, min u32, max u32; then one of the seven above... but End
  At,         // where u8
  Save,       // register u16
  Split,      // jump: try what follows, then there
  SplitLazy,  // jump: try there, then what follows
  Jump,       // jump
  Loop,       // register u16, jump to the Until
  Until,      // register u16, mode u8, min u32, max u32, jump to the body; an Iterate stands behind it
  Iterate,    // one more round of the Until before it
  Atomic,     // ... EndAssert: what it matched is kept
  Look,       // kind u8, width u32 (characters to go back), jump to behind the EndAssert
  EndAssert,
  BackRef,  // group u16, mode u8
  IfGroup,  // group u16, jump to the alternative
};

enum class ReMode : u8 { Greedy, Lazy, Possessive };
enum ReLook : u8 { kReBehind = 1, kReNegative = 2 };
enum class ReAt : u8 { Start, LineStart, End, LineEnd, TextEnd, Boundary, NoBoundary, WordBoundary, NoWordBoundary };
enum class ReCase : u8 { Exact, Ascii, Unicode };
enum ReSetKind : u8 {  // of the characters beyond ASCII
  kReSetDigit = 1,
  kReSetNotDigit = 2,
  kReSetSpace = 4,
  kReSetNotSpace = 8,
  kReSetWord = 16,
  kReSetNotWord = 32,
  kReSetIgnoreCase = 64,  // in unicode's way
  kReSetNegated = 128,    // the ASCII bits are negated already
};

inline constexpr u32 kReUnlimited = 0xFFFF'FFFF;
inline constexpr u32 kReUnset = 0xFFFF'FFFF;  // of a register: no position
inline constexpr u32 kReMaxGroups = 0x3FFF;

struct ReProgram {
  u32 flags, groups;  // groups: without the whole match
  u32 registers;      // 0: last group closed; 1: context of memos; 2g, 2g + 1: where group g lies; then those of loops
  u32 min_width;      // characters
  u32 prefix;         // offset in code of a Str that every match begins with, or kReUnset
  u8 anchored;        // matches at the start of the text only
  u8 no_memo;         // what follows depends on what groups hold
  u8 counted;         // has loops that count rounds
  u8 has_first;       // `first` is valid: no match is empty
  u8 first[32];       // bytes that a match may begin with
  u8 code[];
};

inline u32 re_u16(const u8* p) { return p[0] | u32{p[1]} << 8; }
inline u32 re_u24(const u8* p) { return p[0] | u32{p[1]} << 8 | u32{p[2]} << 16; }
inline u32 re_u32(const u8* p) {
  u32 v;
  std::memcpy(&v, p, 4);
  return v;
}
inline const u8* re_target(const u8* jump) { return jump + static_cast<i32>(re_u32(jump)); }
inline bool re_bit(const u8* bits, u32 i) { return bits[i >> 3] >> (i & 7) & 1; }

inline constexpr u32 kReSetHeader = 4 + 16, kReRepeatHeader = 10, kReUntilLength = 16;

u32 re_single_length(const u8* op);     // of an op that matches one character; 0: it does not (a Str may be longer)
u32 re_lower(u32 c);                    // simple lower case
int re_case_variants(u32 c, u32* out);  // the up to 4 characters that IGNORECASE takes for c, c included
bool re_is_word(u32 c);                 // unicode
bool re_same_letter(u32 lower, u32 c, bool unicode);
bool re_set_has(const u8* set, u32 c);  // a Set, c beyond ASCII

}  // namespace adder::vm
