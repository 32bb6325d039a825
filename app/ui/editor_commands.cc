// See editor_commands.h.
#include "app/ui/editor_commands.h"

#include <QAction>
#include <QInputDialog>
#include <QMainWindow>
#include <QMenu>
#include <functional>

#include "app/models/outline.h"
#include "app/ui/code_editor.h"
#include "app/ui/editor_tabs.h"
#include "app/ui/quick_pick.h"

namespace adder::app {

namespace {

using Sci = QsciScintilla;

struct LineSpan {
  int first, last;
};

LineSpan selectedLines(const CodeEditor& editor) {
  int line = 0, column = 0, end_line = 0, end_column = 0;
  if (!editor.hasSelectedText()) {
    editor.getCursorPosition(&line, &column);
    return {line, line};
  }
  editor.getSelection(&line, &column, &end_line, &end_column);
  if (end_line > line && end_column == 0) --end_line;  // nothing of that line is selected
  return {line, end_line};
}

bool isBlank(const QString& line) { return line.trimmed().isEmpty(); }

qsizetype firstInk(const QString& line) {
  qsizetype at = 0;
  while (at < line.size() && line[at].isSpace()) ++at;
  return at;
}

// One step of undo.
class OneStep {
public:
  explicit OneStep(CodeEditor& editor) : editor_(editor) { editor_.beginUndoAction(); }
  ~OneStep() { editor_.endUndoAction(); }

private:
  CodeEditor& editor_;
};

void replace(CodeEditor& editor, int line, qsizetype from, qsizetype length, const QByteArray& with) {
  int at = editor.positionFromLineIndex(line, static_cast<int>(from));
  int end = editor.positionFromLineIndex(line, static_cast<int>(from + length));
  editor.SendScintilla(Sci::SCI_SETTARGETRANGE, at, end);
  editor.SendScintilla(Sci::SCI_REPLACETARGET, static_cast<uintptr_t>(with.size()), with.constData());
}

std::function<void(CodeEditor&)> message(unsigned id) {
  return [id](CodeEditor& editor) { editor.SendScintilla(id); };
}

void addCaret(CodeEditor& editor, int step) {
  long main = editor.SendScintilla(Sci::SCI_GETMAINSELECTION);
  long position = editor.SendScintilla(Sci::SCI_GETSELECTIONNCARET, main);
  int line = 0, column = 0;
  editor.lineIndexFromPosition(static_cast<int>(position), &line, &column);
  if (line + step < 0 || line + step >= editor.lines()) return;
  long there = editor.SendScintilla(Sci::SCI_FINDCOLUMN, line + step,
                                    editor.SendScintilla(Sci::SCI_GETCOLUMN, static_cast<uintptr_t>(position)));
  editor.SendScintilla(Sci::SCI_ADDSELECTION, static_cast<uintptr_t>(there), there);
}

// The word at the caret first, then its next occurrence each time.
void addNextOccurrence(CodeEditor& editor) {
  editor.SendScintilla(Sci::SCI_SETSEARCHFLAGS, Sci::SCFIND_MATCHCASE);
  editor.SendScintilla(Sci::SCI_TARGETWHOLEDOCUMENT);
  editor.SendScintilla(Sci::SCI_MULTIPLESELECTADDNEXT);
}

void addEveryOccurrence(CodeEditor& editor) {
  addNextOccurrence(editor);
  editor.SendScintilla(Sci::SCI_TARGETWHOLEDOCUMENT);
  editor.SendScintilla(Sci::SCI_MULTIPLESELECTADDEACH);
}

void setLineEnds(CodeEditor& editor, Sci::EolMode mode) {
  OneStep step(editor);
  editor.setEolMode(mode);
  editor.convertEols(mode);
}

QString markOf(Symbol::Kind kind) {
  switch (kind) {
    case Symbol::Kind::kClass: return QObject::tr("class");
    case Symbol::Kind::kFunction: return QObject::tr("function");
    case Symbol::Kind::kMethod: return QObject::tr("method");
    case Symbol::Kind::kVariable: break;
  }
  return QObject::tr("variable");
}

}  // namespace

void toggleComment(CodeEditor& editor) {
  const LineSpan span = selectedLines(editor);
  qsizetype indent = -1;
  bool all_comments = true;
  for (int i = span.first; i <= span.last; ++i) {
    const QString line = editor.text(i);
    if (isBlank(line)) continue;
    qsizetype ink = firstInk(line);
    indent = indent < 0 ? ink : std::min(indent, ink);
    all_comments = all_comments && line[ink] == '#';
  }
  if (indent < 0) return;
  OneStep step(editor);
  for (int i = span.first; i <= span.last; ++i) {
    const QString line = editor.text(i);
    if (isBlank(line)) continue;
    qsizetype ink = firstInk(line);
    if (!all_comments)
      replace(editor, i, indent, 0, "# ");
    else
      replace(editor, i, ink, line.mid(ink, 2) == QStringLiteral("# ") ? 2 : 1, "");
  }
}

void trimLines(CodeEditor& editor) {
  OneStep step(editor);
  for (int i = 0; i < editor.lines(); ++i) {
    QString line = editor.text(i);
    while (line.endsWith('\n') || line.endsWith('\r')) line.chop(1);
    qsizetype end = line.size();
    while (end > 0 && (line[end - 1] == ' ' || line[end - 1] == '\t')) --end;
    if (end < line.size()) replace(editor, i, end, line.size() - end, "");
  }
}

void untabify(CodeEditor& editor) {
  OneStep step(editor);
  for (int i = 0; i < editor.lines(); ++i) {
    const QString line = editor.text(i);
    qsizetype ink = 0, width = 0;
    for (; ink < line.size() && (line[ink] == ' ' || line[ink] == '\t'); ++ink)
      width += line[ink] == '\t' ? editor.tabWidth() - width % editor.tabWidth() : 1;
    if (line.left(ink).contains('\t')) replace(editor, i, 0, ink, QByteArray(width, ' '));
  }
}

struct EditorCommands::Row {
  const char* name;  // null: a separator
  QString text;
  QString keys;
  std::function<void(CodeEditor&)> run;
};

EditorCommands::EditorCommands(EditorTabs& tabs, QuickPick& pick, QMainWindow* window)
    : QObject(window), tabs_(tabs), pick_(pick), window_(window) {}

void EditorCommands::add(QMenu* menu, const Row& row) {
  if (row.name == nullptr) return static_cast<void>(menu->addSeparator());
  auto* action = new QAction(row.text, window_);
  action->setObjectName(row.name);
  action->setShortcut(QKeySequence(row.keys));
  connect(action, &QAction::triggered, this, [this, run = row.run] {
    if (tabs_.current() != nullptr) run(*tabs_.current());
  });
  auto enable = [this, action] { action->setEnabled(tabs_.current() != nullptr); };
  connect(&tabs_, &EditorTabs::documentsChanged, action, enable);
  enable();
  menu->addAction(action);
}

void EditorCommands::fillEditMenu(QMenu* edit) {
  auto goToLine = [this](CodeEditor&) { this->goToLine(); };
  auto goToSymbol = [this](CodeEditor&) { this->goToSymbol(); };
  edit->addSeparator();
  for (const Row& row : {Row{"goToLineAction", tr("&Go to Line…"), tr("Ctrl+G"), goToLine},
                         Row{"goToSymbolAction", tr("Go to S&ymbol…"), tr("Ctrl+Shift+O"), goToSymbol}})
    add(edit, row);
  edit->addSeparator();
  QMenu* lines = edit->addMenu(tr("&Lines"));
  for (const Row& row :
       {Row{"toggleCommentAction", tr("Toggle &Comment"), tr("Ctrl+/"), toggleComment},
        Row{"lineUpAction", tr("Move &Up"), tr("Alt+Up"), message(Sci::SCI_MOVESELECTEDLINESUP)},
        Row{"lineDownAction", tr("Move &Down"), tr("Alt+Down"), message(Sci::SCI_MOVESELECTEDLINESDOWN)},
        Row{"duplicateAction", tr("Dup&licate"), tr("Ctrl+Shift+D"), message(Sci::SCI_SELECTIONDUPLICATE)},
        Row{"deleteLineAction", tr("D&elete"), tr("Ctrl+Shift+K"), message(Sci::SCI_LINEDELETE)}, Row{},
        Row{"trimAction", tr("&Trim Blanks at the Ends"), {}, trimLines},
        Row{"untabifyAction", tr("Indent with &Blanks"), {}, untabify}, Row{},
        Row{"unixEndsAction", tr("Line Ends of Uni&x (LF)"), {}, [](CodeEditor& e) { setLineEnds(e, Sci::EolUnix); }},
        Row{"windowsEndsAction", tr("Line Ends of &Windows (CR LF)"), {}, [](CodeEditor& e) {
              setLineEnds(e, Sci::EolWindows);
            }}})
    add(lines, row);
  QMenu* carets = edit->addMenu(tr("&More Carets"));
  for (const Row& row :
       {Row{"nextOccurrenceAction", tr("At the &Next Occurrence"), tr("Ctrl+D"), addNextOccurrence},
        Row{"everyOccurrenceAction", tr("At &Every Occurrence"), tr("Ctrl+Shift+L"), addEveryOccurrence},
        Row{"caretAboveAction", tr("On the Line &Above"), tr("Ctrl+Alt+Up"), [](CodeEditor& e) { addCaret(e, -1); }},
        Row{"caretBelowAction", tr("On the Line &Below"), tr("Ctrl+Alt+Down"), [](CodeEditor& e) { addCaret(e, 1); }}})
    add(carets, row);
}

void EditorCommands::fillViewMenu(QMenu* view) {
  auto toggleBlanks = [](CodeEditor& e) {
    bool shown = e.whitespaceVisibility() != Sci::WsInvisible;
    e.setWhitespaceVisibility(shown ? Sci::WsInvisible : Sci::WsVisible);
    e.setEolVisibility(!shown);
  };
  auto toggleWrap = [](CodeEditor& e) { e.setWrapMode(e.wrapMode() == Sci::WrapNone ? Sci::WrapWord : Sci::WrapNone); };
  auto fold = [](int action) { return [action](CodeEditor& e) { e.SendScintilla(Sci::SCI_FOLDALL, action); }; };
  view->addSeparator();
  for (const Row& row : {Row{"showBlanksAction", tr("Blanks and Line E&nds"), {}, toggleBlanks},
                         Row{"wrapAction", tr("&Wrap Long Lines"), tr("Alt+Z"), toggleWrap},
                         Row{"foldAllAction", tr("&Fold All"), {}, fold(Sci::SC_FOLDACTION_CONTRACT)},
                         Row{"unfoldAllAction", tr("&Unfold All"), {}, fold(Sci::SC_FOLDACTION_EXPAND)}})
    add(view, row);
}

void EditorCommands::goToLine() {
  CodeEditor* editor = tabs_.current();
  int line = 0, column = 0;
  editor->getCursorPosition(&line, &column);
  bool chosen = false;
  int wanted = QInputDialog::getInt(window_, tr("Go to line"), tr("Line, 1 to %1:").arg(editor->lines()), line + 1, 1,
                                    editor->lines(), 1, &chosen);
  if (!chosen) return;
  editor->goToLine(wanted);
  editor->setFocus();
}

void EditorCommands::goToSymbol() {
  const QList<Symbol> symbols = outlineOf(tabs_.current()->text());
  QList<Command> rows;
  for (int i = 0; i < symbols.size(); ++i) rows.append({symbols[i].path, markOf(symbols[i].kind), true, i});
  pick_.open(tr("Type a name"), rows, [this, symbols](int id) {
    if (tabs_.current() == nullptr) return;
    tabs_.current()->goToLine(symbols[id].line);
    tabs_.current()->setFocus();
  });
}

}  // namespace adder::app
