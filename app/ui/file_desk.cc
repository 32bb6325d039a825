// See file_desk.h. Questions are dialogs that are opened and not waited for: the window lives on behind them.
#include "app/ui/file_desk.h"

#include <QDir>
#include <QFileDialog>
#include <QMainWindow>
#include <QMenu>
#include <QMessageBox>
#include <QPushButton>

#include "app/services/device_service.h"
#include "app/services/size_text.h"
#include "app/ui/compare_dialog.h"
#include "app/ui/conflict_dialog.h"
#include "app/ui/device_drag.h"
#include "app/ui/device_panel.h"
#include "app/ui/diff_window.h"
#include "app/ui/editor_tabs.h"
#include "app/ui/flash_dialog.h"
#include "app/ui/host_panel.h"
#include "app/ui/package_panel.h"
#include "app/ui/panel.h"
#include "app/ui/project_settings.h"
#include "app/ui/theme.h"

namespace adder::app {

namespace {

QString nameOf(const QString& path) { return path.section('/', -1, -1, QString::SectionSkipEmpty); }

}  // namespace

FileDesk::FileDesk(const ThemeManager& themes, DeviceService& device, HostPanel& host, DevicePanel& device_panel,
                   EditorTabs& tabs, QSettings& settings, QWidget* window)
    : QObject(window),
      themes_(themes),
      device_(device),
      host_(host),
      device_panel_(device_panel),
      tabs_(tabs),
      settings_(settings),
      window_(window),
      files_(device),
      packages_(device) {
  makeActions();
  makePackages();
  wireHost();
  wireDevice();
  connect(&files_, &FileService::copyPlanned, this, &FileDesk::askAboutConflicts);
  connect(&files_, &FileService::counted, this, &FileDesk::askRemove);
  connect(&files_, &FileService::saveConflict, this, &FileDesk::askAboutSave);
  connect(&files_, &FileService::spaceKnown, &device_panel_, &DevicePanel::showSpace);
  connect(&files_, &FileService::done, this, &FileDesk::said);
  connect(&files_, &FileService::failed, this, &FileDesk::failed);
  connect(&files_, &FileService::progress, this, &FileDesk::progress);
  connect(&tabs_, &EditorTabs::saveToDevice, &files_, &FileService::save);
  connect(&tabs_, &EditorTabs::fileSaved, this, &FileDesk::uploadSaved);
  connect(&files_, &FileService::fetchedBoth, this,
          [this](const QString& here, const QByteArray& mine, const QString& there, const QByteArray& theirs) {
            (new DiffWindow(themes_, {here, mine}, {tr("%1 on the device").arg(there), theirs}, window_))->show();
          });
  connect(this, &FileDesk::saveGivenUp, &tabs_, &EditorTabs::deviceSaveFailed);
}

void FileDesk::wireHost() {
  connect(&host_, &HostPanel::openWanted, &tabs_, [this](const QString& path) { tabs_.openSoon(path); });
  connect(&host_, &HostPanel::failed, this, &FileDesk::failed);
  connect(&host_, &HostPanel::uploadWanted, this,
          [this](const QStringList& paths) { uploadAll(paths, device_panel_.targetDirectory()); });
  connect(&host_, &HostPanel::dropped, this,
          [this](Place from, const QStringList& paths, const QString& folder, bool is_move) {
            files_.copy({from, Place::kHere, is_move, paths, folder, {}});
          });
  connect(&host_, &HostPanel::removeWanted, this,
          [this](const QStringList& paths) { files_.count(Place::kHere, paths); });
  connect(&host_, &HostPanel::makeFileWanted, this,
          [this](const QString& path) { files_.makeFile(Place::kHere, path); });
  connect(&host_, &HostPanel::compareWanted, this, &FileDesk::compareHere);
  connect(&host_, &HostPanel::folderChanged, this,
          [this](const QString& folder) { settings_.setValue("folder", folder); });
}

void FileDesk::wireDevice() {
  auto* drag = new DeviceDrag(files_, this);
  connect(&device_panel_, &DevicePanel::dragBegins, drag, &DeviceDrag::begin);
  connect(drag, &DeviceDrag::said, this, &FileDesk::said);
  connect(&device_panel_, &DevicePanel::openWanted, &device_, &DeviceService::fetch);
  connect(&device_panel_, &DevicePanel::downloadWanted, this,
          [this](const QStringList& paths) { download(paths, host_.targetFolder()); });
  connect(&device_panel_, &DevicePanel::downloadToWanted, this, [this](const QStringList& paths) {
    QString folder = QFileDialog::getExistingDirectory(window_, tr("Download to"), host_.folder());
    if (!folder.isEmpty()) download(paths, folder);
  });
  connect(&device_panel_, &DevicePanel::uploadWanted, this, [this](const QString& directory) {
    uploadAll(QFileDialog::getOpenFileNames(window_, tr("Upload"), host_.folder()), directory);
  });
  connect(&device_panel_, &DevicePanel::dropped, this,
          [this](Place from, const QStringList& paths, const QString& directory, bool is_move) {
            files_.copy({from, Place::kDevice, is_move, paths, directory, {}});
          });
  connect(&device_panel_, &DevicePanel::removeWanted, this,
          [this](const QStringList& paths) { files_.count(Place::kDevice, paths); });
  connect(&device_panel_, &DevicePanel::compareWanted, this, &FileDesk::compareThere);
  connect(&device_panel_, &DevicePanel::renameWanted, &device_, &DeviceService::rename);
  connect(&device_panel_, &DevicePanel::makeFileWanted, this,
          [this](const QString& path) { files_.makeFile(Place::kDevice, path); });
  connect(&device_panel_, &DevicePanel::makeDirectoryWanted, &device_, &DeviceService::makeDirectory);
}

void FileDesk::makeActions() {
  compare_action_ = new QAction(themes_.icon("sync"), tr("Compare and S&ynchronise…"), this);
  compare_action_->setObjectName("compareAction");
  compare_action_->setShortcut(QKeySequence(tr("Ctrl+Alt+Y")));
  connect(compare_action_, &QAction::triggered, this, [this] { showCompare(host_.folder(), {}); });
  upload_on_save_ = new QAction(tr("Upload on Sa&ve"), this);
  upload_on_save_->setObjectName("uploadOnSaveAction");
  upload_on_save_->setCheckable(true);
  connect(upload_on_save_, &QAction::triggered, this, [this](bool on) {
    ProjectSettings project(settings_, host_.folder());
    project.setUploadOnSave(on);
    Q_EMIT said(on ? tr("What is saved in %1 goes to %2 on the device.").arg(host_.folder(), project.deviceFolder())
                   : tr("What is saved stays on this computer."));
  });
  connect(&host_, &HostPanel::folderChanged, this, &FileDesk::updateActions);
  updateActions();
}

void FileDesk::makePackages() {
  packages_.setIndex(settings_.value("packages/index").toString());
  packages_.setProject(host_.folder());
  package_dock_ = new LazyDock("packageDock", tr("Packages"), 300, [this] { return makePackagePanel(); });
  package_dock_->toggleViewAction()->setObjectName("packagesAction");
  package_dock_->toggleViewAction()->setShortcut(QKeySequence(tr("Ctrl+Shift+J")));
  if (auto* main = qobject_cast<QMainWindow*>(window_)) main->addDockWidget(Qt::RightDockWidgetArea, package_dock_);
  connect(&host_, &HostPanel::folderChanged, &packages_, &PackageService::setProject);
  connect(&packages_, &PackageService::done, this, &FileDesk::said);
}

LazyDock::Content FileDesk::makePackagePanel() {
  package_panel_ = new PackagePanel(themes_, packages_);
  connect(&device_, &DeviceService::failed, package_panel_, [this](const Problem& problem) {
    if (packages_.isBusy()) package_panel_->showProblem(problem);
  });
  connect(&device_, &DeviceService::progress, package_panel_, &PackagePanel::showProgress);
  package_panel_->showState(device_.state());
  return {package_panel_->titleBar(), package_panel_};
}

void FileDesk::fillDeviceMenu(QMenu* menu) {
  menu->addSeparator();
  auto* flash = new QAction(themes_.icon("chip"), tr("Flash &Firmware…"), this);
  flash->setObjectName("flashAction");
  connect(flash, &QAction::triggered, this, [this] {
    auto* dialog = new FlashDialog(themes_, window_);
    connect(dialog, &FlashDialog::portWanted, this, [this](const QString& port) {
      if (device_.state().target == port) device_.close();
    });
    dialog->open();
  });
  menu->addActions({compare_action_, upload_on_save_, package_dock_->toggleViewAction(), flash});
}

void FileDesk::updateActions() {
  ProjectSettings project(settings_, host_.folder());
  upload_on_save_->setChecked(project.uploadOnSave());
  upload_on_save_->setToolTip(
      tr("Files of %1 that are saved go to %2 on the device").arg(host_.folder(), project.deviceFolder()));
  compare_action_->setEnabled(device_.state().connected());
}

void FileDesk::showState(const DeviceState& state) {
  updateActions();
  if (package_panel_ != nullptr) package_panel_->showState(state);
}

void FileDesk::showCompare(const QString& folder, const QString& device_folder) {
  if (auto* open = window_->findChild<CompareDialog*>()) open->close();
  auto* dialog = new CompareDialog(themes_, files_, settings_, folder, device_folder, window_);
  connect(&device_, &DeviceService::progress, dialog, &CompareDialog::showProgress);
  connect(&device_, &DeviceService::failed, dialog, &CompareDialog::showProblem);
  connect(dialog, &CompareDialog::cancelWanted, &device_, &DeviceService::stop);
  connect(dialog, &QDialog::finished, this, &FileDesk::updateActions);
  dialog->show();
}

// A file of the project is compared with the one of its place on the device; others with what has their name there.
void FileDesk::compareHere(const QString& path, bool is_directory) {
  QString there = ProjectSettings(settings_, host_.folder()).deviceFolder();
  QString below = QDir(host_.folder()).relativeFilePath(path);
  QString target = DevicePanel::join(there, below.startsWith("..") ? nameOf(path) : below);
  if (is_directory) return showCompare(path, below == "." ? there : target);
  files_.fetchBoth(path, target);
}

void FileDesk::compareThere(const QString& path, bool is_directory) {
  QString root = ProjectSettings(settings_, host_.folder()).deviceFolder();
  QString below = root != "/" && path.startsWith(root + '/') ? path.mid(root.size() + 1) : path.mid(1);
  QString here = QDir(host_.folder()).filePath(below);
  if (is_directory) return showCompare(here, path);
  files_.fetchBoth(here, path);
}

void FileDesk::uploadSaved(const QString& path) {
  ProjectSettings project(settings_, host_.folder());
  QString below = QDir(host_.folder()).relativeFilePath(path);
  if (!project.uploadOnSave() || below.startsWith("..") || !device_.state().connected()) return;
  files_.saveFile(path, DevicePanel::join(project.deviceFolder(), below), host_.folder());
}

void FileDesk::uploadAll(const QStringList& paths, const QString& directory) {
  if (paths.isEmpty()) return Q_EMIT said(tr("Select files to upload first."));
  files_.copy({Place::kHere, Place::kDevice, false, paths, directory, {}});
}

void FileDesk::openDropped(const QStringList& device_paths) {
  for (const QString& path : device_paths) device_.fetch(path);
}

void FileDesk::download(const QStringList& paths, const QString& folder) {
  if (!paths.isEmpty()) files_.copy({Place::kDevice, Place::kHere, false, paths, folder, {}});
}

void FileDesk::askAboutConflicts(const CopyPlan& plan) {
  auto* dialog = new ConflictDialog(themes_, plan, window_);
  dialog->setAttribute(Qt::WA_DeleteOnClose);
  connect(dialog, &QDialog::accepted, this, [this, dialog] { files_.carryOut(dialog->plan(), dialog->resolutions()); });
  connect(dialog, &QDialog::rejected, this, [this] { Q_EMIT said(tr("Nothing was copied.")); });
  connect(dialog, &ConflictDialog::compareWanted, &files_, &FileService::fetchBoth);
  dialog->open();
}

// What, how many, and whether it comes back.
void FileDesk::askRemove(Place place, const QStringList& paths, const FileCount& count) {
  bool here = place == Place::kHere;
  QString what = paths.size() == 1 ? nameOf(paths.first()) : tr("%n item(s)", nullptr, static_cast<int>(paths.size()));
  auto* question =
      new QMessageBox(QMessageBox::NoIcon, here ? tr("Move to Trash") : tr("Delete"),
                      here ? tr("Move %1 to the trash?").arg(what) : tr("Delete %1 from the device?").arg(what),
                      QMessageBox::Cancel, window_);
  question->setAttribute(Qt::WA_DeleteOnClose);
  question->setTextFormat(Qt::PlainText);
  QStringList facts;
  if (paths.size() > 1) {
    QStringList names;
    for (const QString& path : paths.mid(0, 5)) names.append(nameOf(path));
    facts.append(names.join(", ") + (paths.size() > 5 ? ", …" : "."));
  }
  QString amount = tr("%n file(s)", nullptr, count.files);
  if (count.folders > 0) amount += tr(" and %n folder(s)", nullptr, count.folders);
  facts.append(tr("%1, %2 in all.").arg(amount, sizeText(count.bytes)));
  if (!here) facts.append(tr("There is no trash on the device."));
  question->setInformativeText(facts.join('\n'));
  question->setIconPixmap(themes_.icon("delete", "danger").pixmap(32, 32));
  QPushButton* yes = question->addButton(here ? tr("Move to Trash") : tr("Delete"), QMessageBox::AcceptRole);
  question->setDefaultButton(yes);
  connect(question, &QMessageBox::finished, this, [this, question, yes, place, paths] {
    if (question->clickedButton() == yes) files_.remove(place, paths);
  });
  question->open();
}

void FileDesk::askAboutSave(const SaveConflict& conflict) {
  auto* question =
      new QMessageBox(QMessageBox::NoIcon, tr("Changed on the Device"),
                      conflict.wasKnown ? tr("%1 has changed on the device.").arg(nameOf(conflict.devicePath))
                                        : tr("Another %1 is on the device.").arg(nameOf(conflict.devicePath)),
                      QMessageBox::Cancel, window_);
  question->setObjectName("saveConflict");
  question->setAttribute(Qt::WA_DeleteOnClose);
  question->setTextFormat(Qt::PlainText);
  question->setInformativeText(tr("There: %1. Yours: %2. Nothing was written yet.")
                                   .arg(sizeText(conflict.theirs.size()), sizeText(conflict.mine.size())));
  question->setIconPixmap(themes_.icon("warning", "warning").pixmap(32, 32));
  QPushButton* overwrite = question->addButton(tr("&Overwrite"), QMessageBox::DestructiveRole);
  QPushButton* reload = question->addButton(tr("&Reload"), QMessageBox::ActionRole);
  QPushButton* compare = question->addButton(tr("Co&mpare"), QMessageBox::ActionRole);
  question->setDefaultButton(compare);
  connect(question, &QMessageBox::finished, this, [this, question, overwrite, reload, compare, conflict] {
    const QAbstractButton* chosen = question->clickedButton();
    if (chosen == overwrite) return files_.overwrite(conflict.devicePath, conflict.mine);
    Q_EMIT saveGivenUp();
    if (chosen == reload) {
      files_.noteSeen(conflict.devicePath, conflict.theirs);
      tabs_.reloadDeviceFile(conflict.devicePath, conflict.theirs);
    } else if (chosen == compare) {
      Q_EMIT files_.fetchedBoth(tr("%1 (yours)").arg(nameOf(conflict.devicePath)), conflict.mine, conflict.devicePath,
                                conflict.theirs);
    } else {
      Q_EMIT failed({tr("%1 was not uploaded.").arg(nameOf(conflict.devicePath)),
                     tr("The device keeps its own. Save asks again."), false});
    }
  });
  question->open();
}

}  // namespace adder::app
