// adder.lock and the manifest, there and back, and damaged.
#include "packages/lock_file.h"

#include <gtest/gtest.h>

#include "packages/hash_text.h"
#include "packages/manifest.h"

namespace adder::packages {

namespace {

Package example(const std::string& name, bool local) {
  Package package;
  package.name = name;
  package.reference = *parse_reference(local ? "/home/me/p/" + name : name, "/");
  package.version = "1.2";
  package.is_requested = true;
  package.files = {{"a/" + name + ".py", local ? "file:///home/me/p/" + name + "/x.py" : "https://h/file/aa/aabbccdd",
                    hash_text(name), 12}};
  return package;
}

Lock example_lock() {
  Lock lock{"https://h", "py", {}};
  lock.packages["one"] = example("one", false);
  lock.packages["two"] = example("two", true);
  lock.packages["one"].dependencies = {{"two", "1.2"}};
  lock.packages["one"].reference.version = "1.2";
  lock.packages["two"].is_requested = false;
  return lock;
}

TEST(LockFile, ThereAndBack) {
  std::string text = lock_text(example_lock(), "/home/me/p");
  EXPECT_EQ(text.find("/home/me"), std::string::npos);
  Result<Lock> lock = parse_lock(text, "/home/me/p", "adder.lock");
  ASSERT_TRUE(lock.ok()) << lock.error().message;
  EXPECT_EQ(lock_text(*lock, "/home/me/p"), text);
  EXPECT_EQ(lock->packages.at("two").files[0].address, "file:///home/me/p/two/x.py");
  EXPECT_EQ(lock->packages.at("one").reference.text(), "one@1.2");
  Result<Lock> moved = parse_lock(text, "/elsewhere", "adder.lock");
  ASSERT_TRUE(moved.ok());
  EXPECT_EQ(moved->packages.at("two").reference.source, "file:///elsewhere/two");
}

TEST(LockFile, DamagedAnywhere) {
  std::string text = lock_text(example_lock(), "/");
  for (size_t cut = 0; cut + 2 < text.size(); cut += 3)
    EXPECT_FALSE(parse_lock(text.substr(0, cut), "/", "adder.lock").ok()) << cut;
  for (size_t at = 0; at < text.size(); ++at) {
    for (char c : {'\0', '\xff', '"', '/', '9'}) {
      std::string damaged = text;
      damaged[at] = c;
      Result<Lock> lock = parse_lock(damaged, "/", "adder.lock");
      EXPECT_TRUE(lock.ok() || lock.error().message.find('\n') == std::string::npos);
    }
  }
}

TEST(LockFile, MissingDependency) {
  Lock lock = example_lock();
  lock.packages.erase("two");
  Result<Lock> read = parse_lock(lock_text(lock, "/"), "/", "adder.lock");
  ASSERT_FALSE(read.ok());
  EXPECT_NE(read.error().message.find("one needs two, which is not in it"), std::string::npos);
}

TEST(Manifest, ThereAndBackAndDamaged) {
  Manifest manifest{example_lock().packages};
  std::string text = manifest_text(manifest);
  std::vector<std::string> notes;
  EXPECT_EQ(manifest_text(parse_manifest(text, &notes)), text);
  EXPECT_TRUE(notes.empty());
  for (size_t cut = 0; cut < text.size(); ++cut) {
    notes.clear();
    EXPECT_TRUE(parse_manifest(text.substr(0, cut), &notes).packages.empty());
    EXPECT_EQ(notes.size(), 1u);
  }
  // One bad package does not take the others along.
  std::string bad = text;
  bad.replace(bad.find("a/one.py"), 8, "../x/.py");
  notes.clear();
  Manifest rest = parse_manifest(bad, &notes);
  EXPECT_EQ(rest.packages.size(), 1u);
  EXPECT_TRUE(rest.packages.contains("two"));
  EXPECT_EQ(notes.size(), 1u);
}

TEST(Commit, NothingOutsideOfTheFolder) {
  Commit commit{{{"0", "a/b.py"}, {"manifest", ".adder-packages.json"}}, {"c.py"}};
  std::optional<Commit> read = parse_commit(commit_text(commit));
  ASSERT_TRUE(read.has_value());
  EXPECT_EQ(read->moves.size(), 2u);
  EXPECT_EQ(read->removals, std::vector<std::string>{"c.py"});
  EXPECT_FALSE(parse_commit(commit_text({{{"0", "../b.py"}}, {}})).has_value());
  EXPECT_FALSE(parse_commit(commit_text({{{"../0", "b.py"}}, {}})).has_value());
  EXPECT_FALSE(parse_commit(commit_text({{{"0", ".adder-packages.json"}}, {}})).has_value());
  EXPECT_FALSE(parse_commit(commit_text({{}, {"/x"}})).has_value());
  EXPECT_FALSE(parse_commit("{}").has_value());
}

}  // namespace

}  // namespace adder::packages
