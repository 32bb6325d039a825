// The functions of firmware/common/chip.h on the MPS2: UART0 as the console, timer 0 as the clock (free running, its
// wraps counted), timer 1 to wake from sleep, GPIO 0-3 as pins 0-63, the LEDs as 64 and 65, the buttons as 66 and 67.
// Nothing ticks: an idle board sleeps in WFI until a byte or a deadline comes.
#include "firmware/common/chip.h"

#include <cstring>

#include "firmware/chips/mps2/registers.h"
#include "firmware/common/console.h"

namespace adder::firmware {

namespace {

using namespace mps2;  // NOLINT

constexpr uint32_t kGpioPins = 64, kLedPins = 2, kButtonPins = 2;
constexpr uint32_t kLedPin = kGpioPins, kButtonPin = kLedPin + kLedPins;

volatile uint32_t wraps = 0;
volatile bool event = false;  // an interrupt came since the last chip_wait()
volatile int refused = -1;    // a byte that the console had no room for
uint64_t pin_latch = 0, pin_output = 0, pin_open_drain = 0;

class Masked {  // interrupts wait while one is in scope
public:
  Masked() { asm volatile("cpsid i" ::: "memory"); }
  ~Masked() { asm volatile("cpsie i" ::: "memory"); }
};

uint64_t cycles() {
  Masked masked;
  uint32_t high = wraps, value = timer0().value;
  if (timer0().intstatus & 1) {  // wrapped, not counted yet
    value = timer0().value;
    ++high;
  }
  return static_cast<uint64_t>(high) << 32 | (0xFFFFFFFFu - value);
}

void enable_output(uint32_t pin, bool enable) {
  (enable ? gpio(pin / 16).outenset : gpio(pin / 16).outenclr) = 1u << pin % 16;
}

}  // namespace

namespace mps2 {

void start_chip() {
  uart0().bauddiv = kFrequency / 115200;
  uart0().ctrl = kUartTxEnable | kUartRxEnable | kUartRxInterrupt;
  timer0().reload = 0xFFFFFFFFu;
  timer0().value = 0xFFFFFFFFu;
  timer0().ctrl = kTimerEnable | kTimerInterrupt;
  nvic_iser() = 1u << kUart0RxIrq | 1u << kTimer0Irq | 1u << kTimer1Irq;
}

void uart0_rx_interrupt() {
  uart0().intstatus = kUartRxStatus;
  event = true;
  if (refused >= 0) return;  // a request from before the line was held: the byte stays in the UART
  while (uart0().state & kUartRxFull) {
    auto byte = static_cast<uint8_t>(uart0().data);
    if (console_received(byte)) continue;
    refused = byte;  // the line is held until the program reads
    uart0().ctrl = kUartTxEnable | kUartRxEnable;
    return;
  }
}

void timer0_interrupt() {
  timer0().intstatus = 1;
  wraps = wraps + 1;
  event = true;
}

void timer1_interrupt() {
  timer1().ctrl = 0;
  timer1().intstatus = 1;
  event = true;
}

}  // namespace mps2

void chip_write(const char* bytes, size_t length) {
  for (size_t i = 0; i < length; ++i) {
    while (uart0().state & kUartTxFull) {
    }
    uart0().data = static_cast<uint8_t>(bytes[i]);
  }
}

void chip_console_room() {
  Masked masked;
  if (refused < 0 || !console_received(static_cast<uint8_t>(refused))) return;
  refused = -1;
  uart0().ctrl = kUartTxEnable | kUartRxEnable | kUartRxInterrupt;
  uart0_rx_interrupt();
}

uint16_t chip_console_unread() { return kConsoleRing; }

bool chip_console_gone() { return false; }

void chip_wait(uint64_t deadline_us) {
  Masked masked;  // WFI wakes for an interrupt that is held back, too
  if (!event) {
    constexpr uint64_t kPerMicrosecond = kFrequency / 1000000;
    if (deadline_us != UINT64_MAX) {
      uint64_t now = chip_ticks_us();
      asm volatile("cpsid i" ::: "memory");
      if (deadline_us <= now) return;
      uint64_t left = (deadline_us - now) * kPerMicrosecond;
      timer1().ctrl = 0;
      uint32_t count = left < 0xFFFFFFFFu ? static_cast<uint32_t>(left) : 0xFFFFFFFFu;
      timer1().reload = count;
      timer1().value = count;
      timer1().ctrl = kTimerEnable | kTimerInterrupt;
    }
    if (!event) asm volatile("dsb\n wfi" ::: "memory");
  }
  event = false;
}

uint64_t chip_ticks_us() { return cycles() / (kFrequency / 1000000); }

int64_t chip_epoch_us() {
  constexpr int64_t kYear2000 = 946684800;  // in seconds since 1970
  return kYear2000 * 1000000 + static_cast<int64_t>(chip_ticks_us());
}

void chip_reset() {
  scb_aircr() = 0x05FA0004;  // SYSRESETREQ with its key
  for (;;) {
  }
}

// The FPGA image's own identification: board type and build, the same for all boards with one image.
size_t chip_unique_id(uint8_t* id, size_t size) {
  uint32_t words[2] = {scc(0xFF8), scc(0xFF0)};
  size_t n = size < sizeof words ? size : sizeof words;
  std::memcpy(id, words, n);
  return n;
}

uint32_t chip_frequency() { return kFrequency; }
bool chip_has_addresses() { return true; }

// No source of noise: the time of the call, stirred. Good enough to seed a program's random, not for secrets.
uint32_t chip_entropy() {
  static uint32_t state = 0x2545F491;
  state ^= timer0().value;
  state ^= state << 13;
  state ^= state >> 17;
  state ^= state << 5;
  return state;
}

bool pin_exists(uint32_t pin) { return pin < kButtonPin + kButtonPins; }

void pin_configure(uint32_t pin, PinMode mode, PinPull) {  // the pads have no pulls
  if (pin >= kGpioPins) return;
  uint64_t bit = 1ull << pin;
  pin_output = mode == PinMode::kOut ? pin_output | bit : pin_output & ~bit;
  pin_open_drain = mode == PinMode::kOpenDrain ? pin_open_drain | bit : pin_open_drain & ~bit;
  enable_output(pin, mode == PinMode::kOut || (mode == PinMode::kOpenDrain && !(pin_latch & bit)));
}

void pin_write(uint32_t pin, bool high) {
  if (pin >= kLedPin && pin < kButtonPin) {
    uint32_t bit = 1u << (pin - kLedPin);
    fpga_io().led = high ? fpga_io().led | bit : fpga_io().led & ~bit;
  }
  if (pin >= kGpioPins) return;
  uint64_t bit = 1ull << pin;
  pin_latch = high ? pin_latch | bit : pin_latch & ~bit;
  uint32_t in_port = 1u << pin % 16;
  gpio(pin / 16).dataout = high ? gpio(pin / 16).dataout | in_port : gpio(pin / 16).dataout & ~in_port;
  if (pin_open_drain & bit) enable_output(pin, !high);
}

bool pin_read(uint32_t pin) {
  if (pin >= kButtonPin) return fpga_io().button >> (pin - kButtonPin) & 1;
  if (pin >= kLedPin) return fpga_io().led >> (pin - kLedPin) & 1;
  if (pin_output >> pin & 1) return pin_latch >> pin & 1;
  return gpio(pin / 16).data >> pin % 16 & 1;
}

}  // namespace adder::firmware
