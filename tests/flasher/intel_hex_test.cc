// Intel HEX: the specification's records, every kind of damage, and binutils' objcopy as the independent peer.
#include "flasher/intel_hex.h"

#include <gtest/gtest.h>

#include "tests/flasher/random_image.h"
#include "tests/flasher/run_program.h"

namespace adder::flasher {
namespace {

using test::run_program;

Image parsed(const std::string& text) {
  Result<Image> image = parse_intel_hex(text);
  EXPECT_TRUE(image.ok()) << (image.ok() ? "" : image.error().message);
  return image.ok() ? std::move(image).value() : Image();
}

// A record with the right checksum.
std::string record(const std::string& hex) {
  unsigned sum = 0;
  for (size_t i = 0; i < hex.size(); i += 2) sum += std::stoul(hex.substr(i, 2), nullptr, 16);
  char checksum[3];
  std::snprintf(checksum, sizeof checksum, "%02X", -sum & 0xFF);
  return ":" + hex + checksum + "\n";
}

const std::string kEnd = ":00000001FF\n";

TEST(IntelHex, ReadsWellKnownRecords) {
  Image image = parsed(":10010000214601360121470136007EFE09D2190140\r\n:00000001ff\r\n");
  ASSERT_EQ(image.segments().size(), 1u);
  EXPECT_EQ(image.segments()[0].address, 0x100u);
  EXPECT_EQ(image.segments()[0].bytes[15], 0x01);
}

TEST(IntelHex, LinearAddressesRunOnOver64KiB) {
  Image image = parsed(record("020000040800") + record("04FFFE0001020304") + kEnd);
  ASSERT_EQ(image.segments().size(), 1u);
  EXPECT_EQ(image.segments()[0], (Segment{0x0800FFFE, {1, 2, 3, 4}}));
}

TEST(IntelHex, SegmentOffsetsWrapAt64KiB) {
  Image image = parsed(record("020000021000") + record("04FFFE0001020304") + kEnd);
  ASSERT_EQ(image.segments().size(), 2u);
  EXPECT_EQ(image.segments()[0], (Segment{0x10000, {3, 4}}));
  EXPECT_EQ(image.segments()[1], (Segment{0x1FFFE, {1, 2}}));
}

TEST(IntelHex, StartAddresses) {
  EXPECT_EQ(parsed(record("0400000508000101") + kEnd).start_address, 0x08000101u);
  EXPECT_EQ(parsed(record("0400000312340010") + kEnd).start_address, 0x12350u);
  EXPECT_EQ(parsed(kEnd).start_address, std::nullopt);
}

struct Bad {
  const char* name;
  std::string text;
  const char* message;
};

TEST(IntelHex, EveryErrorNamesItsLine) {
  const Bad cases[] = {
      {"no colon", "hello\n", "line 1: a record starts with ':', but this line with 'h'"},
      {"control character", "\n\x01\n", "line 2: a record starts with ':', but this line with byte 0x01"},
      {"bad digit", ":0000000G\n", "line 1: 'G' in column 9 is not a hex digit"},
      {"odd digits", ":00000001F\n", "line 1: an odd number of hex digits"},
      {"too short", ":000000\n", "line 1: a record has at least 10 hex digits, this one 6"},
      {"too few bytes", ":04000000010203F6\n", "line 1: the record says that it holds 4 data bytes, but holds 3"},
      {"too many bytes", ":0100000001020304F5\n", "line 1: the record says that it holds 1 data bytes, but holds 4"},
      {"checksum", kEnd.substr(0, 9) + "FE\n", "line 1: wrong checksum FE; the record's bytes give FF"},
      {"unknown type", record("00000006"), "line 1: unknown record type 06"},
      {"micro:bit universal hex", record("0400000A9900C0DE"), "line 1: unknown record type 0A: this looks like"},
      {"no end", record("0100000042"), "line 1: the file stops without its end-of-file record"},
      {"empty", "", "line 0: the file stops without its end-of-file record"},
      {"text after the end", kEnd + "\n" + record("0100000042"), "line 3: there is text after the end-of-file record"},
      {"end with data", record("0100000155"), "line 1: the end-of-file record holds data"},
      {"short base", record("0100000408"), "line 1: a record of type 04 holds 2 data bytes, this one 1"},
      {"base with offset", record("020010040800"), "line 1: a record of type 04 has offset 0000"},
      {"short start", record("0200000508AA"), "line 1: a record of type 05 holds 4 data bytes, this one 2"},
      {"two starts", record("0400000500000001") + record("0400000500000002") + kEnd,
       "line 2: a second start address; the first was 0x00000001"},
      {"overlap", record("020010000102") + record("0100110003") + kEnd, "line 2 gives 0x00000011 again, which line 1"},
      {"past 4 GiB", record("02000004FFFF") + record("02FFFF000102") + kEnd,
       "line 2: 2 bytes at 0xffffffff would pass"},
  };
  for (const Bad& bad : cases) {
    Result<Image> image = parse_intel_hex(bad.text);
    ASSERT_FALSE(image.ok()) << bad.name;
    EXPECT_EQ(image.error().kind, ErrorKind::kLocalFile) << bad.name;
    EXPECT_EQ(image.error().message.substr(0, std::string(bad.message).size()), bad.message) << bad.name;
  }
}

TEST(IntelHex, WritesWhatItReads) {
  std::mt19937 random(1);
  for (int round = 0; round < 60; ++round) {
    Image image = random_image(random, round % 3 == 0 ? 0xFFFF0000 - 0x40000 : round % 3 == 1 ? 0x08000000 : 0);
    if (round % 2) image.start_address = random();
    size_t record_bytes = round % 5 == 0 ? 1 + random() % 255 : 16;
    Image again = parsed(format_intel_hex(image, record_bytes));
    EXPECT_EQ(again.segments(), image.segments()) << round;
    EXPECT_EQ(again.start_address, image.start_address) << round;
  }
}

TEST(IntelHex, NoPrefixOfAFileIsAFile) {
  std::mt19937 random(2);
  std::string text = format_intel_hex(image_of({{0x0800FFF0, random_bytes(random, 100)}}));
  for (size_t cut = 0; cut + 1 < text.size(); ++cut) EXPECT_FALSE(parse_intel_hex(text.substr(0, cut)).ok()) << cut;
  EXPECT_TRUE(parse_intel_hex(text.substr(0, text.size() - 1)).ok());  // the last newline may be missing
}

TEST(IntelHex, NoSingleDamagedCharacterGoesUnseen) {
  std::mt19937 random(3);
  Image image = image_of({{0x0800FFF0, random_bytes(random, 40)}});
  std::string text = format_intel_hex(image);
  for (size_t at = 0; at < text.size(); ++at) {
    for (char damage : {'0', '7', 'F', 'G', ' ', ':', '\n', '\0', '\xFF'}) {
      if (text[at] == damage) continue;
      std::string damaged = text;
      damaged[at] = damage;
      Result<Image> result = parse_intel_hex(damaged);
      if (!result.ok()) continue;
      EXPECT_EQ(result->segments(), image.segments()) << at << " " << int(damage);
    }
  }
}

class Objcopy : public ::testing::Test {
protected:
  void copy(const std::vector<std::string>& options, const std::string& from, const std::string& to) {
    std::vector<std::string> command = {"objcopy"};
    command.insert(command.end(), options.begin(), options.end());
    command.push_back(dir_.file(from));
    command.push_back(dir_.file(to));
    test::ProgramResult result = run_program(command);
    ASSERT_EQ(result.exit_code, 0) << result.output;
  }
  std::string text(const std::string& name) {
    Bytes bytes = test::read_whole_file(dir_.file(name));
    return {bytes.begin(), bytes.end()};
  }
  test::TemporaryDirectory dir_;
};

TEST_F(Objcopy, ItsFilesReadAsTheBinaryTheyCameFrom) {
  std::mt19937 random(4);
  for (uint32_t address : {0x0u, 0x1234u, 0xFFF8u, 0x08000000u, 0x0800FFFEu}) {
    Bytes bytes = random_bytes(random, 1 + random() % 100000);
    test::write_whole_file(dir_.file("in.bin"), bytes);
    copy({"-I", "binary", "-O", "ihex", "--change-addresses", std::to_string(address)}, "in.bin", "out.hex");
    Image image = parsed(text("out.hex"));
    ASSERT_EQ(image.segments().size(), 1u) << hex_address(address);
    EXPECT_EQ(image.segments()[0], (Segment{address, bytes})) << hex_address(address);
  }
}

TEST_F(Objcopy, ReadsOurFilesAsTheImageTheyCameFrom) {
  std::mt19937 random(5);
  for (int round = 0; round < 12; ++round) {
    Image image = random_image(random, round % 2 ? 0x08000000 : 0);
    std::string hex = format_intel_hex(image, round % 3 ? 16 : 64);
    test::write_whole_file(dir_.file("in.hex"), {hex.begin(), hex.end()});
    copy({"-I", "ihex", "-O", "binary", "--gap-fill", "0xA7"}, "in.hex", "out.bin");
    EXPECT_EQ(test::read_whole_file(dir_.file("out.bin")), *image.flatten(0xA7)) << round;
    // And hex to hex: what it writes of several sections reads as the same image.
    copy({"-I", "ihex", "-O", "ihex"}, "in.hex", "out.hex");
    EXPECT_EQ(parsed(text("out.hex")).segments(), image.segments()) << round;
  }
}

}  // namespace
}  // namespace adder::flasher
