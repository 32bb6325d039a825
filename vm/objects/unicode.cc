// Look-ups in unicode_tables.cc by binary search, with short cuts for ASCII. Categories are packed: 12 KB of runs would
// be the largest table of a board.
#include "vm/objects/unicode.h"

namespace adder::vm {

namespace {

const CaseRow* find_row(const CaseRow* rows, u32 count, u32 c) {
  u32 low = 0, high = count;
  while (low < high) {
    u32 middle = (low + high) / 2;
    if (u32{rows[middle].first} + rows[middle].span < c) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  if (low == count || c < rows[low].first || (c - rows[low].first) % rows[low].step) return nullptr;
  return &rows[low];
}
u32 map_case(const CaseRow* rows, u32 count, u32 c) {
  const CaseRow* row = find_row(rows, count, c);
  return row ? c + static_cast<u32>(row->delta) : c;
}

bool in_ranges(const u32* ranges, u32 count, u32 c) {
  u32 low = 0, high = count / 2;
  while (low < high) {
    u32 middle = (low + high) / 2;
    if (ranges[2 * middle + 1] < c) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  return low < count / 2 && c >= ranges[2 * low];
}

int write(const u16 (&from)[3], u32* out) {
  int n = 0;
  for (; n < 3 && from[n]; ++n) out[n] = from[n];
  return n;
}

bool is_letter(Category c) { return c <= Category::Lo; }

}  // namespace

static Category find_category(u32 c) {
  u32 low = 0, high = kCategoryFirstsCount;  // the last block that begins at or before c
  while (high - low > 1) {
    u32 middle = (low + high) / 2;
    if (kCategoryFirsts[middle] <= c) {
      low = middle;
    } else {
      high = middle;
    }
  }
  c -= kCategoryFirsts[low];
  for (const u8* run = kCategoryRuns + kCategoryOffsets[low];;) {
    auto category = static_cast<Category>(*run & 31);
    u32 length = *run++ >> 5;
    if (!length) {
      length = 8;
      for (u32 shift = 0;; shift += 7) {
        length += (*run & 0x7Fu) << shift;
        if (!(*run++ & 0x80)) break;
      }
    }
    if (c < length) {
      if (category != Category::Alternating) return category;
      return c % 2 ? Category::Ll : Category::Lu;
    }
    c -= length;
  }
}

// Natively, what was asked for last is remembered: the character and its category in one word.
Category category_of(u32 c) {
  if constexpr (!kWord64) return find_category(c);
  constexpr u32 kPlaces = 1024;
  static u32 places[kPlaces];
  u32& place = places[c % kPlaces];
  const u32 known = place;
  if (known >> 5 == c + 1) return static_cast<Category>(known & 31);
  const Category found = find_category(c);
  place = (c + 1) << 5 | static_cast<u32>(found);
  return found;
}

bool is_upper(u32 c) {
  if (c < 0x80) return is_ascii_upper(c);
  return category_of(c) == Category::Lu || in_ranges(kUpperCaseToo, kUpperCaseTooCount, c);
}
bool is_lower(u32 c) {
  if (c < 0x80) return is_ascii_lower(c);
  return category_of(c) == Category::Ll || in_ranges(kLowerCaseToo, kLowerCaseTooCount, c);
}
bool is_title(u32 c) { return c >= 0x80 && category_of(c) == Category::Lt; }
bool is_alpha(u32 c) { return c < 0x80 ? is_ascii_alpha(c) : is_letter(category_of(c)); }

bool is_case_ignorable(u32 c) {
  switch (c) {
    case '\'':
    case '.':
    case ':':
    case 0xB7:
    case 0x387:
    case 0x55F:
    case 0x5F4:
    case 0x2018:
    case 0x2019:
    case 0x2024:
    case 0x2027:
    case 0xFE13:
    case 0xFE52:
    case 0xFE55:
    case 0xFF07:
    case 0xFF0E:
    case 0xFF1A: return true;
    default: break;
  }
  Category g = category_of(c);
  return g == Category::Mn || g == Category::Me || g == Category::Cf || g == Category::Lm || g == Category::Sk;
}

bool is_space(u32 c) {
  if (c < 0x80) return is_ascii_space(c) || c - 0x1C < 4;
  return c == 0x85 || c == 0xA0 || c == 0x1680 || c - 0x2000 < 11 || c == 0x2028 || c == 0x2029 || c == 0x202F ||
         c == 0x205F || c == 0x3000;
}

// Digits lie together in tens; only where several tens follow one another is the run longer.
int decimal_value(u32 c) {
  if (c < 0x80) return is_ascii_digit(c) ? static_cast<int>(c - '0') : -1;
  if (category_of(c) != Category::Nd) return -1;
  u32 first = c;
  while (category_of(first - 1) == Category::Nd) --first;
  return static_cast<int>((c - first) % 10);
}
bool is_decimal(u32 c) { return c < 0x80 ? is_ascii_digit(c) : category_of(c) == Category::Nd; }
bool is_digit(u32 c) { return is_decimal(c) || in_ranges(kDigitToo, kDigitTooCount, c); }
bool is_numeric(u32 c) {
  if (c < 0x80) return is_ascii_digit(c);
  Category g = category_of(c);
  return (g >= Category::Nd && g <= Category::No) != in_ranges(kNumericToo, kNumericTooCount, c);
}
bool is_printable(u32 c) { return c < 0x7F ? c >= 0x20 : category_of(c) < Category::Zs; }

bool is_identifier_start(u32 c) {
  if (c < 0x80) return c == '_' || is_ascii_alpha(c);
  Category g = category_of(c);
  return (is_letter(g) || g == Category::Nl) != in_ranges(kNotIdentifierStart, kNotIdentifierStartCount, c);
}
bool is_identifier_part(u32 c) {
  if (c < 0x80) return c == '_' || is_ascii_alpha(c) || is_ascii_digit(c);
  Category g = category_of(c);
  bool part = is_letter(g) || g == Category::Nl || g == Category::Mn || g == Category::Mc || g == Category::Nd ||
              g == Category::Pc;
  return part != in_ranges(kNotIdentifierPart, kNotIdentifierPartCount, c);
}
bool is_line_break(u32 c) { return c - '\n' < 4 || c - 0x1C < 3 || c == 0x85 || c == 0x2028 || c == 0x2029; }

u32 simple_upper(u32 c) {
  if (c < 0x80) return is_ascii_lower(c) ? c - 32 : c;
  return map_case(kToUpper, kToUpperCount, c);
}
u32 simple_lower(u32 c) {
  if (c < 0x80) return is_ascii_upper(c) ? c + 32 : c;
  if (kWord64 && c < 0x100) return c - 0xC0 < 0x1F && c != 0xD7 ? c + 32 : c;
  return c == 0x130 ? 'i' : map_case(kToLower, kToLowerCount, c);
}

int to_upper(u32 c, u32* out) {
  if (kWord64 && c - 0xE0 < 0x1F) return *out = c == 0xF7 ? c : c - 32, 1;
  if (c >= 0x80) {
    if (auto* special = find_row(kCaseSpecials, kCaseSpecialsCount, c)) return write(special->upper, out);
  }
  *out = simple_upper(c);
  return 1;
}

int to_lower(u32 c, u32* out) {
  *out = simple_lower(c);
  if (c != 0x130) return 1;
  out[1] = 0x307;
  return 2;
}

int to_title(u32 c, u32* out) {
  if (c >= 0x80) {
    if (auto* special = find_row(kCaseSpecials, kCaseSpecialsCount, c)) return write(special->title, out);
  }
  *out = simple_upper(c);
  return 1;
}

int to_folded(u32 c, u32* out) {
  if (c < 0x80) return to_lower(c, out);
  if (auto* fold = find_row(kCaseFolds, kCaseFoldsCount, c)) return write(fold->folded, out);
  if (c - 0x13A0 < 0x56) return *out = c, 1;  // Cherokee folds to upper case
  if (c - 0x13F8 < 6 || c - 0xAB70 < 0x50) return *out = simple_upper(c), 1;
  auto* special = find_row(kCaseSpecials, kCaseSpecialsCount, c);
  if (!special || !special->upper[1]) return to_lower(c, out);
  int n = write(special->upper, out);
  for (int i = 0; i < n; ++i) out[i] = simple_lower(out[i]);
  return n;
}

}  // namespace adder::vm
