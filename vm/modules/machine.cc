// machine on a system that has no pins: memory objects for buffers, and what works with pins that programs make
// themselves (vm/lib/_machine.py). Boards have a module of that name of their own (firmware/common/machine_module.cc).
#include "vm/modules/machine_memory.h"
#include "vm/modules/modules.h"
#include "vm/port.h"

namespace adder::vm {

namespace {

Value machine_idle(Vm&, Args) {
  port_poll();
  port_sleep_us(1000);
  return Value::none();
}

Value machine_reset(Vm& vm, Args) { return raise_text(vm, kSystemExitType); }

Value machine_unique_id(Vm& vm, Args) { return make_bytes(vm, "adder", 5); }

constinit const Native kRows[] = {
    native(N(idle), machine_idle, 0, 0),
    native(N(reset), machine_reset, 0, 0),
    native(N(soft_reset), machine_reset, 0, 0),
    native(N(unique_id), machine_unique_id, 0, 0),
};

}  // namespace

constinit const ModuleDef kHostMachineModule{N(machine), kRows,   nullptr,           sizeof kRows / sizeof *kRows,
                                             0,          nullptr, machine_attribute, machine_computed_name};

}  // namespace adder::vm
