// complex: two doubles in an object. Arithmetic follows CPython's formulas, so that results agree to the last digit.
#include <cmath>

#include "vm/numeric/float_class.h"
#include "vm/numeric/float_text.h"
#include "vm/objects/arguments.h"
#include "vm/objects/number_methods.h"
#include "vm/objects/plain_digits.h"
#include "vm/objects/table.h"

namespace adder::vm {

namespace {

struct Parts {
  double re, im;
};

Parts parts_of(Value v) { return {v.as<Complex>()->real, v.as<Complex>()->imag}; }

Parts times(Parts a, Parts b) { return {a.re * b.re - a.im * b.im, a.re * b.im + a.im * b.re}; }

// Smith's method. false: b is zero.
bool over(Parts a, Parts b, Parts* out) {
  double re = std::fabs(b.re), im = std::fabs(b.im);
  if (re >= im) {
    if (re == 0) return false;
    double ratio = b.im / b.re, denominator = b.re + b.im * ratio;
    *out = {(a.re + a.im * ratio) / denominator, (a.im - a.re * ratio) / denominator};
  } else if (im >= re) {
    double ratio = b.re / b.im, denominator = b.re * ratio + b.im;
    *out = {(a.re * ratio + a.im) / denominator, (a.im * ratio - a.re) / denominator};
  } else {
    *out = {__builtin_nan(""), __builtin_nan("")};
  }
  return true;
}

Parts power_of_natural(Parts x, i64 n) {
  Parts r{1, 0}, p = x;
  for (i64 mask = 1; mask <= n; mask <<= 1) {
    if (n & mask) r = times(r, p);
    p = times(p, p);
  }
  return r;
}

// false: zero to a negative or complex power.
bool general_power(Parts a, Parts b, Parts* out) {
  if (b.re == 0 && b.im == 0) {
    *out = {1, 0};
    return true;
  }
  if (a.re == 0 && a.im == 0) {
    *out = {0, 0};
    return b.im == 0 && b.re >= 0;
  }
  double magnitude = std::hypot(a.re, a.im), length = std::pow(magnitude, b.re);
  double angle = std::atan2(a.im, a.re), phase = angle * b.re;
  if (b.im != 0) {
    length /= std::exp(angle * b.im);
    phase += b.im * std::log(magnitude);
  }
  *out = {length * std::cos(phase), length * std::sin(phase)};
  return true;
}

Value make_parts(Vm& vm, Parts p) { return make_complex(vm, p.re, p.im); }

// Without the ".0" that a float's repr has.
size_t part_text(char* out, double d) {
  size_t n = numeric::repr_double({out, numeric::kReprSize}, d);
  return n > 2 && out[n - 1] == '0' && out[n - 2] == '.' ? n - 2 : n;
}

Value complex_repr(Vm& vm, Value self) {
  Parts p = parts_of(self);
  char text[2 * numeric::kReprSize + 4];
  size_t n = 0;
  bool imaginary_only = p.re == 0 && !std::signbit(p.re);
  if (!imaginary_only) {
    text[n++] = '(';
    n += part_text(text + n, p.re);
  }
  char imag[numeric::kReprSize];
  size_t m = part_text(imag, p.im);
  if (!imaginary_only && imag[0] != '-') text[n++] = '+';
  std::memcpy(text + n, imag, m);
  n += m;
  text[n++] = 'j';
  if (!imaginary_only) text[n++] = ')';
  return make_str(vm, text, n);
}

Value complex_hash(Vm&, Value self) {
  Parts p = parts_of(self);
  Value re = hash_double(p.re);
  if (p.im == 0) return re;
  return hash_result(fold_hash(re.as_small()) + 1000003u * fold_hash(hash_double(p.im).as_small()));
}

Value complex_truth(Vm&, Value self) {
  Parts p = parts_of(self);
  return Value::boolean(p.re != 0 || p.im != 0);
}

Value complex_binary(Vm& vm, BinaryOp op, Value left, Value right) {
  if (op > BinaryOp::Pow || op == BinaryOp::FloorDiv || op == BinaryOp::Mod) return Value::not_implemented();
  Parts a, b, r{0, 0};
  Local<> other(vm, right);
  int known = to_complex_parts(vm, left, &a.re, &a.im);
  if (known == 1) known = to_complex_parts(vm, other, &b.re, &b.im);
  if (known != 1) return known ? Value::raised() : Value::not_implemented();
  switch (op) {
    case BinaryOp::Add: return make_complex(vm, a.re + b.re, a.im + b.im);
    case BinaryOp::Sub: return make_complex(vm, a.re - b.re, a.im - b.im);
    case BinaryOp::Mul: return make_parts(vm, times(a, b));
    case BinaryOp::Div:
      if (!over(a, b, &r)) return raise(vm, kZeroDivisionErrorType, "complex division by zero");
      return make_parts(vm, r);
    case BinaryOp::Pow: return complex_power(vm, a.re, a.im, b.re, b.im);
    default: return Value::not_implemented();
  }
}

Value complex_unary(Vm& vm, UnaryOp op, Value self) {
  Parts p = parts_of(self);
  switch (op) {
    case UnaryOp::Neg: return make_complex(vm, -p.re, -p.im);
    case UnaryOp::Pos: return make_parts(vm, p);
    case UnaryOp::Abs: {
      double r = std::hypot(p.re, p.im);
      if (numeric::is_infinite(r) && numeric::is_finite(p.re) && numeric::is_finite(p.im))
        return raise(vm, kOverflowErrorType, "absolute value too large");
      return make_float(vm, r);
    }
    default: return Value::not_implemented();
  }
}

// Is the number, which is no complex, equal to `d`?
bool equals_double(Value number, double d) {
  if (is_float_like(number)) return float_value(number) == d;
  return d == d && compare_int_double(number, d) == 0;
}

Value complex_compare(Vm&, CompareOp op, Value left, Value right) {
  if (op != CompareOp::Eq && op != CompareOp::Ne) return Value::not_implemented();
  if (!left.is(Kind::Complex)) {
    Value swap = left;
    left = right;
    right = swap;
  }
  Parts a = parts_of(left);
  bool same;
  if (right.is(Kind::Complex)) {
    Parts b = parts_of(right);
    same = a.re == b.re && a.im == b.im;
  } else if (is_float_like(right) || is_int(right)) {
    same = a.im == 0 && equals_double(right, a.re);
  } else {
    return Value::not_implemented();
  }
  return Value::boolean(same == (op == CompareOp::Eq));
}

// ---- making

bool parse_part(const char* text, size_t n, double* out) {
  if (n == 0 || (n == 1 && (*text == '+' || *text == '-'))) {  // of an imaginary unit without a number
    *out = n && *text == '-' ? -1 : 1;
    return true;
  }
  numeric::ParsedDouble d = numeric::parse_double({text, n});
  *out = d.value;
  return d.ok;
}

bool parse_complex(const char* text, size_t n, Parts* out) {
  *out = {0, 0};
  if (n && text[0] == '(') {
    if (n < 3 || text[n - 1] != ')') return false;
    ++text;
    n -= 2;
    while (n && *text == ' ') ++text, --n;
    while (n && text[n - 1] == ' ') --n;
  }
  if (n == 0) return false;
  if ((text[n - 1] | 0x20) != 'j') {
    numeric::ParsedDouble d = numeric::parse_double({text, n});
    out->re = d.value;
    return d.ok;
  }
  size_t split = n - 1;
  while (split > 0 && ((text[split] != '+' && text[split] != '-') || (text[split - 1] | 0x20) == 'e')) --split;
  if (!parse_part(text + split, n - 1 - split, &out->im)) return false;
  if (split == 0) return true;
  numeric::ParsedDouble d = numeric::parse_double({text, split});
  out->re = d.value;
  return d.ok;
}

Value complex_from_text(Vm& vm, Value source_value, Parts* out) {
  Local<> source(vm, source_value);
  PlainDigits text(vm);
  if (!text.load(vm, source)) return Value::raised();
  if (text.valid() && !text.drop_underscores(0, false, false)) {
    Value shown = TRY(repr_text(vm, source, ReprStyle::Str));
    return raise(vm, kValueErrorType, "could not convert string to complex: %v", shown);
  }
  if (!text.valid() || !parse_complex(text.data(), text.size(), out))
    return raise(vm, kValueErrorType, "complex() arg is a malformed string");
  return Value::none();
}

// An argument of complex(): `first` may be anything with __complex__.
Value complex_argument(Vm& vm, Value v, bool first, Parts* out) {
  int known = first && overrides(vm, v, N(__complex__)) ? 0 : to_complex_parts(vm, v, &out->re, &out->im);
  if (known) return known == 1 ? Value::none() : Value::raised();
  Local<> value(vm, v);
  Value method = first ? lookup_special(vm, value, N(__complex__)) : Value();
  if (!method.is_undefined()) {
    Value result = TRY(call_special(vm, value, N(__complex__)));
    if (!result.is(Kind::Complex))
      return raise(vm, kTypeErrorType, "__complex__ returned non-complex (type %t)", result);
    *out = parts_of(result);
    return Value::none();
  }
  out->im = 0;
  if (lookup_special(vm, value, N(__float__)).is_undefined() &&
      lookup_special(vm, value, N(__index__)).is_undefined()) {
    return raise_text(vm, kTypeErrorType,
                      first ? PACKED("complex() first argument must be a string or a number, not '%t'")
                            : PACKED("complex() second argument must be a number, not '%t'"),
                      value);
  }
  return to_double(vm, value, &out->re) ? Value::none() : Value::raised();
}

Value complex_of_type(Vm& vm, Value type, Parts p) {
  if (type == Value::from_const(&kComplexType)) return make_parts(vm, p);
  Object* o = alloc_for_type(vm, type, Kind::Complex, sizeof(Complex), 0);
  if (!o) return Value::raised();
  reinterpret_cast<Complex*>(o)->real = p.re;
  reinterpret_cast<Complex*>(o)->imag = p.im;
  return Value::from(o);
}

Value complex_make(Vm& vm, Value type_value, Args args, Value names) {
  Local<> type(vm, type_value);
  Value unknown = unknown_keyword(names, N(real), N(imag));
  if (!unknown.is_undefined())
    return raise(vm, kTypeErrorType, "'%v' is an invalid keyword argument for complex()", unknown);
  if (args.count > 2) return raise(vm, kTypeErrorType, "complex() takes at most 2 arguments (%u given)", args.count);
  u32 positional = positional_count(args, names);
  Value first = positional > 0 ? args[0] : keyword_value(args, names, N(real));
  Local<> second(vm, positional > 1 ? args[1] : keyword_value(args, names, N(imag)));
  if (is_exact(first, kTypeId_Complex) && second.value().is_undefined() &&
      type.value() == Value::from_const(&kComplexType))
    return first;
  bool both_parts = first.is(Kind::Complex);
  Parts real{0, 0}, imag{0, 0};
  if (first.is(Kind::Str)) {
    if (!second.value().is_undefined())
      return raise(vm, kTypeErrorType, "complex() can't take second arg if first is a string");
    TRY(complex_from_text(vm, first, &real));
    return complex_of_type(vm, type, real);
  }
  if (second.value().is(Kind::Str)) return raise(vm, kTypeErrorType, "complex() second arg can't be a string");
  if (!first.is_undefined()) TRY(complex_argument(vm, first, true, &real));
  if (second.value().is_undefined()) return complex_of_type(vm, type, real);
  TRY(complex_argument(vm, second, false, &imag));
  // Adding zero would take the sign from a negative zero.
  if (both_parts || real.im != 0) imag.re += real.im;
  if (imag.im != 0 || second.value().is(Kind::Complex)) real.re -= imag.im;
  return complex_of_type(vm, type, {real.re, imag.re});
}

// ---- methods

template <bool kReal>
Value complex_part_m(Vm& vm, Args args) {
  Parts p = parts_of(args[0]);
  return make_float(vm, kReal ? p.re : p.im);
}

Value complex_conjugate_m(Vm& vm, Args args) {
  Parts p = parts_of(args[0]);
  return make_complex(vm, p.re, -p.im);
}

Value complex_complex_m(Vm& vm, Args args) { return make_parts(vm, parts_of(args[0])); }

Value complex_pow_m(Vm& vm, Args args) {
  if (args.has(2) && !args[2].is_none()) return raise(vm, kValueErrorType, "complex modulo");
  return complex_binary(vm, BinaryOp::Pow, args[0], args[1]);
}

struct FormatJob {
  numeric::FormatSpec spec;
  Parts value;
};

struct PartText {
  char text[64];  // repr, with a separator every three digits
  size_t size = 0;
};
void keep_part(void* context, const char* text, size_t length) {
  auto* out = static_cast<PartText*>(context);
  if (length > sizeof out->text - out->size) length = sizeof out->text - out->size;
  std::memcpy(out->text + out->size, text, length);
  out->size += length;
}

// One part. Without a type it is written as repr does it, so without ".0".
void emit_part(const numeric::Sink& sink, const numeric::FormatSpec& spec, double d, char sign) {
  numeric::FormatSpec part = spec;
  part.width = -1;
  part.align = '\0';
  part.sign = sign;
  if (part.type == 0 && part.precision >= 0) part.type = 'g';
  if (part.type != 0) {
    (void)numeric::format_double(sink, part, d);
    return;
  }
  PartText text;
  (void)numeric::format_double({keep_part, &text}, part, d);
  size_t n = text.size;
  if (n > 2 && text.text[n - 1] == '0' && text.text[n - 2] == '.') n -= 2;
  sink.put({text.text, n});
}

void emit_complex(const numeric::Sink& sink, void* context) {
  auto* job = static_cast<FormatJob*>(context);
  bool imaginary_only = job->spec.type == 0 && job->value.re == 0 && !std::signbit(job->value.re);
  bool parentheses = job->spec.type == 0 && !imaginary_only;
  if (parentheses) sink.put("(");
  if (!imaginary_only) emit_part(sink, job->spec, job->value.re, job->spec.sign);
  emit_part(sink, job->spec, job->value.im, imaginary_only ? job->spec.sign : '+');
  sink.put(parentheses ? "j)" : "j");
}

Value pad(Vm& vm, Value text_value, const numeric::FormatSpec& spec) {
  Local<Str> text(vm, text_value);
  if (spec.width <= static_cast<i64>(text->len)) return text;
  size_t missing = static_cast<size_t>(spec.width) - text->len;
  size_t before = spec.align == '<' ? 0 : spec.align == '^' ? missing / 2 : missing;
  StrBuilder out(vm);
  for (size_t i = 0; i < before; ++i) TRY_OK(out.append(spec.fill));
  TRY_OK(out.append_str(text));
  for (size_t i = before; i < missing; ++i) TRY_OK(out.append(spec.fill));
  return out.take_str();
}

Value complex_format_m(Vm& vm, Args args) {
  if (!args[1].is(Kind::Str)) return raise(vm, kTypeErrorType, "__format__() argument must be str, not %t", args[1]);
  auto* text = args[1].as<Str>();
  if (text->len == 0) return str(vm, args[0]);
  FormatJob job{{}, parts_of(args[0])};
  numeric::FormatError error = numeric::parse_format_spec({text->data(), text->len}, '>', &job.spec);
  u32 type = job.spec.type;
  bool known = type == 0 || type == 'e' || type == 'E' || type == 'f' || type == 'F' || type == 'g' || type == 'G' ||
               type == 'n';
  if (error == numeric::FormatError::kNone && !known) error = numeric::FormatError::kUnknownCode;
  if (error != numeric::FormatError::kNone) return raise_format_error(vm, error, job.spec, args[1], "complex");
  if (job.spec.fill[0] == '0' && job.spec.align == '=')
    return raise(vm, kValueErrorType, "Zero padding is not allowed in complex format specifier");
  if (job.spec.align == '=')
    return raise(vm, kValueErrorType, "'=' alignment flag is not allowed in complex format specifier");
  Value result = TRY(text_of_sink(vm, emit_complex, &job));
  return pad(vm, result, job.spec);
}

constexpr TypeOps kComplexOps{.repr = complex_repr,
                              .hash = complex_hash,
                              .truth = complex_truth,
                              .binary = complex_binary,
                              .unary = complex_unary,
                              .compare = complex_compare,
                              .make = complex_make};

Value complex_getnewargs_m(Vm& vm, Args args) {
  Parts p = parts_of(args[0]);
  args[0] = make_float(vm, p.re);
  if (args[0].is_raised()) return args[0];
  Local<> imag(vm, make_float(vm, p.im));
  if (imag.is_raised()) return imag;
  Value pair = TRY(make_tuple(vm, 2));
  pair.as<Tuple>()->items[0] = args[0];
  pair.as<Tuple>()->items[1] = imag;
  return pair;
}

constinit const Native kComplexRows[] = {
    native(N(__complex__), complex_complex_m, 1, 1),
    native(N(__format__), complex_format_m, 2, 2),
    native(N(__getnewargs__), complex_getnewargs_m, 1, 1),
    native(N(__pow__), complex_pow_m, 2, 3),
    native(N(conjugate), complex_conjugate_m, 1, 1),
    native(N(imag), complex_part_m<false>, 1, 1, nullptr, kGetter),
    native(N(real), complex_part_m<true>, 1, 1, nullptr, kGetter),
};

}  // namespace

Value make_complex(Vm& vm, double real, double imag) {
  Object* o = vm.heap.allocate(vm, kTypeId_Complex, Kind::Complex, sizeof(Complex), 0);
  if (!o) return Value::raised();
  reinterpret_cast<Complex*>(o)->real = real;
  reinterpret_cast<Complex*>(o)->imag = imag;
  return Value::from(o);
}

int to_complex_parts(Vm& vm, Value v, double* real, double* imag) {
  if (v.is(Kind::Complex)) {
    Parts p = parts_of(v);
    *real = p.re;
    *imag = p.im;
    return 1;
  }
  *imag = 0;
  if (is_float_like(v)) {
    *real = float_value(v);
    return 1;
  }
  if (!is_int(v)) return 0;
  return int_to_double(vm, v, real) ? 1 : -1;
}

Value complex_power(Vm& vm, double a_real, double a_imag, double b_real, double b_imag) {
  Parts a{a_real, a_imag}, b{b_real, b_imag}, r{0, 0};
  bool defined = true;
  if (b.im == 0 && b.re == std::floor(b.re) && std::fabs(b.re) <= 100) {
    i64 n = static_cast<i64>(b.re);
    r = power_of_natural(a, n < 0 ? -n : n);
    if (n <= 0) defined = over({1, 0}, r, &r);
  } else {
    defined = general_power(a, b, &r);
  }
  if (!defined) return raise(vm, kZeroDivisionErrorType, "0.0 to a negative or complex power");
  if (numeric::is_infinite(r.re) || numeric::is_infinite(r.im))
    return raise(vm, kOverflowErrorType, "complex exponentiation");
  return make_parts(vm, r);
}

constinit const Type kComplexType =
    make_const_type(kTypeId_Complex, N(complex), &kObjectType, Kind::Complex, &kComplexOps, kComplexRows,
                    sizeof kComplexRows / sizeof *kComplexRows);

}  // namespace adder::vm
