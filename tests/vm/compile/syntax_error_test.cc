// Errors against CPython 3.11: message, type, line and columns of every snippet in syntax_errors.tsv, which
// make_error_table.py generates; and the few things that the table cannot say.
#include <gtest/gtest.h>

#include <cstring>
#include <fstream>
#include <sstream>
#include <vector>

#include "tests/vm/compile/compile_fixture.h"

namespace adder::vm {
namespace {

std::string unescape(const std::string& text) {
  std::string out;
  for (size_t i = 0; i < text.size(); ++i) {
    const char next = text[i] == '\\' && i + 1 < text.size() ? text[i + 1] : 0;
    if (next != 'n' && next != 't' && next != '\\') {
      out += text[i];
      continue;
    }
    out += next == 'n' ? '\n' : next == 't' ? '\t' : '\\';
    ++i;
  }
  return out;
}

std::string describe(const SyntaxError& error) {
  if (!error.is_set()) return "\t\t\t\t\t";
  std::ostringstream out;
  out << error.type_name() << '\t' << error.line << '\t' << error.offset << '\t' << error.end_line << '\t'
      << error.end_offset << '\t' << error.message;
  return out.str();
}

TEST(SyntaxErrors, SayWhatCPythonSays) {
  std::ifstream table(ADDER_ERROR_TABLE);
  ASSERT_TRUE(table.is_open());
  std::string row;
  int rows = 0;
  while (std::getline(table, row)) {
    const size_t tab = row.find('\t');
    ASSERT_NE(tab, std::string::npos) << row;
    ++rows;
    const std::string source = unescape(row.substr(0, tab));
    EXPECT_EQ(describe(parse(source, ParseMode::kModule, false).error), row.substr(tab + 1)) << source;
  }
  EXPECT_GT(rows, 700);
}

std::string message(const std::string& source, ParseMode mode = ParseMode::kModule) {
  return parse(source, mode).error.message;
}

// Formatted strings follow Python 3.12, where a nested quote or backslash is no error.
TEST(SyntaxErrors, FStrings) {
  EXPECT_EQ(message("f'{}'"), "f-string: empty expression not allowed");
  EXPECT_EQ(message("f'{!r}'"), "f-string: expression required before '!'");
  EXPECT_EQ(message("f'{a b}'"), "f-string: invalid syntax. Perhaps you forgot a comma?");
  EXPECT_EQ(message("f'{a'"), "unterminated string literal (detected at line 1)");
  EXPECT_EQ(message("f'{a!x}'"), "f-string: invalid conversion character: expected 's', 'r', or 'a'");
  EXPECT_EQ(message("f'{a!r b}'"), "f-string: expecting '}'");
  EXPECT_EQ(message("f'a}'"), "f-string: single '}' is not allowed");
  EXPECT_EQ(message("f'{a)}'"), "f-string: unmatched ')'");
  EXPECT_EQ(message("f'{a:{b'"), "unterminated string literal (detected at line 1)");
  EXPECT_EQ(message("f'{a:b'"), "f-string: expecting '}'");
  EXPECT_EQ(message("f'abc"), "unterminated f-string literal (detected at line 1)");
  EXPECT_EQ(message("f'''abc\n"), "unterminated triple-quoted f-string literal (detected at line 1)");
  EXPECT_EQ(message("f'{lambda x: 1}'"), "f-string: invalid syntax");
  EXPECT_EQ(message("b'a' f'b'"), "cannot mix bytes and nonbytes literals");
}

TEST(SyntaxErrors, LimitsOnNesting) {
  EXPECT_EQ(message(std::string(100000, '(')), "too many nested parentheses");
  EXPECT_EQ(message(std::string(100000, '[') + std::string(100000, ']')), "too many nested parentheses");
  EXPECT_EQ(message("x = " + std::string(100000, '-') + "1"), "source is nested too deeply to be parsed");
  EXPECT_STREQ(parse("x = " + std::string(100000, '~') + "1").error.type_name(), "MemoryError");
  std::string deep, lambdas, conditions, powers;
  for (int i = 0; i < 20000; ++i) {
    deep += std::string(i % 120, ' ') + "if x:\n";
    lambdas += "lambda: ";
    conditions += "a if b else ";
    powers += "a ** ";
  }
  EXPECT_EQ(message(lambdas + "1"), "source is nested too deeply to be parsed");
  EXPECT_EQ(message(conditions + "1"), "source is nested too deeply to be parsed");
  EXPECT_EQ(message(powers + "1"), "source is nested too deeply to be parsed");
  EXPECT_EQ(parse(deep).error.kind, ErrorKind::kIndentation);
  EXPECT_EQ(message("if x: " + std::string(50, '(') + "1" + std::string(50, ')')), "");
}

TEST(SyntaxErrors, DeepBlocks) {
  std::string source;
  for (int i = 0; i < 120; ++i) source += std::string(i, ' ') + "if x:\n";
  source += std::string(120, ' ') + "y\n";
  EXPECT_EQ(message(source), "too many levels of indentation");
}

TEST(SyntaxErrors, StackLimitStopsTheDescent) {
  CountedMemory memory;
  Arena arena(CountedMemory::allocate, CountedMemory::release, &memory, 512);
  SyntaxError error;
  const std::string source = "((((((((((((((((((((1))))))))))))))))))))";
  char here;
  ParseOptions options;
  options.stack_limit = &here;  // already reached
  Parser parser(arena, Text{source.data(), uint32_t(source.size())}, error, options);
  EXPECT_EQ(parser.next_statement(), nullptr);
  EXPECT_EQ(error.kind, ErrorKind::kTooDeep);
}

TEST(SyntaxErrors, LongNamesAreCutAtACharacter) {
  std::string name;
  for (int i = 0; i < 200; ++i) name += "é";
  const std::string text = message("print " + name + " " + name);
  EXPECT_EQ(text, "Missing parentheses in call to 'print'. Did you mean print(...)?");
  SyntaxError error;
  error.set(ErrorKind::kSyntax, Text{}, SourceRange{1, 0, 1, 0}, "%a", Text{name.data(), uint32_t(name.size())});
  const size_t length = std::strlen(error.message);
  EXPECT_EQ(length % 2, 0u);
  EXPECT_GT(length, 120u);
}

TEST(SyntaxErrors, NullBytes) {
  EXPECT_EQ(message(std::string("x = 1\0y", 7)), "source code cannot contain null bytes");
}

// What a prompt has to know: is this wrong, or not finished yet?
TEST(Interactive, IncompleteSourceAsksForMore) {
  const auto incomplete = [](const std::string& source) { return parse(source, ParseMode::kPrompt).error.incomplete; };
  for (const char* source : {"if x:\n", "if x:\n  y\n", "x = (1,\n", "'''abc\n", "def f():\n", "@x\n", "x = \\\n",
                             "try:\n  x\n", "class A:\n  x = 1\n", "f'''{a}\n", "for x in y:\n  if z:\n", "[1,\n2\n"}) {
    EXPECT_TRUE(incomplete(source)) << source;
  }
  for (const char* source : {"x = 1\n", "if x:\n  y\n\n", "x = \n", "x y\n", "'abc\n", ")\n", "if x:\n  y\n  \n", "\n",
                             "# a\n", "x = (1,\n2)\n", "if x: y\n\n", "def f():\n  pass\n\n"}) {
    EXPECT_FALSE(incomplete(source)) << source;
  }
  EXPECT_FALSE(parse("if x:\n  y\n\n", ParseMode::kPrompt).error.is_set());
}

}  // namespace
}  // namespace adder::vm
