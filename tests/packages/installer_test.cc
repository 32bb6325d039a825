// Installs that are cut off before, in, and after each step, at a folder: whatever happens, the earlier packages are
// whole, or the new ones are after recover().
#include "packages/installer.h"

#include <gtest/gtest.h>

#include "packages/directory_target.h"
#include "packages/hash_text.h"
#include "packages/target_view.h"
#include "tests/transport/scratch.h"

namespace adder::packages {

namespace {

using Files = std::map<std::string, std::string>;

// A device that is unplugged, or interrupted, at its step number `steps`; in the middle of a write, if it is one.
class FailingTarget : public Target {
public:
  FailingTarget(Target& real, int steps, ErrorKind kind) : real_(real), steps_(steps), kind_(kind) {}
  bool has_folders() const override { return true; }
  bool can_rename() const override { return true; }
  Result<bool> exists() override { return works() ? real_.exists() : Result<bool>(error()); }
  Result<std::vector<TargetEntry>> list(const std::string& folder) override {
    return works() ? real_.list(folder) : Result<std::vector<TargetEntry>>(error());
  }
  Result<std::string> read(const std::string& path) override {
    return works() ? real_.read(path) : Result<std::string>(error());
  }
  Result<std::string> hash(const std::string& path) override {
    return works() ? real_.hash(path) : Result<std::string>(error());
  }
  Result<void> write(const std::string& path, std::string_view bytes, const WriteProgress&) override {
    if (works()) return real_.write(path, bytes, {});
    // As DeviceFs leaves it: a half file under another name.
    if (kind_ == ErrorKind::kVanished) [[maybe_unused]]
      Result<void> half = real_.write(path + ".part", bytes.substr(0, bytes.size() / 2), {});
    return error();
  }
  // What fails may have been done, or not.
  Result<void> move(const std::string& from, const std::string& to) override {
    return step([&] { return real_.move(from, to); });
  }
  Result<void> remove(const std::string& path) override {
    return step([&] { return real_.remove(path); });
  }
  Result<void> make_folders(const std::string& folder) override {
    return step([&] { return real_.make_folders(folder); });
  }
  Result<void> remove_folder(const std::string& folder) override {
    return step([&] { return real_.remove_folder(folder); });
  }
  std::string shown(const std::string& path) const override { return path; }
  bool has_failed() const { return steps_ < 0; }

private:
  // A lost connection stays lost; an interrupt is over at once.
  bool works() { return --steps_ >= 0 || (kind_ == ErrorKind::kCancelled && steps_ < -1); }
  Error error() const { return {kind_, "cut off"}; }
  template <class F>
  Result<void> step(F real) {
    if (works()) return real();
    if (kind_ == ErrorKind::kCancelled || steps_ == -1) {
      if (Result<void> done = real(); !done.ok()) return done;
    }
    return error();
  }
  Target& real_;
  int steps_;
  ErrorKind kind_;
};

struct Version {
  PackageSet packages;
  Contents contents;
};

Version version(const std::string& number, const Files& files) {
  Version made;
  Package& package = made.packages["p"];
  package.name = "p";
  package.reference.source = "p";
  package.version = number;
  package.is_requested = true;
  for (const auto& [path, text] : files) {
    package.files.push_back({path, "", hash_text(text), text.size()});
    made.contents[path] = text;
  }
  return made;
}

Result<void> install(Target& target, const Version& wanted) {
  std::vector<std::string> notes;
  if (Result<void> done = recover(target, &notes); !done.ok()) return done;
  Result<Manifest> before = read_manifest(target, &notes);
  if (!before.ok()) return before.error();
  TargetView view(target);
  Result<Plan> plan =
      make_plan(*before, {wanted.packages, {}, false}, [&](const std::string& path) { return view.hash(path); });
  if (!plan.ok()) return plan.error();
  return carry_out(target, *plan, wanted.contents);
}

Files files_of(Target& target, const std::string& folder = "") {
  Files files;
  for (const TargetEntry& entry : target.list(folder).value()) {
    std::string path = folder.empty() ? entry.name : folder + "/" + entry.name;
    if (entry.is_folder) {
      files.merge(files_of(target, path));
    } else {
      files[path] = *target.read(path);
    }
  }
  return files;
}

Files modules_of(const Files& files) {
  Files modules;
  for (const auto& [path, text] : files) {
    if (!path.starts_with(".adder")) modules[path] = text;
  }
  return modules;
}

const Files kOld = {{"p/__init__.py", "old"}, {"p/same.py", "same"}, {"p/gone/x.py", "gone"}};
const Files kNew = {{"p/__init__.py", "new"}, {"p/same.py", "same"}, {"p/more/y.py", "more"}, {"q.py", "q"}};

// How often the whole was reached, so that the test ends only when nothing is left to cut.
bool cut_at(int steps, ErrorKind kind) {
  transport::Scratch scratch;
  DirectoryTarget real(scratch.path() + "/lib");
  EXPECT_TRUE(install(real, version("1", kOld)).ok());
  FailingTarget failing(real, steps, kind);
  Result<void> done = install(failing, version("2", kNew));
  if (!failing.has_failed()) {
    EXPECT_TRUE(done.ok());
    EXPECT_EQ(modules_of(files_of(real)), kNew);
    return false;
  }
  Files files = files_of(real);
  bool was_begun = files.contains(".adder-new/commit") && files.at(".adder-new/commit").ends_with("}");
  EXPECT_TRUE(was_begun || modules_of(files) == kNew || modules_of(files) == kOld) << "step " << steps;
  if (kind == ErrorKind::kCancelled) {
    EXPECT_FALSE(files.contains(".adder-new/commit")) << "step " << steps;
    EXPECT_TRUE(modules_of(files) == kOld || modules_of(files) == kNew) << "step " << steps;
  }
  std::vector<std::string> notes;
  EXPECT_TRUE(recover(real, &notes).ok());
  Files recovered = files_of(real);
  EXPECT_TRUE(modules_of(recovered) == kOld || modules_of(recovered) == kNew) << "step " << steps;
  Manifest manifest = *read_manifest(real, &notes);
  EXPECT_EQ(manifest.packages.at("p").version, modules_of(recovered) == kOld ? "1" : "2") << "step " << steps;
  EXPECT_EQ(*is_unfinished(real), false);
  Result<void> again = install(real, version("2", kNew));
  EXPECT_TRUE(again.ok()) << (again.ok() ? "" : again.error().message);
  EXPECT_EQ(modules_of(files_of(real)), kNew);
  TargetView view(real);
  EXPECT_EQ(*view.find("p/gone"), nullptr) << "an empty folder stays";
  return true;
}

TEST(Installer, ConnectionLostAtEveryStep) {
  int steps = 0;
  while (cut_at(steps, ErrorKind::kVanished)) ASSERT_LT(++steps, 500);
  EXPECT_GT(steps, 20);
}

TEST(Installer, InterruptedAtEveryStep) {
  int steps = 0;
  while (cut_at(steps, ErrorKind::kCancelled)) ASSERT_LT(++steps, 500);
  EXPECT_GT(steps, 20);
}

TEST(Installer, RecoveryThatIsCutOffItself) {
  for (int first = 0; first < 60; first += 2) {
    for (int second = 0; second < 12; second += 3) {
      transport::Scratch scratch;
      DirectoryTarget real(scratch.path() + "/lib");
      ASSERT_TRUE(install(real, version("1", kOld)).ok());
      FailingTarget failing(real, first, ErrorKind::kVanished);
      [[maybe_unused]] Result<void> cut = install(failing, version("2", kNew));
      FailingTarget failing_again(real, second, ErrorKind::kVanished);
      std::vector<std::string> notes;
      [[maybe_unused]] Result<void> cut_again = recover(failing_again, &notes);
      ASSERT_TRUE(recover(real, &notes).ok());
      Files modules = modules_of(files_of(real));
      EXPECT_TRUE(modules == kOld || modules == kNew) << first << " " << second;
    }
  }
}

}  // namespace

}  // namespace adder::packages
