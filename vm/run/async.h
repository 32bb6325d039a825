// Coroutines and asynchronous generators (PEP 492, PEP 525): what the interpreter's instructions for them do. Both are
// Generators with a type of their own; awaiting is `yield from` (run/generator.cc). An asynchronous generator is driven
// by the objects that __anext__(), asend(), athrow() and aclose() make: its `yield` ends one such object's await, while
// an `await` inside it passes through.
#pragma once
#include "vm/core/ops.h"

namespace adder::vm {

enum AsyncFlags : u16 {  // in Generator::async_flags, of asynchronous generators
  kAsyncYielded = 1,     // what came out last came from `yield`
  kAsyncRunning = 2,     // an object made by __anext__() and so on is being awaited
  kAsyncClosed = 4,
};

enum class AwaitOf : u8 { Expression, Enter, Exit };
Value get_awaitable(Vm&, Value v, AwaitOf what);         // the iterator to delegate to; TypeError, RuntimeError
Value get_async_iterator(Vm&, Value v);                  // __aiter__()
Value get_async_next(Vm&, Value iterator);               // the iterator to delegate to for the next item
Value async_with_enter(Vm&, Value* out, Value manager);  // out[0] = bound __aexit__, out[1] = __aenter__()

Value async_finalizer(Vm&, Value generator);  // what sys.set_asyncgen_hooks() wants called when it dies, or Undefined

Value builtin_aiter(Vm&, Args), builtin_anext(Vm&, Args);

}  // namespace adder::vm
