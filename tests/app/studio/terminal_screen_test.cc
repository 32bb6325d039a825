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
  void aLongHistoryIsSmall();
  void growingBringsLinesBack();
  void survivesAnything();
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
  row("utf-8", "gr\xc3\xbc\xc3\x9f \xe2\x82\xac \xf0\x9f\x90\x8d", "grüß € 🐍", 9);
  row("wide characters", "\xe6\xbc\xa2\xe5\xad\x97x", "漢字x", 5);
  row("a wide one cut by what is typed over it", "\xe6\xbc\xa2\xe5\xad\x97\r\x1b[1Cx", " x字", 2);
  row("a wide one cut by erasing", "a\xe6\xbc\xa2\x1b[1D\x1b[K", "a ", 2);
  row("combining accent", "e\xcc\x81t\xcc\x81\xcc\xa7", "e\u0301t\u0301\u0327", 2);
  row("nothing to combine with", "\xcc\x81x", "x", 1);
  row("joined emoji", "\xf0\x9f\x91\xa9\xe2\x80\x8d\xf0\x9f\x9a\x80!", "👩\u200d🚀!", 3);
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
  screen.feed("a\x1b[1;31mb\x1b[0mc\x1b[38;5;208;44md\x1b[38;2;255;128;1me\x1b[mf\x1b[7mg");
  for (int pass = 0; pass < 2; ++pass) {  // on the screen, and packed in the history
    if (pass == 1) screen.feed(QByteArray(200, '\n'));
    auto style = [&](size_t column) { return TextStyle::unpacked(screen.line(0).style_at(column)); };
    QCOMPARE(style(0).foreground, uint32_t{TextStyle::kDefaultColor});
    QCOMPARE(style(1).foreground, 1U);
    QVERIFY(style(1).bold);
    QVERIFY(!style(2).bold);
    QCOMPARE(style(3).foreground, 208U);
    QCOMPARE(style(3).background, 4U);
    QCOMPARE(style(4).foreground, TextStyle::kTrueColor | 0xFF8001U);
    QCOMPARE(style(5).background, uint32_t{TextStyle::kDefaultColor});
    QVERIFY(style(6).inverse);
  }
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
  for (int i = 0; i < 12'000; ++i) screen.feed(line);
  QVERIFY(screen.historyBytes() <= TerminalScreen::kMostBytes);
  QVERIFY(screen.historyBytes() > TerminalScreen::kMostBytes * 9 / 10);
  QCOMPARE(screen.firstNumber() + screen.lineCount(), 12'001);
}

// A hundred thousand usual lines, some of them coloured, as they were; what each takes is told.
void TerminalScreenTest::aLongHistoryIsSmall() {
  TerminalScreen screen;
  auto line = [](int i) { return QStringLiteral("%1 temperature=21.%2 humidity=%3").arg(i).arg(i % 10).arg(i % 97); };
  for (int i = 0; i < 150'000; ++i)
    screen.feed((i % 10 == 0 ? "\x1b[33m" : "") + line(i).toUtf8() + (i % 10 == 0 ? "\x1b[0m" : "") + "\r\n");
  QCOMPARE(screen.lineCount(), TerminalScreen::kDefaultHistory);
  for (int i : {0, 1, 999, 50'000, 99'000, 99'990}) {
    int number = static_cast<int>(screen.firstNumber()) + i;
    QCOMPARE(screen.lineText(i), line(number));
    QCOMPARE(TextStyle::unpacked(screen.line(i).style_at(3)).foreground,
             number % 10 == 0 ? 3U : uint32_t{TextStyle::kDefaultColor});
  }
  qInfo("history: %.1f bytes a line, of which %.1f are text",
        static_cast<double>(screen.historyBytes()) / screen.lineCount(), static_cast<double>(line(123'456).size()));
  QVERIFY(screen.historyBytes() < size_t{100} * 100'000);
}

// What has gone into the history comes back when the window grows, and can be written on again.
void TerminalScreenTest::growingBringsLinesBack() {
  TerminalScreen screen;
  screen.setSize(80, 5);
  for (int i = 0; i < 500; ++i) screen.feed("line " + QByteArray::number(i) + "\r\n");
  screen.setSize(80, 100);
  screen.feed("\x1b[1;1HX");
  QCOMPARE(screen.lineText(401), QStringLiteral("Xine 401"));
  QCOMPARE(screen.lineCount(), 501);
  QCOMPARE(screen.text().count('\n'), 500);
}

// A terminal in which anything happens keeps its promises: no crash, lines and cursor within bounds.
void TerminalScreenTest::survivesAnything() {
  quint32 state = 7;
  auto next = [&state] { return state = state * 1664525 + 1013904223; };
  static const char* const pieces[] = {
      "\x1b[", "\x1b",     "\xe6\xbc\xa2", "\xcc\x81", "\r\n", "12;40H", "J",  "1J", "2J",    "3J", "K",
      "5L",    "7M",       "4P",           "3@",       "9X",   "\b",     "\t", "x",  "hello", "A",  "99B",
      "c",     "\xf0\x9f", "38;2;1;2;3m",  "48:5:7m",  "\n",   "0m",     "s",  "u",  "7",     "8"};
  TerminalScreen screen(60);
  for (int i = 0; i < 60'000; ++i) {
    screen.feed(pieces[(next() >> 16) % std::size(pieces)]);
    if (i % 97 == 0) screen.setSize(20 + static_cast<int>(next() >> 25), 3 + static_cast<int>(next() >> 26));
    QVERIFY(screen.cursorLine() >= 0 && screen.cursorLine() < screen.lineCount());
    QVERIFY(screen.cursorColumn() >= 0 && screen.cursorColumn() <= TerminalScreen::kLongestLine);
    if (i % 1000 == 0) QVERIFY(screen.text().size() < 60 * 5000);
  }
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
