// The project beside the device: which files are the same, which differ, which are only on one side; and what a
// synchronisation would change, with a box for each change. Nothing changes before Synchronise is pressed; what only
// the device has goes only where that is allowed. Stays open beside the window.
#pragma once

#include <QCheckBox>
#include <QDialog>
#include <QLabel>
#include <QLineEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QTreeView>

#include "app/models/comparison_model.h"
#include "app/services/device_types.h"
#include "app/ui/project_settings.h"

namespace adder::app {

class FileService;
class ThemeManager;

class CompareDialog : public QDialog {
  Q_OBJECT
public:
  CompareDialog(const ThemeManager& themes, FileService& files, QSettings& settings, const QString& folder,
                const QString& deviceFolder, QWidget* parent = nullptr);

  ComparisonModel& model() { return *model_; }

public slots:
  void showProgress(const QString& what, qint64 done, qint64 total);
  void showProblem(const adder::app::Problem& problem);

signals:
  void cancelWanted();

private:
  void makeTree(const ThemeManager& themes);
  void compare();
  void showComparison(const TreeComparison& comparison);
  void synchronise();
  void compareFile(const QModelIndex& index);
  void setBusy(bool busy);
  void updateSummary();

  FileService& files_;
  ProjectSettings project_;
  QString folder_;
  ComparisonModel* model_;
  QTreeView* tree_;
  QLineEdit* device_folder_;
  QCheckBox *show_equal_, *delete_;
  QLabel *summary_, *trouble_;
  QProgressBar* bar_;
  QPushButton *refresh_, *synchronise_, *cancel_, *diff_;
  TreeComparison comparison_;
  bool busy_ = false, compared_ = false;
};

}  // namespace adder::app
