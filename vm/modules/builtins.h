// The natives behind the builtins, as builtins.def lists them, and what other modules take from them.
#pragma once
#include "vm/core/ops.h"

namespace adder::vm {

#define FUNCTION(name, function, min, max, params, flags) Value function(Vm&, Args);
#define CONSTANT(name, value)
#include "vm/modules/builtins.def"
#undef FUNCTION
#undef CONSTANT

Value caller_globals(Vm&);  // Dict of the Python function that called the native; RuntimeError without one
Value caller_locals(Vm&);   // its names and values: live for modules and classes, a new Dict for functions
Value locals_of(Vm&, const struct Frame*);  // the same of a frame that is running
Value exception_attribute(Value name);      // the built-in exception type of that interned name, or Undefined

}  // namespace adder::vm
