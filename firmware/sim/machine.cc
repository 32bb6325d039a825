#include "firmware/sim/machine.h"

#include <sys/eventfd.h>
#include <sys/mman.h>
#include <sys/signalfd.h>
#include <sys/utsname.h>
#include <time.h>
#include <unistd.h>

#include <cerrno>
#include <csignal>
#include <cstring>

#include "firmware/common/console.h"
#include "firmware/common/crc32.h"
#include "firmware/common/device.h"

namespace adder::firmware {

namespace {

constexpr size_t kMostHeld = 64 * 1024;    // bytes received ahead of the program
constexpr uint16_t kUnread = 8192;         // of them, a sender may count on
constexpr int kUnconnectedPoll = 20;       // ms between looks for a client
constexpr int kGatherTime = 2;             // ms that a program's output may gather
constexpr uint64_t kPatience = 1'500'000;  // us that a program has to end when the simulator is told to

SimMachine* the_machine = nullptr;

uint64_t now_us() {
  timespec now;
  ::clock_gettime(CLOCK_MONOTONIC, &now);
  return static_cast<uint64_t>(now.tv_sec) * 1000000 + static_cast<uint64_t>(now.tv_nsec) / 1000;
}

const char* cpu_name() {
  static utsname system;
  return ::uname(&system) == 0 ? (sizeof(void*) == 4 ? "a 32-bit desktop" : system.machine) : "a desktop";
}

}  // namespace

SimMachine& sim_machine() { return *the_machine; }

SimMachine::SimMachine(const SimOptions& options)
    : options_(options),
      pins_(options.board->pins),
      control_(
          pins_, chip_ticks_us, [] { the_machine->press_reset(); }, [] { the_machine->wake_io(); }),
      start_us_(now_us()) {
  the_machine = this;
  ::sem_init(&program_, 0, 0);
}

SimMachine::~SimMachine() {
  stop();
  ::sem_destroy(&program_);
}

std::string SimMachine::start() {
  if (std::string why = flash_.open(options_.flash_file, options_.board->flash); !why.empty()) return why;
  size_t memory = options_.heap != 0 ? options_.heap : options_.board->memory;
  memory &= ~static_cast<size_t>(15);
  void* heap = ::mmap(nullptr, memory, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
  if (heap == MAP_FAILED) return std::string("no memory for the board: ") + std::strerror(errno);
  board_ = {options_.board->name, cpu_name(), "adder-sim", heap, memory, &flash_};

  sigset_t signals;
  ::sigemptyset(&signals);
  for (int number : {SIGTERM, SIGINT, SIGHUP}) ::sigaddset(&signals, number);
  ::pthread_sigmask(SIG_BLOCK, &signals, nullptr);  // before the thread starts, so that it inherits the mask
  ::signal(SIGPIPE, SIG_IGN);
  signal_fd_ = ::signalfd(-1, &signals, SFD_CLOEXEC | SFD_NONBLOCK);
  wake_fd_ = ::eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK);
  if (signal_fd_ < 0 || wake_fd_ < 0) return std::strerror(errno);
  if (!options_.control_path.empty()) {
    if (std::string why = control_.listen(options_.control_path); !why.empty()) return why;
  }
  if (std::string why = terminal_.open(options_.pty_link); !why.empty()) return why;
  io_ = std::thread([this] { serve(); });
  return "";
}

void SimMachine::stop() {
  if (!io_.joinable()) return;
  terminal_.flush(closing_);
  stopped_.store(true);
  wake_io();
  io_.join();
  terminal_.unpublish();
}

void SimMachine::wake_program() { ::sem_post(&program_); }

void SimMachine::wake_io() {
  uint64_t one = 1;
  if (::write(wake_fd_, &one, sizeof one) < 0) {
    // The counter is full, so the thread is awake already.
  }
}

void SimMachine::write(const char* bytes, size_t length) {
  if (!terminal_.write(bytes, length, closing_)) return;
  output_waits_.store(true);
  wake_io();
}

void SimMachine::wait(uint64_t deadline_us) {
  terminal_.flush(closing_);
  uint64_t now = ticks_us();
  if (deadline_us <= now) return;
  if (deadline_us == UINT64_MAX) {
    ::sem_wait(&program_);
  } else {
    timespec until;
    ::clock_gettime(CLOCK_REALTIME, &until);
    uint64_t nanoseconds = static_cast<uint64_t>(until.tv_nsec) + (deadline_us - now) % 1000000 * 1000;
    until.tv_sec += static_cast<time_t>((deadline_us - now) / 1000000 + nanoseconds / 1000000000);
    until.tv_nsec = static_cast<long>(nanoseconds % 1000000000);
    ::sem_timedwait(&program_, &until);
  }
  while (::sem_trywait(&program_) == 0) {  // one look covers all that came
  }
}

uint64_t SimMachine::ticks_us() const { return now_us() - start_us_; }

// The socket's reset button: the program ends as by machine.reset(), whatever it does.
void SimMachine::press_reset() {
  request_reset();
  console_interrupt();
  wake_program();
}

void SimMachine::close_down() {
  if (closing_.exchange(true)) return;
  console_interrupt();
  wake_program();
}

void SimMachine::serve() {
  uint64_t end_by = UINT64_MAX;
  bool was_connected = false;
  while (!stopped_.load()) {
    bool connected = terminal_.connected();
    bool sending = output_waits_.exchange(false);
    std::vector<pollfd> polled = {{wake_fd_, POLLIN, 0}, {signal_fd_, POLLIN, 0}};
    control_.add_to(&polled);
    if (!connected && terminal_.opens() >= 0) {
      terminal_.forget_opens();
      connected = terminal_.connected();  // somebody may have come between the first look and the forgetting
      if (!connected) polled.push_back({terminal_.opens(), POLLIN, 0});
    }
    if (connected != was_connected) sending = true;  // what was kept goes to the newcomer
    was_connected = connected;
    bool listening = connected && !input_ended_.load() && held_.size() < kMostHeld;
    if (listening) polled.push_back({terminal_.input(), POLLIN, 0});
    int timeout = sending ? kGatherTime : !connected ? kUnconnectedPoll : closing_.load() ? 100 : -1;
    ::poll(polled.data(), polled.size(), timeout);
    if ((sending || !connected) && terminal_.flush_some()) output_waits_.store(true);
    uint64_t count;
    if (polled[0].revents && ::read(wake_fd_, &count, sizeof count) < 0) continue;
    signalfd_siginfo signal;
    if (polled[1].revents && ::read(signal_fd_, &signal, sizeof signal) > 0) close_down();
    control_.handle(polled);
    serve_terminal(listening && polled.back().revents != 0);
    if (!closing_.load()) continue;
    if (end_by == UINT64_MAX) end_by = now_us() + kPatience;
    if (now_us() > end_by) {  // the program does not let itself be interrupted
      terminal_.unpublish();
      if (!options_.control_path.empty()) ::unlink(options_.control_path.c_str());
      ::_exit(0);
    }
  }
}

void SimMachine::serve_terminal(bool readable) {
  char piece[4096];
  long n = readable ? terminal_.read_some(piece, sizeof piece) : 0;
  if (n < 0) input_ended_.store(true);
  for (long i = 0; i < n; ++i) {
    // Ctrl-C overtakes what waits: it must stop a program that does not read.
    if (piece[i] == 3 && console_interrupt()) {
      wake_program();
      continue;
    }
    held_ += piece[i];
  }
  deliver();
  if (input_ended_.load() && held_.empty()) wake_program();
}

void SimMachine::deliver() {
  size_t n = 0;
  while (n < held_.size() && console_received(static_cast<uint8_t>(held_[n]))) ++n;
  if (n == 0) return;
  held_.erase(0, n);
  wake_program();
}

// ---- firmware/common/chip.h

void chip_write(const char* bytes, size_t length) { the_machine->write(bytes, length); }
void chip_console_room() { the_machine->wake_io(); }
uint16_t chip_console_unread() { return kUnread; }
bool chip_console_gone() { return the_machine->closing().load() || (the_machine->input_ended() && !console_ready()); }
void chip_wait(uint64_t deadline_us) { the_machine->wait(deadline_us); }
uint64_t chip_ticks_us() { return the_machine->ticks_us(); }

int64_t chip_epoch_us() {
  timespec now;
  ::clock_gettime(CLOCK_REALTIME, &now);
  return static_cast<int64_t>(now.tv_sec) * 1000000 + now.tv_nsec / 1000;
}

void chip_reset() { the_machine->pins().reset(); }

// One simulator is told from another by its flash file, or by its process if it has none.
size_t chip_unique_id(uint8_t* id, size_t size) {
  const std::string& file = the_machine->flash_path();
  std::string name = file.empty() ? std::to_string(::getpid()) : file;
  uint32_t words[2] = {crc32(0, name.data(), name.size()), crc32(0x51AD, name.data(), name.size())};
  size_t n = size < sizeof words ? size : sizeof words;
  std::memcpy(id, words, n);
  return n;
}

uint32_t chip_frequency() { return the_machine->kind().frequency; }
bool chip_has_addresses() { return false; }  // those of the desktop program are nobody's business

uint32_t chip_entropy() {
  uint32_t word = 0;
  return ::getentropy(&word, sizeof word) == 0 ? word : static_cast<uint32_t>(now_us());
}

bool pin_exists(uint32_t pin) { return pin < the_machine->pins().count(); }
void pin_configure(uint32_t pin, PinMode mode, PinPull pull) { the_machine->pins().configure(pin, mode, pull); }
void pin_write(uint32_t pin, bool high) { the_machine->pins().write(pin, high); }
bool pin_read(uint32_t pin) { return the_machine->pins().read(pin); }
const Board& board() { return the_machine->board(); }

}  // namespace adder::firmware
