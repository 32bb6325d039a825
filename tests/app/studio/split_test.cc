// Two views of a document side by side: one text and one undo, two carets; which one the commands are for; what closing
// means on each side.
#include <QTabBar>
#include <QTabWidget>

#include "app/ui/editor_area.h"
#include "tests/app/studio/window_fixture.h"

using namespace adder::app;

class SplitTest : public QObject {
  Q_OBJECT

private Q_SLOTS:
  void init() {
    studio = std::make_unique<WindowFixture>();
    QVERIFY(QTest::qWaitForWindowActive(&studio->window));
    area = studio->window.findChild<EditorArea*>();
    first = studio->window.tabs().newDocument("one\ntwo\nthree\n", "a.py");
    first->setFocus();
  }
  void cleanup() {
    for (int i = 0; i < studio->window.tabs().count(); ++i) studio->window.tabs().editorAt(i)->setModified(false);
    studio.reset();
  }
  void showsOneTextTwice();
  void commandsGoToTheActiveSide();
  void savesFromBothSides();
  void closingAViewClosesNoDocument();
  void closingADocumentClosesItsViews();
  void showsAnotherDocument();
  void endsWithTheWindow();

private:
  CodeEditor* split() {
    QTest::keyClick(studio->window.focusWidget(), Qt::Key_Backslash, Qt::ControlModifier);
    return studio->window.tabs().activeView();
  }
  std::unique_ptr<WindowFixture> studio;
  EditorArea* area = nullptr;
  CodeEditor* first = nullptr;
};

void SplitTest::showsOneTextTwice() {
  QVERIFY(!area->isSplit());
  first->setCursorPosition(2, 0);
  CodeEditor* second = split();
  QVERIFY(second != nullptr && second != first);
  QVERIFY(area->isSplit() && area->views()->isVisible());
  QTRY_VERIFY(second->hasFocus());
  QCOMPARE(second->text(), first->text());
  QCOMPARE(second->title(), first->title());
  QTest::keyClicks(second, "x");
  QCOMPARE(first->text(2), QStringLiteral("xthree\n"));
  QVERIFY(first->isModified() && second->isModified());
  QVERIFY(area->views()->tabText(0).contains(QStringLiteral("•")));
  int line = 0, column = 0;
  second->setCursorPosition(0, 1);
  first->getCursorPosition(&line, &column);
  QCOMPARE(line, 2);
  first->undo();
  QCOMPARE(second->text(), QStringLiteral("one\ntwo\nthree\n"));
  QVERIFY(!first->isModified() && !second->isModified());
  QCOMPARE(studio->window.tabs().count(), 1);
  // Once more is the same view.
  QCOMPARE(split(), second);
  QCOMPARE(area->views()->count(), 1);
}

void SplitTest::commandsGoToTheActiveSide() {
  CodeEditor* second = split();
  QTRY_VERIFY(second->hasFocus());
  QCOMPARE(studio->window.tabs().current(), second);
  second->setCursorPosition(1, 0);
  first->setCursorPosition(0, 0);
  studio->action("toggleCommentAction")->trigger();
  QCOMPARE(first->text(), QStringLiteral("one\n# two\nthree\n"));
  first->setFocus();
  QTRY_COMPARE(studio->window.tabs().current(), first);
  studio->action("toggleCommentAction")->trigger();
  QCOMPARE(first->text(), QStringLiteral("# one\n# two\nthree\n"));
  // The shell takes the keyboard, not the role.
  second->setFocus();
  QTRY_COMPARE(studio->window.tabs().current(), second);
  studio->window.terminal().setFocus();
  QTRY_VERIFY(studio->window.terminal().hasFocus());
  QCOMPARE(studio->window.tabs().current(), second);
}

void SplitTest::savesFromBothSides() {
  QTemporaryDir folder;
  QString path = QFileInfo(folder.path()).canonicalFilePath() + "/b.py";
  QFile file(path);
  QVERIFY(file.open(QIODevice::WriteOnly));
  file.write("x\n");
  file.close();
  studio->window.openFiles({path});
  first = studio->window.tabs().current();
  CodeEditor* second = split();
  QTRY_VERIFY(second->hasFocus());
  QTest::keyClicks(second, "y");
  studio->action("saveAction")->trigger();
  QVERIFY(file.open(QIODevice::ReadOnly));
  QCOMPARE(file.readAll(), QByteArray("yx\n"));
  QVERIFY(!first->isModified() && !second->isModified());
  QCOMPARE(first->disk(), CodeEditor::Disk::kSame);
  QVERIFY(!area->views()->tabText(0).contains(QStringLiteral("•")));
}

void SplitTest::closingAViewClosesNoDocument() {
  CodeEditor* second = split();
  QTRY_VERIFY(second->hasFocus());
  QTest::keyClicks(second, "z");
  QTest::keyClick(second, Qt::Key_W, Qt::ControlModifier);
  QVERIFY(!area->isSplit());
  QVERIFY(!area->views()->isVisible());
  QCOMPARE(studio->window.tabs().count(), 1);
  QCOMPARE(studio->window.tabs().current(), first);
  QTRY_VERIFY(first->hasFocus());
  QCOMPARE(first->text(0), QStringLiteral("zone\n"));
  QTest::qWait(50);  // the view goes
  QTest::keyClicks(first, "q");
  QCOMPARE(first->text(0).size(), 6);
}

void SplitTest::closingADocumentClosesItsViews() {
  CodeEditor* other = studio->window.tabs().newDocument("other", "b.py");
  split();
  studio->window.tabs().setCurrentWidget(first);
  first->setFocus();
  QTRY_COMPARE(studio->window.tabs().current(), first);
  split();
  QCOMPARE(area->views()->count(), 2);
  QVERIFY(studio->window.tabs().closeDocument(studio->window.tabs().indexOf(other)));
  QCOMPARE(area->views()->count(), 1);
  area->join();
  QVERIFY(!area->isSplit());
  QCOMPARE(studio->window.tabs().current(), first);
}

void SplitTest::showsAnotherDocument() {
  CodeEditor* second = split();
  QTRY_VERIFY(second->hasFocus());
  CodeEditor* other = studio->window.tabs().newDocument("other", "b.py");
  QCOMPARE(studio->window.tabs().current(), other);
  QVERIFY(second->isVisible() && other->isVisible());
  QTest::mouseClick(area->views()->tabBar(), Qt::LeftButton, {}, area->views()->tabBar()->tabRect(0).center());
  QTRY_COMPARE(studio->window.tabs().current(), second);
  QVERIFY(studio->window.windowTitle().contains("a.py"));
  QTest::mouseClick(studio->window.tabs().tabBar(), Qt::LeftButton, {},
                    studio->window.tabs().tabBar()->tabRect(0).center());
  QTRY_COMPARE(studio->window.tabs().current(), first);
}

void SplitTest::endsWithTheWindow() {
  split();
  QTest::keyClicks(studio->window.tabs().current(), "x");
  studio->window.tabs().current()->setModified(false);
}

QTEST_MAIN(SplitTest)
#include "split_test.moc"
