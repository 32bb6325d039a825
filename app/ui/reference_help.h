// F1: the help panel in a dock of the window, on the name at the caret. Owned by the window.
#pragma once

#include <QMainWindow>
#include <QObject>

namespace adder::app {

class EditorTabs;
class HelpPanel;
class Intelligence;
class LazyDock;
class ThemeManager;

class ReferenceHelp : public QObject {
  Q_OBJECT
public:
  // Adds its entries to the menu Help, first, and the dock's to View before `docks`.
  ReferenceHelp(const ThemeManager& themes, Intelligence& intelligence, QMenu* help, QMenu* view, QAction* docks,
                QMainWindow* window);

  void showAtCaret();

private:
  void open();

  QMainWindow* window_;
  Intelligence& intelligence_;
  HelpPanel& panel();
  LazyDock* dock_;
};

}  // namespace adder::app
