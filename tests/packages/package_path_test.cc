// Which names packages may give their files.
#include "packages/package_path.h"

#include <gtest/gtest.h>

namespace adder::packages {

namespace {

TEST(PackagePath, TakesWhatPackagesHave) {
  for (const char* path : {"a.py", "umqtt/simple.py", "a/b/c/d.mpy", "data/ünïcode.txt", "a b.py", ".hidden", "a..b"})
    EXPECT_EQ(path_trouble(path), std::nullopt) << path;
}

TEST(PackagePath, RefusesWhatLeadsElsewhere) {
  for (std::string_view path : {"",
                                "/a",
                                "~/a",
                                "..",
                                "../a",
                                "a/..",
                                "a/../b",
                                "a//b",
                                "a/",
                                "./a",
                                "a\\b",
                                "C:a",
                                "a\n",
                                "a*",
                                "\xff.py",
                                "a\xc3",
                                "\xc0\xaf",
                                ".adder-packages.json",
                                ".adder-new/0",
                                ".adder-new"})
    EXPECT_NE(path_trouble(path), std::nullopt) << path;
  EXPECT_NE(path_trouble(std::string_view("a\0b", 3)), std::nullopt);
  EXPECT_NE(path_trouble(std::string(201, 'a')), std::nullopt);
  std::string deep = "a";
  for (int i = 0; i < 20; ++i) deep += "/a";
  EXPECT_NE(path_trouble(deep), std::nullopt);
}

TEST(PackagePath, NamesOfPackages) {
  for (const char* name : {"base64", "umqtt.simple", "a-b_c", "_x"}) EXPECT_TRUE(is_package_name(name)) << name;
  for (const char* name : {"", ".x", "-x", "a b", "a/b", "ä"}) EXPECT_FALSE(is_package_name(name)) << name;
}

}  // namespace

}  // namespace adder::packages
