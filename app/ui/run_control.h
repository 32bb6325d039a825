// All about running, behind the Run menu: what is run (the document, what is selected in it, the project), with which
// arguments, where (simulator or board), again at each save, and how it is ended when it does not end by itself. The
// window constructs it and forgets it.
#pragma once

#include <QAction>
#include <QObject>
#include <QPointer>
#include <QSettings>
#include <QTimer>
#include <functional>

#include "app/services/device_types.h"

class QMainWindow;
class QMenu;

namespace adder::app {

class CodeEditor;
class DeviceService;
class EditorTabs;
class Notice;
class ThemeManager;

class RunControl : public QObject {
  Q_OBJECT
public:
  struct Parts {
    const ThemeManager& themes;
    EditorTabs& tabs;
    DeviceService& device;
    Notice& notice;
    QSettings& settings;
    std::function<QString()> project;  // the folder
  };
  RunControl(const Parts& parts, QMainWindow* window);

  void fillMenu(QMenu* run);

  void runDocument();
  // What is selected, or else the caret's line, in the interpreter as it is.
  void runSelection();
  // main.py of the project's folder, in a fresh interpreter; modules come from this computer as they are imported.
  void runProject();
  // Copies what differs to the device, and starts it anew.
  void uploadProject();
  void stop();

  // The document that a program's `<stdin>` is, and the folder that its /remote is.
  const QString& title() const { return title_; }
  const QString& folder() const { return folder_; }

  // How long a program may take to end after Stop before more is offered.
  static constexpr int kPatienceMs = 2000;

signals:
  void said(const QString& text);
  void failed(const adder::app::Problem& problem);
  // A run begins: the shell is worth showing.
  void starts();

private:
  QAction* make(const char* name, const QString& text, const QKeySequence& keys, void (RunControl::*act)());
  void start(RunRequest request);
  bool addOptions(RunRequest* request);
  void runAgain(const QString& path);
  void askOptions();
  bool saveUnder(const QString& folder);
  void offerSoftReset();
  void offerHardReset();
  void setBoot(bool on);
  void followBoot(const QString& directory, const QList<FileEntry>& entries);
  void updateActions();

  Parts parts_;
  QMainWindow* window_;
  QAction *selection_, *project_, *upload_, *options_, *on_save_, *boot_;
  QString title_, folder_;
  std::function<void()> last_;  // what was run last
  QString last_path_;           // and its file; empty: none
  enum class Ending { kNo, kInterrupted, kSoftReset } ending_ = Ending::kNo;
  QTimer patience_;
};

}  // namespace adder::app
