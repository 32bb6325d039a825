// See device_panel.h.
#include "app/ui/device_panel.h"

#include <QApplication>
#include <QClipboard>
#include <QHeaderView>
#include <QInputDialog>
#include <QMenu>
#include <QVBoxLayout>

#include "app/services/size_text.h"
#include "app/ui/file_tree.h"
#include "app/ui/panel.h"
#include "app/ui/theme.h"

namespace adder::app {

DevicePanel::DevicePanel(const ThemeManager& themes, DeviceTreeModel* model, QWidget* parent)
    : QWidget(parent),
      themes_(themes),
      title_(new PanelTitle(themes, tr("Device"))),
      model_(model),
      pages_(new QStackedWidget),
      tree_(new FileTree(themes, Place::kDevice, [this](const QModelIndex& index) { return folderOf(index); })),
      not_connected_(new EmptyState(themes, "chip", tr("No device is connected."), tr("Connect"))),
      no_files_(new EmptyState(themes, "folder", tr("No files on the device yet."))),
      space_(new QWidget),
      space_text_(new QLabel),
      space_bar_(new QProgressBar) {
  setObjectName("panel");
  setAttribute(Qt::WA_StyledBackground);
  model_->setIconSource([folder = themes.icon("folder", "accent"), python = themes.icon("python_file", "muted"),
                         file = themes.icon("file", "faint")](const FileEntry& entry) {
    return entry.isDirectory ? folder : entry.name.endsWith(".py") ? python : file;
  });
  tree_->setObjectName("deviceTree");
  tree_->setModel(model_);
  tree_->setAccessibleName(tr("Files on the device"));
  tree_->header()->setStretchLastSection(false);
  tree_->header()->setSectionResizeMode(DeviceTreeModel::kName, QHeaderView::Stretch);
  tree_->header()->setSectionResizeMode(DeviceTreeModel::kSize, QHeaderView::ResizeToContents);
  tree_->alsoTakeDropsOn(no_files_);
  pages_->addWidget(not_connected_);
  pages_->addWidget(no_files_);
  pages_->addWidget(tree_);
  auto* room = new QVBoxLayout(space_);
  room->setContentsMargins(14, 6, 14, 8);
  room->setSpacing(4);
  space_text_->setProperty("muted", true);
  space_text_->setObjectName("deviceSpace");
  space_bar_->setTextVisible(false);
  space_bar_->setAccessibleName(tr("Used space of the device"));
  room->addWidget(space_text_);
  room->addWidget(space_bar_);
  space_->hide();
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(0, 0, 0, 0);
  layout->setSpacing(0);
  layout->addWidget(pages_, 1);
  layout->addWidget(space_);
  makeActions();
  connect(not_connected_->button(), &QPushButton::clicked, this, &DevicePanel::connectWanted);
  connect(tree_, &QTreeView::activated, this, [this](const QModelIndex& index) {
    if (!model_->isDirectory(index)) Q_EMIT openWanted(model_->path(index));
  });
  connect(tree_, &FileTree::dropped, this, &DevicePanel::dropped);
  connect(tree_, &FileTree::dragBegins, this, &DevicePanel::dragBegins);
  connect(tree_, &QTreeView::customContextMenuRequested, this, &DevicePanel::contextMenu);
  connect(tree_->selectionModel(), &QItemSelectionModel::selectionChanged, this, &DevicePanel::updatePage);
  for (auto signal : {&QAbstractItemModel::rowsInserted, &QAbstractItemModel::rowsRemoved})
    connect(model_, signal, this, &DevicePanel::updatePage);
  connect(model_, &QAbstractItemModel::modelReset, this, &DevicePanel::updatePage);
  updatePage();
}

// Each with its key, which counts while the tree has the focus.
void DevicePanel::makeActions() {
  auto action = [&](const char* icon, const QString& text, const char* name, const QKeySequence& keys, bool button) {
    auto* made = new QAction(themes_.icon(icon, "muted"), text, this);
    made->setObjectName(name);
    made->setShortcut(keys);
    made->setShortcutContext(Qt::WidgetShortcut);
    tree_->addAction(made);
    if (!keys.isEmpty())
      made->setToolTip(QStringLiteral("%1  (%2)")
                           .arg(QString(text).remove(QStringLiteral("…")), keys.toString(QKeySequence::NativeText)));
    if (button) title_->addButton(made);
    return made;
  };
  download_action_ = action("download", tr("Download"), "deviceDownload", {}, true);
  download_action_->setToolTip(tr("Copy the selected files into the project"));
  new_file_action_ = action("new", tr("New File…"), "deviceNewFile", {}, false);
  new_folder_action_ = action("new_folder", tr("New Folder…"), "deviceNewFolder", {}, true);
  rename_action_ = action("rename", tr("Rename…"), "deviceRename", Qt::Key_F2, false);
  delete_action_ = action("delete", tr("Delete…"), "deviceDelete", QKeySequence::Delete, true);
  copy_action_ = action("file", tr("Copy"), "deviceCopy", QKeySequence::Copy, false);
  paste_action_ = action("file", tr("Paste"), "devicePaste", QKeySequence::Paste, false);
  copy_path_action_ = action("file", tr("Copy Path"), "deviceCopyPath", QKeySequence(tr("Ctrl+Shift+C")), false);
  refresh_action_ = action("refresh", tr("Refresh"), "deviceRefresh", {}, true);
  connect(download_action_, &QAction::triggered, this, [this] { Q_EMIT downloadWanted(chosenPaths()); });
  connect(new_file_action_, &QAction::triggered, this, &DevicePanel::askNewFile);
  connect(new_folder_action_, &QAction::triggered, this, &DevicePanel::askNewFolder);
  connect(rename_action_, &QAction::triggered, this, [this] { askRename(currentPath()); });
  connect(delete_action_, &QAction::triggered, this, [this] { Q_EMIT removeWanted(chosenPaths()); });
  connect(copy_action_, &QAction::triggered, tree_, &FileTree::copyChosen);
  connect(paste_action_, &QAction::triggered, tree_, &FileTree::paste);
  connect(copy_path_action_, &QAction::triggered, this,
          [this] { QApplication::clipboard()->setText(chosenPaths().join('\n')); });
  connect(refresh_action_, &QAction::triggered, this, &DevicePanel::refreshWanted);
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
                                     : tr("No files on the device yet.\nDrop some here to begin."));
  updatePage();
}

void DevicePanel::showSpace(const DeviceSpace& space) {
  space_->setVisible(space.total > 0);
  if (space.total <= 0) return;
  space_text_->setText(tr("%1 free of %2").arg(sizeText(space.free), sizeText(space.total)));
  space_bar_->setValue(static_cast<int>((space.total - space.free) * 100 / space.total));
}

void DevicePanel::updatePage() {
  bool empty = model_->rowCount() == 0;
  pages_->setCurrentWidget(!connected_ ? static_cast<QWidget*>(not_connected_)
                           : empty     ? static_cast<QWidget*>(no_files_)
                                       : static_cast<QWidget*>(tree_));
  bool chosen = connected_ && chosenIndex().isValid();
  for (QAction* each : {delete_action_, download_action_, copy_action_, copy_path_action_}) each->setEnabled(chosen);
  rename_action_->setEnabled(chosen && tree_->selectionModel()->selectedRows().size() == 1);
  for (QAction* each : {new_file_action_, new_folder_action_, refresh_action_, paste_action_})
    each->setEnabled(connected_);
}

// The selected row: the view's current index is set by mere focus.
QModelIndex DevicePanel::chosenIndex() const {
  QModelIndexList rows = tree_->selectionModel()->selectedRows();
  return rows.isEmpty() ? QModelIndex() : rows.first();
}

QString DevicePanel::currentPath() const { return model_->path(chosenIndex()); }

QStringList DevicePanel::chosenPaths() const {
  QStringList paths;
  for (const QModelIndex& row : tree_->chosenRows()) paths.append(model_->path(row));
  return paths;
}

QString DevicePanel::folderOf(const QModelIndex& index) const {
  if (!index.isValid()) return QStringLiteral("/");
  return model_->isDirectory(index) ? model_->path(index) : model_->path(index.parent());
}

QString DevicePanel::targetDirectory() const { return folderOf(chosenIndex()); }

void DevicePanel::askName(const QString& title, const QString& label, const QString& name,
                          const std::function<void(const QString&)>& then) {
  bool ok = false;
  QString chosen = QInputDialog::getText(this, title, label, QLineEdit::Normal, name, &ok).trimmed();
  if (ok && !chosen.isEmpty() && chosen != name) then(chosen);
}

void DevicePanel::askNewFolder() {
  QString directory = targetDirectory();
  askName(tr("New folder"), tr("Name of the new folder in %1:").arg(directory), {},
          [&](const QString& name) { Q_EMIT makeDirectoryWanted(join(directory, name)); });
}

void DevicePanel::askNewFile() {
  QString directory = targetDirectory();
  askName(tr("New file"), tr("Name of the new file in %1:").arg(directory), {},
          [&](const QString& name) { Q_EMIT makeFileWanted(join(directory, name)); });
}

void DevicePanel::askRename(const QString& path) {
  QString old_name = path.section('/', -1);
  askName(tr("Rename"), tr("New name of %1:").arg(old_name), old_name,
          [&](const QString& name) { Q_EMIT renameWanted(path, join(path.section('/', 0, -2), name)); });
}

void DevicePanel::contextMenu(const QPoint& point) {
  if (!connected_) return;
  QModelIndex index = tree_->indexAt(point).siblingAtColumn(0);
  QMenu menu(this);
  if (index.isValid()) {
    QString path = model_->path(index);
    bool directory = model_->isDirectory(index);
    if (!directory) menu.addAction(themes_.icon("file"), tr("Open"), this, [this, path] { Q_EMIT openWanted(path); });
    menu.addAction(themes_.icon("compare"), tr("Compare with Project"), this,
                   [this, path, directory] { Q_EMIT compareWanted(path, directory); });
    menu.addSeparator();
    menu.addAction(themes_.icon("download"), tr("Download into Project"), this,
                   [this] { Q_EMIT downloadWanted(chosenPaths()); });
    menu.addAction(tr("Download To…"), this, [this] { Q_EMIT downloadToWanted(chosenPaths()); });
    menu.addSeparator();
    menu.addActions({copy_action_, copy_path_action_});
  }
  menu.addAction(paste_action_);
  menu.addSeparator();
  if (index.isValid()) menu.addActions({rename_action_, delete_action_});
  menu.addActions({new_file_action_, new_folder_action_});
  menu.addAction(themes_.icon("upload"), tr("Upload Files…"), this, [this] { Q_EMIT uploadWanted(targetDirectory()); });
  menu.addAction(refresh_action_);
  menu.exec(tree_->viewport()->mapToGlobal(point));
}

}  // namespace adder::app
