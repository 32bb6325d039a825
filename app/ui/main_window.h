// The window. It only wires: panels, tabs and terminal are joined to DeviceService and PortService by signals; each
// action is one line to one of them. Invariant: what is enabled follows from DeviceState and the current document alone
// (updateActions).
#pragma once

#include <QAction>
#include <QDockWidget>
#include <QLabel>
#include <QMainWindow>
#include <QProgressBar>
#include <QSettings>
#include <QStackedWidget>
#include <QTimer>
#include <QToolButton>

#include "app/models/device_tree_model.h"
#include "app/services/device_service.h"
#include "app/services/port_service.h"
#include "app/ui/device_button.h"
#include "app/ui/device_panel.h"
#include "app/ui/editor_tabs.h"
#include "app/ui/find_bar.h"
#include "app/ui/host_panel.h"
#include "app/ui/notice.h"
#include "app/ui/shell_panel.h"
#include "app/ui/start_page.h"
#include "app/ui/theme.h"

namespace adder::app {

class FileDesk;
class SessionKeeper;
class WindowLayouts;
class RunControl;
class TargetSwitch;

class MainWindow : public QMainWindow {
  Q_OBJECT
public:
  // All must outlive the window.
  MainWindow(ThemeManager& themes, DeviceService& device, PortService& ports, QSettings& settings);

  EditorTabs& tabs() { return *tabs_; }
  TerminalView& terminal() { return *shell_panel_->current(); }
  Notice& notice() { return *notice_; }
  DeviceTreeModel& deviceTree() { return *device_tree_; }
  QString deviceStatusText() const { return device_status_->text(); }

  // Brings back what was open when the last window ended, and keeps that from now on; `folder` is for this alone.
  void keepSession(const QString& folder);
  // Connects, and remembers the device for the next start.
  void openDevice(const QString& target);
  void openFiles(const QStringList& paths);
  // One of resources/examples, as a document of its own.
  void openExample(const QString& file);

protected:
  void closeEvent(QCloseEvent* event) override;
  void changeEvent(QEvent* event) override;
  void dragEnterEvent(QDragEnterEvent* event) override;
  void dropEvent(QDropEvent* event) override;

private:
  QAction* makeAction(const char* name, const QString& text, const QString& icon, const QKeySequence& keys);
  void makeActions();
  void makeMenus();
  void makeToolBar();
  void makeDocks();
  void makeFocusActions();
  void makeStatusBar();
  void makeThemeMenu(QMenu* view);
  void fillRecentMenu();
  void wireDevice();
  void wirePanels();
  void restore();

  void openDialog();
  QStringList recentFiles() const;
  void rememberFile(const QString& path);
  void showConflict(CodeEditor* editor);
  void showSaveProblem(CodeEditor* editor, const Problem& problem);
  void reset();
  void uploadAs(const QString& device_path);
  void showAbout();

  void showTracebackPlace(const QString& file, int line);
  void openFetched(const QString& device_path, const QByteArray& bytes);
  void showState(const DeviceState& state);
  void showRunReport(const RunReport& report);
  void showProblem(const Problem& problem);
  void showProgress(const QString& what, qint64 done, qint64 total);
  void showUploaded(const QString& device_path);
  void showPlace();
  void say(const QString& text);
  void refreshDeviceTree();
  void updateActions();
  void updateTitle();
  void zoom(int step);
  void setZoom(int points);

  ThemeManager& themes_;
  DeviceService& device_;
  PortService& ports_;
  QSettings& settings_;

  DeviceTreeModel* device_tree_;
  QStackedWidget* middle_;
  StartPage* start_page_;
  EditorTabs* tabs_;
  FindBar* find_bar_;
  SessionKeeper* session_ = nullptr;
  WindowLayouts* layouts_ = nullptr;
  Notice* notice_;
  ShellPanel* shell_panel_;
  HostPanel* host_panel_;
  DevicePanel* device_panel_;
  DeviceButton* device_button_;
  FileDesk* files_;
  RunControl* run_control_;
  TargetSwitch* target_switch_;
  QDockWidget *host_dock_, *device_dock_, *shell_dock_, *plot_dock_;

  QAction *new_, *open_, *save_, *save_as_, *close_tab_, *quit_;
  QAction *undo_, *redo_, *cut_, *copy_, *paste_, *select_all_, *find_, *find_next_, *find_previous_;
  QAction *run_, *stop_, *reset_, *upload_main_, *upload_, *clear_shell_, *reconnect_, *disconnect_;
  QAction *zoom_in_, *zoom_out_;
  QList<QAction*> focus_actions_;
  QMenu* recent_menu_;

  QLabel *status_dot_, *device_status_, *place_;
  QLabel* message_;
  QLabel* progress_text_;
  QProgressBar* progress_bar_;
  QToolButton* progress_cancel_;
  QTimer message_timer_;
  int zoom_ = 11;
  QString upload_main_pending_;
  bool quit_when_saved_ = false;
  int wanted_line_ = 0;  // of the file that is being fetched from the device; 0: none
};

}  // namespace adder::app
