// Trees of good source. Whole-library comparison with CPython is compare_trees.py; here is what that cannot see: 3.12's
// grammar, places of nodes, the modes, and the decoding of literals.
#include "vm/compile/parser.h"

#include <gtest/gtest.h>

#include <fstream>
#include <sstream>

#include "tests/vm/compile/compile_fixture.h"

namespace adder::vm {
namespace {

std::string read_file(const std::string& name) {
  std::ifstream file(std::string(ADDER_COMPILE_TESTS) + "/" + name, std::ios::binary);
  std::ostringstream out;
  out << file.rdbuf();
  return out.str();
}

std::string tree(const std::string& source, ParseMode mode = ParseMode::kModule) {
  const ParseResult result = parse(source, mode);
  return result.error.is_set() ? "error: " + std::string(result.error.message) : result.tree;
}

TEST(Parser, EverySyntaxHasItsTree) {
  std::istringstream want(read_file("all_syntax.golden")), got(tree(read_file("all_syntax.py")));
  std::string want_line, got_line;
  int line = 0;
  while (std::getline(want, want_line)) {
    ++line;
    ASSERT_TRUE(std::getline(got, got_line)) << "only " << line << " statements";
    EXPECT_EQ(got_line, want_line) << "statement " << line;
  }
  EXPECT_FALSE(std::getline(got, got_line)) << got_line;
  EXPECT_GT(line, 60);
}

TEST(Parser, LineEndingsAndByteOrderMark) {
  const std::string want = tree("if x:\n  y = '''a\nb'''\nz\n");
  EXPECT_EQ(tree("\xEF\xBB\xBFif x:\r\n  y = '''a\r\nb'''\r\nz\r\n"), want);
  EXPECT_EQ(tree("if x:\r  y = '''a\rb'''\rz\r"), want);
  EXPECT_EQ(tree("if x:\n\f  y = '''a\\\n\\nb'''\nz"), want);
  EXPECT_EQ(tree(""), "");
  EXPECT_EQ(tree("\n\n# only\n   \n"), "");
}

TEST(Parser, EvalModeTakesOneExpression) {
  EXPECT_EQ(tree("a, b\n\n", ParseMode::kEval), "(expr (tuple [a b]))");
  EXPECT_EQ(tree("a = 1", ParseMode::kEval), "error: invalid syntax");
  EXPECT_EQ(tree("a; b", ParseMode::kEval), "error: invalid syntax");
  EXPECT_EQ(tree("pass", ParseMode::kEval), "error: invalid syntax");
}

TEST(Parser, DecodesEscapes) {
  EXPECT_EQ(tree(R"('\a\b\f\v\0\377\q\'')"), "(expr \"\\x07\\x08\\x0c\\x0b\\x00\u00ff\\\\q'\")");
  EXPECT_EQ(tree(R"(b'\xff\400\u1234')"), "(expr b\"\xff\\x00\\\\u1234\")");
  EXPECT_EQ(tree(R"('\ud800')"), "(expr \"\xed\xa0\x80\")");
  EXPECT_EQ(tree(R"(f'\x41{1}\N')"),
            "error: (unicode error) 'unicodeescape' codec can't decode bytes in position 0-1: malformed \\N character "
            "escape");
}

TEST(Parser, NamedCharactersComeFromTheCaller) {
  CountedMemory memory;
  Arena arena(CountedMemory::allocate, CountedMemory::release, &memory, 512);
  SyntaxError error;
  ParseOptions options;
  options.character_named = [](Text name) { return name == "BULLET" ? 0x2022u : 0xFFFFFFFFu; };
  const Text source = text_of("'\\N{BULLET}!'; f'\\N{BULLET}{x}'; '\\N{BALLET}'");
  Parser parser(arena, source, error, options);
  EXPECT_EQ(dump(parser.next_statement()), "(expr \"\u2022!\")");
  EXPECT_EQ(dump(parser.next_statement()), "(expr (f [\"\u2022\" ({} x _ _)]))");
  EXPECT_EQ(parser.next_statement(), nullptr);
  EXPECT_STREQ(
      error.message,
      "(unicode error) 'unicodeescape' codec can't decode bytes in position 0-9: unknown Unicode character name");
}

// Literals without escapes are spans of the source: no memory.
TEST(Parser, PlainStringsPointIntoTheSource) {
  CountedMemory memory;
  Arena arena(CountedMemory::allocate, CountedMemory::release, &memory, 512);
  SyntaxError error;
  const Text source = text_of("'plain'\n");
  Parser parser(arena, source, error, ParseOptions{});
  Node* statement = parser.next_statement();
  ASSERT_NE(statement, nullptr);
  EXPECT_EQ(as<StringNode>(as<ExprStmtNode>(statement)->value)->value.data, source.data + 1);
}

std::string place(const Node* node) {
  std::ostringstream out;
  out << node->line << ":" << node->column << "-" << node->end_line() << ":" << node->end_column;
  return out.str();
}

TEST(Parser, NodesKnowTheirPlaces) {
  CountedMemory memory;
  Arena arena(CountedMemory::allocate, CountedMemory::release, &memory, 512);
  SyntaxError error;
  const Text source = text_of("x = (a +\n   b.c(1)[2])\nfoo (y for y in z)\n");
  Parser parser(arena, source, error, ParseOptions{});
  const auto* assign = as<AssignNode>(parser.next_statement());
  EXPECT_EQ(place(assign), "1:0-2:13");
  const auto* sum = as<BinaryOpNode>(assign->value);
  EXPECT_EQ(place(sum), "1:5-2:12");
  EXPECT_EQ(place(sum->left), "1:5-1:6");
  const auto* subscript = as<SubscriptNode>(sum->right);
  EXPECT_EQ(place(subscript), "2:3-2:12");
  EXPECT_EQ(place(subscript->object), "2:3-2:9");
  EXPECT_EQ(place(as<CallNode>(subscript->object)->function), "2:3-2:6");
}

// A caller may drop each tree before it asks for the next statement, also between semicolons.
TEST(Parser, StatementsOfOneLineComeOneByOne) {
  const ParseResult result = parse("a; b = 'x\\n'; c;\nd");
  EXPECT_EQ(result.statements, 4u);
  EXPECT_EQ(result.tree, "(expr a)\n(= [b] \"x\\x0a\")\n(expr c)\n(expr d)");
}

TEST(Parser, LongChainsDoNotRecurse) {
  std::string sum = "x", calls = "x", branches = "if x: pass\n";
  for (int i = 0; i < 20000; ++i) {
    sum += " + x";
    calls += ".y()";
    branches += "elif x: pass\n";
  }
  EXPECT_FALSE(parse(sum, ParseMode::kModule, false).error.is_set());
  EXPECT_FALSE(parse(calls, ParseMode::kModule, false).error.is_set());
  EXPECT_FALSE(parse(branches, ParseMode::kModule, false).error.is_set());
}

}  // namespace
}  // namespace adder::vm
