// The native modules that programs on a computer get when they name no list of their own. Boards are built without this
// file: their default_modules() is their own list (firmware/common/device.cc), so that nothing else is linked.
#include "vm/modules/modules.h"
#include "vm/vm.h"

namespace adder::vm {

namespace {

const ModuleDef* const kDefaultModules[] = {
    &kArrayModule,    &kBinasciiModule,    &kBisectModule,      &kBuiltinsModule,
    &kCmathModule,    &kCollectionsModule, &kCopyregModule,     &kCryptolibModule,
    &kErrnoModule,    &kFramebufModule,    &kGcModule,          &kHashlibModule,
    &kHeapqModule,    &kHostMachineModule, &kIoModule,          &kItertoolsModule,
    &kJsonCoreModule, &kMathModule,        &kMicropythonModule, &kOperatorModule,
    &kOsModule,       &kOsPathModule,      &kRandomCoreModule,  &kReModule,
    &kStructModule,   &kSysModule,         &kTimeModule,        &kUctypesModule,
    &kWeakrefModule,  &kZlibModule,        &kFunctoolsModule,   &kUnicodedataModule,
    nullptr,
};

}  // namespace

const ModuleDef* const* default_modules() { return kDefaultModules; }

}  // namespace adder::vm
