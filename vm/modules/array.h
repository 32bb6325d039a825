// What the two files of the array module share: room for items, and moving single ones in and out.
#pragma once
#include "vm/core/ops.h"

namespace adder::vm {

inline u8* array_data(const Local<ItemArray>& a) {  // null if it never had items
  return a->blob.is_undefined() ? nullptr : a->blob.as<Blob>()->data;
}
inline bool array_of_characters(const ItemArray* a) { return a->code == 'u' || a->code == 'w'; }
Value make_array_like(Vm&, u32 code, u32 item, size_t length);  // exact, its items zero
// Makes room for `added` items in place of `removed` ones at `start`; what the new ones hold is open. false: raised.
bool array_splice(Vm&, Local<ItemArray>& array, size_t start, size_t removed, size_t added);
Value array_item(Vm&, const Local<ItemArray>& array, u32 i);
// The item as its bytes in raw[kMaxItemSize]. false: raised.
bool array_encode(Vm&, const Local<ItemArray>& array, Value v, u8* raw);
bool array_append(Vm&, Local<ItemArray>& array, Value v);
bool array_extend(Vm&, Local<ItemArray>& array, Value source);  // an array of the same kind, or an iterable
bool array_take_bytes(Vm&, Local<ItemArray>& array, Value bytes_like);
bool array_take_text(Vm&, Local<ItemArray>& array, Value str);

// array_methods.cc
extern const Native kItemArrayRows[];
inline constexpr u16 kItemArrayRowCount = 24;
Value array_reconstruct(Vm&, Args args);
extern const Native kArrayReconstructor;  // the row of it

}  // namespace adder::vm
