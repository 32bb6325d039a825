// repr of text: quotes and escapes as CPython chooses them. The text is walked twice: once to measure, once to write.
#include <cstring>

#include "vm/objects/text.h"
#include "vm/objects/unicode.h"

namespace adder::vm {

namespace {

// Counts, and writes if there is somewhere to write to.
struct Out {
  u8* data;
  size_t size = 0;
  void put(u8 b) {
    if (data) data[size] = b;
    ++size;
  }
  void hex(u8 letter, u32 c, int digits) {
    put('\\');
    put(letter);
    for (int shift = digits * 4 - 4; shift >= 0; shift -= 4) put(static_cast<u8>("0123456789abcdef"[c >> shift & 15]));
  }
};

void put_escaped(Out& out, u32 c, u8 quote, ReprStyle style) {
  if (c == quote || c == '\\' || (c == '\'' && style == ReprStyle::ByteArray)) {  // CPython escapes it there always
    out.put('\\');
    out.put(static_cast<u8>(c));
  } else if (c == '\n' || c == '\r' || c == '\t') {
    out.put('\\');
    out.put(c == '\n' ? 'n' : c == '\r' ? 'r' : 't');
  } else if (c - 0x20 < 0x5F) {
    out.put(static_cast<u8>(c));
  } else if (style == ReprStyle::Str && is_printable(c)) {
    if (out.data) utf8_put(out.data + out.size, c);
    out.size += utf8_width(c);
  } else if (c < 0x100) {
    out.hex('x', c, 2);
  } else if (c < 0x10000) {
    out.hex('u', c, 4);
  } else {
    out.hex('U', c, 8);
  }
}

size_t write_repr(u8* to, const TextView& t, u8 quote, ReprStyle style) {
  Out out{to};
  const bool bytes = style >= ReprStyle::Bytes;
  if (bytes) out.put('b');
  out.put(quote);
  for (const u8 *p = t.data, *end = t.data + t.size; p < end;) {
    u32 c = bytes ? *p++ : utf8_next(p);
    if (kWord64 && c - 0x20 < 0x5F && c != '\\' && c != '\'' && c != quote) {
      out.put(static_cast<u8>(c));
      continue;
    }
    put_escaped(out, c, quote, style);
  }
  out.put(quote);
  return out.size;
}

}  // namespace

Value repr_text(Vm& vm, Value text, ReprStyle style) {
  Local<> root(vm, text);
  TextView t = text_of(root);
  size_t plain = 0;
  while (kWord64 && plain < t.size && t.data[plain] - u32{0x20} < 0x5F && t.data[plain] != '\'' &&
         t.data[plain] != '\\')
    ++plain;
  if (kWord64 && plain == t.size) {  // nothing to be escaped
    const size_t b = style >= ReprStyle::Bytes;
    Value result = TRY(make_str_uninit(vm, plain + 2 + b));
    u8* out = text_data(result);
    if (b) *out++ = 'b';
    *out++ = '\'';
    if (plain) std::memcpy(out, text_of(root).data, plain);
    out[plain] = '\'';
    result.obj()->flags |= kAscii;
    return result;
  }
  bool single = find_bytes(t.data, t.size, reinterpret_cast<const u8*>("'"), 1) != kNotFound;
  bool twice = find_bytes(t.data, t.size, reinterpret_cast<const u8*>("\""), 1) != kNotFound;
  u8 quote = single && !twice ? '"' : '\'';
  size_t n = write_repr(nullptr, t, quote, style);
  Value result = TRY(make_str_uninit(vm, n));
  write_repr(text_data(result), text_of(root), quote, style);
  return finish_str(result);
}

Value ascii(Vm& vm, Value v) {
  if (is_exact(v, kTypeId_Str)) return repr_text(vm, v, ReprStyle::Ascii);
  Local<> text(vm, repr(vm, v));
  TRY(text.value());
  TextView t = text_of(text);
  if (t.ascii) return text;
  StrBuilder builder(vm);
  for (size_t at = 0; at < text_of(text).size;) {  // the repr stands; what is not ASCII in it is escaped
    t = text_of(text);
    const u8* p = t.data + at;
    u32 c = utf8_next(p);
    at = static_cast<size_t>(p - t.data);
    if (c < 0x80) {
      TRY_OK(builder.append_byte(static_cast<u8>(c)));
      continue;
    }
    u8 escape[10];
    Out out{escape};
    put_escaped(out, c, 0, ReprStyle::Ascii);
    TRY_OK(builder.append(reinterpret_cast<const char*>(escape), out.size));
  }
  return builder.take_str();
}

}  // namespace adder::vm
