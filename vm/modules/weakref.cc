// _weakref: what lib/weakref.py is built on.
#include "vm/objects/weakref.h"

#include "vm/modules/modules.h"

namespace adder::vm {

namespace {

Value get_weak_ref_count(Vm& vm, Args a) {
  u32 n = 0;
  while (!weak_ref_of(vm, a[0], n).is_undefined()) ++n;
  return Value::small(n);
}

Value get_weak_refs(Vm& vm, Args a) {
  Local<> list(vm, make_list(vm));
  if (list.is_raised()) return list;
  Value ref;
  for (u32 i = 0; !(ref = weak_ref_of(vm, a[0], i)).is_undefined(); ++i) TRY_OK(list_append(vm, list, ref));
  return list;
}

constinit const Native kRows[] = {
    native(N(getweakrefcount), get_weak_ref_count, 1, 1),
    native(N(getweakrefs), get_weak_refs, 1, 1),
};
constinit const ConstRow kConsts[] = {
    {N(ReferenceType), Value::from_const(&kWeakRefType)},
    {N(ref), Value::from_const(&kWeakRefType)},
};

}  // namespace

constinit const ModuleDef kWeakrefModule = {
    N(_weakref), kRows, kConsts, sizeof kRows / sizeof *kRows, sizeof kConsts / sizeof *kConsts, nullptr, nullptr};

}  // namespace adder::vm
