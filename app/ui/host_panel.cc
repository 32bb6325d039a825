// See host_panel.h.
#include "app/ui/host_panel.h"

#include <QAbstractFileIconProvider>
#include <QApplication>
#include <QClipboard>
#include <QFileDialog>
#include <QHeaderView>
#include <QInputDialog>
#include <QMenu>
#include <QVBoxLayout>

#include "app/ui/file_tree.h"
#include "app/ui/panel.h"
#include "app/ui/theme.h"

namespace adder::app {

namespace {
class FileIcons : public QAbstractFileIconProvider {
public:
  explicit FileIcons(const ThemeManager& themes)
      : folder_(themes.icon("folder", "accent")),
        python_(themes.icon("python_file", "muted")),
        file_(themes.icon("file", "faint")) {}
  QIcon icon(const QFileInfo& info) const override {
    return info.isDir() ? folder_ : info.suffix() == "py" ? python_ : file_;
  }
  QIcon icon(IconType type) const override { return type == Folder ? folder_ : file_; }

private:
  QIcon folder_, python_, file_;
};
}  // namespace

HostPanel::HostPanel(const ThemeManager& themes, const QString& folder, QWidget* parent)
    : QWidget(parent),
      themes_(themes),
      title_(new PanelTitle(themes, tr("This computer"))),
      model_(new QFileSystemModel(this)),
      tree_(new FileTree(themes, Place::kHere, [this](const QModelIndex& index) { return folderOf(index); })),
      empty_(new EmptyState(themes, "folder", tr("This folder is empty."))),
      pages_(new QStackedWidget),
      icons_(std::make_unique<FileIcons>(themes)) {
  setObjectName("panel");
  setAttribute(Qt::WA_StyledBackground);
  model_->setIconProvider(icons_.get());
  model_->setReadOnly(false);
  model_->setFilter(QDir::AllDirs | QDir::Files | QDir::NoDotAndDotDot);
  tree_->setObjectName("hostTree");
  tree_->setModel(model_);
  tree_->setEditTriggers(QAbstractItemView::NoEditTriggers);
  tree_->setAccessibleName(tr("Files on this computer"));
  for (int column = 1; column < model_->columnCount(); ++column) tree_->hideColumn(column);
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(0, 0, 0, 0);
  tree_->alsoTakeDropsOn(empty_);
  pages_->addWidget(tree_);
  pages_->addWidget(empty_);
  layout->addWidget(pages_);
  makeActions();
  connect(tree_, &QTreeView::activated, this, [this](const QModelIndex& index) {
    if (!model_->isDir(index)) Q_EMIT openWanted(model_->filePath(index));
  });
  connect(tree_, &FileTree::dropped, this, &HostPanel::dropped);
  connect(tree_, &QTreeView::customContextMenuRequested, this, &HostPanel::contextMenu);
  connect(model_, &QFileSystemModel::directoryLoaded, this, &HostPanel::updatePage);
  connect(model_, &QAbstractItemModel::rowsInserted, this, &HostPanel::updatePage);
  connect(model_, &QAbstractItemModel::rowsRemoved, this, &HostPanel::updatePage);
  setFolder(folder);
}

// Each with its key, which counts while the tree has the focus.
void HostPanel::makeActions() {
  connect(title_->addButton("folder_up", tr("Parent folder")), &QToolButton::clicked, this,
          [this] { setFolder(QFileInfo(this->folder()).absolutePath()); });
  connect(title_->addButton("open", tr("Choose folder…")), &QToolButton::clicked, this, [this] {
    QString chosen = QFileDialog::getExistingDirectory(this, tr("Choose folder"), this->folder());
    if (!chosen.isEmpty()) setFolder(chosen);
  });
  auto* make = title_->addButton("new_folder", tr("New folder"));
  connect(make, &QToolButton::clicked, this, &HostPanel::makeFolder);
  auto* upload = title_->addButton("upload", tr("Upload the selected files to the device"));
  upload->setObjectName("hostUpload");
  auto action = [&](const char* icon, const QString& text, const char* name, const QKeySequence& keys, auto act) {
    auto* made = new QAction(themes_.icon(icon, "muted"), text, this);
    made->setObjectName(name);
    made->setShortcut(keys);
    made->setShortcutContext(Qt::WidgetShortcut);
    tree_->addAction(made);
    connect(made, &QAction::triggered, this, act);
    return made;
  };
  upload_action_ = action("upload", tr("Upload to Device"), "hostUploadAction", QKeySequence(tr("Ctrl+Return")),
                          [this] { Q_EMIT uploadWanted(chosenPaths()); });
  connect(upload, &QToolButton::clicked, upload_action_, &QAction::trigger);
  new_file_action_ = action("new", tr("New File…"), "hostNewFile", {}, [this] { makeFile(); });
  new_folder_action_ = action("new_folder", tr("New Folder…"), "hostNewFolder", {}, [this] { makeFolder(); });
  rename_action_ =
      action("rename", tr("Rename"), "hostRename", Qt::Key_F2, [this] { tree_->edit(tree_->currentIndex()); });
  delete_action_ = action("delete", tr("Move to Trash…"), "hostDelete", QKeySequence::Delete, [this] {
    if (!chosenPaths().isEmpty()) Q_EMIT removeWanted(chosenPaths());
  });
  copy_action_ = action("file", tr("Copy"), "hostCopy", QKeySequence::Copy, [this] { tree_->copyChosen(); });
  paste_action_ = action("file", tr("Paste"), "hostPaste", QKeySequence::Paste, [this] { tree_->paste(); });
  copy_path_action_ = action("file", tr("Copy Path"), "hostCopyPath", QKeySequence(tr("Ctrl+Shift+C")),
                             [this] { QApplication::clipboard()->setText(chosenPaths().join('\n')); });
}

void HostPanel::updatePage() {
  bool empty = model_->rowCount(model_->index(folder())) == 0;
  pages_->setCurrentWidget(empty ? static_cast<QWidget*>(empty_) : tree_);
}

HostPanel::~HostPanel() { delete model_; }  // before the icons that it asks for

QString HostPanel::folder() const { return model_->rootPath(); }

void HostPanel::setFolder(const QString& folder) {
  QFileInfo info(folder);
  if (!info.isDir()) return Q_EMIT failed({tr("There is no folder %1.").arg(folder), {}, false});
  tree_->setRootIndex(model_->setRootPath(info.absoluteFilePath()));
  title_->setTitle(info.isRoot() ? tr("This computer") : info.fileName());
  title_->setToolTipText(info.absoluteFilePath());
  Q_EMIT folderChanged(info.absoluteFilePath());
}

QStringList HostPanel::chosenPaths() const {
  QStringList paths;
  for (const QModelIndex& row : tree_->chosenRows()) paths.append(model_->filePath(row));
  return paths;
}

QString HostPanel::folderOf(const QModelIndex& index) const {
  if (!index.isValid()) return folder();
  return model_->isDir(index) ? model_->filePath(index) : model_->fileInfo(index).absolutePath();
}

QString HostPanel::targetFolder() const {
  QModelIndexList rows = tree_->chosenRows();
  return folderOf(rows.isEmpty() ? QModelIndex() : rows.first());
}

void HostPanel::makeFolder() {
  bool ok = false;
  QString name =
      QInputDialog::getText(this, tr("New folder"), tr("Name of the new folder:"), QLineEdit::Normal, {}, &ok);
  if (!ok || name.trimmed().isEmpty()) return;
  if (!QDir(targetFolder()).mkdir(name.trimmed()))
    Q_EMIT failed(
        {tr("The folder %1 was not made.").arg(name), tr("In %1. Is the name taken?").arg(targetFolder()), false});
}

void HostPanel::makeFile() {
  bool ok = false;
  QString name =
      QInputDialog::getText(this, tr("New file"), tr("Name of the new file:"), QLineEdit::Normal, {}, &ok).trimmed();
  if (ok && !name.isEmpty()) Q_EMIT makeFileWanted(QDir(targetFolder()).filePath(name));
}

void HostPanel::contextMenu(const QPoint& point) {
  QModelIndex index = tree_->indexAt(point);
  QMenu menu(this);
  if (index.isValid()) {
    QString path = model_->filePath(index);
    bool directory = model_->isDir(index);
    if (directory) {
      menu.addAction(themes_.icon("open"), tr("Show Only This Folder"), this, [this, path] { setFolder(path); });
    } else {
      menu.addAction(themes_.icon("file"), tr("Open"), this, [this, path] { Q_EMIT openWanted(path); });
    }
    menu.addAction(themes_.icon("compare"), tr("Compare with Device"), this,
                   [this, path, directory] { Q_EMIT compareWanted(path, directory); });
    menu.addSeparator();
    menu.addAction(upload_action_);
    menu.addSeparator();
    menu.addActions({copy_action_, copy_path_action_});
  }
  menu.addAction(paste_action_);
  menu.addSeparator();
  if (index.isValid()) menu.addActions({rename_action_, delete_action_});
  menu.addActions({new_file_action_, new_folder_action_});
  menu.exec(tree_->viewport()->mapToGlobal(point));
}

}  // namespace adder::app
