// Blocks are decoded one by one, sorted into families, and the chosen family's numbering is checked as a whole: a
// missing block is a missing piece of firmware.
#include "flasher/uf2.h"

#include <algorithm>
#include <map>

#include "flasher/uf2_families.h"

namespace adder::flasher {

namespace {

constexpr size_t kBlockSize = 512;
constexpr size_t kHeaderSize = 32;
constexpr size_t kDataSize = 476;
constexpr size_t kMd5Size = 24;
constexpr uint32_t kMagicStart0 = 0x0A324655;
constexpr uint32_t kMagicStart1 = 0x9E5D5157;
constexpr uint32_t kMagicEnd = 0x0AB16F30;

constexpr uint32_t kNotMainFlash = 0x00000001;
constexpr uint32_t kFileContainer = 0x00001000;
constexpr uint32_t kFamilyIdPresent = 0x00002000;
constexpr uint32_t kMd5Present = 0x00004000;
constexpr uint32_t kExtensionTagsPresent = 0x00008000;

// Tools put one such block before an RP2350 image so that its boot ROM erases a sector (datasheet, erratum E10).
constexpr uint32_t kRp2350E10Address = 0x10FFFF00;

uint32_t get_u32(ByteSpan bytes, size_t at) {
  return bytes[at] | uint32_t{bytes[at + 1]} << 8 | uint32_t{bytes[at + 2]} << 16 | uint32_t{bytes[at + 3]} << 24;
}

void put_u32(Bytes& bytes, size_t at, uint32_t value) {
  for (size_t i = 0; i < 4; ++i) bytes[at + i] = static_cast<uint8_t>(value >> (8 * i));
}

struct Block {
  uint32_t flags, address, payload_size, number, total, family_or_size;
  ByteSpan data;  // all 476 bytes
  uint64_t offset;

  bool skipped() const { return (flags & (kNotMainFlash | kFileContainer)) != 0; }
  ByteSpan payload() const { return data.first(payload_size); }
};

using FamilyKey = std::optional<uint32_t>;

std::string family_key_text(const FamilyKey& family) { return family ? uf2_family_text(*family) : "no family"; }

class Parser {
public:
  explicit Parser(const Uf2ReadOptions& options) : options_(options) {}

  Result<Image> parse(ByteSpan file) {
    if (file.empty()) return Error{ErrorKind::kLocalFile, "the file is empty"};
    for (size_t offset = 0; offset < file.size(); offset += kBlockSize) {
      if (Result<void> taken = take_block(file, offset); !taken) return taken.error();
    }
    Result<FamilyKey> family = choose_family();
    if (!family) return family.error();
    const std::vector<Block>& blocks = families_[*family];
    if (Result<void> numbered = check_numbers(blocks); !numbered) return numbered.error();
    return build(*family, blocks);
  }

private:
  static Error fail(const Block& block, const std::string& what) {
    return {ErrorKind::kLocalFile, "block " + std::to_string(block.offset / kBlockSize) + " (offset " +
                                       std::to_string(block.offset) + "): " + what};
  }

  Result<void> take_block(ByteSpan file, size_t offset) {
    Block block{};
    block.offset = offset;
    if (file.size() - offset < kBlockSize) {
      return fail(block, "only " + size_text(file.size() - offset) + " of 512 are there; the file is cut short");
    }
    ByteSpan raw = file.subspan(offset, kBlockSize);
    if (get_u32(raw, 0) != kMagicStart0 || get_u32(raw, 4) != kMagicStart1) {
      return fail(block, "does not begin with the UF2 magic numbers");
    }
    if (get_u32(raw, kBlockSize - 4) != kMagicEnd) return fail(block, "does not end with the UF2 magic number");
    block = {get_u32(raw, 8),
             get_u32(raw, 12),
             get_u32(raw, 16),
             get_u32(raw, 20),
             get_u32(raw, 24),
             get_u32(raw, 28),
             raw.subspan(kHeaderSize, kDataSize),
             offset};
    if (Result<void> sane = check_fields(block); !sane) return sane;
    FamilyKey family;
    if (block.flags & kFamilyIdPresent) family = block.family_or_size;
    families_[family].push_back(block);
    return {};
  }

  static Result<void> check_fields(const Block& block) {
    size_t room = kDataSize - (block.flags & kMd5Present ? kMd5Size : 0);
    if (block.payload_size > room) {
      return fail(block, "says that it holds " + size_text(block.payload_size) + ", but there is room for " +
                             std::to_string(room));
    }
    if (block.number >= block.total) {
      return fail(block, "calls itself number " + std::to_string(block.number) + " of " + std::to_string(block.total));
    }
    if (block.skipped()) return {};
    if (block.payload_size == 0) return fail(block, "holds no data");
    if (block.payload_size % 4 != 0 || block.address % 4 != 0) {
      return fail(block, size_text(block.payload_size) + " at " + hex_address(block.address) +
                             ": size and address must be multiples of 4");
    }
    return {};
  }

  static bool is_e10_workaround(const std::vector<Block>& blocks) {
    return blocks.size() == 1 && blocks[0].address == kRp2350E10Address && !blocks[0].skipped();
  }

  Result<FamilyKey> choose_family() {
    if (options_.family) {
      if (families_.count(options_.family)) return FamilyKey(options_.family);
      return Error{ErrorKind::kLocalFile, "the file has nothing for the family " + uf2_family_text(*options_.family) +
                                              "; it holds " + list_families()};
    }
    auto absolute = families_.find(kUf2FamilyAbsolute);
    if (families_.size() > 1 && absolute != families_.end() && is_e10_workaround(absolute->second)) {
      families_.erase(absolute);
      notes_.push_back("the block for erratum E10 of the RP2350 was left out");
    }
    if (families_.size() == 1) return families_.begin()->first;
    return Error{ErrorKind::kLocalFile,
                 "the file holds images for several families: " + list_families() + ". Choose one by name or number"};
  }

  std::string list_families() const {
    std::string list;
    for (const auto& [family, blocks] : families_) {
      list +=
          (list.empty() ? "" : ", ") + family_key_text(family) + " with " + std::to_string(blocks.size()) + " blocks";
    }
    return list;
  }

  static Result<void> check_numbers(const std::vector<Block>& blocks) {
    uint32_t total = blocks.front().total;
    std::vector<bool> seen(blocks.size());
    for (const Block& block : blocks) {
      if (block.total != total) {
        return fail(block, "says that there are " + std::to_string(block.total) + " blocks; the first said " +
                               std::to_string(total));
      }
      if (block.number >= seen.size()) continue;  // then an earlier number is missing, which is told below
      if (seen[block.number]) return fail(block, "is the second with number " + std::to_string(block.number));
      seen[block.number] = true;
    }
    if (blocks.size() == total) return {};
    size_t missing = static_cast<size_t>(std::find(seen.begin(), seen.end(), false) - seen.begin());
    return Error{ErrorKind::kLocalFile, "the file says that it has " + std::to_string(total) + " blocks, but holds " +
                                            std::to_string(blocks.size()) + "; number " + std::to_string(missing) +
                                            " is missing"};
  }

  Result<Image> build(const FamilyKey& family, const std::vector<Block>& blocks) {
    ImageBuilder builder("offset");
    size_t not_main = 0;
    size_t containers = 0;
    for (const Block& block : blocks) {
      if (block.flags & kExtensionTagsPresent) read_tags(block);
      if (block.flags & kFileContainer) {
        ++containers;
      } else if (block.flags & kNotMainFlash) {
        ++not_main;
      } else if (Result<void> added = builder.add(block.address, block.payload(), block.offset); !added) {
        return added.error();
      }
    }
    Result<Image> image = builder.build();
    if (!image) return image;
    if (not_main) notes_.push_back(std::to_string(not_main) + " blocks not for the main flash were left out");
    if (containers) notes_.push_back(std::to_string(containers) + " blocks of contained files were left out");
    if (image->empty()) return Error{ErrorKind::kLocalFile, "the file holds nothing for the main flash"};
    image->uf2_family = family;
    image->notes = std::move(notes_);
    return image;
  }

  // Tags are advice: one that makes no sense is noted, never an error.
  void read_tags(const Block& block) {
    size_t at = block.payload_size;
    while (at + 4 <= block.data.size()) {
      uint32_t word = get_u32(block.data, at);
      uint32_t size = word & 0xFF;
      uint32_t type = word >> 8;
      if (word == 0xFFFFFFFF || word == 0) return;
      if (size < 4 || at + size > block.data.size()) {
        note_once("block " + std::to_string(block.number) + " has a malformed extension tag, which was ignored");
        return;
      }
      note_tag(type, block.data.subspan(at + 4, size - 4));
      at += (size + 3) / 4 * 4;
    }
  }

  void note_tag(uint32_t type, ByteSpan value) {
    std::string text;
    for (uint8_t byte : value) text += byte < 0x20 || byte == 0x7F ? '?' : static_cast<char>(byte);
    if (type == 0x9FC7BC) note_once("firmware version: " + text);
    if (type == 0x650D9D) note_once("made for: " + text);
    if (type == 0x0BE9F7 && value.size() == 4) note_once("flash page size: " + size_text(get_u32(value, 0)));
  }

  void note_once(const std::string& note) {
    constexpr size_t kMost = 16;
    if (notes_.size() < kMost && std::find(notes_.begin(), notes_.end(), note) == notes_.end()) notes_.push_back(note);
  }

  Uf2ReadOptions options_;
  std::map<FamilyKey, std::vector<Block>> families_;
  std::vector<std::string> notes_;
};

// The addresses of all blocks that `image` touches, in order.
std::vector<uint64_t> block_addresses(const Image& image, uint32_t payload_size) {
  std::vector<uint64_t> addresses;
  for (const Segment& segment : image.segments()) {
    uint64_t address = segment.address / payload_size * payload_size;
    if (!addresses.empty() && address == addresses.back()) address += payload_size;
    for (; address < segment.end(); address += payload_size) addresses.push_back(address);
  }
  return addresses;
}

}  // namespace

bool looks_like_uf2(ByteSpan file) {
  return file.size() >= 8 && get_u32(file, 0) == kMagicStart0 && get_u32(file, 4) == kMagicStart1;
}

Result<Image> parse_uf2(ByteSpan file, const Uf2ReadOptions& options) { return Parser(options).parse(file); }

Result<Bytes> format_uf2(const Image& image, const Uf2WriteOptions& options) {
  uint32_t payload_size = options.payload_size;
  if (payload_size == 0 || payload_size % 4 != 0 || payload_size > kDataSize) {
    return Error{ErrorKind::kLocalFile,
                 "a UF2 block cannot hold " + size_text(payload_size) + ": it must be a multiple of 4, at most 476"};
  }
  if (image.empty()) return Error{ErrorKind::kLocalFile, "the image is empty; a UF2 file has at least one block"};
  std::vector<uint64_t> addresses = block_addresses(image, payload_size);
  Bytes file(addresses.size() * kBlockSize, 0);
  auto segment = image.segments().begin();
  for (size_t i = 0; i < addresses.size(); ++i) {
    uint64_t address = addresses[i];
    // A payload size that does not divide 4 GiB would make the very last block pass it.
    uint32_t size = static_cast<uint32_t>(std::min<uint64_t>(payload_size, (uint64_t{1} << 32) - address));
    Bytes block(kBlockSize, 0);
    std::fill_n(block.begin() + kHeaderSize, size, options.fill);
    while (segment->end() <= address) ++segment;
    for (auto s = segment; s != image.segments().end() && s->address < address + size; ++s) {
      uint64_t from = std::max<uint64_t>(s->address, address);
      uint64_t to = std::min(s->end(), address + size);
      std::copy(s->bytes.begin() + static_cast<ptrdiff_t>(from - s->address),
                s->bytes.begin() + static_cast<ptrdiff_t>(to - s->address),
                block.begin() + static_cast<ptrdiff_t>(kHeaderSize + from - address));
    }
    const uint32_t header[] = {kMagicStart0,
                               kMagicStart1,
                               image.uf2_family ? kFamilyIdPresent : 0,
                               static_cast<uint32_t>(address),
                               size,
                               static_cast<uint32_t>(i),
                               static_cast<uint32_t>(addresses.size()),
                               image.uf2_family.value_or(0)};
    for (size_t word = 0; word < 8; ++word) put_u32(block, 4 * word, header[word]);
    put_u32(block, kBlockSize - 4, kMagicEnd);
    std::copy(block.begin(), block.end(), file.begin() + static_cast<ptrdiff_t>(i * kBlockSize));
  }
  return file;
}

}  // namespace adder::flasher
