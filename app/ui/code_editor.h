// One open document: a QScintilla editor for Python, with where it came from (a file here, a file on the device, or
// nowhere yet). Two of them may show one document. Invariant: isModified() tells exactly whether the text differs from
// what that place holds. The tabs own it.
#pragma once

#include <Qsci/qscilexerpython.h>
#include <Qsci/qsciscintilla.h>

#include <QDateTime>
#include <memory>
#include <optional>

namespace adder::app {

class ThemeManager;

class CodeEditor : public QsciScintilla {
  Q_OBJECT
public:
  explicit CodeEditor(const ThemeManager& themes, QWidget* parent = nullptr);
  // Another view of the other's document: text, undo, where it is saved and whether it has changes are the same.
  CodeEditor(const ThemeManager& themes, CodeEditor& other);
  ~CodeEditor() override;
  bool showsDocumentOf(const CodeEditor& other) const { return place_ == other.place_; }

  // Where it is saved: at most one of the two is set.
  QString localPath() const { return place_->local_path; }
  QString devicePath() const { return place_->device_path; }
  void setLocalPath(const QString& path);
  void setDevicePath(const QString& path);
  // For tabs and messages: "main.py", "untitled 2.py".
  QString title() const;
  void setUntitledName(const QString& name) { place_->untitled_name = name; }

  // False when the bytes are not UTF-8 text; the document is then unchanged.
  [[nodiscard]] bool setContent(const QByteArray& bytes);
  // For bytes that are known to be text: all at once, or from startContent() to finishContent() in pieces, the last one
  // first.
  void showText(const QByteArray& bytes);
  void startContent(const QByteArray& bytes);
  // `count` bytes up to `end`; returns where the next piece ends, 0 after the last.
  qsizetype addContent(const QByteArray& bytes, qsizetype end, qsizetype count);
  void finishContent();
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
  bool isModified() const { return place_->touched || QsciScintilla::isModified(); }
  void setModified(bool modified) override;

  // A device document on its way: what was sent, until the device has it (true: and nothing was typed since).
  void noteSent() { place_->sent = content(); }
  bool isSending() const { return place_->sent.has_value(); }
  void forgetSent() { place_->sent.reset(); }
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
  // What belongs to the document, and so to all that show it.
  struct Place {
    QString local_path, device_path, untitled_name;
    QDateTime disk_time;
    qint64 disk_size = -1;  // -1: there was no file
    bool touched = false;
    std::optional<QByteArray> sent;
  };
  std::shared_ptr<Place> place_ = std::make_shared<Place>();
  int point_size_ = 11;
  int error_line_ = -1;  // 0-based
};

}  // namespace adder::app
