// The window against our own firmware as a board would run it: the Cortex-M image in QEMU, on a pty. What a window does
// with a board, and the board killed while it runs, takes an upload, plots, or reset as by its button.
// Its files outlive a reset but not the process. Skipped only where the image cannot be built or run.
#include <QDockWidget>
#include <QFile>
#include <QLabel>
#include <QProcess>
#include <QTreeView>

#include "app/models/variables_model.h"
#include "app/ui/plot_panel.h"
#include "app/ui/variables_panel.h"
#include "tests/app/studio/board_process.h"
#include "tests/app/studio/hard_reset.h"
#include "tests/app/studio/line_editing.h"
#include "tests/app/studio/window_fixture.h"

using namespace adder::app;

#ifndef MPS2_IMAGE
#define MPS2_IMAGE ""
#endif

class Mps2Test : public QObject {
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
  void hasATreeOfFiles();
  void editsInPlace();
  void showsVariables();
  void plots();
  void killedInARun();
  void killedInAnUpload();
  void killedWhileItPlots();
  void killedWithAFileInTheEditor();
  void resetInARun();
  void hardResets() { hardResetEndsAProgram(studio); }

private:
  void startDevice();
  void stopDevice();
  void resetDevice() { qemu_.write("system_reset\n"); }  // the button
  void typeLine(const QString& text) {
    QTest::keyClicks(&studio->window.terminal(), text);
    QTest::keyClick(&studio->window.terminal(), Qt::Key_Return);
  }
  void run(const QString& program) {
    studio->typeProgram(program);
    WAIT_FOR(studio->action("runAction")->isEnabled());
    studio->press(Qt::Key_F5);
  }
  // It is there again, and does what it did.
  void works();
  QByteArray noise() {
    QByteArray bytes(100'000, '\0');  // no link makes it small
    quint32 state = 1;
    for (char& byte : bytes) byte = static_cast<char>((state = state * 1664525 + 1013904223) >> 24);
    return bytes;
  }
  // Calls `then` once when a transfer is in its middle; true from then on.
  std::shared_ptr<bool> midway(std::function<void()> then) {
    auto happened = std::make_shared<bool>(false);
    connect(&studio->device, &DeviceService::progress, this,
            [happened, then](const QString&, qint64 done, qint64 total) {
              if (done > 0 && done < total && !std::exchange(*happened, true)) then();
            });
    return happened;
  }

  QProcess qemu_;
  QTemporaryDir folder_;
  QString pty_;
  std::unique_ptr<WindowFixture> studio;
};

void Mps2Test::initTestCase() {
  if (QString(MPS2_IMAGE).isEmpty()) QSKIP("needs arm-none-eabi-g++ and qemu-system-arm");
  QVERIFY2(QFile::exists(MPS2_IMAGE), "firmware.mps2-an385.build makes it");
}

void Mps2Test::startDevice() {
  const QString pts = startBoard(
      qemu_, "qemu-system-arm",
      {"-M", "mps2-an385", "-display", "none", "-monitor", "stdio", "-serial", "pty", "-kernel", MPS2_IMAGE});
  QVERIFY(!pts.isEmpty());
  pty_ = folder_.filePath("mps2");
  QFile::remove(pty_);
  QVERIFY(QFile::link(pts, pty_));
}

void Mps2Test::stopDevice() { endBoard(qemu_); }

void Mps2Test::init() {
  startDevice();
  studio = std::make_unique<WindowFixture>();
  studio->window.openDevice(pty_);
  WAIT_FOR(studio->idle());
}

void Mps2Test::cleanup() {
  studio.reset();
  stopDevice();
}

void Mps2Test::works() {
  WAIT_FOR(studio->idle());
  studio->device.run("again.py", "print('it works' + ' again', 6 * 7)");
  WAIT_FOR(studio->shell().contains("it works again 42"));
  WAIT_FOR(studio->idle());
}

void Mps2Test::runsAndShowsOutput() {
  WAIT_FOR(studio->window.deviceStatusText().contains("Adder"));
  run("for i in range(5):\n    print('square', i * i)\n");
  WAIT_FOR(studio->shell().contains("square 16"));
  WAIT_FOR(studio->idle() && studio->prompt() == ">>>");
  // The names live on in the friendly REPL.
  typeLine("i+100");
  WAIT_FOR(studio->shell().contains("\n104\n"));
}

void Mps2Test::showsATraceback() {
  CodeEditor* editor = studio->typeProgram("def f():\n    return nothing_like_it\nf()\n");
  studio->press(Qt::Key_F5);
  WAIT_FOR(studio->shell().contains("NameError"));
  WAIT_FOR(editor->annotation(1).trimmed().startsWith("NameError"));
  WAIT_FOR(studio->shell().contains("File \"untitled.py\", line 2"));
}

void Mps2Test::stopsALoop() {
  run("print('begins')\nwhile True:\n    pass\n");
  WAIT_FOR(studio->shell().contains("begins"));
  WAIT_FOR(studio->running() && studio->action("stopAction")->isEnabled());
  studio->press(Qt::Key_F6);
  WAIT_FOR(studio->idle() && studio->shell().contains("was stopped"));
  WAIT_FOR(studio->action("runAction")->isEnabled());
}

void Mps2Test::isATerminal() {
  editAndRecallALine(studio);
  if (QTest::currentTestFailed()) return;
  TerminalView& terminal = studio->window.terminal();
  QTest::keyClick(&terminal, Qt::Key_C, Qt::ControlModifier);
  WAIT_FOR(studio->prompt() == ">>>");
}

void Mps2Test::uploadsMainAndResets() {
  studio->typeProgram("print('main' + ' runs')\n");
  studio->press(Qt::Key_F8);
  WAIT_FOR(studio->window.notice().text().contains("main.py is on the device"));
  WAIT_FOR(studio->knowsFile("/main.py") && studio->idle());
  QVERIFY(!studio->shell().contains("main runs"));
  studio->press(Qt::Key_F7);
  WAIT_FOR(studio->shell().contains("main runs"));
  WAIT_FOR(studio->idle());
}

void Mps2Test::hasATreeOfFiles() {
  DeviceService& device = studio->device;
  device.makeDirectory("/data");
  WAIT_FOR(studio->knowsFile("/data"));
  QByteArray content = noise().left(20'000);
  device.upload("/data/blob.bin", content);
  device.list("/data");
  WAIT_FOR(studio->knowsFile("/data/blob.bin"));
  device.download("/data/blob.bin", folder_.filePath("blob.bin"));
  WAIT_FOR(QFile::exists(folder_.filePath("blob.bin")));
  QFile copy(folder_.filePath("blob.bin"));
  QVERIFY(copy.open(QIODevice::ReadOnly));
  QCOMPARE(copy.readAll(), content);
  QVERIFY(copy.remove());
  device.rename("/data/blob.bin", "/words.bin");
  WAIT_FOR(studio->knowsFile("/words.bin"));
  device.list("/data");
  WAIT_FOR(!studio->knowsFile("/data/blob.bin"));
  WAIT_FOR(studio->window.findChild<QLabel*>("deviceSpace")->text().contains("free of"));
  device.remove("/words.bin");
  device.remove("/data");
  WAIT_FOR(!studio->knowsFile("/words.bin") && !studio->knowsFile("/data"));
}

void Mps2Test::editsInPlace() {
  studio->device.upload("/words.py", "x = 1\n");
  studio->device.fetch("/words.py");
  WAIT_FOR(studio->window.tabs().current() != nullptr && studio->window.tabs().current()->devicePath() == "/words.py");
  CodeEditor* editor = studio->window.tabs().current();
  QTest::keyClicks(editor, "y = 2;");
  QVERIFY(editor->isModified());
  studio->action("saveAction")->trigger();
  WAIT_FOR(!editor->isModified());
  studio->device.run("look.py", "print('it', 'has', repr(open('/words.py').read()))");
  WAIT_FOR(studio->shell().contains("it has 'y = 2;x = 1\\n'"));
}

void Mps2Test::showsVariables() {
  auto* dock = studio->window.findChild<QDockWidget*>("variablesDock");
  dock->toggleViewAction()->trigger();
  run("class Point:\n    def __init__(self):\n        self.label = 'here'\nnumbers = list(range(5000))\nnest = {'p': "
      "Point()}\n");
  auto* model = dock->findChild<VariablesPanel*>()->model();
  auto row = [&](const QString& name, const QModelIndex& parent = {}) {
    for (int i = 0; i < model->rowCount(parent); ++i) {
      if (model->index(i, 0, parent).data().toString() == name) return model->index(i, 0, parent);
    }
    return QModelIndex();
  };
  WAIT_FOR(row("numbers").isValid() && row("nest").isValid());
  QVERIFY(row("numbers").siblingAtColumn(2).data().toString().startsWith("[0, 1, 2, "));
  WAIT_FOR(studio->window.findChild<QLabel*>("heapText")->text().contains("KB"));
  auto* tree = dock->findChild<QTreeView*>("variables");
  tree->expand(row("numbers"));
  WAIT_FOR(model->rowCount(row("numbers")) == DeviceInspector::kPage);
  tree->expand(row("nest"));
  WAIT_FOR(row("'p'", row("nest")).isValid());
  tree->expand(row("'p'", row("nest")));
  WAIT_FOR(row("label", row("'p'", row("nest"))).isValid());
}

void Mps2Test::plots() {
  studio->window.findChild<QDockWidget*>("plotDock")->show();
  auto* panel = studio->window.findChild<PlotPanel*>();
  run("for i in range(500):\n    print('level:', i * i, 'half:', i / 2)\n");
  WAIT_FOR(panel->data().sampleCount() == 500);
  QCOMPARE(panel->data().series()[0].label, QString("level"));
  QCOMPARE(panel->data().series()[1].label, QString("half"));
  QCOMPARE(panel->data().series()[0].values[499], 499.0 * 499);
  QCOMPARE(panel->data().series()[1].values[499], 249.5);
}

void Mps2Test::killedInARun() {
  run("print('begins')\nwhile True:\n    pass\n");
  WAIT_FOR(studio->shell().contains("begins") && studio->running());
  stopDevice();
  WAIT_FOR(studio->device.state().link == LinkState::kLost);
  WAIT_FOR(studio->window.notice().isVisible() && studio->window.notice().button()->text() == "Reconnect");
  WAIT_FOR(!studio->action("runAction")->isEnabled() && !studio->action("stopAction")->isEnabled());
  startDevice();  // it is connected by itself
  WAIT_FOR(studio->idle() && !studio->window.notice().isVisible());
  works();
}

void Mps2Test::killedInAnUpload() {
  auto under_way = midway([this] { stopDevice(); });
  studio->device.upload("/big.bin", noise());
  WAIT_FOR(*under_way && studio->device.state().link == LinkState::kLost);
  WAIT_FOR(studio->window.notice().isVisible());
  WAIT_FOR(!studio->knowsFile("/"));
  startDevice();
  works();
  // The next one goes through.
  studio->device.upload("/big.bin", noise());
  WAIT_FOR(studio->knowsFile("/big.bin"));
  studio->device.run("look.py", "import os\nprint('it', 'has', os.stat('/big.bin')[6])");
  WAIT_FOR(studio->shell().contains("it has 100000"));
}

void Mps2Test::killedWhileItPlots() {
  studio->window.findChild<QDockWidget*>("plotDock")->show();
  auto* panel = studio->window.findChild<PlotPanel*>();
  run("n = 0\nwhile True:\n    n += 1\n    print('level:', n, 'half:', n / 2)\n");
  WAIT_FOR(panel->data().sampleCount() > 100);
  stopDevice();
  WAIT_FOR(studio->device.state().link == LinkState::kLost);
  QVERIFY(!panel->picture().isNull());
  startDevice();
  WAIT_FOR(studio->idle());
  // Neither half a line nor the greeting is a sample.
  int drawn = panel->data().sampleCount();
  QVERIFY(drawn > 100);
  for (int i = 0; i < drawn; ++i) {
    double level = panel->data().series()[0].values[i], half = panel->data().series()[1].values[i];
    QVERIFY2(level == 2 * half, qPrintable(QStringLiteral("sample %1: %2 and %3").arg(i).arg(level).arg(half)));
  }
  panel->clear();
  run("for i in range(50):\n    print('again:', i)\n");
  WAIT_FOR(panel->data().sampleCount() == 50);
  QCOMPARE(panel->data().series().size(), 1);
  QCOMPARE(panel->data().series()[0].values[49], 49.0);
}

// What was typed into a file of the board is kept, and saved when the board is back.
void Mps2Test::killedWithAFileInTheEditor() {
  studio->device.upload("/words.py", "x = 1\n");
  studio->device.fetch("/words.py");
  WAIT_FOR(studio->window.tabs().current() != nullptr && studio->window.tabs().current()->devicePath() == "/words.py");
  WAIT_FOR(studio->idle());
  CodeEditor* editor = studio->window.tabs().current();
  stopDevice();
  WAIT_FOR(studio->device.state().link == LinkState::kLost);
  QTest::keyClicks(editor, "y = 2;");
  studio->action("saveAction")->trigger();
  WAIT_FOR(!studio->window.tabs().isSending());
  QVERIFY(editor->isModified());
  QCOMPARE(editor->text(), QStringLiteral("y = 2;x = 1\n"));
  startDevice();
  WAIT_FOR(studio->idle());
  studio->action("saveAction")->trigger();
  WAIT_FOR(!editor->isModified());
  studio->device.run("look.py", "print('it', 'has', repr(open('/words.py').read()))");
  WAIT_FOR(studio->shell().contains("it has 'y = 2;x = 1\\n'"));
}

void Mps2Test::resetInARun() {
  run("print('begins')\nwhile True:\n    pass\n");
  WAIT_FOR(studio->shell().contains("begins") && studio->running());
  resetDevice();
  WAIT_FOR(studio->window.notice().text().contains("the device restarted"));
  works();
}

QTEST_MAIN(Mps2Test)
#include "mps2_test.moc"
