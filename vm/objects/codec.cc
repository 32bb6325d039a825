// Encodings: UTF-8, ASCII and Latin-1, with the error handlers strict, ignore, replace, backslashreplace,
// xmlcharrefreplace, surrogateescape and surrogatepass. What is well formed is copied in runs; a handler sees one
// ill-formed part at a time.
#include <cstring>

#include "vm/objects/message.h"
#include "vm/objects/text.h"
#include "vm/run/calls.h"
#include "vm/run/import.h"

namespace adder::vm {

namespace {

enum class Codec : u8 { Utf8, Ascii, Latin1, Unknown };
enum class Handler : u8 { Strict, Ignore, Replace, Backslash, XmlRef, SurrogateEscape, SurrogatePass, Unknown };

struct NamedCodec {
  const char* name;  // lower case, without separators
  Codec codec;
};
constexpr NamedCodec kCodecs[] = {{"utf8", Codec::Utf8},     {"u8", Codec::Utf8},         {"ascii", Codec::Ascii},
                                  {"usascii", Codec::Ascii}, {"646", Codec::Ascii},       {"latin1", Codec::Latin1},
                                  {"latin", Codec::Latin1},  {"iso88591", Codec::Latin1}, {"l1", Codec::Latin1},
                                  {"cp819", Codec::Latin1},  {"88591", Codec::Latin1}};
constexpr const char* kCodecNames[] = {"utf-8", "ascii", "latin-1"};
constexpr const char* kHandlerNames[] = {
    "strict", "ignore", "replace", "backslashreplace", "xmlcharrefreplace", "surrogateescape", "surrogatepass"};

Codec find_codec(Value encoding) {
  if (encoding.is_undefined()) return Codec::Utf8;
  char name[12];
  size_t n = 0;
  TextView t = text_of(encoding);
  for (size_t i = 0; i < t.size; ++i) {
    u8 c = t.data[i];
    if (c == '-' || c == '_' || c == ' ') continue;
    if (n == sizeof name - 1) return Codec::Unknown;
    name[n++] = static_cast<char>(u32{c} - 'A' < 26 ? c + 32 : c);
  }
  name[n] = 0;
  for (const NamedCodec& row : kCodecs) {
    if (std::strlen(row.name) == n && std::memcmp(row.name, name, n) == 0) return row.codec;
  }
  return Codec::Unknown;
}

Handler find_handler(Value errors) {
  if (errors.is_undefined()) return Handler::Strict;
  for (u8 i = 0; i < static_cast<u8>(Handler::Unknown); ++i) {
    if (str_is(errors, kHandlerNames[i])) return static_cast<Handler>(i);
  }
  return Handler::Unknown;
}

// text.encode() or bytes.decode() by an encoding that is not native.
Value convert_by_codecs(Vm& vm, const char* function, Value object, Value encoding_value, Value errors) {
  Local<> a(vm, object), encoding(vm, encoding_value), c(vm, errors);
  if (c.value().is_undefined()) c = make_str(vm, "strict");
  if (c.is_raised()) return c;
  Local<> arguments(vm, make_tuple(vm, 3u));
  if (arguments.is_raised()) return arguments;
  auto* items = arguments.value().as<Tuple>()->items;
  items[0] = a;
  items[1] = encoding;
  items[2] = c;
  Local<> key(vm, make_name(vm, "codecs", 6));
  if (key.is_raised()) return key;
  Local<> module(vm, import_module(vm, key));
  if (module.is_raised()) {
    if (!pending_is(vm, kImportErrorType)) return module;
    static_cast<void>(take_pending(vm));
    return raise(vm, kLookupErrorType, "unknown encoding: %v", encoding);
  }
  key = make_name(vm, function, std::strlen(function));
  if (key.is_raised()) return key;
  Value callable = TRY(get_attr(vm, module, key));
  return call_with_tuple(vm, callable, arguments);
}

// A stretch that cannot be converted: positions in the input (bytes, or characters), why, and how the message calls it.
struct Trouble {
  Codec codec;
  size_t start, end;
  const char* reason;
};

// Raises the UnicodeError with its five arguments: encoding, object, start, end, reason.
Value raise_unicode_error(Vm& vm, const Type& type, const Trouble& trouble, Value object) {
  Local<> root(vm, object);
  Local<Tuple> args(vm, make_tuple(vm, 5u));
  TRY(args.value());
  for (int i = 0; i < 5; ++i) args->items[i] = Value::none();
  args->items[1] = root;
  args->items[2] = Value::small(static_cast<i64>(trouble.start));
  args->items[3] = Value::small(static_cast<i64>(trouble.end));
  Value name = TRY(make_str(vm, kCodecNames[static_cast<u8>(trouble.codec)]));
  args->items[0] = name;
  Value reason = TRY(make_str(vm, trouble.reason));
  args->items[4] = reason;
  Value exception = TRY(call_with_tuple(vm, Value::from_const(&type), args));
  return raise_value(vm, exception);
}

// The character that `object` has at `index`, as the message shows it.
void describe_char(Value object, i64 index, char* out) {
  TextView t = text_of(object);
  const u8* p = t.data + utf8_skip(t.data, t.size, static_cast<size_t>(index));
  u32 c = p < t.data + t.size ? utf8_next(p) : 0;
  int digits = c < 0x100 ? 2 : c < 0x10000 ? 4 : 8;
  *out++ = '\\';
  *out++ = c < 0x100 ? 'x' : c < 0x10000 ? 'u' : 'U';
  for (int i = digits - 1; i >= 0; --i) *out++ = "0123456789abcdef"[c >> i * 4 & 15];
  *out = 0;
}

// ---- decoding

struct Step {
  size_t width;       // of the well-formed character, or of the ill-formed part
  const char* error;  // null: well formed
};

Step check_utf8(const u8* p, const u8* end) {
  u8 lead = *p;
  if (lead < 0x80) return {1, nullptr};
  if (lead < 0xC2 || lead > 0xF4) return {1, "invalid start byte"};
  size_t width = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2;
  u8 low = lead == 0xE0 ? 0xA0 : lead == 0xF0 ? 0x90 : 0x80, high = lead == 0xED ? 0x9F : lead == 0xF4 ? 0x8F : 0xBF;
  for (size_t i = 1; i < width; ++i) {
    if (p + i == end) return {i, "unexpected end of data"};
    if (p[i] < low || p[i] > high) return {i, "invalid continuation byte"};
    low = 0x80;
    high = 0xBF;
  }
  return {width, nullptr};
}

Step check(Codec codec, const u8* p, const u8* end) {
  if (codec == Codec::Utf8) return check_utf8(p, end);
  return {1, *p < 0x80 ? nullptr : "ordinal not in range(128)"};
}

// A handler that a program has registered: what stands for the trouble into `instead`, where to go on into `at` (in the
// units of the trouble).
bool call_handler(Vm& vm, const Type& type, const Trouble& trouble, const LocalBase& source, size_t size,
                  const LocalBase& errors, Local<>& instead, size_t* at) {
  static_cast<void>(raise_unicode_error(vm, type, trouble, source));
  if (!pending_is(vm, type)) return false;
  Local<> exception(vm, take_pending(vm)), arguments(vm, make_tuple(vm, 3u));
  if (arguments.is_raised()) return false;
  auto* items = arguments.value().as<Tuple>()->items;
  items[0] = errors;
  items[1] = exception;
  items[2] = Value::small(static_cast<i64>(size));
  instead = make_name(vm, "codecs", 6);
  if (instead.is_raised()) return false;
  Local<> module(vm, import_module(vm, instead));
  if (module.is_raised()) {
    if (!pending_is(vm, kImportErrorType)) return false;
    static_cast<void>(take_pending(vm));
    return failed(raise(vm, kLookupErrorType, "unknown error handler name '%v'", errors));
  }
  instead = make_name(vm, "_handle", 7);
  if (instead.is_raised()) return false;
  Value function = get_attr(vm, module, instead);
  if (function.is_raised()) return false;
  instead = call_with_tuple(vm, function, arguments);
  if (instead.is_raised()) return false;
  *at = static_cast<size_t>(instead.value().as<Tuple>()->items[1].as_small());
  instead = instead.value().as<Tuple>()->items[0];
  return true;
}

// *next: the byte to go on with.
bool handle_undecodable(Vm& vm, StrBuilder& out, const LocalBase& source, const Trouble& trouble,
                        const LocalBase& errors, size_t* next) {
  Handler handler = find_handler(errors);
  switch (handler) {
    case Handler::Ignore: return true;
    case Handler::Replace: return out.append_char(0xFFFD);
    case Handler::Backslash:
    case Handler::SurrogateEscape:
      for (size_t i = trouble.start; i < trouble.end; ++i) {
        u8 b = text_of(source).data[i];
        const char hex[] = {'\\', 'x', "0123456789abcdef"[b >> 4], "0123456789abcdef"[b & 15]};
        if (!(handler == Handler::Backslash ? out.append(hex, 4) : out.append_char(0xDC00u + b))) return false;
      }
      return true;
    case Handler::Unknown: {
      Local<> instead(vm, Value());
      return call_handler(vm, kUnicodeDecodeErrorType, trouble, source, text_of(source).size, errors, instead, next) &&
             out.append_str(instead);
    }
    default: return failed(raise_unicode_error(vm, kUnicodeDecodeErrorType, trouble, source));
  }
}

Value decode_latin1(Vm& vm, const LocalBase& source) {
  TextView t = text_of(source);
  size_t size = t.size;
  for (size_t i = 0; i < t.size; ++i) size += t.data[i] >> 7;
  Value result = TRY(make_str_uninit(vm, size));
  if (!size) return result;
  t = text_of(source);
  u8* out = text_data(result);
  for (size_t i = 0; i < t.size; ++i) {  // the second byte is overwritten, or is where the NUL goes, after ASCII
    const u8 b = t.data[i], high = b >> 7;
    out[0] = high ? static_cast<u8>(0xC0 | b >> 6) : b;
    out[1] = high ? static_cast<u8>(0x80 | (b & 0x3F)) : 0;
    out += 1 + high;
  }
  return finish_str(result);
}

// A surrogate in three bytes, as errors='surrogatepass' lets through.
bool passes_surrogate(const TextView& t, size_t at, Value errors) {
  return find_handler(errors) == Handler::SurrogatePass && t.size - at >= 3 && t.data[at] == 0xED &&
         t.data[at + 1] >= 0xA0 && is_continuation(t.data[at + 1]) && is_continuation(t.data[at + 2]);
}

Value decode_checked(Vm& vm, Codec codec, const LocalBase& source, const LocalBase& errors) {
  StrBuilder out(vm);
  size_t run = 0, at = 0;
  for (;;) {
    TextView t = text_of(source);
    Step step{0, nullptr};
    for (;;) {
      at += ascii_prefix(t.data + at, t.size - at);
      if (at == t.size || (step = check(codec, t.data + at, t.data + t.size)).error) break;
      at += step.width;
    }
    if (at == t.size && !run) {  // all of it
      Value result = TRY(make_str_uninit(vm, at));
      if (at) std::memcpy(text_data(result), text_of(source).data, at);
      return at ? finish_str(result) : result;
    }
    if (at < t.size && codec == Codec::Utf8 && passes_surrogate(t, at, errors)) {
      at += 3;
      continue;
    }
    bool end = at >= t.size;
    TRY_OK(out.append_slice(source, run, at - run));
    if (end) return out.take_str();
    size_t next = at + step.width;
    TRY_OK(handle_undecodable(vm, out, source, {codec, at, at + step.width, step.error}, errors, &next));
    run = at = next;
  }
}

// ---- encoding

bool encodable(Codec codec, u32 c) {
  return codec == Codec::Utf8 ? !is_surrogate(c) : c < (codec == Codec::Ascii ? 0x80u : 0x100u);
}

const char* why_not(Codec codec) {
  return codec == Codec::Utf8    ? "surrogates not allowed"
         : codec == Codec::Ascii ? "ordinal not in range(128)"
                                 : "ordinal not in range(256)";
}

bool append_escape(StrBuilder& out, u32 c) {
  char text[10] = {'\\', c < 0x100 ? 'x' : c < 0x10000 ? 'u' : 'U'};
  int digits = c < 0x100 ? 2 : c < 0x10000 ? 4 : 8;
  for (int i = 0; i < digits; ++i) text[2 + i] = "0123456789abcdef"[c >> (digits - 1 - i) * 4 & 15];
  return out.append(text, static_cast<size_t>(digits) + 2);
}

Value codec_name(Vm& vm, Codec codec) { return make_str(vm, kCodecNames[static_cast<u8>(codec)]); }

// The run of characters from byte `at` on that cannot be encoded, counted in characters.
Trouble trouble_at(Codec codec, Value str, size_t at) {
  TextView t = text_of(str);
  Trouble trouble{codec, utf8_count(t.data, at), 0, why_not(codec)};
  trouble.end = trouble.start;
  for (const u8 *p = t.data + at, *end = t.data + t.size; p < end && !encodable(codec, utf8_next(p));) ++trouble.end;
  return trouble;
}

// *next: the byte to go on with.
bool handle_unencodable(Vm& vm, StrBuilder& out, Codec codec, const LocalBase& source, size_t at, u32 c,
                        const LocalBase& errors, size_t* next) {
  Handler handler = find_handler(errors);
  switch (handler) {
    case Handler::Ignore: return true;
    case Handler::Replace: return out.append_byte('?');
    case Handler::Backslash: return append_escape(out, c);
    case Handler::XmlRef: return out.append("&#") && out.append_int(c) && out.append(";");
    case Handler::SurrogateEscape:
      if (c - 0xDC80 < 0x80) return out.append_byte(static_cast<u8>(c - 0xDC00));
      break;
    case Handler::SurrogatePass:
      if (codec == Codec::Utf8) return out.append_char(c);
      break;
    case Handler::Unknown: {
      Local<> instead(vm, Value());
      size_t index, size = utf8_count(text_of(source).data, text_of(source).size);
      Trouble trouble = trouble_at(codec, source, at);
      if (!call_handler(vm, kUnicodeEncodeErrorType, trouble, source, size, errors, instead, &index)) return false;
      TextView t = text_of(source);
      *next = utf8_skip(t.data, t.size, index);
      if (is_str(instead)) {
        TextView text = text_of(instead);
        for (const u8 *p = text.data, *end = p + text.size; p < end;) {
          u32 wanted = utf8_next(p);
          if (wanted >= 0x80 && !encodable(codec, wanted))
            return failed(raise_unicode_error(vm, kUnicodeEncodeErrorType, trouble, source));
        }
        instead = encode_str(vm, instead, codec_name(vm, codec), Value());
        if (instead.is_raised()) return false;
      }
      return out.append_slot(instead.slot(), 0, text_of(instead).size);
    }
    default: break;
  }
  return failed(raise_unicode_error(vm, kUnicodeEncodeErrorType, trouble_at(codec, source, at), source));
}

}  // namespace

Value unicode_error_str(Vm& vm, Value exception) {
  Local<Tuple> args(vm, exception.as<Exception>()->args);
  Value *items = args->items, object = items[1];
  if (!is_str(items[0]) || !items[2].is_small() || !items[3].is_small() || !is_str(items[4])) return repr(vm, args);
  i64 start = items[2].as_small(), end = items[3].as_small();
  auto first = static_cast<int>(start), last = static_cast<int>(end - 1);
  BytesView view;
  if (bytes_view(object, &view)) {
    if (end != start + 1 || start < 0 || static_cast<u64>(start) >= view.size) {
      return make_str_format(vm, PACKED("'%v' codec can't decode bytes in position %d-%d: %v"), items[0], first, last,
                             items[4]);
    }
    u8 b = view.data[start];
    return make_str_format(vm, PACKED("'%v' codec can't decode byte 0x%c%c in position %d: %v"), items[0],
                           int{"0123456789abcdef"[b >> 4]}, int{"0123456789abcdef"[b & 15]}, first, items[4]);
  }
  if (end != start + 1 || !is_str(object)) {
    return make_str_format(vm, PACKED("'%v' codec can't encode characters in position %d-%d: %v"), items[0], first,
                           last, items[4]);
  }
  char shown[12];
  describe_char(object, start, shown);
  return make_str_format(vm, PACKED("'%v' codec can't encode character '%s' in position %d: %v"), items[0],
                         static_cast<const char*>(shown), first, items[4]);
}

Value decode_bytes(Vm& vm, Value bytes_like, Value encoding, Value errors) {
  Codec codec = find_codec(encoding);
  if (codec == Codec::Unknown) return convert_by_codecs(vm, "_decode_text", bytes_like, encoding, errors);
  Local<> source(vm, bytes_like), handler(vm, errors);
  return codec == Codec::Latin1 ? decode_latin1(vm, source) : decode_checked(vm, codec, source, handler);
}

Value encode_str(Vm& vm, Value str, Value encoding, Value errors) {
  Codec codec = find_codec(encoding);
  if (codec == Codec::Unknown) return convert_by_codecs(vm, "_encode_text", str, encoding, errors);
  Local<> source(vm, str), handler(vm, errors);
  TextView all = text_of(source);
  if (all.ascii || (codec == Codec::Utf8 && !std::memchr(all.data, 0xED, all.size))) {  // surrogates begin so
    Value result = TRY(make_bytes(vm, nullptr, all.size));
    if (all.size) std::memcpy(result.as<Bytes>()->data, text_of(source).data, all.size);
    return result;
  }
  if (kWord64 && codec == Codec::Latin1) {
    Value result = TRY(make_bytes(vm, nullptr, utf8_count(all.data, all.size)));
    all = text_of(source);
    u8* to = result.as<Bytes>()->data;
    const u8 *p = all.data, *end = p + all.size;
    for (; p < end && *p < 0xC4; ++to) {
      *to = *p < 0x80 ? *p : static_cast<u8>(*p << 6 | (p[1] & 0x3F));
      p += 1 + (*p >> 7);
    }
    if (p == end) return result;
  }
  StrBuilder out(vm);
  size_t at = 0, run = 0;
  for (;;) {
    TextView t = text_of(source);
    u32 c = 0;
    size_t next = at;
    while (at < t.size) {
      const u8* p = t.data + at;
      c = utf8_next(p);
      next = static_cast<size_t>(p - t.data);
      if (c >= 0x80 && (codec != Codec::Utf8 || is_surrogate(c))) break;
      at = next;
    }
    bool end = at >= t.size;
    TRY_OK(out.append_slot(source.slot(), run, at - run));
    if (end) return out.take_bytes();
    if (encodable(codec, c)) {
      t = text_of(source);
      u8 some[32];
      size_t used = 0;
      for (next = at; next < t.size && used < sizeof some; ++used) {
        const u8* p = t.data + next;
        c = utf8_next(p);
        if (!encodable(codec, c)) break;
        some[used] = static_cast<u8>(c);
        next = static_cast<size_t>(p - t.data);
      }
      TRY_OK(out.append(reinterpret_cast<const char*>(some), used));
    } else {
      TRY_OK(handle_unencodable(vm, out, codec, source, at, c, handler, &next));
    }
    run = at = next;
  }
}

namespace {
bool codec_arguments(Vm& vm, Args args, const char* encoding_name, const char* errors_name) {
  return (!args.has(1) || want_str(vm, encoding_name, args[1])) && (!args.has(2) || want_str(vm, errors_name, args[2]));
}
}  // namespace

Value str_encode(Vm& vm, Args args) {
  TRY_OK(codec_arguments(vm, args, "encode() argument 'encoding'", "encode() argument 'errors'"));
  return encode_str(vm, args[0], args.has(1) ? args[1] : Value(), args.has(2) ? args[2] : Value());
}

Value bytes_decode(Vm& vm, Args args) {
  TRY_OK(codec_arguments(vm, args, "decode() argument 'encoding'", "decode() argument 'errors'"));
  return decode_bytes(vm, args[0], args.has(1) ? args[1] : Value(), args.has(2) ? args[2] : Value());
}

}  // namespace adder::vm
