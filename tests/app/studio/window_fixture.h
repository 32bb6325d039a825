// A whole window for tests, with settings of its own and a device of the test's choice; waits with generous deadlines.
#pragma once

#include <QAbstractButton>
#include <QApplication>
#include <QMessageBox>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>
#include <memory>

#include "app/services/device_worker.h"
#include "app/ui/code_editor.h"
#include "app/ui/main_window.h"

namespace adder::app {

constexpr int kPatienceMs = 60'000;

class WindowFixture {
public:
  explicit WindowFixture(const QString& simulator = {})
      : settings_(folder_.filePath("settings.ini"), QSettings::IniFormat),
        device({simulator, flashFile()}),
        window(themes, device, ports, settings_) {
    window.show();
    window.activateWindow();  // where there is no window manager nobody else does
  }

  QString flashFile() const { return folder_.filePath("flash.img"); }
  QSettings& settings() { return settings_; }
  QAction* action(const char* name) { return window.findChild<QAction*>(name); }
  QString shell() { return window.terminal().screen().text(); }
  // The last lines only: the whole of a long history is slow to put together.
  QString shellTail() {
    const TerminalScreen& screen = window.terminal().screen();
    QString text;
    for (int i = std::max(0, screen.lineCount() - 40); i < screen.lineCount(); ++i) text += screen.lineText(i) + '\n';
    return text;
  }
  // From the last place where `mark` stands in the shell.
  QString shellSince(const QString& mark) { return shell().mid(shell().lastIndexOf(mark)); }
  // The line that the cursor is on; readline may leave blanks at its end.
  QString prompt() { return window.terminal().screen().lineText(window.terminal().screen().cursorLine()).trimmed(); }
  bool idle() { return device.state().connected() && device.state().activity == Activity::kPrompt; }
  bool running() { return device.state().activity == Activity::kRun; }
  bool knowsFile(const QString& path) { return window.deviceTree().indexOf(path).isValid(); }

  // A fresh document with this text, typed key by key.
  CodeEditor* typeProgram(const QString& text) {
    CodeEditor* editor = window.tabs().newDocument();
    editor->setAutoIndent(false);  // the text brings its own
    for (const QString& line : text.split('\n')) {
      QTest::keyClicks(editor, line);
      QTest::keyClick(editor, Qt::Key_Return);
    }
    editor->setAutoIndent(true);
    return editor;
  }
  void press(Qt::Key key) { QTest::keyClick(window.focusWidget() != nullptr ? window.focusWidget() : &window, key); }

private:
  QTemporaryDir folder_;
  QSettings settings_;
  // The one test that is about it switches it on.
  bool no_server_ = (settings_.setValue("languageServer", false), true);

public:
  ThemeManager themes;
  PortService ports;
  DeviceService device;
  MainWindow window;
};

}  // namespace adder::app

// Like QTRY_VERIFY2, with a deadline for a loaded machine; what the shell shows is in the failure.
#define WAIT_FOR(condition)                                                                       \
  QVERIFY2(QTest::qWaitFor([&] { return bool(condition); }, adder::app::kPatienceMs),             \
           qPrintable(QString("never: " #condition "\nnotice: %1\nstatus: %2\nshell: ...%3")      \
                          .arg(studio->window.notice().text(), studio->window.deviceStatusText(), \
                               studio->shellTail().right(800))))
