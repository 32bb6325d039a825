// Find and replace in the files of the project: a dock with the pattern and its options, and what was found, file by
// file. Enter searches; a click, or Enter on a line, opens it; with a replacement the checked lines are replaced, in
// open documents as one step of undo, in other files on the disk.
#pragma once

#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSettings>
#include <QStackedWidget>
#include <QToolButton>
#include <QTreeView>

#include "app/models/search_model.h"
#include "app/services/project_search.h"

namespace adder::app {

class CodeEditor;
class EditorTabs;
class EmptyState;
class PanelTitle;
class ThemeManager;

class SearchPanel : public QWidget {
  Q_OBJECT
public:
  // The folder to search is the one that the settings name as "folder".
  SearchPanel(const ThemeManager& themes, EditorTabs& tabs, QSettings& settings, QWidget* parent = nullptr);

  PanelTitle* titleBar() const { return title_; }
  // With what is selected in the current document as the pattern.
  void open();
  bool isSearching() const { return search_.isSearching(); }

protected:
  void keyPressEvent(QKeyEvent* event) override;

private:
  QToolButton* makeOption(const QString& text, const QString& tip, const char* name);
  QWidget* makeFields();
  void start();
  void showFound(const QList<FileMatches>& files);
  void showSummary(const SearchSummary& summary);
  void go(const QModelIndex& index);
  void replace();
  int replaceOpen(CodeEditor* editor, const FileMatches& file);
  CodeEditor* openDocument(const QString& path) const;
  void updateButtons();

  EditorTabs& tabs_;
  QSettings& settings_;
  ProjectSearch search_;
  SearchQuery query_;
  PanelTitle* title_;
  QLineEdit *pattern_, *include_, *replacement_;
  QToolButton *case_, *word_, *regex_;
  QPushButton *start_, *replace_;
  QLabel* result_;
  QStackedWidget* pages_;
  EmptyState* empty_;
  QTreeView* tree_;
  SearchModel* model_;
  int replaced_here_ = 0;
};

}  // namespace adder::app
