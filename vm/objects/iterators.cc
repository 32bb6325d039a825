// Iterators over sequences, and those by callable and sentinel. Those over dicts and sets are in dict_views.cc, range's
// in range.cc, str's and bytes' with their types; enumerate, zip, map and filter in functional.cc.
#include "vm/objects/iterators.h"

#include "vm/objects/arguments.h"
#include "vm/objects/buffer.h"

namespace adder::vm {

namespace {

Value make_source_iterator(Vm& vm, const Type& type, Value source, i64 index) {
  Local<> root(vm, source);
  Value it = TRY(make_record(vm, type, kIterItems));
  it.as<Record>()->items[kIterSource] = root;
  it.as<Record>()->items[kIterIndex] = Value::small(index);
  return it;
}

Value exhaust(Value it) {
  it.as<Record>()->items[kIterSource] = Value();
  return Value::stop();
}

Value list_next(Vm&, Value self) { return list_iter_next(self.as<Record>()); }
Value tuple_next(Vm&, Value self) { return tuple_iter_next(self.as<Record>()); }

// object[index], or stop() where that raises IndexError or StopIteration.
Value item_or_stop(Vm& vm, Local<Record>& it, i64 index) {
  Value item = get_item(vm, it->items[kIterSource], Value::small(index));
  if (!item.is_raised()) return item;
  if (!pending_is(vm, kIndexErrorType) && !pending_is(vm, kStopIterationType)) return item;
  (void)take_pending(vm);
  return exhaust(it);
}

Value sequence_next(Vm& vm, Value self) {
  Local<Record> it(vm, self);
  if (it->items[kIterSource].is_undefined()) return Value::stop();
  i64 index = it->items[kIterIndex].as_small();
  it->items[kIterIndex] = Value::small(index + 1);
  if constexpr (kWord64) {  // a memoryview
    const Value source = it->items[kIterSource];
    if (source.obj()->shape < kFirstUserShape) {
      Value item = view_item(vm, source, index);
      if (!item.is_undefined()) return item;
    }
  }
  return item_or_stop(vm, it, index);
}

Value reversed_next(Vm& vm, Value self) {
  if constexpr (kWord64) {
    Value next = quick_next(self);
    if (!next.is_undefined()) return next;
  }
  Local<Record> it(vm, self);
  if (it->items[kIterSource].is_undefined()) return Value::stop();
  i64 index = it->items[kIterIndex].as_small() - 1;
  if (index < 0) return exhaust(self);
  it->items[kIterIndex] = Value::small(index);
  Value source = it->items[kIterSource];
  if (source.is(Kind::List)) {  // however it has shrunk, and whatever a subclass makes of __getitem__
    if (index < source.as<List>()->len) return list_item(source, static_cast<u32>(index));
    return exhaust(self);
  }
  return item_or_stop(vm, it, index);
}

Value callable_next(Vm& vm, Value self) {
  Local<Record> it(vm, self);
  if (it->items[kIterSource].is_undefined()) return Value::stop();
  Value result = call0(vm, it->items[kIterSource]);
  if (result.is_raised()) {
    if (!pending_is(vm, kStopIterationType)) return result;
    (void)take_pending(vm);
    return exhaust(it);
  }
  Local<> item(vm, result);
  Value same = TRY(equal(vm, it->items[kIterIndex], item));
  if (same.is_true()) return exhaust(it);
  return item;
}

Value source_length_hint(Vm& vm, Args args) {
  Record* it = args[0].as<Record>();
  Value source = it->items[kIterSource];
  if (source.is_undefined()) return Value::small(0);
  Value index = it->items[kIterIndex];
  if (it->shape == kTypeId_Reversed) return index;
  Value total = TRY(len(vm, source));
  i64 left = total.as_small() - index.as_small();
  return Value::small(left < 0 ? 0 : left);
}

Value reversed_make(Vm& vm, Value, Args args, Value keyword_names) {
  if (!no_keywords(vm, "reversed", keyword_names) || !check_count(vm, "reversed", args.count, 1, 1))
    return Value::raised();
  Value method = lookup_special(vm, args[0], N(__reversed__));
  if (method.is_none()) return raise(vm, kTypeErrorType, "'%t' object is not reversible", args[0]);
  if (!method.is_undefined()) return call_method(vm, args[0], N(__reversed__));
  bool indexed = !lookup_special(vm, args[0], N(__getitem__)).is_undefined();
  if (!indexed || lookup_special(vm, args[0], N(__len__)).is_undefined() || args[0].is(Kind::Dict)) {
    return raise(vm, kTypeErrorType, "'%t' object is not reversible", args[0]);
  }
  Value n = TRY(len(vm, args[0]));
  return make_source_iterator(vm, kReversedType, args[0], n.as_small());
}

constexpr u16 kIteratorFlags = kTypeFinal | kTypeNoInstances;

constexpr TypeOps kListIteratorOps{.iter = iter_self, .next = list_next};
constexpr TypeOps kTupleIteratorOps{.iter = iter_self, .next = tuple_next};
constexpr TypeOps kSequenceIteratorOps{.iter = iter_self, .next = sequence_next};
constexpr TypeOps kCallableIteratorOps{.iter = iter_self, .next = callable_next};
constexpr TypeOps kReversedOps{.iter = iter_self, .next = reversed_next, .make = reversed_make};

// __setstate__(index): an iterator that still has its sequence goes on from there.
Value source_setstate(Vm& vm, Args args) {
  i64 index;
  if (!to_i64(vm, args[1], &index)) return Value::raised();
  Record* it = args[0].as<Record>();
  Value source = it->items[kIterSource];
  if (source.is_undefined()) return Value::none();
  const i64 lowest = it->shape == kTypeId_Reversed ? -1 : 0;
  i64 highest = kWord64 ? i64{1} << 40 : i64{1} << 29;
  if (it->shape != kTypeId_SequenceIterator) {
    Value n = TRY(len(vm, source));
    highest = n.as_small() + lowest;
  }
  index = index < lowest ? lowest : index > highest ? highest : index;
  args[0].as<Record>()->items[kIterIndex] = Value::small(index - lowest);
  return Value::none();
}

constinit const Native kSourceRows[] = {
    native(N(__length_hint__), source_length_hint, 1, 1),
    native(N(__setstate__), source_setstate, 2, 2),
};

constexpr Type iterator_type(u16 id, Value name, const TypeOps* ops, const Native* rows, u16 row_count,
                             u16 flags = kIteratorFlags) {
  return make_const_type(id, name, &kObjectType, Kind::Record, ops, rows, row_count, flags);
}

}  // namespace

// The characters of ASCII strs, the bytes of bytes-like objects, the items of lists backwards: natively only, as they
// cost code.
static Value str_quick_next(Record* it) {
  const Value source = it->items[kIterSource];
  if (source.is_undefined()) return Value::stop();
  const u64 i = static_cast<u64>(it->items[kIterIndex].as_small());
  const auto* s = source.as<Str>();
  if (i >= s->len) return Value();
  const u8 c = static_cast<u8>(s->data()[i]);
  if (c >= 0x80) return Value();
  it->items[kIterIndex] = Value::small(static_cast<i64>(i + 1));
  return ascii_char(c);
}
static Value bytes_quick_next(Record* it) {
  const Value source = it->items[kIterSource];
  if (source.is_undefined()) return Value::stop();
  const u64 i = static_cast<u64>(it->items[kIterIndex].as_small());
  if (i >= source.obj()->len) return Value();
  const Kind kind = source.obj()->kind;
  if (kind != Kind::Bytes && kind != Kind::ByteArray) return Value();
  const u8* data = kind == Kind::Bytes ? source.as<Bytes>()->data : source.as<ByteArray>()->blob.as<Blob>()->data;
  it->items[kIterIndex] = Value::small(static_cast<i64>(i + 1));
  return Value::small(data[i]);
}
static Value view_quick_next(Record* it) {
  const Value source = it->items[kIterSource], index = it->items[kIterIndex];
  Value item = is_exact(source, kTypeId_MemoryView) ? view_byte(source, index.as_small()) : Value();
  if (!item.is_undefined()) it->items[kIterIndex] = Value::small(index.as_small() + 1);
  return item;
}
static Value reversed_quick_next(Record* it) {
  const Value source = it->items[kIterSource];
  if (source.is_undefined()) return Value::stop();
  const i64 i = it->items[kIterIndex].as_small() - 1;
  if (!is_exact(source, kTypeId_List) || static_cast<u64>(i) >= source.obj()->len) return Value();
  it->items[kIterIndex] = Value::small(i);
  return list_item(source, static_cast<u32>(i));
}

Value quick_next(Value iterator) {
  if (!iterator.is_object()) return Value();
  auto* it = iterator.as<Record>();
  Value key, value;
  switch (it->shape) {
    case kTypeId_RangeIterator: return range_iter_next(it);
    case kTypeId_ListIterator: return list_iter_next(it);
    case kTypeId_TupleIterator: return tuple_iter_next(it);
    case kTypeId_DictKeyIterator:
    case kTypeId_SetIterator: return table_quick_next(it, &key, &value) ? key : Value();
    case kTypeId_DictValueIterator: return table_quick_next(it, &key, &value) ? value : Value();
    case kTypeId_StrIterator: return kWord64 ? str_quick_next(it) : Value();
    case kTypeId_BytesIterator: return kWord64 ? bytes_quick_next(it) : Value();
    case kTypeId_Reversed: return kWord64 ? reversed_quick_next(it) : Value();
    case kTypeId_SequenceIterator: return kWord64 ? view_quick_next(it) : Value();
    default: return Value();
  }
}

constinit const Type kListIteratorType =
    iterator_type(kTypeId_ListIterator, N(list_iterator), &kListIteratorOps, kSourceRows, 2);
constinit const Type kTupleIteratorType =
    iterator_type(kTypeId_TupleIterator, N(tuple_iterator), &kTupleIteratorOps, kSourceRows, 2);
constinit const Type kSequenceIteratorType =
    iterator_type(kTypeId_SequenceIterator, N(iterator), &kSequenceIteratorOps, kSourceRows + 1, 1);
constinit const Type kCallableIteratorType =
    iterator_type(kTypeId_CallableIterator, N(callable_iterator), &kCallableIteratorOps, nullptr, 0);
constinit const Type kReversedType =
    iterator_type(kTypeId_Reversed, N(reversed), &kReversedOps, kSourceRows, 2, kTypeFinal);

Value iter_self(Vm&, Value self) { return self; }
Value make_list_iterator(Vm& vm, Value list) { return make_source_iterator(vm, kListIteratorType, list, 0); }
Value make_tuple_iterator(Vm& vm, Value tuple) { return make_source_iterator(vm, kTupleIteratorType, tuple, 0); }
Value make_sequence_iterator(Vm& vm, Value object) {
  return make_source_iterator(vm, kSequenceIteratorType, object, 0);
}
Value make_reversed(Vm& vm, Value sequence, u32 length) {
  return make_source_iterator(vm, kReversedType, sequence, length);
}

Value make_callable_iterator(Vm& vm, Value callable, Value sentinel) {
  Local<> end(vm, sentinel);
  Value it = TRY(make_source_iterator(vm, kCallableIteratorType, callable, 0));
  it.as<Record>()->items[kIterIndex] = end;
  return it;
}

}  // namespace adder::vm
