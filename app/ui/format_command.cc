// See format_command.h.
#include "app/ui/format_command.h"

#include "app/ui/code_editor.h"
#include "app/ui/editor_tabs.h"

namespace adder::app {

namespace {

// What a formatter leaves as it is.
bool isKept(QChar c) { return c.isLetterOrNumber() || c == '_' || c == '.' || c == '#' || c == ':' || c == '='; }

}  // namespace

qsizetype placeAfterFormatting(const QString& before, qsizetype position, const QString& after) {
  qsizetype kept = 0, at = 0;
  for (qsizetype i = 0; i < position && i < before.size(); ++i) kept += isKept(before[i]) ? 1 : 0;
  if (kept == 0) return 0;
  while (at < after.size() && kept > 0) kept -= isKept(after[at++]) ? 1 : 0;
  return at;
}

FormatCommand::FormatCommand(EditorTabs& tabs, QObject* parent, CheckProgram program)
    : QObject(parent), tabs_(tabs), formatter_(std::move(program)), action_(new QAction(tr("F&ormat Document"), this)) {
  action_->setObjectName("formatAction");
  action_->setShortcut(QKeySequence(tr("Ctrl+Shift+I")));
  connect(action_, &QAction::triggered, this, &FormatCommand::start);
  connect(&formatter_, &Formatter::formatted, this, &FormatCommand::take);
  connect(&formatter_, &Formatter::failed, this,
          [this](const QString& why) { Q_EMIT told(tr("Not formatted: %1").arg(why)); });
  connect(&tabs_, &EditorTabs::documentsChanged, this, &FormatCommand::update);
  update();
}

void FormatCommand::update() { action_->setEnabled(tabs_.current() != nullptr); }

void FormatCommand::start() {
  editor_ = tabs_.current();
  if (editor_ == nullptr || formatter_.isBusy()) return;
  sent_ = editor_->text();
  formatter_.format(sent_);
}

void FormatCommand::take(const QString& text) {
  if (editor_ == nullptr) return;
  if (editor_->text() != sent_) return Q_EMIT told(tr("Not formatted: the text was changed meanwhile."));
  QString wanted = text;
  if (editor_->eolMode() == QsciScintilla::EolWindows && !wanted.contains('\r'))
    wanted.replace('\n', QStringLiteral("\r\n"));
  if (wanted == sent_) return Q_EMIT told(tr("It is formatted already."));
  int position = static_cast<int>(editor_->SendScintilla(QsciScintilla::SCI_GETCURRENTPOS));
  qsizetype place = placeAfterFormatting(sent_, editor_->text(0, position).size(), wanted);
  editor_->replaceText(wanted);
  editor_->SendScintilla(QsciScintilla::SCI_GOTOPOS, static_cast<uintptr_t>(wanted.left(place).toUtf8().size()));
  Q_EMIT told(tr("Formatted."));
}

}  // namespace adder::app
