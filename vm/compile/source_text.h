// A span of source text and what is known about it without parsing: its lines and its columns.
//
// Everything in the compiler that came from the user's file is a Text: a pointer and a length, never owned, never
// terminated. It stays valid as long as the source buffer (or the arena it was decoded into) does.
#pragma once

#include <cstddef>
#include <cstdint>

namespace adder::vm {

struct Text {
  const char* data;
  uint32_t length;

  bool equals(const char* literal, size_t size) const;
  template <size_t N>
  bool operator==(const char (&literal)[N]) const {
    return equals(literal, N - 1);
  }
  char operator[](uint32_t index) const { return data[index]; }
};

template <size_t N>
constexpr Text text_of(const char (&literal)[N]) {
  return Text{literal, uint32_t(N - 1)};
}

// The text of a 1-based line without its line break; empty when there is no such line. For printing an error's context.
Text source_line(Text source, uint32_t line);

// How many characters the first `bytes` bytes of UTF-8 `text` hold (at most the whole text is looked at).
uint32_t count_characters(Text text, uint32_t bytes);

// Decodes one UTF-8 sequence at `at` (< text.length); *size is set to its length in bytes, 0 when it is malformed.
uint32_t decode_utf8(Text text, uint32_t at, uint32_t* size);

// Writes `code` (any value up to 0x10FFFF, surrogates included) as UTF-8; returns how many bytes were written (1-4).
uint32_t encode_utf8(uint32_t code, char* out);

// May this non-ASCII character stand in an identifier? A coarse answer from ranges: letters of every script pass, the
// punctuation, spaces and symbols that pasted text brings along do not. At its start, digits and marks are not refused.
bool is_identifier_character(uint32_t code);

}  // namespace adder::vm
