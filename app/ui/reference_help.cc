// See reference_help.h.
#include "app/ui/reference_help.h"

#include <QAction>
#include <QDockWidget>
#include <QMenu>

#include "app/ui/help_panel.h"
#include "app/ui/intelligence.h"
#include "app/ui/panel.h"

namespace adder::app {

namespace {
constexpr int kNarrowest = 260, kWidth = 380;  // pixels
}

ReferenceHelp::ReferenceHelp(const ThemeManager& themes, Intelligence& intelligence, QMenu* help, QMenu* view,
                             QAction* docks, QMainWindow* window)
    : QObject(window),
      window_(window),
      intelligence_(intelligence),
      dock_(new LazyDock("helpDock", tr("Help"), 380, [&themes, &intelligence] {
        auto* panel = new HelpPanel(themes, intelligence.reference());
        return LazyDock::Content{panel->titleBar(), panel};
      })) {
  window->addDockWidget(Qt::RightDockWidgetArea, dock_);
  dock_->toggleViewAction()->setShortcut(QKeySequence(tr("Ctrl+Shift+F1")));
  view->insertAction(docks, dock_->toggleViewAction());
  auto* at_caret = new QAction(tr("&Help on the Name at the Caret"), window);
  at_caret->setObjectName("helpAction");
  at_caret->setShortcut(QKeySequence(Qt::Key_F1));
  connect(at_caret, &QAction::triggered, this, &ReferenceHelp::showAtCaret);
  auto* modules = new QAction(tr("&Modules"), window);
  modules->setObjectName("helpModulesAction");
  connect(modules, &QAction::triggered, this, [this] {
    open();
    panel().showName({});
  });
  help->addActions({at_caret, modules});
  help->addSeparator();
}

HelpPanel& ReferenceHelp::panel() { return *static_cast<HelpPanel*>(dock_->panel()); }

void ReferenceHelp::open() {
  dock_->show();
  dock_->raise();
  if (dock_->width() < kNarrowest) window_->resizeDocks({dock_}, {kWidth}, Qt::Horizontal);
}

// A name of the program's own has its docstring; everything else has its page, and no name the list of modules.
void ReferenceHelp::showAtCaret() {
  open();
  Reference& reference = intelligence_.reference();
  if (!reference.isLoaded()) {
    connect(&reference, &Reference::loaded, this, &ReferenceHelp::showAtCaret, Qt::SingleShotConnection);
    return reference.load();
  }
  auto found = intelligence_.nameAtCaret();
  if (!found) return panel().showName({});
  if (found->line > 0 || reference.find(found->documentation.name) == nullptr)
    return panel().showDocumentation(found->documentation);
  panel().showName(found->documentation.name);
}

}  // namespace adder::app
