// See device_button.h.
#include "app/ui/device_button.h"

#include <QInputDialog>
#include <QPainter>

#include "app/ui/theme.h"

namespace adder::app {

DeviceButton::DeviceButton(const ThemeManager& themes, QWidget* parent) : QToolButton(parent), themes_(themes) {
  setObjectName("deviceButton");
  setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
  setPopupMode(QToolButton::InstantPopup);
  setToolTip(tr("Choose the device"));
  setAccessibleName(tr("Device"));
  setIconSize(QSize(16, 16));
  setMenu(&menu_);
  menu_.setToolTipsVisible(true);
  connect(&menu_, &QMenu::aboutToShow, this, &DeviceButton::openMenu);
  connect(&themes_, &ThemeManager::changed, this, &DeviceButton::updateIcon);
  showState({});
  fillMenu();
}

QColor DeviceButton::dotColor(const ThemeManager& themes, const DeviceState& state) {
  const Theme& theme = themes.theme();
  switch (state.link) {
    case LinkState::kConnected: return theme.color(state.running() ? "warning" : "accent");
    case LinkState::kConnecting: return theme.color("warning");
    case LinkState::kLost: return theme.color("danger");
    case LinkState::kNone: break;
  }
  return theme.color("faint");
}

QPixmap DeviceButton::dot(const ThemeManager& themes, const DeviceState& state, int size) {
  constexpr int kScale = 2;
  QPixmap drawn(size * kScale, size * kScale);
  drawn.fill(Qt::transparent);
  QPainter painter(&drawn);
  painter.setRenderHint(QPainter::Antialiasing);
  painter.setBrush(dotColor(themes, state));
  painter.setPen(Qt::NoPen);
  qreal diameter = 9.0 * kScale, at = (size * kScale - diameter) / 2;
  painter.drawEllipse(QRectF(at, at, diameter, diameter));
  painter.end();
  drawn.setDevicePixelRatio(kScale);
  return drawn;
}

void DeviceButton::updateIcon() { setIcon(QIcon(dot(themes_, state_, 16))); }

void DeviceButton::showState(const DeviceState& state) {
  state_ = state;
  QString name = state.link == LinkState::kNone ? tr("No device") : state.title;
  setText(QStringLiteral("%1  ▾").arg(name));
  setAccessibleDescription(name);
  updateIcon();
}

void DeviceButton::showPorts(const QList<PortEntry>& ports) {
  ports_ = ports;
  if (menu_.isVisible()) openMenu();
}

void DeviceButton::openMenu() {
  fillMenu();
  QStringList targets;
  for (const PortEntry& port : ports_) {
    // The program behind a pty may hold both of its ends, which is no trouble.
    if (port.kind == PortEntry::Kind::kSerial) targets.append(port.target);
  }
  if (!targets.isEmpty()) Q_EMIT holdersWanted(targets);
}

void DeviceButton::showHolders(const QHash<QString, QString>& holders) {
  holders_ = holders;
  // The rows stay, and so does the one that the keyboard is on.
  QList<QAction*> rows = menu_.actions();
  for (QAction* row : rows) {
    for (const PortEntry& port : ports_) {
      if (row->data().toString() == port.target) row->setText(rowText(port));
    }
  }
}

QString DeviceButton::rowText(const PortEntry& port) const {
  QStringList parts{port.title};
  if (!port.detail.isEmpty()) parts.append(port.detail);
  QString holder = holders_.value(port.target);
  if (!holder.isEmpty()) parts.append(tr("held by %1").arg(holder));
  return parts.join(QStringLiteral("  –  "));
}

void DeviceButton::fillMenu() {
  menu_.clear();
  bool listed = false;
  for (const PortEntry& port : ports_) {
    const char* icon = port.kind == PortEntry::Kind::kSimulator ? "simulator"
                       : port.kind == PortEntry::Kind::kPty     ? "terminal"
                                                                : "usb";
    QAction* action =
        menu_.addAction(themes_.icon(icon), rowText(port), this, [this, port] { Q_EMIT openWanted(port.target); });
    action->setData(port.target);
    bool is_current = state_.connected() && state_.target == port.target;
    listed |= is_current;
    if (is_current) {
      QFont font = action->font();
      font.setBold(true);
      action->setFont(font);
      action->setIcon(QIcon(dot(themes_, state_, 16)));
    }
  }
  if (state_.connected() && !listed) {
    QAction* current = menu_.addAction(QIcon(dot(themes_, state_, 16)), state_.title, this,
                                       [this, target = state_.target] { Q_EMIT openWanted(target); });
    QFont font = current->font();
    font.setBold(true);
    current->setFont(font);
  }
  menu_.addSeparator();
  menu_.addAction(themes_.icon("connect"), tr("Other Port…"), this, &DeviceButton::askOther);
  QAction* off = menu_.addAction(themes_.icon("disconnect"), tr("Disconnect"), this, &DeviceButton::closeWanted);
  off->setEnabled(state_.link == LinkState::kConnected || state_.link == LinkState::kConnecting);
}

void DeviceButton::askOther() {
  bool ok = false;
  QString name = QInputDialog::getText(window(), tr("Connect to"), tr("A serial port, a pty, or id:SERIAL:"),
                                       QLineEdit::Normal, QStringLiteral("/dev/ttyACM0"), &ok);
  if (ok && !name.trimmed().isEmpty()) Q_EMIT openWanted(name.trimmed());
}

}  // namespace adder::app
