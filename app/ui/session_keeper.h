// Keeps which documents are open, where the caret is in each, and every unsaved text, in a folder: the next start
// brings all of it back, whether the last one ended or died; large documents a moment after the others. Invariant: at
// any moment the folder holds one whole session, at most a second older than what is on the screen; the UI thread never
// waits for the disk.
#pragma once

#include <QHash>
#include <QJsonObject>
#include <QLockFile>
#include <QObject>
#include <QPointer>
#include <QThreadPool>
#include <QTimer>

namespace adder::app {

class CodeEditor;
class EditorArea;
class EditorTabs;

class SessionKeeper : public QObject {
  Q_OBJECT
public:
  // A folder that another window keeps is left alone: nothing is restored and nothing kept then.
  // area: whose second group is kept too, or null.
  SessionKeeper(EditorTabs& tabs, const QString& folder, QObject* parent, EditorArea* area = nullptr);
  ~SessionKeeper() override;

  struct Restored {
    int recovered = 0;        // documents with text that was never saved
    QStringList devicePaths;  // of documents that can come back once the device is there
  };
  Restored restore();

  // The window closes, and what is still unsaved has been given up.
  void finish();

private:
  void follow();
  void save(bool with_texts);
  // Null: it is not there, or not yet.
  CodeEditor* restoreDocument(int index, const QJsonObject& saved, Restored* restored);
  void restoreSoon(int index, const QJsonObject& saved, const QString& text);
  void takeLate(int index, const QJsonObject& saved, CodeEditor* editor);
  void comeToTheFront(CodeEditor* editor);
  void settle();

  EditorTabs& tabs_;
  QPointer<EditorArea> area_;
  QString folder_;
  QLockFile lock_;
  bool keeps_ = false, finished_ = false;
  // While the last session comes back.
  QList<QPointer<CodeEditor>> kept_;  // in its order
  int pending_ = 0;                   // large ones that are still on their way: the old session stands until then
  int wanted_ = -1;                   // the one that is to be in front, while nobody has gone elsewhere from `front_`
  QPointer<CodeEditor> front_;
  QJsonObject split_;
  QTimer timer_;
  QThreadPool writer_;                                // of one thread, so that writes come in their order
  QHash<CodeEditor*, QPointer<CodeEditor>> changed_;  // since their text was last written
};

}  // namespace adder::app
