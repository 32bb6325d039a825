// See source_encoding.h.
#include "vm/compile/source_encoding.h"

#include <cstring>
#include <initializer_list>

namespace adder::vm {
namespace {

bool is_name_character(char c) {
  return (c >= '0' && c <= '9') || ((c | 0x20) >= 'a' && (c | 0x20) <= 'z') || c == '-' || c == '_' || c == '.';
}

// The cookie on one line; *blank: the line has nothing but white space or a comment.
Text cookie_on_line(Text line, bool* blank) {
  uint32_t at = 0;
  while (at < line.length && (line[at] == ' ' || line[at] == '\t' || line[at] == '\f')) ++at;
  *blank = at == line.length || line[at] == '#';
  if (at == line.length || line[at] != '#') return Text{};
  static constexpr char kWord[] = "coding";
  constexpr uint32_t kLength = sizeof kWord - 1;
  for (; at + kLength < line.length; ++at) {
    if (std::memcmp(line.data + at, kWord, kLength) != 0) continue;
    uint32_t begin = at + kLength;
    if (line[begin] != ':' && line[begin] != '=') continue;
    ++begin;
    while (begin < line.length && (line[begin] == ' ' || line[begin] == '\t')) ++begin;
    uint32_t end = begin;
    while (end < line.length && is_name_character(line[end])) ++end;
    if (end > begin) return Text{line.data + begin, end - begin};
  }
  return Text{};
}

}  // namespace

bool has_byte_order_mark(Text source) { return source.length >= 3 && std::memcmp(source.data, "\xEF\xBB\xBF", 3) == 0; }

Text coding_cookie(Text source) {
  if (has_byte_order_mark(source)) source = Text{source.data + 3, source.length - 3};
  bool blank = false;
  const Text first = cookie_on_line(source_line(source, 1), &blank);
  if (first.length || !blank) return first;
  return cookie_on_line(source_line(source, 2), &blank);
}

bool names_utf8(Text name) {
  char normal[8];
  uint32_t n = 0;
  for (uint32_t i = 0; i < name.length; ++i) {
    if (name[i] == '-' || name[i] == '_') {
      if (n == 4 || (n == 3 && normal[0] == 'u')) continue;  // utf-8, utf_8, and utf-8-whatever below
      return false;
    }
    if (n == sizeof normal) return false;
    normal[n++] = char(name[i] >= 'A' && name[i] <= 'Z' ? name[i] | 0x20 : name[i]);
    if (n == 4 && std::memcmp(normal, "utf8", 4) == 0)
      return i + 1 == name.length || name[i + 1] == '-' || name[i + 1] == '_';
  }
  return n == 2 && std::memcmp(normal, "u8", 2) == 0;
}

bool names_latin1(Text name) {
  for (const char* known : {"latin-1", "iso-8859-1", "iso-latin-1"}) {
    const uint32_t length = uint32_t(std::strlen(known));
    bool same = name.length >= length && (name.length == length || name[length] == '-' || name[length] == '_');
    for (uint32_t i = 0; same && i < length; ++i) {
      char c = name[i];
      if (c >= 'A' && c <= 'Z') c = char(c | 0x20);
      same = (c == '_' ? '-' : c) == known[i];
    }
    if (same) return true;
  }
  return false;
}

uint32_t first_bad_utf8(Text source) {
  for (uint32_t at = 0; at < source.length;) {
    if (uint8_t(source[at]) < 0x80) {
      ++at;
      continue;
    }
    uint32_t size = 0;
    decode_utf8(source, at, &size);
    if (size == 0) return at;
    at += size;
  }
  return source.length;
}

}  // namespace adder::vm
