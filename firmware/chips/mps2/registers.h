// The peripherals of the MPS2's Cortex-M3 image that the firmware uses, from Arm's application note AN385 and the CMSDK
// technical reference manual. Addresses and bits keep their names there.
#pragma once

#include <cstdint>

namespace adder::firmware::mps2 {

struct Uart {
  volatile uint32_t data, state, ctrl, intstatus, bauddiv;
};
inline constexpr uint32_t kUartTxFull = 1, kUartRxFull = 2;
inline constexpr uint32_t kUartTxEnable = 1, kUartRxEnable = 2, kUartRxInterrupt = 8;
inline constexpr uint32_t kUartRxStatus = 2;

struct Timer {  // counts down at the CPU's frequency
  volatile uint32_t ctrl, value, reload, intstatus;
};
inline constexpr uint32_t kTimerEnable = 1, kTimerInterrupt = 8;

struct Gpio {
  volatile uint32_t data, dataout, reserved[2], outenset, outenclr;
};

struct FpgaIo {
  volatile uint32_t led, reserved, button;
};

inline Uart& uart0() { return *reinterpret_cast<Uart*>(0x40004000); }
inline Timer& timer0() { return *reinterpret_cast<Timer*>(0x40000000); }
inline Timer& timer1() { return *reinterpret_cast<Timer*>(0x40001000); }
inline Gpio& gpio(uint32_t port) { return *reinterpret_cast<Gpio*>(0x40010000 + port * 0x1000); }
inline FpgaIo& fpga_io() { return *reinterpret_cast<FpgaIo*>(0x40028000); }
inline volatile uint32_t& scc(uint32_t offset) { return *reinterpret_cast<volatile uint32_t*>(0x4002F000 + offset); }

// The core's own (ARMv7-M).
inline volatile uint32_t& nvic_iser() { return *reinterpret_cast<volatile uint32_t*>(0xE000E100); }
inline volatile uint32_t& scb_aircr() { return *reinterpret_cast<volatile uint32_t*>(0xE000ED0C); }
inline volatile uint32_t& scb_cfsr() { return *reinterpret_cast<volatile uint32_t*>(0xE000ED28); }

inline constexpr int kUart0RxIrq = 0, kTimer0Irq = 8, kTimer1Irq = 9;
inline constexpr uint32_t kFrequency = 25'000'000;

}  // namespace adder::firmware::mps2
