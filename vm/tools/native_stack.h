// The C++ stack of the running thread of a native program: how far native code may recurse.
#pragma once

namespace adder::vm {

const void* native_stack_end();  // with a margin above the real end

}  // namespace adder::vm
