// Ctrl+Shift+P: every action of the window's menus, found by a few letters of its name. Knows no action by itself: what
// stands in the menu bar when it opens is what there is.
#pragma once

#include <QFrame>
#include <QLineEdit>
#include <QListView>
#include <QPointer>

#include "app/models/command_model.h"

class QAction;
class QMenu;
class QMenuBar;

namespace adder::app {

class ThemeManager;

class CommandPalette : public QFrame {
  Q_OBJECT
public:
  // Over `window`, with the actions of `menus`.
  CommandPalette(const ThemeManager& themes, QMenuBar* menus, QWidget* window);

  void open();

protected:
  bool eventFilter(QObject* watched, QEvent* event) override;

private:
  void collect(const QMenu* menu, const QString& path);
  void move(int step);
  void trigger();

  const ThemeManager& themes_;
  QMenuBar* menus_;
  QLineEdit* typed_;
  QListView* list_;
  CommandModel* model_;
  QList<QPointer<QAction>> actions_;  // by Command::id
  QList<Command> commands_;
};

}  // namespace adder::app
