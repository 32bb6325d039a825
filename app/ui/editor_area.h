// The tabs, and beside them, when the editor is split, a second group of views of the same documents. Every document
// has its tab in the first group; the second shows any of them, the same or another, with a caret of its own. Closing
// a view there closes no document; with the last one the split ends.
#pragma once

#include <QAction>
#include <QMenu>
#include <QSplitter>
#include <QTabWidget>

namespace adder::app {

class CodeEditor;
class EditorTabs;
class ThemeManager;

class EditorArea : public QSplitter {
  Q_OBJECT
public:
  EditorArea(const ThemeManager& themes, EditorTabs& tabs, QWidget* parent = nullptr);
  ~EditorArea() override;

  void fillViewMenu(QMenu* view);
  bool isSplit() const { return views_->count() > 0; }
  QTabWidget* views() const { return views_; }

public slots:
  // Shows the current document on the other side too.
  void split();
  // All views of the second group go.
  void join();
  // The view, or the document, that the keyboard is in.
  void closeCurrent();

private:
  CodeEditor* viewAt(int index) const;
  void show(CodeEditor* document);
  void closeView(int index);
  void closeViewsOf(CodeEditor* document);
  void followFocus(QWidget* now);
  void updateTitles();

  const ThemeManager& themes_;
  EditorTabs& tabs_;
  QTabWidget* views_;
  QAction *split_ = nullptr, *join_ = nullptr;
};

}  // namespace adder::app
