// Texts and trees side by side: the models by themselves, then the windows that show them, against the simulator, with
// real keys and clicks: what is checked is changed, what is not stays.
#include <QAbstractItemModelTester>
#include <QCheckBox>
#include <QDir>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>
#include <QTreeView>

#include "app/models/comparison_model.h"
#include "app/models/line_diff.h"
#include "app/ui/compare_dialog.h"
#include "app/ui/diff_window.h"
#include "app/ui/file_desk.h"
#include "app/ui/host_panel.h"
#include "tests/app/studio/window_fixture.h"

using namespace adder::app;

#ifndef ADDER_SIM_PROGRAM
#define ADDER_SIM_PROGRAM ""
#endif

class CompareTest : public QObject {
  Q_OBJECT

private Q_SLOTS:
  void findsLines();
  void findsThePartOfALine();
  void rowsMakeBothTexts();
  void largeTextsTakeAMoment();
  void showsLinesInAWindow();
  void saysThatBytesAreNoText();
  void modelOfTrees();
  void comparesAndSynchronises();
  void deletesOnlyWhenAllowed();
  void uploadsOnSave();

private:
  void start();
  QString write(const QString& name, const QByteArray& bytes);
  QString onDevice(const QString& path);
  CompareDialog* compareDialog() { return studio->window.findChild<CompareDialog*>(); }
  QString summary() { return compareDialog()->findChild<QLabel*>("compareSummary")->text(); }

  std::unique_ptr<QTemporaryDir> project_;
  std::unique_ptr<WindowFixture> studio;
  ThemeManager themes_;
};

using Kind = DiffRow::Kind;

void CompareTest::findsLines() {
  QList<DiffRow> rows = diffLines("a\nb\nc\nd\n", "a\nc\nd\ne\n");
  QCOMPARE(rows.size(), 5);
  QCOMPARE(rows[1].kind, Kind::kLeftOnly);
  QCOMPARE(rows[1].left, 2);
  QCOMPARE(rows[1].right, 0);
  QCOMPARE(rows[4].kind, Kind::kRightOnly);
  QCOMPARE(rows[4].rightText, QStringLiteral("e"));
  QVERIFY(diffLines("", "").isEmpty());
  QCOMPARE(diffLines("", "x").first().kind, Kind::kRightOnly);
  QCOMPARE(diffLines("a\r\nb\r\n", "a\nb\n").first().kind, Kind::kSame);
}

void CompareTest::findsThePartOfALine() {
  DiffRow row = diffLines("x = 10  # ten\n", "x = 25  # ten\n").first();
  QCOMPARE(row.kind, Kind::kChanged);
  QCOMPARE(row.leftText.mid(row.begin, row.leftLength), QStringLiteral("10"));
  QCOMPARE(row.rightText.mid(row.begin, row.rightLength), QStringLiteral("25"));
  row = diffLines("aa\n", "aaa\n").first();
  QCOMPARE(row.leftLength, 0);
  QCOMPARE(row.rightLength, 1);
}

// Whatever the texts: each side of the rows is its text, and equal rows are equal.
void CompareTest::rowsMakeBothTexts() {
  quint32 state = 7;
  auto random = [&](quint32 below) { return ((state = state * 1664525 + 1013904223) >> 16) % below; };
  for (int round = 0; round < 200; ++round) {
    QStringList left, right;
    for (quint32 i = random(12); i > 0; --i) left.append(QString::number(random(4)));
    for (quint32 i = random(12); i > 0; --i) right.append(QString::number(random(4)));
    QStringList left_again, right_again;
    for (const DiffRow& row : diffLines(left.join('\n'), right.join('\n'))) {
      if (row.left > 0) left_again.append(row.leftText);
      if (row.right > 0) right_again.append(row.rightText);
      if (row.kind == Kind::kSame) QCOMPARE(row.leftText, row.rightText);
      if (row.left > 0) QCOMPARE(row.left, left_again.size());
      if (row.right > 0) QCOMPARE(row.right, right_again.size());
    }
    QCOMPARE(left_again, left);
    QCOMPARE(right_again, right);
  }
}

void CompareTest::largeTextsTakeAMoment() {
  QString left, right;
  for (int i = 0; i < 100'000; ++i) {
    left += QStringLiteral("left %1\n").arg(i);
    right += QStringLiteral("right %1\n").arg(i);
  }
  QList<DiffRow> rows = diffLines(left, right);  // nothing in common
  QCOMPARE(rows.size(), 100'000);
  QCOMPARE(rows.first().kind, Kind::kChanged);
  DiffModel model;
  QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
  model.setRows(rows.mid(0, 50));
  QCOMPARE(model.differences(), 1);
}

void CompareTest::showsLinesInAWindow() {
  auto* window = new DiffWindow(themes_, {"/here/a.py", "one\ntwo\nthree\nfour\n"},
                                {"a.py on the device", "one\n2\nthree\nfour\nfive\n"});
  window->show();
  QTRY_COMPARE_WITH_TIMEOUT(window->model().differences(), 2, kPatienceMs);
  QVERIFY(window->summary().contains("2 difference"));
  auto* table = window->findChild<QTableView*>("diffTable");
  QCOMPARE(table->currentIndex().row(), 1);
  window->activateWindow();
  QVERIFY(QTest::qWaitForWindowActive(window));
  QTest::keyClick(table, Qt::Key_F7);
  QTRY_COMPARE(table->currentIndex().row(), 4);
  QTest::keyClick(table, Qt::Key_F7, Qt::ShiftModifier);
  QTRY_COMPARE(table->currentIndex().row(), 1);
  window->close();
}

void CompareTest::saysThatBytesAreNoText() {
  auto* window = new DiffWindow(themes_, {"a.bin", QByteArray("\x00\xff", 2)}, {"b.bin", "text"});
  window->show();
  QTRY_VERIFY_WITH_TIMEOUT(window->summary().contains("differ."), kPatienceMs);
  window->close();
}

void CompareTest::modelOfTrees() {
  using State = TreeDifference::State;
  ComparisonModel model;
  QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
  model.setComparison({"/p",
                       "/",
                       true,
                       {{"lib", true, State::kSame, -1, -1},
                        {"lib/a.py", false, State::kDiffers, 3, 4},
                        {"lib/b.py", false, State::kSame, 3, 3},
                        {"main.py", false, State::kOnlyHere, 5, -1},
                        {"old", true, State::kOnlyThere, -1, -1},
                        {"old/x.py", false, State::kOnlyThere, -1, 9}}});
  QCOMPARE(model.rowCount(), 3);  // lib, old, main.py
  QModelIndex lib = model.index(0, 0);
  QCOMPARE(model.rowCount(lib), 1);
  QCOMPARE(model.chosenPaths(), (QStringList{"lib/a.py", "main.py"}));
  QVERIFY(!model.data(model.index(1, 0), Qt::CheckStateRole).isValid());  // deleting is not allowed
  QVERIFY(model.setData(lib, Qt::Unchecked, Qt::CheckStateRole));
  QCOMPARE(model.chosenPaths(), (QStringList{"main.py"}));
  model.allowDeleting(true);
  QCOMPARE(model.chosenPaths(), (QStringList{"lib/a.py", "main.py", "old", "old/x.py"}));
  QModelIndex old = model.index(1, 0);
  QVERIFY(model.setData(model.index(0, 0, old), Qt::Unchecked, Qt::CheckStateRole));
  QCOMPARE(model.chosenPaths(), (QStringList{"lib/a.py", "main.py"}));  // a folder stays with what is in it
  model.showEqual(true);
  QCOMPARE(model.rowCount(model.index(0, 0)), 2);
  QCOMPARE(model.counts().equal, 1);
}

void CompareTest::start() {
  QString simulator = qEnvironmentVariable("ADDER_SIM", ADDER_SIM_PROGRAM);
  if (simulator.isEmpty()) QSKIP("adder-sim is not built (ADDER_VM=OFF)");
  project_ = std::make_unique<QTemporaryDir>();
  studio = std::make_unique<WindowFixture>(simulator);
  studio->window.findChild<HostPanel*>()->setFolder(project_->path());
  studio->window.openDevice("sim");
  WAIT_FOR(studio->idle());
}

QString CompareTest::write(const QString& name, const QByteArray& bytes) {
  QString path = QDir(project_->path()).filePath(name);
  QDir().mkpath(QFileInfo(path).path());
  QFile file(path);
  if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size()) qFatal("cannot write");
  return path;
}

QString CompareTest::onDevice(const QString& path) {
  QSignalSpy fetched(&studio->device, &DeviceService::fetched), failed(&studio->device, &DeviceService::failed);
  studio->device.fetch(path);
  if (!QTest::qWaitFor([&] { return fetched.count() + failed.count() > 0; }, kPatienceMs)) return "(no answer)";
  return fetched.isEmpty() ? "(nothing)" : fetched.first().at(1).toString();
}

void CompareTest::comparesAndSynchronises() {
  start();
  write("main.py", "print(1)\n");
  write("lib/util.py", "def f():\n    return 2\n");
  write("lib/same.py", "same\n");
  write("notes.txt", "not for the device");
  write(".adderignore", "*.txt\n");
  studio->device.makeDirectory("/lib");
  studio->device.upload("/lib/same.py", "same\n");
  studio->device.upload("/lib/util.py", "def f():\n    return 1\n");
  studio->device.upload("/extra.py", "extra\n");
  studio->action("compareAction")->trigger();
  WAIT_FOR(compareDialog() != nullptr && summary().contains("equal"));
  QVERIFY2(summary().contains("1 to add") && summary().contains("1 to update") && summary().contains("1 equal") &&
               summary().contains("1 left"),
           qPrintable(summary()));
  // The lines of what differs.
  auto* tree = compareDialog()->findChild<QTreeView*>("compareTree");
  QModelIndex util = tree->model()->index(0, 0, tree->model()->index(0, 0));
  QCOMPARE(util.data().toString(), QStringLiteral("util.py"));
  tree->setCurrentIndex(util);
  QTest::keyClick(tree, Qt::Key_Return);
  WAIT_FOR(studio->window.findChild<DiffWindow*>() != nullptr &&
           studio->window.findChild<DiffWindow*>()->model().differences() == 1);
  studio->window.findChild<DiffWindow*>()->close();
  // One box less: that file stays.
  QVERIFY(tree->model()->setData(util, Qt::Unchecked, Qt::CheckStateRole));
  WAIT_FOR(studio->idle());
  QTest::mouseClick(compareDialog()->findChild<QPushButton*>("synchronise"), Qt::LeftButton);
  WAIT_FOR(summary().contains("2 equal"));
  QCOMPARE(onDevice("/main.py"), QStringLiteral("print(1)\n"));
  QVERIFY(onDevice("/lib/util.py").contains("return 1"));
  QCOMPARE(onDevice("/extra.py"), QStringLiteral("extra\n"));
  QCOMPARE(onDevice("/notes.txt"), QStringLiteral("(nothing)"));
  studio.reset();
}

void CompareTest::deletesOnlyWhenAllowed() {
  start();
  write("main.py", "print(1)\n");
  studio->device.makeDirectory("/old");
  studio->device.upload("/old/x.py", "x\n");
  studio->action("compareAction")->trigger();
  WAIT_FOR(compareDialog() != nullptr && summary().contains("1 to add"));
  auto* allow = [this] {
    for (QCheckBox* box : compareDialog()->findChildren<QCheckBox*>()) {
      if (box->text().contains("elete")) return box;
    }
    return static_cast<QCheckBox*>(nullptr);
  }();
  allow->setFocus();
  QTest::keyClick(allow, Qt::Key_Space);
  WAIT_FOR(summary().contains("1 to delete"));
  QTest::mouseClick(compareDialog()->findChild<QPushButton*>("synchronise"), Qt::LeftButton);
  WAIT_FOR(summary().contains("All 1"));
  WAIT_FOR(!studio->knowsFile("/old"));
  studio.reset();
}

void CompareTest::uploadsOnSave() {
  start();
  QString path = write("pkg/mod.py", "x = 1\n");
  studio->window.openFiles({path});
  studio->window.findChild<HostPanel*>()->setFolder(project_->path());
  studio->action("uploadOnSaveAction")->trigger();
  QVERIFY(studio->action("uploadOnSaveAction")->isChecked());
  for (const char* key : {"y", "z"}) {
    QTest::keyClicks(studio->window.tabs().current(), key);
    QSignalSpy uploaded(&studio->device, &DeviceService::uploaded);
    studio->action("saveAction")->trigger();
    WAIT_FOR(uploaded.count() == 1);
  }
  QCOMPARE(onDevice("/pkg/mod.py"), QStringLiteral("yzx = 1\n"));
  // Not what .adderignore names.
  QString ignore = write(".adderignore", "pkg/mo*.py\n");
  QSignalSpy told(&studio->window.findChild<FileDesk*>()->files(), &FileService::done);
  QTest::keyClicks(studio->window.tabs().editorAt(0), "i");
  studio->window.tabs().save(studio->window.tabs().editorAt(0));
  WAIT_FOR(!told.isEmpty() && told.last().first().toString().contains(".adderignore"));
  QCOMPARE(onDevice("/pkg/mod.py"), QStringLiteral("yzx = 1\n"));
  QVERIFY(QFile::remove(ignore));
  studio->action("uploadOnSaveAction")->trigger();  // and off: nothing goes
  QSignalSpy uploaded(&studio->device, &DeviceService::uploaded);
  QTest::keyClicks(studio->window.tabs().editorAt(0), "w");
  studio->window.tabs().save(studio->window.tabs().editorAt(0));
  QCOMPARE(onDevice("/pkg/mod.py"), QStringLiteral("yzx = 1\n"));
  QCOMPARE(uploaded.count(), 0);
  studio.reset();
}

QTEST_MAIN(CompareTest)
#include "compare_test.moc"
