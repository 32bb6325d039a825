// UF2, Microsoft's "USB Flashing Format" (github.com/microsoft/uf2): 512-byte blocks that each say where they go.
// Reading is strict about what reaches a flash: magic numbers, payload sizes, alignment, block numbers and overlaps are
// all checked and an error names the block and its offset in the file. What a boot loader would skip is left out with
// a note: blocks not for the main flash, file containers, other families.
#pragma once

#include <optional>

#include "flasher/image.h"

namespace adder::flasher {

struct Uf2ReadOptions {
  // Take the blocks of this family. Needed only for a file that holds several.
  std::optional<uint32_t> family;
};

// kLocalFile with "block N (offset M): …". Files of several families glued together give an error that lists them,
// unless `family` chooses one. The block that works around erratum E10 of the RP2350 is known and skipped.
Result<Image> parse_uf2(ByteSpan file, const Uf2ReadOptions& options = {});

struct Uf2WriteOptions {
  // Bytes in a block: a multiple of 4 up to 476. 256 is right for every boot loader; blocks start at multiples of it.
  uint32_t payload_size = 256;
  // Fills a block where the image has nothing.
  uint8_t fill = 0xFF;
};

// The image's uf2_family goes into every block when it has one. UF2 knows no start address; it is left out.
// kLocalFile for an empty image or a payload size out of range.
Result<Bytes> format_uf2(const Image& image, const Uf2WriteOptions& options = {});

// True when the file begins as a UF2 file does.
bool looks_like_uf2(ByteSpan file);

}  // namespace adder::flasher
