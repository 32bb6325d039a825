// See panel_menus.h.
#include "app/ui/panel_menus.h"

#include <QCoreApplication>
#include <QDockWidget>
#include <QLineEdit>
#include <QMainWindow>
#include <QMenu>

#include "app/ui/panel.h"

namespace adder::app {

namespace {

struct PanelMenus {
  Q_DECLARE_TR_FUNCTIONS(PanelMenus)
};

// A panel's own: with a name, and not the inside of an entry field or an action that is a menu.
QList<QAction*> commandsOf(QDockWidget* dock) {
  QList<QAction*> commands;
  if (auto* lazy = qobject_cast<LazyDock*>(dock)) lazy->panel();
  if (dock->widget() == nullptr) return commands;
  for (QWidget* part : {dock->titleBarWidget(), dock->widget()}) {
    if (part == nullptr) continue;
    for (QAction* action : part->findChildren<QAction*>()) {
      bool own = !action->objectName().isEmpty() && !action->objectName().startsWith(QStringLiteral("_q_")) &&
                 qobject_cast<QLineEdit*>(action->parent()) == nullptr;
      if (own && !action->isSeparator() && action->menu() == nullptr && !action->text().isEmpty())
        commands.append(action);
    }
  }
  return commands;
}

}  // namespace

void addPanelMenus(QMainWindow& window, QMenu* view) {
  QMenu* panels = view->addMenu(PanelMenus::tr("&Panels"));
  QObject::connect(panels, &QMenu::aboutToShow, panels, [panels, &window] {
    panels->clear();
    for (QDockWidget* dock : window.findChildren<QDockWidget*>()) {
      const QList<QAction*> commands = commandsOf(dock);
      if (!commands.isEmpty()) panels->addMenu(dock->windowTitle())->addActions(commands);
    }
  });
}

}  // namespace adder::app
