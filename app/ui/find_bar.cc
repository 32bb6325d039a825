// See find_bar.h.
#include "app/ui/find_bar.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPushButton>
#include <QStyle>
#include <QToolButton>

#include "app/ui/code_editor.h"
#include "app/ui/theme.h"

namespace adder::app {

namespace {
constexpr int kMostMatches = 100'000;
}

FindBar::FindBar(const ThemeManager& themes, QWidget* parent)
    : QWidget(parent), text_(new QLineEdit), case_(new QCheckBox(tr("Match case"))), result_(new QLabel) {
  setObjectName("findBar");
  setAttribute(Qt::WA_StyledBackground);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(12, 6, 8, 6);
  column->setSpacing(6);
  auto* row = new QHBoxLayout;
  row->setSpacing(6);
  column->addLayout(row);
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
  auto addOption = [&](const QString& text, const QString& tip, const char* name) {
    auto* button = new QToolButton;
    button->setObjectName(name);
    button->setText(text);
    button->setToolTip(tip);
    button->setAccessibleName(tip);
    button->setCheckable(true);
    connect(button, &QToolButton::toggled, this, [this] { find(true, From::kSelectionStart); });
    row->addWidget(button);
    return button;
  };
  word_ = addOption(QStringLiteral("ab"), tr("Whole words"), "findWord");
  regex_ = addOption(QStringLiteral(".*"), tr("Regular expression"), "findRegex");
  row->addWidget(result_, 1);
  addButton("close", tr("Close  (Esc)"), &FindBar::close);
  makeReplaceRow(column);
  connect(text_, &QLineEdit::textEdited, this, [this] { find(true, From::kSelectionStart); });
  connect(case_, &QCheckBox::toggled, this, [this] { find(true, From::kSelectionStart); });
  hide();
}

void FindBar::makeReplaceRow(QBoxLayout* column) {
  replace_row_ = new QWidget;
  auto* row = new QHBoxLayout(replace_row_);
  row->setContentsMargins(0, 0, 0, 0);
  row->setSpacing(6);
  replacement_ = new QLineEdit;
  replacement_->setObjectName("replaceText");
  replacement_->setPlaceholderText(tr("Replace with"));
  replacement_->setAccessibleName(tr("Replace with"));
  replacement_->setMaximumWidth(320);
  row->addWidget(replacement_, 2);
  auto addButton = [&](const QString& text, const char* name, void (FindBar::*slot)()) {
    auto* button = new QPushButton(text);
    button->setObjectName(name);
    button->setAutoDefault(false);
    connect(button, &QPushButton::clicked, this, slot);
    row->addWidget(button);
  };
  addButton(tr("Replace"), "replaceOne", &FindBar::replaceOne);
  addButton(tr("Replace All"), "replaceAll", &FindBar::replaceAll);
  row->addStretch(1);
  column->addWidget(replace_row_);
  replace_row_->hide();
}

void FindBar::setEditor(CodeEditor* editor) {
  editor_ = editor;
  if (editor == nullptr) hide();
}

void FindBar::openReplace() {
  if (editor_ == nullptr) return;
  bool ready = isVisible() && !text_->text().isEmpty();
  open();
  replace_row_->show();
  if (ready) replacement_->setFocus();
}

void FindBar::open() {
  if (editor_ == nullptr) return;
  replace_row_->hide();
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
  if (regex_->isChecked()) return findExpression(forward, from);
  int line = 0, column = 0, end_line = 0, end_column = 0;
  editor_->getCursorPosition(&line, &column);
  if (editor_->hasSelectedText()) {
    editor_->getSelection(&line, &column, &end_line, &end_column);
    if (from == From::kSelectionEnd) {
      line = end_line;
      column = end_column;
    }
  }
  bool found = editor_->findFirst(text_->text(), false, case_->isChecked(), word_->isChecked(), true, forward, line,
                                  column, true, false);
  if (!found) result_->setText(tr("Not found"));
}

SearchQuery FindBar::query() const {
  return {text_->text(), regex_->isChecked(), case_->isChecked(), word_->isChecked(), {}, {}};
}

// The next match, or the one before, and around.
void FindBar::findExpression(bool forward, From from) {
  QRegularExpression expression = expressionOf(query());
  if (!expression.isValid()) return result_->setText(tr("Not a regular expression: %1").arg(expression.errorString()));
  const QList<SearchMatch> matches = matchesIn(editor_->text(), expression, kMostMatches);
  if (matches.isEmpty()) return result_->setText(tr("Not found"));
  int line = 0, column = 0, end_line = 0, end_column = 0;
  editor_->getCursorPosition(&line, &column);
  if (editor_->hasSelectedText()) editor_->getSelection(&line, &column, &end_line, &end_column);
  bool after = from == From::kSelectionEnd && editor_->hasSelectedText();
  std::pair<int, int> place = after ? std::pair(end_line, end_column) : std::pair(line, column);
  auto placeOf = [](const SearchMatch& match) { return std::pair(match.line - 1, match.column); };
  const SearchMatch* found = forward ? &matches.first() : &matches.last();
  for (const SearchMatch& match : matches) {
    if (forward && placeOf(match) >= place) {
      found = &match;
      break;
    }
    if (!forward && placeOf(match) < place) found = &match;
  }
  editor_->setSelection(found->line - 1, found->column, found->line - 1, found->column + found->length);
}

// Of what is selected, when it is a match; else goes to the next one.
void FindBar::replaceOne() {
  if (editor_ == nullptr || text_->text().isEmpty() || editor_->isReadOnly()) return;
  int line = 0, column = 0, end_line = 0, end_column = 0;
  editor_->getSelection(&line, &column, &end_line, &end_column);
  if (editor_->hasSelectedText() && line == end_line) {
    QRegularExpressionMatch match = expressionOf(query()).match(editor_->text(line), column);
    if (match.capturedStart() == column && match.capturedEnd() == end_column)
      editor_->replaceSelectedText(replacementFor(match, replacement_->text(), regex_->isChecked()));
  }
  findNext();
}

void FindBar::replaceAll() {
  if (editor_ == nullptr || text_->text().isEmpty() || editor_->isReadOnly()) return;
  QRegularExpression expression = expressionOf(query());
  if (!expression.isValid()) return result_->setText(tr("Not a regular expression: %1").arg(expression.errorString()));
  QString text = editor_->text();
  Replaced made = replaceMatches(text, matchesIn(text, expression, kMostMatches), expression, replacement_->text(),
                                 regex_->isChecked());
  if (made.count > 0) editor_->replaceText(made.text);
  result_->setText(made.count > 0 ? tr("%n place(s) replaced.", nullptr, made.count) : tr("Not found"));
}

void FindBar::keyPressEvent(QKeyEvent* event) {
  bool back = event->modifiers() & Qt::ShiftModifier;
  switch (event->key()) {
    case Qt::Key_Escape: return close();
    case Qt::Key_Return:
    case Qt::Key_Enter:
      if (replacement_->hasFocus()) return replaceOne();
      return back ? findPrevious() : findNext();
    default: QWidget::keyPressEvent(event);
  }
}

}  // namespace adder::app
