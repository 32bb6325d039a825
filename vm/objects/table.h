// The hash table under dict and set. Rows lie in insertion order in the `entries` Array: key, value (dicts only), hash
// (only with kStoresHash). Rows of a table without kStoresHash have keys whose hash and equality are known natively
// (exact str, bytes, small ints, bools, None), so looking one up runs no Python and cannot collect. The first other key
// adds the hash column.
//
// Up to kLinearRows rows are searched one by one; beyond, `index` is a Blob of 2^bits slots, linear probing, no
// tombstones. A slot holds row + 1 in its low `bits` bits and bits of the hash above; its width is the least of 1, 2, 4
// bytes that holds `bits` bits. A removed row stays as a hole (key Value::deleted()) until the table next needs room.
// `version` changes with the set of keys.
#pragma once
#include "vm/core/ops.h"

namespace adder::vm {

inline constexpr u32 kLinearRows = 8;
inline constexpr u8 kLooseStr = 4;  // Dict flag: a str key was added that is not interned, so identity does not decide
inline constexpr u32 kHashMask = 0x3FFF'FFFF;  // table hashes have 30 bits, so that they are small ints everywhere
enum RowResult : i32 { kRowAbsent = -1, kRowFailed = -2 };

// A Python hash (a small int of either sign) as a table hash.
inline u32 fold_hash(i64 h) { return (static_cast<u32>(h) ^ static_cast<u32>((h ^ (h >> 63)) >> 32)) & kHashMask; }
// A 30-bit hash as the result of a TypeOps::hash.
inline Value hash_result(u32 h) { return Value::small(static_cast<i64>(h & kHashMask)); }
inline u32 mix_hash(u32 h, u32 next) {
  h += next * 0x85EB'CA77u;
  h = (h << 13) | (h >> 19);
  return h * 0x9E37'79B1u;
}

struct TableIndex {  // what the index Blob's data holds
  u32 bits;
  union {
    u8 slots8[1];
    u16 slots16[1];
    u32 slots32[1];
  };
  u32 load(u32 i) const { return bits <= 8 ? slots8[i] : bits <= 16 ? slots16[i] : slots32[i]; }
};
inline u32 spread_hash(u32 hash) { return hash * 2654435769u; }
// A slot's bits above the row number, for a spread hash.
inline u32 slot_tag(u32 spread, u32 bits) {
  u32 shifted = spread << bits;
  return bits <= 8 ? static_cast<u8>(shifted) : bits <= 16 ? static_cast<u16>(shifted) : shifted;
}

inline u32 table_width(const Dict* t) { return (t->kind == Kind::Dict ? 2 : 1) + ((t->flags & kStoresHash) != 0); }
inline Value* table_row(const Dict* t, u32 row) { return &t->entries.as<Array>()->items[row * table_width(t)]; }
inline bool row_is_live(Value key) { return key != Value::deleted(); }
// Where to look for the first row of a table. The row 0 of a dict that is a hole tells it, so that taking the first
// again and again need not go over all that are gone.
inline u32 first_row(const Dict* t) {
  if (!t->used || t->kind != Kind::Dict) return 0;
  const Value* row = table_row(t, 0);
  return !row_is_live(*row) && row[1].is_small() ? static_cast<u32>(row[1].as_small()) : 0;
}
inline Value dict_row_value(const Dict* d, u32 row) { return table_row(d, row)[1]; }

// The row of an interned Str, or kRowAbsent. Cannot collect; the way of globals, attributes and keywords.
i32 dict_find_name_loose(const Dict* d, Value name);
inline i32 dict_find_name(const Dict* d, Value interned_name) {
  if (d->flags & kLooseStr) return dict_find_name_loose(d, interned_name);
  const u32 width = table_width(d);
  if (d->index.is_undefined()) {
    if (!d->used) return kRowAbsent;
    const Value* key = d->entries.as<Array>()->items;
    for (u32 row = 0; row < d->used; ++row, key += width)
      if (*key == interned_name) return static_cast<i32>(row);
    return kRowAbsent;
  }
  auto* index = reinterpret_cast<const TableIndex*>(d->index.as<Blob>()->data);
  const Value* rows = d->entries.as<Array>()->items;
  const u32 bits = index->bits, mask = (1u << bits) - 1;
  const u32 spread = spread_hash(interned_name.as<Str>()->hash & kHashMask);
  for (u32 i = spread >> (32 - bits);; i = (i + 1) & mask) {
    u32 slot = index->load(i);
    if (!slot) return kRowAbsent;
    u32 row = (slot & mask) - 1;
    if (rows[row * width] == interned_name) return static_cast<i32>(row);
  }
}
// Is `row`, remembered from an earlier look-up, still the row of this interned name?
inline bool dict_row_is_name(const Dict* d, u32 row, Value interned_name) {
  return row < d->used && *table_row(d, row) == interned_name;
}

// The value of a key, or Undefined, if that can be told without a call of Python; false: it cannot. Cannot collect.
bool table_get_native(const Dict* d, Value key, Value* value);
// Sets it, if that can be done without a call of Python and there is room for the row. Cannot collect.
bool table_set_native(Dict* d, Value key, Value value);

// The table hash of any key; false: raised (unhashable).
bool table_hash(Vm&, Value key, u32* hash);
// The row of a key: kRowAbsent, kRowFailed (raised). May run Python's __hash__ and __eq__; the table may change
// meanwhile.
i32 table_find(Vm&, Value table, Value key);
i32 table_find_hashed(Vm&, Value table, Value key, u32 hash);
// The row of a key, added (with that value; ignored for sets) if absent. kRowFailed: raised.
// known_hash: the key's hash, if another table has kept it.
i32 table_find_or_add(Vm&, Value table, Value key, Value value, bool* added, const u32* known_hash = nullptr);
u32 table_row_hash(const Dict* t, u32 row);
void table_remove_row(Dict* t, u32 row);
void table_take_rows(Dict* to, Dict* from);  // `from` is left empty
void table_clear(Dict* t);
void table_trim(Vm&, Value table);                // gives back the room for more rows: few or none will come
bool table_reserve(Vm&, Value table, u32 rows);   // room for so many more rows; false: raised
// Adds to a set those keys of another that are, or are not, in a third; none of them is in it yet. Neither of the others
// may store hashes. false: raised.
bool table_add_chosen(Vm&, Value to, Value from, Value other, bool in_other);
bool table_copy_rows(Vm&, Value to, Value from);  // `to` is empty and of the same kind; false: raised
// Walks rows from *position on; false at the end. Cannot collect.
bool table_next(const Dict* t, u32* position, Value* key, Value* value);
// The same downwards: *position is one more than the next row to look at.
bool table_previous(const Dict* t, u32* position, Value* key, Value* value);

}  // namespace adder::vm
