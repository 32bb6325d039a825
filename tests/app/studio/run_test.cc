// Running in the real window, against the real simulator: what is run, with what, where, again, and how it is ended;
// several devices at once, one that goes and comes back, one that a bridge has.
#include <signal.h>

#include <QLineEdit>
#include <QProcess>
#include <QTabBar>

#include "app/ui/run_control.h"
#include "app/ui/run_options.h"
#include "app/ui/shell_panel.h"
#include "tests/app/studio/window_fixture.h"

using namespace adder::app;

#ifndef ADDER_SIM_PROGRAM
#define ADDER_SIM_PROGRAM ""
#endif
#ifndef ADDERCTL_PROGRAM
#define ADDERCTL_PROGRAM ""
#endif

class RunTest : public QObject {
  Q_OBJECT

private Q_SLOTS:
  void initTestCase();
  void init();
  void cleanup();
  void argumentsAndInput();
  void asksForOptions();
  void selection();
  void projectFromHere();
  void projectOntoTheDevice();
  void onSave();
  void stopOffersASoftReset();
  void stopOffersAHardReset();
  void stopsAtOnceWithoutAWord();
  void mainAtStartOrNot();
  void severalDevices();
  void simulatorOrBoard();
  void comesBack();
  void throughABridge();

private:
  QString write(const QString& name, const QByteArray& bytes);
  // A simulator as a board somewhere else: a program of its own, at a path.
  void startBoard();
  void endBoard();
  QString boardPath() const { return folder_->filePath("board"); }
  QTabBar* shellTabs() { return studio->window.findChild<QTabBar*>("shellTabs"); }

  QString simulator_;
  std::unique_ptr<QTemporaryDir> folder_;
  QProcess board_;
  std::unique_ptr<WindowFixture> studio;
};

void RunTest::initTestCase() {
  simulator_ = qEnvironmentVariable("ADDER_SIM", ADDER_SIM_PROGRAM);
  if (simulator_.isEmpty()) QSKIP("adder-sim is not built (ADDER_VM=OFF)");
}

void RunTest::init() {
  folder_ = std::make_unique<QTemporaryDir>();
  studio = std::make_unique<WindowFixture>(simulator_);
  studio->window.openDevice("sim");
  WAIT_FOR(studio->idle());
}

void RunTest::cleanup() {
  studio.reset();
  endBoard();
}

QString RunTest::write(const QString& name, const QByteArray& bytes) {
  QFile file(folder_->filePath(name));
  if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size()) qFatal("cannot write");
  return QFileInfo(file).canonicalFilePath();
}

void RunTest::startBoard() {
  board_.start(simulator_, {"--pty", boardPath(), "--flash", folder_->filePath("board.img")});
  QVERIFY(board_.waitForStarted(kPatienceMs));
  QVERIFY(QTest::qWaitFor([&] { return QFileInfo::exists(boardPath()); }, kPatienceMs));
}

void RunTest::endBoard() {
  if (board_.state() == QProcess::NotRunning) return;
  board_.kill();
  board_.waitForFinished();
}

void RunTest::argumentsAndInput() {
  studio->settings().setValue("run/arguments", "--rate 10 \"two words\"");
  studio->settings().setValue("run/input", write("input.txt", "Ada\r\nGrace\n"));
  CodeEditor* editor = studio->typeProgram(
      "import sys\nprint('given', sys.argv[1:])\nfor i in range(3):\n    print('hello', input('name? '))\n");
  QTest::keyClick(editor, Qt::Key_F5);
  WAIT_FOR(studio->shell().contains("given ['--rate', '10', 'two words']"));
  WAIT_FOR(studio->shell().contains("hello Ada") && studio->shell().contains("hello Grace"));
  WAIT_FOR(studio->prompt() == "name?");  // and then it is my turn
  QTest::keyClicks(&studio->window.terminal(), "Joan");
  QTest::keyClick(&studio->window.terminal(), Qt::Key_Return);
  WAIT_FOR(studio->shell().contains("hello Joan"));
  WAIT_FOR(studio->idle());
  // None the next time; nothing of them is left.
  studio->settings().setValue("run/arguments", "");
  studio->settings().setValue("run/input", "");
  studio->typeProgram("import sys\nprint('now', sys.argv[1:])\n");
  studio->press(Qt::Key_F5);
  WAIT_FOR(studio->shell().contains("now []"));
  // Input that cannot be read is told before anything runs.
  WAIT_FOR(studio->idle());
  studio->settings().setValue("run/input", "/no/such/file");
  studio->press(Qt::Key_F5);
  WAIT_FOR(studio->window.notice().text().contains("input cannot be read"));
}

void RunTest::asksForOptions() {
  QTimer::singleShot(0, this, [&] {
    auto* dialog = qobject_cast<RunOptionsDialog*>(QApplication::activeModalWidget());
    QVERIFY(dialog != nullptr);
    QTest::keyClicks(dialog->findChild<QLineEdit*>("runArguments"), "a b");
    QTest::keyClick(dialog, Qt::Key_Return);
  });
  studio->action("runOptionsAction")->trigger();
  QCOMPARE(studio->settings().value("run/arguments").toString(), QStringLiteral("a b"));
  QCOMPARE(programInput("a\r\nb\nc\x03\x04"), QByteArray("a\rb\rc"));
}

void RunTest::selection() {
  CodeEditor* editor = studio->typeProgram("x = 20\nif x:\n    y = x + 1\n    print('y is', y)\n    1 // 0\n");
  WAIT_FOR(studio->action("runSelectionAction")->isEnabled());
  editor->setCursorPosition(0, 2);
  QTest::keyClick(editor, Qt::Key_F9);  // the line
  WAIT_FOR(studio->shell().contains("Run untitled"));
  WAIT_FOR(studio->idle() && studio->prompt() == ">>>");
  editor->setSelection(2, 4, 5, 0);  // a part that is indented
  WAIT_FOR(studio->action("runSelectionAction")->isEnabled());
  QTest::keyClick(editor, Qt::Key_F9);
  WAIT_FOR(studio->shell().contains("\ny is 21\n"));
  WAIT_FOR(editor->annotation(4).contains("ZeroDivisionError"));
}

void RunTest::projectFromHere() {
  QString main = write("main.py", "import helper\nprint('twice', helper.twice(21))\nhelper.fails()\n");
  write("helper.py", "def twice(x):\n    return x + x\n\n\ndef fails():\n    raise ValueError('over there')\n");
  studio->window.openFiles({main});  // its folder is the project then
  studio->action("runProjectAction")->trigger();
  WAIT_FOR(studio->shell().contains("\ntwice 42\n"));
  WAIT_FOR(studio->shell().contains("ValueError: over there"));
  WAIT_FOR(studio->idle());
  QVERIFY(!studio->knowsFile("/helper.py"));  // it was not copied
  // The traceback leads to the file here.
  QString shown = studio->shellSince("Traceback");
  QString file = shown.section("File \"", -1).section('"', 0, 0);
  Q_EMIT studio->window.findChild<ShellPanel*>()->placeActivated(file, 6);
  WAIT_FOR(studio->window.tabs().current()->localPath().endsWith("helper.py"));
  // A change there counts the next time; so it does when the document alone is run.
  write("helper.py", "def twice(x):\n    return 'changed'\n\n\ndef fails():\n    pass\n");
  QTest::keyClick(&studio->window, Qt::Key_F5, Qt::ShiftModifier);
  WAIT_FOR(studio->shell().contains("\ntwice changed\n"));
  WAIT_FOR(studio->idle());
}

void RunTest::projectOntoTheDevice() {
  QString main = write("main.py", "import helper\nprint('on the' + ' device', helper.NAME)\n");
  write("helper.py", "NAME = 'first'\n");
  studio->window.openFiles({main});
  studio->action("uploadProjectAction")->trigger();
  WAIT_FOR(studio->shell().contains("on the device first"));
  WAIT_FOR(studio->idle() && studio->knowsFile("/helper.py"));
}

void RunTest::onSave() {
  QString path = write("again.py", "print('version', 1)\n");
  studio->window.openFiles({path});
  CodeEditor* editor = studio->window.tabs().current();
  QTest::keyClick(editor, Qt::Key_F5);
  WAIT_FOR(studio->shell().contains("version 1") && studio->idle());
  studio->action("runOnSaveAction")->trigger();
  editor->setCursorPosition(0, 18);
  QTest::keyClicks(editor, "0");
  QTest::keyClick(editor, Qt::Key_S, Qt::ControlModifier);
  WAIT_FOR(studio->shell().contains("version 10") && studio->idle());
  QVERIFY(studio->action("runOnSaveAction")->isChecked());
  // A program that still runs gives way.
  editor->setText("print('loop')\nwhile True:\n    pass\n");
  QTest::keyClick(editor, Qt::Key_S, Qt::ControlModifier);
  WAIT_FOR(studio->running() && studio->shellSince("version 10").contains("\nloop\n"));
  editor->setText("print('the' + ' end')\n");
  QTest::keyClick(editor, Qt::Key_S, Qt::ControlModifier);
  WAIT_FOR(studio->shell().contains("the end") && studio->idle());
}

void RunTest::stopOffersASoftReset() {
  studio->typeProgram(
      "print('stubborn', 'begins')\nfor turn in range(4):\n    try:\n        while True:\n            pass\n    except "
      "KeyboardInterrupt:\n        pass\n");
  studio->press(Qt::Key_F5);
  WAIT_FOR(studio->shell().contains("stubborn begins"));
  WAIT_FOR(studio->action("stopAction")->isEnabled());
  studio->press(Qt::Key_F6);
  WAIT_FOR(studio->window.notice().text().contains("does not stop"));
  QVERIFY(studio->window.notice().text().contains("files stay"));
  QCOMPARE(studio->window.notice().button()->text(), QStringLiteral("Soft Reset"));
  QTest::mouseClick(studio->window.notice().button(), Qt::LeftButton);
  WAIT_FOR(studio->shell().contains("soft reboot") && studio->idle() && !studio->window.notice().isVisible());
}

// One that does not even hear Ctrl-C.
void RunTest::stopOffersAHardReset() {
  studio->typeProgram("import micropython\nmicropython.kbd_intr(-1)\nprint('deaf', 'begins')\nwhile True:\n    pass\n");
  studio->press(Qt::Key_F5);
  WAIT_FOR(studio->shell().contains("deaf begins") && studio->action("stopAction")->isEnabled());
  studio->press(Qt::Key_F6);
  WAIT_FOR(studio->window.notice().button()->text() == "Soft Reset");
  QTest::mouseClick(studio->window.notice().button(), Qt::LeftButton);
  WAIT_FOR(studio->window.notice().button()->text() == "Hard Reset");
  QVERIFY(studio->window.notice().text().contains("did not end it"));
  QVERIFY(studio->window.notice().text().contains("starts it anew"));
  QTest::mouseClick(studio->window.notice().button(), Qt::LeftButton);
  WAIT_FOR(studio->idle());
  studio->device.run("after.py", "print('alive' + ' again')");
  WAIT_FOR(studio->shell().contains("alive again"));
}

void RunTest::stopsAtOnceWithoutAWord() {
  studio->typeProgram("print('loop', 'begins')\nwhile True:\n    pass\n");
  studio->press(Qt::Key_F5);
  WAIT_FOR(studio->shell().contains("loop begins") && studio->action("stopAction")->isEnabled());
  studio->press(Qt::Key_F6);
  WAIT_FOR(studio->idle());
  QTest::qWait(RunControl::kPatienceMs + 200);
  QVERIFY(!studio->window.notice().isVisible());
}

void RunTest::mainAtStartOrNot() {
  QAction* boot = studio->action("bootAction");
  QVERIFY(!boot->isEnabled());
  studio->device.upload("/main.py", "print('main' + ' runs')\n");
  WAIT_FOR(boot->isEnabled() && boot->isChecked());
  boot->trigger();
  WAIT_FOR(studio->knowsFile("/main_off.py") && boot->isEnabled() && !boot->isChecked());
  QVERIFY(studio->window.notice().text().contains("main_off.py"));
  studio->press(Qt::Key_F7);
  WAIT_FOR(studio->shell().contains("soft reboot") && studio->idle());
  QVERIFY(!studio->shell().contains("main runs"));
  boot->trigger();
  WAIT_FOR(studio->knowsFile("/main.py") && boot->isEnabled() && boot->isChecked());
  studio->press(Qt::Key_F7);
  WAIT_FOR(studio->shell().contains("main runs"));
}

void RunTest::severalDevices() {
  startBoard();
  studio->device.run("first.py", "print('first' + ' here')\nwhile True:\n    pass\n");
  WAIT_FOR(studio->shell().contains("first here"));
  QVERIFY(!shellTabs()->isVisible());
  studio->window.openDevice(boardPath());
  WAIT_FOR(studio->idle());
  QCOMPARE(shellTabs()->count(), 2);
  QVERIFY(shellTabs()->isVisible());
  QVERIFY(!studio->shell().contains("first here"));  // a shell of its own
  studio->device.upload("/only_there.py", "x = 1\n");
  WAIT_FOR(studio->knowsFile("/only_there.py"));
  studio->device.run("second.py", "print('second' + ' here')");
  WAIT_FOR(studio->shell().contains("second here"));
  // Back: the first runs on, nobody has interrupted it.
  shellTabs()->setCurrentIndex(0);
  WAIT_FOR(studio->running());
  QVERIFY(studio->shell().contains("first here") && !studio->shell().contains("second here"));
  QVERIFY(studio->window.deviceStatusText().contains("Simulator"));
  QVERIFY(!studio->knowsFile("/only_there.py"));
  studio->press(Qt::Key_F6);
  WAIT_FOR(studio->idle());
  // The shell of a device that is closed goes.
  shellTabs()->setCurrentIndex(1);
  WAIT_FOR(studio->knowsFile("/only_there.py"));
  Q_EMIT shellTabs()->tabCloseRequested(1);
  WAIT_FOR(shellTabs()->count() == 1 && studio->idle());
  QVERIFY(studio->window.deviceStatusText().contains("Simulator"));
  QCOMPARE(board_.state(), QProcess::Running);
  studio->window.openDevice(boardPath());  // it was let go
  WAIT_FOR(studio->idle() && studio->knowsFile("/only_there.py"));
}

void RunTest::simulatorOrBoard() {
  startBoard();
  auto* simulator = studio->window.findChild<QToolButton*>("runInSimulator");
  auto* board = studio->window.findChild<QToolButton*>("runOnBoard");
  QVERIFY(simulator->isChecked() && !board->isChecked());
  studio->window.openDevice(boardPath());
  WAIT_FOR(studio->idle());
  QVERIFY(!simulator->isChecked() && board->isChecked() && board->isEnabled());
  QTest::mouseClick(simulator, Qt::LeftButton);
  WAIT_FOR(studio->device.state().target == "sim" && studio->idle());
  QVERIFY(simulator->isChecked() && !board->isChecked());
  QTest::mouseClick(board, Qt::LeftButton);
  WAIT_FOR(studio->device.state().target == boardPath() && studio->idle());
  QCOMPARE(shellTabs()->count(), 2);
}

void RunTest::comesBack() {
  startBoard();
  studio->window.openDevice(boardPath());
  WAIT_FOR(studio->idle());
  studio->device.run("loop.py", "print('loop' + ' begins')\nwhile True:\n    pass\n");
  WAIT_FOR(studio->shell().contains("loop begins"));
  endBoard();
  WAIT_FOR(studio->device.state().link == LinkState::kLost);
  WAIT_FOR(studio->window.deviceStatusText().contains("Waiting for"));
  WAIT_FOR(studio->window.notice().text().contains("when it comes back"));
  startBoard();
  WAIT_FOR(studio->idle() && !studio->window.notice().isVisible());
  studio->device.run("after.py", "print('alive' + ' again')");
  WAIT_FOR(studio->shell().contains("alive again"));
}

void RunTest::throughABridge() {
  QString adderctl = ADDERCTL_PROGRAM;
  if (adderctl.isEmpty()) QSKIP("adderctl is not built");
  startBoard();
  QProcess bridge;
  bridge.setProcessChannelMode(QProcess::MergedChannels);
  bridge.start(adderctl, {"bridge", "--device", boardPath(), "--pty", folder_->filePath("door")});
  QByteArray said;
  QVERIFY2(QTest::qWaitFor([&] { return (said += bridge.readAll()).contains("door"); }, kPatienceMs), said);
  studio->window.openDevice(boardPath());
  WAIT_FOR(studio->idle());
  studio->device.run("over.py", "print('over' + ' the bridge')");
  WAIT_FOR(studio->shell().contains("over the bridge"));
  studio->device.close();
  WAIT_FOR(!studio->device.state().connected());
  QCOMPARE(bridge.state(), QProcess::Running);
  bridge.terminate();
  QVERIFY(bridge.waitForFinished(kPatienceMs));
}

QTEST_MAIN(RunTest)
#include "run_test.moc"
