// The files of this computer, from one folder down. Opening and uploading are asked for by signals; what changes the
// folder itself (rename, new folder, move to the trash) is done here, by Qt's file system model.
#pragma once

#include <QFileSystemModel>
#include <QStackedWidget>
#include <QTreeView>
#include <QWidget>

#include "app/services/device_types.h"

namespace adder::app {

class EmptyState;
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
  QStringList selectedFiles() const;

signals:
  void openWanted(const QString& path);
  void uploadWanted(const QStringList& paths);
  void folderChanged(const QString& folder);
  void failed(const adder::app::Problem& problem);

private:
  void contextMenu(const QPoint& point);
  void updatePage();
  void makeFolder();
  void trash(const QString& path);
  QString targetFolder() const;

  const ThemeManager& themes_;
  PanelTitle* title_;
  QFileSystemModel* model_;
  QTreeView* tree_;
  EmptyState* empty_;
  QStackedWidget* pages_;
  std::unique_ptr<QAbstractFileIconProvider> icons_;
};

}  // namespace adder::app
