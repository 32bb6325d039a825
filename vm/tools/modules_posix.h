// What `import` finds built in in the program adder: what every board may have, and what needs an operating system.
#pragma once
#include "vm/vm.h"

namespace adder::vm {

const ModuleDef* const* posix_modules();

}  // namespace adder::vm
