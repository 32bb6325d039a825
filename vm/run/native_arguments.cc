// What a native function says when it is given too few or too many arguments. CPython words it in half a dozen ways,
// depending on how the function takes its arguments; a row has all that is needed to choose between them. self is not
// counted.
#include "vm/modules/modules.h"
#include "vm/objects/class.h"
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

// How many parameters a row's params name; of them the positional-only ones.
struct SlotCount {
  u32 all = 0, positional_only = 0;
};
SlotCount count_slots(const char* params) {
  SlotCount n;
  for (const char* p = params; *p; ++p) {
    if (p != params && p[-1] != ' ') continue;
    n.all += *p != '*';
    n.positional_only += *p == '-';
  }
  return n;
}

// str.find and its like: (sub[, start[, end]]), taken apart by a parser of their own.
bool is_search(const Type* owner, const Native* row) {
  return owner && !row->params && row->min == 2 && row->max == 4 &&
         (owner->layout == Kind::Str || owner->layout == Kind::Bytes || owner->layout == Kind::ByteArray);
}

// The row has params, so CPython's counterpart was made by Argument Clinic. Undefined: none of its complaints.
Value wrong_clinic_count(Vm& vm, const Native* row, u32 self, u32 given) {
  SlotCount slots = count_slots(row->params);
  u32 min = row->min - self, max = row->max - self, all = slots.all - self;
  u32 positional_only = slots.positional_only > self ? slots.positional_only - self : 0;
  if (given > all) {
    const char* how = min < all ? "at most" : "exactly";
    return raise(vm, kTypeErrorType, "%v() takes %s %u argument%s (%u given)", row->name, how, all, plural(all), given);
  }
  if (given > max) {
    if (!max) return raise(vm, kTypeErrorType, "%v() takes no positional arguments", row->name);
    const char* how = min < max ? "at most" : "exactly";
    return raise(vm, kTypeErrorType, "%v() takes %s %u positional argument%s (%u given)", row->name, how, max,
                 plural(max), given);
  }
  u32 needed = min < positional_only ? min : positional_only;
  if (given < needed) {
    const char* how = needed < max ? "at least" : "exactly";
    return raise(vm, kTypeErrorType, "%v() takes %s %u positional argument%s (%u given)", row->name, how, needed,
                 plural(needed), given);
  }
  Local<> missing(vm, slot_name(vm, row->params, given + self));
  if (missing.value().is_undefined() || missing.is_raised()) return missing;
  return raise(vm, kTypeErrorType, "%v() missing required argument '%v' (pos %u)", row->name, missing, given + 1);
}

}  // namespace

Value wrong_native_count(Vm& vm, const Native* row, const Value* args, u32 given) {
  if (is_slot_wrapper(row)) {
    u32 wanted = given < row->min ? row->min - 1 : row->max - 1;
    const char* how = row->min == row->max ? "" : given < row->min ? "at least " : "at most ";
    return raise(vm, kTypeErrorType, "expected %s%u argument%s, got %u", how, wanted, plural(wanted), given - 1);
  }
  const Type* owner = owner_of(vm, row, args, given);
  u32 self = owner ? 1 : 0;
  u32 min = row->min - self, max = row->max - self;
  given -= self;
  Value name = row->name, type_name = owner ? owner->name : N(_);
  if (row->params) {
    Value raised = wrong_clinic_count(vm, row, self, given);
    if (!raised.is_undefined()) return raised;
  }
  if (max == 0 || (min == 1 && max == 1 && !row->params)) {
    const char* takes = max ? "exactly one argument" : "no arguments";
    if (owner) return raise(vm, kTypeErrorType, "%v.%v() takes %s (%u given)", type_name, name, takes, given);
    Value module = native_module_name(vm, Value::from(row));
    if (module == N(builtins) || module.is_none())
      return raise(vm, kTypeErrorType, "%v() takes %s (%u given)", name, takes, given);
    return raise(vm, kTypeErrorType, "%v.%v() takes %s (%u given)", module, name, takes, given);
  }
  u32 bound = given < min ? min : max;
  const char* how = min == max ? "" : given < min ? "at least " : "at most ";
  if (is_search(owner, row)) {
    return raise(vm, kTypeErrorType, "%v() takes %s%u argument%s (%u given)", name, how, bound, plural(bound), given);
  }
  return raise(vm, kTypeErrorType, "%v expected %s%u argument%s, got %u", name, how, bound, plural(bound), given);
}

}  // namespace adder::vm
