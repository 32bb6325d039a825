// See shell_completion.h.
#include "app/ui/shell_completion.h"

#include <QKeyEvent>
#include <utility>

#include "app/ui/completion_popup.h"
#include "app/ui/terminal_view.h"
#include "app/ui/theme.h"

namespace adder::app {

namespace {
constexpr int kPauseMs = 300;
constexpr int kMostTries = 20;  // while the line's echo is on its way
constexpr qsizetype kLongestRecent = 200;
constexpr int kPage = 8;

bool isWordText(const QString& text) { return text.size() == 1 && (text[0].isLetterOrNumber() || text[0] == '_'); }
}  // namespace

ShellCompletion::ShellCompletion(const ThemeManager& themes, DeviceService& device, QObject* parent)
    : QObject(parent), themes_(themes), inspector_(device) {
  pause_.setSingleShot(true);
  pause_.setInterval(kPauseMs);
  connect(&pause_, &QTimer::timeout, this, &ShellCompletion::ask);
  connect(&inspector_, &DeviceInspector::leftOut, this, [this] {
    if (asked_) pause_.start();
  });
  connect(&inspector_, &DeviceInspector::named, this, &ShellCompletion::showNames);
}

void ShellCompletion::watch(TerminalView* terminal) { terminal->installEventFilter(this); }

bool ShellCompletion::isShown() const { return popup_ != nullptr && popup_->isVisible(); }

bool ShellCompletion::eventFilter(QObject* object, QEvent* event) {
  auto* terminal = qobject_cast<TerminalView*>(object);
  switch (event->type()) {
    case QEvent::FocusOut:
    case QEvent::Hide:
    case QEvent::Resize: stop(); break;
    case QEvent::KeyPress:
      if (terminal_ != terminal) {
        stop();
        recent_.clear();
      }
      terminal_ = terminal;
      return terminal != nullptr && key(*static_cast<QKeyEvent*>(event));
    default: break;
  }
  return false;
}

bool ShellCompletion::key(const QKeyEvent& event) {
  if (event.key() == Qt::Key_Space && event.modifiers() == Qt::ControlModifier) {
    stop();
    any_ = true;
    ask();
    return true;
  }
  if (event.key() == Qt::Key_Shift || event.key() == Qt::Key_Control || event.key() == Qt::Key_Alt) return false;
  if (isShown() && choose(event.key())) return true;
  const bool plain = (event.modifiers() & (Qt::ControlModifier | Qt::AltModifier)) == 0;
  if (plain && event.text().size() == 1 && event.text()[0].isPrint()) {
    take(event.text());
  } else if (event.key() == Qt::Key_Backspace) {
    recent_.chop(1);
    if (word_.prefix.isEmpty() || !(isShown() || asked_)) return stop(), false;
    word_.prefix.chop(1);
    filter();
  } else {
    recent_.clear();
    stop();
  }
  return false;
}

void ShellCompletion::take(const QString& text) {
  recent_ = (recent_ + text).right(kLongestRecent);
  if (text == QStringLiteral(".")) {
    stop();
    any_ = false;
    pause_.start();
  } else if (!isWordText(text)) {
    stop();
  } else if (isShown() || asked_) {
    word_.prefix += text;
    filter();
  } else if (pause_.isActive()) {
    pause_.start();
  }
}

// Return runs the line, unless one has begun to choose.
bool ShellCompletion::choose(int key) {
  switch (key) {
    case Qt::Key_Down: popup_->move(1); return true;
    case Qt::Key_Up: popup_->move(-1); return true;
    case Qt::Key_PageDown: popup_->move(kPage); return true;
    case Qt::Key_PageUp: popup_->move(-kPage); return true;
    case Qt::Key_Escape: stop(); return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
      if (!popup_->hasMoved()) return false;
      accept();
      return true;
    case Qt::Key_Tab: accept(); return true;
    default: return false;
  }
}

void ShellCompletion::ask() {
  asked_ = false;
  if (terminal_ == nullptr) return;
  const TerminalScreen& screen = terminal_->screen();
  const int line = screen.cursorLine();
  // What the line has lost at its end are blanks that nobody sees.
  QString text = screen.lineText(line).leftJustified(screen.cursorColumn(), ' ');
  if (!text.endsWith(recent_) && tries_++ < kMostTries) return pause_.start();
  if (!text.startsWith(QStringLiteral(">>> ")) || screen.cursorColumn() < screen.lineLength(line)) return stop();
  std::optional<LiveWord> word = liveWordIn(text.mid(4));
  if (!word || (!any_ && word->expression.isEmpty())) return stop();
  word_ = *word;
  asked_ = true;
  QRect cell = terminal_->cellBeforeCaret(static_cast<int>(word_.prefix.size()));
  place_ = {terminal_->viewport()->mapTo(terminal_->window(), cell.topLeft()), cell.size()};
  inspector_.askNames(word_.expression);
}

void ShellCompletion::showNames(const QString& expression, const QList<Completion>& names) {
  if (!asked_ || expression != word_.expression || terminal_ == nullptr) return;
  asked_ = false;
  names_ = names;
  if (popup_ == nullptr || popup_->parentWidget() != terminal_->window()) {
    delete popup_;
    popup_ = new CompletionPopup(themes_, terminal_->window());
    connect(popup_, &CompletionPopup::clicked, this, &ShellCompletion::accept);
  }
  popup_->show();
  filter();
}

void ShellCompletion::filter() {
  if (!isShown()) return;  // not answered yet
  QList<Completion> rows;
  for (const Completion& each : std::as_const(names_)) {
    bool hidden = each.name.startsWith('_') && !word_.prefix.startsWith('_');
    if (!hidden && each.name.startsWith(word_.prefix, Qt::CaseInsensitive)) rows.append(each);
  }
  if (rows.isEmpty() || (rows.size() == 1 && rows.front().name == word_.prefix)) return stop();
  popup_->showRows(rows, place_, terminal_->viewport()->font().pointSize());
}

void ShellCompletion::accept() {
  const Completion* row = isShown() ? popup_->chosen() : nullptr;
  if (row == nullptr || terminal_ == nullptr) return stop();
  QByteArray keys;
  if (row->name.startsWith(word_.prefix)) {
    keys = row->name.mid(word_.prefix.size()).toUtf8();
  } else {
    keys = QByteArray(word_.prefix.size(), '\x7f') + row->name.toUtf8();
  }
  QPointer<TerminalView> terminal = terminal_;
  recent_.chop(word_.prefix.size());
  recent_ += row->name;
  stop();
  if (!keys.isEmpty()) Q_EMIT terminal->typed(keys);
}

void ShellCompletion::stop() {
  pause_.stop();
  asked_ = false;
  tries_ = 0;
  names_.clear();
  if (popup_ != nullptr) popup_->hide();
}

}  // namespace adder::app
