// What @micropython.viper functions have beside Python: the types ptr8, ptr16 and ptr32, which index memory, the casts
// uint and ptr, and arguments that are converted by their annotations. Such functions run as ordinary Python otherwise:
// their ints do not wrap around inside them.
#pragma once
#include "vm/core/type.h"

namespace adder::vm {

extern const Type kPtr8Type, kPtr16Type, kPtr32Type;
extern const Native kViperUint, kViperPtr;
Value viper_function(Vm&, Args args);              // the decorator
Value machine_word(Vm&, Value v, bool is_signed);  // an int as a machine word has it

}  // namespace adder::vm
