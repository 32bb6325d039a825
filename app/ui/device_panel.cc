// See device_panel.h.
#include "app/ui/device_panel.h"

#include <QHeaderView>
#include <QInputDialog>
#include <QMenu>
#include <QMessageBox>
#include <QVBoxLayout>

#include "app/ui/panel.h"
#include "app/ui/theme.h"

namespace adder::app {

DevicePanel::DevicePanel(const ThemeManager& themes, DeviceTreeModel* model, QWidget* parent)
    : QWidget(parent),
      themes_(themes),
      title_(new PanelTitle(themes, tr("Device"))),
      model_(model),
      pages_(new QStackedWidget),
      tree_(new QTreeView),
      not_connected_(new EmptyState(themes, "chip", tr("No device is connected."), tr("Connect"))),
      no_files_(new EmptyState(themes, "folder", tr("No files on the device yet."))) {
  setObjectName("panel");
  setAttribute(Qt::WA_StyledBackground);
  model_->setIconSource([folder = themes.icon("folder", "accent"), python = themes.icon("python_file", "muted"),
                         file = themes.icon("file", "faint")](const FileEntry& entry) {
    return entry.isDirectory ? folder : entry.name.endsWith(".py") ? python : file;
  });
  tree_->setObjectName("deviceTree");
  tree_->setModel(model_);
  tree_->setHeaderHidden(true);
  tree_->setIndentation(16);
  tree_->setUniformRowHeights(true);
  tree_->setContextMenuPolicy(Qt::CustomContextMenu);
  tree_->setTextElideMode(Qt::ElideMiddle);
  tree_->setAccessibleName(tr("Files on the device"));
  tree_->header()->setStretchLastSection(false);
  tree_->header()->setSectionResizeMode(DeviceTreeModel::kName, QHeaderView::Stretch);
  tree_->header()->setSectionResizeMode(DeviceTreeModel::kSize, QHeaderView::ResizeToContents);
  pages_->addWidget(not_connected_);
  pages_->addWidget(no_files_);
  pages_->addWidget(tree_);
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(0, 0, 0, 0);
  layout->addWidget(pages_);

  auto action = [&](const char* icon, const QString& text, const char* name) {
    auto* made = new QAction(themes.icon(icon, "muted"), text, this);
    made->setObjectName(name);
    title_->addButton(made);
    return made;
  };
  download_action_ = action("download", tr("Download…"), "deviceDownload");
  new_folder_action_ = action("new_folder", tr("New folder…"), "deviceNewFolder");
  delete_action_ = action("delete", tr("Delete…"), "deviceDelete");
  refresh_action_ = action("refresh", tr("Refresh"), "deviceRefresh");
  connect(download_action_, &QAction::triggered, this, [this] { Q_EMIT downloadWanted(currentPath()); });
  connect(new_folder_action_, &QAction::triggered, this, &DevicePanel::askNewFolder);
  connect(delete_action_, &QAction::triggered, this, [this] { askRemove(currentPath()); });
  connect(refresh_action_, &QAction::triggered, this, &DevicePanel::refreshWanted);
  connect(not_connected_->button(), &QPushButton::clicked, this, &DevicePanel::connectWanted);
  connect(tree_, &QTreeView::activated, this, [this](const QModelIndex& index) {
    if (!model_->isDirectory(index)) Q_EMIT openWanted(model_->path(index));
  });
  connect(tree_, &QTreeView::customContextMenuRequested, this, &DevicePanel::contextMenu);
  connect(tree_->selectionModel(), &QItemSelectionModel::selectionChanged, this, &DevicePanel::updatePage);
  for (auto signal : {&QAbstractItemModel::rowsInserted, &QAbstractItemModel::rowsRemoved})
    connect(model_, signal, this, &DevicePanel::updatePage);
  connect(model_, &QAbstractItemModel::modelReset, this, &DevicePanel::updatePage);
  updatePage();
}

QString DevicePanel::join(const QString& directory, const QString& name) {
  return directory.endsWith('/') ? directory + name : directory + '/' + name;
}

void DevicePanel::showState(const DeviceState& state) {
  connected_ = state.connected();
  title_->setTitle(connected_ ? state.title : tr("Device"));
  title_->setToolTipText(state.welcome);
  not_connected_->setText(state.link == LinkState::kConnecting ? tr("Connecting to %1…").arg(state.title)
                          : state.link == LinkState::kLost     ? tr("The connection to %1 is gone.").arg(state.title)
                                                               : tr("No device is connected."));
  not_connected_->button()->setText(state.link == LinkState::kLost ? tr("Reconnect") : tr("Connect"));
  not_connected_->button()->setVisible(state.link != LinkState::kConnecting);
  no_files_->setText(state.running() ? tr("A program is running. Its files show when it ends.")
                                     : tr("No files on the device yet.\nUpload one to begin."));
  updatePage();
}

void DevicePanel::updatePage() {
  bool empty = model_->rowCount() == 0;
  pages_->setCurrentWidget(!connected_ ? static_cast<QWidget*>(not_connected_)
                           : empty     ? static_cast<QWidget*>(no_files_)
                                       : static_cast<QWidget*>(tree_));
  bool chosen = connected_ && chosenIndex().isValid();
  delete_action_->setEnabled(chosen);
  download_action_->setEnabled(chosen && !model_->isDirectory(chosenIndex()));
  new_folder_action_->setEnabled(connected_);
  refresh_action_->setEnabled(connected_);
}

// The selected row: the view's current index is set by mere focus.
QModelIndex DevicePanel::chosenIndex() const {
  QModelIndexList rows = tree_->selectionModel()->selectedRows();
  return rows.isEmpty() ? QModelIndex() : rows.first();
}

QString DevicePanel::currentPath() const { return model_->path(chosenIndex()); }

QString DevicePanel::targetDirectory() const {
  QModelIndex index = chosenIndex();
  if (!index.isValid()) return QStringLiteral("/");
  return model_->isDirectory(index) ? model_->path(index) : model_->path(index.parent());
}

void DevicePanel::askNewFolder() {
  bool ok = false;
  QString name = QInputDialog::getText(
      this, tr("New folder"), tr("Name of the new folder in %1:").arg(targetDirectory()), QLineEdit::Normal, {}, &ok);
  if (ok && !name.trimmed().isEmpty()) Q_EMIT makeDirectoryWanted(join(targetDirectory(), name.trimmed()));
}

void DevicePanel::askRename(const QString& path) {
  bool ok = false;
  QString old_name = path.section('/', -1);
  QString name =
      QInputDialog::getText(this, tr("Rename"), tr("New name of %1:").arg(old_name), QLineEdit::Normal, old_name, &ok);
  if (ok && !name.trimmed().isEmpty() && name.trimmed() != old_name)
    Q_EMIT renameWanted(path, join(path.section('/', 0, -2), name.trimmed()));
}

void DevicePanel::askRemove(const QString& path) {
  if (path == "/") return;
  QMessageBox question(QMessageBox::NoIcon, tr("Delete"), tr("Delete %1 from the device?").arg(path),
                       QMessageBox::Cancel, window());
  QPushButton* yes = question.addButton(tr("Delete"), QMessageBox::AcceptRole);
  question.setInformativeText(model_->isDirectory(model_->indexOf(path))
                                  ? tr("With all that is in it. There is no trash.")
                                  : tr("There is no trash on the device."));
  question.setIconPixmap(themes_.icon("delete", "danger").pixmap(32, 32));
  question.setDefaultButton(yes);
  question.exec();
  if (question.clickedButton() == yes) Q_EMIT removeWanted(path);
}

void DevicePanel::contextMenu(const QPoint& point) {
  if (!connected_) return;
  QModelIndex index = tree_->indexAt(point).siblingAtColumn(0);
  QMenu menu(this);
  if (index.isValid()) {
    QString path = model_->path(index);
    if (!model_->isDirectory(index)) {
      menu.addAction(themes_.icon("file"), tr("Open"), this, [this, path] { Q_EMIT openWanted(path); });
      menu.addAction(themes_.icon("download"), tr("Download…"), this, [this, path] { Q_EMIT downloadWanted(path); });
    }
    menu.addAction(themes_.icon("rename"), tr("Rename…"), this, [this, path] { askRename(path); });
    menu.addAction(themes_.icon("delete"), tr("Delete…"), this, [this, path] { askRemove(path); });
    menu.addSeparator();
  }
  menu.addAction(themes_.icon("upload"), tr("Upload Files…"), this, [this] { Q_EMIT uploadWanted(targetDirectory()); });
  menu.addAction(themes_.icon("new_folder"), tr("New Folder…"), this, &DevicePanel::askNewFolder);
  menu.addAction(themes_.icon("refresh"), tr("Refresh"), this, &DevicePanel::refreshWanted);
  menu.exec(tree_->viewport()->mapToGlobal(point));
}

}  // namespace adder::app
