// One open document: a QScintilla editor for Python, with where it came from (a file here, a file on the device, or
// nowhere yet). Invariant: isModified() tells exactly whether the text differs from what that place holds. The tabs own
// it.
#pragma once

#include <Qsci/qscilexerpython.h>
#include <Qsci/qsciscintilla.h>

#include <QDateTime>
#include <optional>

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
  // The whole text anew, as one step of undo; only what differs is touched, and the caret stays at its line.
  void replaceText(const QString& text);
  // A fresh document that nobody has touched, which opening a file may replace.
  bool isPristine() const;

  // Whether the local file is still as it was at the last noteDisk(), which reading and writing end with.
  enum class Disk { kSame, kChanged, kGone };
  Disk disk() const;
  void noteDisk();
  // True also after setModified(true), for a text whose file is gone.
  bool isModified() const { return touched_ || QsciScintilla::isModified(); }
  void setModified(bool modified) override;

  // A device document on its way: what was sent, until the device has it (true: and nothing was typed since).
  void noteSent() { sent_ = content(); }
  bool isSending() const { return sent_.has_value(); }
  void forgetSent() { sent_.reset(); }
  [[nodiscard]] bool takeSent();

  void setPointSize(int points);
  int pointSize() const { return point_size_; }
  // Marks a line (1-based) and shows the message below it, until the text changes.
  void showError(int line, const QString& message);
  void clearError();
  void goToLine(int line);

signals:
  void titleChanged();

protected:
  void keyPressEvent(QKeyEvent* event) override;
  // Files that are dropped are for the window; only text lands here.
  void dragEnterEvent(QDragEnterEvent* event) override;
  void dragMoveEvent(QDragMoveEvent* event) override;
  void dropEvent(QDropEvent* event) override;

private:
  void indentNewLine();
  void applyTheme();
  void applyMargins();

  class PythonLexer;
  const ThemeManager& themes_;
  PythonLexer* lexer_;
  QString local_path_, device_path_, untitled_name_;
  int point_size_ = 11;
  int error_line_ = -1;  // 0-based
  QDateTime disk_time_;
  qint64 disk_size_ = -1;  // -1: there was no file
  bool touched_ = false;
  std::optional<QByteArray> sent_;
};

}  // namespace adder::app
