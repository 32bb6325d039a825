#include "firmware/common/console.h"

#include <atomic>
#include <cstring>

#include "firmware/common/chip.h"
#include "vm/vm.h"

namespace adder::firmware {

namespace {

uint8_t ring[kConsoleRing];
std::atomic<uint32_t> received{0}, taken{0};
std::atomic<bool> refused{false};
std::atomic<vm::Vm*> interrupted_vm{nullptr};

}  // namespace

bool console_interrupt() {
  vm::Vm* vm = interrupted_vm.load();
  if (vm == nullptr || !vm::takes_interrupts(vm)) return false;
  vm::interrupt(vm);
  return true;
}

bool console_received(uint8_t byte) {
  if (byte == 3 && console_interrupt()) return true;
  uint32_t at = received.load();
  if (at - taken.load() == kConsoleRing) {
    refused.store(true);
    // The reader may have made room between the look and the mark.
    if (at - taken.load() == kConsoleRing) return false;
    refused.store(false);
  }
  ring[at % kConsoleRing] = byte;
  received.store(at + 1);
  return true;
}

int console_take() {
  uint32_t at = taken.load();
  if (at == received.load()) return -1;
  uint8_t byte = ring[at % kConsoleRing];
  taken.store(at + 1);
  if (refused.load()) {
    refused.store(false);
    chip_console_room();
  }
  return byte;
}

bool console_ready() { return taken.load() != received.load(); }

void console_flush() {
  while (console_take() >= 0) {
  }
}

void console_interrupts(vm::Vm* vm) { interrupted_vm.store(vm); }

bool console_interrupted() {
  vm::Vm* vm = interrupted_vm.load();
  return vm != nullptr && vm::interrupt_pending(vm);
}

void console_write_text(const char* text, size_t length) {
  while (length > 0) {
    auto* end = static_cast<const char*>(std::memchr(text, '\n', length));
    size_t line = end == nullptr ? length : static_cast<size_t>(end - text);
    if (line > 0) chip_write(text, line);
    if (end == nullptr) return;
    chip_write("\r\n", 2);
    text += line + 1;
    length -= line + 1;
  }
}

}  // namespace adder::firmware
