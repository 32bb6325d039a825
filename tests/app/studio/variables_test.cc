// The variables of real interpreters, Adder's and stock MicroPython's, and the model that shows them.
#include <QAbstractItemModelTester>
#include <QDockWidget>
#include <QProcess>
#include <QTreeView>

#include <csignal>

#include "app/models/variables_model.h"
#include "app/ui/variables_panel.h"
#include "tests/app/studio/stock_board.h"
#include "tests/app/studio/window_fixture.h"

using namespace adder::app;

#ifndef ADDER_SIM_PROGRAM
#define ADDER_SIM_PROGRAM ""
#endif

class VariablesTest : public QObject {
  Q_OBJECT

private Q_SLOTS:
  void modelKeepsWhatStays();
  void showsWhatARunLeaves_data();
  void showsWhatARunLeaves();
  void looksAgainAfterALine();
  void aLateEchoIsWaitedFor();
  void cleanup();

private:
  void startSimulator();  // with its variables shown
  QString valueOf(const QString& name);

  QProcess stock_;
  std::unique_ptr<WindowFixture> studio;
};

void VariablesTest::modelKeepsWhatStays() {
  VariablesModel model;
  QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
  QList<std::pair<VariablePath, int>> asked;
  connect(&model, &VariablesModel::pageWanted, this, [&](const VariablePath& path, int from) {
    asked.append({path, from});
  });
  model.setPage({}, 0, 3, {{"a", "int", "1", 0}, {"b", "list", "[1, ...]", 250}, {"c", "str", "'x'", 0}});
  QPersistentModelIndex b = model.index(1, 0), c = model.index(2, 0);
  model.fetchMore(b);
  QCOMPARE(asked.last().first.name, QStringLiteral("b"));
  QList<Variable> page;
  for (int i = 0; i < 100; ++i) page.append({QStringLiteral("[%1]").arg(i), "int", QString::number(i), 0});
  model.setPage({"b", {}}, 0, 250, page);
  QCOMPARE(model.rowCount(b), 100);
  model.fetchMore(b);  // unless the tester has done so
  QCOMPARE(asked.last().second, 100);
  QVERIFY(!model.canFetchMore(b));  // it is under way
  model.setPage({"b", {}}, 100, 250, page);
  QCOMPARE(model.rowCount(b), 200);
  // Again: one value has changed, no row has.
  asked.clear();
  model.refresh();
  QCOMPARE(asked.size(), 2);
  model.setPage({}, 0, 3, {{"a", "int", "2", 0}, {"b", "list", "[1, ...]", 250}, {"c", "str", "'x'", 0}});
  QVERIFY(b.isValid() && c.isValid());
  QCOMPARE(model.rowCount(b), 200);
  QVERIFY(model.index(0, 2).data(VariablesModel::kChangedRole).toBool());
  QVERIFY(!model.index(2, 2).data(VariablesModel::kChangedRole).toBool());
  // Shorter now, and a name is gone.
  model.setPage({}, 0, 2, {{"a", "int", "2", 0}, {"b", "list", "[1]", 1}});
  QCOMPARE(model.rowCount(), 2);
  QCOMPARE(model.rowCount(b), 0);
  model.setPage({"nowhere", {1, 2}}, 0, 1, {{"x", "int", "1", 0}});  // an answer that comes too late
  model.clear();
}

void VariablesTest::showsWhatARunLeaves_data() {
  QTest::addColumn<bool>("stock");
  bool simulator = !QString(ADDER_SIM_PROGRAM).isEmpty(), stock = adder::repl::has_stock_micropython();
  if (simulator) QTest::newRow("simulator") << false;
  if (stock) QTest::newRow("stock MicroPython") << true;
  if (!simulator && !stock) QSKIP("neither adder-sim nor MicroPython is there");
}

void VariablesTest::startSimulator() {
  studio = std::make_unique<WindowFixture>(ADDER_SIM_PROGRAM);
  studio->window.openDevice("sim");
  WAIT_FOR(studio->idle());
  studio->window.findChild<QDockWidget*>("variablesDock")->toggleViewAction()->trigger();
}

QString VariablesTest::valueOf(const QString& name) {
  auto* panel = studio->window.findChild<VariablesPanel*>();
  if (panel == nullptr) return {};
  for (int i = 0; i < panel->model()->rowCount(); ++i) {
    if (panel->model()->index(i, 0).data() == name) return panel->model()->index(i, 2).data().toString();
  }
  return {};
}

void VariablesTest::looksAgainAfterALine() {
  if (QString(ADDER_SIM_PROGRAM).isEmpty()) QSKIP("adder-sim is not there");
  startSimulator();
  if (QTest::currentTestFailed()) return;
  for (const char* value : {"5", "6"}) {
    QTest::keyClicks(&studio->window.terminal(), QStringLiteral("typed = %1").arg(value));
    QTest::keyClick(&studio->window.terminal(), Qt::Key_Return);
    WAIT_FOR(valueOf("typed") == value);
  }
}

// A device that is held up while somebody types: the question would come between the keys and their echo.
void VariablesTest::aLateEchoIsWaitedFor() {
  if (QString(ADDER_SIM_PROGRAM).isEmpty()) QSKIP("adder-sim is not there");
  startSimulator();
  if (QTest::currentTestFailed()) return;
  TerminalView& terminal = studio->window.terminal();
  QTest::keyClicks(&terminal, "kept = 7");
  QTest::keyClick(&terminal, Qt::Key_Return);
  WAIT_FOR(valueOf("kept") == "7");
  WAIT_FOR(studio->idle() && studio->prompt() == ">>>");
  auto* again = studio->window.findChild<QToolButton*>("refreshVariables");
  const auto process = static_cast<pid_t>(studio->device.state().simulatorProcess);
  for (int round = 0; round < 3; ++round) {
    kill(process, SIGSTOP);
    QTest::keyClicks(&terminal, "kept ");
    QTest::mouseClick(again, Qt::LeftButton);
    QTest::qWait(300);  // for the question, were it asked too early
    kill(process, SIGCONT);
    QTest::keyClicks(&terminal, "= 8");
    WAIT_FOR(studio->idle() && studio->prompt() == ">>> kept = 8");
    QTest::keyClick(&terminal, Qt::Key_Return);
    WAIT_FOR(valueOf("kept") == "8");
    QTest::keyClicks(&terminal, "kept = 7");
    QTest::keyClick(&terminal, Qt::Key_Return);
    WAIT_FOR(valueOf("kept") == "7");
    WAIT_FOR(studio->idle() && studio->prompt() == ">>>");
  }
}

void VariablesTest::cleanup() {
  studio.reset();
  endBoard(stock_);
}

void VariablesTest::showsWhatARunLeaves() {
  QFETCH(bool, stock);
  studio = std::make_unique<WindowFixture>(stock ? QString() : QString(ADDER_SIM_PROGRAM));
  QString target = stock ? startStockMicropython(stock_) : QStringLiteral("sim");
  QVERIFY(!target.isEmpty());
  studio->window.openDevice(target);
  WAIT_FOR(studio->idle());
  studio->device.makeDirectory("/box");  // nor does this leave a name
  WAIT_FOR(studio->knowsFile("/box") && studio->idle());
  auto* dock = studio->window.findChild<QDockWidget*>("variablesDock");
  dock->toggleViewAction()->trigger();
  studio->typeProgram(
      "class Point:\n    def __init__(self):\n        self.x = 3\n        self.label = 'here'\nnumbers = "
      "list(range(20000))\ntext = 'long ' * 2000\nnest = {'k': (1, 2.5), 'p': Point()}\nclass Bad:\n    def "
      "__repr__(self):\n        raise ValueError\nbad = Bad()\n");
  studio->press(Qt::Key_F5);
  auto* model = dock->findChild<VariablesPanel*>()->model();
  auto row = [&](const QString& name, const QModelIndex& parent = {}) {
    for (int i = 0; i < model->rowCount(parent); ++i) {
      if (model->index(i, 0, parent).data().toString() == name) return model->index(i, 0, parent);
    }
    return QModelIndex();
  };
  auto value = [&](const QModelIndex& index) { return index.siblingAtColumn(2).data().toString(); };
  WAIT_FOR(row("numbers").isValid() && row("bad").isValid());
  QVERIFY(value(row("numbers")).startsWith("[0, 1, 2, "));
  QVERIFY(value(row("numbers")).size() <= 210);
  QVERIFY(value(row("text")).size() <= 210);
  QCOMPARE(value(row("bad")), QStringLiteral("<ValueError>"));
  WAIT_FOR(studio->window.findChild<QLabel*>("heapText")->text().contains("KB"));  // asked after the names
  auto* tree = dock->findChild<QTreeView*>("variables");
  tree->expand(row("numbers"));
  WAIT_FOR(model->rowCount(row("numbers")) == DeviceInspector::kPage);
  tree->expand(row("nest"));
  WAIT_FOR(row("'p'", row("nest")).isValid());
  QModelIndex point = row("'p'", row("nest"));
  tree->expand(point);
  WAIT_FOR(row("label", row("'p'", row("nest"))).isValid());
  QCOMPARE(value(row("label", row("'p'", row("nest")))), QStringLiteral("'here'"));
  // Nothing of the question is left, and what is typed counts at the next look.
  WAIT_FOR(studio->idle());
  QTest::keyClicks(&studio->window.terminal(), "other = 5; print(sorted(k for k in globals() if k[0] != '_'))");
  QTest::keyClick(&studio->window.terminal(), Qt::Key_Return);
  WAIT_FOR(studio->shell().contains("\n['Bad', 'Point', 'bad', 'nest', 'numbers', 'other', 'text']\n"));
  QTest::keyClicks(&studio->window.terminal(), "print('left', [k for k in globals() if '_adder' in k])");
  QTest::keyClick(&studio->window.terminal(), Qt::Key_Return);
  WAIT_FOR(studio->shell().contains("\nleft []\n"));
  WAIT_FOR(studio->idle());
  QTest::mouseClick(dock->titleBarWidget()->findChild<QToolButton*>("refreshVariables"), Qt::LeftButton);
  WAIT_FOR(value(row("other")) == "5");
  studio->device.close();
  WAIT_FOR(model->rowCount() == 0);
}

QTEST_MAIN(VariablesTest)
#include "variables_test.moc"
