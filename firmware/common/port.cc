// The console and time functions of vm/port.h, over the chip's.
#include "vm/port.h"

#include "firmware/common/chip.h"
#include "firmware/common/console.h"

namespace adder::vm {

using namespace firmware;  // NOLINT: this file is firmware's; only the port's names are the VM's

namespace {
constexpr int kInterrupted = -4;
constexpr uint64_t kForever = UINT64_MAX;
}  // namespace

void port_write(int, const char* data, size_t length) { console_write_text(data, length); }

int port_read(char* buffer, size_t length) {
  size_t n = 0;
  for (;;) {
    int byte;
    while (n < length && (byte = console_take()) >= 0) buffer[n++] = static_cast<char>(byte);
    if (n > 0) return static_cast<int>(n);
    if (console_interrupted()) return kInterrupted;
    chip_wait(kForever);
  }
}

bool port_input_ready() { return console_ready(); }

uint64_t port_ticks_us() { return chip_ticks_us(); }
int64_t port_epoch_us() { return chip_epoch_us(); }
int port_utc_offset_s(int64_t) { return 0; }  // boards keep UTC
uint64_t port_cpu_us() { return chip_ticks_us(); }

void port_sleep_us(uint64_t duration) {
  uint64_t deadline = chip_ticks_us() + duration;
  while (chip_ticks_us() < deadline && !console_interrupted()) chip_wait(deadline);
}

void port_poll() {}  // input comes by interrupt

uint32_t port_entropy() { return chip_entropy(); }

}  // namespace adder::vm
