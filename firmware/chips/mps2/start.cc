// Reset: memory as C++ expects it, interrupts, then the device. Any fault says where it was and resets the board.
// The stack is at the bottom of RAM, so running out of it faults instead of overwriting data.
#include <cstddef>
#include <cstdint>
#include <cstring>

#include "firmware/chips/mps2/registers.h"
#include "firmware/common/chip.h"
#include "firmware/common/device.h"

namespace adder::firmware::mps2 {
void start_chip();
void uart0_rx_interrupt();
void timer0_interrupt();
void timer1_interrupt();
}  // namespace adder::firmware::mps2

extern "C" {
extern uint8_t stack_top[], data_start[], data_end[], data_load[], bss_start[], bss_end[], __tls_base[];
using Constructor = void (*)();
extern Constructor __init_array_start[], __init_array_end[];
void _set_tls(void* tls);  // picolibc's: errno lives there

void* __dso_handle;
}

namespace {

using namespace adder::firmware;  // NOLINT

[[noreturn]] void reset_handler() {
  std::memcpy(data_start, data_load, static_cast<size_t>(data_end - data_start));
  std::memset(bss_start, 0, static_cast<size_t>(bss_end - bss_start));
  _set_tls(__tls_base);
  for (Constructor* f = __init_array_start; f != __init_array_end; ++f) (*f)();
  mps2::start_chip();
  for (;;) run_device();
}

void write_hex(const char* name, uint32_t word) {
  char text[12] = "0x";
  for (int i = 0; i < 8; ++i) text[2 + i] = "0123456789abcdef"[word >> (28 - 4 * i) & 15];
  chip_write(name, std::strlen(name));
  chip_write(text, 10);
}

extern "C" [[gnu::used]] void report_fault(const uint32_t* frame) {
  bool on_stack = reinterpret_cast<uintptr_t>(frame) >= 0x20000000;
  write_hex("\r\nFatal error: fault status ", mps2::scb_cfsr());
  if (on_stack) write_hex(", at ", frame[6]);
  if (on_stack) write_hex(", called from ", frame[5]);
  static const char kEnd[] = ". The board restarts.\r\n";
  chip_write(kEnd, sizeof kEnd - 1);
  chip_reset();
}

// The stack pointer may be what is wrong, so it is set anew before anything is called.
[[gnu::naked, noreturn]] void fault_handler() {
  asm volatile(
      "mrs r0, msp\n"
      "movw r1, #:lower16:stack_top\n"
      "movt r1, #:upper16:stack_top\n"
      "mov sp, r1\n"
      "b report_fault\n");
}

struct Vectors {
  const void* stack;
  void (*core[15])();
  void (*peripheral[32])();
};

constexpr Vectors make_vectors() {
  Vectors v = {stack_top, {reset_handler}, {}};
  for (int i = 1; i < 15; ++i) v.core[i] = fault_handler;
  for (auto& handler : v.peripheral) handler = fault_handler;
  v.peripheral[mps2::kUart0RxIrq] = mps2::uart0_rx_interrupt;
  v.peripheral[mps2::kTimer0Irq] = mps2::timer0_interrupt;
  v.peripheral[mps2::kTimer1Irq] = mps2::timer1_interrupt;
  return v;
}

[[gnu::section(".vectors"), gnu::used]] constinit const Vectors kVectors = make_vectors();

}  // namespace

extern "C" void _start() { reset_handler(); }
