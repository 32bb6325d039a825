// See compare_dialog.h.
#include "app/ui/compare_dialog.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QVBoxLayout>

#include "app/services/file_service.h"
#include "app/ui/theme.h"

namespace adder::app {

CompareDialog::CompareDialog(const ThemeManager& themes, FileService& files, QSettings& settings, const QString& folder,
                             const QString& device_folder, QWidget* parent)
    : QDialog(parent),
      files_(files),
      project_(settings, folder),
      folder_(folder),
      model_(new ComparisonModel(this)),
      tree_(new QTreeView),
      device_folder_(new QLineEdit(device_folder.isEmpty() ? project_.deviceFolder() : device_folder)),
      show_equal_(new QCheckBox(tr("Show what is &equal"))),
      delete_(new QCheckBox(tr("&Delete what only the device has"))),
      summary_(new QLabel),
      trouble_(new QLabel),
      bar_(new QProgressBar),
      refresh_(new QPushButton(tr("Compare &Again"))),
      synchronise_(new QPushButton(tr("&Synchronise"))),
      cancel_(new QPushButton(tr("Cancel"))),
      diff_(new QPushButton(tr("Show &Lines…"))) {
  setObjectName("compareDialog");
  setWindowTitle(tr("Compare and Synchronise"));
  setAttribute(Qt::WA_DeleteOnClose);
  resize(720, 560);
  makeTree(themes);
  auto* places = new QHBoxLayout;
  auto* here = new QLabel(tr("From <b>%1</b>").arg(folder.toHtmlEscaped()));
  here->setToolTip(folder);
  auto* there = new QLabel(tr("to the de&vice's folder"));
  there->setBuddy(device_folder_);
  device_folder_->setAccessibleName(tr("Folder of the device"));
  device_folder_->setObjectName("compareDeviceFolder");
  device_folder_->setMaximumWidth(200);
  places->addWidget(here);
  places->addWidget(there);
  places->addWidget(device_folder_);
  places->addStretch();
  places->addWidget(refresh_);
  delete_->setChecked(project_.deletes());
  model_->allowDeleting(project_.deletes());
  auto* options = new QHBoxLayout;
  options->addWidget(show_equal_);
  options->addWidget(delete_);
  options->addStretch();
  summary_->setObjectName("compareSummary");
  trouble_->setObjectName("compareTrouble");
  trouble_->setWordWrap(true);
  trouble_->setTextFormat(Qt::PlainText);
  trouble_->hide();
  bar_->setTextVisible(false);
  bar_->setAccessibleName(tr("Progress"));
  auto* close = new QPushButton(tr("Close"));
  auto* foot = new QHBoxLayout;
  foot->addWidget(diff_);
  foot->addStretch();
  foot->addWidget(cancel_);
  foot->addWidget(close);
  foot->addWidget(synchronise_);
  synchronise_->setObjectName("synchronise");
  synchronise_->setProperty("primary", true);
  // None is the default: Enter in the tree shows lines, and nothing more.
  for (QPushButton* each : {diff_, cancel_, close, refresh_, synchronise_}) each->setAutoDefault(false);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(18, 16, 18, 14);
  column->setSpacing(10);
  column->addLayout(places);
  column->addWidget(tree_, 1);
  column->addLayout(options);
  column->addWidget(trouble_);
  column->addWidget(bar_);
  column->addWidget(summary_);
  column->addLayout(foot);

  connect(&files_, &FileService::compared, this, &CompareDialog::showComparison);
  connect(&files_, &FileService::compareFailed, this, [this] { setBusy(false); });
  connect(&files_, &FileService::synchronised, this, [this](int, bool) { compare(); });
  connect(model_, &ComparisonModel::chosenChanged, this, &CompareDialog::updateSummary);
  connect(show_equal_, &QCheckBox::toggled, this, [this](bool on) {
    model_->showEqual(on);
    tree_->expandAll();
  });
  connect(delete_, &QCheckBox::toggled, this, [this](bool on) {
    project_.setDeletes(on);
    model_->allowDeleting(on);
    tree_->expandAll();
  });
  connect(refresh_, &QPushButton::clicked, this, &CompareDialog::compare);
  connect(device_folder_, &QLineEdit::editingFinished, this, [this] {
    if (device_folder_->text() != comparison_.device && !busy_) compare();
  });
  connect(synchronise_, &QPushButton::clicked, this, &CompareDialog::synchronise);
  connect(cancel_, &QPushButton::clicked, this, &CompareDialog::cancelWanted);
  connect(close, &QPushButton::clicked, this, &QDialog::close);
  connect(diff_, &QPushButton::clicked, this, [this] { compareFile(tree_->currentIndex()); });
  compare();
}

void CompareDialog::makeTree(const ThemeManager& themes) {
  model_->setIconSource([folder = themes.icon("folder", "accent"), python = themes.icon("python_file", "muted"),
                         file = themes.icon("file", "faint")](const TreeDifference& row) {
    return row.isDirectory ? folder : row.path.endsWith(".py") ? python : file;
  });
  tree_->setObjectName("compareTree");
  tree_->setAccessibleName(tr("Differences"));
  tree_->setModel(model_);
  tree_->setUniformRowHeights(true);
  tree_->setIndentation(18);
  tree_->header()->setStretchLastSection(false);
  tree_->header()->setSectionResizeMode(ComparisonModel::kName, QHeaderView::Stretch);
  for (int column = ComparisonModel::kState; column < ComparisonModel::kColumnCount; ++column)
    tree_->header()->setSectionResizeMode(column, QHeaderView::ResizeToContents);
  connect(tree_, &QTreeView::activated, this, &CompareDialog::compareFile);
  connect(tree_->selectionModel(), &QItemSelectionModel::currentChanged, this, &CompareDialog::updateSummary);
}

void CompareDialog::setBusy(bool busy) {
  busy_ = busy;
  bar_->setVisible(busy);
  bar_->setRange(0, 0);
  cancel_->setVisible(busy);
  for (QWidget* each : {static_cast<QWidget*>(refresh_), static_cast<QWidget*>(device_folder_)})
    each->setEnabled(!busy);
  updateSummary();
}

void CompareDialog::compare() {
  QString folder = device_folder_->text().trimmed();
  if (!folder.startsWith('/')) folder.prepend('/');
  device_folder_->setText(folder);
  project_.setDeviceFolder(folder);
  trouble_->hide();
  compared_ = false;
  setBusy(true);
  files_.compare(folder_, folder);
}

void CompareDialog::showComparison(const TreeComparison& comparison) {
  if (comparison.local != folder_ || comparison.device != device_folder_->text()) return;
  comparison_ = comparison;
  compared_ = true;
  model_->setComparison(comparison);
  tree_->expandAll();
  setBusy(false);
}

void CompareDialog::synchronise() {
  QStringList paths = model_->chosenPaths();
  if (paths.isEmpty() || busy_) return;
  trouble_->hide();
  setBusy(true);
  files_.synchronise(folder_, comparison_.device, paths);
}

void CompareDialog::compareFile(const QModelIndex& index) {
  if (!index.isValid()) return;
  const TreeDifference& row = model_->row(index);
  if (row.isDirectory || row.state != TreeDifference::State::kDiffers) return;
  QString root = comparison_.device.endsWith('/') ? comparison_.device : comparison_.device + '/';
  files_.fetchBoth(folder_ + '/' + row.path, root + row.path);
}

void CompareDialog::showProgress(const QString& what, qint64 done, qint64 total) {
  if (!busy_ || total <= 0) return;
  bar_->setRange(0, 100);
  bar_->setValue(static_cast<int>(done * 100 / total));
  summary_->setText(what);
}

void CompareDialog::showProblem(const Problem& problem) {
  if (!busy_) return;
  trouble_->setText(problem.detail.isEmpty() ? problem.what : problem.what + ' ' + problem.detail);
  trouble_->show();
  setBusy(false);
}

void CompareDialog::updateSummary() {
  ComparisonModel::Counts counts = model_->counts();
  int changes = counts.add + counts.update + counts.remove;
  synchronise_->setEnabled(!busy_ && !model_->chosenPaths().isEmpty());
  QModelIndex current = tree_->currentIndex();
  diff_->setEnabled(current.isValid() && model_->row(current).state == TreeDifference::State::kDiffers);
  if (busy_) return summary_->setText(tr("Asking the device…"));
  if (!compared_) return summary_->clear();
  if (changes == 0 && counts.left == 0)
    return summary_->setText(tr("All %n file(s) are equal.", nullptr, counts.equal));
  QStringList parts;
  if (counts.add > 0) parts.append(tr("%n to add", nullptr, counts.add));
  if (counts.update > 0) parts.append(tr("%n to update", nullptr, counts.update));
  if (counts.remove > 0) parts.append(tr("%n to delete", nullptr, counts.remove));
  if (counts.left > 0) parts.append(tr("%n left as they are", nullptr, counts.left));
  parts.append(tr("%n equal", nullptr, counts.equal));
  summary_->setText(parts.join(" · "));
}

}  // namespace adder::app
