// Two texts side by side, with what differs marked to the character. A window of its own that stays open beside the
// others; F7 and Shift+F7 go from difference to difference. The comparing is done on a worker thread.
#pragma once

#include <QDialog>
#include <QLabel>
#include <QPushButton>
#include <QTableView>

#include "app/models/line_diff.h"

namespace adder::app {

class ThemeManager;

struct DiffSide {
  QString name;  // above the column
  QByteArray bytes;
};

class DiffWindow : public QDialog {
  Q_OBJECT
public:
  DiffWindow(const ThemeManager& themes, const DiffSide& left, const DiffSide& right, QWidget* parent = nullptr);

  const DiffModel& model() const { return *model_; }
  QString summary() const { return summary_->text(); }

protected:
  void resizeEvent(QResizeEvent* event) override;

private:
  void compare(const QByteArray& left, const QByteArray& right);
  void showRows(const QList<DiffRow>& rows, bool is_text);
  void goTo(int row);
  void copyRows();
  void layOut();

  const ThemeManager& themes_;
  DiffModel* model_;
  QTableView* table_;
  QLabel* summary_;
  QPushButton *previous_, *next_;
};

}  // namespace adder::app
