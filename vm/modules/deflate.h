// Compression to deflate data (RFC 1951), bare or in zlib or gzip wrapping, as a machine: bytes in, bytes out, cut
// anywhere. Matches come from hash chains over a sliding window; each block is written as whichever of stored, fixed
// and dynamic Huffman codes is shortest. Nothing here knows the VM. All memory is one piece whose size follows from
// window and level of memory, and which may be copied and moved at any time.
#pragma once
#include "vm/core/config.h"
#include "vm/modules/inflate.h"

namespace adder::vm {

enum class Flush : u8 { kNone, kPartial, kSync, kFull, kFinish, kBlock, kTrees };  // zlib's numbers
enum class DeflateStrategy : u8 { kDefault, kFiltered, kHuffmanOnly, kRunLength, kFixed };

struct DeflateOptions {
  Wrapping wrapping;  // not kAny
  u8 level;           // 0 (stored) to 9
  u8 window_bits;     // 5 to 15
  u8 memory_level;    // 1 to 9
  DeflateStrategy strategy;
};

struct Deflate;
size_t deflate_state_size(const DeflateOptions& options);
void deflate_start(Deflate* d, const DeflateOptions& options);
void deflate_dictionary(Deflate* d, const u8* data, size_t n);  // before the first byte
// Takes input until it has it all or until there is output to take. Call it again with what is left until it returns
// true: everything is taken, and flushed as asked, and no output waits.
bool deflate_run(Deflate* d, const u8* in, size_t* at, size_t n, Flush flush);
size_t deflate_output(const Deflate* d, const u8** data);  // what waits to be taken
void deflate_output_taken(Deflate* d);

}  // namespace adder::vm
