// Decompression of deflate data (RFC 1951), bare or in zlib (RFC 1950) or gzip (RFC 1952) wrapping, as a machine that
// takes whatever bytes there are and gives whatever it can: it may be cut anywhere, and hostile data ends in an error.
// Nothing here knows the VM. The state is plain memory that may move; the window, of the caller's choice of size, is
// its end.
#pragma once
#include "vm/core/config.h"

namespace adder::vm {

enum class Wrapping : u8 { kRaw, kZlib, kGzip, kAny };  // kAny: zlib or gzip, by what the data says

enum class InflateStatus : u8 { kNeedInput, kOutputFull, kNeedDictionary, kDone, kError };

struct HuffmanTable {  // codes of up to kFastBits bits by one look-up, longer ones length by length
  static constexpr int kFastBits = 9;
  u16 fast[1 << kFastBits];  // symbol << 4 | length; 0: longer, or no code
  u16 count[16];
  u16 symbols[288];
};

struct Inflate {
  u64 total;  // bytes given
  u32 bits;   // read and not used
  u8 bit_count;
  u8 step;  // of InflateStep in inflate.cc
  Wrapping wrapping;
  u8 window_bits;  // limit of what the data may ask for; 0: what its header says
  bool last_block;
  bool has_dictionary;
  u8 header_flags;    // gzip
  const char* error;  // zlib's words
  u32 window_mask;    // window size - 1; 0: no window yet
  u32 window_at;      // where the next byte goes
  u32 pending;        // given bytes that the caller has not taken from the window
  u32 checksum, dictionary_id;
  u32 count;  // of the step: bytes or lengths to go
  u32 match_length;
  u32 dictionary_size;  // bytes before the first one given that matches may reach
  u16 literal_count, distance_count, code_count, previous_length;
  u8 lengths[320];
  HuffmanTable literals, distances;
  u8 window[];
};

// window_bits 8..15 (5..15 for bare data); 0: by the zlib header.
void inflate_start(Inflate* s, Wrapping wrapping, u8 window_bits);
// The window's size in bytes that `s` needs now. The caller sees to it that `s` has so much room behind it and sets
// window_mask before it calls inflate_run again.
u32 inflate_window_wanted(const Inflate* s);
// Takes from in[*at .. n) and puts at most `limit` bytes into the window (limit <= its size); inflate_take gets them.
InflateStatus inflate_run(Inflate* s, const u8* in, size_t* at, size_t n, u32 limit);
u32 inflate_take(Inflate* s, u8* out, u32 limit);  // bytes copied
// false: it is not the dictionary that the data asks for.
bool inflate_dictionary(Inflate* s, const u8* data, size_t n);

}  // namespace adder::vm
