// What module re knows of characters: the letters that IGNORECASE takes for one another, and membership in a class.
// ASCII is answered by bits in the compiled class; what is here is for the rest.
#include <initializer_list>

#include "vm/modules/re_program.h"
#include "vm/objects/unicode.h"

namespace adder::vm {

namespace {

// Letters of which more than one upper and one lower form exist.
constexpr u16 kFamilies[][4] = {
    {0x49, 0x69, 0x130, 0x131},
    {0x4b, 0x6b, 0x212a},
    {0x53, 0x73, 0x17f},
    {0xb5, 0x39c, 0x3bc},
    {0xc5, 0xe5, 0x212b},
    {0xdf, 0x1e9e},
    {0x1c4, 0x1c5, 0x1c6},
    {0x1c7, 0x1c8, 0x1c9},
    {0x1ca, 0x1cb, 0x1cc},
    {0x1f1, 0x1f2, 0x1f3},
    {0x345, 0x399, 0x3b9, 0x1fbe},
    {0x390, 0x1fd3},
    {0x392, 0x3b2, 0x3d0},
    {0x395, 0x3b5, 0x3f5},
    {0x398, 0x3b8, 0x3d1, 0x3f4},
    {0x39a, 0x3ba, 0x3f0},
    {0x3a0, 0x3c0, 0x3d6},
    {0x3a1, 0x3c1, 0x3f1},
    {0x3a3, 0x3c2, 0x3c3},
    {0x3a6, 0x3c6, 0x3d5},
    {0x3a9, 0x3c9, 0x2126},
    {0x3b0, 0x1fe3},
    {0x412, 0x432, 0x1c80},
    {0x414, 0x434, 0x1c81},
    {0x41e, 0x43e, 0x1c82},
    {0x421, 0x441, 0x1c83},
    {0x422, 0x442, 0x1c84, 0x1c85},
    {0x42a, 0x44a, 0x1c86},
    {0x462, 0x463, 0x1c87},
    {0x1c88, 0xa64a, 0xa64b},
    {0x1e60, 0x1e61, 0x1e9b},
    {0x1fb3, 0x1fbc},
    {0x1fc3, 0x1fcc},
    {0x1ff3, 0x1ffc},
    {0xfb05, 0xfb06},
};

const u16* family_of(u32 c) {
  for (const auto& family : kFamilies) {
    for (u32 member : family)
      if (member == c && c) return family;
  }
  return nullptr;
}

bool in_ranges(const u8* set, u32 c) {
  const u8* range = set + kReSetHeader;
  for (u32 n = re_u16(set + 2); n; --n, range += 6)
    if (c >= re_u24(range) && c <= re_u24(range + 3)) return true;
  return false;
}

}  // namespace

u32 re_lower(u32 c) { return simple_lower(c); }

int re_case_variants(u32 c, u32* out) {
  int n = 0;
  if (const u16* family = family_of(c)) {
    for (; n < 4 && family[n]; ++n) out[n] = family[n];
    return n;
  }
  out[n++] = c;
  if (c - 0x1F80 < 0x30) {
    out[n++] = c ^ 8;
    return n;
  }
  for (u32 other : {simple_lower(c), simple_upper(c)})
    if (other != c) out[n++] = other;
  return n;
}

bool re_is_word(u32 c) {
  return c == '_' || (c < 0x80 ? is_ascii_alpha(c) || is_ascii_digit(c) : is_alpha(c) || is_numeric(c));
}

bool re_same_letter(u32 lower, u32 c, bool unicode) {
  if ((lower | c) < 0x80) return (is_ascii_upper(c) ? c + 32 : c) == lower;
  if (!unicode) return c == lower;
  if (re_lower(c) == lower) return true;
  u32 variants[4];
  for (int n = re_case_variants(c, variants); n--;)
    if (variants[n] == lower) return true;
  return false;
}

bool re_set_has(const u8* set, u32 c) {
  u32 kind = set[1];
  bool negated = kind & kReSetNegated, found = false;
  if (kind & (kReSetDigit | kReSetNotDigit)) found = kind & (is_decimal(c) ? kReSetDigit : kReSetNotDigit);
  if (!found && kind & (kReSetSpace | kReSetNotSpace)) found = kind & (is_space(c) ? kReSetSpace : kReSetNotSpace);
  if (!found && kind & (kReSetWord | kReSetNotWord)) found = kind & (re_is_word(c) ? kReSetWord : kReSetNotWord);
  if (!found && (kind & kReSetIgnoreCase)) {
    u32 variants[4];
    for (int n = re_case_variants(c, variants); n-- && !found;)
      found = variants[n] < 0x80 ? re_bit(set + 4, variants[n]) != negated : in_ranges(set, variants[n]);
  } else if (!found) {
    found = in_ranges(set, c);
  }
  return found != negated;
}

}  // namespace adder::vm
