// binascii: hexadecimal, base64 and checksums; uuencode and quoted-printable are in binascii_text.cc.
#include "vm/modules/binascii_text.h"
#include "vm/modules/checksum.h"
#include "vm/objects/bytes_hex.h"
#include "vm/objects/message.h"
#include "vm/objects/text.h"
#include "vm/objects/unicode.h"

namespace adder::vm {

namespace {
constinit const ConstRow kErrorConsts[] = {{N(__module__), N(binascii)}};
}
constinit const Type kBinasciiErrorType = make_const_type(
    0, N(Error), &kValueErrorType, Kind::Exception, &kExceptionOps, nullptr, 0, kTypeIsException, kErrorConsts, 1);

constinit const Type kIncompleteType = make_const_type(0, N(Incomplete), &kExceptionType, Kind::Exception,
                                                       &kExceptionOps, nullptr, 0, kTypeIsException, kErrorConsts, 1);

// What the a2b functions take: bytes or a str of ASCII.
bool ascii_argument(Vm& vm, Value v) {
  BytesView bytes;
  if (is_str(v)) {
    return text_of(v).ascii || text_of(v).size == 0 ||
           failed(raise(vm, kValueErrorType, "string argument should contain only ASCII characters"));
  }
  return bytes_view(v, &bytes) ||
         failed(raise(vm, kTypeErrorType, "argument should be bytes, buffer or ASCII string, not '%t'", v));
}

namespace {

constexpr const char* kBase64 = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

int base64_value(u8 c) {
  if (is_ascii_upper(c)) return c - 'A';
  if (is_ascii_lower(c)) return c - 'a' + 26;
  if (is_ascii_digit(c)) return c - '0' + 52;
  return c == '+' ? 62 : c == '/' ? 63 : -1;
}

Value binascii_hexlify(Vm& vm, Args args) { return hex_text(vm, args, true); }

Value binascii_unhexlify(Vm& vm, Args args) {
  TRY_OK(ascii_argument(vm, args[0]));
  size_t n = text_of(args[0]).size;
  if (n % 2) return raise(vm, kBinasciiErrorType, "Odd-length string");
  Value bytes = TRY(make_bytes(vm, nullptr, n / 2));
  const u8* in = text_of(args[0]).data;
  u8* out = bytes.as<Bytes>()->data;
  for (size_t i = 0; i < n; i += 2) {
    int high = hex_value(in[i]), low = hex_value(in[i + 1]);
    if (high < 0 || low < 0) return raise(vm, kBinasciiErrorType, "Non-hexadecimal digit found");
    *out++ = static_cast<u8>(high << 4 | low);
  }
  return bytes;
}

Value binascii_b2a_base64(Vm& vm, Args args) {  // args: data, newline (keyword-only)
  bool newline = true;
  if (args.has(1)) newline = TRY(truth(vm, args[1])).is_true();
  BytesView in;
  TRY_OK(bytes_view_or_raise(vm, args[0], &in));
  size_t n = in.size;
  Value bytes = TRY(make_bytes(vm, nullptr, (n + 2) / 3 * 4 + newline));
  bytes_view(args[0], &in);
  u8* out = bytes.as<Bytes>()->data;
  for (size_t i = 0; i < n; i += 3) {
    u32 group = u32{in.data[i]} << 16 | (i + 1 < n ? u32{in.data[i + 1]} << 8 : 0) | (i + 2 < n ? in.data[i + 2] : 0);
    for (int k = 0; k < 4; ++k) *out++ = static_cast<u8>(kBase64[group >> (18 - 6 * k) & 63]);
    if (i + 1 >= n) out[-2] = '=';
    if (i + 2 >= n) out[-1] = '=';
  }
  if (newline) *out = '\n';
  return bytes;
}

// The characters that are no base64 are skipped, or refused if strict.
Value binascii_a2b_base64(Vm& vm, Args args) {  // args: data, strict_mode (keyword-only)
  bool strict = false;
  if (args.has(1)) strict = TRY(truth(vm, args[1])).is_true();
  TRY_OK(ascii_argument(vm, args[0]));
  StrBuilder out(vm);
  size_t size = text_of(args[0]).size;
  bool padding = false;
  u32 quad = 0, pads = 0, left = 0;  // quad: characters of the group of four seen so far; left: bits not yet written
  for (size_t i = 0; i < size; ++i) {
    u8 c = text_of(args[0]).data[i];
    if (c == '=') {
      if (strict && i == 0) return raise(vm, kBinasciiErrorType, "Leading padding not allowed");
      padding = true;
      if (quad >= 2 && quad + ++pads >= 4) {
        if (strict && i + 1 < size) return raise(vm, kBinasciiErrorType, "Excess data after padding");
        return out.take_bytes();
      }
      continue;
    }
    int value = base64_value(c);
    if (value < 0) {
      if (strict) return raise(vm, kBinasciiErrorType, "Only base64 data is allowed");
      continue;
    }
    if (strict && padding) return raise(vm, kBinasciiErrorType, "Discontinuous padding not allowed");
    pads = 0;
    u32 bits = static_cast<u32>(value);
    if (quad)
      TRY_OK(out.append_byte(static_cast<u8>(left << (quad == 1   ? 2
                                                      : quad == 2 ? 4
                                                                  : 6) |
                                             bits >> (quad == 1   ? 4
                                                      : quad == 2 ? 2
                                                                  : 0))));
    left = quad == 0 ? bits : quad == 1 ? bits & 15 : quad == 2 ? bits & 3 : 0;
    quad = (quad + 1) & 3;
  }
  if (quad == 1) {
    return raise(vm, kBinasciiErrorType,
                 "Invalid base64-encoded string: number of data characters (%u) cannot be 1 more than a multiple of 4",
                 static_cast<unsigned>(out.size() / 3 * 4 + 1));
  }
  if (quad) return raise(vm, kBinasciiErrorType, "Incorrect padding");
  return out.take_bytes();
}

bool checksum_arguments(Vm& vm, Args args, u32* start, BytesView* data) {
  *start = 0;
  if (args.has(1)) {
    i64 n;
    if (!to_clamped_index(vm, args[1], &n)) return false;
    *start = static_cast<u32>(n);
  }
  return bytes_view_or_raise(vm, args[0], data);
}

Value binascii_crc32(Vm& vm, Args args) {
  u32 crc;
  BytesView data;
  TRY_OK(checksum_arguments(vm, args, &crc, &data));
  return make_uint(vm, crc32_update(crc, data.data, data.size));
}

Value binascii_crc_hqx(Vm& vm, Args args) {
  u32 crc;
  BytesView data;
  TRY_OK(checksum_arguments(vm, args, &crc, &data));
  crc &= 0xFFFF;
  for (size_t i = 0; i < data.size; ++i) {
    crc ^= u32{data.data[i]} << 8;
    for (int bit = 0; bit < 8; ++bit) crc = (crc << 1 ^ (crc & 0x8000 ? 0x1021 : 0)) & 0xFFFF;
  }
  return Value::small(crc);
}

constinit const Native kRows[] = {
    native(N(a2b_base64), binascii_a2b_base64, 1, 1, "- * strict_mode"),
    native(N(a2b_hex), binascii_unhexlify, 1, 1),
    native(N(a2b_qp), binascii_a2b_qp, 1, 2, "data header"),
    native(N(a2b_uu), binascii_a2b_uu, 1, 1),
    native(N(b2a_base64), binascii_b2a_base64, 1, 1, "- * newline"),
    native(N(b2a_hex), binascii_hexlify, 1, 3, "data sep bytes_per_sep"),
    native(N(b2a_qp), binascii_b2a_qp, 1, 4, "data quotetabs istext header"),
    native(N(b2a_uu), binascii_b2a_uu, 1, 1, "- * backtick"),
    native(N(crc32), binascii_crc32, 1, 2),
    native(N(crc_hqx), binascii_crc_hqx, 2, 2),
    native(N(hexlify), binascii_hexlify, 1, 3, "data sep bytes_per_sep"),
    native(N(unhexlify), binascii_unhexlify, 1, 1),
};
constinit const ConstRow kConsts[] = {{N(Error), Value::from_const(&kBinasciiErrorType)},
                                      {N(Incomplete), Value::from_const(&kIncompleteType)}};

}  // namespace

extern const ModuleDef kBinasciiModule;
constinit const ModuleDef kBinasciiModule{N(binascii), kRows,   kConsts, sizeof kRows / sizeof *kRows,
                                          2,           nullptr, nullptr};

}  // namespace adder::vm
