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
  char room[kMessageLimit];
  for (const char* at = unpack_message(format, room); *at; ++at) {
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

void SyntaxError::set_bad_utf8(Text source, SourceRange where, Text text, uint32_t at) {
  const uint8_t lead = uint8_t(text[at]);
  const uint32_t length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2;
  uint32_t good = 1;  // bytes that could have begun a character
  const char* reason = "invalid start byte";
  if (lead >= 0xC2 && lead <= 0xF4) {
    while (good < length && at + good < text.length && (uint8_t(text[at + good]) & 0xC0) == 0x80) ++good;
    if (good == length) good = 1;  // overlong, a surrogate, or too large: its second byte does not fit
    reason = at + good >= text.length ? "unexpected end of data" : "invalid continuation byte";
  }
  const char hex[2] = {"0123456789abcdef"[lead >> 4], "0123456789abcdef"[lead & 15]};
  const Text why{reason, uint32_t(std::strlen(reason))};
  if (good == 1) {
    set(ErrorKind::kSyntax, source, where,
        PACKED("(unicode error) 'utf-8' codec can't decode byte 0x%a in position %n: %b"), Text{hex, 2}, why, at);
    return;
  }
  char last[10];
  uint32_t place = sizeof last, value = at + good - 1;
  do last[--place] = char('0' + value % 10);
  while ((value /= 10) != 0);
  set(ErrorKind::kSyntax, source, where,
      PACKED("(unicode error) 'utf-8' codec can't decode bytes in position %n-%a: %b"),
      Text{last + place, uint32_t(sizeof last - place)}, why, at);
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
    set(ErrorKind::kOutOfMemory, Text{}, SourceRange{0, kNoColumn, 0, kNoColumn},
        PACKED("out of memory while compiling"));
}

}  // namespace adder::vm
