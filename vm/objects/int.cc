// int: making, normalising, hashing and converting. Its arithmetic is in int_arithmetic.cc, its text in int_text.cc,
// its methods and the type in int_methods.cc.
#include <cmath>

#include "vm/numeric/float_class.h"
#include "vm/objects/arguments.h"
#include "vm/objects/message.h"
#include "vm/objects/number.h"
#include "vm/objects/number_methods.h"
#include "vm/objects/table.h"

namespace adder::vm {

// ---- looking

void IntView::look(Value v) {
  if (!kWord64 && v.is(Kind::Int)) {
    auto* i = v.as<Int>();
    digits = {i->digits, i->len};
    negative = i->flags & kNegative;
    return;
  }
  i64 small = v.is_small() ? v.as_small() : v.is_true();
  negative = small < 0;
  u64 magnitude = negative ? 0 - static_cast<u64>(small) : static_cast<u64>(small);
  digits = {own_, numeric::from_u64(own_, magnitude)};
}

bool int_fits_i64(Value v, i64* out) {
  if (v.is_small()) {
    *out = v.as_small();
    return true;
  }
  if (!v.is(Kind::Int)) {
    *out = v.is_true();
    return true;
  }
  auto* i = v.as<Int>();
  if (i->len > 2) return false;
  u64 magnitude = numeric::low_u64({i->digits, i->len});
  bool negative = i->flags & kNegative;
  if (magnitude > (u64{1} << 63) - !negative) return false;
  *out = static_cast<i64>(negative ? 0 - magnitude : magnitude);
  return true;
}

bool int_is_negative(Value v) {
  return v.is_small() ? v.as_small() < 0 : v.is(Kind::Int) && (v.obj()->flags & kNegative);
}
bool int_is_zero(Value v) {
  return v.is(Kind::Int) ? v.obj()->len == 0 : v.is_small() ? v.as_small() == 0 : v.is_false();
}

bool int_to_double(Vm& vm, Value v, double* out) {
  if (!v.is(Kind::Int)) {
    *out = static_cast<double>(v.is_small() ? v.as_small() : v.is_true());
    return true;
  }
  IntView view(v);
  numeric::ToDouble d = numeric::to_double(view.digits);
  if (d.overflow) return failed(raise(vm, kOverflowErrorType, "int too large to convert to float"));
  *out = view.negative ? -d.value : d.value;
  return true;
}

// ---- making

bool DigitBuffer::reserve(size_t digits) {
  size_ = digits;
  if (digits <= sizeof few_ / sizeof *few_) return true;
  if (digits >> 28) return failed(raise_memory_error(vm_));
  blob_ = make_blob(vm_, static_cast<u32>(digits * sizeof(u32)));
  return !blob_.is_raised();
}

Value make_int_uninit(Vm& vm, size_t digits) {
  if (digits >> 28) return raise_memory_error(vm);
  Object* o =
      vm.heap.allocate_fast(vm, kTypeId_Int, Kind::Int, sizeof(Int) + digits * sizeof(u32), static_cast<u32>(digits));
  return o ? Value::from(o) : Value::raised();
}

Value finish_int(Vm& vm, Value made, size_t digits, bool negative) {
  auto* i = made.as<Int>();
  const size_t old_size = round_to_granule(sizeof(Int) + i->len * sizeof(u32));
  Value result = made;
  if (digits <= 2) {
    u64 magnitude = numeric::low_u64({i->digits, digits});
    if (magnitude <= static_cast<u64>(Value::kSmallMax) + negative) {
      result = Value::small(negative ? -static_cast<i64>(magnitude) : static_cast<i64>(magnitude));
      digits = 0;
    }
  }
  i->len = static_cast<u32>(digits);
  if (negative) i->flags |= kNegative;
  if (!kWord64 || old_size != round_to_granule(sizeof(Int) + digits * sizeof(u32))) vm.heap.shrink(i, old_size);
  return result;
}

Value make_int_digits(Vm& vm, const u32* digits, u32 n, bool negative) {
  numeric::DigitView view = numeric::trimmed({digits, n});
  if (view.size() <= 2) {
    u64 magnitude = numeric::low_u64(view);
    if (magnitude <= static_cast<u64>(Value::kSmallMax) + negative)
      return Value::small(negative ? -static_cast<i64>(magnitude) : static_cast<i64>(magnitude));
  }
  Value v = TRY(make_int_uninit(vm, view.size()));
  std::memcpy(v.as<Int>()->digits, digits, view.size() * sizeof(u32));
  if (negative) v.obj()->flags |= kNegative;
  return v;
}

Value make_uint(Vm& vm, u64 v) {
  if (kWord64 && v <= static_cast<u64>(Value::kSmallMax)) return Value::small(static_cast<i64>(v));
  const u32 digits[] = {static_cast<u32>(v), static_cast<u32>(v >> 32)};
  return make_int_digits(vm, digits, 2, false);
}

Value make_int(Vm& vm, i64 v) {
  if (Value::fits_small(v)) return Value::small(v);
  u64 magnitude = v < 0 ? 0 - static_cast<u64>(v) : static_cast<u64>(v);
  const u32 digits[] = {static_cast<u32>(magnitude), static_cast<u32>(magnitude >> 32)};
  return make_int_digits(vm, digits, 2, v < 0);
}

Value exact_int(Vm& vm, Value v) {
  if (v.is_small() || is_exact(v, kTypeId_Int)) return v;
  i64 i;
  if (int_fits_i64(v, &i)) return make_int(vm, i);
  Local<Int> self(vm, v);
  Value copy = TRY(make_int_uninit(vm, self->len));
  std::memcpy(copy.as<Int>()->digits, self->digits, self->len * sizeof(u32));
  return finish_int(vm, copy, self->len, self->flags & kNegative);
}

Value int_from_double(Vm& vm, double d) {
  if (d >= -9e15 && d <= 9e15) return make_int(vm, static_cast<i64>(d));
  if (d != d) return raise(vm, kValueErrorType, "cannot convert float NaN to integer");
  if (numeric::is_infinite(d)) return raise(vm, kOverflowErrorType, "cannot convert float infinity to integer");
  u32 digits[numeric::kDoubleDigits];
  size_t n = numeric::from_double(digits, d);
  return make_int_digits(vm, digits, static_cast<u32>(n), d < 0);
}

// ---- converting

bool overrides(Vm& vm, Value v, Value name) {
  if (!v.is_object() || !(type_ptr(vm, v)->type_flags & kTypeHeap)) return false;
  Value found = lookup_special(vm, v, name);
  return !found.is_undefined() && !found.is(Kind::Native);
}

// Tells module warnings, if the program has it. false: the warning was made an error.
template <class... A>
bool deprecated(Vm& vm, const char* format, const A&... culprits) {
  Local<> module(vm, dict_get_name(vm.modules, N(warnings)));
  if (module.value().is_undefined()) return true;
  Local<> warn(vm, Value()), message(vm, make_str_format(vm, format, culprits...));
  if (message.is_raised()) return false;
  warn = get_attr_or_undefined(vm, module, N(warn));
  if (warn.value().is_undefined()) return !warn.is_raised();
  return !warn.is_raised() && !call2(vm, warn, message, Value::from_const(&kDeprecationWarningType)).is_raised();
}

static Value result_as_int(Vm& vm, const char* method, Value result_value) {
  if (is_exact_int(result_value)) return result_value;
  Local<> result(vm, result_value);
  bool index = method[4] == 'd';  // __index__ or __int__
  TRY_OK(deprecated(vm,
                    index ? "__index__ returned non-int (type %t).  The ability to return an instance of a strict "
                            "subclass of int is deprecated, and may be removed in a future version of Python."
                          : "__int__ returned non-int (type %t).  The ability to return an instance of a strict "
                            "subclass of int is deprecated, and may be removed in a future version of Python.",
                    result.value()));
  return exact_int(vm, result);
}

Value to_index(Vm& vm, Value v) {
  if (is_int(v)) return exact_int(vm, v);
  Local<> value(vm, v);
  Value method = lookup_special(vm, v, N(__index__));
  if (method.is_undefined()) return raise(vm, kTypeErrorType, "'%t' object cannot be interpreted as an integer", value);
  Local<> result(vm, call_special(vm, value, N(__index__)));
  if (result.is_raised()) return result;
  if (!is_int(result)) return raise(vm, kTypeErrorType, "__index__ returned non-int (type %t)", result);
  return result_as_int(vm, "__index__", result);
}

bool to_i64(Vm& vm, Value v, i64* out) {
  if (v.is_small()) {
    *out = v.as_small();
    return true;
  }
  Value i = to_index(vm, v);
  if (i.is_raised()) return false;
  if (int_fits_i64(i, out)) return true;
  return failed(raise(vm, kOverflowErrorType, "Python int too large to convert to C ssize_t"));
}

bool to_clamped_index(Vm& vm, Value v, i64* out) {
  if (v.is_small()) {
    *out = v.as_small();
    return true;
  }
  Value i = to_index(vm, v);
  if (i.is_raised()) return false;
  if (!int_fits_i64(i, out)) *out = int_is_negative(i) ? INT64_MIN : INT64_MAX;
  return true;
}

bool to_double(Vm& vm, Value v, double* out) {
  if (is_float_like(v)) {
    *out = float_value(v);
    return true;
  }
  if (is_int(v) && !overrides(vm, v, N(__float__))) return int_to_double(vm, v, out);
  return to_double_by_method(vm, v, out);
}

bool to_double_by_method(Vm& vm, Value v, double* out) {
  Local<> value(vm, v);
  Value method = lookup_special(vm, v, N(__float__));
  if (!method.is_undefined()) {
    Local<> result(vm, call_special(vm, value, N(__float__)));
    if (result.is_raised()) return false;
    if (!is_float_like(result)) {
      return failed(raise(vm, kTypeErrorType, "%t.__float__ returned non-float (type %t)", value, result));
    }
    if (!is_exact(result, kTypeId_Float) && !result.value().is_float() &&
        !deprecated(
            vm,
            "%t.__float__ returned non-float (type %t).  The ability to return an instance of a strict subclass "
            "of float is deprecated, and may be removed in a future version of Python.",
            value.value(), result.value()))
      return false;
    *out = float_value(result);
    return true;
  }
  if (lookup_special(vm, value, N(__index__)).is_undefined()) {
    return failed(raise(vm, kTypeErrorType, "must be real number, not %t", value));
  }
  Value i = to_index(vm, value);
  return !i.is_raised() && int_to_double(vm, i, out);
}

// ---- the type

Value number_hash(u32 residue, bool negative) {
  i64 h = negative ? -static_cast<i64>(residue) : static_cast<i64>(residue);
  if (Value::fits_small(h)) return Value::small(h == -1 ? -2 : h);
  return hash_result(negative ? ~residue : residue);
}

Value int_hash(Vm&, Value self) {
  i64 i;
  if (int_fits_i64(self, &i) && Value::fits_small(i)) return Value::small(i == -1 ? -2 : i);
  // Modulo 2^31 - 1, as double_hash does it.
  IntView v(self);
  u64 h = 0;
  for (size_t k = v.digits.size(); k-- > 0;) h = ((h << 32) | v.digits[k]) % kHashModulus;
  return number_hash(static_cast<u32>(h), v.negative);
}

Value int_truth(Vm&, Value self) { return Value::boolean(!int_is_zero(self)); }

// By __int__, __index__ or __trunc__; an exact int.
static Value int_from_object(Vm& vm, Value v) {
  Local<> value(vm, v);
  Value method = lookup_special(vm, v, N(__int__));
  const char* name = "__int__";
  if (method.is_undefined()) {
    if (!lookup_special(vm, value, N(__index__)).is_undefined()) return to_index(vm, value);
    method = lookup_special(vm, value, N(__trunc__));
    name = nullptr;
  }
  if (method.is_undefined()) {
    return raise(vm, kTypeErrorType, "int() argument must be a string, a bytes-like object or a real number, not '%t'",
                 value);
  }
  if (!name) TRY_OK(deprecated(vm, "The delegation of int() to __trunc__ is deprecated."));
  Local<> result(vm, call_special(vm, value, name ? N(__int__) : N(__trunc__)));
  if (result.is_raised()) return result;
  if (is_int(result)) return name ? result_as_int(vm, name, result) : exact_int(vm, result);
  if (!name && !lookup_special(vm, result, N(__index__)).is_undefined()) return to_index(vm, result);
  if (name) return raise(vm, kTypeErrorType, "__int__ returned non-int (type %t)", result);
  return raise(vm, kTypeErrorType, "__trunc__ returned non-Integral (type %t)", result);
}

// What int() makes of its arguments, as an exact int. base Undefined: not given.
static Value int_from_arguments(Vm& vm, Value source, Value base_value) {
  BytesView bytes;
  if (base_value.is_undefined()) {
    if (source.is_undefined()) return Value::small(0);
    bool overridden = is_int(source) || is_float_like(source) ? overrides(vm, source, N(__int__)) : false;
    if (overridden) return int_from_object(vm, source);
    if (is_int(source)) return exact_int(vm, source);
    if (is_float_like(source)) return int_from_double(vm, float_value(source));
    if (source.is(Kind::Str) || bytes_view(source, &bytes)) return int_from_text(vm, source, 10);
    return int_from_object(vm, source);
  }
  if (source.is_undefined()) return raise(vm, kTypeErrorType, "int() missing string argument");
  Local<> text(vm, source);
  i64 base;
  if (!to_clamped_index(vm, base_value, &base)) return Value::raised();
  if (base != 0 && (base < 2 || base > 36))
    return raise(vm, kValueErrorType, "int() base must be >= 2 and <= 36, or 0");
  if (!text.value().is(Kind::Str) && !text.value().is(Kind::Bytes) && !text.value().is(Kind::ByteArray)) {
    return raise(vm, kTypeErrorType, "int() can't convert non-string with explicit base");
  }
  return int_from_text(vm, text, static_cast<int>(base));
}

// An instance of a subclass of int with this value.
Value int_of_type(Vm& vm, Value type_value, Value value) {
  if (type_value == Value::from_const(&kIntType)) return value;
  Local<> type(vm, type_value), number(vm, value);
  size_t n = IntView(number).digits.size();
  Object* o = alloc_for_type(vm, type, Kind::Int, round_to_granule(sizeof(Int) + n * sizeof(u32)), static_cast<u32>(n));
  if (!o) return Value::raised();
  IntView v(number);
  if (n) std::memcpy(reinterpret_cast<Int*>(o)->digits, v.digits.data(), n * sizeof(u32));
  if (v.negative) o->flags |= kNegative;
  return Value::from(o);
}

Value int_make(Vm& vm, Value type_value, Args args, Value names_value) {
  Local<> type(vm, type_value);
  Value unknown = unknown_keyword(names_value, N(base));
  if (!unknown.is_undefined())
    return raise(vm, kTypeErrorType, "'%v' is an invalid keyword argument for int()", unknown);
  if (args.count > 2) return raise(vm, kTypeErrorType, "int() takes at most 2 arguments (%u given)", args.count);
  u32 positional = positional_count(args, names_value);
  Value base = keyword_value(args, names_value, N(base));
  if (positional == 2) base = args[1];
  Value result = TRY(int_from_arguments(vm, positional ? args[0] : Value(), base));
  return int_of_type(vm, type, result);
}

}  // namespace adder::vm
