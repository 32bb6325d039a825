// UF2: blocks built here by hand from the specification's table, so that reader and writer do not vouch for each other.
#include "flasher/uf2.h"

#include <gtest/gtest.h>

#include "flasher/uf2_families.h"
#include "tests/flasher/random_image.h"

namespace adder::flasher {
namespace {

struct TestBlock {
  uint32_t flags = 0, address = 0, size = 4, number = 0, total = 1, family = 0;
  Bytes data = {1, 2, 3, 4};
};

void put(Bytes& file, uint32_t value) {
  for (int shift = 0; shift < 32; shift += 8) file.push_back(static_cast<uint8_t>(value >> shift));
}

Bytes file_of(const std::vector<TestBlock>& blocks) {
  Bytes file;
  for (const TestBlock& block : blocks) {
    for (uint32_t word :
         {0x0A324655u, 0x9E5D5157u, block.flags, block.address, block.size, block.number, block.total, block.family}) {
      put(file, word);
    }
    Bytes data = block.data;
    data.resize(476);
    file.insert(file.end(), data.begin(), data.end());
    put(file, 0x0AB16F30);
  }
  return file;
}

Image parsed(const Bytes& file, const Uf2ReadOptions& options = {}) {
  Result<Image> image = parse_uf2(file, options);
  EXPECT_TRUE(image.ok()) << (image.ok() ? "" : image.error().message);
  return image.ok() ? std::move(image).value() : Image();
}

std::string error_of(const Bytes& file, const Uf2ReadOptions& options = {}) {
  Result<Image> image = parse_uf2(file, options);
  return image.ok() ? "no error" : image.error().message;
}

bool has_note(const Image& image, const std::string& text) {
  for (const std::string& note : image.notes) {
    if (note.find(text) != std::string::npos) return true;
  }
  return false;
}

constexpr uint32_t kFamilyFlag = 0x2000;
constexpr uint32_t kRp2040 = 0xE48BFF56;

TEST(Uf2, ReadsBlocksInAnyOrder) {
  Image image = parsed(file_of({{0, 0x10000004, 4, 1, 2, 0, {5, 6, 7, 8}}, {0, 0x10000000, 4, 0, 2, 0, {1, 2, 3, 4}}}));
  ASSERT_EQ(image.segments().size(), 1u);
  EXPECT_EQ(image.segments()[0], (Segment{0x10000000, {1, 2, 3, 4, 5, 6, 7, 8}}));
  EXPECT_EQ(image.uf2_family, std::nullopt);
}

TEST(Uf2, LeavesOutWhatABootLoaderWouldSkip) {
  Image image = parsed(file_of({{0, 0x100, 4, 0, 3}, {1, 0x900, 3, 1, 3}, {0x1000, 2, 5, 2, 3, 77}}));
  EXPECT_EQ(image.byte_count(), 4u);
  EXPECT_TRUE(has_note(image, "1 blocks not for the main flash"));
  EXPECT_TRUE(has_note(image, "1 blocks of contained files"));
  EXPECT_EQ(error_of(file_of({{1, 0x100}})), "the file holds nothing for the main flash");
}

TEST(Uf2, ChoosesAFamilyOnlyWhenTold) {
  Bytes file = file_of(
      {{kFamilyFlag, 0x100, 4, 0, 1, kRp2040, {1, 1, 1, 1}}, {kFamilyFlag, 0x100, 4, 0, 1, 0xADA52840, {2, 2, 2, 2}}});
  EXPECT_EQ(
      error_of(file),
      "the file holds images for several families: NRF52840 (0xada52840) with 1 blocks, RP2040 (0xe48bff56) with 1 "
      "blocks. Choose one by name or number");
  Image image = parsed(file, {0xADA52840});
  EXPECT_EQ(image.segments()[0].bytes, (Bytes{2, 2, 2, 2}));
  EXPECT_EQ(image.uf2_family, 0xADA52840);
  EXPECT_EQ(error_of(file, {0x12345678}).substr(0, 50), "the file has nothing for the family 0x12345678; it");
}

TEST(Uf2, KnowsTheRp2350ErratumBlock) {
  // As picotool writes it: alone in its family, and "0 of 2".
  Bytes file = file_of({{kFamilyFlag, 0x10FFFF00, 256, 0, 2, 0xE48BFF57, Bytes(256, 0xEF)},
                        {kFamilyFlag, 0x10000000, 4, 0, 1, 0xE48BFF59}});
  Image image = parsed(file);
  EXPECT_EQ(image.uf2_family, 0xE48BFF59);
  EXPECT_EQ(image.byte_count(), 4u);
  EXPECT_TRUE(has_note(image, "E10"));
}

TEST(Uf2, ReadsTheExtensionTagsOfTheSpecification) {
  const Bytes tags = {0x09, 0xbc, 0xc7, 0x9f, 0x30, 0x2e, 0x31, 0x2e, 0x32, 0x00, 0x00, 0x00,
                      0x14, 0x9d, 0x0d, 0x65, 0x41, 0x43, 0x4d, 0x45, 0x20, 0x54, 0x6f, 0x61,
                      0x73, 0x74, 0x65, 0x72, 0x20, 0x6d, 0x6b, 0x33, 0xFF, 0xFF, 0xFF, 0xFF};
  Bytes data = {1, 2, 3, 4};
  data.insert(data.end(), tags.begin(), tags.end());
  Image image = parsed(file_of({{0x8000, 0x100, 4, 0, 1, 0, data}}));
  EXPECT_TRUE(has_note(image, "firmware version: 0.1.2"));
  EXPECT_TRUE(has_note(image, "made for: ACME Toaster mk3"));
  // A tag that runs out of the block is noted and otherwise ignored.
  Bytes wild(476, 0xAA);
  image = parsed(file_of({{0x8000, 0x100, 4, 0, 1, 0, wild}}));
  EXPECT_EQ(image.byte_count(), 4u);
  EXPECT_TRUE(has_note(image, "malformed extension tag"));
}

TEST(Uf2, EveryErrorNamesItsBlock) {
  struct Bad {
    std::vector<TestBlock> blocks;
    const char* message;
  };
  const Bad cases[] = {
      {{{0, 0x100, 477}}, "block 0 (offset 0): says that it holds 477 bytes, but there is room for 476"},
      {{{0x4000, 0x100, 456}}, "block 0 (offset 0): says that it holds 456 bytes, but there is room for 452"},
      {{{0, 0x100, 0xFFFFFFFC}}, "block 0 (offset 0): says that it holds "},
      {{{0, 0x100, 0}}, "block 0 (offset 0): holds no data"},
      {{{0, 0x100, 6}}, "block 0 (offset 0): 6 bytes at 0x00000100: size and address must be multiples of 4"},
      {{{0, 0x102, 4}}, "block 0 (offset 0): 4 bytes at 0x00000102: size and address must be multiples of 4"},
      {{{0, 0x100, 4, 1, 1}}, "block 0 (offset 0): calls itself number 1 of 1"},
      {{{0, 0x100, 4, 0, 2}, {0, 0x104, 4, 0, 2}}, "block 1 (offset 512): is the second with number 0"},
      {{{0, 0x100, 4, 0, 2}, {0, 0x104, 4, 1, 3}},
       "block 1 (offset 512): says that there are 3 blocks; the first said 2"},
      {{{0, 0x100, 4, 0, 3}, {0, 0x104, 4, 2, 3}},
       "the file says that it has 3 blocks, but holds 2; number 1 is missing"},
      {{{0, 0x100, 4, 0, 2}, {0, 0x100, 4, 1, 2}}, "offset 512 gives 0x00000100 again, which offset 0 gave already"},
      {{{0, 0xFFFFFFFC, 8}}, "offset 0: 8 bytes at 0xfffffffc would pass"},
  };
  for (const Bad& bad : cases) {
    EXPECT_EQ(error_of(file_of(bad.blocks)).substr(0, std::string(bad.message).size()), bad.message);
  }
  EXPECT_EQ(error_of({}), "the file is empty");
  Bytes file = file_of({{}});
  file[511] ^= 1;
  EXPECT_EQ(error_of(file), "block 0 (offset 0): does not end with the UF2 magic number");
  file = file_of({{0, 0, 4, 0, 2}, {0, 4, 4, 1, 2}});
  file[512] ^= 1;
  EXPECT_EQ(error_of(file), "block 1 (offset 512): does not begin with the UF2 magic numbers");
}

TEST(Uf2, NoPrefixOfAFileIsAFile) {
  Bytes file = file_of({{0, 0x100, 4, 0, 2}, {0, 0x104, 4, 1, 2}});
  for (size_t cut = 0; cut < file.size(); ++cut) {
    EXPECT_FALSE(parse_uf2(ByteSpan(file).first(cut)).ok()) << cut;
  }
}

TEST(Uf2, WritesBlocksAsTheSpecificationSays) {
  Image image = image_of({{0x10000102, {9, 8, 7}}, {0x100001FF, {6, 5}}});
  image.uf2_family = kRp2040;
  Result<Bytes> file = format_uf2(image);
  ASSERT_TRUE(file);
  Bytes first(256, 0xFF), second(256, 0xFF);
  std::copy_n(Bytes{9, 8, 7}.begin(), 3, first.begin() + 2);
  first[255] = 6;
  second[0] = 5;
  EXPECT_EQ(*file, file_of({{kFamilyFlag, 0x10000100, 256, 0, 2, kRp2040, first},
                            {kFamilyFlag, 0x10000200, 256, 1, 2, kRp2040, second}}));
}

TEST(Uf2, WritesWhatItReadsPaddedToWholeBlocks) {
  std::mt19937 random(6);
  for (int round = 0; round < 40; ++round) {
    Image image = random_image(random, round % 4 == 0 ? 0xFFFF0000 - 0x20000 : 0x10000000);
    Uf2WriteOptions options;
    if (round % 2) options.payload_size = 4 + 4 * (random() % 119);
    Result<Bytes> file = format_uf2(image, options);
    ASSERT_TRUE(file);
    Image again = parsed(*file);
    Bytes flat = *again.flatten(0xFF);
    uint32_t base = again.begin_address();
    EXPECT_EQ(base % options.payload_size, 0u);
    for (const Segment& segment : image.segments()) {
      Bytes found(flat.begin() + (segment.address - base), flat.begin() + static_cast<ptrdiff_t>(segment.end() - base));
      ASSERT_EQ(found, segment.bytes) << round;
      std::fill_n(flat.begin() + (segment.address - base), segment.bytes.size(), 0xFF);
    }
    EXPECT_EQ(std::count(flat.begin(), flat.end(), 0xFF), static_cast<long>(flat.size())) << round;
  }
  EXPECT_FALSE(format_uf2(Image()));
  EXPECT_FALSE(format_uf2(image_of({{0, {1}}}), {478, 0}));
  EXPECT_FALSE(format_uf2(image_of({{0, {1}}}), {0, 0}));
}

TEST(Uf2, FamiliesHaveNames) {
  EXPECT_EQ(uf2_family_text(kRp2040), "RP2040 (0xe48bff56)");
  EXPECT_EQ(uf2_family_text(1), "0x00000001");
  EXPECT_EQ(parse_uf2_family("rp2040"), kRp2040);
  EXPECT_EQ(parse_uf2_family("0xE48BFF56"), kRp2040);
  EXPECT_EQ(parse_uf2_family("rp204"), std::nullopt);
  EXPECT_EQ(parse_uf2_family("0x1ffffffff"), std::nullopt);
  EXPECT_EQ(parse_uf2_family(""), std::nullopt);
  for (size_t i = 1; i < uf2_families().size(); ++i) EXPECT_LT(uf2_families()[i - 1].id, uf2_families()[i].id);
}

}  // namespace
}  // namespace adder::flasher
