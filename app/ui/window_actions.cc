// The parts of MainWindow that lay it out: actions, menus, tool bar, docks, status bar.
#include <QActionGroup>
#include <QApplication>
#include <QHBoxLayout>
#include <QMenuBar>
#include <QStatusBar>
#include <QToolBar>
#include <QVBoxLayout>

#include "app/ui/code_editor.h"
#include "app/ui/editor_area.h"
#include "app/ui/editor_commands.h"
#include "app/ui/file_desk.h"
#include "app/ui/heap_panel.h"
#include "app/ui/intelligence.h"
#include "app/ui/interface_scale.h"
#include "app/ui/log_panel.h"
#include "app/ui/main_window.h"
#include "app/ui/panel.h"
#include "app/ui/panel_menus.h"
#include "app/ui/plot_panel.h"
#include "app/ui/quick_pick.h"
#include "app/ui/reference_help.h"
#include "app/ui/run_control.h"
#include "app/ui/target_switch.h"
#include "app/ui/tool_bar_fit.h"
#include "app/ui/variables_panel.h"
#include "app/ui/window_layouts.h"

namespace adder::app {

QAction* MainWindow::makeAction(const char* name, const QString& text, const QString& icon, const QKeySequence& keys) {
  auto* action = new QAction(text, this);
  action->setObjectName(name);
  if (!icon.isEmpty()) action->setIcon(themes_.icon(icon));
  action->setShortcut(keys);
  QString tip = QString(text).remove('&').remove(QStringLiteral("…"));
  action->setToolTip(keys.isEmpty() ? tip
                                    : QStringLiteral("%1  (%2)").arg(tip, keys.toString(QKeySequence::NativeText)));
  return action;
}

void MainWindow::makeActions() {
  new_ = makeAction("newAction", tr("&New"), "new", QKeySequence::New);
  open_ = makeAction("openAction", tr("&Open…"), "open", QKeySequence::Open);
  save_ = makeAction("saveAction", tr("&Save"), "save", QKeySequence::Save);
  save_as_ = makeAction("saveAsAction", tr("Save &As…"), "", QKeySequence(tr("Ctrl+Shift+S")));
  close_tab_ = makeAction("closeAction", tr("&Close Tab"), "", QKeySequence(tr("Ctrl+W")));
  quit_ = makeAction("quitAction", tr("&Quit"), "", QKeySequence(tr("Ctrl+Q")));
  // The editor and the terminal have these keys themselves; here they are only shown.
  undo_ = makeAction("undoAction", tr("&Undo") + "\tCtrl+Z", "", {});
  redo_ = makeAction("redoAction", tr("&Redo") + "\tCtrl+Y", "", {});
  cut_ = makeAction("cutAction", tr("Cu&t") + "\tCtrl+X", "", {});
  copy_ = makeAction("copyAction", tr("&Copy") + "\tCtrl+C", "", {});
  paste_ = makeAction("pasteAction", tr("&Paste") + "\tCtrl+V", "", {});
  select_all_ = makeAction("selectAllAction", tr("Select &All") + "\tCtrl+A", "", {});
  find_ = makeAction("findAction", tr("&Find…"), "", QKeySequence(tr("Ctrl+F")));
  find_next_ = makeAction("findNextAction", tr("Find &Next"), "", QKeySequence(tr("F3")));
  find_previous_ = makeAction("findPreviousAction", tr("Find Pre&vious"), "", QKeySequence(tr("Shift+F3")));
  run_ = makeAction("runAction", tr("&Run"), "", QKeySequence(Qt::Key_F5));
  run_->setShortcuts({QKeySequence(Qt::Key_F5), QKeySequence(tr("Ctrl+R"))});
  run_->setIcon(themes_.icon("run", "accent-text"));
  stop_ = makeAction("stopAction", tr("&Stop"), "", QKeySequence(Qt::Key_F6));
  stop_->setIcon(themes_.icon("stop", "danger"));
  reset_ = makeAction("resetAction", tr("R&eset"), "reset", QKeySequence(Qt::Key_F7));
  reset_->setToolTip(tr("Reset the device; boot.py and main.py run  (F7)"));
  upload_main_ = makeAction("uploadMainAction", tr("Upload as &main.py"), "main_file", QKeySequence(Qt::Key_F8));
  upload_main_->setToolTip(tr("Put this program on the device as main.py, which runs at every start  (F8)"));
  upload_ = makeAction("uploadAction", tr("&Upload to Device"), "upload", QKeySequence(tr("Ctrl+U")));
  clear_shell_ = makeAction("clearShellAction", tr("C&lear Shell"), "", {});
  clear_shell_->setIcon(themes_.icon("clear", "muted"));
  reconnect_ = makeAction("reconnectAction", tr("Re&connect"), "connect", QKeySequence(tr("Ctrl+Shift+R")));
  disconnect_ = makeAction("disconnectAction", tr("&Disconnect"), "disconnect", {});
  zoom_in_ = makeAction("zoomInAction", tr("Zoom &In"), "", QKeySequence(tr("Ctrl++")));
  zoom_in_->setShortcuts({QKeySequence(tr("Ctrl++")), QKeySequence(tr("Ctrl+="))});
  zoom_out_ = makeAction("zoomOutAction", tr("Zoom &Out"), "", QKeySequence(tr("Ctrl+-")));

  connect(new_, &QAction::triggered, this, [this] { tabs_->newDocument(); });
  connect(open_, &QAction::triggered, this, &MainWindow::openDialog);
  connect(save_, &QAction::triggered, this, [this] { tabs_->save(tabs_->current()); });
  connect(save_as_, &QAction::triggered, this, [this] { tabs_->saveAs(tabs_->current()); });
  connect(close_tab_, &QAction::triggered, findChild<EditorArea*>(), &EditorArea::closeCurrent);
  connect(quit_, &QAction::triggered, this, &QWidget::close);
  connect(undo_, &QAction::triggered, this, [this] { tabs_->current()->undo(); });
  connect(redo_, &QAction::triggered, this, [this] { tabs_->current()->redo(); });
  connect(cut_, &QAction::triggered, this, [this] { tabs_->current()->cut(); });
  connect(copy_, &QAction::triggered, this,
          [this] { terminal().hasFocus() ? terminal().copy() : tabs_->current()->copy(); });
  connect(paste_, &QAction::triggered, this,
          [this] { terminal().hasFocus() ? terminal().paste() : tabs_->current()->paste(); });
  connect(select_all_, &QAction::triggered, this, [this] { tabs_->current()->selectAll(); });
  connect(find_, &QAction::triggered, find_bar_, &FindBar::open);
  connect(find_next_, &QAction::triggered, find_bar_, &FindBar::findNext);
  connect(find_previous_, &QAction::triggered, find_bar_, &FindBar::findPrevious);
  connect(run_, &QAction::triggered, this, [this] { run_control_->runDocument(); });
  connect(stop_, &QAction::triggered, this, [this] { run_control_->stop(); });
  connect(reset_, &QAction::triggered, this, &MainWindow::reset);
  connect(upload_main_, &QAction::triggered, this, [this] {
    // Without a slash: where the device starts, which on some boards is not the root.
    upload_main_pending_ = QStringLiteral("main.py");
    uploadAs(upload_main_pending_);
  });
  connect(upload_, &QAction::triggered, this,
          [this] { uploadAs(DevicePanel::join(device_panel_->targetDirectory(), tabs_->current()->title())); });
  connect(clear_shell_, &QAction::triggered, this, [this] { terminal().clear(); });
  connect(reconnect_, &QAction::triggered, &device_, &DeviceService::reopen);
  connect(disconnect_, &QAction::triggered, &device_, &DeviceService::close);
  connect(zoom_in_, &QAction::triggered, this, [this] { zoom(1); });
  connect(zoom_out_, &QAction::triggered, this, [this] { zoom(-1); });
}

void MainWindow::makeMenus() {
  QMenu* file = menuBar()->addMenu(tr("&File"));
  file->addActions({new_, open_});
  recent_menu_ = file->addMenu(tr("Open &Recent"));
  connect(recent_menu_, &QMenu::aboutToShow, this, &MainWindow::fillRecentMenu);
  QMenu* shown = file->addMenu(themes_.icon("python_file"), tr("&Examples"));
  for (const Example& example : examples())
    shown->addAction(example.title, this, [this, name = example.file] { openExample(name); });
  file->addSeparator();
  file->addActions({save_, save_as_});
  file->addSeparator();
  file->addActions({close_tab_, quit_});
  QMenu* edit = menuBar()->addMenu(tr("&Edit"));
  edit->addActions({undo_, redo_});
  edit->addSeparator();
  edit->addActions({cut_, copy_, paste_, select_all_});
  edit->addSeparator();
  edit->addActions({find_, find_next_, find_previous_});
  auto* pick = new QuickPick(themes_, this);
  auto* editing = new EditorCommands(*tabs_, *pick, this);
  editing->fillEditMenu(edit);
  QMenu* run = menuBar()->addMenu(tr("&Run"));
  QAction* run_item =
      makeAction("runMenuAction", tr("&Run") + "\tF5", "run", {});  // the button's icon is for its own colour
  connect(run_item, &QAction::triggered, run_, &QAction::trigger);
  connect(run_, &QAction::changed, run_item, [this, run_item] { run_item->setEnabled(run_->isEnabled()); });
  addAction(run_);
  run->addActions({run_item, stop_, reset_});
  run->addSeparator();
  run->addActions({upload_main_, upload_});
  run_control_ =
      new RunControl({themes_, *tabs_, device_, *notice_, settings_, [this] { return host_panel_->folder(); }}, this);
  run_control_->fillMenu(run);
  QMenu* device = menuBar()->addMenu(tr("&Device"));
  device->addActions({reconnect_, disconnect_});
  device->addSeparator();
  device->addAction(clear_shell_);
  files_->fillDeviceMenu(device);
  QMenu* view = menuBar()->addMenu(tr("&View"));
  view->addActions({host_dock_->toggleViewAction(), device_dock_->toggleViewAction(), shell_dock_->toggleViewAction(),
                    plot_dock_->toggleViewAction(), VariablesPanel::addDock(themes_, device_, this)->toggleViewAction(),
                    HeapPanel::addDock(themes_, device_, this)->toggleViewAction(),
                    LogPanel::addDock(themes_, device_, *notice_, this)->toggleViewAction()});
  view->addSeparator();
  view->addActions(focus_actions_);
  view->addSeparator();
  makeThemeMenu(view);
  layouts_ = new WindowLayouts(*this, settings_, view);
  addPanelMenus(*this, view);
  view->addSeparator();
  view->addActions({zoom_in_, zoom_out_});
  new InterfaceScale(settings_, *notice_, view, this);
  editing->fillViewMenu(view);
  findChild<EditorArea*>()->fillViewMenu(view);
  auto* known = new Intelligence(themes_, *tabs_, settings_, {edit, view, plot_dock_->toggleViewAction()}, this);
  connect(known, &Intelligence::told, this, &MainWindow::say);
  known->followBoard(device_);
  QMenu* help = menuBar()->addMenu(tr("&Help"));
  new ReferenceHelp(themes_, *known, help, view, plot_dock_->toggleViewAction(), this);
  QAction* commands = makeAction("commandsAction", tr("&Commands…"), "", QKeySequence(tr("Ctrl+Shift+P")));
  connect(commands, &QAction::triggered, pick, [this, pick] { pick->openCommands(menuBar()); });
  help->addAction(commands);
  help->addAction(tr("&About Adder Studio"), this, &MainWindow::showAbout);
}

void MainWindow::fillRecentMenu() {
  recent_menu_->clear();
  for (const QString& path : recentFiles())
    recent_menu_->addAction(QString(path).replace('&', "&&"), this, [this, path] { openFiles({path}); });
  if (recent_menu_->isEmpty()) recent_menu_->addAction(tr("No files yet"))->setEnabled(false);
}

void MainWindow::makeThemeMenu(QMenu* view) {
  QMenu* menu = view->addMenu(tr("&Theme"));
  auto* group = new QActionGroup(this);
  struct Row {
    ThemeChoice choice;
    QString text;
    const char* name;
  };
  for (const Row& row :
       {Row{ThemeChoice::kSystem, tr("Like the &System"), "themeSystem"},
        Row{ThemeChoice::kLight, tr("&Light"), "themeLight"}, Row{ThemeChoice::kDark, tr("&Dark"), "themeDark"},
        Row{ThemeChoice::kContrast, tr("High &Contrast"), "themeContrast"}}) {
    QAction* action = menu->addAction(row.text);
    action->setObjectName(row.name);
    action->setCheckable(true);
    action->setChecked(themes_.choice() == row.choice);
    group->addAction(action);
    connect(action, &QAction::triggered, this, [this, choice = row.choice] {
      themes_.choose(choice);
      settings_.setValue("theme", static_cast<int>(choice));
    });
  }
}

void MainWindow::makeToolBar() {
  auto* bar = new QToolBar(tr("Tools"), this);
  bar->setObjectName("toolBar");
  bar->setMovable(false);
  bar->setFloatable(false);
  bar->setContextMenuPolicy(Qt::PreventContextMenu);
  bar->setIconSize(QSize(20, 20));
  addToolBar(bar);
  bar->addActions({new_, open_, save_});
  bar->addSeparator();
  auto add_with_text = [&](QAction* action, const char* name) {
    auto* button = new QToolButton;
    button->setObjectName(name);
    button->setDefaultAction(action);
    button->setText(QStringLiteral(" ") + button->text());  // a little more air beside the icon
    connect(action, &QAction::changed, button, [button] { button->setText(' ' + button->text().trimmed()); });
    button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    button->setIconSize(QSize(18, 18));
    bar->addWidget(button);
    return button;
  };
  QList<QToolButton*> worded = {add_with_text(run_, "runButton"), add_with_text(stop_, "stopButton"),
                                add_with_text(reset_, "resetButton")};
  bar->addSeparator();
  worded.append(add_with_text(upload_main_, "uploadMainButton"));
  new ToolBarFit(*bar, worded);
  auto* gap = new QWidget;
  gap->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
  gap->setAttribute(Qt::WA_TransparentForMouseEvents);
  bar->addWidget(gap);
  target_switch_ = new TargetSwitch(themes_, settings_);
  bar->addWidget(target_switch_);
  device_button_ = new DeviceButton(themes_);
  bar->addWidget(device_button_);
}

void MainWindow::makeDocks() {
  host_panel_ = new HostPanel(themes_, settings_.value("folder", QDir::currentPath()).toString());
  host_dock_ = makeDock("hostDock", tr("Files on This Computer"), host_panel_->titleBar(), host_panel_);
  device_panel_ = new DevicePanel(themes_, device_tree_);
  device_dock_ = makeDock("deviceDock", tr("Files on the Device"), device_panel_->titleBar(), device_panel_);
  shell_panel_ = new ShellPanel(themes_);
  shell_panel_->titleBar()->addButton(clear_shell_);
  shell_dock_ = makeDock("shellDock", tr("Shell"), shell_panel_->titleBar(), shell_panel_);
  files_ = new FileDesk(themes_, device_, *host_panel_, *device_panel_, *tabs_, settings_, this);
  plot_dock_ = new LazyDock("plotDock", tr("Plotter"), 440, [this] {
    auto* panel = new PlotPanel(themes_);
    connect(&device_, &DeviceService::output, panel, &PlotPanel::feed);
    connect(panel, &PlotPanel::failed, this, &MainWindow::showProblem);
    connect(panel, &PlotPanel::saved, this, &MainWindow::say);
    return LazyDock::Content{panel->titleBar(), panel};
  });
  plot_dock_->toggleViewAction()->setShortcut(QKeySequence(tr("Ctrl+Shift+G")));
  setCorner(Qt::BottomLeftCorner, Qt::LeftDockWidgetArea);
  addDockWidget(Qt::LeftDockWidgetArea, host_dock_);
  addDockWidget(Qt::LeftDockWidgetArea, device_dock_);
  addDockWidget(Qt::BottomDockWidgetArea, shell_dock_);
  addDockWidget(Qt::BottomDockWidgetArea, plot_dock_);
  makeFocusActions();
  resizeDocks({host_dock_}, {264}, Qt::Horizontal);
  resizeDocks({host_dock_, device_dock_}, {height() / 2, height() / 2}, Qt::Vertical);
  resizeDocks({shell_dock_}, {height() * 32 / 100}, Qt::Vertical);
}

// The terminal keeps Tab for the device, so the keyboard needs ways of its own from part to part.
void MainWindow::makeFocusActions() {
  struct Part {
    const char* name;
    QString text;
    QKeySequence keys;
    std::function<void()> focus;
  };
  auto focusTree = [](QDockWidget* dock, QWidget* panel, const char* tree) {
    return [dock, target = panel->findChild<QWidget*>(tree)] {
      dock->show();
      target->setFocus();
    };
  };
  for (const Part& part : {Part{"focusEditor", tr("Go to &Editor"), tr("Ctrl+1"),
                                [this] {
                                  if (tabs_->current() != nullptr) tabs_->current()->setFocus();
                                }},
                           Part{"focusShell", tr("Go to &Shell"), tr("Ctrl+2"),
                                [this] {
                                  shell_dock_->show();
                                  terminal().setFocus();
                                }},
                           Part{"focusHost", tr("Go to Files on This &Computer"), tr("Ctrl+3"),
                                focusTree(host_dock_, host_panel_, "hostTree")},
                           Part{"focusDevice", tr("Go to Files on the &Device"), tr("Ctrl+4"),
                                focusTree(device_dock_, device_panel_, "deviceTree")}}) {
    QAction* action = makeAction(part.name, part.text, "", part.keys);
    connect(action, &QAction::triggered, this, part.focus);
    focus_actions_.append(action);
  }
}

void MainWindow::makeStatusBar() {
  statusBar()->setSizeGripEnabled(false);
  status_dot_ = new QLabel;
  status_dot_->setStyleSheet("padding: 0 0 0 8px;");
  device_status_ = new QLabel;
  device_status_->setObjectName("deviceStatus");
  device_status_->setTextFormat(Qt::PlainText);
  message_ = new QLabel;
  message_->setObjectName("message");
  message_->setTextFormat(Qt::PlainText);
  place_ = new QLabel;
  progress_text_ = new QLabel;
  progress_bar_ = new QProgressBar;
  progress_bar_->setTextVisible(false);
  progress_bar_->setFixedWidth(140);
  progress_cancel_ = new QToolButton;
  progress_cancel_->setIcon(themes_.icon("close", "muted"));
  progress_cancel_->setToolTip(tr("Cancel"));
  progress_cancel_->setAccessibleName(tr("Cancel"));
  progress_bar_->setAccessibleName(tr("Progress"));
  connect(progress_cancel_, &QToolButton::clicked, &device_, &DeviceService::stop);
  statusBar()->addWidget(status_dot_);
  statusBar()->addWidget(device_status_);
  statusBar()->addWidget(message_, 1);
  for (QWidget* each : {static_cast<QWidget*>(progress_text_), static_cast<QWidget*>(progress_bar_),
                        static_cast<QWidget*>(progress_cancel_), static_cast<QWidget*>(place_)})
    statusBar()->addPermanentWidget(each);
  message_timer_.setSingleShot(true);
  connect(&message_timer_, &QTimer::timeout, message_, &QLabel::clear);
}

}  // namespace adder::app
