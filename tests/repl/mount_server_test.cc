// What a device may do with a mounted folder, and what not: requests and replies, without a device.
#include <gtest/gtest.h>
#include <sys/stat.h>

#include <filesystem>
#include <fstream>
#include <sstream>

#include "repl/link_frame.h"
#include "repl/mount_server.h"
#include "repl/python_imports.h"
#include "tests/transport/scratch.h"

namespace adder::repl {
namespace {

namespace fs = std::filesystem;
using namespace mount_request;

struct Answer {
  char type = 0;
  int generation = 0;
  std::string result;  // of type E: the errno
  int error() const { return type == 'E' ? result[0] : 0; }
};

std::string u16(size_t value) { return little_endian(value, 2); }
std::string u32(size_t value) { return little_endian(value, 4); }

class Mounted : public testing::Test {
protected:
  void SetUp() override {
    fs::create_directories(root() + "/lib/deep");
    fs::create_directories(scratch_.path() + "/outside");
    write(root() + "/main.py", "print('main')\n");
    write(root() + "/lib/a.py", "A = 1\n");
    write(scratch_.path() + "/outside/secret.txt", "secret");
    open();
  }
  void open(MountOptions options = {}, size_t room = 2048) {
    auto server = MountServer::open(root(), options);
    ASSERT_TRUE(server.ok()) << server.error().message;
    server_ = std::move(server).value();
    server_->on_note([this](const std::string& note) { notes_.push_back(note); });
    ask(kHello, "\x01" + u16(room));
  }
  std::string root() { return scratch_.path() + "/root"; }
  static void write(const std::string& path, const std::string& text) { std::ofstream(path, std::ios::binary) << text; }
  static std::string text(const std::string& path) {
    std::ostringstream all;
    all << std::ifstream(path, std::ios::binary).rdbuf();
    return all.str();
  }

  Answer ask(char type, const std::string& payload = "") { return send({type, number_++, payload}); }
  Answer send(const MountRequest& request) {
    LinkFrameReader reader;
    reader.receive(server_->answer(request));
    std::optional<LinkFrame> frame = reader.next();
    EXPECT_TRUE(frame.has_value());
    if (!frame) return {};
    EXPECT_EQ(frame->number, request.number);
    return {frame->type, static_cast<uint8_t>(frame->payload.at(0)), frame->payload.substr(1)};
  }
  uint16_t create(int how, const std::string& path) {
    Answer answer = ask(kCreate, static_cast<char>(how) + path);
    EXPECT_EQ(answer.type, 'K') << path << ": " << answer.error();
    return static_cast<uint16_t>(from_little_endian(answer.result.substr(0, 2)));
  }
  int create_error(int how, const std::string& path) { return ask(kCreate, static_cast<char>(how) + path).error(); }
  // "whole name/ name=size" of each listing, by its directory.
  std::map<std::string, std::string> listings(const std::string& path, size_t first = 0) {
    Answer answer = ask(kList, u16(first) + path);
    EXPECT_EQ(answer.type, 'K') << answer.error();
    std::map<std::string, std::string> all;
    std::string_view left = answer.result;
    auto number = [&](int bytes) {
      uint64_t value = from_little_endian(left.substr(0, bytes));
      left.remove_prefix(bytes);
      return value;
    };
    auto take = [&](size_t bytes) {
      std::string taken(left.substr(0, bytes));
      left.remove_prefix(bytes);
      return taken;
    };
    while (!left.empty()) {
      std::string directory = take(number(2));
      std::string listing = number(1) ? "whole" : "part";
      for (size_t count = number(2); count > 0; --count) {
        listing += ' ' + take(number(1));
        uint64_t size = number(4);
        listing += size == 0xffffffff ? "/" : '=' + std::to_string(size);
        number(4);
      }
      all[directory] = listing;
    }
    return all;
  }

  transport::Scratch scratch_;
  std::unique_ptr<MountServer> server_;
  std::vector<std::string> notes_;
  uint8_t number_ = 0;
};

TEST_F(Mounted, AListingBringsThoseOfTheDirectoriesInIt) {
  auto all = listings("/");
  EXPECT_EQ(all["/"], "whole lib/ main.py=14");
  EXPECT_EQ(all["/lib"], "whole a.py=6 deep/");
  EXPECT_EQ(all["/lib/deep"], "whole");
  EXPECT_EQ(ask(kList, u16(0) + "/nope").error(), ENOENT);
  EXPECT_EQ(ask(kList, u16(0) + "/main.py").error(), ENOTDIR);
}

TEST_F(Mounted, AListingThatDoesNotFitComesInParts) {
  for (int at = 0; at < 100; ++at) write(root() + "/lib/file" + std::to_string(100 + at), "");
  open({}, 512);
  EXPECT_EQ(listings("/").count("/lib"), 0u);
  size_t seen = 0;
  for (;;) {
    std::string part = listings("/lib", seen)["/lib"];
    EXPECT_TRUE(part.starts_with("part"));
    size_t count = static_cast<size_t>(std::count(part.begin(), part.end(), ' '));
    if (count == 0) break;
    seen += count;
  }
  EXPECT_EQ(seen, 102u);
}

TEST_F(Mounted, NothingOutsideIsReached) {
  fs::create_symlink(scratch_.path() + "/outside", root() + "/way_out");
  fs::create_symlink("/etc/passwd", root() + "/users");
  fs::create_symlink(scratch_.path() + "/outside/new.txt", root() + "/dangling");
  fs::create_symlink(scratch_.path() + "/outside/../outside/new.txt", root() + "/lib/dangling");
  fs::create_symlink("lib/a.py", root() + "/inside.py");
  for (const char* path : {"/../outside/secret.txt", "/lib/../../outside/secret.txt", "/way_out/secret.txt", "/users",
                           "/way_out", "/dangling", "/way_out/../../outside/secret.txt"}) {
    EXPECT_EQ(ask(kStat, path).error(), ENOENT) << path;
    EXPECT_EQ(ask(kOpen, path).error(), ENOENT) << path;
  }
  for (const char* path : {"/dangling", "/lib/dangling", "/way_out/new.txt"})
    for (int how : {kTruncate, kAppend, 0}) EXPECT_EQ(create_error(how, path), ENOENT) << path;
  EXPECT_EQ(ask(kMkdir, "/way_out/new").error(), ENOENT);
  EXPECT_EQ(ask(kRemove, "/way_out/secret.txt").error(), ENOENT);
  EXPECT_EQ(ask(kRename, u16(8) + "/main.py/way_out/main.py").error(), ENOENT);
  EXPECT_EQ(ask(kRename, u16(19) + "/way_out/secret.txt/mine").error(), ENOENT);
  EXPECT_EQ(text(scratch_.path() + "/outside/secret.txt"), "secret");
  EXPECT_FALSE(fs::exists(scratch_.path() + "/outside/new.txt"));
  EXPECT_EQ(listings("/")["/"], "whole inside.py=6 lib/ main.py=14");
  ASSERT_FALSE(notes_.empty());
  EXPECT_NE(notes_[0].find("--unsafe-links"), std::string::npos);
  // A link itself may be removed, which leaves what it leads to.
  EXPECT_EQ(ask(kRemove, "/way_out").error(), 0);
  EXPECT_TRUE(fs::exists(scratch_.path() + "/outside/secret.txt"));
  for (const char* path : {"", "main.py", "//", "/", "/."}) EXPECT_NE(ask(kRemove, path).error(), 0) << path;
  EXPECT_EQ(ask(kRmdir, "/").error(), EPERM);
}

TEST_F(Mounted, LinksThatLeadOutAreFollowedWhenAllowed) {
  fs::create_symlink(scratch_.path() + "/outside", root() + "/way_out");
  MountOptions options;
  options.unsafe_links = true;
  open(options);
  EXPECT_EQ(listings("/")["/way_out"], "whole secret.txt=6");
  EXPECT_EQ(ask(kOpen, "/way_out/secret.txt").result.substr(8), "secret");
}

TEST_F(Mounted, ReadOnlyChangesNothing) {
  MountOptions options;
  options.read_only = true;
  open(options);
  EXPECT_EQ(ask(kHello, "\x01" + u16(1024)).result, "\x01");
  EXPECT_EQ(create_error(kTruncate, "/main.py"), EROFS);
  EXPECT_EQ(create_error(kAppend, "/new"), EROFS);
  for (char type : {kMkdir, kRmdir, kRemove}) EXPECT_EQ(ask(type, "/main.py").error(), EROFS);
  EXPECT_EQ(ask(kRename, u16(8) + "/main.py/b").error(), EROFS);
  EXPECT_EQ(text(root() + "/main.py"), "print('main')\n");
}

TEST_F(Mounted, ANewFileReplacesTheOldOneWhenItIsClosed) {
  fs::permissions(root() + "/main.py", fs::perms(0640));
  uint16_t handle = create(kTruncate, "/main.py");
  EXPECT_EQ(ask(kWrite, u16(handle) + u32(0) + "new").type, 'K');
  EXPECT_EQ(text(root() + "/main.py"), "print('main')\n");
  EXPECT_EQ(ask(kClose, u16(handle)).type, 'K');
  EXPECT_EQ(text(root() + "/main.py"), "new");
  EXPECT_EQ(fs::status(root() + "/main.py").permissions(), fs::perms(0640));
  EXPECT_EQ(ask(kClose, u16(handle)).error(), EBADF);
  // Flushed, it is there as well, and goes on.
  handle = create(kTruncate, "/main.py");
  ask(kWrite, u16(handle) + u32(0) + "one");
  ask(kFlush, u16(handle));
  EXPECT_EQ(text(root() + "/main.py"), "one");
  ask(kWrite, u16(handle) + u32(0xffffffff) + " two");
  EXPECT_EQ(text(root() + "/main.py"), "one two");
  // Never closed, an old one stays, and what is new is kept.
  handle = create(kTruncate, "/main.py");
  ask(kWrite, u16(handle) + u32(0) + "half");
  handle = create(kTruncate, "/log.txt");
  ask(kWrite, u16(handle) + u32(0) + "half");
  ask(kHello, "\x01" + u16(1024));
  EXPECT_EQ(text(root() + "/main.py"), "one two");
  EXPECT_EQ(text(root() + "/log.txt"), "half");
  EXPECT_FALSE(fs::exists(root() + "/main.py.part"));
  EXPECT_FALSE(fs::exists(root() + "/log.txt.part"));
}

TEST_F(Mounted, HowAFileIsOpened) {
  EXPECT_EQ(create_error(kExisting, "/nope"), ENOENT);
  EXPECT_EQ(create_error(kTruncate | kExclusive, "/main.py"), EEXIST);
  EXPECT_EQ(create_error(kTruncate, "/lib"), EISDIR);
  EXPECT_EQ(create_error(kTruncate, "/no/such"), ENOENT);
  uint16_t handle = create(kAppend, "/main.py");
  ask(kWrite, u16(handle) + u32(0xffffffff) + "#");
  EXPECT_EQ(from_little_endian(ask(kSize, u16(handle)).result), 15u);
  EXPECT_EQ(ask(kRead, u16(handle) + u32(13) + u16(100)).result, "\n#");
  EXPECT_EQ(ask(kRead, u16(handle) + u32(99) + u16(100)).result, "");
}

TEST_F(Mounted, OpenHandlesAreLimited) {
  std::vector<uint16_t> handles;
  for (int at = 0; at < 32; ++at) handles.push_back(create(kAppend, "/main.py"));
  EXPECT_EQ(create_error(kAppend, "/main.py"), EMFILE);
  EXPECT_EQ(create_error(kTruncate, "/main.py"), EMFILE);
  EXPECT_EQ(text(root() + "/main.py"), "print('main')\n");
  ask(kClose, u16(handles[0]));
  create(kAppend, "/main.py");
}

TEST_F(Mounted, ARepeatedRequestIsNotDoneTwice) {
  uint16_t handle = create(kAppend, "/main.py");
  MountRequest request{kWrite, 200, u16(handle) + u32(0xffffffff) + "!"};
  EXPECT_EQ(send(request).type, 'K');
  EXPECT_EQ(send(request).type, 'K');
  EXPECT_EQ(text(root() + "/main.py"), "print('main')\n!");
  MountRequest make{kMkdir, 201, "/made"};
  EXPECT_EQ(send(make).type, 'K');
  EXPECT_EQ(send(make).type, 'K');
}

TEST_F(Mounted, LargeFilesComeInPieces) {
  std::string content;
  for (int at = 0; at < 5000; ++at) content += static_cast<char>(at * 7 & 0xff);
  write(root() + "/big", content);
  Answer opened = ask(kOpen, "/big");
  EXPECT_EQ(from_little_endian(opened.result.substr(0, 4)), content.size());
  std::string handle = opened.result.substr(4, 2), got = opened.result.substr(8);
  EXPECT_EQ(from_little_endian(opened.result.substr(6, 2)), got.size());
  while (got.size() < content.size()) {
    std::string more = ask(kRead, handle + u32(got.size()) + u16(2000)).result;
    ASSERT_FALSE(more.empty());
    got += more;
  }
  EXPECT_EQ(got, content);
}

TEST_F(Mounted, WhatAModuleImportsComesWithIt) {
  write(root() + "/app.py", "import os\nfrom lib import a\nimport helper\n");
  write(root() + "/helper.py", "from lib.deep import x  # and so on\n");
  write(root() + "/lib/deep/__init__.py", "from ..a import A\nfrom . import x\n");
  write(root() + "/lib/deep/x.py", "X = 1\n");
  auto ahead = [&](const std::string& path) {
    std::string result = ask(kOpen, path).result;
    std::string_view left = std::string_view(result).substr(8 + from_little_endian(result.substr(6, 2)));
    std::string names;
    while (!left.empty()) {
      size_t name = static_cast<uint8_t>(left[0]);
      names += std::string(left.substr(1, name)) + ' ';
      left.remove_prefix(1 + name);
      left.remove_prefix(2 + from_little_endian(left.substr(0, 2)));
    }
    return names;
  };
  EXPECT_EQ(ahead("/app.py"), "/lib/a.py /helper.py /lib/deep/__init__.py /lib/deep/x.py ");
  EXPECT_NE(ask(kGeneration).generation, 0);
  EXPECT_EQ(ahead("/app.py"), "");  // it has them
  write(root() + "/helper.py", "from lib.deep import x  # changed\n");
  EXPECT_EQ(ahead("/app.py"), "/helper.py ");
  open({}, 300);
  write(root() + "/helper.py", std::string(400, '#'));
  EXPECT_EQ(ahead("/app.py"), "/lib/a.py ");
}

TEST_F(Mounted, TheGenerationTellsOfChanges) {
  int before = (listings("/"), ask(kGeneration).generation);
  EXPECT_EQ(ask(kGeneration).generation, before);
  EXPECT_EQ(ask(kStat, "/lib/a.py").generation, before);
  write(root() + "/lib/new.py", "");
  int after = ask(kGeneration).generation;
  EXPECT_NE(after, before);
  write(root() + "/lib/a.py", "A = 2\n");
  EXPECT_NE(ask(kGeneration).generation, after);
  after = ask(kGeneration).generation;
  fs::remove_all(root() + "/lib");
  EXPECT_NE(ask(kGeneration).generation, after);
  fs::create_directories(root() + "/lib");
  listings("/");
  after = ask(kGeneration).generation;
  write(root() + "/lib/again.py", "");
  EXPECT_NE(ask(kGeneration).generation, after);
}

TEST_F(Mounted, OnlyModulesExistWhereOnlyTheyAreShared) {
  write(root() + "/password.txt", "x");
  MountOptions options;
  options.only_modules = true;
  open(options);
  EXPECT_EQ(listings("/")["/"], "whole lib/ main.py=14");
  EXPECT_EQ(ask(kOpen, "/password.txt").error(), ENOENT);
  EXPECT_EQ(ask(kStat, "/password.txt").error(), ENOENT);
}

TEST_F(Mounted, NonsenseIsRefused) {
  for (int type = 0; type < 256; ++type) {
    for (const std::string& payload :
         {std::string(), std::string(1, '\xff'), std::string(9, '\xff'), std::string("/\0x", 3)}) {
      if (type == kHello || type == kGeneration || type == kSpace) continue;
      EXPECT_EQ(ask(static_cast<char>(type), payload).type, 'E') << type << ' ' << payload.size();
    }
  }
  EXPECT_FALSE(MountServer::open(root() + "/nope").ok());
  auto file = MountServer::open(root() + "/main.py");
  ASSERT_FALSE(file.ok());
  EXPECT_EQ(file.error().kind, transport::ErrorKind::kLocalFile);
}

TEST(Imports, AreReadRoughly) {
  auto all = [](std::string_view source, const std::string& package = "") {
    std::string text;
    for (const std::string& path : imported_paths(source, package)) text += path + ' ';
    return text;
  };
  EXPECT_EQ(all("import a, b.c as d  # import e\n"), "a b b/c ");
  EXPECT_EQ(all("x = 1; y\nfrom m.n import o as p, q\n"), "m m/n m/n/o m/n/q ");
  EXPECT_EQ(all("  from . import a\nfrom .b import *\nfrom ..c import d\n", "p/q"), "p/q/a p/q/b p/c p/c/d ");
  EXPECT_EQ(all("from m import (\n  a,  # one\n  b,\n)\nimport z\n"), "m m/a m/b z ");
  EXPECT_EQ(all("from\nimport\nfrom x\nimport (\n"), "x ( ");
  EXPECT_EQ(all("important = 1\nfromage = 2\n"), "");
}

}  // namespace
}  // namespace adder::repl
