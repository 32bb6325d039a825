// The console and time functions of vm/port.h, over the chip's.
#include "vm/port.h"

#include "firmware/common/chip.h"
#include "firmware/common/console.h"
#include "firmware/common/line_editor.h"

namespace adder::vm {

using namespace firmware;  // NOLINT: this file is firmware's; only the port's names are the VM's

namespace {

constexpr int kInterrupted = -4, kNoMoreInput = -5;
constexpr uint64_t kForever = UINT64_MAX;

int next_byte() {
  for (;;) {
    if (int byte = console_take(); byte >= 0) return byte;
    if (console_interrupted()) return kInterrupted;
    chip_wait(kForever);
  }
}

void write_plain(void*, const char* text, size_t length) { chip_write(text, length); }

size_t no_completion(void*, const char*, size_t, void (*)(void*, const char*, size_t), void*) { return 0; }

}  // namespace

void port_write(int stream, const char* data, size_t length) {
  if (stream == kPortOutputBytes) return chip_write(data, length);
  console_write_text(data, length);
}

// One byte at a time: what a program does not ask for stays for the REPL.
int port_read(char* buffer, size_t) {
  int byte = next_byte();
  if (byte < 0) return byte;
  *buffer = static_cast<char>(byte);
  return 1;
}

int port_read_line(char* buffer, size_t size) {
  LineEditor editor({nullptr, write_plain, no_completion}, nullptr, 0);
  editor.begin("", buffer, size);
  for (;;) {
    int byte = next_byte();
    if (byte < 0) return byte;
    switch (editor.feed(static_cast<uint8_t>(byte))) {
      case LineEditor::Event::kLine: return static_cast<int>(editor.length());
      case LineEditor::Event::kEnd: return kNoMoreInput;
      default: break;
    }
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
