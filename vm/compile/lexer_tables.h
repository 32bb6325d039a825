// What the lexer's two source files share: character classes and the packing of a string's quotes.
#pragma once

#include <cstdint>

#include "vm/compile/source_text.h"

namespace adder::vm {

static constexpr bool is_decimal(uint32_t c) { return c >= '0' && c <= '9'; }
constexpr bool is_octal(uint32_t c) { return c >= '0' && c <= '7'; }
constexpr bool is_binary(uint32_t c) { return c == '0' || c == '1'; }
constexpr bool is_hexadecimal(uint32_t c) { return is_decimal(c) || ((c | 0x20) >= 'a' && (c | 0x20) <= 'f'); }
// Static, as objects/unicode.h has functions of these names that know all characters.
// Bytes of non-ASCII characters begin a name; which of them really may is checked as the name is read.
static constexpr bool is_identifier_start(uint32_t c) {
  return ((c | 0x20) >= 'a' && (c | 0x20) <= 'z') || c == '_' || (c >= 0x80 && c <= 0xFF);
}

// Of a nesting stack entry for an f-string: its quote character is '"' unless kQuoteSingle.
inline constexpr uint8_t kQuoteSingle = 1;
inline constexpr uint8_t kQuoteTriple = 2;
inline constexpr uint8_t kQuoteRaw = 4;

inline Text nesting_text(uint8_t nesting) { return Text{&"([{{"[nesting < 4 ? nesting : 3], 1}; }

}  // namespace adder::vm
