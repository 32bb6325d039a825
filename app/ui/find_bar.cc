// See find_bar.h.
#include "app/ui/find_bar.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QStyle>
#include <QToolButton>

#include "app/ui/code_editor.h"
#include "app/ui/theme.h"

namespace adder::app {

FindBar::FindBar(const ThemeManager& themes, QWidget* parent)
    : QWidget(parent), text_(new QLineEdit), case_(new QCheckBox(tr("Match case"))), result_(new QLabel) {
  setObjectName("findBar");
  setAttribute(Qt::WA_StyledBackground);
  auto* row = new QHBoxLayout(this);
  row->setContentsMargins(12, 6, 8, 6);
  row->setSpacing(6);
  text_->setObjectName("findText");
  text_->setPlaceholderText(tr("Find"));
  text_->setAccessibleName(tr("Find"));
  text_->setMaximumWidth(320);
  result_->setProperty("muted", true);
  row->addWidget(text_, 2);
  auto addButton = [&](const char* icon, const QString& tip, void (FindBar::*slot)()) {
    auto* button = new QToolButton;
    button->setIcon(themes.icon(icon, "muted"));
    button->setToolTip(tip);
    button->setAccessibleName(tip.section("  ", 0, 0));
    connect(button, &QToolButton::clicked, this, slot);
    row->addWidget(button);
  };
  addButton("arrow_up", tr("Previous  (Shift+F3)"), &FindBar::findPrevious);
  addButton("arrow_down", tr("Next  (F3)"), &FindBar::findNext);
  row->addWidget(case_);
  row->addWidget(result_, 1);
  addButton("close", tr("Close  (Esc)"), &FindBar::close);
  connect(text_, &QLineEdit::textEdited, this, [this] { find(true, From::kSelectionStart); });
  connect(case_, &QCheckBox::toggled, this, [this] { find(true, From::kSelectionStart); });
  hide();
}

void FindBar::setEditor(CodeEditor* editor) {
  editor_ = editor;
  if (editor == nullptr) hide();
}

void FindBar::open() {
  if (editor_ == nullptr) return;
  QString selected = editor_->selectedText();
  if (!selected.isEmpty() && !selected.contains('\n')) text_->setText(selected);
  result_->clear();
  show();
  text_->setFocus();
  text_->selectAll();
}

void FindBar::close() {
  hide();
  if (editor_ != nullptr) editor_->setFocus();
}

void FindBar::findNext() { find(true, From::kSelectionEnd); }
void FindBar::findPrevious() { find(false, From::kSelectionStart); }

void FindBar::find(bool forward, From from) {
  result_->clear();
  if (editor_ == nullptr || text_->text().isEmpty()) return;
  int line = 0, column = 0, end_line = 0, end_column = 0;
  editor_->getCursorPosition(&line, &column);
  if (editor_->hasSelectedText()) {
    editor_->getSelection(&line, &column, &end_line, &end_column);
    if (from == From::kSelectionEnd) {
      line = end_line;
      column = end_column;
    }
  }
  bool found =
      editor_->findFirst(text_->text(), false, case_->isChecked(), false, true, forward, line, column, true, false);
  if (!found) result_->setText(tr("Not found"));
}

void FindBar::keyPressEvent(QKeyEvent* event) {
  bool back = event->modifiers() & Qt::ShiftModifier;
  switch (event->key()) {
    case Qt::Key_Escape: return close();
    case Qt::Key_Return:
    case Qt::Key_Enter: return back ? findPrevious() : findNext();
    default: QWidget::keyPressEvent(event);
  }
}

}  // namespace adder::app
