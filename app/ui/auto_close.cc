// See auto_close.h.
#include "app/ui/auto_close.h"

#include <Qsci/qscilexerpython.h>

#include <QKeyEvent>

#include "app/ui/code_editor.h"

namespace adder::app {

namespace {

using Sci = QsciScintilla;

struct Pair {
  char open, close;
};
constexpr Pair kPairs[] = {{'(', ')'}, {'[', ']'}, {'{', '}'}, {'"', '"'}, {'\'', '\''}};

char charAt(const CodeEditor& editor, long position) {
  if (position < 0) return 0;
  return static_cast<char>(editor.SendScintilla(Sci::SCI_GETCHARAT, static_cast<uintptr_t>(position)));
}

bool isWord(char c) {
  return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || (c & 0x80) != 0;
}

void insertAt(CodeEditor& editor, long position, char c) {
  const char text[] = {c, 0};
  editor.SendScintilla(Sci::SCI_INSERTTEXT, static_cast<uintptr_t>(position), text);
}

void surround(CodeEditor& editor, const Pair& pair) {
  long start = editor.SendScintilla(Sci::SCI_GETSELECTIONSTART), end = editor.SendScintilla(Sci::SCI_GETSELECTIONEND);
  editor.beginUndoAction();
  insertAt(editor, end, pair.close);
  insertAt(editor, start, pair.open);
  editor.endUndoAction();
  editor.SendScintilla(Sci::SCI_SETSEL, static_cast<uintptr_t>(start + 1), end + 1);
}

// Not before a word, nor a quote behind one, unless its letters are a string's prefix.
bool opensPair(const CodeEditor& editor, const Pair& pair, long position) {
  if (isWord(charAt(editor, position)) || inText(editor, position)) return false;
  if (pair.open != pair.close) return true;
  long start = position;
  while (start > 0 && isWord(charAt(editor, start - 1))) --start;
  if (position - start > 2) return false;
  for (long i = start; i < position; ++i) {
    if (strchr("bBfFrRuU", charAt(editor, i)) == nullptr) return false;
  }
  return charAt(editor, start - 1) != pair.open ||
         start != position;  // "" is there already: a third begins a long string
}

bool backspace(CodeEditor& editor, long position) {
  for (const Pair& pair : kPairs) {
    if (charAt(editor, position - 1) != pair.open || charAt(editor, position) != pair.close) continue;
    editor.SendScintilla(Sci::SCI_DELETERANGE, static_cast<uintptr_t>(position - 1), 2L);
    return true;
  }
  return false;
}

}  // namespace

// In a comment or a string a quote is a quote, and a bracket stands alone.
bool inText(const CodeEditor& editor, long position) {
  if (position <= 0) return false;
  long line = editor.SendScintilla(Sci::SCI_LINEFROMPOSITION, static_cast<uintptr_t>(position));
  editor.SendScintilla(Sci::SCI_COLOURISE,
                       static_cast<uintptr_t>(editor.SendScintilla(Sci::SCI_POSITIONFROMLINE, line)), position);
  switch (editor.SendScintilla(Sci::SCI_GETSTYLEAT, static_cast<uintptr_t>(position - 1))) {
    case QsciLexerPython::Comment:
    case QsciLexerPython::CommentBlock:
    case QsciLexerPython::UnclosedString: return true;
    case QsciLexerPython::DoubleQuotedString:
    case QsciLexerPython::SingleQuotedString:
    case QsciLexerPython::DoubleQuotedFString:
    case QsciLexerPython::SingleQuotedFString:
      // Behind its last quote one is outside.
      return charAt(editor, position - 1) != '"' && charAt(editor, position - 1) != '\'';
    case QsciLexerPython::TripleSingleQuotedString:
    case QsciLexerPython::TripleDoubleQuotedString:
    case QsciLexerPython::TripleSingleQuotedFString:
    case QsciLexerPython::TripleDoubleQuotedFString: return true;
    default: return false;
  }
}

bool autoClose(CodeEditor& editor, const QKeyEvent& event) {
  if (editor.SendScintilla(Sci::SCI_GETSELECTIONS) != 1 || editor.isReadOnly()) return false;
  long position = editor.SendScintilla(Sci::SCI_GETCURRENTPOS);
  bool selection = editor.hasSelectedText();
  if (event.key() == Qt::Key_Backspace && event.modifiers() == Qt::NoModifier)
    return !selection && position > 0 && backspace(editor, position);
  if (event.text().size() != 1) return false;
  char typed = event.text()[0].toLatin1();
  for (const Pair& pair : kPairs) {
    if (typed == pair.close && !selection && charAt(editor, position) == typed) {
      editor.SendScintilla(Sci::SCI_GOTOPOS, static_cast<uintptr_t>(position + 1));
      return true;
    }
    if (typed != pair.open) continue;
    if (selection) return surround(editor, pair), true;
    if (!opensPair(editor, pair, position)) return false;
    editor.beginUndoAction();
    insertAt(editor, position, pair.close);
    insertAt(editor, position, pair.open);
    editor.endUndoAction();
    editor.SendScintilla(Sci::SCI_GOTOPOS, static_cast<uintptr_t>(position + 1));
    return true;
  }
  return false;
}

}  // namespace adder::app
