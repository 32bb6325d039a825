// See conflict_dialog.h.
#include "app/ui/conflict_dialog.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include "app/services/size_text.h"
#include "app/ui/theme.h"

namespace adder::app {

namespace {

constexpr int kRowRole = Qt::UserRole;

QString itemSize(const CopyItem& item, bool of_target) {
  bool folder = item.isDirectory != (of_target && item.state == CopyItem::State::kKindDiffers);
  if (folder) return QObject::tr("folder");
  qint64 bytes = of_target ? item.targetSize : item.size;
  QString text = sizeText(bytes);
  // The same number of bytes is still another content.
  return of_target && bytes == item.size ? QObject::tr("%1, other content").arg(text) : text;
}

}  // namespace

ConflictDialog::ConflictDialog(const ThemeManager& themes, const CopyPlan& plan, QWidget* parent)
    : QDialog(parent), plan_(plan), conflicts_(plan.conflicts()), list_(new QTreeWidget) {
  bool to_device = plan.to == Place::kDevice;
  setWindowTitle(to_device ? tr("Already on the Device") : tr("Already Here"));
  setObjectName("conflictDialog");
  setMinimumSize(560, 260);
  auto* icon = new QLabel;
  icon->setPixmap(themes.icon("warning", "warning").pixmap(28, 28));
  icon->setAlignment(Qt::AlignTop);
  auto* text = new QLabel(
      tr("%n file(s) of the same name, with other content, in %1.", nullptr, static_cast<int>(conflicts_.size()))
          .arg(plan.targetDirectory));
  text->setWordWrap(true);
  QFont bold = text->font();
  bold.setBold(true);
  text->setFont(bold);
  auto* hint = new QLabel(tr("What is equal is left alone. Choose for the selected rows."));
  hint->setProperty("muted", true);

  list_->setAccessibleName(tr("Files in the way"));
  list_->setHeaderLabels({tr("Name"), tr("To be copied"), to_device ? tr("On the device") : tr("On this computer")});
  list_->setRootIsDecorated(false);
  list_->setSelectionMode(QAbstractItemView::ExtendedSelection);
  list_->setUniformRowHeights(true);
  QString root = plan.targetDirectory.endsWith('/') ? plan.targetDirectory : plan.targetDirectory + '/';
  for (qsizetype i = 0; i < conflicts_.size(); ++i) {
    const CopyItem& item = conflicts_[i];
    auto* row = new QTreeWidgetItem(list_, {item.target.startsWith(root) ? item.target.mid(root.size()) : item.target,
                                            itemSize(item, false), itemSize(item, true)});
    row->setData(0, kRowRole, static_cast<int>(i));
    row->setToolTip(0, item.target);
  }
  list_->header()->setStretchLastSection(false);
  list_->header()->setSectionResizeMode(0, QHeaderView::Stretch);
  for (int column : {1, 2}) list_->header()->setSectionResizeMode(column, QHeaderView::ResizeToContents);
  list_->selectAll();

  auto* buttons = new QHBoxLayout;
  compare_ = new QPushButton(tr("Co&mpare"));
  connect(compare_, &QPushButton::clicked, this, [this] {
    const CopyItem& item = conflicts_[list_->selectedItems().first()->data(0, kRowRole).toInt()];
    bool up = plan_.from == Place::kHere;
    Q_EMIT compareWanted(up ? item.source : item.target, up ? item.target : item.source);
  });
  buttons->addWidget(compare_);
  buttons->addStretch();
  auto* cancel = new QPushButton(tr("Cancel"));
  connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
  buttons->addWidget(cancel);
  struct Choice {
    const char* name;
    QString text;
    Resolution resolution;
  };
  for (const Choice& choice :
       {Choice{"skip", tr("&Skip"), Resolution::kSkip}, Choice{"keepBoth", tr("&Keep Both"), Resolution::kKeepBoth},
        Choice{"overwrite", tr("&Overwrite"), Resolution::kOverwrite}}) {
    auto* button = new QPushButton(choice.text);
    button->setObjectName(choice.name);
    button->setAutoDefault(false);
    connect(button, &QPushButton::clicked, this, [this, how = choice.resolution] { resolve(how); });
    buttons->addWidget(button);
    choices_.append(button);
  }
  choices_.first()->setDefault(true);  // Enter loses nothing

  auto* top = new QHBoxLayout;
  top->setSpacing(14);
  auto* texts = new QVBoxLayout;
  texts->addWidget(text);
  texts->addWidget(hint);
  top->addWidget(icon);
  top->addLayout(texts, 1);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(20, 18, 20, 16);
  column->setSpacing(14);
  column->addLayout(top);
  column->addWidget(list_, 1);
  column->addLayout(buttons);
  connect(list_, &QTreeWidget::itemSelectionChanged, this, &ConflictDialog::updateButtons);
  updateButtons();
  list_->setFocus();
}

void ConflictDialog::updateButtons() {
  const QList<QTreeWidgetItem*> rows = list_->selectedItems();
  for (QPushButton* each : choices_) each->setEnabled(!rows.isEmpty());
  bool comparable = rows.size() == 1 && plan_.from != plan_.to;
  if (comparable) {
    const CopyItem& item = conflicts_[rows.first()->data(0, kRowRole).toInt()];
    comparable = !item.isDirectory && item.state == CopyItem::State::kDiffers;
  }
  compare_->setVisible(plan_.from != plan_.to);
  compare_->setEnabled(comparable);
}

void ConflictDialog::resolve(Resolution resolution) {
  for (QTreeWidgetItem* row : list_->selectedItems()) {
    resolutions_[conflicts_[row->data(0, kRowRole).toInt()].target] = resolution;
    delete row;
  }
  if (list_->topLevelItemCount() == 0) return accept();
  list_->selectAll();
}

}  // namespace adder::app
