// Packed messages, made plain again; how they are packed is told in message_text.h. Depends on nothing of the VM, so
// that the parser can be linked alone.
#include "vm/core/message_text.h"

#include <cstring>

namespace adder::vm {

namespace {

constexpr u32 message_words_size() {
  u32 size = 0;
  for (const char* word : kMessageWords) size += text_length(word) + 1;
  return size;
}

// The words one after the other, each with its NUL, and where every eighth begins.
struct Words {
  char text[message_words_size()] = {};
  u16 starts[(kMessageWordCount + 7) / 8] = {};
  constexpr Words() {
    u32 size = 0;
    for (u32 i = 0; i < kMessageWordCount; ++i) {
      if (i % 8 == 0) starts[i / 8] = static_cast<u16>(size);
      for (const char* c = kMessageWords[i]; *c; ++c) text[size++] = *c;
      text[size++] = 0;
    }
  }
};
constexpr Words kWords;

}  // namespace

const char* unpack_message(const char* format, char (&room)[kMessageLimit]) {
  if constexpr (kWord64) return format;
  char *out = room, *end = room + kMessageLimit - 1;
  for (; *format && out < end; ++format) {
    u32 i = message_word(static_cast<u8>(*format));
    if (i == kMessageWordCount) {
      *out++ = *format;
      continue;
    }
    const char* word = kWords.text + kWords.starts[i / 8];
    for (u32 skip = i % 8; skip; --skip) word += std::strlen(word) + 1;
    while (*word && out < end) *out++ = *word++;
  }
  *out = 0;
  return room;
}

}  // namespace adder::vm
