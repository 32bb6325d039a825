// The tree view that both file panels share: several rows can be selected, dragged, dropped, copied and pasted, within
// it, between the two, and from other programs. What lands here is told by dropped() once the drop is over, so that
// questions may be asked; nothing is ever changed here. Pasting is dropping, by keyboard.
#pragma once

#include <QDrag>
#include <QPersistentModelIndex>
#include <QTimer>
#include <QTreeView>
#include <functional>

#include "app/services/file_types.h"

class QMimeData;

namespace adder::app {

class ThemeManager;

class FileTree : public QTreeView {
  Q_OBJECT
public:
  // `place`: whose files these are. `folder_of`: the folder that an index stands for, or is in; invalid: the root's.
  FileTree(const ThemeManager& themes, Place place, std::function<QString(const QModelIndex&)> folder_of,
           QWidget* parent = nullptr);

  // The rows that are selected, without those that lie below another one.
  QModelIndexList chosenRows() const;
  void copyChosen();
  void paste();
  // Tells all that lie in `data` and can be taken from it.
  bool takes(const QMimeData* data) const;
  // What stands in the tree's place while it has no rows.
  void alsoTakeDropsOn(QWidget* substitute);

signals:
  // Before it does: its data may still be exchanged.
  void dragBegins(QDrag* drag);
  void dropped(adder::app::Place from, const QStringList& paths, const QString& folder, bool isMove);

protected:
  void startDrag(Qt::DropActions actions) override;
  void dragEnterEvent(QDragEnterEvent* event) override;
  void dragMoveEvent(QDragMoveEvent* event) override;
  void dragLeaveEvent(QDragLeaveEvent* event) override;
  void dropEvent(QDropEvent* event) override;
  void drawRow(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
  void paintEvent(QPaintEvent* event) override;
  bool eventFilter(QObject* watched, QEvent* event) override;

private:
  QMimeData* mimeOf(const QModelIndexList& rows) const;
  void tell(const QMimeData* data, const QModelIndex& where, bool is_move);
  void markTarget(const QModelIndex& index, bool is_over);

  const ThemeManager& themes_;
  Place place_;
  std::function<QString(const QModelIndex&)> folder_of_;
  QPersistentModelIndex drop_target_;
  bool is_over_ = false;
  QTimer open_timer_;  // a folder that a drag rests on opens
};

}  // namespace adder::app
