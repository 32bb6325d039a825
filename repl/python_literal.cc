// See python_literal.h. Grammar: The Python Language Reference, 2.4.1 "String and Bytes literals".
#include "repl/python_literal.h"

namespace adder::repl {

namespace {

void append_escaped(std::string& out, unsigned char byte, bool keep_high_bytes) {
  static constexpr char kHex[] = "0123456789abcdef";
  if (byte == '\\' || byte == '\'') {
    out += '\\';
    out += static_cast<char>(byte);
  } else if (byte == '\n') {
    out += "\\n";
  } else if (byte == '\r') {
    out += "\\r";
  } else if (byte == '\t') {
    out += "\\t";
  } else if (byte < 0x20 || byte == 0x7f || (byte >= 0x80 && !keep_high_bytes)) {
    out += "\\x";
    out += kHex[byte >> 4];
    out += kHex[byte & 15];
  } else {
    out += static_cast<char>(byte);
  }
}

int hex_digit(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  if (c >= 'a' && c <= 'f') return c - 'a' + 10;
  if (c >= 'A' && c <= 'F') return c - 'A' + 10;
  return -1;
}

// What one escape after its backslash stands for; `at` moves to its last character. -1: not an escape of repr()'s.
int escape_value(std::string_view body, size_t& at) {
  switch (body[at]) {
    case 'n': return '\n';
    case 'r': return '\r';
    case 't': return '\t';
    case '\\': return '\\';
    case '\'': return '\'';
    case '"': return '"';
    case 'x': {
      if (at + 2 >= body.size()) return -1;
      int high = hex_digit(body[at + 1]), low = hex_digit(body[at + 2]);
      at += 2;
      return high < 0 || low < 0 ? -1 : high * 16 + low;
    }
  }
  return -1;
}

}  // namespace

std::string bytes_literal(std::string_view bytes) {
  std::string literal = "b'";
  for (unsigned char byte : bytes) append_escaped(literal, byte, false);
  return literal + "'";
}

std::string str_literal(std::string_view text) {
  std::string literal = "'";
  for (unsigned char byte : text) append_escaped(literal, byte, true);
  return literal + "'";
}

std::optional<std::string> parse_bytes_literal(std::string_view literal) {
  if (literal.size() < 3 || literal[0] != 'b' || (literal[1] != '\'' && literal[1] != '"')) return std::nullopt;
  char quote = literal[1];
  if (literal.back() != quote) return std::nullopt;
  std::string_view body = literal.substr(2, literal.size() - 3);
  std::string bytes;
  for (size_t at = 0; at < body.size(); ++at) {
    if (body[at] == quote) return std::nullopt;
    if (body[at] != '\\') {
      bytes += body[at];
      continue;
    }
    if (++at == body.size()) return std::nullopt;
    int value = escape_value(body, at);
    if (value < 0) return std::nullopt;
    bytes += static_cast<char>(value);
  }
  return bytes;
}

}  // namespace adder::repl
