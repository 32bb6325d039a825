// See editor_area.h.
#include "app/ui/editor_area.h"

#include <QApplication>
#include <QJsonArray>
#include <QTabBar>
#include <QToolButton>

#include "app/ui/code_editor.h"
#include "app/ui/editor_tabs.h"
#include "app/ui/tab_drag.h"
#include "app/ui/theme.h"

namespace adder::app {

namespace {

void copyPlace(const CodeEditor& from, CodeEditor& to) {
  int line = 0, column = 0;
  from.getCursorPosition(&line, &column);
  to.setCursorPosition(line, column);
  to.setFirstVisibleLine(from.firstVisibleLine());
}

}  // namespace

EditorArea::EditorArea(const ThemeManager& themes, EditorTabs& tabs, QWidget* parent)
    : QSplitter(Qt::Horizontal, parent), themes_(themes), tabs_(tabs), views_(new QTabWidget) {
  setObjectName("editorArea");
  setChildrenCollapsible(false);
  setHandleWidth(1);
  addWidget(&tabs_);
  views_->setObjectName("editorViews");
  views_->setAccessibleName(tr("Second group of editors"));
  views_->setDocumentMode(true);
  views_->setMovable(true);
  views_->setElideMode(Qt::ElideMiddle);
  views_->tabBar()->setExpanding(false);
  views_->tabBar()->setDrawBase(false);
  views_->hide();
  addWidget(views_);
  drag_ = new TabDrag(
      themes_, tabs_, *views_, [this](const QTabWidget& from) { return dropPlace(from); }, this);
  connect(drag_, &TabDrag::dropped, this, &EditorArea::takeAcross);
  connect(qApp, &QApplication::focusChanged, this, [this](QWidget*, QWidget* now) { followFocus(now); });
  connect(&tabs_, &EditorTabs::documentsChanged, this, &EditorArea::settle);
  connect(&tabs_, &EditorTabs::viewWanted, this, &EditorArea::show);
  connect(this, &QSplitter::splitterMoved, this, &EditorArea::changed);
  connect(&tabs_, &EditorTabs::documentRemoved, this, &EditorArea::closeViewsOf);
  connect(&tabs_, &QTabWidget::tabBarClicked, this, [this] { tabs_.setActiveView(nullptr); });
  connect(views_, &QTabWidget::currentChanged, this, [this] {
    if (viewAt(views_->currentIndex()) != nullptr && tabs_.activeView() != nullptr)
      tabs_.setActiveView(viewAt(views_->currentIndex()));
    Q_EMIT changed();
  });
  connect(views_->tabBar(), &QTabBar::tabMoved, this, &EditorArea::changed);
  connect(views_, &QTabWidget::tabBarClicked, this, [this](int index) {
    if (viewAt(index) != nullptr) viewAt(index)->setFocus();
  });
}

// The tabs' signals must not find a half of it.
EditorArea::~EditorArea() {
  tabs_.disconnect(this);
  qApp->disconnect(this);
  views_->disconnect(this);
  delete drag_;  // it looks at both
}

CodeEditor* EditorArea::viewAt(int index) const { return static_cast<CodeEditor*>(views_->widget(index)); }

void EditorArea::fillViewMenu(QMenu* view) {
  view->addSeparator();
  split_ = view->addAction(tr("Split Editor"), this, &EditorArea::split);
  split_->setObjectName("splitAction");
  split_->setShortcut(QKeySequence(tr("Ctrl+\\")));
  join_ = view->addAction(tr("End the Split"), this, &EditorArea::join);
  join_->setObjectName("joinAction");
  join_->setShortcut(QKeySequence(tr("Ctrl+Shift+\\")));
  move_ = view->addAction(tr("Move to the Other Group"), this, &EditorArea::moveAcross);
  move_->setObjectName("moveAcrossAction");
  move_->setShortcut(QKeySequence(tr("Ctrl+Alt+\\")));
  updateTitles();
}

void EditorArea::split() {
  if (tabs_.current() != nullptr) show(tabs_.current());
}

void EditorArea::show(CodeEditor* document) {
  for (int i = 0; i < views_->count(); ++i) {
    if (!viewAt(i)->showsDocumentOf(*document)) continue;
    views_->setCurrentIndex(i);
    tabs_.setActiveView(viewAt(i));
    return viewAt(i)->setFocus();
  }
  CodeEditor* view = addView(document);
  copyPlace(*document, *view);
  views_->setCurrentWidget(view);
  tabs_.setActiveView(view);
  view->setFocus();
}

CodeEditor* EditorArea::addView(CodeEditor* document) {
  bool first = !isSplit();
  CodeEditor* view = tabs_.addView(document);
  int index = views_->addTab(view, QString());
  auto* close = new QToolButton;
  close->setIcon(themes_.icon("close", "muted"));
  close->setIconSize(QSize(14, 14));
  close->setAutoRaise(true);
  close->setFocusPolicy(Qt::NoFocus);
  close->setToolTip(tr("Close this view"));
  close->setAccessibleName(tr("Close this view"));
  connect(close, &QToolButton::clicked, this, [this, view] { closeViewOrDocument(views_->indexOf(view)); });
  connect(view, &CodeEditor::cursorPositionChanged, this, &EditorArea::changed);
  views_->tabBar()->setTabButton(index, QTabBar::RightSide, close);
  views_->show();
  if (first) setSizes({width() / 2, width() / 2});
  updateTitles();
  return view;
}

void EditorArea::join() {
  CodeEditor* current = tabs_.current() == nullptr ? nullptr : tabs_.ownerOf(*tabs_.current());
  bool focused = QApplication::focusWidget() != nullptr && isAncestorOf(QApplication::focusWidget());
  while (isSplit()) closeView(views_->count() - 1);
  if (current == nullptr) return;
  tabs_.setCurrentWidget(current);
  if (focused) current->setFocus();
}

void EditorArea::moveAcross() {
  CodeEditor* current = tabs_.current();
  CodeEditor* owner = current == nullptr ? nullptr : tabs_.ownerOf(*current);
  if (owner == nullptr) return;
  if (current == owner) {
    show(owner);
    return tabs_.setHasTab(owner, false);
  }
  tabs_.setHasTab(owner, true);
  copyPlace(*current, *owner);
  tabs_.setActiveView(nullptr);
  closeView(views_->indexOf(current));
  tabs_.setCurrentWidget(owner);
  owner->setFocus();
}

// The other group; where there is none yet, its half. One group is always left with a tab.
QRect EditorArea::dropPlace(const QTabWidget& from) const {
  auto global = [](const QWidget& widget, const QRect& part) {
    return QRect(widget.mapToGlobal(part.topLeft()), part.size());
  };
  if (&from == views_) return global(tabs_, tabs_.rect());
  if (tabs_.tabsShown() < 2) return {};
  if (isSplit()) return global(*views_, views_->rect());
  QRect half = rect();
  half.setTop(tabs_.tabBar()->height());
  half.setLeft(half.center().x());
  return global(*this, half);
}

void EditorArea::takeAcross(QWidget* page, int index) {
  const bool to_left = views_->indexOf(page) >= 0;
  if (!to_left && tabs_.indexOf(page) < 0) return;
  auto* editor = static_cast<CodeEditor*>(page);
  CodeEditor* owner = tabs_.ownerOf(*editor);
  tabs_.setActiveView(to_left ? editor : nullptr);
  if (!to_left) tabs_.setCurrentWidget(editor);
  moveAcross();
  QTabWidget& group = to_left ? static_cast<QTabWidget&>(tabs_) : *views_;
  const int at = group.indexOf(to_left ? owner : tabs_.activeView());
  if (at < 0 || index < 0) return;
  group.tabBar()->moveTab(at, std::min(index > at ? index - 1 : index, group.count() - 1));
}

void EditorArea::closeView(int index) {
  CodeEditor* view = viewAt(index);
  if (view == nullptr) return;
  CodeEditor* owner = tabs_.ownerOf(*view);
  bool active = tabs_.activeView() == view;
  views_->removeTab(index);
  tabs_.removeView(view);
  views_->setVisible(isSplit());
  if (owner != nullptr && !tabs_.hasTab(owner)) {
    copyPlace(*view, *owner);
    tabs_.setHasTab(owner, true);
  }
  CodeEditor* next = viewAt(views_->currentIndex());
  if (active) tabs_.setActiveView(next);
  if (active && next != nullptr) next->setFocus();
  if (active && next == nullptr && owner != nullptr) {
    tabs_.setCurrentWidget(owner);
    owner->setFocus();
  }
  updateTitles();
}

void EditorArea::closeViewOrDocument(int index) {
  CodeEditor* view = viewAt(index);
  CodeEditor* owner = view == nullptr ? nullptr : tabs_.ownerOf(*view);
  if (owner != nullptr && !tabs_.hasTab(owner)) {
    tabs_.closeDocument(tabs_.indexOf(owner));
  } else {
    closeView(index);
  }
}

void EditorArea::closeViewsOf(CodeEditor* document) {
  for (int i = views_->count(); i-- > 0;) {
    if (viewAt(i)->showsDocumentOf(*document)) closeView(i);
  }
}

void EditorArea::closeCurrent() {
  if (tabs_.activeView() != nullptr) return closeViewOrDocument(views_->indexOf(tabs_.activeView()));
  if (tabs_.current() != nullptr) tabs_.closeTab(tabs_.current());
}

void EditorArea::settle() {
  if (isSplit() && tabs_.count() > 0 && tabs_.tabsShown() == 0) join();
  updateTitles();
  Q_EMIT changed();
}

// Panels and menus leave it as it was.
void EditorArea::followFocus(QWidget* now) {
  if (now == nullptr || !isAncestorOf(now)) return;
  if (tabs_.isAncestorOf(now)) return tabs_.setActiveView(nullptr);
  if (CodeEditor* view = viewAt(views_->currentIndex())) tabs_.setActiveView(view);
}

void EditorArea::updateTitles() {
  for (int i = 0; i < views_->count(); ++i) {
    CodeEditor* view = viewAt(i);
    views_->setTabText(i, view->title().replace('&', QStringLiteral("&&")) + (view->isModified() ? " •" : ""));
    views_->setTabIcon(i, themes_.icon(view->devicePath().isEmpty() ? "python_file" : "chip", "muted"));
    views_->setTabToolTip(i, view->localPath().isEmpty() ? view->devicePath() : view->localPath());
  }
  if (split_ == nullptr) return;
  split_->setEnabled(tabs_.current() != nullptr);
  join_->setEnabled(isSplit());
  move_->setEnabled(isSplit() || tabs_.tabsShown() > 1);
}

QJsonObject EditorArea::saved(const QList<CodeEditor*>& documents) const {
  QJsonArray views, sizes;
  int current = 0;
  for (int i = 0; i < views_->count(); ++i) {
    CodeEditor* view = viewAt(i);
    CodeEditor* owner = tabs_.ownerOf(*view);
    const auto document = documents.indexOf(owner);
    if (document < 0) continue;
    if (i == views_->currentIndex()) current = static_cast<int>(views.size());
    int line = 0, column = 0;
    view->getCursorPosition(&line, &column);
    views.append(QJsonObject{{"document", document},
                             {"alone", !tabs_.hasTab(owner)},
                             {"line", line},
                             {"column", column},
                             {"top", view->firstVisibleLine()}});
  }
  if (views.isEmpty()) return {};
  for (int size : this->sizes()) sizes.append(size);
  return {{"views", views}, {"current", current}, {"active", tabs_.activeView() != nullptr}, {"sizes", sizes}};
}

void EditorArea::restore(const QJsonObject& saved, const QList<QPointer<CodeEditor>>& documents) {
  CodeEditor* current = nullptr;
  const QJsonArray views = saved["views"].toArray();
  for (int i = 0; i < views.size(); ++i) {
    const QJsonObject each = views[i].toObject();
    const QPointer<CodeEditor> document = documents.value(each["document"].toInt(-1));
    if (document == nullptr || tabs_.viewOf(*document) != nullptr) continue;
    CodeEditor* view = addView(document);
    view->setCursorPosition(std::min(each["line"].toInt(), view->lines() - 1), each["column"].toInt());
    view->setFirstVisibleLine(each["top"].toInt());
    if (current == nullptr || i == saved["current"].toInt()) current = view;
    if (each["alone"].toBool()) tabs_.setHasTab(document, false);
  }
  if (current == nullptr || !isSplit()) return;
  views_->setCurrentWidget(current);
  const QJsonArray sizes = saved["sizes"].toArray();
  if (sizes.size() == 2 && sizes[0].toInt() > 0 && sizes[1].toInt() > 0) setSizes({sizes[0].toInt(), sizes[1].toInt()});
  if (saved["active"].toBool()) current->setFocus();
}

}  // namespace adder::app
