// The modules written in C++, each a table in flash. A board's list of them (VmConfig::modules) decides what is linked.
#pragma once
#include "vm/core/type.h"

namespace adder::vm {

extern const ModuleDef kArrayModule;
extern const ModuleDef kBinasciiModule;
extern const ModuleDef kBisectModule;
extern const ModuleDef kBuiltinsModule;
extern const ModuleDef kCmathModule;
extern const ModuleDef kCollectionsModule;
extern const ModuleDef kCopyregModule;
extern const ModuleDef kCryptolibModule;
extern const ModuleDef kErrnoModule;
extern const ModuleDef kFramebufModule;
extern const ModuleDef kFunctoolsModule;
extern const ModuleDef kGcModule;
extern const ModuleDef kHashlibModule;
extern const ModuleDef kHeapqModule;
extern const ModuleDef kHostMachineModule;
extern const ModuleDef kIoModule;
extern const ModuleDef kItertoolsModule;
extern const ModuleDef kJsonCoreModule;
extern const ModuleDef kJsonModule;
extern const ModuleDef kMathModule;
extern const ModuleDef kMicropythonModule;
extern const ModuleDef kOperatorModule;
extern const ModuleDef kOsModule;
extern const ModuleDef kOsPathModule;
extern const ModuleDef kRandomCoreModule;
extern const ModuleDef kPosixModule;
extern const ModuleDef kRandomModule;
extern const ModuleDef kReModule;
extern const ModuleDef kSelectConsoleModule;
extern const ModuleDef kSelectModule;
extern const ModuleDef kSocketModule;
extern const ModuleDef kStructModule;
extern const ModuleDef kSysModule;
extern const ModuleDef kThreadModule;
extern const ModuleDef kTimeModule;
extern const ModuleDef kUctypesModule;
extern const ModuleDef kUnicodedataModule;
extern const ModuleDef kWeakrefModule;
extern const ModuleDef kZlibModule;

// The name of the i-th module that is linked in, frozen ones after the native; null: no more (modules/modules.cc).
const char* builtin_module_name(Vm&, u32 i);
// Calls what micropython.schedule() was given; None, or what a function raised (modules/micropython.cc).
Value run_scheduled(Vm&);
// The module that a u-prefixed name of MicroPython stands for, or null.
const char* module_alias(const char* name);
// The name of the module whose table has this native; None for one of a type.
Value native_module_name(Vm&, Value native);
// Seeds the generator of module random from the entropy of the port; done when the module is made.
void seed_from_entropy(Vm&);

}  // namespace adder::vm
