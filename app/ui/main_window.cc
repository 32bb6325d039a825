// See main_window.h. This file wires the parts and shows what they tell; window_actions.cc lays them out.
#include "app/ui/main_window.h"

#include <QApplication>
#include <QCloseEvent>
#include <QDropEvent>
#include <QFileDialog>
#include <QMessageBox>
#include <QMimeData>
#include <QPointer>
#include <QScreen>
#include <QStatusBar>
#include <QVBoxLayout>

#include "app/ui/code_editor.h"
#include "app/ui/editor_area.h"
#include "app/ui/error_help.h"
#include "app/ui/file_desk.h"
#include "app/ui/panel.h"
#include "app/ui/run_control.h"
#include "app/ui/session_keeper.h"
#include "app/ui/target_switch.h"
#include "app/ui/window_layouts.h"

namespace adder::app {

namespace {
constexpr int kMessageMs = 8000;
constexpr int kMostRecent = 10;
constexpr int kSmallestZoom = 7, kLargestZoom = 28;
}  // namespace

MainWindow::MainWindow(ThemeManager& themes, DeviceService& device, PortService& ports, QSettings& settings)
    : themes_(themes), device_(device), ports_(ports), settings_(settings), device_tree_(new DeviceTreeModel(this)) {
  QTimer::singleShot(0, this, [this] { setWindowIcon(QIcon(":/icons/adder-studio.svg")); });  // not before it is shown
  setDockOptions(QMainWindow::AllowNestedDocks | QMainWindow::AllowTabbedDocks);
  resize(QSize(1240, 800).boundedTo(screen()->availableSize()));
  auto* center = new QWidget;
  auto* column = new QVBoxLayout(center);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(0);
  notice_ = new Notice(themes_);
  middle_ = new QStackedWidget;
  start_page_ = new StartPage(themes_);
  tabs_ = new EditorTabs(themes_);
  find_bar_ = new FindBar(themes_);
  middle_->addWidget(start_page_);
  middle_->addWidget(new EditorArea(themes_, *tabs_));
  column->addWidget(notice_);
  column->addWidget(middle_, 1);
  column->addWidget(find_bar_);
  setCentralWidget(center);
  setAcceptDrops(true);
  makeActions();
  makeDocks();
  makeMenus();
  makeToolBar();
  makeStatusBar();
  wireDevice();
  wirePanels();
  new ErrorHelp(device_, *notice_, this);
  restore();
  start_page_->showRecent(recentFiles());
  showProgress({}, 0, 0);
  showState(device_.state());
  updateTitle();
  themes_.dress();
}

void MainWindow::wireDevice() {
  connect(&device_, &DeviceService::stateChanged, this, &MainWindow::showState);
  shell_panel_->follow(device_);
  connect(&device_, &DeviceService::runFinished, this, &MainWindow::showRunReport);
  connect(&device_, &DeviceService::failed, this, &MainWindow::showProblem);
  connect(&device_, &DeviceService::done, this, &MainWindow::say);
  connect(&device_, &DeviceService::progress, this, &MainWindow::showProgress);
  connect(&device_, &DeviceService::ready, this, &MainWindow::refreshDeviceTree);
  connect(&device_, &DeviceService::directoryChanged, &device_, &DeviceService::list);
  connect(&device_, &DeviceService::listed, device_tree_, &DeviceTreeModel::setListing);
  connect(&device_, &DeviceService::fetched, this, &MainWindow::openFetched);
  connect(&device_, &DeviceService::uploaded, tabs_, &EditorTabs::deviceFileSaved);
  connect(&device_, &DeviceService::uploaded, this, &MainWindow::showUploaded);
  connect(&device_, &DeviceService::failed, tabs_, &EditorTabs::deviceSaveFailed);
  connect(device_tree_, &DeviceTreeModel::listingWanted, &device_, &DeviceService::list);
  connect(&device_, &DeviceService::activated, device_tree_, &DeviceTreeModel::clear);
  connect(&ports_, &PortService::portsChanged, &device_, &DeviceService::knowPorts);
  connect(&ports_, &PortService::portsChanged, target_switch_, &TargetSwitch::showPorts);
  connect(&device_, &DeviceService::stateChanged, target_switch_, &TargetSwitch::showState);
  connect(target_switch_, &TargetSwitch::openWanted, this, &MainWindow::openDevice);
  connect(run_control_, &RunControl::said, this, &MainWindow::say);
  connect(run_control_, &RunControl::failed, this, &MainWindow::showProblem);
  connect(run_control_, &RunControl::starts, shell_dock_, &QWidget::show);
  connect(&ports_, &PortService::portsChanged, device_button_, &DeviceButton::showPorts);
  connect(device_button_, &DeviceButton::holdersWanted, &ports_, &PortService::askHolders);
  connect(&ports_, &PortService::holdersTold, device_button_, &DeviceButton::showHolders);
  device_button_->showPorts(ports_.ports());
  connect(device_button_, &DeviceButton::openWanted, this, &MainWindow::openDevice);
  connect(device_button_, &DeviceButton::closeWanted, &device_, &DeviceService::close);
  connect(&themes_, &ThemeManager::changed, this, [this] { showState(device_.state()); });
}

void MainWindow::wirePanels() {
  connect(start_page_, &StartPage::newWanted, new_, &QAction::trigger);
  connect(start_page_, &StartPage::openWanted, open_, &QAction::trigger);
  connect(start_page_, &StartPage::exampleWanted, this, &MainWindow::openExample);
  connect(start_page_, &StartPage::fileWanted, this, [this](const QString& path) { openFiles({path}); });
  connect(tabs_, &EditorTabs::documentsChanged, this, &MainWindow::updateTitle);
  connect(tabs_, &EditorTabs::currentChanged, this, &MainWindow::updateTitle);
  connect(tabs_, &EditorTabs::failed, this, &MainWindow::showProblem);
  connect(tabs_, &EditorTabs::fileUsed, this, &MainWindow::rememberFile);
  connect(tabs_, &EditorTabs::reloaded, this, [this](const QString& path) { say(tr("%1 was read again.").arg(path)); });
  connect(tabs_, &EditorTabs::caretProblem, this, &MainWindow::say);
  connect(tabs_, &EditorTabs::conflict, this, &MainWindow::showConflict);
  connect(tabs_, &EditorTabs::saveFailed, this, &MainWindow::showSaveProblem);
  tabs_->setTabsClosable(false);
  connect(files_, &FileDesk::said, this, &MainWindow::say);
  connect(files_, &FileDesk::failed, this, &MainWindow::showProblem);
  connect(files_, &FileDesk::progress, this, &MainWindow::showProgress);
  connect(files_, &FileDesk::saveGivenUp, this, [this] { quit_when_saved_ = false; });
  connect(progress_cancel_, &QToolButton::clicked, &files_->files(), &FileService::cancel);
  connect(device_panel_, &DevicePanel::connectWanted, this,
          [this] { openDevice(device_.state().target.isEmpty() ? QStringLiteral("sim") : device_.state().target); });
  connect(device_panel_, &DevicePanel::refreshWanted, this, &MainWindow::refreshDeviceTree);
  connect(shell_panel_, &ShellPanel::placeActivated, this, &MainWindow::showTracebackPlace);
  connect(shell_panel_, &ShellPanel::failed, this, &MainWindow::showProblem);
  connect(shell_panel_, &ShellPanel::saved, this, &MainWindow::say);
}

// A document that is open, or a file that the device has.
void MainWindow::showTracebackPlace(const QString& named, int line) {
  QString file = named;
  if (file.startsWith("/remote/")) file = run_control_->folder() + file.mid(7);  // a module that came from here
  CodeEditor* editor =
      tabs_->byTitle(file == QStringLiteral("<stdin>") ? run_control_->title() : QFileInfo(file).fileName());
  QString device_path = file.startsWith('/') ? file : '/' + file;
  auto show = [line](CodeEditor* shown) {
    if (shown == nullptr) return;
    shown->goToLine(line);
    shown->setFocus();
  };
  if (editor == nullptr && QFileInfo(file).isFile()) return tabs_->openSoon(file, show);
  if (editor == nullptr && device_tree_->indexOf(device_path).isValid()) {
    wanted_line_ = line;
    return device_.fetch(device_path);
  }
  if (editor == nullptr) return say(tr("%1 is not open here.").arg(file));
  tabs_->setCurrentWidget(editor);
  show(editor);
}

void MainWindow::openFetched(const QString& device_path, const QByteArray& bytes) {
  tabs_->openDeviceFile(device_path, bytes);
  int line = std::exchange(wanted_line_, 0);
  if (line > 0 && tabs_->current() != nullptr && tabs_->current()->devicePath() == device_path)
    tabs_->current()->goToLine(line);
}

void MainWindow::restore() {
  restoreGeometry(settings_.value("window/geometry").toByteArray());
  restoreState(settings_.value("window/state").toByteArray());
  layouts_->restore();
  setZoom(settings_.value("zoom", zoom_).toInt());
}

void MainWindow::keepSession(const QString& folder) {
  session_ = new SessionKeeper(*tabs_, folder, this, findChild<EditorArea*>());
  SessionKeeper::Restored restored = session_->restore();
  if (restored.recovered > 0)
    notice_->show(Notice::Level::kInfo,
                  tr("%n document(s) with unsaved changes came back.", nullptr, restored.recovered),
                  tr("Adder Studio ended last time before they were saved."));
  if (restored.devicePaths.isEmpty()) return;
  connect(
      &device_, &DeviceService::ready, this,
      [this, paths = restored.devicePaths] {
        for (const QString& path : paths) device_.fetch(path);
      },
      Qt::SingleShotConnection);
}

void MainWindow::closeEvent(QCloseEvent* event) {
  EditorTabs::Answer answer = tabs_->confirmAll();
  quit_when_saved_ = answer == EditorTabs::Answer::kWhenSaved;
  if (quit_when_saved_) say(tr("Saving to the device, then closing…"));
  if (answer != EditorTabs::Answer::kGo) return event->ignore();
  if (session_ != nullptr) session_->finish();
  settings_.setValue("window/geometry", saveGeometry());
  settings_.setValue("window/state", saveState());
  event->accept();
}

void MainWindow::changeEvent(QEvent* event) {
  QMainWindow::changeEvent(event);
  if (event->type() == QEvent::ActivationChange && isActiveWindow()) tabs_->checkDisk();
}

void MainWindow::dragEnterEvent(QDragEnterEvent* event) {
  if (event->mimeData()->hasUrls()) event->acceptProposedAction();
}

void MainWindow::dropEvent(QDropEvent* event) {
  if (event->mimeData()->hasFormat(DeviceTreeModel::kMimeType))
    return files_->openDropped(device_tree_->filesOf(event->mimeData()));
  QStringList paths;
  for (const QUrl& url : event->mimeData()->urls()) {
    if (url.isLocalFile()) paths.append(url.toLocalFile());
  }
  if (paths.size() == 1 && QFileInfo(paths.first()).isDir()) return host_panel_->setFolder(paths.first());
  openFiles(paths);
}

QStringList MainWindow::recentFiles() const { return settings_.value("recent").toStringList(); }

void MainWindow::rememberFile(const QString& path) {
  say(path);
  QStringList files = recentFiles();
  files.removeAll(path);
  files.prepend(path);
  files = files.mid(0, kMostRecent);
  settings_.setValue("recent", files);
  start_page_->showRecent(files);
}

void MainWindow::openDevice(const QString& target) {
  settings_.setValue("device", target);
  device_.openBeside(target);
}

void MainWindow::openFiles(const QStringList& paths) {
  for (const QString& path : paths) tabs_->openSoon(path);
  if (paths.isEmpty()) return;
  QString folder = QFileInfo(paths.first()).absolutePath();
  if (!(folder + '/').startsWith(host_panel_->folder() + '/')) host_panel_->setFolder(folder);
}

void MainWindow::openDialog() {
  openFiles(QFileDialog::getOpenFileNames(this, tr("Open"), host_panel_->folder(), tr("Python (*.py);;All files (*)")));
}

void MainWindow::openExample(const QString& file) { tabs_->newDocument(exampleSource(file), file); }

void MainWindow::reset() {
  if (notice_->button()->text() == reset_->text().remove('&')) notice_->dismiss();  // what it asked for is done
  device_.reset();
}

void MainWindow::uploadAs(const QString& device_path) {
  if (tabs_->current() != nullptr) files_->upload(device_path, tabs_->current()->content());
}

void MainWindow::refreshDeviceTree() {
  for (const QString& directory : device_tree_->listedDirectories()) device_.list(directory);
}

void MainWindow::showState(const DeviceState& state) {
  if (!state.connected()) device_tree_->clear();
  if (state.connected()) {
    if (notice_->button()->text() == tr("Reconnect")) notice_->dismiss();
  }
  QString text;
  switch (state.link) {
    case LinkState::kNone: text = tr("Not connected"); break;
    case LinkState::kConnecting: text = tr("Connecting to %1…").arg(state.title); break;
    case LinkState::kLost:
      text = (state.awaited ? tr("Waiting for %1 to come back") : tr("Connection to %1 lost")).arg(state.title);
      break;
    case LinkState::kConnected:
      text = state.activity == Activity::kFiles ? tr("%1: working on files").arg(state.title)
             : state.running()                  ? tr("%1: running").arg(state.title)
                                                : tr("Connected to %1").arg(state.title);
      break;
  }
  if (state.connected() && !state.welcome.isEmpty()) text += QStringLiteral("  ·  ") + state.welcome.section(';', 0, 0);
  device_status_->setText(text);
  device_status_->setToolTip(state.welcome);
  status_dot_->setPixmap(DeviceButton::dot(themes_, state, 14));
  device_button_->showState(state);
  device_panel_->showState(state);
  files_->showState(state);
  updateActions();
}

void MainWindow::showRunReport(const RunReport& report) {
  if (report.interrupted) return say(tr("%1 was stopped.").arg(report.title));
  if (!report.raised) return say(tr("%1 has ended.").arg(report.title));
  say(report.line > 0 ? tr("%1, line %2: %3").arg(report.title).arg(report.line).arg(report.summary)
                      : tr("%1: %2").arg(report.title, report.summary));
  CodeEditor* editor = tabs_->byTitle(report.title);
  if (editor != nullptr && report.line > 0) editor->showError(report.line, report.summary);
}

void MainWindow::showProblem(const Problem& problem) {
  device_tree_->forgetQuestions();
  upload_main_pending_.clear();
  quit_when_saved_ = false;
  wanted_line_ = 0;
  if (problem.offerReconnect)
    return notice_->show(Notice::Level::kError, problem.what, problem.detail, tr("Reconnect"),
                         [this] { device_.reopen(); });
  bool connecting_failed = device_.state().link == LinkState::kNone && !device_.state().target.isEmpty();
  if (connecting_failed)
    return notice_->show(Notice::Level::kError, problem.what, problem.detail, tr("Try Again"),
                         [this] { device_.reopen(); });
  notice_->show(Notice::Level::kWarning, problem.what, problem.detail);
}

void MainWindow::showConflict(CodeEditor* editor) {
  notice_->show(Notice::Level::kWarning, tr("Another program has changed %1.").arg(editor->title()),
                tr("What you see is your own version, not saved yet."), tr("Read It Again"),
                [this, editor = QPointer(editor)] {
                  if (editor != nullptr) tabs_->reload(editor);
                });
}

void MainWindow::showSaveProblem(CodeEditor* editor, const Problem& problem) {
  notice_->show(Notice::Level::kError, problem.what, problem.detail, tr("Save As…"), [this, editor = QPointer(editor)] {
    if (editor != nullptr) tabs_->saveAs(editor);
  });
}

void MainWindow::showUploaded(const QString& device_path) {
  if (quit_when_saved_ && !tabs_->isSending()) close();
  if (device_path != upload_main_pending_) return;
  upload_main_pending_.clear();
  notice_->show(Notice::Level::kInfo, tr("main.py is on the device."),
                tr("It runs at every start. Reset to start it now."), tr("Reset"), [this] { reset(); });
}

void MainWindow::showProgress(const QString& what, qint64 done, qint64 total) {
  bool under_way = total > 0;
  progress_text_->setText(what);
  for (QWidget* each : {static_cast<QWidget*>(progress_text_), static_cast<QWidget*>(progress_bar_),
                        static_cast<QWidget*>(progress_cancel_)})
    each->setVisible(under_way);
  if (under_way) progress_bar_->setValue(static_cast<int>(done * 100 / total));
}

void MainWindow::say(const QString& text) {
  message_->setText(text);
  message_timer_.start(kMessageMs);
}

void MainWindow::showPlace() {
  CodeEditor* editor = tabs_->current();
  if (editor == nullptr) return place_->clear();
  int line = 0, column = 0;
  editor->getCursorPosition(&line, &column);
  place_->setText(tr("Line %1, column %2").arg(line + 1).arg(column + 1));
}

void MainWindow::updateActions() {
  const DeviceState& state = device_.state();
  bool document = tabs_->current() != nullptr;
  for (QAction* each :
       {save_, save_as_, close_tab_, undo_, redo_, cut_, copy_, paste_, select_all_, find_, find_next_, find_previous_})
    each->setEnabled(document);
  bool files_busy = state.activity == Activity::kFiles;
  run_->setEnabled(document && state.connected() && state.activity != Activity::kRun);
  stop_->setEnabled(state.running() || (state.connected() && files_busy));
  reset_->setEnabled(state.connected());
  upload_main_->setEnabled(document && state.connected());
  upload_->setEnabled(document && state.connected());
  reconnect_->setEnabled(state.link != LinkState::kConnecting && !state.target.isEmpty());
  disconnect_->setEnabled(state.connected());
}

void MainWindow::updateTitle() {
  CodeEditor* editor = tabs_->current();
  middle_->setCurrentWidget(editor == nullptr ? static_cast<QWidget*>(start_page_) : tabs_->parentWidget());
  setWindowTitle(editor == nullptr ? tr("Adder Studio") : tr("%1[*] – Adder Studio").arg(editor->title()));
  setWindowModified(editor != nullptr && editor->isModified());
  find_bar_->setEditor(editor);
  if (editor != nullptr)
    connect(editor, &CodeEditor::cursorPositionChanged, this, &MainWindow::showPlace, Qt::UniqueConnection);
  showPlace();
  updateActions();
}

void MainWindow::zoom(int step) { setZoom(zoom_ + step); }

void MainWindow::setZoom(int points) {
  zoom_ = std::clamp(points, kSmallestZoom, kLargestZoom);
  settings_.setValue("zoom", zoom_);
  tabs_->setPointSize(zoom_);
  shell_panel_->setPointSize(zoom_ - 1);
}

void MainWindow::showAbout() {
  QMessageBox about(this);
  about.setWindowTitle(tr("About Adder Studio"));
  about.setIconPixmap(QIcon(":/icons/adder-studio.svg").pixmap(64, 64));
  about.setText(tr("<b>Adder Studio %1</b>").arg(QApplication::applicationVersion()));
  about.setInformativeText(tr("A desk for Python on small machines: edit, run, upload.\nMIT licence."));
  about.exec();
}

}  // namespace adder::app
