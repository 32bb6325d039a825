// tuple. The empty one is a constant.
#include "vm/objects/iterators.h"
#include "vm/objects/sequence.h"
#include "vm/objects/table.h"

namespace adder::vm {

namespace {

constinit const Object kEmptyTuple{kTypeId_Tuple, Kind::Tuple, 0, 0};

Value tuple_repr(Vm& vm, Value self_value) {
  if (!self_value.obj()->len) return make_str(vm, "()");
  Local<> self(vm, self_value);
  if (!begin_repr(vm, self)) return make_str(vm, "(...)");
  StrBuilder text(vm);
  bool ok = text.append("(") && append_items(vm, text, self) && text.append(sequence_length(self) == 1 ? ",)" : ")");
  end_repr(vm, self);
  return ok ? text.take_str() : Value::raised();
}

Value tuple_hash(Vm& vm, Value self_value) {
  Local<Tuple> self(vm, self_value);
  u32 h = 0x27D4'EB2F + self->len;
  for (u32 i = 0; i < self->len; ++i) {
    u32 item;
    if (!table_hash(vm, self->items[i], &item)) return Value::raised();
    h = mix_hash(h, item);
  }
  return hash_result(h ^ (h >> 15));
}

Value tuple_getitem(Vm& vm, Value self, Value key) {
  if (is_exact(key, kTypeId_Slice)) return sequence_slice(vm, self, key);
  Local<Tuple> tuple(vm, self);
  i64 i;
  if (!sequence_index(vm, "tuple", key, tuple->len, &i)) return Value::raised();
  if (i < 0 || i >= tuple->len) return raise(vm, kIndexErrorType, "tuple index out of range");
  return tuple->items[i];
}

Value tuple_iter(Vm& vm, Value self) { return make_tuple_iterator(vm, self); }

Value tuple_binary(Vm& vm, BinaryOp op, Value left, Value right) {
  if (op == BinaryOp::Add && left.is(Kind::Tuple)) {
    if (!right.is(Kind::Tuple)) return cannot_concatenate(vm, "tuple", right);
    if (is_exact(left, kTypeId_Tuple) && !sequence_length(right)) return left;
    if (is_exact(right, kTypeId_Tuple) && !sequence_length(left)) return right;
    return sequence_concat(vm, left, right);
  }
  if (op == BinaryOp::Mul) return multiply_sequence(vm, left, right);
  return Value::not_implemented();
}

Value tuple_make(Vm& vm, Value type, Args args, Value keyword_names) {
  bool exact = type == Value::from_const(&kTupleType);
  bool plain = exact || !(type.as<Type>()->type_flags & (kTypeHasInit | kTypeHasNew));
  if (plain && !no_keywords(vm, "tuple", keyword_names)) return Value::raised();
  Local<> subclass(vm, type);
  if (!check_count(vm, "tuple", positional_count(args, keyword_names), 0, 1)) return Value::raised();
  Local<> items(vm, args.has(0) ? tuple_from_iterable(vm, args[0]) : make_tuple(vm, u32{0}));
  if (exact || items.is_raised()) return items;
  u32 n = sequence_length(items);
  auto* tuple = TRY_PTR(alloc_for_type(vm, subclass, Kind::Tuple, sizeof(Tuple) + n * sizeof(Value), n));
  if (n) std::memcpy(static_cast<void*>(static_cast<Tuple*>(tuple)->items), sequence_items(items), n * sizeof(Value));
  return Value::from(tuple);
}

constexpr TypeOps kTupleOps{.repr = tuple_repr,
                            .hash = tuple_hash,
                            .len = sequence_len,
                            .getitem = tuple_getitem,
                            .contains = sequence_contains,
                            .iter = tuple_iter,
                            .binary = tuple_binary,
                            .compare = sequence_compare,
                            .make = tuple_make};

constinit const Native kTupleRows[] = {
    native(N(__class_getitem__), class_getitem, 2, 2, nullptr, kClassNative),
    native(N(count), sequence_count, 2, 2),
    native(N(index), sequence_index_of, 2, 4),
};

}  // namespace

constinit const Type kTupleType = make_const_type(kTypeId_Tuple, N(tuple), &kObjectType, Kind::Tuple, &kTupleOps,
                                                  kTupleRows, sizeof kTupleRows / sizeof *kTupleRows, kTypeIsSequence);

Value make_tuple(Vm& vm, u32 n) {
  if (!n) return Value::from(&kEmptyTuple);
  if (n > (kWord64 ? 0x3FFF'FFFF : 0x0FFF'FFFF)) return raise_memory_error(vm);
  Object* o = TRY_PTR(vm.heap.allocate_fast(vm, kTypeId_Tuple, Kind::Tuple, sizeof(Tuple) + n * sizeof(Value), n));
  return Value::from(o);
}

Value make_tuple(Vm& vm, const Value* rooted, u32 n) {
  Value tuple = TRY(make_tuple(vm, n));
  if (n) std::memcpy(static_cast<void*>(tuple.as<Tuple>()->items), rooted, n * sizeof(Value));
  return tuple;
}

}  // namespace adder::vm
