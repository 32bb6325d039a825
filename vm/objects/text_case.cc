// Case, and the questions about what a text consists of. Bytes see ASCII only.
#include <cstring>

#include "vm/objects/text.h"
#include "vm/objects/unicode.h"

namespace adder::vm {

namespace {

using CaseMap = int (*)(u32 c, u32* out);

constexpr word kOnes = ~word{0} / 255;  // 0x0101...
constexpr word kHighs = kOnes * 0x80;

constexpr u32 kFinalSigmaCandidate = 0x3A3;

bool is_cased(u32 c) { return is_lower(c) || is_upper(c) || is_title(c); }
int keep_case(u32 c, u32* out) { return *out = c, 1; }

// 'Σ' becomes 'ς' at the end of a word.
bool is_final_sigma(const TextView& t, size_t at) {
  const u8 *p = t.data + at, *next = p, *end = t.data + t.size;
  utf8_next(next);
  u32 c = 0;
  while (p > t.data && is_case_ignorable(c = utf8_previous(p))) c = 0;
  if (!is_cased(c)) return false;
  for (c = 0; next < end && is_case_ignorable(c = utf8_next(next));) c = 0;
  return !is_cased(c);
}

enum class CaseMode : u8 { Upper, Lower, Fold, Swap, Title, Capitalize };

CaseMap map_for(CaseMode mode, u32 c, bool first, bool previous_cased) {
  switch (mode) {
    case CaseMode::Upper: return to_upper;
    case CaseMode::Lower: return to_lower;
    case CaseMode::Fold: return to_folded;
    case CaseMode::Swap: return is_upper(c) ? to_lower : is_lower(c) ? to_upper : keep_case;
    case CaseMode::Title: return previous_cased ? to_lower : to_title;
    case CaseMode::Capitalize: return first ? to_title : to_lower;
  }
  return to_lower;
}

Value change_wide(Vm& vm, Args args, CaseMode mode) {
  StrBuilder builder(vm);
  bool previous_cased = false;
  for (size_t at = 0; at < text_of(args[0]).size;) {
    TextView t = text_of(args[0]);
    u8 some[64];
    size_t used = 0;
    while (at < t.size && used + kMaxCaseExpansion * 4 <= sizeof some) {
      const u8* p = t.data + at;
      if (kWord64 && mode <= CaseMode::Fold && *p < 0x80) {
        const u32 from = mode == CaseMode::Upper ? 'a' : 'A';
        some[used++] = static_cast<u8>(*p ^ (*p - from < 26u) << 5);
        ++at;
        continue;
      }
      u32 c = utf8_next(p), out[kMaxCaseExpansion];
      CaseMap map = map_for(mode, c, at == 0, previous_cased);
      int n = map(c, out);
      if (c == kFinalSigmaCandidate && map == to_lower && is_final_sigma(t, at)) out[0] = 0x3C2;
      if (mode >= CaseMode::Title) previous_cased = is_cased(c);
      at = static_cast<size_t>(p - t.data);
      for (int i = 0; i < n; ++i) used += utf8_put(some + used, out[i]);
    }
    TRY_OK(builder.append(reinterpret_cast<const char*>(some), used));
  }
  return builder.take_str();
}

Value change_case(Vm& vm, Args args, CaseMode mode) {
  TextView t = text_of(args[0]);
  if (t.is_str && !t.ascii) return change_wide(vm, args, mode);
  size_t n = t.size;
  Value result = TRY(make_text_like(vm, args[0], n));
  if (n == 0) return result;
  u8* out = text_data(result);
  const u8* in = text_of(args[0]).data;
  bool previous_cased = false;
  if (mode <= CaseMode::Fold) {
    const u32 from = mode == CaseMode::Upper ? 'a' : 'A';
    size_t i = 0;
    for (; i + sizeof(word) <= n; i += sizeof(word)) {  // a word at a time: bit 7 of a sum tells "from this letter on"
      word w;
      std::memcpy(&w, in + i, sizeof w);
      word low = w & ~kHighs,
           letters = (low + kOnes * (0x80 - from)) & ~(low + kOnes * (0x80 - 26 - from)) & ~w & kHighs;
      w ^= letters >> 2;
      std::memcpy(out + i, &w, sizeof w);
    }
    for (; i < n; ++i) out[i] = static_cast<u8>(in[i] ^ (in[i] - from < 26u) << 5);
    if (t.is_str) result.obj()->flags |= kAscii;
    return result;
  }
  for (size_t i = 0; i < n; ++i) {
    u32 c = in[i];
    if (c < 0x80) map_for(mode, c, i == 0, previous_cased)(c, &c);
    previous_cased = is_ascii_alpha(c);
    out[i] = static_cast<u8>(c);
  }
  return finish_text(result);
}

// Walks the characters of a text; a byte beyond ASCII is kNotText, which is nothing that one asks for.
constexpr u32 kNotText = 0xFFFFFFFF;
struct Characters {
  explicit Characters(const TextView& t) : text(t), p(t.data), end(t.data + t.size) {}
  bool next(u32* c) {
    if (p == end) return false;
    *c = text.is_str ? utf8_next(p) : *p++;
    if (!text.is_str && *c >= 0x80) *c = kNotText;
    return true;
  }
  TextView text;
  const u8 *p, *end;
};

Value all_are(Args args, bool (*test)(u32), bool if_empty = false) {
  TextView t = text_of(args[0]);
  if (t.size == 0) return Value::boolean(if_empty);
  Characters characters(t);
  for (u32 c; characters.next(&c);) {
    if (c == kNotText || !test(c)) return Value::false_();
  }
  return Value::true_();
}

bool is_alnum(u32 c) { return is_alpha(c) || is_numeric(c); }

// All cased characters have the one case, and there are some.
Value all_cased(Args args, bool (*wanted)(u32), bool (*other)(u32)) {
  bool some = false;
  const TextView t = text_of(args[0]);
  if (kWord64 && (t.ascii || !t.is_str)) {
    const u32 first = wanted == is_upper ? 'A' : 'a';
    for (size_t i = 0; i < t.size; ++i) {
      if (t.data[i] - (first ^ 0x20) < 26) return Value::false_();
      some |= t.data[i] - first < 26;
    }
    return Value::boolean(some);
  }
  Characters characters(t);
  for (u32 c; characters.next(&c);) {
    if (c == kNotText) continue;
    if (other(c) || is_title(c)) return Value::false_();
    some = some || wanted(c);
  }
  return Value::boolean(some);
}

}  // namespace

Value text_upper(Vm& vm, Args args) { return change_case(vm, args, CaseMode::Upper); }
Value text_lower(Vm& vm, Args args) { return change_case(vm, args, CaseMode::Lower); }
Value text_casefold(Vm& vm, Args args) { return change_case(vm, args, CaseMode::Fold); }
Value text_swapcase(Vm& vm, Args args) { return change_case(vm, args, CaseMode::Swap); }
Value text_title(Vm& vm, Args args) { return change_case(vm, args, CaseMode::Title); }
Value text_capitalize(Vm& vm, Args args) { return change_case(vm, args, CaseMode::Capitalize); }

Value text_isalnum(Vm&, Args args) { return all_are(args, is_alnum); }
Value text_isalpha(Vm&, Args args) { return all_are(args, is_alpha); }
Value text_isdigit(Vm&, Args args) { return all_are(args, is_digit); }
Value str_isdecimal(Vm&, Args args) { return all_are(args, is_decimal); }
Value str_isnumeric(Vm&, Args args) { return all_are(args, is_numeric); }
Value str_isprintable(Vm&, Args args) { return all_are(args, is_printable, true); }
Value text_islower(Vm&, Args args) { return all_cased(args, is_lower, is_upper); }
Value text_isupper(Vm&, Args args) { return all_cased(args, is_upper, is_lower); }

Value text_isspace(Vm&, Args args) {
  return all_are(
      args, is_str(args[0]) ? is_space : [](u32 c) { return is_ascii_space(c); });
}

Value text_isascii(Vm&, Args args) {
  TextView t = text_of(args[0]);
  return Value::boolean(t.ascii || all_ascii(t.data, t.size));
}

Value text_istitle(Vm&, Args args) {
  bool some = false, previous_cased = false;
  Characters characters(text_of(args[0]));
  for (u32 c; characters.next(&c);) {
    bool upper = c != kNotText && (is_upper(c) || is_title(c)), lower = c != kNotText && is_lower(c);
    if ((upper && previous_cased) || (lower && !previous_cased)) return Value::false_();
    previous_cased = upper || lower;
    some = some || previous_cased;
  }
  return Value::boolean(some);
}

Value str_isidentifier(Vm&, Args args) {
  TextView t = text_of(args[0]);
  if (t.size == 0) return Value::false_();
  Characters characters(t);
  u32 c = 0;
  characters.next(&c);
  if (!is_identifier_start(c)) return Value::false_();
  while (characters.next(&c)) {
    if (!is_identifier_part(c)) return Value::false_();
  }
  return Value::true_();
}

}  // namespace adder::vm
