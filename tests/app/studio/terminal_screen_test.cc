// TerminalScreen: what the sequences of MicroPython-family readline and of small full-screen programs do to it.
#include <QTest>

#include "app/models/terminal_screen.h"

using adder::app::TerminalScreen;
using adder::app::TextStyle;

class TerminalScreenTest : public QObject {
  Q_OBJECT

private Q_SLOTS:
  void shows_data();
  void shows();
  void anyCutGivesTheSame_data() { shows_data(); }
  void anyCutGivesTheSame();
  void coloursAndAttributes();
  void malformedUtf8();
  void historyIsBounded();
  void longLinesAreBoundedToo();
  void aLineWithoutEndIsBroken();
  void answersQuestions();
  void clearKeepsThePrompt();
  void tellsTheFirstChange();
};

void TerminalScreenTest::shows_data() {
  QTest::addColumn<QByteArray>("bytes");
  QTest::addColumn<QString>("text");
  QTest::addColumn<int>("column");
  auto row = [](const char* name, const char* bytes, const char* text, int column) {
    QTest::newRow(name) << QByteArray(bytes) << QString::fromUtf8(text) << column;
  };
  row("lines", "one\r\ntwo\r\n", "one\ntwo\n", 0);
  row("bare newline", "one\ntwo", "one\ntwo", 3);
  row("carriage return overwrites", "12345\rab", "ab345", 2);
  // MicroPython's readline: delete a character in the middle of "print" (left twice, backspace).
  row("readline left by backspace", ">>> print\b\b\b\x1b[Knt\b\b", ">>> prnt", 6);
  row("readline left by CSI D", ">>> abcdefgh\x1b[6DX\x1b[K", ">>> abX", 7);
  row("erase to the end", "abcdef\r\x1b[3C\x1b[K", "abc", 3);
  row("erase to the start", "abcdef\x1b[3D\x1b[1K", "    ef", 3);
  row("erase the line", "abc\x1b[2K", "", 3);
  row("delete characters", "abcdef\r\x1b[2P", "cdef", 0);
  row("insert characters", "abc\r\x1b[2@", "  abc", 0);
  row("erase characters", "abcdef\r\x1b[2X", "  cdef", 0);
  row("column", "abcdef\x1b[3GX", "abXdef", 3);
  row("tab", "a\tb", "a       b", 9);
  row("position", "\x1b[2;3Hx", "\n  x", 3);
  row("up and down", "one\r\ntwo\x1b[AX\x1b[BY", "oneX\ntwo Y", 5);
  row("erase below", "one\r\ntwo\r\nthree\x1b[1;1H\x1b[J", "", 0);
  row("window title is not shown", "\x1b]0;a title\x07ok", "ok", 2);
  row("window title ended by ST", "\x1b]0;a title\x1b\\ok", "ok", 2);
  row("character set", "\x1b(Bok", "ok", 2);
  row("unknown CSI", "\x1b[?2004h\x1b[5zok", "ok", 2);
  row("control inside CSI", "ab\x1b[\b1Cc", "abc", 3);
  row("save and restore", "abc\x1b[s\r\nxyz\x1b[uD", "abcD\nxyz", 4);
  row("utf-8", "gr\xc3\xbc\xc3\x9f \xe2\x82\xac \xf0\x9f\x90\x8d", "grüß € 🐍", 8);
  row("bells and nulls", std::string("a\a\x01").append("b").c_str(), "ab", 2);
}

void TerminalScreenTest::shows() {
  QFETCH(QByteArray, bytes);
  TerminalScreen screen;
  screen.feed(bytes);
  QTEST(screen.text(), "text");
  QTEST(screen.cursorColumn(), "column");
}

void TerminalScreenTest::anyCutGivesTheSame() {
  QFETCH(QByteArray, bytes);
  for (qsizetype cut = 0; cut <= bytes.size(); ++cut) {
    TerminalScreen screen;
    screen.feed(bytes.left(cut));
    screen.feed(bytes.mid(cut));
    QTEST(screen.text(), "text");
    QTEST(screen.cursorColumn(), "column");
  }
}

void TerminalScreenTest::coloursAndAttributes() {
  TerminalScreen screen;
  screen.feed("a\x1b[1;31mb\x1b[0mc\x1b[38;5;208;44md\x1b[38;2;255;0;0me\x1b[mf\x1b[7mg");
  auto style = [&](size_t column) { return TextStyle::unpacked(screen.line(0).style_at(column)); };
  QCOMPARE(style(0).foreground, TextStyle::kDefaultColor);
  QCOMPARE(style(1).foreground, 1);
  QVERIFY(style(1).bold);
  QVERIFY(!style(2).bold);
  QCOMPARE(style(3).foreground, 208);
  QCOMPARE(style(3).background, 4);
  QCOMPARE(style(4).foreground, 196);
  QCOMPARE(style(5).background, TextStyle::kDefaultColor);
  QVERIFY(style(6).inverse);
}

void TerminalScreenTest::malformedUtf8() {
  TerminalScreen screen;
  screen.feed("a\xffz\xe2\x82q\xc3");
  screen.feed("\n");
  QCOMPARE(screen.lineText(0), QString::fromUtf8("a\uFFFDz\uFFFDq\uFFFD"));
}

void TerminalScreenTest::historyIsBounded() {
  TerminalScreen screen(100);
  for (int i = 0; i < 1000; ++i) screen.feed("line " + QByteArray::number(i) + "\r\n");
  QCOMPARE(screen.lineCount(), 100);
  QCOMPARE(screen.lineText(0), QStringLiteral("line 901"));
  QCOMPARE(screen.firstNumber(), 901);
  QCOMPARE(screen.cursorLine(), 99);
}

void TerminalScreenTest::longLinesAreBoundedToo() {
  TerminalScreen screen;
  const QByteArray line = QByteArray(3000, 'x') + "\r\n";
  for (int i = 0; i < 3000; ++i) screen.feed(line);
  qsizetype characters = 0;
  for (int i = 0; i < screen.lineCount(); ++i) characters += static_cast<qsizetype>(screen.line(i).text.size());
  QVERIFY(characters <= static_cast<qsizetype>(TerminalScreen::kMostCharacters));
  QVERIFY(characters > static_cast<qsizetype>(TerminalScreen::kMostCharacters) - 10'000);
  QCOMPARE(screen.firstNumber() + screen.lineCount(), 3001);
}

void TerminalScreenTest::aLineWithoutEndIsBroken() {
  TerminalScreen screen(50);
  screen.feed(QByteArray(1'000'000, 'x'));
  QCOMPARE(screen.lineCount(), 50);
  for (int i = 0; i < screen.lineCount(); ++i)
    QVERIFY(screen.line(i).text.size() <= static_cast<size_t>(TerminalScreen::kLongestLine));
  QVERIFY(!screen.text().contains('\n'));
}

void TerminalScreenTest::answersQuestions() {
  TerminalScreen screen;
  screen.setSize(60, 20);
  // How a full-screen editor on the device learns the size: go far, ask where.
  screen.feed("\x1b[999;999H\x1b[6n");
  QCOMPARE(screen.takeReplies(), QByteArray("\x1b[20;60R"));
  screen.feed("\x1b[5n");
  QCOMPARE(screen.takeReplies(), QByteArray("\x1b[0n"));
  QVERIFY(screen.takeReplies().isEmpty());
}

void TerminalScreenTest::clearKeepsThePrompt() {
  TerminalScreen screen;
  screen.feed("old\r\nolder\r\n>>> pri");
  screen.clearHistory();
  QCOMPARE(screen.text(), QStringLiteral(">>> pri"));
  screen.feed("nt");
  QCOMPARE(screen.text(), QStringLiteral(">>> print"));
}

void TerminalScreenTest::tellsTheFirstChange() {
  TerminalScreen screen;
  screen.feed("one\r\ntwo\r\n");
  QCOMPARE(screen.takeFirstChanged(), 0);
  screen.feed("three");
  QCOMPARE(screen.takeFirstChanged(), 2);
  screen.feed("\x1b[2;1HX");
  QCOMPARE(screen.takeFirstChanged(), 1);
}

QTEST_GUILESS_MAIN(TerminalScreenTest)
#include "terminal_screen_test.moc"
