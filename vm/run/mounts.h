// File systems that programs have mounted (vfs.mount, vm/lib/vfs.py). While there are any, vm.mounts is a function that
// is asked before the port: it knows which paths are theirs.
#pragma once
#include "vm/core/ops.h"

namespace adder::vm {

// operation: open, stat, listdir, ... ; path and other: its arguments. Undefined: the path is not in a mounted file
// system.
Value route_mounted(Vm&, Value operation, Value path, Value other = Value());

}  // namespace adder::vm
