// Bytes that others own: how memoryview sees bytes and bytearrays. The public part (bytes_view, writable_bytes) is in
// core/ops.h.
#pragma once
#include "vm/core/ops.h"

namespace adder::vm {

// A memoryview is a Record: [owner (bytes or bytearray; Undefined once released), offset, count, step in bytes,
// readonly: True or False].
enum ViewItem : u32 { kViewOwner, kViewOffset, kViewCount, kViewStep, kViewReadonly, kViewItems };

// The bytes of a memoryview that lie in a row; false: they do not, or it was released.
bool memoryview_bytes(Value view, BytesView* out);
// What bytes(...) and bytearray(...) are made of, as bytes (objects/bytes.cc).
Value bytes_source(Vm&, const char* type_name, const char* range_message, Args args, Value keyword_names);
// The owner's bytes; for writing too if it is a bytearray. Null if it has none. Dies at the next Vm& call.
u8* owner_bytes(Value owner, size_t* size);
// A new exact bytearray with a copy of these bytes of a rooted bytes-like object.
Value bytearray_from(Vm&, const Value* bytes_like, size_t from, size_t n);

}  // namespace adder::vm
