// The window against a device that nobody here wrote: stock MicroPython 1.9.2 on the micro:bit that QEMU emulates.
// Shows that the studio is not married to our firmware. Skipped where QEMU or Debian's firmware package is missing.
#include <QProcess>
#include <QStandardPaths>

#include "tests/app/studio/board_process.h"
#include "tests/app/studio/hard_reset.h"
#include "tests/app/studio/line_editing.h"
#include "tests/app/studio/window_fixture.h"

using namespace adder::app;

namespace {
constexpr const char* kFirmware = "/usr/share/firmware-microbit-micropython/firmware.hex";
}

class MicrobitTest : public QObject {
  Q_OBJECT

private Q_SLOTS:
  void initTestCase();
  void init();
  void cleanup();
  void runsAndShowsOutput();
  void showsATraceback();
  void stopsALoop();
  void isATerminal();
  void uploadsMainAndResets();
  void survivesThatTheDeviceIsKilled();
  void hardResets() { hardResetEndsAProgram(studio); }

private:
  void startDevice();
  void stopDevice();

  QProcess qemu_;
  QTemporaryDir folder_;
  QString pty_;
  std::unique_ptr<WindowFixture> studio;
};

void MicrobitTest::initTestCase() {
  if (QStandardPaths::findExecutable("qemu-system-arm").isEmpty() || !QFile::exists(kFirmware))
    QSKIP("needs qemu-system-arm and firmware-microbit-micropython");
}

void MicrobitTest::startDevice() {
  const QString pts = startBoard(qemu_, "qemu-system-arm",
                                 {"-M", "microbit", "-display", "none", "-monitor", "none", "-serial", "pty", "-device",
                                  QString("loader,file=%1").arg(kFirmware)});
  QVERIFY(!pts.isEmpty());
  pty_ = folder_.filePath("microbit");
  QFile::remove(pty_);
  QVERIFY(QFile::link(pts, pty_));
}

void MicrobitTest::stopDevice() { endBoard(qemu_); }

void MicrobitTest::init() {
  startDevice();
  studio = std::make_unique<WindowFixture>();
  studio->window.openDevice(pty_);
  WAIT_FOR(studio->idle());
}

void MicrobitTest::cleanup() {
  studio.reset();
  stopDevice();
}

void MicrobitTest::runsAndShowsOutput() {
  WAIT_FOR(studio->window.deviceStatusText().contains("MicroPython v1.9.2"));
  studio->typeProgram("for i in range(5):\n    print('square', i * i)\n");
  studio->press(Qt::Key_F5);
  WAIT_FOR(studio->shell().contains("square 16"));
  WAIT_FOR(studio->idle() && studio->prompt() == ">>>");
  // The names live on in the friendly REPL.
  QTest::keyClicks(&studio->window.terminal(), "i+100");
  QTest::keyClick(&studio->window.terminal(), Qt::Key_Return);
  WAIT_FOR(studio->shell().contains("\n104\n"));
}

void MicrobitTest::showsATraceback() {
  CodeEditor* editor = studio->typeProgram("a = 1\nprint(nothing_like_it)\n");
  studio->press(Qt::Key_F5);
  WAIT_FOR(studio->shell().contains("NameError"));
  WAIT_FOR(studio->idle() && studio->shell().contains("File \"untitled.py\", line 2"));
  WAIT_FOR(editor->annotation(1).trimmed().startsWith("NameError"));
}

void MicrobitTest::stopsALoop() {
  studio->typeProgram("print('begins')\nwhile True:\n    pass\n");
  studio->press(Qt::Key_F5);
  WAIT_FOR(studio->shell().contains("begins"));
  WAIT_FOR(studio->running() && studio->action("stopAction")->isEnabled());
  studio->press(Qt::Key_F6);
  WAIT_FOR(studio->idle() && studio->shell().contains("was stopped"));
  WAIT_FOR(studio->action("runAction")->isEnabled());
}

void MicrobitTest::isATerminal() {
  editAndRecallALine(studio);
  if (QTest::currentTestFailed()) return;
  TerminalView& terminal = studio->window.terminal();
  QTest::keyClick(&terminal, Qt::Key_C, Qt::ControlModifier);
  WAIT_FOR(studio->shellSince("print(6*7)").contains("KeyboardInterrupt") || studio->prompt() == ">>>");
}

void MicrobitTest::uploadsMainAndResets() {
  studio->typeProgram("print('main' + ' runs')\n");
  studio->press(Qt::Key_F8);
  WAIT_FOR(studio->window.notice().text().contains("main.py is on the device"));
  WAIT_FOR(studio->knowsFile("/main.py"));
  QVERIFY(!studio->shell().contains("main runs"));
  studio->press(Qt::Key_F7);
  WAIT_FOR(studio->shell().contains("main runs"));
  WAIT_FOR(studio->idle());
  // Its filesystem is flat and has no '/'; the tree shows one all the same.
  studio->device.fetch("/main.py");
  WAIT_FOR(studio->window.tabs().current()->devicePath() == "/main.py");
  QCOMPARE(studio->window.tabs().current()->text(), QStringLiteral("print('main' + ' runs')\n\n"));
  studio->device.remove("/main.py");
  WAIT_FOR(!studio->knowsFile("/main.py"));
}

void MicrobitTest::survivesThatTheDeviceIsKilled() {
  studio->typeProgram("print('begins')\nwhile True:\n    pass\n");
  studio->press(Qt::Key_F5);
  WAIT_FOR(studio->shell().contains("begins"));
  stopDevice();
  WAIT_FOR(studio->device.state().link == LinkState::kLost);
  WAIT_FOR(studio->window.notice().isVisible() && studio->window.notice().button()->text() == "Reconnect");
  startDevice();  // it is connected by itself
  WAIT_FOR(studio->idle() && !studio->window.notice().isVisible());
}

QTEST_MAIN(MicrobitTest)
#include "microbit_test.moc"
