// The flash filesystem against a model in memory: random operations, a power loss at every step, a full device,
// damage, wear. Everything runs on NorModel, which fails the test if the code does what NOR flash cannot.
#include "firmware/common/flash_fs.h"

#include <algorithm>
#include <map>
#include <memory>
#include <ostream>
#include <set>
#include <string>

#include <gtest/gtest.h>

#include "tests/firmware/nor_model.h"

namespace adder::firmware {
namespace {

using Tree = std::map<std::string, std::string>;  // path -> content; a directory's is "<dir>"
const std::string kDir = "<dir>";

uint32_t fixed_clock() { return 1700000000; }

int write_file(FlashFs& fs, const std::string& path, const std::string& data, uint16_t flags, size_t step = 700) {
  FlashFs::File file;
  std::vector<uint8_t> buffer(fs.chunk_size());
  int e = fs.open(file, path.c_str(), flags, buffer.data());
  if (e < 0) return e;
  int result = 0;
  for (size_t at = 0; at < data.size() && result == 0;) {
    int n = fs.write(file, data.data() + at, std::min(step, data.size() - at));
    if (n < 0)
      result = n;
    else
      at += n;
  }
  e = fs.close(file);
  return result < 0 ? result : e;
}

constexpr uint16_t kReplace = FlashFs::kWrite | FlashFs::kCreate | FlashFs::kTruncate;
constexpr uint16_t kExtend = FlashFs::kWrite | FlashFs::kCreate | FlashFs::kAppend;

int read_file(FlashFs& fs, const std::string& path, std::string* data, size_t step = 333) {
  FlashFs::File file;
  int e = fs.open(file, path.c_str(), FlashFs::kRead, nullptr);
  if (e < 0) return e;
  std::string piece(step, 0);
  data->clear();
  while ((e = fs.read(file, piece.data(), step)) > 0) data->append(piece, 0, e);
  int closed = fs.close(file);
  return e < 0 ? e : closed;
}

void collect(FlashFs& fs, const std::string& path, Tree* tree) {
  FlashFs::Cursor cursor;
  FlashFs::Entry entry;
  ASSERT_EQ(fs.list(path.c_str(), &cursor), 0) << path;
  int e;
  while ((e = fs.next(&cursor, &entry)) == 1) {
    std::string child = path + "/" + entry.name;
    if (entry.stat.type == FlashFs::Type::kDirectory) {
      (*tree)[child] = kDir;
      collect(fs, child, tree);
      continue;
    }
    std::string data;
    ASSERT_EQ(read_file(fs, child, &data), 0) << child;
    ASSERT_EQ(data.size(), entry.stat.size) << child;
    (*tree)[child] = data;
  }
  ASSERT_EQ(e, 0);
}

Tree tree_of(FlashFs& fs) {
  Tree tree;
  collect(fs, "", &tree);
  return tree;
}

std::string summary(const Tree& tree) {
  std::string text;
  for (auto& [path, data] : tree) text += path + ":" + std::to_string(data.size()) + " ";
  return text;
}

std::string pattern(size_t size, uint32_t seed) {
  std::mt19937 random(seed);
  std::string data(size, 0);
  for (char& c : data) c = static_cast<char>(random());
  return data;
}

struct Rig {
  NorModel device;
  std::unique_ptr<FlashFs> fs = std::make_unique<FlashFs>();
  FlashFs::Report report;
  Rig(uint32_t sector, uint32_t count) : device(sector, count) { mount(true); }
  void mount(bool format = false) {
    device.power_on();
    fs = std::make_unique<FlashFs>();
    ASSERT_EQ(fs->mount(device, fixed_clock, format, &report), 0);
  }
};

TEST(FlashFs, FilesAndDirectories) {
  Rig rig(4096, 16);
  FlashFs& fs = *rig.fs;
  EXPECT_TRUE(rig.report.formatted);
  EXPECT_EQ(fs.mkdir("/lib"), 0);
  EXPECT_EQ(fs.mkdir("lib/"), -kErrExists);
  EXPECT_EQ(fs.mkdir("/no/such"), -kErrNoEntry);
  EXPECT_EQ(write_file(fs, "/lib/a.py", "print(1)\n", kReplace), 0);
  EXPECT_EQ(write_file(fs, "/lib/a.py/x", "", kReplace), -kErrNotDirectory);
  EXPECT_EQ(write_file(fs, "/lib", "", kReplace), -kErrIsDirectory);
  EXPECT_EQ(write_file(fs, "/lib/a.py", "", kReplace | FlashFs::kExclusive), -kErrExists);
  std::string data;
  EXPECT_EQ(read_file(fs, "./lib//a.py", &data), 0);
  EXPECT_EQ(data, "print(1)\n");
  EXPECT_EQ(read_file(fs, "/lib/b.py", &data), -kErrNoEntry);
  EXPECT_EQ(read_file(fs, "/lib/../lib/a.py", &data), -kErrInvalid);
  FlashFs::Stat stat;
  ASSERT_EQ(fs.stat("/lib/a.py", &stat), 0);
  EXPECT_EQ(stat.size, 9u);
  EXPECT_EQ(stat.mtime, 1700000000u);
  EXPECT_EQ(stat.type, FlashFs::Type::kFile);
  ASSERT_EQ(fs.stat("/", &stat), 0);
  EXPECT_EQ(stat.type, FlashFs::Type::kDirectory);
  EXPECT_EQ(fs.rmdir("/lib"), -kErrNotEmpty);
  EXPECT_EQ(fs.remove("/lib"), -kErrIsDirectory);
  EXPECT_EQ(fs.rmdir("/lib/a.py"), -kErrNotDirectory);
  EXPECT_EQ(fs.rename("/lib", "/lib/below"), -kErrInvalid);
  EXPECT_EQ(fs.rename("/lib", "/library"), 0);
  EXPECT_EQ(fs.stat("/library/a.py", &stat), 0);
  EXPECT_EQ(fs.remove("/library/a.py"), 0);
  EXPECT_EQ(fs.rmdir("/library"), 0);
  EXPECT_EQ(fs.rmdir("/"), -kErrBusy);
  EXPECT_EQ(tree_of(fs), Tree());
  EXPECT_EQ(fs.check(), 0);
}

TEST(FlashFs, SeekTruncateAndHoles) {
  Rig rig(4096, 32);
  FlashFs& fs = *rig.fs;
  std::vector<uint8_t> buffer(fs.chunk_size());
  std::string want = pattern(5000, 1);
  ASSERT_EQ(write_file(fs, "f", want, kReplace), 0);
  FlashFs::File file;
  ASSERT_EQ(fs.open(file, "f", FlashFs::kRead | FlashFs::kWrite, buffer.data()), 0);
  EXPECT_EQ(fs.seek(file, -100, FlashFs::Seek::kEnd), 4900);
  EXPECT_EQ(fs.seek(file, -5000, FlashFs::Seek::kCurrent), -kErrInvalid);
  EXPECT_EQ(fs.write(file, "middle", 6), 6);
  want.replace(4900, 6, "middle");
  EXPECT_EQ(fs.seek(file, 10, FlashFs::Seek::kSet), 10);
  EXPECT_EQ(fs.write(file, "start", 5), 5);
  want.replace(10, 5, "start");
  char piece[8];
  EXPECT_EQ(fs.seek(file, 10, FlashFs::Seek::kSet), 10);
  EXPECT_EQ(fs.read(file, piece, 5), 5);
  EXPECT_EQ(std::string(piece, 5), "start");
  ASSERT_EQ(fs.truncate(file, 3000), 0);
  want.resize(3000);
  EXPECT_EQ(fs.seek(file, 9000, FlashFs::Seek::kSet), 9000);
  EXPECT_EQ(fs.write(file, "end", 3), 3);  // a hole from 3000 to 9000, over where data was
  want.resize(9000);
  want += "end";
  ASSERT_EQ(fs.close(file), 0);
  std::string data;
  ASSERT_EQ(read_file(fs, "f", &data), 0);
  EXPECT_TRUE(data == want);
  rig.mount();
  ASSERT_EQ(read_file(*rig.fs, "f", &data), 0);
  EXPECT_TRUE(data == want);
}

TEST(FlashFs, OldContentStaysUntilFlushOrClose) {
  Rig rig(4096, 16);
  FlashFs& fs = *rig.fs;
  ASSERT_EQ(write_file(fs, "f", "old", kReplace), 0);
  std::vector<uint8_t> buffer(fs.chunk_size());
  FlashFs::File file, reader;
  std::string data, big = pattern(3000, 2);
  ASSERT_EQ(fs.open(file, "f", kReplace, buffer.data()), 0);
  ASSERT_EQ(fs.write(file, big.data(), big.size()), 3000);
  ASSERT_EQ(read_file(fs, "f", &data), 0);
  EXPECT_EQ(data, "old");
  ASSERT_EQ(fs.open(reader, "f", FlashFs::kRead, nullptr), 0);
  ASSERT_EQ(fs.flush(file), 0);
  ASSERT_EQ(read_file(fs, "f", &data), 0);
  EXPECT_TRUE(data == big);
  char old[8];
  EXPECT_EQ(fs.read(reader, old, 8), 3);  // an open reader goes on reading what it opened
  EXPECT_EQ(std::string(old, 3), "old");
  EXPECT_EQ(fs.close(reader), 0);
  ASSERT_EQ(fs.write(file, "more", 4), 4);
  ASSERT_EQ(fs.close(file), 0);
  ASSERT_EQ(read_file(fs, "f", &data), 0);
  EXPECT_TRUE(data == big + "more");
}

TEST(FlashFs, RemovedAndRenamedWhileOpen) {
  Rig rig(4096, 16);
  FlashFs& fs = *rig.fs;
  FlashFs::Space before, after;
  ASSERT_EQ(fs.statvfs(&before), 0);
  std::string text = pattern(4000, 3), data;
  ASSERT_EQ(write_file(fs, "a", text, kReplace), 0);
  FlashFs::File reader, writer;
  std::vector<uint8_t> buffer(fs.chunk_size());
  ASSERT_EQ(fs.open(reader, "a", FlashFs::kRead, nullptr), 0);
  ASSERT_EQ(fs.open(writer, "a", kExtend, buffer.data()), 0);
  ASSERT_EQ(fs.write(writer, "tail", 4), 4);
  ASSERT_EQ(fs.rename("a", "b"), 0);
  ASSERT_EQ(fs.close(writer), 0);
  ASSERT_EQ(read_file(fs, "b", &data), 0);
  EXPECT_TRUE(data == text + "tail");
  ASSERT_EQ(fs.remove("b"), 0);
  std::string piece(4000, 0);
  EXPECT_EQ(fs.read(reader, piece.data(), 4000), 4000);
  EXPECT_TRUE(piece == text);
  EXPECT_EQ(fs.close(reader), 0);
  ASSERT_EQ(fs.statvfs(&after), 0);
  EXPECT_EQ(before.free_, after.free_);
  EXPECT_EQ(tree_of(fs), Tree());
}

TEST(FlashFs, LongNamesAndDeepDirectories) {
  Rig rig(4096, 32);
  FlashFs& fs = *rig.fs;
  std::string longest(255, 'n'), data;
  EXPECT_EQ(write_file(fs, longest, "x", kReplace), 0);
  EXPECT_EQ(write_file(fs, longest + "n", "x", kReplace), -kErrNameTooLong);
  EXPECT_EQ(read_file(fs, longest, &data), 0);
  EXPECT_EQ(write_file(fs, "Grüße ☃.txt", "utf-8", kReplace), 0);
  std::string deep;
  for (int i = 0; i < 60; ++i) {
    deep += "/d" + std::to_string(i);
    ASSERT_EQ(fs.mkdir(deep.c_str()), 0) << i;
  }
  ASSERT_EQ(write_file(fs, deep + "/leaf", "here", kReplace), 0);
  rig.mount();
  ASSERT_EQ(read_file(*rig.fs, deep + "/leaf", &data), 0);
  EXPECT_EQ(data, "here");
  Tree tree = tree_of(*rig.fs);
  EXPECT_EQ(tree.size(), 63u);
  EXPECT_EQ(tree["/Grüße ☃.txt"], "utf-8");
}

TEST(FlashFs, FullDeviceKeepsEverythingAndRecovers) {
  Rig rig(4096, 16);
  FlashFs& fs = *rig.fs;
  Tree want;
  ASSERT_EQ(write_file(fs, "keep", "precious", kReplace), 0);
  want["/keep"] = "precious";
  int e = 0, files = 0;
  for (; files < 1000; ++files) {
    std::string path = "/f" + std::to_string(files), data = pattern(1500, files);
    e = write_file(fs, path, data, kReplace);
    if (e < 0) break;
    want[path] = data;
  }
  EXPECT_EQ(e, -kErrNoSpace);
  EXPECT_GT(files * 1500, 64 * 1024 * 6 / 10);  // what a user gets out of 64 KB
  EXPECT_EQ(summary(tree_of(fs)), summary(want));
  // Replacing a file that cannot hold both keeps the old; again and again, without wearing anything down.
  for (int i = 0; i < 50; ++i) {
    EXPECT_EQ(write_file(fs, "/f0", pattern(9000, i), kReplace), -kErrNoSpace);
    EXPECT_EQ(write_file(fs, "/keep", pattern(9000, i), kExtend), -kErrNoSpace) << i;
    want["/keep"] = "";
    std::string data;
    ASSERT_EQ(read_file(fs, "/keep", &data), 0);
    EXPECT_EQ(data.substr(0, 8), "precious");
    want["/keep"] = data;
    EXPECT_TRUE(tree_of(fs) == want);
  }
  rig.mount();
  EXPECT_TRUE(tree_of(*rig.fs) == want);
  // Everything can be removed from a full device, and the space comes back.
  for (auto& [path, data] : want) ASSERT_EQ(rig.fs->remove(path.c_str()), 0) << path;
  std::string big = pattern(40000, 9), data;
  ASSERT_EQ(write_file(*rig.fs, "big", big, kReplace), 0);
  ASSERT_EQ(read_file(*rig.fs, "big", &data), 0);
  EXPECT_TRUE(data == big);
  EXPECT_EQ(rig.fs->check(), 0);
}

// One random operation on filesystem and model alike. Returns the filesystem's result; the model is changed only if the
// operation is to succeed.
class RandomOps {
public:
  RandomOps(uint32_t seed, size_t max_file) : random_(seed), max_file_(max_file) {}

  int step(FlashFs& fs, Tree* model) {
    std::string path = any_path(*model), other = any_path(*model);
    Tree next = *model;
    int e = apply(fs, path, other, &next);
    if (e >= 0) *model = next;
    return e;
  }
  std::string last;

private:
  uint32_t pick(uint32_t n) { return random_() % n; }
  std::string any_path(const Tree& model) {
    std::vector<std::string> dirs = {""};
    for (auto& [path, data] : model) {
      if (data == kDir) dirs.push_back(path);
    }
    if (!model.empty() && pick(3) != 0) {
      auto at = model.begin();
      std::advance(at, pick(model.size()));
      return at->first;
    }
    return dirs[pick(dirs.size())] + "/" + std::string(1 + pick(3), static_cast<char>('a' + pick(6)));
  }
  static bool below(const std::string& path, const std::string& dir) {
    return path.size() > dir.size() && path.compare(0, dir.size(), dir) == 0 && path[dir.size()] == '/';
  }
  int expect(int got, int want) {
    EXPECT_EQ(got, want) << last;
    return got;
  }
  int apply(FlashFs& fs, const std::string& path, const std::string& other, Tree* m) {
    bool exists = m->count(path) > 0, dir = exists && (*m)[path] == kDir;
    switch (pick(9)) {
      case 0:
      case 1:
      case 2: return write(fs, path, dir, m);
      case 3: return change(fs, path, exists && !dir, m);
      case 4:
        last = "mkdir " + path;
        if (exists) return expect(fs.mkdir(path.c_str()), -kErrExists);
        (*m)[path] = kDir;
        return fs.mkdir(path.c_str());
      case 5: {
        last = "rmdir " + path;
        bool empty = true;
        for (auto& [p, d] : *m) empty = empty && !below(p, path);
        if (!exists) return expect(fs.rmdir(path.c_str()), -kErrNoEntry);
        if (!dir) return expect(fs.rmdir(path.c_str()), -kErrNotDirectory);
        if (!empty) return expect(fs.rmdir(path.c_str()), -kErrNotEmpty);
        m->erase(path);
        return fs.rmdir(path.c_str());
      }
      case 6:
      case 7:
        last = "remove " + path;
        if (!exists || dir) return expect(fs.remove(path.c_str()), exists ? -kErrIsDirectory : -kErrNoEntry);
        m->erase(path);
        return fs.remove(path.c_str());
      default: return rename(fs, path, other, m);
    }
  }
  int write(FlashFs& fs, const std::string& path, bool dir, Tree* m) {
    bool append = pick(3) == 0;
    std::string data = pattern(pick(4) == 0 ? pick(max_file_) : pick(300), random_());
    last = (append ? "append " : "write ") + path + " " + std::to_string(data.size());
    uint16_t flags = append ? kExtend : kReplace;
    if (dir) return expect(write_file(fs, path, data, flags), -kErrIsDirectory);
    (*m)[path] = append ? (*m)[path] + data : data;
    return write_file(fs, path, data, flags, 1 + pick(1000));
  }
  int change(FlashFs& fs, const std::string& path, bool is_file, Tree* m) {
    last = "change " + path;
    std::vector<uint8_t> buffer(fs.chunk_size());
    FlashFs::File file;
    if (!is_file) return -1;
    std::string& want = (*m)[path];
    int e = fs.open(file, path.c_str(), FlashFs::kRead | FlashFs::kWrite, buffer.data());
    if (e < 0) return e;
    if (pick(2)) {
      uint32_t size = pick(want.size() + 600);
      last += " truncate " + std::to_string(size);
      if (size < want.size() || pick(2)) want.resize(size), e = fs.truncate(file, size);
    }
    if (e >= 0 && pick(2)) {
      uint32_t at = pick(want.size() + 50);
      std::string data = pattern(pick(200), random_());
      last += " at " + std::to_string(at) + " " + std::to_string(data.size());
      if (!data.empty() && want.size() < at + data.size()) want.resize(at + data.size());
      want.replace(at < want.size() ? at : want.size(), data.size(), data);
      fs.seek(file, at, FlashFs::Seek::kSet);
      e = fs.write(file, data.data(), data.size());
      if (e >= 0 && e < static_cast<int>(data.size())) e = -kErrNoSpace;
    }
    int closed = fs.close(file);
    return e < 0 ? e : closed;
  }
  int rename(FlashFs& fs, const std::string& path, const std::string& other, Tree* m) {
    last = "rename " + path + " " + other;
    int e = fs.rename(path.c_str(), other.c_str());
    if (!m->count(path)) return expect(e, -kErrNoEntry);
    if (path == other) return expect(e, 0);
    bool dir = (*m)[path] == kDir;
    if (dir && below(other, path)) return expect(e, -kErrInvalid);
    if (m->count(other)) {
      bool other_dir = (*m)[other] == kDir;
      if (dir != other_dir) return expect(e, dir ? -kErrNotDirectory : -kErrIsDirectory);
      for (auto& [p, d] : *m) {
        if (dir && below(p, other)) return expect(e, -kErrNotEmpty);
      }
    }
    Tree moved;
    for (auto& [p, d] : *m) {
      if (p == other) continue;
      moved[p == path || below(p, path) ? other + p.substr(path.size()) : p] = d;
    }
    *m = moved;
    return e;
  }

  std::mt19937 random_;
  size_t max_file_;
};

struct Geometry {
  uint32_t sector, count;
  size_t max_file;
  int steps;
  friend void PrintTo(const Geometry& g, std::ostream* out) { *out << g.count << " sectors of " << g.sector; }
};

class FlashFsModel : public testing::TestWithParam<Geometry> {};

TEST_P(FlashFsModel, RandomOperationsAgree) {
  Geometry g = GetParam();
  Rig rig(g.sector, g.count);
  RandomOps ops(g.sector + g.count, g.max_file);
  Tree model;
  int done = 0, full = 0;
  for (int i = 0; i < g.steps && !HasFailure(); ++i) {
    Tree before = model;
    int e = ops.step(*rig.fs, &model);
    done += e >= 0;
    if (e == -kErrNoSpace) {
      ++full;
      model = tree_of(*rig.fs);  // an append or a change may have been done in part, the rest must be as before
      for (auto& [path, data] : before) {
        if (ops.last.find(path) == std::string::npos) {
          ASSERT_TRUE(model[path] == data) << ops.last;
        }
      }
    }
    if (i % 50 == 0) rig.mount();
    if (i % 10 == 0) {
      Tree found = tree_of(*rig.fs);
      ASSERT_TRUE(found == model) << i << ": after " << ops.last << "\n" << summary(found) << "\n" << summary(model);
      ASSERT_EQ(rig.fs->check(), 0);
    }
  }
  EXPECT_GT(done, g.steps / 4);
  auto [least, most] = std::minmax_element(rig.device.erases().begin(), rig.device.erases().end());
  EXPECT_GT(*least, 2u);
  EXPECT_LE(*most - *least, 1u) << "wear must be even";
  RecordProperty("full", full);
}

std::string geometry_name(const testing::TestParamInfo<Geometry>& info) {
  return std::to_string(info.param.count) + "x" + std::to_string(info.param.sector);
}
INSTANTIATE_TEST_SUITE_P(Devices, FlashFsModel,
                         testing::Values(Geometry{4096, 16, 6000, 4000}, Geometry{1024, 64, 3000, 4000},
                                         Geometry{4096, 8, 2000, 3000}, Geometry{16384, 8, 20000, 3000}),
                         geometry_name);

// Runs a scenario with the power cut at step k, for every k until the scenario ends by itself. After each cut the
// filesystem must mount and show the state before or after the operation that was cut; then it must go on working.
void cut_everywhere(uint32_t sector, uint32_t count, uint32_t seed, int operations) {
  Rig base(sector, count);
  Tree model;
  RandomOps warm_up(seed, sector);
  while (base.device.steps() < 3 * count * 8) {  // so that collecting garbage is part of the scenario
    Tree saved = model;
    if (warm_up.step(*base.fs, &model) == -kErrNoSpace) model = tree_of(*base.fs);
  }
  model = tree_of(*base.fs);
  for (uint64_t k = 0;; ++k) {
    Rig rig(sector, count);
    rig.device.cells() = base.device.cells();
    rig.mount();
    RandomOps ops(seed + 1, 2 * sector / 3);
    Tree before = model, after = model;
    rig.device.cut_after(k, static_cast<uint32_t>(k));
    int i = 0;
    for (; i < operations && !rig.device.dead(); ++i) {
      before = after;
      int e = ops.step(*rig.fs, &after);
      if (e == -kErrNoSpace && !rig.device.dead()) after = tree_of(*rig.fs);
      if (testing::Test::HasFatalFailure()) return;
    }
    bool finished = !rig.device.dead();
    // What the cut operation would have led to.
    if (!finished) {
      Rig uncut(sector, count);
      uncut.device.cells() = base.device.cells();
      uncut.mount();
      RandomOps again(seed + 1, 2 * sector / 3);
      Tree state = model;
      for (int j = 0; j < i; ++j) {
        if (again.step(*uncut.fs, &state) == -kErrNoSpace) state = tree_of(*uncut.fs);
      }
      after = tree_of(*uncut.fs);
    }
    rig.mount();
    Tree found = tree_of(*rig.fs);
    bool partly = ops.last.compare(0, 6, "change") == 0 || ops.last.compare(0, 5, "write") == 0;
    if (found != before && found != after && partly) {
      // A new file exists, empty, from open() on; a change in place may be done in part, but only to its own file.
      std::string path = ops.last.substr(ops.last.find(' ') + 1);
      path = path.substr(0, path.find(' '));
      if (ops.last[0] == 'c' || found[path].empty()) {
        found.erase(path);
        before.erase(path);
        after.erase(path);
      }
    }
    if (found != before && found != after && ops.last.compare(0, 6, "append") == 0) {
      std::string path = ops.last.substr(7, ops.last.find(' ', 7) - 7);
      if (!before.count(path) && found[path].empty()) before[path] = "";
    }
    ASSERT_TRUE(found == before || found == after)
        << "cut at step " << k << " in " << ops.last << "\nfound  " << summary(found) << "\nbefore " << summary(before)
        << "\nafter  " << summary(after);
    ASSERT_EQ(rig.fs->check(), 0);
    int e = write_file(*rig.fs, "/still-works", "yes", kReplace);
    ASSERT_TRUE(e == 0 || e == -kErrNoSpace) << e;
    if (finished) return;
  }
}

TEST(FlashFsPowerLoss, EveryStepShowsOldOrNew4K) { cut_everywhere(4096, 8, 11, 12); }
TEST(FlashFsPowerLoss, EveryStepShowsOldOrNew1K) { cut_everywhere(1024, 32, 12, 20); }

TEST(FlashFsPowerLoss, FormattingInterrupted) {
  for (uint64_t k = 0;; ++k) {
    NorModel device(4096, 8);
    FlashFs fs;
    FlashFs::Report report;
    device.cut_after(k, static_cast<uint32_t>(k));
    bool finished = fs.mount(device, fixed_clock, true, &report) == 0;
    device.power_on();
    FlashFs again;
    ASSERT_EQ(again.mount(device, fixed_clock, true, &report), 0) << k;
    EXPECT_EQ(report.formatted, !finished && report.formatted);
    ASSERT_EQ(write_file(again, "f", "x", kReplace), 0) << k;
    if (finished) break;
  }
}

// Power lost again and again in the middle of the same work: no space may leak away.
TEST(FlashFsPowerLoss, ManyCutsInARow) {
  Rig rig(4096, 8);
  std::string kept = pattern(6000, 1);
  ASSERT_EQ(write_file(*rig.fs, "kept", kept, kReplace), 0);
  std::mt19937 random(5);
  for (int i = 0; i < 3000; ++i) {
    rig.device.cut_after(random() % 30, random());
    write_file(*rig.fs, "work", pattern(random() % 5000, i), kReplace);
    rig.mount();
    std::string data;
    ASSERT_EQ(read_file(*rig.fs, "kept", &data), 0) << i;
    ASSERT_TRUE(data == kept) << i;
  }
  ASSERT_EQ(write_file(*rig.fs, "work", pattern(5000, 7), kReplace), 0);
}

TEST(FlashFs, DamageIsReportedNotReturned) {
  Rig rig(4096, 16);
  std::string text = pattern(6000, 1);
  ASSERT_EQ(write_file(*rig.fs, "data", text, kReplace), 0);
  ASSERT_EQ(write_file(*rig.fs, "other", "fine", kReplace), 0);
  auto& cells = rig.device.cells();
  auto same = [](uint8_t cell, char c) { return cell == static_cast<uint8_t>(c); };
  auto at = std::search(cells.begin(), cells.end(), text.begin() + 2048, text.begin() + 2060, same);
  ASSERT_NE(at, cells.end());
  *at ^= 1;
  rig.mount();
  std::string data;
  EXPECT_EQ(read_file(*rig.fs, "data", &data), -kErrIo);
  EXPECT_EQ(read_file(*rig.fs, "other", &data), 0);
  EXPECT_EQ(rig.fs->check(), -kErrIo);
  EXPECT_EQ(rig.fs->remove("data"), 0);
  EXPECT_EQ(rig.fs->check(), 0);
}

TEST(FlashFs, GarbageIsFormattedOnlyWhenAsked) {
  NorModel device(4096, 16);
  std::string noise = pattern(65536, 3);
  std::copy(noise.begin(), noise.end(), device.cells().begin());
  FlashFs fs;
  FlashFs::Report report;
  EXPECT_EQ(fs.mount(device, fixed_clock, false, &report), -kErrInvalid);
  EXPECT_FALSE(report.formatted);
  FlashFs::Stat stat;
  EXPECT_EQ(fs.stat("/", &stat), -kErrIo);
  EXPECT_EQ(fs.mount(device, fixed_clock, true, &report), 0);
  EXPECT_TRUE(report.formatted);
  EXPECT_EQ(tree_of(fs), Tree());
}

// Random bits flipped anywhere: any answer but a crash, a hang or data that the file never had. (An older state may
// come back when the newest segment's header is hit; that cannot be told from an interrupted erase.)
TEST(FlashFs, RandomDamageNeverCrashes) {
  Rig rig(4096, 8);
  Tree model;
  std::map<std::string, std::set<std::string>> history;
  RandomOps ops(77, 2000);
  for (int i = 0; i < 300; ++i) {
    if (ops.step(*rig.fs, &model) == -kErrNoSpace) model = tree_of(*rig.fs);
    for (auto& [path, data] : model) history[path].insert(data);
    for (auto& [path, seen] : history) seen.insert("");  // just made by open()
  }
  auto sound = rig.device.cells();
  std::mt19937 random(6);
  int read_good = 0;
  for (int round = 0; round < 400; ++round) {
    rig.device.cells() = sound;
    for (uint32_t n = 1 + random() % 20; n > 0; --n) rig.device.cells()[random() % sound.size()] ^= 1 << random() % 8;
    FlashFs fs;
    FlashFs::Report report;
    if (fs.mount(rig.device, fixed_clock, false, &report) < 0) continue;
    for (auto& [path, data] : model) {
      std::string found;
      if (data == kDir || read_file(fs, path, &found) < 0) continue;
      EXPECT_TRUE(history[path].count(found)) << path << " " << found.size();
      ++read_good;
    }
  }
  EXPECT_GT(read_good, 1000);
}

TEST(FlashFs, WearIsEvenWithColdData) {
  Rig rig(4096, 16);
  ASSERT_EQ(write_file(*rig.fs, "cold", pattern(20000, 1), kReplace), 0);
  for (int i = 0; i < 3000; ++i) ASSERT_EQ(write_file(*rig.fs, "hot", std::to_string(i), kReplace), 0);
  auto [least, most] = std::minmax_element(rig.device.erases().begin(), rig.device.erases().end());
  EXPECT_GT(*least, 5u);
  EXPECT_LE(*most - *least, 1u);
}

TEST(FlashFs, SmallRam) {
  EXPECT_LE(sizeof(FlashFs), 128u);
  EXPECT_LE(sizeof(FlashFs::File), 64u);
}

}  // namespace
}  // namespace adder::firmware
