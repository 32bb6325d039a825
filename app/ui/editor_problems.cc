// See editor_problems.h.
#include "app/ui/editor_problems.h"

#include <QEvent>
#include <QPainter>
#include <QToolTip>

#include "app/ui/code_editor.h"
#include "app/ui/theme.h"

namespace adder::app {

namespace {

constexpr int kPauseMs = 120;      // without a key
constexpr int kLongest = 1 << 20;  // bytes; no program of a small machine is longer
constexpr int kOpenedMs = 500;     // a start has more urgent things to do
constexpr int kDwellMs = 350;
constexpr int kErrorIndicator = 9, kWarningIndicator = 10;
constexpr int kErrorMark = 4, kWarningMark = 5;
constexpr int kMarkMargin = 1;
constexpr int kDotSize = 10;

bool isPython(const CodeEditor& editor) {
  return editor.title().endsWith(QStringLiteral(".py")) || !editor.title().contains('.');
}

// Scintilla's own circles have corners.
QPixmap dot(const QColor& color, qreal ratio) {
  QPixmap pixmap((QSizeF(kDotSize, kDotSize) * ratio).toSize());
  pixmap.setDevicePixelRatio(ratio);
  pixmap.fill(Qt::transparent);
  QPainter painter(&pixmap);
  painter.setRenderHint(QPainter::Antialiasing);
  painter.setPen(Qt::NoPen);
  painter.setBrush(color);
  painter.drawEllipse(QRectF(1.5, 1.5, kDotSize - 3, kDotSize - 3));
  return pixmap;
}

}  // namespace

EditorProblems::EditorProblems(CodeEditor* editor, const ThemeManager& themes)
    : EditorProblems(editor, themes, Role::kChecks) {}

EditorProblems::EditorProblems(CodeEditor* editor, const ThemeManager& themes, EditorProblems* first)
    : EditorProblems(editor, themes, Role::kFollows) {
  found_ = first->found();
  connect(first, &EditorProblems::changed, this, [this, first] { found_ = first->found(); });
}

EditorProblems::EditorProblems(CodeEditor* editor, const ThemeManager& themes, Role role)
    : QObject(editor), editor_(editor), themes_(themes) {
  editor_->indicatorDefine(QsciScintilla::SquigglePixmapIndicator, kErrorIndicator);
  editor_->indicatorDefine(QsciScintilla::SquigglePixmapIndicator, kWarningIndicator);
  editor_->setMarginMarkerMask(kMarkMargin, (1 << kErrorMark) | (1 << kWarningMark));
  editor_->setMarginWidth(kMarkMargin, 14);
  editor_->SendScintilla(QsciScintilla::SCI_SETMOUSEDWELLTIME, kDwellMs);
  pause_.setSingleShot(true);
  pause_.setInterval(kPauseMs);
  if (role == Role::kChecks) {
    connect(editor_, &QsciScintilla::textChanged, &pause_, qOverload<>(&QTimer::start));
    editor_->installEventFilter(this);
    editor_->viewport()->installEventFilter(this);
  }
  connect(&pause_, &QTimer::timeout, this, &EditorProblems::check);
  connect(&checker_, &SourceCheck::checked, this, &EditorProblems::takeOwn);
  connect(editor_, &QsciScintilla::cursorPositionChanged, this, &EditorProblems::tellAtCaret);
  connect(editor_, &QsciScintillaBase::SCN_DWELLSTART, this, &EditorProblems::showTip);
  connect(editor_, &QsciScintillaBase::SCN_DWELLEND, this, [] { QToolTip::hideText(); });
  connect(&themes_, &ThemeManager::changed, this, &EditorProblems::applyTheme);
  applyTheme();
  if (role == Role::kChecks) QTimer::singleShot(kOpenedMs, this, &EditorProblems::check);
}

bool EditorProblems::eventFilter(QObject* watched, QEvent* event) {
  if (!attended_ && (event->type() == QEvent::KeyPress || event->type() == QEvent::MouseButtonPress ||
                     event->type() == QEvent::Wheel)) {
    attended_ = true;
    pause_.start();
  }
  return QObject::eventFilter(watched, event);
}

void EditorProblems::applyTheme() {
  const Theme& theme = themes_.theme();
  editor_->setIndicatorForegroundColor(theme.color("danger"), kErrorIndicator);
  editor_->setIndicatorForegroundColor(theme.color("warning"), kWarningIndicator);
  for (int mark : {kErrorMark, kWarningMark}) {
    editor_->markerDefine(dot(theme.color(mark == kErrorMark ? "danger" : "warning"), editor_->devicePixelRatioF()),
                          mark);
  }
}

void EditorProblems::check() {
  if (isPython(*editor_) && editor_->length() <= kLongest) return checker_.check(editor_->text(), attended_);
  show({});
}

void EditorProblems::setOthers(const QList<Diagnostic>& others) {
  if (others == others_) return;
  others_ = others;
  showAll();
}

void EditorProblems::takeOwn(const QList<Diagnostic>& found) {
  own_ = found;
  showAll();
}

void EditorProblems::showAll() {
  QList<Diagnostic> all = own_;
  for (const Diagnostic& other : others_) {
    bool said = std::any_of(own_.begin(), own_.end(), [&](const Diagnostic& own) { return own.line == other.line; });
    if (!said) all.append(other);
  }
  show(all);
}

void EditorProblems::show(const QList<Diagnostic>& found) {
  if (found == found_ && found.isEmpty()) return;
  found_ = found;
  for (int indicator : {kErrorIndicator, kWarningIndicator}) {
    editor_->SendScintilla(QsciScintilla::SCI_SETINDICATORCURRENT, indicator);
    editor_->SendScintilla(QsciScintilla::SCI_INDICATORCLEARRANGE, 0, editor_->length());
  }
  editor_->markerDeleteAll(kErrorMark);
  editor_->markerDeleteAll(kWarningMark);
  for (const Diagnostic& problem : found_) draw(problem);
  Q_EMIT changed();
  tellAtCaret();
}

// Where the end is not known, the word at the place, or what is left of the line.
void EditorProblems::draw(const Diagnostic& problem) {
  bool error = problem.level == Diagnostic::Level::kError;
  int line = std::clamp(problem.line - 1, 0, editor_->lines() - 1);
  int from = problem.column > 0 ? editor_->positionFromLineIndex(line, problem.column - 1)
                                : editor_->positionFromLineIndex(line, editor_->indentation(line));
  auto endOfLine = [&](int of) {
    return static_cast<int>(editor_->SendScintilla(QsciScintilla::SCI_GETLINEENDPOSITION, of));
  };
  int to = static_cast<int>(editor_->SendScintilla(QsciScintilla::SCI_WORDENDPOSITION, from, 1));
  if (problem.endLine >= problem.line && problem.endColumn > 0 && problem.endLine <= editor_->lines())
    to = editor_->positionFromLineIndex(problem.endLine - 1, problem.endColumn - 1);
  to = std::min(to, endOfLine(line));
  if (to <= from) to = endOfLine(line);
  if (to <= from && from > 0) --from;  // at the line's end: below its last character
  editor_->SendScintilla(QsciScintilla::SCI_SETINDICATORCURRENT, error ? kErrorIndicator : kWarningIndicator);
  editor_->SendScintilla(QsciScintilla::SCI_INDICATORFILLRANGE, from, std::max(1, to - from));
  editor_->markerAdd(line, error ? kErrorMark : kWarningMark);
}

QString EditorProblems::messagesAt(int line) const {
  QStringList messages;
  for (const Diagnostic& problem : found_) {
    if (problem.line - 1 == line) messages.append(problem.message);
  }
  return messages.join('\n');
}

void EditorProblems::tellAtCaret() {
  int line = 0, column = 0;
  editor_->getCursorPosition(&line, &column);
  Q_EMIT caretProblem(messagesAt(line).section('\n', 0, 0));
}

void EditorProblems::showTip(int position, int x, int y) {
  if (position < 0 || found_.isEmpty()) return;
  int line = 0, column = 0;
  editor_->lineIndexFromPosition(position, &line, &column);
  QString text = messagesAt(line);
  if (!text.isEmpty()) QToolTip::showText(editor_->viewport()->mapToGlobal(QPoint(x, y + 12)), text, editor_);
}

}  // namespace adder::app
