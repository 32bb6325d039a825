// See run_control.h.
#include "app/ui/run_control.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QMainWindow>
#include <QMenu>
#include <QProcess>

#include "app/services/device_service.h"
#include "app/services/project_upload.h"
#include "app/ui/code_editor.h"
#include "app/ui/editor_tabs.h"
#include "app/ui/notice.h"
#include "app/ui/run_options.h"

namespace adder::app {

namespace {
constexpr qint64 kMostInput = 1024 * 1024;
constexpr const char* kMain = "main.py";
constexpr const char* kPutAside = "main_off.py";

// Without the blanks that all lines begin with, at the line where it stands in the document, so that a traceback is
// right.
QString standingAlone(const QString& text, int line) {
  QStringList lines = text.split('\n');
  qsizetype common = -1;
  for (const QString& each : lines) {
    if (each.trimmed().isEmpty()) continue;
    qsizetype blanks = 0;
    while (blanks < each.size() && (each[blanks] == ' ' || each[blanks] == '\t')) ++blanks;
    common = common < 0 ? blanks : std::min(common, blanks);
  }
  for (QString& each : lines) each = each.mid(std::min(std::max<qsizetype>(common, 0), each.size()));
  return QString(line, '\n') + lines.join('\n') + '\n';
}

QByteArray readBounded(const QString& path, qint64 most, QString* trouble) {
  QFile file(path);
  if (!file.open(QIODevice::ReadOnly)) {
    *trouble = QObject::tr("%1: %2").arg(path, file.errorString());
    return {};
  }
  QByteArray bytes = file.read(most + 1);
  if (bytes.size() > most) *trouble = QObject::tr("%1 is larger than %2 KB.").arg(path).arg(most / 1024);
  return bytes;
}
}  // namespace

RunControl::RunControl(const Parts& parts, QMainWindow* window) : QObject(window), parts_(parts), window_(window) {
  setObjectName("runControl");
  selection_ = make("runSelectionAction", tr("Run Se&lection"), Qt::Key_F9, &RunControl::runSelection);
  project_ = make("runProjectAction", tr("Run &Project"), tr("Shift+F5"), &RunControl::runProject);
  upload_ = make("uploadProjectAction", tr("Upload Pro&ject and Restart"), tr("Shift+F8"), &RunControl::uploadProject);
  options_ = make("runOptionsAction", tr("&Arguments and Input…"), tr("Ctrl+Shift+F5"), &RunControl::askOptions);
  on_save_ = make("runOnSaveAction", tr("Run &on Save"), {}, nullptr);
  on_save_->setCheckable(true);
  on_save_->setChecked(parts_.settings.value("run/onSave").toBool());
  on_save_->setToolTip(tr("Runs again what was run last whenever a file is saved"));
  boot_ = make("bootAction", tr("Run main.py at S&tart"), {}, nullptr);
  boot_->setCheckable(true);
  boot_->setEnabled(false);
  connect(on_save_, &QAction::toggled, this, [this](bool on) { parts_.settings.setValue("run/onSave", on); });
  connect(boot_, &QAction::triggered, this, &RunControl::setBoot);
  connect(&parts_.tabs, &EditorTabs::fileSaved, this, &RunControl::runAgain);
  connect(&parts_.device, &DeviceService::listed, this, &RunControl::followBoot);
  connect(&parts_.device, &DeviceService::stateChanged, this, &RunControl::updateActions);
  connect(&parts_.tabs, &EditorTabs::currentChanged, this, &RunControl::updateActions);
  // Queued: after the window has shown what has failed.
  connect(
      &parts_.device, &DeviceService::failed, this,
      [this] {
        if (ending_ == Ending::kSoftReset && parts_.device.state().connected()) offerHardReset();
      },
      Qt::QueuedConnection);
  patience_.setSingleShot(true);
  patience_.setInterval(kPatienceMs);
  connect(&patience_, &QTimer::timeout, this, &RunControl::offerSoftReset);
  updateActions();
}

QAction* RunControl::make(const char* name, const QString& text, const QKeySequence& keys, void (RunControl::*act)()) {
  auto* action = new QAction(text, window_);
  action->setObjectName(name);
  action->setShortcut(keys);
  if (act != nullptr) connect(action, &QAction::triggered, this, act);
  return action;
}

void RunControl::fillMenu(QMenu* run) {
  run->addSeparator();
  run->addActions({selection_, project_, upload_});
  run->addSeparator();
  run->addActions({options_, on_save_, boot_});
}

void RunControl::updateActions() {
  const DeviceState& state = parts_.device.state();
  bool document = parts_.tabs.current() != nullptr, ready = state.connected() && state.activity != Activity::kRun;
  selection_->setEnabled(document && ready);
  project_->setEnabled(ready);
  upload_->setEnabled(ready);
  if (!state.connected()) boot_->setEnabled(false);
  if (!state.running()) {
    patience_.stop();
    if (ending_ == Ending::kInterrupted) parts_.notice.dismiss();
    if (state.activity == Activity::kPrompt) ending_ = Ending::kNo;
  }
}

void RunControl::start(RunRequest request) {
  parts_.notice.dismiss();
  ending_ = Ending::kNo;
  title_ = request.title;
  folder_ = request.folder;
  Q_EMIT starts();
  parts_.device.runProgram(request);
}

bool RunControl::addOptions(RunRequest* request) {
  request->arguments = QProcess::splitCommand(parts_.settings.value("run/arguments").toString());
  QString path = parts_.settings.value("run/input").toString();
  if (path.isEmpty()) return true;
  QString trouble;
  request->input = programInput(readBounded(path, kMostInput, &trouble));
  if (trouble.isEmpty()) return true;
  Q_EMIT failed({tr("%1 was not run: its input cannot be read.").arg(request->title), trouble, false});
  return false;
}

void RunControl::runDocument() {
  CodeEditor* editor = parts_.tabs.current();
  if (editor == nullptr) return;
  editor->clearError();
  RunRequest request;
  request.title = editor->title();
  request.source = editor->content();
  if (!editor->localPath().isEmpty()) request.folder = QFileInfo(editor->localPath()).absolutePath();
  if (!addOptions(&request)) return;
  last_path_ = editor->localPath();
  last_ = [this, editor = QPointer(editor)] {
    if (editor == nullptr) return;
    parts_.tabs.setCurrentWidget(editor);
    runDocument();
  };
  start(request);
}

void RunControl::runSelection() {
  CodeEditor* editor = parts_.tabs.current();
  if (editor == nullptr) return;
  int line = 0, column = 0, end = 0, end_column = 0;
  editor->getCursorPosition(&line, &column);
  QString text = editor->text(line);
  if (editor->hasSelectedText()) {
    editor->getSelection(&line, &column, &end, &end_column);
    text = editor->selectedText();
    // From its first word on, a line is its blanks and all.
    QString before = editor->text(line).left(column);
    if (before.trimmed().isEmpty()) text.prepend(before);
  }
  text.replace(QStringLiteral("\r\n"), QStringLiteral("\n"));
  if (text.trimmed().isEmpty()) return Q_EMIT said(tr("There is nothing to run in this line."));
  RunRequest request;
  request.title = editor->title();
  request.source = standingAlone(text, line).toUtf8();
  start(request);
}

// Saves what is open of the project; false when that cannot be.
bool RunControl::saveUnder(const QString& folder) {
  for (int i = 0; i < parts_.tabs.count(); ++i) {
    CodeEditor* editor = parts_.tabs.editorAt(i);
    if (editor->isModified() && editor->localPath().startsWith(folder + '/') && !parts_.tabs.save(editor)) return false;
  }
  return true;
}

void RunControl::runProject() {
  QString folder = QFileInfo(parts_.project()).canonicalFilePath();
  QString path = folder + '/' + kMain, trouble;
  if (!QFileInfo(path).isFile())
    return Q_EMIT failed({tr("This project has no main.py."), tr("It would be run from %1.").arg(path), false});
  if (!saveUnder(folder)) return;
  RunRequest request;
  request.title = kMain;
  request.source = readBounded(path, kMostInput, &trouble);
  if (!trouble.isEmpty()) return Q_EMIT failed({tr("main.py was not run."), trouble, false});
  request.folder = folder;
  request.fresh = true;
  if (!addOptions(&request)) return;
  last_path_ = folder;
  last_ = [this] { runProject(); };
  start(request);
}

void RunControl::uploadProject() {
  QString folder = QFileInfo(parts_.project()).canonicalFilePath();
  if (!saveUnder(folder)) return;
  Q_EMIT starts();
  parts_.device.perform(makeProjectUpload(folder, [this](bool ok, const QString& text) {
    if (!ok) return;
    Q_EMIT said(text);
    parts_.device.reset();
    parts_.device.list("/");
  }));
}

// Run on save: what was run last, when the file belongs to it.
void RunControl::runAgain(const QString& path) {
  if (!on_save_->isChecked() || !last_ || last_path_.isEmpty() || !parts_.device.state().connected()) return;
  QString folder = QFileInfo(last_path_).isDir() ? last_path_ : QFileInfo(last_path_).absolutePath();
  if (!path.startsWith(folder + '/') || !path.endsWith(".py")) return;
  if (parts_.device.state().running()) parts_.device.stop();
  // Saving a project runs it, which saves: once is enough.
  QTimer::singleShot(0, this, [this] {
    on_save_->blockSignals(true);
    on_save_->setChecked(false);
    last_();
    on_save_->setChecked(true);
    on_save_->blockSignals(false);
  });
}

void RunControl::askOptions() {
  RunOptionsDialog dialog(parts_.settings, window_);
  dialog.exec();
}

void RunControl::stop() {
  parts_.device.stop();
  if (!parts_.device.state().running() || ending_ != Ending::kNo) return;
  ending_ = Ending::kInterrupted;
  patience_.start();
}

void RunControl::offerSoftReset() {
  if (!parts_.device.state().running()) return;
  parts_.notice.show(
      Notice::Level::kWarning, tr("The program does not stop."),
      tr("A soft reset ends it and starts Python afresh: its names are lost, files stay, and boot.py and "
         "main.py run."),
      tr("Soft Reset"), [this] {
        ending_ = Ending::kSoftReset;
        parts_.device.forceReset();
        Q_EMIT said(tr("Resetting…"));
      });
}

void RunControl::offerHardReset() {
  bool simulator = parts_.device.state().simulatorProcess > 0;
  parts_.notice.show(Notice::Level::kError, tr("The soft reset did not end it."),
                     simulator ? tr("A hard reset ends the simulator and starts it anew; files stay.")
                               : tr("A hard reset restarts the chip, as pulling the plug does; files stay."),
                     tr("Hard Reset"), [this] {
                       ending_ = Ending::kNo;
                       parts_.device.hardReset();
                     });
}

// main.py runs at every start where there is one: put aside under another name, it does not.
void RunControl::setBoot(bool on) {
  boot_->setEnabled(false);  // until the folder is listed again
  if (on) {
    parts_.device.rename(QStringLiteral("/") + kPutAside, QStringLiteral("/") + kMain);
  } else {
    parts_.device.rename(QStringLiteral("/") + kMain, QStringLiteral("/") + kPutAside);
  }
  parts_.notice.show(Notice::Level::kInfo,
                     on ? tr("main.py runs at every start again.") : tr("main.py does not run at start any longer."),
                     on ? QString() : tr("It is kept on the device as %1.").arg(kPutAside));
}

void RunControl::followBoot(const QString& directory, const QList<FileEntry>& entries) {
  if (directory != "/") return;
  bool has = false, aside = false;
  for (const FileEntry& each : entries) {
    has |= each.name == kMain && !each.isDirectory;
    aside |= each.name == kPutAside && !each.isDirectory;
  }
  boot_->setChecked(has);
  boot_->setEnabled(has != aside);
  boot_->setToolTip(has && aside ? tr("The device has both main.py and %1: delete one of them").arg(kPutAside)
                    : has        ? tr("Puts main.py aside, as %1, so that it does not run at start").arg(kPutAside)
                    : aside      ? tr("Gives %1 its name main.py back, which runs at every start").arg(kPutAside)
                                 : tr("The device has no main.py: Upload as main.py puts one there"));
}

}  // namespace adder::app
