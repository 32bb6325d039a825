// A dock with the active device's heap: a map of it, what its types take and how that changes, what the free memory is
// good for. Asks by itself when the device has come to its prompt and the dock is shown; its widgets are made when it
// is first shown. Constructed by the window in one line; makes its own dock.
#pragma once

#include <QDockWidget>
#include <QLabel>
#include <QMainWindow>
#include <QStackedWidget>
#include <QTreeView>

#include "app/models/heap_types_model.h"
#include "app/services/device_inspector.h"
#include "app/services/device_types.h"
#include "app/ui/look_timer.h"

namespace adder::app {

class DeviceService;
class EmptyState;
class HeapMapView;
class ThemeManager;

class HeapPanel : public QWidget {
  Q_OBJECT
public:
  HeapPanel(const ThemeManager& themes, DeviceService& device, QWidget* parent = nullptr);

  // The dock, put into the window, hidden at first.
  static QDockWidget* addDock(const ThemeManager& themes, DeviceService& device, QMainWindow* window);
  HeapMapView* view() const { return view_; }  // null until it is first shown
  QSize sizeHint() const override { return {300, 420}; }

public slots:
  void refresh() { ask(false); }
  void showMap(const adder::app::HeapMap& map);

protected:
  void showEvent(QShowEvent* event) override;

private:
  void makeWidgets();
  QWidget* makeLook();
  void ask(bool however_much);
  void follow(const DeviceState& state);
  void showLegend();
  void updatePage();

  const ThemeManager& themes_;
  DeviceService& device_;
  DeviceInspector inspector_;
  LookTimer look_;
  HeapTypesModel types_;
  HeapMap map_;
  bool asked_ = false;  // and answered
  QStackedWidget* pages_ = nullptr;
  EmptyState *empty_ = nullptr, *large_ = nullptr;
  HeapMapView* view_ = nullptr;
  QLabel *sum_ = nullptr, *free_ = nullptr, *detail_ = nullptr, *legend_ = nullptr;
};

}  // namespace adder::app
