// What `import` finds built in on mps2-an385: all that the VM has, and machine. A smaller board leaves rows out; what
// no row names is not linked.
#include "vm/modules/modules.h"

#include "firmware/common/device.h"
#include "firmware/common/machine_module.h"
#include "vm/vm.h"

namespace adder::firmware {

const vm::ModuleDef* const* board_modules() {
  using namespace vm;  // NOLINT
  static const ModuleDef* const kModules[] = {
      &kBuiltinsModule,    &kSysModule, &kBinasciiModule, &kCollectionsModule, &kErrnoModule,
      &kGcModule,          &kIoModule,  &kJsonModule,     &kMachineModule,     &kMathModule,
      &kMicropythonModule, &kOsModule,  &kOsPathModule,   &kRandomModule,      &kStructModule,
      &kTimeModule,        nullptr,
  };
  return kModules;
}

}  // namespace adder::firmware
