// Entering functions from the loop: frames are pushed where the arguments lie, results go into the caller's registers.
#pragma once
#include "vm/run/calls.h"

namespace adder::vm {

// Room that a new frame leaves between the registers and the frames.
inline constexpr size_t kStackMargin = sizeof(Frame) + 16 * sizeof(Value);

inline void clear_slots(Value* from, Value* end) {
  if constexpr (kWord64) {  // two at a time; one beyond the end is free as well, see kStackMargin
    using Pair [[gnu::vector_size(16), gnu::aligned(8), gnu::may_alias]] = u64;
    for (; from < end; from += 2) *reinterpret_cast<Pair*>(from) = Pair{0, 0};
  } else {
    for (; from < end; ++from) *from = Value();
  }
}

inline void copy_slots(Value* to, const Value* from, u32 n) {
  for (u32 i = 0; i < n; ++i) to[i] = from[i];
}
// Does it return to another frame's register, and nothing else?
inline bool returns_plainly(const Frame* f) { return f->action == FrameAction::Store && !f->suspends; }

// Pushes the frame of a function whose n arguments lie at args and are just its positional parameters. Null: it is not
// as simple as that, or there is no room; nothing has been done then. Cannot collect.
[[gnu::always_inline]] inline Frame* enter_plain(Vm& vm, Value function, Value* args, u32 n, FrameAction action,
                                                 Value keep, u8 result) {
  auto* code = function.as<Function>()->code.as<Code>();
  auto* text = code->text.as<Blob>()->data;
  auto* h = reinterpret_cast<const CodeHeader*>(text);
  if (h->arg_count != n || h->keyword_only_count || (h->flags & (kCodeVarArgs | kCodeVarKeywords | kCodeSuspends)))
      [[unlikely]]
    return nullptr;
  Value* end = args + h->register_count + kFrameSlack;
  Frame* f = vm.frame;
  if (reinterpret_cast<char*>(end) + kStackMargin > reinterpret_cast<char*>(f) || vm.depth >= vm.recursion_limit)
      [[unlikely]]
    return nullptr;
  vm.frame = --f;
  ++vm.depth;
  f->pc = text + sizeof(CodeHeader);
  f->registers = args;
  f->consts = code->consts.as<Array>()->items;
  f->function = function;
  f->saved_handled = vm.handled;
  f->keep = keep;
  f->result = result;
  f->action = action;
  f->extra = 0;
  f->suspends = false;
  clear_slots(args + n, end);
  if (end < vm.sp) end = vm.sp;
  f->end = vm.sp = end;
  return f;
}

// Enters `callable` for the instruction whose arguments are at args[0..n), args[-1] being free. Either pushes a frame
// (returns it), or has stored the result (returns the current frame), or raised (null).
Frame* call_in_place(Vm&, Value callable, Value* args, u32 n, Value names, u8 result);
// CALL_EX: at[0] is the callable, at[1] a tuple or list, at[2] a dict or Undefined. They are laid out above the frame's
// registers.
Frame* call_spread(Vm&, Value* at, u8 result);
// Calls a function with these n values, which are not where a call's arguments are, for an instruction that is no call
// (a property's). As call_in_place.
Frame* call_above(Vm&, Value function, const Value* args, u32 n, FrameAction action, u8 result);

}  // namespace adder::vm
