// The port of the fuzz targets: a console that swallows, no files, no clock worth the name. What runs here is hostile
// and must have no way out, so nothing reaches the system. port_poll ends a run that has taken too long.
#include "tests/vm/fuzz/fuzz_port.h"

#include "vm/port.h"

namespace adder::fuzz {

namespace {
constexpr int kPollsBeforeInterrupt = 8, kPollsBeforeEnd = 16;  // a poll comes every 4096 jumps back
vm::Vm* running = nullptr;
int polls = 0;
std::jmp_buf way_out;
uint64_t ticks = 0;
}  // namespace

std::jmp_buf& begin_run(vm::Vm* vm) {
  running = vm;
  polls = 0;
  ticks = 0;
  return way_out;
}
void end_run() { running = nullptr; }

}  // namespace adder::fuzz

namespace adder::vm {

using namespace adder::fuzz;

void port_write(int, const char*, size_t) {}
int port_read(char*, size_t) { return 0; }
bool port_input_ready() { return false; }
int port_read_line(char*, size_t) { return -5; }

uint64_t port_ticks_us() { return ticks += 100; }
int64_t port_epoch_us() { return 1'700'000'000'000'000; }
int port_utc_offset_s(int64_t) { return 0; }
uint64_t port_cpu_us() { return ticks += 100; }
void port_sleep_us(uint64_t) { port_poll(); }
void port_poll() {
  if (!running) return;
  ++polls;
  if (polls > kPollsBeforeEnd) std::longjmp(way_out, 1);
  if (polls > kPollsBeforeInterrupt) interrupt(running);
}
uint32_t port_entropy() { return 4; }

int port_open(const char*, int) { return -2; }
int port_close(int) { return 0; }
int port_file_read(int, void*, size_t) { return -9; }
int port_file_write(int, const void*, size_t) { return -9; }
int64_t port_seek(int, int64_t, int) { return -9; }
int port_truncate(int, uint64_t) { return -9; }
int port_sync(int) { return 0; }
int port_stat(const char*, PortStat*) { return -2; }
int port_list(const char*, void (*)(void*, const char*, const PortStat*), void*) { return -2; }
int port_mkdir(const char*) { return -30; }
int port_rmdir(const char*) { return -2; }
int port_remove(const char*) { return -2; }
int port_rename(const char*, const char*) { return -2; }
int port_chdir(const char*) { return -2; }
int port_getcwd(char* buffer, size_t size) {
  if (size < 2) return -34;
  buffer[0] = '/';
  buffer[1] = 0;
  return 1;
}
int port_statvfs(const char*, uint32_t*, uint32_t*, uint32_t*) { return -2; }

void* port_thread_create(size_t, void**, void (*)(void*), void*) { return nullptr; }
void port_thread_switch(void*, void*) {}
void port_thread_free(void*) {}

}  // namespace adder::vm
