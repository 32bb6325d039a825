// Which packages and versions come of what is asked for.
#include "packages/resolver.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace adder::packages {

namespace {

// An index: for each name its versions, the newest last, and what each needs.
class World {
public:
  void add(const std::string& name, const std::string& version, std::vector<Reference> needs = {}) {
    newest_[name] = version;
    Described& described = known_[name + "@" + version];
    described.package.name = name;
    described.package.version = version;
    described.needs = std::move(needs);
  }

  Result<Described> describe(const Reference& reference) {
    ++asked_;
    std::string version = reference.version.empty() ? newest_[reference.source] : reference.version;
    auto found = known_.find(reference.source + "@" + version);
    if (found == known_.end()) return package_error("no " + reference.text());
    Described described = found->second;
    described.package.reference = reference;
    return described;
  }

  // "a 1, b 2" or the error.
  std::string resolved(std::vector<Reference> requests) {
    std::string text = once(requests);
    std::sort(requests.begin(), requests.end(),
              [](const Reference& a, const Reference& b) { return a.text() > b.text(); });
    std::string other = once(requests);
    EXPECT_TRUE(text == other || text.find("asked for") != std::string::npos) << "the order matters";
    return text;
  }
  int asked_ = 0;

private:
  std::string once(const std::vector<Reference>& requests) {
    Result<PackageSet> set = resolve(requests, [this](const Reference& reference) { return describe(reference); });
    if (!set.ok()) return set.error().message;
    std::string text;
    for (const auto& [name, package] : *set) text += (text.empty() ? "" : ", ") + title_of(package);
    return text;
  }
  std::map<std::string, std::string> newest_;
  std::map<std::string, Described> known_;
};

Reference any(const std::string& name) { return {ReferenceKind::kIndex, name, ""}; }
Reference at(const std::string& name, const std::string& version) { return {ReferenceKind::kIndex, name, version}; }

TEST(Resolver, TakesTheNewestAndWhatItNeeds) {
  World world;
  world.add("a", "1");
  world.add("a", "2", {any("b"), any("c")});
  world.add("b", "1", {any("c")});
  world.add("c", "1");
  EXPECT_EQ(world.resolved({any("a")}), "a 2, b 1, c 1");
  EXPECT_EQ(world.resolved({at("a", "1")}), "a 1");
  EXPECT_EQ(world.resolved({any("a"), any("b"), any("a")}), "a 2, b 1, c 1");
}

TEST(Resolver, AnExactVersionCountsForEverybody) {
  World world;
  world.add("a", "1", {any("c")});
  world.add("b", "1", {at("c", "1")});
  world.add("c", "1", {any("d")});
  world.add("c", "2", {any("e")});
  world.add("d", "1");
  world.add("e", "1");
  EXPECT_EQ(world.resolved({any("a")}), "a 1, c 2, e 1");
  EXPECT_EQ(world.resolved({any("a"), any("b")}), "a 1, b 1, c 1, d 1");
  EXPECT_EQ(world.resolved({any("c"), any("b")}), "b 1, c 1, d 1");
}

TEST(Resolver, WhatOnlyADroppedVersionWantedDoesNotCount) {
  World world;
  world.add("a", "1", {any("x"), at("y", "1")});
  world.add("b", "1", {at("x", "1")});
  world.add("x", "1");
  world.add("x", "2", {at("y", "2")});
  world.add("y", "1");
  world.add("y", "2");
  EXPECT_EQ(world.resolved({any("a"), any("b")}), "a 1, b 1, x 1, y 1");
}

TEST(Resolver, SaysWhoDisagrees) {
  World world;
  world.add("a", "1", {at("c", "1")});
  world.add("b", "3", {at("c", "2")});
  world.add("c", "1");
  world.add("c", "2");
  std::string text = world.resolved({any("a"), any("b")});
  EXPECT_EQ(text, "no version of c suits everybody: a 1 asked for 1, and b 3 for 2");
  EXPECT_EQ(world.resolved({at("c", "2"), any("a")}),
            "no version of c suits everybody: you asked for 2, and a 1 for 1");
}

TEST(Resolver, ChoicesThatUndoEachOther) {
  World world;
  world.add("a", "1", {any("b"), any("c")});
  world.add("b", "1");
  world.add("b", "2", {at("c", "1")});
  world.add("c", "1");
  world.add("c", "2", {at("b", "1")});
  EXPECT_NE(world.resolved({any("a")}), "");  // whatever it is, it ends
  EXPECT_LT(world.asked_, 20);
}

TEST(Resolver, CirclesAndUnknownPackages) {
  World world;
  world.add("a", "1", {any("b")});
  world.add("b", "1", {any("a")});
  world.add("c", "1", {any("c")});
  world.add("d", "1", {any("nobody")});
  EXPECT_EQ(world.resolved({any("a")}), "packages need each other in a circle: a needs b needs a");
  EXPECT_EQ(world.resolved({any("c")}), "packages need each other in a circle: c needs c");
  EXPECT_EQ(world.resolved({any("d")}), "no nobody");
}

TEST(Resolver, EndlessChainsEnd) {
  Result<PackageSet> set = resolve({any("p0")}, [](const Reference& reference) -> Result<Described> {
    Described described;
    described.package.name = reference.source;
    described.needs = {any("p" + std::to_string(std::stoi(reference.source.substr(1)) + 1))};
    return described;
  });
  ASSERT_FALSE(set.ok());
  EXPECT_NE(set.error().message.find("more than 500"), std::string::npos);
}

TEST(Resolver, TwoPackagesOfOneName) {
  Result<PackageSet> set = resolve({any("a"), {ReferenceKind::kRepository, "github:x/a", ""}},
                                   [](const Reference& reference) -> Result<Described> {
                                     Described described;
                                     described.package.name = "a";
                                     described.package.reference = reference;
                                     return described;
                                   });
  ASSERT_FALSE(set.ok());
  EXPECT_NE(set.error().message.find("two packages are called a"), std::string::npos);
}

}  // namespace

}  // namespace adder::packages
