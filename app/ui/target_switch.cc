// See target_switch.h.
#include "app/ui/target_switch.h"

#include <QHBoxLayout>

#include "app/ui/theme.h"

namespace adder::app {

namespace {
bool isSimulator(const QString& target) { return target == "sim" || target.startsWith("sim:"); }
}  // namespace

TargetSwitch::TargetSwitch(const ThemeManager& themes, QSettings& settings, QWidget* parent)
    : QWidget(parent), settings_(settings), themes_(themes) {
  setObjectName("targetSwitch");
  auto* row = new QHBoxLayout(this);
  row->setContentsMargins(0, 0, 6, 0);
  row->setSpacing(0);
  simulator_ = add("runInSimulator", "simulator", tr("Simulator"));
  board_ = add("runOnBoard", "chip", tr("Board"));
  simulator_->setToolTip(tr("Run in the simulator"));
  row->addWidget(simulator_);
  row->addWidget(board_);
  connect(simulator_, &QToolButton::clicked, this, [this] {
    update();
    Q_EMIT openWanted(QStringLiteral("sim"));
  });
  connect(board_, &QToolButton::clicked, this, [this] {
    update();  // it is pressed when the board is the active device
    Q_EMIT openWanted(settings_.value("board").toString());
  });
  update();
}

QToolButton* TargetSwitch::add(const char* name, const char* icon, const QString& text) {
  auto* button = new QToolButton;
  button->setObjectName(name);
  button->setIcon(themes_.icon(icon));
  button->setText(text);
  button->setAccessibleName(text);
  button->setIconSize(QSize(18, 18));
  button->setCheckable(true);
  button->setFocusPolicy(Qt::TabFocus);
  return button;
}

void TargetSwitch::showState(const DeviceState& state) {
  state_ = state;
  if (state.connected() && !isSimulator(state.target)) settings_.setValue("board", state.target);
  update();
}

void TargetSwitch::showPorts(const QList<PortEntry>& ports) {
  ports_ = ports;
  // The first board that there is, where none was used yet.
  if (settings_.value("board").toString().isEmpty()) {
    for (const PortEntry& port : ports) {
      if (port.kind != PortEntry::Kind::kSerial) continue;
      settings_.setValue("board", port.target);
      break;
    }
  }
  update();
}

void TargetSwitch::update() {
  bool connected = state_.link != LinkState::kNone;
  simulator_->setChecked(connected && isSimulator(state_.target));
  board_->setChecked(connected && !isSimulator(state_.target));
  QString board = settings_.value("board").toString();
  board_->setEnabled(!board.isEmpty());
  board_->setToolTip(board.isEmpty() ? tr("No board yet: plug one in, or choose one at the right")
                                     : tr("Run on the board: %1").arg(board));
}

}  // namespace adder::app
