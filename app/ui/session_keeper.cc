// See session_keeper.h. session.json lists the documents; the text of one that is not saved is in a file beside it,
// which session.json names and which stands before session.json does.
#include "app/ui/session_keeper.h"

#include <QApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSaveFile>
#include <QTabBar>
#include <QUuid>

#include "app/ui/code_editor.h"
#include "app/ui/editor_area.h"
#include "app/ui/editor_tabs.h"
#include "app/ui/large_file.h"

namespace adder::app {

namespace {

constexpr int kDelayMs = 1000;
constexpr int kVersion = 1;
constexpr char kSideFile[] = "sideFile";  // property of an editor: the name of the file that has its text
constexpr char kSession[] = "session.json";

struct SideFile {
  QString name;
  QByteArray text;
};

bool writeWhole(const QString& path, const QByteArray& bytes) {
  QSaveFile file(path);
  if (file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() && file.commit()) return true;
  qWarning("the session is not kept: %s: %s", qPrintable(path), qPrintable(file.errorString()));
  return false;
}

// On the writer's thread.
void write(const QString& folder, const QList<SideFile>& texts, const QByteArray& session, const QStringList& named) {
  QDir directory(folder);
  for (const SideFile& side : texts) {
    if (!writeWhole(directory.filePath(side.name), side.text)) return;
  }
  if (!writeWhole(directory.filePath(kSession), session)) return;
  for (const QString& name : directory.entryList({QStringLiteral("*.text")}, QDir::Files)) {
    if (!named.contains(name)) directory.remove(name);
  }
}

QString sideFileOf(CodeEditor* editor) {
  QString name = editor->property(kSideFile).toString();
  if (!name.isEmpty()) return name;
  name = QUuid::createUuid().toString(QUuid::WithoutBraces) + QStringLiteral(".text");
  editor->setProperty(kSideFile, name);
  return name;
}

}  // namespace

SessionKeeper::SessionKeeper(EditorTabs& tabs, const QString& folder, QObject* parent, EditorArea* area)
    : QObject(parent), tabs_(tabs), area_(area), folder_(folder), lock_(folder + QStringLiteral("/lock")) {
  writer_.setMaxThreadCount(1);
  lock_.setStaleLockTime(0);  // a window stays open for weeks; a dead one's lock is known by its process id
  keeps_ = QDir().mkpath(folder_) && lock_.tryLock();
  if (!keeps_) return;
  timer_.setSingleShot(true);
  timer_.setInterval(kDelayMs);
  connect(&timer_, &QTimer::timeout, this, [this] { save(true); });
  connect(&tabs_, &EditorTabs::documentsChanged, this, &SessionKeeper::follow);
  connect(&tabs_, &EditorTabs::currentChanged, this, &SessionKeeper::follow);
  if (area_ != nullptr) connect(area_, &EditorArea::changed, this, &SessionKeeper::follow);
}

SessionKeeper::~SessionKeeper() { writer_.waitForDone(); }

// A moment after the first of several changes, not after the last: somebody may type without a pause.
void SessionKeeper::follow() {
  for (int i = 0; i < tabs_.count(); ++i) {
    CodeEditor* editor = tabs_.editorAt(i);
    if (editor->property("followed").toBool()) continue;
    editor->setProperty("followed", true);
    changed_.insert(editor, editor);
    connect(editor, &QsciScintilla::textChanged, this, [this, editor] {
      changed_.insert(editor, editor);
      follow();
    });
    connect(editor, &QsciScintilla::cursorPositionChanged, this, &SessionKeeper::follow);
  }
  if (!timer_.isActive() && !finished_ && pending_ == 0) timer_.start();
}

void SessionKeeper::save(bool with_texts) {
  QJsonArray documents;
  QList<SideFile> texts;
  QStringList named;
  QList<CodeEditor*> kept;
  int current = 0;
  for (int i = 0; i < tabs_.count(); ++i) {
    CodeEditor* editor = tabs_.editorAt(i);
    bool has_text = with_texts && editor->isModified();
    if (!has_text && editor->localPath().isEmpty() && editor->devicePath().isEmpty()) continue;
    if (tabs_.current() != nullptr && editor->showsDocumentOf(*tabs_.current()))
      current = static_cast<int>(documents.size());
    int line = 0, column = 0;
    editor->getCursorPosition(&line, &column);
    QJsonObject document{{"local", editor->localPath()},
                         {"device", editor->devicePath()},
                         {"name", editor->title()},
                         {"line", line},
                         {"column", column},
                         {"top", editor->firstVisibleLine()}};
    if (has_text) {
      QString name = sideFileOf(editor);
      if (changed_.contains(editor)) texts.append({name, editor->content()});
      named.append(name);
      document["text"] = name;
    }
    documents.append(document);
    kept.append(editor);
  }
  changed_.clear();
  QJsonObject session{{"version", kVersion}, {"current", current}, {"documents", documents}};
  if (area_ != nullptr && area_->isSplit()) session["split"] = area_->saved(kept);
  writer_.start([folder = folder_, texts, bytes = QJsonDocument(session).toJson(), named] {
    write(folder, texts, bytes, named);
  });
}

void SessionKeeper::finish() {
  if (!keeps_) return;
  finished_ = true;
  timer_.stop();
  if (pending_ > 0) return;
  save(false);
  writer_.waitForDone();
}

namespace {
void showPlace(CodeEditor* editor, const QJsonObject& saved) {
  editor->setCursorPosition(std::min(saved["line"].toInt(), editor->lines() - 1), saved["column"].toInt());
  editor->setFirstVisibleLine(saved["top"].toInt());
}
}  // namespace

CodeEditor* SessionKeeper::restoreDocument(int index, const QJsonObject& saved, Restored* restored) {
  const QString local = saved["local"].toString(), device = saved["device"].toString();
  const QString side = QFileInfo(saved["text"].toString()).fileName();
  QFile file(folder_ + '/' + side);
  bool has_text = !side.isEmpty() && file.open(QIODevice::ReadOnly);
  if (!has_text && !device.isEmpty()) restored->devicePaths.append(device);
  if (!has_text && (local.isEmpty() || !QFileInfo::exists(local))) return nullptr;
  if (has_text) ++restored->recovered;
  if (const QString text = has_text ? file.fileName() : local; isLargeFile(text)) {
    restoreSoon(index, saved, text);
    return nullptr;
  }
  CodeEditor* editor = nullptr;
  if (!local.isEmpty() && QFileInfo::exists(local) && tabs_.openFile(local)) {
    editor = tabs_.current();
  } else {
    editor = tabs_.newDocument({}, saved["name"].toString());
    if (!local.isEmpty()) editor->setLocalPath(local);
    if (!device.isEmpty()) editor->setDevicePath(device);
  }
  if (has_text) {
    editor->setProperty(kSideFile, side);
    editor->setText(QString::fromUtf8(file.readAll()));
    editor->setModified(true);
  }
  showPlace(editor, saved);
  return editor;
}

void SessionKeeper::restoreSoon(int index, const QJsonObject& saved, const QString& text) {
  ++pending_;
  tabs_.restoreSoon({text, saved["local"].toString(), saved["device"].toString(), saved["name"].toString()},
                    [self = QPointer(this), index, saved](CodeEditor* editor) {
                      if (self != nullptr) self->takeLate(index, saved, editor);
                    });
}

// Null: it could not be read after all.
void SessionKeeper::takeLate(int index, const QJsonObject& saved, CodeEditor* editor) {
  --pending_;
  if (editor != nullptr) {
    const QString side = QFileInfo(saved["text"].toString()).fileName();
    if (!side.isEmpty()) editor->setProperty(kSideFile, side);
    int place = 0;
    for (int before = 0; before < index; ++before) {
      if (kept_[before] != nullptr) place = std::max(place, tabs_.indexOf(kept_[before]) + 1);
    }
    if (int at = tabs_.indexOf(editor); place < at) tabs_.tabBar()->moveTab(at, place);
    kept_[index] = editor;
    showPlace(editor, saved);
    if (front_ == nullptr && tabs_.current() == editor) front_ = editor;  // the first that there is
    if (index == wanted_ && tabs_.current() == front_) comeToTheFront(editor);
  }
  if (pending_ == 0) settle();
}

// The keyboard goes there too, unless it is at work elsewhere.
void SessionKeeper::comeToTheFront(CodeEditor* editor) {
  tabs_.setCurrentWidget(editor);
  const QWidget* keyboard = QApplication::focusWidget();
  if (keyboard == nullptr || tabs_.isAncestorOf(keyboard)) editor->setFocus();
}

// All are there.
void SessionKeeper::settle() {
  if (area_ != nullptr) area_->restore(split_, kept_);
  kept_.clear();
  split_ = {};
  follow();
}

SessionKeeper::Restored SessionKeeper::restore() {
  Restored restored;
  QFile file(folder_ + '/' + kSession);
  if (!keeps_ || !file.open(QIODevice::ReadOnly)) return restored;
  QJsonObject session = QJsonDocument::fromJson(file.readAll()).object();
  if (session["version"].toInt() != kVersion) return restored;
  const QJsonArray documents = session["documents"].toArray();
  split_ = session["split"].toObject();
  wanted_ = session["current"].toInt();
  for (int i = 0; i < documents.size(); ++i) kept_.append(restoreDocument(i, documents[i].toObject(), &restored));
  if (const QPointer<CodeEditor> current = kept_.value(wanted_); current != nullptr) tabs_.setCurrentWidget(current);
  front_ = tabs_.current();
  if (pending_ == 0) settle();
  return restored;
}

}  // namespace adder::app
