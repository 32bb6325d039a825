// The tables of module unicodedata, which vm/tools/unicode_names.py writes when the VM is built.
#pragma once
#include "vm/core/ops.h"

namespace adder::vm {

struct UnicodeNameRun {  // `count` named characters from `first` on; their names begin at `phrase`
  u32 first, count, phrase;
};
struct UnicodeAlias {
  const char* name;
  u32 c;
};
struct UnicodeDecomposition {
  u32 c;
  u16 text;
  u8 length, tag;  // tag 0: canonical
};
struct UnicodePair {
  u32 a, b, c;
};
struct UnicodeRun {  // up to the next one
  u32 first, value;
};
struct UnicodeNumber {  // of characters that are no decimal digits
  u32 c;
  u16 below;
  u8 digit;  // 255: none
  i64 value;
};

extern const char kNameWords[];  // NUL-terminated, sorted
extern const u32 kNameWordOffsets[], kNameWordOffsetsCount;
extern const u16 kNamePhrases[];  // word numbers; the last of a name has bit 15
extern const u32 kNamePhrasesCount;
extern const UnicodeNameRun kNameRuns[];
extern const u32 kNameRunsCount;
extern const UnicodeAlias kNameAliases[];
extern const u32 kNameAliasesCount;
extern const UnicodeDecomposition kDecompositions[];
extern const u32 kDecompositionsCount, kDecompositionText[], kDecompositionTextCount;
extern const char* const kDecompositionTags[];
extern const u32 kDecompositionTagsCount;
extern const UnicodePair kCompositions[];
extern const u32 kCompositionsCount;
extern const UnicodeRun kCombiningRuns[], kWidthRuns[];
extern const u32 kCombiningRunsCount, kWidthRunsCount;
extern const UnicodeNumber kNumericValues[];
extern const u32 kNumericValuesCount;
extern const char kUnicodeVersion[];

}  // namespace adder::vm
