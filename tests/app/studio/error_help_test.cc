// The explanations: of what programs on the simulator really raise, of MicroPython's wording, and how the window offers
// them.
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>

#include "app/services/error_explainer.h"
#include "app/services/traceback_watch.h"
#include "tests/app/studio/stock_board.h"
#include "tests/app/studio/window_fixture.h"

using namespace adder::app;

#ifndef ADDER_SIM_PROGRAM
#define ADDER_SIM_PROGRAM ""
#endif

namespace {

struct Mistake {
  const char* source;
  const char* stock;  // what MicroPython 1.27 says to it
  const char* title;
  const char* stockTitle = nullptr;  // where its wording tells less
};

constexpr const char* kUnreadable = "Python cannot read this line";

const Mistake kMistakes[] = {
    {"print(x)", "NameError: name 'x' isn't defined", "A name that Python does not know"},
    {"time.sleep(1)", "NameError: name 'time' isn't defined", "A module that is not imported"},
    {"def f():\n    print(a)\n    a = 1\nf()", "NameError: local variable referenced before assignment",
     "A variable of the function that has no value yet"},
    {"None.foo", "AttributeError: 'NoneType' object has no attribute 'foo'", "Nothing, where an object should be"},
    {"[].foo()", "AttributeError: 'list' object has no attribute 'foo'", "An object that does not have this"},
    {"import sys\nsys.foo", "AttributeError: module 'sys' has no attribute 'foo'", "An object that does not have this"},
    {"x = 0\n  x = 1", "IndentationError: unexpected indent", "A line that begins too far to the right"},
    {"if True:\nx = 1", "SyntaxError: invalid syntax", "A block without lines", kUnreadable},
    {"if True:\n    x = 1\n  y = 2", "IndentationError: unindent doesn't match any outer indent level",
     "A line that begins at the wrong column"},
    {"if True\n    pass", "SyntaxError: invalid syntax", "A colon is missing", kUnreadable},
    {"print((1)", "SyntaxError: invalid syntax", "A bracket without its partner", kUnreadable},
    {"x = 'abc", "SyntaxError: invalid syntax", "A text without its end", kUnreadable},
    {"1 = 2", "SyntaxError: can't assign to expression", "Something that cannot be given a value"},
    {"x = = 3", "SyntaxError: invalid syntax", kUnreadable},
    {"'a' + 1", "TypeError: unsupported types for __add__: 'str', 'int'", "Text and numbers do not add up"},
    {"1 + 'a'", "TypeError: unsupported types for __add__: 'int', 'str'", "Text and numbers do not add up"},
    {"1 + None", "TypeError: unsupported types for __add__: 'int', 'NoneType'", "Two things that do not go together"},
    {"(5)()", "TypeError: 'int' object isn't callable", "Called, but not a function"},
    {"for i in 5: pass", "TypeError: 'int' object isn't iterable", "Nothing to go through"},
    {"(5)[0]", "TypeError: 'int' object isn't subscriptable", "It has no items"},
    {"def f(a): pass\nf()", "TypeError: f() takes 1 positional arguments but 0 were given",
     "Wrong arguments in a call"},
    {"def f(a): pass\nf(1,2)", "TypeError: f() takes 1 positional arguments but 2 were given",
     "Wrong arguments in a call"},
    {"def f(a): pass\nf(b=1)", "TypeError: unexpected keyword argument 'b'", "Wrong arguments in a call"},
    {"int('abc')", "ValueError: invalid syntax for integer with base 10: 'abc'", "A text that is not a number"},
    {"float('abc')", "ValueError: invalid syntax for number", "A text that is not a number"},
    {"a, b = 1, 2, 3", "ValueError: too many values to unpack (expected 2)",
     "Too many or too few names for the values"},
    {"a, b = (1,)", "ValueError: need more than 1 values to unpack", "Too many or too few names for the values"},
    {"[1][5]", "IndexError: list index out of range", "An item that is not there"},
    {"{}['k']", "KeyError: k", "A key that the dict does not have"},
    {"1/0", "ZeroDivisionError: divide by zero", "Division by zero"},
    {"assert 1 == 2", "AssertionError:", "A condition of the program does not hold"},
    {"def f(): f()\nf()", "RuntimeError: maximum recursion depth exceeded", "A function that calls itself without end"},
    {"bytearray(100000000)", "MemoryError: memory allocation failed, allocating 100000001 bytes",
     "The device is out of memory"},
    {"import nosuch", "ImportError: no module named 'nosuch'", "A module that the device does not have"},
    {"from math import nosuch", "ImportError: can't import name nosuch", "The module does not have this name"},
    {"open('/nosuch')", "OSError: [Errno 2] ENOENT", "A file that is not there"},
    {"raise OSError(19)", "OSError: [Errno 19] ENODEV", "A part that does not answer"},
    {"b'\\xff'.decode()", "UnicodeError:", "Bytes that are not text"},
};

}  // namespace

class ErrorHelpTest : public QObject {
  Q_OBJECT

private Q_SLOTS:
  void stockWording();
  void unknownErrors();
  void namesAreFilledIn();
  void whatTheSimulatorRaises();
  void theWindowOffersIt();
  void findsWhatATypedLineEndedWith_data();
  void findsWhatATypedLineEndedWith();
  void explainsALineTypedAtThePrompt_data();
  void explainsALineTypedAtThePrompt();
  void givesWayToOtherNotices();

private:
  // Until the window has asked for the files: what is typed meanwhile would be in the way of that.
  void connectTo(const QString& target) {
    QSignalSpy listed(&studio->device, &DeviceService::listed);
    studio->window.openDevice(target);
    WAIT_FOR(!listed.isEmpty() && studio->idle() && studio->prompt() == ">>>");
  }
  void enter(const QString& line) {
    QTest::keyClicks(&studio->window.terminal(), line);
    QTest::keyClick(&studio->window.terminal(), Qt::Key_Return);
  }
  QPushButton* whatDoesThisMean() { return studio->window.notice().button(); }
  std::unique_ptr<WindowFixture> studio;
};

void ErrorHelpTest::stockWording() {
  for (const Mistake& each : kMistakes) {
    auto explanation = explainError(QStringLiteral("Traceback (most recent call last):\n  File \"<stdin>\", line 1\n") +
                                    each.stock + "\n");
    QVERIFY2(explanation, each.stock);
    QCOMPARE(explanation->title, QString::fromUtf8(each.stockTitle != nullptr ? each.stockTitle : each.title));
    QVERIFY2(!explanation->meaning.contains('%') && !explanation->advice.contains('%'), each.stock);
  }
}

void ErrorHelpTest::unknownErrors() {
  for (const char* each : {"", "hello", "KeyboardInterrupt:", "MyError: name 'x' isn't defined", "StopIteration"})
    QVERIFY2(!explainError(each), each);
}

void ErrorHelpTest::namesAreFilledIn() {
  QVERIFY(explainError("NameError: name 'tempreature' isn't defined")->meaning.contains("“tempreature”"));
  QVERIFY(explainError("NameError: name 'time' isn't defined")->advice.contains("import time"));
  Explanation attribute = *explainError("AttributeError: 'list' object has no attribute 'push'");
  QVERIFY(attribute.meaning.contains("“list”") && attribute.meaning.contains("“push”"));
}

// Each in turn, as Run runs it; what the report says is what the window would explain.
void ErrorHelpTest::whatTheSimulatorRaises() {
  if (QString(ADDER_SIM_PROGRAM).isEmpty()) QSKIP("no simulator in this build");
  studio = std::make_unique<WindowFixture>(ADDER_SIM_PROGRAM);
  studio->window.openDevice("sim");
  WAIT_FOR(studio->idle());
  QList<RunReport> reports;
  connect(&studio->device, &DeviceService::runFinished, this, [&](const RunReport& report) { reports.append(report); });
  for (const Mistake& each : kMistakes) {
    qsizetype before = reports.size();
    studio->device.run("mistake.py", QByteArray(each.source) + "\n");
    WAIT_FOR(reports.size() > before && studio->idle());
    QVERIFY2(reports.last().raised, each.source);
    auto explanation = explainError(reports.last().summary);
    QVERIFY2(explanation, qPrintable(reports.last().summary));
    QVERIFY2(explanation->title == each.title, qPrintable(reports.last().summary + " -> " + explanation->title));
  }
  studio.reset();
}

void ErrorHelpTest::theWindowOffersIt() {
  if (QString(ADDER_SIM_PROGRAM).isEmpty()) QSKIP("no simulator in this build");
  studio = std::make_unique<WindowFixture>(ADDER_SIM_PROGRAM);
  studio->window.openDevice("sim");
  WAIT_FOR(studio->idle());
  CodeEditor* editor = studio->typeProgram("values = [1, 2]\nprint(values[2])");
  studio->action("runAction")->trigger();
  WAIT_FOR(studio->window.notice().isVisible());
  QVERIFY(studio->window.notice().text().contains("IndexError"));
  QPushButton* button = studio->window.notice().button();
  QCOMPARE(button->text(), QStringLiteral("What Does This Mean?"));
  QTest::mouseClick(button, Qt::LeftButton);
  WAIT_FOR(studio->window.notice().text().contains("An item that is not there"));
  QVERIFY(!button->isVisible());
  // The next run begins without it, and one without an error ends without it.
  editor->setText("print('well')\n");
  WAIT_FOR(studio->idle());
  studio->action("runAction")->trigger();
  WAIT_FOR(studio->shell().contains("well") && studio->idle());
  QVERIFY(!studio->window.notice().isVisible());
  editor->setModified(false);
  studio.reset();
}

void ErrorHelpTest::findsWhatATypedLineEndedWith_data() {
  QTest::addColumn<QByteArray>("output");
  QTest::addColumn<QString>("summary");
  QTest::addColumn<QString>("place");
  const QByteArray trace = "Traceback (most recent call last):\r\n  File \"<stdin>\", line 1, in <module>\r\n";
  const QByteArray error = trace + "NameError: name 'x' isn't defined\r\n";
  const QString summary = "NameError: name 'x' isn't defined";
  QTest::newRow("stock") << ">>> x\r\n" + error + ">>> " << summary << "<stdin>:1";
  QTest::newRow("innermost place") << ">>> go()\r\n" + trace +
                                          "  File \"/lib/motor.py\", line 12, in go\r\n    1/0\r\n"
                                          "    ^^^\r\nZeroDivisionError: divide by zero\r\n>>> "
                                   << "ZeroDivisionError: divide by zero"
                                   << "/lib/motor.py:12";
  QTest::newRow("mended line") << ">>> y\b\x1b[K\x1b[1Dx\r\n" + error + ">>> " << summary << "<stdin>:1";
  QTest::newRow("block") << ">>> if 1:\r\n...     x\r\n... \r\n" + error + ">>> " << summary << "<stdin>:1";
  QTest::newRow("paste") << ">>> \r\npaste mode; Ctrl-C to cancel, Ctrl-D to finish\r\n=== x\r\n=== \r\n" + error +
                                ">>> "
                         << summary << "<stdin>:1";
  QTest::newRow("output before") << ">>> f()\r\n1\r\n2\r\n" + error + ">>> " << summary << "<stdin>:1";
  QTest::newRow("second of two") << ">>> f()\r\n" + error +
                                        "\r\nDuring handling of the above exception, another "
                                        "exception occurred:\r\n\r\n" +
                                        trace + "KeyError: k\r\n>>> "
                                 << "KeyError: k"
                                 << "<stdin>:1";
  QTest::newRow("cannot be compiled")
      << QByteArray(
             ">>> 1 = 2\r\n  File \"<stdin>\", line 1\r\n    1 = 2\r\n    ^\r\nSyntaxError: cannot assign\r\n>>> ")
      << "SyntaxError: cannot assign"
      << "<stdin>:1";
  QTest::newRow("a place among the output")
      << QByteArray(">>> f()\r\nhello\r\n  File \"<stdin>\", line 1\r\nSyntaxError: cannot assign\r\n>>> ") << ""
      << "";
  QTest::newRow("a place and another error")
      << QByteArray(">>> f()\r\n  File \"a\", line 1\r\nKeyError: k\r\n>>> ") << ""
      << "";
  QTest::newRow("printed on the way") << ">>> f()\r\n" + error + "and on it goes\r\n>>> "
                                      << ""
                                      << "";
  QTest::newRow("no traceback") << QByteArray(">>> print(s)\r\nNameError: name 'x' isn't defined\r\n>>> ") << ""
                                << "";
  QTest::newRow("words about one")
      << QByteArray(">>> f()\r\nTraceback (most recent call last):\r\nwas what it said, twice\r\n>>> ") << ""
      << "";
  QTest::newRow("not at a line's begin")
      << QByteArray(">>> f()\r\n > Traceback (most recent call last):\r\nKeyError: k\r\n>>> ") << ""
      << "";
  QTest::newRow("nothing typed") << ">>> \r\nMPY: soft reboot\r\n" + error + ">>> "
                                 << ""
                                 << "";
  QTest::newRow("half a line and a run") << ">>> half\x1b[0m\r\x1b[K\x1b[2mRun a.py\x1b[0m\r\n" + error + ">>> "
                                         << ""
                                         << "";
  QTest::newRow("still running") << ">>> f()\r\n" + error << ""
                                 << "";
}

// Whole, and a byte at a time.
void ErrorHelpTest::findsWhatATypedLineEndedWith() {
  QFETCH(QByteArray, output);
  QFETCH(QString, summary);
  QFETCH(QString, place);
  for (qsizetype piece : {output.size(), qsizetype{1}}) {
    TracebackWatch watch;
    std::optional<TypedError> found;
    for (qsizetype at = 0; at < output.size(); at += piece) {
      QByteArray bytes = output.mid(at, piece);
      if (auto error = watch.feed({bytes.constData(), static_cast<size_t>(bytes.size())})) found = error;
    }
    QCOMPARE(found ? found->summary : QString(), summary);
    QCOMPARE(found ? QStringLiteral("%1:%2").arg(found->file).arg(found->line) : QString(), place);
  }
}

void ErrorHelpTest::explainsALineTypedAtThePrompt_data() {
  QTest::addColumn<bool>("is_stock");
  if (!QString(ADDER_SIM_PROGRAM).isEmpty()) QTest::newRow("simulator") << false;
  if (adder::repl::has_stock_micropython()) QTest::newRow("stock MicroPython") << true;
  if (QString(ADDER_SIM_PROGRAM).isEmpty() && !adder::repl::has_stock_micropython()) QSKIP("no device");
}

void ErrorHelpTest::explainsALineTypedAtThePrompt() {
  QFETCH(bool, is_stock);
  QProcess board;
  studio = std::make_unique<WindowFixture>(is_stock ? QString() : ADDER_SIM_PROGRAM);
  QVERIFY(QTest::qWaitForWindowActive(&studio->window));
  connectTo(is_stock ? startStockMicropython(board) : QStringLiteral("sim"));
  TerminalView& terminal = studio->window.terminal();
  terminal.setFocus();
  QTRY_VERIFY(terminal.hasFocus());
  enter("[1, 2][5]");
  WAIT_FOR(studio->window.notice().isVisible() && studio->window.notice().text().contains("IndexError"));
  QVERIFY(studio->window.notice().text().contains("in what was typed at the prompt"));
  QCOMPARE(whatDoesThisMean()->text(), QStringLiteral("What Does This Mean?"));
  // The keyboard has stayed where it was, and goes on.
  QVERIFY(terminal.hasFocus());
  QTest::mouseClick(whatDoesThisMean(), Qt::LeftButton);
  WAIT_FOR(studio->window.notice().text().contains("An item that is not there"));
  terminal.setFocus();
  enter("print(6*7)");
  WAIT_FOR(studio->shell().contains("\n42\n") && !studio->window.notice().isVisible());
  // A syntax error has no call in it.
  WAIT_FOR(studio->prompt() == ">>>");
  enter("1 = 2");
  WAIT_FOR(studio->window.notice().isVisible() && studio->window.notice().text().contains("SyntaxError"));
  WAIT_FOR(studio->prompt() == ">>>");
  // What merely looks like it is nobody's business.
  enter("print('Traceback (most recent call last):'); print('KeyError: k'); print('goes', 'on')");
  WAIT_FOR(studio->shell().contains("\ngoes on\n") && studio->prompt() == ">>>");
  WAIT_FOR(!studio->window.notice().isVisible());
  enter("print('see ' + 'you')");
  WAIT_FOR(studio->shell().contains("\nsee you\n") && studio->prompt() == ">>>");
  QVERIFY(!studio->window.notice().isVisible());
  studio.reset();
  endBoard(board);
}

void ErrorHelpTest::givesWayToOtherNotices() {
  if (QString(ADDER_SIM_PROGRAM).isEmpty()) QSKIP("no simulator in this build");
  studio = std::make_unique<WindowFixture>(ADDER_SIM_PROGRAM);
  connectTo("sim");
  studio->window.notice().show(Notice::Level::kWarning, "mind this");
  enter("1/0");
  WAIT_FOR(studio->shell().contains("ZeroDivisionError") && studio->prompt() == ">>>");
  enter("print(6*7)");
  WAIT_FOR(studio->shell().contains("\n42\n") && studio->prompt() == ">>>");
  QVERIFY(studio->window.notice().isVisible() && studio->window.notice().text().contains("mind this"));
  studio.reset();
}

QTEST_MAIN(ErrorHelpTest)
#include "error_help_test.moc"
