// What str, bytes and bytearray have in common: they are runs of bytes, and most of their methods are the same method.
// A native here serves all three; TextView is its view of self or of an argument, slice_text and make_text_like make
// results of self's own type. A TextView is raw pointers: it dies at the next Vm& call. Positions are bytes;
// byte_offset and char_index convert for str.
#pragma once
#include "vm/core/ops.h"
#include "vm/objects/byte_search.h"
#include "vm/objects/utf8.h"

namespace adder::vm {

struct TextView {
  const u8* data;
  size_t size;
  bool is_str;
  bool ascii;  // of a str
};

inline constexpr size_t kTextHeader = sizeof(Object) + sizeof(u32);  // of Str and Bytes: the header and the hash

inline bool is_str(Value v) { return v.is(Kind::Str); }
TextView text_of_object(Value v);
inline TextView text_of(Value v) {  // a str or bytes-like object
  if (kWord64 && is_str(v)) {
    auto* s = v.as<Str>();
    return {reinterpret_cast<const u8*>(s->data()), s->len, true, (s->flags & kAscii) != 0};
  }
  return text_of_object(v);
}
const char* text_type_name(Value v);              // "str", "bytes", "bytearray"
Value make_text_like(Vm&, Value like, size_t n);  // n bytes to fill, then finish_text; a memoryview gives bytes
u8* text_data(Value fresh);                       // where to write
Value finish_text(Value fresh);                   // as finish_str; does nothing for bytes
Value slice_text(Vm&, const Value* slot, size_t from,
                 size_t n);                // part of the text in a rooted slot; itself if it is all of it
Value exact_text(Vm&, const Value* slot);  // the text as an exact object of its base type; a bytearray is copied

// Positions in a str, counted in characters. These look at vm.str_index but do not collect.
size_t byte_offset(Vm::StrIndexCache& cache, Value str,
                   size_t index);  // of character `index`; the size if there is none
size_t char_index(Vm::StrIndexCache& cache, Value str, size_t offset);
size_t char_count(Vm::StrIndexCache& cache, Value text);  // of bytes-like objects: bytes
// Does the str have one character? Which?
bool single_char(Value str, u32* c);

// Arguments. All return false after raising.
bool want_text(Vm&, Value self, Value arg, const char* format_for_str);  // the format sees the argument (for %t)
bool want_needle(Vm&, Args args, u32 i);  // as find() takes it: an int for bytes becomes a bytes object in the slot
bool want_str(Vm&, const char* where, Value arg);  // "WHERE must be str, not TYPE"
bool size_argument(Vm&, Args args, u32 i, i64 fallback, i64* out);
// Optional start and stop in args[first], args[first + 1], as in find(): clipped to the text, in bytes; from > to:
// nothing can be found.
bool bounds_arguments(Vm&, Args args, u32 first, size_t* from, size_t* to);
inline size_t clamp_size(i64 n) { return n < 0 ? 0 : static_cast<size_t>(n); }
Value raise_text_too_long(Vm&);  // OverflowError / MemoryError

// Has `right` a reflected method of its own, which then goes before the TypeError that concatenation would raise?
bool reflects(Vm&, Value right, Value name);

// Methods shared by the types' tables.
Value text_add(Vm&, Value left, Value right);
Value text_repeat(Vm&, Value self, Value times);
Value text_slice(Vm&, Value self, Value slice);
Value text_find(Vm&, Args), text_rfind(Vm&, Args), text_index(Vm&, Args), text_rindex(Vm&, Args), text_count(Vm&, Args);
Value text_startswith(Vm&, Args), text_endswith(Vm&, Args), text_replace(Vm&, Args);
Value text_partition(Vm&, Args), text_rpartition(Vm&, Args), text_removeprefix(Vm&, Args), text_removesuffix(Vm&, Args);
Value text_split(Vm&, Args), text_rsplit(Vm&, Args), text_splitlines(Vm&, Args), text_join(Vm&, Args);
Value text_strip(Vm&, Args), text_lstrip(Vm&, Args), text_rstrip(Vm&, Args);
Value text_center(Vm&, Args), text_ljust(Vm&, Args), text_rjust(Vm&, Args), text_zfill(Vm&, Args),
    text_expandtabs(Vm&, Args);
Value text_upper(Vm&, Args), text_lower(Vm&, Args), text_casefold(Vm&, Args), text_swapcase(Vm&, Args),
    text_title(Vm&, Args), text_capitalize(Vm&, Args);
Value text_isalnum(Vm&, Args), text_isalpha(Vm&, Args), text_isascii(Vm&, Args), text_isdigit(Vm&, Args),
    text_islower(Vm&, Args), text_isspace(Vm&, Args), text_istitle(Vm&, Args), text_isupper(Vm&, Args);
Value str_isdecimal(Vm&, Args), str_isnumeric(Vm&, Args), str_isidentifier(Vm&, Args), str_isprintable(Vm&, Args);
Value str_translate(Vm&, Args), str_maketrans(Vm&, Args), bytes_translate(Vm&, Args), bytes_maketrans(Vm&, Args);

// A str in normal form; compatibility: NFKC or NFKD, compose: NFC or NFKC. In module unicodedata: null without it.
[[gnu::weak]] Value unicode_normalize(Vm&, Value str, bool compatibility, bool compose);

// repr: quoted and escaped (objects/text_repr.cc).
enum class ReprStyle : u8 { Str, Ascii, Bytes, ByteArray };
Value repr_text(Vm&, Value text, ReprStyle style);  // b'...' for Bytes and ByteArray

// Codecs (objects/codec.cc). encoding, errors: Str or Undefined.
Value encode_str(Vm&, Value str, Value encoding, Value errors);           // bytes
Value decode_bytes(Vm&, Value bytes_like, Value encoding, Value errors);  // str
Value str_encode(Vm&, Args), bytes_decode(Vm&, Args);

// Formatting
Value percent_format(Vm&, Value format,
                     Value args);  // format % args, for str, bytes and bytearray (objects/percent_format.cc)
Value quick_percent(Vm&, Value format, Value args);  // Undefined: percent_format() does it (objects/percent_quick.cc)
Value str_format(Vm&, Args), str_format_map(Vm&, Args), str_dunder_format(Vm&, Args);  // objects/str_format.cc

// bytes and bytearray (objects/bytes.cc)
bool byte_value(Vm&, Value v, const char* range_message, u8* out);
Value bytes_fromhex(Vm&, Args), bytes_hex(Vm&, Args);
Value bytes_compare(Vm&, CompareOp, Value left, Value right);
Value bytes_contains(Vm&, Value self, Value item);
Value make_bytes_iterator(Vm&, Value self);

}  // namespace adder::vm
