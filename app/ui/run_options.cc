// See run_options.h.
#include "app/ui/run_options.h"

#include <QDialogButtonBox>
#include <QFileDialog>
#include <QFormLayout>
#include <QLabel>
#include <QPushButton>

namespace adder::app {

QByteArray programInput(const QByteArray& file) {
  QByteArray input;
  input.reserve(file.size());
  for (char c : file) {
    if (c == '\n') {
      if (input.endsWith('\r')) continue;  // of \r\n
      input += '\r';
    } else if (static_cast<uint8_t>(c) >= 0x20 || c == '\t' || c == '\r') {
      input += c;
    }
  }
  return input;
}

RunOptionsDialog::RunOptionsDialog(QSettings& settings, QWidget* parent)
    : QDialog(parent),
      settings_(settings),
      arguments_(new QLineEdit(settings.value("run/arguments").toString())),
      input_(new QLineEdit(settings.value("run/input").toString())) {
  setObjectName("runOptions");
  setWindowTitle(tr("Arguments and Input"));
  setMinimumWidth(480);
  arguments_->setObjectName("runArguments");
  arguments_->setAccessibleName(tr("Arguments"));
  arguments_->setPlaceholderText(tr("--rate 10 \"two words\""));
  input_->setObjectName("runInput");
  input_->setAccessibleName(tr("Input from a file"));
  input_->setPlaceholderText(tr("None: what you type in the shell"));
  input_->setClearButtonEnabled(true);
  auto* form = new QFormLayout(this);
  form->setContentsMargins(20, 18, 20, 16);
  form->setVerticalSpacing(10);
  auto explain = [form](const QString& text) {
    auto* label = new QLabel(text);
    label->setProperty("muted", true);
    label->setWordWrap(true);
    form->addRow(QString(), label);
  };
  form->addRow(tr("&Arguments"), arguments_);
  explain(tr("The program finds them in sys.argv."));
  auto* row = new QHBoxLayout;
  auto* choose = new QPushButton(tr("&Choose…"));
  choose->setAutoDefault(false);
  row->addWidget(input_, 1);
  row->addWidget(choose);
  auto* label = new QLabel(tr("&Input"));
  label->setBuddy(input_);
  form->addRow(label, row);
  explain(tr("input() reads the lines of this file; after the last one, what you type."));
  auto* buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel);
  form->addRow(buttons);
  connect(choose, &QPushButton::clicked, this, &RunOptionsDialog::browse);
  connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
  connect(buttons, &QDialogButtonBox::accepted, this, &RunOptionsDialog::keep);
}

void RunOptionsDialog::browse() {
  QString path = QFileDialog::getOpenFileName(this, tr("Input"), input_->text());
  if (!path.isEmpty()) input_->setText(path);
}

void RunOptionsDialog::keep() {
  settings_.setValue("run/arguments", arguments_->text().trimmed());
  settings_.setValue("run/input", input_->text().trimmed());
  accept();
}

}  // namespace adder::app
