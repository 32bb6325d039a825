// The other half of TerminalView: keys, mouse, selection, clipboard.
#include <QApplication>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QMenu>
#include <QScrollBar>

#include "app/ui/terminal_view.h"
#include "app/ui/theme.h"

namespace adder::app {

namespace {
constexpr int kMargin = 10;

// What the window's shortcuts keep even while the terminal has the focus.
bool leftToWindow(const QKeyEvent& key) {
  return key.modifiers() == Qt::ControlModifier &&
         (key.key() == Qt::Key_R || key.key() == Qt::Key_S || key.key() == Qt::Key_O || key.key() == Qt::Key_Q);
}

const char* sequenceOf(int key) {
  switch (key) {
    case Qt::Key_Up: return "\x1b[A";
    case Qt::Key_Down: return "\x1b[B";
    case Qt::Key_Right: return "\x1b[C";
    case Qt::Key_Left: return "\x1b[D";
    case Qt::Key_Home: return "\x1b[H";
    case Qt::Key_End: return "\x1b[F";
    case Qt::Key_Insert: return "\x1b[2~";
    case Qt::Key_Delete: return "\x1b[3~";
    case Qt::Key_PageUp: return "\x1b[5~";
    case Qt::Key_PageDown: return "\x1b[6~";
    case Qt::Key_Backtab: return "\x1b[Z";
    case Qt::Key_Return:
    case Qt::Key_Enter: return "\r";
    case Qt::Key_Backspace: return "\x7f";
    case Qt::Key_Tab: return "\t";
    case Qt::Key_Escape: return "\x1b";
    default: return nullptr;
  }
}
}  // namespace

bool TerminalView::event(QEvent* event) {
  if (event->type() == QEvent::ShortcutOverride) {
    auto* key = static_cast<QKeyEvent*>(event);
    auto modifiers = key->modifiers() & (Qt::ControlModifier | Qt::ShiftModifier | Qt::AltModifier);
    if (key->key() == Qt::Key_F3 && isSearching()) {
      event->accept();
      return true;
    }
    bool letter = key->key() >= Qt::Key_A && key->key() <= Qt::Key_Underscore;
    if (modifiers == Qt::ControlModifier && letter && !leftToWindow(*key)) {
      event->accept();
      return true;
    }
  }
  return QAbstractScrollArea::event(event);
}

QByteArray TerminalView::bytesOf(const QKeyEvent& key) const {
  auto modifiers = key.modifiers() & ~Qt::KeypadModifier;
  if (modifiers == Qt::ControlModifier && key.key() >= Qt::Key_A && key.key() <= Qt::Key_Z)
    return QByteArray(1, static_cast<char>(key.key() - Qt::Key_A + 1));
  if (const char* sequence = sequenceOf(key.key())) return sequence;
  QByteArray text = key.text().toUtf8();
  if (modifiers & Qt::AltModifier && !text.isEmpty()) text.prepend('\x1b');
  return text;
}

void TerminalView::keyPressEvent(QKeyEvent* event) {
  auto modifiers = event->modifiers() & ~Qt::KeypadModifier;
  if (modifiers == (Qt::ControlModifier | Qt::ShiftModifier)) {
    if (event->key() == Qt::Key_C) return copy();
    if (event->key() == Qt::Key_V) return paste();
    if (event->key() == Qt::Key_A) return selectAll();
  }
  if (modifiers == Qt::ShiftModifier && (event->key() == Qt::Key_PageUp || event->key() == Qt::Key_PageDown)) {
    return verticalScrollBar()->triggerAction(event->key() == Qt::Key_PageUp ? QAbstractSlider::SliderPageStepSub
                                                                             : QAbstractSlider::SliderPageStepAdd);
  }
  if (modifiers == Qt::ShiftModifier && event->key() == Qt::Key_Insert) return paste();
  if (modifiers == Qt::ControlModifier && event->key() == Qt::Key_F) return Q_EMIT findWanted();
  if (event->key() == Qt::Key_F3 && isSearching()) return showMatch(modifiers == Qt::ShiftModifier ? -1 : 1);
  QByteArray bytes = bytesOf(*event);
  if (bytes.isEmpty()) return QAbstractScrollArea::keyPressEvent(event);
  event->accept();
  if (!live_) return;
  follow_ = true;
  verticalScrollBar()->setValue(verticalScrollBar()->maximum());
  if (hasSelection()) select(head_, head_);
  Q_EMIT typed(bytes);
}

void TerminalView::inputMethodEvent(QInputMethodEvent* event) {
  if (live_ && !event->commitString().isEmpty()) Q_EMIT typed(event->commitString().toUtf8());
  event->accept();
}

QVariant TerminalView::inputMethodQuery(Qt::InputMethodQuery query) const {
  if (query == Qt::ImEnabled) return true;
  return QAbstractScrollArea::inputMethodQuery(query);
}

TerminalView::Place TerminalView::placeAt(const QPoint& point) const {
  int row_number = verticalScrollBar()->value() + (point.y() - kMargin / 2) / cell_height_;
  if (point.y() < kMargin / 2) row_number = verticalScrollBar()->value();
  if (row_number >= total_rows_) {
    int last = screen_.lineCount() - 1;
    return {screen_.firstNumber() + last, screen_.lineLength(last)};
  }
  Row row = rowAt(row_number);
  int column = std::clamp((point.x() - kMargin + cell_width_ / 2) / cell_width_, 0, columns());
  int length = screen_.lineLength(row.line);
  return {screen_.firstNumber() + row.line, std::min(row.from + column, length)};
}

void TerminalView::select(Place anchor, Place head) {
  anchor_ = anchor;
  head_ = head;
  viewport()->update();
}

void TerminalView::mousePressEvent(QMouseEvent* event) {
  if (event->button() == Qt::LeftButton) {
    Place at = placeAt(event->pos());
    selecting_ = true;
    select(event->modifiers() & Qt::ShiftModifier ? anchor_ : at, at);
  } else if (event->button() == Qt::MiddleButton && QApplication::clipboard()->supportsSelection()) {
    pasteText(QApplication::clipboard()->text(QClipboard::Selection));
  }
}

void TerminalView::mouseMoveEvent(QMouseEvent* event) {
  if (!selecting_) {
    auto link = linkAt(event->pos());
    viewport()->setCursor(link ? Qt::PointingHandCursor : Qt::IBeamCursor);
    if (link != hovered_) viewport()->update();
    hovered_ = link;
    return;
  }
  if (event->pos().y() < 0) verticalScrollBar()->setValue(verticalScrollBar()->value() - 1);
  if (event->pos().y() > viewport()->height()) verticalScrollBar()->setValue(verticalScrollBar()->value() + 1);
  select(anchor_, placeAt(event->pos()));
}

void TerminalView::mouseReleaseEvent(QMouseEvent* event) {
  if (event->button() != Qt::LeftButton || !std::exchange(selecting_, false)) return;
  QClipboard* clipboard = QApplication::clipboard();
  if (hasSelection() && clipboard->supportsSelection()) clipboard->setText(selectedText(), QClipboard::Selection);
  if (hasSelection()) return;
  if (auto link = linkAt(event->pos())) activate(*link);
}

void TerminalView::mouseDoubleClickEvent(QMouseEvent* event) {
  if (event->button() == Qt::LeftButton) selectWord(placeAt(event->pos()));
}

void TerminalView::selectWord(Place at) {
  const std::u32string text = screen_.line(static_cast<int>(at.line - screen_.firstNumber())).text;
  auto inWord = [&](int column) {
    if (column < 0 || column >= static_cast<int>(text.size())) return false;
    char32_t c = text[static_cast<size_t>(column)];
    return c >= kWideTail || QChar::isLetterOrNumber(c) || c == U'_' || c == U'.' || c == U'/';
  };
  int from = at.column, to = at.column;
  while (inWord(from - 1)) --from;
  while (inWord(to)) ++to;
  select({at.line, from}, {at.line, to});
}

void TerminalView::selectAll() {
  int last = screen_.lineCount() - 1;
  select({screen_.firstNumber(), 0}, {screen_.firstNumber() + last, screen_.lineLength(last)});
}

QString TerminalView::selectedText() const {
  Place low = std::min(anchor_, head_), high = std::max(anchor_, head_);
  QString text;
  for (int64_t number = std::max(low.line, screen_.firstNumber()); number <= high.line; ++number) {
    auto index = static_cast<int>(number - screen_.firstNumber());
    if (index >= screen_.lineCount()) break;
    QString piece = screen_.textBetween(index, number == low.line ? low.column : 0,
                                        number == high.line ? high.column : screen_.lineLength(index));
    if (number != high.line) {
      while (piece.endsWith(' ') && !screen_.lineContinues(index)) piece.chop(1);
    }
    text += piece;
    if (number != high.line && !screen_.lineContinues(index)) text += '\n';
  }
  return text;
}

void TerminalView::copy() {
  if (hasSelection()) QApplication::clipboard()->setText(selectedText());
}

void TerminalView::paste() { pasteText(QApplication::clipboard()->text()); }

void TerminalView::pasteText(const QString& text) {
  if (!live_ || text.isEmpty()) return;
  auto lines = static_cast<int>(text.count('\n')) + (text.endsWith('\n') ? 0 : 1);
  if (lines > kLongPaste) return Q_EMIT longPaste(text, lines);
  pasteNow(text);
}

// Several lines go through the REPL's paste mode where a prompt is waiting, or its auto-indent would make stairs of
// them. One goes in as if it were typed.
void TerminalView::pasteNow(const QString& text) {
  QString lines = text;
  lines.replace(QStringLiteral("\r\n"), QStringLiteral("\n")).replace('\n', '\r');
  bool several = lines.indexOf('\r') >= 0 && lines.indexOf('\r') < lines.size() - 1;
  bool at_prompt = screen_.lineText(screen_.cursorLine()).trimmed() == QStringLiteral(">>>");
  follow_ = true;
  if (several && at_prompt) return Q_EMIT typed("\x05" + lines.toUtf8() + "\x04");
  Q_EMIT typed(lines.toUtf8());
}

void TerminalView::wheelEvent(QWheelEvent* event) { verticalScrollBar()->event(event); }

void TerminalView::contextMenuEvent(QContextMenuEvent* event) {
  QMenu menu(this);
  menu.addAction(tr("Copy"), QKeySequence(tr("Ctrl+Shift+C")), this, &TerminalView::copy)->setEnabled(hasSelection());
  menu.addAction(tr("Paste"), QKeySequence(tr("Ctrl+Shift+V")), this, &TerminalView::paste)->setEnabled(live_);
  menu.addAction(tr("Select All"), QKeySequence(tr("Ctrl+Shift+A")), this, &TerminalView::selectAll);
  menu.addSeparator();
  menu.addAction(tr("Find…"), QKeySequence(tr("Ctrl+F")), this, &TerminalView::findWanted);
  menu.addAction(tr("Clear"), this, &TerminalView::clear);
  menu.exec(event->globalPos());
}

}  // namespace adder::app
