// The main job in the real window, with real keys, against the real simulator: write, run, stop, upload, reset, see
// main.py run; then everything that goes wrong. Skipped only where adder-sim is not built.
#include <signal.h>

#include <QClipboard>
#include <QElapsedTimer>

#include "tests/app/studio/line_editing.h"
#include "tests/app/studio/window_fixture.h"

using namespace adder::app;

#ifndef ADDER_SIM_PROGRAM
#define ADDER_SIM_PROGRAM ""
#endif

class MainJobTest : public QObject {
  Q_OBJECT

private Q_SLOTS:
  void initTestCase();
  void init();
  void cleanup() { studio.reset(); }
  void editRunStopUploadReset();
  void talksToTheRepl();
  void asksForInput();
  void showsErrors_data();
  void showsErrors();
  void tenMegabytesOfOutput();
  void filesOnTheDevice();
  void fullDevice();
  void killedInARun();
  void killedInAnUpload();
  void runAgainWhileRunning();
  void byKeyboardAlone();
  void tracebackLeadsToTheEditor();
  void unpluggedWhileIdle();
  void closesWhileAProgramRuns();
  void quitsWhenTheDeviceHasIt();
  void simulatorInUse();
  void stopEndsALongPaste();

private:
  QString simulator_;
  std::unique_ptr<WindowFixture> studio;
};

void MainJobTest::initTestCase() {
  simulator_ = qEnvironmentVariable("ADDER_SIM", ADDER_SIM_PROGRAM);
  if (simulator_.isEmpty()) QSKIP("adder-sim is not built (ADDER_VM=OFF)");
  QVERIFY2(QFile::exists(simulator_), qPrintable(simulator_));
}

void MainJobTest::init() {
  studio = std::make_unique<WindowFixture>(simulator_);
  studio->window.openDevice("sim");
  WAIT_FOR(studio->idle());
}

void MainJobTest::editRunStopUploadReset() {
  QVERIFY(studio->window.deviceStatusText().contains("Simulator"));
  // Type and run.
  CodeEditor* editor = studio->typeProgram("total = 0\nfor i in range(10):\n    total += i\nprint('total', total)\n");
  QVERIFY(editor->isModified());
  studio->press(Qt::Key_F5);
  WAIT_FOR(studio->shell().contains("\ntotal 45\n"));
  WAIT_FOR(studio->idle() && studio->prompt() == ">>>");
  // Stop an endless loop; its output was live before.
  studio->typeProgram("print('loop begins')\nwhile True:\n    pass\n");
  studio->press(Qt::Key_F5);
  WAIT_FOR(studio->shell().contains("loop begins"));
  WAIT_FOR(studio->running());
  QVERIFY(!studio->action("runAction")->isEnabled());
  WAIT_FOR(studio->action("stopAction")->isEnabled());
  auto* stop = studio->window.findChild<QToolButton*>("stopButton");
  QTest::mouseClick(stop, Qt::LeftButton);
  WAIT_FOR(studio->idle() && studio->shell().contains("was stopped"));
  // Upload as main.py; it runs after a reset, and only then.
  studio->typeProgram("print('main.py' + ' was here')\n");
  studio->press(Qt::Key_F8);
  WAIT_FOR(studio->window.notice().text().contains("main.py is on the device"));
  WAIT_FOR(studio->knowsFile("/main.py"));
  QVERIFY(!studio->shell().contains("main.py was here"));
  studio->press(Qt::Key_F7);
  QVERIFY(!studio->window.notice().isVisible());  // it had offered the reset
  WAIT_FOR(studio->shell().contains("main.py was here"));
  WAIT_FOR(studio->idle());
}

void MainJobTest::talksToTheRepl() {
  editAndRecallALine(studio);
  if (QTest::currentTestFailed()) return;
  TerminalView& terminal = studio->window.terminal();
  QTest::keyClick(&terminal, Qt::Key_C, Qt::ControlModifier);
  WAIT_FOR(studio->prompt() == ">>>");
  // Ctrl-C ends a loop that was started at the prompt; Ctrl-D resets.
  QTest::keyClicks(&terminal, "while True: pass");
  QTest::keyClick(&terminal, Qt::Key_Return);
  QTest::keyClick(&terminal, Qt::Key_Return);
  WAIT_FOR(studio->device.state().activity == Activity::kProgram);
  QTest::keyClick(&terminal, Qt::Key_C, Qt::ControlModifier);
  WAIT_FOR(studio->idle());
  QTest::keyClick(&terminal, Qt::Key_D, Qt::ControlModifier);
  WAIT_FOR(studio->shell().contains("soft reboot"));
  WAIT_FOR(studio->idle());
}

void MainJobTest::asksForInput() {
  studio->typeProgram("name = input('Name? ')\nprint('Hello', name)\n");
  studio->press(Qt::Key_F5);
  WAIT_FOR(studio->shell().contains("Name? "));
  WAIT_FOR(studio->running());
  QTest::keyClicks(&studio->window.terminal(), "Adaa");
  QTest::keyClick(&studio->window.terminal(), Qt::Key_Backspace);
  WAIT_FOR(studio->prompt() == "Name? Ada");  // the device echoes and edits
  QTest::keyClick(&studio->window.terminal(), Qt::Key_Return);
  WAIT_FOR(studio->shell().contains("Hello Ada"));
  WAIT_FOR(studio->idle());
}

void MainJobTest::showsErrors_data() {
  QTest::addColumn<QString>("program");
  QTest::addColumn<QString>("error");
  QTest::addColumn<int>("line");
  QTest::newRow("syntax") << "x = 1\ny = = 2\n"
                          << "SyntaxError" << 2;
  QTest::newRow("name") << "x = 1\n\nprint(y)\n"
                        << "NameError" << 3;
  QTest::newRow("in a function") << "def f():\n    return 1 // 0\nf()\n"
                                 << "ZeroDivisionError" << 2;
  QTest::newRow("recursion") << "def f():\n    return f() + 1\nf()\n"
                             << "RecursionError" << 2;
  QTest::newRow("memory") << "x = []\nwhile True:\n    x.append(bytearray(10000))\n"
                          << "MemoryError" << 3;
}

void MainJobTest::showsErrors() {
  QFETCH(QString, program);
  QFETCH(QString, error);
  QFETCH(int, line);
  CodeEditor* editor = studio->typeProgram(program);
  studio->press(Qt::Key_F5);
  WAIT_FOR(studio->shell().contains(error));
  WAIT_FOR(studio->idle());
  WAIT_FOR(editor->annotation(line - 1).contains(error));
  WAIT_FOR(studio->action("runAction")->isEnabled());
}

// Longest time between two turns of the event loop, and memory: told, and the latter bounded.
void MainJobTest::tenMegabytesOfOutput() {
  auto resident = [] {
    QFile statm("/proc/self/statm");
    return statm.open(QIODevice::ReadOnly) ? statm.readAll().split(' ').at(1).toLongLong() * 4096 / 1024 / 1024 : 0;
  };
  int beats = 0;
  qint64 longest = 0, before = resident();
  QElapsedTimer since;
  QTimer heart;
  connect(&heart, &QTimer::timeout, this, [&] {
    longest = std::max(longest, since.restart());
    ++beats;
  });
  since.start();
  heart.start(10);
  studio->typeProgram("line = 'x' * 1023\nfor i in range(10240):\n    print(line)\nprint('all', 'done')\n");
  studio->press(Qt::Key_F5);
  WAIT_FOR(studio->shellTail().contains("all done"));
  WAIT_FOR(studio->idle());
  QVERIFY(beats > 5);
  qInfo("10 MB of output: longest turn of the event loop %lld ms, %lld MB more resident", longest, resident() - before);
  QVERIFY(studio->window.terminal().screen().lineCount() <= TerminalScreen::kDefaultHistory);
#ifndef __SANITIZE_ADDRESS__
  QVERIFY2(resident() - before < 150, qPrintable(QString::number(resident() - before)));
#endif
}

void MainJobTest::filesOnTheDevice() {
  DeviceService& device = studio->device;
  device.makeDirectory("/data");
  WAIT_FOR(studio->knowsFile("/data"));
  QByteArray content;
  for (int i = 0; i < 5000; ++i) content += static_cast<char>(i * 7);
  device.upload("/data/blob.bin", content);
  WAIT_FOR(studio->window.deviceTree().indexOf("/data").isValid());
  QTemporaryDir here;
  device.download("/data/blob.bin", here.filePath("blob.bin"));
  WAIT_FOR(QFile::exists(here.filePath("blob.bin")));
  QFile copy(here.filePath("blob.bin"));
  QVERIFY(copy.open(QIODevice::ReadOnly));
  QCOMPARE(copy.readAll(), content);
  device.upload("/notes.py", "x = 1\n");
  device.rename("/notes.py", "/words.py");
  WAIT_FOR(studio->knowsFile("/words.py") && !studio->knowsFile("/notes.py"));
  // A file of the device in the editor, and back.
  device.fetch("/words.py");
  WAIT_FOR(studio->window.tabs().current() != nullptr && studio->window.tabs().current()->devicePath() == "/words.py");
  CodeEditor* editor = studio->window.tabs().current();
  QTest::keyClicks(editor, "y = 2;");
  QVERIFY(editor->isModified());
  studio->action("saveAction")->trigger();
  WAIT_FOR(!editor->isModified());
  device.remove("/words.py");
  device.remove("/data");
  WAIT_FOR(!studio->knowsFile("/words.py") && !studio->knowsFile("/data"));
  device.fetch("/words.py");
  WAIT_FOR(studio->window.notice().text().contains("words.py"));
}

void MainJobTest::fullDevice() {
  QByteArray piece(200'000, 'x');
  for (int i = 0; i < 100 && !studio->window.notice().isVisible(); ++i) {
    QString path = QStringLiteral("/fill%1.bin").arg(i);
    studio->device.upload(path, piece);
    WAIT_FOR(studio->knowsFile(path) || studio->window.notice().isVisible());
    if (!studio->window.notice().isVisible()) continue;
    QVERIFY2(studio->window.notice().text().contains("delete files"), qPrintable(studio->window.notice().text()));
    WAIT_FOR(studio->idle());
    studio->device.list("/");
    studio->device.run("after.py", "print('still' + ' alive')");
    WAIT_FOR(studio->shell().contains("still alive"));
    QVERIFY(!studio->knowsFile(path));  // no half file under the final name
    return;
  }
  QFAIL("the device took 20 MB");
}

void MainJobTest::killedInARun() {
  studio->typeProgram("print('loop begins')\nwhile True:\n    pass\n");
  studio->press(Qt::Key_F5);
  WAIT_FOR(studio->shell().contains("loop begins"));
  QVERIFY(studio->device.state().simulatorProcess > 0);
  QCOMPARE(::kill(static_cast<pid_t>(studio->device.state().simulatorProcess), SIGKILL), 0);
  WAIT_FOR(studio->device.state().link == LinkState::kLost);
  WAIT_FOR(studio->window.notice().isVisible());
  QVERIFY(studio->window.deviceStatusText().contains("lost"));
  QVERIFY(studio->window.notice().text().contains("The simulator has stopped."));
  QVERIFY2(!studio->window.notice().text().contains("it said"), qPrintable(studio->window.notice().text()));
  QVERIFY(!studio->action("runAction")->isEnabled());
  QCOMPARE(studio->window.notice().button()->text(), QStringLiteral("Reconnect"));
  QTest::mouseClick(studio->window.notice().button(), Qt::LeftButton);
  WAIT_FOR(studio->idle() && !studio->window.notice().isVisible());
  studio->typeProgram("print('it works', 'again')\n");
  studio->press(Qt::Key_F5);
  WAIT_FOR(studio->shell().contains("it works again"));
}

void MainJobTest::killedInAnUpload() {
  bool under_way = false;
  connect(&studio->device, &DeviceService::progress, this, [&](const QString&, qint64 done, qint64 total) {
    if (done > 0 && done < total && !std::exchange(under_way, true))
      ::kill(static_cast<pid_t>(studio->device.state().simulatorProcess), SIGKILL);
  });
  QByteArray noise(400'000, '\0');  // no link makes it small
  quint32 state = 1;
  for (char& byte : noise) byte = static_cast<char>((state = state * 1664525 + 1013904223) >> 24);
  studio->device.upload("/big.bin", noise);
  WAIT_FOR(studio->device.state().link == LinkState::kLost);
  QVERIFY(under_way);
  studio->device.reopen();
  WAIT_FOR(studio->idle());
  studio->device.run("look.py", "import os\nprint('files', os.listdir('/'), 'all')\n");
  WAIT_FOR(studio->shell().contains("] all\n"));
  QVERIFY(!studio->shellSince("files [").contains("'big.bin'"));
}

void MainJobTest::runAgainWhileRunning() {
  studio->device.run("first.py", "print('first begins')\nwhile True:\n    pass\n");
  WAIT_FOR(studio->shell().contains("first begins"));
  // A reset does not wait for a program that does not end.
  studio->action("resetAction")->trigger();
  WAIT_FOR(studio->shell().contains("soft reboot"));
  WAIT_FOR(studio->idle());
}

void MainJobTest::byKeyboardAlone() {
  QTest::keyClick(&studio->window, Qt::Key_N, Qt::ControlModifier);
  CodeEditor* editor = studio->window.tabs().current();
  QVERIFY(editor != nullptr);
  QVERIFY(QTest::qWaitFor([&] { return editor->hasFocus(); }));
  QTest::keyClicks(editor, "print('by' + ' keys')");
  QTest::keyClick(editor, Qt::Key_R, Qt::ControlModifier);
  WAIT_FOR(studio->shell().contains("\nby keys\n"));
  WAIT_FOR(studio->idle());
  QTest::keyClick(editor, Qt::Key_2, Qt::ControlModifier);
  WAIT_FOR(studio->window.terminal().hasFocus());
  QTest::keyClicks(&studio->window.terminal(), "while True: pass");
  for (int i = 0; i < 2; ++i) QTest::keyClick(&studio->window.terminal(), Qt::Key_Return);
  WAIT_FOR(studio->device.state().activity == Activity::kProgram);
  QTest::keyClick(&studio->window.terminal(), Qt::Key_F6);
  WAIT_FOR(studio->idle());
  QTest::keyClick(&studio->window.terminal(), Qt::Key_1, Qt::ControlModifier);
  WAIT_FOR(editor->hasFocus());
  QTest::keyClick(editor, Qt::Key_F8);
  WAIT_FOR(studio->knowsFile("/main.py"));
  QTest::keyClick(editor, Qt::Key_F7);
  WAIT_FOR(studio->shellSince("soft reboot").contains("by keys"));
  WAIT_FOR(studio->idle());
}

void MainJobTest::tracebackLeadsToTheEditor() {
  CodeEditor* editor = studio->typeProgram("def f():\n    x = 1\n    raise ValueError('here')\n\nf()\n");
  studio->press(Qt::Key_F5);
  WAIT_FOR(studio->idle() && studio->shell().contains("ValueError: here"));
  CodeEditor* other = studio->window.tabs().newDocument("other");
  QVERIFY(studio->window.tabs().current() == other);
  Q_EMIT studio->window.terminal().placeActivated(editor->title(), 5);
  QVERIFY(studio->window.tabs().current() == editor);
  int line = -1, column = -1;
  editor->getCursorPosition(&line, &column);
  QCOMPARE(line, 4);
  // A module on the device is fetched.
  studio->device.upload("/broken.py", "def g():\n    pass\n\nraise OSError('in a module')\n");
  WAIT_FOR(studio->knowsFile("/broken.py"));
  studio->device.run("user.py", "import broken\n");
  WAIT_FOR(studio->idle() && studio->shell().contains("OSError: in a module"));
  QString file = studio->shellSince("File \"").section('"', 1, 1);
  QVERIFY2(file.endsWith("broken.py"), qPrintable(file));
  Q_EMIT studio->window.terminal().placeActivated(file, 4);
  WAIT_FOR(studio->window.tabs().current()->devicePath() == "/broken.py");
  studio->window.tabs().current()->getCursorPosition(&line, &column);
  QCOMPARE(line, 3);
}

void MainJobTest::unpluggedWhileIdle() {
  CodeEditor* editor = studio->window.tabs().newDocument("print('x')\n");
  QCOMPARE(::kill(static_cast<pid_t>(studio->device.state().simulatorProcess), SIGKILL), 0);
  WAIT_FOR(studio->device.state().link == LinkState::kLost);
  WAIT_FOR(studio->window.notice().isVisible());
  QVERIFY(studio->shell().contains("disconnected"));
  QVERIFY(!studio->knowsFile("/"));
  for (const char* name : {"runAction", "stopAction", "resetAction", "uploadMainAction"})
    QVERIFY2(!studio->action(name)->isEnabled(), name);
  QTest::keyClicks(editor, "y");  // the editor does not mind
  QTest::keyClicks(&studio->window.terminal(), "nobody listens");
  studio->action("reconnectAction")->trigger();
  WAIT_FOR(studio->idle() && !studio->window.notice().isVisible());
}

void MainJobTest::closesWhileAProgramRuns() {
  studio->device.run("loop.py", "print('loop' + ' begins')\nwhile True:\n    pass\n");
  WAIT_FOR(studio->shell().contains("loop begins"));
  auto process = static_cast<pid_t>(studio->device.state().simulatorProcess);
  QVERIFY(studio->window.close());
  studio.reset();  // ends the simulator, or waits for ever
  QVERIFY(::kill(process, 0) != 0);
}

void MainJobTest::quitsWhenTheDeviceHasIt() {
  studio->device.upload("/q.py", "x\n");
  WAIT_FOR(studio->knowsFile("/q.py"));
  studio->device.fetch("/q.py");
  WAIT_FOR(studio->window.tabs().current() != nullptr);
  QTest::keyClicks(studio->window.tabs().current(), "kept");
  QTimer poll;
  connect(&poll, &QTimer::timeout, this, [] {
    if (auto* box = qobject_cast<QMessageBox*>(QApplication::activeModalWidget()))
      box->button(QMessageBox::Save)->click();
  });
  poll.start(10);
  studio->window.close();
  poll.stop();
  WAIT_FOR(!studio->window.isVisible());
  studio->device.run("look.py", "print(open('/q.py').read())");
  WAIT_FOR(studio->shell().contains("keptx"));
}

// Two windows, one simulated board: the second says so, and gets it when the first has let go.
void MainJobTest::simulatorInUse() {
  DeviceService second({simulator_, studio->flashFile()});
  QStringList told;
  connect(&second, &DeviceService::failed, this,
          [&](const Problem& problem) { told << problem.what << problem.detail; });
  second.open("sim");
  WAIT_FOR(told.size() == 2);
  QVERIFY2(told[1].contains("another simulator"), qPrintable(told.join('\n')));
  QVERIFY(studio->idle());
  studio->device.close();
  WAIT_FOR(!studio->device.state().connected());
  second.reopen();
  WAIT_FOR(second.state().connected());
}

// More than could be pasted within the test's patience.
void MainJobTest::stopEndsALongPaste() {
  QString lines;
  for (int i = 0; i < 100'000; ++i) lines += QStringLiteral("pasted = %1\n").arg(i);
  QApplication::clipboard()->setText(lines);
  auto paste = [&] {
    studio->window.terminal().paste();
    auto* box = studio->window.findChild<QMessageBox*>();  // the question that so many lines bring
    QVERIFY(box != nullptr);
    for (QAbstractButton* each : box->buttons()) {
      if (box->buttonRole(each) == QMessageBox::AcceptRole) each->click();
    }
  };
  paste();
  WAIT_FOR(studio->shell().contains("pasted = 10"));
  studio->device.stop();
  WAIT_FOR(studio->prompt() == ">>>");
  WAIT_FOR(studio->idle());
  studio->device.run("after.py", "print('still' + ' alive')");
  WAIT_FOR(studio->shell().contains("still alive"));
  WAIT_FOR(studio->window.findChild<QMessageBox*>() == nullptr);
  paste();
  WAIT_FOR(studio->shellSince("still alive").contains("pasted = 10"));
  studio.reset();  // closing does not wait for it either
}

QTEST_MAIN(MainJobTest)
#include "main_job_test.moc"
