// See struct_sequence.h.
#include "vm/objects/struct_sequence.h"

#include "vm/objects/arguments.h"
#include "vm/objects/sequence.h"

namespace adder::vm {

namespace {

const Type* fields_type(Vm& vm, Value self) {  // a subclass has no fields of its own
  const Type* t = type_ptr(vm, self);
  while (t->type_flags & kTypeHeap) t = t->base.as<Type>();
  return t;
}

Value struct_repr(Vm& vm, Value self) {
  Local<Tuple> items(vm, self);
  const Type* type = fields_type(vm, self);  // constant data: it does not move
  StrBuilder text(vm);
  TRY_OK(text.append_str(type->consts[0].value) && text.append(".") && text.append_str(type->name) && text.append("("));
  for (u32 i = 0; i < type->row_count; ++i) {
    TRY_OK(!i || text.append(", "));
    TRY_OK(text.append_str(type->rows[i].name) && text.append("="));
    TRY_OK(text.append_repr(items->items[i]));
  }
  TRY_OK(text.append(")"));
  return text.take_str();
}

// tuple's own operations.
Value plain_repr(Vm& vm, Value self) { return kTupleType.ops->repr(vm, self); }
Value struct_hash(Vm& vm, Value self) { return kTupleType.ops->hash(vm, self); }
Value struct_getitem(Vm& vm, Value self, Value key) { return kTupleType.ops->getitem(vm, self, key); }
Value struct_iter(Vm& vm, Value self) { return kTupleType.ops->iter(vm, self); }
Value struct_binary(Vm& vm, BinaryOp op, Value left, Value right) {
  return kTupleType.ops->binary(vm, op, left, right);
}

Value struct_make(Vm& vm, Value type_value, Args args, Value keyword_names) {
  Local<Type> type(vm, type_value);
  const Type* fields = type.get();
  while (fields->type_flags & kTypeHeap) fields = fields->base.as<Type>();
  const char* name = fields->name.as<Str>()->data();
  if (!no_keywords(vm, name, keyword_names) || !check_count(vm, name, args.count, 1, 1)) return Value::raised();
  Local<Tuple> items(vm, tuple_from_iterable(vm, args[0]));
  if (items.is_raised()) return items;
  u32 n = fields->row_count;
  if (items->len != n) {
    return raise(vm, kTypeErrorType, "%v.%s() takes an at %s %u-sequence (%u-sequence given)", fields->consts[0].value,
                 name, items->len < n ? "least" : "most", n, items->len);
  }
  auto* made = TRY_PTR(alloc_for_type(vm, type, Kind::Tuple, sizeof(Tuple) + n * sizeof(Value), n));
  for (u32 i = 0; i < n; ++i) static_cast<Tuple*>(made)->items[i] = items->items[i];
  return Value::from(made);
}

}  // namespace

constinit const TypeOps kStructSequenceOps{.repr = struct_repr,
                                           .hash = struct_hash,
                                           .len = sequence_len,
                                           .getitem = struct_getitem,
                                           .contains = sequence_contains,
                                           .iter = struct_iter,
                                           .binary = struct_binary,
                                           .compare = sequence_compare,
                                           .make = struct_make};

constinit const TypeOps kPlainStructOps{.repr = plain_repr,
                                        .hash = struct_hash,
                                        .len = sequence_len,
                                        .getitem = struct_getitem,
                                        .contains = sequence_contains,
                                        .iter = struct_iter,
                                        .binary = struct_binary,
                                        .compare = sequence_compare,
                                        .make = struct_make};

Tuple* make_struct(Vm& vm, const Type& type) {
  u32 n = type.row_count;
  Object* o = alloc_for_type(vm, Value::from_const(&type), Kind::Tuple, sizeof(Tuple) + n * sizeof(Value), n);
  return static_cast<Tuple*>(o);
}

Value make_struct_of_ints(Vm& vm, const Type& type, const i64* values) {
  Local<Tuple> result(vm, Value::none());
  Tuple* made = TRY_PTR(make_struct(vm, type));
  result = Value::from(made);
  for (u32 i = 0; i < type.row_count; ++i) {
    Value v = TRY(make_int(vm, values[i]));
    result->items[i] = v;
  }
  return result;
}

}  // namespace adder::vm
