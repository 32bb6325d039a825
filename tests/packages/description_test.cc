// Descriptions of packages: as indexes and repositories have them, and as nobody should.
#include "packages/description.h"

#include <gtest/gtest.h>

namespace adder::packages {

namespace {

TEST(Description, OfAnIndexAndOfARepository) {
  Result<Description> read = parse_description(
      R"({"v": 1, "version": "1.4.0", "hashes": [["umqtt/simple.py", "0123abcd"]], "deps": [["ssl", "latest"]],
          "urls": [["x.py", "github:a/b/x.py"]], "name": "umqtt.simple"})",
      "here");
  ASSERT_TRUE(read.ok()) << read.error().message;
  EXPECT_EQ(read->name, "umqtt.simple");
  EXPECT_EQ(read->version, "1.4.0");
  ASSERT_EQ(read->files.size(), 2u);
  EXPECT_EQ(read->files[0].hash, "0123abcd");
  EXPECT_EQ(read->files[1].url, "github:a/b/x.py");
  ASSERT_EQ(read->dependencies.size(), 1u);
  EXPECT_EQ(read->dependencies[0].package, "ssl");
  EXPECT_EQ(read->dependencies[0].version, "");
}

TEST(Description, VersionsThatAreNumbersAndDependenciesWithoutVersions) {
  Result<Description> read = parse_description(R"({"version": 2, "deps": [["a"], "b", ["c", "1.0"]]})", "here");
  ASSERT_TRUE(read.ok());
  EXPECT_EQ(read->version, "2");
  ASSERT_EQ(read->dependencies.size(), 3u);
  EXPECT_EQ(read->dependencies[1].package, "b");
  EXPECT_EQ(read->dependencies[2].version, "1.0");
}

TEST(Description, EveryBeginningIsRefusedOrRead) {
  const std::string whole = R"({"version":"1","hashes":[["a\u00e9.py","0123abcd"]],"urls":[],"deps":[["x","1"]]})";
  ASSERT_TRUE(parse_description(whole, "here").ok());
  for (size_t cut = 0; cut < whole.size(); ++cut)
    EXPECT_FALSE(parse_description(whole.substr(0, cut), "here").ok()) << cut;
  // With any byte replaced it is read or refused, and says so in one line.
  for (size_t at = 0; at < whole.size(); ++at) {
    for (char c : {'\0', '\xff', '"', '[', '}', '/'}) {
      std::string damaged = whole;
      damaged[at] = c;
      Result<Description> read = parse_description(damaged, "here");
      EXPECT_TRUE(read.ok() || read.error().message.find('\n') == std::string::npos);
    }
  }
}

TEST(Description, TooMuchIsRefused) {
  std::string many = R"({"hashes": [)";
  for (int i = 0; i < 2001; ++i) many += (i ? "," : "") + ("[\"f" + std::to_string(i) + ".py\",\"0123abcd\"]");
  EXPECT_FALSE(parse_description(many + "]}", "here").ok());
  EXPECT_FALSE(parse_description(R"({"urls": )" + std::string(1000, '[') + std::string(1000, ']') + "}", "here").ok());
}

}  // namespace

}  // namespace adder::packages
