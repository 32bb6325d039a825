// Modules written in Python that travel inside the program, made into constants by the build: vm/lib/freeze.cmake for
// the host, firmware/tools/freeze.py for boards, which leave some out by their lists of them.
#pragma once
#include <cstddef>
#include <cstdint>

namespace adder::vm {

struct FrozenModule {
  const char* name;  // dotted; tracebacks show <frozen name>
  const char* text;  // source, or an image at an address that is a multiple of 4
  uint32_t length;
  uint32_t stored;  // bytes there are; fewer than `length`: they are bare deflate data (RFC 1951)
  bool package;
};
extern const FrozenModule kFrozenModules[];  // sorted by name
extern const size_t kFrozenModuleCount;
const FrozenModule* find_frozen(const char* dotted_name);  // null: none

}  // namespace adder::vm
