// See editor_area.h.
#include "app/ui/editor_area.h"

#include <QApplication>
#include <QTabBar>
#include <QToolButton>

#include "app/ui/code_editor.h"
#include "app/ui/editor_tabs.h"
#include "app/ui/theme.h"

namespace adder::app {

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
  connect(qApp, &QApplication::focusChanged, this, [this](QWidget*, QWidget* now) { followFocus(now); });
  connect(&tabs_, &EditorTabs::documentsChanged, this, &EditorArea::updateTitles);
  connect(&tabs_, &EditorTabs::documentRemoved, this, &EditorArea::closeViewsOf);
  connect(&tabs_, &QTabWidget::tabBarClicked, this, [this] { tabs_.setActiveView(nullptr); });
  connect(views_, &QTabWidget::currentChanged, this, [this] {
    if (viewAt(views_->currentIndex()) != nullptr && tabs_.activeView() != nullptr)
      tabs_.setActiveView(viewAt(views_->currentIndex()));
  });
  connect(views_, &QTabWidget::tabBarClicked, this, [this](int index) {
    if (viewAt(index) != nullptr) viewAt(index)->setFocus();
  });
}

// The tabs' signals must not find a half of it.
EditorArea::~EditorArea() {
  tabs_.disconnect(this);
  qApp->disconnect(this);
  views_->disconnect(this);
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
  updateTitles();
}

void EditorArea::split() {
  if (tabs_.current() != nullptr) show(tabs_.current());
}

void EditorArea::show(CodeEditor* document) {
  for (int i = 0; i < views_->count(); ++i) {
    if (!viewAt(i)->showsDocumentOf(*document)) continue;
    views_->setCurrentIndex(i);
    return viewAt(i)->setFocus();
  }
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
  connect(close, &QToolButton::clicked, this, [this, view] { closeView(views_->indexOf(view)); });
  views_->tabBar()->setTabButton(index, QTabBar::RightSide, close);
  views_->show();
  if (first) setSizes({width() / 2, width() / 2});
  views_->setCurrentIndex(index);
  updateTitles();
  tabs_.setActiveView(view);
  view->setFocus();
}

void EditorArea::join() {
  while (isSplit()) closeView(views_->count() - 1);
}

void EditorArea::closeView(int index) {
  CodeEditor* view = viewAt(index);
  if (view == nullptr) return;
  CodeEditor* owner = tabs_.ownerOf(*view);
  bool active = tabs_.activeView() == view;
  views_->removeTab(index);
  view->deleteLater();
  views_->setVisible(isSplit());
  CodeEditor* next = viewAt(views_->currentIndex());
  if (active) tabs_.setActiveView(next);
  if (active && next != nullptr) next->setFocus();
  if (active && next == nullptr && owner != nullptr) {
    tabs_.setCurrentWidget(owner);
    owner->setFocus();
  }
  updateTitles();
}

void EditorArea::closeViewsOf(CodeEditor* document) {
  for (int i = views_->count(); i-- > 0;) {
    if (viewAt(i)->showsDocumentOf(*document)) closeView(i);
  }
}

void EditorArea::closeCurrent() {
  if (tabs_.activeView() != nullptr) return closeView(views_->indexOf(tabs_.activeView()));
  tabs_.closeDocument(tabs_.currentIndex());
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
}

}  // namespace adder::app
