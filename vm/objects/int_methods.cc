// The methods of int, and the type.
#include <cstring>

#include "vm/objects/arguments.h"
#include "vm/objects/number_methods.h"
#include "vm/objects/text.h"

namespace adder::vm {

Value zero_m(Vm&, Args) { return Value::small(0); }

Value identity_m(Vm& vm, Args args) {
  if (is_int(args[0])) return exact_int(vm, args[0]);
  return args[0].is_float() ? args[0] : make_float(vm, float_value(args[0]));
}

namespace {

Value one_m(Vm&, Args) { return Value::small(1); }
Value true_m(Vm&, Args) { return Value::true_(); }

Value int_float_m(Vm& vm, Args args) {
  double d;
  return int_to_double(vm, args[0], &d) ? make_float(vm, d) : Value::raised();
}

Value int_pow_m(Vm& vm, Args args) {
  if (args.has(2) && !args[2].is_none()) return int_pow_mod(vm, args[0], args[1], args[2]);
  return int_binary(vm, BinaryOp::Pow, args[0], args[1]);
}

Value int_round_m(Vm& vm, Args args) { return int_round(vm, args[0], args.has(1) ? args[1] : Value()); }

Value int_as_integer_ratio_m(Vm& vm, Args args) {
  args[0] = exact_int(vm, args[0]);
  if (args[0].is_raised()) return args[0];
  Value pair = TRY(make_tuple(vm, 2));
  pair.as<Tuple>()->items[0] = args[0];
  pair.as<Tuple>()->items[1] = Value::small(1);
  return pair;
}

Value int_bit_count_m(Vm& vm, Args args) { return make_uint(vm, numeric::popcount(IntView(args[0]).digits)); }
Value int_bit_length_m(Vm& vm, Args args) {
  if (kWord64 && args[0].is_small()) {
    const i64 i = args[0].as_small();
    return Value::small(i ? 64 - __builtin_clzll(static_cast<u64>(i < 0 ? -i : i)) : 0);
  }
  return make_uint(vm, numeric::bit_length(IntView(args[0]).digits));
}

// The argument `byteorder`: is it 'big'? false: raised.
bool big_endian_argument(Vm& vm, const char* method, Args args, u32 i, bool* big) {
  *big = true;
  if (!args.has(i)) return true;
  if (!is_str(args[i]))
    return failed(raise(vm, kTypeErrorType, "%s() argument 'byteorder' must be str, not %t", method, args[i]));
  *big = str_is(args[i], "big");
  if (*big || str_is(args[i], "little")) return true;
  return failed(raise(vm, kValueErrorType, "byteorder must be either 'little' or 'big'"));
}

bool flag_argument(Vm& vm, Args args, u32 i, bool* flag) {
  *flag = false;
  if (!args.has(i)) return true;
  Value t = truth(vm, args[i]);
  *flag = t.is_true();
  return !t.is_raised();
}

// -data modulo 2^(8 n), least significant byte first if step is 1.
void negate_bytes(u8* first, ptrdiff_t step, size_t n) {
  u32 carry = 1;
  for (; n; --n, first += step) {
    carry += static_cast<u8>(~*first);
    *first = static_cast<u8>(carry);
    carry >>= 8;
  }
}

// (self, length=1, byteorder='big', *, signed=False)
Value int_to_bytes_m(Vm& vm, Args args) {
  i64 length = 1;
  bool big, is_signed;
  if (args.has(1) && !to_i64(vm, args[1], &length)) return Value::raised();
  if (!big_endian_argument(vm, "to_bytes", args, 2, &big) || !flag_argument(vm, args, 3, &is_signed))
    return Value::raised();
  if (length < 0) return raise(vm, kValueErrorType, "length argument must be non-negative");
  bool negative = int_is_negative(args[0]);
  if (negative && !is_signed) return raise(vm, kOverflowErrorType, "can't convert negative int to unsigned");
  if (length > 0x7FFF'FFFF) return raise_memory_error(vm);
  {
    IntView v(args[0]);
    u64 bits = numeric::bit_length(v.digits);
    if (is_signed && bits && !(negative && numeric::trailing_zeros(v.digits) == bits - 1))
      ++bits;  // -2^k needs no bit for its sign
    if (bits > static_cast<u64>(length) * 8) return raise(vm, kOverflowErrorType, "int too big to convert");
  }
  size_t n = static_cast<size_t>(length);
  Value result = TRY(make_bytes(vm, nullptr, n));
  if (n == 0) return result;
  u8* data = result.as<Bytes>()->data;
  u8* first = big ? data + n - 1 : data;
  ptrdiff_t step = big ? -1 : 1;
  IntView v(args[0]);
  u8* out = first;
  for (size_t i = 0; i < n && i / 4 < v.digits.size(); ++i, out += step)
    *out = static_cast<u8>(v.digits[i / 4] >> (i % 4 * 8));
  if (negative) negate_bytes(first, step, n);
  return result;
}

// The int that n bytes of a rooted bytes-like object say.
Value int_from_bytes(Vm& vm, Value* source, bool big, bool is_signed) {
  BytesView bytes;
  if (!bytes_view_or_raise(vm, *source, &bytes)) return Value::raised();
  size_t n = bytes.size, room = (n + 3) / 4;
  Value result = TRY(make_int_uninit(vm, room));
  bytes_view(*source, &bytes);
  u32* digits = result.as<Int>()->digits;
  bool negative = is_signed && n && (bytes.data[big ? 0 : n - 1] & 0x80);
  for (size_t i = 0; i < n; ++i) {
    u8 byte = bytes.data[big ? n - 1 - i : i];
    digits[i / 4] |= static_cast<u32>(negative ? static_cast<u8>(~byte) : byte) << (i % 4 * 8);
  }
  size_t count = numeric::trimmed({digits, room}).size();
  if (negative) {  // the magnitude is the complement, plus one
    Value inverted = finish_int(vm, result, count, false);
    return int_unary(vm, UnaryOp::Invert, inverted);
  }
  return finish_int(vm, result, count, false);
}

// (class, bytes, byteorder='big', *, signed=False)
Value int_from_bytes_m(Vm& vm, Args args) {
  bool big, is_signed;
  if (!big_endian_argument(vm, "from_bytes", args, 2, &big) || !flag_argument(vm, args, 3, &is_signed))
    return Value::raised();
  BytesView bytes;
  if (!bytes_view(args[1], &bytes)) {
    bool only_index = is_index(vm, args[1]) && lookup_special(vm, args[1], N(__iter__)).is_undefined();
    if (only_index || is_str(args[1])) return raise(vm, kTypeErrorType, "cannot convert '%t' object to bytes", args[1]);
    args[1] = call1(vm, Value::from_const(&kBytesType), args[1]);
    if (args[1].is_raised()) return args[1];
  }
  Value result = TRY(int_from_bytes(vm, &args[1], big, is_signed));
  return args[0] == Value::from_const(&kIntType) ? result : call1(vm, args[0], result);
}

constexpr TypeOps kIntOps{.repr = int_repr,
                          .hash = int_hash,
                          .truth = int_truth,
                          .binary = int_binary,
                          .unary = int_unary,
                          .compare = int_compare,
                          .make = int_make};

constinit const Native kIntRows[] = {
    native(N(__ceil__), identity_m, 1, 1),
    native(N(__float__), int_float_m, 1, 1),
    native(N(__floor__), identity_m, 1, 1),
    native(N(__format__), number_format_m, 2, 2),
    native(N(__index__), identity_m, 1, 1),
    native(N(__int__), identity_m, 1, 1),
    native(N(__pow__), int_pow_m, 2, 3),
    native(N(__round__), int_round_m, 1, 2),
    native(N(__trunc__), identity_m, 1, 1),
    native(N(as_integer_ratio), int_as_integer_ratio_m, 1, 1),
    native(N(bit_count), int_bit_count_m, 1, 1),
    native(N(bit_length), int_bit_length_m, 1, 1),
    native(N(conjugate), identity_m, 1, 1),
    native(N(denominator), one_m, 1, 1, nullptr, kGetter),
    native(N(from_bytes), int_from_bytes_m, 2, 3, "- bytes byteorder * signed", kClassNative),
    native(N(imag), zero_m, 1, 1, nullptr, kGetter),
    native(N(is_integer), true_m, 1, 1),
    native(N(numerator), identity_m, 1, 1, nullptr, kGetter),
    native(N(real), identity_m, 1, 1, nullptr, kGetter),
    native(N(to_bytes), int_to_bytes_m, 1, 3, "- length byteorder * signed"),
};

}  // namespace

Value int_round(Vm& vm, Value self, Value places_value) {
  if (places_value.is_undefined() || places_value.is_none()) return exact_int(vm, self);
  Local<> number(vm, self);
  i64 places;
  if (!to_clamped_index(vm, places_value, &places)) return Value::raised();
  if (places >= 0) return exact_int(vm, number);
  // Any number below 10 ** -places / 2 rounds to zero.
  if (places <= -static_cast<i64>(numeric::bit_length(IntView(number).digits)) - 1) return Value::small(0);
  Local<> unit(vm, int_binary(vm, BinaryOp::Pow, Value::small(10), Value::small(-places)));
  if (unit.is_raised()) return unit;
  Value quotient, rest_value;
  TRY(int_divmod(vm, number, unit, &quotient, &rest_value));
  bool odd = !int_is_zero(quotient) && (IntView(quotient).digits[0] & 1);
  Local<> rest(vm, rest_value);
  Local<> twice(vm, int_binary(vm, BinaryOp::Add, rest, rest));
  if (twice.is_raised()) return twice;
  bool up = int_compare(vm, odd ? CompareOp::Ge : CompareOp::Gt, twice, unit).is_true();
  number = int_binary(vm, BinaryOp::Sub, number, rest);
  if (number.is_raised() || !up) return number;
  return int_binary(vm, BinaryOp::Add, number, unit);
}

constinit const Type kIntType = make_const_type(kTypeId_Int, N(int), &kObjectType, Kind::Int, &kIntOps, kIntRows,
                                                sizeof kIntRows / sizeof *kIntRows);

}  // namespace adder::vm
