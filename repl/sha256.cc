// The names follow FIPS 180-4, section 6.2. The constants are computed as the standard defines them, from the roots of
// the first primes: they are fractional parts, which long double holds exactly enough (64 bits of mantissa, at most 5
// of them for the whole part).
#include "repl/sha256.h"

#include <bit>
#include <cmath>
#include <cstring>
#include <string>

namespace adder::repl {

namespace {

struct Constants {
  std::array<uint32_t, 8> H;
  std::array<uint32_t, 64> K;
};

uint32_t first_32_fraction_bits(long double root) {
  return static_cast<uint32_t>(std::floor((root - std::floor(root)) * 4294967296.0L));
}

bool is_prime(int number) {
  for (int factor = 2; factor * factor <= number; ++factor) {
    if (number % factor == 0) return false;
  }
  return true;
}

Constants make_constants() {
  Constants constants;
  int number = 2;
  for (size_t index = 0; index < 64; ++number) {
    if (!is_prime(number)) continue;
    if (index < 8) constants.H[index] = first_32_fraction_bits(std::sqrt(static_cast<long double>(number)));
    constants.K[index++] = first_32_fraction_bits(std::cbrt(static_cast<long double>(number)));
  }
  return constants;
}

void process_block(const Constants& constants, std::array<uint32_t, 8>& H, const uint8_t* block) {
  uint32_t W[64];
  for (int t = 0; t < 16; ++t) {
    W[t] = static_cast<uint32_t>(block[4 * t]) << 24 | static_cast<uint32_t>(block[4 * t + 1]) << 16 |
           static_cast<uint32_t>(block[4 * t + 2]) << 8 | block[4 * t + 3];
  }
  for (int t = 16; t < 64; ++t) {
    uint32_t s0 = std::rotr(W[t - 15], 7) ^ std::rotr(W[t - 15], 18) ^ (W[t - 15] >> 3);
    uint32_t s1 = std::rotr(W[t - 2], 17) ^ std::rotr(W[t - 2], 19) ^ (W[t - 2] >> 10);
    W[t] = s1 + W[t - 7] + s0 + W[t - 16];
  }
  auto [a, b, c, d, e, f, g, h] = H;
  for (size_t t = 0; t < 64; ++t) {
    uint32_t S1 = std::rotr(e, 6) ^ std::rotr(e, 11) ^ std::rotr(e, 25);
    uint32_t T1 = h + S1 + ((e & f) ^ (~e & g)) + constants.K[t] + W[t];
    uint32_t S0 = std::rotr(a, 2) ^ std::rotr(a, 13) ^ std::rotr(a, 22);
    uint32_t T2 = S0 + ((a & b) ^ (a & c) ^ (b & c));
    h = g, g = f, f = e, e = d + T1, d = c, c = b, b = a, a = T1 + T2;
  }
  H[0] += a, H[1] += b, H[2] += c, H[3] += d, H[4] += e, H[5] += f, H[6] += g, H[7] += h;
}

}  // namespace

std::array<uint8_t, 32> sha256(std::string_view bytes) {
  static const Constants constants = make_constants();
  std::array<uint32_t, 8> H = constants.H;
  std::string padded(bytes);
  padded += '\x80';
  while (padded.size() % 64 != 56) padded += '\0';
  for (int shift = 56; shift >= 0; shift -= 8)
    padded += static_cast<char>(static_cast<uint64_t>(bytes.size()) * 8 >> shift);
  for (size_t at = 0; at < padded.size(); at += 64) {
    process_block(constants, H, reinterpret_cast<const uint8_t*>(padded.data()) + at);
  }
  std::array<uint8_t, 32> digest;
  for (size_t index = 0; index < 32; ++index)
    digest[index] = static_cast<uint8_t>(H[index / 4] >> (24 - 8 * (index % 4)));
  return digest;
}

std::string sha256_digest(std::string_view bytes) {
  auto digest = sha256(bytes);
  return {reinterpret_cast<const char*>(digest.data()), digest.size()};
}

}  // namespace adder::repl
