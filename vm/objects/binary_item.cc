// Numbers in bytes. Bytes go through a u64, so that neither alignment nor the machine's byte order matters.
#include "vm/objects/binary_item.h"

#include <cmath>
#include <cstring>

#include "vm/numeric/float_class.h"
#include "vm/objects/arguments.h"
#include "vm/objects/number.h"

namespace adder::vm {

namespace {

struct ItemRow {
  char code;
  u8 standard, native;
};
constexpr ItemRow kItems[] = {{'c', 1, 1},
                              {'b', 1, 1},
                              {'B', 1, 1},
                              {'?', 1, 1},
                              {'h', 2, 2},
                              {'H', 2, 2},
                              {'e', 2, 2},
                              {'i', 4, 4},
                              {'I', 4, 4},
                              {'f', 4, 4},
                              {'l', 4, sizeof(long)},
                              {'L', 4, sizeof(long)},
                              {'q', 8, 8},
                              {'Q', 8, 8},
                              {'d', 8, 8},
                              {'n', 0, sizeof(void*)},
                              {'N', 0, sizeof(void*)},
                              {'P', 0, sizeof(void*)}};

// Bytes of the items by code, natively: looking a code up among the rows is most of what reading an item costs.
struct ItemSizes {
  u8 of[2][128] = {};
  constexpr ItemSizes() {
    for (const ItemRow& row : kItems) {
      of[0][static_cast<u8>(row.code)] = row.standard;
      of[1][static_cast<u8>(row.code)] = row.native;
    }
  }
};
constexpr ItemSizes kItemSizes;

u64 get_bits(const u8* data, size_t size, bool big_endian) {
  if constexpr (kWord64) return item_bits(data, size, big_endian);
  u64 bits = 0;
  for (size_t i = 0; i < size; ++i) bits = bits << 8 | data[big_endian ? i : size - 1 - i];
  return bits;
}

void put_bits(u8* out, size_t size, bool big_endian, u64 bits) {
  for (size_t i = 0; i < size; ++i, bits >>= 8) out[big_endian ? size - 1 - i : i] = static_cast<u8>(bits);
}

double half_to_double(u32 half) {
  int exponent = static_cast<int>(half >> 10 & 31);
  double fraction = half & 1023;
  double magnitude = exponent == 31 ? (half & 1023 ? __builtin_nan("") : __builtin_inf())
                     : exponent     ? std::ldexp(1024 + fraction, exponent - 25)
                                    : std::ldexp(fraction, -24);
  return half & 0x8000 ? -magnitude : magnitude;
}

// Rounds half to even; false: too large.
bool double_to_half(double d, u64* half) {
  u64 sign = std::signbit(d) ? 0x8000 : 0;
  double magnitude = std::fabs(d);
  if (d != d) {
    *half = sign | 0x7E00;
  } else if (magnitude > 1e300 && magnitude - magnitude != 0) {
    *half = sign | 0x7C00;
  } else if (magnitude >= 65520.0) {
    return false;
  } else {
    int exponent;
    std::frexp(magnitude, &exponent);  // magnitude = m * 2^exponent, m in [0.5, 1)
    if (exponent < -13) exponent = -13;
    double scaled = std::ldexp(magnitude, 11 - exponent);  // a normal number has 1024 <= scaled < 2048
    double whole = std::floor(scaled), rest = scaled - whole;
    if (rest > 0.5 || (rest == 0.5 && std::fmod(whole, 2) != 0)) whole += 1;
    // The exponent field is exponent + 14; the implied bit and a carry out of the fraction add up in the right places.
    u64 mantissa = static_cast<u64>(whole);
    *half = magnitude == 0 ? sign : sign | (mantissa + (static_cast<u64>(exponent + 13) << 10));
  }
  return true;
}

StoreError store_float(Vm& vm, u8 code, size_t size, bool big_endian, Value v, u8* out) {
  double d;
  if (is_float_like(v)) {
    d = float_value(v);
  } else if (v.is(Kind::Str) || v.is(Kind::Bytes) || v.is_none()) {
    return StoreError::NotFloat;
  } else if (!to_double(vm, v, &d)) {
    if (!pending_is(vm, kTypeErrorType)) return StoreError::Raised;
    (void)take_pending(vm);
    return StoreError::NotFloat;
  }
  u64 bits = 0;
  if (code == 'd') {
    std::memcpy(&bits, &d, sizeof bits);
  } else if (code == 'f') {
    auto single = static_cast<float>(d);
    u32 single_bits;
    std::memcpy(&single_bits, &single, sizeof single_bits);
    bits = single_bits;
    if (numeric::is_infinite(single) && !numeric::is_infinite(d)) {
      put_bits(out, size, big_endian, bits);
      return StoreError::FloatRange;
    }
  } else if (!double_to_half(d, &bits)) {
    return StoreError::FloatRange;
  }
  put_bits(out, size, big_endian, bits);
  return StoreError::None;
}

StoreError store_int(Vm& vm, u8 code, size_t size, bool big_endian, Value v, u8* out) {
  if (!is_index(vm, v)) return StoreError::NotInt;
  v = to_index(vm, v);
  if (v.is_raised()) return StoreError::Raised;
  IntView view(v);
  if (view.digits.size() > 2) return StoreError::Range;
  u64 magnitude = numeric::low_u64(view.digits);
  bool is_signed = item_is_signed(code);
  u64 limit = size == 8 ? ~u64{0} : (u64{1} << size * 8) - 1;  // of the unsigned item
  if (code == 'P') {
    is_signed = view.negative;
  }
  if (view.negative && !is_signed) return StoreError::Range;
  if (is_signed) limit = view.negative ? (limit >> 1) + 1 : limit >> 1;
  if (magnitude > limit) return StoreError::Range;
  put_bits(out, size, big_endian, view.negative ? 0 - magnitude : magnitude);
  return StoreError::None;
}

}  // namespace

size_t item_size(u8 code, bool native) {
  if constexpr (kWord64) return code < 128 ? kItemSizes.of[native][code] : 0;
  for (const ItemRow& row : kItems) {
    if (row.code == static_cast<char>(code)) return native ? row.native : row.standard;
  }
  return 0;
}

Value load_item(Vm& vm, u8 code, size_t size, bool big_endian, const u8* data) {
  u64 bits = get_bits(data, size, big_endian);
  switch (code) {
    case 'c': return make_bytes(vm, data, 1);
    case '?': return Value::boolean(bits != 0);
    case 'e': return make_float(vm, half_to_double(static_cast<u32>(bits)));
    case 'f': {
      auto single_bits = static_cast<u32>(bits);
      float single;
      std::memcpy(&single, &single_bits, sizeof single);
      return make_float(vm, static_cast<double>(single));
    }
    case 'd': {
      double d;
      std::memcpy(&d, &bits, sizeof d);
      return make_float(vm, d);
    }
    default: break;
  }
  if (!item_is_signed(code)) return make_uint(vm, bits);
  int shift = static_cast<int>(64 - size * 8);
  return make_int(vm, static_cast<i64>(bits << shift) >> shift);
}

StoreError store_item(Vm& vm, u8 code, size_t size, bool big_endian, Value v, u8* out) {
  switch (code) {
    case 'c':
      if (!v.is(Kind::Bytes)) return StoreError::NotChar;
      {
        BytesView view;
        if (!bytes_view(v, &view) || view.size != 1) return StoreError::NotChar;
        out[0] = view.data[0];
      }
      return StoreError::None;
    case '?': {
      Value t = truth(vm, v);
      if (t.is_raised()) return StoreError::Raised;
      out[0] = t.is_true();
      return StoreError::None;
    }
    case 'e':
    case 'f':
    case 'd': return store_float(vm, code, size, big_endian, v, out);
    default: return store_int(vm, code, size, big_endian, v, out);
  }
}

}  // namespace adder::vm
