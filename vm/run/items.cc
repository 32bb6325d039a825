// See items.h.
#include "vm/run/items.h"

#include "vm/objects/table.h"

namespace adder::vm {

namespace {

bool is_name(const Dict* d, Value key) {
  return is_exact(key, kTypeId_Str) && (key.obj()->flags & kInterned) && !(d->flags & kLooseStr);
}

}  // namespace

Value quick_item(Value c, Value k) {
  if (!c.is_object()) return Value();
  switch (c.obj()->shape) {
    case kTypeId_Dict: {
      const auto* d = c.as<Dict>();
      if (is_name(d, k)) {
        const i32 row = dict_find_name(d, k);
        return row < 0 ? Value() : dict_row_value(d, static_cast<u32>(row));
      }
      Value found;
      return table_get_native(d, k, &found) ? found : Value();
    }
    case kTypeId_Bytes:
    case kTypeId_ByteArray: {
      if (!k.is_small()) return Value();
      const u32 i = sequence_place(k, c.obj()->len);
      if (i >= c.obj()->len) return Value();
      const u8* data = c.obj()->shape == kTypeId_Bytes ? c.as<Bytes>()->data : c.as<ByteArray>()->blob.as<Blob>()->data;
      return Value::small(data[i]);
    }
    default: return Value();
  }
}

bool quick_set_item(Value c, Value k, Value v) {
  if (!c.is_object()) return false;
  if (c.obj()->shape == kTypeId_Dict) {
    auto* d = c.as<Dict>();
    if (is_name(d, k)) {
      const i32 row = dict_find_name(d, k);
      if (row >= 0) {
        table_row(d, static_cast<u32>(row))[1] = v;
        return true;
      }
    }
    return table_set_native(d, k, v);
  }
  if (c.obj()->shape != kTypeId_ByteArray || !Value::both_small(k, v)) return false;
  const u32 i = sequence_place(k, c.obj()->len);
  if (i >= c.obj()->len || static_cast<u64>(v.as_small()) > 255) return false;
  c.as<ByteArray>()->blob.as<Blob>()->data[i] = static_cast<u8>(v.as_small());
  return true;
}

}  // namespace adder::vm
