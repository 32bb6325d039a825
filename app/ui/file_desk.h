// Joins the two file panels, the tabs and FileService, and asks the questions that belong to files: what to do about
// what is in the way, whether to delete, what to save over. The window constructs one and knows nothing else of files.
#pragma once

#include <QAction>
#include <QObject>
#include <QSettings>

#include "app/services/device_types.h"
#include "app/services/file_service.h"
#include "app/services/package_service.h"
#include "app/ui/panel.h"

class QMenu;
class QMessageBox;

namespace adder::app {

class DevicePanel;
class DeviceService;
class EditorTabs;
class HostPanel;
class PackagePanel;
class ThemeManager;

class FileDesk : public QObject {
  Q_OBJECT
public:
  // All must outlive it; `window` is the parent of its dialogs.
  FileDesk(const ThemeManager& themes, DeviceService& device, HostPanel& host, DevicePanel& device_panel,
           EditorTabs& tabs, QSettings& settings, QWidget* window);

  FileService& files() { return files_; }
  void fillDeviceMenu(QMenu* menu);
  // Compares the text with the device's first, and asks where it would write over something else.
  void upload(const QString& device_path, const QByteArray& bytes) { files_.save(device_path, bytes); }
  void openDropped(const QStringList& device_paths);
  void uploadAll(const QStringList& paths, const QString& directory);

public slots:
  void showState(const adder::app::DeviceState& state);

signals:
  void said(const QString& text);
  void failed(const adder::app::Problem& problem);
  void progress(const QString& what, qint64 done, qint64 total);
  // Nothing is on its way any longer: the user keeps the document as it is.
  void saveGivenUp();

private:
  void makeActions();
  void makePackages();
  LazyDock::Content makePackagePanel();
  void wireHost();
  void wireDevice();
  void download(const QStringList& paths, const QString& folder);
  void askAboutConflicts(const CopyPlan& plan);
  void askRemove(Place place, const QStringList& paths, const FileCount& count);
  void askAboutSave(const SaveConflict& conflict);
  void showCompare(const QString& folder, const QString& device_folder);
  void compareHere(const QString& path, bool is_directory);
  void compareThere(const QString& path, bool is_directory);
  void uploadSaved(const QString& path);
  void updateActions();

  const ThemeManager& themes_;
  DeviceService& device_;
  HostPanel& host_;
  DevicePanel& device_panel_;
  EditorTabs& tabs_;
  QSettings& settings_;
  QWidget* window_;
  FileService files_;
  PackageService packages_;
  PackagePanel* package_panel_ = nullptr;  // until the dock is opened
  LazyDock* package_dock_;
  QAction *compare_action_, *upload_on_save_;
};

}  // namespace adder::app
