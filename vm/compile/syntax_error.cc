// Formatting of compile errors into a fixed buffer: no allocation, since memory may be what has run out.
#include "vm/compile/syntax_error.h"

#include <cstring>

namespace adder::vm {
namespace {

struct MessageWriter {
  char* out;
  uint32_t used = 0;

  void put(char c) {
    if (used + 1 < SyntaxError::kMaxMessage) out[used++] = c;
  }
  void put(Text text) {
    for (uint32_t i = 0; i < text.length; ++i) put(text[i]);
  }
  void put(uint32_t number) {
    char digits[10];
    uint32_t count = 0;
    do digits[count++] = char('0' + number % 10);
    while ((number /= 10) != 0);
    while (count) put(digits[--count]);
  }
  void finish() {
    if (used + 1 == SyntaxError::kMaxMessage) {  // may have cut a character: drop its pieces
      uint32_t start = used;
      while (start > 0 && (uint8_t(out[start - 1]) & 0xC0) == 0x80) --start;
      uint32_t size = 0;
      if (start > 0) decode_utf8(Text{out, used}, start - 1, &size);
      if (start > 0 && size == 0) used = start - 1;
    }
    out[used] = 0;
  }
};

int32_t to_offset(Text source, uint32_t line, int32_t column) {
  return column < 0 ? column + 1 : int32_t(count_characters(source_line(source, line), uint32_t(column))) + 1;
}

}  // namespace

const char* SyntaxError::type_name() const {
  switch (kind) {
    case ErrorKind::kIndentation: return "IndentationError";
    case ErrorKind::kTab: return "TabError";
    case ErrorKind::kOutOfMemory:
    case ErrorKind::kTooDeep: return "MemoryError";
    default: return "SyntaxError";
  }
}

void SyntaxError::set(ErrorKind new_kind, Text source, SourceRange where, const char* format, Text a, Text b,
                      uint32_t number) {
  if (is_set()) return;
  kind = new_kind;
  line = where.line;
  end_line = where.end_line;
  offset = to_offset(source, where.line, where.column);
  end_offset = to_offset(source, where.end_line, where.end_column);
  MessageWriter writer{message};
  for (const char* at = format; *at; ++at) {
    if (*at != '%') {
      writer.put(*at);
      continue;
    }
    ++at;
    if (*at == 'a') writer.put(a);
    if (*at == 'b') writer.put(b);
    if (*at == 'n') writer.put(number);
  }
  writer.finish();
}

void SyntaxError::prepend(Text words) {
  const uint32_t length = uint32_t(std::strlen(message));
  if (length >= words.length && std::memcmp(message, words.data, words.length) == 0) return;
  const uint32_t kept = length + words.length < kMaxMessage ? length : kMaxMessage - 1 - words.length;
  std::memmove(message + words.length, message, kept);
  std::memcpy(message, words.data, words.length);
  message[kept + words.length] = 0;
}

void SyntaxError::append(Text words) {
  MessageWriter writer{message, uint32_t(std::strlen(message))};
  writer.put(words);
  writer.finish();
}

void SyntaxError::set_out_of_memory() {
  if (!is_set())
    set(ErrorKind::kOutOfMemory, Text{}, SourceRange{0, kNoColumn, 0, kNoColumn}, "out of memory while compiling");
}

}  // namespace adder::vm
