// The command palette: how titles are found, and with keys over the real window.
#include "app/ui/quick_pick.h"

#include <QAbstractItemModelTester>

#include "tests/app/studio/window_fixture.h"

namespace adder::app {

class QuickPickTest : public QObject {
  Q_OBJECT

private slots:
  void lettersInTheirOrder() {
    QCOMPARE(matchScore("", "File: Save"), 0);
    QVERIFY(matchScore("fs", "File: Save") > 0);
    QVERIFY(matchScore("FILE save", "File: Save") > 0);
    QCOMPARE(matchScore("vas", "File: Save"), -1);
    QCOMPARE(matchScore("savex", "File: Save"), -1);
  }

  void beginningsOfWordsComeFirst() {
    QVERIFY(matchScore("sa", "File: Save As…") > matchScore("sa", "View: Messages"));
    QVERIFY(matchScore("undo", "Edit: Undo") > matchScore("undo", "Run: Under the hood of"));
  }

  void modelOfCommands() {
    CommandModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setCommands(
        {{"File: New", "Ctrl+N", true, 7}, {"File: Save", "Ctrl+S", false, 8}, {"View: Zoom In", "", true, 9}});
    QCOMPARE(model.rowCount(), 3);
    QCOMPARE(model.index(2, 0).data().toString(), QString("File: Save"));  // it cannot be done now
    QVERIFY(!(model.flags(model.index(2, 0)) & Qt::ItemIsEnabled));
    model.setTyped("zi");
    QCOMPARE(model.rowCount(), 1);
    QCOMPARE(model.index(0, 0).data(CommandModel::kIdRole).toInt(), 9);
    model.setTyped("nothing like it");
    QCOMPARE(model.rowCount(), 0);
  }

  void aCommandByKeys() {
    auto studio = std::make_unique<WindowFixture>();
    int before = studio->window.tabs().count();
    studio->action("commandsAction")->trigger();
    auto* palette = studio->window.findChild<QuickPick*>();
    QVERIFY(palette->isVisible());
    auto* typed = palette->findChild<QLineEdit*>("quickPickText");
    QTest::keyClicks(typed, "file new");
    QTest::keyClick(typed, Qt::Key_Return);
    QVERIFY(!palette->isVisible());
    QCOMPARE(studio->window.tabs().count(), before + 1);
  }

  void upDownAndEscape() {
    auto studio = std::make_unique<WindowFixture>();
    studio->action("commandsAction")->trigger();
    auto* palette = studio->window.findChild<QuickPick*>();
    auto* typed = palette->findChild<QLineEdit*>("quickPickText");
    auto* list = palette->findChild<QListView*>("quickPickList");
    QTest::keyClick(typed, Qt::Key_Up);
    QCOMPARE(list->currentIndex().row(), 0);
    QTest::keyClick(typed, Qt::Key_Down);
    QTest::keyClick(typed, Qt::Key_Down);
    QCOMPARE(list->currentIndex().row(), 2);
    QTest::keyClick(palette, Qt::Key_Escape);
    QVERIFY(!palette->isVisible());
  }

  // What has a shortcut is in a menu, so the palette has it.
  void everyActionIsThere() {
    auto studio = std::make_unique<WindowFixture>();
    studio->action("commandsAction")->trigger();
    auto* list = studio->window.findChild<QuickPick*>()->findChild<QListView*>("quickPickList");
    QStringList titles;
    for (int i = 0; i < list->model()->rowCount(); ++i) titles.append(list->model()->index(i, 0).data().toString());
    for (QAction* action : studio->window.findChildren<QAction*>()) {
      if (action->shortcut().isEmpty() || !action->objectName().endsWith("Action")) continue;
      QString title = action->text().section('\t', 0, 0).remove('&');
      QVERIFY2(titles.filter(title).size() > 0, qPrintable(title));
    }
  }
};

}  // namespace adder::app

QTEST_MAIN(adder::app::QuickPickTest)
#include "quick_pick_test.moc"
