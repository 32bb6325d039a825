// The device chooser: a button that shows the device and, as a coloured dot, how the connection stands; its menu lists
// what there is to connect to, the simulator first, and says which ports another program holds.
#pragma once

#include <QHash>
#include <QMenu>
#include <QToolButton>

#include "app/services/device_types.h"

namespace adder::app {

class ThemeManager;

class DeviceButton : public QToolButton {
  Q_OBJECT
public:
  explicit DeviceButton(const ThemeManager& themes, QWidget* parent = nullptr);

  void showState(const DeviceState& state);
  void showPorts(const QList<PortEntry>& ports);
  // By target; in the open menu too.
  void showHolders(const QHash<QString, QString>& holders);

  // The colour of a state's dot, for others that show one.
  static QColor dotColor(const ThemeManager& themes, const DeviceState& state);
  static QPixmap dot(const ThemeManager& themes, const DeviceState& state, int size);

signals:
  void openWanted(const QString& target);
  void closeWanted();
  void holdersWanted(const QStringList& targets);  // when the menu opens

private:
  void openMenu();
  void fillMenu();
  QString rowText(const PortEntry& port) const;
  void askOther();
  void updateIcon();

  const ThemeManager& themes_;
  DeviceState state_;
  QList<PortEntry> ports_;
  QHash<QString, QString> holders_;
  QMenu menu_;
};

}  // namespace adder::app
