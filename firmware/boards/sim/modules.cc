// What `import` finds built in on the simulator: all that the VM has, and machine. A smaller board leaves rows out;
// what no row names is not linked.
#include "vm/modules/modules.h"

#include "firmware/common/device.h"
#include "firmware/common/machine_module.h"
#include "vm/vm.h"

namespace adder::firmware {

const vm::ModuleDef* const* board_modules() {
  using namespace vm;  // NOLINT
  static const ModuleDef* const kModules[] = {
      &kArrayModule,
      &kBinasciiModule,
      &kBisectModule,
      &kBuiltinsModule,
      &kCmathModule,
      &kCollectionsModule,
      &kCopyregModule,
      &kCryptolibModule,
      &kErrnoModule,
      &kFramebufModule,
      &kFunctoolsModule,
      &kGcModule,
      &kHashlibModule,
      &kHeapqModule,
      &kIoModule,
      &kItertoolsModule,
      &kJsonModule,
      &kMachineModule,
      &kMathModule,
      &kMicropythonModule,
      &kOperatorModule,
      &kOsModule,
      &kOsPathModule,
      &kRandomCoreModule,
      &kReModule,
      &kSelectConsoleModule,
      &kStructModule,
      &kSysModule,
      &kTimeModule,
      &kUctypesModule,
      &kWeakrefModule,
      &kZlibModule,
      nullptr,
  };
  return kModules;
}

}  // namespace adder::firmware
