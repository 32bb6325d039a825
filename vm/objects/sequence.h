// What list and tuple have in common. A `sequence` here is a value of Kind::List or Kind::Tuple, subclasses included.
#pragma once
#include "vm/objects/arguments.h"

namespace adder::vm {

inline bool is_sequence(Value v) { return v.is(Kind::List) || v.is(Kind::Tuple); }
inline u32 sequence_length(Value v) { return v.obj()->len; }
inline Value* sequence_items(Value v) {  // null if a list was never filled; dies at the next Vm& call
  if (v.obj()->kind == Kind::Tuple) return v.as<Tuple>()->items;
  Value items = v.as<List>()->items;
  return items.is_undefined() ? nullptr : items.as<Array>()->items;
}
inline Value sequence_item(Value v, u32 i) { return sequence_items(v)[i]; }

Value sequence_len(Vm&, Value self);
Value sequence_contains(Vm&, Value self, Value item);
Value sequence_compare(Vm&, CompareOp, Value left, Value right);
Value sequence_count(Vm&, Args args);     // (self, value)
Value sequence_index_of(Vm&, Args args);  // (self, value, start, stop)
// The items [start:stop:step] as a new exact list or tuple, as self is.
Value sequence_slice(Vm&, Value self, Value slice);
// left + right, both of the same kind; self * times. New exact objects.
Value sequence_concat(Vm&, Value left, Value right);
Value sequence_repeat(Vm&, Value self, Value times);  // not_implemented() if times is no index
// The results of binary +, when right is not of left's kind, and of *.
Value cannot_concatenate(Vm&, const char* kind, Value right);
Value multiply_sequence(Vm&, Value left, Value right);
// The text of the items, separated by commas; false: raised.
bool append_items(Vm&, StrBuilder& text, const Local<>& sequence);
// list(iterable): always a new exact list.
Value list_from_iterable(Vm&, Value iterable);
Value tuple_from_iterable(Vm&, Value iterable);     // may be the same object if it is an exact tuple
bool list_extend(Vm&, Value list, Value iterable);  // false: raised
bool is_iterable(Vm&, Value v);                     // has __iter__ or __getitem__
bool list_reserve(Vm&, Value list, u32 extra);      // capacity for so many more; false: raised
Value list_pop(Vm&, Value list, i64 index);         // index from the end if negative; IndexError
// list.sort(): stable. key None: none. Returns None.
Value list_sort(Vm&, Value list, Value key, bool reverse);
void reverse_elements(Array* array, u32 first, u32 end, u32 stride);
// Sorts `count` elements of `stride` Values each (the first is the key) by key. False: raised; the elements are still
// all there.
bool sort_array(Vm&, Value array, u32 count, u32 stride);
Value class_getitem(Vm&, Args args);  // list[int]: a types.GenericAlias; the class itself where the library has none

}  // namespace adder::vm
