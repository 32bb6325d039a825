// Searching in the current document: a line below the editor, opened by Ctrl+F. Searches as one types, wraps around,
// says when there is nothing. The window tells it which document is current.
#pragma once

#include <QCheckBox>
#include <QLabel>
#include <QLineEdit>
#include <QPointer>
#include <QWidget>

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
  void findNext();
  void findPrevious();

protected:
  void keyPressEvent(QKeyEvent* event) override;

private:
  enum class From { kSelectionStart, kSelectionEnd };
  void find(bool forward, From from);
  void close();

  QPointer<CodeEditor> editor_;
  QLineEdit* text_;
  QCheckBox* case_;
  QLabel* result_;
};

}  // namespace adder::app
