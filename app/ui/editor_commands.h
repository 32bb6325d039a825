// What the Edit and View menus do to the lines, selections, folds and places of the current document. The tables in
// editor_commands.cc are all that there is to know which commands exist.
#pragma once

#include <QObject>

class QMainWindow;
class QMenu;

namespace adder::app {

class CodeEditor;
class EditorTabs;
class QuickPick;

// Comments out the selected lines, or brings them back if all of them are comments. Blank lines are left alone.
void toggleComment(CodeEditor& editor);
// Cuts blanks off the ends of lines.
void trimLines(CodeEditor& editor);
// Indents with blanks only; a tab goes to the next multiple of the tab width.
void untabify(CodeEditor& editor);

class EditorCommands : public QObject {
  Q_OBJECT
public:
  EditorCommands(EditorTabs& tabs, QuickPick& pick, QMainWindow* window);

  void fillEditMenu(QMenu* edit);
  void fillViewMenu(QMenu* view);

private:
  struct Row;
  void add(QMenu* menu, const Row& row);
  void goToLine();
  void goToSymbol();

  EditorTabs& tabs_;
  QuickPick& pick_;
  QMainWindow* window_;
};

}  // namespace adder::app
