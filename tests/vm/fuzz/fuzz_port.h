// A run under the fuzzer: after so many polls the program is interrupted, and if that does not end it, left by longjmp;
// its Vm must then be forgotten, which costs nothing, since all that it has lies in memory that the target owns.
#pragma once
#include <csetjmp>

#include "vm/vm.h"

namespace adder::fuzz {

std::jmp_buf& begin_run(vm::Vm* vm);
void end_run();

}  // namespace adder::fuzz
