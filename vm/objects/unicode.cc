// Look-ups in the rows of unicode_tables.cc by binary search, with short cuts for ASCII.
#include "vm/objects/unicode.h"

#include <cstddef>

namespace adder::vm {

namespace {

const CaseRow* find_row(const CaseRow* rows, u32 count, u32 c) {
  u32 low = 0, high = count;
  while (low < high) {
    u32 middle = (low + high) / 2;
    if (rows[middle].last < c) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  if (low == count || c < rows[low].first || (c - rows[low].first) % rows[low].step) return nullptr;
  return &rows[low];
}

struct Range {
  u32 first, last;
};
template <size_t Count>
bool in_ranges(const Range (&ranges)[Count], u32 c) {
  for (const Range& r : ranges) {
    if (c < r.first) return false;
    if (c <= r.last) return true;
  }
  return false;
}

constexpr Range kLetters[] = {  // beyond the rows: blocks that are letters but for a few marks and digits
    {0x5D0, 0x5F2},     {0x620, 0x64A},     {0x66E, 0x6D3},     {0x6EE, 0x6EF},     {0x6FA, 0x6FF},
    {0x710, 0x8C9},     {0x904, 0x939},     {0x958, 0x961},     {0x971, 0x9E1},     {0xA05, 0xA39},
    {0xA59, 0xA5E},     {0xA72, 0xAE1},     {0xAF9, 0xB61},     {0xB71, 0xBD0},     {0xC05, 0xC61},
    {0xC80, 0xCE1},     {0xCF1, 0xD61},     {0xD7A, 0xDC6},     {0xE01, 0xE30},     {0xE40, 0xE46},
    {0xE81, 0xEC6},     {0xEDC, 0xF00},     {0xF40, 0xF6C},     {0x1000, 0x102A},   {0x10A0, 0x135A},
    {0x1380, 0x17DC},   {0x1820, 0x1A54},   {0x1B05, 0x1DBF},   {0x2071, 0x2071},   {0x207F, 0x207F},
    {0x2090, 0x209C},   {0x2102, 0x2115},   {0x2119, 0x211D},   {0x2124, 0x2139},   {0x2183, 0x2184},
    {0x2C00, 0x2CE4},   {0x2D00, 0x2DDE},   {0x3005, 0x3006},   {0x3031, 0x3035},   {0x303B, 0x303C},
    {0x3041, 0x3096},   {0x309D, 0x309F},   {0x30A1, 0x30FA},   {0x30FC, 0x318E},   {0x31A0, 0x31BF},
    {0x31F0, 0x31FF},   {0x3400, 0x4DBF},   {0x4E00, 0xA48C},   {0xA4D0, 0xA60C},   {0xA610, 0xA61F},
    {0xA640, 0xA7FF},   {0xAC00, 0xD7FB},   {0xF900, 0xFD3D},   {0xFD50, 0xFDFB},   {0xFE70, 0xFEFC},
    {0xFF21, 0xFF3A},   {0xFF41, 0xFF5A},   {0xFF66, 0xFFDC},   {0x10000, 0x100FA}, {0x10280, 0x1031F},
    {0x10400, 0x1049D}, {0x12000, 0x12399}, {0x13000, 0x1342E}, {0x16800, 0x16A38}, {0x1D400, 0x1D7CB},
    {0x20000, 0x2EBE0}, {0x2F800, 0x2FA1D}, {0x30000, 0x3134A}};

constexpr Range kUnprintable[] = {
    {0x0, 0x1F},        {0x7F, 0xA0},       {0xAD, 0xAD},       {0x378, 0x379},     {0x380, 0x383},
    {0x38B, 0x38B},     {0x38D, 0x38D},     {0x3A2, 0x3A2},     {0x530, 0x530},     {0x557, 0x558},
    {0x58B, 0x58C},     {0x590, 0x590},     {0x600, 0x605},     {0x61C, 0x61C},     {0x6DD, 0x6DD},
    {0x70E, 0x70F},     {0x1680, 0x1680},   {0x180E, 0x180E},   {0x2000, 0x200F},   {0x2028, 0x202F},
    {0x205F, 0x206F},   {0x2072, 0x2073},   {0x208F, 0x208F},   {0x209D, 0x209F},   {0x20C1, 0x20CF},
    {0x20F1, 0x20FF},   {0x3000, 0x3000},   {0xA4C7, 0xA4CF},   {0xD7FC, 0xF8FF},   {0xFDC8, 0xFDCE},
    {0xFDD0, 0xFDEF},   {0xFE1A, 0xFE1F},   {0xFEFD, 0xFF00},   {0xFFEF, 0xFFFB},   {0xFFFE, 0xFFFF},
    {0x1FC00, 0x1FFFF}, {0x2A6E0, 0x2A6FF}, {0x2FA1E, 0x2FFFF}, {0x3134B, 0xE00FF}, {0xE01F0, 0xFFFFFFFF}};

constexpr u16 kDecimalZeros[] = {0x660,  0x6F0,  0x7C0,  0x966,  0x9E6,  0xA66,  0xAE6,  0xB66,  0xBE6,
                                 0xC66,  0xCE6,  0xD66,  0xDE6,  0xE50,  0xED0,  0xF20,  0x1040, 0x1090,
                                 0x17E0, 0x1810, 0x1946, 0x19D0, 0x1A80, 0x1A90, 0x1B50, 0x1BB0, 0x1C40,
                                 0x1C50, 0xA620, 0xA8D0, 0xA900, 0xA9D0, 0xA9F0, 0xAA50, 0xABF0, 0xFF10};

int map_case(const CaseRow* rows, u32 count, u32 c, u32* out) {
  const CaseRow* row = c < 0x10000 ? find_row(rows, count, c) : nullptr;
  *out = row ? c + static_cast<u32>(row->delta) : c;
  return 1;
}

}  // namespace

bool is_upper(u32 c) { return c < 0x80 ? is_ascii_upper(c) : find_row(kUpperCase, kUpperCaseCount, c) != nullptr; }
bool is_lower(u32 c) { return c < 0x80 ? is_ascii_lower(c) : find_row(kLowerCase, kLowerCaseCount, c) != nullptr; }

bool is_title(u32 c) {
  if (c < 0x1F88) return c == 0x1C5 || c == 0x1C8 || c == 0x1CB || c == 0x1F2;
  return c < 0x2000 && ((c < 0x1FB0 && (c & 0xF) >= 8) || c == 0x1FBC || c == 0x1FCC || c == 0x1FFC);
}

bool is_alpha(u32 c) {
  if (c < 0x80) return is_ascii_alpha(c);
  return find_row(kAlphabetic, kAlphabeticCount, c) || in_ranges(kLetters, c);
}

bool is_space(u32 c) {
  if (c < 0x80) return is_ascii_space(c) || c - 0x1C < 4;
  return c == 0x85 || c == 0xA0 || c == 0x1680 || c - 0x2000 < 11 || c == 0x2028 || c == 0x2029 || c == 0x202F ||
         c == 0x205F || c == 0x3000;
}

int decimal_value(u32 c) {
  if (c < 0x80) return is_ascii_digit(c) ? static_cast<int>(c - '0') : -1;
  for (u32 zero : kDecimalZeros) {
    if (c - zero < 10) return static_cast<int>(c - zero);
  }
  return -1;
}
bool is_decimal(u32 c) { return decimal_value(c) >= 0; }
bool is_digit(u32 c) {
  return is_decimal(c) || c == 0xB2 || c == 0xB3 || c == 0xB9 || c == 0x2070 || c - 0x2074 < 6 || c - 0x2080 < 10 ||
         c - 0x2460 < 9;
}
bool is_numeric(u32 c) {
  return is_digit(c) || c - 0xBC < 3 || c - 0x2150 < 0x33 || c - 0x2185 < 5 || c - 0x2460 < 0x3C || c == 0x3007 ||
         c - 0x3021 < 9;
}
bool is_printable(u32 c) { return c < 0x7F ? c >= 0x20 : !in_ranges(kUnprintable, c); }

bool is_identifier_start(u32 c) { return c == '_' || is_alpha(c) || (c >= 0x2160 && c <= 0x2188); }
bool is_identifier_part(u32 c) {
  return is_identifier_start(c) || is_decimal(c) || c == 0xB7 || (c >= 0x300 && c <= 0x36F) ||
         (c >= 0x483 && c <= 0x487) || c == 0x203F || c == 0x2040;
}
bool is_line_break(u32 c) { return c - '\n' < 4 || c - 0x1C < 3 || c == 0x85 || c == 0x2028 || c == 0x2029; }

int to_upper(u32 c, u32* out) {
  if (c < 0x80) {
    *out = is_ascii_lower(c) ? c - 32 : c;
    return 1;
  }
  if (c == 0xDF || c == 0x149 || c == 0x587) {
    out[0] = c == 0xDF ? 'S' : c == 0x149 ? 0x2BC : 0x535;
    out[1] = c == 0xDF ? 'S' : c == 0x149 ? 'N' : 0x552;
    return 2;
  }
  return map_case(kToUpper, kToUpperCount, c, out);
}

int to_lower(u32 c, u32* out) {
  if (c < 0x80) {
    *out = is_ascii_upper(c) ? c + 32 : c;
    return 1;
  }
  if (c == 0x130) {
    out[0] = 'i';
    out[1] = 0x307;
    return 2;
  }
  return map_case(kToLower, kToLowerCount, c, out);
}

int to_title(u32 c, u32* out) {
  if (c == 0xDF) {
    out[0] = 'S';
    out[1] = 's';
    return 2;
  }
  if (c - 0x1C4 < 9 || c - 0x1F1 < 3) {  // the digraphs have a title case of their own
    *out = c - 0x1F1 < 3 ? 0x1F2 : 0x1C5 + (c - 0x1C4) / 3 * 3;
    return 1;
  }
  return to_upper(c, out);
}

int to_folded(u32 c, u32* out) {
  if (c == 0xDF || c == 0x1E9E) {
    out[0] = out[1] = 's';
    return 2;
  }
  if (c == 0xB5 || c == 0x3C2 || c == 0x17F) {
    *out = c == 0xB5 ? 0x3BC : c == 0x3C2 ? 0x3C3 : 's';
    return 1;
  }
  if (c == 0x149) return to_upper(c, out), out[1] = 'n', 2;
  return to_lower(c, out);
}

}  // namespace adder::vm
