// See editor_assist.h.
#include "app/ui/editor_assist.h"

#include <QCursor>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QSet>
#include <QToolTip>

#include "app/ui/auto_close.h"
#include "app/ui/code_editor.h"
#include "app/ui/completion_popup.h"
#include "app/ui/theme.h"

namespace adder::app {

namespace {

using Sci = QsciScintilla;

constexpr int kPauseMs = 250;  // without a key, until the text is read again
constexpr int kSoonMs = 25;    // the letter is painted first
constexpr int kLinesAbove = 40;
constexpr int kShortestPrefix = 2;
constexpr long kLargestText = 2 * 1024 * 1024;  // bytes; a larger one is no program that somebody writes
constexpr qsizetype kLongestTip = 600;

bool isPython(const CodeEditor& editor) {
  return editor.title().endsWith(QStringLiteral(".py")) || !editor.title().contains('.');
}

QString tipText(const CallTip& tip) {
  QString text = tip.callee.section('.', -1).toHtmlEscaped() + '(';
  for (int i = 0; i < tip.parameters.size(); ++i) {
    QString each = tip.parameters[i].toHtmlEscaped();
    text += (i > 0 ? QStringLiteral(", ") : QString()) +
            (i == tip.current ? QStringLiteral("<b><u>%1</u></b>").arg(each) : each);
  }
  text += ')';
  if (!tip.type.isEmpty()) text += QStringLiteral(" → ") + tip.type.toHtmlEscaped();
  QString doc = tip.doc.section(QStringLiteral("\n\n"), 0, 0).left(kLongestTip);
  return doc.isEmpty()
             ? text
             : text + QStringLiteral("<br><span style='font-family: sans-serif'>%1</span>").arg(doc.toHtmlEscaped());
}

}  // namespace

EditorAssist::EditorAssist(CodeEditor* editor, const ThemeManager& themes, Reference& reference)
    : QObject(editor),
      editor_(editor),
      themes_(themes),
      reference_(reference),
      source_(std::make_shared<SourceModel>()) {
  pool_.setMaxThreadCount(1);
  pool_.setExpiryTimeout(1000);
  pause_.setSingleShot(true);
  pause_.setInterval(kPauseMs);
  soon_.setSingleShot(true);
  soon_.setInterval(kSoonMs);
  editor_->installEventFilter(this);
  editor_->viewport()->installEventFilter(this);
  connect(editor_, &Sci::textChanged, &pause_, qOverload<>(&QTimer::start));
  connect(&pause_, &QTimer::timeout, this, &EditorAssist::read);
  connect(&soon_, &QTimer::timeout, this, [this] { refresh(asked_); });
  connect(editor_, &Sci::cursorPositionChanged, this, &EditorAssist::moved);
  connect(editor_, &QsciScintillaBase::SCN_DWELLSTART, this, &EditorAssist::showTipAtMouse);
  connect(&reference_, &Reference::loaded, this, [this] {
    if (std::exchange(waiting_, false) && editor_->hasFocus()) refresh(asked_);
  });
  pause_.start();
}

EditorAssist::~EditorAssist() {
  pool_.waitForDone();
  delete popup_;
  delete tip_;
}

void EditorAssist::read() {
  // What nobody sees yet waits until somebody does.
  if (editor_->length() > kLargestText || !isPython(*editor_) || !editor_->isVisible()) return;
  stale_ = reading_;
  if (std::exchange(reading_, true)) return;
  pool_.start([this, text = editor_->text()] {
    auto model = std::make_shared<SourceModel>(readSource(text));
    QMetaObject::invokeMethod(this, [this, model] {
      source_ = model;
      reading_ = false;
      if (std::exchange(stale_, false)) read();
      Q_EMIT sourceRead();
    });
  });
}

EditorAssist::Place EditorAssist::placeAt(int position) const {
  auto line = static_cast<int>(editor_->SendScintilla(Sci::SCI_LINEFROMPOSITION, position));
  auto start = static_cast<int>(editor_->SendScintilla(Sci::SCI_POSITIONFROMLINE, std::max(0, line - kLinesAbove)));
  start = std::max(start, position - 8000);
  QString before = position > start ? editor_->text(start, position) : QString();
  return {before.remove('\r'), line + 1};
}

std::optional<NameInfo> EditorAssist::nameAt(int position) const {
  auto end = static_cast<int>(editor_->SendScintilla(Sci::SCI_WORDENDPOSITION, position, 1));
  if (end < 1 || inText(*editor_, end)) return std::nullopt;
  Place place = placeAt(end);
  return CodeInsight(reference_, *source_).nameAt(place.before, place.line);
}

std::optional<NameInfo> EditorAssist::nameAtCaret() const {
  return nameAt(static_cast<int>(editor_->SendScintilla(Sci::SCI_GETCURRENTPOS)));
}

QRect EditorAssist::caretLine(int position) const {
  QPoint at(static_cast<int>(editor_->SendScintilla(Sci::SCI_POINTXFROMPOSITION, 0, position)),
            static_cast<int>(editor_->SendScintilla(Sci::SCI_POINTYFROMPOSITION, 0, position)));
  int height = static_cast<int>(editor_->SendScintilla(Sci::SCI_TEXTHEIGHT, 0));
  return {editor_->viewport()->mapTo(editor_->window(), at), QSize(1, height)};
}

void EditorAssist::complete() {
  asked_ = true;
  refresh(true);
}

void EditorAssist::refresh(bool asked) {
  soon_.stop();
  reference_.load();
  waiting_ = !reference_.isLoaded();
  if (editor_->SendScintilla(Sci::SCI_GETSELECTIONS) != 1 || editor_->isReadOnly() || !isPython(*editor_))
    return hideAll();
  auto position = static_cast<int>(editor_->SendScintilla(Sci::SCI_GETCURRENTPOS));
  if (inText(*editor_, position)) return hideAll();
  refreshTip();
  Place place = placeAt(position);
  CompletionList found = CodeInsight(reference_, *source_).complete(place.before, place.line);
  SourcePlace word = sourcePlace(position);
  word.column -= static_cast<int>(found.prefix.size());
  bool attribute = place.before.chopped(found.prefix.size()).endsWith('.');
  bool wanted = asked || attribute || found.prefix.size() >= kShortestPrefix;
  if (wanted && (word.line != word_.line || word.column != word_.column)) {
    word_ = word;
    offered_.clear();
    Q_EMIT completionsWanted(word);
  }
  if (wanted) mergeOffered(&found);
  bool nothing_left = found.rows.size() == 1 && found.rows.first().name == found.prefix;
  if (!wanted || found.rows.isEmpty() || (nothing_left && !asked)) {
    if (popup_ != nullptr) popup_->hide();
    asked_ = false;
    return;
  }
  if (popup_ == nullptr || popup_->parentWidget() != editor_->window()) {
    delete popup_;
    popup_ = new CompletionPopup(themes_, editor_->window());
    connect(popup_, &CompletionPopup::clicked, this, &EditorAssist::accept);
  }
  popup_line_ = place.line;
  int start = position - static_cast<int>(found.prefix.toUtf8().size());
  popup_->showRows(found.rows, caretLine(start), editor_->pointSize());
}

void EditorAssist::refreshTip() {
  auto position = static_cast<int>(editor_->SendScintilla(Sci::SCI_GETCURRENTPOS));
  Place place = placeAt(position);
  std::optional<CallTip> tip = CodeInsight(reference_, *source_).callTip(place.before, place.line);
  if (!tip) {
    if (tip_ != nullptr) tip_->hide();
    if (!place.before.isEmpty() && (place.before.back() == '(' || place.before.back() == ','))
      Q_EMIT callTipWanted(caretPlace());
    return;
  }
  showCallTip(*tip, position);
}

void EditorAssist::showCallTip(const CallTip& tip, int position) {
  if (tip_ == nullptr || tip_->parentWidget() != editor_->window()) {
    delete tip_;
    tip_ = new QLabel(editor_->window());
    tip_->setObjectName("callTip");
    tip_->setAttribute(Qt::WA_StyledBackground);
    tip_->setTextFormat(Qt::RichText);
    tip_->setWordWrap(true);
    tip_->setAccessibleName(tr("Parameters"));
  }
  tip_->setFont(ThemeManager::codeFont(editor_->pointSize() - 1));
  tip_->setText(tipText(tip));
  int widest = std::min(560, editor_->width());
  tip_->setWordWrap(false);
  int width = std::min(widest, tip_->sizeHint().width() + 2);
  tip_->setWordWrap(true);
  tip_->resize(width, tip_->heightForWidth(width));
  QRect line = caretLine(position);
  // Above the line, where it hides nothing that is being written.
  int x = std::clamp(line.left(), 0, std::max(0, editor_->window()->width() - width));
  int y = line.top() - tip_->height() - 3;
  bool listed = popup_ != nullptr && popup_->isVisible();
  if (y < editor_->mapTo(editor_->window(), QPoint()).y() && !listed) y = line.bottom() + 3;
  tip_->move(x, y);
  tip_->show();
  tip_->raise();
}

SourcePlace EditorAssist::sourcePlace(int position) const {
  auto line = static_cast<int>(editor_->SendScintilla(Sci::SCI_LINEFROMPOSITION, position));
  auto start = static_cast<int>(editor_->SendScintilla(Sci::SCI_POSITIONFROMLINE, line));
  return {{}, line + 1, position > start ? static_cast<int>(editor_->text(start, position).size()) : 0};
}

SourcePlace EditorAssist::caretPlace() const {
  return sourcePlace(static_cast<int>(editor_->SendScintilla(Sci::SCI_GETCURRENTPOS)));
}

// Behind our own rows, those that we have not; of names that begin with an underscore only those that are asked for.
void EditorAssist::mergeOffered(CompletionList* found) const {
  QSet<QString> names;
  for (const Completion& row : found->rows) names.insert(row.name);
  for (const Completion& row : offered_) {
    if (!row.name.startsWith(found->prefix, Qt::CaseInsensitive) || names.contains(row.name)) continue;
    if (row.name.startsWith('_') && !found->prefix.startsWith('_')) continue;
    names.insert(row.name);
    found->rows.append(row);
  }
}

void EditorAssist::offerCompletions(const SourcePlace& word, const QList<Completion>& rows) {
  if (rows.isEmpty() || word.line != word_.line || word.column != word_.column || !editor_->hasFocus()) return;
  offered_ = rows;
  // Somebody who has begun to choose is not disturbed.
  bool chosen = popup_ != nullptr && popup_->isVisible() && popup_->hasMoved();
  if (!chosen && caretPlace().line == word.line && !soon_.isActive()) refresh(asked_);
}

void EditorAssist::offerHover(const QString& text, const QPoint& place) {
  if ((QCursor::pos() - place).manhattanLength() > 40) return;
  QToolTip::showText(
      place,
      QStringLiteral("<p style='white-space: pre-wrap; margin: 0'>%1</p>").arg(text.left(kLongestTip).toHtmlEscaped()),
      editor_);
}

void EditorAssist::offerCallTip(const SourcePlace& place, const CallTip& tip) {
  SourcePlace now = caretPlace();
  if (now.line == place.line && now.column == place.column && editor_->hasFocus())
    showCallTip(tip, static_cast<int>(editor_->SendScintilla(Sci::SCI_GETCURRENTPOS)));
}

void EditorAssist::accept() {
  const Completion* row = popup_ == nullptr ? nullptr : popup_->chosen();
  if (row == nullptr) return;
  QByteArray name = row->name.toUtf8();
  auto position = static_cast<int>(editor_->SendScintilla(Sci::SCI_GETCURRENTPOS));
  auto start = static_cast<int>(editor_->SendScintilla(Sci::SCI_WORDSTARTPOSITION, position, 1));
  editor_->beginUndoAction();
  editor_->SendScintilla(Sci::SCI_SETTARGETRANGE, start, position);
  editor_->SendScintilla(Sci::SCI_REPLACETARGET, static_cast<uintptr_t>(name.size()), name.constData());
  editor_->SendScintilla(Sci::SCI_GOTOPOS, static_cast<uintptr_t>(start + name.size()));
  editor_->endUndoAction();
  popup_->hide();
  asked_ = false;
  editor_->setFocus();
  refreshTip();
}

void EditorAssist::hideAll() {
  asked_ = waiting_ = false;
  soon_.stop();
  if (popup_ != nullptr) popup_->hide();
  if (tip_ != nullptr) tip_->hide();
}

// By a click, an arrow key, another command: what was shown is for another place.
void EditorAssist::moved() {
  if (soon_.isActive()) return;
  if (popup_ != nullptr && popup_->isVisible()) {
    auto line = static_cast<int>(
        editor_->SendScintilla(Sci::SCI_LINEFROMPOSITION, editor_->SendScintilla(Sci::SCI_GETCURRENTPOS)));
    if (line + 1 != popup_line_) popup_->hide();
  }
  if (tip_ != nullptr && tip_->isVisible()) soon_.start();
}

bool EditorAssist::keyPressed(QKeyEvent* event) {
  int key = event->key();
  if (key == Qt::Key_Space && event->modifiers() == Qt::ControlModifier) {
    complete();
    return true;
  }
  bool listed = popup_ != nullptr && popup_->isVisible();
  if (key == Qt::Key_Escape && (listed || (tip_ != nullptr && tip_->isVisible()))) {
    hideAll();
    return true;
  }
  bool plain = event->modifiers() == Qt::NoModifier || event->modifiers() == Qt::KeypadModifier;
  if (listed && plain) {
    switch (key) {
      case Qt::Key_Up: popup_->move(-1); return true;
      case Qt::Key_Down: popup_->move(1); return true;
      case Qt::Key_PageUp: popup_->move(-8); return true;
      case Qt::Key_PageDown: popup_->move(8); return true;
      case Qt::Key_Tab:
      case Qt::Key_Return:
      case Qt::Key_Enter: {
        if (soon_.isActive()) refresh(asked_);  // for the letters typed just now
        const Completion* row = popup_->isVisible() ? popup_->chosen() : nullptr;
        if (row == nullptr) return false;
        auto end = static_cast<int>(editor_->SendScintilla(Sci::SCI_GETCURRENTPOS));
        auto start = static_cast<int>(editor_->SendScintilla(Sci::SCI_WORDSTARTPOSITION, end, 1));
        // What stands there already needs no Enter: that one ends the line.
        if (key != Qt::Key_Tab && editor_->text(start, end) == row->name) return hideAll(), false;
        accept();
        return true;
      }
      case Qt::Key_Left:
      case Qt::Key_Right:
      case Qt::Key_Home:
      case Qt::Key_End: popup_->hide(); return false;
      default: break;
    }
  }
  bool writes = !event->text().isEmpty() && event->text()[0].isPrint() &&
                (event->modifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier)) == 0;
  bool tip = tip_ != nullptr && tip_->isVisible();
  if (key == Qt::Key_Return || key == Qt::Key_Enter) {
    popup_ != nullptr ? popup_->hide() : void();
    if (tip) soon_.start();
  } else if (writes || (key == Qt::Key_Backspace && (listed || tip))) {
    soon_.start();
  }
  return false;
}

// Ctrl+click on a name goes to where it is defined.
bool EditorAssist::clicked(QMouseEvent* event) {
  if (event->button() != Qt::LeftButton || event->modifiers() != Qt::ControlModifier) return false;
  QPoint at = event->position().toPoint();
  auto position = static_cast<int>(editor_->SendScintilla(Sci::SCI_POSITIONFROMPOINTCLOSE,
                                                          static_cast<uintptr_t>(at.x()), static_cast<long>(at.y())));
  if (position < 0) return false;
  auto start = editor_->SendScintilla(Sci::SCI_WORDSTARTPOSITION, static_cast<uintptr_t>(position), 1L);
  auto end = editor_->SendScintilla(Sci::SCI_WORDENDPOSITION, static_cast<uintptr_t>(position), 1L);
  if (start == end) return false;
  editor_->setFocus();
  editor_->SendScintilla(Sci::SCI_GOTOPOS, static_cast<uintptr_t>(position));
  Q_EMIT definitionWanted();
  return true;
}

bool EditorAssist::eventFilter(QObject* watched, QEvent* event) {
  bool shown = (popup_ != nullptr && popup_->isVisible()) || (tip_ != nullptr && tip_->isVisible());
  switch (event->type()) {
    case QEvent::KeyPress: return watched == editor_ && keyPressed(static_cast<QKeyEvent*>(event));
    case QEvent::ShortcutOverride: {
      int key = static_cast<QKeyEvent*>(event)->key();
      bool ours = shown && (key == Qt::Key_Escape || key == Qt::Key_Tab || key == Qt::Key_Return || key == Qt::Key_Up ||
                            key == Qt::Key_Down);
      if (ours) event->accept();
      return false;
    }
    case QEvent::Show: pause_.start(); return false;
    case QEvent::FocusOut:
    case QEvent::Hide:
    case QEvent::Wheel:
    case QEvent::Resize:
    case QEvent::MouseButtonPress:
      if (shown) hideAll();
      return watched == editor_->viewport() && event->type() == QEvent::MouseButtonPress &&
             clicked(static_cast<QMouseEvent*>(event));
    default: return false;
  }
}

void EditorAssist::showTipAtMouse(int position, int x, int y) {
  if (position < 0 || !isPython(*editor_)) return;
  reference_.load();
  auto start = static_cast<int>(editor_->SendScintilla(Sci::SCI_WORDSTARTPOSITION, position, 1));
  auto end = static_cast<int>(editor_->SendScintilla(Sci::SCI_WORDENDPOSITION, position, 1));
  if (start == end || QToolTip::isVisible()) return;  // what is wrong there comes first
  std::optional<NameInfo> found = nameAt(position);
  if (!found) return Q_EMIT hoverWanted(sourcePlace(start), editor_->viewport()->mapToGlobal(QPoint(x, y + 12)));
  const Documentation& about = found->documentation;
  QString text = QStringLiteral("<p style='white-space: pre-wrap; margin: 0'><code>%1</code>%2</p>")
                     .arg(about.signature.left(kLongestTip).toHtmlEscaped(),
                          about.text.isEmpty() ? QString() : "\n\n" + about.text.left(kLongestTip).toHtmlEscaped());
  QToolTip::showText(editor_->viewport()->mapToGlobal(QPoint(x, y + 12)), text, editor_);
}

}  // namespace adder::app
