// What str's methods know of characters: ASCII exactly and fast, the cased scripts below U+2000 from rows of the
// Unicode database, the rest by coarse ranges. Nothing here knows the VM.
#pragma once
#include <cstddef>

#include "vm/core/config.h"

namespace adder::vm {

struct CaseRow {  // every `step`th character from first to last; upper or lower case is character + delta
  u16 first, last;
  i16 delta;
  u16 step;
};
extern const CaseRow kToUpper[], kToLower[], kUpperCase[], kLowerCase[], kAlphabetic[];
extern const u16 kToUpperCount, kToLowerCount, kUpperCaseCount, kLowerCaseCount, kAlphabeticCount;

bool is_upper(u32 c);
bool is_lower(u32 c);
bool is_title(u32 c);  // a digraph or Greek letter whose first part is upper case
bool is_alpha(u32 c);
bool is_space(u32 c);
bool is_decimal(u32 c);
bool is_digit(u32 c);
bool is_numeric(u32 c);
bool is_printable(u32 c);
bool is_identifier_start(u32 c);
bool is_identifier_part(u32 c);
bool is_line_break(u32 c);
// The character of that name, as \N{...} takes it: any case. objects/unicode_names.cc
inline constexpr u32 kNoNamedCharacter = ~u32{0};
u32 unicode_lookup(const char* name, size_t n);
int decimal_value(u32 c);  // 0..9, or -1
inline constexpr int kMaxCaseExpansion = 2;
int to_upper(u32 c, u32* out);  // characters written: 'ß' becomes two
int to_lower(u32 c, u32* out);
int to_title(u32 c, u32* out);
int to_folded(u32 c, u32* out);

inline bool is_ascii_upper(u32 c) { return c - 'A' < 26; }
inline bool is_ascii_lower(u32 c) { return c - 'a' < 26; }
inline bool is_ascii_alpha(u32 c) { return (c | 32) - 'a' < 26; }
inline bool is_ascii_digit(u32 c) { return c - '0' < 10; }
inline bool is_ascii_space(u32 c) { return c == ' ' || c - '\t' < 5; }  // as bytes see it

}  // namespace adder::vm
