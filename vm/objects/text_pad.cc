// Padding: center, ljust, rjust, zfill, expandtabs.
#include <cstring>

#include "vm/objects/text.h"

namespace adder::vm {

namespace {

size_t text_length(Value v) { return is_str(v) ? str_length(v) : text_of(v).size; }

// The fill character in args[2]; false: raised.
bool fill_argument(Vm& vm, Args args, const char* name, u32* fill) {
  *fill = ' ';
  if (!args.has(2)) return true;
  if (is_str(args[0])) {
    if (!is_str(args[2])) {
      return failed(raise(vm, kTypeErrorType, "The fill character must be a unicode character, not %t", args[2]));
    }
    if (single_char(args[2], fill)) return true;
    return failed(raise(vm, kTypeErrorType, "The fill character must be exactly one character long"));
  }
  if (args[2].is(Kind::Bytes) || args[2].is(Kind::ByteArray)) {
    TextView t = text_of(args[2]);
    *fill = t.size == 1 ? t.data[0] : 0;
    if (t.size == 1) return true;
  }
  return failed(raise(vm, kTypeErrorType, "%s() argument 2 must be a byte string of length 1, not %t", name, args[2]));
}

u8* put_fill(u8* out, bool text, u32 fill, size_t count) {
  if (!text || fill < 0x80) {
    std::memset(out, static_cast<int>(fill), count);
    return out + count;
  }
  for (; count; --count) out += utf8_put(out, fill);
  return out;
}

// args[0] with so many fill characters before and after it.
Value padded(Vm& vm, Args args, u32 fill, size_t before, size_t after) {
  TextView t = text_of(args[0]);
  u64 size = t.size + (static_cast<u64>(before) + after) * (t.is_str ? utf8_width(fill) : 1);
  if (size > 0xFFFFFF00u) return raise_text_too_long(vm);
  if (before + after == 0) return exact_text(vm, args.slots);
  Value result = TRY(make_text_like(vm, args[0], static_cast<size_t>(size)));
  t = text_of(args[0]);
  u8* out = put_fill(text_data(result), t.is_str, fill, before);
  if (t.size) std::memcpy(out, t.data, t.size);
  put_fill(out + t.size, t.is_str, fill, after);
  return finish_text(result);
}

enum class Align : u8 { Left, Center, Right };

Value justify(Vm& vm, Args args, const char* name, Align align) {
  i64 width;
  TRY_OK(size_argument(vm, args, 1, 0, &width));
  u32 fill;
  TRY_OK(fill_argument(vm, args, name, &fill));
  size_t length = text_length(args[0]), wanted = clamp_size(width);
  if (static_cast<u64>(clamp_size(width)) > 0xFFFFFF00u) return raise_text_too_long(vm);
  size_t missing = wanted > length ? wanted - length : 0;
  size_t before = align == Align::Left ? 0 : align == Align::Right ? missing : missing / 2 + (missing & wanted & 1);
  return padded(vm, args, fill, before, missing - before);
}

}  // namespace

Value text_center(Vm& vm, Args args) { return justify(vm, args, "center", Align::Center); }
Value text_ljust(Vm& vm, Args args) { return justify(vm, args, "ljust", Align::Left); }
Value text_rjust(Vm& vm, Args args) { return justify(vm, args, "rjust", Align::Right); }

Value text_zfill(Vm& vm, Args args) {
  i64 width;
  TRY_OK(size_argument(vm, args, 1, 0, &width));
  size_t length = text_length(args[0]);
  size_t missing = clamp_size(width) > length ? clamp_size(width) - length : 0;
  bool moved_sign = text_of(args[0]).size && (text_of(args[0]).data[0] == '+' || text_of(args[0]).data[0] == '-');
  Value result = TRY(padded(vm, args, '0', missing, 0));
  if (missing && moved_sign) {
    u8* out = text_data(result);
    out[0] = out[missing];
    out[missing] = '0';
  }
  return result;
}

Value text_expandtabs(Vm& vm, Args args) {
  i64 tab_size;
  TRY_OK(size_argument(vm, args, 1, 8, &tab_size));
  StrBuilder builder(vm);
  size_t column = 0, run = 0, size = text_of(args[0]).size;  // [run, i) is still to be copied
  for (size_t i = 0; i < size; ++i) {
    TextView t = text_of(args[0]);
    u8 c = t.data[i];
    if (c != '\t') {
      column = c == '\n' || c == '\r' ? 0 : column + !(t.is_str && is_continuation(c));
      continue;
    }
    size_t spaces = tab_size > 0 ? static_cast<size_t>(tab_size) - column % static_cast<size_t>(tab_size) : 0;
    TRY_OK(builder.append_slot(args.slots, run, i - run));
    TRY_OK(builder.append_fill(' ', spaces));
    column += spaces;
    run = i + 1;
  }
  TRY_OK(builder.append_slot(args.slots, run, size - run));
  if (is_str(args[0])) return builder.take_str();
  Value bytes = TRY(builder.take_bytes());
  if (!args[0].is(Kind::ByteArray)) return bytes;
  args[0] = bytes;
  Value result = TRY(make_bytearray(vm, nullptr, text_of(args[0]).size));
  std::memcpy(text_data(result), text_of(args[0]).data, text_of(args[0]).size);
  return result;
}

}  // namespace adder::vm
