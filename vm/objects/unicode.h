// What str's methods and the compiler know of characters: the general category of every code point and its case, from
// the tables of unicode_tables.cc, which vm/tools/unicode_tables.py makes. Nothing here knows the VM.
#pragma once
#include <cstddef>

#include "vm/core/config.h"

namespace adder::vm {

enum class Category : u8 {  // in the order of unicode_tables.py
  Lu,
  Ll,
  Lt,
  Lm,
  Lo,
  Mn,
  Mc,
  Me,
  Nd,
  Nl,
  No,
  Pc,
  Pd,
  Ps,
  Pe,
  Pi,
  Pf,
  Po,
  Sm,
  Sc,
  Sk,
  So,
  Zs,
  Zl,
  Zp,
  Cc,
  Cf,
  Cs,
  Co,
  Cn,
  Alternating,  // Lu, Ll, Lu, Ll, ...: in the table only
};
Category category_of(u32 c);

struct CaseRow {  // every `step`th character from first to first + span: the other case is character + delta
  u32 first : 17, span : 12, step : 3;
  i32 delta;
};
struct CaseSpecial {  // upper and title case, where they are several characters or differ
  u16 c, upper[3], title[3];
};
struct CaseFold {  // case folding, where it is neither lower case nor the lower case of upper case
  u16 c, folded[3];
};
extern const CaseRow kToUpper[], kToLower[];
extern const CaseSpecial kCaseSpecials[];
extern const CaseFold kCaseFolds[];
extern const u16 kToUpperCount, kToLowerCount, kCaseSpecialsCount, kCaseFoldsCount;
// Runs of characters of one category: length << 5 | category; length 0: it is 8 more than a number that follows, seven
// bits a byte, the lowest first, the highest bit set in all but the last. Each block of runs has a row in the other two
// tables: its first character and its offset among the runs.
extern const u8 kCategoryRuns[];
extern const u32 kCategoryFirsts[];
extern const u16 kCategoryOffsets[];
extern const u16 kCategoryFirstsCount;
// Pairs first, last of the exceptions from what the category says.
extern const u32 kUpperCaseToo[], kLowerCaseToo[], kNotIdentifierStart[], kNotIdentifierPart[], kDigitToo[],
    kNumericToo[];
extern const u16 kUpperCaseTooCount, kLowerCaseTooCount, kNotIdentifierStartCount, kNotIdentifierPartCount,
    kDigitTooCount, kNumericTooCount;

bool is_upper(u32 c);
bool is_lower(u32 c);
bool is_title(u32 c);  // a digraph or Greek letter whose first part is upper case
bool is_case_ignorable(u32 c);
bool is_alpha(u32 c);
bool is_space(u32 c);
bool is_decimal(u32 c);
bool is_digit(u32 c);
bool is_numeric(u32 c);
bool is_printable(u32 c);
bool is_identifier_start(u32 c);
bool is_identifier_part(u32 c);
bool is_line_break(u32 c);
// The character of that name, as \N{...} takes it: in any case. The function is in module unicodedata: in an image
// without that it is null.
inline constexpr u32 kNoNamedCharacter = ~u32{0};
[[gnu::weak]] u32 unicode_lookup(const char* name, size_t n);
int decimal_value(u32 c);  // 0..9, or -1
inline constexpr int kMaxCaseExpansion = 3;
int to_upper(u32 c, u32* out);  // characters written: 'ß' becomes two
int to_lower(u32 c, u32* out);
int to_title(u32 c, u32* out);
int to_folded(u32 c, u32* out);
u32 simple_lower(u32 c);  // one character
u32 simple_upper(u32 c);

inline bool is_ascii_upper(u32 c) { return c - 'A' < 26; }
inline bool is_ascii_lower(u32 c) { return c - 'a' < 26; }
inline bool is_ascii_alpha(u32 c) { return (c | 32) - 'a' < 26; }
inline bool is_ascii_digit(u32 c) { return c - '0' < 10; }
inline bool is_ascii_space(u32 c) { return c == ' ' || c - '\t' < 5; }  // as bytes see it

// The row of c in a table sorted by c; null: it has none.
template <class Row>
const Row* find_row(const Row* rows, u32 count, u32 c) {
  u32 low = 0, high = count;
  while (low < high) {
    u32 middle = (low + high) / 2;
    if (rows[middle].c < c) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  return low < count && rows[low].c == c ? &rows[low] : nullptr;
}

}  // namespace adder::vm
