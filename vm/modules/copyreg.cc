// _copyreg: what module copyreg must know of native objects to take them apart: their built-in type, the fields of an
// iterator, and a second iterator that stands at the same place.
#include "vm/modules/modules.h"
#include "vm/objects/class.h"

namespace adder::vm {

namespace {

// native_base(class): the built-in type that its instances are laid out as.
Value copyreg_native_base(Vm& vm, Args a) {
  if (!a[0].is(Kind::Type)) return raise(vm, kTypeErrorType, "native_base() argument must be a class, not '%t'", a[0]);
  return Value::from_const(native_base(a[0].as<Type>()));
}

bool is_iterator(Vm& vm, Value v) { return v.is(Kind::Record) && native_base(type_ptr(vm, v))->ops->next; }

// fields(iterator): what it is made of, as a tuple; None for what it has let go.
Value copyreg_fields(Vm& vm, Args a) {
  if (!is_iterator(vm, a[0])) return raise(vm, kTypeErrorType, "'%t' object is not a built-in iterator", a[0]);
  const u32 n = a[0].as<Record>()->len;
  Value made = TRY(make_tuple(vm, n));
  for (u32 i = 0; i < n; ++i) {
    Value item = a[0].as<Record>()->items[i];
    made.as<Tuple>()->items[i] = item.is_undefined() ? Value::none() : item;
  }
  return made;
}

// clone(iterator): goes on from the same place by itself.
Value copyreg_clone(Vm& vm, Args a) {
  if (!is_iterator(vm, a[0])) return raise(vm, kTypeErrorType, "'%t' object is not a built-in iterator", a[0]);
  const u32 n = a[0].as<Record>()->len;
  Value made = TRY(make_record(vm, *native_base(type_ptr(vm, a[0])), n));
  auto *from = a[0].as<Record>(), *to = made.as<Record>();
  for (u32 i = 0; i < n; ++i) to->items[i] = from->items[i];
  to->flags |= from->flags & kUserFlag;
  return made;
}

constinit const Native kRows[] = {
    native(N(clone), copyreg_clone, 1, 1),
    native(N(fields), copyreg_fields, 1, 1),
    native(N(native_base), copyreg_native_base, 1, 1),
};

}  // namespace

extern const ModuleDef kCopyregModule;
constinit const ModuleDef kCopyregModule{N(_copyreg), kRows,   nullptr, sizeof kRows / sizeof *kRows,
                                         0,           nullptr, nullptr};

}  // namespace adder::vm
