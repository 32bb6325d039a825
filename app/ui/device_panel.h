// The files of the connected device. Shows a DeviceTreeModel and asks for what the user wants by signals; it knows no
// service. While no device is there it says so and offers to connect.
#pragma once

#include <QAction>
#include <QStackedWidget>
#include <QTreeView>

#include "app/models/device_tree_model.h"

namespace adder::app {

class EmptyState;
class PanelTitle;
class ThemeManager;

class DevicePanel : public QWidget {
  Q_OBJECT
public:
  DevicePanel(const ThemeManager& themes, DeviceTreeModel* model, QWidget* parent = nullptr);

  PanelTitle* titleBar() const { return title_; }
  void showState(const DeviceState& state);
  // Where an upload goes: the selected folder, or the folder of the selected file, or "/".
  QString targetDirectory() const;
  // "/lib" and "a.py" make "/lib/a.py".
  static QString join(const QString& directory, const QString& name);

signals:
  void connectWanted();
  void refreshWanted();
  void openWanted(const QString& path);
  void downloadWanted(const QString& path);
  void uploadWanted(const QString& directory);
  void removeWanted(const QString& path);
  void renameWanted(const QString& from, const QString& to);
  void makeDirectoryWanted(const QString& path);

private:
  void contextMenu(const QPoint& point);
  void askNewFolder();
  void askRename(const QString& path);
  void askRemove(const QString& path);
  void updatePage();
  QModelIndex chosenIndex() const;
  QString currentPath() const;

  const ThemeManager& themes_;
  PanelTitle* title_;
  DeviceTreeModel* model_;
  QStackedWidget* pages_;
  QTreeView* tree_;
  EmptyState* not_connected_;
  EmptyState* no_files_;
  QAction* delete_action_;
  QAction* download_action_;
  QAction* new_folder_action_;
  QAction* refresh_action_;
  bool connected_ = false;
  bool listed_ = false;
};

}  // namespace adder::app
