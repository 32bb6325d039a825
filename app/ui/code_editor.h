// One open document: a QScintilla editor for Python, with where it came from (a file here, a file on the device, or
// nowhere yet). Invariant: isModified() tells exactly whether the text differs from what that place holds. The tabs own
// it.
#pragma once

#include <Qsci/qscilexerpython.h>
#include <Qsci/qsciscintilla.h>

namespace adder::app {

class ThemeManager;

class CodeEditor : public QsciScintilla {
  Q_OBJECT
public:
  explicit CodeEditor(const ThemeManager& themes, QWidget* parent = nullptr);
  ~CodeEditor() override;

  // Where it is saved: at most one of the two is set.
  QString localPath() const { return local_path_; }
  QString devicePath() const { return device_path_; }
  void setLocalPath(const QString& path);
  void setDevicePath(const QString& path);
  // For tabs and messages: "main.py", "untitled 2.py".
  QString title() const;
  void setUntitledName(const QString& name) { untitled_name_ = name; }

  // False when the bytes are not UTF-8 text; the document is then unchanged.
  [[nodiscard]] bool setContent(const QByteArray& bytes);
  QByteArray content() const { return text().toUtf8(); }
  // A fresh document that nobody has touched, which opening a file may replace.
  bool isPristine() const;

  void setPointSize(int points);
  // Marks a line (1-based) and shows the message below it, until the text changes.
  void showError(int line, const QString& message);
  void clearError();
  void goToLine(int line);

signals:
  void titleChanged();

private:
  void applyTheme();
  void applyMargins();

  class PythonLexer;
  const ThemeManager& themes_;
  PythonLexer* lexer_;
  QString local_path_, device_path_, untitled_name_;
  int point_size_ = 11;
  int error_line_ = -1;  // 0-based
};

}  // namespace adder::app
