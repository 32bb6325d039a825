// The ring of threads and the choice of the next. See threads.h.
#include "vm/run/threads.h"

#include <new>

#include "vm/port.h"
#include "vm/run/calls.h"
#include "vm/run/traceback.h"

namespace adder::vm {

namespace {

enum ThreadStatus : u8 { kThreadReady, kThreadWaiting, kThreadDead };

constexpr size_t kThreadStack = kWord64 ? size_t{512} << 10 : size_t{8} << 10;  // for Python's frames
constexpr u64 kForever = ~u64{0};
constexpr u64 kIdleSlice = 50'000;  // microseconds between looks at the interrupt flag when nobody can run

// The main thread's, and before the first start that of a program without threads.
ThreadState* main_of(const Vm& vm) {
  ThreadState* t = vm.thread;
  while (t->number != 1) t = t->next;
  return t;
}

void put_aside(Vm& vm, ThreadState* t) {
  t->locals = vm.locals;
  t->stack = vm.stack;
  t->sp = vm.sp;
  t->frame = vm.frame;
  t->frame_base = vm.frame_base;
  t->stack_end = vm.stack_end;
  t->c_depth = vm.c_depth;
  t->depth = vm.depth;
  t->handled = vm.handled;
  t->pending = vm.pending;
}

void take_up(Vm& vm, ThreadState* t) {
  vm.locals = t->locals;
  vm.stack = t->stack;
  vm.sp = t->sp;
  vm.frame = t->frame;
  vm.frame_base = t->frame_base;
  vm.stack_end = t->stack_end;
  vm.c_depth = t->c_depth;
  vm.depth = t->depth;
  vm.handled = t->handled;
  vm.pending = t->pending;
  t->handled = t->pending = Value();
  vm.thread = t;
}

// Those that ended, but not the running one, on whose stack this may be.
void bury(Vm& vm) {
  for (ThreadState* t = vm.thread; t->next != vm.thread;) {
    ThreadState* next = t->next;
    if (next->status == kThreadDead) {
      t->next = next->next;
      port_thread_free(next->fiber);
    } else {
      t = next;
    }
  }
}

void switch_to(Vm& vm, ThreadState* to) {
  ThreadState* from = vm.thread;
  if (to == from) return;
  put_aside(vm, from);
  take_up(vm, to);
  port_thread_switch(from->fiber, to->fiber);
  bury(vm);  // from here on it is `from` again that runs
}

bool can_go_on(Vm& vm, ThreadState* t, u64 now) {
  if (t->status == kThreadWaiting && (t->deadline <= now || (vm.interrupt_requested && t->number == 1)))
    t->status = kThreadReady;
  return t->status == kThreadReady;
}

// The next after the running one that can go on; sleeps until there is one.
ThreadState* next_thread(Vm& vm) {
  for (;;) {
    u64 now = port_ticks_us(), first = kForever;
    for (ThreadState* t = vm.thread->next;; t = t->next) {
      if (t->status != kThreadDead && can_go_on(vm, t, now)) return t;
      if (t->status == kThreadWaiting && t->deadline < first) first = t->deadline;
      if (t == vm.thread) break;
    }
    u64 rest = first - now;
    port_sleep_us(rest < kIdleSlice ? rest : kIdleSlice);
    port_poll();
  }
}

void thread_yield(Vm& vm) {
  if (vm.thread->next != vm.thread) switch_to(vm, next_thread(vm));
}

void thread_pause(Vm& vm, u64 deadline, Value waits_for) {
  ThreadState* t = vm.thread;
  t->status = kThreadWaiting;
  t->deadline = deadline;
  t->waits_for = waits_for;
  switch_to(vm, next_thread(vm));
  t->waits_for = Value();
  t->status = kThreadReady;
}

bool thread_is_main(const Vm& vm) { return vm.thread->number == 1; }

constexpr ThreadHooks kHooks{thread_yield, thread_pause, thread_is_main};

bool make_main_state(Vm& vm) {
  if (vm.thread) return true;
  void *memory, *fiber = port_thread_create(sizeof(ThreadState), &memory, nullptr, nullptr);
  if (!fiber) return failed(raise_memory_error(vm));
  auto* t = new (memory) ThreadState{};
  t->fiber = fiber;
  t->next = t;
  t->number = 1;
  vm.thread = t;
  return true;
}

// What a thread that nobody joins tells of its end.
void report(Vm& vm, Value function) {
  if (pending_is(vm, kSystemExitType)) {
    vm.pending = Value();
    return;
  }
  Local<> f(vm, function), error(vm, take_pending(vm));
  StrBuilder text(vm);
  Value line = Value::raised();
  if (text.append("Exception ignored in thread started by: ") && text.append_repr(f) && text.append("\n"))
    line = text.take_str();
  if (line.is_raised())
    vm.pending = Value();
  else
    port_write(2, line.as<Str>()->data(), line.as<Str>()->len);
  show_exception(vm, error);
}

Value call_it(Vm& vm, const Local<Tuple>& call) {
  u32 n = call->items[1].as<Tuple>()->len;
  StackArgs args(vm, n);
  if (!args.ok()) return Value::raised();
  for (u32 i = 0; i < n; ++i) args[i] = call->items[1].as<Tuple>()->items[i];
  return call_with_dict(vm, call->items[0], Args{args.slots(), n}, call->items[2]);
}

void thread_main(void* argument) {
  Vm& vm = *static_cast<Vm*>(argument);
  if (vm.config->stack_end) vm.stack_end = vm.config->stack_end();
  {
    Local<Tuple> call(vm, vm.thread->call);
    vm.thread->call = Value();
    if (call_it(vm, call).is_raised()) report(vm, call->items[0]);
  }
  vm.thread->status = kThreadDead;
  switch_to(vm, next_thread(vm));
  __builtin_unreachable();  // a dead thread is not gone on with
}

}  // namespace

Value start_thread(Vm& vm, Value function, Value args, Value kwargs) {
  Local<> f(vm, function), a(vm, args), k(vm, kwargs);
  TRY_OK(make_main_state(vm));
  Local<Tuple> call(vm, make_tuple(vm, 3));
  if (call.is_raised()) return call;
  call->items[0] = f;
  call->items[1] = a;
  call->items[2] = k;
  void *memory, *fiber = port_thread_create(sizeof(ThreadState) + kThreadStack, &memory, thread_main, &vm);
  if (!fiber) return raise(vm, kRuntimeErrorType, "can't start new thread");
  auto* t = new (memory) ThreadState{};
  t->stack = t->sp = reinterpret_cast<Value*>(t + 1);
  t->frame = t->frame_base = reinterpret_cast<Frame*>(reinterpret_cast<char*>(t->stack) + kThreadStack);
  u32 number = 1;
  ThreadState* last = vm.thread;
  for (ThreadState* other = vm.thread->next;; other = other->next) {
    if (other->number > number) number = other->number;
    if (other->next == vm.thread) last = other;
    if (other == vm.thread) break;
  }
  t->number = number + 1;
  t->fiber = fiber;
  t->call = call;
  t->next = vm.thread;
  last->next = t;
  vm.thread_hooks = &kHooks;
  return Value::small(t->number);
}

u32 thread_number(const Vm& vm) { return vm.thread ? vm.thread->number : 1; }

u32 other_threads(const Vm& vm) {
  u32 n = 0;
  if (!vm.thread) return 0;
  for (ThreadState* t = vm.thread->next; t != vm.thread; t = t->next) n += t->status != kThreadDead;
  return n;
}

Value thread_slots(Vm& vm) {
  TRY_OK(make_main_state(vm));
  if (vm.thread->slots.is_undefined()) {
    Value made = TRY(make_dict(vm));
    vm.thread->slots = made;
  }
  return vm.thread->slots;
}

void wake_one(Vm& vm, Value lock) {
  if (!vm.thread) return;
  for (ThreadState* t = vm.thread->next; t != vm.thread; t = t->next) {
    if (t->status != kThreadWaiting || t->waits_for != lock) continue;
    t->status = kThreadReady;
    return;
  }
}

void free_threads(Vm& vm) {
  if (!vm.thread) return;
  ThreadState* main = main_of(vm);
  for (ThreadState* t = main->next; t != main;) {
    ThreadState* next = t->next;
    port_thread_free(t->fiber);
    t = next;
  }
  port_thread_free(main->fiber);
  vm.thread = nullptr;
  vm.thread_hooks = nullptr;
}

}  // namespace adder::vm
