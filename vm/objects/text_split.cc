// Splitting and joining: split, rsplit, splitlines, join, strip.
#include <cstring>

#include "vm/objects/arguments.h"
#include "vm/objects/sequence.h"
#include "vm/objects/text.h"
#include "vm/objects/unicode.h"

namespace adder::vm {

namespace {

bool append_part(Vm& vm, const Local<>& list, Args args, size_t from, size_t n) {
  if (kWord64 && n > 1 && is_str(args[0]) && (args[0].obj()->flags & kAscii) && n < args[0].obj()->len) {
    Object* o = vm.heap.allocate_fast(vm, kTypeId_Str, Kind::Str, kTextHeader + n + 1, static_cast<u32>(n), kAscii);
    if (!o) return false;
    std::memcpy(reinterpret_cast<Str*>(o)->own, args[0].as<Str>()->data() + from, n);
    return list_append(vm, list, Value::from(o));
  }
  Value part = slice_text(vm, args.slots, from, n);
  return !part.is_raised() && list_append(vm, list, part);
}

// The character at *at, which moves past it; is it white space?
bool space_forward(const TextView& t, size_t* at) {
  if (!t.is_str) return is_ascii_space(t.data[(*at)++]);
  const u8* p = t.data + *at;
  u32 c = utf8_next(p);
  *at = static_cast<size_t>(p - t.data);
  return is_space(c);
}
bool space_backward(const TextView& t, size_t* at) {
  if (!t.is_str) return is_ascii_space(t.data[--*at]);
  const u8* p = t.data + *at;
  u32 c = utf8_previous(p);
  *at = static_cast<size_t>(p - t.data);
  return is_space(c);
}

size_t skip_spaces(const TextView& t, size_t at) {
  while (at < t.size && (t.data[at] <= ' ' || t.data[at] >= 0x80)) {
    if (t.data[at] == ' ') {
      ++at;
      continue;
    }
    size_t next = at;
    if (!space_forward(t, &next)) break;
    at = next;
  }
  return at;
}
size_t skip_spaces_back(const TextView& t, size_t at) {
  while (at > 0 && (t.data[at - 1] <= ' ' || t.data[at - 1] >= 0x80)) {
    size_t before = at;
    if (!space_backward(t, &before)) break;
    at = before;
  }
  return at;
}

Value split_spaces(Vm& vm, Args args, u64 limit, const Local<>& list) {
  size_t at = skip_spaces(text_of(args[0]), 0);
  while (at < text_of(args[0]).size) {
    TextView t = text_of(args[0]);
    bool rest = limit-- == 0;
    size_t end = rest ? t.size : at;
    while (end < t.size) {
      if (t.ascii && t.data[end] > ' ') {
        ++end;
        continue;
      }
      size_t next = end;
      if (space_forward(t, &next)) break;
      end = next;
    }
    size_t next_word = skip_spaces(t, end);
    TRY_OK(append_part(vm, list, args, at, end - at));
    at = next_word;
  }
  return list;
}

Value rsplit_spaces(Vm& vm, Args args, u64 limit, const Local<>& list) {
  size_t end = skip_spaces_back(text_of(args[0]), text_of(args[0]).size);
  while (end > 0) {
    TextView t = text_of(args[0]);
    size_t at = limit-- == 0 ? 0 : end;
    while (at > 0) {
      size_t before = at;
      if (space_backward(t, &before)) break;
      at = before;
    }
    size_t previous_end = skip_spaces_back(t, at);
    TRY_OK(append_part(vm, list, args, at, end - at));
    end = previous_end;
  }
  return list;
}

Value split_at(Vm& vm, Args args, u64 limit, const Local<>& list) {
  size_t at = 0;
  for (;;) {
    TextView t = text_of(args[0]), separator = text_of(args[1]);
    size_t found = limit-- ? find_bytes(t.data + at, t.size - at, separator.data, separator.size) : kNotFound;
    size_t m = separator.size;
    if (found == kNotFound) {
      TRY_OK(append_part(vm, list, args, at, t.size - at));
      return list;
    }
    TRY_OK(append_part(vm, list, args, at, found));
    at += found + m;
  }
}

Value rsplit_at(Vm& vm, Args args, u64 limit, const Local<>& list) {
  size_t end = text_of(args[0]).size;
  for (;;) {
    TextView t = text_of(args[0]), separator = text_of(args[1]);
    size_t found = limit-- ? rfind_bytes(t.data, end, separator.data, separator.size) : kNotFound;
    size_t from = found == kNotFound ? 0 : found + separator.size;
    TRY_OK(append_part(vm, list, args, from, end - from));
    if (found == kNotFound) return list;
    end = found;
  }
}

// The splitter for (self, sep, maxsplit); *by_spaces if sep is None.
bool split_arguments(Vm& vm, Args args, u64* limit, bool* by_spaces) {
  i64 n;
  if (!size_argument(vm, args, 2, -1, &n)) return false;
  *limit = n < 0 ? ~u64{0} : static_cast<u64>(n);
  *by_spaces = !args.has(1) || args[1].is_none();
  if (*by_spaces) return true;
  if (!want_text(vm, args[0], args[1], "must be str or None, not %t")) return false;
  return text_of(args[1]).size || failed(raise(vm, kValueErrorType, "empty separator"));
}

void reverse_list(Value list) {
  u32 n = list.as<List>()->len;
  Value* items = n ? list.as<List>()->items.as<Array>()->items : nullptr;
  for (u32 i = 0; i < n / 2; ++i) {
    Value v = items[i];
    items[i] = items[n - 1 - i];
    items[n - 1 - i] = v;
  }
}

// Is the character at p one of `set` (a text of the same kind)?
bool in_set(const TextView& set, const u8* p, size_t width) {
  return find_bytes(set.data, set.size, p, width) != kNotFound;
}

Value strip_method(Vm& vm, Args args, const char* name, bool left, bool right) {
  bool spaces = !args.has(1) || args[1].is_none();
  if (!spaces) {
    if (is_str(args[0]) && !is_str(args[1])) return raise(vm, kTypeErrorType, "%s arg must be None or str", name);
    TRY_OK(want_text(vm, args[0], args[1], ""));
  }
  TextView t = text_of(args[0]), set = spaces ? TextView{} : text_of(args[1]);
  size_t from = 0, to = t.size;
  if (left && spaces) from = skip_spaces(t, 0);
  if (right && spaces) to = from < to ? skip_spaces_back(t, to) : to;
  while (left && !spaces && from < to) {
    size_t width = t.is_str ? utf8_skip(t.data + from, to - from, 1) : 1;
    if (!in_set(set, t.data + from, width)) break;
    from += width;
  }
  while (right && !spaces && from < to) {
    const u8* p = t.data + to;
    if (t.is_str) {
      utf8_previous(p);
    } else {
      --p;
    }
    auto width = static_cast<size_t>(t.data + to - p);
    if (!in_set(set, p, width)) break;
    to -= width;
  }
  return slice_text(vm, args.slots, from, to - from);
}

// The joined size, or kNotFound: raised. *ascii: are all parts ASCII strs?
size_t joined_size(Vm& vm, Value self, Value parts, bool* ascii) {
  u32 count = sequence_length(parts);
  u64 size = count ? static_cast<u64>(text_of(self).size) * (count - 1) : 0;
  for (u32 i = 0; i < count; ++i) {
    Value part = sequence_item(parts, i);
    BytesView view;
    if (is_str(self) ? !is_str(part) : !bytes_view(part, &view)) {
      (void)raise_text(vm, kTypeErrorType,
                       is_str(self) ? PACKED("sequence item %u: expected str instance, %t found")
                                    : PACKED("sequence item %u: expected a bytes-like object, %t found"),
                       i, part);
      return kNotFound;
    }
    TextView t = text_of(part);
    size += t.size;
    *ascii &= t.ascii;
  }
  if (size > 0xFFFFFF00u) {
    (void)raise_text_too_long(vm);
    return kNotFound;
  }
  return static_cast<size_t>(size);
}

}  // namespace

Value text_split(Vm& vm, Args args) {
  u64 limit;
  bool by_spaces;
  TRY_OK(split_arguments(vm, args, &limit, &by_spaces));
  Local<> list(vm, make_list(vm, kWord64 ? 6u : 0u));
  TRY(list.value());
  return by_spaces ? split_spaces(vm, args, limit, list) : split_at(vm, args, limit, list);
}

Value text_rsplit(Vm& vm, Args args) {
  u64 limit;
  bool by_spaces;
  TRY_OK(split_arguments(vm, args, &limit, &by_spaces));
  Local<> list(vm, make_list(vm));
  TRY(list.value());
  TRY(by_spaces ? rsplit_spaces(vm, args, limit, list) : rsplit_at(vm, args, limit, list));
  reverse_list(list);
  return list;
}

Value text_splitlines(Vm& vm, Args args) {
  bool keep = false;
  if (args.has(1)) TRY_OK(int_flag(vm, args[1], &keep));
  Local<> list(vm, make_list(vm));
  TRY(list.value());
  for (size_t at = 0; at < text_of(args[0]).size;) {
    TextView t = text_of(args[0]);
    size_t end = at, next = at;
    while (end < t.size) {
      const u8* p = t.data + end;
      if (*p > 0x1E && *p < 0x80) {
        ++end;
        continue;
      }
      u32 c = t.is_str ? utf8_next(p) : *p++;
      next = static_cast<size_t>(p - t.data);
      if (c == '\r' && next < t.size && t.data[next] == '\n') ++next;
      if (t.is_str ? is_line_break(c) : c == '\n' || c == '\r') break;
      end = next;
    }
    if (end == t.size) next = end;
    TRY_OK(append_part(vm, list, args, at, (keep ? next : end) - at));
    at = next;
  }
  return list;
}

Value text_strip(Vm& vm, Args args) { return strip_method(vm, args, "strip", true, true); }
Value text_lstrip(Vm& vm, Args args) { return strip_method(vm, args, "lstrip", true, false); }
Value text_rstrip(Vm& vm, Args args) { return strip_method(vm, args, "rstrip", false, true); }

Value text_join(Vm& vm, Args args) {
  if (!is_exact(args[1], kTypeId_List) && !is_exact(args[1], kTypeId_Tuple)) {
    Value parts = list_from_iterable(vm, args[1]);
    if (parts.is_raised() && pending_is(vm, kTypeErrorType) &&
        lookup_special(vm, args[1], N(__iter__)).is_undefined()) {
      (void)take_pending(vm);
      return raise(vm, kTypeErrorType, "can only join an iterable");
    }
    args[1] = TRY(parts);
  }
  u32 count = sequence_length(args[1]);
  if (count == 1 && is_str(args[0]) && is_exact(sequence_item(args[1], 0), kTypeId_Str))
    return sequence_item(args[1], 0);
  bool ascii = true;
  size_t size = joined_size(vm, args[0], args[1], &ascii);
  if (size == kNotFound) return Value::raised();
  Value result = TRY(make_text_like(vm, args[0], size));
  if (size == 0) return result;
  u8* out = text_data(result);
  TextView separator = text_of(args[0]);
  for (u32 i = 0; i < count; ++i) {
    if (i && separator.size) {
      std::memcpy(out, separator.data, separator.size);
      out += separator.size;
    }
    TextView part = text_of(sequence_item(args[1], i));
    if (part.size) std::memcpy(out, part.data, part.size);
    out += part.size;
  }
  if (!ascii || !(separator.ascii || !separator.size || count < 2)) return finish_text(result);
  result.obj()->flags |= kAscii;
  return result;
}

}  // namespace adder::vm
