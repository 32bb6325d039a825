// What the Edit menu does to lines and carets, and the pairs that typing makes.
#include "app/ui/editor_commands.h"

#include "app/ui/quick_pick.h"
#include "tests/app/studio/window_fixture.h"

namespace adder::app {

class EditorCommandsTest : public QObject {
  Q_OBJECT

  std::unique_ptr<WindowFixture> studio_;

  CodeEditor* documentWith(const char* text) { return studio_->window.tabs().newDocument(QString::fromUtf8(text)); }
  void trigger(const char* action) {
    QVERIFY2(studio_->action(action) != nullptr, action);
    studio_->action(action)->trigger();
  }
  QByteArray typed(const char* keys) {
    CodeEditor* editor = studio_->window.tabs().newDocument();
    QTest::keyClicks(editor, keys);
    return editor->content();
  }

private slots:
  void init() { studio_ = std::make_unique<WindowFixture>(); }

  void commentsComeAndGo() {
    CodeEditor* editor = documentWith("if a:\n    b()\n\n  # c\nd()\n");
    editor->setSelection(0, 2, 4, 1);
    trigger("toggleCommentAction");
    QCOMPARE(editor->content(), QByteArray("# if a:\n#     b()\n\n#   # c\n# d()\n"));
    editor->setSelection(0, 0, 5, 0);
    trigger("toggleCommentAction");
    QCOMPARE(editor->content(), QByteArray("if a:\n    b()\n\n  # c\nd()\n"));
    editor->undo();
    editor->undo();
    QCOMPARE(editor->content(), QByteArray("if a:\n    b()\n\n  # c\nd()\n"));
    editor->setCursorPosition(1, 6);
    trigger("toggleCommentAction");
    QCOMPARE(editor->text(1), QString("    # b()\n"));
  }

  void linesMoveAndDouble() {
    CodeEditor* editor = documentWith("one\ntwo\nthree\n");
    editor->setCursorPosition(1, 0);
    trigger("lineUpAction");
    QCOMPARE(editor->content(), QByteArray("two\none\nthree\n"));
    trigger("lineDownAction");
    trigger("duplicateAction");
    QCOMPARE(editor->content(), QByteArray("one\ntwo\ntwo\nthree\n"));
    trigger("deleteLineAction");
    QCOMPARE(editor->content(), QByteArray("one\ntwo\nthree\n"));
  }

  void severalCarets() {
    CodeEditor* editor = documentWith("speed = 1\nprint(speed)\nspeed += 1\n");
    editor->setCursorPosition(0, 2);
    trigger("nextOccurrenceAction");
    trigger("nextOccurrenceAction");
    trigger("nextOccurrenceAction");
    QTest::keyClicks(editor, "v");
    QCOMPARE(editor->content(), QByteArray("v = 1\nprint(v)\nv += 1\n"));
    editor->setCursorPosition(0, 0);
    trigger("caretBelowAction");
    QTest::keyClicks(editor, "x");
    QCOMPARE(editor->content(), QByteArray("xv = 1\nxprint(v)\nv += 1\n"));
  }

  void blanksAndLineEnds() {
    CodeEditor* editor = documentWith("a  \n\tb \t\nä\t\n");
    trigger("trimAction");
    QCOMPARE(editor->content(), QByteArray("a\n\tb\nä\n"));
    trigger("untabifyAction");
    QCOMPARE(editor->content(), QByteArray("a\n    b\nä\n"));
    trigger("windowsEndsAction");
    QCOMPARE(editor->content(), QByteArray("a\r\n    b\r\nä\r\n"));
    trigger("unixEndsAction");
    QCOMPARE(editor->content(), QByteArray("a\n    b\nä\n"));
  }

  void toASymbol() {
    CodeEditor* editor = documentWith("class A:\n    def first(self): pass\n\n    def second(self): pass\n");
    trigger("goToSymbolAction");
    auto* pick = studio_->window.findChild<QuickPick*>();
    auto* text = pick->findChild<QLineEdit*>("quickPickText");
    QTest::keyClicks(text, "sec");
    QTest::keyClick(text, Qt::Key_Return);
    int line = 0, column = 0;
    editor->getCursorPosition(&line, &column);
    QCOMPARE(line, 3);
  }

  void pairs_data() {
    QTest::addColumn<QByteArray>("keys");
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("bracket") << QByteArray("print(") << QByteArray("print()");
    QTest::newRow("typed over") << QByteArray("print()") << QByteArray("print()");
    QTest::newRow("quotes") << QByteArray("x = \"a\" + 'b'") << QByteArray("x = \"a\" + 'b'");
    QTest::newRow("prefix") << QByteArray("f'") << QByteArray("f''");
    QTest::newRow("apostrophe") << QByteArray("# it's") << QByteArray("# it's");
    QTest::newRow("apostrophe in a string") << QByteArray("\"it's\"") << QByteArray("\"it's\"");
    QTest::newRow("docstring") << QByteArray("\"\"\"x") << QByteArray("\"\"\"x");
    QTest::newRow("nested") << QByteArray("f([{") << QByteArray("f([{}])");
  }
  void pairs() {
    QFETCH(QByteArray, keys);
    QFETCH(QByteArray, text);
    QCOMPARE(typed(keys), text);
  }

  void pairsGoTogether() {
    CodeEditor* editor = studio_->window.tabs().newDocument();
    QTest::keyClicks(editor, "f(");
    QTest::keyClick(editor, Qt::Key_Backspace);
    QCOMPARE(editor->content(), QByteArray("f"));
  }

  void pairsAroundASelection() {
    CodeEditor* editor = documentWith("name");
    editor->selectAll();
    QTest::keyClicks(editor, "\"");
    QCOMPARE(editor->content(), QByteArray("\"name\""));
    QTest::keyClicks(editor, "(");
    QCOMPARE(editor->content(), QByteArray("\"(name)\""));
  }
};

}  // namespace adder::app

QTEST_MAIN(adder::app::EditorCommandsTest)
#include "editor_commands_test.moc"
