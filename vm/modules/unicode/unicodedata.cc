// Module unicodedata: names, categories, numbers and normal forms. Hangul and the unified ideographs are computed.
#include "vm/modules/unicode/unicodedata.h"

#include <cstring>

#include "vm/modules/modules.h"
#include "vm/objects/text.h"
#include "vm/objects/unicode.h"

namespace adder::vm {

namespace {

constexpr u32 kHangul = 0xAC00, kHangulCount = 11172, kLead = 0x1100, kVowel = 0x1161, kTail = 0x11A7;
constexpr const char* kLeadNames[] = {"G",  "GG", "N", "D",  "DD", "R", "M", "B", "BB", "S",
                                      "SS", "",   "J", "JJ", "C",  "K", "T", "P", "H"};
constexpr const char* kVowelNames[] = {"A",  "AE", "YA", "YAE", "EO", "E",  "YEO", "YE", "O",  "WA", "WAE",
                                       "OE", "YO", "U",  "WEO", "WE", "WI", "YU",  "EU", "YI", "I"};
constexpr const char* kTailNames[] = {"",   "G",  "GG", "GS", "N",  "NJ", "NH", "D",  "L", "LG", "LM", "LB", "LS", "LT",
                                      "LP", "LH", "M",  "B",  "BS", "S",  "SS", "NG", "J", "C",  "K",  "T",  "P",  "H"};
constexpr const char kHangulPrefix[] = "HANGUL SYLLABLE ", kIdeographPrefix[] = "CJK UNIFIED IDEOGRAPH-";
constexpr u32 kMaxName = 128;

bool is_ideograph(u32 c) {
  return c - 0x3400 < 0x19C0 || c - 0x4E00 < 0x5200 || c - 0x20000 < 0xA6E0 || c - 0x2A700 < 0x1039 ||
         c - 0x2B740 < 0xDE || c - 0x2B820 < 0x1682 || c - 0x2CEB0 < 0x1D31 || c - 0x30000 < 0x134B;
}

u32 run_value(const UnicodeRun* runs, u32 count, u32 c) {
  u32 low = 0, high = count;
  while (high - low > 1) {
    u32 middle = (low + high) / 2;
    (runs[middle].first <= c ? low : high) = middle;
  }
  return runs[low].value;
}
u32 combining_class(u32 c) { return c < 0x300 ? 0 : run_value(kCombiningRuns, kCombiningRunsCount, c); }

// ---- names

// Writes the name of c; 0: it has none.
u32 name_of(u32 c, char* out) {
  u32 n = 0;
  auto put = [&](const char* text) {
    while (*text) out[n++] = *text++;
  };
  if (c - kHangul < kHangulCount) {
    u32 i = c - kHangul;
    put(kHangulPrefix);
    put(kLeadNames[i / 588]);
    put(kVowelNames[i % 588 / 28]);
    put(kTailNames[i % 28]);
    return n;
  }
  if (is_ideograph(c) && category_of(c) == Category::Lo) {
    put(kIdeographPrefix);
    for (int shift = c > 0xFFFF ? 16 : 12; shift >= 0; shift -= 4) out[n++] = "0123456789ABCDEF"[c >> shift & 15];
    return n;
  }
  for (u32 i = 0; i < kNameRunsCount; ++i) {
    const UnicodeNameRun& run = kNameRuns[i];
    if (c < run.first) return 0;
    if (c - run.first >= run.count) continue;
    const u16* p = kNamePhrases + run.phrase;
    for (u32 skip = c - run.first; skip; --skip)
      while (!(*p++ & 0x8000)) {
      }
    for (;; ++p) {
      put(kNameWords + kNameWordOffsets[*p & 0x7FFF]);
      if (*p & 0x8000) return n;
      out[n++] = ' ';
    }
  }
  return 0;
}

u32 word_number(const char* word, size_t n) {
  u32 low = 0, high = kNameWordOffsetsCount;
  while (low < high) {
    u32 middle = (low + high) / 2;
    const char* other = kNameWords + kNameWordOffsets[middle];
    size_t length = std::strlen(other);
    int order = std::memcmp(other, word, length < n ? length : n);
    if (order == 0 && length == n) return middle;
    if (order < 0 || (order == 0 && length < n)) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  return ~0u;
}

u32 longest(const char* const* names, u32 count, const char* text, size_t n, size_t* used) {
  u32 best = count;
  *used = 0;
  for (u32 i = 0; i < count; ++i) {
    size_t length = std::strlen(names[i]);
    if (length > n || std::memcmp(names[i], text, length) != 0 || (best < count && length <= *used)) continue;
    best = i;
    *used = length;
  }
  return best;
}

u32 computed_name(const char* name, size_t n) {
  constexpr size_t kHangulLength = sizeof kHangulPrefix - 1, kIdeographLength = sizeof kIdeographPrefix - 1;
  if (n > kHangulLength && std::memcmp(name, kHangulPrefix, kHangulLength) == 0) {
    size_t at = kHangulLength, used;
    u32 lead = longest(kLeadNames, 19, name + at, n - at, &used);
    at += used;
    u32 vowel = longest(kVowelNames, 21, name + at, n - at, &used);
    if (vowel == 21) return kNoNamedCharacter;
    at += used;
    u32 tail = longest(kTailNames, 28, name + at, n - at, &used);
    return at + used == n ? kHangul + (lead * 21 + vowel) * 28 + tail : kNoNamedCharacter;
  }
  if (n > kIdeographLength && std::memcmp(name, kIdeographPrefix, kIdeographLength) == 0) {
    u32 c = 0;
    for (size_t i = kIdeographLength; i < n; ++i) {
      auto digit = static_cast<u32>(name[i]);
      if (i - kIdeographLength > 4 || !(digit - '0' < 10 || digit - 'A' < 6)) return kNoNamedCharacter;
      c = c * 16 + (digit <= '9' ? digit - '0' : digit - 'A' + 10);
    }
    return is_ideograph(c) ? c : kNoNamedCharacter;
  }
  return kNoNamedCharacter;
}

}  // namespace

u32 unicode_lookup(const char* text, size_t n) {
  char name[kMaxName];
  if (n == 0 || n > kMaxName) return kNoNamedCharacter;
  for (size_t i = 0; i < n; ++i)
    name[i] = static_cast<char>(is_ascii_lower(static_cast<u8>(text[i])) ? text[i] - 32 : text[i]);
  u32 computed = computed_name(name, n);
  if (computed != kNoNamedCharacter) return computed;
  for (u32 i = 0; i < kNameAliasesCount; ++i)
    if (std::strlen(kNameAliases[i].name) == n && std::memcmp(kNameAliases[i].name, name, n) == 0)
      return kNameAliases[i].c;
  u16 phrase[kMaxName / 2];
  u32 words = 0;
  for (size_t at = 0, end; at <= n; at = end + 1) {
    for (end = at; end < n && name[end] != ' ';) ++end;
    u32 word = word_number(name + at, end - at);
    if (word == ~0u || words == kMaxName / 2) return kNoNamedCharacter;
    phrase[words++] = static_cast<u16>(word);
  }
  phrase[words - 1] |= 0x8000;
  for (u32 i = 0; i < kNameRunsCount; ++i) {
    const u16* p = kNamePhrases + kNameRuns[i].phrase;
    for (u32 k = 0; k < kNameRuns[i].count; ++k) {
      if (std::memcmp(p, phrase, 2) == 0 && std::memcmp(p, phrase, words * 2) == 0) return kNameRuns[i].first + k;
      while (!(*p++ & 0x8000)) {
      }
    }
  }
  return kNoNamedCharacter;
}

// ---- normal forms

namespace {

// Code points, growing, in a Blob.
struct Points {
  explicit Points(Vm& vm) : vm(vm), blob(vm, Value()) {}
  u32* data() { return reinterpret_cast<u32*>(blob.value().as<Blob>()->data); }
  bool add(u32 c) {
    u32 capacity = blob.value().is_undefined() ? 0 : blob.value().as<Blob>()->len / 4;
    if (count == capacity) {
      Value bigger = make_blob(vm, (capacity ? capacity * 2 : 32) * 4);
      if (bigger.is_raised()) return false;
      if (count) std::memcpy(bigger.as<Blob>()->data, data(), count * 4);
      blob = bigger;
    }
    data()[count++] = c;
    return true;
  }
  Vm& vm;
  Local<> blob;
  u32 count = 0;
};

bool decompose(Points& out, u32 c, bool compatibility) {
  if (c - kHangul < kHangulCount) {
    u32 i = c - kHangul;
    return out.add(kLead + i / 588) && out.add(kVowel + i % 588 / 28) && (i % 28 == 0 || out.add(kTail + i % 28));
  }
  const UnicodeDecomposition* row = c < 0xA0 ? nullptr : find_row(kDecompositions, kDecompositionsCount, c);
  if (!row || (row->tag && !compatibility)) return out.add(c);
  for (u32 i = 0; i < row->length; ++i)
    if (!decompose(out, kDecompositionText[row->text + i], compatibility)) return false;
  return true;
}

u32 composed(u32 a, u32 b) {
  if (a - kLead < 19 && b - kVowel < 21) return kHangul + ((a - kLead) * 21 + b - kVowel) * 28;
  if (a - kHangul < kHangulCount && (a - kHangul) % 28 == 0 && b - kTail - 1 < 27) return a + b - kTail;
  u32 low = 0, high = kCompositionsCount;
  while (low < high) {
    u32 middle = (low + high) / 2;
    const UnicodePair& pair = kCompositions[middle];
    if (pair.a < a || (pair.a == a && pair.b < b)) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  return low < kCompositionsCount && kCompositions[low].a == a && kCompositions[low].b == b ? kCompositions[low].c : 0;
}

void compose(Points& points) {
  u32* p = points.data();
  u32 kept = 0, starter = ~0u, last_class = 0;
  for (u32 i = 0; i < points.count; ++i) {
    u32 c = p[i], k = combining_class(c);
    if (starter != ~0u && (kept == starter + 1 || (last_class < k && last_class))) {
      if (u32 whole = composed(p[starter], c)) {
        p[starter] = whole;
        continue;
      }
    }
    if (k == 0) starter = kept;
    last_class = k;
    p[kept++] = c;
  }
  points.count = kept;
}

}  // namespace

Value unicode_normalize(Vm& vm, Value str_value, bool compatibility, bool to_compose) {
  Local<> text(vm, str_value);
  if (text_of(text).ascii || !text_of(text).size) return text;
  Points points(vm);
  for (size_t at = 0; at < text_of(text).size;) {
    const u8 *data = text_of(text).data, *p = data + at;
    u32 c = utf8_next(p);
    at = static_cast<size_t>(p - data);
    TRY_OK(decompose(points, c, compatibility));
  }
  u32* p = points.data();
  for (u32 i = 1; i < points.count; ++i) {  // marks in the order of their classes
    u32 c = p[i], k = combining_class(c);
    if (!k) continue;
    u32 to = i;
    for (; to && combining_class(p[to - 1]) > k; --to) p[to] = p[to - 1];
    p[to] = c;
  }
  if (to_compose) compose(points);
  StrBuilder out(vm);
  for (u32 i = 0; i < points.count; ++i) TRY_OK(out.append_char(points.data()[i]));
  return out.take_str();
}

namespace {

bool one_character(Vm& vm, const char* function, Value v, u32* c, const char* which = "") {
  if (!is_str(v))
    return failed(raise(vm, kTypeErrorType, "%s() argument%s must be a unicode character, not %t", function, which, v));
  return single_char(v, c) ||
         failed(raise(vm, kTypeErrorType, "%s() argument%s must be a unicode character, not str", function, which));
}

Value name_f(Vm& vm, Args args) {
  u32 c;
  TRY_OK(one_character(vm, "name", args[0], &c, " 1"));
  char name[kMaxName];
  u32 n = name_of(c, name);
  if (n) return make_str(vm, name, n);
  return args.has(1) ? args[1] : raise(vm, kValueErrorType, "no such name");
}

Value lookup_f(Vm& vm, Args args) {
  if (!is_str(args[0])) return raise(vm, kTypeErrorType, "lookup() argument must be str, not %t", args[0]);
  u32 c = unicode_lookup(args[0].as<Str>()->data(), args[0].as<Str>()->len);
  if (c != kNoNamedCharacter) return make_char(vm, c);
  return raise(vm, kKeyErrorType, "undefined character name '%v'", args[0]);
}

Value category_f(Vm& vm, Args args) {
  static constexpr char kNames[] = "LuLlLtLmLoMnMcMeNdNlNoPcPdPsPePiPfPoSmScSkSoZsZlZpCcCfCsCoCn";
  u32 c;
  TRY_OK(one_character(vm, "category", args[0], &c));
  return make_str(vm, kNames + 2 * static_cast<u32>(category_of(c)), 2);
}

Value combining_f(Vm& vm, Args args) {
  u32 c;
  TRY_OK(one_character(vm, "combining", args[0], &c));
  return Value::small(combining_class(c));
}

Value width_f(Vm& vm, Args args) {
  static constexpr const char* kWidths[] = {"N", "A", "F", "H", "Na", "W"};
  u32 c;
  TRY_OK(one_character(vm, "east_asian_width", args[0], &c));
  return make_str(vm, kWidths[run_value(kWidthRuns, kWidthRunsCount, c)]);
}

Value decomposition_f(Vm& vm, Args args) {
  u32 c;
  TRY_OK(one_character(vm, "decomposition", args[0], &c));
  const UnicodeDecomposition* row = find_row(kDecompositions, kDecompositionsCount, c);
  StrBuilder out(vm);
  if (row && row->tag) TRY_OK(out.append(kDecompositionTags[row->tag]));
  for (u32 i = 0; row && i < row->length; ++i) {
    u32 part = kDecompositionText[row->text + i];
    if (i || row->tag) TRY_OK(out.append(" "));
    for (int shift = part > 0xFFFFF ? 20 : part > 0xFFFF ? 16 : 12; shift >= 0; shift -= 4)
      TRY_OK(out.append_byte(static_cast<u8>("0123456789ABCDEF"[part >> shift & 15])));
  }
  return out.take_str();
}

enum class NumberKind : u8 { Decimal, Digit, Numeric };
template <NumberKind kKind>
Value number_f(Vm& vm, Args args) {
  static constexpr const char* kFunctions[] = {"decimal", "digit", "numeric"};
  static constexpr const char* kErrors[] = {"not a decimal", "not a digit", "not a numeric character"};
  u32 c;
  TRY_OK(one_character(vm, kFunctions[static_cast<u32>(kKind)], args[0], &c, " 1"));
  int decimal = decimal_value(c);
  if (decimal >= 0) return kKind == NumberKind::Numeric ? make_float(vm, decimal) : Value::small(decimal);
  const UnicodeNumber* row = find_row(kNumericValues, kNumericValuesCount, c);
  if (row && kKind == NumberKind::Digit && row->digit != 255) return Value::small(row->digit);
  if (row && kKind == NumberKind::Numeric) return make_float(vm, static_cast<double>(row->value) / row->below);
  if (args.has(1)) return args[1];
  return raise_text(vm, kValueErrorType, kErrors[static_cast<u32>(kKind)]);
}

bool form_of(Vm& vm, Value form, bool* compatibility, bool* to_compose) {
  if (!is_str(form)) return failed(raise(vm, kTypeErrorType, "normalize() argument 1 must be str, not %t", form));
  const char* name = form.as<Str>()->data();
  *compatibility = name[0] == 'N' && name[1] == 'F' && name[2] == 'K';
  const char* last = name + 2 + *compatibility;
  bool known =
      form.as<Str>()->len == 3u + *compatibility && name[0] == 'N' && name[1] == 'F' && (*last == 'C' || *last == 'D');
  *to_compose = known && *last == 'C';
  return known || failed(raise(vm, kValueErrorType, "invalid normalization form"));
}
Value normalize_f(Vm& vm, Args args) {
  bool compatibility, to_compose;
  TRY_OK(form_of(vm, args[0], &compatibility, &to_compose));
  if (!is_str(args[1])) return raise(vm, kTypeErrorType, "normalize() argument 2 must be str, not %t", args[1]);
  return unicode_normalize(vm, args[1], compatibility, to_compose);
}
Value is_normalized_f(Vm& vm, Args args) {
  Value normal = TRY(normalize_f(vm, args));
  return Value::boolean(str_equal(normal, args[1]));
}

Value unicodedata_getattr(Vm& vm, Value, Value name) {
  return str_is(name, "unidata_version") ? make_str(vm, kUnicodeVersion) : Value();
}
Value unicodedata_computed_name(Vm& vm, u32 i) { return i == 0 ? make_str(vm, "unidata_version") : Value(); }

constinit const Native kRows[] = {
    native(N(category), category_f, 1, 1),
    native(N(combining), combining_f, 1, 1),
    native(N(decimal), number_f<NumberKind::Decimal>, 1, 2),
    native(N(decomposition), decomposition_f, 1, 1),
    native(N(digit), number_f<NumberKind::Digit>, 1, 2),
    native(N(east_asian_width), width_f, 1, 1),
    native(N(is_normalized), is_normalized_f, 2, 2),
    native(N(lookup), lookup_f, 1, 1),
    native(N(name), name_f, 1, 2),
    native(N(normalize), normalize_f, 2, 2),
    native(N(numeric), number_f<NumberKind::Numeric>, 1, 2),
};

}  // namespace

constinit const ModuleDef kUnicodedataModule{
    N(unicodedata),           kRows, nullptr, sizeof kRows / sizeof *kRows, 0, nullptr, unicodedata_getattr,
    unicodedata_computed_name};

}  // namespace adder::vm
