// errno: the names of the error numbers, and the table of them the other way round. All from vm/core/errors.h.
#include "vm/core/errors.h"
#include "vm/core/ops.h"
#include "vm/modules/modules.h"

namespace adder::vm {

namespace {

Value make_errorcode(Vm& vm) {
  Local<> codes(vm, make_dict(vm));
  if (codes.is_raised()) return codes;
  for (u32 i = 0; i < kErrnoRowCount; ++i) {
    Value name = TRY(make_str(vm, kErrnoRows[i].name));
    TRY_OK(dict_set(vm, codes, Value::small(kErrnoRows[i].number), name));
  }
  return codes;
}

Value errno_getattr(Vm& vm, Value, Value name) {
  if (name == N(errorcode)) return make_errorcode(vm);
  for (u32 i = 0; i < kErrnoRowCount; ++i)
    if (str_is(name, kErrnoRows[i].name)) return Value::small(kErrnoRows[i].number);
  return Value();
}

Value errno_computed_name(Vm& vm, u32 i) {
  if (i < kErrnoRowCount) return make_str(vm, kErrnoRows[i].name);
  return i == kErrnoRowCount ? N(errorcode) : Value();
}

}  // namespace

constinit const ModuleDef kErrnoModule = {N(errno), nullptr, nullptr,       0,
                                          0,        nullptr, errno_getattr, errno_computed_name};

}  // namespace adder::vm
