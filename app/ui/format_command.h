// Format Document: what the formatter makes of the current document takes its place, as one step of undo; the caret
// stays with what it is at. What is typed meanwhile wins: the result is then dropped.
#pragma once

#include <QAction>
#include <QPointer>

#include "app/services/formatter.h"

namespace adder::app {

class CodeEditor;
class EditorTabs;

class FormatCommand : public QObject {
  Q_OBJECT
public:
  FormatCommand(EditorTabs& tabs, QObject* parent, CheckProgram program = findFormatter());

  QAction* action() const { return action_; }

signals:
  // For the status line.
  void told(const QString& text);

private:
  void start();
  void take(const QString& text);
  void update();

  EditorTabs& tabs_;
  Formatter formatter_;
  QAction* action_;
  QPointer<CodeEditor> editor_;
  QString sent_;
};

// Where the character at `position` of `before` is in `after`, which differs in white space, quotes and commas alone.
qsizetype placeAfterFormatting(const QString& before, qsizetype position, const QString& after);

}  // namespace adder::app
