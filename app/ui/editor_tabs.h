// The open documents as tabs: open, save, close, with the questions these need. Files here are read and written here;
// documents of the device go out by saveToDevice() and come in by openDeviceFile(). Invariant: no change is lost
// without a question; what is on its way to the device counts as unsaved until the device has it. editor_tabs.cc has
// the tabs and the questions, editor_files.cc the files. Every document has its editor here; the tab of one that only
// the other group of EditorArea shows is hidden.
#pragma once

#include <QFileSystemWatcher>
#include <QHash>
#include <QPointer>
#include <QTabWidget>
#include <QTimer>
#include <functional>

#include "app/services/device_types.h"

namespace adder::app {

class CodeEditor;
class ThemeManager;

class EditorTabs : public QTabWidget {
  Q_OBJECT
public:
  explicit EditorTabs(const ThemeManager& themes, QWidget* parent = nullptr);

  // The one that commands are for: that of the tab in front, or the other view that has or had the keyboard last.
  CodeEditor* current() const;
  // Another view of the document that an editor shows, for EditorArea, which owns it; current() when it is active.
  CodeEditor* addView(CodeEditor* of);
  void removeView(CodeEditor* view);
  // The other view of an editor's document, or null.
  CodeEditor* viewOf(const CodeEditor& editor) const;
  // Whether the document has its tab here; one without must have another view.
  bool hasTab(CodeEditor* editor) const;
  void setHasTab(CodeEditor* editor, bool has);
  int tabsShown() const;
  void setActiveView(CodeEditor* view);  // null: the tabs
  CodeEditor* activeView() const;
  // The one of the tabs that shows the document.
  CodeEditor* ownerOf(const CodeEditor& view) const;
  // Also for a view that is in no tab here: it gets the keyboard then. A document comes to the front in the group that
  // the keyboard is in, if it is there, or else in the other.
  void setCurrentWidget(QWidget* widget);
  CodeEditor* editorAt(int index) const;
  // The open document that a message is about, by its title; null when none has it.
  CodeEditor* byTitle(const QString& title) const;

  CodeEditor* newDocument(const QString& content = {}, const QString& name = {});
  // False, with failed(), when it cannot be read. A file that is open already comes to the front.
  bool openFile(const QString& path);
  // The same; a large one appears a moment later, and the window does not stop meanwhile. `then` gets its editor, or
  // null when it cannot be read.
  using Opened = std::function<void(CodeEditor* editor)>;
  void openSoon(const QString& path, Opened then = {});
  // A large document of the last session, behind those that are open: `text` is the file to read, which is `local`
  // itself or what was never saved.
  struct Kept {
    QString text, local, device, name;
  };
  void restoreSoon(const Kept& kept, Opened then);
  void openDeviceFile(const QString& device_path, const QByteArray& bytes);
  // The same, whatever was typed into a document of it.
  void reloadDeviceFile(const QString& device_path, const QByteArray& bytes);

  // False when it was not saved: cancelled, or failed() has told why. A device document is on its way then.
  bool save(CodeEditor* editor);
  bool saveAs(CodeEditor* editor);
  // Asks where there are changes; false when the document stays open: the user keeps it, or it is on its way to the
  // device and closes when that is done.
  bool closeDocument(int index);
  // The same, unless the other group shows the document too: then only the tab goes.
  void closeTab(CodeEditor* editor);
  enum class Answer { kGo, kStay, kWhenSaved };
  // Asks for every document with changes; stops at the first that the user keeps. The documents stay open.
  // kWhenSaved: ask again when isSending() has become false.
  Answer confirmAll();
  bool isSending() const;
  // Reads the file again, whatever was typed.
  void reload(CodeEditor* editor);

  void setPointSize(int points);

public slots:
  // What saveToDevice() sent stands on the device now.
  void deviceFileSaved(const QString& device_path);
  // It does not: the document keeps its changes, and stays open.
  void deviceSaveFailed();
  // Takes over what other programs have done to open files; tells where that cannot be.
  void checkDisk();

signals:
  void saveToDevice(const QString& device_path, const QByteArray& bytes);
  void editorAdded(CodeEditor* editor);
  void documentRemoved(CodeEditor* editor);  // it is about to go
  void documentsChanged();                   // opened, closed, renamed, or changed from clean to dirty
  void viewWanted(CodeEditor* editor);       // of a document that has no tab, or that the other group shows anyway
  void fileUsed(const QString& path);
  void fileSaved(const QString& path);
  void failed(const adder::app::Problem& problem);
  void saveFailed(CodeEditor* editor, const adder::app::Problem& problem);
  // Another program has changed the file, and there are changes here too.
  void conflict(CodeEditor* editor);
  void reloaded(const QString& path);
  // What the compiler or a linter says of the caret's line.
  void caretProblem(const QString& message);

private:
  enum class Where { kInFront, kBehind };
  CodeEditor* add(CodeEditor* editor, Where where = Where::kInFront);
  void addFile(CodeEditor* editor, const QString& path, Where where = Where::kInFront);
  void load(const QString& path, Opened then);
  bool showOpen(const QString& path);
  void updateTab(CodeEditor* editor);
  bool write(CodeEditor* editor, const QString& path);
  Answer mayDiscard(CodeEditor* editor);
  void leaveHiddenTab();
  bool mayOverwrite(CodeEditor* editor, const QString& path);
  void remove(CodeEditor* editor);
  void watchFiles();
  void tell(const QString& what, const QString& detail);

  const ThemeManager& themes_;
  QList<QPointer<CodeEditor>> views_;
  QPointer<CodeEditor> active_view_;
  QFileSystemWatcher watcher_;
  QTimer check_timer_;  // a program that writes a file does so in several steps
  struct Loading {
    bool in_front = false;
    QList<Opened> told;
  };
  QHash<QString, Loading> loading_;  // by path
  QList<CodeEditor*> closing_;       // when the device has them
  int untitled_ = 0;
  int point_size_ = 11;
};

}  // namespace adder::app
