// The built-in iterators: Records whose items are told here, with the fast steps of those that `for` loops meet most. A
// fast step returns stop() at the end, and Undefined when iter_next() must do it. None of them collects.
#pragma once
#include "vm/core/ops.h"

namespace adder::vm {

// List and tuple iterators: [sequence, or Undefined once exhausted; index]. Also sequence iterators (of objects with
// __getitem__) and reversed (where the index is one more than the next).
enum SequenceIteratorItem : u32 { kIterSource, kIterIndex, kIterItems };
// Range iterators: [next, how many are left, step], ints of any size.
enum RangeIteratorItem : u32 { kRangeNext, kRangeLeft, kRangeStep, kRangeIterItems };
// Dict and set iterators: [table or Undefined, position, rows expected, rows left]. Flag kUserFlag: backwards.
enum TableIteratorItem : u32 { kTableSource, kTablePosition, kTableExpected, kTableLeft, kTableIterItems };

inline Value range_iter_next(Record* it) {
  Value next = it->items[kRangeNext], left = it->items[kRangeLeft], step = it->items[kRangeStep];
  if (!Value::both_small(next, left) || !step.is_small()) return Value();
  i64 count = left.as_small();
  if (count == 0) return Value::stop();
  if (count > 1) {
    i64 following = next.as_small() + step.as_small();
    if (!Value::fits_small(following)) return Value();
    it->items[kRangeNext] = Value::small(following);
  }
  it->items[kRangeLeft] = Value::small(count - 1);
  return next;
}

inline Value list_iter_next(Record* it) {
  Value source = it->items[kIterSource];
  if (source.is_undefined()) return Value::stop();
  List* list = source.as<List>();
  u32 i = static_cast<u32>(it->items[kIterIndex].as_small());
  if (i >= list->len) {
    it->items[kIterSource] = Value();
    return Value::stop();
  }
  it->items[kIterIndex] = Value::small(i + 1);
  return list->items.as<Array>()->items[i];
}

inline Value tuple_iter_next(Record* it) {
  Value source = it->items[kIterSource];
  if (source.is_undefined()) return Value::stop();
  Tuple* tuple = source.as<Tuple>();
  u32 i = static_cast<u32>(it->items[kIterIndex].as_small());
  if (i >= tuple->len) {
    it->items[kIterSource] = Value();
    return Value::stop();
  }
  it->items[kIterIndex] = Value::small(i + 1);
  return tuple->items[i];
}

// The next item of an iterator within another native one; they may be nested deeply.
Value inner_next(Vm&, Value iterator);
// The next item of an iterator over a range, list, tuple, dict or set, or stop(); Undefined: ask iter_next(). Cannot
// collect.
Value quick_next(Value iterator);
inline bool yields_pairs(u16 shape) {
  return shape == kTypeId_Enumerate || shape == kTypeId_Zip || shape == kTypeId_DictItemIterator;
}
// The next pair of one of those, without making the tuple: None, stop() or raised(); Undefined: it is none of two
// items, and nothing has been done. *first and *second are not rooted.
Value pair_next(Vm&, Value iterator, Value* first, Value* second);
// The step of a table iterator in its plain case; false: table_iter_next() must do it. Cannot collect.
bool table_quick_next(Record* it, Value* key, Value* value);

Value make_pair(Vm&, Value first, Value second);  // a tuple
Value make_list_iterator(Vm&, Value list);
Value make_tuple_iterator(Vm&, Value tuple);
Value make_sequence_iterator(Vm&, Value object);                       // iter() of an object with __getitem__ only
Value make_callable_iterator(Vm&, Value callable, Value sentinel);     // iter(callable, sentinel)
Value make_range_iterator(Vm&, Value start, Value count, Value step);  // ints
Value make_table_iterator(Vm&, const Type& type, Value table, bool backwards);
// The next row of a dict or set: True, stop() at the end, raised() if the table has changed. `it` stays in place.
Value table_iter_next(Vm&, Record* it, Value* key, Value* value);
Value table_length_hint(Vm&, Args args);
Value make_reversed(Vm&, Value sequence, u32 length);
Value iter_self(Vm&, Value self);  // the `iter` of every iterator

}  // namespace adder::vm
