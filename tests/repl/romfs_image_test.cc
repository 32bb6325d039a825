// ROMFS images, byte for byte as the format's description has them.
#include "repl/romfs_image.h"

#include <gtest/gtest.h>

namespace adder::repl {
namespace {

using namespace std::string_literals;

TEST(RomfsImage, IsNestedRecords) {
  EXPECT_EQ(build_romfs({}), "\xd2\xcd\x31\x00"s);
  RomfsEntry file{.name = "a", .is_directory = false, .bytes = "hi", .children = {}};
  // File, 6 bytes: name of 1, verbatim data of 2.
  std::string record =
      "\x05\x06\x01"
      "a\x02\x02hi"s;
  EXPECT_EQ(build_romfs({file}), "\xd2\xcd\x31\x08"s + record);
  RomfsEntry folder{.name = "lib", .is_directory = true, .bytes = "", .children = {file}};
  EXPECT_EQ(build_romfs({folder}), "\xd2\xcd\x31\x0e\x04\x0c\x03lib"s + record);
  // The length has a leading zero digit where the size would be odd.
  file.bytes = "hij";
  EXPECT_TRUE(build_romfs({file}).starts_with("\xd2\xcd\x31\x80\x09"s));
}

TEST(RomfsImage, TellsItsSize) {
  for (size_t size : {0u, 1u, 100u, 127u, 128u, 20000u, 70000u}) {
    RomfsEntry file{.name = "data", .is_directory = false, .bytes = std::string(size, 'x'), .children = {}};
    std::string image = build_romfs({file, file});
    EXPECT_EQ(image.size() % 2, 0u);
    EXPECT_EQ(romfs_size(image.substr(0, 12)), image.size());
  }
  EXPECT_FALSE(romfs_size("").has_value());
  EXPECT_FALSE(romfs_size("\xd2\xcd\x31").has_value());
  EXPECT_FALSE(romfs_size("\xd2\xcd\x31\x80\x80").has_value());
  EXPECT_FALSE(romfs_size(std::string(12, '\xff')).has_value());
}

}  // namespace
}  // namespace adder::repl
