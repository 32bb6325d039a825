// See look_timer.h.
#include "app/ui/look_timer.h"

#include <QEvent>
#include <QWidget>

#include "app/services/device_inspector.h"
#include "app/services/device_service.h"

namespace adder::app {

namespace {
constexpr int kPauseMs = 300;
}

LookTimer::LookTimer(DeviceService& device, DeviceInspector& inspector, QWidget* panel)
    : QObject(panel), panel_(panel) {
  pause_.setSingleShot(true);
  pause_.setInterval(kPauseMs);
  connect(&pause_, &QTimer::timeout, this, [this] {
    if (panel_->isVisible()) Q_EMIT due();
  });
  auto start = qOverload<>(&QTimer::start);
  connect(&inspector, &DeviceInspector::leftOut, &pause_, start);
  connect(&device, &DeviceService::ready, &pause_, start);
  connect(&device, &DeviceService::prompted, &pause_, start);
  connect(&device, &DeviceService::runFinished, &pause_, start);
  connect(&device, &DeviceService::typing, this, [this] {
    if (pause_.isActive()) pause_.start();
  });
  connect(&device, &DeviceService::stateChanged, this, &LookTimer::follow);
  panel_->installEventFilter(this);
}

void LookTimer::follow(const DeviceState& state) {
  if (!state.connected() || state.activity == Activity::kProgram) pause_.stop();
}

bool LookTimer::eventFilter(QObject* /*object*/, QEvent* event) {
  if (event->type() == QEvent::Show) pause_.start();
  return false;
}

}  // namespace adder::app
