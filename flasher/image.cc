// Joining of pieces into segments; see image.h for the invariant.
#include "flasher/image.h"

#include <algorithm>
#include <cstdio>

namespace adder::flasher {

namespace {
constexpr uint64_t kAddressSpace = uint64_t{1} << 32;
}

uint64_t Image::byte_count() const {
  uint64_t count = 0;
  for (const Segment& segment : segments_) count += segment.bytes.size();
  return count;
}

uint32_t Image::begin_address() const { return segments_.empty() ? 0 : segments_.front().address; }

uint64_t Image::end_address() const { return segments_.empty() ? 0 : segments_.back().end(); }

Result<Bytes> Image::flatten(uint8_t fill, uint64_t limit) const {
  uint64_t span = end_address() - begin_address();
  if (span > limit) {
    return Error{ErrorKind::kLocalFile, "the image spans " + size_text(span) + " from " + hex_address(begin_address()) +
                                            " with gaps; as one piece that is over the limit of " + size_text(limit) +
                                            ". Keep it as Intel HEX or UF2, which need no filling"};
  }
  Bytes flat(span, fill);
  for (const Segment& segment : segments_) {
    std::copy(segment.bytes.begin(), segment.bytes.end(), flat.begin() + (segment.address - begin_address()));
  }
  return flat;
}

Result<void> ImageBuilder::add(uint32_t address, ByteSpan bytes, uint64_t origin) {
  if (bytes.empty()) return {};
  if (uint64_t{address} + bytes.size() > kAddressSpace) {
    return Error{ErrorKind::kLocalFile, origin_word_ + " " + std::to_string(origin) + ": " + size_text(bytes.size()) +
                                            " at " + hex_address(address) +
                                            " would pass the end of the 32-bit address space"};
  }
  pieces_.push_back({address, bytes.size(), store_.size(), origin});
  store_.insert(store_.end(), bytes.begin(), bytes.end());
  return {};
}

Result<Image> ImageBuilder::build() {
  std::stable_sort(pieces_.begin(), pieces_.end(),
                   [](const Piece& a, const Piece& b) { return a.address < b.address; });
  Image image;
  uint64_t last_origin = 0;
  for (const Piece& piece : pieces_) {
    auto first = store_.begin() + static_cast<ptrdiff_t>(piece.at);
    if (!image.segments_.empty() && piece.address < image.segments_.back().end()) {
      return Error{ErrorKind::kLocalFile, origin_word_ + " " + std::to_string(piece.origin) + " gives " +
                                              hex_address(piece.address) + " again, which " + origin_word_ + " " +
                                              std::to_string(last_origin) + " gave already"};
    }
    if (image.segments_.empty() || piece.address > image.segments_.back().end()) {
      image.segments_.push_back({piece.address, {}});
    }
    Bytes& bytes = image.segments_.back().bytes;
    bytes.insert(bytes.end(), first, first + static_cast<ptrdiff_t>(piece.size));
    last_origin = piece.origin;
  }
  return image;
}

std::string hex_address(uint64_t address) {
  char text[24];
  std::snprintf(text, sizeof text, "0x%08llx", static_cast<unsigned long long>(address));
  return text;
}

std::string size_text(uint64_t bytes) {
  if (bytes == 1) return "1 byte";
  std::string plain = std::to_string(bytes) + " bytes";
  if (bytes < 1024) return plain;
  char text[64];
  bool mega = bytes >= (1u << 20);
  std::snprintf(text, sizeof text, "%.4g %s", static_cast<double>(bytes) / (mega ? 1048576.0 : 1024.0),
                mega ? "MiB" : "KiB");
  return std::string(text) + " (" + plain + ")";
}

}  // namespace adder::flasher
