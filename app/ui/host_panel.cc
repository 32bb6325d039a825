// See host_panel.h.
#include "app/ui/host_panel.h"

#include <QAbstractFileIconProvider>
#include <QAction>
#include <QFileDialog>
#include <QHeaderView>
#include <QInputDialog>
#include <QMenu>
#include <QMessageBox>
#include <QVBoxLayout>

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
      tree_(new QTreeView),
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
  tree_->setHeaderHidden(true);
  tree_->setAnimated(false);
  tree_->setIndentation(16);
  tree_->setUniformRowHeights(true);
  tree_->setSelectionMode(QAbstractItemView::ExtendedSelection);
  tree_->setEditTriggers(QAbstractItemView::EditKeyPressed);
  tree_->setContextMenuPolicy(Qt::CustomContextMenu);
  tree_->setTextElideMode(Qt::ElideMiddle);
  tree_->setAccessibleName(tr("Files on this computer"));
  for (int column = 1; column < model_->columnCount(); ++column) tree_->hideColumn(column);
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(0, 0, 0, 0);
  pages_->addWidget(tree_);
  pages_->addWidget(empty_);
  layout->addWidget(pages_);

  connect(title_->addButton("folder_up", tr("Parent folder")), &QToolButton::clicked, this,
          [this] { setFolder(QFileInfo(this->folder()).absolutePath()); });
  connect(title_->addButton("open", tr("Choose folder…")), &QToolButton::clicked, this, [this] {
    QString chosen = QFileDialog::getExistingDirectory(this, tr("Choose folder"), this->folder());
    if (!chosen.isEmpty()) setFolder(chosen);
  });
  connect(title_->addButton("new_folder", tr("New folder")), &QToolButton::clicked, this, &HostPanel::makeFolder);
  auto* upload = title_->addButton("upload", tr("Upload the selected files to the device"));
  upload->setObjectName("hostUpload");
  connect(upload, &QToolButton::clicked, this, [this] { Q_EMIT uploadWanted(selectedFiles()); });

  connect(tree_, &QTreeView::activated, this, [this](const QModelIndex& index) {
    if (!model_->isDir(index)) Q_EMIT openWanted(model_->filePath(index));
  });
  connect(tree_, &QTreeView::customContextMenuRequested, this, &HostPanel::contextMenu);
  connect(model_, &QFileSystemModel::directoryLoaded, this, &HostPanel::updatePage);
  connect(model_, &QAbstractItemModel::rowsInserted, this, &HostPanel::updatePage);
  connect(model_, &QAbstractItemModel::rowsRemoved, this, &HostPanel::updatePage);
  setFolder(folder);
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

QStringList HostPanel::selectedFiles() const {
  QStringList paths;
  for (const QModelIndex& index : tree_->selectionModel()->selectedRows()) {
    if (!model_->isDir(index)) paths.append(model_->filePath(index));
  }
  return paths;
}

QString HostPanel::targetFolder() const {
  QModelIndex index = tree_->currentIndex();
  if (!index.isValid()) return folder();
  return model_->isDir(index) ? model_->filePath(index) : model_->fileInfo(index).absolutePath();
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

void HostPanel::trash(const QString& path) {
  QString name = QFileInfo(path).fileName();
  if (QFile::moveToTrash(path)) return;
  Q_EMIT failed({tr("%1 was not deleted.").arg(name), tr("It cannot be moved to the trash."), false});
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
      menu.addAction(themes_.icon("upload"), tr("Upload to Device"), this,
                     [this] { Q_EMIT uploadWanted(selectedFiles()); });
    }
    menu.addSeparator();
    menu.addAction(themes_.icon("rename"), tr("Rename"), this, [this, index] { tree_->edit(index); });
    menu.addAction(themes_.icon("delete"), tr("Move to Trash"), this, [this, path] { trash(path); });
    menu.addSeparator();
  }
  menu.addAction(themes_.icon("new_folder"), tr("New Folder…"), this, &HostPanel::makeFolder);
  menu.exec(tree_->viewport()->mapToGlobal(point));
}

}  // namespace adder::app
