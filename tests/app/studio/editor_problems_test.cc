// Errors of the compiler, below the text that somebody types.
#include "app/ui/editor_problems.h"

#include <QSignalSpy>
#include <QTest>

#include "app/ui/code_editor.h"
#include "app/ui/editor_tabs.h"
#include "app/ui/theme.h"

namespace adder::app {

class EditorProblemsTest : public QObject {
  Q_OBJECT

  static constexpr int kPatienceMs = 60'000;
  static constexpr int kErrorIndicator = 9;

  ThemeManager themes_;

  static bool isMarked(CodeEditor* editor, int line, int column) {
    long at = editor->positionFromLineIndex(line, column);
    return editor->SendScintilla(QsciScintilla::SCI_INDICATORVALUEAT, kErrorIndicator, at) != 0;
  }

private slots:
  void initTestCase() { QVERIFY2(!findCompiler().path.isEmpty(), "adder-cross is not on the PATH"); }

  void anErrorIsMarkedAndGoesAway() {
    EditorTabs tabs(themes_);
    tabs.resize(600, 400);
    tabs.show();
    CodeEditor* editor = tabs.newDocument();
    auto* problems = editor->findChild<EditorProblems*>();
    QVERIFY(problems != nullptr);
    QSignalSpy told(&tabs, &EditorTabs::caretProblem);
    QTest::keyClicks(editor, "value = 1");
    QTest::keyClick(editor, Qt::Key_Return);
    QTest::keyClicks(editor, "return value");
    QTRY_COMPARE_WITH_TIMEOUT(problems->found().size(), 1, kPatienceMs);
    QVERIFY(isMarked(editor, 1, 0));
    QVERIFY(isMarked(editor, 1, 11));
    QVERIFY(!isMarked(editor, 0, 0));
    QVERIFY(!told.isEmpty());
    QCOMPARE(told.last().first().toString(), QString("SyntaxError: 'return' outside function"));
    QTest::keyClick(editor, Qt::Key_Home, Qt::ShiftModifier);
    QTest::keyClicks(editor, "print(value)");
    QTRY_VERIFY_WITH_TIMEOUT(problems->found().isEmpty(), kPatienceMs);
    QVERIFY(!isMarked(editor, 1, 0));
  }

  void anErrorAtTheEndOfTheText() {
    EditorTabs tabs(themes_);
    CodeEditor* editor = tabs.newDocument("x = 1 +", "sum.py");
    auto* problems = editor->findChild<EditorProblems*>();
    QTRY_COMPARE_WITH_TIMEOUT(problems->found().size(), 1, kPatienceMs);
    QVERIFY(isMarked(editor, 0, 6));
  }

  void otherFilesAreNotPython() {
    EditorTabs tabs(themes_);
    CodeEditor* editor = tabs.newDocument("{not python", "data.json");
    auto* problems = editor->findChild<EditorProblems*>();
    QSignalSpy changed(problems, &EditorProblems::changed);
    editor->append("!\n");
    CodeEditor* python = tabs.newDocument("(", "a.py");
    QTRY_COMPARE_WITH_TIMEOUT(python->findChild<EditorProblems*>()->found().size(), 1, kPatienceMs);
    QVERIFY(problems->found().isEmpty());
  }
};

}  // namespace adder::app

QTEST_MAIN(adder::app::EditorProblemsTest)
#include "editor_problems_test.moc"
