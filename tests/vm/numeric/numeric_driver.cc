// Answers one line for each line on stdin, so that differential_test.py can hold vm/numeric against CPython. Naturals
// travel as hexadecimal, doubles as the 16 hexadecimal digits of their bits, texts hex-encoded. Every output and
// scratch span is a heap block of exactly the documented size, so that AddressSanitizer sees one digit too many.
#include <bit>
#include <cstdio>
#include <iostream>
#include <map>
#include <sstream>
#include <string>
#include <vector>

#include "vm/numeric/digits.h"
#include "vm/numeric/float_text.h"
#include "vm/numeric/number_format.h"

namespace {

using namespace adder::vm::numeric;
using Natural = std::vector<Digit>;
using Arguments = std::vector<std::string>;

Natural read_natural(std::string text) {
  Natural out(digits_size(text.size(), 16)), scratch(from_text_scratch(text.size(), 16));
  ParsedDigits parsed = from_text(out, text, 16, scratch);
  if (!parsed.ok) {
    std::cerr << "bad natural: " << text << "\n";
    exit(1);
  }
  out.resize(parsed.count);
  out.shrink_to_fit();
  return out;
}

std::string in_base(DigitView a, int base, bool upper_case = false) {
  std::vector<char> text(text_size(a.size(), base));
  Natural scratch(to_text_scratch(a.size(), base));
  size_t length = to_text(text, a, base, upper_case, scratch);
  return {text.data(), length};
}

std::string hex(const Natural& a, size_t count) { return in_base(DigitView(a.data(), count), 16); }

struct Signed {
  Natural magnitude;
  bool negative;
};
Signed read_signed(const std::string& text) {
  bool negative = text[0] == '-';
  return {read_natural(negative ? text.substr(1) : text), negative};
}

double read_double(const std::string& text) { return std::bit_cast<double>(uint64_t{std::stoull(text, nullptr, 16)}); }
std::string bits_of(double value) {
  char text[20];
  std::snprintf(text, sizeof text, "%016llx", static_cast<unsigned long long>(std::bit_cast<uint64_t>(value)));
  return text;
}

std::string read_text(const std::string& encoded) {
  std::string out;
  for (size_t i = 1; i + 1 < encoded.size(); i += 2)
    out += static_cast<char>(std::stoi(encoded.substr(i, 2), nullptr, 16));
  return out;
}

std::string run_add(const Arguments& in) {
  Natural a = read_natural(in[1]), b = read_natural(in[2]);
  Natural out(std::max(a.size(), b.size()) + 1);
  return hex(out, add(out, a, b));
}

std::string run_sub(const Arguments& in) {
  Natural a = read_natural(in[1]), b = read_natural(in[2]);
  if (compare(a, b) < 0) std::swap(a, b);
  Natural out(a.size());
  return hex(out, sub(out, a, b));
}

std::string run_compare(const Arguments& in) {
  return std::to_string(compare(read_natural(in[1]), read_natural(in[2])));
}

std::string run_mul(const Arguments& in) {
  Natural a = read_natural(in[1]), b = read_natural(in[2]);
  Natural out(a.size() + b.size()), scratch(mul_scratch(a.size(), b.size()));
  return hex(out, mul(out, a, b, scratch));
}

std::string run_square(const Arguments& in) {
  Natural a = read_natural(in[1]);
  Natural out(2 * a.size()), scratch(mul_scratch(a.size(), a.size()));
  return hex(out, square(out, a, scratch));
}

std::string run_divmod(const Arguments& in) {
  Natural a = read_natural(in[1]), b = read_natural(in[2]);
  Natural quotient(a.size() < b.size() ? 0 : a.size() - b.size() + 1), remainder(b.size());
  Natural scratch(divmod_scratch(a.size(), b.size()));
  // A span that is wanted must not be empty; a quotient of no digits is none.
  DivCounts counts = divmod(quotient, remainder, a, b, scratch);
  Natural only(b.size());
  DivCounts again = divmod({}, only, a, b, scratch);
  bool same = again.remainder == counts.remainder &&
              std::equal(only.begin(), only.begin() + again.remainder, remainder.begin());
  return hex(quotient, counts.quotient) + " " + hex(remainder, counts.remainder) + (same ? "" : " remainders differ");
}

std::string run_divmod_small(const Arguments& in) {
  Natural a = read_natural(in[1]), out(a.size());
  Digit rest = 0;
  size_t count = divmod_small(out, a, static_cast<Digit>(std::stoul(in[2], nullptr, 16)), &rest);
  return hex(out, count) + " " + in_base(trimmed({&rest, 1}), 16);
}

std::string run_shift_left(const Arguments& in) {
  Natural a = read_natural(in[1]);
  size_t bits = std::stoul(in[2]);
  Natural out(a.size() + bits / 32 + 1);
  return hex(out, shift_left(out, a, bits));
}

std::string run_shift_right(const Arguments& in) {
  Natural a = read_natural(in[1]);
  size_t bits = std::stoul(in[2]);
  Natural out(bits / 32 < a.size() ? a.size() - bits / 32 : 0);
  return hex(out, shift_right(out, a, bits)) + (has_low_bits(a, bits) ? " 1" : " 0");
}

std::string run_bitwise(const Arguments& in) {
  Signed a = read_signed(in[2]), b = read_signed(in[3]);
  Natural out(std::max(a.magnitude.size(), b.magnitude.size()) + 1);
  Bitwise operation = in[1] == "and" ? Bitwise::kAnd : in[1] == "or" ? Bitwise::kOr : Bitwise::kXor;
  SignedCount result = bitwise(operation, out, a.magnitude, a.negative, b.magnitude, b.negative);
  return (result.negative ? "-" : "") + hex(out, result.count);
}

std::string run_bits(const Arguments& in) {
  Natural a = read_natural(in[1]);
  return std::to_string(bit_length(a)) + " " + std::to_string(popcount(a)) + " " + std::to_string(trailing_zeros(a));
}

std::string run_to_text(const Arguments& in) { return in_base(read_natural(in[2]), std::stoi(in[1])); }

std::string run_from_text(const Arguments& in) {
  int base = std::stoi(in[1]);
  std::string text = read_text(in[2]);
  Natural out(digits_size(text.size(), base)), scratch(from_text_scratch(text.size(), base));
  ParsedDigits parsed = from_text(out, text, base, scratch);
  return parsed.ok ? hex(out, parsed.count) : "invalid";
}

std::string run_isqrt(const Arguments& in) {
  Natural a = read_natural(in[1]);
  Natural out(a.size() / 2 + 1), scratch(isqrt_scratch(a.size()));
  return hex(out, isqrt(out, a, scratch));
}

std::string run_gcd(const Arguments& in) {
  Natural a = read_natural(in[1]), b = read_natural(in[2]);
  Natural out(std::max(a.size(), b.size())), scratch(gcd_scratch(a.size(), b.size()));
  return hex(out, gcd(out, a, b, scratch));
}

std::string run_power(const Arguments& in) {
  Natural a = read_natural(in[1]);
  uint64_t exponent = std::stoull(in[2]);
  Natural out(power_size(a, exponent)), scratch(power_scratch(a, exponent));
  return hex(out, power(out, a, exponent, scratch));
}

std::string run_pow_mod(const Arguments& in) {
  Natural a = read_natural(in[1]), e = read_natural(in[2]), m = read_natural(in[3]);
  Natural out(m.size()), scratch(pow_mod_scratch(a, e, m));
  return hex(out, pow_mod(out, a, e, m, scratch));
}

std::string run_to_double(const Arguments& in) {
  ToDouble result = to_double(read_natural(in[1]));
  return result.overflow ? "overflow" : bits_of(result.value);
}

std::string run_true_divide(const Arguments& in) {
  Natural a = read_natural(in[1]), b = read_natural(in[2]), scratch(true_divide_scratch(a.size(), b.size()));
  ToDouble result = true_divide(a, b, scratch);
  return result.overflow ? "overflow" : bits_of(result.value);
}

std::string run_from_double(const Arguments& in) {
  Natural out(kDoubleDigits);
  return hex(out, from_double(out, read_double(in[1])));
}

std::string run_compare_double(const Arguments& in) {
  return std::to_string(compare_magnitude(read_natural(in[1]), read_double(in[2])));
}

std::string run_repr(const Arguments& in) {
  std::vector<char> out(kReprSize);
  size_t length = repr_double(out, read_double(in[1]));
  return {out.data(), length};
}

std::string run_hex(const Arguments& in) {
  std::vector<char> out(kHexSize);
  size_t length = hex_double(out, read_double(in[1]));
  return {out.data(), length};
}

std::string run_parse(const Arguments& in) {
  ParsedDouble parsed = parse_double(read_text(in[1]));
  return parsed.ok ? bits_of(parsed.value) : "invalid";
}

std::string run_parse_hex(const Arguments& in) {
  ParsedHex parsed = parse_hex_double(read_text(in[1]));
  return parsed.status == HexStatus::kOk        ? bits_of(parsed.value)
         : parsed.status == HexStatus::kInvalid ? "invalid"
                                                : "overflow";
}

std::string run_round(const Arguments& in) { return bits_of(round_double(read_double(in[1]), std::stoi(in[2]))); }

void append(void* context, const char* text, size_t length) {
  static_cast<std::string*>(context)->append(text, length);
}

std::string encode(const std::string& text) {
  std::string out = "x";
  char two[3];
  for (unsigned char c : text) std::snprintf(two, sizeof two, "%02x", c), out += two;
  return out;
}

template <class Format>
std::string run_format(const std::string& text, std::string_view type_name, Format format) {
  FormatSpec spec;
  std::string out;
  Sink sink{append, &out};
  FormatError error = parse_format_spec(text, '>', &spec);
  if (error == FormatError::kNone) error = format(sink, spec);
  if (error == FormatError::kNone) return encode(out);
  out.clear();
  write_format_error(sink, error, spec, text, type_name);
  return "error " + out;
}

std::string run_format_double(const Arguments& in) {
  double value = read_double(in[1]);
  return run_format(read_text(in[2]), "float",
                    [&](const Sink& sink, const FormatSpec& spec) { return format_double(sink, spec, value); });
}

std::string run_format_int(const Arguments& in) {
  Signed value = read_signed(in[1]);
  return run_format(read_text(in[2]), "int", [&](const Sink& sink, const FormatSpec& spec) {
    const Natural& magnitude = value.magnitude;
    if (bit_length(magnitude) < 64) {
      int64_t small = static_cast<int64_t>(low_u64(magnitude));
      return format_int64(sink, spec, value.negative ? -small : small);
    }
    FormatError error = check_int_format(spec);
    if (error != FormatError::kNone) return error;
    if (spec.type == 'c') return FormatError::kCharRange;
    if (!is_float_type(spec.type))
      return format_int_text(sink, spec, value.negative,
                             in_base(magnitude, int_format_base(spec), int_format_upper_case(spec)));
    ToDouble number = to_double(magnitude);
    if (number.overflow) return FormatError::kIntTooLarge;
    return format_double(sink, spec, value.negative ? -number.value : number.value);
  });
}

const std::map<std::string, std::string (*)(const Arguments&)> kCommands = {
    {"add", run_add},
    {"sub", run_sub},
    {"compare", run_compare},
    {"mul", run_mul},
    {"square", run_square},
    {"divmod", run_divmod},
    {"divsmall", run_divmod_small},
    {"shl", run_shift_left},
    {"shr", run_shift_right},
    {"bitwise", run_bitwise},
    {"bits", run_bits},
    {"totext", run_to_text},
    {"fromtext", run_from_text},
    {"isqrt", run_isqrt},
    {"gcd", run_gcd},
    {"power", run_power},
    {"powmod", run_pow_mod},
    {"todouble", run_to_double},
    {"truediv", run_true_divide},
    {"fromdouble", run_from_double},
    {"cmpdouble", run_compare_double},
    {"repr", run_repr},
    {"hex", run_hex},
    {"parse", run_parse},
    {"parsehex", run_parse_hex},
    {"round", run_round},
    {"formatf", run_format_double},
    {"formati", run_format_int},
};

}  // namespace

int main() {
  std::ios::sync_with_stdio(false);
  for (std::string line; std::getline(std::cin, line);) {
    std::istringstream words(line);
    Arguments in;
    for (std::string word; words >> word;) in.push_back(word);
    auto command = in.empty() ? kCommands.end() : kCommands.find(in[0]);
    if (command == kCommands.end()) {
      std::cerr << "unknown command: " << line << "\n";
      return 2;
    }
    std::cout << command->second(in) << "\n";
  }
}
