// The switch in the tool bar: programs run in the simulator, or on the board. The board is the one that was used last;
// the switch remembers it, and brings the device to the front or connects to it. Follows the active device.
#pragma once

#include <QSettings>
#include <QToolButton>
#include <QWidget>

#include "app/services/device_types.h"

namespace adder::app {

class ThemeManager;

class TargetSwitch : public QWidget {
  Q_OBJECT
public:
  TargetSwitch(const ThemeManager& themes, QSettings& settings, QWidget* parent = nullptr);

public slots:
  void showState(const adder::app::DeviceState& state);
  void showPorts(const QList<adder::app::PortEntry>& ports);

signals:
  void openWanted(const QString& target);

private:
  QToolButton* add(const char* name, const char* icon, const QString& text);
  void update();

  QSettings& settings_;
  const ThemeManager& themes_;
  QToolButton *simulator_, *board_;
  DeviceState state_;
  QList<PortEntry> ports_;
};

}  // namespace adder::app
