// Value: one machine word that is any Python value. This is the one place that knows its bits.
//
// 64-bit: 0x0000 pppp pppp pppp  pointer to an Object (0 is Undefined; values below 4096 are immediates)
//         0x0002 .. 0xFFFC       a double, its bits plus 2^49
//         0xFFFE iiii iiii iiii  small int, 48 bits, two's complement
// 32-bit: ...1 small int (31 bits), ..00 pointer, ..10 immediate; doubles are heap objects (Kind::Float).
//
// Zero-filled memory is an array of Undefined. Undefined never reaches a Python program: it marks an unbound register,
// an absent argument, an empty slot. Raised is what a function returns when vm.pending holds an exception.
#pragma once
#include <cstring>

#include "vm/core/config.h"

namespace adder::vm {

struct Object;
enum class Kind : u8;

class [[nodiscard]] Value {
public:
  constexpr Value() : bits_(0) {}
  static constexpr Value from_bits(word b) { return Value(b); }
  // Any struct that begins with an Object header; constexpr, so that tables of constants can hold pointers.
  static constexpr Value from_const(const void* object) { return Value(object); }
  static Value from(const void* object) { return Value(reinterpret_cast<word>(object)); }

  word bits() const { return bits_; }
  bool operator==(const Value& o) const { return bits_ == o.bits_; }  // identity, Python's `is`, but for boxed numbers
  bool operator!=(const Value& o) const { return bits_ != o.bits_; }

  static constexpr Value immediate(word n) { return Value((n << 2) | 2); }
  static constexpr Value undefined() { return Value(word{0}); }
  static constexpr Value raised() { return immediate(0); }
  static constexpr Value none() { return immediate(1); }
  static constexpr Value false_() { return immediate(2); }
  static constexpr Value true_() { return immediate(3); }
  static constexpr Value not_implemented() { return immediate(4); }
  static constexpr Value ellipsis() { return immediate(5); }
  static constexpr Value stop() { return immediate(6); }     // what TypeOps::next returns at the end; never stored
  static constexpr Value deleted() { return immediate(7); }  // a hole in a table's entries; never leaves its table
  static constexpr Value boolean(bool b) { return b ? true_() : false_(); }

  bool is_undefined() const { return bits_ == 0; }
  bool is_raised() const { return bits_ == raised().bits_; }
  bool is_none() const { return bits_ == none().bits_; }
  bool is_true() const { return bits_ == true_().bits_; }
  bool is_false() const { return bits_ == false_().bits_; }
  bool is_bool() const { return is_true() || is_false(); }
  bool is_not_implemented() const { return bits_ == not_implemented().bits_; }
  bool is_stop() const { return bits_ == stop().bits_; }

#if UINTPTR_MAX > 0xFFFFFFFFu
  static constexpr word kIntTag = word{0xFFFE} << 48;
  static constexpr word kDoubleOffset = word{1} << 49;
  static constexpr i64 kSmallMax = (i64{1} << 47) - 1, kSmallMin = -(i64{1} << 47);
  static constexpr bool kUnboxedFloats = true;

  static constexpr Value small(i64 i) { return Value(kIntTag | (static_cast<word>(i) & 0xFFFF'FFFF'FFFFu)); }
  bool is_small() const { return bits_ >= kIntTag; }
  iword as_small() const { return static_cast<iword>(bits_ << 16) >> 16; }
  static bool both_small(Value a, Value b) { return (a.bits_ & b.bits_) >= kIntTag; }
  // Sum and difference of small ints without unpacking them; false: it is none itself.
  static bool add_small(Value a, Value b, Value* out) {
    i64 r;
    if (__builtin_add_overflow(static_cast<i64>(a.bits_ << 16), static_cast<i64>(b.bits_ << 16), &r)) return false;
    *out = Value(kIntTag | static_cast<word>(r) >> 16);
    return true;
  }
  static bool sub_small(Value a, Value b, Value* out) {
    i64 r;
    if (__builtin_sub_overflow(static_cast<i64>(a.bits_ << 16), static_cast<i64>(b.bits_ << 16), &r)) return false;
    *out = Value(kIntTag | static_cast<word>(r) >> 16);
    return true;
  }
  // In the order of the ints they are; only if both are small.
  i64 small_order() const { return static_cast<i64>(bits_ << 16); }
  bool is_object() const { return bits_ - 4096 < (word{1} << 48) - 4096; }
  bool is_unboxed_float() const { return bits_ - (word{1} << 49) < kIntTag - (word{1} << 49); }
  static Value unboxed_float(double d) {
    word b;
    if (d != d) d = __builtin_nan("");  // one NaN: payloads would collide with the tags
    std::memcpy(&b, &d, sizeof b);
    return Value(b + kDoubleOffset);
  }
  double as_unboxed_float() const {
    word b = bits_ - kDoubleOffset;
    double d;
    std::memcpy(&d, &b, sizeof d);
    return d;
  }
#else
  static constexpr i64 kSmallMax = (i64{1} << 30) - 1, kSmallMin = -(i64{1} << 30);
  static constexpr bool kUnboxedFloats = false;

  static constexpr Value small(i64 i) { return Value((static_cast<word>(i) << 1) | 1); }
  bool is_small() const { return bits_ & 1; }
  iword as_small() const { return static_cast<iword>(bits_) >> 1; }
  static bool both_small(Value a, Value b) { return a.bits_ & b.bits_ & 1; }
  static bool add_small(Value a, Value b, Value* out) {
    i32 r;
    if (__builtin_add_overflow(static_cast<i32>(a.bits_ - 1), static_cast<i32>(b.bits_), &r)) return false;
    *out = Value(static_cast<word>(r));
    return true;
  }
  static bool sub_small(Value a, Value b, Value* out) {
    i32 r;
    if (__builtin_sub_overflow(static_cast<i32>(a.bits_), static_cast<i32>(b.bits_ - 1), &r)) return false;
    *out = Value(static_cast<word>(r));
    return true;
  }
  i32 small_order() const { return static_cast<i32>(bits_); }
  [[gnu::always_inline]] bool is_object() const { return (bits_ & 3) == 0 && bits_ != 0; }
  bool is_unboxed_float() const { return false; }
  static Value unboxed_float(double) { __builtin_unreachable(); }
  double as_unboxed_float() const { __builtin_unreachable(); }
#endif
  static constexpr bool fits_small(i64 i) { return i >= kSmallMin && i <= kSmallMax; }

  Object* obj() const { return reinterpret_cast<Object*>(bits_); }  // only if is_object()
  template <class T>
  T* as() const {  // unchecked; the caller has looked at the kind
    return reinterpret_cast<T*>(bits_);
  }
  [[gnu::always_inline]] inline bool is(Kind k) const;  // an object of that layout (subclasses included)
  inline bool is_float() const;    // a float in either representation
  inline double as_float() const;  // only if is_float()

private:
  constexpr explicit Value(word b) : bits_(b) {}
  constexpr explicit Value(const void* p) : pointer_(p) {}
  union {
    word bits_;
    const void* pointer_;
  };
};

static_assert(sizeof(Value) == sizeof(void*));

}  // namespace adder::vm
