#include "firmware/sim/pins.h"

namespace adder::firmware {

bool SimPins::level(const Pin& pin) {
  if (pin.mode == PinMode::kOut) return pin.latch;
  if (pin.mode == PinMode::kOpenDrain && !pin.latch) return false;
  if (pin.drive != Drive::kNone) return pin.drive == Drive::kHigh;
  return pin.pull == PinPull::kUp;
}

template <class Change>
void SimPins::change(uint32_t number, Change apply) {
  if (number >= pins_.size()) return;
  std::lock_guard lock(mutex_);
  Pin& pin = pins_[number];
  bool before = level(pin);
  apply(pin);
  bool after = level(pin);
  if (before != after && listener_) listener_(number, after);
}

void SimPins::configure(uint32_t number, PinMode mode, PinPull pull) {
  change(number, [&](Pin& pin) {
    pin.mode = mode;
    pin.pull = pull;
    pin.used = true;
  });
}

void SimPins::write(uint32_t number, bool high) {
  change(number, [&](Pin& pin) { pin.latch = high; });
}

bool SimPins::read(uint32_t number) {
  if (number >= pins_.size()) return false;
  std::lock_guard lock(mutex_);
  return level(pins_[number]);
}

void SimPins::drive(uint32_t number, Drive drive) {
  change(number, [&](Pin& pin) { pin.drive = drive; });
}

bool SimPins::used(uint32_t number) {
  std::lock_guard lock(mutex_);
  return number < pins_.size() && (pins_[number].used || pins_[number].drive != Drive::kNone);
}

std::string SimPins::describe(uint32_t number) {
  std::lock_guard lock(mutex_);
  const Pin& pin = pins_[number];
  std::string text = "pin " + std::to_string(number);
  text += pin.mode == PinMode::kOut ? " out " : pin.mode == PinMode::kOpenDrain ? " open-drain " : " in ";
  text += level(pin) ? '1' : '0';
  if (pin.pull != PinPull::kNone) text += pin.pull == PinPull::kUp ? " pull-up" : " pull-down";
  if (pin.drive != Drive::kNone) text += pin.drive == Drive::kHigh ? " driven=1" : " driven=0";
  return text;
}

void SimPins::listen(std::function<void(uint32_t, bool)> listener) {
  std::lock_guard lock(mutex_);
  listener_ = std::move(listener);
}

void SimPins::reset() {
  for (uint32_t number = 0; number < count(); ++number) {
    change(number, [](Pin& pin) {
      pin.mode = PinMode::kIn;
      pin.pull = PinPull::kNone;
      pin.latch = pin.used = false;
    });
  }
}

}  // namespace adder::firmware
