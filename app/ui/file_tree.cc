// See file_tree.h.
#include "app/ui/file_tree.h"

#include <QApplication>
#include <QClipboard>
#include <QDrag>
#include <QDropEvent>
#include <QFileSystemModel>
#include <QMimeData>
#include <QPainter>
#include <QUrl>

#include "app/models/device_tree_model.h"
#include "app/ui/theme.h"

namespace adder::app {

namespace {
constexpr int kOpensAfterMs = 700;
}

FileTree::FileTree(const ThemeManager& themes, Place place, std::function<QString(const QModelIndex&)> folder_of,
                   QWidget* parent)
    : QTreeView(parent), themes_(themes), place_(place), folder_of_(std::move(folder_of)) {
  setHeaderHidden(true);
  setAnimated(false);
  setIndentation(16);
  setUniformRowHeights(true);
  setSelectionMode(QAbstractItemView::ExtendedSelection);
  setContextMenuPolicy(Qt::CustomContextMenu);
  setTextElideMode(Qt::ElideMiddle);
  setDragEnabled(true);
  setAcceptDrops(true);
  setDragDropMode(QAbstractItemView::DragDrop);
  setDropIndicatorShown(false);
  setAutoExpandDelay(-1);
  open_timer_.setSingleShot(true);
  open_timer_.setInterval(kOpensAfterMs);
  connect(&open_timer_, &QTimer::timeout, this, [this] {
    if (is_over_ && drop_target_.isValid()) expand(drop_target_);
  });
}

QModelIndexList FileTree::chosenRows() const {
  const QModelIndexList rows = selectionModel()->selectedRows();
  QModelIndexList kept;
  for (const QModelIndex& row : rows) {
    bool is_below = false;
    for (QModelIndex above = row.parent(); above.isValid(); above = above.parent()) is_below |= rows.contains(above);
    if (!is_below) kept.append(row);
  }
  return kept;
}

QMimeData* FileTree::mimeOf(const QModelIndexList& rows) const {
  return rows.isEmpty() ? nullptr : model()->mimeData(rows);
}

void FileTree::copyChosen() {
  if (QMimeData* data = mimeOf(chosenRows())) QApplication::clipboard()->setMimeData(data);
}

void FileTree::paste() {
  const QMimeData* data = QApplication::clipboard()->mimeData();
  const QModelIndexList rows = chosenRows();
  if (takes(data)) tell(data, rows.isEmpty() ? QModelIndex() : rows.first(), false);
}

bool FileTree::takes(const QMimeData* data) const {
  if (data == nullptr) return false;
  if (data->hasFormat(DeviceTreeModel::kMimeType)) return true;
  for (const QUrl& url : data->urls()) {
    if (url.isLocalFile()) return true;
  }
  return false;
}

// After the drop: whoever drags waits for it, and a question may take long.
void FileTree::tell(const QMimeData* data, const QModelIndex& where, bool is_move) {
  Place from = data->hasFormat(DeviceTreeModel::kMimeType) ? Place::kDevice : Place::kHere;
  QStringList paths;
  if (from == Place::kDevice) {
    paths = QString::fromUtf8(data->data(DeviceTreeModel::kMimeType)).split('\n', Qt::SkipEmptyParts);
  } else {
    for (const QUrl& url : data->urls()) {
      if (url.isLocalFile()) paths.append(QDir::cleanPath(url.toLocalFile()));
    }
  }
  QString folder = folder_of_(where);
  QMetaObject::invokeMethod(
      this, [this, from, paths, folder, is_move] { Q_EMIT dropped(from, paths, folder, is_move); },
      Qt::QueuedConnection);
}

void FileTree::startDrag(Qt::DropActions) {
  QMimeData* data = mimeOf(chosenRows());
  if (data == nullptr) return;
  auto* drag = new QDrag(this);
  drag->setMimeData(data);
  drag->setPixmap(themes_.icon("file", "accent").pixmap(24, 24));
  Q_EMIT dragBegins(drag);
  // What another program gets of a device's files are copies: there is nothing that it could move.
  drag->exec(place_ == Place::kDevice ? Qt::CopyAction : Qt::CopyAction | Qt::MoveAction, Qt::CopyAction);
}

void FileTree::markTarget(const QModelIndex& index, bool is_over) {
  if (is_over && is_over_ && index == drop_target_) return;
  is_over_ = is_over;
  drop_target_ = index;
  open_timer_.stop();
  if (is_over && index.isValid()) open_timer_.start();
  viewport()->update();
}

void FileTree::dragEnterEvent(QDragEnterEvent* event) {
  if (!takes(event->mimeData())) return event->ignore();
  event->acceptProposedAction();
  setState(DraggingState);
}

void FileTree::dragMoveEvent(QDragMoveEvent* event) {
  if (!takes(event->mimeData())) return event->ignore();
  markTarget(indexAt(event->position().toPoint()).siblingAtColumn(0), true);
  event->setDropAction(Qt::CopyAction);
  event->accept();
}

void FileTree::dragLeaveEvent(QDragLeaveEvent* event) {
  markTarget({}, false);
  setState(NoState);
  event->accept();
}

void FileTree::dropEvent(QDropEvent* event) {
  markTarget({}, false);
  setState(NoState);
  if (!takes(event->mimeData())) return event->ignore();
  bool is_ours = event->mimeData()->hasFormat(DeviceTreeModel::kMimeType) == (place_ == Place::kDevice);
  bool is_move = event->source() == this && is_ours && !event->modifiers().testFlag(Qt::ControlModifier);
  tell(event->mimeData(), indexAt(event->position().toPoint()).siblingAtColumn(0), is_move);
  event->setDropAction(Qt::CopyAction);  // whoever drags is not to remove anything
  event->accept();
}

void FileTree::alsoTakeDropsOn(QWidget* substitute) {
  substitute->setAcceptDrops(true);
  substitute->setProperty("dropSubstitute", true);
  substitute->installEventFilter(this);
}

bool FileTree::eventFilter(QObject* watched, QEvent* event) {
  if (!watched->property("dropSubstitute").toBool()) return QTreeView::eventFilter(watched, event);
  switch (event->type()) {
    case QEvent::DragEnter: dragEnterEvent(static_cast<QDragEnterEvent*>(event)); return true;
    case QEvent::DragMove: dragMoveEvent(static_cast<QDragMoveEvent*>(event)); return true;
    case QEvent::DragLeave: dragLeaveEvent(static_cast<QDragLeaveEvent*>(event)); return true;
    case QEvent::Drop: dropEvent(static_cast<QDropEvent*>(event)); return true;
    default: return QTreeView::eventFilter(watched, event);
  }
}

void FileTree::drawRow(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const {
  QTreeView::drawRow(painter, option, index);
  if (!is_over_ || index.siblingAtColumn(0) != drop_target_) return;
  painter->save();
  painter->setRenderHint(QPainter::Antialiasing);
  painter->setPen(QPen(themes_.theme().color("accent"), 1.5));
  painter->drawRoundedRect(QRectF(option.rect).adjusted(2, 1, -2, -1), 4, 4);
  painter->restore();
}

void FileTree::paintEvent(QPaintEvent* event) {
  QTreeView::paintEvent(event);
  if (!is_over_ || drop_target_.isValid()) return;
  QPainter painter(viewport());
  painter.setRenderHint(QPainter::Antialiasing);
  painter.setPen(QPen(themes_.theme().color("accent"), 1.5));
  painter.drawRoundedRect(QRectF(viewport()->rect()).adjusted(2, 2, -2, -2), 6, 6);
}

}  // namespace adder::app
