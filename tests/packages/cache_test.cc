// The cache: what is damaged counts as missing, what cannot be kept is no failure.
#include "packages/cache.h"

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>

#include "packages/hash_text.h"
#include "packages/supply.h"
#include "tests/transport/scratch.h"

namespace adder::packages {

namespace {

TEST(Cache, KeepsByHashAndAddress) {
  transport::Scratch scratch;
  Cache cache(scratch.path());
  ASSERT_TRUE(cache.keep("https://x/a", "bytes").ok());
  ASSERT_TRUE(cache.keep("https://x/b", "bytes").ok());
  EXPECT_EQ(cache.by_hash(hash_text("bytes")), "bytes");
  EXPECT_EQ(cache.by_address("https://x/a"), "bytes");
  EXPECT_EQ(cache.by_address("https://x/c"), std::nullopt);
  ASSERT_TRUE(cache.keep("https://x/a", "others").ok());
  EXPECT_EQ(cache.by_address("https://x/a"), "others");
  EXPECT_EQ(cache.by_address("https://x/b"), "bytes");
  EXPECT_EQ(cache.by_hash("../../etc/passwd"), std::nullopt);
}

TEST(Cache, DamagedEntriesAreMissing) {
  transport::Scratch scratch;
  Cache cache(scratch.path());
  ASSERT_TRUE(cache.keep("https://x/a", "bytes").ok());
  std::string hash = hash_text("bytes");
  std::string path = scratch.path() + "/files/" + hash.substr(0, 2) + "/" + hash;
  std::ofstream(path) << "byte";
  EXPECT_EQ(cache.by_address("https://x/a"), std::nullopt);
  EXPECT_FALSE(std::filesystem::exists(path));
  ASSERT_TRUE(cache.keep("https://x/a", "bytes").ok());
  EXPECT_EQ(cache.by_address("https://x/a"), "bytes");
}

TEST(Cache, NoFolderAndNoRoom) {
  EXPECT_TRUE(Cache("").keep("https://x/a", "bytes").ok());
  EXPECT_EQ(Cache("").by_address("https://x/a"), std::nullopt);
  EXPECT_FALSE(Cache("/dev/null/x").keep("https://x/a", "bytes").ok());
}

TEST(Supply, FilesOfThisComputerAreCheckedToo) {
  transport::Scratch scratch;
  std::ofstream(scratch.path() + "/a.py") << "text";
  SupplyOptions options;
  options.cache_folder = scratch.path() + "/cache";
  options.offline = true;
  Supply supply(options);
  PackageFile file{"a.py", "file://" + scratch.path() + "/a.py", "", 0};
  Result<std::string> bytes = supply.file(file);
  ASSERT_TRUE(bytes.ok()) << bytes.error().message;
  EXPECT_EQ(*bytes, "text");
  file.hash = hash_text("text").substr(0, 12);
  EXPECT_TRUE(supply.file(file).ok());
  file.hash = hash_text("other");
  EXPECT_FALSE(supply.file(file).ok());
  file.address = "https://127.0.0.1:1/x";
  Result<std::string> offline = supply.file(file);
  ASSERT_FALSE(offline.ok());
  EXPECT_NE(offline.error().message.find("--offline"), std::string::npos);
}

}  // namespace

}  // namespace adder::packages
