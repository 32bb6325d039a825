// The methods of float, and the type.
#include <cmath>

#include "vm/numeric/float_class.h"
#include "vm/numeric/float_text.h"
#include "vm/objects/arguments.h"
#include "vm/objects/number_methods.h"
#include "vm/objects/plain_digits.h"

namespace adder::vm {

namespace {

Value float_repr_slot(Vm& vm, Value self) { return float_repr(vm, float_value(self)); }
Value float_hash(Vm&, Value self) { return hash_double(float_value(self)); }
Value float_truth(Vm&, Value self) { return Value::boolean(float_value(self) != 0); }

// An instance of float or of a subclass.
Value float_of_type(Vm& vm, Value type, double d) {
  if (type == Value::from_const(&kFloatType)) return make_float(vm, d);
  Object* o = alloc_for_type(vm, type, Kind::Float, sizeof(Float), 0);
  if (!o) return Value::raised();
  reinterpret_cast<Float*>(o)->value = d;
  return Value::from(o);
}

// What float() makes of its argument.
Value float_from_object(Vm& vm, Value v, double* out) {
  if (is_float_like(v) && overrides(vm, v, N(__float__)))
    return to_double_by_method(vm, v, out) ? Value::none() : Value::raised();
  if (is_float_like(v) || is_int(v)) return to_double(vm, v, out) ? Value::none() : Value::raised();
  BytesView bytes;
  Local<> value(vm, v);
  bool text = is_str(v) || bytes_view(v, &bytes);
  if (text && (is_exact(v, kTypeId_Str) || lookup_special(vm, value, N(__float__)).is_undefined())) {
    Value d = TRY(float_from_text(vm, value));
    *out = d.as_float();
    return Value::none();
  }
  if (lookup_special(vm, value, N(__float__)).is_undefined() && lookup_special(vm, value, N(__index__)).is_undefined())
    return raise(vm, kTypeErrorType, "float() argument must be a string or a real number, not '%t'", value);
  return to_double(vm, value, out) ? Value::none() : Value::raised();
}

Value float_make(Vm& vm, Value type_value, Args args, Value keyword_names) {
  Local<> type(vm, type_value);
  if (!init_takes_arguments(type) && !no_keywords(vm, "float", keyword_names)) return Value::raised();
  args.count = positional_count(args, keyword_names);
  if (!check_count(vm, "float", args.count, 0, 1)) return Value::raised();
  double d = 0;
  if (args.count) TRY(float_from_object(vm, args[0], &d));
  return float_of_type(vm, type, d);
}

Value float_trunc_m(Vm& vm, Args args) { return int_from_double(vm, float_value(args[0])); }
Value float_floor_m(Vm& vm, Args args) { return int_from_double(vm, std::floor(float_value(args[0]))); }
Value float_ceil_m(Vm& vm, Args args) { return int_from_double(vm, std::ceil(float_value(args[0]))); }
Value float_round_m(Vm& vm, Args args) {
  return float_round(vm, float_value(args[0]), args.has(1) ? args[1] : Value());
}
Value float_imag_m(Vm& vm, Args) { return make_float(vm, 0.0); }

Value float_pow_m(Vm& vm, Args args) {
  if (args.has(2) && !args[2].is_none())
    return raise(vm, kTypeErrorType, "pow() 3rd argument not allowed unless all arguments are integers");
  return float_binary(vm, BinaryOp::Pow, args[0], args[1]);
}

Value float_is_integer_m(Vm&, Args args) {
  double d = float_value(args[0]);
  return Value::boolean(numeric::is_finite(d) && d == std::floor(d));
}

Value float_hex_m(Vm& vm, Args args) {
  char text[numeric::kHexSize];
  return make_str(vm, text, numeric::hex_double(text, float_value(args[0])));
}

Value float_fromhex_m(Vm& vm, Args args) {
  if (!is_str(args[1])) return raise(vm, kTypeErrorType, "bad argument type for built-in operation");
  Local<> source(vm, args[1]);
  PlainDigits text(vm);
  if (!text.load(vm, source)) return Value::raised();
  numeric::ParsedHex parsed{0, numeric::HexStatus::kInvalid};
  if (text.valid() && text_of(source).ascii) parsed = numeric::parse_hex_double({text.data(), text.size()});
  if (parsed.status == numeric::HexStatus::kInvalid)
    return raise(vm, kValueErrorType, "invalid hexadecimal floating-point string");
  if (parsed.status == numeric::HexStatus::kOverflow)
    return raise(vm, kOverflowErrorType, "hexadecimal value too large to represent as a float");
  Value d = TRY(make_float(vm, parsed.value));
  return args[0] == Value::from_const(&kFloatType) ? d : call1(vm, args[0], d);
}

// (class, "double" or "float")
Value float_getformat_m(Vm& vm, Args args) {
  if (!is_str(args[1])) return raise(vm, kTypeErrorType, "__getformat__() argument must be str, not %t", args[1]);
  if (!str_is(args[1], "double") && !str_is(args[1], "float"))
    return raise(vm, kValueErrorType, "__getformat__() argument 1 must be 'double' or 'float'");
  return make_str(vm, __BYTE_ORDER__ == __ORDER_LITTLE_ENDIAN__ ? "IEEE, little-endian" : "IEEE, big-endian");
}

Value float_getnewargs_m(Vm& vm, Args args) {
  args[0] = make_float(vm, float_value(args[0]));
  return args[0].is_raised() ? args[0] : make_tuple(vm, args.slots, 1);
}

Value float_as_integer_ratio_m(Vm& vm, Args args) {
  double d = float_value(args[0]);
  if (numeric::is_infinite(d)) return raise(vm, kOverflowErrorType, "cannot convert Infinity to integer ratio");
  if (d != d) return raise(vm, kValueErrorType, "cannot convert NaN to integer ratio");
  int exponent;
  i64 mantissa = static_cast<i64>(std::ldexp(std::frexp(d, &exponent), 53));
  exponent = mantissa ? exponent - 53 : 0;
  while (mantissa && !(mantissa & 1) && exponent < 0) {
    mantissa /= 2;
    ++exponent;
  }
  Local<> numerator(vm, make_int(vm, mantissa)), denominator(vm, Value::small(1));
  if (numerator.is_raised()) return numerator;
  LocalBase& shifted = exponent > 0 ? numerator : denominator;
  Value v = TRY(int_binary(vm, BinaryOp::LShift, shifted, Value::small(exponent > 0 ? exponent : -exponent)));
  *shifted.slot() = v;
  Value pair = TRY(make_tuple(vm, 2));
  pair.as<Tuple>()->items[0] = numerator;
  pair.as<Tuple>()->items[1] = denominator;
  return pair;
}

constexpr TypeOps kFloatOps{.repr = float_repr_slot,
                            .hash = float_hash,
                            .truth = float_truth,
                            .binary = float_binary,
                            .unary = float_unary,
                            .compare = float_compare,
                            .make = float_make};

constinit const Native kFloatRows[] = {
    native(N(__ceil__), float_ceil_m, 1, 1),
    native(N(__float__), identity_m, 1, 1),
    native(N(__floor__), float_floor_m, 1, 1),
    native(N(__format__), number_format_m, 2, 2),
    native(N(__getformat__), float_getformat_m, 2, 2, nullptr, kClassNative),
    native(N(__getnewargs__), float_getnewargs_m, 1, 1),
    native(N(__int__), float_trunc_m, 1, 1),
    native(N(__pow__), float_pow_m, 2, 3),
    native(N(__round__), float_round_m, 1, 2),
    native(N(__trunc__), float_trunc_m, 1, 1),
    native(N(as_integer_ratio), float_as_integer_ratio_m, 1, 1),
    native(N(conjugate), identity_m, 1, 1),
    native(N(fromhex), float_fromhex_m, 2, 2, nullptr, kClassNative),
    native(N(hex), float_hex_m, 1, 1),
    native(N(imag), float_imag_m, 1, 1, nullptr, kGetter),
    native(N(is_integer), float_is_integer_m, 1, 1),
    native(N(real), identity_m, 1, 1, nullptr, kGetter),
};

}  // namespace

constinit const Type kFloatType = make_const_type(kTypeId_Float, N(float), &kObjectType, Kind::Float, &kFloatOps,
                                                  kFloatRows, sizeof kFloatRows / sizeof *kFloatRows);

}  // namespace adder::vm
