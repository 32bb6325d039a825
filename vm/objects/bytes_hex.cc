// Bytes as hexadecimal text and back: hex, fromhex, and for binascii.
#include "vm/objects/bytes_hex.h"

#include "vm/objects/text.h"
#include "vm/objects/unicode.h"

namespace adder::vm {

int hex_value(u8 c) {
  if (is_ascii_digit(c)) return c - '0';
  u32 letter = (c | 32u) - 'a';
  return letter < 6 ? static_cast<int>(letter) + 10 : -1;
}

namespace {
// The separator in args[1]: one character, as a str or bytes; -1: none, -2: raised. It must be ASCII when text is made.
int separator_argument(Vm& vm, Args args, bool as_bytes) {
  if (!args.has(1)) return -1;
  BytesView view;
  if (!is_str(args[1]) && !bytes_view(args[1], &view)) {
    Value length = len(vm, args[1]);
    if (length.is_raised()) return -2;
    bool one = length.is_small() && length.as_small() == 1;
    (void)(one ? raise(vm, kTypeErrorType, "sep must be str or bytes.")
               : raise(vm, kValueErrorType, "sep must be length 1."));
    return -2;
  }
  TextView t = text_of(args[1]);
  if ((t.is_str ? str_length(args[1]) : t.size) != 1) {
    (void)raise(vm, kValueErrorType, "sep must be length 1.");
    return -2;
  }
  u32 c = t.data[0];
  if (t.is_str && c >= 0x80) c = c < 0xC4 ? (c & 3) << 6 | (t.data[1] & 63) : 256;
  if (c > (as_bytes ? 255u : 127u)) {
    (void)raise(vm, kValueErrorType, "sep must be ASCII.");
    return -2;
  }
  return static_cast<int>(c);
}
}  // namespace

Value hex_text(Vm& vm, Args args, bool as_bytes) {
  i64 group;
  TRY_OK(size_argument(vm, args, 2, 1, &group));
  int separator = separator_argument(vm, args, as_bytes);
  if (separator == -2) return Value::raised();
  if (separator < 0) group = 0;
  BytesView view;
  TRY_OK(bytes_view_or_raise(vm, args[0], &view));
  size_t n = view.size, every = group < 0 ? static_cast<size_t>(-group) : static_cast<size_t>(group);
  size_t separators = every && n ? (n - 1) / every : 0;
  if (n > 0x7FFFFF00u / 3) return raise_text_too_long(vm);
  Value result = TRY(as_bytes ? make_bytes(vm, nullptr, n * 2 + separators) : make_str_uninit(vm, n * 2 + separators));
  if (!bytes_view(args[0], &view)) return result;
  u8* out = text_data(result);
  for (size_t i = 0; i < n; ++i) {
    // Groups are counted from the right, with a negative size from the left.
    if (every && i && (group < 0 ? i : n - i) % every == 0) *out++ = static_cast<u8>(separator);
    *out++ = static_cast<u8>("0123456789abcdef"[view.data[i] >> 4]);
    *out++ = static_cast<u8>("0123456789abcdef"[view.data[i] & 15]);
  }
  return as_bytes ? result : finish_str(result);
}

Value bytes_hex(Vm& vm, Args args) { return hex_text(vm, args, false); }

Value bytes_fromhex(Vm& vm, Args args) {
  if (!is_str(args[1])) return raise(vm, kTypeErrorType, "fromhex() argument must be str, not %t", args[1]);
  StrBuilder out(vm);
  size_t size = text_of(args[1]).size;
  for (size_t i = 0; i < size; ++i) {
    const u8* data = text_of(args[1]).data;
    if (is_ascii_space(data[i])) continue;
    int high = hex_value(data[i]), low = -1;
    if (high >= 0) low = ++i < size ? hex_value(data[i]) : -1;
    if (high < 0 || low < 0) {
      return raise(vm, kValueErrorType, "non-hexadecimal number found in fromhex() arg at position %d",
                   static_cast<int>(char_index(vm.str_index, args[1], i)));
    }
    TRY_OK(out.append_byte(static_cast<u8>(high << 4 | low)));
  }
  Value bytes = TRY(out.take_bytes());
  if (args[0] == Value::from_const(&kBytesType)) return bytes;
  return call1(vm, args[0], bytes);
}

}  // namespace adder::vm
