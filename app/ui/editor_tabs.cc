// See editor_tabs.h. This file has the tabs and the questions; editor_files.cc the files.
#include "app/ui/editor_tabs.h"

#include <QAbstractButton>
#include <QEvent>
#include <QMessageBox>
#include <QPainter>
#include <QTabBar>

#include "app/ui/code_editor.h"
#include "app/ui/editor_problems.h"
#include "app/ui/theme.h"

namespace adder::app {

namespace {

constexpr int kSettleMs = 150;

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
  setElideMode(Qt::ElideNone);
  setUsesScrollButtons(true);
  tabBar()->setExpanding(false);
  tabBar()->setDrawBase(false);
  tabBar()->setIconSize(QSize(16, 16));
  check_timer_.setSingleShot(true);
  check_timer_.setInterval(kSettleMs);
  connect(&watcher_, &QFileSystemWatcher::fileChanged, &check_timer_, qOverload<>(&QTimer::start));
  connect(&check_timer_, &QTimer::timeout, this, &EditorTabs::checkDisk);
  connect(this, &QTabWidget::currentChanged, this, &EditorTabs::leaveHiddenTab);
}

CodeEditor* EditorTabs::current() const {
  return active_view_ != nullptr ? active_view_.data() : static_cast<CodeEditor*>(currentWidget());
}

CodeEditor* EditorTabs::activeView() const { return active_view_; }

CodeEditor* EditorTabs::addView(CodeEditor* of) {
  auto* view = new CodeEditor(themes_, *of);
  views_.removeAll(nullptr);
  views_.append(view);
  connect(view, &CodeEditor::titleChanged, this, [this, view] {
    if (CodeEditor* owner = ownerOf(*view)) updateTab(owner);
  });
  if (auto* problems = of->findChild<EditorProblems*>()) {
    connect(new EditorProblems(view, themes_, problems), &EditorProblems::caretProblem, this,
            [this, view](const QString& message) {
              if (view == current() && !message.isEmpty()) Q_EMIT caretProblem(message);
            });
  }
  Q_EMIT editorAdded(view);
  return view;
}

void EditorTabs::removeView(CodeEditor* view) {
  views_.removeAll(view);
  view->deleteLater();
}

CodeEditor* EditorTabs::viewOf(const CodeEditor& editor) const {
  for (const QPointer<CodeEditor>& view : views_) {
    if (view != nullptr && view->showsDocumentOf(editor)) return view;
  }
  return nullptr;
}

bool EditorTabs::hasTab(CodeEditor* editor) const { return isTabVisible(indexOf(editor)); }

void EditorTabs::setHasTab(CodeEditor* editor, bool has) {
  if (hasTab(editor) == has) return;
  setTabVisible(indexOf(editor), has);
  leaveHiddenTab();
  Q_EMIT documentsChanged();
}

int EditorTabs::tabsShown() const {
  int shown = 0;
  for (int i = 0; i < count(); ++i) shown += isTabVisible(i) ? 1 : 0;
  return shown;
}

// To the nearest that has its tab.
void EditorTabs::leaveHiddenTab() {
  const int from = currentIndex();
  if (from < 0 || isTabVisible(from)) return;
  for (int way = 1; way < count(); ++way) {
    for (int index : {from + way, from - way}) {
      if (index >= 0 && index < count() && isTabVisible(index)) return setCurrentIndex(index);
    }
  }
}

void EditorTabs::setActiveView(CodeEditor* view) {
  if (active_view_ == view) return;
  active_view_ = view;
  Q_EMIT currentChanged(currentIndex());
}

CodeEditor* EditorTabs::ownerOf(const CodeEditor& view) const {
  for (int i = 0; i < count(); ++i) {
    if (editorAt(i)->showsDocumentOf(view)) return editorAt(i);
  }
  return nullptr;
}

void EditorTabs::setCurrentWidget(QWidget* widget) {
  if (indexOf(widget) < 0) return widget->setFocus();
  auto* editor = static_cast<CodeEditor*>(widget);
  if (!hasTab(editor) || (active_view_ != nullptr && viewOf(*editor) != nullptr)) return Q_EMIT viewWanted(editor);
  setActiveView(nullptr);
  QTabWidget::setCurrentWidget(widget);
}

CodeEditor* EditorTabs::editorAt(int index) const { return static_cast<CodeEditor*>(widget(index)); }

CodeEditor* EditorTabs::byTitle(const QString& title) const {
  if (current() != nullptr && current()->title() == title) return current();
  for (int i = 0; i < count(); ++i) {
    if (editorAt(i)->title() == title) return editorAt(i);
  }
  return nullptr;
}

CodeEditor* EditorTabs::add(CodeEditor* editor, Where where) {
  editor->setPointSize(point_size_);
  int index = addTab(editor, QString());
  auto* mark = new TabMark(themes_, tabBar());
  connect(mark, &QAbstractButton::clicked, this, [this, editor] { closeTab(editor); });
  tabBar()->setTabButton(index, QTabBar::LeftSide, nullptr);
  tabBar()->setTabButton(index, QTabBar::RightSide, mark);
  connect(editor, &CodeEditor::titleChanged, this, [this, editor] { updateTab(editor); });
  connect(new EditorProblems(editor, themes_), &EditorProblems::caretProblem, this,
          [this, editor](const QString& message) {
            if (editor == current() && !message.isEmpty()) Q_EMIT caretProblem(message);
          });
  Q_EMIT editorAdded(editor);
  if (active_view_ != nullptr && where == Where::kInFront) setTabVisible(index, false);  // it belongs to the keyboard
  updateTab(editor);
  if (where == Where::kBehind) return editor;
  setCurrentWidget(editor);
  if (hasTab(editor)) editor->setFocus();
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

EditorTabs::Answer EditorTabs::mayDiscard(CodeEditor* editor) {
  if (!editor->isModified()) return Answer::kGo;
  setCurrentWidget(editor);
  QMessageBox question(QMessageBox::NoIcon, tr("Unsaved changes"), tr("Save the changes to %1?").arg(editor->title()),
                       QMessageBox::Save | QMessageBox::Discard | QMessageBox::Cancel, window());
  question.setInformativeText(tr("They are lost otherwise."));
  question.setDefaultButton(QMessageBox::Save);
  question.setIconPixmap(themes_.icon("warning", "warning").pixmap(32, 32));
  switch (question.exec()) {
    case QMessageBox::Save:
      if (!save(editor)) return Answer::kStay;
      return editor->isModified() ? Answer::kWhenSaved : Answer::kGo;
    case QMessageBox::Discard: return Answer::kGo;
    default: return Answer::kStay;
  }
}

bool EditorTabs::closeDocument(int index) {
  CodeEditor* editor = editorAt(index);
  if (editor == nullptr) return false;
  Answer answer = mayDiscard(editor);
  if (answer == Answer::kWhenSaved && !closing_.contains(editor)) closing_.append(editor);
  if (answer != Answer::kGo) return false;
  remove(editor);
  return true;
}

void EditorTabs::closeTab(CodeEditor* editor) {
  if (viewOf(*editor) == nullptr) {
    closeDocument(indexOf(editor));
  } else {
    setHasTab(editor, false);
  }
}

void EditorTabs::remove(CodeEditor* editor) {
  closing_.removeAll(editor);
  Q_EMIT documentRemoved(editor);
  removeTab(indexOf(editor));
  leaveHiddenTab();
  editor->deleteLater();
  watchFiles();
  Q_EMIT documentsChanged();
}

EditorTabs::Answer EditorTabs::confirmAll() {
  Answer all = Answer::kGo;
  for (int i = 0; i < count(); ++i) {
    Answer one = mayDiscard(editorAt(i));
    if (one == Answer::kStay) return one;
    if (one == Answer::kWhenSaved) all = one;
  }
  return all;
}

void EditorTabs::setPointSize(int points) {
  point_size_ = points;
  for (int i = 0; i < count(); ++i) editorAt(i)->setPointSize(points);
  for (const QPointer<CodeEditor>& view : views_) {
    if (view != nullptr) view->setPointSize(points);
  }
}

void EditorTabs::tell(const QString& what, const QString& detail) { Q_EMIT failed({what, detail, false}); }

}  // namespace adder::app
