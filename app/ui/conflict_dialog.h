// The question before anything is written over: what is in the way, how large it is and how large what would replace
// it. All rows are selected at first; a button decides for the selected ones, and when none is left the dialog is done.
// Cancel copies nothing at all.
#pragma once

#include <QDialog>
#include <QHash>
#include <QTreeWidget>

#include "app/services/file_types.h"

class QPushButton;

namespace adder::app {

class ThemeManager;

class ConflictDialog : public QDialog {
  Q_OBJECT
public:
  ConflictDialog(const ThemeManager& themes, const CopyPlan& plan, QWidget* parent = nullptr);

  const CopyPlan& plan() const { return plan_; }
  const QHash<QString, Resolution>& resolutions() const { return resolutions_; }

signals:
  // One file of this computer and one of the device.
  void compareWanted(const QString& here, const QString& there);

private:
  void resolve(Resolution resolution);
  void updateButtons();

  CopyPlan plan_;
  QList<CopyItem> conflicts_;
  QHash<QString, Resolution> resolutions_;
  QTreeWidget* list_;
  QPushButton* compare_;
  QList<QPushButton*> choices_;
};

}  // namespace adder::app
