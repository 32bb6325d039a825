#include "vm/tools/interruptible_read.h"

#include <setjmp.h>
#include <signal.h>
#include <unistd.h>

#include <cerrno>

namespace adder::vm {

namespace {
sigjmp_buf g_escape;
volatile sig_atomic_t g_reading = 0;
void (*g_note)() = nullptr;
bool (*g_pending)() = nullptr;

volatile unsigned long long g_signals = 0;  // those that came, a bit each

void on_interrupt(int number) {
  __atomic_fetch_or(&g_signals, 1ull << number, __ATOMIC_SEQ_CST);
  g_note();
  if (!g_reading) return;
  g_reading = 0;
  siglongjmp(g_escape, 1);
}
}  // namespace

bool catch_signal(int number) {
  struct sigaction action {};
  action.sa_handler = on_interrupt;
  return sigaction(number, &action, nullptr) == 0;
}

unsigned long long take_signals() { return __atomic_exchange_n(&g_signals, 0ull, __ATOMIC_SEQ_CST); }

void install_interrupt_handler(void (*note)(), bool (*pending)()) {
  g_note = note;
  g_pending = pending;
  catch_signal(SIGINT);
}

ssize_t interruptible_read(int fd, void* buffer, size_t n) {
  if (sigsetjmp(g_escape, 1)) {
    errno = EINTR;
    return -1;
  }
  g_reading = 1;
  if (g_pending && g_pending()) {
    g_reading = 0;
    errno = EINTR;
    return -1;
  }
  ssize_t r = read(fd, buffer, n);
  g_reading = 0;
  return r;
}

}  // namespace adder::vm
