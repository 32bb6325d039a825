// The operations every native uses: making objects, raising, and Python's generic operations on any Value.
// All follow roots.h: `Vm&` may collect; results are Values or raised(); callee roots its own arguments.
#pragma once
#include <cstdarg>
#include <initializer_list>
#include <type_traits>

#include "vm/core/message_text.h"
#include "vm/core/state.h"

namespace adder::vm {

// ---- making (objects/*.cc). `n` in bytes unless said otherwise.
Value make_str(Vm&, const char* data, size_t n);  // checks for ASCII; data must not point into the heap
Value make_str(Vm&, const char* c_string);
Value make_ascii_str(Vm&, const char* data, size_t n);    // the same for what is known to be ASCII
Value make_str_format(Vm&, const char* format, va_list);  // the codes of raise(), below
Value make_str_uninit(Vm&, size_t n);                     // fill data, then call finish_str before anyone sees it
Value finish_str(Value str);                              // sets kAscii; does not allocate
Value make_char(Vm&, u32 code_point);                     // one-character str
Value ascii_char(u8 c);                                   // the same of an ASCII character
Value make_name(Vm&, const char* data, size_t n);         // interned str; data must not point into the heap
Value intern(Vm&, Value str);                             // the interned twin
Value make_bytes(Vm&, const void* data, size_t n);        // data null: zeroed
Value make_bytearray(Vm&, const void* data, size_t n);
Value make_int(Vm&, i64 v);  // small or big
Value make_uint(Vm&, u64 v);
Value make_int_digits(Vm&, const u32* digits, u32 n, bool negative);  // normalises; digits must not point into the heap
inline Value make_float(Vm& vm, double d);
Value make_boxed_float(Vm&, double d);
Value make_complex(Vm&, double real, double imag);
Value make_tuple(Vm&, u32 n);                       // n slots, Undefined: fill before anyone sees it
Value make_tuple(Vm&, const Value* rooted, u32 n);  // copies from rooted slots
Value make_list(Vm&, u32 n_capacity = 0);           // empty
Value make_list(Vm&, const Value* rooted, u32 n);
Value make_dict(Vm&);
Value make_set(Vm&, bool frozen = false);
Value make_array(Vm&, u32 n);
Value make_blob(Vm&, u32 n);
Value make_cell(Vm&, Value content);
Value make_bound_method(Vm&, Value function, Value self);
Value make_module(Vm&, Value name, const ModuleDef* def = nullptr);
Value make_record(Vm&, const Type& type, u32 n);  // a Record of a built-in type, n Undefined Values
Value make_slice(Vm&, Value start, Value stop, Value step);
// An instance for a native `make`: `type` is the built-in type itself or a heap subclass; adds room for attributes if
// it is one. size: bytes of the layout; len as in Object.
Object* alloc_for_type(Vm&, Value type, Kind kind, size_t size, u32 len, u8 flags = 0);  // null: raised
u16 shape_for_type(Vm&, Value type);  // shape number of fresh instances; 0: raised
inline size_t round_to_granule(size_t n) { return (n + kGranule - 1) & ~(kGranule - 1); }

// ---- raising. All return raised(). Format: %s C string, %d int, %u unsigned, %v str(Value), %r repr(Value), %t type
// name of Value, %c char.
Value raise_format(Vm&, const Type& type, const char* format, ...);
[[gnu::always_inline]] inline Value vararg(const LocalBase& l) { return l.value(); }
template <class T, class = std::enable_if_t<!std::is_base_of_v<LocalBase, T>>>
T vararg(T v) {
  return v;
}
template <class... A>
Value raise_text(Vm& vm, const Type& type, const char* format = nullptr, const A&... args) {
  return raise_format(vm, type, format, vararg(args)...);
}
// raise(vm, type, "format", ...): a macro in a function's place, since only so a literal becomes a template's argument,
// which can be packed. raise_text() does the same with a type or a format that is known only when it runs.
#define raise(machine, exception, format, ...) \
  ::adder::vm::raise_message<exception, format>(machine __VA_OPT__(, ) __VA_ARGS__)
Value raise_packed(Vm&, const char* packed, ...);
template <const Type& kType, MessageText kText, class... A>
[[gnu::always_inline]] inline Value raise_message(Vm& vm, const A&... args) {
  if constexpr (kWord64)
    return raise_format(vm, kType, kText.text, vararg(args)...);
  else if constexpr (message_type<kType>() != 0)
    return raise_packed(vm, kPackedMessage<kText, message_type<kType>()>.bytes, vararg(args)...);
  else
    return raise_format(vm, kType, packed_text<kText>(), vararg(args)...);
}
Value raise_value(Vm&, Value exception);            // an instance; sets its context from vm.handled
Value raise_from_type(Vm&, Value type, Value arg);  // type(arg); arg Undefined: type()
Value raise_key_error(Vm&, Value key);
inline bool is_pair(Value v) { return v.is(Kind::Tuple) && v.as<Tuple>()->len == 2; }
Value set_exception_pair(
    Vm&, Value first, Value second);  // of the pending ImportError (name, path) or AttributeError (name, obj); raised()
Value raise_name_error(Vm&, const char* format, Value name);     // NameError; the name is %v
Value raise_os_error(Vm&, int error, Value filename = Value());  // errno > 0; chooses FileNotFoundError and so on
Value raise_stop_iteration(Vm&, Value value);
Value raise_memory_error(Vm&);
Value raise_type_mismatch(Vm&, const char* wanted, Value got);  // "wanted, not 'got'"
bool pending_is(Vm&, const Type& type);
Value take_pending(Vm&);  // the exception; clears it

// ---- types
Value type_of(Vm&, Value v);                 // a Type
const Type* type_ptr(Vm&, Value v);          // the same, as a raw pointer: dies at the next collection if a heap type
bool is_subtype(Vm&, Value type, Value of);  // both Types; by MRO
bool is_instance(Vm&, Value v, const Type& type);
inline bool is_exact(Value v, TypeId id) { return v.is_object() && v.obj()->shape == id; }
Value is_instance_value(Vm&, Value v,
                        Value type_or_tuple);  // isinstance(): True/False/raised, honours __instancecheck__
Value is_subclass_value(Vm&, Value type, Value type_or_tuple);
Value lookup_in_type(Vm&, Value type, Value name,
                     Value* owner = nullptr);  // raw class attribute by MRO, Undefined if none; cannot raise
Value call_special(Vm&, Value self, Value name, Value a = Value(),
                   Value b = Value());           // bound by its __get__ if it has one
Value lookup_special(Vm&, Value v, Value name);  // on type_of(v), not bound; Undefined if none

// ---- attributes
Value get_attr(Vm&, Value v, Value name);
Value get_attr_or_undefined(Vm&, Value v, Value name);  // AttributeError becomes Undefined
Value set_attr(Vm&, Value v, Value name, Value value);  // None
Value del_attr(Vm&, Value v, Value name);

// ---- operations
Value repr(Vm&, Value v);  // a Str
Value str(Vm&, Value v);   // a Str
Value ascii(Vm&, Value v);
Value format(Vm&, Value v, Value spec);  // spec a Str
Value hash(Vm&, Value v);                // a small int (u32 range natively too)
Value truth(Vm&, Value v);               // True or False
Value len(Vm&, Value v);                 // a small int
Value get_item(Vm&, Value v, Value key);
Value set_item(Vm&, Value v, Value key, Value value);
Value del_item(Vm&, Value v, Value key);
Value contains(Vm&, Value container, Value item);
Value get_iter(Vm&, Value v);
Value iter_next(Vm&, Value iterator);                  // stop() at the end
Value iter_step(Vm&, Value iterator);                  // the same of what quick_next() does not know
Value binary(Vm&, BinaryOp, Value left, Value right);  // with reflected methods and TypeError
Value inplace(Vm&, BinaryOp, Value left, Value right);
Value unary(Vm&, UnaryOp, Value v);
Value compare(Vm&, CompareOp, Value left, Value right);
Value equal(Vm&, Value a, Value b);  // True or False: identity or ==
Value call(Vm&, Value callable, Args args,
           Value keyword_names = Value());  // args must be rooted slots; keyword_names Tuple|Undefined
Value call0(Vm&, Value callable);
Value call1(Vm&, Value callable, Value a);
Value call2(Vm&, Value callable, Value a, Value b);
Value call3(Vm&, Value callable, Value a, Value b, Value c);
Value call_method(Vm&, Value self, Value name, Args args = {nullptr, 0});
Value to_index(Vm&, Value v);                   // int by __index__, or TypeError
bool to_i64(Vm&, Value v, i64* out);            // by __index__; OverflowError if it does not fit; false: raised
bool to_clamped_index(Vm&, Value v, i64* out);  // by __index__, clamped to i64; false: raised
bool to_double(Vm&, Value v, double* out);      // float, int, __float__, __index__
// The slice [start:stop:step] of a sequence of `length`: false: raised.
bool slice_indices(Vm&, Value slice, i64 length, i64* start, i64* stop, i64* step, i64* count);
// Calls f(item) for every item; f gets an unrooted Value and returns Value (raised() ends it). Defined in
// core/iterate.h.

// ---- buffers: str-free bytes-like objects. Pointers die at the next Vm& call.
struct BytesView {
  const u8* data;
  size_t size;
};
bool bytes_view(Value v, BytesView* out);  // bytes, bytearray, contiguous memoryview; false: not bytes-like
bool bytes_view_or_raise(Vm&, Value v, BytesView* out);
struct WritableBytes {
  u8* data;
  size_t size;
};
bool writable_bytes(Value v, WritableBytes* out);  // bytearray or a view of one

// ---- lists, dicts, strings natively
bool list_append(Vm&, Value list, Value item);  // false: raised
Value dict_get(Vm&, Value dict, Value key);     // Undefined if absent; may raise
bool dict_set(Vm&, Value dict, Value key, Value value);
Value dict_pop(Vm&, Value dict, Value key);            // the value, or Undefined
Value dict_get_name(Value dict, Value interned_name);  // no hashing calls, cannot collect: keys that are interned Strs
bool dict_next(Value dict, u32* position, Value* key, Value* value);  // walks in order; position starts at 0
bool dict_update(Vm&, Value dict, Value mapping);  // keys() and items of any mapping, or pairs; false: raised
bool set_add(Vm&, Value set, Value item);
bool set_update(Vm&, Value set, Value iterable);
inline Value list_item(Value list, u32 i) { return list.as<List>()->items.as<Array>()->items[i]; }
bool str_equal(Value a, Value b);  // both Str
bool str_is(Value s, const char* c_string);
Value plain_str(Vm&, Value v);  // a str with a NUL behind it; what is no shared Str comes back as it is
u32 str_length(Value s);        // in characters
u32 str_hash(Value s);
int str_compare(Value a, Value b);

// ---- text building: a growing Blob. append* return false when memory ran out (raised).
class StrBuilder {
public:
  explicit StrBuilder(Vm& vm) : vm_(vm), blob_(vm, Value()) {}
  bool append(const char* data, size_t n);  // data not in the heap
  bool append(const char* c_string);
  bool append_str(Value str);                                      // a Str
  bool append_slice(const LocalBase& str, size_t from, size_t n);  // bytes of a Str or bytes-like object that is rooted
  bool append_slot(const Value* slot, size_t from, size_t n);      // the same for a rooted slot, such as an argument
  bool append_fill(u32 code_point, size_t count);                  // the character that many times
  char* reserve(size_t n);  // n more bytes for the caller to fill at once; null: raised
  bool append_char(u32 code_point);
  bool append_byte(u8 byte);
  bool append_repr(Value v);
  bool append_int(i64 v);
  size_t size() const { return size_; }
  u8 last_byte() const { return blob_.value().as<Bytes>()->data[size_ - 1]; }  // there is one
  Value take_str();
  Value take_bytes();

private:
  Vm& vm_;
  Local<Blob> blob_;
  size_t size_ = 0;
};

inline Value make_float(Vm& vm, double d) {
  if constexpr (Value::kUnboxedFloats) return Value::unboxed_float(d);
  return make_boxed_float(vm, d);
}

}  // namespace adder::vm
