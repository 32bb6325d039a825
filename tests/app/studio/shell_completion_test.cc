// Completions at the prompt, from real interpreters: Adder's and stock MicroPython's.
#include "app/services/device_inspector.h"
#include "app/ui/completion_popup.h"
#include "tests/app/studio/stock_board.h"
#include "tests/app/studio/window_fixture.h"

using namespace adder::app;

#ifndef ADDER_SIM_PROGRAM
#define ADDER_SIM_PROGRAM ""
#endif

class ShellCompletionTest : public QObject {
  Q_OBJECT

private Q_SLOTS:
  void words_data();
  void words();
  void atThePrompt_data();
  void atThePrompt();
  void cleanup();

private:
  CompletionPopup* popup() { return studio->window.findChild<CompletionPopup*>(); }
  bool shows(const QString& name) {
    return popup() != nullptr && popup()->isVisible() && popup()->chosen() != nullptr &&
           popup()->chosen()->name == name;
  }

  QProcess stock_;
  std::unique_ptr<WindowFixture> studio;
};

void ShellCompletionTest::words_data() {
  QTest::addColumn<QString>("line");
  QTest::addColumn<QString>("expression");  // "-": nothing can be completed
  QTest::addColumn<QString>("prefix");
  auto row = [](const char* line, const char* expression, const char* prefix = "") {
    QTest::newRow(line) << QString(line) << QString(expression) << QString(prefix);
  };
  row("", "");
  row("pri", "", "pri");
  row("x = a.b", "a", "b");
  row("a.b.c_1.", "a.b.c_1");
  row("print(pin.va", "pin", "va");
  row("a[0].x", "a[0]", "x");
  row("a['k'][-1].", "a['k'][-1]");
  row("f().", "-");
  row("f().x", "-");
  row("a[i].", "-");
  row("(a).", "-");
  row("'text'.", "-");
  row("'a.", "-");
  row("x # a.", "-");
  row("'it\\'s'; a.", "a");
  row("1.5", "-");
  row("a..", "-");
}

void ShellCompletionTest::words() {
  QFETCH(QString, line);
  QFETCH(QString, expression);
  std::optional<LiveWord> word = liveWordIn(line);
  QCOMPARE(word ? word->expression : QStringLiteral("-"), expression);
  if (word) QTEST(word->prefix, "prefix");
}

void ShellCompletionTest::atThePrompt_data() {
  QTest::addColumn<bool>("stock");
  bool simulator = !QString(ADDER_SIM_PROGRAM).isEmpty(), stock = adder::repl::has_stock_micropython();
  if (simulator) QTest::newRow("simulator") << false;
  if (stock) QTest::newRow("stock MicroPython") << true;
  if (!simulator && !stock) QSKIP("neither adder-sim nor MicroPython is there");
}

void ShellCompletionTest::cleanup() {
  studio.reset();
  endBoard(stock_);
}

void ShellCompletionTest::atThePrompt() {
  QFETCH(bool, stock);
  studio = std::make_unique<WindowFixture>(stock ? QString() : QString(ADDER_SIM_PROGRAM));
  QString target = stock ? startStockMicropython(stock_) : QStringLiteral("sim");
  QVERIFY(!target.isEmpty());
  studio->window.openDevice(target);
  WAIT_FOR(studio->idle());
  studio->typeProgram(
      "class Pump:\n    def __init__(self):\n        self.pressure = 3\n        self.prefix = 1\n    def start(self):\n"
      "        return 'runs'\n    @property\n    def prize(self):\n        print('a property ran')\n"
      "pumps = [Pump()]\n");
  studio->press(Qt::Key_F5);
  WAIT_FOR(studio->shell().contains("Run untitled.py") && studio->idle());
  QWidget* shell = &studio->window.terminal();
  shell->setFocus();
  // A dot and a pause; what is typed meanwhile narrows the list.
  QTest::keyClicks(shell, "pumps[0].");
  WAIT_FOR(shows("prefix") || shows("pressure"));
  WAIT_FOR(studio->shell().endsWith(">>> pumps[0].") && studio->idle());
  QTest::keyClicks(shell, "sta");
  WAIT_FOR(shows("start"));
  QTest::keyClick(shell, Qt::Key_Tab);
  QVERIFY(!popup()->isVisible());
  WAIT_FOR(studio->shell().endsWith(">>> pumps[0].start"));
  QTest::keyClicks(shell, "()");
  QTest::keyClick(shell, Qt::Key_Return);
  WAIT_FOR(studio->shell().contains("\n'runs'\n") && studio->idle());
  QVERIFY(!studio->shell().contains("a property ran"));
  // Asked for by keys: of the globals, and chosen by them.
  QTest::keyClicks(shell, "pum");
  WAIT_FOR(studio->shell().endsWith(">>> pum"));
  QTest::keyClick(shell, Qt::Key_Space, Qt::ControlModifier);
  WAIT_FOR(popup()->isVisible() && popup()->rowCount() == 2);  // Pump, pumps
  QTest::keyClick(shell, Qt::Key_Down);
  QVERIFY(shows("pumps"));
  QTest::keyClick(shell, Qt::Key_Return);
  WAIT_FOR(studio->shell().endsWith(">>> pumps") && studio->idle());
  // Escape leaves the line alone; Return runs it.
  QTest::keyClicks(shell, "[0].");
  WAIT_FOR(popup()->isVisible());
  WAIT_FOR(studio->shell().endsWith(">>> pumps[0].") && studio->idle());
  QTest::keyClick(shell, Qt::Key_Escape);
  QVERIFY(!popup()->isVisible());
  QTest::keyClicks(shell, "prefix");
  QTest::keyClick(shell, Qt::Key_Return);
  WAIT_FOR(studio->shell().contains(">>> pumps[0].prefix\n1\n") && studio->idle());
  // Nothing of the questions is left.
  QTest::keyClicks(shell, "print(sorted(k for k in globals() if k[0] != '_'))");
  QTest::keyClick(shell, Qt::Key_Return);
  WAIT_FOR(studio->shell().contains("\n['Pump', 'pumps']\n"));
}

QTEST_MAIN(ShellCompletionTest)
#include "shell_completion_test.moc"
