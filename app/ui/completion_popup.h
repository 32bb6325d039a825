// The list of what can stand at the caret, with what the chosen row is below it. Drawn over the editor and never
// focused: EditorAssist reads the keys. Invariant: while it is visible it has at least one row, one of which is chosen.
#pragma once

#include <QAbstractListModel>
#include <QFrame>
#include <QLabel>
#include <QListView>

#include "app/services/code_insight.h"

namespace adder::app {

class ThemeManager;

class CompletionModel : public QAbstractListModel {
  Q_OBJECT
public:
  enum Role { kMarkRole = Qt::UserRole };  // a letter for the kind

  explicit CompletionModel(QObject* parent = nullptr) : QAbstractListModel(parent) {}
  void setRows(QList<Completion> rows);
  const Completion* at(int row) const { return row >= 0 && row < rows_.size() ? &rows_[row] : nullptr; }

  int rowCount(const QModelIndex& parent = {}) const override;
  QVariant data(const QModelIndex& index, int role) const override;

private:
  QList<Completion> rows_;
};

class CompletionPopup : public QFrame {
  Q_OBJECT
public:
  CompletionPopup(const ThemeManager& themes, QWidget* window);

  // `caret` is the place of the caret's line in the window; the list stands below it, or above where there is no room.
  void showRows(const QList<Completion>& rows, const QRect& caret, int point_size);
  void move(int step);
  const Completion* chosen() const;
  bool hasMoved() const { return moved_; }
  int rowCount() const { return model_->rowCount(); }

signals:
  void clicked();

private:
  void showChosen();

  const ThemeManager& themes_;
  CompletionModel* model_;
  QListView* list_;
  QLabel *signature_, *doc_;
  bool moved_ = false;  // somebody has begun to choose
};

}  // namespace adder::app
