// Python's generic operations on any Value: each asks the type's TypeOps, and says what CPython says when there is
// none.
#include "vm/core/iterate.h"
#include "vm/objects/class.h"
#include "vm/objects/iterators.h"
#include "vm/objects/number.h"
#include "vm/objects/shape.h"
#include "vm/objects/text.h"
#include "vm/run/calls.h"

namespace adder::vm {

namespace {

// Native operations on deep structures recurse; this turns too deep into RecursionError.
class Depth {
public:
  explicit Depth(Vm& vm) : vm_(vm), ok_(!out_of_stack(vm)) { ++vm.c_depth; }
  ~Depth() { --vm_.c_depth; }
  bool ok() { return ok_ || failed(raise(vm_, kRecursionErrorType, "maximum recursion depth exceeded")); }

private:
  Vm& vm_;
  bool ok_;
};

Value default_repr(Vm& vm, Value v) {
  Local<> self(vm, v);
  const Type* t = type_ptr(vm, v);
  Local<> module(vm, t->type_flags & kTypeHeap ? dict_get_name(t->dict, N(__module__)) : Value());
  Local<> name(vm, t->name);
  if (t->type_flags & kTypeHeap) {
    name = type_qualname(type_ptr(vm, self));
  }
  StrBuilder b(vm);
  TRY_OK(b.append("<"));
  if (module.value().is(Kind::Str)) TRY_OK(b.append_str(module) && b.append("."));
  TRY_OK(b.append_str(name) && b.append(" object at 0x"));
  TRY_OK(append_identity(vm, b, self) && b.append(">"));
  return b.take_str();
}

}  // namespace

Value object_repr(Vm& vm, Value v) { return default_repr(vm, v); }

Value repr(Vm& vm, Value v) {
  Depth depth(vm);
  if (!depth.ok()) return Value::raised();
  auto f = type_ptr(vm, v)->ops->repr;
  return f ? f(vm, v) : default_repr(vm, v);
}

Value str(Vm& vm, Value v) {
  if (is_exact(v, kTypeId_Str)) return v;
  Depth depth(vm);
  if (!depth.ok()) return Value::raised();
  if (v.is_small()) return int_repr(vm, v);
  auto* ops = type_ptr(vm, v)->ops;
  if (ops->str) return ops->str(vm, v);
  return ops->repr ? ops->repr(vm, v) : default_repr(vm, v);
}

Value format(Vm& vm, Value v_, Value spec_) {
  if (v_.is_small() || v_.is_float()) return number_format_text(vm, v_, spec_);
  if (is_exact(v_, kTypeId_Str)) {
    Local<> text(vm, v_), how(vm, spec_);
    StackArgs args(vm, 2);
    if (!args.ok()) return Value::raised();
    args[0] = text;
    args[1] = how;
    return str_dunder_format(vm, Args{args.slots(), 2});
  }
  Local<> v(vm, v_), spec(vm, spec_);
  Value f = lookup_special(vm, v, N(__format__));
  if (f.is_undefined()) return raise(vm, kTypeErrorType, "unsupported format string passed to %t.__format__", v);
  Value bound = TRY(bind_attribute(vm, f, v, type_of(vm, v)));
  Value r = TRY(call1(vm, bound, spec));
  if (!r.is(Kind::Str)) return raise(vm, kTypeErrorType, "__format__ must return a str, not %t", r);
  return r;
}

Value hash(Vm& vm, Value v) {
  const Type* t = type_ptr(vm, v);
  if (t->type_flags & kTypeUnhashable) return raise(vm, kTypeErrorType, "unhashable type: '%t'", v);
  if (t->ops->hash) return t->ops->hash(vm, v);
  if (v.is_object()) return identity_hash(vm, v);
  return Value::small(static_cast<i64>(v.bits() & 0x1FFFFFFF));
}

Value truth(Vm& vm, Value v) {
  if (v.is_bool()) return v;
  if (v.is_none()) return Value::false_();
  if (v.is_small()) return Value::boolean(v.as_small() != 0);
  auto* ops = type_ptr(vm, v)->ops;
  if (ops->truth) return ops->truth(vm, v);
  if (ops->len) {
    Value n = TRY(ops->len(vm, v));
    return Value::boolean(n.as_small() != 0);
  }
  return Value::true_();
}

Value len(Vm& vm, Value v) {
  auto* ops = type_ptr(vm, v)->ops;
  if (!ops->len) return raise(vm, kTypeErrorType, "object of type '%t' has no len()", v);
  return ops->len(vm, v);
}

Value get_item(Vm& vm, Value v, Value key) {
  auto* ops = type_ptr(vm, v)->ops;
  if (ops->getitem) return ops->getitem(vm, v, key);
  if (v.is(Kind::Type)) {
    Local<> self(vm, v), k(vm, key);
    Value f = get_attr_or_undefined(vm, v, N(__class_getitem__));
    if (f.is_raised()) return f;
    if (!f.is_undefined()) return call1(vm, f, k);
    return raise(vm, kTypeErrorType, "type '%v' is not subscriptable", self.value().as<Type>()->name);
  }
  return raise(vm, kTypeErrorType, "'%t' object is not subscriptable", v);
}

Value set_item(Vm& vm, Value v, Value key, Value value) {
  auto* ops = type_ptr(vm, v)->ops;
  if (!ops->setitem) return raise(vm, kTypeErrorType, "'%t' object does not support item assignment", v);
  return ops->setitem(vm, v, key, value);
}

Value del_item(Vm& vm, Value v, Value key) {
  auto* ops = type_ptr(vm, v)->ops;
  if (!ops->setitem) {
    // CPython's words depend on whether the type counts as a sequence and the key as an index.
    bool sequence = (ops->len || ops->contains) && key.is_small();
    return raise_text(vm, kTypeErrorType,
                      sequence ? PACKED("'%t' object doesn't support item deletion")
                               : PACKED("'%t' object does not support item deletion"),
                      v);
  }
  return ops->setitem(vm, v, key, Value());
}

Value contains(Vm& vm, Value container, Value item_) {
  auto* ops = type_ptr(vm, container)->ops;
  if (ops->contains) return ops->contains(vm, container, item_);
  Local<> item(vm, item_), c(vm, container);
  Local<> it(vm, get_iter(vm, container));
  if (it.is_raised()) {
    if (pending_is(vm, kTypeErrorType)) {
      vm.pending = Value();
      return raise(vm, kTypeErrorType, "argument of type '%t' is not iterable", c);
    }
    return it;
  }
  for (;;) {
    Value x = TRY(iter_next(vm, it));
    if (x.is_stop()) return Value::false_();
    Value same = TRY(equal(vm, x, item));
    if (same.is_true()) return same;
  }
}

Value get_iter(Vm& vm, Value v) {
  auto* ops = type_ptr(vm, v)->ops;
  if (ops->iter) return ops->iter(vm, v);
  if (ops->getitem && !v.is(Kind::Dict)) return make_sequence_iterator(vm, v);
  return raise(vm, kTypeErrorType, "'%t' object is not iterable", v);
}

// StopIteration raised by Python-level iterators has become stop() in their `next`; natives never let it out of theirs.
Value iter_next(Vm& vm, Value it) {
  Value quick = quick_next(it);
  return quick.is_undefined() ? iter_step(vm, it) : quick;
}

Value iter_step(Vm& vm, Value it) {
  auto* ops = type_ptr(vm, it)->ops;
  if (!ops->next) return raise(vm, kTypeErrorType, "'%t' object is not an iterator", it);
  Value r = ops->next(vm, it);
  if (r.is_raised() && pending_is(vm, kStopIterationType)) {
    vm.pending = Value();
    return Value::stop();
  }
  return r;
}

// ---- binary operators

namespace {

const char* const kBinarySymbols[] = {"+", "-",  "*",  "/", "//", "%", "** or pow()",
                                      "@", "<<", ">>", "&", "|",  "^", "divmod()"};
const char* const kInplaceSymbols[] = {
    "+=", "-=", "*=", "/=", "//=", "%=", "**=", "@=", "<<=", ">>=", "&=", "|=", "^=", "divmod()"};

Value unsupported(Vm& vm, const char* symbol, Value l, Value r) {
  Local<> left(vm, l), right(vm, r);
  auto repeatable = [](Value v) {
    return v.is(Kind::Str) || v.is(Kind::Bytes) || v.is(Kind::ByteArray) || v.is(Kind::ItemArray) || v.is(Kind::List) ||
           v.is(Kind::Tuple);
  };
  // Augmented, what has items but cannot be repeated does not ask the right side.
  bool asks_right = symbol[1] != '=' || !(l.is(Kind::Dict) || l.is(Kind::Set));
  if (symbol[0] == '*' && symbol[1] != '*' && (repeatable(l) || (repeatable(r) && asks_right)))
    return raise(vm, kTypeErrorType, "can't multiply sequence by non-int of type '%t'",
                 repeatable(l) ? right.value() : left.value());
  return raise(vm, kTypeErrorType, "unsupported operand type(s) for %s: '%t' and '%t'", symbol, left, right);
}

Value try_binary(Vm& vm, BinaryOp op, Local<>& left, Local<>& right) {
  const Type* lt = type_ptr(vm, left);
  const Type* rt = type_ptr(vm, right);
  bool right_first = rt != lt && is_subtype(vm, Value::from(rt), Value::from(lt)) && rt->ops->binary &&
                     reflected_differs(vm, op, lt, rt);
  auto first = right_first ? rt->ops->binary : lt->ops->binary;
  auto second = right_first ? lt->ops->binary : rt->ops->binary;
  // Heap types share one function, which looks for the dunder by operand: it must know which side is asked. See
  // slots.cc.
  Value r = Value::not_implemented();
  if (first == heap_binary)
    r = heap_binary_side(vm, op, left, right, right_first);
  else if (first)
    r = first(vm, op, left, right);
  if (!r.is_not_implemented()) return r;
  if (lt == rt) return r;  // the same type has nothing more to say
  if (second == heap_binary) return heap_binary_side(vm, op, left, right, !right_first);
  if (second && second != first) return second(vm, op, left, right);
  return r;
}

}  // namespace

Value binary(Vm& vm, BinaryOp op, Value l, Value r) {
  if (is_exact_int(l) && is_exact_int(r) && op != BinaryOp::MatMul) return int_binary(vm, op, l, r);
  if (kWord64 && is_exact(l, kTypeId_Str)) {
    if (op == BinaryOp::Add && is_exact(r, kTypeId_Str)) return text_add(vm, l, r);
    if (op == BinaryOp::Mod) {
      Value text = quick_percent(vm, l, r);
      if (!text.is_undefined()) return text;
    }
  }
  Local<> left(vm, l), right(vm, r);
  Value result = try_binary(vm, op, left, right);
  if (!result.is_not_implemented()) return result;
  // Sequences speak for themselves: "can only concatenate ..." comes from their ops; what is left is the general
  // message.
  return unsupported(vm, kBinarySymbols[static_cast<int>(op)], left, right);
}

Value inplace(Vm& vm, BinaryOp op, Value l, Value r) {
  if (is_exact_int(l) && is_exact_int(r) && op != BinaryOp::MatMul) return int_binary(vm, op, l, r);
  if (kWord64 && op == BinaryOp::Add && is_exact(l, kTypeId_Str) && is_exact(r, kTypeId_Str)) return text_add(vm, l, r);
  Local<> left(vm, l), right(vm, r);
  auto f = type_ptr(vm, l)->ops->inplace;
  if (f) {
    Value result = f(vm, op, l, r);
    if (!result.is_not_implemented()) return result;
  }
  Value result = try_binary(vm, op, left, right);
  if (!result.is_not_implemented()) return result;
  return unsupported(vm, kInplaceSymbols[static_cast<int>(op)], left, right);
}

Value unary(Vm& vm, UnaryOp op, Value v) {
  static const char* const kSymbols[] = {"unary -", "unary +", "unary ~", "abs()"};
  auto* ops = type_ptr(vm, v)->ops;
  if (ops->unary) {
    Local<> keep(vm, v);
    Value r = ops->unary(vm, op, v);
    if (!r.is_not_implemented()) return r;
    v = keep;
    if (op == UnaryOp::Abs) return raise(vm, kTypeErrorType, "bad operand type for abs(): '%t'", v);
    return raise(vm, kTypeErrorType, "bad operand type for %s: '%t'", kSymbols[static_cast<int>(op)], v);
  }
  return raise(vm, kTypeErrorType, "bad operand type for %s: '%t'", kSymbols[static_cast<int>(op)], v);
}

Value binary_by_right(Vm& vm, BinaryOp op, Value l, Value r, bool in_place) {
  Local<> left(vm, l), right(vm, r);
  Value result = Value::not_implemented();
  const Type *lt = type_ptr(vm, l), *rt = type_ptr(vm, r);
  if (lt != rt && rt->ops->binary)
    result = rt->ops->binary == heap_binary ? heap_binary_side(vm, op, l, r, true) : rt->ops->binary(vm, op, l, r);
  if (!result.is_not_implemented()) return result;
  return unsupported(vm, (in_place ? kInplaceSymbols : kBinarySymbols)[static_cast<int>(op)], left, right);
}

// ---- comparison

namespace {

template <class T>
bool holds(CompareOp op, T x, T y) {
  switch (op) {
    case CompareOp::Lt: return x < y;
    case CompareOp::Le: return x <= y;
    case CompareOp::Eq: return x == y;
    case CompareOp::Ne: return x != y;
    case CompareOp::Gt: return x > y;
    default: return x >= y;
  }
}

// Tuples of small ints, floats and exact strs: 1, 0, or -1 where there is something else.
inline int tuples_equal(const Tuple* a, const Tuple* b) {
  if (a->len != b->len) return 0;
  for (u32 i = 0; i < a->len; ++i) {
    const Value x = a->items[i], y = b->items[i];
    if (x == y) continue;
    if (Value::both_small(x, y)) return 0;
    if (x.is_unboxed_float() && y.is_unboxed_float()) {
      if (x.as_unboxed_float() != y.as_unboxed_float()) return 0;
    } else if (is_exact(x, kTypeId_Str) && is_exact(y, kTypeId_Str)) {
      if (!str_equal(x, y)) return 0;
    } else {
      return -1;
    }
  }
  return 1;
}

// Natively, numbers in the Value and exact strs are compared without asking their types; Undefined: ask them.
inline Value compare_plain(CompareOp op, Value l, Value r) {
  if constexpr (!kWord64) return Value();
  if (Value::both_small(l, r)) return Value::boolean(holds(op, l.as_small(), r.as_small()));
  if (l.is_unboxed_float() && r.is_unboxed_float())
    return Value::boolean(holds(op, l.as_unboxed_float(), r.as_unboxed_float()));
  if (is_exact(l, kTypeId_Str) && is_exact(r, kTypeId_Str)) {
    if (op == CompareOp::Eq || op == CompareOp::Ne) return Value::boolean(str_equal(l, r) == (op == CompareOp::Eq));
    return Value::boolean(holds(op, str_compare(l, r), 0));
  }
  if ((op == CompareOp::Eq || op == CompareOp::Ne) && is_exact(l, kTypeId_Tuple) && is_exact(r, kTypeId_Tuple)) {
    const int same = tuples_equal(l.as<Tuple>(), r.as<Tuple>());
    if (same >= 0) return Value::boolean(same == (op == CompareOp::Eq));
  }
  return Value();
}

}  // namespace

Value compare(Vm& vm, CompareOp op, Value l, Value r) {
  Value plain = compare_plain(op, l, r);
  if (!plain.is_undefined()) return plain;
  if constexpr (kWord64) {
    if (is_exact_int(l) && is_exact_int(r)) return int_compare(vm, op, l, r);
  }
  static const char* const kSymbols[] = {"<", "<=", "==", "!=", ">", ">="};
  static const CompareOp kMirror[] = {CompareOp::Gt, CompareOp::Ge, CompareOp::Eq,
                                      CompareOp::Ne, CompareOp::Lt, CompareOp::Le};
  Depth depth(vm);
  if (!depth.ok()) return Value::raised();
  Local<> left(vm, l), right(vm, r);
  const Type* lt = type_ptr(vm, l);
  const Type* rt = type_ptr(vm, r);
  CompareOp mirrored = kMirror[static_cast<int>(op)];
  bool right_first = lt != rt && rt->ops->compare && is_subtype(vm, Value::from(rt), Value::from(lt));
  Value result = Value::not_implemented();
  if (right_first) result = rt->ops->compare(vm, mirrored, right, left);
  if (result.is_not_implemented()) {
    lt = type_ptr(vm, left);
    if (lt->ops->compare) result = lt->ops->compare(vm, op, left, right);
  }
  if (result.is_not_implemented() && !right_first) {
    rt = type_ptr(vm, right);
    if (rt->ops->compare) result = rt->ops->compare(vm, mirrored, right, left);
  }
  if (!result.is_not_implemented()) return result;
  if (op == CompareOp::Eq) return Value::boolean(left.value() == right.value());
  if (op == CompareOp::Ne) return Value::boolean(left.value() != right.value());
  return raise(vm, kTypeErrorType, "'%s' not supported between instances of '%t' and '%t'",
               kSymbols[static_cast<int>(op)], left, right);
}

Value equal(Vm& vm, Value a, Value b) {
  if (a == b) return Value::true_();
  Value r = TRY(compare(vm, CompareOp::Eq, a, b));
  return r.is_bool() ? r : truth(vm, r);
}

Value for_each_item(Vm& vm, Value iterable, Value (*f)(void* context, Value item), void* context) {
  auto step = [&](Value item) { return f(context, item); };
  return for_each_inline(vm, iterable, step);
}

}  // namespace adder::vm
