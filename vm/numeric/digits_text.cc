// Digits to text and back. Power-of-two bases move bits; other bases split off as many characters as a limb can hold,
// one division or multiplication a limb, and halve long numbers by powers of that (divide and conquer) where memory is
// large.
#include "vm/numeric/digits.h"
#include "vm/numeric/limb.h"

namespace adder::vm::numeric {

namespace {

// Digits, and characters, up to which the quadratic loops are faster (measured on x86-64).
constexpr size_t kSplitDigits = 60;
constexpr size_t kSplitCharacters = 2000;
constexpr int kMaxLevels = 40;

bool is_power_of_two(int base) { return (base & (base - 1)) == 0; }

int floor_log2(int base) {
  int bits = 0;
  while ((base >> (bits + 1)) != 0) bits++;
  return bits;
}

struct Chunk {
  Limb power;         // base ^ characters
  size_t characters;  // the most that fit a limb
};

Chunk chunk_of(int base) {
  if (base == 10) return kLimbBits == 64 ? Chunk{static_cast<Limb>(10000000000000000000u), 19} : Chunk{1000000000u, 9};
  Chunk chunk{static_cast<Limb>(base), 1};
  while (chunk.power <= ~Limb{0} / static_cast<Limb>(base)) {
    chunk.power *= static_cast<Limb>(base);
    chunk.characters++;
  }
  return chunk;
}

char character_of(unsigned value, bool upper_case) {
  if (value < 10) return static_cast<char>('0' + value);
  return static_cast<char>((upper_case ? 'A' : 'a') + (value - 10));
}

// 0..35, or 99 for what is no digit in any base.
unsigned value_of(char c) {
  if (c >= '0' && c <= '9') return static_cast<unsigned>(c - '0');
  if (c >= 'a' && c <= 'z') return static_cast<unsigned>(c - 'a') + 10;
  if (c >= 'A' && c <= 'Z') return static_cast<unsigned>(c - 'A') + 10;
  return 99;
}

size_t bits_to_text(char* out, DigitView a, int base, bool upper_case) {
  int width = floor_log2(base);
  size_t count = (bit_length(a) + static_cast<size_t>(width) - 1) / static_cast<size_t>(width);
  uint64_t window = 0;
  int available = 0;
  size_t next = 0;
  for (size_t i = count; i-- > 0;) {
    if (available < width && next < a.size()) {
      window |= static_cast<uint64_t>(a[next++]) << available;
      available += kDigitBits;
    }
    out[i] = character_of(static_cast<unsigned>(window) & static_cast<unsigned>(base - 1), upper_case);
    window >>= width;
    available -= width;
  }
  return count;
}

// The powers chunk^(2^i) that divide and conquer splits by, in scratch.
struct Powers {
  DigitView levels[kLargeNumbers ? kMaxLevels : 1];
  size_t characters[kLargeNumbers ? kMaxLevels : 1];
  int count = 0;
  DigitSpan rest;

  // Squares until the largest power has more than half of `digits` digits.
  Powers(const Chunk& chunk, size_t digits, DigitSpan scratch) : rest(scratch) {
    memcpy(rest.data(), &chunk.power, sizeof chunk.power);
    push(trimmed(DigitView(rest.data(), kLimbDigits)), chunk.characters);
    while (levels[count - 1].size() * 2 <= digits + 1) {
      DigitView last = levels[count - 1];
      size_t size = square(rest, last, rest.subspan(2 * last.size()));
      push(rest.first(size), characters[count - 1] * 2);
    }
  }
  void push(DigitView power, size_t width) {
    levels[count] = power;
    characters[count++] = width;
    rest = rest.subspan(power.size());
  }
};

struct TextWriter {
  int base;
  bool upper_case;
  Chunk chunk;

  // Writes at least `width` characters, zero-padded; returns how many. Destroys a. Room for `room` characters at out.
  size_t write_small(char* out, size_t room, DigitSpan a, size_t width) const {
    int shift = kLimbBits == 64 ? __builtin_clzll(chunk.power) : __builtin_clz(static_cast<unsigned>(chunk.power));
    size_t n = limbs_for(a.size()), at = room;
    Digit* digits = a.data();
    Limb scaled = chunk.power << shift, inverse = n > 1 ? reciprocal(scaled) : 0;
    while (n > 0) {
      Limb part = load_limb(digits);
      if (n == 1 && part < chunk.power) {
        n = 0;
      } else {
        if (inverse == 0) inverse = reciprocal(scaled);
        part = divide_by_chunk(digits, n, scaled, inverse, shift);
      }
      while (n > 0 && load_limb(digits + (n - 1) * kLimbDigits) == 0) n--;
      for (size_t i = 0; i < chunk.characters && (n > 0 || part != 0); i++) {
        // The common base by a constant: a multiplication instead of a division.
        Limb rest = base == 10 ? part / 10 : part / static_cast<Limb>(base);
        out[--at] = character_of(static_cast<unsigned>(part - rest * static_cast<Limb>(base)), upper_case);
        part = rest;
      }
    }
    while (room - at < width) out[--at] = '0';
    memmove(out, out + at, room - at);
    return room - at;
  }

  static Limb divide_by_chunk(Digit* digits, size_t n, Limb scaled, Limb inverse, int shift) {
    Limb next = load_limb(digits + (n - 1) * kLimbDigits);
    Limb rest = shift == 0 ? 0 : next >> (kLimbBits - shift);
    for (size_t i = n; i-- > 0;) {
      Limb limb = next;
      next = i == 0 ? 0 : load_limb(digits + (i - 1) * kLimbDigits);
      Limb in = shift == 0 ? limb : (limb << shift) | (next >> (kLimbBits - shift));
      store_limb(digits + i * kLimbDigits, divide_2by1(rest, in, scaled, inverse, &rest));
    }
    return rest >> shift;
  }

  // a < levels[level]^2 when width != 0.
  size_t write(char* out, size_t room, DigitView a, size_t width, const Powers& powers, int level,
               DigitSpan rest) const {
    if (a.size() <= kSplitDigits || level < 0) {
      size_t padded = limbs_for(a.size()) * kLimbDigits;
      memcpy(rest.data(), a.data(), a.size() * sizeof(Digit));
      memset(rest.data() + a.size(), 0, (padded - a.size()) * sizeof(Digit));
      return write_small(out, room, rest.first(padded), width);
    }
    DigitView power = powers.levels[level];
    size_t low_width = powers.characters[level];
    if (compare(a, power) < 0) {
      size_t zeros = width > low_width ? width - low_width : 0;
      memset(out, '0', zeros);
      return zeros + write(out + zeros, room - zeros, a, width - zeros, powers, level - 1, rest);
    }
    size_t quotient_size = a.size() - power.size() + 1;
    DigitSpan quotient = rest.first(quotient_size), remainder = rest.subspan(quotient_size, power.size());
    DigitSpan left = rest.subspan(quotient_size + power.size());
    DivCounts counts = divmod(quotient, remainder, a, power, left);
    size_t high_width = width == 0 ? 0 : width - low_width;
    size_t written = write(out, room - low_width, quotient.first(counts.quotient), high_width, powers, level - 1, left);
    return written +
           write(out + written, room - written, remainder.first(counts.remainder), low_width, powers, level - 1, left);
  }
};

}  // namespace

size_t text_size(size_t digits, int base) {
  uint64_t bits = static_cast<uint64_t>(digits) * kDigitBits;
  if (base == 10) return static_cast<size_t>(bits * 30103 / 100000 + 2);
  return static_cast<size_t>(bits / static_cast<uint64_t>(floor_log2(base))) + 2;
}

size_t to_text_scratch(size_t digits, int base) {
  if (is_power_of_two(base)) return 0;
  if (!kLargeNumbers || digits <= kSplitDigits) return digits + kLimbDigits;
  // Powers up to about the number's size, one quotient and remainder a level (each level half), and the division's own.
  return 2 * digits + 3 * digits + divmod_scratch(digits, digits / 2) + divmod_scratch(digits, digits) +
         mul_scratch(digits, digits) + 8 * kMaxLevels;
}

size_t to_text(std::span<char> out, DigitView a, int base, bool upper_case, DigitSpan scratch) {
  if (a.empty()) {
    out[0] = '0';
    return 1;
  }
  if (is_power_of_two(base)) return bits_to_text(out.data(), a, base, upper_case);
  TextWriter writer{base, upper_case, chunk_of(base)};
  if (kLargeNumbers && a.size() > kSplitDigits) {
    Powers powers(writer.chunk, a.size(), scratch);
    return writer.write(out.data(), out.size(), a, 0, powers, powers.count - 1, powers.rest);
  }
  size_t padded = limbs_for(a.size()) * kLimbDigits;
  memcpy(scratch.data(), a.data(), a.size() * sizeof(Digit));
  memset(scratch.data() + a.size(), 0, (padded - a.size()) * sizeof(Digit));
  return writer.write_small(out.data(), out.size(), scratch.first(padded), 0);
}

namespace {

bool bits_from_text(Digit* out, size_t* count, std::string_view text, int base) {
  int width = floor_log2(base), filled = 0;
  uint64_t window = 0;
  size_t n = 0;
  for (size_t i = text.size(); i-- > 0;) {
    unsigned value = value_of(text[i]);
    if (value >= static_cast<unsigned>(base)) return false;
    window |= static_cast<uint64_t>(value) << filled;
    filled += width;
    if (filled < kDigitBits) continue;
    out[n++] = static_cast<Digit>(window);
    window >>= kDigitBits;
    filled -= kDigitBits;
  }
  if (filled > 0) out[n++] = static_cast<Digit>(window);
  *count = trimmed({out, n}).size();
  return true;
}

struct TextReader {
  int base;
  Chunk chunk;

  bool read_small(Digit* out, size_t* count, const char* text, size_t length) const {
    size_t n = 0;  // kept in whole limbs
    for (size_t i = 0; i < length;) {
      size_t take = (length - i) % chunk.characters;
      if (take == 0) take = chunk.characters;
      Limb part = 0, scale = 1;
      const size_t end = i + take;
      if (kLargeNumbers && base == 10 && take == chunk.characters) {
        unsigned highest = 0;
        for (; i < end; i++) {
          const unsigned value = static_cast<unsigned char>(text[i]) - unsigned{'0'};
          highest = value > highest ? value : highest;
          part = part * 10 + value;
        }
        if (highest > 9) return false;
        scale = chunk.power;
      }
      for (; i < end; i++) {
        unsigned value = value_of(text[i]);
        if (value >= static_cast<unsigned>(base)) return false;
        part = part * static_cast<Limb>(base) + value;
        scale *= static_cast<Limb>(base);
      }
      Limb carry = part;
      for (size_t j = 0; j < n; j += kLimbDigits) {
        WideLimb t = static_cast<WideLimb>(load_limb(out + j)) * scale + carry;
        store_limb(out + j, static_cast<Limb>(t));
        carry = static_cast<Limb>(t >> kLimbBits);
      }
      if (carry != 0) {
        store_limb(out + n, carry);
        n += kLimbDigits;
      }
    }
    *count = trimmed({out, n}).size();
    return true;
  }

  bool read(DigitSpan out, size_t* count, const char* text, size_t length, const Powers& powers, DigitSpan rest) const {
    if (length <= kSplitCharacters) return read_small(out.data(), count, text, length);
    int level = powers.count - 1;
    while (level > 0 && powers.characters[level] >= length) level--;
    size_t low = powers.characters[level], high = length - low;
    size_t high_size = digits_size(high, base), low_size = digits_size(low, base);
    DigitSpan high_part = rest.first(high_size), low_part = rest.subspan(high_size, low_size);
    DigitSpan left = rest.subspan(high_size + low_size);
    size_t high_count = 0, low_count = 0;
    if (!read(high_part, &high_count, text, high, powers, left)) return false;
    if (!read(low_part, &low_count, text + high, low, powers, left)) return false;
    size_t product = mul(out, high_part.first(high_count), powers.levels[level], left);
    *count = add(out, out.first(product), low_part.first(low_count));
    return true;
  }
};

}  // namespace

size_t digits_size(size_t characters, int base) {
  uint64_t bits = static_cast<uint64_t>(characters);
  if (base == 10) {
    bits = bits * 3402 / 1024 + 1;
  } else {
    bits *= static_cast<uint64_t>(is_power_of_two(base) ? floor_log2(base) : floor_log2(base) + 1);
  }
  return static_cast<size_t>(bits / kDigitBits) + 4;
}

size_t from_text_scratch(size_t characters, int base) {
  if (!kLargeNumbers || is_power_of_two(base) || characters <= kSplitCharacters) return 0;
  size_t digits = digits_size(characters, base);
  return 6 * digits + mul_scratch(digits, digits) + 16 * kMaxLevels;
}

ParsedDigits from_text(DigitSpan out, std::string_view text, int base, DigitSpan scratch) {
  size_t count = 0;
  if (text.empty()) return {0, false};
  bool ok;
  if (is_power_of_two(base)) {
    ok = bits_from_text(out.data(), &count, text, base);
  } else {
    TextReader reader{base, chunk_of(base)};
    if (kLargeNumbers && text.size() > kSplitCharacters) {
      // The largest split power holds about half of the characters; powers past that are not built.
      Powers powers(reader.chunk, digits_size(text.size(), base) / 2, scratch);
      ok = reader.read(out, &count, text.data(), text.size(), powers, powers.rest);
    } else {
      ok = reader.read_small(out.data(), &count, text.data(), text.size());
    }
  }
  return {ok ? count : 0, ok};
}

}  // namespace adder::vm::numeric
