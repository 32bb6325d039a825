// See deflate.h. The parts of the state behind the struct, in order: symbols (a u16 distance or 0, and a u8 literal or
// length - 3), hash heads, hash chain, window (twice its size, so that it slides seldom), output.
#include "vm/modules/deflate.h"

#include <cstring>

#include "vm/modules/checksum.h"

namespace adder::vm {

namespace {

constexpr u32 kMinMatch = 3, kMaxMatch = 258, kLiterals = 286, kDistances = 30, kCodes = 19;
constexpr u32 kMinLookahead = kMaxMatch + kMinMatch + 1;
constexpr u32 kTooFar = 4096;  // a match of three bytes so far away does not pay
constexpr u8 kLengthOrder[kCodes] = {16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15};

struct Effort {  // how hard each level looks
  u16 good, lazy, nice, chain;
};
constexpr Effort kEfforts[10] = {{0, 0, 0, 0},         {4, 0, 8, 4},        {4, 0, 16, 8},     {4, 0, 32, 32},
                                 {4, 4, 16, 16},       {8, 16, 32, 32},     {8, 16, 128, 128}, {8, 32, 128, 256},
                                 {32, 128, 258, 1024}, {32, 258, 258, 4096}};

u32 length_code(u32 length, u32* extra_bits, u32* extra) {
  if (length == kMaxMatch) return *extra_bits = *extra = 0, 285;
  u32 l = length - 3;
  if (l < 8) return *extra_bits = *extra = 0, 257 + l;
  u32 bits = 31 - static_cast<u32>(__builtin_clz(l)) - 2;
  *extra_bits = bits;
  *extra = l & ((1u << bits) - 1);
  return 257 + 4 * (bits + 1) + (l >> bits & 3);
}
u32 distance_code(u32 distance, u32* extra_bits, u32* extra) {
  u32 d = distance - 1;
  if (d < 4) return *extra_bits = *extra = 0, d;
  u32 bits = 31 - static_cast<u32>(__builtin_clz(d)) - 1;
  *extra_bits = bits;
  *extra = d & ((1u << bits) - 1);
  return 2 * (bits + 1) + (d >> bits & 1);
}

}  // namespace

struct Deflate {
  DeflateOptions options;
  u8 hash_bits;
  bool header_done, finished, trailer_done, match_available;
  bool flushed;  // what this call asked for is written, but not all of it is taken
  u8 bit_count;
  u32 bits;
  u32 window_size, symbol_limit, output_limit;
  u32 symbol_count, output_size;
  u32 at, end;      // in the window: the next byte to look at, and the end of what is there
  u32 inserted;     // positions below it are in the hash chains
  u32 block_start;  // may be below 0 when the window has slid past it: kept as i32
  u32 previous_length, previous_distance;
  u32 checksum, total;
  u16 literal_counts[kLiterals + 2], distance_counts[kDistances];
  u16 code_counts[kCodes];
  u8 literal_lengths[kLiterals + 2], distance_lengths[kDistances], code_lengths[kCodes];
  u16 codes[kLiterals + 2];  // scratch: the codes of the alphabet being written
  u16 distance_codes[kDistances];
  u16 sort_symbols[kLiterals + 2];
  u32 sort_counts[kLiterals + 2];
  u8 rest[];

  u16* distances() { return reinterpret_cast<u16*>(rest); }
  u16* heads() { return distances() + symbol_limit; }
  u16* chain() { return heads() + (1u << hash_bits); }
  u8* bytes() { return reinterpret_cast<u8*>(chain() + window_size); }
  u8* window() { return bytes() + symbol_limit; }
  u8* output() { return window() + 2 * window_size; }
  const u8* output() const { return const_cast<Deflate*>(this)->output(); }
};

namespace {

struct Sizes {
  u32 hash_bits, window, symbols, output;
};
Sizes sizes_of(const DeflateOptions& o) {
  u32 symbols = 1u << (o.memory_level + 5), window = 1u << o.window_bits;
  if (window < 512) window = 512;  // room to look ahead; matches keep to the window that was asked for
  return {o.memory_level + 7u, window, symbols, 4 * symbols + 512};
}

// ---- Huffman codes

// Lengths of at most `limit` bits for the counts, in lengths; 0 where the count is 0.
void limited_lengths(Deflate* d, const u16* counts, u32 n, u32 limit, u8* lengths) {
  u16* symbols = d->sort_symbols;
  u32* weights = d->sort_counts;
  u32 used = 0;
  std::memset(lengths, 0, n);
  for (u32 i = 0; i < n; ++i) {
    if (!counts[i]) continue;
    u32 k = used++;
    for (; k && counts[symbols[k - 1]] > counts[i]; --k) symbols[k] = symbols[k - 1];
    symbols[k] = static_cast<u16>(i);
  }
  if (used == 0) return;
  if (used == 1) {
    lengths[symbols[0]] = 1;
    return;
  }
  for (u32 i = 0; i < used; ++i) weights[i] = counts[symbols[i]];
  // Moffat and Katajainen: weights become parents, then depths, in place.
  weights[0] += weights[1];
  u32 root = 0, leaf = 2;
  for (u32 next = 1; next < used - 1; ++next) {
    if (leaf >= used || weights[root] < weights[leaf]) {
      weights[next] = weights[root];
      weights[root++] = next;
    } else {
      weights[next] = weights[leaf++];
    }
    if (leaf >= used || (root < next && weights[root] < weights[leaf])) {
      weights[next] += weights[root];
      weights[root++] = next;
    } else {
      weights[next] += weights[leaf++];
    }
  }
  weights[used - 2] = 0;
  for (u32 i = used - 2; i-- > 0;) weights[i] = weights[weights[i]] + 1;
  u32 per_length[64] = {}, available = 1, inner = 0, depth = 0;
  int top = static_cast<int>(used) - 2;
  for (u32 left = used; left; ++depth) {
    while (top >= 0 && weights[top] == depth) ++inner, --top;
    u32 leaves = available - inner;
    per_length[depth < 63 ? depth : 63] += leaves;
    left -= leaves;
    available = 2 * inner;
    inner = 0;
  }
  // What is too deep moves up to the limit; then codes are lengthened until they fit.
  for (u32 i = limit + 1; i < 64; ++i) per_length[limit] += per_length[i];
  u32 total = 0;
  for (u32 i = 1; i <= limit; ++i) total += per_length[i] << (limit - i);
  while (total > 1u << limit) {
    --per_length[limit];
    for (u32 i = limit - 1; i; --i) {
      if (!per_length[i]) continue;
      --per_length[i];
      per_length[i + 1] += 2;
      break;
    }
    --total;
  }
  u32 k = 0;
  for (u32 length = limit; length; --length)
    for (u32 i = 0; i < per_length[length]; ++i) lengths[symbols[k++]] = static_cast<u8>(length);
}

// The canonical codes of the lengths, bits reversed as they are written.
void make_codes(const u8* lengths, u32 n, u16* codes) {
  u16 first[17] = {}, count[17] = {};
  for (u32 i = 0; i < n; ++i)
    if (lengths[i]) ++count[lengths[i]];
  for (u32 i = 1; i < 16; ++i) first[i] = static_cast<u16>((first[i - 1] + count[i - 1]) << 1);
  for (u32 i = 0; i < n; ++i) {
    u32 code = first[lengths[i]]++, reversed = 0;
    if (!lengths[i]) continue;
    for (u32 k = 0; k < lengths[i]; ++k) reversed |= (code >> k & 1) << (lengths[i] - 1u - k);
    codes[i] = static_cast<u16>(reversed);
  }
}

// ---- writing

void put_byte(Deflate* d, u32 byte) { d->output()[d->output_size++] = static_cast<u8>(byte); }
void put_bits(Deflate* d, u32 value, u32 n) {  // n <= 16
  d->bits |= value << d->bit_count;
  d->bit_count = static_cast<u8>(d->bit_count + n);
  while (d->bit_count >= 8) {
    put_byte(d, d->bits);
    d->bits >>= 8;
    d->bit_count = static_cast<u8>(d->bit_count - 8);
  }
}
void align(Deflate* d) {
  if (d->bit_count) put_bits(d, 0, 8u - d->bit_count);
}

// Runs of equal lengths, as the code of code lengths has them: emit(symbol, extra, extra bits).
template <class F>
void code_length_runs(const u8* lengths, u32 n, F emit) {
  for (u32 i = 0; i < n;) {
    u32 run = 1;
    while (i + run < n && lengths[i + run] == lengths[i]) ++run;
    u32 value = lengths[i];
    i += run;
    if (value == 0) {
      while (run >= 11) {
        u32 part = run < 138 ? run : 138;
        emit(18, part - 11, 7);
        run -= part;
      }
      if (run >= 3) emit(17, run - 3, 3), run = 0;
    } else {
      emit(value, 0, 0);
      --run;
      while (run >= 3) {
        u32 part = run < 6 ? run : 6;
        emit(16, part - 3, 2);
        run -= part;
      }
    }
    for (; run; --run) emit(value, 0, 0);
  }
}

void fixed_lengths(Deflate* d) {
  for (u32 i = 0; i < kLiterals + 2; ++i) d->literal_lengths[i] = i < 144 ? 8 : i < 256 ? 9 : i < 280 ? 7 : 8;
  std::memset(d->distance_lengths, 5, kDistances);
}

// Bits that the block's symbols take with the present lengths.
u32 body_bits(const Deflate* d) {
  u32 bits = 0;
  for (u32 i = 0; i < kLiterals; ++i) {
    u32 extra = i < 265 || i == 285 ? 0 : (i - 261) / 4;
    bits += d->literal_counts[i] * (d->literal_lengths[i] + extra);
  }
  for (u32 i = 0; i < kDistances; ++i)
    bits += d->distance_counts[i] * (d->distance_lengths[i] + (i < 4 ? 0u : i / 2 - 1));
  return bits;
}

void write_symbols(Deflate* d) {
  make_codes(d->literal_lengths, kLiterals + 2, d->codes);
  make_codes(d->distance_lengths, kDistances, d->distance_codes);
  for (u32 i = 0; i < d->symbol_count; ++i) {
    u32 distance = d->distances()[i], byte = d->bytes()[i], extra_bits, extra;
    if (!distance) {
      put_bits(d, d->codes[byte], d->literal_lengths[byte]);
      continue;
    }
    u32 code = length_code(byte + kMinMatch, &extra_bits, &extra);
    put_bits(d, d->codes[code], d->literal_lengths[code]);
    put_bits(d, extra, extra_bits);
    code = distance_code(distance, &extra_bits, &extra);
    put_bits(d, d->distance_codes[code], d->distance_lengths[code]);
    put_bits(d, extra, extra_bits);
  }
  put_bits(d, d->codes[256], d->literal_lengths[256]);
}

struct TreeShape {
  u32 literals, distances, codes, bits;
};
TreeShape plan_dynamic(Deflate* d) {
  limited_lengths(d, d->literal_counts, kLiterals, 15, d->literal_lengths);
  d->literal_lengths[286] = d->literal_lengths[287] = 0;
  limited_lengths(d, d->distance_counts, kDistances, 15, d->distance_lengths);
  TreeShape t{kLiterals, kDistances, kCodes, 0};
  while (t.literals > 257 && !d->literal_lengths[t.literals - 1]) --t.literals;
  while (t.distances > 1 && !d->distance_lengths[t.distances - 1]) --t.distances;
  std::memset(d->code_counts, 0, sizeof d->code_counts);
  const auto count = [&](u32 symbol, u32, u32 bits) { ++d->code_counts[symbol], t.bits += bits; };
  code_length_runs(d->literal_lengths, t.literals, count);
  code_length_runs(d->distance_lengths, t.distances, count);
  limited_lengths(d, d->code_counts, kCodes, 7, d->code_lengths);
  while (t.codes > 4 && !d->code_lengths[kLengthOrder[t.codes - 1]]) --t.codes;
  t.bits += 14 + 3 * t.codes + body_bits(d);
  for (u32 i = 0; i < kCodes; ++i) t.bits += d->code_counts[i] * d->code_lengths[i];
  return t;
}

void write_tree(Deflate* d, const TreeShape& t) {
  put_bits(d, t.literals - 257, 5);
  put_bits(d, t.distances - 1, 5);
  put_bits(d, t.codes - 4, 4);
  for (u32 i = 0; i < t.codes; ++i) put_bits(d, d->code_lengths[kLengthOrder[i]], 3);
  make_codes(d->code_lengths, kCodes, d->codes);
  const auto write = [&](u32 symbol, u32 extra, u32 bits) {
    put_bits(d, d->codes[symbol], d->code_lengths[symbol]);
    put_bits(d, extra, bits);
  };
  code_length_runs(d->literal_lengths, t.literals, write);
  code_length_runs(d->distance_lengths, t.distances, write);
}

void write_stored(Deflate* d, const u8* data, u32 n, bool last) {
  put_bits(d, last, 1);
  put_bits(d, 0, 2);
  align(d);
  put_bits(d, n, 16);
  put_bits(d, n ^ 0xFFFF, 16);
  std::memcpy(d->output() + d->output_size, data, n);
  d->output_size += n;
}

void end_block(Deflate* d, bool last) {
  u32 bytes = d->at - (d->match_available ? 1 : 0) - d->block_start;
  bool in_window = static_cast<i32>(d->block_start) >= 0;
  ++d->literal_counts[256];
  TreeShape tree = plan_dynamic(d);
  fixed_lengths(d);
  u32 fixed = body_bits(d), stored = 35 + 8 * bytes + 8;
  bool fixed_only = d->options.strategy == DeflateStrategy::kFixed;
  if (in_window && bytes <= 0xFFFF && stored < fixed && stored < tree.bits && !fixed_only) {
    write_stored(d, d->window() + d->block_start, bytes, last);
  } else if (fixed_only || fixed <= tree.bits) {
    put_bits(d, last, 1);
    put_bits(d, 1, 2);
    write_symbols(d);
  } else {
    plan_dynamic(d);
    put_bits(d, last, 1);
    put_bits(d, 2, 2);
    write_tree(d, tree);
    write_symbols(d);
  }
  d->symbol_count = 0;
  d->block_start += bytes;
  std::memset(d->literal_counts, 0, sizeof d->literal_counts);
  std::memset(d->distance_counts, 0, sizeof d->distance_counts);
}

// ---- matches

void add_symbol(Deflate* d, u32 distance, u32 byte) {
  d->distances()[d->symbol_count] = static_cast<u16>(distance);
  d->bytes()[d->symbol_count++] = static_cast<u8>(byte);
  if (!distance) {
    ++d->literal_counts[byte];
    return;
  }
  u32 extra_bits, extra;
  ++d->literal_counts[length_code(byte + kMinMatch, &extra_bits, &extra)];
  ++d->distance_counts[distance_code(distance, &extra_bits, &extra)];
}

u32 hash_at(const Deflate* d, const u8* p) {
  u32 v = p[0] | u32{p[1]} << 8 | u32{p[2]} << 16;
  return v * 2654435761u >> (32 - d->hash_bits);
}

// Puts the positions up to `to` into the chains. A chain holds position + 1, so that 0 ends it.
void insert_until(Deflate* d, u32 to) {
  const u8* w = d->window();
  for (; d->inserted < to && d->inserted + kMinMatch <= d->end; ++d->inserted) {
    u16& head = d->heads()[hash_at(d, w + d->inserted)];
    d->chain()[d->inserted & (d->window_size - 1)] = head;
    head = static_cast<u16>(d->inserted + 1);
  }
}

// The longest match at `at` that is longer than `best`; its length, or best.
u32 longest_match(Deflate* d, u32 at, u32 best, u32* distance) {
  const Effort& effort = kEfforts[d->options.level];
  const u8* w = d->window();
  u32 left = d->end - at, most = left < kMaxMatch ? left : kMaxMatch;
  if (most < kMinMatch || d->options.strategy == DeflateStrategy::kHuffmanOnly) return best;
  u32 reach = (1u << d->options.window_bits) - kMinLookahead;
  if (d->options.window_bits < 10) reach = (1u << d->options.window_bits) - 1;
  u32 tries = best >= effort.good ? effort.chain / 4u + 1 : effort.chain;
  if (d->options.strategy == DeflateStrategy::kRunLength) reach = 1;
  u32 candidate = d->heads()[hash_at(d, w + at)];
  for (; candidate && tries; --tries) {
    u32 from = candidate - 1;
    if (from >= at || at - from > reach) break;
    if (best < most && w[from + best] == w[at + best] && w[from] == w[at]) {
      u32 length = 0;
      while (length < most && w[from + length] == w[at + length]) ++length;
      if (length > best && (length > kMinMatch || at - from <= kTooFar)) {
        best = length;
        *distance = at - from;
        if (length >= effort.nice || length == most) break;
      }
    }
    u32 next = d->chain()[from & (d->window_size - 1)];
    if (next > from) break;  // that place of the chain has been used again
    candidate = next;
  }
  return best;
}

bool block_full(const Deflate* d) { return d->symbol_count >= d->symbol_limit - 2; }

// Compresses what is in the window, all of it if `all`, else as long as a whole match can be seen ahead. True: a block
// is full and must be written.
bool compress_window(Deflate* d, bool all) {
  const Effort& effort = kEfforts[d->options.level];
  u32 need = all ? 1 : kMinLookahead;
  while (d->end - d->at >= need) {
    if (block_full(d)) return true;
    insert_until(d, d->at);
    u32 distance = 0, length = kMinMatch - 1;
    u32 floor = d->match_available && d->previous_length >= kMinMatch ? d->previous_length : kMinMatch - 1;
    if (!d->match_available || d->previous_length < effort.lazy) length = longest_match(d, d->at, floor, &distance);
    bool better = distance != 0;
    if (d->match_available) {
      if (d->previous_length >= kMinMatch && !better) {  // the match found one byte ago stands
        add_symbol(d, d->previous_distance, d->previous_length - kMinMatch);
        d->at += d->previous_length - 1;
        d->match_available = false;
        continue;
      }
      add_symbol(d, 0, d->window()[d->at - 1]);
      d->match_available = false;
    }
    if (better && length >= kMinMatch && !effort.lazy) {
      add_symbol(d, distance, length - kMinMatch);
      d->at += length;
      continue;
    }
    if (effort.lazy) {
      d->match_available = true;
      d->previous_length = better ? length : 0;
      d->previous_distance = distance;
    } else {
      add_symbol(d, 0, d->window()[d->at]);
    }
    ++d->at;
  }
  return false;
}

void settle(Deflate* d) {  // what lazy matching still holds back
  if (!d->match_available) return;
  if (d->previous_length >= kMinMatch) {
    add_symbol(d, d->previous_distance, d->previous_length - kMinMatch);
    d->at += d->previous_length - 1;
  } else {
    add_symbol(d, 0, d->window()[d->at - 1]);
  }
  d->match_available = false;
}

void forget_matches(Deflate* d) {
  std::memset(d->heads(), 0, sizeof(u16) << d->hash_bits);
  d->inserted = d->at;
}

void slide(Deflate* d) {
  u32 size = d->window_size;
  std::memmove(d->window(), d->window() + size, d->end - size);
  d->at -= size;
  d->end -= size;
  d->block_start -= size;
  d->inserted = d->inserted > size ? d->inserted - size : 0;
  const auto shift = [&](u16* p, u32 n) {
    for (; n; --n, ++p) *p = static_cast<u16>(*p > size ? *p - size : 0);
  };
  shift(d->heads(), 1u << d->hash_bits);
  shift(d->chain(), size);
}

void fill(Deflate* d, const u8* in, size_t* at, size_t n) {
  if (d->at >= 2 * d->window_size - kMinLookahead) slide(d);
  u32 room = 2 * d->window_size - d->end;
  u32 part = n - *at < room ? static_cast<u32>(n - *at) : room;
  if (!part) return;
  std::memcpy(d->window() + d->end, in + *at, part);
  if (d->options.wrapping == Wrapping::kZlib) d->checksum = adler32_update(d->checksum, in + *at, part);
  if (d->options.wrapping == Wrapping::kGzip) d->checksum = crc32_update(d->checksum, in + *at, part);
  d->total += part;
  d->end += part;
  *at += part;
}

// Level 0: what is in the window as stored blocks.
bool store_window(Deflate* d, bool all, bool last) {
  u32 most = d->output_limit - 64;
  if (most > 0xFFFF) most = 0xFFFF;
  u32 n = d->end - d->at;
  if (n > most) n = most, last = false;
  bool room_needed = d->end >= 2 * d->window_size - kMinLookahead;
  if (!n && !last) return false;
  if (n < most && !all && !room_needed) return false;
  write_stored(d, d->window() + d->at, n, last);
  d->at += n;
  d->block_start = d->inserted = d->at;
  if (last) d->finished = true;
  return true;
}

// ---- around the data

void write_header(Deflate* d) {
  d->header_done = true;
  u8 level = d->options.level;
  if (d->options.wrapping == Wrapping::kZlib) {
    u32 bits = d->options.window_bits < 8 ? 8 : d->options.window_bits;
    u32 head = (8u + ((bits - 8) << 4)) << 8 | (level < 2 || d->options.strategy >= DeflateStrategy::kHuffmanOnly ? 0u
                                                : level < 6                                                       ? 1u
                                                : level == 6                                                      ? 2u
                                                                                                                  : 3u)
                                                   << 6;
    bool dictionary = d->end != 0;
    head |= dictionary ? 0x20 : 0;
    head += 31 - head % 31;
    put_byte(d, head >> 8);
    put_byte(d, head);
    for (int i = 3; dictionary && i >= 0; --i) put_byte(d, d->checksum >> (8 * i));
    d->checksum = 1;
  }
  if (d->options.wrapping == Wrapping::kGzip) {
    const u8 head[] = {0x1F, 0x8B, 8, 0, 0, 0, 0, 0, static_cast<u8>(level == 9 ? 2 : level == 1 ? 4 : 0), 3};
    for (u8 byte : head) put_byte(d, byte);
    d->checksum = 0;
  }
}

void write_trailer(Deflate* d) {
  d->trailer_done = true;
  align(d);
  for (int i = 0; i < 4 && d->options.wrapping != Wrapping::kRaw; ++i)
    put_byte(d, d->checksum >> (d->options.wrapping == Wrapping::kZlib ? 24 - 8 * i : 8 * i));
  for (int i = 0; i < 4 && d->options.wrapping == Wrapping::kGzip; ++i) put_byte(d, d->total >> (8 * i));
}

void write_flush(Deflate* d, Flush flush) {
  switch (flush) {
    case Flush::kPartial:  // an empty block of fixed codes
      put_bits(d, 2, 3);
      put_bits(d, 0, 7);
      break;
    case Flush::kSync:
    case Flush::kFull:
      write_stored(d, d->window(), 0, false);
      if (flush == Flush::kFull) forget_matches(d);
      break;
    default: break;
  }
}

// All input is compressed: what is held back, the flush's mark, and the end.
void finish_flush(Deflate* d, Flush flush) {
  bool last = flush == Flush::kFinish;
  d->flushed = true;
  settle(d);
  if (!d->finished && (d->symbol_count || last)) end_block(d, last);
  if (last) {
    d->finished = true;
    write_trailer(d);
  } else {
    write_flush(d, flush);
  }
}

}  // namespace

size_t deflate_state_size(const DeflateOptions& options) {
  Sizes s = sizes_of(options);
  return sizeof(Deflate) + 2 * (s.symbols + (size_t{1} << s.hash_bits) + s.window) + s.symbols + 2 * s.window +
         s.output;
}

void deflate_start(Deflate* d, const DeflateOptions& options) {
  Sizes s = sizes_of(options);
  std::memset(d, 0, deflate_state_size(options));
  d->options = options;
  d->hash_bits = static_cast<u8>(s.hash_bits);
  d->window_size = s.window;
  d->symbol_limit = s.symbols;
  d->output_limit = s.output;
  d->checksum = options.wrapping == Wrapping::kZlib ? 1 : 0;
}

void deflate_dictionary(Deflate* d, const u8* data, size_t n) {
  if (d->options.wrapping == Wrapping::kZlib) d->checksum = adler32_update(1, data, n);
  u32 reach = (1u << d->options.window_bits) - 1;
  if (n > reach) data += n - reach, n = reach;
  std::memcpy(d->window(), data, n);
  d->at = d->end = d->block_start = static_cast<u32>(n);
  insert_until(d, d->at);
}

bool deflate_run(Deflate* d, const u8* in, size_t* at, size_t n, Flush flush) {
  if (d->output_size) return false;
  if (d->trailer_done) return true;
  if (!d->header_done) {
    write_header(d);
    if (d->output_size) return false;
  }
  bool more;
  do {
    fill(d, in, at, n);
    more = *at < n;
    bool all = !more && flush != Flush::kNone, last = all && flush == Flush::kFinish;
    if (d->options.level == 0) {
      if (!d->finished && store_window(d, all, last)) return false;
    } else if (compress_window(d, all)) {
      end_block(d, false);
      return false;
    }
  } while (more);
  if (flush == Flush::kNone) return d->output_size == 0;
  if (!d->flushed) finish_flush(d, flush);
  if (d->output_size) return false;
  d->flushed = false;
  return true;
}

size_t deflate_output(const Deflate* d, const u8** data) {
  *data = d->output();
  return d->output_size;
}
void deflate_output_taken(Deflate* d) { d->output_size = 0; }

}  // namespace adder::vm
