// int and float in the format mini-language. Short text is written once, to the stack. Longer text is measured, then
// written into a str of that size, so that nothing is allocated between the two passes but the str itself.
#include <cstring>

#include "vm/numeric/quick_format.h"
#include "vm/objects/number_methods.h"
#include "vm/objects/text.h"

namespace adder::vm {

namespace {

struct FirstPass {  // counts, and keeps the text while it is short
  size_t size = 0;
  char text[64];
};
void count_text(void* context, const char* text, size_t length) {
  auto* pass = static_cast<FirstPass*>(context);
  if (pass->size + length <= sizeof pass->text) std::memcpy(pass->text + pass->size, text, length);
  pass->size += length;
}
void copy_text(void* context, const char* text, size_t length) {
  char*& out = *static_cast<char**>(context);
  std::memcpy(out, text, length);
  out += length;
}

struct ShortText {  // what does not fit is cut
  char text[200];
  size_t size = 0;
};
void keep_text(void* context, const char* text, size_t length) {
  auto* out = static_cast<ShortText*>(context);
  size_t room = sizeof out->text - 1 - out->size;
  if (length > room) length = room;
  std::memcpy(out->text + out->size, text, length);
  out->size += length;
}

std::string_view view_of(Value str) {
  if (!str.is(Kind::Str)) return {};
  return {str.as<Str>()->data(), str.as<Str>()->len};
}

struct NumberJob {
  const numeric::FormatSpec& spec;
  enum { kDouble, kInt64, kChar, kDigits } how;
  double d = 0;
  i64 i = 0;
  const LocalBase* digits = nullptr;  // a Str: the sign and the digits of a large int
  numeric::FormatError error = numeric::FormatError::kNone;
};

void emit_number(const numeric::Sink& sink, void* context) {
  auto* job = static_cast<NumberJob*>(context);
  switch (job->how) {
    case NumberJob::kDouble: job->error = numeric::format_double(sink, job->spec, job->d); break;
    case NumberJob::kInt64: job->error = numeric::format_int64(sink, job->spec, job->i); break;
    case NumberJob::kChar: job->error = numeric::format_char(sink, job->spec, job->i); break;
    case NumberJob::kDigits: {
      std::string_view text = view_of(job->digits->value());
      bool negative = text[0] == '-';
      text.remove_prefix(negative);
      job->error = numeric::format_int_text(sink, job->spec, negative, text);
    }
  }
}

Value run_job(Vm& vm, NumberJob& job, const LocalBase& spec_text, const char* type_name) {
  Local<> text(vm, text_of_sink(vm, emit_number, &job));
  if (job.error != numeric::FormatError::kNone) {
    if (text.is_raised()) (void)take_pending(vm);
    return raise_format_error(vm, job.error, job.spec, spec_text, type_name);
  }
  return text;
}

// An int beyond 64 bits: its digits are made first.
Value format_large_int(Vm& vm, NumberJob& job, const LocalBase& number, const LocalBase& spec_text) {
  job.error = numeric::check_int_format(job.spec);
  if (job.error != numeric::FormatError::kNone) return raise_format_error(vm, job.error, job.spec, spec_text, "int");
  int base = numeric::int_format_base(job.spec);
  Local<Str> digits(vm, base == 10 ? int_repr(vm, number) : int_to_str(vm, number, base, ""));
  if (digits.is_raised()) return digits;
  if (numeric::int_format_upper_case(job.spec)) {
    for (char *p = digits->data(), *end = p + digits->len; p < end; ++p)
      if (*p >= 'a') *p = static_cast<char>(*p - 'a' + 'A');
  }
  job.how = NumberJob::kDigits;
  job.digits = &digits;
  return run_job(vm, job, spec_text, "int");
}

}  // namespace

Value text_of_sink(Vm& vm, void (*emit)(const numeric::Sink& sink, void* context), void* context) {
  FirstPass pass;
  emit({count_text, &pass}, context);
  if (pass.size <= sizeof pass.text) return make_str(vm, pass.text, pass.size);
  Value result = TRY(make_str_uninit(vm, pass.size));
  char* out = result.as<Str>()->data();
  emit({copy_text, &out}, context);
  return finish_str(result);
}

Value raise_format_error(Vm& vm, numeric::FormatError error, const numeric::FormatSpec& spec, Value spec_text,
                         const char* type_name) {
  ShortText message;
  numeric::write_format_error({keep_text, &message}, error, spec, view_of(spec_text), type_name);
  message.text[message.size] = '\0';
  bool overflow = error == numeric::FormatError::kIntTooLarge || error == numeric::FormatError::kCharRange;
  return raise_text(vm, overflow ? kOverflowErrorType : kValueErrorType, "%s", message.text);
}

// The commonest specs, natively; 0: another one.
static size_t quick_format(char (&text)[numeric::kQuickFormatSize], Value number, const numeric::FormatSpec& spec) {
  if constexpr (!kWord64) return 0;
  if (number.is_small()) return numeric::quick_format_int(text, spec, number.as_small());
  return number.is_unboxed_float() ? numeric::quick_format_double(text, spec, number.as_unboxed_float()) : 0;
}

Value format_number(Vm& vm, Value value, const numeric::FormatSpec& spec, Value spec_text_value) {
  if constexpr (kWord64) {
    char text[numeric::kQuickFormatSize];
    if (const size_t n = quick_format(text, value, spec)) return make_str(vm, text, n);
  }
  Local<> number(vm, value), spec_text(vm, spec_text_value);
  if (is_float_like(value)) {
    NumberJob job{spec, NumberJob::kDouble, float_value(value)};
    return run_job(vm, job, spec_text, "float");
  }
  const char* type_name = value.is_bool() ? "bool" : "int";
  NumberJob job{spec, NumberJob::kInt64};
  if (numeric::is_float_type(spec.type)) {
    job.how = NumberJob::kDouble;
    if (!int_to_double(vm, number, &job.d)) return Value::raised();
  } else if (!int_fits_i64(number, &job.i)) {
    if (spec.type != 'c') return format_large_int(vm, job, number, spec_text);
    return raise(vm, kOverflowErrorType, "Python int too large to convert to C long");
  }
  return run_job(vm, job, spec_text, type_name);
}

bool append_formatted(Vm& vm, StrBuilder& out, Value number, const numeric::FormatSpec& spec, Value spec_text) {
  if constexpr (kWord64) {
    char text[numeric::kQuickFormatSize];
    if (const size_t n = quick_format(text, number, spec)) return out.append(text, n);
  }
  if (number.is_small() || number.is_float()) {
    NumberJob job{spec, number.is_small() ? NumberJob::kInt64 : NumberJob::kDouble};
    if (number.is_small())
      job.i = number.as_small();
    else
      job.d = number.as_float();
    FirstPass pass;
    emit_number({count_text, &pass}, &job);
    if (job.error == numeric::FormatError::kNone && pass.size <= sizeof pass.text)
      return out.append(pass.text, pass.size);
  }
  Value text = format_number(vm, number, spec, spec_text);
  return !text.is_raised() && out.append_str(text);
}

// (self, spec)
Value number_format_m(Vm& vm, Args args) {
  if (!args[1].is(Kind::Str)) return raise(vm, kTypeErrorType, "__format__() argument must be str, not %t", args[1]);
  return number_format_text(vm, args[0], args[1]);
}

Value number_format_text(Vm& vm, Value number, Value spec_text) {
  if (spec_text.as<Str>()->len == 0) return str(vm, number);
  numeric::FormatSpec spec;
  numeric::FormatError error = numeric::parse_format_spec(view_of(spec_text), '>', &spec);
  if (error != numeric::FormatError::kNone) {
    return raise_format_error(vm, error, spec, spec_text, is_float_like(number) ? "float" : "int");
  }
  return format_number(vm, number, spec, spec_text);
}

}  // namespace adder::vm
