// What the constructors of built-in types share: counting arguments, refusing keywords, and knowing when a subclass's
// own __init__ will take the arguments instead.
#pragma once
#include "vm/core/ops.h"

namespace adder::vm {

// false: raised "NAME() takes no keyword arguments".
bool no_keywords(Vm&, const char* name, Value keyword_names);
// false: raised "NAME expected at least/at most/n arguments, got count".
bool check_count(Vm&, const char* name, u32 count, u32 min, u32 max);
// false: raised "NAME() takes at most max arguments (count given)", the words where keywords are allowed.
bool check_at_most(Vm&, const char* name, u32 count, u32 max);
// The value of a keyword argument, or Undefined; `args` are all arguments, the keywords' values last.
Value keyword_value(Args args, Value keyword_names, Value name);
// The number of arguments that were given without a keyword.
inline u32 positional_count(Args args, Value keyword_names) {
  return args.count - (keyword_names.is_undefined() ? 0 : keyword_names.as<Tuple>()->len);
}
// The name of the first keyword that is neither of these two (either may be Undefined); Undefined: all are known.
Value unknown_keyword(Value keyword_names, Value known, Value also_known = Value());
// false: raised for a keyword that str(), bytes() or bytearray() does not have: FIRST, encoding and errors are known.
bool known_conversion_keywords(Vm&, const char* type_name, Value keyword_names, Value first);
// Is this a heap subclass whose Python-level __init__ is handed the arguments?
inline bool init_takes_arguments(Value type) { return type.as<Type>()->type_flags & kTypeHasInit; }
// An int argument that means yes or no. false: raised.
bool int_flag(Vm&, Value v, bool* out);
// Can it be an index: int, bool, or has __index__?
bool is_index(Vm&, Value v);
// An integer index of a sequence; counts from the end if negative, but is not checked. false: raised TypeError "WHAT
// indices must be integers or slices, not ...".
bool sequence_index(Vm&, const char* what, Value key, u32 length, i64* index);
// "[...]" protection: false when the repr of this object is being made already. Leave by end_repr.
bool begin_repr(Vm&, Value v);
void end_repr(Vm&, Value v);

}  // namespace adder::vm
