// UTF-8 as Str keeps it: well formed, but that lone surrogates may stand in it (three bytes each, as in WTF-8), because
// Python's str may hold them. All functions trust their input; checking outside text is codec.cc's business. Nothing
// here knows the VM.
#pragma once
#include "vm/core/config.h"

namespace adder::vm {

inline constexpr u32 kMaxCodePoint = 0x10FFFF;

inline bool is_continuation(u8 b) { return (b & 0xC0) == 0x80; }
inline bool is_surrogate(u32 c) { return (c & 0xFFFFF800) == 0xD800; }
inline size_t utf8_width(u32 c) { return c < 0x80 ? 1 : c < 0x800 ? 2 : c < 0x10000 ? 3 : 4; }

size_t utf8_put(u8* out, u32 c);  // writes utf8_width(c) bytes
u32 utf8_next_any(const u8*& p);
inline u32 utf8_next(const u8*& p) {  // the character at p, which moves past it
  return kWord64 && *p < 0x80 ? *p++ : utf8_next_any(p);
}
u32 utf8_previous(const u8*& p);                             // the character before p, which moves to its start
size_t utf8_count(const u8* p, size_t n);                    // characters in n bytes
size_t utf8_skip(const u8* p, size_t n, size_t characters);  // bytes that so many characters take, at most n
size_t ascii_prefix(const u8* p, size_t n);                  // bytes before the first that is not ASCII
inline bool all_ascii(const u8* p, size_t n) { return ascii_prefix(p, n) == n; }

}  // namespace adder::vm
