// The files of this computer, from one folder down. Everything that reads or changes more than a name is asked for by
// signals; renaming and new folders are done here, by Qt's file system model.
#pragma once

#include <QAction>
#include <QFileSystemModel>
#include <QStackedWidget>
#include <QWidget>

#include "app/services/device_types.h"
#include "app/services/file_types.h"

namespace adder::app {

class EmptyState;
class FileTree;
class PanelTitle;
class ThemeManager;

class HostPanel : public QWidget {
  Q_OBJECT
public:
  HostPanel(const ThemeManager& themes, const QString& folder, QWidget* parent = nullptr);
  ~HostPanel() override;

  PanelTitle* titleBar() const { return title_; }
  QString folder() const;
  void setFolder(const QString& folder);
  // The selected files and folders; none below another one of them.
  QStringList chosenPaths() const;
  // The selected folder, or that of the selected file, or the whole.
  QString targetFolder() const;

signals:
  void openWanted(const QString& path);
  void uploadWanted(const QStringList& paths);
  void dropped(adder::app::Place from, const QStringList& paths, const QString& folder, bool isMove);
  void compareWanted(const QString& path, bool isDirectory);
  void removeWanted(const QStringList& paths);  // a question comes first
  void makeFileWanted(const QString& path);
  void folderChanged(const QString& folder);
  void failed(const adder::app::Problem& problem);

private:
  void makeActions();
  void contextMenu(const QPoint& point);
  void updatePage();
  void makeFolder();
  void makeFile();
  QString folderOf(const QModelIndex& index) const;

  const ThemeManager& themes_;
  PanelTitle* title_;
  QFileSystemModel* model_;
  FileTree* tree_;
  EmptyState* empty_;
  QStackedWidget* pages_;
  QAction *upload_action_, *new_file_action_, *new_folder_action_, *rename_action_, *delete_action_, *copy_action_,
      *paste_action_, *copy_path_action_;
  std::unique_ptr<QAbstractFileIconProvider> icons_;
};

}  // namespace adder::app
