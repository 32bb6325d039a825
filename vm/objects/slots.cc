// The bridge between TypeOps and dunder methods, both ways: operations of built-in types seen as methods
// (list.__len__), and operations of instances of classes done by calling their methods.
#include "vm/core/iterate.h"
#include "vm/objects/class.h"
#include "vm/objects/iterators.h"
#include "vm/objects/shape.h"
#include "vm/objects/table.h"
#include "vm/run/calls.h"

namespace adder::vm {

namespace {

// ---- one row for each operator: its dunder names, in the order of BinaryOp
struct BinaryNames {
  Value forward, reflected, inplace;
};
const BinaryNames kBinaryNames[] = {
    {N(__add__), N(__radd__), N(__iadd__)},
    {N(__sub__), N(__rsub__), N(__isub__)},
    {N(__mul__), N(__rmul__), N(__imul__)},
    {N(__truediv__), N(__rtruediv__), N(__itruediv__)},
    {N(__floordiv__), N(__rfloordiv__), N(__ifloordiv__)},
    {N(__mod__), N(__rmod__), N(__imod__)},
    {N(__pow__), N(__rpow__), N(__ipow__)},
    {N(__matmul__), N(__rmatmul__), N(__imatmul__)},
    {N(__lshift__), N(__rlshift__), N(__ilshift__)},
    {N(__rshift__), N(__rrshift__), N(__irshift__)},
    {N(__and__), N(__rand__), N(__iand__)},
    {N(__or__), N(__ror__), N(__ior__)},
    {N(__xor__), N(__rxor__), N(__ixor__)},
    {N(__divmod__), N(__rdivmod__), N(__divmod__)},
};
const Value kUnaryNames[] = {N(__neg__), N(__pos__), N(__invert__), N(__abs__)};
const Value kCompareNames[] = {N(__lt__), N(__le__), N(__eq__), N(__ne__), N(__gt__), N(__ge__)};

// ---- built-in operations as methods. `ops_of` finds the operations of the built-in part of self.
const TypeOps* ops_of(Vm& vm, Value self) { return native_base(type_ptr(vm, self))->ops; }

// One body for each kind of operator, and an entry that knows the operator.
[[gnu::noinline]] Value binary_slot(Vm& vm, Args a, BinaryOp op) {
  auto f = ops_of(vm, a[0])->binary;
  return f ? f(vm, op, a[0], a[1]) : Value::not_implemented();
}
[[gnu::noinline]] Value reflected_slot(Vm& vm, Args a, BinaryOp op) {
  auto f = ops_of(vm, a[0])->binary;
  return f ? f(vm, op, a[1], a[0]) : Value::not_implemented();
}
[[gnu::noinline]] Value inplace_slot(Vm& vm, Args a, BinaryOp op) {
  auto f = ops_of(vm, a[0])->inplace;
  return f ? f(vm, op, a[0], a[1]) : Value::not_implemented();
}
[[gnu::noinline]] Value unary_slot(Vm& vm, Args a, UnaryOp op) {
  auto f = ops_of(vm, a[0])->unary;
  return f ? f(vm, op, a[0]) : Value::not_implemented();
}
template <int Op>
Value w_binary(Vm& vm, Args a) {
  return binary_slot(vm, a, static_cast<BinaryOp>(Op));
}
template <int Op>
Value w_reflected(Vm& vm, Args a) {
  return reflected_slot(vm, a, static_cast<BinaryOp>(Op));
}
template <int Op>
Value w_inplace(Vm& vm, Args a) {
  return inplace_slot(vm, a, static_cast<BinaryOp>(Op));
}
template <int Op>
Value w_unary(Vm& vm, Args a) {
  return unary_slot(vm, a, static_cast<UnaryOp>(Op));
}
[[gnu::noinline]] Value compare_slot(Vm& vm, Args a, CompareOp op) {
  auto f = ops_of(vm, a[0])->compare;
  if (f) return f(vm, op, a[0], a[1]);
  if (op == CompareOp::Eq) return a[0] == a[1] ? Value::true_() : Value::not_implemented();
  if (op == CompareOp::Ne) {
    Value eq = TRY(compare(vm, CompareOp::Eq, a[0], a[1]));
    Value t = TRY(truth(vm, eq));
    return Value::boolean(t.is_false());
  }
  return Value::not_implemented();
}
template <int Op>
Value w_compare(Vm& vm, Args a) {
  return compare_slot(vm, a, static_cast<CompareOp>(Op));
}
Value w_repr(Vm& vm, Args a) {
  auto f = ops_of(vm, a[0])->repr;
  return f ? f(vm, a[0]) : object_repr(vm, a[0]);
}
Value w_str(Vm& vm, Args a) {
  auto f = ops_of(vm, a[0])->str;
  if (f) return f(vm, a[0]);
  return repr(vm, a[0]);
}
Value w_hash(Vm& vm, Args a) {
  auto* t = native_base(type_ptr(vm, a[0]));
  if (t->type_flags & kTypeUnhashable) return raise(vm, kTypeErrorType, "unhashable type: '%t'", a[0]);
  return t->ops->hash ? t->ops->hash(vm, a[0]) : identity_hash(vm, a[0]);
}
Value w_bool(Vm& vm, Args a) {
  auto f = ops_of(vm, a[0])->truth;
  return f ? f(vm, a[0]) : Value::true_();
}
Value w_len(Vm& vm, Args a) { return ops_of(vm, a[0])->len(vm, a[0]); }
Value w_getitem(Vm& vm, Args a) { return ops_of(vm, a[0])->getitem(vm, a[0], a[1]); }
Value w_setitem(Vm& vm, Args a) { return ops_of(vm, a[0])->setitem(vm, a[0], a[1], a[2]); }
Value w_delitem(Vm& vm, Args a) { return ops_of(vm, a[0])->setitem(vm, a[0], a[1], Value()); }
Value w_contains(Vm& vm, Args a) { return ops_of(vm, a[0])->contains(vm, a[0], a[1]); }
Value w_iter(Vm& vm, Args a) { return ops_of(vm, a[0])->iter(vm, a[0]); }
Value w_next(Vm& vm, Args a) {
  Value r = ops_of(vm, a[0])->next(vm, a[0]);
  return r.is_stop() ? raise_stop_iteration(vm, Value::none()) : r;
}
Value w_call(Vm& vm, Args a) {  // a[0]: keywords
  Local<> dict(vm, a[0]);
  return with_keywords_flat(
      vm, a.from(2), dict,
      [](Vm& v, Value f, Args args, Value names) { return native_base(type_ptr(v, f))->ops->call(v, f, args, names); },
      a[1]);
}
// T.__new__(cls, ...): the maker of the built-in part of cls.
Value w_new(Vm& vm, Args a) {
  if (a.count < 2 || !a[1].is(Kind::Type)) return raise(vm, kTypeErrorType, "__new__(X): X is not a type object");
  return with_keywords_flat(
      vm, a.from(2), a[0],
      [](Vm& v, Value type, Args args, Value names) {
        auto make = native_base(type.as<Type>())->ops->make;
        if (!make) return raise(v, kTypeErrorType, "cannot create '%v' instances", type.as<Type>()->name);
        return make(v, type, args, names);
      },
      a[1]);
}

#define SLOT(member) \
  bool has_##member(const TypeOps* o) { return o->member != nullptr; }
SLOT(repr)
SLOT(str)
SLOT(hash)
SLOT(truth)
SLOT(len)
SLOT(getitem)
SLOT(setitem)
SLOT(contains)
SLOT(iter)
SLOT(next)
SLOT(call)
SLOT(make)
SLOT(compare)
SLOT(unary)
SLOT(binary)
SLOT(inplace)
#undef SLOT
struct Wrapper {
  bool (*present)(const TypeOps*);
  Native native;
};
#define ROWS_BINARY(i, fwd, ref, inp)                                                                    \
  {has_binary, native(N(fwd), w_binary<i>, 2, 2)}, {has_binary, native(N(ref), w_reflected<i>, 2, 2)}, { \
    has_inplace, native(N(inp), w_inplace<i>, 2, 2)                                                      \
  }
constinit const Wrapper kWrappers[] = {
    {has_repr, native(N(__repr__), w_repr, 1, 1)},
    {has_str, native(N(__str__), w_str, 1, 1)},
    {has_hash, native(N(__hash__), w_hash, 1, 1)},
    {has_truth, native(N(__bool__), w_bool, 1, 1)},
    {has_len, native(N(__len__), w_len, 1, 1)},
    {has_getitem, native(N(__getitem__), w_getitem, 2, 2)},
    {has_setitem, native(N(__setitem__), w_setitem, 3, 3)},
    {has_setitem, native(N(__delitem__), w_delitem, 2, 2)},
    {has_contains, native(N(__contains__), w_contains, 2, 2)},
    {has_iter, native(N(__iter__), w_iter, 1, 1)},
    {has_next, native(N(__next__), w_next, 1, 1)},
    {has_call, native(N(__call__), w_call, 1, 255, nullptr, kVarArgs | kVarKeywords)},
    {has_make, native(N(__new__), w_new, 1, 255, nullptr, kStaticNative | kVarArgs | kVarKeywords)},
    {has_compare, native(N(__lt__), w_compare<0>, 2, 2)},
    {has_compare, native(N(__le__), w_compare<1>, 2, 2)},
    {has_compare, native(N(__eq__), w_compare<2>, 2, 2)},
    {has_compare, native(N(__ne__), w_compare<3>, 2, 2)},
    {has_compare, native(N(__gt__), w_compare<4>, 2, 2)},
    {has_compare, native(N(__ge__), w_compare<5>, 2, 2)},
    {has_unary, native(N(__neg__), w_unary<0>, 1, 1)},
    {has_unary, native(N(__pos__), w_unary<1>, 1, 1)},
    {has_unary, native(N(__invert__), w_unary<2>, 1, 1)},
    {has_unary, native(N(__abs__), w_unary<3>, 1, 1)},
    ROWS_BINARY(0, __add__, __radd__, __iadd__),
    ROWS_BINARY(1, __sub__, __rsub__, __isub__),
    ROWS_BINARY(2, __mul__, __rmul__, __imul__),
    ROWS_BINARY(3, __truediv__, __rtruediv__, __itruediv__),
    ROWS_BINARY(4, __floordiv__, __rfloordiv__, __ifloordiv__),
    ROWS_BINARY(5, __mod__, __rmod__, __imod__),
    ROWS_BINARY(6, __pow__, __rpow__, __ipow__),
    ROWS_BINARY(7, __matmul__, __rmatmul__, __imatmul__),
    ROWS_BINARY(8, __lshift__, __rlshift__, __ilshift__),
    ROWS_BINARY(9, __rshift__, __rrshift__, __irshift__),
    ROWS_BINARY(10, __and__, __rand__, __iand__),
    ROWS_BINARY(11, __or__, __ror__, __ior__),
    ROWS_BINARY(12, __xor__, __rxor__, __ixor__),
    {has_binary, native(N(__divmod__), w_binary<13>, 2, 2)},
    {has_binary, native(N(__rdivmod__), w_reflected<13>, 2, 2)},
};
#undef ROWS_BINARY

// Which built-in types have which operator is known only to their ops; these do arithmetic, so asking is cheap and
// honest.
bool has_operator(const Type* t, Value name) {
  bool number = t == &kIntType || t == &kFloatType || t == &kComplexType || t == &kBoolType;
  if (number) return true;
  for (auto& n : kBinaryNames) {
    if (name != n.forward && name != n.reflected) continue;
    if (n.forward == N(__add__))
      return name == n.forward && (t->layout == Kind::Str || t->layout == Kind::Bytes || t->layout == Kind::List ||
                                   t->layout == Kind::Tuple || t->layout == Kind::ByteArray ||
                                   t->layout == Kind::ItemArray || (t->layout == Kind::Record && t->type_id == 0));
    if (n.forward == N(__mul__)) return t->layout != Kind::Dict && t->layout != Kind::Set;
    if (n.forward == N(__mod__))
      return t->layout == Kind::Str || t->layout == Kind::Bytes || t->layout == Kind::ByteArray;
    return t->layout == Kind::Set || t->layout == Kind::Dict || t->layout == Kind::Record ||
           (t->layout == Kind::Type && n.forward == N(__or__));
  }
  return true;
}

}  // namespace

Value slot_wrapper_name(u32 i) { return i < sizeof kWrappers / sizeof *kWrappers ? kWrappers[i].native.name : Value(); }

bool is_slot_wrapper(const Native* row) {
  auto* at = reinterpret_cast<const char*>(row);
  auto* first = reinterpret_cast<const char*>(kWrappers);
  return at >= first && at < first + sizeof kWrappers;
}

Value slot_wrapper(const Type* t, Value name) {
  auto* s = name.as<Str>();
  if (s->len < 6 || s->data()[0] != '_' || s->data()[1] != '_') return Value();
  for (auto& w : kWrappers) {
    if (w.native.name != name) continue;
    if (!w.present(t->ops)) return Value();
    // A type repeats only what its base does not already do the same way (so that bool has no __add__ of its own, and
    // object no __lt__).
    if (!t->base.is_undefined() && t->ops == t->base.as<Type>()->ops) return Value();
    if (w.present == has_binary && !has_operator(t, name)) return Value();
    return Value::from_const(&w.native);
  }
  return Value();
}

// ---- operations of instances of classes

// Calls method `name` of self's class, if there is one, with up to two arguments. Undefined when there is none (or it
// is None).
Value call_special(Vm& vm, Value self_, Value name, Value a_, Value b_) {
  Value f = lookup_special(vm, self_, name);
  if (f.is_undefined()) return Value();
  u32 n = a_.is_undefined() ? 0 : b_.is_undefined() ? 1 : 2;
  if (f.is(Kind::Function)) {
    const Value values[] = {self_, a_, b_};
    return call_values(vm, f, values, n + 1);
  }
  Local<> self(vm, self_), a(vm, a_), b(vm, b_);
  Local<> callee(vm, f);
  u32 bound = 0;
  if (f.is(Kind::Native) && !(f.as<Native>()->native_flags & (kStaticNative | kClassNative))) {
    bound = 1;
  } else {
    callee = bind_attribute(vm, f, self, type_of(vm, self));
    if (callee.is_raised()) return callee;
  }
  StackArgs args(vm, n + bound);
  if (!args.ok()) return Value::raised();
  if (bound) args[0] = self;
  if (n > 0) args[bound] = a;
  if (n > 1) args[bound + 1] = b;
  return call(vm, callee, Args{args.slots(), n + bound});
}

namespace {

Value want_str(Vm& vm, Value v, const char* who) {
  if (v.is_raised() || v.is(Kind::Str)) return v;
  return raise(vm, kTypeErrorType, "%s returned non-string (type %t)", who, v);
}

Value heap_repr(Vm& vm, Value self) {
  Value v = call_special(vm, self, N(__repr__));
  return want_str(vm, v, "__repr__");
}
Value heap_str(Vm& vm, Value self) {
  Value v = call_special(vm, self, N(__str__));
  return want_str(vm, v, "__str__");
}
Value heap_hash(Vm& vm, Value self) {
  Value f = lookup_special(vm, self, N(__hash__));
  if (f.is_none()) return raise(vm, kTypeErrorType, "unhashable type: '%t'", self);
  if (f.is_undefined()) return identity_hash(vm, self);
  Value v = TRY(call_special(vm, self, N(__hash__)));
  if (!v.is_small() && !v.is(Kind::Int) && !v.is_bool())
    return raise(vm, kTypeErrorType, "__hash__ method should return an integer");
  if (v.is_small()) return v == Value::small(-1) ? Value::small(-2) : v;  // table_hash() folds it
  return hash(vm, v);
}
Value heap_truth(Vm& vm, Value self_) {
  Local<> self(vm, self_);
  Value v = TRY(call_special(vm, self, N(__bool__)));
  if (!v.is_undefined()) {
    if (!v.is_bool()) return raise(vm, kTypeErrorType, "__bool__ should return bool, returned %t", v);
    return v;
  }
  if (lookup_special(vm, self, N(__len__)).is_undefined()) return Value::true_();
  Value n = TRY(len(vm, self));
  return Value::boolean(n.as_small() != 0);
}
Value heap_len(Vm& vm, Value self_) {
  Local<> self(vm, self_);
  Value v = TRY(call_special(vm, self, N(__len__)));
  if (v.is_undefined()) return raise(vm, kTypeErrorType, "object of type '%t' has no len()", self);
  v = TRY(to_index(vm, v));
  if (!v.is_small()) return raise(vm, kOverflowErrorType, "cannot fit 'int' into an index-sized integer");
  if (v.as_small() < 0) return raise(vm, kValueErrorType, "__len__() should return >= 0");
  return v;
}
Value heap_getitem(Vm& vm, Value self_, Value key) {
  Local<> self(vm, self_), k(vm, key);
  Value v = TRY(call_special(vm, self, N(__getitem__), key));
  if (!v.is_undefined()) return v;
  if (self.value().is(Kind::Type)) {
    Value f = get_attr_or_undefined(vm, self, N(__class_getitem__));
    if (f.is_raised()) return f;
    if (!f.is_undefined()) return call1(vm, f, k);
    return raise(vm, kTypeErrorType, "type '%v' is not subscriptable", self.value().as<Type>()->name);
  }
  return raise(vm, kTypeErrorType, "'%t' object is not subscriptable", self);
}
Value heap_setitem(Vm& vm, Value self_, Value key, Value value) {
  Local<> self(vm, self_);
  bool deleting = value.is_undefined(), index = key.is_small();
  Value v =
      TRY(deleting ? call_special(vm, self, N(__delitem__), key) : call_special(vm, self, N(__setitem__), key, value));
  if (!v.is_undefined()) return Value::none();
  if (!deleting) return raise(vm, kTypeErrorType, "'%t' object does not support item assignment", self);
  return raise_text(vm, kTypeErrorType,
                    index ? PACKED("'%t' object doesn't support item deletion")
                          : PACKED("'%t' object does not support item deletion"),
                    self);
}
Value heap_iter(Vm& vm, Value self_);
Value heap_contains(Vm& vm, Value self_, Value item_) {
  Local<> self(vm, self_), item(vm, item_);
  if (lookup_special(vm, self, N(__contains__)).is_none())
    return raise(vm, kTypeErrorType, "'%t' object is not a container", self);
  Value v = TRY(call_special(vm, self, N(__contains__), item));
  if (!v.is_undefined()) return truth(vm, v);
  if (lookup_special(vm, self, N(__iter__)).is_undefined() && lookup_special(vm, self, N(__getitem__)).is_undefined())
    return raise(vm, kTypeErrorType, "argument of type '%t' is not iterable", self);
  Local<> it(vm, heap_iter(vm, self));
  if (it.is_raised()) {
    if (!pending_is(vm, kTypeErrorType)) return it;
    vm.pending = Value();
    return raise(vm, kTypeErrorType, "argument of type '%t' is not iterable", self);
  }
  for (;;) {
    Value x = TRY(iter_next(vm, it));
    if (x.is_stop()) return Value::false_();
    Value same = TRY(equal(vm, x, item));
    if (same.is_true()) return same;
  }
}
Value heap_iter(Vm& vm, Value self_) {
  Local<> self(vm, self_);
  Value f = lookup_special(vm, self, N(__iter__));
  if (f.is_none()) return raise(vm, kTypeErrorType, "'%t' object is not iterable", self);
  if (f.is_undefined()) {
    if (lookup_special(vm, self, N(__getitem__)).is_undefined())
      return raise(vm, kTypeErrorType, "'%t' object is not iterable", self);
    return make_sequence_iterator(vm, self);
  }
  Value v = TRY(call_special(vm, self, N(__iter__)));
  const Type* t = type_ptr(vm, v);
  bool iterator =
      (t->type_flags & kTypeHeap) ? !lookup_special(vm, v, N(__next__)).is_undefined() : t->ops->next != nullptr;
  if (!iterator) return raise(vm, kTypeErrorType, "iter() returned non-iterator of type '%t'", v);
  return v;
}
Value heap_next(Vm& vm, Value self_) {
  Local<> self(vm, self_);
  Value v = call_special(vm, self, N(__next__));
  if (v.is_undefined()) return raise(vm, kTypeErrorType, "'%t' object is not an iterator", self);
  if (v.is_raised() && pending_is(vm, kStopIterationType)) {
    vm.pending = Value();
    return Value::stop();
  }
  return v;
}
Value heap_call(Vm& vm, Value self_, Args args, Value names_) {
  Local<> self(vm, self_), names(vm, names_);
  Value f = lookup_special(vm, self, N(__call__));
  if (f.is_undefined()) return raise(vm, kTypeErrorType, "'%t' object is not callable", self);
  if (f.is(Kind::Native) && (f.as<Native>()->native_flags & kVarKeywords)) {
    Local<> base_call(vm, Value());
    auto* ops = native_base(type_ptr(vm, self))->ops;
    if (ops->call) return ops->call(vm, self, args, names);
  }
  Value bound = TRY(bind_attribute(vm, f, self, type_of(vm, self)));
  return call(vm, bound, args, names);
}
Value heap_inplace(Vm& vm, BinaryOp op, Value l, Value r) {
  Value v = call_special(vm, l, kBinaryNames[static_cast<int>(op)].inplace, r);
  return v.is_undefined() ? Value::not_implemented() : v;
}
Value heap_unary(Vm& vm, UnaryOp op, Value self) {
  Value v = call_special(vm, self, kUnaryNames[static_cast<int>(op)]);
  return v.is_undefined() ? Value::not_implemented() : v;
}
Value heap_compare(Vm& vm, CompareOp op, Value l, Value r) {
  Local<> left(vm, l), right(vm, r);
  Value v = call_special(vm, l, kCompareNames[static_cast<int>(op)], r);
  if (!v.is_undefined()) return v;
  if (op == CompareOp::Ne) {  // by default the opposite of ==
    v = TRY(call_special(vm, left, N(__eq__), right));
    if (v.is_undefined() || v.is_not_implemented()) return Value::not_implemented();
    Value t = TRY(truth(vm, v));
    return Value::boolean(t.is_false());
  }
  return Value::not_implemented();
}

}  // namespace

Value heap_binary(Vm& vm, BinaryOp op, Value l, Value r) { return heap_binary_side(vm, op, l, r, false); }

// reflected: asks the right operand's class for its __rop__, else the left operand's for its __op__.
Value heap_binary_side(Vm& vm, BinaryOp op, Value l, Value r, bool reflected) {
  auto& names = kBinaryNames[static_cast<int>(op)];
  Value v = reflected ? call_special(vm, r, names.reflected, l) : call_special(vm, l, names.forward, r);
  return v.is_undefined() ? Value::not_implemented() : v;
}

Value left_operator(Vm& vm, BinaryOp op, Value l, Value r, bool in_place) {
  auto& names = kBinaryNames[static_cast<int>(op)];
  Value found = instance_method(vm, l, names.forward);
  if (found.is_undefined()) return found;
  if (r.is_object() && r.obj()->shape >= kFirstUserShape && r.obj()->shape != l.obj()->shape) {
    Value lt = type_of(vm, l), rt = type_of(vm, r);
    if (lt != rt && is_subtype(vm, rt, lt)) return Value();  // its __rop__ may come first
  }
  if (in_place && !attribute_entry(vm, l.obj()->shape, names.inplace).found.is_undefined()) return Value();
  return found;
}

bool reflected_differs(Vm& vm, BinaryOp op, const Type* left, const Type* right) {
  Value name = kBinaryNames[static_cast<int>(op)].reflected;
  if (!(right->type_flags & kTypeHeap)) return left->ops->binary != right->ops->binary;  // OrderedDict against dict
  return lookup_in_type(vm, Value::from(left), name) != lookup_in_type(vm, Value::from(right), name);
}

constinit const TypeOps kHeapTypeOps{.repr = heap_repr,
                                     .str = heap_str,
                                     .hash = heap_hash,
                                     .truth = heap_truth,
                                     .len = heap_len,
                                     .getitem = heap_getitem,
                                     .setitem = heap_setitem,
                                     .contains = heap_contains,
                                     .iter = heap_iter,
                                     .next = heap_next,
                                     .call = heap_call,
                                     .binary = heap_binary,
                                     .inplace = heap_inplace,
                                     .unary = heap_unary,
                                     .compare = heap_compare};

}  // namespace adder::vm
