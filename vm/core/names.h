// The names the VM itself speaks of, as constant Str objects in flash, hashed at compile time. N(append) is the Value
// of "append". A new name is a row in names.def; interning finds these before it looks in the heap.
#pragma once
#include "vm/core/object.h"

namespace adder::vm {

// FNV-1a, finished with a mix; never 0, which means "not computed".
constexpr u32 hash_bytes(const char* data, size_t len) {
  u32 h = 2166136261u;
  for (size_t i = 0; i < len; ++i) h = (h ^ static_cast<u8>(data[i])) * 16777619u;
  h ^= h >> 15;
  return h ? h : 1;
}

template <size_t Size>  // with the NUL
struct StaticStr : Object {
  u32 hash;
  char data[Size];
};

#define NAME(n) extern const StaticStr<sizeof(#n)> kName_##n;
#include "vm/core/names.def"
#undef NAME

extern const StaticStr<1> kEmptyStr;
#define N(n) (::adder::vm::Value::from_const(&::adder::vm::kName_##n))

// These two are in names.cc, with a table of all names; in an image, in firmware/common/linked_names.cc, with a table
// of those that are spoken of.
Value static_name_or_undefined(const char* data, size_t len, u32 hash);  // the static Str equal to these bytes
u32 static_name_count();

}  // namespace adder::vm
