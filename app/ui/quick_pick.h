// A list over the window that a few typed letters narrow: of commands, symbols, files. The keyboard is enough; Escape
// or a click elsewhere closes it.
#pragma once

#include <QFrame>
#include <QLineEdit>
#include <QListView>
#include <functional>

#include "app/models/command_model.h"

class QMenuBar;

namespace adder::app {

class ThemeManager;

class QuickPick : public QFrame {
  Q_OBJECT
public:
  QuickPick(const ThemeManager& themes, QWidget* window);

  // Calls `chosen` with the id of the row that is chosen, once the list has closed.
  void open(const QString& prompt, QList<Command> rows, std::function<void(int)> chosen);
  // Every action of the menus, with its shortcut. Knows none by itself: what stands there now is what there is.
  void openCommands(QMenuBar* menus);

protected:
  bool eventFilter(QObject* watched, QEvent* event) override;

private:
  void fit();
  void move(int step);
  void choose();

  const ThemeManager& themes_;
  QLineEdit* typed_;
  QListView* list_;
  CommandModel* model_;
  std::function<void(int)> chosen_;
};

}  // namespace adder::app
