// View > Panels: the commands of every dock's panel, so that all that a panel's buttons do is in a menu and in the
// palette. Filled when it opens; what a panel offers then is what it names.
#pragma once

class QMainWindow;
class QMenu;

namespace adder::app {

void addPanelMenus(QMainWindow& window, QMenu* view);

}  // namespace adder::app
