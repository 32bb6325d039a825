// Joins the editors to the language server: sends it the texts of documents that somebody works on, and brings back
// what it knows beyond our own reference. Documents of another language, and very large ones, stay here.
#pragma once

#include <QAction>
#include <QSettings>

#include "app/services/language_server.h"

class QMainWindow;
class QMenu;

namespace adder::app {

class CodeEditor;
class EditorAssist;
class EditorTabs;

class LanguageLink : public QObject {
  Q_OBJECT
public:
  // Switched by the setting "languageServer".
  LanguageLink(EditorTabs& tabs, QSettings& settings, QMainWindow* window);

  LanguageServer& server() { return server_; }
  void attach(CodeEditor* editor, EditorAssist* assist);
  void fillMenu(QMenu* edit);
  // Of the name at the caret; told() or a move of the caret answers.
  void goToDefinition(EditorAssist* assist);

signals:
  void told(const QString& text);

private:
  SourcePlace placeIn(const CodeEditor& editor, SourcePlace place) const;
  bool update(CodeEditor* editor);
  void showDiagnostics(const QString& path, const QList<Diagnostic>& found);
  void go(const SourcePlace& place);
  void rename();
  void applyRename(const QList<FileEdits>& files);
  void updateActions();

  EditorTabs& tabs_;
  QSettings& settings_;
  QMainWindow* window_;
  LanguageServer server_;
  QAction *use_ = nullptr, *rename_ = nullptr;
};

}  // namespace adder::app
