// The bytes of a frozen module: where they lie, or unpacked at the heap's end for as long as this lives. Memory there
// is given back in reverse order, so one of these lives on the C++ stack. Only import uses it.
#pragma once
#include "vm/core/state.h"
#include "vm/lib/frozen.h"

namespace adder::vm {

class FrozenText {
public:
  FrozenText(Vm& vm, const FrozenModule& module);
  ~FrozenText();
  FrozenText(const FrozenText&) = delete;
  FrozenText& operator=(const FrozenText&) = delete;
  const char* data() const { return data_; }  // null: there was no memory

private:
  Vm& vm_;
  const char* data_;
  size_t taken_ = 0;
};

}  // namespace adder::vm
