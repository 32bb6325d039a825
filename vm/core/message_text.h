// Texts of errors, packed. A third of what a board's image says in words is the formats of raise(); there they are
// packed when they are compiled: a byte that names the exception, then characters and the codes of frequent words (from
// 0x80 on, and 11 to 31). raise_packed() unpacks them on the stack. Native builds, where size matters less than reading
// a message in a core dump, keep the text. Which words: those that made the messages of 2026 smallest; a word may be
// replaced at any time, nothing outside the image depends on them.
#pragma once
#include "vm/core/type.h"

namespace adder::vm {

// Sorted by the first character, longer ones first among those that start alike.
inline constexpr const char* kMessageWords[] = {
    " argument",
    " must be ",
    " protocol",
    " wh",
    " %",
    " '",
    " (",
    " b",
    " c",
    " f",
    " i",
    " m",
    " o",
    " p",
    "%s",
    "%t",
    "%u",
    "%v",
    "'yield",
    "'%t'",
    "'%v'",
    "'%a",
    "' ",
    "(%u giv",
    "() take",
    "() ",
    "()",
    ", ",
    "9223372036854775807",
    ": ",
    "<= ",
    "ASCII",
    "No",
    "__",
    "awa",
    "a ",
    "ab",
    "ac",
    "ad",
    "al",
    "an",
    "ar",
    "as",
    "at",
    "buff",
    "ba",
    "by",
    "comp",
    "ce",
    "ch",
    "cl",
    "co",
    "ct",
    "doe",
    "d ",
    "de",
    "di",
    "expec",
    "empt",
    "e ",
    "ed",
    "el",
    "en",
    "er",
    "es",
    "ex",
    "from ",
    "gn ",
    "gnm",
    "g ",
    "ge",
    "go",
    "ha",
    "ic",
    "il",
    "im",
    "in",
    "it",
    "iv",
    "known",
    "keyw",
    "ke",
    "lag",
    "le",
    "li",
    "lo",
    "ly",
    "miss",
    "mos",
    "m ",
    "ma",
    "me",
    "not ",
    "numb",
    "nam",
    "no ",
    "ne",
    "objec",
    "of ",
    "od",
    "on",
    "op",
    "or",
    "ou",
    "pl",
    "po",
    "pp",
    "pr",
    "qui",
    "qu",
    "r ",
    "ra",
    "re",
    "ro",
    "script",
    "specif",
    "supp",
    "sho",
    "str",
    "s ",
    "se",
    "si",
    "st",
    "su",
    "tribu",
    "too ",
    "turn",
    "to ",
    "tup",
    "typ",
    "t ",
    "ta",
    "te",
    "th",
    "ti",
    "ts",
    "ue",
    "ul",
    "un",
    "ur",
    "us",
    "va",
    "we",
    "wi",
    "xcepti",
    "yview",
    "ync",
    "y ",
    "ze",
};
inline constexpr u32 kMessageWordCount = sizeof kMessageWords / sizeof kMessageWords[0];
inline constexpr u32 kMessageLimit = 232;  // bytes of an unpacked message, its NUL included

constexpr u32 text_length(const char* s) {
  u32 n = 0;
  while (s[n]) ++n;
  return n;
}

// The code of word i, and what a packed byte stands for: a word's number, or kMessageWordCount for a character.
constexpr u32 message_code(u32 word) { return word < 128 ? 0x80 + word : word - 128 + 11; }
constexpr u32 message_word(u32 byte) {
  if (byte >= 0x80) return byte - 0x80;
  return byte >= 11 && byte < 32 ? byte - 11 + 128 : kMessageWordCount;
}
static_assert(kMessageWordCount <= 149);

// A literal as a template's argument.
template <size_t kSize>
struct MessageText {
  char text[kSize];
  consteval MessageText(const char (&literal)[kSize]) {
    for (size_t i = 0; i < kSize; ++i) text[i] = literal[i];
  }
};

// The number of a built-in exception's type; 0: it is none of them.
template <const Type& kType>
consteval u8 message_type() {
#define EXCEPTION(id, base) \
  if (&kType == &k##id##Type) return kTypeId_##id - kTypeId_BaseException + 1;
#include "vm/core/exceptions.def"
#undef EXCEPTION
  return 0;
}
static_assert(kFirstUserShape - kTypeId_BaseException < 0x100);

template <size_t kSize>
struct PackedText {
  char bytes[kSize] = {};  // the type (if it is not 0), then the text, then NUL
  u32 size = 0;
};

void a_message_is_ascii_without_control_characters_but_line_breaks();  // called, it ends the compilation

// The shortest way to say it, found from the end.
template <size_t kSize>
consteval PackedText<kSize + 1> pack_message(const char (&text)[kSize], u8 type) {
  constexpr u32 n = kSize - 1;
  static_assert(kSize <= kMessageLimit);
  u32 cost[n + 1] = {}, step[n + 1] = {};
  u8 code[n + 1] = {};
  u32 first_word[129] = {};  // of those that begin with a character
  for (u32 c = 0, word = 0; c < 129; ++c) {
    while (word < kMessageWordCount && static_cast<u32>(kMessageWords[word][0]) < c) ++word;
    first_word[c] = word;
  }
  for (u32 i = n; i-- > 0;) {
    u32 c = static_cast<u8>(text[i]);
    if (c >= 0x80 || (c >= 11 && c < 32)) a_message_is_ascii_without_control_characters_but_line_breaks();
    code[i] = static_cast<u8>(c);
    step[i] = 1;
    cost[i] = cost[i + 1] + 1;
    for (u32 word = first_word[c]; word < first_word[c + 1]; ++word) {
      u32 length = 0;
      while (kMessageWords[word][length] && i + length < n && kMessageWords[word][length] == text[i + length]) ++length;
      if (kMessageWords[word][length] || cost[i + length] + 1 >= cost[i]) continue;
      code[i] = static_cast<u8>(message_code(word));
      step[i] = length;
      cost[i] = cost[i + length] + 1;
    }
  }
  PackedText<kSize + 1> packed;
  if (type) packed.bytes[packed.size++] = static_cast<char>(type);
  for (u32 i = 0; i < n; i += step[i]) packed.bytes[packed.size++] = static_cast<char>(code[i]);
  ++packed.size;
  return packed;
}

template <MessageText kText, u8 kType>
consteval auto fit_message() {
  constexpr auto packed = pack_message(kText.text, kType);
  struct {
    char bytes[packed.size];
  } result = {};
  for (u32 i = 0; i < packed.size; ++i) result.bytes[i] = packed.bytes[i];
  return result;
}

template <MessageText kText, u8 kType>
inline constexpr auto kPackedMessage = fit_message<kText, kType>();

// PACKED("..."): the text as what makes messages takes it (raise_text, make_str_format, SyntaxError::set), packed where
// that pays. Text that is not packed is none the worse for being unpacked.
#define PACKED(literal) ::adder::vm::packed_text<literal>()
template <MessageText kText>
constexpr const char* packed_text() {
  if constexpr (kWord64)
    return kText.text;
  else
    return kPackedMessage<kText, 0>.bytes;
}
// The text in `room`, or `format` itself in builds that pack nothing (objects/message.cc).
const char* unpack_message(const char* format, char (&room)[kMessageLimit]);

}  // namespace adder::vm
