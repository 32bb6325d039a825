// Segments: joining, overlaps, gaps, and the file level: detection, saving, describing.
#include "flasher/image.h"

#include <gtest/gtest.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>

#include "flasher/image_file.h"
#include "tests/flasher/random_image.h"

namespace adder::flasher {
namespace {

TEST(Image, JoinsTouchingPiecesInAnyOrder) {
  ImageBuilder builder("line");
  ASSERT_TRUE(builder.add(0x1004, Bytes{5, 6}, 1));
  ASSERT_TRUE(builder.add(0x2000, Bytes{9}, 2));
  ASSERT_TRUE(builder.add(0x1000, Bytes{1, 2, 3, 4}, 3));
  ASSERT_TRUE(builder.add(0x3000, Bytes{}, 4));
  Result<Image> image = builder.build();
  ASSERT_TRUE(image);
  ASSERT_EQ(image->segments().size(), 2u);
  EXPECT_EQ(image->segments()[0], (Segment{0x1000, {1, 2, 3, 4, 5, 6}}));
  EXPECT_EQ(image->byte_count(), 7u);
  EXPECT_EQ(image->gap_count(), 0x2000u - 0x1006u);
  EXPECT_EQ(image->end_address(), 0x2001u);
}

TEST(Image, OverlapNamesBothPlaces) {
  ImageBuilder builder("line");
  ASSERT_TRUE(builder.add(0x100, Bytes(16), 3));
  ASSERT_TRUE(builder.add(0x10F, Bytes(4), 8));
  Result<Image> image = builder.build();
  ASSERT_FALSE(image);
  EXPECT_EQ(image.error().message, "line 8 gives 0x0000010f again, which line 3 gave already");
}

TEST(Image, LastByteOfTheAddressSpaceIsUsable) {
  ImageBuilder builder("line");
  EXPECT_TRUE(builder.add(0xFFFFFFFF, Bytes(1), 1));
  EXPECT_FALSE(builder.add(0xFFFFFFFF, Bytes(2), 2));
  Result<Image> image = builder.build();
  ASSERT_TRUE(image);
  EXPECT_EQ(image->end_address(), uint64_t{1} << 32);
}

TEST(Image, FlattenFillsGapsUpToItsLimit) {
  Image image = image_of({{0x10, {1, 2}}, {0x14, {3}}});
  EXPECT_EQ(*image.flatten(0xEE), (Bytes{1, 2, 0xEE, 0xEE, 3}));
  EXPECT_FALSE(image.flatten(0xEE, 4));
}

class ImageFile : public ::testing::Test {
protected:
  ImageFile() {
    char pattern[] = "/tmp/adder-image-XXXXXX";
    dir_ = ::mkdtemp(pattern);
  }
  ~ImageFile() override { std::filesystem::remove_all(dir_); }
  std::string path(const std::string& name) const { return dir_ + "/" + name; }
  std::string dir_;
};

TEST_F(ImageFile, EveryFormatSavesAndLoadsAgain) {
  Image image = image_of({{0x08000000, Bytes(512, 7)}});
  for (const char* name : {"a.bin", "a.hex", "a.uf2"}) {
    ImageFormat format = *image_format_of_name(name);
    ASSERT_TRUE(save_image(path(name), image, format)) << name;
    LoadOptions options;
    options.bin_address = 0x08000000;
    Result<LoadedImage> loaded = load_image(path(name), options);
    ASSERT_TRUE(loaded) << loaded.error().message;
    EXPECT_EQ(loaded->format, format);
    EXPECT_EQ(loaded->image.segments(), image.segments()) << name;
  }
  // Nothing but the three files: no part files are left.
  EXPECT_EQ(std::distance(std::filesystem::directory_iterator(dir_), {}), 3);
}

TEST_F(ImageFile, ContentDecidesBeforeTheName) {
  std::ofstream(path("hex.bin")) << ":0100000042BD\n:00000001FF\n";
  Result<LoadedImage> loaded = load_image(path("hex.bin"));
  ASSERT_TRUE(loaded) << loaded.error().message;
  EXPECT_EQ(loaded->format, ImageFormat::kIntelHex);
  EXPECT_EQ(loaded->image.segments()[0], (Segment{0, {0x42}}));
}

TEST_F(ImageFile, RefusesWhatWouldBeWrongToFlash) {
  std::ofstream(path("prog.bin")) << "\x7f"
                                     "ELF and so on";
  Result<LoadedImage> elf = load_image(path("prog.bin"));
  ASSERT_FALSE(elf);
  EXPECT_NE(elf.error().message.find("ELF"), std::string::npos);
  std::ofstream(path("empty.bin"));
  EXPECT_FALSE(load_image(path("empty.bin")));
  std::ofstream(path("noise.hex")) << "hello";
  Result<LoadedImage> noise = load_image(path("noise.hex"));
  ASSERT_FALSE(noise);
  EXPECT_NE(noise.error().message.find("line 1"), std::string::npos) << noise.error().message;
  Result<LoadedImage> missing = load_image(path("missing.hex"));
  ASSERT_FALSE(missing);
  EXPECT_EQ(missing.error().kind, ErrorKind::kLocalFile);
  EXPECT_NE(missing.error().message.find("No such file"), std::string::npos) << missing.error().message;
}

// Whatever a damaged file is taken for, it is an image that obeys its rules, or an error with a message.
TEST_F(ImageFile, DamagedFilesGiveAnErrorOrASoundImage) {
  std::mt19937 random(13);
  Image image = image_of({{0x0800FF00, random_bytes(random, 600)}, {0x08020001, random_bytes(random, 33)}});
  for (ImageFormat format : {ImageFormat::kIntelHex, ImageFormat::kUf2}) {
    Bytes good = *encode_image(image, format);
    int refused = 0;
    for (int round = 0; round < 4000; ++round) {
      Bytes file = good;
      for (size_t count = 1 + random() % 4; count > 0; --count) {
        size_t at = random() % file.size();
        switch (random() % 3) {
          case 0: file[at] = static_cast<uint8_t>(random()); break;
          case 1: file.erase(file.begin() + static_cast<ptrdiff_t>(at)); break;
          case 2: file.insert(file.begin() + static_cast<ptrdiff_t>(at), file[random() % file.size()]); break;
        }
      }
      LoadOptions options;
      options.format = format;
      Result<LoadedImage> loaded = decode_image("file", file, options);
      if (!loaded.ok()) {
        ++refused;
        EXPECT_EQ(loaded.error().message.substr(0, 6), "file: ");
        continue;
      }
      uint64_t end = 0;
      for (const Segment& segment : loaded->image.segments()) {
        EXPECT_FALSE(segment.bytes.empty());
        EXPECT_TRUE(end == 0 || segment.address > end);
        end = segment.end();
      }
    }
    EXPECT_GT(refused, 1000) << image_format_name(format);
  }
}

TEST_F(ImageFile, SavingWhereItCannotLeavesNothing) {
  Image image = image_of({{0, {1}}});
  EXPECT_FALSE(save_image(path("no/such/dir.bin"), image, ImageFormat::kBin));
  std::filesystem::create_directory(path("taken.bin"));
  EXPECT_FALSE(save_image(path("taken.bin"), image, ImageFormat::kBin));
  EXPECT_EQ(std::distance(std::filesystem::directory_iterator(dir_), {}), 1);
}

TEST_F(ImageFile, DescribesAnImage) {
  // CRC-32 of "123456789" is the check value of the algorithm's catalogue entry.
  Image image = image_of({{0x100, {'1', '2', '3', '4'}}, {0x200, {'5', '6', '7', '8', '9'}}});
  image.start_address = 0x101;
  image.uf2_family = 0xE48BFF56;
  std::string text = describe_image(image);
  EXPECT_NE(text.find("9 bytes in 2 segments"), std::string::npos) << text;
  EXPECT_NE(text.find("0x00000200 to 0x00000204"), std::string::npos) << text;
  EXPECT_NE(text.find("0xcbf43926"), std::string::npos) << text;
  EXPECT_NE(text.find("RP2040"), std::string::npos) << text;
  EXPECT_NE(text.find("start:   0x00000101"), std::string::npos) << text;
}

}  // namespace
}  // namespace adder::flasher
