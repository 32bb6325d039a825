// Two groups of editors side by side: one text and one undo, two carets; which one the commands are for; what closing
// means on each side; documents that only one side shows.
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
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
  void movesADocumentAcross();
  void dragsATabAcross();
  void dragsATabToTheHalfWithoutTabs();
  void aDragThatEndsElsewhereMovesNothing();
  void whatIsOpenedGoesWhereTheKeyboardIs();
  void closesADocumentWithItsLastView();
  void closingATabLeavesTheOtherView();
  void theLastTabOnTheLeftBringsAllBack();
  void comesBackWithTheSession();
  void endsWithTheWindow();

private:
  CodeEditor* split() {
    QTest::keyClick(studio->window.focusWidget(), Qt::Key_Backslash, Qt::ControlModifier);
    return studio->window.tabs().activeView();
  }
  void moveAcross() {
    QTest::keyClick(studio->window.focusWidget(), Qt::Key_Backslash, Qt::ControlModifier | Qt::AltModifier);
  }
  // As a hand does: press on the tab, some way out of its bar, and on to the place.
  void carry(QTabBar* bar, int index, QWidget* to, const QPoint& place) {
    const QPoint from = bar->tabRect(index).center();
    QTest::mousePress(bar, Qt::LeftButton, {}, from);
    QTest::mouseMove(bar, from + QPoint(3, bar->height()));
    QTest::mouseMove(bar, from + QPoint(5, bar->height() * 3));
    QTest::mouseMove(bar, bar->mapFromGlobal(to->mapToGlobal(place)));
  }
  void letGo(QTabBar* bar, QWidget* to, const QPoint& place) {
    QTest::mouseRelease(bar, Qt::LeftButton, {}, bar->mapFromGlobal(to->mapToGlobal(place)));
  }
  QWidget* outline() {
    auto* found = studio->window.findChild<QWidget*>("tabDropOutline");
    return found != nullptr && found->isVisible() ? found : nullptr;
  }
  EditorTabs& tabs() { return studio->window.tabs(); }
  QTemporaryDir session_folder_;  // the window's lock is in it
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
  first->setFocus();
  QTRY_COMPARE(studio->window.tabs().current(), first);
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

void SplitTest::movesADocumentAcross() {
  QVERIFY(!studio->action("moveAcrossAction")->isEnabled());  // there is nothing it could leave behind
  CodeEditor* other = tabs().newDocument("un\ndeux\ntrois\n", "b.py");
  QTRY_VERIFY(other->hasFocus());
  other->setCursorPosition(1, 2);
  moveAcross();
  CodeEditor* moved = tabs().activeView();
  QVERIFY(moved != nullptr && moved->showsDocumentOf(*other));
  QTRY_VERIFY(moved->hasFocus());
  QVERIFY(!tabs().hasTab(other) && tabs().hasTab(first));
  QCOMPARE(tabs().currentWidget(), first);
  QVERIFY(first->isVisible() && moved->isVisible());
  int line = 0, column = 0;
  moved->getCursorPosition(&line, &column);
  QCOMPARE(line, 1);
  QCOMPARE(column, 2);
  QTest::keyClicks(moved, "x");
  QCOMPARE(other->text(1), QStringLiteral("dexux\n"));
  // Each comes to the front where it is.
  tabs().setCurrentWidget(first);
  QTRY_COMPARE(tabs().current(), first);
  tabs().setCurrentWidget(other);
  QTRY_COMPARE(tabs().current(), moved);
  // And back, with its caret, its change and its undo.
  moved->setCursorPosition(2, 1);
  moveAcross();
  QVERIFY(!area->isSplit());
  QVERIFY(tabs().hasTab(other));
  QTRY_VERIFY(other->hasFocus());
  QCOMPARE(tabs().current(), other);
  other->getCursorPosition(&line, &column);
  QCOMPARE(line, 2);
  QVERIFY(other->isModified());
  other->undo();
  QCOMPARE(other->text(1), QStringLiteral("deux\n"));
}

// With its change, its undo and its caret; and to the place among the tabs where it was let go.
void SplitTest::dragsATabAcross() {
  CodeEditor* other = tabs().newDocument("un\ndeux\ntrois\n", "b.py");
  CodeEditor* third = tabs().newDocument("drei\n", "c.py");
  QTRY_VERIFY(third->hasFocus());
  moveAcross();
  QTRY_VERIFY(tabs().activeView() != nullptr && tabs().activeView()->hasFocus());
  tabs().setCurrentWidget(other);
  other->setFocus();
  QTRY_VERIFY(other->hasFocus());
  QTRY_COMPARE(tabs().current(), other);
  other->setCursorPosition(1, 2);
  QTest::keyClicks(other, "x");
  QTabBar *left = tabs().tabBar(), *right = area->views()->tabBar();
  const QPoint before_third(right->tabRect(0).left() + 4, right->height() / 2);
  carry(left, tabs().indexOf(other), right, before_third);
  QVERIFY(outline() != nullptr);
  QVERIFY(outline()->geometry().contains(right->mapTo(&studio->window, before_third)));
  QVERIFY(tabs().hasTab(other));  // not yet
  letGo(left, right, before_third);
  QTRY_VERIFY(!tabs().hasTab(other));
  QVERIFY(outline() == nullptr);
  CodeEditor* moved = tabs().activeView();
  QVERIFY(moved != nullptr && moved->showsDocumentOf(*other));
  QCOMPARE(area->views()->count(), 2);
  QCOMPARE(area->views()->indexOf(moved), 0);
  QTRY_VERIFY(moved->hasFocus());
  QVERIFY(moved->isVisible() && moved->isModified());
  int line = 0, column = 0;
  moved->getCursorPosition(&line, &column);
  QCOMPARE(line, 1);
  QCOMPARE(column, 3);
  // And back, onto the editor this time.
  moved->setCursorPosition(2, 1);
  carry(right, 0, first, first->rect().center());
  QVERIFY(outline() != nullptr);
  letGo(right, first, first->rect().center());
  QTRY_VERIFY(tabs().hasTab(other));
  QTRY_VERIFY(other->hasFocus());
  QCOMPARE(tabs().current(), other);
  QCOMPARE(area->views()->count(), 1);
  other->getCursorPosition(&line, &column);
  QCOMPARE(line, 2);
  QCOMPARE(column, 1);
  QVERIFY(other->isModified());
  QCOMPARE(other->text(1), QStringLiteral("dexux\n"));
  other->undo();
  QCOMPARE(other->text(1), QStringLiteral("deux\n"));
}

void SplitTest::dragsATabToTheHalfWithoutTabs() {
  QTabBar* left = tabs().tabBar();
  const QPoint right_half(area->width() * 3 / 4, area->height() / 2);
  // The only one would leave nothing behind.
  carry(left, 0, area, right_half);
  QVERIFY(outline() == nullptr);
  letGo(left, area, right_half);
  CodeEditor* other = tabs().newDocument("other", "b.py");
  QTRY_VERIFY(other->hasFocus());
  carry(left, tabs().indexOf(other), area, right_half);
  QVERIFY(outline() != nullptr);
  QVERIFY(outline()->width() < area->width() * 2 / 3);
  letGo(left, area, right_half);
  QTRY_VERIFY(area->isSplit() && !tabs().hasTab(other));
  QVERIFY(tabs().hasTab(first));
  QTRY_VERIFY(tabs().activeView() != nullptr && tabs().activeView()->hasFocus());
}

void SplitTest::aDragThatEndsElsewhereMovesNothing() {
  CodeEditor* other = tabs().newDocument("other", "b.py");
  QTRY_VERIFY(other->hasFocus());
  QTabBar* left = tabs().tabBar();
  const QPoint right_half(area->width() * 3 / 4, area->height() / 2);
  const int index = tabs().indexOf(other);
  QWidget* shell = &studio->window.terminal();
  carry(left, index, area, right_half);
  QTest::mouseMove(left, left->mapFromGlobal(shell->mapToGlobal(shell->rect().center())));
  QVERIFY(outline() == nullptr);
  letGo(left, shell, shell->rect().center());
  carry(left, index, area, right_half);
  QVERIFY(outline() != nullptr);
  QTest::keyClick(other, Qt::Key_Escape);
  QVERIFY(outline() == nullptr);
  letGo(left, area, right_half);
  QTest::qWait(50);  // what was let go is told after the release
  QVERIFY(!area->isSplit() && tabs().hasTab(other));
  QVERIFY(QApplication::overrideCursor() == nullptr);
  // Along the bar a tab moves as ever.
  const QPoint from = left->tabRect(index).center();
  QTest::mousePress(left, Qt::LeftButton, {}, from);
  for (int x = from.x(); x > 2; x -= 8) QTest::mouseMove(left, QPoint(x, from.y()));
  QTest::mouseRelease(left, Qt::LeftButton, {}, QPoint(2, from.y()));
  QTRY_COMPARE(tabs().indexOf(other), 0);
}

void SplitTest::whatIsOpenedGoesWhereTheKeyboardIs() {
  QTemporaryDir folder;
  QStringList paths;
  for (const char* name : {"c.py", "d.py"}) {
    QFile file(QFileInfo(folder.path()).canonicalFilePath() + '/' + name);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(name);
    paths << file.fileName();
  }
  CodeEditor* second = split();
  QTRY_VERIFY(second->hasFocus());
  studio->window.openFiles({paths[0]});
  QCOMPARE(tabs().current(), tabs().activeView());
  QCOMPARE(tabs().current()->localPath(), paths[0]);
  QCOMPARE(area->views()->count(), 2);
  QCOMPARE(tabs().tabsShown(), 1);
  QCOMPARE(tabs().currentWidget(), first);
  QTest::keyClick(studio->window.focusWidget(), Qt::Key_N, Qt::ControlModifier);
  QCOMPARE(area->views()->count(), 3);
  QCOMPARE(tabs().tabsShown(), 1);
  QTest::keyClicks(studio->window.focusWidget(), "new");
  QCOMPARE(tabs().current()->text(), QStringLiteral("new"));
  // On the left again.
  first->setFocus();
  QTRY_COMPARE(tabs().current(), first);
  studio->window.openFiles({paths[1]});
  QCOMPARE(tabs().activeView(), nullptr);
  QCOMPARE(tabs().current()->localPath(), paths[1]);
  QCOMPARE(tabs().tabsShown(), 2);
  // What is open is shown where it is.
  studio->window.openFiles({paths[0]});
  QCOMPARE(tabs().current(), tabs().activeView());
  QCOMPARE(tabs().current()->localPath(), paths[0]);
  QCOMPARE(area->views()->count(), 3);
  // Ending the split loses none of them.
  studio->action("joinAction")->trigger();
  QVERIFY(!area->isSplit());
  QCOMPARE(tabs().count(), 4);
  QCOMPARE(tabs().tabsShown(), 4);
  QCOMPARE(tabs().current()->localPath(), paths[0]);
}

void SplitTest::closesADocumentWithItsLastView() {
  CodeEditor* other = tabs().newDocument("other", "b.py");
  QPointer<CodeEditor> watched = other;
  moveAcross();
  QTRY_VERIFY(tabs().activeView() != nullptr && tabs().activeView()->hasFocus());
  QTest::keyClicks(tabs().activeView(), "x");
  QTimer answer;  // there are changes: the question comes, and Cancel keeps it open
  QMessageBox::StandardButton wanted = QMessageBox::Cancel;
  int asked = 0;
  connect(&answer, &QTimer::timeout, this, [&] {
    auto* box = qobject_cast<QMessageBox*>(QApplication::activeModalWidget());
    if (box == nullptr) return;
    ++asked;
    box->button(wanted)->click();
  });
  answer.start(10);
  studio->action("closeAction")->trigger();
  QCOMPARE(asked, 1);
  QVERIFY(area->isSplit());
  QCOMPARE(tabs().count(), 2);
  wanted = QMessageBox::Discard;
  studio->action("closeAction")->trigger();
  QCOMPARE(asked, 2);
  QVERIFY(!area->isSplit());
  QCOMPARE(tabs().count(), 1);
  QCOMPARE(tabs().current(), first);
  QTRY_VERIFY(watched == nullptr);
}

void SplitTest::closingATabLeavesTheOtherView() {
  CodeEditor* other = tabs().newDocument("other", "b.py");
  CodeEditor* second = split();
  other->setFocus();
  QTRY_COMPARE(tabs().current(), other);
  QTest::keyClick(other, Qt::Key_W, Qt::ControlModifier);
  QCOMPARE(tabs().count(), 2);
  QVERIFY(!tabs().hasTab(other));
  QVERIFY(area->isSplit() && second->isVisible());
  QCOMPARE(tabs().currentWidget(), first);
}

void SplitTest::theLastTabOnTheLeftBringsAllBack() {
  CodeEditor* other = tabs().newDocument("other", "b.py");
  moveAcross();
  QTRY_VERIFY(tabs().activeView() != nullptr && tabs().activeView()->hasFocus());
  first->setFocus();
  QTRY_COMPARE(tabs().current(), first);
  QTest::keyClick(first, Qt::Key_W, Qt::ControlModifier);
  QVERIFY(!area->isSplit());
  QCOMPARE(tabs().count(), 1);
  QVERIFY(tabs().hasTab(other));
  QCOMPARE(tabs().current(), other);
  QVERIFY(other->isVisible());
}

// After a window that died: the groups, their tabs, and a caret in each view.
void SplitTest::comesBackWithTheSession() {
  QTemporaryDir& folder = session_folder_;
  QStringList paths;
  for (const char* name : {"c.py", "d.py", "e.py"}) {
    QFile file(QFileInfo(folder.path()).canonicalFilePath() + '/' + name);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("one\ntwo\nthree\n");
    paths << file.fileName();
  }
  auto session = [&] {
    QFile file(folder.filePath("session/session.json"));
    return file.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(file.readAll()).object() : QJsonObject();
  };
  studio->window.keepSession(folder.filePath("session"));
  studio->window.openFiles(paths);  // e.py is in front
  const QPoint right_half(area->width() * 3 / 4, area->height() / 2);
  carry(tabs().tabBar(), tabs().indexOf(tabs().current()), area, right_half);
  letGo(tabs().tabBar(), area, right_half);
  QTRY_VERIFY(tabs().activeView() != nullptr && tabs().activeView()->hasFocus());
  tabs().activeView()->setCursorPosition(2, 1);
  studio->window.openFiles({paths[1]});  // it is there, on the left
  QTRY_COMPARE(tabs().current(), static_cast<CodeEditor*>(tabs().currentWidget()));
  CodeEditor* left_one = tabs().current();
  QCOMPARE(left_one->localPath(), paths[1]);
  split();
  QTRY_VERIFY(tabs().activeView() != nullptr && tabs().activeView()->localPath() == paths[1]);
  left_one->setCursorPosition(0, 2);
  tabs().activeView()->setCursorPosition(1, 3);
  WAIT_FOR([&] {
    QJsonArray views = session()["split"].toObject()["views"].toArray();
    return views.size() == 2 && views[0].toObject()["line"].toInt() == 2 && views[1].toObject()["line"].toInt() == 1 &&
           views[1].toObject()["column"].toInt() == 3;
  }());
  first->setModified(false);
  studio = std::make_unique<WindowFixture>();
  QVERIFY(QTest::qWaitForWindowActive(&studio->window));
  area = studio->window.findChild<EditorArea*>();
  studio->window.keepSession(folder.filePath("session"));
  QVERIFY(area->isSplit());
  QCOMPARE(area->views()->count(), 2);
  QCOMPARE(tabs().current(), tabs().activeView());
  QCOMPARE(tabs().current()->localPath(), paths[1]);
  QStringList left;
  for (int i = 0; i < tabs().count(); ++i) {
    if (tabs().hasTab(tabs().editorAt(i))) left << tabs().editorAt(i)->localPath();
  }
  QVERIFY(left.contains(paths[0]) && left.contains(paths[1]) && !left.contains(paths[2]));
  auto caret = [](QWidget* editor) {
    QPoint place;
    static_cast<CodeEditor*>(editor)->getCursorPosition(&place.rx(), &place.ry());
    return place;
  };
  QCOMPARE(caret(area->views()->widget(0)), QPoint(2, 1));
  QCOMPARE(caret(area->views()->widget(1)), QPoint(1, 3));
  QCOMPARE(caret(tabs().ownerOf(*tabs().current())), QPoint(0, 2));
}

void SplitTest::endsWithTheWindow() {
  split();
  QTest::keyClicks(studio->window.tabs().current(), "x");
  studio->window.tabs().current()->setModified(false);
}

QTEST_MAIN(SplitTest)
#include "split_test.moc"
