// See code_editor.h.
#include "app/ui/code_editor.h"

#include <Qsci/qscicommandset.h>
#include <Qsci/qscistyle.h>

#include <QDropEvent>
#include <QFileInfo>
#include <QKeyEvent>
#include <QMimeData>
#include <QRegularExpression>
#include <QStringDecoder>

#include "app/services/text_file.h"
#include "app/ui/auto_close.h"
#include "app/ui/theme.h"

namespace adder::app {

namespace {
constexpr int kErrorMarker = 3;
constexpr int kNumberMargin = 0;
constexpr int kGapMargin = 1;
constexpr int kFoldMargin = 2;
}  // namespace

// Today's keywords, and the built-in names as a second set.
class CodeEditor::PythonLexer : public QsciLexerPython {
public:
  using QsciLexerPython::QsciLexerPython;

  const char* keywords(int set) const override {
    if (set == 1)
      return "False None True and as assert async await break case class continue def del elif else except finally for "
             "from global if import in is lambda match nonlocal not or pass raise return try while with yield";
    if (set == 2)
      return "abs all any ascii bin bool bytearray bytes callable chr classmethod compile complex dict dir divmod "
             "enumerate eval exec filter float format frozenset getattr globals hasattr hash help hex id input int "
             "isinstance issubclass iter len list locals map max memoryview min next object oct open ord pow print "
             "property range repr reversed round self set setattr slice sorted staticmethod str sum super tuple type "
             "vars "
             "zip ArithmeticError AssertionError AttributeError BaseException Exception EOFError ImportError "
             "IndexError "
             "KeyError KeyboardInterrupt MemoryError NameError NotImplementedError OSError OverflowError RuntimeError "
             "StopIteration SyntaxError SystemExit TypeError ValueError ZeroDivisionError";
    return nullptr;
  }

  void applyTheme(const Theme& theme, const QFont& font) {
    setDefaultFont(font);
    setFont(font, -1);
    setDefaultPaper(theme.editor("paper"));
    setDefaultColor(theme.editor("text"));
    setPaper(theme.editor("paper"), -1);
    setColor(theme.editor("text"), -1);
    struct Row {
      int style;
      const char* token;
      bool bold, italic;
    };
    static const Row rows[] = {{Comment, "comment", false, true},
                               {CommentBlock, "comment", false, true},
                               {Number, "number", false, false},
                               {DoubleQuotedString, "string", false, false},
                               {SingleQuotedString, "string", false, false},
                               {TripleSingleQuotedString, "string", false, false},
                               {TripleDoubleQuotedString, "string", false, false},
                               {DoubleQuotedFString, "string", false, false},
                               {SingleQuotedFString, "string", false, false},
                               {TripleSingleQuotedFString, "string", false, false},
                               {TripleDoubleQuotedFString, "string", false, false},
                               {UnclosedString, "string", false, false},
                               {Keyword, "keyword", false, false},
                               {HighlightedIdentifier, "builtin", false, false},
                               {ClassName, "class", true, false},
                               {FunctionMethodName, "definition", true, false},
                               {Decorator, "decorator", false, false},
                               {Operator, "operator", false, false}};
    for (const Row& row : rows) {
      setColor(theme.editor(row.token), row.style);
      QFont styled = font;
      styled.setBold(row.bold);
      styled.setItalic(row.italic);
      setFont(styled, row.style);
    }
  }
};

CodeEditor::CodeEditor(const ThemeManager& themes, QWidget* parent)
    : QsciScintilla(parent), themes_(themes), lexer_(new PythonLexer(this)) {
  setUtf8(true);
  setEolMode(EolUnix);
  setFrameShape(QFrame::NoFrame);
  lexer_->applyTheme(themes_.theme(), ThemeManager::codeFont(point_size_));  // before anything is measured
  setLexer(lexer_);
  setIndentationsUseTabs(false);
  setIndentationWidth(4);
  setTabWidth(4);
  setTabIndents(true);
  setBackspaceUnindents(true);
  setAutoIndent(true);
  setIndentationGuides(true);
  setBraceMatching(SloppyBraceMatch);
  setCaretLineVisible(true);
  setCaretWidth(2);
  setScrollWidth(1);
  setScrollWidthTracking(true);
  setAnnotationDisplay(AnnotationStandard);
  setMarginType(kNumberMargin, NumberMargin);
  setMarginWidth(kGapMargin, 8);
  setMarginSensitivity(kGapMargin, false);
  setFolding(PlainFoldStyle, kFoldMargin);
  for (unsigned mark : {SC_MARKNUM_FOLDER, SC_MARKNUM_FOLDEREND}) SendScintilla(SCI_MARKERDEFINE, mark, SC_MARK_ARROW);
  for (unsigned mark : {SC_MARKNUM_FOLDEROPEN, SC_MARKNUM_FOLDEROPENMID})
    SendScintilla(SCI_MARKERDEFINE, mark, SC_MARK_ARROWDOWN);
  SendScintilla(SCI_SETMULTIPLESELECTION, 1);
  SendScintilla(SCI_SETADDITIONALSELECTIONTYPING, 1);
  SendScintilla(SCI_SETMULTIPASTE, SC_MULTIPASTE_EACH);
  markerDefine(Background, kErrorMarker);
  SendScintilla(SCI_SETEXTRAASCENT, 1);
  SendScintilla(SCI_SETEXTRADESCENT, 2);
  SendScintilla(SCI_SETCARETSTYLE, 1);
  setAccessibleName(tr("Editor"));
  // These keys are actions of the window.
  for (int key : {'D', 'L', 'T', 'U', '/'}) SendScintilla(SCI_CLEARCMDKEY, key + (SCMOD_CTRL << 16));
  for (int key : {'D', 'K', 'L', 'O', 'P'}) SendScintilla(SCI_CLEARCMDKEY, key + ((SCMOD_CTRL | SCMOD_SHIFT) << 16));
  for (int key : {int(Qt::ControlModifier) | Qt::Key_Backslash,
                  int(Qt::ControlModifier | Qt::ShiftModifier) | Qt::Key_Backslash}) {
    if (QsciCommand* command = standardCommands()->boundTo(key)) command->setKey(0);
  }
  applyTheme();
  connect(&themes_, &ThemeManager::changed, this, &CodeEditor::applyTheme);
  connect(this, &QsciScintilla::linesChanged, this, &CodeEditor::applyMargins);
  connect(this, &QsciScintilla::textChanged, this, &CodeEditor::clearError);
  connect(this, &QsciScintilla::modificationChanged, this, &CodeEditor::titleChanged);
}

CodeEditor::CodeEditor(const ThemeManager& themes, CodeEditor& other) : CodeEditor(themes) {
  setDocument(other.document());
  place_ = other.place_;
  setEolMode(other.eolMode());
  setPointSize(other.point_size_);
  int line = 0, column = 0;
  other.getCursorPosition(&line, &column);
  setCursorPosition(line, column);
  setFirstVisibleLine(other.firstVisibleLine());
}

CodeEditor::~CodeEditor() = default;

void CodeEditor::applyTheme() {
  const Theme& theme = themes_.theme();
  QFont font = ThemeManager::codeFont(point_size_);
  lexer_->applyTheme(theme, font);
  setPaper(theme.editor("paper"));
  setColor(theme.editor("text"));
  setCaretForegroundColor(theme.editor("caret"));
  setCaretLineBackgroundColor(theme.editor("caret-line"));
  setSelectionBackgroundColor(theme.editor("selection"));
  resetSelectionForegroundColor();
  setMarginsFont(ThemeManager::codeFont(point_size_ - 1));
  setMarginsBackgroundColor(theme.editor("margin"));
  setMarginsForegroundColor(theme.editor("line-number"));
  setMarginBackgroundColor(kGapMargin, theme.editor("margin"));
  setFoldMarginColors(theme.editor("margin"), theme.editor("margin"));
  // QScintilla's own calls leave these markers alone.
  for (unsigned mark : {SC_MARKNUM_FOLDER, SC_MARKNUM_FOLDEREND, SC_MARKNUM_FOLDEROPEN, SC_MARKNUM_FOLDEROPENMID}) {
    SendScintilla(SCI_MARKERSETFORE, mark, theme.editor("line-number"));
    SendScintilla(SCI_MARKERSETBACK, mark, theme.editor("line-number"));
  }
  setIndentationGuidesForegroundColor(theme.editor("guide"));
  setIndentationGuidesBackgroundColor(theme.editor("guide"));
  setMatchedBraceBackgroundColor(theme.editor("brace"));
  setMatchedBraceForegroundColor(theme.editor("text"));
  setUnmatchedBraceForegroundColor(theme.color("danger"));
  setUnmatchedBraceBackgroundColor(theme.editor("paper"));
  setMarkerBackgroundColor(theme.editor("error-line"), kErrorMarker);
  applyMargins();
}

void CodeEditor::applyMargins() {
  setMarginWidth(kNumberMargin, QString(std::max<qsizetype>(4, QString::number(lines()).size() + 2), '0'));
}

void CodeEditor::setPointSize(int points) {
  point_size_ = points;
  applyTheme();
}

void CodeEditor::setLocalPath(const QString& path) {
  place_->local_path = path;
  place_->device_path.clear();
  Q_EMIT titleChanged();
}

void CodeEditor::setDevicePath(const QString& path) {
  place_->device_path = path;
  place_->local_path.clear();
  Q_EMIT titleChanged();
}

QString CodeEditor::title() const {
  if (!place_->device_path.isEmpty()) return place_->device_path.section('/', -1);
  return place_->local_path.isEmpty() ? place_->untitled_name : QFileInfo(place_->local_path).fileName();
}

bool CodeEditor::setContent(const QByteArray& bytes) {
  if (!isText(bytes)) return false;
  showText(bytes);
  return true;
}

void CodeEditor::showText(const QByteArray& bytes) {
  startContent(bytes);
  addContent(bytes, bytes.size(), bytes.size());
  finishContent();
}

// Not by setText(), which would decode, encode and keep for Undo what may be some megabytes.
void CodeEditor::startContent(const QByteArray& bytes) {
  setEolMode(bytes.contains('\r') && bytes.contains("\r\n") ? EolWindows : EolUnix);
  SendScintilla(SCI_SETUNDOCOLLECTION, 0);
  SendScintilla(SCI_CLEARALL);
  SendScintilla(SCI_ALLOCATE, static_cast<unsigned long>(bytes.size()) + 4096);
}

// Each piece before the one that is there: at every insertion QScintilla counts the characters that stand before it.
qsizetype CodeEditor::addContent(const QByteArray& bytes, qsizetype end, qsizetype count) {
  constexpr char kByteOrderMark[] = "\xEF\xBB\xBF";
  qsizetype first = bytes.startsWith(kByteOrderMark) ? 3 : 0;
  qsizetype begin = end - count <= first ? first : end - count;
  SendScintilla(SCI_SETTARGETRANGE, 0ul, 0l);
  SendScintilla(SCI_REPLACETARGET, static_cast<uintptr_t>(end - begin), bytes.constData() + begin);
  return begin == first ? 0 : begin;
}

void CodeEditor::finishContent() {
  SendScintilla(SCI_SETUNDOCOLLECTION, 1);
  SendScintilla(SCI_EMPTYUNDOBUFFER);
  setModified(false);
}

void CodeEditor::replaceText(const QString& wanted) {
  QByteArray before = content(), after = wanted.toUtf8();
  qsizetype shortest = std::min(before.size(), after.size()), head = 0, tail = 0;
  while (head < shortest && before[head] == after[head]) ++head;
  while (tail < shortest - head && before[before.size() - 1 - tail] == after[after.size() - 1 - tail]) ++tail;
  // Not inside of a character.
  auto continues = [](const QByteArray& bytes, qsizetype at) {
    return at < bytes.size() && (bytes[at] & 0xC0) == 0x80;
  };
  while (head > 0 && (continues(before, head) || continues(after, head))) --head;
  while (tail > 0 && continues(before, before.size() - tail)) --tail;
  if (head + tail == before.size() && before.size() == after.size()) return;
  int line = 0, column = 0;
  getCursorPosition(&line, &column);
  int top = firstVisibleLine();
  QByteArray middle = after.mid(head, after.size() - head - tail);
  beginUndoAction();
  SendScintilla(SCI_SETTARGETRANGE, static_cast<uintptr_t>(head), static_cast<long>(before.size() - tail));
  SendScintilla(SCI_REPLACETARGET, static_cast<uintptr_t>(middle.size()), middle.constData());
  endUndoAction();
  line = std::min(line, lines() - 1);
  setCursorPosition(line, std::min(column, static_cast<int>(this->text(line).remove('\n').size())));
  setFirstVisibleLine(top);
}

bool CodeEditor::isPristine() const {
  return place_->local_path.isEmpty() && place_->device_path.isEmpty() && !isModified() && length() == 0;
}

CodeEditor::Disk CodeEditor::disk() const {
  QFileInfo info(place_->local_path);
  if (place_->local_path.isEmpty()) return Disk::kSame;
  if (!info.exists()) return place_->disk_size < 0 ? Disk::kSame : Disk::kGone;
  return info.size() == place_->disk_size && info.lastModified() == place_->disk_time ? Disk::kSame : Disk::kChanged;
}

// QScintilla itself can only be told that it is not modified.
void CodeEditor::setModified(bool modified) {
  place_->touched = modified;
  if (!modified) QsciScintilla::setModified(false);
  Q_EMIT titleChanged();
}

void CodeEditor::noteDisk() {
  QFileInfo info(place_->local_path);
  place_->disk_time = info.lastModified();
  place_->disk_size = info.exists() ? info.size() : -1;
}

bool CodeEditor::takeSent() {
  bool all = place_->sent == content();
  place_->sent.reset();
  return all;
}

void CodeEditor::keyPressEvent(QKeyEvent* event) {
  if (autoClose(*this, *event)) return;
  QsciScintilla::keyPressEvent(event);
  bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
  if (enter && event->modifiers() == Qt::NoModifier && autoIndent() && !hasSelectedText()) indentNewLine();
}

// QScintilla has repeated the indentation of the line above; Python wants one step more after a colon, and one less
// after what ends a block.
void CodeEditor::indentNewLine() {
  int line = 0, column = 0;
  getCursorPosition(&line, &column);
  if (line == 0) return;
  QString above = text(line - 1);
  static const QRegularExpression opens(QStringLiteral(":\\s*(#.*)?$"));
  static const QRegularExpression ends(QStringLiteral("^\\s*(return|pass|break|continue|raise)\\b"));
  int step = ends.match(above).hasMatch() ? -1 : 0;
  // Not a colon in a comment or a string: the lexer knows.
  if (auto colon = opens.match(above); colon.hasMatch()) {
    int at = positionFromLineIndex(line - 1, static_cast<int>(colon.capturedStart()));
    SendScintilla(SCI_COLOURISE, SendScintilla(SCI_POSITIONFROMLINE, line - 1), at + 1);
    step = SendScintilla(SCI_GETSTYLEAT, at) == QsciLexerPython::Operator ? 1 : 0;
  }
  int wanted = std::max(0, indentation(line - 1) + step * indentationWidth());
  if (step == 0 || wanted == indentation(line)) return;
  setIndentation(line, wanted);
  setCursorPosition(line, wanted);
}

void CodeEditor::dragEnterEvent(QDragEnterEvent* event) {
  if (event->mimeData()->hasUrls()) return event->ignore();
  QsciScintilla::dragEnterEvent(event);
}

void CodeEditor::dragMoveEvent(QDragMoveEvent* event) {
  if (event->mimeData()->hasUrls()) return event->ignore();
  QsciScintilla::dragMoveEvent(event);
}

void CodeEditor::dropEvent(QDropEvent* event) {
  if (event->mimeData()->hasUrls()) return event->ignore();
  QsciScintilla::dropEvent(event);
}

void CodeEditor::showError(int line, const QString& message) {
  clearError();
  if (line < 1 || line > lines()) return;
  error_line_ = line - 1;
  const Theme& theme = themes_.theme();
  markerAdd(error_line_, kErrorMarker);
  QsciStyle style(-1, QStringLiteral("error"), theme.color("danger-text"), theme.color("danger-soft"),
                  ThemeManager::codeFont(point_size_ - 1));
  annotate(error_line_, QString(indentation(error_line_), ' ') + message, style);
  goToLine(line);
}

void CodeEditor::clearError() {
  if (error_line_ < 0) return;
  error_line_ = -1;
  markerDeleteAll(kErrorMarker);
  clearAnnotations();
}

void CodeEditor::goToLine(int line) {
  setCursorPosition(line - 1, 0);
  ensureLineVisible(line - 1);
}

}  // namespace adder::app
