// _thread: starting threads, and the locks that they wait for. A lock is a Record (is it held?), an RLock one of (whose
// it is, how often).
#include <cmath>

#include "vm/modules/builtins.h"
#include "vm/modules/modules.h"
#include "vm/objects/class.h"
#include "vm/objects/number.h"
#include "vm/port.h"
#include "vm/run/pause.h"
#include "vm/run/threads.h"

namespace adder::vm {

namespace {

constexpr u64 kForever = ~u64{0};
constexpr u32 kThreadStackSlot = 7;  // of vm.module_slots: what stack_size() was told
constexpr double kTimeoutMax = 9223372036.0;
enum LockItem : u32 { kHeld, kLockItems };
enum RLockItem : u32 { kOwner, kCount, kRLockItems };

i64 item(Value lock, u32 i) { return lock.as<Record>()->items[i].as_small(); }
void set_item_number(Value lock, u32 i, i64 n) { lock.as<Record>()->items[i] = Value::small(n); }

// acquire(blocking=True, timeout=-1): when it gives up; 0: at once. false: raised.
bool acquire_deadline(Vm& vm, Args args, u64* deadline) {
  *deadline = kForever;
  bool blocking = true;
  if (args.has(1)) {
    Value t = truth(vm, args[1]);
    if (t.is_raised()) return false;
    blocking = t.is_true();
  }
  if (args.has(2) && !args[2].is_none()) {
    double timeout;
    if (!to_double(vm, args[2], &timeout)) return false;
    if (timeout != -1) {
      if (!blocking) return failed(raise(vm, kValueErrorType, "can't specify a timeout for a non-blocking call"));
      if (timeout < 0) return failed(raise(vm, kValueErrorType, "timeout value must be positive"));
      if (timeout > kTimeoutMax) return failed(raise(vm, kOverflowErrorType, "timeout value is too large"));
      *deadline = port_ticks_us() + static_cast<u64>(std::ceil(timeout * 1e6));
    }
  }
  if (!blocking) *deadline = 0;
  return true;
}

// Waits while `busy` says so. True: it is free now; False: the time is over.
template <class Busy>
Value wait_for_lock(Vm& vm, const LocalBase& lock, u64 deadline, Busy busy) {
  while (busy()) {
    if (deadline != kForever && port_ticks_us() >= deadline) return Value::false_();
    if (deadline == kForever && !has_threads(vm))
      return raise(vm, kRuntimeErrorType, "deadlock: the only thread waits for a lock that it holds");
    TRY_OK(pause_until(vm, deadline, lock));
  }
  return Value::true_();
}

Value new_record(Vm& vm, Value type, u32 n) {
  Object* o = TRY_PTR(alloc_for_type(vm, type, Kind::Record, sizeof(Record) + n * sizeof(Value), n));
  for (u32 i = 0; i < n; ++i) reinterpret_cast<Record*>(o)->items[i] = Value::small(0);
  return Value::from(o);
}

// ---- lock

Value lock_acquire(Vm& vm, Args args) {
  u64 deadline;
  Local<> lock(vm, args[0]);
  TRY_OK(acquire_deadline(vm, args, &deadline));
  Value r = TRY(wait_for_lock(vm, lock, deadline, [&] { return item(lock, kHeld) != 0; }));
  if (r.is_true()) set_item_number(lock, kHeld, 1);
  return r;
}

Value lock_release(Vm& vm, Args args) {
  if (!item(args[0], kHeld)) return raise(vm, kRuntimeErrorType, "release unlocked lock");
  set_item_number(args[0], kHeld, 0);
  wake_one(vm, args[0]);
  return Value::none();
}

Value lock_exit(Vm& vm, Args args) { return lock_release(vm, args); }
Value lock_enter(Vm& vm, Args args) { return lock_acquire(vm, Args{args.slots, 1}); }
Value lock_locked(Vm&, Args args) { return Value::boolean(item(args[0], kHeld) != 0); }
Value lock_reinit(Vm&, Args args) {
  set_item_number(args[0], kHeld, 0);
  return Value::none();
}

bool append_object(Vm& vm, StrBuilder& text, const LocalBase& object) {
  return text.append(" object at 0x") && append_identity(vm, text, object) && text.append(">");
}

Value lock_repr(Vm& vm, Value self) {
  Local<> lock(vm, self);
  StrBuilder text(vm);
  TRY_OK(text.append(item(lock, kHeld) ? "<locked _thread.lock" : "<unlocked _thread.lock") &&
         append_object(vm, text, lock));
  return text.take_str();
}

constinit const Native kLockRows[] = {
    native(N(__enter__), lock_enter, 1, 1),
    native(N(__exit__), lock_exit, 1, 4),
    native(N(_at_fork_reinit), lock_reinit, 1, 1),
    native(N(acquire), lock_acquire, 1, 3, "- blocking timeout"),
    native(N(acquire_lock), lock_acquire, 1, 3, "- blocking timeout"),
    native(N(locked), lock_locked, 1, 1),
    native(N(locked_lock), lock_locked, 1, 1),
    native(N(release), lock_release, 1, 1),
    native(N(release_lock), lock_release, 1, 1),
};
constexpr TypeOps kLockOps{.repr = lock_repr};
constinit const ConstRow kThreadName[] = {{N(__module__), N(_thread)}};
constinit const Type kLockType =
    make_const_type(0, N(lock), &kObjectType, Kind::Record, &kLockOps, kLockRows, sizeof kLockRows / sizeof *kLockRows,
                    kTypeFinal | kTypeNoInstances, kThreadName, 1);

Value allocate_lock(Vm& vm, Args) { return new_record(vm, Value::from_const(&kLockType), kLockItems); }

// ---- RLock

Value rlock_make(Vm& vm, Value type, Args, Value) { return new_record(vm, type, kRLockItems); }
bool is_mine(const Vm& vm, Value lock) { return item(lock, kOwner) == thread_number(vm); }

Value rlock_acquire(Vm& vm, Args args) {
  u64 deadline;
  Local<> lock(vm, args[0]);
  TRY_OK(acquire_deadline(vm, args, &deadline));
  Value r = TRY(wait_for_lock(vm, lock, deadline, [&] { return item(lock, kOwner) && !is_mine(vm, lock); }));
  if (r.is_false()) return r;
  set_item_number(lock, kOwner, thread_number(vm));
  set_item_number(lock, kCount, item(lock, kCount) + 1);
  return r;
}

Value rlock_release(Vm& vm, Args args) {
  if (!is_mine(vm, args[0])) return raise(vm, kRuntimeErrorType, "cannot release un-acquired lock");
  i64 left = item(args[0], kCount) - 1;
  set_item_number(args[0], kCount, left);
  if (left) return Value::none();
  set_item_number(args[0], kOwner, 0);
  wake_one(vm, args[0]);
  return Value::none();
}

Value rlock_enter(Vm& vm, Args args) { return rlock_acquire(vm, Args{args.slots, 1}); }
Value rlock_is_owned(Vm& vm, Args args) { return Value::boolean(is_mine(vm, args[0])); }
Value rlock_count(Vm& vm, Args args) { return Value::small(is_mine(vm, args[0]) ? item(args[0], kCount) : 0); }

// For Condition.wait(): lets go of it altogether, and takes it as often again.
Value rlock_release_save(Vm& vm, Args args) {
  if (!item(args[0], kCount)) return raise(vm, kRuntimeErrorType, "cannot release un-acquired lock");
  Local<> lock(vm, args[0]);
  Local<Tuple> state(vm, make_tuple(vm, 2));
  if (state.is_raised()) return state;
  state->items[0] = Value::small(item(lock, kCount));
  state->items[1] = Value::small(item(lock, kOwner));
  set_item_number(lock, kCount, 0);
  set_item_number(lock, kOwner, 0);
  wake_one(vm, lock);
  return state;
}

Value rlock_acquire_restore(Vm& vm, Args args) {
  if (!is_pair(args[1])) return raise(vm, kTypeErrorType, "argument must be a pair, not %t", args[1]);
  Local<> lock(vm, args[0]), state(vm, args[1]);
  TRY(wait_for_lock(vm, lock, kForever, [&] { return item(lock, kOwner) != 0; }));
  lock.value().as<Record>()->items[kCount] = state.value().as<Tuple>()->items[0];
  lock.value().as<Record>()->items[kOwner] = state.value().as<Tuple>()->items[1];
  return Value::none();
}

Value rlock_repr(Vm& vm, Value self) {
  Local<> lock(vm, self);
  StrBuilder text(vm);
  TRY_OK(text.append(item(lock, kCount) ? "<locked _thread.RLock object owner="
                                        : "<unlocked _thread.RLock object owner=") &&
         text.append_int(item(lock, kOwner)) && text.append(" count=") && text.append_int(item(lock, kCount)) &&
         text.append(" at 0x") && append_identity(vm, text, lock) && text.append(">"));
  return text.take_str();
}

constinit const Native kRLockRows[] = {
    native(N(__enter__), rlock_enter, 1, 1),
    native(N(__exit__), rlock_release, 1, 4),
    native(N(_acquire_restore), rlock_acquire_restore, 2, 2),
    native(N(_at_fork_reinit), lock_reinit, 1, 1),
    native(N(_is_owned), rlock_is_owned, 1, 1),
    native(N(_recursion_count), rlock_count, 1, 1),
    native(N(_release_save), rlock_release_save, 1, 1),
    native(N(acquire), rlock_acquire, 1, 3, "- blocking timeout"),
    native(N(release), rlock_release, 1, 1),
};
constexpr TypeOps kRLockOps{.repr = rlock_repr, .make = rlock_make};
constinit const Type kRLockType = make_const_type(0, N(RLock), &kObjectType, Kind::Record, &kRLockOps, kRLockRows,
                                                  sizeof kRLockRows / sizeof *kRLockRows, 0, kThreadName, 1);

// ---- threads

Value thread_start(Vm& vm, Args args) {
  Value callable = TRY(builtin_callable(vm, Args{args.slots, 1}));
  if (callable.is_false()) return raise(vm, kTypeErrorType, "first arg must be callable");
  if (!args[1].is(Kind::Tuple)) return raise(vm, kTypeErrorType, "2nd arg must be a tuple");
  if (args.has(2) && !args[2].is(Kind::Dict)) return raise(vm, kTypeErrorType, "optional 3rd arg must be a dictionary");
  return start_thread(vm, args[0], args[1], args.has(2) ? args[2] : Value());
}

Value thread_ident(Vm& vm, Args) { return Value::small(thread_number(vm)); }
Value thread_count(Vm& vm, Args) { return Value::small(other_threads(vm)); }
Value thread_exit(Vm& vm, Args) { return raise_from_type(vm, Value::from_const(&kSystemExitType), Value()); }
Value thread_slots_of(Vm& vm, Args) { return thread_slots(vm); }
Value thread_interrupt_main(Vm& vm, Args) {
  vm.interrupt_requested = true;
  return Value::none();
}

Value thread_stack_size(Vm& vm, Args args) {
  i64 size = 0;
  if (args.has(0)) TRY_OK(to_i64(vm, args[0], &size));
  if (size < 0) return raise(vm, kValueErrorType, "size must be 0 or a positive value");
  if (size && size < 32768) return raise(vm, kValueErrorType, "size not valid: %d bytes", static_cast<int>(size));
  Value old = vm.module_slots[kThreadStackSlot];
  vm.module_slots[kThreadStackSlot] = Value::small(size);
  return old.is_undefined() ? Value::small(0) : old;
}

constinit const Native kRows[] = {
    native(N(_count), thread_count, 0, 0),
    native(N(_slots), thread_slots_of, 0, 0),
    native(N(allocate), allocate_lock, 0, 0),
    native(N(allocate_lock), allocate_lock, 0, 0),
    native(N(exit), thread_exit, 0, 0),
    native(N(exit_thread), thread_exit, 0, 0),
    native(N(get_ident), thread_ident, 0, 0),
    native(N(get_native_id), thread_ident, 0, 0),
    native(N(interrupt_main), thread_interrupt_main, 0, 1),
    native(N(stack_size), thread_stack_size, 0, 1),
    native(N(start_new), thread_start, 2, 3),
    native(N(start_new_thread), thread_start, 2, 3),
};
constinit const ConstRow kConsts[] = {
    {N(LockType), Value::from_const(&kLockType)},
    {N(RLock), Value::from_const(&kRLockType)},
    {N(error), Value::from_const(&kRuntimeErrorType)},
};

Value thread_getattr(Vm& vm, Value, Value name) {
  return name == N(TIMEOUT_MAX) ? make_float(vm, kTimeoutMax) : Value();
}
Value thread_computed_name(Vm&, u32 i) { return i ? Value() : N(TIMEOUT_MAX); }

}  // namespace

constinit const ModuleDef kThreadModule{N(_thread),
                                        kRows,
                                        kConsts,
                                        sizeof kRows / sizeof *kRows,
                                        sizeof kConsts / sizeof *kConsts,
                                        nullptr,
                                        thread_getattr,
                                        thread_computed_name};

}  // namespace adder::vm
