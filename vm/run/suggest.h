// For messages: the name that was probably meant.
#pragma once
#include "vm/core/ops.h"

namespace adder::vm {

Value suggestion(Vm&, Value exception);  // of a NameError or AttributeError: a Str, or Undefined; never raises

}  // namespace adder::vm
