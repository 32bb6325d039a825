#include "vm/run/mounts.h"

namespace adder::vm {

Value route_mounted(Vm& vm, Value operation, Value path, Value other) {
  if (!vm.mounts.is_object()) return Value();
  Value result = call3(vm, vm.mounts, operation, path, other.is_undefined() ? Value::none() : other);
  return result.is_not_implemented() ? Value() : result;
}

}  // namespace adder::vm
