// translate and maketrans, of str (a mapping of code points) and of bytes (a table of 256).
#include <cstring>

#include "vm/objects/text.h"

namespace adder::vm {

namespace {

constexpr u8 kUnknown = 0xFF, kDropped = 0xFE;

// Appends what table[c] says; false: raised.
bool append_translated(Vm& vm, StrBuilder& out, const LocalBase& table, u32 c) {
  Value mapped = get_item(vm, table, Value::small(c));
  if (mapped.is_raised()) {
    if (!pending_is(vm, kLookupErrorType)) return false;
    (void)take_pending(vm);
    return out.append_char(c);
  }
  if (mapped.is_none()) return true;
  if (is_str(mapped)) return out.append_str(mapped);
  if (!mapped.is_small() && !mapped.is(Kind::Int)) {
    return failed(raise(vm, kTypeErrorType, "character mapping must return integer, None or str"));
  }
  i64 code = mapped.is_small() ? mapped.as_small() : -1;
  if (code < 0 || code > kMaxCodePoint)
    return failed(raise(vm, kValueErrorType, "character mapping must be in range(0x110000)"));
  return out.append_char(static_cast<u32>(code));
}

// maketrans with one argument: a dict whose keys may be characters.
Value table_from_dict(Vm& vm, const LocalBase& source) {
  if (!source.value().is(Kind::Dict)) {
    return raise(vm, kTypeErrorType, "if you give only one argument to maketrans it must be a dict");
  }
  Local<> table(vm, make_dict(vm));
  TRY(table.value());
  u32 position = 0;
  for (Value key, value; dict_next(source, &position, &key, &value);) {
    u32 c;
    if (is_str(key)) {
      if (!single_char(key, &c))
        return raise(vm, kValueErrorType, "string keys in translate table must be of length 1");
      key = Value::small(c);
    } else if (!key.is_small() && !key.is(Kind::Int)) {
      return raise(vm, kTypeErrorType, "keys in translate table must be strings or integers");
    }
    TRY_OK(dict_set(vm, table, key, value));
  }
  return table;
}

}  // namespace

Value str_translate(Vm& vm, Args args) {
  StrBuilder out(vm);
  Local<> table(vm, args[1]);
  // What the table said of ASCII characters: another one, or nothing. Only a dict is asked once.
  u8 known[kWord64 ? 128 : 1];
  std::memset(known, kUnknown, sizeof known);
  const bool remember = kWord64 && is_exact(table, kTypeId_Dict);
  for (size_t at = 0; at < text_of(args[0]).size;) {
    TextView t = text_of(args[0]);
    if (remember) {
      u8 some[64];
      size_t used = 0;
      for (; at < t.size && used < sizeof some && t.data[at] < 0x80 && known[t.data[at]] != kUnknown; ++at) {
        some[used] = known[t.data[at]];
        used += some[used] != kDropped;
      }
      if (used) {
        TRY_OK(out.append(reinterpret_cast<const char*>(some), used));
        continue;
      }
      if (at == t.size) break;
    }
    const u8* p = t.data + at;
    u32 c = utf8_next(p);
    at = static_cast<size_t>(p - t.data);
    size_t before = out.size();
    TRY_OK(append_translated(vm, out, table, c));
    if (remember && c < 0x80 && out.size() <= before + 1) known[c] = out.size() == before ? kDropped : out.last_byte();
  }
  return out.take_str();
}

Value str_maketrans(Vm& vm, Args args) {
  Local<> first(vm, args[0]);
  if (args.count == 1) return table_from_dict(vm, first);
  TRY_OK(want_str(vm, "maketrans() argument 2", args[1]));
  if (args.has(2)) TRY_OK(want_str(vm, "maketrans() argument 3", args[2]));
  if (!is_str(args[0])) {
    return raise(vm, kTypeErrorType, "first maketrans argument must be a string if there is a second argument");
  }
  if (str_length(args[0]) != str_length(args[1])) {
    return raise(vm, kValueErrorType, "the first two maketrans arguments must have equal length");
  }
  Local<> table(vm, make_dict(vm));
  TRY(table.value());
  for (size_t i = 0, j = 0; i < text_of(args[0]).size;) {
    const u8 *from = text_of(args[0]).data, *to = text_of(args[1]).data, *p = from + i, *q = to + j;
    u32 key = utf8_next(p), value = utf8_next(q);
    i = static_cast<size_t>(p - from);
    j = static_cast<size_t>(q - to);
    TRY_OK(dict_set(vm, table, Value::small(key), Value::small(value)));
  }
  for (size_t i = 0; args.has(2) && i < text_of(args[2]).size;) {
    const u8 *from = text_of(args[2]).data, *p = from + i;
    u32 key = utf8_next(p);
    i = static_cast<size_t>(p - from);
    TRY_OK(dict_set(vm, table, Value::small(key), Value::none()));
  }
  return table;
}

Value bytes_translate(Vm& vm, Args args) {
  BytesView view;
  bool has_table = !args[1].is_none();
  if (has_table) {
    TRY_OK(bytes_view_or_raise(vm, args[1], &view));
    if (view.size != 256) return raise(vm, kValueErrorType, "translation table must be 256 characters long");
  }
  if (args.has(2)) TRY_OK(bytes_view_or_raise(vm, args[2], &view));
  TextView dropped = args.has(2) ? text_of(args[2]) : TextView{};
  TextView in = text_of(args[0]);
  size_t kept = 0;
  for (size_t i = 0; dropped.size && i < in.size; ++i) kept += !std::memchr(dropped.data, in.data[i], dropped.size);
  if (!dropped.size) kept = in.size;
  Value result = TRY(make_text_like(vm, args[0], kept));
  in = text_of(args[0]);
  dropped = args.has(2) ? text_of(args[2]) : TextView{};
  const u8* table = has_table ? text_of(args[1]).data : nullptr;
  u8* out = text_data(result);
  for (size_t i = 0; i < in.size; ++i) {
    if (!dropped.size || !std::memchr(dropped.data, in.data[i], dropped.size))
      *out++ = table ? table[in.data[i]] : in.data[i];
  }
  return result;
}

Value bytes_maketrans(Vm& vm, Args args) {
  BytesView from, to;
  TRY_OK(bytes_view_or_raise(vm, args[0], &from));
  TRY_OK(bytes_view_or_raise(vm, args[1], &to));
  if (from.size != to.size) return raise(vm, kValueErrorType, "maketrans arguments must have same length");
  Value table = TRY(make_bytes(vm, nullptr, 256));
  u8* out = table.as<Bytes>()->data;
  for (int i = 0; i < 256; ++i) out[i] = static_cast<u8>(i);
  from = {text_of(args[0]).data, text_of(args[0]).size};
  to = {text_of(args[1]).data, text_of(args[1]).size};
  for (size_t i = 0; i < from.size; ++i) out[from.data[i]] = to.data[i];
  return table;
}

}  // namespace adder::vm
