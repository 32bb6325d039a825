// The outline: a dock with the classes and functions of the current document, which follows the caret; a click or Enter
// goes there.
#pragma once

#include <QPointer>
#include <QStackedWidget>
#include <QTreeView>
#include <QWidget>

#include "app/models/outline_model.h"
#include "app/services/source_model.h"

namespace adder::app {

class CodeEditor;
class PanelTitle;
class ThemeManager;

// The definitions of a text in its order; variables of functions are left out.
QList<Symbol> symbolsOf(const SourceModel& source);

class OutlinePanel : public QWidget {
  Q_OBJECT
public:
  explicit OutlinePanel(const ThemeManager& themes, QWidget* parent = nullptr);

  PanelTitle* titleBar() const { return title_; }
  // Null: there is none.
  void setEditor(CodeEditor* editor);
  void setSymbols(const QList<Symbol>& symbols);

private:
  void follow();
  void go(const QModelIndex& index);

  PanelTitle* title_;
  QStackedWidget* pages_;
  QTreeView* tree_;
  OutlineModel* model_;
  QPointer<CodeEditor> editor_;
};

}  // namespace adder::app
