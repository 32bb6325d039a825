// Completion, call tips, hover and the outline in the real window, by the keys that somebody presses.
#include <QHelpEvent>
#include <QLabel>
#include <QToolTip>
#include <QTreeView>

#include "app/ui/completion_popup.h"
#include "app/ui/intelligence.h"
#include "tests/app/studio/window_fixture.h"

using namespace adder::app;

class EditorAssistTest : public QObject {
  Q_OBJECT

private Q_SLOTS:
  void init() {
    studio = std::make_unique<WindowFixture>();
    QVERIFY(QTest::qWaitForWindowActive(&studio->window));
    editor = studio->window.tabs().newDocument(
        "from machine import Pin\nled = Pin(2)\n\n\ndef blink(times, pause=1):\n"
        "    \"\"\"Blinks.\"\"\"\n    led.on()\n\n\n",
        "blink.py");
    editor->setFocus();
    editor->setCursorPosition(8, 0);
    studio->window.findChild<Intelligence*>()->reference().load();
    WAIT_FOR(studio->window.findChild<Intelligence*>()->reference().isLoaded());
    editor->append("\n");  // typing pauses, and the text is read
    editor->setCursorPosition(8, 0);
    QTest::qWait(400);
  }
  void cleanup() { studio.reset(); }
  void completesAWord();
  void completesAnAttribute();
  void enterEndsALineWhenTheWordIsThere();
  void escapeCloses();
  void staysAwayFromText();
  void ctrlSpaceAsks();
  void oneUndo();
  void tipsTheParameters();
  void hoverTells();
  void goesToTheDefinition();
  void ctrlClickGoesThere();
  void outlineFollows();
  void listClosesWithTheFocus();

private:
  CompletionPopup* popup() {
    auto* found = studio->window.findChild<CompletionPopup*>();
    return found != nullptr && found->isVisible() ? found : nullptr;
  }
  QLabel* tip() {
    auto* found = studio->window.findChild<QLabel*>("callTip");
    return found != nullptr && found->isVisible() ? found : nullptr;
  }
  void type(const QString& text) { QTest::keyClicks(editor, text); }
  std::unique_ptr<WindowFixture> studio;
  CodeEditor* editor = nullptr;
};

void EditorAssistTest::completesAWord() {
  type("b");
  QTest::qWait(80);
  QVERIFY(popup() == nullptr);  // one letter is too few
  type("l");
  WAIT_FOR(popup() != nullptr);
  QCOMPARE(popup()->chosen()->name, QStringLiteral("blink"));
  QTest::keyClick(editor, Qt::Key_Return);
  QCOMPARE(editor->text(8), QStringLiteral("blink\n"));
  QVERIFY(popup() == nullptr);
}

void EditorAssistTest::completesAnAttribute() {
  type("led.");
  WAIT_FOR(popup() != nullptr);
  int rows = popup()->rowCount();
  QVERIFY(rows > 5);
  type("to");
  WAIT_FOR(popup() != nullptr && popup()->rowCount() < rows);
  QCOMPARE(popup()->chosen()->name, QStringLiteral("toggle"));
  QTest::keyClick(editor, Qt::Key_Tab);
  QCOMPARE(editor->text(8), QStringLiteral("led.toggle\n"));
  // Up and Down choose.
  QTest::keyClick(editor, Qt::Key_Return);
  type("led.");
  WAIT_FOR(popup() != nullptr);
  QString first = popup()->chosen()->name;
  QTest::keyClick(editor, Qt::Key_Down);
  QVERIFY(popup()->chosen()->name != first);
  QTest::keyClick(editor, Qt::Key_Up);
  QCOMPARE(popup()->chosen()->name, first);
  QTest::keyClick(editor, Qt::Key_Up);
  QTest::keyClick(editor, Qt::Key_Down);
  QCOMPARE(popup()->chosen()->name, first);  // around
  int line = 0, column = 0;
  editor->getCursorPosition(&line, &column);
  QCOMPARE(line, 9);
}

void EditorAssistTest::enterEndsALineWhenTheWordIsThere() {
  type("pass");
  QTest::qWait(80);
  QTest::keyClick(editor, Qt::Key_Return);
  QCOMPARE(editor->text(8), QStringLiteral("pass\n"));
  type("in");
  WAIT_FOR(popup() != nullptr);
  QTest::keyClick(editor, Qt::Key_Return);
  QCOMPARE(editor->text(9), QStringLiteral("in\n"));
  // What is typed faster than the list follows counts.
  type("bl");
  WAIT_FOR(popup() != nullptr);
  type("ink");
  QTest::keyClick(editor, Qt::Key_Return);
  QCOMPARE(editor->text(10), QStringLiteral("blink\n"));
}

void EditorAssistTest::escapeCloses() {
  type("bl");
  WAIT_FOR(popup() != nullptr);
  QTest::keyClick(editor, Qt::Key_Escape);
  QVERIFY(popup() == nullptr);
  QTest::keyClick(editor, Qt::Key_Return);
  QCOMPARE(editor->text(8), QStringLiteral("bl\n"));
}

void EditorAssistTest::staysAwayFromText() {
  for (const char* text : {"# bl", "x = \"bl", "x = '''bl", "x = f(1)  # bl"}) {
    editor->setText("def blink(): pass\n");
    editor->setCursorPosition(1, 0);
    type(text);
    QTest::qWait(100);
    QVERIFY2(popup() == nullptr, text);
  }
}

void EditorAssistTest::ctrlSpaceAsks() {
  type("b");
  QTest::keyClick(editor, Qt::Key_Space, Qt::ControlModifier);
  QVERIFY(popup() != nullptr);
  QCOMPARE(editor->text(8), QStringLiteral("b\n"));
}

void EditorAssistTest::oneUndo() {
  type("led.tog");
  WAIT_FOR(popup() != nullptr);
  QTest::keyClick(editor, Qt::Key_Tab);
  QCOMPARE(editor->text(8), QStringLiteral("led.toggle\n"));
  editor->undo();
  QCOMPARE(editor->text(8), QStringLiteral("led.tog\n"));
}

void EditorAssistTest::tipsTheParameters() {
  type("blink(");
  WAIT_FOR(tip() != nullptr);
  QVERIFY(tip()->text().contains("<b><u>times</u></b>"));
  QVERIFY(tip()->text().contains("Blinks."));
  type("3, ");
  WAIT_FOR(tip() != nullptr && tip()->text().contains("<b><u>pause=1</u></b>"));
  type("2)");
  WAIT_FOR(tip() == nullptr);
  QTest::keyClick(editor, Qt::Key_Return);
  type("blink(");
  WAIT_FOR(tip() != nullptr);
  QTest::keyClick(editor, Qt::Key_Escape);
  QVERIFY(tip() == nullptr);
}

void EditorAssistTest::hoverTells() {
  editor->setCursorPosition(6, 9);
  auto info = studio->window.findChild<Intelligence*>()->nameAtCaret();
  QVERIFY(info.has_value());
  QCOMPARE(info->documentation.name, QStringLiteral("machine.Pin.on"));
  auto position = editor->positionFromLineIndex(6, 9);
  QPoint place(static_cast<int>(editor->SendScintilla(QsciScintilla::SCI_POINTXFROMPOSITION, 0, position)),
               static_cast<int>(editor->SendScintilla(QsciScintilla::SCI_POINTYFROMPOSITION, 0, position)));
  Q_EMIT editor->SCN_DWELLSTART(position, place.x(), place.y());
  WAIT_FOR(QToolTip::isVisible());
  QVERIFY(QToolTip::text().contains("machine.Pin.on()"));
  QToolTip::hideText();
}

void EditorAssistTest::goesToTheDefinition() {
  editor->setCursorPosition(8, 0);
  type("blink");
  QTest::qWait(50);
  QTest::keyClick(editor, Qt::Key_Escape);
  QTest::keyClick(editor, Qt::Key_F12);
  int line = 0, column = 0;
  editor->getCursorPosition(&line, &column);
  QCOMPARE(line, 4);
}

void EditorAssistTest::ctrlClickGoesThere() {
  editor->setText(editor->text() + "blink(3)\n");
  WAIT_FOR(studio->window.findChild<Intelligence*>()->reference().isLoaded());
  QTest::qWait(400);
  int position = editor->positionFromLineIndex(editor->lines() - 2, 2);
  QPoint place(static_cast<int>(editor->SendScintilla(QsciScintilla::SCI_POINTXFROMPOSITION, 0, position)) + 2,
               static_cast<int>(editor->SendScintilla(QsciScintilla::SCI_POINTYFROMPOSITION, 0, position)) + 6);
  QTest::mouseClick(editor->viewport(), Qt::LeftButton, Qt::ControlModifier, place);
  int line = 0, column = 0;
  editor->getCursorPosition(&line, &column);
  QCOMPARE(line, 4);
  QCOMPARE(editor->SendScintilla(QsciScintilla::SCI_GETSELECTIONS), 1L);
}

void EditorAssistTest::outlineFollows() {
  auto* dock = studio->window.findChild<QDockWidget*>("outlineDock");
  dock->show();
  auto* tree = studio->window.findChild<QTreeView*>("outlineTree");
  WAIT_FOR(tree->model()->rowCount() == 2);
  editor->setCursorPosition(6, 0);
  WAIT_FOR(tree->currentIndex().data().toString() == "blink");
  editor->setCursorPosition(1, 0);
  WAIT_FOR(tree->currentIndex().data().toString() == "led");
  tree->setFocus();
  QTest::keyClick(tree, Qt::Key_Down);
  QTest::keyClick(tree, Qt::Key_Return);
  int line = 0, column = 0;
  editor->getCursorPosition(&line, &column);
  QCOMPARE(line, 4);
  QTRY_VERIFY(editor->hasFocus());
}

void EditorAssistTest::listClosesWithTheFocus() {
  type("led.");
  WAIT_FOR(popup() != nullptr);
  studio->window.terminal().setFocus();
  WAIT_FOR(popup() == nullptr);
  editor->setFocus();
  type("t");
  WAIT_FOR(popup() != nullptr);
  studio->window.tabs().newDocument("x");
  WAIT_FOR(popup() == nullptr);
}

QTEST_MAIN(EditorAssistTest)
#include "editor_assist_test.moc"
