// The module bisect: where an item belongs in a sorted sequence, by halving. Any sequence with __len__ and __getitem__.
#include "vm/core/ops.h"
#include "vm/modules/modules.h"

namespace adder::vm {

namespace {

enum Slot : u32 { kSequence, kItem, kLow, kHigh, kKey };

// The place of the item (or, with a key function, of the key) before or after those equal to it; -1: raised.
i64 place(Vm& vm, Args args, bool after) {
  i64 low = 0, high = -1;
  if (args.has(kLow) && !to_i64(vm, args[kLow], &low)) return -1;
  if (low < 0) {
    (void)raise(vm, kValueErrorType, "lo must be non-negative");
    return -1;
  }
  if (args.has(kHigh) && !args[kHigh].is_none()) {
    if (!to_i64(vm, args[kHigh], &high)) return -1;
  } else {
    Value n = len(vm, args[kSequence]);
    if (n.is_raised() || !to_i64(vm, n, &high)) return -1;
  }
  bool keyed = args.has(kKey) && !args[kKey].is_none();
  while (low < high) {
    i64 middle = low + (high - low) / 2;
    Value item;
    if (is_exact(args[kSequence], kTypeId_List) && middle < args[kSequence].as<List>()->len) {
      item = list_item(args[kSequence], static_cast<u32>(middle));
    } else {
      Value index = make_int(vm, middle);
      item = index.is_raised() ? index : get_item(vm, args[kSequence], index);
    }
    if (keyed && !item.is_raised()) item = call1(vm, args[kKey], item);
    if (item.is_raised()) return -1;
    Value less = after ? compare(vm, CompareOp::Lt, args[kItem], item) : compare(vm, CompareOp::Lt, item, args[kItem]);
    if (!less.is_raised()) less = truth(vm, less);
    if (less.is_raised()) return -1;
    if (less.is_true() == after) {
      high = middle;
    } else {
      low = middle + 1;
    }
  }
  return low;
}

Value bisect(Vm& vm, Args args, bool after) {
  i64 i = place(vm, args, after);
  return i < 0 ? Value::raised() : make_int(vm, i);
}

Value insort(Vm& vm, Args args, bool after) {
  Local<> item(vm, args[kItem]);
  if (args.has(kKey) && !args[kKey].is_none()) {
    Value key = TRY(call1(vm, args[kKey], args[kItem]));
    args[kItem] = key;
  }
  i64 i = place(vm, args, after);
  if (i < 0) return Value::raised();
  Value method = TRY(get_attr(vm, args[kSequence], N(insert)));
  Local<> bound(vm, method);
  Value index = TRY(make_int(vm, i));
  TRY(call2(vm, bound, index, item));
  return Value::none();
}

Value bisect_left(Vm& vm, Args args) { return bisect(vm, args, false); }
Value bisect_right(Vm& vm, Args args) { return bisect(vm, args, true); }
Value insort_left(Vm& vm, Args args) { return insort(vm, args, false); }
Value insort_right(Vm& vm, Args args) { return insort(vm, args, true); }

constexpr const char* kParameters = "a x lo hi * key";
constinit const Native kRows[] = {
    native(N(bisect_left), bisect_left, 2, 4, kParameters),
    native(N(bisect_right), bisect_right, 2, 4, kParameters),
    native(N(insort_left), insort_left, 2, 4, kParameters),
    native(N(insort_right), insort_right, 2, 4, kParameters),
};
constinit const ConstRow kConsts[] = {
    {N(bisect), Value::from_const(&kRows[1])},
    {N(insort), Value::from_const(&kRows[3])},
};

}  // namespace

constinit const ModuleDef kBisectModule{
    N(bisect), kRows, kConsts, sizeof kRows / sizeof *kRows, sizeof kConsts / sizeof *kConsts, nullptr, nullptr};

}  // namespace adder::vm
