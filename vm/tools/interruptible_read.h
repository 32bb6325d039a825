// Ctrl-C and reading. A signal that comes between the look at the interrupt flag and read() would leave a program
// waiting for a line that nobody types; interruptible_read() ends then too: the signal handler jumps out of it.
#pragma once
#include <sys/types.h>

namespace adder::vm {

// SIGINT calls note(), from the signal handler. pending(): has a noted interrupt not been acted upon yet?
void install_interrupt_handler(void (*note)(), bool (*pending)());
ssize_t interruptible_read(int fd, void* buffer,
                           size_t n);  // as read(); -1 with EINTR when an interrupt comes or is pending

// Other signals that are to end a read and be noted in the same way; and those that were noted, a bit each.
bool catch_signal(int number);
unsigned long long take_signals();

}  // namespace adder::vm
