// What the compiler and a linter say about one document while it is typed: a wavy line below the place, a mark in the
// margin, the words beside the mouse and, where the caret is, by caretProblem(). Made by the tabs, lives as long as its
// editor.
#pragma once

#include <QTimer>

#include "app/services/source_check.h"

namespace adder::app {

class CodeEditor;
class ThemeManager;

class EditorProblems : public QObject {
  Q_OBJECT
public:
  EditorProblems(CodeEditor* editor, const ThemeManager& themes);
  // For another view of the same document: shows what the first has found.
  EditorProblems(CodeEditor* editor, const ThemeManager& themes, EditorProblems* first);

  // What somebody else says; shown where we say nothing of the line.
  void setOthers(const QList<Diagnostic>& others);
  const QList<Diagnostic>& found() const { return found_; }

signals:
  // The words for the caret's line, or nothing.
  void caretProblem(const QString& message);
  void changed();

protected:
  bool eventFilter(QObject* watched, QEvent* event) override;

private:
  enum class Role { kChecks, kFollows };
  EditorProblems(CodeEditor* editor, const ThemeManager& themes, Role role);
  void applyTheme();
  void check();
  void takeOwn(const QList<Diagnostic>& found);
  void show(const QList<Diagnostic>& found);
  void showAll();
  void draw(const Diagnostic& problem);
  void tellAtCaret();
  void showTip(int position, int x, int y);
  QString messagesAt(int line) const;  // 0-based

  CodeEditor* editor_;
  const ThemeManager& themes_;
  SourceCheck checker_;
  QTimer pause_;
  bool attended_ = false;  // somebody has turned to the document: a linter is worth its time and memory
  QList<Diagnostic> own_, others_, found_;
};

}  // namespace adder::app
