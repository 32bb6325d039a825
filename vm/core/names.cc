// The constant names, and a constant hash table from text to name, both made by the compiler.
#include "vm/core/names.h"

#include <array>
#include <cstring>

#include "vm/core/type.h"

namespace adder::vm {

#define NAME(n) constinit const StaticStr<sizeof(#n)> kName_##n = make_static(#n);
#include "vm/core/names.def"
#undef NAME

constinit const StaticStr<1> kEmptyStr = make_static("");

namespace {
enum NameId : u16 {
#define NAME(n) kNameId_##n,
#include "vm/core/names.def"
#undef NAME
  kNameCount
};

constexpr u32 kHashes[] = {
#define NAME(n) hash_bytes(#n, sizeof(#n) - 1),
#include "vm/core/names.def"
#undef NAME
};
const void* const kPointers[] = {
#define NAME(n) &kName_##n,
#include "vm/core/names.def"
#undef NAME
};

constexpr size_t table_size() {
  size_t n = 1;
  while (n < size_t{kNameCount} * 3 / 2) n *= 2;
  return n;
}
constexpr auto make_table() {
  std::array<u16, table_size()> table{};  // name id + 1, or 0
  for (u16 id = 0; id < kNameCount; ++id) {
    size_t i = kHashes[id] & (table.size() - 1);
    while (table[i]) i = (i + 1) & (table.size() - 1);
    table[i] = id + 1;
  }
  return table;
}
constexpr auto kTable = make_table();
}  // namespace

Value static_name_or_undefined(const char* data, size_t len, u32 hash) {
  for (size_t i = hash & (kTable.size() - 1); kTable[i]; i = (i + 1) & (kTable.size() - 1)) {
    auto* s = static_cast<const Str*>(kPointers[kTable[i] - 1]);
    if (kHashes[kTable[i] - 1] == hash && s->len == len && std::memcmp(s->data(), data, len) == 0)
      return Value::from_const(s);
  }
  return Value::undefined();
}

u32 static_name_count() { return kNameCount; }

}  // namespace adder::vm
