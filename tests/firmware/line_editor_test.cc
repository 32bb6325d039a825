// The line editor against a small model of a terminal: after every key the screen must show prompt and line, with the
// cursor where the editor thinks it is. Keys are fed a byte at a time, as a console does.
#include "firmware/common/line_editor.h"

#include <random>
#include <string>
#include <vector>

#include <gtest/gtest.h>

namespace adder::firmware {
namespace {

using Event = LineEditor::Event;

// One row of a VT100 that never wraps; columns hold UTF-8 characters.
class Terminal {
public:
  std::vector<std::string> row;
  size_t column = 0;
  std::vector<std::string> scrolled;
  int bells = 0;

  void feed(const std::string& bytes) {
    for (size_t i = 0; i < bytes.size();) {
      char c = bytes[i];
      if (c == '\x1b') {
        ASSERT_EQ(bytes[i + 1], '[');
        size_t j = i + 2;
        int n = 0;
        while (isdigit(bytes[j])) n = n * 10 + bytes[j++] - '0';
        if (n == 0) n = 1;
        if (bytes[j] == 'K') {
          row.resize(column);
        } else if (bytes[j] == 'D') {
          ASSERT_GE(column, size_t(n));
          column -= n;
        } else {
          ASSERT_EQ(bytes[j], 'C') << "unknown sequence " << bytes.substr(i, j - i + 1);
          column += n;
          ASSERT_LE(column, row.size());
        }
        i = j + 1;
      } else if (c == '\b') {
        ASSERT_GT(column, 0u);
        --column, ++i;
      } else if (c == '\r') {
        column = 0, ++i;
      } else if (c == '\n') {
        scrolled.push_back(text());
        row.clear(), ++i;
      } else if (c == '\a') {
        ++bells, ++i;
      } else {
        size_t n = 1;
        while (i + n < bytes.size() && (bytes[i + n] & 0xC0) == 0x80) ++n;
        if (row.size() <= column) row.resize(column + 1, " ");
        row[column++] = bytes.substr(i, n);
        i += n;
      }
    }
  }
  std::string text() const {
    std::string all;
    for (auto& cell : row) all += cell;
    return all;
  }
};

class Editor : public testing::Test {
protected:
  Terminal terminal;
  std::vector<std::string> names;
  char history[40];
  char buffer[64];
  LineEditor editor{{this, write, complete}, history, sizeof history};

  static void write(void* context, const char* text, size_t length) {
    static_cast<Editor*>(context)->terminal.feed(std::string(text, length));
  }
  static size_t complete(void* context, const char* line, size_t length, void (*emit)(void*, const char*, size_t),
                         void* emit_context) {
    size_t start = length;
    while (start > 0 && (isalnum(line[start - 1]) || line[start - 1] == '_')) --start;
    std::string part(line + start, length - start);
    for (auto& name : static_cast<Editor*>(context)->names) {
      if (name.compare(0, part.size(), part) == 0) emit(emit_context, name.data(), name.size());
    }
    return part.size();
  }
  void begin(size_t indent = 0) { editor.begin(">>> ", buffer, sizeof buffer, indent); }
  Event type(const std::string& keys) {
    Event last = Event::kNone;
    for (char c : keys) last = editor.feed(static_cast<uint8_t>(c));
    return last;
  }
  std::string line() { return std::string(editor.text(), editor.length()); }
  void expect(const std::string& want) {
    EXPECT_EQ(line(), want);
    EXPECT_EQ(terminal.text(), ">>> " + want);
  }
  void enter(const std::string& text) {
    begin();
    ASSERT_EQ(type(text + "\r"), Event::kLine);
    editor.remember(editor.text(), editor.length());
  }
};

TEST_F(Editor, TypesAndEdits) {
  begin();
  type("print(1)");
  expect("print(1)");
  type("\x1b[D\x1b[D23");
  expect("print(231)");
  type("\x7f");
  expect("print(21)");
  type("\x01x = ");
  expect("x = print(21)");
  type("\x05;");
  expect("x = print(21);");
  type("\x1b[H\x1b[3~\x1b[3~");
  expect("= print(21);");
  type("\x06\x06\x0b");
  expect("= ");
  type("\x15");
  expect("");
  type("two words\x17");
  expect("two ");
  type("\x1b[1;5D\x04");
  expect("wo ");
  type("\x1bOF!");
  expect("wo !");
  EXPECT_EQ(type("\r"), Event::kLine);
  EXPECT_EQ(terminal.scrolled.back(), ">>> wo !");
}

TEST_F(Editor, Utf8MovesByCharacterAndWidth) {
  begin();
  type("aé☃");
  expect("aé☃");
  type("\x1b[D\x7f");
  expect("a☃");
  type("\x05\x7f\x7f");
  expect("");
  EXPECT_EQ(terminal.bells, 0);
  type("\xff\xc3(");
  expect("(");
  EXPECT_EQ(terminal.bells, 2);
}

TEST_F(Editor, ControlKeysOnAnEmptyLine) {
  begin();
  EXPECT_EQ(type("\x01"), Event::kRaw);
  EXPECT_EQ(type("\x02"), Event::kBanner);
  EXPECT_EQ(type("\x03"), Event::kInterrupt);
  EXPECT_EQ(type("\x04"), Event::kEnd);
  EXPECT_EQ(type("\x05"), Event::kPaste);
  type("xyz");
  for (char c : {'\x01', '\x02', '\x04', '\x05'}) EXPECT_EQ(type(std::string(1, c)), Event::kNone);
  EXPECT_EQ(type("\x03"), Event::kInterrupt);
}

TEST_F(Editor, ReturnAndNewlineTogetherAreOneEnter) {
  begin();
  EXPECT_EQ(type("a\r"), Event::kLine);
  begin();
  EXPECT_EQ(type("\n"), Event::kNone);
  EXPECT_EQ(type("b\n"), Event::kLine);
  begin();
  EXPECT_EQ(type("\n"), Event::kLine);
}

TEST_F(Editor, HistoryIsBounded) {
  enter("first");
  enter("second");
  enter("second");
  enter("   ");
  begin();
  type("draft\x1b[A");
  expect("second");
  type("\x10");
  expect("first");
  type("\x1b[A");
  expect("first");
  type("\x1b[B");
  expect("second");
  type("\x1b[B");
  expect("");
  enter("a line of some thirty characters.");  // pushes the older ones out of the 40 bytes
  enter(std::string(45, 'x'));                 // too long to be kept
  begin();
  type("\x1b[A\x1b[A\x1b[A");
  expect("a line of some thirty characters.");
}

TEST_F(Editor, IndentationAndTab) {
  EXPECT_EQ(LineEditor::indent_after("if x:", 5), 4u);
  EXPECT_EQ(LineEditor::indent_after("    for y in z:  ", 17), 8u);
  EXPECT_EQ(LineEditor::indent_after("    return", 10), 4u);
  EXPECT_EQ(LineEditor::indent_after("    ", 4), 0u);
  begin(8);
  expect("        ");
  type("\x7f");
  expect("    ");
  type("pass\x01\x7f\x06\x06\t");
  expect("      pass");
  begin();
  terminal = Terminal();
  begin();
  type("  \tx");
  expect("    x");
}

TEST_F(Editor, Completion) {
  names = {"value", "value_of", "variant", "print"};
  begin();
  type("x = p\t");
  expect("x = print");
  type("(va\t");
  expect("x = print(va");
  EXPECT_EQ(terminal.scrolled.back().substr(0, 32), "value           value_of        ");
  type("l\t");
  expect("x = print(value");
  type("\x1b[D\x1b[D\t");  // in the middle of a word: completes what is left of the cursor
  expect("x = print(valueue");
}

TEST_F(Editor, FullBufferRingsTheBell) {
  begin();
  type(std::string(64, 'y'));
  EXPECT_EQ(terminal.bells, 0);
  type("z");
  EXPECT_EQ(terminal.bells, 1);
  EXPECT_EQ(line(), std::string(64, 'y'));
}

TEST_F(Editor, RandomKeysKeepScreenAndLineInStep) {
  std::mt19937 random(1);
  std::vector<std::string> keys = {"a",         "b ",     "_",        "é",      "☃",       "  ",   "\x7f",
                                   "\x1b[D",    "\x1b[C", "\x1b[A",   "\x1b[B", "\x1b[3~", "\x01", "\x05",
                                   "\x06",      "\x02",   "\x0b",     "\x15",   "\x17",    "\x04", "\x1b[1;5C",
                                   "\x1b[1;5D", "\t",     "\x1b[99~", "\x1bz",  "\x1bOP"};
  begin();
  for (int i = 0; i < 20000 && !HasFailure(); ++i) {
    Event event = type(keys[random() % keys.size()]);
    if (event != Event::kNone) continue;
    ASSERT_EQ(terminal.text(), ">>> " + line());
    if (random() % 40 == 0) {
      type("\r");
      editor.remember(editor.text(), editor.length());
      begin();
    }
  }
}

}  // namespace
}  // namespace adder::firmware
