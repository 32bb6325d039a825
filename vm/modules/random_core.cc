// _random: the Mersenne Twister MT19937 (Matsumoto and Nishimura, "Mersenne Twister", 1998), so that a seeded program
// draws the numbers that it draws under CPython. Its class Random is the base of random.Random (vm/lib/random.py).
// A Record of one item, a Blob: 624 words of state, then how many of them were handed out. Boards link random.cc
// instead, whose state is sixteen bytes.
#include <cmath>
#include <cstring>

#include "vm/modules/modules.h"
#include "vm/numeric/float_class.h"
#include "vm/objects/arguments.h"
#include "vm/objects/number.h"
#include "vm/port.h"

namespace adder::vm {

namespace {

constexpr u32 kWords = 624, kShift = 397;
constexpr u32 kStateWords = kWords + 1;

u32* words_of(Value self) { return reinterpret_cast<u32*>(self.as<Record>()->items[0].as<Blob>()->data); }

void seed_by_word(u32* state, u32 seed) {
  state[0] = seed;
  for (u32 i = 1; i < kWords; ++i) state[i] = 1812433253u * (state[i - 1] ^ (state[i - 1] >> 30)) + i;
  state[kWords] = kWords;
}

// `key` has n > 0 words.
void seed_by_words(u32* state, const u32* key, size_t n) {
  seed_by_word(state, 19650218u);
  u32 i = 1;
  size_t j = 0;
  const auto step = [&] {
    if (++i < kWords) return;
    state[0] = state[kWords - 1];
    i = 1;
  };
  for (size_t k = n > kWords ? n : kWords; k; --k) {
    state[i] = (state[i] ^ ((state[i - 1] ^ (state[i - 1] >> 30)) * 1664525u)) + key[j] + static_cast<u32>(j);
    step();
    if (++j == n) j = 0;
  }
  for (u32 k = kWords - 1; k; --k) {
    state[i] = (state[i] ^ ((state[i - 1] ^ (state[i - 1] >> 30)) * 1566083941u)) - i;
    step();
  }
  state[0] = 0x8000'0000u;
}

void refill(u32* state) {
  for (u32 i = 0; i < kWords; ++i) {
    u32 next = i + 1 < kWords ? i + 1 : 0, far = i + kShift < kWords ? i + kShift : i + kShift - kWords;
    u32 y = (state[i] & 0x8000'0000u) | (state[next] & 0x7FFF'FFFFu);
    state[i] = state[far] ^ (y >> 1) ^ (y & 1 ? 0x9908'B0DFu : 0);
  }
  state[kWords] = 0;
}

u32 next_word(u32* state) {
  if (state[kWords] >= kWords) refill(state);
  u32 y = state[state[kWords]++];
  y ^= y >> 11;
  y ^= (y << 7) & 0x9D2C'5680u;
  y ^= (y << 15) & 0xEFC6'0000u;
  return y ^ (y >> 18);
}

// CPython's 64-bit hash of a double, as unsigned: its residue modulo 2^61 - 1, negated if it is negative.
u64 wide_hash(double d) {
  if (d != d) return 0;
  const auto with_sign = [d](u64 h) { return d < 0 ? 0 - (h == 1 ? 2 : h) : h; };  // -1 is for errors there
  if (numeric::is_infinite(d)) return with_sign(314159);
  constexpr u64 kModulus = (u64{1} << 61) - 1;
  const auto rotate = [](u64 x, int n) { return ((x << n) & kModulus) | x >> (61 - n); };
  int exponent;
  double m = std::frexp(std::fabs(d), &exponent);
  u64 x = 0;
  while (m != 0) {
    x = rotate(x, 28);
    m *= 268435456.0;
    exponent -= 28;
    auto part = static_cast<u64>(m);
    m -= static_cast<double>(part);
    x += part;
    if (x >= kModulus) x -= kModulus;
  }
  exponent = exponent >= 0 ? exponent % 61 : 60 - (-1 - exponent) % 61;
  x = rotate(x, exponent);
  return with_sign(x);
}

// (self, a=None): an int seeds with its magnitude, a float and anything else with its hash
Value core_seed(Vm& vm, Args args) {
  if (!args.has(1) || args[1].is_none()) {
    u32* state = words_of(args[0]);
    u32 key[8];
    for (u32& word : key) word = port_entropy();
    key[7] ^= static_cast<u32>(port_ticks_us());
    seed_by_words(state, key, 8);
    return Value::none();
  }
  if (is_float_like(args[1])) {
    u64 h = wide_hash(float_value(args[1]));
    const u32 key[] = {static_cast<u32>(h), static_cast<u32>(h >> 32)};
    seed_by_words(words_of(args[0]), key, key[1] ? 2 : 1);
    return Value::none();
  }
  if (!is_int(args[1])) {
    args[1] = hash(vm, args[1]);
    if (args[1].is_raised()) return args[1];
  }
  IntView v(args[1]);
  const u32 zero = 0;
  seed_by_words(words_of(args[0]), v.is_zero() ? &zero : v.digits.data(), v.is_zero() ? 1 : v.digits.size());
  return Value::none();
}

Value core_random(Vm& vm, Args args) {
  u32* state = words_of(args[0]);
  u32 a = next_word(state) >> 5, b = next_word(state) >> 6;
  return make_float(vm, (a * 67108864.0 + b) * (1.0 / 9007199254740992.0));
}

// (self, k)
Value core_getrandbits(Vm& vm, Args args) {
  i64 bits;
  if (!to_i64(vm, args[1], &bits)) return Value::raised();
  if (bits < 0) return raise(vm, kValueErrorType, "number of bits must be non-negative");
  if (bits == 0) return Value::small(0);
  if (bits <= 32) return make_uint(vm, next_word(words_of(args[0])) >> (32 - bits));
  if (bits > INT32_MAX) return raise_memory_error(vm);
  size_t n = static_cast<size_t>(bits + 31) / 32;
  Value result = TRY(make_int_uninit(vm, n));
  u32 *digits = result.as<Int>()->digits, *state = words_of(args[0]);
  for (size_t i = 0; i < n; ++i, bits -= 32) {
    digits[i] = next_word(state);
    if (bits < 32) digits[i] >>= 32 - bits;
  }
  return finish_int(vm, result, numeric::trimmed({digits, n}).size(), false);
}

Value core_getstate(Vm& vm, Args args) {
  Local<Tuple> state(vm, make_tuple(vm, kStateWords));
  if (state.is_raised()) return state;
  for (u32 i = 0; i < kStateWords; ++i) state->items[i] = Value::small(0);
  for (u32 i = 0; i < kStateWords; ++i) {
    Value word = TRY(make_uint(vm, words_of(args[0])[i]));
    state->items[i] = word;
  }
  return state;
}

// (self, state)
Value core_setstate(Vm& vm, Args args) {
  if (!args[1].is(Kind::Tuple)) return raise(vm, kTypeErrorType, "state vector must be a tuple");
  if (args[1].as<Tuple>()->len != kStateWords) return raise(vm, kValueErrorType, "state vector is the wrong size");
  Local<Blob> fresh(vm, make_blob(vm, kStateWords * sizeof(u32)));
  if (fresh.is_raised()) return fresh;
  for (u32 i = 0; i < kStateWords; ++i) {
    Value word = args[1].as<Tuple>()->items[i];
    if (!is_int(word)) return raise(vm, kTypeErrorType, "an integer is required");
    if (int_is_negative(word)) return raise(vm, kOverflowErrorType, "can't convert negative value to unsigned int");
    IntView v(word);
    if (v.digits.size() > 2) return raise(vm, kOverflowErrorType, "Python int too large to convert to C unsigned long");
    auto bits = static_cast<u32>(numeric::low_u64(v.digits));
    std::memcpy(fresh->data + i * sizeof bits, &bits, sizeof bits);
    if (i == kWords && (v.digits.size() > 1 || bits > kWords)) return raise(vm, kValueErrorType, "invalid state");
  }
  args[0].as<Record>()->items[0] = fresh;
  return Value::none();
}

// (seed=None)
Value core_make(Vm& vm, Value type, Args args, Value keyword_names) {
  bool later = init_takes_arguments(type);
  if (!later && (!no_keywords(vm, "Random", keyword_names) || !check_count(vm, "Random", args.count, 0, 1)))
    return Value::raised();
  Object* o = TRY_PTR(alloc_for_type(vm, type, Kind::Record, sizeof(Record) + sizeof(Value), 1));
  Local<> self(vm, Value::from(o)), seed(vm, later || !args.count ? Value::none() : args[0]);
  Value state = TRY(make_blob(vm, kStateWords * sizeof(u32)));
  self.value().as<Record>()->items[0] = state;
  if (later) {
    seed_by_word(words_of(self), 5489u);
    return self;
  }
  Value method = TRY(get_attr(vm, self, N(seed)));
  TRY(call1(vm, method, seed));
  return self;
}

constexpr TypeOps kCoreOps{.make = core_make};
constinit const Native kCoreRows[] = {
    native(N(getrandbits), core_getrandbits, 2, 2), native(N(getstate), core_getstate, 1, 1),
    native(N(random), core_random, 1, 1),           native(N(seed), core_seed, 1, 2),
    native(N(setstate), core_setstate, 2, 2),
};
constinit const ConstRow kModuleName[] = {{N(__module__), N(_random)}};
constinit const Type kCoreType = make_const_type(0, N(Random), &kObjectType, Kind::Record, &kCoreOps, kCoreRows,
                                                 sizeof kCoreRows / sizeof *kCoreRows, 0, kModuleName, 1);
constinit const ConstRow kConsts[] = {{N(Random), Value::from_const(&kCoreType)}};

}  // namespace

constinit const ModuleDef kRandomCoreModule = {N(_random), nullptr, kConsts, 0, sizeof kConsts / sizeof *kConsts,
                                               nullptr,    nullptr};

}  // namespace adder::vm
