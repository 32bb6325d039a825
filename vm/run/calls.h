// Calling: argument binding, frames, and the ways into the interpreter from native code.
#pragma once
#include "vm/code/code.h"
#include "vm/core/ops.h"

namespace adder::vm {

inline constexpr u32 kFrameSlack = 2;  // slots above a frame's registers that a call may shift arguments into

// n zeroed argument slots on top of the VM stack, for native code that calls; given back by the destructor. The slot
// before the first belongs to the callee.
class StackArgs {
public:
  StackArgs(Vm& vm, u32 n);
  ~StackArgs() { vm_.sp = saved_; }
  bool ok() const { return slots_; }  // false: RecursionError raised
  Value* slots() const { return slots_; }
  Value& operator[](u32 i) const { return slots_[i]; }

private:
  Vm& vm_;
  Value* saved_;
  Value* slots_ = nullptr;
};

Value call_values(Vm&, Value callable, const Value* values, u32 n);  // the values need not be rooted
Value call_with_tuple(Vm&, Value callable, Value args_tuple);        // f(*args)
// f(*args, **dict); construct_type: `callable` is a class and its metaclass's __call__ must not be asked (it is who
// calls)
Value call_with_dict(Vm&, Value callable, Args args, Value dict, bool construct_type = false);
using KeywordCall = Value (*)(Vm&, Value target, Args args, Value names);
Value with_keywords_flat(Vm&, Args args, Value dict, KeywordCall f, Value target);
Value construct(Vm&, Value type, Args args, Value names);  // type.__call__
Value finish_forwarded(Vm&, const Forwarded& call);         // makes the call that it has become
Value call_forwarding(Vm&, Value self, Args args, Value names);  // the `call` of types that have `forward`
Value call_native(Vm&, Value native, Value* args, u32 n, Value names);
Value wrong_native_count(Vm&, const Native* row, const Value* args, u32 given);  // TypeError

// In the interpreter: args[-1] is free for the callee's use.
bool room_on_stack(Vm&, Value* base, u32 registers);  // false: RecursionError raised
bool bind_arguments(Vm&, Value function, Value* base, u32 n,
                    Value names);  // function rooted at base[-1] or elsewhere; false: raised
Frame* push_frame(Vm&, Value function, Value* base, FrameAction action, u8 result);
void pop_frame(Vm&);
Value run_frame(Vm&);                     // runs the current frame (action Native) to its end
Value make_generator(Vm&, Frame* frame);  // from a frame whose arguments are bound

// Generators (run/generator.cc)
enum GeneratorState : u8 { kGeneratorFresh, kGeneratorSuspended, kGeneratorRunning, kGeneratorDone };
Frame* resume_frame(Vm&, Value generator, Value sent, FrameAction action, u8 result, Value* base);  // null: raised
Value generator_send(Vm&, Value generator, Value sent, bool* done);  // yielded or (done) returned value
Value generator_throw(Vm&, Value generator, Value exception, bool* done);
void generator_finish(Vm&, Frame* frame);  // its frame returned or was unwound
void suspend_frame(Vm&, Frame* frame);     // keeps the registers in the generator
void set_pending_cause(Vm&, Value cause);  // the exception just raised came of this one: __cause__ and __context__
void convert_stop_iteration(Vm&, Value generator);  // PEP 479, for the exception that leaves it
Value delegate_step(Vm&, Value iterator, Value sent,
                    bool* done);  // one step of `yield from` on anything but a generator
inline constexpr int kYieldFromLength = 3;
Value get_delegate(Vm&, Value v);           // iter(v), for `yield from v`
Value generator_delegate(Value generator);  // what it delegates to while suspended, or Undefined
// Methods that generators and coroutines share, and what throw(type, value) throws.
Value thrown_exception(Vm&, Args a);
Value generator_next(Vm&, Value self), generator_repr(Vm&, Value self);
Value generator_method_send(Vm&, Args), generator_method_throw(Vm&, Args), generator_method_close(Vm&, Args);
bool is_iterable_coroutine(Value v);  // a generator of a function that types.coroutine() was applied to
Value generator_qualname_of(Value generator);
Value generator_name(Vm&, Args), generator_qualname(Vm&, Args), generator_code(Vm&, Args), generator_frame(Vm&, Args),
    generator_running(Vm&, Args), generator_suspended(Vm&, Args), generator_awaits(Vm&, Args);

}  // namespace adder::vm
