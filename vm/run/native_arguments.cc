// What a native function says when it is given too few or too many arguments. CPython words it in half a dozen ways, depending on how the
// function takes its arguments; a row has all that is needed to choose between them. self is not counted.
#include "vm/run/calls.h"

namespace adder::vm {

namespace {

const char* plural(u32 n) { return n == 1 ? "" : "s"; }

// The type whose method the row is, found through its first argument; null: a function.
const Type* owner_of(Vm& vm, const Native* row, const Value* args, u32 given) {
  if (!given || (row->native_flags & kStaticNative)) return nullptr;
  bool of_class = row->native_flags & kClassNative;
  if (of_class && !args[0].is(Kind::Type)) return nullptr;
  const Type* t = of_class ? args[0].as<Type>() : type_ptr(vm, args[0]);
  for (;;) {
    if (t->rows && row >= t->rows && row < t->rows + t->row_count) return t;
    if (t->base.is_undefined()) return nullptr;
    t = t->base.as<Type>();
  }
}

// The slot's name in a row's params, as a Str; Undefined if it has none.
Value slot_name(Vm& vm, const char* params, u32 slot) {
  for (const char* p = params; *p;) {
    const char* start = p;
    while (*p && *p != ' ') ++p;
    size_t n = static_cast<size_t>(p - start);
    if (*start != '*' && slot-- == 0) return *start == '-' ? Value() : make_str(vm, start, n);
    while (*p == ' ') ++p;
  }
  return Value();
}

}  // namespace

Value wrong_native_count(Vm& vm, const Native* row, const Value* args, u32 given) {
  const Type* owner = owner_of(vm, row, args, given);
  u32 self = owner ? 1 : 0;
  u32 min = row->min - self, max = row->max - self;
  given -= self;
  Value name = row->name, type_name = owner ? owner->name : N(_);
  if (row->params) {
    if (given < min) {
      Local<> missing(vm, slot_name(vm, row->params, given + self));
      if (missing.is_raised()) return missing;
      if (!missing.value().is_undefined()) {
        return raise(vm, kTypeErrorType, "%v() missing required argument '%v' (pos %u)", name, missing, given + 1);
      }
    }
    if (!max) return raise(vm, kTypeErrorType, "%v() takes no positional arguments", name);
    if (given > max) {
      return raise(vm, kTypeErrorType, "%v() takes at most %u argument%s (%u given)", name, max, plural(max), given);
    }
  }
  if (max == 0 || (min == 1 && max == 1 && !row->params)) {
    const char* takes = max ? "exactly one argument" : "no arguments";
    if (owner) return raise(vm, kTypeErrorType, "%v.%v() takes %s (%u given)", type_name, name, takes, given);
    return raise(vm, kTypeErrorType, "%v() takes %s (%u given)", name, takes, given);
  }
  u32 bound = given < min ? min : max;
  const char* how = min == max ? "" : given < min ? "at least " : "at most ";
  return raise(vm, kTypeErrorType, "%v expected %s%u argument%s, got %u", name, how, bound, plural(bound), given);
}

}  // namespace adder::vm
