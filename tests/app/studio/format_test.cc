// Formatting in the real window by a formatter that is installed, and by programs that fail in every way.
#include <QSignalSpy>

#include "app/ui/format_command.h"
#include "tests/app/studio/window_fixture.h"

using namespace adder::app;

class FormatTest : public QObject {
  Q_OBJECT

private Q_SLOTS:
  void placesTheCaret_data();
  void placesTheCaret();
  void formatsTheDocument();
  void tellsWhatFails();
  void keepsWhatIsTypedMeanwhile();
};

void FormatTest::placesTheCaret_data() {
  QTest::addColumn<QString>("before");
  QTest::addColumn<int>("position");
  QTest::addColumn<QString>("after");
  QTest::addColumn<int>("place");
  QTest::newRow("start") << "x=1" << 0 << "x = 1" << 0;
  QTest::newRow("behind a name") << "f( ab )" << 5 << "f(ab)" << 4;
  QTest::newRow("end") << "x=1" << 3 << "x = 1\n" << 5;
  QTest::newRow("other quotes") << "x='a'\ny" << 7 << "x = \"a\"\ny" << 9;
  QTest::newRow("beyond") << "xyz" << 3 << "x" << 1;
}

void FormatTest::placesTheCaret() {
  QFETCH(QString, before);
  QFETCH(int, position);
  QFETCH(QString, after);
  QFETCH(int, place);
  QCOMPARE(int(placeAfterFormatting(before, position, after)), place);
}

void FormatTest::formatsTheDocument() {
  if (findFormatter().path.isEmpty()) QSKIP("neither ruff nor black is installed");
  auto studio = std::make_unique<WindowFixture>();
  QVERIFY(QTest::qWaitForWindowActive(&studio->window));
  QString ugly = "def f(a,b):\n  return a+b\n\nx=f( 1,2 )\n";
  CodeEditor* editor = studio->window.tabs().newDocument(ugly, "a.py");
  editor->setCursorPosition(3, 4);  // behind the f of f( 1,2 )
  QTest::keyClick(editor, Qt::Key_I, Qt::ControlModifier | Qt::ShiftModifier);
  WAIT_FOR(editor->text() == "def f(a, b):\n    return a + b\n\n\nx = f(1, 2)\n");
  int line = 0, column = 0;
  editor->getCursorPosition(&line, &column);
  QCOMPARE(line, 4);
  QCOMPARE(column, 5);
  editor->undo();
  QCOMPARE(editor->text(), ugly);
  // What cannot be parsed stays as it is, with a word on why.
  editor->setText("def f( :\n");
  studio->action("formatAction")->trigger();
  auto* message = studio->window.findChild<QLabel*>("message");
  WAIT_FOR(message->text().contains("Not formatted"));
  QCOMPARE(editor->text(), QStringLiteral("def f( :\n"));
  editor->setModified(false);
}

void FormatTest::tellsWhatFails() {
  struct Row {
    CheckProgram program;
    const char* told;
  };
  for (const Row& row : {Row{{}, "Install"}, Row{{"/no/such/program", {}}, ""},
                         Row{{"/bin/sh", {"-c", "cat >/dev/null; echo not today >&2; exit 3"}}, "not today"},
                         Row{{"/bin/sh", {"-c", "exit 3"}}, "status 3"}}) {
    Formatter formatter(row.program);
    QSignalSpy failed(&formatter, &Formatter::failed), formatted(&formatter, &Formatter::formatted);
    formatter.format("x = 1\n");
    QTRY_COMPARE_WITH_TIMEOUT(failed.count(), 1, 60'000);
    QVERIFY(failed[0][0].toString().contains(row.told));
    QCOMPARE(formatted.count(), 0);
    QVERIFY(!formatter.isBusy());
  }
}

void FormatTest::keepsWhatIsTypedMeanwhile() {
  auto studio = std::make_unique<WindowFixture>();
  QVERIFY(QTest::qWaitForWindowActive(&studio->window));
  FormatCommand command(studio->window.tabs(), this, {"/bin/sh", {"-c", "cat >/dev/null; echo done"}});
  QString told;
  connect(&command, &FormatCommand::told, this, [&](const QString& text) { told = text; });
  CodeEditor* editor = studio->window.tabs().newDocument("x", "a.py");
  command.action()->trigger();
  QTest::keyClicks(editor, "y");
  WAIT_FOR(told.contains("meanwhile"));
  QCOMPARE(editor->text(), QStringLiteral("yx"));
  command.action()->trigger();
  WAIT_FOR(editor->text() == "done\n");
  // A document that is closed before the answer.
  command.action()->trigger();
  editor->setModified(false);
  studio->window.tabs().closeDocument(0);
  QTest::qWait(100);
}

QTEST_MAIN(FormatTest)
#include "format_test.moc"
