// Modules written in Python that travel inside the program: vm/lib/*.py, made into constants by the build
// (vm/lib/freeze.cmake), as source or as an image that executes where it lies. A board leaves some out by its lists of
// them.
#pragma once
#include <cstddef>

namespace adder::vm {

struct FrozenSource {
  const char* name;      // dotted
  const char* filename;  // as tracebacks show it
  const char* text;      // source, or an image at an address that is a multiple of 4
  size_t length;
  bool package;
};
extern const FrozenSource kFrozenSources[];  // sorted by name
extern const size_t kFrozenSourceCount;
const FrozenSource* find_frozen(const char* dotted_name);  // null: none

}  // namespace adder::vm
