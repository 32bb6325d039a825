// The other half of EditorTabs: reading and writing, here and on the device.
#include <QFileDialog>
#include <QFileInfo>
#include <QMessageBox>
#include <QPushButton>
#include <QSaveFile>

#include "app/services/text_file.h"
#include "app/ui/code_editor.h"
#include "app/ui/editor_tabs.h"
#include "app/ui/large_file.h"
#include "app/ui/theme.h"

namespace adder::app {

bool EditorTabs::showOpen(const QString& path) {
  for (int i = 0; i < count(); ++i) {
    if (editorAt(i)->localPath() != path) continue;
    setCurrentWidget(editorAt(i));
    return true;
  }
  return false;
}

bool EditorTabs::openFile(const QString& path) {
  QFileInfo info(path);
  QString absolute = info.exists() ? info.canonicalFilePath() : info.absoluteFilePath();
  if (showOpen(absolute)) return true;
  TextFile file = readTextFile(absolute);
  if (!file.trouble.isEmpty()) {
    tell(tr("%1 cannot be opened.").arg(info.fileName()), file.trouble);
    return false;
  }
  auto* editor = new CodeEditor(themes_);
  editor->showText(file.bytes);
  addFile(editor, absolute);
  return true;
}

void EditorTabs::openSoon(const QString& path, Opened then) {
  const QString absolute = QFileInfo(path).canonicalFilePath();
  if (auto under_way = loading_.find(absolute); under_way != loading_.end()) {
    under_way->in_front = true;
    if (then) under_way->told.append(std::move(then));
    return;
  }
  if (!isLargeFile(path)) {
    const bool is_open = openFile(path);
    if (then) then(is_open ? current() : nullptr);
    return;
  }
  if (showOpen(absolute)) {
    if (then) then(current());
    return;
  }
  loading_[absolute] = {true, then ? QList<Opened>{std::move(then)} : QList<Opened>{}};
  load(absolute, [this, absolute](CodeEditor* editor) {
    const Loading known = loading_.take(absolute);
    if (editor != nullptr) addFile(editor, absolute);
    for (const Opened& each : known.told) each(editor == nullptr ? nullptr : current());
  });
}

// Who wants to open the file meanwhile gets this document.
void EditorTabs::restoreSoon(const Kept& kept, Opened then) {
  if (!kept.local.isEmpty()) loading_.insert(kept.local, {});
  load(kept.text, [this, kept, then = std::move(then)](CodeEditor* editor) {
    const Loading known = loading_.take(kept.local);
    if (editor != nullptr) {
      editor->setUntitledName(kept.name);
      if (!kept.local.isEmpty()) {
        addFile(editor, kept.local, Where::kBehind);
      } else {
        if (!kept.device.isEmpty()) editor->setDevicePath(kept.device);
        add(editor, Where::kBehind);
      }
      if (kept.text != kept.local) editor->setModified(true);
    }
    then(editor);
    if (editor != nullptr && known.in_front) setCurrentWidget(editor);
    for (const Opened& each : known.told) each(editor == nullptr ? nullptr : current());
  });
}

// `then` gets an editor that has the text and nothing else, or null, with failed().
void EditorTabs::load(const QString& path, Opened then) {
  auto* file = new LargeFile(themes_, path, this);
  connect(file, &LargeFile::complete, this, [file, then](CodeEditor* editor) {
    file->deleteLater();
    then(editor);
  });
  connect(file, &LargeFile::failed, this, [this, file, path, then](const QString& trouble) {
    file->deleteLater();
    tell(tr("%1 cannot be opened.").arg(QFileInfo(path).fileName()), trouble);
    then(nullptr);
  });
}

void EditorTabs::addFile(CodeEditor* editor, const QString& path, Where where) {
  if (count() == 1 && editorAt(0)->isPristine()) closeDocument(0);
  editor->setLocalPath(path);
  editor->noteDisk();
  add(editor, where);
  watchFiles();
  if (where == Where::kInFront) Q_EMIT fileUsed(path);
}

void EditorTabs::reload(CodeEditor* editor) {
  TextFile file = readTextFile(editor->localPath());
  int line = 0, column = 0;
  editor->getCursorPosition(&line, &column);
  if (file.trouble.isEmpty()) editor->showText(file.bytes);
  editor->noteDisk();  // told once
  if (!file.trouble.isEmpty()) return tell(tr("%1 cannot be read again.").arg(editor->title()), file.trouble);
  editor->setCursorPosition(std::min(line, editor->lines() - 1), column);
  Q_EMIT reloaded(editor->localPath());
}

void EditorTabs::watchFiles() {
  QStringList wanted;
  for (int i = 0; i < count(); ++i) {
    QString path = editorAt(i)->localPath();
    if (!path.isEmpty() && QFileInfo::exists(path)) wanted.append(path);
  }
  const QStringList watched = watcher_.files();
  for (const QString& path : watched) {
    if (!wanted.contains(path)) watcher_.removePath(path);
  }
  for (const QString& path : wanted) {
    if (!watched.contains(path)) watcher_.addPath(path);
  }
}

void EditorTabs::checkDisk() {
  for (int i = 0; i < count(); ++i) {
    CodeEditor* editor = editorAt(i);
    CodeEditor::Disk disk = editor->disk();
    if (disk == CodeEditor::Disk::kSame) continue;
    if (disk == CodeEditor::Disk::kChanged && !editor->isModified()) {
      reload(editor);
      continue;
    }
    editor->noteDisk();
    if (disk == CodeEditor::Disk::kChanged) {
      Q_EMIT conflict(editor);
    } else {
      editor->setModified(true);
      tell(tr("%1 is gone from the disk.").arg(editor->title()), tr("Save writes it again."));
    }
  }
  watchFiles();  // a file that was replaced is another one to the watcher
}

bool EditorTabs::save(CodeEditor* editor) {
  if (!editor->devicePath().isEmpty()) {
    editor->noteSent();
    Q_EMIT saveToDevice(editor->devicePath(), editor->content());
    return true;
  }
  if (editor->localPath().isEmpty()) return saveAs(editor);
  return mayOverwrite(editor, editor->localPath()) && write(editor, editor->localPath());
}

bool EditorTabs::saveAs(CodeEditor* editor) {
  QString suggestion = editor->localPath().isEmpty() ? QDir::current().filePath(editor->title()) : editor->localPath();
  QString path = QFileDialog::getSaveFileName(this, tr("Save As"), suggestion, tr("Python (*.py);;All files (*)"));
  if (path.isEmpty()) return false;
  if (QFileInfo(path).suffix().isEmpty() && !QFileInfo::exists(path)) path += QStringLiteral(".py");
  return write(editor, path);
}

// checkDisk() may not have been yet: the file is changed and saved here within a moment.
bool EditorTabs::mayOverwrite(CodeEditor* editor, const QString& path) {
  if (editor->disk() != CodeEditor::Disk::kChanged) return true;
  QMessageBox question(QMessageBox::NoIcon, tr("Changed on disk"),
                       tr("Overwrite what another program has written to %1?").arg(editor->title()),
                       QMessageBox::Cancel, window());
  QPushButton* yes = question.addButton(tr("Overwrite"), QMessageBox::AcceptRole);
  question.setInformativeText(path);
  question.setIconPixmap(themes_.icon("warning", "warning").pixmap(32, 32));
  question.exec();
  return question.clickedButton() == yes;
}

bool EditorTabs::write(CodeEditor* editor, const QString& path) {
  QByteArray bytes = editor->content();
  QSaveFile file(path);  // the old content stands until the new one is complete
  if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit()) {
    Q_EMIT saveFailed(
        editor, {tr("%1 was not saved.").arg(editor->title()), tr("%1: %2").arg(path, file.errorString()), false});
    return false;
  }
  editor->setModified(false);
  editor->setLocalPath(QFileInfo(path).canonicalFilePath());
  editor->noteDisk();
  watchFiles();
  Q_EMIT fileUsed(editor->localPath());
  Q_EMIT fileSaved(editor->localPath());
  return true;
}

void EditorTabs::reloadDeviceFile(const QString& device_path, const QByteArray& bytes) {
  for (int i = 0; i < count(); ++i) {
    if (editorAt(i)->devicePath() == device_path) editorAt(i)->setModified(false);
  }
  openDeviceFile(device_path, bytes);
}

void EditorTabs::openDeviceFile(const QString& device_path, const QByteArray& bytes) {
  for (int i = 0; i < count(); ++i) {
    if (editorAt(i)->devicePath() != device_path) continue;
    setCurrentWidget(editorAt(i));
    if (editorAt(i)->isModified()) return;
    if (!editorAt(i)->setContent(bytes)) tell(tr("%1 cannot be shown.").arg(device_path), tr("It is not UTF-8 text."));
    return;
  }
  auto* editor = new CodeEditor(themes_);
  if (!editor->setContent(bytes)) {
    delete editor;
    return tell(tr("%1 cannot be opened.").arg(device_path), tr("It is not UTF-8 text. Download it instead."));
  }
  editor->setDevicePath(device_path);
  add(editor);
}

void EditorTabs::deviceFileSaved(const QString& device_path) {
  for (int i = count(); i-- > 0;) {
    CodeEditor* editor = editorAt(i);
    if (editor->devicePath() != device_path || !editor->isSending()) continue;
    bool all = editor->takeSent();
    if (!all) {
      closing_.removeAll(editor);  // something was typed meanwhile
      continue;
    }
    editor->setModified(false);
    if (closing_.contains(editor)) remove(editor);
  }
}

void EditorTabs::deviceSaveFailed() {
  closing_.clear();
  for (int i = 0; i < count(); ++i) editorAt(i)->forgetSent();
}

bool EditorTabs::isSending() const {
  for (int i = 0; i < count(); ++i) {
    if (editorAt(i)->isSending()) return true;
  }
  return false;
}

}  // namespace adder::app
