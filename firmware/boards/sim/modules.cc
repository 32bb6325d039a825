// What `import` finds built in on the simulator: everything that the VM has.
#include "firmware/common/device.h"
#include "vm/vm.h"

namespace adder::firmware {
const vm::ModuleDef* const* board_modules() { return vm::default_modules(); }
}  // namespace adder::firmware
