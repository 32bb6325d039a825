// Modules written in Python that travel inside the program: vm/lib/*.py, made into constants by the build
// (vm/lib/freeze.cmake). A board leaves some out by its list of them, ADDER_FROZEN_MODULES.
#pragma once
#include <cstddef>

namespace adder::vm {

struct FrozenSource {
  const char* name;      // dotted
  const char* filename;  // as tracebacks show it
  const char* text;
  size_t length;
  bool package;
};
extern const FrozenSource kFrozenSources[];  // sorted by name
extern const size_t kFrozenSourceCount;
const FrozenSource* find_frozen(const char* dotted_name);  // null: none

}  // namespace adder::vm
