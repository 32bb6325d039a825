// str: making, comparing, hashing, indexing, iterating, and the type itself. Methods that bytes shares are in
// text_*.cc.
#include <cstring>

#include "vm/objects/arguments.h"
#include "vm/objects/table.h"
#include "vm/objects/text.h"

namespace adder::vm {

namespace {

// The one-character ASCII strings. They count as interned, but for those that names.def has already.
constexpr bool is_a_name(char c) {
#define NAME(n) \
  if (sizeof(#n) == 2 && #n[0] == c) return true;
#include "vm/core/names.def"
#undef NAME
  return false;
}
struct AsciiChars {
  StaticStr<4> chars[128];
  constexpr AsciiChars() : chars() {
    for (int i = 0; i < 128; ++i) {
      char c = static_cast<char>(i);
      u8 flags = kAscii | (is_a_name(c) ? 0 : kInterned);
      chars[i] = StaticStr<4>{{kTypeId_Str, Kind::Str, flags, 1}, hash_bytes(&c, 1), {c}};
    }
  }
};
constinit const AsciiChars kAsciiChars;

// Natively, a character that is a name is that name, so that all of them are found by identity.
struct CharPointers {
  const void* at[kWord64 ? 128 : 1];
  constexpr CharPointers() : at() {
    if constexpr (kWord64) {
      for (int i = 0; i < 128; ++i) at[i] = &kAsciiChars.chars[i];
#define NAME(n) \
  if (sizeof(#n) == 2) at[static_cast<int>(#n[0])] = &kName_##n;
#include "vm/core/names.def"
#undef NAME
    }
  }
};
constinit const CharPointers kCharPointers;

size_t str_bytes(size_t n) { return kTextHeader + n + 1; }

}  // namespace

// ---- making

Value make_str_uninit(Vm& vm, size_t n) {
  if (n == 0) return Value::from_const(&kEmptyStr);
  if (n > 0xFFFFFF00u) return raise_memory_error(vm);
  Object* o =
      TRY_PTR(vm.heap.allocate(vm, kTypeId_Str, Kind::Str, round_to_granule(str_bytes(n)), static_cast<u32>(n)));
  return Value::from(o);
}

Value finish_str(Value str) {
  auto* s = str.as<Str>();
  if (s->len && all_ascii(reinterpret_cast<u8*>(s->data()), s->len)) s->flags |= kAscii;
  return str;
}

Value make_str(Vm& vm, const char* data, size_t n) {
  if (n == 1 && static_cast<u8>(*data) < 0x80) return make_char(vm, static_cast<u8>(*data));
  Value str = TRY(make_str_uninit(vm, n));
  if (n) std::memcpy(str.as<Str>()->data(), data, n);
  return finish_str(str);
}

Value make_ascii_str(Vm& vm, const char* data, size_t n) {
  if (n <= 1) return n ? make_char(vm, static_cast<u8>(*data)) : Value::from_const(&kEmptyStr);
  Value str = TRY(make_str_uninit(vm, n));
  std::memcpy(str.as<Str>()->own, data, n);
  str.obj()->flags |= kAscii;
  return str;
}

Value make_str(Vm& vm, const char* c_string) { return make_str(vm, c_string, std::strlen(c_string)); }

Value ascii_char(u8 c) { return Value::from_const(kWord64 ? kCharPointers.at[c] : &kAsciiChars.chars[c]); }

Value make_char(Vm& vm, u32 code_point) {
  if (code_point < 0x80) return ascii_char(static_cast<u8>(code_point));
  Value str = TRY(make_str_uninit(vm, utf8_width(code_point)));
  utf8_put(text_data(str), code_point);
  return str;
}

// ---- looking

bool str_equal(Value a, Value b) {
  if (a == b) return true;
  const Str *s = a.as<Str>(), *t = b.as<Str>();
  if (s->len != t->len || (s->flags & t->flags & kInterned)) return false;
  if (s->hash && t->hash && s->hash != t->hash) return false;
  return std::memcmp(s->data(), t->data(), s->len) == 0;
}

bool str_is(Value s, const char* c_string) {
  size_t n = std::strlen(c_string);
  return s.as<Str>()->len == n && std::memcmp(s.as<Str>()->data(), c_string, n) == 0;
}

Value plain_str(Vm& vm, Value v) {
  if (!is_str(v) || !(v.obj()->flags & kShared)) return v;
  Local<Str> from(vm, v);
  Value copy = TRY(make_str_uninit(vm, from->len));
  std::memcpy(copy.as<Str>()->own, from->data(), from->len);
  copy.obj()->flags |= from->flags & kAscii;
  return copy;
}

u32 str_length(Value s) {
  TextView t = text_of(s);
  return static_cast<u32>(t.ascii ? t.size : utf8_count(t.data, t.size));
}

u32 str_hash(Value v) {
  auto* s = v.as<Str>();
  if (!s->hash) s->hash = hash_bytes(s->data(), s->len);
  return s->hash;
}

int str_compare(Value a, Value b) {  // the order of UTF-8's bytes is the order of the characters
  TextView s = text_of(a), t = text_of(b);
  if (kWord64 && s.size >= 4 && t.size >= 4) {  // most differ early
    u32 x, y;
    std::memcpy(&x, s.data, 4);
    std::memcpy(&y, t.data, 4);
    if (x != y) return __builtin_bswap32(x) < __builtin_bswap32(y) ? -1 : 1;
  } else if (kWord64 && s.size && t.size && *s.data != *t.data) {
    return *s.data < *t.data ? -1 : 1;
  }
  int order = std::memcmp(s.data, t.data, s.size < t.size ? s.size : t.size);
  return order ? order : s.size < t.size ? -1 : s.size > t.size;
}

// ---- the type's operations

namespace {

Value str_repr(Vm& vm, Value self) { return repr_text(vm, self, ReprStyle::Str); }

Value str_str(Vm& vm, Value self) {
  Local<> root(vm, self);
  return exact_text(vm, root.slot());
}

Value str_hash_op(Vm&, Value self) { return hash_result(str_hash(self)); }
Value str_len(Vm& vm, Value self) { return Value::small(static_cast<i64>(char_count(vm.str_index, self))); }

Value str_getitem(Vm& vm, Value self, Value key) {
  if (key.is_small() && (self.obj()->flags & kAscii)) {
    i64 i = key.as_small();
    auto* s = self.as<Str>();
    if (i < 0) i += s->len;
    if (i >= 0 && i < s->len) return make_char(vm, static_cast<u8>(s->data()[i]));
  }
  if (key.is(Kind::Record) && is_exact(key, kTypeId_Slice)) return text_slice(vm, self, key);
  Local<Str> s(vm, self);
  i64 i;
  if (key.is_small()) {
    i = key.as_small();
  } else {
    if (!is_index(vm, key)) return raise(vm, kTypeErrorType, "string indices must be integers, not '%t'", key);
    TRY_OK(to_clamped_index(vm, key, &i));
    if (i == INT64_MAX || i == INT64_MIN)
      return raise(vm, kIndexErrorType, "cannot fit 'int' into an index-sized integer");
  }
  if (i < 0) i += static_cast<i64>(char_count(vm.str_index, s));
  if (i >= 0 && i < s->len) {
    if (s->flags & kAscii) return make_char(vm, static_cast<u8>(s->data()[i]));
    size_t offset = byte_offset(vm.str_index, s, static_cast<size_t>(i));
    if (offset < s->len) {
      auto* p = reinterpret_cast<const u8*>(s->data()) + offset;
      return make_char(vm, utf8_next(p));
    }
  }
  return raise(vm, kIndexErrorType, "string index out of range");
}

Value str_contains(Vm& vm, Value self, Value item) {
  if (!is_str(item)) return raise(vm, kTypeErrorType, "'in <string>' requires string as left operand, not %t", item);
  TextView s = text_of(self), t = text_of(item);
  return Value::boolean(find_bytes(s.data, s.size, t.data, t.size) != kNotFound);
}

Value str_binary(Vm& vm, BinaryOp op, Value left, Value right) {
  switch (op) {
    case BinaryOp::Add:
      if (!is_str(left)) return Value::not_implemented();
      if (!is_str(right)) {
        if (reflects(vm, right, N(__radd__))) return Value::not_implemented();
        return raise(vm, kTypeErrorType, "can only concatenate str (not \"%t\") to str", right);
      }
      return text_add(vm, left, right);
    case BinaryOp::Mul: return is_str(left) ? text_repeat(vm, left, right) : text_repeat(vm, right, left);
    case BinaryOp::Mod: return is_str(left) ? percent_format(vm, left, right) : Value::not_implemented();
    default: return Value::not_implemented();
  }
}

Value str_compare_op(Vm&, CompareOp op, Value left, Value right) {
  if (!is_str(left) || !is_str(right)) return Value::not_implemented();
  if (op == CompareOp::Eq) return Value::boolean(str_equal(left, right));
  if (op == CompareOp::Ne) return Value::boolean(!str_equal(left, right));
  int order = str_compare(left, right);
  switch (op) {
    case CompareOp::Lt: return Value::boolean(order < 0);
    case CompareOp::Le: return Value::boolean(order <= 0);
    case CompareOp::Gt: return Value::boolean(order > 0);
    default: return Value::boolean(order >= 0);
  }
}

// str(), str(object), str(bytes, encoding, errors)
Value str_from_arguments(Vm& vm, Args args, Value names) {
  u32 positional = positional_count(args, names);
  TRY_OK(check_at_most(vm, "str", args.count, 3));
  TRY_OK(known_conversion_keywords(vm, "str", names, N(object)));
  Value object = positional > 0 ? args[0] : keyword_value(args, names, N(object));
  Value encoding = positional > 1 ? args[1] : keyword_value(args, names, N(encoding));
  Value errors = positional > 2 ? args[2] : keyword_value(args, names, N(errors));
  if (!encoding.is_undefined()) TRY_OK(want_str(vm, "str() argument 'encoding'", encoding));
  if (!errors.is_undefined()) TRY_OK(want_str(vm, "str() argument 'errors'", errors));
  if (object.is_undefined()) return make_str(vm, "", 0);
  if (encoding.is_undefined() && errors.is_undefined()) return str(vm, object);
  if (is_str(object)) return raise(vm, kTypeErrorType, "decoding str is not supported");
  BytesView view;
  if (!bytes_view(object, &view)) {
    return raise(vm, kTypeErrorType, "decoding to str: need a bytes-like object, %t found", object);
  }
  return decode_bytes(vm, object, encoding, errors);
}

Value str_make(Vm& vm, Value type, Args args, Value names) {
  Local<> root(vm, type);
  if (root.value() == Value::from_const(&kStrType)) return str_from_arguments(vm, args, names);
  Local<Str> text(vm, str_from_arguments(vm, args, names));
  TRY(text.value());
  u32 n = text->len;
  Object* o = TRY_PTR(alloc_for_type(vm, root, Kind::Str, str_bytes(n), n));
  std::memcpy(reinterpret_cast<Str*>(o)->data(), text->data(), n);
  o->flags |= text->flags & kAscii;
  return Value::from(o);
}

Value str_iter(Vm& vm, Value self) {
  Local<> root(vm, self);
  Value it = TRY(make_record(vm, kStrIteratorType, 2));
  it.as<Record>()->items[0] = root;
  it.as<Record>()->items[1] = Value::small(0);
  return it;
}

// items: the str (Undefined once exhausted), the byte offset of the next character
Value str_iterator_next(Vm& vm, Value self) {
  auto* it = self.as<Record>();
  if (it->items[0].is_undefined()) return Value::stop();
  auto* s = it->items[0].as<Str>();
  auto at = static_cast<u32>(it->items[1].as_small());
  if (at >= s->len) {
    it->items[0] = Value();
    return Value::stop();
  }
  auto *begin = reinterpret_cast<const u8*>(s->data()), *p = begin + at;
  u32 c = utf8_next(p);
  it->items[1] = Value::small(p - begin);
  return make_char(vm, c);
}

// __setstate__(index): goes on from that character.
Value str_iterator_setstate(Vm& vm, Args args) {
  i64 index;
  if (!to_i64(vm, args[1], &index)) return Value::raised();
  auto* it = args[0].as<Record>();
  if (it->items[0].is_undefined()) return Value::none();
  auto* s = it->items[0].as<Str>();
  auto *begin = reinterpret_cast<const u8*>(s->data()), *p = begin;
  for (; index > 0 && p < begin + s->len; --index) utf8_next(p);
  it->items[1] = Value::small(p - begin);
  return Value::none();
}

Value str_getnewargs(Vm& vm, Args args) { return make_tuple(vm, args.slots, 1); }

constexpr TypeOps kStrOps{.repr = str_repr,
                          .str = str_str,
                          .hash = str_hash_op,
                          .len = str_len,
                          .getitem = str_getitem,
                          .contains = str_contains,
                          .iter = str_iter,
                          .binary = str_binary,
                          .compare = str_compare_op,
                          .make = str_make};

constinit const Native kStrRows[] = {
    native(N(__format__), str_dunder_format, 2, 2),
    native(N(__getnewargs__), str_getnewargs, 1, 1),
    native(N(capitalize), text_capitalize, 1, 1),
    native(N(casefold), text_casefold, 1, 1),
    native(N(center), text_center, 2, 3),
    native(N(count), text_count, 2, 4),
    native(N(encode), str_encode, 1, 3, "- encoding errors"),
    native(N(endswith), text_endswith, 2, 4),
    native(N(expandtabs), text_expandtabs, 1, 2, "- tabsize"),
    native(N(find), text_find, 2, 4),
    native(N(format), str_format, 1, 255, nullptr, kVarArgs | kVarKeywords),
    native(N(format_map), str_format_map, 2, 2),
    native(N(index), text_index, 2, 4),
    native(N(isalnum), text_isalnum, 1, 1),
    native(N(isalpha), text_isalpha, 1, 1),
    native(N(isascii), text_isascii, 1, 1),
    native(N(isdecimal), str_isdecimal, 1, 1),
    native(N(isdigit), text_isdigit, 1, 1),
    native(N(isidentifier), str_isidentifier, 1, 1),
    native(N(islower), text_islower, 1, 1),
    native(N(isnumeric), str_isnumeric, 1, 1),
    native(N(isprintable), str_isprintable, 1, 1),
    native(N(isspace), text_isspace, 1, 1),
    native(N(istitle), text_istitle, 1, 1),
    native(N(isupper), text_isupper, 1, 1),
    native(N(join), text_join, 2, 2),
    native(N(ljust), text_ljust, 2, 3),
    native(N(lower), text_lower, 1, 1),
    native(N(lstrip), text_lstrip, 1, 2),
    native(N(maketrans), str_maketrans, 1, 3, nullptr, kStaticNative),
    native(N(partition), text_partition, 2, 2),
    native(N(removeprefix), text_removeprefix, 2, 2),
    native(N(removesuffix), text_removesuffix, 2, 2),
    native(N(replace), text_replace, 3, 4),
    native(N(rfind), text_rfind, 2, 4),
    native(N(rindex), text_rindex, 2, 4),
    native(N(rjust), text_rjust, 2, 3),
    native(N(rpartition), text_rpartition, 2, 2),
    native(N(rsplit), text_rsplit, 1, 3, "- sep maxsplit"),
    native(N(rstrip), text_rstrip, 1, 2),
    native(N(split), text_split, 1, 3, "- sep maxsplit"),
    native(N(splitlines), text_splitlines, 1, 2, "- keepends"),
    native(N(startswith), text_startswith, 2, 4),
    native(N(strip), text_strip, 1, 2),
    native(N(swapcase), text_swapcase, 1, 1),
    native(N(title), text_title, 1, 1),
    native(N(translate), str_translate, 2, 2),
    native(N(upper), text_upper, 1, 1),
    native(N(zfill), text_zfill, 2, 2),
};

Value iterator_self(Vm&, Value self) { return self; }
constinit const Native kStrIteratorRows[] = {native(N(__setstate__), str_iterator_setstate, 2, 2)};
constexpr TypeOps kStrIteratorOps{.iter = iterator_self, .next = str_iterator_next};

}  // namespace

constinit const Type kStrType = make_const_type(kTypeId_Str, N(str), &kObjectType, Kind::Str, &kStrOps, kStrRows,
                                                sizeof kStrRows / sizeof *kStrRows);
constinit const Type kStrIteratorType =
    make_const_type(kTypeId_StrIterator, N(str_iterator), &kObjectType, Kind::Record, &kStrIteratorOps,
                    kStrIteratorRows, 1, kTypeFinal | kTypeNoInstances);

}  // namespace adder::vm
