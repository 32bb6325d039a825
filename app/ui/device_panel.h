// The files of the connected device. Shows a DeviceTreeModel and asks for what the user wants by signals; it knows no
// service. While no device is there it says so and offers to connect; below the tree it shows how much room is left.
#pragma once

#include <QAction>
#include <QDrag>
#include <QLabel>
#include <QProgressBar>
#include <QStackedWidget>

#include "app/models/device_tree_model.h"
#include "app/services/file_types.h"

namespace adder::app {

class EmptyState;
class FileTree;
class PanelTitle;
class ThemeManager;

class DevicePanel : public QWidget {
  Q_OBJECT
public:
  DevicePanel(const ThemeManager& themes, DeviceTreeModel* model, QWidget* parent = nullptr);

  PanelTitle* titleBar() const { return title_; }
  void showState(const DeviceState& state);
  void showSpace(const DeviceSpace& space);
  // Where an upload goes: the selected folder, or the folder of the selected file, or "/".
  QString targetDirectory() const;
  // The selected files and folders; none below another one of them.
  QStringList chosenPaths() const;
  // "/lib" and "a.py" make "/lib/a.py".
  static QString join(const QString& directory, const QString& name);

signals:
  void dragBegins(QDrag* drag);
  void connectWanted();
  void refreshWanted();
  void openWanted(const QString& path);
  void downloadWanted(const QStringList& paths);
  void downloadToWanted(const QStringList& paths);  // a folder is to be chosen
  void uploadWanted(const QString& directory);
  void dropped(adder::app::Place from, const QStringList& paths, const QString& directory, bool isMove);
  void compareWanted(const QString& path, bool isDirectory);
  void removeWanted(const QStringList& paths);  // a question comes first
  void renameWanted(const QString& from, const QString& to);
  void makeFileWanted(const QString& path);
  void makeDirectoryWanted(const QString& path);

private:
  void makeActions();
  void contextMenu(const QPoint& point);
  void askName(const QString& title, const QString& label, const QString& name,
               const std::function<void(const QString&)>& then);
  void askNewFolder();
  void askNewFile();
  void askRename(const QString& path);
  void updatePage();
  QString folderOf(const QModelIndex& index) const;
  QModelIndex chosenIndex() const;
  QString currentPath() const;

  const ThemeManager& themes_;
  PanelTitle* title_;
  DeviceTreeModel* model_;
  QStackedWidget* pages_;
  FileTree* tree_;
  EmptyState* not_connected_;
  EmptyState* no_files_;
  QWidget* space_;
  QLabel* space_text_;
  QProgressBar* space_bar_;
  QAction *delete_action_, *download_action_, *new_folder_action_, *refresh_action_, *new_file_action_, *rename_action_,
      *copy_action_, *paste_action_, *copy_path_action_;
  bool connected_ = false;
};

}  // namespace adder::app
