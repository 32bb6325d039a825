// A firmware image: bytes at addresses, with gaps where the file says nothing, and where to start. Invariant: segments
// are sorted by address, never empty, never touch (touching ones are joined) and never overlap, and none passes 4 GiB.
// The file formats (intel_hex.h, uf2.h, image_file.h) build one through ImageBuilder; everything that flashes reads it.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "transport/result.h"

namespace adder::flasher {

using transport::Error;
using transport::ErrorKind;
using transport::Result;

using Bytes = std::vector<uint8_t>;
using ByteSpan = std::span<const uint8_t>;

struct Segment {
  uint32_t address = 0;
  Bytes bytes;

  // One past the last byte; 64 bits, since a segment may end at 4 GiB.
  uint64_t end() const { return uint64_t{address} + bytes.size(); }
  bool operator==(const Segment&) const = default;
};

class Image {
public:
  Image() = default;

  const std::vector<Segment>& segments() const { return segments_; }
  bool empty() const { return segments_.empty(); }
  // Bytes that the image holds, without the gaps.
  uint64_t byte_count() const;
  // First address, and one past the last; both 0 for an empty image.
  uint32_t begin_address() const;
  uint64_t end_address() const;
  // Bytes between begin_address() and end_address() that the image says nothing about.
  uint64_t gap_count() const { return end_address() - begin_address() - byte_count(); }

  // From begin_address() to end_address() with `fill` in the gaps. kLocalFile when that would be over `limit` bytes.
  Result<Bytes> flatten(uint8_t fill, uint64_t limit = 64u << 20) const;

  // Where the program starts, when the file says so (Intel HEX records 03 and 05).
  std::optional<uint32_t> start_address;
  // The UF2 family that the file names; see uf2_families.h.
  std::optional<uint32_t> uf2_family;
  // What a person should know of the file though it is no error: "3 blocks are not for the main flash and were left
  // out". Not part of an image's identity.
  std::vector<std::string> notes;

private:
  friend class ImageBuilder;
  std::vector<Segment> segments_;
};

// Collects pieces in the order a file has them and joins them at the end, so that a file in any order costs
// n log n. `origin` is the place in the file (line or byte offset) that an overlap is reported with.
class ImageBuilder {
public:
  // `origin_word` names what an origin counts: "line", "offset".
  explicit ImageBuilder(std::string origin_word) : origin_word_(std::move(origin_word)) {}

  // kLocalFile when the piece would pass 4 GiB. An empty piece is nothing.
  Result<void> add(uint32_t address, ByteSpan bytes, uint64_t origin);
  // kLocalFile when two pieces overlap; the message names both origins.
  Result<Image> build();

private:
  struct Piece {
    uint32_t address;
    size_t size;
    size_t at;  // in store_
    uint64_t origin;
  };
  std::string origin_word_;
  Bytes store_;
  std::vector<Piece> pieces_;
};

// "0x08001000", always eight digits.
std::string hex_address(uint64_t address);
// "12 bytes", "1 byte", "12.5 KiB (12800 bytes)".
std::string size_text(uint64_t bytes);

}  // namespace adder::flasher
