// See inflate.h. Each step of the machine either has all the bits it needs and goes on, or leaves everything as it was
// and asks for input. The window is a ring; the output of one run stays in it until the caller takes it.
#include "vm/modules/inflate.h"

#include <cstring>

#include "vm/modules/checksum.h"

namespace adder::vm {

namespace {

enum InflateStep : u8 {
  kHead,
  kGzipHead,
  kGzipExtraLength,
  kGzipExtra,
  kGzipName,
  kGzipComment,
  kGzipCheck,
  kDictionaryId,
  kDictionary,
  kBlock,
  kStoredLength,
  kStored,
  kTableSizes,
  kCodeLengths,
  kLengths,
  kSymbol,
  kLengthExtra,
  kDistance,
  kDistanceExtra,
  kCopy,
  kTrailer,
  kGzipLength,
  kFinished,
  kBroken,
};

constexpr u8 kLengthOrder[19] = {16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15};

// Length symbol 257 + i stands for base + that many extra bits; distances likewise.
u32 length_base(u32 i, u32* extra) {
  if (i < 8) return *extra = 0, i + 3;
  if (i == 28) return *extra = 0, 258;
  *extra = i / 4 - 1;
  return ((4 + i % 4) << *extra) + 3;
}
u32 distance_base(u32 i, u32* extra) {
  if (i < 4) return *extra = 0, i + 1;
  *extra = i / 2 - 1;
  return ((2 + i % 2) << *extra) + 1;
}

// Lengths of codes into a table. 0: complete; > 0: codes are missing; < 0: there are more than can be.
int build_table(HuffmanTable* t, const u8* lengths, u32 n) {
  std::memset(t, 0, sizeof *t);
  for (u32 i = 0; i < n; ++i) ++t->count[lengths[i]];
  t->count[0] = 0;
  int left = 1;
  u16 starts[16] = {};
  for (int bits = 1; bits < 16; ++bits) {
    left = left * 2 - t->count[bits];
    if (left < 0) return left;
    starts[bits] = static_cast<u16>(starts[bits - 1] + t->count[bits - 1]);
  }
  u16 next[16];
  std::memcpy(next, starts, sizeof next);
  for (u32 i = 0; i < n; ++i)
    if (lengths[i]) t->symbols[next[lengths[i]]++] = static_cast<u16>(i);
  u32 code = 0, at = 0;
  for (u32 bits = 1; bits <= HuffmanTable::kFastBits; ++bits, code <<= 1) {
    for (u32 i = 0; i < t->count[bits]; ++i, ++code, ++at) {
      u32 reversed = 0;
      for (u32 k = 0; k < bits; ++k) reversed |= (code >> k & 1) << (bits - 1 - k);
      for (; reversed < 1u << HuffmanTable::kFastBits; reversed += 1u << bits)
        t->fast[reversed] = static_cast<u16>(t->symbols[at] << 4 | bits);
    }
  }
  return left;
}

class Run {
public:
  Run(Inflate* s, const u8* in, size_t* at, size_t n, u32 limit) : s_(s), in_(in), at_(at), n_(n), limit_(limit) {}
  InflateStatus go();

private:
  enum Code : int { kMoreInput = -1, kNoCode = -2 };

  bool need(u32 bits) {
    while (s_->bit_count < bits) {
      if (*at_ == n_) return false;
      s_->bits |= u32{in_[(*at_)++]} << s_->bit_count;
      s_->bit_count = static_cast<u8>(s_->bit_count + 8);
    }
    return true;
  }
  u32 take(u32 bits) {
    u32 v = s_->bits & ((1u << bits) - 1);
    drop(bits);
    return v;
  }
  void drop(u32 bits) {
    s_->bits >>= bits;
    s_->bit_count = static_cast<u8>(s_->bit_count - bits);
  }
  int decode(const HuffmanTable& t) {
    static_cast<void>(need(15));
    u32 hit = t.fast[s_->bits & ((1u << HuffmanTable::kFastBits) - 1)];
    if (hit && (hit & 15) <= s_->bit_count) return drop(hit & 15), static_cast<int>(hit >> 4);
    int code = 0, first = 0, index = 0;
    for (u32 bits = 1; bits < 16; ++bits) {
      if (bits > s_->bit_count) return kMoreInput;
      code |= static_cast<int>(s_->bits >> (bits - 1) & 1);
      int count = t.count[bits];
      if (code - count < first) return drop(bits), t.symbols[index + code - first];
      index += count;
      first = (first + count) << 1;
      code <<= 1;
    }
    return kNoCode;
  }
  InflateStatus fail(const char* words) {
    s_->step = kBroken;
    s_->error = words;
    return InflateStatus::kError;
  }
  void put(u8 byte) {
    s_->window[s_->window_at] = byte;
    s_->window_at = (s_->window_at + 1) & s_->window_mask;
    ++s_->pending;
    ++s_->total;
  }
  bool full() const { return s_->pending >= limit_; }
  void gzip_crc(u32 bytes) {  // of the header's bytes that are about to be taken
    u8 raw[4];
    for (u32 i = 0; i < bytes; ++i) raw[i] = static_cast<u8>(s_->bits >> (8 * i));
    if (s_->header_flags & 2 || s_->step == kGzipHead) s_->checksum = crc32_update(s_->checksum, raw, bytes);
  }

  // Each step: true to go on with the next, false when status_ says why not.
  bool stop(InflateStatus status) { return status_ = status, false; }
  bool broken(const char* words) { return stop(fail(words)); }
  bool more() { return stop(InflateStatus::kNeedInput); }
  bool head();
  bool gzip_head();
  bool gzip_field();
  bool begin_body();
  bool block();
  bool stored();
  bool table_sizes();
  bool code_lengths();
  bool lengths();
  bool fixed_tables();
  bool symbol();
  bool length_and_distance();
  bool copy();
  bool trailer();

  Inflate* s_;
  const u8* in_;
  size_t* at_;
  size_t n_;
  u32 limit_;
  InflateStatus status_ = InflateStatus::kNeedInput;
};

bool Run::begin_body() {
  s_->step = kBlock;
  s_->checksum = s_->wrapping == Wrapping::kZlib ? 1 : 0;
  return true;
}

bool Run::head() {
  if (s_->wrapping == Wrapping::kRaw) return begin_body();
  if (!need(16)) return more();
  if (s_->wrapping != Wrapping::kZlib && (s_->bits & 0xFFFF) == 0x8B1F) {
    s_->wrapping = Wrapping::kGzip;
    s_->step = kGzipHead;
    s_->checksum = 0;
    s_->header_flags = 2;
    gzip_crc(2);
    drop(16);
    s_->count = 0;
    return true;
  }
  u32 method = s_->bits & 0xFF, flags = s_->bits >> 8 & 0xFF;
  if (s_->wrapping == Wrapping::kGzip || (method << 8 | flags) % 31) return broken("incorrect header check");
  if ((method & 15) != 8) return broken("unknown compression method");
  u32 bits = (method >> 4) + 8;
  if (bits > 15 || (s_->window_bits && bits > s_->window_bits)) return broken("invalid window size");
  s_->window_bits = static_cast<u8>(bits);
  s_->wrapping = Wrapping::kZlib;
  drop(16);
  if (flags & 0x20) {
    s_->step = kDictionaryId;
    return true;
  }
  return begin_body();
}

// After the magic: method, flags, time (4), extra flags, system.
bool Run::gzip_head() {
  for (; s_->count < 8; ++s_->count) {
    if (!need(8)) return more();
    u32 byte = s_->bits & 0xFF;
    gzip_crc(1);
    drop(8);
    if (s_->count == 0 && byte != 8) return broken("unknown compression method");
    if (s_->count == 1) {
      if (byte & 0xE0) return broken("unknown header flags set");
      s_->header_flags = static_cast<u8>(byte);
    }
  }
  s_->step = kGzipExtraLength;
  return true;
}

bool Run::gzip_field() {
  u8 flags = s_->header_flags;
  switch (s_->step) {
    case kGzipExtraLength:
      s_->step = kGzipName;
      if (!(flags & 4)) return true;
      if (!need(16)) return s_->step = kGzipExtraLength, more();
      gzip_crc(2);
      s_->count = take(16);
      s_->step = kGzipExtra;
      return true;
    case kGzipExtra:
      for (; s_->count; --s_->count) {
        if (!need(8)) return more();
        gzip_crc(1);
        drop(8);
      }
      s_->step = kGzipName;
      return true;
    case kGzipName:
    case kGzipComment: {
      bool present = flags & (s_->step == kGzipName ? 8 : 16);
      for (u32 byte = 1; present && byte;) {
        if (!need(8)) return more();
        byte = s_->bits & 0xFF;
        gzip_crc(1);
        drop(8);
      }
      s_->step = static_cast<u8>(s_->step + 1);
      return true;
    }
    default:
      if (flags & 2) {
        if (!need(16)) return more();
        if (take(16) != (s_->checksum & 0xFFFF)) return broken("header crc mismatch");
      }
      return begin_body();
  }
}

bool Run::block() {
  if (s_->last_block) {
    drop(s_->bit_count & 7);
    s_->step = kTrailer;
    return true;
  }
  if (!need(3)) return more();
  s_->last_block = take(1);
  switch (take(2)) {
    case 0:
      drop(s_->bit_count & 7);
      s_->step = kStoredLength;
      return true;
    case 1: return fixed_tables();
    case 2: s_->step = kTableSizes; return true;
    default: return broken("invalid block type");
  }
}

bool Run::stored() {
  if (s_->step == kStoredLength) {
    if (!need(32)) return more();
    u32 length = s_->bits & 0xFFFF, inverse = s_->bits >> 16;
    if (length != (inverse ^ 0xFFFF)) return broken("invalid stored block lengths");
    s_->bits = 0;
    s_->bit_count = 0;
    s_->count = length;
    s_->step = kStored;
  }
  for (; s_->count; --s_->count) {
    if (*at_ == n_) return more();
    if (full()) return stop(InflateStatus::kOutputFull);
    put(in_[(*at_)++]);
  }
  s_->step = kBlock;
  return true;
}

bool Run::fixed_tables() {
  for (u32 i = 0; i < 288; ++i) s_->lengths[i] = i < 144 ? 8 : i < 256 ? 9 : i < 280 ? 7 : 8;
  build_table(&s_->literals, s_->lengths, 288);
  std::memset(s_->lengths, 5, 30);
  build_table(&s_->distances, s_->lengths, 30);
  s_->step = kSymbol;
  return true;
}

bool Run::table_sizes() {
  if (!need(14)) return more();
  s_->literal_count = static_cast<u16>(take(5) + 257);
  s_->distance_count = static_cast<u16>(take(5) + 1);
  s_->code_count = static_cast<u16>(take(4) + 4);
  if (s_->literal_count > 286 || s_->distance_count > 30) return broken("too many length or distance symbols");
  std::memset(s_->lengths, 0, 19);
  s_->count = 0;
  s_->step = kCodeLengths;
  return true;
}

bool Run::code_lengths() {
  for (; s_->count < s_->code_count; ++s_->count) {
    if (!need(3)) return more();
    s_->lengths[kLengthOrder[s_->count]] = static_cast<u8>(take(3));
  }
  if (build_table(&s_->distances, s_->lengths, 19) != 0) return broken("invalid code lengths set");
  s_->count = 0;
  s_->previous_length = 0;
  s_->step = kLengths;
  return true;
}

bool Run::lengths() {
  u32 total = s_->literal_count + s_->distance_count;
  while (s_->count < total) {
    u32 saved_bits = s_->bits;
    u8 saved_count = s_->bit_count;
    size_t saved_at = *at_;
    int symbol = decode(s_->distances);
    if (symbol == kMoreInput) return more();
    if (symbol == kNoCode) return broken("invalid bit length repeat");
    u32 repeat = 1;
    u8 value = static_cast<u8>(symbol);
    if (symbol >= 16) {
      static constexpr u8 kExtra[] = {2, 3, 7}, kLeast[] = {3, 3, 11};
      u32 extra = kExtra[symbol - 16];
      if (!need(extra)) {  // take the symbol back, but keep the bytes that were read
        if (*at_ == saved_at) {
          s_->bits = saved_bits;
          s_->bit_count = saved_count;
        } else {
          u32 fresh = static_cast<u32>(*at_ - saved_at);
          s_->bits = saved_bits;
          for (u32 i = 0; i < fresh; ++i) s_->bits |= u32{in_[saved_at + i]} << (saved_count + 8 * i);
          s_->bit_count = static_cast<u8>(saved_count + 8 * fresh);
        }
        return more();
      }
      repeat = kLeast[symbol - 16] + take(extra);
      if (symbol == 16 && s_->count == 0) return broken("invalid bit length repeat");
      value = symbol == 16 ? static_cast<u8>(s_->previous_length) : 0;
    }
    if (s_->count + repeat > total) return broken("invalid bit length repeat");
    std::memset(s_->lengths + s_->count, value, repeat);
    s_->count += repeat;
    s_->previous_length = value;
  }
  if (s_->lengths[256] == 0) return broken("invalid code -- missing end-of-block");
  // A single code of one bit may be incomplete; anything else not.
  int left = build_table(&s_->literals, s_->lengths, s_->literal_count);
  const auto usable = [](int missing, const HuffmanTable& t) {
    u32 codes = 0;
    for (int i = 1; i < 16; ++i) codes += t.count[i];
    return missing == 0 || (missing > 0 && (codes == 0 || (codes == 1 && t.count[1] == 1)));
  };
  if (!usable(left, s_->literals)) return broken("invalid literal/lengths set");
  left = build_table(&s_->distances, s_->lengths + s_->literal_count, s_->distance_count);
  if (!usable(left, s_->distances)) return broken("invalid distances set");
  s_->step = kSymbol;
  return true;
}

bool Run::symbol() {
  for (;;) {
    if (full()) return stop(InflateStatus::kOutputFull);
    int symbol = decode(s_->literals);
    if (symbol < 0) return symbol == kMoreInput ? more() : broken("invalid literal/length code");
    if (symbol < 256) {
      put(static_cast<u8>(symbol));
      continue;
    }
    if (symbol == 256) return s_->step = kBlock, true;
    if (symbol > 285) return broken("invalid literal/length code");
    s_->count = static_cast<u32>(symbol - 257);
    s_->step = kLengthExtra;
    return true;
  }
}

bool Run::length_and_distance() {
  u32 extra;
  if (s_->step == kLengthExtra) {
    u32 base = length_base(s_->count, &extra);
    if (!need(extra)) return more();
    s_->match_length = base + take(extra);
    s_->step = kDistance;
  }
  if (s_->step == kDistance) {
    int symbol = decode(s_->distances);
    if (symbol < 0) return symbol == kMoreInput ? more() : broken("invalid distance code");
    if (symbol > 29) return broken("invalid distance code");
    s_->count = static_cast<u32>(symbol);
    s_->step = kDistanceExtra;
  }
  u32 base = distance_base(s_->count, &extra);
  if (!need(extra)) return more();
  s_->count = base + take(extra);
  if (s_->count > s_->total + s_->dictionary_size || s_->count > s_->window_mask + 1)
    return broken("invalid distance too far back");
  s_->step = kCopy;
  return true;
}

bool Run::copy() {
  for (; s_->match_length; --s_->match_length) {
    if (full()) return stop(InflateStatus::kOutputFull);
    put(s_->window[(s_->window_at - s_->count) & s_->window_mask]);
  }
  s_->step = kSymbol;
  return true;
}

// The checksum is kept up to date by inflate_take, so what is pending must be taken first.
bool Run::trailer() {
  if (s_->wrapping == Wrapping::kRaw) return s_->step = kFinished, true;
  if (s_->pending) return stop(InflateStatus::kOutputFull);
  drop(s_->bit_count & 7);
  if (!need(32)) return more();
  u32 value = s_->bits;
  s_->bits = 0;
  s_->bit_count = 0;
  if (s_->step == kGzipLength) {
    if (value != static_cast<u32>(s_->total)) return broken("incorrect length check");
    s_->step = kFinished;
    return true;
  }
  if (s_->wrapping == Wrapping::kZlib) value = __builtin_bswap32(value);
  if (value != s_->checksum) return broken("incorrect data check");
  s_->step = s_->wrapping == Wrapping::kGzip ? kGzipLength : kFinished;
  return true;
}

InflateStatus Run::go() {
  for (bool on = true; on;) {
    switch (s_->step) {
      case kHead: on = head(); break;
      case kGzipHead: on = gzip_head(); break;
      case kGzipExtraLength:
      case kGzipExtra:
      case kGzipName:
      case kGzipComment:
      case kGzipCheck: on = gzip_field(); break;
      case kDictionaryId:
        if (!need(32)) return InflateStatus::kNeedInput;
        s_->dictionary_id = __builtin_bswap32(s_->bits);
        s_->bits = 0;
        s_->bit_count = 0;
        s_->step = kDictionary;
        return InflateStatus::kNeedDictionary;
      case kDictionary:
        if (!s_->has_dictionary) return InflateStatus::kNeedDictionary;
        on = begin_body();
        break;
      case kBlock:
        if (!s_->window_mask) return InflateStatus::kOutputFull;  // the caller makes the window
        on = block();
        break;
      case kStoredLength:
      case kStored: on = stored(); break;
      case kTableSizes: on = table_sizes(); break;
      case kCodeLengths: on = code_lengths(); break;
      case kLengths: on = lengths(); break;
      case kSymbol: on = symbol(); break;
      case kLengthExtra:
      case kDistance:
      case kDistanceExtra: on = length_and_distance(); break;
      case kCopy: on = copy(); break;
      case kTrailer:
      case kGzipLength: on = trailer(); break;
      case kFinished: {  // bytes that were read ahead go back
        u32 ahead = s_->bit_count / 8u;
        while (ahead && *at_) --ahead, --*at_;
        s_->bit_count = 0;
        return InflateStatus::kDone;
      }
      default: return InflateStatus::kError;
    }
  }
  return status_;
}

}  // namespace

void inflate_start(Inflate* s, Wrapping wrapping, u8 window_bits) {
  std::memset(s, 0, sizeof *s);
  s->wrapping = wrapping;
  s->window_bits = window_bits;
}

u32 inflate_window_wanted(const Inflate* s) {
  if (s->step != kBlock && s->step != kDictionary) return 0;
  return 1u << (s->window_bits ? s->window_bits : 15);
}

InflateStatus inflate_run(Inflate* s, const u8* in, size_t* at, size_t n, u32 limit) {
  return Run(s, in, at, n, limit).go();
}

u32 inflate_take(Inflate* s, u8* out, u32 limit) {
  u32 n = s->pending < limit ? s->pending : limit;
  u32 from = (s->window_at - s->pending) & s->window_mask;
  for (u32 done = 0; done < n;) {
    u32 part = s->window_mask + 1 - from;
    if (part > n - done) part = n - done;
    std::memcpy(out + done, s->window + from, part);
    done += part;
    from = (from + part) & s->window_mask;
  }
  s->pending -= n;
  if (s->wrapping == Wrapping::kZlib) s->checksum = adler32_update(s->checksum, out, n);
  if (s->wrapping == Wrapping::kGzip) s->checksum = crc32_update(s->checksum, out, n);
  return n;
}

bool inflate_dictionary(Inflate* s, const u8* data, size_t n) {
  if (s->wrapping == Wrapping::kZlib && adler32_update(1, data, n) != s->dictionary_id) return false;
  size_t skip = n > s->window_mask + size_t{1} ? n - s->window_mask - 1 : 0;
  for (size_t i = skip; i < n; ++i) {
    s->window[s->window_at] = data[i];
    s->window_at = (s->window_at + 1) & s->window_mask;
  }
  s->dictionary_size = static_cast<u32>(n - skip);
  s->has_dictionary = true;
  return true;
}

}  // namespace adder::vm
