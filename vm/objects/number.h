// What the number types share: looking at an int's digits where they lie, and the operations that other files ask for
// by name. An int is a small Value, a bool, or an object of Kind::Int; an exact int that fits Value::small is always
// small, but an instance of a subclass is an object of any size. A float is what Value::is_float says, or, natively, an
// instance of a subclass (Kind::Float). Private to vm/objects, vm/modules and vm/compile.
#pragma once
#include "vm/core/ops.h"
#include "vm/numeric/digits.h"
#include "vm/numeric/number_format.h"

namespace adder::vm {

inline bool is_int(Value v) { return v.is_small() || v.is(Kind::Int) || v.is_bool(); }
inline bool is_exact_int(Value v) { return v.is_small() || is_exact(v, kTypeId_Int); }
// Has the class of this number, a subclass, a method of that name of its own? Does not collect.
bool overrides(Vm&, Value v, Value name);
inline bool is_float_like(Value v) { return v.is_float() || v.is(Kind::Float); }
inline double float_value(Value v) {
  return v.is_float() ? v.as_float() : v.as<Float>()->value;
}  // only if is_float_like(v)

// The magnitude and sign of an int. `digits` points into the object (or into the view itself): it dies at the next Vm&
// call.
struct IntView {
  explicit IntView(Value int_value) {
    if (kWord64 && int_value.is(Kind::Int)) {
      auto* i = int_value.as<Int>();
      digits = {i->digits, i->len};
      negative = i->flags & kNegative;
    } else {
      look(int_value);
    }
  }
  IntView(const IntView&) = delete;
  IntView& operator=(const IntView&) = delete;
  bool is_zero() const { return digits.empty(); }

  numeric::DigitView digits;
  bool negative;

private:
  void look(Value int_value);

  u32 own_[2];
};
bool int_fits_i64(Value int_value, i64* out);
bool int_is_negative(Value int_value);
bool int_is_zero(Value int_value);
// What a comparison says of an order (-1, 0, 1).
inline Value compare_result(CompareOp op, int order) {
  switch (op) {
    case CompareOp::Lt: return Value::boolean(order < 0);
    case CompareOp::Le: return Value::boolean(order <= 0);
    case CompareOp::Eq: return Value::boolean(order == 0);
    case CompareOp::Ne: return Value::boolean(order != 0);
    case CompareOp::Gt: return Value::boolean(order > 0);
    default: return Value::boolean(order >= 0);
  }
}
// By __float__, or __index__. false: raised.
bool to_double_by_method(Vm&, Value v, double* out);
// The nearest double; false: raised OverflowError.
bool int_to_double(Vm&, Value int_value, double* out);

// Digits to work in: few in place, many in a Blob. The span dies at the next Vm& call, its content does not.
class DigitBuffer {
public:
  explicit DigitBuffer(Vm& vm) : vm_(vm), blob_(vm, Value()) {}
  bool reserve(size_t digits);  // once; false: raised MemoryError
  numeric::DigitSpan span() {
    return {blob_.value().is_undefined() ? few_ : reinterpret_cast<u32*>(blob_->data), size_};
  }

private:
  Vm& vm_;
  Local<Blob> blob_;
  size_t size_ = 0;
  u32 few_[8];
};

// An exact int object with room for so many digits, for its maker to fill and then to pass through finish_int, which
// cannot collect.
Value make_int_uninit(Vm&, size_t digits);
Value finish_int(Vm&, Value made, size_t digits, bool negative);
Value exact_int(Vm&, Value int_value);  // the same number as an exact int
Value int_from_double(Vm&, double d);   // truncated; ValueError or OverflowError if it is not finite

Value int_repr(Vm&, Value int_value);  // in decimal; ValueError beyond the digit limit
Value int_to_str(Vm&, Value int_value, int base,
                 const char* prefix);  // "-" prefix digits, as bin(), oct() and hex() have it
// int(text, base) for a Str or bytes-like object; base 0 or 2..36.
Value int_from_text(Vm&, Value text, int base);
// float(text) likewise.
Value float_from_text(Vm&, Value text);
u32 int_digit_limit(Vm&);                            // sys.set_int_max_str_digits; 0: none
bool digits_over_limit(Vm&, size_t decimal_digits);  // raised ValueError
inline constexpr u32 kIntDigitLimitSlot = 0;         // of vm.module_slots: a small int, or Undefined for the default

Value int_binary(Vm&, BinaryOp, Value left, Value right);
Value int_unary(Vm&, UnaryOp, Value self);
Value int_compare(Vm&, CompareOp, Value left, Value right);
Value int_hash(Vm&, Value self);
Value int_truth(Vm&, Value self);
// Floored quotient and remainder of two ints; either may be null.
Value int_divmod(Vm&, Value left, Value right, Value* quotient, Value* remainder);  // None; both results are unrooted
// pow(base, exponent, modulus) of ints, or TypeError.
Value int_pow_mod(Vm&, Value base, Value exponent, Value modulus);
// round(int, places): to a multiple of 10 ** -places, half to even.
Value int_round(Vm&, Value self, Value places);
int compare_int_double(Value int_value, double d);  // -1, 0, 1; d is not NaN

Value float_binary(Vm&, BinaryOp, Value left, Value right);
Value float_unary(Vm&, UnaryOp, Value self);
Value float_compare(Vm&, CompareOp, Value left, Value right);
bool float_floor_divmod(double x, double y, double* quotient, double* remainder);  // false: y is zero
Value float_power(Vm&, double x, double y);
Value float_round(Vm&, double d, Value places);  // places Undefined or None: an int
Value float_repr(Vm&, double d);
Value raise_range_error(Vm&);  // OverflowError: (34, 'Numerical result out of range')
Value complex_power(Vm&, double a_real, double a_imag, double b_real, double b_imag);
// Any int, float or complex as a complex: 1, 0 if it is no number, -1: raised.
int to_complex_parts(Vm&, Value v, double* real, double* imag);

// Formatting. The spec's text is a Str.
Value format_number(Vm&, Value number, const numeric::FormatSpec& spec, Value spec_text = Value());  // int or float
bool append_formatted(Vm&, StrBuilder& out, Value number, const numeric::FormatSpec& spec, Value spec_text = Value());
Value number_format_text(Vm&, Value number, Value spec_text);
Value number_format_m(Vm&, Args args);  // the row __format__ of int, float
// Calls emit(sink) twice, to count and to write, without an allocation in between; a Str.
Value text_of_sink(Vm&, void (*emit)(const numeric::Sink& sink, void* context), void* context);
Value raise_format_error(Vm&, numeric::FormatError error, const numeric::FormatSpec& spec, Value spec_text,
                         const char* type_name);

}  // namespace adder::vm
