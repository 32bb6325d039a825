// What a chip gives to the firmware: console bytes, time, reset, identity, pins. Each folder in firmware/chips, and the
// simulator, defines these functions; everything in common/ is written against them and against vm/port.h only.
// Only chip_* functions marked "interrupt" may be called from an interrupt handler, or from the simulator's I/O thread.
#pragma once

#include <cstddef>
#include <cstdint>

#include "firmware/common/block_device.h"

namespace adder::firmware {

// Console. Received bytes are given to console_received() (console.h) by an interrupt handler.
void chip_write(const char* bytes, size_t length);  // waits until all have been taken
void chip_console_room();        // the console's ring has room again, after console_received() said no
uint16_t chip_console_unread();  // bytes that may be sent to the console ahead of its reader: the ring, and what waits
bool chip_console_gone();        // for good: the simulator is to end

// Waits until an interrupt, or until `deadline_us` of chip_ticks_us(); may return early. An event that came between
// the caller's last look and this call must not be slept through: the caller looks again after each return.
void chip_wait(uint64_t deadline_us);
uint64_t chip_ticks_us();  // since start, monotonic
int64_t chip_epoch_us();   // since 1970-01-01 UTC; without a clock, counts from 2000-01-01 at start

void chip_reset();  // as the reset button; returns only on the simulator, where the caller then starts the VM afresh
size_t chip_unique_id(uint8_t* id, size_t size);  // at most `size` bytes; how many
uint32_t chip_frequency();                        // of the CPU, in Hz
uint32_t chip_entropy();
bool chip_has_addresses();  // may programs reach registers and memory by their addresses (machine.mem32)?

// Pins, numbered from 0. A number that the chip does not have: pin_exists() is false, and the others do nothing.
enum class PinMode : uint8_t { kIn, kOut, kOpenDrain };
enum class PinPull : uint8_t { kNone, kUp, kDown };
bool pin_exists(uint32_t pin);
void pin_configure(uint32_t pin, PinMode mode, PinPull pull);
void pin_write(uint32_t pin, bool high);
bool pin_read(uint32_t pin);

// The board: what makes boards on one chip differ. Each folder in firmware/boards defines it.
struct Board {
  const char* name;      // as in ADDER_BOARD and sys.implementation
  const char* cpu;       // for the banner
  const char* platform;  // sys.platform
  void* memory;          // for the VM: its heap and stack
  size_t memory_size;    // bytes
  BlockDevice* flash;    // the filesystem's; null: none
};
const Board& board();

}  // namespace adder::firmware
