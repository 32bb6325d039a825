// The window of the decompressor is the text itself: nothing is copied, and the decompressor's tables, which lie below
// it, are given back at once.
#include "vm/run/frozen_text.h"

#include "vm/modules/inflate.h"

namespace adder::vm {

FrozenText::FrozenText(Vm& vm, const FrozenModule& module) : vm_(vm), data_(module.text) {
  if (module.stored == module.length) return;
  taken_ = (sizeof(Inflate) + module.length + 16) & ~size_t{15};  // and a NUL
  void* memory = vm.heap.take_tail(taken_);
  if (!memory) {
    vm.heap.collect(vm);
    memory = vm.heap.take_tail(taken_);
  }
  data_ = nullptr;
  if (!memory) {
    taken_ = 0;
    return;
  }
  auto* state = static_cast<Inflate*>(memory);
  inflate_start(state, Wrapping::kRaw, 15);
  state->window_mask = 0xFFFF;  // beyond any distance; the text ends before it
  size_t at = 0;
  inflate_run(state, reinterpret_cast<const u8*>(module.text), &at, module.stored, module.length);
  state->window[module.length] = 0;
  data_ = reinterpret_cast<const char*>(state->window);
  constexpr size_t kTables = sizeof(Inflate) & ~size_t{15};
  vm.heap.give_tail(memory, kTables);
  taken_ -= kTables;
}

FrozenText::~FrozenText() {
  if (taken_) vm_.heap.give_tail(nullptr, taken_);
}

}  // namespace adder::vm
