// See digest.h. The constants of SHA-2 are the first 64 bits of the fractional parts of cube roots (and, for the start,
// of square roots) of the first primes; SHA-256 uses their upper halves, SHA-224's start is the lower half of
// SHA-384's. A full block waits until more data or the end comes, because BLAKE2 must know which block is the last.
#include "vm/modules/digest.h"

#include <cstring>

namespace adder::vm {

namespace {

constexpr u64 kSha2Roots[] = {
    0x428A2F98D728AE22, 0x7137449123EF65CD, 0xB5C0FBCFEC4D3B2F, 0xE9B5DBA58189DBBC, 0x3956C25BF348B538,
    0x59F111F1B605D019, 0x923F82A4AF194F9B, 0xAB1C5ED5DA6D8118, 0xD807AA98A3030242, 0x12835B0145706FBE,
    0x243185BE4EE4B28C, 0x550C7DC3D5FFB4E2, 0x72BE5D74F27B896F, 0x80DEB1FE3B1696B1, 0x9BDC06A725C71235,
    0xC19BF174CF692694, 0xE49B69C19EF14AD2, 0xEFBE4786384F25E3, 0x0FC19DC68B8CD5B5, 0x240CA1CC77AC9C65,
    0x2DE92C6F592B0275, 0x4A7484AA6EA6E483, 0x5CB0A9DCBD41FBD4, 0x76F988DA831153B5, 0x983E5152EE66DFAB,
    0xA831C66D2DB43210, 0xB00327C898FB213F, 0xBF597FC7BEEF0EE4, 0xC6E00BF33DA88FC2, 0xD5A79147930AA725,
    0x06CA6351E003826F, 0x142929670A0E6E70, 0x27B70A8546D22FFC, 0x2E1B21385C26C926, 0x4D2C6DFC5AC42AED,
    0x53380D139D95B3DF, 0x650A73548BAF63DE, 0x766A0ABB3C77B2A8, 0x81C2C92E47EDAEE6, 0x92722C851482353B,
    0xA2BFE8A14CF10364, 0xA81A664BBC423001, 0xC24B8B70D0F89791, 0xC76C51A30654BE30, 0xD192E819D6EF5218,
    0xD69906245565A910, 0xF40E35855771202A, 0x106AA07032BBD1B8, 0x19A4C116B8D2D0C8, 0x1E376C085141AB53,
    0x2748774CDF8EEB99, 0x34B0BCB5E19B48A8, 0x391C0CB3C5C95A63, 0x4ED8AA4AE3418ACB, 0x5B9CCA4F7763E373,
    0x682E6FF3D6B2B8A3, 0x748F82EE5DEFB2FC, 0x78A5636F43172F60, 0x84C87814A1F0AB72, 0x8CC702081A6439EC,
    0x90BEFFFA23631E28, 0xA4506CEBDE82BDE9, 0xBEF9A3F7B2C67915, 0xC67178F2E372532B, 0xCA273ECEEA26619C,
    0xD186B8C721C0C207, 0xEADA7DD6CDE0EB1E, 0xF57D4F7FEE6ED178, 0x06F067AA72176FBA, 0x0A637DC5A2C898A6,
    0x113F9804BEF90DAE, 0x1B710B35131C471B, 0x28DB77F523047D84, 0x32CAAB7B40C72493, 0x3C9EBE0A15C9BEBC,
    0x431D67C49C100D4C, 0x4CC5D4BECB3E42B6, 0x597F299CFC657E2A, 0x5FCB6FAB3AD6FAEC, 0x6C44198C4A475817,
};
constexpr u64 kSha2Start[] = {
    0x6A09E667F3BCC908, 0xBB67AE8584CAA73B, 0x3C6EF372FE94F82B, 0xA54FF53A5F1D36F1,
    0x510E527FADE682D1, 0x9B05688C2B3E6C1F, 0x1F83D9ABFB41BD6B, 0x5BE0CD19137E2179,
    0xCBBB9D5DC1059ED8, 0x629A292A367CD507, 0x9159015A3070DD17, 0x152FECD8F70E5939,
    0x67332667FFC00B31, 0x8EB44A8768581511, 0xDB0C2E0D64F98FA7, 0x47B5481DBEFA4FA4,
};
constexpr u32 kMd5Sines[] = {
    0xD76AA478, 0xE8C7B756, 0x242070DB, 0xC1BDCEEE, 0xF57C0FAF, 0x4787C62A, 0xA8304613, 0xFD469501,
    0x698098D8, 0x8B44F7AF, 0xFFFF5BB1, 0x895CD7BE, 0x6B901122, 0xFD987193, 0xA679438E, 0x49B40821,
    0xF61E2562, 0xC040B340, 0x265E5A51, 0xE9B6C7AA, 0xD62F105D, 0x02441453, 0xD8A1E681, 0xE7D3FBC8,
    0x21E1CDE6, 0xC33707D6, 0xF4D50D87, 0x455A14ED, 0xA9E3E905, 0xFCEFA3F8, 0x676F02D9, 0x8D2A4C8A,
    0xFFFA3942, 0x8771F681, 0x6D9D6122, 0xFDE5380C, 0xA4BEEA44, 0x4BDECFA9, 0xF6BB4B60, 0xBEBFBC70,
    0x289B7EC6, 0xEAA127FA, 0xD4EF3085, 0x04881D05, 0xD9D4D039, 0xE6DB99E5, 0x1FA27CF8, 0xC4AC5665,
    0xF4292244, 0x432AFF97, 0xAB9423A7, 0xFC93A039, 0x655B59C3, 0x8F0CCC92, 0xFFEFF47D, 0x85845DD1,
    0x6FA87E4F, 0xFE2CE6E0, 0xA3014314, 0x4E0811A1, 0xF7537E82, 0xBD3AF235, 0x2AD7D2BB, 0xEB86D391,
};
constexpr u64 kRoundConstants[] = {
    0x0000000000000001, 0x0000000000008082, 0x800000000000808A, 0x8000000080008000, 0x000000000000808B,
    0x0000000080000001, 0x8000000080008081, 0x8000000000008009, 0x000000000000008A, 0x0000000000000088,
    0x0000000080008009, 0x000000008000000A, 0x000000008000808B, 0x800000000000008B, 0x8000000000008089,
    0x8000000000008003, 0x8000000000008002, 0x8000000000000080, 0x000000000000800A, 0x800000008000000A,
    0x8000000080008081, 0x8000000000008080, 0x0000000080000001, 0x8000000080008008,
};
constexpr u32 kSha1Start[] = {0x67452301, 0xEFCDAB89, 0x98BADCFE, 0x10325476, 0xC3D2E1F0};

inline u32 rotate_left(u32 x, int n) { return x << n | x >> (32 - n); }
inline u64 rotate_left(u64 x, int n) { return x << n | x >> (64 - n); }
template <class T>
T rotate_right(T x, int n) {
  return x >> n | x << (sizeof(T) * 8 - static_cast<size_t>(n));
}
template <class T>
T load_big(const u8* p) {
  T v = 0;
  for (size_t i = 0; i < sizeof(T); ++i) v = v << 8 | p[i];
  return v;
}
template <class T>
T load_little(const u8* p) {
  T v = 0;
  for (size_t i = sizeof(T); i--;) v = v << 8 | p[i];
  return v;
}

// ---- MD5

void md5_block(u32* h, const u8* p) {
  static constexpr u8 kShifts[] = {7, 12, 17, 22, 5, 9, 14, 20, 4, 11, 16, 23, 6, 10, 15, 21};
  u32 m[16], a = h[0], b = h[1], c = h[2], d = h[3];
  for (int i = 0; i < 16; ++i) m[i] = load_little<u32>(p + 4 * i);
  for (int i = 0; i < 64; ++i) {
    u32 f;
    int g;
    switch (i >> 4) {
      case 0: f = (b & c) | (~b & d), g = i; break;
      case 1: f = (d & b) | (~d & c), g = (5 * i + 1) & 15; break;
      case 2: f = b ^ c ^ d, g = (3 * i + 5) & 15; break;
      default: f = c ^ (b | ~d), g = (7 * i) & 15; break;
    }
    f += a + kMd5Sines[i] + m[g];
    a = d, d = c, c = b;
    b += rotate_left(f, kShifts[(i >> 4) * 4 + (i & 3)]);
  }
  h[0] += a, h[1] += b, h[2] += c, h[3] += d;
}

// ---- SHA-1

void sha1_block(u32* h, const u8* p) {
  u32 w[16], a = h[0], b = h[1], c = h[2], d = h[3], e = h[4];
  for (int i = 0; i < 16; ++i) w[i] = load_big<u32>(p + 4 * i);
  for (int i = 0; i < 80; ++i) {
    if (i >= 16) {
      w[i & 15] = rotate_left(w[(i + 13) & 15] ^ w[(i + 8) & 15] ^ w[(i + 2) & 15] ^ w[i & 15], 1);
    }
    u32 f = i < 20   ? ((b & c) | (~b & d)) + 0x5A827999
            : i < 40 ? (b ^ c ^ d) + 0x6ED9EBA1
            : i < 60 ? ((b & c) | (b & d) | (c & d)) + 0x8F1BBCDC
                     : (b ^ c ^ d) + 0xCA62C1D6;
    f += rotate_left(a, 5) + e + w[i & 15];
    e = d, d = c, c = rotate_left(b, 30), b = a, a = f;
  }
  h[0] += a, h[1] += b, h[2] += c, h[3] += d, h[4] += e;
}

// ---- SHA-2

constexpr int kUnrolled = kWord64 ? 16 : 1;

struct Sha256Words {
  using Word = u32;
  static constexpr int kRounds = 64;
  static constexpr u8 kBig0[] = {2, 13, 22}, kBig1[] = {6, 11, 25}, kSmall0[] = {7, 18, 3}, kSmall1[] = {17, 19, 10};
  static u32 root(int i) { return static_cast<u32>(kSha2Roots[i] >> 32); }
};
struct Sha512Words {
  using Word = u64;
  static constexpr int kRounds = 80;
  static constexpr u8 kBig0[] = {28, 34, 39}, kBig1[] = {14, 18, 41}, kSmall0[] = {1, 8, 7}, kSmall1[] = {19, 61, 6};
  static u64 root(int i) { return kSha2Roots[i]; }
};

template <class W>
void sha2_block(typename W::Word* h, const u8* p) {
  using Word = typename W::Word;
  const auto big = [](const u8* r, Word x) {
    return rotate_right(x, r[0]) ^ rotate_right(x, r[1]) ^ rotate_right(x, r[2]);
  };
  const auto small = [](const u8* r, Word x) { return rotate_right(x, r[0]) ^ rotate_right(x, r[1]) ^ x >> r[2]; };
  Word w[16], v[8];
  for (int i = 0; i < 16; ++i) w[i] = load_big<Word>(p + static_cast<int>(sizeof(Word)) * i);
  for (int i = 0; i < 8; ++i) v[i] = h[i];
  for (int block = 0; block < W::kRounds; block += 16) {
#pragma GCC unroll kUnrolled  // natively all of this is in registers then
    for (int i = 0; i < 16; ++i) {
      if (block) w[i] += small(W::kSmall0, w[(i + 1) & 15]) + w[(i + 9) & 15] + small(W::kSmall1, w[(i + 14) & 15]);
      Word one = v[7] + big(W::kBig1, v[4]) + ((v[4] & v[5]) ^ (~v[4] & v[6])) + W::root(block + i) + w[i];
      Word two = big(W::kBig0, v[0]) + ((v[0] & v[1]) ^ (v[0] & v[2]) ^ (v[1] & v[2]));
#pragma GCC unroll kUnrolled
      for (int k = 7; k; --k) v[k] = v[k - 1];
      v[4] += one;
      v[0] = one + two;
    }
  }
  for (int i = 0; i < 8; ++i) h[i] += v[i];
}

// ---- Keccak

void keccak_permute(u64* s) {
  static constexpr u8 kRotations[] = {1,  3,  6,  10, 15, 21, 28, 36, 45, 55, 2,  14,
                                      27, 41, 56, 8,  25, 43, 62, 18, 39, 61, 20, 44};
  static constexpr u8 kLanes[] = {10, 7,  11, 17, 18, 3, 5,  16, 8,  21, 24, 4,
                                  15, 23, 19, 13, 12, 2, 20, 14, 22, 9,  6,  1};
  for (u64 constant : kRoundConstants) {
    u64 c[5];
    for (int x = 0; x < 5; ++x) c[x] = s[x] ^ s[x + 5] ^ s[x + 10] ^ s[x + 15] ^ s[x + 20];
    for (int x = 0; x < 5; ++x) {
      u64 d = c[(x + 4) % 5] ^ rotate_left(c[(x + 1) % 5], 1);
      for (int y = 0; y < 25; y += 5) s[y + x] ^= d;
    }
    u64 moving = s[1];
    for (int i = 0; i < 24; ++i) {
      u64 next = s[kLanes[i]];
      s[kLanes[i]] = rotate_left(moving, kRotations[i]);
      moving = next;
    }
    for (int y = 0; y < 25; y += 5) {
      for (int x = 0; x < 5; ++x) c[x] = s[y + x];
      for (int x = 0; x < 5; ++x) s[y + x] = c[x] ^ (~c[(x + 1) % 5] & c[(x + 2) % 5]);
    }
    s[0] ^= constant;
  }
}

void keccak_xor(u64* s, u32 at, u8 byte) { s[at >> 3] ^= u64{byte} << (8 * (at & 7)); }

void keccak_squeeze(Digest* d, u8* out, size_t n) {
  const DigestKind& kind = kDigests[d->kind];
  keccak_xor(d->state, d->fill, kind.start);
  keccak_xor(d->state, kind.block - 1u, 0x80);
  for (u32 at = kind.block; n; --n, ++at) {
    if (at == kind.block) keccak_permute(d->state), at = 0;
    *out++ = static_cast<u8>(d->state[at >> 3] >> (8 * (at & 7)));
  }
}

// ---- BLAKE2

constexpr u8 kSigma[10][16] = {
    {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15}, {14, 10, 4, 8, 9, 15, 13, 6, 1, 12, 0, 2, 11, 7, 5, 3},
    {11, 8, 12, 0, 5, 2, 15, 13, 10, 14, 3, 6, 7, 1, 9, 4}, {7, 9, 3, 1, 13, 12, 11, 14, 2, 6, 5, 10, 4, 0, 15, 8},
    {9, 0, 5, 7, 2, 4, 10, 15, 14, 1, 11, 12, 6, 8, 3, 13}, {2, 12, 6, 10, 0, 11, 8, 3, 4, 13, 7, 5, 15, 14, 1, 9},
    {12, 5, 1, 15, 14, 13, 4, 10, 0, 7, 6, 3, 9, 2, 8, 11}, {13, 11, 7, 14, 12, 1, 3, 9, 5, 0, 15, 4, 8, 6, 2, 10},
    {6, 15, 14, 9, 11, 3, 0, 8, 12, 2, 13, 7, 1, 4, 10, 5}, {10, 2, 8, 4, 7, 6, 1, 5, 15, 11, 9, 14, 3, 12, 13, 0}};

template <class Word>
Word blake2_start_word(int i) {
  return static_cast<Word>(sizeof(Word) == 8 ? kSha2Start[i] : kSha2Start[i] >> 32);
}

template <class Word>
void blake2_block(Word* h, const u8* p, u64 length, bool last, bool last_node) {
  constexpr bool kLong = sizeof(Word) == 8;
  constexpr int kTurns[] = {kLong ? 32 : 16, kLong ? 24 : 12, kLong ? 16 : 8, kLong ? 63 : 7};
  Word v[16];
  for (int i = 0; i < 8; ++i) v[i] = h[i], v[i + 8] = blake2_start_word<Word>(i);
  v[12] ^= static_cast<Word>(length);
  if (!kLong) v[13] ^= static_cast<Word>(length >> 32);
  if (last) v[14] = ~v[14];
  if (last && last_node) v[15] = ~v[15];
  for (int round = 0; round < (kLong ? 12 : 10); ++round) {
    const u8* sigma = kSigma[round % 10];
    for (int i = 0; i < 8; ++i) {
      int shift = i < 4 ? 0 : 1;  // columns, then diagonals
      Word &a = v[i & 3], &b = v[4 + ((i + shift) & 3)], &c = v[8 + ((i + 2 * shift) & 3)],
           &d = v[12 + ((i + 3 * shift) & 3)];
      a += b + load_little<Word>(p + sizeof(Word) * sigma[2 * i]);
      d = rotate_right(static_cast<Word>(d ^ a), kTurns[0]);
      c += d;
      b = rotate_right(static_cast<Word>(b ^ c), kTurns[1]);
      a += b + load_little<Word>(p + sizeof(Word) * sigma[2 * i + 1]);
      d = rotate_right(static_cast<Word>(d ^ a), kTurns[2]);
      c += d;
      b = rotate_right(static_cast<Word>(b ^ c), kTurns[3]);
    }
  }
  for (int i = 0; i < 8; ++i) h[i] ^= v[i] ^ v[i + 8];
}

// ---- what they share

constexpr u8 kChainBytes[] = {16, 20, 32, 64, 200, 32, 64};  // by family; MD5 and SHA-1 in whole u64s below

size_t chain_size(DigestFamily family) { return (kChainBytes[static_cast<int>(family)] + 7u) & ~7u; }
u8* block_of(Digest* d) { return reinterpret_cast<u8*>(d->state) + chain_size(kDigests[d->kind].family); }

void compress(Digest* d, const u8* block, bool last) {
  auto* words = reinterpret_cast<u32*>(d->state);
  switch (kDigests[d->kind].family) {
    case DigestFamily::kMd5: return md5_block(words, block);
    case DigestFamily::kSha1: return sha1_block(words, block);
    case DigestFamily::kSha256: return sha2_block<Sha256Words>(words, block);
    case DigestFamily::kSha512: return sha2_block<Sha512Words>(d->state, block);
    case DigestFamily::kBlake2s: return blake2_block(words, block, d->length, last, d->last_node);
    case DigestFamily::kBlake2b: return blake2_block(d->state, block, d->length, last, d->last_node);
    case DigestFamily::kKeccak: return;
  }
}

bool is_blake2(const Digest* d) { return kDigests[d->kind].family >= DigestFamily::kBlake2s; }

// The chaining value as bytes, most significant first but for MD5 and BLAKE2.
void write_words(const Digest* d, u8* out, size_t n) {
  DigestFamily family = kDigests[d->kind].family;
  bool little = family == DigestFamily::kMd5 || is_blake2(d);
  bool wide = family == DigestFamily::kSha512 || family == DigestFamily::kBlake2b;
  auto* words = reinterpret_cast<const u32*>(d->state);
  for (size_t i = 0; i < n; ++i) {
    u64 word = wide ? d->state[i >> 3] : words[i >> 2];
    size_t bytes = wide ? 8 : 4, at = i & (bytes - 1);
    out[i] = static_cast<u8>(word >> (8 * (little ? at : bytes - 1 - at)));
  }
}

}  // namespace

constinit const DigestKind kDigests[kDigestKinds] = {
    {"md5", DigestFamily::kMd5, 16, 64, 0},           {"sha1", DigestFamily::kSha1, 20, 64, 0},
    {"sha224", DigestFamily::kSha256, 28, 64, 8},     {"sha256", DigestFamily::kSha256, 32, 64, 0},
    {"sha384", DigestFamily::kSha512, 48, 128, 8},    {"sha512", DigestFamily::kSha512, 64, 128, 0},
    {"sha3_224", DigestFamily::kKeccak, 28, 144, 6},  {"sha3_256", DigestFamily::kKeccak, 32, 136, 6},
    {"sha3_384", DigestFamily::kKeccak, 48, 104, 6},  {"sha3_512", DigestFamily::kKeccak, 64, 72, 6},
    {"shake_128", DigestFamily::kKeccak, 0, 168, 31}, {"shake_256", DigestFamily::kKeccak, 0, 136, 31},
    {"blake2s", DigestFamily::kBlake2s, 32, 64, 0},   {"blake2b", DigestFamily::kBlake2b, 64, 128, 0},
};

size_t digest_state_size(u32 kind) {
  DigestFamily family = kDigests[kind].family;
  return sizeof(Digest) + chain_size(family) + (family == DigestFamily::kKeccak ? 0 : kDigests[kind].block);
}

void digest_start(Digest* d, u32 kind) {
  const DigestKind& k = kDigests[kind];
  std::memset(d, 0, digest_state_size(kind));
  d->kind = static_cast<u8>(kind);
  d->size = k.size;
  auto* words = reinterpret_cast<u32*>(d->state);
  switch (k.family) {
    case DigestFamily::kMd5:
    case DigestFamily::kSha1: std::memcpy(words, kSha1Start, k.size); break;
    case DigestFamily::kSha256:
      for (int i = 0; i < 8; ++i) words[i] = static_cast<u32>(kSha2Start[k.start + i] >> (k.start ? 0 : 32));
      break;
    case DigestFamily::kSha512:
      for (int i = 0; i < 8; ++i) d->state[i] = kSha2Start[k.start + i];
      break;
    case DigestFamily::kKeccak: break;
    case DigestFamily::kBlake2s:
    case DigestFamily::kBlake2b: {
      u8 parameters[64] = {k.size, 0, 1, 1};
      blake2_start(d, kind, parameters);
    }
  }
}

void blake2_start(Digest* d, u32 kind, const u8* parameters) {
  std::memset(d, 0, digest_state_size(kind));
  d->kind = static_cast<u8>(kind);
  d->size = parameters[0];
  auto* words = reinterpret_cast<u32*>(d->state);
  bool wide = kDigests[kind].family == DigestFamily::kBlake2b;
  for (int i = 0; i < 8; ++i) {
    if (wide)
      d->state[i] = blake2_start_word<u64>(i) ^ load_little<u64>(parameters + 8 * i);
    else
      words[i] = blake2_start_word<u32>(i) ^ load_little<u32>(parameters + 4 * i);
  }
}

void digest_update(Digest* d, const u8* data, size_t n) {
  const DigestKind& kind = kDigests[d->kind];
  if (kind.family == DigestFamily::kKeccak) {
    for (; n; --n) {
      keccak_xor(d->state, d->fill++, *data++);
      if (d->fill == kind.block) keccak_permute(d->state), d->fill = 0;
    }
    return;
  }
  u8* block = block_of(d);
  while (n) {
    if (d->fill == kind.block) compress(d, block, false), d->fill = 0;
    if (d->fill == 0) {  // whole blocks from where they lie; the last one waits
      for (; n > kind.block; n -= kind.block, data += kind.block) {
        d->length += kind.block;
        compress(d, data, false);
      }
    }
    size_t part = kind.block - d->fill;
    if (part > n) part = n;
    std::memcpy(block + d->fill, data, part);
    d->fill = static_cast<u8>(d->fill + part);
    d->length += part;
    data += part;
    n -= part;
  }
}

void digest_finish(Digest* d, u8* out, size_t n) {
  const DigestKind& kind = kDigests[d->kind];
  if (kind.family == DigestFamily::kKeccak) return keccak_squeeze(d, out, kind.size ? kind.size : n);
  u8* block = block_of(d);
  if (is_blake2(d)) {
    std::memset(block + d->fill, 0, kind.block - d->fill);
    compress(d, block, true);
    return write_words(d, out, d->size);
  }
  if (d->fill == kind.block) compress(d, block, false), d->fill = 0;
  u32 length_at = kind.block - kind.block / 8u;  // where the count of bits goes: 8 or 16 bytes
  block[d->fill++] = 0x80;
  if (d->fill > length_at) {
    std::memset(block + d->fill, 0, kind.block - d->fill);
    compress(d, block, false);
    d->fill = 0;
  }
  std::memset(block + d->fill, 0, kind.block - d->fill);
  u64 bits = d->length << 3;
  for (int i = 0; i < 8; ++i) {
    if (kind.family == DigestFamily::kMd5)
      block[length_at + static_cast<u32>(i)] = static_cast<u8>(bits >> (8 * i));
    else
      block[kind.block - 1 - i] = static_cast<u8>(bits >> (8 * i));
  }
  compress(d, block, true);
  write_words(d, out, d->size);
}

}  // namespace adder::vm
