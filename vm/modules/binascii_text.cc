// See binascii_text.h. Quoted-printable is RFC 2045's, with the "_" for a blank that headers have (RFC 2047).
#include "vm/modules/binascii_text.h"

#include "vm/objects/bytes_hex.h"
#include "vm/objects/text.h"

namespace adder::vm {

namespace {

constexpr size_t kMaxUuBytes = 45, kMaxLine = 76;

bool flag(Vm& vm, Args args, u32 i, bool absent, bool* out) {
  *out = absent;
  if (!args.has(i)) return true;
  Value v = truth(vm, args[i]);
  *out = v.is_true();
  return !v.is_raised();
}

}  // namespace

Value binascii_a2b_uu(Vm& vm, Args args) {
  TRY_OK(ascii_argument(vm, args[0]));
  TextView in = text_of(args[0]);
  size_t n = ((in.size ? in.data[0] : 0u) - 32u) & 63u, at = 1;
  Value bytes = TRY(make_bytes(vm, nullptr, n));
  in = text_of(args[0]);
  u32 bits = 0, left = 0;
  for (size_t done = 0; done < n;) {
    u32 c = 0;  // what is missing at the end of a line is blanks
    if (at < in.size && in.data[at] != '\n' && in.data[at] != '\r') {
      c = in.data[at++];
      if (c < 32 || c > 96) return raise(vm, kBinasciiErrorType, "Illegal char");
      c = (c - 32) & 63;
    }
    bits = bits << 6 | c;
    left += 6;
    if (left < 8) continue;
    left -= 8;
    bytes.as<Bytes>()->data[done++] = static_cast<u8>(bits >> left);
    bits &= (1u << left) - 1;
  }
  for (; at < in.size; ++at) {
    u8 c = in.data[at];
    if (c != ' ' && c != '`' && c != '\n' && c != '\r') return raise(vm, kBinasciiErrorType, "Trailing garbage");
  }
  return bytes;
}

Value binascii_b2a_uu(Vm& vm, Args args) {  // data, backtick
  bool backtick;
  BytesView in;
  TRY_OK(bytes_view_or_raise(vm, args[0], &in) && flag(vm, args, 1, false, &backtick));
  if (in.size > kMaxUuBytes) return raise(vm, kBinasciiErrorType, "At most 45 bytes at once");
  Value bytes = TRY(make_bytes(vm, nullptr, 2 + (in.size + 2) / 3 * 4));
  bytes_view(args[0], &in);
  u8* out = bytes.as<Bytes>()->data;
  const auto digit = [&](size_t v) { *out++ = static_cast<u8>(v || !backtick ? v + 32 : '`'); };
  digit(in.size);
  for (size_t i = 0; i < in.size; i += 3) {
    u32 group = 0;
    for (size_t k = i; k < i + 3; ++k) group = group << 8 | (k < in.size ? in.data[k] : 0);
    for (int shift = 18; shift >= 0; shift -= 6) digit(group >> shift & 63);
  }
  *out = '\n';
  return bytes;
}

Value binascii_a2b_qp(Vm& vm, Args args) {  // data, header
  bool header;
  TRY_OK(ascii_argument(vm, args[0]) && flag(vm, args, 1, false, &header));
  StrBuilder out(vm);
  size_t n = text_of(args[0]).size;
  for (size_t i = 0; i < n;) {
    const u8* in = text_of(args[0]).data;  // it may move at every step
    u8 c = in[i++];
    if (c == '=') {
      if (i == n) break;
      if (in[i] == '\n' || in[i] == '\r') {  // a soft line break
        while (i < n && in[i] != '\n') ++i;
        ++i;
        continue;
      }
      if (in[i] == '=') {  // "==" was written by mistake
        ++i;
      } else if (i + 1 < n && hex_value(in[i]) >= 0 && hex_value(in[i + 1]) >= 0) {
        c = static_cast<u8>(hex_value(in[i]) << 4 | hex_value(in[i + 1]));
        i += 2;
      }
    } else if (header && c == '_') {
      c = ' ';
    }
    TRY_OK(out.append_byte(c));
  }
  return out.take_bytes();
}

namespace {

struct QuotedPrintable {
  StrBuilder out;
  const Value* slot;
  bool quote_tabs, is_text, header, crlf = false;
  size_t n = 0, line = 0;  // characters on this line so far
  bool held = false;       // `last` is a blank that waits: at the end of a line it must be escaped
  u8 last = 0;

  explicit QuotedPrintable(Vm& vm, const Value* data) : out(vm), slot(data) {}
  u8 at(size_t i) const {
    BytesView in;
    return bytes_view(*slot, &in) && i < in.size ? in.data[i] : u8{0};
  }
  bool flush_blank() { return !held || (held = false, out.append_byte(last)); }
  bool end_line() { return line = 0, out.append(crlf ? "\r\n" : "\n"); }
  bool soft_break() { return out.append("=") && end_line(); }
  bool escape(u8 c) {
    constexpr const char* kDigits = "0123456789ABCDEF";
    const char text[] = {'=', kDigits[c >> 4], kDigits[c & 15]};
    return out.append(text, 3);
  }
  bool must_escape(size_t i, u8 c) const {
    bool end = i + 1 == n;
    if (c > 126 || c == '=' || (header && c == '_')) return true;
    if (c == '.' && line == 0 && (end || at(i + 1) == '\n' || at(i + 1) == '\r' || at(i + 1) == 0)) return true;
    if (c == '\r' || c == '\n') return !is_text;
    if (c == '\t' || c == ' ') return end || quote_tabs;
    return c < 33;
  }
  bool run() {
    for (size_t i = 0; i < n; ++i) {
      u8 c = at(i);
      if (must_escape(i, c)) {
        if (!flush_blank()) return false;
        if (line + 3 >= kMaxLine && !soft_break()) return false;
        if (!escape(c)) return false;
        line += 3;
        continue;
      }
      if (is_text && (c == '\n' || (c == '\r' && at(i + 1) == '\n' && i + 1 < n))) {
        if (held && !(held = false, escape(last))) return false;
        if (c == '\r') ++i;
        if (!end_line()) return false;
        continue;
      }
      if (!flush_blank()) return false;
      if (i + 1 < n && at(i + 1) != '\n' && line + 1 >= kMaxLine && !soft_break()) return false;
      ++line;
      if (header && c == ' ') c = '_';
      if (c == ' ' || c == '\t') {
        held = true;
        last = c;
      } else if (!out.append_byte(c)) {
        return false;
      }
    }
    return flush_blank();
  }
};

}  // namespace

Value binascii_b2a_qp(Vm& vm, Args args) {  // data, quotetabs, istext, header
  BytesView in;
  TRY_OK(bytes_view_or_raise(vm, args[0], &in));
  QuotedPrintable text(vm, &args[0]);
  TRY_OK(flag(vm, args, 1, false, &text.quote_tabs) && flag(vm, args, 2, true, &text.is_text) &&
         flag(vm, args, 3, false, &text.header));
  bytes_view(args[0], &in);
  text.n = in.size;
  for (size_t i = 0; i < in.size; ++i) {
    if (in.data[i] != '\n') continue;
    text.crlf = i && in.data[i - 1] == '\r';
    break;
  }
  TRY_OK(text.run());
  return text.out.take_bytes();
}

}  // namespace adder::vm
