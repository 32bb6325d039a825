// The console's input: a ring between the interrupt handler (or the simulator's I/O thread) that receives and the
// program or REPL that reads. While a program runs, Ctrl-C does not enter the ring but interrupts the VM.
// One producer, one consumer. Output goes straight to chip_write(), with "\n" made "\r\n" where text is meant.
#pragma once

#include <cstddef>
#include <cstdint>

namespace adder::vm {
struct Vm;
}

namespace adder::firmware {

inline constexpr size_t kConsoleRing = 256;  // bytes; a power of two

// From the interrupt handler. False: the ring is full; the byte was not taken (chip_console_room() will be called).
bool console_received(uint8_t byte);

// Interrupts the program if Ctrl-C may now; false: it may not, or none runs. console_received(3) does this too.
bool console_interrupt();

int console_take();    // the next byte, or -1 if there is none
bool console_ready();  // is there one?
void console_flush();  // drops what came

// The VM that Ctrl-C interrupts from now on; null: Ctrl-C is an input byte.
void console_interrupts(vm::Vm* vm);
// Has Ctrl-C come that the program has not seen yet? Waits end early then.
bool console_interrupted();

void console_write_text(const char* text, size_t length);  // "\n" becomes "\r\n"

}  // namespace adder::firmware
