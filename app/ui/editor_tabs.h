// The open documents as tabs: open, save, close, with the questions these need. Files here are read and written here;
// documents of the device go out by saveToDevice() and come in by openDeviceFile(). Invariant: no change is lost
// without a question.
#pragma once

#include <QTabWidget>

#include "app/services/device_types.h"

namespace adder::app {

class CodeEditor;
class ThemeManager;

class EditorTabs : public QTabWidget {
  Q_OBJECT
public:
  explicit EditorTabs(const ThemeManager& themes, QWidget* parent = nullptr);

  CodeEditor* current() const;
  CodeEditor* editorAt(int index) const;
  // The open document that a message is about, by its title; null when none has it.
  CodeEditor* byTitle(const QString& title) const;

  CodeEditor* newDocument(const QString& content = {}, const QString& name = {});
  // False, with failed(), when it cannot be read. A file that is open already comes to the front.
  bool openFile(const QString& path);
  void openDeviceFile(const QString& device_path, const QByteArray& bytes);

  // False when it was not saved: cancelled, or failed() has told why. A device document is on its way then.
  bool save(CodeEditor* editor);
  bool saveAs(CodeEditor* editor);
  // Asks where there are changes; false when the user keeps the document.
  bool closeDocument(int index);
  // Every document; stops at the first that the user keeps. The documents stay open.
  bool confirmAll();

  void setPointSize(int points);

public slots:
  // What saveToDevice() sent stands on the device now.
  void deviceFileSaved(const QString& device_path);

signals:
  void saveToDevice(const QString& device_path, const QByteArray& bytes);
  void documentsChanged();  // opened, closed, renamed, or changed from clean to dirty
  void fileUsed(const QString& path);
  void failed(const adder::app::Problem& problem);

private:
  CodeEditor* add(CodeEditor* editor);
  void updateTab(CodeEditor* editor);
  bool write(CodeEditor* editor, const QString& path);
  bool mayDiscard(CodeEditor* editor);
  void tell(const QString& what, const QString& detail);

  const ThemeManager& themes_;
  int untitled_ = 0;
  int point_size_ = 11;
};

}  // namespace adder::app
