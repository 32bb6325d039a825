// See editor_tabs.h.
#include "app/ui/editor_tabs.h"

#include <QAbstractButton>
#include <QEvent>
#include <QFile>
#include <QFileDialog>
#include <QFileInfo>
#include <QMessageBox>
#include <QPainter>
#include <QSaveFile>
#include <QTabBar>

#include "app/ui/code_editor.h"
#include "app/ui/theme.h"

namespace adder::app {

namespace {

// At the end of a tab: a cross, or a dot while there are unsaved changes and the mouse is elsewhere.
class TabMark : public QAbstractButton {
public:
  TabMark(const ThemeManager& themes, QWidget* parent) : QAbstractButton(parent), themes_(themes) {
    setFixedSize(20, 20);
    setFocusPolicy(Qt::NoFocus);
    setAttribute(Qt::WA_Hover);
    setToolTip(QObject::tr("Close"));
    setAccessibleName(QObject::tr("Close tab"));
  }
  void setDirty(bool dirty) {
    dirty_ = dirty;
    update();
  }

protected:
  void paintEvent(QPaintEvent*) override {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Theme& theme = themes_.theme();
    if (underMouse()) {
      painter.setPen(Qt::NoPen);
      painter.setBrush(theme.color(isDown() ? "border-strong" : "pressed"));
      painter.drawRoundedRect(rect().adjusted(1, 1, -1, -1), 5, 5);
    }
    if (dirty_ && !underMouse()) {
      painter.setPen(Qt::NoPen);
      painter.setBrush(theme.color("accent"));
      painter.drawEllipse(QRectF(6, 6, 8, 8));
    } else {
      themes_.icon("close", "muted").paint(&painter, rect().adjusted(3, 3, -3, -3));
    }
  }

private:
  const ThemeManager& themes_;
  bool dirty_ = false;
};

}  // namespace

EditorTabs::EditorTabs(const ThemeManager& themes, QWidget* parent) : QTabWidget(parent), themes_(themes) {
  setDocumentMode(true);
  setMovable(true);
  setElideMode(Qt::ElideMiddle);
  setUsesScrollButtons(true);
  tabBar()->setExpanding(false);
  tabBar()->setDrawBase(false);
  tabBar()->setIconSize(QSize(16, 16));
}

CodeEditor* EditorTabs::current() const { return static_cast<CodeEditor*>(currentWidget()); }
CodeEditor* EditorTabs::editorAt(int index) const { return static_cast<CodeEditor*>(widget(index)); }

CodeEditor* EditorTabs::byTitle(const QString& title) const {
  if (current() != nullptr && current()->title() == title) return current();
  for (int i = 0; i < count(); ++i) {
    if (editorAt(i)->title() == title) return editorAt(i);
  }
  return nullptr;
}

CodeEditor* EditorTabs::add(CodeEditor* editor) {
  editor->setPointSize(point_size_);
  int index = addTab(editor, QString());
  auto* mark = new TabMark(themes_, tabBar());
  connect(mark, &QAbstractButton::clicked, this, [this, editor] { closeDocument(indexOf(editor)); });
  tabBar()->setTabButton(index, QTabBar::LeftSide, nullptr);
  tabBar()->setTabButton(index, QTabBar::RightSide, mark);
  connect(editor, &CodeEditor::titleChanged, this, [this, editor] { updateTab(editor); });
  updateTab(editor);
  setCurrentWidget(editor);
  editor->setFocus();
  return editor;
}

void EditorTabs::updateTab(CodeEditor* editor) {
  int index = indexOf(editor);
  if (index < 0) return;
  setTabText(index, editor->title().replace('&', QStringLiteral("&&")));
  setTabIcon(index, themes_.icon(editor->devicePath().isEmpty() ? "python_file" : "chip", "muted"));
  setTabToolTip(index, editor->devicePath().isEmpty()
                           ? (editor->localPath().isEmpty() ? tr("Not saved yet") : editor->localPath())
                           : tr("%1 on the device").arg(editor->devicePath()));
  static_cast<TabMark*>(tabBar()->tabButton(index, QTabBar::RightSide))->setDirty(editor->isModified());
  Q_EMIT documentsChanged();
}

CodeEditor* EditorTabs::newDocument(const QString& content, const QString& name) {
  auto* editor = new CodeEditor(themes_);
  ++untitled_;
  editor->setUntitledName(!name.isEmpty()  ? name
                          : untitled_ == 1 ? tr("untitled.py")
                                           : tr("untitled-%1.py").arg(untitled_));
  if (!content.isEmpty() && !editor->setContent(content.toUtf8())) qWarning("new document: content is not text");
  return add(editor);
}

bool EditorTabs::openFile(const QString& path) {
  QFileInfo info(path);
  QString absolute = info.exists() ? info.canonicalFilePath() : info.absoluteFilePath();
  for (int i = 0; i < count(); ++i) {
    if (editorAt(i)->localPath() == absolute) {
      setCurrentIndex(i);
      return true;
    }
  }
  QFile file(absolute);
  if (!file.open(QIODevice::ReadOnly)) {
    tell(tr("%1 cannot be opened.").arg(info.fileName()), tr("%1: %2").arg(absolute, file.errorString()));
    return false;
  }
  auto* editor = new CodeEditor(themes_);
  if (!editor->setContent(file.readAll())) {
    delete editor;
    tell(tr("%1 cannot be opened.").arg(info.fileName()), tr("It is not UTF-8 text."));
    return false;
  }
  if (count() == 1 && current()->isPristine()) closeDocument(0);
  editor->setLocalPath(absolute);
  add(editor);
  Q_EMIT fileUsed(absolute);
  return true;
}

void EditorTabs::openDeviceFile(const QString& device_path, const QByteArray& bytes) {
  for (int i = 0; i < count(); ++i) {
    if (editorAt(i)->devicePath() != device_path) continue;
    setCurrentIndex(i);
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

bool EditorTabs::save(CodeEditor* editor) {
  if (!editor->devicePath().isEmpty()) {
    Q_EMIT saveToDevice(editor->devicePath(), editor->content());
    return true;
  }
  if (editor->localPath().isEmpty()) return saveAs(editor);
  return write(editor, editor->localPath());
}

bool EditorTabs::saveAs(CodeEditor* editor) {
  QString suggestion = editor->localPath().isEmpty() ? QDir::current().filePath(editor->title()) : editor->localPath();
  QString path = QFileDialog::getSaveFileName(this, tr("Save As"), suggestion, tr("Python (*.py);;All files (*)"));
  if (path.isEmpty()) return false;
  if (QFileInfo(path).suffix().isEmpty() && !QFileInfo::exists(path)) path += QStringLiteral(".py");
  return write(editor, path);
}

bool EditorTabs::write(CodeEditor* editor, const QString& path) {
  QByteArray bytes = editor->content();
  QSaveFile file(path);  // the old content stands until the new one is complete
  if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit()) {
    tell(tr("%1 was not saved.").arg(editor->title()), tr("%1: %2").arg(path, file.errorString()));
    return false;
  }
  editor->setModified(false);
  editor->setLocalPath(QFileInfo(path).canonicalFilePath());
  Q_EMIT fileUsed(editor->localPath());
  return true;
}

void EditorTabs::deviceFileSaved(const QString& device_path) {
  for (int i = 0; i < count(); ++i) {
    if (editorAt(i)->devicePath() == device_path) editorAt(i)->setModified(false);
  }
}

bool EditorTabs::mayDiscard(CodeEditor* editor) {
  if (!editor->isModified()) return true;
  setCurrentWidget(editor);
  QMessageBox question(QMessageBox::NoIcon, tr("Unsaved changes"), tr("Save the changes to %1?").arg(editor->title()),
                       QMessageBox::Save | QMessageBox::Discard | QMessageBox::Cancel, window());
  question.setInformativeText(tr("They are lost otherwise."));
  question.setDefaultButton(QMessageBox::Save);
  question.setIconPixmap(themes_.icon("warning", "warning").pixmap(32, 32));
  switch (question.exec()) {
    case QMessageBox::Save: return save(editor);
    case QMessageBox::Discard: return true;
    default: return false;
  }
}

bool EditorTabs::closeDocument(int index) {
  CodeEditor* editor = editorAt(index);
  if (editor == nullptr || !mayDiscard(editor)) return false;
  removeTab(indexOf(editor));
  editor->deleteLater();
  Q_EMIT documentsChanged();
  return true;
}

bool EditorTabs::confirmAll() {
  for (int i = 0; i < count(); ++i) {
    if (!mayDiscard(editorAt(i))) return false;
  }
  return true;
}

void EditorTabs::setPointSize(int points) {
  point_size_ = points;
  for (int i = 0; i < count(); ++i) editorAt(i)->setPointSize(points);
}

void EditorTabs::tell(const QString& what, const QString& detail) { Q_EMIT failed({what, detail, false}); }

}  // namespace adder::app
