// The module _functools: what of functools is called often: reduce(), the keys of cmp_to_key(), which list.sort()
// compares, and the types of functools_partial.cc and functools_cache.cc.
#include "vm/modules/functools.h"

#include "vm/modules/modules.h"
#include "vm/objects/arguments.h"

namespace adder::vm {

extern const Type kKeyWrapperType;

namespace {

Value reduce(Vm& vm, Args args) {  // function, iterable, initial
  Local<> iterator(vm, get_iter(vm, args[1]));
  if (iterator.is_raised()) {
    if (!pending_is(vm, kTypeErrorType)) return iterator;
    vm.pending = Value();
    return raise(vm, kTypeErrorType, "reduce() arg 2 must support iteration");
  }
  Local<> result(vm, args.has(2) ? args[2] : Value());
  if (result.value().is_undefined()) {
    result = iter_next(vm, iterator);
    if (result.value().is_stop()) return raise(vm, kTypeErrorType, "reduce() of empty iterable with no initial value");
  }
  for (;;) {
    if (result.is_raised()) return result;
    Value item = TRY(iter_next(vm, iterator));
    if (item.is_stop()) return result;
    result = call2(vm, args[0], result, item);
  }
}

enum KeyItem : u32 { kCompare, kObject, kKeyItems };

Value make_key(Vm& vm, const Local<>& compare, const Local<>& object) {
  Value key = TRY(make_record(vm, kKeyWrapperType, kKeyItems));
  key.as<Record>()->items[kCompare] = compare;
  key.as<Record>()->items[kObject] = object;
  return key;
}

Value cmp_to_key(Vm& vm, Args args) {
  Local<> compare(vm, args[0]), none(vm, Value());
  return make_key(vm, compare, none);
}

Value key_call(Vm& vm, Value self, Args args, Value keyword_names) {
  bool by_name = !keyword_names.is_undefined() && keyword_names.as<Tuple>()->len == 1 && args.count == 1;
  if (by_name && !str_is(keyword_names.as<Tuple>()->items[0], "obj"))
    return raise(vm, kTypeErrorType, "'%v' is an invalid keyword argument for K()",
                 keyword_names.as<Tuple>()->items[0]);
  if (args.count != 1) {
    return args.count ? raise(vm, kTypeErrorType, "K() takes at most 1 argument (%u given)", args.count)
                      : raise(vm, kTypeErrorType, "K() missing required argument 'obj' (pos 1)");
  }
  Local<> compare(vm, self.as<Record>()->items[kCompare]), object(vm, args[0]);
  return make_key(vm, compare, object);
}

Value key_compare(Vm& vm, CompareOp op, Value left, Value right) {
  if (!is_instance(vm, left, kKeyWrapperType) || !is_instance(vm, right, kKeyWrapperType))
    return raise(vm, kTypeErrorType, "other argument must be K instance");
  Record *a = left.as<Record>(), *b = right.as<Record>();
  if (a->items[kObject].is_undefined() || b->items[kObject].is_undefined())
    return raise(vm, kAttributeErrorType, "object");
  Value order = TRY(call2(vm, a->items[kCompare], a->items[kObject], b->items[kObject]));
  return compare(vm, op, order, Value::small(0));
}

Value key_obj(Vm& vm, Args args) {
  Value& object = args[0].as<Record>()->items[kObject];
  if (args.has(1)) {
    object = args[1];
    return Value::none();
  }
  return object.is_undefined() ? raise(vm, kAttributeErrorType, "object") : object;
}

constexpr TypeOps kKeyOps{.call = key_call, .compare = key_compare};
constinit const Native kKeyRows[] = {native(N(obj), key_obj, 1, 2, nullptr, kGetter)};

constinit const Native kRows[] = {
    native(N(cmp_to_key), cmp_to_key, 1, 1, "mycmp"),
    native(N(reduce), reduce, 2, 3),
};
constinit const ConstRow kConsts[] = {
    {N(_lru_cache_wrapper), Value::from_const(&kCachedType)},
    {N(partial), Value::from_const(&kPartialType)},
};

}  // namespace

constinit const Type kKeyWrapperType =
    make_const_type(0, N(KeyWrapper), &kObjectType, Kind::Record, &kKeyOps, kKeyRows, 1,
                    kTypeFinal | kTypeNoInstances | kTypeUnhashable, kFunctoolsName, 1);

constinit const ModuleDef kFunctoolsModule{N(_functools), kRows,  kConsts, sizeof kRows / sizeof *kRows, 2,
                                           nullptr,       nullptr};

}  // namespace adder::vm
