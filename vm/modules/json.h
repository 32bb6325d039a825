// json: the two halves of the module.
#pragma once
#include "vm/core/ops.h"

namespace adder::vm {

extern const Type kJSONDecodeErrorType;

struct JsonStyle {  // how dumps writes; rooted slots
  bool skip_keys = false, ascii = true, check_circular = true, allow_nan = true, sort_keys = false;
  Value* indent;      // None, an int or a Str
  Value* separators;  // None or a pair
  Value* fallback;    // `default`: None or a callable
};
Value json_encode(Vm&, Value object, const JsonStyle& style);  // a Str

struct JsonHooks {  // rooted slots, each None or a callable
  Value *object_hook, *parse_float, *parse_int, *parse_constant, *pairs_hook;
  bool strict = true;  // no control characters in strings
};
Value json_decode(Vm&, Value text, const JsonHooks& hooks);
// One value that begins at the byte `at`, and where it ends.
Value json_decode_from(Vm&, Value text, const JsonHooks& hooks, size_t at, size_t* end);

}  // namespace adder::vm
