// random: CPython's interface over xoroshiro128** (Blackman and Vigna, 2018), sixteen bytes of state instead of the
// Mersenne Twister's 2.5 KB; the same seed therefore gives other numbers than CPython. The module's functions use the
// VM's state, instances of Random their own; both are the same code, told by a Source where its state is.
#include <cmath>

#include "vm/core/iterate.h"
#include "vm/modules/modules.h"
#include "vm/numeric/float_class.h"
#include "vm/objects/arguments.h"
#include "vm/objects/number.h"
#include "vm/objects/sequence.h"
#include "vm/objects/table.h"
#include "vm/objects/text.h"
#include "vm/port.h"

namespace adder::vm {

namespace {

constexpr u32 kStateBytes = 2 * sizeof(u64);

u64 rotate_left(u64 x, int k) { return (x << k) | (x >> (64 - k)); }

u64 split_mix(u64* state) {  // Steele, Lea and Flood's generator, to spread a seed
  u64 z = *state += 0x9E37'79B9'7F4A'7C15u;
  z = (z ^ (z >> 30)) * 0xBF58'476D'1CE4'E5B9u;
  z = (z ^ (z >> 27)) * 0x94D0'49BB'1331'11EBu;
  return z ^ (z >> 31);
}

class Source {
public:
  Source(Vm& vm, Value* self) : vm_(vm), self_(self) {}

  u64 next() {
    u64 s[2];
    load(s);
    u64 result = rotate_left(s[0] * 5, 7) * 9;
    s[1] ^= s[0];
    s[0] = rotate_left(s[0], 24) ^ s[1] ^ (s[1] << 16);
    s[1] = rotate_left(s[1], 37);
    store(s);
    return result;
  }
  double unit() { return static_cast<double>(next() >> 11) * 0x1p-53; }  // [0, 1)
  u64 below(u64 n) {                                                     // n > 0
    int shift = n > 1 ? __builtin_clzll(n - 1) : 63;
    for (;;) {
      u64 r = next() >> shift;
      if (r < n) return r;
    }
  }
  void seed(u64 a) {
    u64 s[2];
    s[0] = split_mix(&a);
    s[1] = split_mix(&a);
    store(s);
  }
  void load(u64* s) const { std::memcpy(s, place(), kStateBytes); }
  void store(const u64* s) { std::memcpy(place(), s, kStateBytes); }

private:
  void* place() const {
    if (!self_) return vm_.random_state;
    return self_->as<Record>()->items[0].as<Blob>()->data;
  }

  Vm& vm_;
  Value* self_;
};

u64 entropy_seed() { return (u64{port_entropy()} << 32) ^ port_entropy() ^ port_ticks_us(); }

Value empty_sequence(Vm& vm) { return raise(vm, kIndexErrorType, "Cannot choose from an empty sequence"); }

Value random_random(Vm& vm, Args, Source& source) { return make_float(vm, source.unit()); }

// (a=None)
Value random_seed(Vm& vm, Args args, Source& source) {
  u64 seed = 0;
  if (!args.has(0) || args[0].is_none()) {
    seed = entropy_seed();
  } else if (is_int(args[0])) {
    IntView v(args[0]);
    for (size_t i = v.digits.size(); i-- > 0;)
      seed = seed * 0x1'0000'01B3u + v.digits[i];  // the sign does not count, as in CPython
  } else if (is_float_like(args[0])) {
    double d = float_value(args[0]);
    std::memcpy(&seed, &d, sizeof seed);
  } else {
    BytesView bytes;
    if (!args[0].is(Kind::Str) && !bytes_view(args[0], &bytes)) {
      return raise(vm, kTypeErrorType,
                   "The only supported seed types are: None,\nint, float, str, bytes, and bytearray.");
    }
    TextView text = text_of(args[0]);
    for (size_t i = 0; i < text.size; ++i) seed = (seed ^ text.data[i]) * 0x100'0000'01B3u;
  }
  source.seed(seed);
  return Value::none();
}

// (k)
Value random_getrandbits(Vm& vm, Args args, Source& source) {
  i64 bits;
  if (!to_i64(vm, args[0], &bits)) return Value::raised();
  if (bits < 0) return raise(vm, kValueErrorType, "number of bits must be non-negative");
  if (bits == 0) return Value::small(0);
  if (bits <= 64) return make_uint(vm, source.next() >> (64 - bits));
  if (bits > INT32_MAX) return raise_memory_error(vm);
  size_t n = static_cast<size_t>(bits + 31) / 32;
  Value result = TRY(make_int_uninit(vm, n));
  u32* digits = result.as<Int>()->digits;
  for (size_t i = 0; i < n; ++i) digits[i] = static_cast<u32>(source.next() >> 32);
  if (bits % 32) digits[n - 1] >>= 32 - bits % 32;
  return finish_int(vm, result, numeric::trimmed({digits, n}).size(), false);
}

// A number in [0, n), for an int n > 0 of any size.
Value number_below(Vm& vm, Value n_value, Source& source) {
  i64 small;
  if (int_fits_i64(n_value, &small)) return make_uint(vm, source.below(static_cast<u64>(small)));
  Local<> n(vm, n_value), bits(vm, Value::small(static_cast<i64>(numeric::bit_length(IntView(n_value).digits))));
  for (;;) {
    Value r = TRY(random_getrandbits(vm, {bits.slot(), 1}, source));
    if (int_compare(vm, CompareOp::Lt, r, n).is_true()) return r;
  }
}

// (start, stop=None, step=1); the arguments become exact ints in their slots
Value random_randrange(Vm& vm, Args args, Source& source) {
  bool has_stop = args.has(1) && !args[1].is_none(), has_step = args.has(2);
  for (u32 i = 0; i < 3; ++i) {
    if (i == 1 ? !has_stop : i == 2 && !has_step) continue;
    args[i] = to_index(vm, args[i]);
    if (args[i].is_raised()) return args[i];
  }
  if (!has_stop) {
    if (has_step && args[2] != Value::small(1)) return raise(vm, kTypeErrorType, "Missing a non-None stop argument");
    if (int_is_zero(args[0]) || int_is_negative(args[0]))
      return raise(vm, kValueErrorType, "empty range for randrange()");
    return number_below(vm, args[0], source);
  }
  Local<> step(vm, has_step ? args[2] : Value::small(1));
  if (int_is_zero(step)) return raise(vm, kValueErrorType, "zero step for randrange()");
  Local<> width(vm, int_binary(vm, BinaryOp::Sub, args[1], args[0]));
  if (width.is_raised()) return width;
  if (step.value() != Value::small(1)) {  // ceil(width / step)
    width = int_unary(vm, UnaryOp::Neg, width);
    if (width.is_raised()) return width;
    width = int_binary(vm, BinaryOp::FloorDiv, width, step);
    if (width.is_raised()) return width;
    width = int_unary(vm, UnaryOp::Neg, width);
    if (width.is_raised()) return width;
  }
  if (int_is_zero(width) || int_is_negative(width)) {
    if (!has_step) {
      Value difference = TRY(int_binary(vm, BinaryOp::Sub, args[1], args[0]));
      return raise(vm, kValueErrorType, "empty range for randrange() (%v, %v, %v)", args[0], args[1], difference);
    }
    return raise(vm, kValueErrorType, "empty range for randrange() (%v, %v, %v)", args[0], args[1], step);
  }
  width = number_below(vm, width, source);
  if (width.is_raised()) return width;
  width = int_binary(vm, BinaryOp::Mul, width, step);
  if (width.is_raised()) return width;
  return int_binary(vm, BinaryOp::Add, args[0], width);
}

// (a, b): both ends included
Value random_randint(Vm& vm, Args args, Source& source) {
  Local<> end(vm, binary(vm, BinaryOp::Add, args[1], Value::small(1)));
  if (end.is_raised()) return end;
  args[1] = end;
  return random_randrange(vm, args, source);
}

bool length_of(Vm& vm, Value v, i64* out) {
  Value n = len(vm, v);
  if (n.is_raised()) return false;
  *out = n.as_small();
  return true;
}

// (seq)
Value random_choice(Vm& vm, Args args, Source& source) {
  i64 n;
  if (!length_of(vm, args[0], &n)) return Value::raised();
  if (n == 0) return empty_sequence(vm);
  return get_item(vm, args[0], Value::small(static_cast<i64>(source.below(static_cast<u64>(n)))));
}

// (x), in place
Value random_shuffle(Vm& vm, Args args, Source& source) {
  i64 n;
  if (!length_of(vm, args[0], &n)) return Value::raised();
  for (i64 i = n - 1; i > 0; --i) {
    i64 j = static_cast<i64>(source.below(static_cast<u64>(i) + 1));
    Local<> a(vm, get_item(vm, args[0], Value::small(i)));
    if (a.is_raised()) return a;
    Value b = TRY(get_item(vm, args[0], Value::small(j)));
    TRY(set_item(vm, args[0], Value::small(i), b));
    TRY(set_item(vm, args[0], Value::small(j), a));
  }
  return Value::none();
}

// (population, k)
Value random_sample(Vm& vm, Args args, Source& source) {
  if (args[0].is(Kind::Set) || args[0].is(Kind::Dict) || lookup_special(vm, args[0], N(__getitem__)).is_undefined())
    return raise(vm, kTypeErrorType, "Population must be a sequence.  For dicts or sets, use sorted(d).");
  i64 k;
  if (!to_i64(vm, args[1], &k)) return Value::raised();
  Local<List> pool(vm, list_from_iterable(vm, args[0]));
  if (pool.is_raised()) return pool;
  i64 n = pool->len;
  if (k < 0 || k > n) return raise(vm, kValueErrorType, "Sample larger than population or is negative");
  Local<List> result(vm, make_list(vm, static_cast<u32>(k)));
  if (result.is_raised()) return result;
  for (i64 i = 0; i < k; ++i) {
    u32 j = static_cast<u32>(source.below(static_cast<u64>(n - i)));
    Value* items = pool->items.as<Array>()->items;
    Value chosen = items[j];
    items[j] = items[n - i - 1];
    TRY_OK(list_append(vm, result, chosen));
  }
  return result;
}

// The running sums of the weights as doubles in a Blob. cumulative: they are sums already.
Value running_sums(Vm& vm, Value weights, bool cumulative) {
  Local<List> list(vm, list_from_iterable(vm, weights));
  if (list.is_raised()) return list;
  Local<Blob> sums(vm, make_blob(vm, list->len * static_cast<u32>(sizeof(double))));
  if (sums.is_raised()) return sums;
  double total = 0;
  for (u32 i = 0; i < list->len; ++i) {
    double w;
    if (!to_double(vm, list_item(list, i), &w)) return Value::raised();
    total = cumulative ? w : total + w;
    std::memcpy(sums->data + i * sizeof total, &total, sizeof total);
  }
  return sums;
}

double sum_at(const Local<Blob>& sums, u32 i) {
  double d;
  std::memcpy(&d, sums->data + i * sizeof d, sizeof d);
  return d;
}

// (population, weights=None, *, cum_weights=None, k=1)
Value random_choices(Vm& vm, Args args, Source& source) {
  i64 n, k = 1;
  if (args.has(3) && !to_i64(vm, args[3], &k)) return Value::raised();
  if (!length_of(vm, args[0], &n)) return Value::raised();
  bool weighted = args.has(1) && !args[1].is_none(), cumulative = args.has(2) && !args[2].is_none();
  if (weighted && cumulative) return raise(vm, kTypeErrorType, "Cannot specify both weights and cumulative weights");
  Local<Blob> sums(vm, Value());
  double total = 0;
  u32 count = 0;
  if (weighted || cumulative) {
    sums = running_sums(vm, cumulative ? args[2] : args[1], cumulative);
    if (sums.is_raised()) return sums;
    count = sums->len / static_cast<u32>(sizeof(double));
    if (count != n) return raise(vm, kValueErrorType, "The number of weights does not match the population");
    if (count) total = sum_at(sums, count - 1);
    if (!(total > 0)) return raise(vm, kValueErrorType, "Total of weights must be greater than zero");
    if (numeric::is_infinite(total)) return raise(vm, kValueErrorType, "Total of weights must be finite");
  } else if (n == 0 && k > 0) {
    return empty_sequence(vm);
  }
  Local<List> result(vm, make_list(vm, 0));
  if (result.is_raised()) return result;
  for (; k > 0; --k) {
    i64 index;
    if (count) {
      double x = source.unit() * total;
      u32 low = 0, high = count - 1;
      while (low < high) {
        u32 middle = (low + high) / 2;
        if (x < sum_at(sums, middle))
          high = middle;
        else
          low = middle + 1;
      }
      index = low;
    } else {
      index = static_cast<i64>(source.below(static_cast<u64>(n)));
    }
    Value item = TRY(get_item(vm, args[0], Value::small(index)));
    TRY_OK(list_append(vm, result, item));
  }
  return result;
}

// ---- distributions

bool optional_double(Vm& vm, Args args, u32 i, double* out) {
  return !args.has(i) || args[i].is_none() || to_double(vm, args[i], out);
}

// (a, b)
Value random_uniform(Vm& vm, Args args, Source& source) {
  double a, b;
  if (!to_double(vm, args[0], &a) || !to_double(vm, args[1], &b)) return Value::raised();
  return make_float(vm, a + (b - a) * source.unit());
}

// (low=0.0, high=1.0, mode=None)
Value random_triangular(Vm& vm, Args args, Source& source) {
  double low = 0, high = 1;
  if (!optional_double(vm, args, 0, &low) || !optional_double(vm, args, 1, &high)) return Value::raised();
  double mode = (low + high) / 2;
  if (!optional_double(vm, args, 2, &mode)) return Value::raised();
  if (high == low) return make_float(vm, low);
  double u = source.unit(), c = (mode - low) / (high - low);
  if (u > c) {
    u = 1 - u;
    c = 1 - c;
    double t = low;
    low = high;
    high = t;
  }
  return make_float(vm, low + (high - low) * std::sqrt(u * c));
}

// (mu=0.0, sigma=1.0), by Box and Muller
Value random_gauss(Vm& vm, Args args, Source& source) {
  double mu = 0, sigma = 1;
  if (!optional_double(vm, args, 0, &mu) || !optional_double(vm, args, 1, &sigma)) return Value::raised();
  double radius = std::sqrt(-2 * std::log(1 - source.unit()));
  return make_float(vm, mu + sigma * radius * std::cos(6.283185307179586 * source.unit()));
}

// (lambd)
Value random_expovariate(Vm& vm, Args args, Source& source) {
  double lambda;
  if (!to_double(vm, args[0], &lambda)) return Value::raised();
  if (lambda == 0) return raise(vm, kZeroDivisionErrorType, "float division by zero");
  return make_float(vm, -std::log(1 - source.unit()) / lambda);
}

// (n)
Value random_randbytes(Vm& vm, Args args, Source& source) {
  i64 n;
  if (!to_i64(vm, args[0], &n)) return Value::raised();
  if (n < 0) return raise(vm, kValueErrorType, "number of bits must be non-negative");
  if (n > INT32_MAX) return raise_memory_error(vm);
  Value bytes = TRY(make_bytes(vm, nullptr, static_cast<size_t>(n)));
  for (i64 i = 0; i < n; ++i) bytes.as<Bytes>()->data[i] = static_cast<u8>(source.next() >> 56);
  return bytes;
}

Value random_getstate(Vm& vm, Args, Source& source) {
  u64 s[2];
  source.load(s);
  Local<> a(vm, make_uint(vm, s[0]));
  if (a.is_raised()) return a;
  Local<> b(vm, make_uint(vm, s[1]));
  if (b.is_raised()) return b;
  Value state = TRY(make_tuple(vm, 2));
  state.as<Tuple>()->items[0] = a;
  state.as<Tuple>()->items[1] = b;
  return state;
}

// (state)
Value random_setstate(Vm& vm, Args args, Source& source) {
  u64 s[2];
  bool ok = args[0].is(Kind::Tuple) && args[0].as<Tuple>()->len == 2;
  for (u32 i = 0; i < 2 && ok; ++i) {
    Value v = args[0].as<Tuple>()->items[i];
    ok = is_int(v) && !int_is_negative(v) && IntView(v).digits.size() <= 2;
    if (ok) s[i] = numeric::low_u64(IntView(v).digits);
  }
  if (!ok || (s[0] == 0 && s[1] == 0)) return raise(vm, kValueErrorType, "not a state that getstate() gave");
  source.store(s);
  return Value::none();
}

// ---- tables

using RandomFn = Value (*)(Vm&, Args, Source&);

template <RandomFn kF>
Value of_module(Vm& vm, Args args) {
  Source source(vm, nullptr);
  return kF(vm, args, source);
}
template <RandomFn kF>
Value of_instance(Vm& vm, Args args) {
  Source source(vm, &args[0]);
  return kF(vm, args.from(1), source);
}

Value random_make(Vm& vm, Value type, Args args, Value keyword_names) {
  bool in_init = init_takes_arguments(type);
  Local<> self(vm, Value());
  if (!in_init && (!no_keywords(vm, "Random", keyword_names) || !check_count(vm, "Random", args.count, 0, 1)))
    return Value::raised();
  Object* o = TRY_PTR(alloc_for_type(vm, type, Kind::Record, sizeof(Record) + sizeof(Value), 1));
  self = Value::from(o);
  Value state = TRY(make_blob(vm, kStateBytes));
  self.value().as<Record>()->items[0] = state;
  Source source(vm, self.slot());
  TRY(random_seed(vm, in_init ? Args{nullptr, 0} : args, source));
  return self;
}

#define BOTH(macro)                                                                                               \
  macro(choice, 1, 1, nullptr, nullptr)                                                                           \
      macro(choices, 1, 2, "- weights * cum_weights k", "- - weights * cum_weights k")                            \
          macro(expovariate, 1, 1, nullptr, nullptr) macro(gauss, 0, 2, "mu sigma", "- mu sigma")                 \
              macro(getrandbits, 1, 1, nullptr, nullptr) macro(getstate, 0, 0, nullptr, nullptr)                  \
                  macro(normalvariate, 0, 2, "mu sigma", "- mu sigma") macro(randbytes, 1, 1, nullptr, nullptr)   \
                      macro(randint, 2, 2, "a b", "- a b") macro(random, 0, 0, nullptr, nullptr)                  \
                          macro(randrange, 1, 3, "start stop step", "- start stop step")                          \
                              macro(sample, 2, 2, "population k", "- population k") macro(seed, 0, 1, "a", "- a") \
                                  macro(setstate, 1, 1, nullptr, nullptr) macro(shuffle, 1, 1, nullptr, nullptr)  \
                                      macro(triangular, 0, 3, "low high mode", "- low high mode")                 \
                                          macro(uniform, 2, 2, "a b", "- a b")

constexpr RandomFn random_normalvariate = random_gauss;

#define MODULE_ROW(name, min, max, params, method_params) native(N(name), of_module<random_##name>, min, max, params),
constinit const Native kRows[] = {BOTH(MODULE_ROW)};
#undef MODULE_ROW
#define METHOD_ROW(name, min, max, params, method_params) \
  native(N(name), of_instance<random_##name>, min + 1, max + 1, method_params),
constinit const Native kRandomRows[] = {BOTH(METHOD_ROW)};
#undef METHOD_ROW
#undef BOTH

constexpr TypeOps kRandomOps{.make = random_make};
constinit const Type kRandomType = make_const_type(0, N(Random), &kObjectType, Kind::Record, &kRandomOps, kRandomRows,
                                                   sizeof kRandomRows / sizeof *kRandomRows);

constinit const ConstRow kConsts[] = {{N(Random), Value::from_const(&kRandomType)}};

Value random_init(Vm& vm, Value) {
  seed_from_entropy(vm);
  return Value::none();
}

}  // namespace

void seed_from_entropy(Vm& vm) { Source(vm, nullptr).seed(entropy_seed()); }

constinit const ModuleDef kRandomModule = {
    N(random), kRows, kConsts, sizeof kRows / sizeof *kRows, sizeof kConsts / sizeof *kConsts, random_init, nullptr};

}  // namespace adder::vm
