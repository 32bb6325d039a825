// See frozen.h.
#include "vm/lib/frozen.h"

#include <cstring>

namespace adder::vm {

const FrozenSource* find_frozen(const char* dotted_name) {
  size_t low = 0, high = kFrozenSourceCount;
  while (low < high) {
    size_t middle = (low + high) / 2;
    int order = std::strcmp(kFrozenSources[middle].name, dotted_name);
    if (order == 0) return &kFrozenSources[middle];
    if (order < 0)
      low = middle + 1;
    else
      high = middle;
  }
  return nullptr;
}

}  // namespace adder::vm
