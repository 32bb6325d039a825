// What bytes, bytearray and memoryview know of each other. The public part (bytes_view, writable_bytes) is in
// core/ops.h.
#pragma once
#include "vm/core/ops.h"

namespace adder::vm {

// Bytes from the arguments (source, encoding, errors) of a constructor called `type_name` (objects/bytes.cc).
Value bytes_source(Vm&, const char* type_name, const char* range_message, Args args, Value keyword_names);
Value bytes_concat(Vm&, Value left, Value right);  // left + right for bytes and bytearray
// The bytes of a memoryview that lie in a row; false: they do not, or it was released.
bool memoryview_bytes(Value view, BytesView* out);
Value view_byte(Value view, i64 i);      // of a memoryview; Undefined: look closer
Value view_item(Vm&, Value view, i64 i);  // Undefined: it is no memoryview, or has none
// A new exact bytearray with a copy of these bytes of a rooted bytes-like object.
Value bytearray_from(Vm&, const Value* bytes_like, size_t from, size_t n);

}  // namespace adder::vm
