#include "vm/tools/modules_posix.h"

#include "vm/modules/modules.h"

namespace adder::vm {

const ModuleDef* const* posix_modules() {
  static const ModuleDef* const kMore[] = {&kPosixModule, &kSelectModule, &kSocketModule, &kThreadModule};
  static const ModuleDef* all[64];
  size_t n = 0;
  for (const ModuleDef* const* m = default_modules(); *m; ++m) all[n++] = *m;
  for (const ModuleDef* m : kMore) all[n++] = m;
  return all;
}

}  // namespace adder::vm
