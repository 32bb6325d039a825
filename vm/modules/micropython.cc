// micropython: what programs written for small boards import. const() and the code emitters' decorators give back what
// they are given: the compiler needs no such hints. mem_info() writes to the console.
#include "vm/core/ops.h"
#include "vm/modules/modules.h"
#include "vm/port.h"

namespace adder::vm {

namespace {

constexpr u32 kOptLevelSlot = 2;  // of vm.module_slots

Value same(Vm&, Args args) { return args[0]; }
Value nothing(Vm&, Args) { return Value::none(); }

Value opt_level(Vm& vm, Args args) {
  Value& slot = vm.module_slots[kOptLevelSlot];
  if (!args.has(0)) return slot.is_undefined() ? Value::small(0) : slot;
  Value v = TRY(to_index(vm, args[0]));
  slot = v;
  return Value::none();
}

Value stack_use(Vm& vm, Args) {
  return make_uint(vm, static_cast<u64>(reinterpret_cast<char*>(vm.sp) - reinterpret_cast<char*>(vm.stack)));
}

Value mem_info(Vm& vm, Args) {
  StrBuilder text(vm);
  const struct {
    const char* label;
    size_t value;
  } rows[] = {
      {"stack: ", static_cast<size_t>(reinterpret_cast<char*>(vm.sp) - reinterpret_cast<char*>(vm.stack))},
      {"\nGC: total: ", vm.heap.capacity()},
      {", used: ", vm.heap.used()},
      {", free: ", vm.heap.available()},
      {", collections: ", vm.heap.collections()},
  };
  for (const auto& row : rows) TRY_OK(text.append(row.label) && text.append_int(static_cast<i64>(row.value)));
  TRY_OK(text.append("\n"));
  Value out = TRY(text.take_str());
  port_write(1, out.as<Str>()->data, out.as<Str>()->len);
  return Value::none();
}

constinit const Native kRows[] = {
    native(N(alloc_emergency_exception_buf), nothing, 1, 1),
    native(N(const), same, 1, 1),
    native(N(mem_info), mem_info, 0, 1),
    native(N(native), same, 1, 1),
    native(N(opt_level), opt_level, 0, 1),
    native(N(stack_use), stack_use, 0, 0),
    native(N(viper), same, 1, 1),
};

}  // namespace

constinit const ModuleDef kMicropythonModule = {N(micropython), kRows,  nullptr, sizeof kRows / sizeof *kRows, 0,
                                                nullptr,        nullptr};

}  // namespace adder::vm
