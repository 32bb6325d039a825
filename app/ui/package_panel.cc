// See package_panel.h.
#include "app/ui/package_panel.h"

#include <QGridLayout>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QVBoxLayout>

#include "app/ui/panel.h"
#include "app/ui/theme.h"

namespace adder::app {

PackagePanel::PackagePanel(const ThemeManager& themes, PackageService& packages, QWidget* parent)
    : QWidget(parent),
      themes_(themes),
      packages_(packages),
      title_(new PanelTitle(themes, tr("Packages"))),
      line_(new QLineEdit),
      install_(new QPushButton(tr("&Install"))),
      search_(new QPushButton(tr("Sear&ch"))),
      upgrade_(new QPushButton(tr("Up&grade"))),
      remove_(new QPushButton(tr("Remo&ve"))),
      lock_(new QPushButton(tr("&Lock"))),
      from_lock_(new QPushButton(tr("Install Loc&k"))),
      cancel_(new QPushButton(tr("Cancel"))),
      installed_(new QTreeWidget),
      offered_(new QTreeWidget),
      offered_title_(new QLabel(tr("In the index"))),
      message_(new QLabel),
      bar_(new QProgressBar) {
  setObjectName("panel");
  setAttribute(Qt::WA_StyledBackground);
  line_->setObjectName("packageLine");
  line_->setPlaceholderText(tr("Name, name@version, URL or github:owner/repository"));
  line_->setAccessibleName(tr("Package to install or to search for"));
  install_->setObjectName("packageInstall");
  search_->setObjectName("packageSearch");
  upgrade_->setObjectName("packageUpgrade");
  remove_->setObjectName("packageRemove");
  lock_->setObjectName("packageLock");
  lock_->setToolTip(tr("Write adder.lock of what is installed, so that the project has the same packages anywhere"));
  from_lock_->setObjectName("packageFromLock");
  from_lock_->setToolTip(tr("Install just what the project's adder.lock has"));
  message_->setObjectName("packageMessage");
  message_->setWordWrap(true);
  message_->setTextFormat(Qt::PlainText);
  bar_->setTextVisible(false);
  bar_->setAccessibleName(tr("Progress"));
  for (QTreeWidget* list : {installed_, offered_}) {
    list->setHeaderHidden(true);
    list->setColumnCount(3);
    list->setRootIsDecorated(false);
    list->setUniformRowHeights(true);
    list->setSelectionMode(QAbstractItemView::ExtendedSelection);
    list->header()->setSectionResizeMode(0, QHeaderView::ResizeToContents);
    list->header()->setSectionResizeMode(1, QHeaderView::ResizeToContents);
    connect(list, &QTreeWidget::itemSelectionChanged, this, &PackagePanel::updateButtons);
  }
  installed_->setObjectName("packagesInstalled");
  installed_->setAccessibleName(tr("Installed packages"));
  offered_->setObjectName("packagesOffered");
  offered_->setAccessibleName(tr("Packages of the index"));
  offered_title_->setProperty("muted", true);
  offered_title_->hide();
  offered_->hide();

  auto* top = new QHBoxLayout;
  top->addWidget(line_, 1);
  top->addWidget(install_);
  top->addWidget(search_);
  auto* buttons = new QGridLayout;
  buttons->addWidget(upgrade_, 0, 0);
  buttons->addWidget(remove_, 0, 1);
  buttons->addWidget(lock_, 1, 0);
  buttons->addWidget(from_lock_, 1, 1);
  auto* progress = new QHBoxLayout;
  progress->addWidget(bar_, 1);
  progress->addWidget(cancel_);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(12, 8, 12, 10);
  column->setSpacing(8);
  column->addLayout(top);
  column->addWidget(installed_, 2);
  column->addLayout(buttons);
  column->addWidget(offered_title_);
  column->addWidget(offered_, 1);
  column->addWidget(message_);
  column->addLayout(progress);

  auto install = [this] {
    QString wanted = line_->text().trimmed();
    if (!wanted.isEmpty()) packages_.install(wanted);
  };
  connect(install_, &QPushButton::clicked, this, install);
  connect(line_, &QLineEdit::returnPressed, this, install);
  connect(line_, &QLineEdit::textChanged, this, &PackagePanel::updateButtons);
  connect(search_, &QPushButton::clicked, this, [this] { packages_.search(line_->text().trimmed()); });
  connect(upgrade_, &QPushButton::clicked, this, [this] { packages_.upgrade(chosen(installed_)); });
  connect(remove_, &QPushButton::clicked, this, [this] { packages_.remove(chosen(installed_)); });
  connect(lock_, &QPushButton::clicked, &packages_, &PackageService::lock);
  connect(from_lock_, &QPushButton::clicked, this, [this] { packages_.install({}); });
  connect(cancel_, &QPushButton::clicked, &packages_, &PackageService::cancel);
  connect(offered_, &QTreeWidget::itemActivated, this,
          [this](QTreeWidgetItem* row) { packages_.install(row->text(0)); });
  connect(offered_, &QTreeWidget::currentItemChanged, this, [this](QTreeWidgetItem* row) {
    if (row != nullptr) line_->setText(row->text(0));
  });
  connect(&packages_, &PackageService::listed, this, [this](const QString& folder, const QList<PackageRow>& rows) {
    fill(installed_, rows);
    title_->setToolTipText(folder);
    if (rows.isEmpty()) message_->setText(tr("No packages in %1 yet.").arg(folder));
  });
  connect(&packages_, &PackageService::found, this, [this](const QList<PackageRow>& rows) {
    fill(offered_, rows);
    offered_title_->show();
    offered_->show();
    message_->setText(rows.isEmpty() ? tr("The index has nothing like that.") : QString());
  });
  connect(&packages_, &PackageService::done, message_, &QLabel::setText);
  connect(&packages_, &PackageService::failed, this, &PackagePanel::showProblem);
  connect(&packages_, &PackageService::progress, this, &PackagePanel::showProgress);
  connect(&packages_, &PackageService::busyChanged, this, [this](bool busy) {
    if (busy) message_->clear();
    bar_->setRange(0, 0);
    updateButtons();
  });
  updateButtons();
}

void PackagePanel::fill(QTreeWidget* list, const QList<PackageRow>& rows) {
  list->clear();
  for (const PackageRow& row : rows) {
    auto* item = new QTreeWidgetItem(list, {row.name, row.version, row.note});
    item->setToolTip(2, row.note);
    for (int part : {1, 2}) item->setForeground(part, palette().brush(QPalette::PlaceholderText));
  }
}

QStringList PackagePanel::chosen(const QTreeWidget* list) const {
  QStringList names;
  for (const QTreeWidgetItem* row : list->selectedItems()) names.append(row->text(0));
  return names;
}

void PackagePanel::updateButtons() {
  bool busy = packages_.isBusy(), ready = connected_ && !busy, any = installed_->topLevelItemCount() > 0;
  install_->setEnabled(ready && !line_->text().trimmed().isEmpty());
  search_->setEnabled(!busy);
  upgrade_->setEnabled(ready && any);
  upgrade_->setText(chosen(installed_).isEmpty() ? tr("Up&grade All") : tr("Up&grade"));
  remove_->setEnabled(ready && !chosen(installed_).isEmpty());
  lock_->setEnabled(ready && any);
  from_lock_->setEnabled(ready && packages_.hasLock());
  bar_->setVisible(busy);
  cancel_->setVisible(busy);
}

void PackagePanel::showState(const DeviceState& state) {
  bool was = std::exchange(connected_, state.connected());
  if (!connected_) {
    installed_->clear();
    asked_ = false;
    message_->setText(tr("Connect a device to see its packages."));
  } else if (!was) {
    message_->clear();
  }
  if (connected_ && !asked_ && isVisible() && state.activity == Activity::kPrompt) {
    asked_ = true;
    packages_.list();
  }
  updateButtons();
}

void PackagePanel::showEvent(QShowEvent* event) {
  QWidget::showEvent(event);
  if (!connected_ || asked_ || packages_.isBusy()) return;
  asked_ = true;
  packages_.list();
}

void PackagePanel::showProblem(const Problem& problem) {
  message_->setText(problem.detail.isEmpty() ? problem.what : problem.what + ' ' + problem.detail);
}

void PackagePanel::showProgress(const QString& what, qint64 done, qint64 total) {
  if (!packages_.isBusy() || total <= 0) return;
  bar_->setRange(0, 1000);
  bar_->setValue(static_cast<int>(done * 1000 / total));
  message_->setText(what);
}

}  // namespace adder::app
