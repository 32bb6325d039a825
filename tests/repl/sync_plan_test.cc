// Plans of a sync, ignored paths, and the digests that both sides make.
#include "repl/sync_plan.h"

#include <gtest/gtest.h>

#include <functional>
#include <map>
#include <random>

#include "repl/device_tree.h"
#include "repl/link_frame.h"

namespace adder::repl {
namespace {

using Kind = SyncOperation::Kind;
using Tree = std::vector<TreeEntry>;

TreeEntry file(const std::string& path, const std::string& digest, uint64_t size = 1) {
  return {path, false, size, digest};
}
TreeEntry directory(const std::string& path) { return {path, true, 0, ""}; }

std::string text(const SyncPlan& plan) {
  std::string out;
  for (const SyncOperation& operation : plan.operations) {
    constexpr const char* kWords[] = {"rm", "rmdir", "mkdir", "write"};
    out += std::string(kWords[static_cast<int>(operation.kind)]) + " " + operation.path;
    out += operation.kind == Kind::kWrite ? (operation.is_new ? " new\n" : " changed\n") : "\n";
  }
  return out;
}

TEST(SyncPlan, OnlyWhatDiffersIsWritten) {
  Tree source = {directory("lib"), file("lib/a.py", "1"), file("lib/b.py", "2"), file("main.py", "3"),
                 file("size.bin", "4", 10)};
  Tree target = {directory("lib"), file("lib/a.py", "1"), file("lib/b.py", "old"), file("extra.py", "5"),
                 file("size.bin", "4", 11)};
  SyncPlan plan = plan_sync(source, target, false);
  EXPECT_EQ(text(plan), "write lib/b.py changed\nwrite main.py new\nwrite size.bin changed\n");
  EXPECT_EQ(plan.unchanged, 1u);
  EXPECT_TRUE(plan_sync(source, source, true).operations.empty());
}

TEST(SyncPlan, DirectoriesComeBeforeAndGoAfterWhatTheyHold) {
  Tree source = {directory("a"), directory("a/b"), file("a/b/c", "1")};
  Tree target = {directory("x"), directory("x/y"), file("x/y/z", "1"), file("x-1", "2")};
  EXPECT_EQ(text(plan_sync(source, target, true)),
            "rm x/y/z\nrmdir x/y\nrm x-1\nrmdir x\nmkdir a\nmkdir a/b\nwrite a/b/c new\n");
  EXPECT_EQ(text(plan_sync(source, target, false)), "mkdir a\nmkdir a/b\nwrite a/b/c new\n");
}

TEST(SyncPlan, AFileInTheWayOfADirectoryIsAConflictUnlessItMayGo) {
  Tree source = {directory("a"), file("a/b", "1"), file("c", "2")};
  Tree target = {file("a", "1"), directory("c"), file("c/d", "3")};
  SyncPlan plan = plan_sync(source, target, false);
  EXPECT_EQ(plan.conflicts, (std::vector<std::string>{"a", "c"}));
  EXPECT_TRUE(plan.operations.empty());
  EXPECT_EQ(text(plan_sync(source, target, true)), "rm c/d\nrmdir c\nrm a\nmkdir a\nwrite a/b new\nwrite c new\n");
}

// Whatever the two trees are, doing what is planned makes them equal, and no step is impossible where it stands.
TEST(SyncPlan, MakesAnyTwoTreesEqual) {
  std::mt19937 random(7);
  auto any_tree = [&] {
    Tree tree;
    std::function<void(std::string, int)> grow = [&](const std::string& below, int depth) {
      for (char name = 'a'; name < 'e'; ++name) {
        std::string path = below + name;
        unsigned what = random() % 4;
        if (what == 0) tree.push_back(file(path, std::to_string(random() % 2)));
        if (what == 1) {
          tree.push_back(directory(path));
          if (depth > 0) grow(path + "/", depth - 1);
        }
      }
    };
    grow("", 2);
    return tree;
  };
  for (int turn = 0; turn < 500; ++turn) {
    Tree source = any_tree(), target = any_tree();
    std::map<std::string, TreeEntry> now, wanted;
    for (const TreeEntry& entry : target) now[entry.path] = entry;
    for (const TreeEntry& entry : source) wanted[entry.path] = entry;
    for (const SyncOperation& step : plan_sync(source, target, true).operations) {
      std::string parent = step.path.substr(0, std::max<size_t>(step.path.rfind('/'), 0) + 1);
      bool has_children = now.lower_bound(step.path + "/") != now.lower_bound(step.path + "0");
      switch (step.kind) {
        case Kind::kRemoveFile:
          ASSERT_TRUE(now.contains(step.path) && !now[step.path].is_directory) << step.path;
          break;
        case Kind::kRemoveDirectory: ASSERT_TRUE(now[step.path].is_directory && !has_children) << step.path; break;
        default:
          ASSERT_TRUE(!now.contains(step.path) || (step.kind == Kind::kWrite && !now[step.path].is_directory));
          ASSERT_TRUE(step.path.find('/') == std::string::npos ||
                      now[parent.substr(0, parent.size() - 1)].is_directory);
      }
      now.erase(step.path);
      if (step.kind == Kind::kMakeDirectory || step.kind == Kind::kWrite) now[step.path] = wanted[step.path];
    }
    ASSERT_EQ(now.size(), wanted.size()) << turn;
    for (const auto& [path, entry] : wanted) {
      ASSERT_TRUE(now.contains(path)) << path;
      ASSERT_EQ(now[path].digest, entry.digest) << path;
    }
  }
}

TEST(IgnoreRules, LeavesOutWhatIsNeverWanted) {
  IgnoreRules rules;
  EXPECT_TRUE(rules.ignores(".git", true));
  EXPECT_TRUE(rules.ignores(".git/config", false));
  EXPECT_TRUE(rules.ignores("lib/__pycache__", true));
  EXPECT_TRUE(rules.ignores("lib/a.pyc", false));
  EXPECT_TRUE(rules.ignores("main.py.part", false));
  EXPECT_FALSE(rules.ignores("lib/a.py", false));
}

TEST(IgnoreRules, ReadsPatternsAsGitDoes) {
  IgnoreRules rules;
  rules.add("# notes\n*.md\n!KEEP.md\n/build\ndocs/\nlib/test_*.py\nassets/**/*.raw\n\n");
  EXPECT_TRUE(rules.ignores("a/README.md", false));
  EXPECT_FALSE(rules.ignores("KEEP.md", false));
  EXPECT_TRUE(rules.ignores("build/x", false));
  EXPECT_FALSE(rules.ignores("lib/build", false));
  EXPECT_TRUE(rules.ignores("a/docs", true));
  EXPECT_FALSE(rules.ignores("a/docs", false));
  EXPECT_TRUE(rules.ignores("lib/test_a.py", false));
  EXPECT_FALSE(rules.ignores("lib/sub/test_a.py", false));
  EXPECT_TRUE(rules.ignores("assets/a.raw", false));
  EXPECT_TRUE(rules.ignores("assets/b/c/a.raw", false));
}

TEST(TreeDigest, IsWhatDevicesPrint) {
  // base64.b64encode(hashlib.sha256(b"abc").digest()[:15]), binascii.crc32(b"abc")
  EXPECT_EQ(tree_digest("abc", DeviceTree::Digest::kSha256), "ungWv48Bz+pBQUDeXa4i");
  EXPECT_EQ(tree_digest("abc", DeviceTree::Digest::kCrc32), "c352441c2");
  EXPECT_NE(tree_digest("abc", DeviceTree::Digest::kSum), tree_digest("acb", DeviceTree::Digest::kSum));
}

// ---- frames to a device, in which there is no Ctrl-C

// What the helper does with a payload (link_program.h).
std::string plain(std::string d) {
  auto u = [&](size_t at) {
    return (static_cast<uint8_t>(d[at]) - 6) * size_t{250} + static_cast<uint8_t>(d[at + 1]) - 6;
  };
  size_t start = u(0) + 2;
  for (size_t p = start > 2 ? start + u(2) : d.size(), list = 4; p < d.size();) {
    uint8_t way = static_cast<uint8_t>(d[p]);
    d[p] = '\x03';
    if (way == 0) break;
    p += way < 255 ? way - 3u : u(list);
    if (way == 255) list += 2;
  }
  return d.substr(start);
}

TEST(WithoutCtrlC, AnyBytesComeBack) {
  std::mt19937 random(3);
  for (int turn = 0; turn < 3000; ++turn) {
    std::string bytes;
    const unsigned rarity = 1 + random() % 600;
    for (size_t left = random() % 3000; left > 0; --left)
      bytes += random() % rarity == 0 ? '\x03' : static_cast<char>(random());
    std::string sent = without_ctrl_c(bytes);
    EXPECT_EQ(sent.find('\x03'), std::string::npos);
    EXPECT_LE(sent.size(), most_without_ctrl_c(bytes.size()));
    ASSERT_EQ(plain(sent), bytes);
  }
}

TEST(WithoutCtrlC, NorIsThereAnyInAFrame) {
  std::mt19937 random(4);
  uint8_t number = 0;
  for (int turn = 0; turn < 3000; ++turn) {
    uint8_t last = number;
    std::string frame = encode_frame_to_device('W', number, std::string(random() % 2000, static_cast<char>(random())));
    EXPECT_EQ(frame.find('\x03'), std::string::npos);
    EXPECT_NE(number, last);
  }
}

}  // namespace
}  // namespace adder::repl
