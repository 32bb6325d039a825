// A dock that looks into the active device: its variables as a tree, and below it its heap. Asks by itself when the
// device has come to its prompt and the dock is shown. Constructed by the window in one line; makes its own dock.
#pragma once

#include <QDockWidget>
#include <QLabel>
#include <QMainWindow>
#include <QProgressBar>
#include <QStackedWidget>
#include <QTreeView>

#include "app/services/device_inspector.h"
#include "app/services/device_types.h"
#include "app/ui/look_timer.h"

namespace adder::app {

class DeviceService;
class EmptyState;
class ThemeManager;
class VariablesModel;

class VariablesPanel : public QWidget {
  Q_OBJECT
public:
  VariablesPanel(const ThemeManager& themes, DeviceService& device, QWidget* parent = nullptr);

  // The dock, put into the window, hidden at first.
  static QDockWidget* addDock(const ThemeManager& themes, DeviceService& device, QMainWindow* window);
  VariablesModel* model() const { return model_; }

public slots:
  void refresh();

private:
  void follow(const DeviceState& state);
  void showHeap(const HeapState& heap);
  void updatePage();

  DeviceService& device_;
  DeviceInspector inspector_;
  LookTimer look_;
  VariablesModel* model_;
  QStackedWidget* pages_;
  EmptyState* empty_;
  QTreeView* tree_;
  QWidget* heap_;
  QProgressBar* heap_bar_;
  QLabel *heap_text_, *heap_types_;
};

}  // namespace adder::app
