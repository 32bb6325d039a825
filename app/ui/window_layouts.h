// View > Layout: Beginner (editor, shell, and a tool bar of few buttons with words) and Full (every panel and button).
// Invariant: each layout remembers how its docks were left, and a change of layout loses neither's.
#pragma once

#include <QObject>
#include <QString>

class QAction;
class QMainWindow;
class QMenu;
class QSettings;

namespace adder::app {

class WindowLayouts : public QObject {
  Q_OBJECT
public:
  enum class Layout { kBeginner, kFull };
  // Adds its menu to `view`.
  WindowLayouts(QMainWindow& window, QSettings& settings, QMenu* view);

  Layout layout() const { return layout_; }
  void choose(Layout layout);
  // Once the window has its docks and its tool bar, and its own state was restored.
  void restore();

private:
  void showTools();
  QString stateKey() const;

  QMainWindow& window_;
  QSettings& settings_;
  Layout layout_ = Layout::kFull;
  QAction *beginner_, *full_;
};

}  // namespace adder::app
