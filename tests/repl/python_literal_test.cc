// Literals: every byte there and back, and what is not a literal. CPython's own repr() is held against in
// device_fs_test through the device.
#include "repl/python_literal.h"

#include <gtest/gtest.h>

namespace adder::repl {
namespace {

TEST(PythonLiteral, EveryByteComesBack) {
  std::string all;
  for (int byte = 0; byte < 256; ++byte) all += static_cast<char>(byte);
  std::string literal = bytes_literal(all);
  EXPECT_EQ(parse_bytes_literal(literal), all);
  for (char c : literal) EXPECT_TRUE(c >= 0x20 && c < 0x7f);
}

TEST(PythonLiteral, ReadsBothQuotes) {
  EXPECT_EQ(parse_bytes_literal("b'a\"b'"), "a\"b");
  EXPECT_EQ(parse_bytes_literal("b\"a'b\""), "a'b");
  EXPECT_EQ(parse_bytes_literal("b''"), "");
  EXPECT_EQ(parse_bytes_literal("b'\\x00\\xff\\n\\\\'"), std::string("\0\xff\n\\", 4));
}

TEST(PythonLiteral, RefusesWhatIsNotOneLiteral) {
  for (const char* text :
       {"", "b", "b'", "'a'", "b'a", "b'a\"", "b'a'b'", "b'\\'", "b'\\x1'", "b'\\q'", "xb'a'", "b'\\xg0'"}) {
    EXPECT_EQ(parse_bytes_literal(text), std::nullopt) << text;
  }
}

TEST(PythonLiteral, TextKeepsItsUtf8) {
  EXPECT_EQ(str_literal("\xc5\xbc's\\\n"), "'\xc5\xbc\\'s\\\\\\n'");
  EXPECT_EQ(str_literal(std::string("\x7f\x01", 2)), "'\\x7f\\x01'");
}

}  // namespace
}  // namespace adder::repl
