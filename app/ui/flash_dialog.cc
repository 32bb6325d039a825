// See flash_dialog.h.
#include "app/ui/flash_dialog.h"

#include <QDateTime>
#include <QDir>
#include <QFileDialog>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QStandardPaths>
#include <QVBoxLayout>

#include "app/ui/theme.h"

namespace adder::app {

FlashDialog::FlashDialog(const ThemeManager& themes, QWidget* parent)
    : QDialog(parent),
      themes_(themes),
      way_(new QComboBox),
      target_(new QComboBox),
      image_(new QLineEdit),
      facts_(new QLabel(tr("Choose a file: raw binary, Intel HEX or UF2."))),
      advice_(new QLabel),
      outcome_(new QLabel),
      backup_(new QCheckBox(tr("&Save what is on the chip first"))),
      erase_all_(new QCheckBox(tr("&Erase the whole chip"))),
      bar_(new QProgressBar),
      flash_(new QPushButton(tr("&Flash"))),
      cancel_(new QPushButton(tr("Cancel"))),
      close_(new QPushButton(tr("Close"))) {
  setObjectName("flashDialog");
  setWindowTitle(tr("Flash Firmware"));
  setAttribute(Qt::WA_DeleteOnClose);
  setMinimumWidth(560);
  way_->addItem(tr("STM32, over a serial port"));
  way_->addItem(tr("UF2 drive (RP2040, RP2350, SAMD, nRF52 …)"));
  way_->setObjectName("flashWay");
  target_->setObjectName("flashTarget");
  target_->setEditable(true);
  image_->setObjectName("flashImage");
  facts_->setObjectName("flashFacts");
  outcome_->setObjectName("flashOutcome");
  flash_->setObjectName("flashStart");
  backup_->setObjectName("flashBackup");
  way_->setAccessibleName(tr("Board"));
  target_->setAccessibleName(tr("Port or drive"));
  image_->setAccessibleName(tr("Image file"));
  for (QLabel* each : {facts_, advice_, outcome_}) {
    each->setWordWrap(true);
    each->setTextFormat(Qt::PlainText);
  }
  facts_->setProperty("muted", true);
  advice_->setProperty("muted", true);
  facts_->setFont(ThemeManager::codeFont(9));
  facts_->setMinimumHeight(60);
  facts_->setAlignment(Qt::AlignTop);
  outcome_->hide();
  bar_->setTextVisible(false);
  bar_->setAccessibleName(tr("Progress"));
  bar_->hide();
  cancel_->hide();
  backup_->setChecked(true);
  auto* browse = new QPushButton(tr("&Browse…"));
  auto* file = new QHBoxLayout;
  file->addWidget(image_, 1);
  file->addWidget(browse);
  auto* form = new QFormLayout;
  form->setVerticalSpacing(10);
  form->addRow(tr("&Board"), way_);
  form->addRow(tr("&Port or drive"), target_);
  form->addRow({}, advice_);
  auto* image_label = new QLabel(tr("&Image"));
  image_label->setBuddy(image_);
  form->addRow(image_label, file);
  form->addRow({}, facts_);
  form->addRow({}, backup_);
  form->addRow({}, erase_all_);
  auto* foot = new QHBoxLayout;
  foot->addStretch();
  foot->addWidget(cancel_);
  foot->addWidget(close_);
  foot->addWidget(flash_);
  flash_->setProperty("primary", true);
  for (QPushButton* each : {browse, cancel_, close_, flash_}) each->setAutoDefault(false);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(20, 18, 20, 16);
  column->setSpacing(12);
  column->addLayout(form);
  column->addWidget(bar_);
  column->addWidget(outcome_);
  column->addStretch();
  column->addLayout(foot);

  connect(way_, &QComboBox::currentIndexChanged, this, &FlashDialog::fillTargets);
  connect(target_, &QComboBox::currentTextChanged, this, &FlashDialog::update);
  connect(&ports_, &PortService::portsChanged, this, &FlashDialog::fillTargets);
  connect(browse, &QPushButton::clicked, this, &FlashDialog::chooseImage);
  connect(image_, &QLineEdit::textChanged, this, [this](const QString& path) {
    image_ok_ = false;
    update();
    if (QFileInfo(path).isFile()) service_.inspect(path);
  });
  connect(flash_, &QPushButton::clicked, this, &FlashDialog::start);
  connect(cancel_, &QPushButton::clicked, &service_, &FlashService::cancel);
  connect(close_, &QPushButton::clicked, this, &FlashDialog::reject);
  connect(&service_, &FlashService::inspected, this, [this](const QString& path, const ImageFacts& facts) {
    if (path != image_->text()) return;
    image_ok_ = facts.ok;
    facts_->setText(facts.text);
    update();
  });
  connect(&service_, &FlashService::progress, this, [this](const QString& what, qint64 done, qint64 total, bool safe) {
    safe_ = safe;
    bar_->setRange(0, total > 0 ? 1000 : 0);
    if (total > 0) bar_->setValue(static_cast<int>(done * 1000 / total));
    outcome_->setText(safe ? what + QStringLiteral("…") : tr("%1… Leave the board connected.").arg(what));
    update();
  });
  connect(&service_, &FlashService::finished, this, &FlashDialog::finish);
  fillTargets();
}

void FlashDialog::fillTargets() {
  QString now = target_->currentText();
  bool stm32 = way() == FlashJob::Way::kStm32Serial;
  QStringList targets;
  if (stm32) {
    for (const PortEntry& port : ports_.ports()) {
      if (port.kind != PortEntry::Kind::kSimulator) targets.append(port.target);
    }
  } else {
    targets = FlashService::uf2Drives();
  }
  bool keep = !now.isEmpty() && (targets.contains(now) || sender() != way_);
  target_->clear();
  target_->addItems(targets);
  if (keep) target_->setEditText(now);
  advice_->setText(stm32 ? tr("BOOT0 at 3.3 V, then reset: the chip waits in its boot loader.")
                         : tr("Plug the board in with its BOOT button held: it shows as a drive."));
  backup_->setVisible(stm32);
  erase_all_->setVisible(stm32);
  update();
}

void FlashDialog::setImage(const QString& path) { image_->setText(path); }

void FlashDialog::setTarget(FlashJob::Way way, const QString& target) {
  way_->setCurrentIndex(static_cast<int>(way));
  target_->setEditText(target);
}

void FlashDialog::chooseImage() {
  QString path = QFileDialog::getOpenFileName(this, tr("Firmware"), image_->text(),
                                              tr("Firmware (*.bin *.hex *.ihex *.uf2);;All files (*)"));
  if (!path.isEmpty()) setImage(path);
}

void FlashDialog::start() {
  FlashJob job{way(), target_->currentText().trimmed(), image_->text(), {}, erase_all_->isChecked(), true};
  if (job.way == FlashJob::Way::kStm32Serial && backup_->isChecked()) {
    QDir folder(QStandardPaths::writableLocation(QStandardPaths::AppLocalDataLocation) + "/firmware");
    folder.mkpath(".");
    job.backup = folder.filePath(QDateTime::currentDateTime().toString("yyyy-MM-dd-hhmmss") + ".bin");
    backup_->setToolTip(job.backup);
  }
  Q_EMIT portWanted(job.target);
  outcome_->setStyleSheet({});
  outcome_->setText(tr("Asking the chip what it is…"));
  outcome_->show();
  bar_->setRange(0, 0);
  safe_ = true;
  service_.flash(job);
  update();
}

void FlashDialog::update() {
  bool busy = service_.isBusy();
  flash_->setEnabled(!busy && image_ok_ && !target_->currentText().trimmed().isEmpty());
  for (QWidget* each : {static_cast<QWidget*>(way_), static_cast<QWidget*>(target_), static_cast<QWidget*>(image_),
                        static_cast<QWidget*>(backup_), static_cast<QWidget*>(erase_all_)})
    each->setEnabled(!busy);
  bar_->setVisible(busy);
  cancel_->setVisible(busy);
  cancel_->setEnabled(safe_);
  cancel_->setToolTip(safe_ ? QString() : tr("The chip is being changed: stopping now would leave it incomplete."));
  close_->setEnabled(!busy);
}

void FlashDialog::reject() {
  if (!service_.isBusy()) QDialog::reject();
}

void FlashDialog::finish(bool ok, const QString& text) {
  outcome_->setText(text + (ok && !backup_->toolTip().isEmpty() && way() == FlashJob::Way::kStm32Serial
                                ? '\n' + tr("What was there before is in %1.").arg(backup_->toolTip())
                                : QString()));
  outcome_->setStyleSheet(QStringLiteral("color: %1").arg(themes_.theme().color(ok ? "accent" : "danger").name()));
  outcome_->show();
  update();
}

}  // namespace adder::app
