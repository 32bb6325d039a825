// Finding and replacing: find, index, count, startswith, endswith, replace, partition, removeprefix and their mirror
// images.
#include <cstring>

#include "vm/objects/arguments.h"
#include "vm/objects/text.h"

namespace adder::vm {

namespace {

enum class Search : u8 { First, Last };

// The byte offset of args[1] in args[0] between args[2] and args[3]; kNotFound. false: raised.
bool search(Vm& vm, Args args, Search which, size_t* found) {
  if (!want_needle(vm, args, 1)) return false;
  size_t from, to;
  if (!bounds_arguments(vm, args, 2, &from, &to)) return false;
  *found = kNotFound;
  if (from > to) return true;
  TextView t = text_of(args[0]), needle = text_of(args[1]);
  size_t at = which == Search::First ? find_bytes(t.data + from, to - from, needle.data, needle.size)
                                     : rfind_bytes(t.data + from, to - from, needle.data, needle.size);
  if (at != kNotFound) *found = at + from;
  return true;
}

Value found_index(Vm& vm, Value text, size_t offset) {
  return Value::small(static_cast<i64>(is_str(text) ? char_index(vm.str_index, text, offset) : offset));
}

Value find_method(Vm& vm, Args args, Search which, bool must) {
  size_t at;
  TRY_OK(search(vm, args, which, &at));
  if (at != kNotFound) return found_index(vm, args[0], at);
  if (!must) return Value::small(-1);
  return raise_text(vm, kValueErrorType,
                    is_str(args[0]) ? PACKED("substring not found") : PACKED("subsection not found"));
}

bool piece_matches(const TextView& t, size_t from, size_t to, const TextView& piece, bool at_end) {
  if (from > to || piece.size > to - from) return false;
  return piece.size == 0 || std::memcmp(t.data + (at_end ? to - piece.size : from), piece.data, piece.size) == 0;
}

Value affix_method(Vm& vm, Args args, const char* name, bool at_end) {
  size_t from, to;
  bool text = is_str(args[0]);
  bool tuple = args[1].is(Kind::Tuple);
  BytesView view;
  if (!tuple && !(text ? is_str(args[1]) : bytes_view(args[1], &view))) {
    const char* kind = text ? "str" : "bytes";
    return raise(vm, kTypeErrorType, "%s first arg must be %s or a tuple of %s, not %t", name, kind, kind, args[1]);
  }
  TRY_OK(bounds_arguments(vm, args, 2, &from, &to));
  if (!tuple) return Value::boolean(piece_matches(text_of(args[0]), from, to, text_of(args[1]), at_end));
  for (u32 i = 0; i < args[1].as<Tuple>()->len; ++i) {
    Value piece = args[1].as<Tuple>()->items[i];
    if (text && !is_str(piece)) {
      return raise(vm, kTypeErrorType, "tuple for %s must only contain str, not %t", name, piece);
    }
    TRY_OK(want_text(vm, args[0], piece, ""));
    if (piece_matches(text_of(args[0]), from, to, text_of(args[1].as<Tuple>()->items[i]), at_end))
      return Value::true_();
  }
  return Value::false_();
}

Value partition_method(Vm& vm, Args args, Search which) {
  TRY_OK(want_text(vm, args[0], args[1], "must be str, not %t"));
  TextView t = text_of(args[0]), separator = text_of(args[1]);
  size_t m = separator.size, n = t.size;
  if (m == 0) return raise(vm, kValueErrorType, "empty separator");
  size_t at =
      which == Search::First ? find_bytes(t.data, n, separator.data, m) : rfind_bytes(t.data, n, separator.data, m);
  Local<Tuple> parts(vm, make_tuple(vm, 3u));
  TRY(parts.value());
  Value empty = TRY(slice_text(vm, args.slots, 0, 0));
  for (int i = 0; i < 3; ++i) parts->items[i] = empty;
  if (at == kNotFound) {
    Value whole = TRY(exact_text(vm, args.slots));
    parts->items[which == Search::First ? 0 : 2] = whole;
    return parts;
  }
  Value head = TRY(slice_text(vm, args.slots, 0, at));
  parts->items[0] = head;
  // A str or bytes gives back the separator itself, whatever buffer that is.
  Value middle = args[0].is(Kind::ByteArray) ? slice_text(vm, args.slots, at, m) : args[1];
  if (middle.is_raised()) return middle;
  parts->items[1] = middle;
  Value tail = TRY(slice_text(vm, args.slots, at + m, n - at - m));
  parts->items[2] = tail;
  return parts;
}

Value remove_affix(Vm& vm, Args args, const char* name, bool at_end) {
  if (is_str(args[0])) TRY_OK(want_str(vm, name, args[1]));
  TRY_OK(want_text(vm, args[0], args[1], ""));
  TextView t = text_of(args[0]), piece = text_of(args[1]);
  if (!piece_matches(t, 0, t.size, piece, at_end)) return exact_text(vm, args.slots);
  return slice_text(vm, args.slots, at_end ? 0 : piece.size, t.size - piece.size);
}

// Copies `in` to `out`, putting `fresh` between the characters, `count` times at most. The case of an empty pattern.
void interleave(u8* out, const TextView& in, const TextView& fresh, size_t count) {
  const u8 *p = in.data, *end = in.data + in.size;
  for (; count; --count) {
    if (fresh.size) std::memcpy(out, fresh.data, fresh.size);
    out += fresh.size;
    if (p == end) return;
    const u8* start = p;
    if (in.is_str) {
      utf8_next(p);
    } else {
      ++p;
    }
    while (start < p) *out++ = *start++;
  }
  if (p < end) std::memcpy(out, p, static_cast<size_t>(end - p));
}

void copy_replacing(u8* out, const TextView& in, const TextView& old, const TextView& fresh, size_t count) {
  const u8* p = in.data;
  size_t left = in.size;
  if (old.size == 1 && fresh.size == 1 && count > left / 16) {
    for (; count; ++p, --left) {
      bool hit = *p == *old.data;
      *out++ = hit ? *fresh.data : *p;
      count -= hit;
    }
  }
  for (; count; --count) {
    size_t at = find_bytes(p, left, old.data, old.size);
    if (at) std::memcpy(out, p, at);
    out += at;
    if (fresh.size) std::memcpy(out, fresh.data, fresh.size);
    out += fresh.size;
    p += at + old.size;
    left -= at + old.size;
  }
  if (left) std::memcpy(out, p, left);
}

}  // namespace

Value text_find(Vm& vm, Args args) { return find_method(vm, args, Search::First, false); }
Value text_rfind(Vm& vm, Args args) { return find_method(vm, args, Search::Last, false); }
Value text_index(Vm& vm, Args args) { return find_method(vm, args, Search::First, true); }
Value text_rindex(Vm& vm, Args args) { return find_method(vm, args, Search::Last, true); }

Value text_count(Vm& vm, Args args) {
  TRY_OK(want_needle(vm, args, 1));
  size_t from, to;
  TRY_OK(bounds_arguments(vm, args, 2, &from, &to));
  if (from > to) return Value::small(0);
  TextView t = text_of(args[0]), needle = text_of(args[1]);
  size_t count = needle.size ? count_bytes(t.data + from, to - from, needle.data, needle.size)
                             : (t.is_str ? utf8_count(t.data + from, to - from) : to - from) + 1;
  return Value::small(static_cast<i64>(count));
}

Value text_startswith(Vm& vm, Args args) { return affix_method(vm, args, "startswith", false); }
Value text_endswith(Vm& vm, Args args) { return affix_method(vm, args, "endswith", true); }
Value text_partition(Vm& vm, Args args) { return partition_method(vm, args, Search::First); }
Value text_rpartition(Vm& vm, Args args) { return partition_method(vm, args, Search::Last); }
Value text_removeprefix(Vm& vm, Args args) { return remove_affix(vm, args, "removeprefix() argument", false); }
Value text_removesuffix(Vm& vm, Args args) { return remove_affix(vm, args, "removesuffix() argument", true); }

Value text_replace(Vm& vm, Args args) {
  if (is_str(args[0])) {
    TRY_OK(want_str(vm, "replace() argument 1", args[1]));
    TRY_OK(want_str(vm, "replace() argument 2", args[2]));
  }
  TRY_OK(want_text(vm, args[0], args[1], ""));
  TRY_OK(want_text(vm, args[0], args[2], ""));
  i64 limit;
  TRY_OK(size_argument(vm, args, 3, -1, &limit));
  TextView in = text_of(args[0]), old = text_of(args[1]), fresh = text_of(args[2]);
  size_t count =
      old.size ? count_bytes(in.data, in.size, old.data, old.size) : (in.is_str ? str_length(args[0]) : in.size) + 1;
  if (limit >= 0 && static_cast<u64>(limit) < count) count = static_cast<size_t>(limit);
  if (count == 0) return exact_text(vm, args.slots);
  u64 size = static_cast<u64>(in.size - count * old.size) + static_cast<u64>(count) * fresh.size;
  if (size > 0xFFFFFF00u) return raise_text_too_long(vm);
  Value result = TRY(make_text_like(vm, args[0], static_cast<size_t>(size)));
  if (size == 0) return result;
  in = text_of(args[0]), old = text_of(args[1]), fresh = text_of(args[2]);
  bool ascii = in.ascii && (fresh.ascii || !fresh.size);
  if (old.size) {
    copy_replacing(text_data(result), in, old, fresh, count);
  } else {
    interleave(text_data(result), in, fresh, count);
  }
  if (!ascii) return finish_text(result);
  result.obj()->flags |= kAscii;
  return result;
}

}  // namespace adder::vm
