// A name is looked for among the few of its bucket, one after the other: each says how long it is.
#include "firmware/common/linked_names.h"

#include <cstring>

namespace adder::vm {

using namespace firmware;  // NOLINT: this file is firmware's; only the names are the VM's

namespace {

const Str* next(const Str* s) {
  return reinterpret_cast<const Str*>(reinterpret_cast<const char*>(s) + ((sizeof(Str) + s->len + 1 + 3) & ~3u));
}
const Str* mark(u32 i) { return reinterpret_cast<const Str*>(kNameMarks[i]); }

}  // namespace

Value static_name_or_undefined(const char* data, size_t len, u32 hash) {
  u32 bucket = hash >> (32 - kNameBucketBits);
  for (const Str* s = mark(bucket); s < mark(bucket + 1); s = next(s)) {
    if (s->hash == hash && s->len == len && std::memcmp(s->own, data, len) == 0) return Value::from_const(s);
  }
  return Value::undefined();
}

u32 static_name_count() {
  u32 n = 0;
  for (const Str* s = mark(0); s < mark(1 << kNameBucketBits); s = next(s)) ++n;
  return n;
}

}  // namespace adder::vm
