// The window without a device: files that are dropped or were used last, searching, the keyboard, what it remembers,
// and what a screen reader is told.
#include <fcntl.h>
#include <stdlib.h>
#include <unistd.h>

#include <QDropEvent>
#include <QLineEdit>
#include <QMenu>
#include <QMenuBar>
#include <QMimeData>
#include <QProcess>
#include <QToolButton>

#include "app/ui/device_button.h"
#include "app/ui/find_bar.h"
#include "tests/app/studio/window_fixture.h"

using namespace adder::app;

class WindowTest : public QObject {
  Q_OBJECT

private Q_SLOTS:
  void init() {
    studio = std::make_unique<WindowFixture>();
    QVERIFY(QTest::qWaitForWindowActive(&studio->window));
  }
  void cleanup() { studio.reset(); }
  void opensDroppedFiles();
  void remembersFilesAndItsSize();
  void missingFileIsTold();
  void offersAnotherPlaceWhenSavingFails();
  void findsText();
  void keysGoFromPartToPart();
  void namesEveryControl();
  void tipsTellTheKeys();
  void closesADeviceDocumentOnlyWithAWord();
  void choosingADeviceShowsWhoHoldsAPort();

private:
  QString write(const QString& name, const QByteArray& bytes);
  QTemporaryDir folder_;
  std::unique_ptr<WindowFixture> studio;
};

QString WindowTest::write(const QString& name, const QByteArray& bytes) {
  QFile file(folder_.filePath(name));
  if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size()) qFatal("cannot write");
  return QFileInfo(file).canonicalFilePath();
}

void WindowTest::opensDroppedFiles() {
  QString first = write("first.py", "1\n"), second = write("second.py", "2\n");
  CodeEditor* editor = studio->window.tabs().newDocument("text");
  QMimeData data;
  data.setUrls({QUrl::fromLocalFile(first), QUrl::fromLocalFile(second)});
  // An editor does not take files: they are for the window that it is in.
  QDragEnterEvent enter({5, 5}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
  QApplication::sendEvent(editor->viewport(), &enter);
  QVERIFY(enter.isAccepted());
  QDropEvent drop({5, 5}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
  QApplication::sendEvent(editor->viewport(), &drop);
  QCOMPARE(studio->window.tabs().count(), 3);
  QCOMPARE(studio->window.tabs().current()->localPath(), second);
  QCOMPARE(editor->text(), QStringLiteral("text"));
}

void WindowTest::remembersFilesAndItsSize() {
  QString path = write("used.py", "x\n");
  studio->window.openFiles({path});
  studio->window.resize(900, 640);
  QVERIFY(studio->window.close());
  MainWindow next(studio->themes, studio->device, studio->ports, studio->settings());
  next.show();
  QCOMPARE(next.size(), QSize(900, 640));
  QMenu* recent = nullptr;
  for (QMenu* menu : next.findChildren<QMenu*>()) {
    if (menu->title().contains("Recent")) recent = menu;
  }
  QVERIFY(recent != nullptr);
  Q_EMIT recent->aboutToShow();
  QCOMPARE(recent->actions().first()->text(), path);
  recent->actions().first()->trigger();
  QCOMPARE(next.tabs().current()->localPath(), path);
}

void WindowTest::missingFileIsTold() {
  studio->window.openFiles({folder_.filePath("nowhere.py")});
  QVERIFY(studio->window.notice().isVisible());
  QVERIFY(studio->window.notice().text().contains("nowhere.py"));
}

void WindowTest::offersAnotherPlaceWhenSavingFails() {
  studio->window.openFiles({write("kept.py", "x\n")});
  CodeEditor* editor = studio->window.tabs().current();
  QTest::keyClicks(editor, "y");
  editor->setLocalPath("/proc/no-such-folder/kept.py");
  studio->action("saveAction")->trigger();
  QVERIFY(studio->window.notice().isVisible());
  QVERIFY(studio->window.notice().text().contains("was not saved"));
  QCOMPARE(studio->window.notice().button()->text(), QStringLiteral("Save As…"));
  QVERIFY(editor->isModified());
}

void WindowTest::findsText() {
  CodeEditor* editor = studio->window.tabs().newDocument("one two\nTWO three\ntwo\n");
  editor->setFocus();
  QTest::keyClick(editor, Qt::Key_F, Qt::ControlModifier);
  auto* bar = studio->window.findChild<FindBar*>();
  QTRY_VERIFY(bar->isVisible());
  auto* text = bar->findChild<QLineEdit*>("findText");
  QTest::keyClicks(text, "two");
  auto line = [&] {
    int from = -1, column = 0, to = 0, end = 0;
    editor->getSelection(&from, &column, &to, &end);
    return from;
  };
  QCOMPARE(line(), 0);
  for (int expected : {1, 2, 0}) {  // and around
    QTest::keyClick(text, Qt::Key_Return);
    QCOMPARE(line(), expected);
  }
  QTest::keyClick(text, Qt::Key_Return, Qt::ShiftModifier);
  QCOMPARE(line(), 2);
  QTest::keyClicks(text, "x");
  QVERIFY(bar->findChild<QLabel*>()->text().contains("Not found"));
  QTest::keyClick(text, Qt::Key_Escape);
  QVERIFY(!bar->isVisible());
  QTRY_VERIFY(editor->hasFocus());
}

void WindowTest::keysGoFromPartToPart() {
  CodeEditor* editor = studio->window.tabs().newDocument("x");
  TerminalView& terminal = studio->window.terminal();
  QTest::keyClick(editor, Qt::Key_2, Qt::ControlModifier);
  QTRY_VERIFY(terminal.hasFocus());
  QTest::keyClick(&terminal, Qt::Key_3, Qt::ControlModifier);
  QTRY_VERIFY(studio->window.findChild<QWidget*>("hostTree")->hasFocus());
  QTest::keyClick(studio->window.focusWidget(), Qt::Key_1, Qt::ControlModifier);
  QTRY_VERIFY(editor->hasFocus());
}

void WindowTest::namesEveryControl() {
  studio->window.tabs().newDocument("x");
  studio->action("findAction")->trigger();
  for (QAbstractButton* each : studio->window.findChildren<QAbstractButton*>()) {
    if (each->objectName().startsWith("qt_") || each->inherits("QTabBarButton")) continue;
    if (each->parentWidget() != nullptr && each->parentWidget()->inherits("QTabBar")) continue;
    QString name = each->accessibleName().isEmpty() ? each->text().trimmed() : each->accessibleName();
    QVERIFY2(!name.isEmpty() || !each->isVisible(), qPrintable(each->objectName() + ' ' + each->toolTip()));
  }
  for (QWidget* each :
       {static_cast<QWidget*>(&studio->window.terminal()), static_cast<QWidget*>(studio->window.tabs().current()),
        studio->window.findChild<QWidget*>("hostTree"), studio->window.findChild<QWidget*>("findText")})
    QVERIFY(!each->accessibleName().isEmpty());
}

void WindowTest::tipsTellTheKeys() {
  for (const char* name :
       {"newAction", "openAction", "saveAction", "runAction", "stopAction", "resetAction", "uploadMainAction"}) {
    QAction* action = studio->action(name);
    QVERIFY2(action->toolTip().contains(action->shortcut().toString(QKeySequence::NativeText)), name);
  }
}

// Save at the question sends the document; without a device that fails, and the document stays open.
void WindowTest::closesADeviceDocumentOnlyWithAWord() {
  studio->window.tabs().openDeviceFile("/a.py", "x\n");
  QTest::keyClicks(studio->window.tabs().current(), "y");
  QTimer poll;
  connect(&poll, &QTimer::timeout, this, [] {
    if (auto* box = qobject_cast<QMessageBox*>(QApplication::activeModalWidget()))
      box->button(QMessageBox::Save)->click();
  });
  poll.start(10);
  QVERIFY(!studio->window.close());
  WAIT_FOR(studio->window.notice().isVisible());
  QVERIFY(studio->window.isVisible());
  QVERIFY(studio->window.tabs().current()->isModified());
  poll.stop();
  studio->window.tabs().current()->setModified(false);
}

// The port is held by a real program, and let go.
void WindowTest::choosingADeviceShowsWhoHoldsAPort() {
  int line = posix_openpt(O_RDWR | O_NOCTTY | O_CLOEXEC);
  QVERIFY(line >= 0 && grantpt(line) == 0 && unlockpt(line) == 0);
  QString port = QString::fromLocal8Bit(ptsname(line));
  QProcess holder;
  holder.setStandardInputFile(port);
  holder.start("sleep", {"600"});
  QVERIFY(holder.waitForStarted());
  const QList<PortEntry> entries{{PortEntry::Kind::kSimulator, "sim", "Simulator", "A board on this computer"},
                                 {PortEntry::Kind::kSerial, port, "Pico", port},
                                 {PortEntry::Kind::kSerial, "/dev/no-such-port", "Other", {}}};
  auto* button = studio->window.findChild<DeviceButton*>();
  auto row = [&](const QString& target) {
    for (QAction* action : button->menu()->actions()) {
      if (action->data().toString() == target) return action->text();
    }
    Q_EMIT studio->ports.portsChanged(entries);  // as if they had been plugged in, whatever is on this computer
    return QString();
  };
  QString free = QStringLiteral("Pico  –  %1").arg(port);
  button->menu()->popup(button->mapToGlobal(button->rect().bottomLeft()));
  WAIT_FOR(row(port) == QStringLiteral("%1  –  held by sleep (process %2)").arg(free).arg(holder.processId()));
  QCOMPARE(row("/dev/no-such-port"), QStringLiteral("Other"));
  QVERIFY(!row("sim").contains("held"));
  button->menu()->close();
  holder.kill();
  QVERIFY(holder.waitForFinished());
  button->menu()->popup(button->mapToGlobal(button->rect().bottomLeft()));
  WAIT_FOR(row(port) == free);
  button->menu()->close();
  ::close(line);
}

QTEST_MAIN(WindowTest)
#include "window_test.moc"
