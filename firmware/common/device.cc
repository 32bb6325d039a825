// ReplHost over the VM and the console, and the loop of soft resets.
#include "firmware/common/device.h"

#include <atomic>
#include <cstring>

#include "firmware/common/chip.h"
#include "firmware/common/console.h"
#include "firmware/common/repl.h"
#include "firmware/common/storage.h"
#include "firmware/common/version.h"
#include "vm/port.h"
#include "vm/vm.h"

namespace adder::firmware {

namespace {

std::atomic<bool> soft_reset_requested{false};
std::atomic<bool> reset_requested{false};
constexpr size_t kSourceSize = 16 * 1024;                 // of a program at the prompt, if the heap has room
constexpr size_t kFirstHistory = 64, kHistorySize = 256;  // of the first lines, of more

class Host : public ReplHost {
public:
  vm::Vm* vm = nullptr;

  int read_byte() override {
    for (;;) {
      if (int byte = console_take(); byte >= 0) return byte;
      if (chip_console_gone() || soft_reset_requested) return -1;
      chip_wait(UINT64_MAX);
    }
  }
  void write(const char* bytes, size_t length) override { chip_write(bytes, length); }
  void allow_interrupt(bool allow) override {
    console_interrupts(allow ? vm : nullptr);
    if (!allow) vm::clear_interrupt(vm);
  }
  char* take_source(size_t* size) override { return vm::take_source(vm, size); }  // at a prompt, there is some
  void give_source() override { vm::give_source(vm); }
  char* history(size_t wanted, size_t* size) override {
    auto* memory = static_cast<char*>(vm::held(vm, kHistoryPiece));
    if (memory == nullptr) history_size_ = 0;
    const size_t larger = wanted > kFirstHistory ? kHistorySize : kFirstHistory;
    if (wanted > history_size_ && larger > history_size_ && vm::hold(vm, kHistoryPiece, larger)) {
      auto* more = static_cast<char*>(vm::held(vm, kHistoryPiece));
      if (memory != nullptr) std::memcpy(more, memory, history_size_);
      memory = more;
      history_size_ = larger;
    }
    *size = history_size_;
    return memory;
  }
  void write_banner() override {
    const char* const parts[] = {"Adder ", kVersion, " on ", kBuildDate, "; ", board().name, " with ", board().cpu};
    for (const char* part : parts) chip_write(part, std::strlen(part));
  }
  Outcome run(const char* source, size_t length, Mode mode) override {
    return outcome(vm::run_source(vm, source, length, "<stdin>",
                                  mode == Mode::kSingle ? vm::SourceMode::Single : vm::SourceMode::Module));
  }
  Outcome run_file(const char* path) override { return outcome(vm::run_file(vm, path)); }
  bool file_exists(const char* path) override {
    vm::PortStat stat;
    return vm::port_stat(path, &stat) == 0 && (stat.mode & 0x8000);
  }
  void print_exception() override { vm::print_exception(vm); }
  Input completeness(const char* source, size_t length) override {
    switch (vm::source_completeness(vm, source, length)) {
      case vm::Completeness::Complete: return Input::kComplete;
      case vm::Completeness::Incomplete: return Input::kIncomplete;
      case vm::Completeness::Invalid: break;
    }
    return Input::kInvalid;
  }
  size_t complete(const char* line, size_t length, Emit emit, void* context) override {
    return vm::complete(vm, line, length, emit, context);
  }
  bool reset_requested() override { return soft_reset_requested; }

private:
  size_t history_size_ = 0;

  static Outcome outcome(vm::Status status) {
    switch (status) {
      case vm::Status::Ok: return Outcome::kDone;
      case vm::Status::Raised: return Outcome::kRaised;
      case vm::Status::Exit: break;
    }
    return Outcome::kExit;
  }
};

void say(const char* text) { console_write_text(text, std::strlen(text)); }

void mount() {
  FlashFs::Report report;
  int e = storage_mount(&report);
  if (e < 0) {
    say("The filesystem cannot be mounted; files are not available.\n");
  } else if (report.formatted) {
    say("The flash held no filesystem; an empty one was made.\n");
  } else if (report.log.damaged_roots > 0) {
    say("The filesystem was damaged; an older state of it was restored.\n");
  }
}

vm::Vm* start_vm() {
  static vm::VmConfig config;  // the VM keeps a pointer to it
  config.memory = board().memory;
  config.memory_size = board().memory_size;
  config.modules = board_modules();
  config.platform = board().platform;
  config.machine = board().name;
  config.stack_size = board().memory_size / 16;  // a frame takes about 80 bytes
  config.hardware_addresses = chip_has_addresses();
  vm::Vm* vm = vm::create(config);
  if (vm == nullptr) return nullptr;
  storage_use(vm);
  vm::add_path(vm, "/");
  vm::add_path(vm, "/lib");
  return vm;
}

}  // namespace

void request_soft_reset() { soft_reset_requested = true; }

void request_reset() {
  chip_reset();
  reset_requested = true;
  soft_reset_requested = true;
}

void run_device() {
  static Host host;
  mount();
  static Repl repl(host, {kSourceSize, static_cast<uint16_t>(chip_console_unread() / 2)});
  for (;;) {
    soft_reset_requested = false;
    host.vm = start_vm();
    if (host.vm == nullptr) {
      say("The board's memory is too small for the VM.\n");
      return;
    }
    Repl::End end = repl.run();
    if (chip_console_gone()) break;
    console_interrupts(nullptr);
    if (end == Repl::End::kClosed && !soft_reset_requested) break;
    if (reset_requested) {
      repl.leave_raw_mode();
    } else {
      say("MPY: soft reboot\n");
    }
    reset_requested = false;
    vm::destroy(host.vm);
    storage_reset();
  }
  vm::destroy(host.vm);
  storage_reset();
}

}  // namespace adder::firmware

// The VM of a board has the board's modules and links no others.
const adder::vm::ModuleDef* const* adder::vm::default_modules() { return firmware::board_modules(); }
