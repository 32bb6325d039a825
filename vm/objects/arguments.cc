// See arguments.h.
#include "vm/objects/arguments.h"

namespace adder::vm {

bool no_keywords(Vm& vm, const char* name, Value keyword_names) {
  if (keyword_names.is_undefined() || !keyword_names.as<Tuple>()->len) return true;
  return failed(raise(vm, kTypeErrorType, "%s() takes no keyword arguments", name));
}

bool check_count(Vm& vm, const char* name, u32 count, u32 min, u32 max) {
  if (count >= min && count <= max) return true;
  u32 bound = count < min ? min : max;
  const char* how = min == max ? "" : count < min ? "at least " : "at most ";
  return failed(
      raise(vm, kTypeErrorType, "%s expected %s%u argument%s, got %u", name, how, bound, bound == 1 ? "" : "s", count));
}

bool check_at_most(Vm& vm, const char* name, u32 count, u32 max) {
  if (count <= max) return true;
  return failed(
      raise(vm, kTypeErrorType, "%s() takes at most %u argument%s (%u given)", name, max, max == 1 ? "" : "s", count));
}

Value keyword_value(Args args, Value keyword_names, Value name) {
  if (keyword_names.is_undefined()) return Value();
  Tuple* names = keyword_names.as<Tuple>();
  for (u32 i = 0; i < names->len; ++i)
    if (str_equal(names->items[i], name)) return args[args.count - names->len + i];
  return Value();
}

Value unknown_keyword(Value keyword_names, Value known, Value also_known) {
  if (keyword_names.is_undefined()) return Value();
  Tuple* names = keyword_names.as<Tuple>();
  for (u32 i = 0; i < names->len; ++i) {
    Value name = names->items[i];
    if (!known.is_undefined() && str_equal(name, known)) continue;
    if (!also_known.is_undefined() && str_equal(name, also_known)) continue;
    return name;
  }
  return Value();
}

bool known_conversion_keywords(Vm& vm, const char* type_name, Value keyword_names, Value first) {
  if (keyword_names.is_undefined()) return true;
  Tuple* names = keyword_names.as<Tuple>();
  for (u32 i = 0; i < names->len; ++i) {
    Value name = names->items[i];
    if (!str_equal(name, first) && !str_equal(name, N(encoding)) && !str_equal(name, N(errors)))
      return failed(raise(vm, kTypeErrorType, "'%v' is an invalid keyword argument for %s()", name, type_name));
  }
  return true;
}

bool int_flag(Vm& vm, Value v, bool* out) {
  i64 n;
  if (!to_clamped_index(vm, v, &n)) return false;
  if (n < INT32_MIN || n > INT32_MAX)
    return failed(raise(vm, kOverflowErrorType, "Python int too large to convert to C int"));
  *out = n != 0;
  return true;
}

bool is_index(Vm& vm, Value v) {
  return v.is_small() || v.is_bool() || v.is(Kind::Int) || !lookup_special(vm, v, N(__index__)).is_undefined();
}

bool sequence_index(Vm& vm, const char* what, Value key, u32 length, i64* index) {
  if (key.is_small()) {
    *index = key.as_small();
  } else {
    Local<> root(vm, key);
    if (!is_index(vm, key)) {
      return failed(raise(vm, kTypeErrorType, "%s indices must be integers or slices, not %t", what, root.value()));
    }
    Value i = to_index(vm, root);
    if (i.is_raised()) return false;
    if (!i.is_small()) {
      if (i.is_bool()) {
        i = Value::small(i.is_true());
      } else {
        return failed(raise(vm, kIndexErrorType, "cannot fit '%t' into an index-sized integer", root.value()));
      }
    }
    *index = i.as_small();
  }
  if (*index < 0) *index += length;
  return true;
}

bool begin_repr(Vm& vm, Value v) {
  Object* o = v.obj();
  if (!vm.heap.contains(o)) return true;  // constants in flash contain nothing that changes
  if (o->flags & kUserFlag) return false;
  o->flags |= kUserFlag;
  return true;
}

void end_repr(Vm& vm, Value v) {
  if (vm.heap.contains(v.obj())) v.obj()->flags &= static_cast<u8>(~kUserFlag);
}

}  // namespace adder::vm
