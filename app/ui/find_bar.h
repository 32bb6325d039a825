// Searching in the current document: a line below the editor, opened by Ctrl+F, with a second one for replacing, opened
// by Ctrl+H. Searches as one types, wraps around, says when there is nothing. Expressions and replacements are those of
// services/text_search.h. The window tells it which document is current.
#pragma once

#include <QBoxLayout>
#include <QCheckBox>
#include <QLabel>
#include <QLineEdit>
#include <QPointer>
#include <QToolButton>
#include <QWidget>

#include "app/services/text_search.h"

namespace adder::app {

class CodeEditor;
class ThemeManager;

class FindBar : public QWidget {
  Q_OBJECT
public:
  explicit FindBar(const ThemeManager& themes, QWidget* parent = nullptr);

  void setEditor(CodeEditor* editor);
  // With what is selected in the document as the text to search for.
  void open();
  void openReplace();
  void findNext();
  void findPrevious();

protected:
  void keyPressEvent(QKeyEvent* event) override;

private:
  enum class From { kSelectionStart, kSelectionEnd };
  void find(bool forward, From from);
  void findExpression(bool forward, From from);
  void replaceOne();
  void replaceAll();
  void makeReplaceRow(QBoxLayout* column);
  SearchQuery query() const;
  void close();

  QPointer<CodeEditor> editor_;
  QLineEdit* text_;
  QCheckBox* case_;
  QToolButton *word_, *regex_;
  QWidget* replace_row_;
  QLineEdit* replacement_;
  QLabel* result_;
};

}  // namespace adder::app
