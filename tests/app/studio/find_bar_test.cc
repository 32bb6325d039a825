// Replacing in the current document, and searching by regular expressions, with the keys of the window.
#include "app/ui/find_bar.h"
#include "tests/app/studio/window_fixture.h"

using namespace adder::app;

class FindBarTest : public QObject {
  Q_OBJECT

private Q_SLOTS:
  void init() {
    studio = std::make_unique<WindowFixture>();
    QVERIFY(QTest::qWaitForWindowActive(&studio->window));
    editor = studio->window.tabs().newDocument("a.start()\nb.start()\nrestart\nÄ.start()\n", "a.py");
    editor->setFocus();
    QTest::keyClick(editor, Qt::Key_H, Qt::ControlModifier);
    bar = studio->window.findChild<FindBar*>();
    QTRY_VERIFY(bar->isVisible());
    text = bar->findChild<QLineEdit*>("findText");
    replacement = bar->findChild<QLineEdit*>("replaceText");
    QVERIFY(replacement->isVisible());
  }
  void cleanup() {
    editor->setModified(false);
    studio.reset();
  }
  void replacesOneByOne();
  void replacesAll();
  void findsExpressions();
  void wholeWords();
  void findHidesTheReplacement();

private:
  int selectedLine() {
    int line = 0, column = 0, end = 0, end_column = 0;
    editor->getSelection(&line, &column, &end, &end_column);
    return line;
  }
  std::unique_ptr<WindowFixture> studio;
  CodeEditor* editor = nullptr;
  FindBar* bar = nullptr;
  QLineEdit *text = nullptr, *replacement = nullptr;
};

void FindBarTest::replacesOneByOne() {
  QTest::keyClicks(text, ".start");
  QTest::keyClicks(replacement, ".go");
  replacement->setFocus();
  QTest::keyClick(replacement, Qt::Key_Return);
  QCOMPARE(editor->text(0), QStringLiteral("a.go()\n"));
  QCOMPARE(selectedLine(), 1);
  QTest::keyClick(replacement, Qt::Key_Return);
  QCOMPARE(editor->text(1), QStringLiteral("b.go()\n"));
  QCOMPARE(selectedLine(), 3);
  editor->undo();
  QCOMPARE(editor->text(1), QStringLiteral("b.start()\n"));
}

void FindBarTest::replacesAll() {
  QString before = editor->text();
  bar->findChild<QToolButton*>("findRegex")->click();
  QTest::keyClicks(text, "(\\w)\\.(start)");
  QTest::keyClicks(replacement, "\\2(\\1)");
  bar->findChild<QPushButton*>("replaceAll")->click();
  QCOMPARE(editor->text(), QStringLiteral("start(a)()\nstart(b)()\nrestart\nstart(Ä)()\n"));
  editor->undo();
  QCOMPARE(editor->text(), before);
}

void FindBarTest::findsExpressions() {
  bar->findChild<QToolButton*>("findRegex")->click();
  QTest::keyClicks(text, "^\\w\\.st");
  QCOMPARE(selectedLine(), 0);
  for (int expected : {1, 3, 0}) {
    QTest::keyClick(text, Qt::Key_Return);
    QCOMPARE(selectedLine(), expected);
  }
  QTest::keyClick(text, Qt::Key_Return, Qt::ShiftModifier);
  QCOMPARE(selectedLine(), 3);
  QCOMPARE(editor->selectedText(), QStringLiteral("Ä.st"));
  QTest::keyClicks(text, "(");
  bool told = false;
  for (QLabel* label : bar->findChildren<QLabel*>()) told = told || label->text().contains("regular expression");
  QVERIFY(told);
}

void FindBarTest::wholeWords() {
  bar->findChild<QToolButton*>("findWord")->click();
  editor->setCursorPosition(2, 0);
  QTest::keyClicks(text, "start");
  QCOMPARE(selectedLine(), 3);
}

void FindBarTest::findHidesTheReplacement() {
  studio->action("findAction")->trigger();
  QVERIFY(!replacement->isVisible());
  studio->action("replaceAction")->trigger();
  QVERIFY(replacement->isVisible());
  QTest::keyClick(replacement, Qt::Key_Escape);
  QVERIFY(!bar->isVisible());
}

QTEST_MAIN(FindBarTest)
#include "find_bar_test.moc"
