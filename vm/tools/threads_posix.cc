// Stacks for the VM's threads: contexts of one OS thread, which switch when the VM says so.
#include <sys/mman.h>
#include <sys/resource.h>
#include <ucontext.h>

#include <cstdlib>

#include "vm/port.h"
#include "vm/tools/native_stack.h"

#if defined(__SANITIZE_ADDRESS__)
#include <sanitizer/common_interface_defs.h>
#endif

namespace adder::vm {

namespace {

#if defined(__SANITIZE_ADDRESS__)
constexpr size_t kStackSize = size_t{32} << 20;
#else
constexpr size_t kStackSize = size_t{8} << 20;  // address space: pages become memory when touched
#endif

constexpr size_t kDefaultStack = size_t{8} << 20;
constexpr size_t kMostStack = size_t{256} << 20;
// For the arguments and the environment above main(), and for what native code needs that recurses no further.
constexpr size_t kStackMargin = size_t{512} << 10;

struct Fiber {
  ucontext_t context;
  void* mapping;  // the stack, the memory for the VM, and this
  size_t mapped;
  void (*run)(void*);
  void* argument;
  const void* stack_bottom;  // what AddressSanitizer is told
  size_t stack_size;
};

void finish_switch(Fiber* from) {
#if defined(__SANITIZE_ADDRESS__)
  // The first switch away from the main stack tells where that is.
  const void* bottom;
  size_t size;
  __sanitizer_finish_switch_fiber(nullptr, &bottom, &size);
  if (from && !from->stack_bottom) from->stack_bottom = bottom, from->stack_size = size;
#else
  static_cast<void>(from);
#endif
}

Fiber* g_from = nullptr;
Fiber* g_running = nullptr;  // null: the first

void start(unsigned low, unsigned high) {
  auto* fiber = reinterpret_cast<Fiber*>(static_cast<uintptr_t>(low) | static_cast<uintptr_t>(high) << 16 << 16);
  finish_switch(g_from);
  fiber->run(fiber->argument);
  std::abort();
}

}  // namespace

const void* native_stack_end() {
  if (g_running && g_running->mapped > kStackSize) return static_cast<char*>(g_running->mapping) + kStackMargin;
  const auto* here = static_cast<const char*>(__builtin_frame_address(0));
  rlimit limit{};
  size_t size = kDefaultStack;
  if (getrlimit(RLIMIT_STACK, &limit) == 0 && limit.rlim_cur != RLIM_INFINITY) size = limit.rlim_cur;
  if (size > kMostStack) size = kMostStack;
  return size > 2 * kStackMargin ? here - size + kStackMargin : here - size / 2;
}

void* port_thread_create(size_t memory_size, void** memory, void (*run)(void*), void* argument) {
  const size_t stack = run ? kStackSize : 0, rest = (memory_size + 15) & ~size_t{15};
  const size_t mapped = stack + rest + sizeof(Fiber);
  void* mapping = mmap(nullptr, mapped, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE, -1, 0);
  if (mapping == MAP_FAILED) return nullptr;
  *memory = static_cast<char*>(mapping) + stack;
  auto* fiber = reinterpret_cast<Fiber*>(static_cast<char*>(*memory) + rest);
  fiber->mapping = mapping;
  fiber->mapped = mapped;
  fiber->run = run;
  fiber->argument = argument;
  if (run) {
    getcontext(&fiber->context);
    fiber->context.uc_stack.ss_sp = fiber->mapping;
    fiber->context.uc_stack.ss_size = stack;
    fiber->stack_bottom = fiber->mapping;
    fiber->stack_size = stack;
    const auto address = reinterpret_cast<uintptr_t>(fiber);
    makecontext(&fiber->context, reinterpret_cast<void (*)()>(start), 2, static_cast<unsigned>(address),
                static_cast<unsigned>(address >> 16 >> 16));
  }
  return fiber;
}

void port_thread_switch(void* from_, void* to_) {
  auto *from = static_cast<Fiber*>(from_), *to = static_cast<Fiber*>(to_);
  g_from = from;
  g_running = to;
#if defined(__SANITIZE_ADDRESS__)
  void* fake_stack;
  __sanitizer_start_switch_fiber(&fake_stack, to->stack_bottom, to->stack_size);
#endif
  swapcontext(&from->context, &to->context);
#if defined(__SANITIZE_ADDRESS__)
  __sanitizer_finish_switch_fiber(fake_stack, nullptr, nullptr);
#endif
}

void port_thread_free(void* thread) {
  auto* fiber = static_cast<Fiber*>(thread);
  munmap(fiber->mapping, fiber->mapped);
}

}  // namespace adder::vm
