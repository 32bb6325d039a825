// Two groups of editors: the tabs, and beside them, when the editor is split, views of the same documents with carets
// of their own. A document has its tab in the one, the other, or both; what is opened goes to the group that the
// keyboard is in; a tab is dragged from the one to the other. Invariant: while there are documents the first group
// shows one; when it would not, or when the second is empty, the split ends. Closing the last view of a document closes
// the document, with the question that needs.
#pragma once

#include <QAction>
#include <QJsonObject>
#include <QMenu>
#include <QPointer>
#include <QSplitter>
#include <QTabWidget>

namespace adder::app {

class CodeEditor;
class EditorTabs;
class TabDrag;
class ThemeManager;

class EditorArea : public QSplitter {
  Q_OBJECT
public:
  EditorArea(const ThemeManager& themes, EditorTabs& tabs, QWidget* parent = nullptr);
  ~EditorArea() override;

  void fillViewMenu(QMenu* view);
  bool isSplit() const { return views_->count() > 0; }
  QTabWidget* views() const { return views_; }

  // The second group for the session; documents are told by their places in a list. Empty: there is none.
  QJsonObject saved(const QList<CodeEditor*>& documents) const;
  void restore(const QJsonObject& saved, const QList<QPointer<CodeEditor>>& documents);

public slots:
  // Shows the current document on the other side too.
  void split();
  // All views of the second group go; documents that only they showed are on the left then.
  void join();
  // The current document leaves its group for the other.
  void moveAcross();
  // The same by the mouse: a page of the one group lands among the tabs of the other.
  void takeAcross(QWidget* page, int index);
  // The view, or the document, that the keyboard is in.
  void closeCurrent();

signals:
  // Something that saved() tells.
  void changed();

private:
  CodeEditor* viewAt(int index) const;
  CodeEditor* addView(CodeEditor* document);
  void show(CodeEditor* document);
  void closeView(int index);
  void closeViewOrDocument(int index);
  void closeViewsOf(CodeEditor* document);
  void settle();
  void followFocus(QWidget* now);
  QRect dropPlace(const QTabWidget& from) const;
  void updateTitles();

  const ThemeManager& themes_;
  EditorTabs& tabs_;
  QTabWidget* views_;
  TabDrag* drag_;
  QAction *split_ = nullptr, *join_ = nullptr, *move_ = nullptr;
};

}  // namespace adder::app
