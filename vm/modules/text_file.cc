// Text files: decoding, encoding and line ends over a binary file. See file.h.
#include "vm/modules/file.h"
#include "vm/modules/io.h"
#include "vm/objects/text.h"
#include "vm/port.h"

namespace adder::vm {

namespace {

// How lines end: kTextNewline is None (any of \n, \r, \r\n, all read as \n), '' (any, left as they are), or the one
// string.
enum class LineEnd : u8 { Translate, Any, Lf, Cr, CrLf };

LineEnd line_end(Value file) {
  Value newline = file.as<Record>()->items[kTextNewline];
  if (newline.is_none()) return LineEnd::Translate;
  Str* s = newline.as<Str>();
  if (s->len == 0) return LineEnd::Any;
  return s->len == 2 ? LineEnd::CrLf : s->data()[0] == '\n' ? LineEnd::Lf : LineEnd::Cr;
}

Value raw_of(const Local<>& file) { return file.value().as<Record>()->items[kTextRaw]; }
Value encoding_of(const Local<>& file) { return file.value().as<Record>()->items[kTextEncoding]; }
bool is_multibyte(const Local<>& file) {  // UTF-8, but for the two encodings of one byte a character
  Value encoding = encoding_of(file);
  if (encoding.is_undefined()) return true;
  const char first = encoding.as<Str>()->data()[0];
  return first == 'u' || first == 'U';
}

// Bytes that were just made and that nobody else has, as text. ASCII becomes the text in place.
Value decode_own(Vm& vm, const Local<>& file, Value bytes_value) {
  auto* bytes = bytes_value.as<Bytes>();
  if (bytes->len <= 1 || !all_ascii(bytes->data, bytes->len)) {
    if (bytes->len == 0) return Value::from_const(&kEmptyStr);
    Local<> bytes_root(vm, bytes_value);
    if (file_flags(raw_of(file)) & kFileChars) {  // what was text before, lone surrogates included
      Value text = TRY(make_str_uninit(vm, bytes->len));
      std::memcpy(text.as<Str>()->data(), bytes_root.value().as<Bytes>()->data, text.as<Str>()->len);
      return bytes_root.value().as<Bytes>()->len == 1 ? make_char(vm, bytes_root.value().as<Bytes>()->data[0])
                                                      : finish_str(text);
    }
    return decode_bytes(vm, bytes_root, encoding_of(file), file.value().as<Record>()->items[kTextErrors]);
  }
  if ((kTextHeader + bytes->len) % kGranule) {  // there is room for the NUL
    bytes->kind = Kind::Str;
    bytes->shape = kTypeId_Str;
    return finish_str(bytes_value);
  }
  Local<Bytes> root(vm, bytes_value);
  Value text = TRY(make_str_uninit(vm, root->len));
  std::memcpy(text.as<Str>()->data(), root->data, root->len);
  return finish_str(text);
}

// \r\n and \r become \n, in place; what follows the end is zero again.
void translate(Vm& vm, Value bytes_value) {
  auto* bytes = bytes_value.as<Bytes>();
  u8* out = static_cast<u8*>(std::memchr(bytes->data, '\r', bytes->len));
  if (!out) return;
  u8* end = bytes->data + bytes->len;
  for (u8* in = out; in < end; ++in) {
    bool carriage_return = *in == '\r';  // out may be in
    *out++ = carriage_return ? '\n' : *in;
    if (carriage_return && in + 1 < end && in[1] == '\n') ++in;
  }
  std::memset(out, 0, static_cast<size_t>(end - out));
  size_t old_size = object_size(bytes);
  bytes->len = static_cast<u32>(out - bytes->data);
  vm.heap.shrink(bytes, old_size);
}

// One step of copying: moves n bytes from the raw file's buffer to the text being built.
bool take(const Local<>& raw, StrBuilder& out, size_t n) {
  char* to = out.reserve(n);
  if (!to) return false;
  i64 pos = file_number(raw, kFilePos);
  std::memcpy(to, file_data(raw) + pos, n);
  set_file_number(raw, kFilePos, pos + static_cast<i64>(n));
  return true;
}

// Whether asking for the next byte is sure not to wait for a person: a terminal's Enter is a lone \r.
bool may_look_ahead(const Local<>& raw) {
  if (!(file_flags(raw) & kFileConsole) || file_number(raw, kFileEnd) > file_number(raw, kFilePos)) return true;
  return port_input_ready();
}

// Takes up to `wanted` characters into out.
bool take_characters(Vm& vm, const Local<>& raw, StrBuilder& out, i64 wanted, bool multibyte, bool translating) {
  while (wanted > 0) {
    i64 there = file_fill(vm, raw);
    if (there <= 0) return there == 0;
    const u8* p = file_data(raw) + file_number(raw, kFilePos);
    i64 run = 0;
    while (run < there && run < wanted && (p[run] < 0x80 || !multibyte) && !(translating && p[run] == '\r')) ++run;
    if (run) {
      if (!take(raw, out, static_cast<size_t>(run))) return false;
      wanted -= run;
      continue;
    }
    u8 lead = *p;
    u32 width = lead == '\r' || !multibyte ? 1 : lead < 0xC0 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
    if (!take(raw, out, 1)) return false;
    for (u32 i = 1; i < width; ++i) {
      there = file_fill(vm, raw);
      if (there < 0) return false;
      if (there == 0 || !is_continuation(file_data(raw)[file_number(raw, kFilePos)])) break;
      if (!take(raw, out, 1)) return false;
    }
    if (lead == '\r' && may_look_ahead(raw)) {  // its \n, if that follows, is part of the same line end
      there = file_fill(vm, raw);
      if (there < 0) return false;
      if (there && file_data(raw)[file_number(raw, kFilePos)] == '\n' && !take(raw, out, 1)) return false;
    }
    --wanted;
  }
  return true;
}

// Takes bytes up to and with the end of the line. false: raised.
bool take_line(Vm& vm, const Local<>& raw, StrBuilder& out, LineEnd kind, i64 limit) {
  u8 last = 0;
  while (limit != 0) {
    i64 there = file_fill(vm, raw);
    if (there <= 0) return there == 0;
    if (limit > 0 && there > limit) there = limit;
    const u8* p = file_data(raw) + file_number(raw, kFilePos);
    size_t n = static_cast<size_t>(there), found = n;
    bool universal = kind <= LineEnd::Any;
    if (kind != LineEnd::Cr) {
      for (size_t from = 0; from < n;) {
        auto* at = static_cast<const u8*>(std::memchr(p + from, '\n', n - from));
        if (!at) break;
        from = static_cast<size_t>(at - p) + 1;
        if (kind == LineEnd::CrLf && (from > 1 ? p[from - 2] : last) != '\r') continue;
        found = from - 1;
        break;
      }
    }
    if (universal || kind == LineEnd::Cr) {
      auto* at = static_cast<const u8*>(std::memchr(p, '\r', found));
      if (at) found = static_cast<size_t>(at - p);
    }
    bool ended = found < n;
    size_t count = ended ? found + 1 : n;
    last = p[count - 1];
    if (!take(raw, out, count)) return false;
    if (limit > 0) limit -= static_cast<i64>(count);
    if (!ended) continue;
    if (universal && last == '\r' && may_look_ahead(raw)) {
      there = file_fill(vm, raw);
      if (there < 0) return false;
      if (there && file_data(raw)[file_number(raw, kFilePos)] == '\n') return take(raw, out, 1);
    }
    return true;
  }
  return true;
}

// The same up to a number of characters, one by one.
bool take_short_line(Vm& vm, const Local<>& raw, StrBuilder& out, LineEnd kind, i64 characters, bool multibyte) {
  for (u8 last = 0; characters > 0; --characters) {
    i64 there = file_fill(vm, raw);
    if (there <= 0) return there == 0;
    u8 c = file_data(raw)[file_number(raw, kFilePos)];
    if (!take_characters(vm, raw, out, 1, multibyte, kind <= LineEnd::Any)) return false;
    if (c == '\n' && (kind <= LineEnd::Lf || (kind == LineEnd::CrLf && last == '\r'))) return true;
    if (c == '\r' && (kind <= LineEnd::Any || kind == LineEnd::Cr)) return true;
    last = c;
  }
  return true;
}

bool has_surrogate(Value str) {
  TextView t = text_of(str);
  if (t.ascii) return false;
  for (size_t i = 0; i + 1 < t.size; ++i) {
    if (t.data[i] == 0xED && t.data[i + 1] >= 0xA0) return true;
  }
  return false;
}

// The bytes that writing the text in *slot means, put into *slot: itself when it is UTF-8 as it stands.
bool encode_in_place(Vm& vm, const Local<>& file, Value* slot) {
  LineEnd kind = line_end(file);
  bool memory = file_flags(raw_of(file)) & kFileChars;
  if (memory && kind == LineEnd::Translate && std::memchr(text_of(*slot).data, '\r', text_of(*slot).size)) {
    StrBuilder out(vm);
    if (!out.append_slot(slot, 0, text_of(*slot).size)) return false;
    *slot = out.take_bytes();
    if (slot->is_raised()) return false;
    translate(vm, *slot);
    return true;
  }
  if (kind >= LineEnd::Cr && std::memchr(text_of(*slot).data, '\n', text_of(*slot).size)) {
    StrBuilder out(vm);
    for (size_t i = 0; i < text_of(*slot).size; ++i) {
      u8 c = text_of(*slot).data[i];
      if (c == '\n' && !out.append(kind == LineEnd::Cr ? "\r" : "\r\n")) return false;
      if (c != '\n' && !out.append_byte(c)) return false;
    }
    *slot = out.take_str();
    if (slot->is_raised()) return false;
  }
  if (memory || (is_multibyte(file) && !has_surrogate(*slot))) return true;
  *slot = encode_str(vm, *slot, encoding_of(file), file.value().as<Record>()->items[kTextErrors]);
  return !slot->is_raised();
}

}  // namespace

Value make_text_file(Vm& vm, Value type, Value raw_value, Value encoding_value, Value errors_value,
                     Value newline_value) {
  Local<> raw(vm, raw_value), encoding(vm, encoding_value), errors(vm, errors_value), newline(vm, newline_value);
  Object* o = TRY_PTR(
      alloc_for_type(vm, type, Kind::Record, sizeof(Record) + kTextItems * sizeof(Value), kTextItems, kUserFlag));
  auto* items = reinterpret_cast<Record*>(o)->items;
  items[kTextRaw] = raw;
  items[kTextEncoding] = encoding;
  items[kTextErrors] = errors;
  items[kTextNewline] = newline;
  set_file_flags(raw, file_flags(raw) | kFileText);
  return Value::from(o);
}

Value text_read(Vm& vm, const Local<>& file, i64 characters) {
  Local<> raw(vm, raw_of(file));
  Local<> bytes(vm, Value());
  bool translating = line_end(file) == LineEnd::Translate;
  if (characters < 0) {
    bytes = file_read(vm, raw, SIZE_MAX);
  } else {
    StrBuilder out(vm);
    TRY_OK(take_characters(vm, raw, out, characters, is_multibyte(file), translating));
    bytes = out.take_bytes();
  }
  if (bytes.is_raised()) return bytes;
  if (translating) translate(vm, bytes);
  return decode_own(vm, file, bytes);
}

// The next line if all of it is in the buffer and it is its text as it stands; Undefined: look closer.
static Value line_at_hand(Vm& vm, const Local<>& raw, LineEnd kind) {
  if (kind > LineEnd::Lf || (file_flags(raw) & kFileDirty)) return Value();
  i64 pos = file_number(raw, kFilePos), there = file_number(raw, kFileEnd) - pos;
  if (there <= 0) return Value();
  const u8* p = file_data(raw) + pos;
  auto* end = static_cast<const u8*>(std::memchr(p, '\n', static_cast<size_t>(there)));
  if (!end) return Value();
  auto n = static_cast<size_t>(end + 1 - p);
  if ((kind != LineEnd::Lf && std::memchr(p, '\r', n)) || !all_ascii(p, n)) return Value();
  set_file_number(raw, kFilePos, pos + static_cast<i64>(n));
  if (n == 1) return make_char(vm, '\n');
  Value line = TRY(make_str_uninit(vm, n));
  std::memcpy(text_data(line), file_data(raw) + pos, n);
  line.obj()->flags |= kAscii;
  return line;
}

Value text_readline(Vm& vm, const Local<>& file, i64 limit) {
  Local<> raw(vm, raw_of(file));
  if (kWord64 && limit < 0) {
    Value line = line_at_hand(vm, raw, line_end(file));
    if (!line.is_undefined()) return line;
  }
  StrBuilder out(vm);
  LineEnd kind = line_end(file);
  if (limit < 0)
    TRY_OK(take_line(vm, raw, out, kind, limit));
  else
    TRY_OK(take_short_line(vm, raw, out, kind, limit, is_multibyte(file)));
  Value bytes = TRY(out.take_bytes());
  if (kind == LineEnd::Translate) translate(vm, bytes);
  return decode_own(vm, file, bytes);
}

Value binary_readline(Vm& vm, const Local<>& file, i64 limit) {
  i64 pos = file_number(file, kFilePos), there = file_number(file, kFileEnd) - pos;
  if (kWord64 && limit < 0 && there > 0 && !(file_flags(file) & kFileDirty)) {
    const u8* p = file_data(file) + pos;
    if (auto* end = static_cast<const u8*>(std::memchr(p, '\n', static_cast<size_t>(there)))) {
      auto n = static_cast<size_t>(end + 1 - p);
      set_file_number(file, kFilePos, pos + static_cast<i64>(n));
      Value line = TRY(make_bytes(vm, nullptr, n));
      std::memcpy(line.as<Bytes>()->data, file_data(file) + pos, n);
      return line;
    }
  }
  StrBuilder out(vm);
  TRY_OK(take_line(vm, file, out, LineEnd::Lf, limit));
  return out.take_bytes();
}

// Positions are bytes, but those of a StringIO, which are characters.
Value text_tell(Vm& vm, const Local<>& file) {
  Local<> raw(vm, raw_of(file));
  i64 at = file_tell(vm, raw);
  if (at < 0) return Value::raised();
  if (!(file_flags(raw) & kFileChars)) return make_int(vm, at);
  i64 end = file_number(raw, kFileEnd);
  size_t inside = static_cast<size_t>(at < end ? at : end);
  size_t chars = inside ? utf8_count(file_data(raw), inside) : 0;
  return make_int(vm, static_cast<i64>(chars) + at - static_cast<i64>(inside));
}

Value text_seek(Vm& vm, const Local<>& file, Value offset_value, i64 whence) {
  i64 offset;
  TRY_OK(to_i64(vm, offset_value, &offset));
  Local<> raw(vm, raw_of(file));
  if (whence == 1 && offset) return unsupported_operation(vm, "can't do nonzero cur-relative seeks");
  if (whence == 2 && offset) return unsupported_operation(vm, "can't do nonzero end-relative seeks");
  if (whence == 0 && offset < 0) {
    return raise_text(
        vm, kValueErrorType,
        file_flags(raw) & kFileChars ? PACKED("Negative seek position %d") : PACKED("negative seek position %d"),
        static_cast<int>(offset));
  }
  if (whence == 0 && (file_flags(raw) & kFileChars) && file_number(raw, kFileEnd)) {
    size_t end = static_cast<size_t>(file_number(raw, kFileEnd)), chars = utf8_count(file_data(raw), end);
    size_t wanted = static_cast<size_t>(offset);
    offset = static_cast<i64>(wanted > chars ? end + wanted - chars : utf8_skip(file_data(raw), end, wanted));
  }
  if (file_seek(vm, raw, offset, whence) < 0) return Value::raised();
  return text_tell(vm, file);
}

// ---- for print, input and the console

bool is_text_file(Value file) { return is_exact(file, kTypeId_TextFile); }

int console_number(Value file) {
  if (!is_text_file(file) || !(file_flags(raw_file(file)) & kFileConsole)) return -1;
  return file_number(raw_file(file), kFileFd) > 0 ? static_cast<int>(file_number(raw_file(file), kFileFd)) : -1;
}

Value text_file_write(Vm& vm, Value file_value, Value str_value) {
  Local<> file(vm, file_value), text(vm, str_value), raw(vm, raw_file(file_value));
  TRY_OK(file_open_for(vm, raw, kFileWritable));
  u32 characters = str_length(text);
  TRY_OK(encode_in_place(vm, file, text.slot()));
  const auto bytes = text_of(text);
  if (file_flags(raw) & kFileConsole)
    port_write(static_cast<int>(file_number(raw, kFileFd)), reinterpret_cast<const char*>(bytes.data), bytes.size);
  else
    TRY_OK(file_write(vm, raw, text.slot(), 0, bytes.size));
  return Value::small(characters);
}

Value text_file_flush(Vm& vm, Value file) {
  Local<> raw(vm, raw_file(file));
  return file_flush(vm, raw) ? Value::none() : Value::raised();
}

Value text_file_readline(Vm& vm, Value file_value) {
  Local<> file(vm, file_value);
  TRY_OK(file_open_for(vm, raw_file(file), kFileReadable));
  return text_readline(vm, file, -1);
}

}  // namespace adder::vm
