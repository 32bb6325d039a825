// See frozen.h.
#include "vm/lib/frozen.h"

#include <cstring>

namespace adder::vm {

const FrozenModule* find_frozen(const char* dotted_name) {
  size_t low = 0, high = kFrozenModuleCount;
  while (low < high) {
    size_t middle = (low + high) / 2;
    int order = std::strcmp(kFrozenModules[middle].name, dotted_name);
    if (order == 0) return &kFrozenModules[middle];
    if (order < 0)
      low = middle + 1;
    else
      high = middle;
  }
  return nullptr;
}

}  // namespace adder::vm
