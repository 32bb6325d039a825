// The simulator's pins: what the program set up, and what the outside drives. Safe from any thread; a listener is told
// of every change of a pin's level, in order, with the lock held (it must not call back).
#pragma once

#include <cstdint>
#include <functional>
#include <mutex>
#include <string>
#include <vector>

#include "firmware/common/chip.h"

namespace adder::firmware {

class SimPins {
public:
  enum class Drive : uint8_t { kNone, kLow, kHigh };
  explicit SimPins(uint32_t count) : pins_(count) {}

  uint32_t count() const { return static_cast<uint32_t>(pins_.size()); }
  void configure(uint32_t pin, PinMode mode, PinPull pull);
  void write(uint32_t pin, bool high);
  bool read(uint32_t pin);
  void drive(uint32_t pin, Drive drive);  // from outside the board
  std::string describe(uint32_t pin);     // "pin 5 out 1"; see control.h
  bool used(uint32_t pin);
  void listen(std::function<void(uint32_t pin, bool level)> listener);
  void reset();  // as a reset of the chip: all pins become inputs; the outside goes on driving

private:
  struct Pin {
    PinMode mode = PinMode::kIn;
    PinPull pull = PinPull::kNone;
    bool latch = false;
    bool used = false;
    Drive drive = Drive::kNone;
  };
  static bool level(const Pin& pin);
  template <class Change>
  void change(uint32_t pin, Change apply);

  std::mutex mutex_;
  std::vector<Pin> pins_;
  std::function<void(uint32_t, bool)> listener_;
};

}  // namespace adder::firmware
