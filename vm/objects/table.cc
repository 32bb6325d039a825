// The hash table under dict and set; its shape is told in table.h.
#include "vm/objects/table.h"

namespace adder::vm {

namespace {

const TableIndex* index_of(const Dict* t) { return reinterpret_cast<const TableIndex*>(t->index.as<Blob>()->data); }
TableIndex* index_of(Dict* t) { return reinterpret_cast<TableIndex*>(t->index.as<Blob>()->data); }
Value* rows_of(const Dict* t) { return t->entries.as<Array>()->items; }
u32 capacity_of(const Dict* t) { return t->entries.is_undefined() ? 0 : t->entries.as<Array>()->len / table_width(t); }
u32 index_limit(u32 bits) { return (1u << bits) - (1u << bits) / 3; }  // of the slots; some stay empty
u32 slot_bytes(u32 bits) { return bits <= 8 ? 1 : bits <= 16 ? 2 : 4; }

void store_slot(TableIndex* index, u32 i, u32 slot) {
  if (index->bits <= 8) {
    index->slots8[i] = static_cast<u8>(slot);
  } else if (index->bits <= 16) {
    index->slots16[i] = static_cast<u16>(slot);
  } else {
    index->slots32[i] = slot;
  }
}

u32 native_bytes_hash(Bytes* b) {
  if (!b->hash) b->hash = hash_bytes(reinterpret_cast<const char*>(b->data), b->len);
  return b->hash;
}

u32 small_hash(Value key) {
  if constexpr (!kWord64) {
    const iword i = key.as_small();
    return static_cast<u32>(i == -1 ? -2 : i) & kHashMask;
  }
  const i64 i = key.as_small();
  return fold_hash(i == -1 ? -2 : i);
}

// Keys of the native kinds, see table.h. Cannot collect.
inline bool native_hash(Value key, u32* hash) {
  if (key.is_small()) {
    *hash = small_hash(key);
  } else if (key.is_object()) {
    u16 shape = key.obj()->shape;
    if (shape == kTypeId_Str) {
      u32 h = key.as<Str>()->hash;
      *hash = (h ? h : str_hash(key)) & kHashMask;
    } else if (shape == kTypeId_Bytes) {
      *hash = native_bytes_hash(key.as<Bytes>()) & kHashMask;
    } else {
      return false;
    }
  } else if (key.is_bool()) {
    *hash = key.is_true();
  } else if (key.is_none()) {
    *hash = 0x1CA7'0FED & kHashMask;
  } else {
    return false;
  }
  return true;
}

Value bool_as_int(Value v) { return v.is_bool() ? Value::small(v.is_true()) : v; }

bool native_equal(Value a, Value b) {
  if (a == b) return true;
  if (!a.is_object() || !b.is_object()) return bool_as_int(a) == bool_as_int(b);
  const Object *x = a.obj(), *y = b.obj();
  if (x->shape != y->shape || x->len != y->len || (x->flags & y->flags & kInterned)) return false;
  if (x->shape == kTypeId_Str) {
    auto *s = a.as<Str>(), *t = b.as<Str>();
    return (!s->hash || !t->hash || s->hash == t->hash) && std::memcmp(s->data(), t->data(), s->len) == 0;
  }
  return x->shape == kTypeId_Bytes && std::memcmp(a.as<Bytes>()->data, b.as<Bytes>()->data, x->len) == 0;
}

u32 row_hash(const Dict* t, u32 row) {
  const Value* r = table_row(t, row);
  if (t->flags & kStoresHash) return static_cast<u32>(r[table_width(t) - 1].as_small());
  u32 hash = 0;
  native_hash(*r, &hash);
  return hash;
}

// Calls match(row) for the live rows that may have this hash, until it returns true; that row, or kRowAbsent and *end,
// the empty slot where a row of this hash belongs.
template <class Match>
inline i32 search(const Dict* t, u32 hash, Match match, u32* end = nullptr) {
  if (t->index.is_undefined()) {
    for (u32 row = 0; row < t->used; ++row)
      if (row_is_live(*table_row(t, row)) && match(row)) return static_cast<i32>(row);
    return kRowAbsent;
  }
  const TableIndex* index = index_of(t);
  const u32 bits = index->bits, mask = (1u << bits) - 1, spread = spread_hash(hash), tag = slot_tag(spread, bits);
  for (u32 i = spread >> (32 - bits);; i = (i + 1) & mask) {
    u32 slot = index->load(i);
    if (!slot) {
      if (end) *end = i;
      return kRowAbsent;
    }
    if ((slot & ~mask) == tag && match((slot & mask) - 1)) return static_cast<i32>((slot & mask) - 1);
  }
}

i32 find_native(const Dict* t, Value key, u32 hash, u32* end = nullptr) {
  const u32 width = table_width(t);
  const Value* rows = t->used ? rows_of(t) : nullptr;
  // What has no equal but itself is found by identity.
  bool itself = !kWord64         ? false
                : key.is_small() ? static_cast<u64>(key.as_small()) > 1
                                 : key.is_object() && (key.obj()->flags & kInterned) && key.obj()->kind == Kind::Str &&
                                       !(t->flags & kLooseStr);
  if (itself)
    return search(
        t, hash, [=](u32 row) { return rows[row * width] == key; }, end);
  return search(
      t, hash, [=](u32 row) { return native_equal(rows[row * width], key); }, end);
}

void place(TableIndex* index, u32 hash, u32 row) {
  const u32 bits = index->bits, mask = (1u << bits) - 1, spread = spread_hash(hash);
  u32 i = spread >> (32 - bits);
  while (index->load(i)) i = (i + 1) & mask;
  store_slot(index, i, slot_tag(spread, bits) | (row + 1));
}

template <class Slot>
void fill_slots(const Dict* t, Slot* slots, u32 bits) {
  const u32 width = table_width(t), mask = (1u << bits) - 1, used = t->used;
  const Value* key = rows_of(t);
  const bool stored = t->flags & kStoresHash;
  for (u32 row = 0; row < used; ++row, key += width) {
    if (!row_is_live(*key)) continue;
    const u32 spread = spread_hash(!stored && key->is_small() ? small_hash(*key) : row_hash(t, row));
    u32 i = spread >> (32 - bits);
    while (slots[i]) i = (i + 1) & mask;
    slots[i] = static_cast<Slot>((spread << bits) | (row + 1));
  }
}

void fill_index(Dict* t) {  // the slots are zero
  TableIndex* index = index_of(t);
  const u32 bits = index->bits;
  if (!t->used) return;
  if (bits <= 8)
    fill_slots(t, index->slots8, bits);
  else if (bits <= 16)
    fill_slots(t, index->slots16, bits);
  else
    fill_slots(t, index->slots32, bits);
}

// Takes a row out of the index and closes the gap, so that no tombstone is needed.
void unplace(Dict* t, u32 row) {
  TableIndex* index = index_of(t);
  const u32 bits = index->bits, mask = (1u << bits) - 1;
  u32 hole = spread_hash(row_hash(t, row)) >> (32 - bits);
  while ((index->load(hole) & mask) != row + 1) hole = (hole + 1) & mask;
  for (u32 i = (hole + 1) & mask;; i = (i + 1) & mask) {
    u32 slot = index->load(i);
    if (!slot) break;
    u32 home = spread_hash(row_hash(t, (slot & mask) - 1)) >> (32 - bits);
    if (((i - home) & mask) >= ((i - hole) & mask)) {
      store_slot(index, hole, slot);
      hole = i;
    }
  }
  store_slot(index, hole, 0);
}

void compact(Dict* t) {
  const u32 width = table_width(t);
  Value* rows = rows_of(t);
  u32 to = 0;
  for (u32 row = 0; row < t->used; ++row) {
    if (!row_is_live(rows[row * width])) continue;
    if (to != row) std::memcpy(static_cast<void*>(rows + to * width), rows + row * width, width * sizeof(Value));
    ++to;
  }
  std::memset(static_cast<void*>(rows + to * width), 0, (t->used - to) * width * sizeof(Value));
  t->used = to;
  ++t->version;
  if (t->index.is_undefined()) return;
  TableIndex* index = index_of(t);
  std::memset(index->slots8, 0, slot_bytes(index->bits) << index->bits);
  fill_index(t);
}

bool too_large(Vm& vm) { return failed(raise_memory_error(vm)); }

bool grow_entries(Vm& vm, Local<Dict>& t, u32 capacity) {
  u64 values = u64{capacity} * table_width(t.get());
  if (values >> 30) return too_large(vm);
  u32 n = static_cast<u32>(values);
  if (!t->entries.is_undefined()) {
    Array* old = t->entries.as<Array>();
    if (vm.heap.is_last(old) && vm.heap.extend_last(old, round_to_granule(sizeof(Array) + n * sizeof(Value)))) {
      old->len = n;
      return true;
    }
  }
  Value fresh = make_array(vm, n);
  if (fresh.is_raised()) return false;
  u32 filled = t->used * table_width(t.get());
  if (filled) std::memcpy(static_cast<void*>(fresh.as<Array>()->items), rows_of(t.get()), filled * sizeof(Value));
  t->entries = fresh;
  return true;
}

bool rebuild_index(Vm& vm, Local<Dict>& t, u32 rows) {
  u32 bits = 4;
  while (index_limit(bits) < rows) ++bits;
  Value fresh = make_blob(vm, static_cast<u32>(sizeof(u32)) + (slot_bytes(bits) << bits));
  if (fresh.is_raised()) return false;
  t->index = fresh;
  index_of(t.get())->bits = bits;
  fill_index(t.get());
  return true;
}

bool index_suffices(const Dict* t, u32 rows) {
  return t->index.is_undefined() ? rows <= kLinearRows : rows <= index_limit(index_of(t)->bits);
}

inline bool has_room(const Dict* t) {
  const u32 rows = t->used + 1;
  if (t->entries.is_undefined() || rows * table_width(t) > t->entries.as<Array>()->len) return false;
  return index_suffices(t, rows);
}

bool make_room(Vm& vm, Local<Dict>& t, u32 extra) {
  u32 holes = t->used - t->len;
  if (holes && holes >= t->used / 4) compact(t.get());
  u32 needed = t->used + extra, capacity = capacity_of(t.get());
  if (needed > capacity) {
    u32 next = capacity ? capacity + capacity / 2 + 1 : 3;
    if (!grow_entries(vm, t, needed > next || extra > 1 ? needed : next)) return false;
  }
  // A grown index is at most half full, so that it lasts until as many rows are added again.
  return index_suffices(t.get(), needed) ||
         rebuild_index(vm, t, extra > 1 ? needed : needed + needed / (kWord64 ? 1 : 2));
}

// slot: where the search for the key ended, if the index is still the same.
inline u32 append_row(Dict* t, Value key, Value value, u32 hash, const u32* slot = nullptr) {
  u32 row = t->used++;
  Value* r = table_row(t, row);
  *r++ = key;
  if (t->kind == Kind::Dict) *r++ = value;
  if (t->flags & kStoresHash) *r = Value::small(hash);
  if (key.is_object() && key.obj()->kind == Kind::Str && !(key.obj()->flags & kInterned)) t->flags |= kLooseStr;
  if (!t->index.is_undefined()) {
    TableIndex* index = index_of(t);
    if (slot)
      store_slot(index, *slot, slot_tag(spread_hash(hash), index->bits) | (row + 1));
    else
      place(index, hash, row);
  }
  ++t->len;
  ++t->version;
  return row;
}

// Gives the rows their hash column.
bool add_hash_column(Vm& vm, Local<Dict>& t) {
  if (t->flags & kStoresHash) return true;
  u32 width = table_width(t.get()), capacity = capacity_of(t.get());
  if (capacity) {
    u64 n = u64{capacity} * (width + 1);
    if (n >> 30) return too_large(vm);
    Value fresh = make_array(vm, static_cast<u32>(n));
    if (fresh.is_raised()) return false;
    Value* to = fresh.as<Array>()->items;
    const Value* from = rows_of(t.get());
    for (u32 row = 0; row < t->used; ++row, from += width, to += width + 1) {
      std::memcpy(static_cast<void*>(to), from, width * sizeof(Value));
      to[width] = Value::small(row_is_live(*from) ? row_hash(t.get(), row) : 0);
    }
    t->entries = fresh;
  }
  t->flags |= kStoresHash;
  return true;
}

// Both are roots. Starts again when the key set changes during a call of __eq__.
i32 find_general(Vm& vm, Local<Dict>& t, Local<>& key, u32 hash) {
  for (;;) {
    u32 version = t->version;
    bool changed = false, failed = false;
    u32 linear = 0, probes = 0;
    // The next row at or after this probe; the walk is by steps because a comparison may move everything.
    for (;;) {
      u32 row;
      if (t->index.is_undefined()) {
        if (linear >= t->used) return kRowAbsent;
        row = linear++;
        if (!row_is_live(*table_row(t.get(), row))) continue;
      } else {
        const TableIndex* index = index_of(t.get());
        const u32 bits = index->bits, mask = (1u << bits) - 1, spread = spread_hash(hash);
        u32 slot = index->load(((spread >> (32 - bits)) + probes++) & mask);
        if (!slot) return kRowAbsent;
        if ((slot & ~mask) != slot_tag(spread, bits)) continue;
        row = (slot & mask) - 1;
      }
      Value candidate = *table_row(t.get(), row);
      if (candidate == key.value()) return static_cast<i32>(row);
      if (row_hash(t.get(), row) != hash) continue;
      u32 unused;
      if (native_hash(candidate, &unused) && native_hash(key, &unused)) {
        if (native_equal(candidate, key)) return static_cast<i32>(row);
        continue;
      }
      Value same = equal(vm, candidate, key);
      failed = same.is_raised();
      changed = t->version != version;
      if (failed || changed) break;
      if (same.is_true()) return static_cast<i32>(row);
    }
    if (failed) return kRowFailed;
  }
}

}  // namespace

u32 table_row_hash(const Dict* t, u32 row) { return row_hash(t, row); }

i32 dict_find_name_loose(const Dict* d, Value name) {
  u32 hash = name.as<Str>()->hash & kHashMask;
  return search(d, hash, [=](u32 row) {
    Value key = *table_row(d, row);
    return key == name || (key.is(Kind::Str) && !(key.obj()->flags & kInterned) && str_equal(key, name));
  });
}

// The hash of an exact tuple of such keys, as tuple_hash() has it; false: there is another in it.
static bool native_tuple_hash(const Tuple* t, u32* hash) {
  u32 h = 0x27D4'EB2F + t->len;
  for (u32 i = 0; i < t->len; ++i) {
    u32 item;
    if (!native_hash(t->items[i], &item)) return false;
    h = mix_hash(h, item);
  }
  *hash = (h ^ (h >> 15)) & kHashMask;
  return true;
}

bool table_hash(Vm& vm, Value key, u32* hash_out) {
  if (native_hash(key, hash_out)) return true;
  if (kWord64 && is_exact(key, kTypeId_Tuple) && native_tuple_hash(key.as<Tuple>(), hash_out)) return true;
  if (out_of_stack(vm)) return failed(raise(vm, kRecursionErrorType, "maximum recursion depth exceeded"));
  ++vm.c_depth;  // tuples in tuples in tuples ...
  Value h = hash(vm, key);
  --vm.c_depth;
  if (h.is_raised()) return false;
  *hash_out = fold_hash(h.as_small());
  return true;
}

i32 table_find_hashed(Vm& vm, Value table, Value key, u32 hash) {
  u32 unused;
  if (!(table.obj()->flags & kStoresHash) && native_hash(key, &unused)) return find_native(table.as<Dict>(), key, hash);
  Local<Dict> t(vm, table);
  Local<> k(vm, key);
  return find_general(vm, t, k, hash);
}

i32 table_find(Vm& vm, Value table, Value key) {
  u32 hash;
  if (!(table.obj()->flags & kStoresHash) && native_hash(key, &hash)) return find_native(table.as<Dict>(), key, hash);
  Local<Dict> t(vm, table);
  Local<> k(vm, key);
  if (!table_hash(vm, key, &hash)) return kRowFailed;
  return t->len ? find_general(vm, t, k, hash) : static_cast<i32>(kRowAbsent);
}

i32 table_find_or_add(Vm& vm, Value table, Value key, Value value, bool* added, const u32* known_hash) {
  u32 hash;
  *added = false;
  bool native = native_hash(key, &hash);
  if (native && !(table.obj()->flags & kStoresHash)) {
    Dict* d = table.as<Dict>();
    u32 slot;
    i32 row = find_native(d, key, hash, &slot);
    if (row >= 0) return row;
    if (has_room(d)) {
      *added = true;
      return static_cast<i32>(append_row(d, key, value, hash, &slot));
    }
  }
  Local<Dict> t(vm, table);
  Local<> k(vm, key), v(vm, value);
  if (!native || (t->flags & kStoresHash)) {
    if (known_hash) {
      hash = *known_hash;
    } else if (!native && !table_hash(vm, k, &hash)) {
      return kRowFailed;
    }
    i32 row = find_general(vm, t, k, hash);
    if (row != kRowAbsent) return row;
    if (!native && !add_hash_column(vm, t)) return kRowFailed;
  }
  if (!has_room(t.get()) && !make_room(vm, t, 1)) return kRowFailed;
  *added = true;
  return static_cast<i32>(append_row(t.get(), k, v, hash));
}

void table_remove_row(Dict* t, u32 row) {
  if (!t->index.is_undefined()) unplace(t, row);
  Value* r = table_row(t, row);
  *r = Value::deleted();
  if (t->kind == Kind::Dict) r[1] = Value();
  --t->len;
  ++t->version;
  if (!t->len) {
    t->used = 0;
    t->index = Value();
    return;
  }
  while (!row_is_live(*table_row(t, t->used - 1))) --t->used;
  if (t->kind == Kind::Dict && (row == 0 || row == first_row(t))) {
    u32 first = row + 1;
    while (!row_is_live(*table_row(t, first))) ++first;
    table_row(t, 0)[1] = Value::small(first);
  }
}

void table_take_rows(Dict* to, Dict* from) {
  to->entries = from->entries;
  to->index = from->index;
  to->len = from->len;
  to->used = from->used;
  to->flags = static_cast<u8>((to->flags & ~(kStoresHash | kLooseStr)) | (from->flags & (kStoresHash | kLooseStr)));
  ++to->version;
  table_clear(from);
}

void table_clear(Dict* t) {
  t->entries = t->index = Value();
  t->len = t->used = 0;
  t->flags &= static_cast<u8>(~(kStoresHash | kLooseStr));
  ++t->version;
}

bool table_reserve(Vm& vm, Value table, u32 rows) {
  if (!rows) return true;
  Local<Dict> t(vm, table);
  if (t->used + rows <= capacity_of(t.get()) && index_suffices(t.get(), t->used + rows)) return true;
  return make_room(vm, t, rows);
}

void table_trim(Vm& vm, Value table) {
  auto* t = table.as<Dict>();
  if (t->entries.is_undefined()) return;
  if (t->len < t->used) compact(t);
  if (t->used <= kLinearRows) t->index = Value();
  if (!t->used) {
    t->entries = Value();
    return;
  }
  auto* rows = t->entries.as<Array>();
  const size_t old_size = object_size(rows);
  rows->len = t->used * table_width(t);
  vm.heap.shrink(rows, old_size);
}

bool table_add_chosen(Vm& vm, Value to, Value from, Value other, bool in_other) {
  Local<Dict> target(vm, to), source(vm, from), asked(vm, other);
  for (u32 row = 0; row < source->used; ++row) {
    const Value key = *table_row(source.get(), row);
    u32 hash;
    if (!row_is_live(key) || !native_hash(key, &hash)) continue;
    if ((find_native(asked.get(), key, hash) >= 0) != in_other) continue;
    if (!has_room(target.get()) && !make_room(vm, target, 1)) return false;
    append_row(target.get(), *table_row(source.get(), row), Value(), hash);
  }
  return true;
}

bool table_copy_rows(Vm& vm, Value to, Value from) {
  if (!from.as<Dict>()->len) return true;
  Local<Dict> target(vm, to), source(vm, from);
  u32 n = source->used * table_width(source.get());
  Value fresh = make_array(vm, n);
  if (fresh.is_raised()) return false;
  std::memcpy(static_cast<void*>(fresh.as<Array>()->items), rows_of(source.get()), n * sizeof(Value));
  target->entries = fresh;
  target->flags |= source->flags & (kStoresHash | kLooseStr);
  if (!source->index.is_undefined()) {
    u32 bytes = source->index.as<Blob>()->len;
    Value index = make_blob(vm, bytes);
    if (index.is_raised()) {
      table_clear(target.get());
      return false;
    }
    std::memcpy(index.as<Blob>()->data, source->index.as<Blob>()->data, bytes);
    target->index = index;
  }
  target->len = source->len;
  target->used = source->used;
  ++target->version;
  if (target->len < target->used) compact(target.get());
  return true;
}

bool table_get_native(const Dict* d, Value key, Value* value) {
  u32 hash;
  if ((d->flags & kStoresHash) || !native_hash(key, &hash)) return false;
  i32 row = find_native(d, key, hash);
  *value = row < 0 ? Value() : dict_row_value(d, static_cast<u32>(row));
  return true;
}

Value dict_get(Vm& vm, Value dict, Value key) {
  Value found;
  if (table_get_native(dict.as<Dict>(), key, &found)) return found;
  Local<Dict> d(vm, dict);
  i32 row = table_find(vm, d, key);
  if (row < 0) return row == kRowAbsent ? Value() : Value::raised();
  return dict_row_value(d.get(), static_cast<u32>(row));
}

bool table_set_native(Dict* t, Value key, Value value) {
  u32 hash, slot;
  if ((t->flags & kStoresHash) || !native_hash(key, &hash)) return false;
  const i32 row = find_native(t, key, hash, &slot);
  if (row >= 0) {
    table_row(t, static_cast<u32>(row))[1] = value;
    return true;
  }
  if (!has_room(t)) return false;
  append_row(t, key, value, hash, &slot);
  return true;
}

bool dict_set(Vm& vm, Value dict, Value key, Value value) {
  if (table_set_native(dict.as<Dict>(), key, value)) return true;
  Local<Dict> d(vm, dict);
  Local<> v(vm, value);
  bool added;
  i32 row = table_find_or_add(vm, d, key, v, &added);
  if (row < 0) return false;
  if (!added) table_row(d.get(), static_cast<u32>(row))[1] = v;
  return true;
}

Value dict_pop(Vm& vm, Value dict, Value key) {
  Local<Dict> d(vm, dict);
  i32 row = table_find(vm, d, key);
  if (row < 0) return row == kRowAbsent ? Value() : Value::raised();
  Value value = dict_row_value(d.get(), static_cast<u32>(row));
  table_remove_row(d.get(), static_cast<u32>(row));
  return value;
}

Value dict_get_name(Value dict, Value interned_name) {
  i32 row = dict_find_name(dict.as<Dict>(), interned_name);
  return row < 0 ? Value() : dict_row_value(dict.as<Dict>(), static_cast<u32>(row));
}

bool dict_next(Value dict, u32* position, Value* key, Value* value) {
  return table_next(dict.as<Dict>(), position, key, value);
}

bool set_add(Vm& vm, Value set, Value item) {
  bool added;
  return table_find_or_add(vm, set, item, Value(), &added) >= 0;
}

bool table_next(const Dict* t, u32* position, Value* key, Value* value) {
  for (u32 row = *position ? *position : first_row(t); row < t->used; ++row) {
    const Value* r = table_row(t, row);
    if (!row_is_live(*r)) continue;
    *key = r[0];
    if (t->kind == Kind::Dict) *value = r[1];
    *position = row + 1;
    return true;
  }
  *position = t->used;
  return false;
}

bool table_previous(const Dict* t, u32* position, Value* key, Value* value) {
  u32 row = *position < t->used ? *position : t->used;
  while (row-- > 0) {
    const Value* r = table_row(t, row);
    if (!row_is_live(*r)) continue;
    *key = r[0];
    if (t->kind == Kind::Dict) *value = r[1];
    *position = row;
    return true;
  }
  *position = 0;
  return false;
}

}  // namespace adder::vm
