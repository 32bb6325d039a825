// Cut, damaged and starved source: always a tree or an error, never a crash. Meant to be run with the sanitizers too.
#include <gtest/gtest.h>

#include <fstream>
#include <sstream>

#include "tests/vm/compile/compile_fixture.h"

namespace adder::vm {
namespace {

std::string read_file(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  std::ostringstream out;
  out << file.rdbuf();
  return out.str();
}

std::string sample() { return read_file(std::string(ADDER_COMPILE_TESTS) + "/all_syntax.py"); }

void expect_clean(const ParseResult& result, const std::string& what) {
  if (!result.error.is_set()) return;
  EXPECT_NE(result.error.message[0], 0) << what;
  EXPECT_GE(result.error.line + (result.error.kind == ErrorKind::kOutOfMemory), 1u) << what;
}

TEST(Robustness, TheSampleParses) {
  const ParseResult result = parse(sample());
  EXPECT_STREQ(result.error.message, "") << "line " << result.error.line;
  EXPECT_GT(result.statements, 60u);
}

TEST(Robustness, EveryPrefixParsesOrFailsCleanly) {
  const std::string source = sample();
  ASSERT_GT(source.size(), 2000u);
  for (size_t length = 0; length <= source.size(); ++length) {
    expect_clean(parse(source.substr(0, length), ParseMode::kModule, length % 16 == 0), std::to_string(length));
  }
}

TEST(Robustness, EverySuffixParsesOrFailsCleanly) {
  const std::string source = sample();
  for (size_t start = 0; start < source.size(); ++start) {
    expect_clean(parse(source.substr(start), ParseMode::kModule, false), std::to_string(start));
  }
}

TEST(Robustness, ChangedBytesParseOrFailCleanly) {
  const std::string source = sample();
  static constexpr char kBytes[] = "()[]{}'\"\\:=\n\t #f0e_,.*!\xC3\x80\xFF";
  uint32_t random = 12345;
  for (int round = 0; round < 4000; ++round) {
    std::string damaged = source;
    for (int change = 0; change < 3; ++change) {
      random = random * 1664525u + 1013904223u;
      const size_t at = (random >> 8) % damaged.size();
      if (random & 1) {
        damaged[at] = kBytes[(random >> 3) % (sizeof kBytes)];
      } else {
        damaged.erase(at, 1 + (random >> 4) % 5);
      }
    }
    expect_clean(parse(damaged, ParseMode::kModule, false), damaged);
  }
}

TEST(Robustness, RunningOutOfMemoryIsAnError) {
  const std::string source = sample();
  bool failed = false, passed = false;
  for (size_t limit = 0; limit < 40000; limit += 512) {
    const ParseResult result = parse(source, ParseMode::kModule, false, limit);
    if (!result.error.is_set()) {
      passed = true;
      continue;
    }
    failed = true;
    EXPECT_STREQ(result.error.type_name(), "MemoryError") << limit << ": " << result.error.message;
  }
  EXPECT_TRUE(failed);
  EXPECT_TRUE(passed);
}

TEST(Robustness, EveryByteAndPair) {
  for (int first = 0; first < 256; ++first) {
    expect_clean(parse(std::string(1, char(first))), std::to_string(first));
    for (int second = 0; second < 256; ++second) {
      expect_clean(parse(std::string{char(first), char(second)}), std::to_string(first * 256 + second));
    }
  }
}

// One statement's tree at a time: a long module costs no more than its longest statement.
TEST(Robustness, MemoryIsThatOfOneStatement) {
  std::string source;
  for (int i = 0; i < 2000; ++i) source += "value = compute(first, second)[index] + 'text' * 3\n";
  EXPECT_LT(parse(source, ParseMode::kModule, false).peak_bytes, 2048u);
}

}  // namespace
}  // namespace adder::vm
