// What an install does and leaves alone.
#include "packages/install_plan.h"

#include <gtest/gtest.h>

#include "packages/hash_text.h"

namespace adder::packages {

namespace {

using Files = std::map<std::string, std::string>;

Package package(const std::string& name, const std::string& version, const Files& files,
                std::vector<Dependency> dependencies = {}) {
  Package made;
  made.name = name;
  made.reference.source = name;
  made.version = version;
  made.dependencies = std::move(dependencies);
  for (const auto& [path, text] : files) made.files.push_back({path, "", hash_text(text), text.size()});
  return made;
}

PackageSet set_of(const std::vector<Package>& packages) {
  PackageSet set;
  for (const Package& one : packages) set[one.name] = one;
  return set;
}

std::string text_of(const std::vector<std::string>& list) {
  std::string text;
  for (const std::string& entry : list) text += (text.empty() ? "" : " ") + entry;
  return text;
}

// "writes / removals" or the error.
std::string planned(const Manifest& before, const Intent& intent, const Files& there) {
  Result<Plan> plan = make_plan(before, intent, [&](const std::string& path) -> Result<std::optional<std::string>> {
    auto found = there.find(path);
    if (found == there.end()) return std::optional<std::string>();
    return std::optional(found->second == "folder" ? found->second : hash_text(found->second));
  });
  if (!plan.ok()) return plan.error().message;
  return text_of(plan->writes) + " / " + text_of(plan->removals);
}

TEST(InstallPlan, WritesWhatDiffersAndRemovesWhatIsNoLonger) {
  Manifest before{set_of({package("a", "1", {{"a.py", "1"}, {"b.py", "b"}, {"old.py", "o"}})})};
  Files there = {{"a.py", "1"}, {"b.py", "b"}, {"old.py", "o"}};
  Intent intent{set_of({package("a", "2", {{"a.py", "2"}, {"b.py", "b"}, {"c.py", "c"}})}), {}, false};
  EXPECT_EQ(planned(before, intent, there), "a.py c.py / old.py");
  EXPECT_EQ(planned({}, intent, {}), "a.py b.py c.py / ");
}

TEST(InstallPlan, LeavesAloneWhatIsNotOurs) {
  Intent intent{set_of({package("a", "1", {{"a.py", "1"}})}), {}, false};
  EXPECT_NE(planned({}, intent, {{"a.py", "mine"}}).find("belongs to no package"), std::string::npos);
  EXPECT_EQ(planned({}, intent, {{"a.py", "1"}}), " / ");
  Manifest before{set_of({package("a", "0", {{"a.py", "0"}})})};
  EXPECT_NE(planned(before, intent, {{"a.py", "mine"}}).find("was changed"), std::string::npos);
  EXPECT_NE(planned(before, intent, {{"a.py", "folder"}}).find("where there is a folder"), std::string::npos);
  intent.force = true;
  EXPECT_EQ(planned(before, intent, {{"a.py", "mine"}}), "a.py / ");
  EXPECT_NE(planned(before, intent, {{"a.py", "folder"}}).find("where there is a folder"), std::string::npos);
}

TEST(InstallPlan, UninstallKeepsWhatOthersHaveAndWhatWasChanged) {
  Manifest before{set_of({package("a", "1", {{"a.py", "1"}, {"both.py", "b"}, {"gone.py", "g"}, {"mine.py", "m"}}),
                          package("b", "1", {{"both.py", "b"}})})};
  Files there = {{"a.py", "1"}, {"both.py", "b"}, {"mine.py", "changed"}};
  EXPECT_EQ(planned(before, {{}, {"a"}, false}, there), " / a.py");
  EXPECT_EQ(planned(before, {{}, {"a"}, true}, there), " / a.py mine.py");
}

TEST(InstallPlan, DependenciesThatWouldBreak) {
  Manifest before{set_of({package("a", "1", {{"a.py", "a"}}, {{"c", "1"}}), package("c", "1", {{"c.py", "1"}})})};
  Files there = {{"a.py", "a"}, {"c.py", "1"}};
  Intent upgrade{set_of({package("c", "2", {{"c.py", "2"}})}), {}, false};
  EXPECT_NE(planned(before, upgrade, there).find("needs c 1, and not 2"), std::string::npos);
  EXPECT_NE(planned(before, {{}, {"c"}, false}, there).find("a 1 needs c"), std::string::npos);
  EXPECT_EQ(planned(before, {{}, {"a", "c"}, false}, there), " / a.py c.py");
  upgrade.force = true;
  EXPECT_EQ(planned(before, upgrade, there), "c.py / ");
}

TEST(InstallPlan, OneFileOfTwoPackages) {
  Intent same{set_of({package("a", "1", {{"x.py", "x"}}), package("b", "1", {{"x.py", "x"}})}), {}, false};
  EXPECT_EQ(planned({}, same, {}), "x.py / ");
  Intent differ{set_of({package("a", "1", {{"x.py", "x"}}), package("b", "1", {{"x.py", "y"}})}), {}, true};
  EXPECT_NE(planned({}, differ, {}).find("both have a file x.py"), std::string::npos);
  Intent nested{set_of({package("a", "1", {{"x", "x"}}), package("b", "1", {{"x/y/z.py", "y"}})}), {}, true};
  EXPECT_NE(planned({}, nested, {}).find("x is a file of a 1 and a folder of b 1"), std::string::npos);
}

TEST(InstallPlan, FilesThatMoveBetweenPackages) {
  Manifest before{set_of({package("a", "1", {{"x.py", "x"}, {"y.py", "y"}})})};
  Intent intent{
      set_of({package("a", "2", {{"x.py", "x"}}, {{"b", ""}}), package("b", "1", {{"y.py", "y"}})}), {}, false};
  EXPECT_EQ(planned(before, intent, {{"x.py", "x"}, {"y.py", "y"}}), " / ");
}

}  // namespace

}  // namespace adder::packages
