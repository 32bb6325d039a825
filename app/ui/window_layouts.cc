// See window_layouts.h.
#include "app/ui/window_layouts.h"

#include <QActionGroup>
#include <QDockWidget>
#include <QMainWindow>
#include <QMenu>
#include <QSettings>
#include <QToolBar>
#include <QToolButton>
#include <QWidgetAction>
#include <algorithm>

namespace adder::app {

namespace {

constexpr const char* kNames[] = {"beginner", "full"};  // as Layout has them
// What the tool bar shows to beginners beside New, Open and Save, by the buttons' names.
const char* const kFew[] = {"runButton", "stopButton", "deviceButton"};

bool isOneOfTheFew(const QString& name) {
  return std::any_of(std::begin(kFew), std::end(kFew), [&](const char* few) { return name == few; });
}

}  // namespace

WindowLayouts::WindowLayouts(QMainWindow& window, QSettings& settings, QMenu* view)
    : QObject(&window), window_(window), settings_(settings) {
  QMenu* menu = view->addMenu(tr("&Layout"));
  auto* group = new QActionGroup(this);
  auto add = [&](const QString& text, const QString& tip, const char* name, Layout layout) {
    QAction* action = menu->addAction(text);
    action->setObjectName(name);
    action->setToolTip(tip);
    action->setCheckable(true);
    group->addAction(action);
    connect(action, &QAction::triggered, this, [this, layout] { choose(layout); });
    return action;
  };
  beginner_ = add(tr("&Beginner"), tr("Editor, shell and a few buttons"), "layoutBeginner", Layout::kBeginner);
  full_ = add(tr("&Full"), tr("Every panel and every button"), "layoutFull", Layout::kFull);
  full_->setChecked(true);
}

QString WindowLayouts::stateKey() const {
  return QStringLiteral("layout/%1").arg(QLatin1String(kNames[static_cast<int>(layout_)]));
}

void WindowLayouts::restore() {
  if (settings_.value("layout/name").toString() == QLatin1String(kNames[0])) layout_ = Layout::kBeginner;
  (layout_ == Layout::kBeginner ? beginner_ : full_)->setChecked(true);
  showTools();
}

void WindowLayouts::choose(Layout layout) {
  if (layout == layout_) return;
  settings_.setValue(stateKey(), window_.saveState());
  layout_ = layout;
  settings_.setValue("layout/name", QLatin1String(kNames[static_cast<int>(layout_)]));
  (layout_ == Layout::kBeginner ? beginner_ : full_)->setChecked(true);
  QByteArray left = settings_.value(stateKey()).toByteArray();
  if (!left.isEmpty()) {
    window_.restoreState(left);
  } else {
    for (QDockWidget* dock : window_.findChildren<QDockWidget*>())
      dock->setVisible(layout_ == Layout::kFull || dock->objectName() == QStringLiteral("shellDock"));
  }
  showTools();
}

void WindowLayouts::showTools() {
  auto* bar = window_.findChild<QToolBar*>(QStringLiteral("toolBar"));
  if (bar == nullptr) return;
  bool beginner = layout_ == Layout::kBeginner;
  bar->setToolButtonStyle(beginner ? Qt::ToolButtonTextBesideIcon : Qt::ToolButtonIconOnly);
  for (QAction* action : bar->actions()) {
    // Only buttons with a widget of their own: hiding another's action would take it out of the menus as well.
    QWidget* widget = qobject_cast<QWidgetAction*>(action) == nullptr ? nullptr : bar->widgetForAction(action);
    if (qobject_cast<QToolButton*>(widget) != nullptr)
      action->setVisible(!beginner || isOneOfTheFew(widget->objectName()));
  }
}

}  // namespace adder::app
