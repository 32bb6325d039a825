// The file commands of adderctl on the simulator, which has directories, dates and room to tell of; and on the
// micro:bit, which has none of these.
#include <cstdint>
#include <nlohmann/json.hpp>

#include "tests/app/cli/desk.h"

namespace adder::app::cli {
namespace {

class Files : public Desk {
protected:
  Outcome run_on(std::vector<std::string> arguments) {
    arguments.insert(arguments.begin(), {"--device", "sim"});
    return run(arguments);
  }
  // main.py, lib/a.py, lib/c.txt, lib/sub/b.py, of 1, 2, 3 and 4 bytes.
  void put_project() {
    std::filesystem::create_directories(directory() + "/project/lib/sub");
    write("project/main.py", "1");
    write("project/lib/a.py", "22");
    write("project/lib/c.txt", "333");
    write("project/lib/sub/b.py", "4444");
    Outcome up = run_on({"cp", "-r", directory() + "/project/.", ":"});
    ASSERT_EQ(up.exit_code, 0) << up.err;
  }
};

TEST_F(Files, ListsRecursivelyByWildcardAndAsJson) {
  put_project();
  EXPECT_EQ(run_on({"ls", "-R"}).out,
            "            lib/\n"
            "            lib/sub/\n"
            "         4  lib/sub/b.py\n"
            "         2  lib/a.py\n"
            "         3  lib/c.txt\n"
            "         1  main.py\n");
  EXPECT_EQ(run_on({"ls", ":**/*.py"}).out,
            "         2  lib/a.py\n"
            "         4  lib/sub/b.py\n"
            "         1  main.py\n");
  EXPECT_EQ(run_on({"ls", ":lib/**"}).out,
            "         2  lib/a.py\n"
            "         3  lib/c.txt\n"
            "         4  lib/sub/b.py\n");
  EXPECT_EQ(run_on({"ls", ":lib/[ab].??"}).out, "         2  lib/a.py\n");
  EXPECT_EQ(run_on({"ls", ":main.py", ":lib/sub"}).out,
            "         1  main.py\n"
            ":lib/sub:\n"
            "         4  b.py\n");
  Outcome none = run_on({"ls", ":*.txt"});
  EXPECT_EQ(none.exit_code, 5);
  EXPECT_TRUE(holds(none.err, ":*.txt")) << none.err;
  nlohmann::json entries = nlohmann::json::parse(run_on({"ls", "-l", "--json"}).out, nullptr, false);
  ASSERT_TRUE(entries.is_array());
  ASSERT_EQ(entries.size(), 2u);
  EXPECT_EQ(entries[0]["type"], "directory");
  EXPECT_EQ(entries[1]["path"], "main.py");
  EXPECT_EQ(entries[1]["size"], 1);
  EXPECT_TRUE(entries[1]["modified"].get<std::string>().starts_with("20")) << entries;
}

TEST_F(Files, AreWeighed) {
  put_project();
  EXPECT_EQ(run_on({"du"}).out,
            "         9  :lib\n"
            "         4  :lib/sub\n"
            "        10  :\n");
  EXPECT_EQ(run_on({"du", "-s", ":*"}).out,
            "         9  :lib\n"
            "         1  :main.py\n");
  nlohmann::json mounts = nlohmann::json::parse(run_on({"df", "--json"}).out, nullptr, false);
  ASSERT_TRUE(mounts.is_array() && mounts.size() == 1) << mounts;
  EXPECT_EQ(mounts[0]["path"], "/");
  EXPECT_EQ(mounts[0]["total"].get<int>(), mounts[0]["used"].get<int>() + mounts[0]["free"].get<int>());
  nlohmann::json hashes = nlohmann::json::parse(run_on({"sha256", "--json", ":lib/*"}).out, nullptr, false);
  ASSERT_TRUE(hashes.is_array() && hashes.size() == 2) << hashes;
  EXPECT_EQ(hashes[1]["path"], "lib/c.txt");
  EXPECT_EQ(hashes[1]["sha256"], "556d7dc3a115356350f1f9910b1af1ab0e312d4b3e4fc788d2da63668f36d017");
}

TEST_F(Files, AreMovedRemovedTouchedAndReadByWildcard) {
  put_project();
  Outcome moved = run_on({"mkdir", ":new", "+", "mv", ":lib/*.*", ":new", "+", "cat", ":new/*", "+", "ls", ":lib"});
  EXPECT_EQ(moved.exit_code, 0) << moved.err;
  EXPECT_EQ(moved.out, "22333            sub/\n");
  EXPECT_EQ(run_on({"mv", ":new/*", ":elsewhere"}).exit_code, 5);
  EXPECT_EQ(run_on({"rm", ":*"}).exit_code, 5);
  Outcome removed = run_on({"rm", "-r", ":l*", "+", "rm", ":new/*.txt", "+", "rm", "-f", ":nothing", ":no*.thing"});
  EXPECT_EQ(removed.exit_code, 0) << removed.err;
  // What is there is not emptied.
  Outcome touched = run_on({"touch", ":new/a.py", ":new/b.py", "+", "ls", ":**"});
  EXPECT_EQ(touched.out,
            "         1  main.py\n"
            "         2  new/a.py\n"
            "         0  new/b.py\n");
}

TEST_F(Files, AreCopiedByWildcardAndOnlyWhenTheyDiffer) {
  put_project();
  std::filesystem::create_directories(directory() + "/back");
  Outcome back = run_on({"cp", ":**/*.py", directory() + "/back"});
  EXPECT_EQ(back.exit_code, 0) << back.err;
  EXPECT_EQ(file_text(directory() + "/back/b.py"), "4444");
  EXPECT_EQ(file_text(directory() + "/back/main.py"), "1");
  // What cannot be compressed has to pass if it is sent, and is too much for one piece, which is sent without asking.
  std::string noise;
  for (uint32_t at = 0, state = 1; at < 40000; ++at)
    noise += static_cast<char>((state = state * 1664525 + 1013904223) >> 24);
  std::string file = write("noise", noise), log = directory() + "/log";
  ASSERT_EQ(run_on({"cp", file, ":"}).exit_code, 0);
  EXPECT_EQ(run_on({"--transcript", log, "cp", file, ":"}).exit_code, 0);
  size_t unsent = file_text(log).size();
  EXPECT_EQ(run_on({"--transcript", log, "cp", "-f", file, ":"}).exit_code, 0);
  EXPECT_GT(file_text(log).size(), unsent + noise.size());
  file = write("main.py", "1");
  write("main.py", "2");
  EXPECT_EQ(run_on({"cp", file, ":", "+", "cat", ":main.py"}).out, "2");
}

// A device that offers ROMFS, as MicroPython's boards do: memory that is erased and written in units of 256 bytes.
constexpr const char* kRomDevice =
    "import vfs\n"
    "_rom=bytearray(b'\\xff'*4096)\n"
    "def _ioctl(op,i=0,a=0,b=b''):\n"
    "  if op==1:return 1\n"
    "  if op==2:return memoryview(_rom) if i==0 else -19\n"
    "  if op==3:\n"
    "    _rom[:a]=b'\\xff'*a\n"
    "    return 256\n"
    "  if op==4:\n"
    "    assert a%256==0 and len(b)%256==0\n"
    "    _rom[a:a+len(b)]=b\n"
    "  return 0\n"
    "vfs.rom_ioctl=_ioctl\n";

TEST_F(Files, AFolderIsDeployedAsRomfs) {
  std::filesystem::create_directories(directory() + "/app/lib");
  write("app/main.py", "print('rom')\n");
  write("app/lib/data.bin", std::string(700, 'x'));
  Outcome built = run({"romfs", "build", directory() + "/app"});
  EXPECT_EQ(built.exit_code, 0) << built.err;
  std::string image = file_text(directory() + "/app.romfs");
  ASSERT_TRUE(image.starts_with("\xd2\xcd\x31")) << built.out;
  Outcome done =
      run_on({"exec", kRomDevice, "+", "image", "query", "--json", "+", "romfs", "deploy", directory() + "/app", "+",
              "romfs", "query", "+", "exec",
              "import binascii; print(binascii.hexlify(_rom[:" + std::to_string(image.size()) + "]).decode())"});
  EXPECT_EQ(done.exit_code, 0) << done.err;
  EXPECT_TRUE(done.out.starts_with("[\n  {\n    \"partition\": 0,\n    \"size\": 4096\n  }\n]\n")) << done.out;
  EXPECT_TRUE(holds(done.out, "an image of " + std::to_string(image.size()))) << done.out;
  std::string hex;
  for (unsigned char byte : image) {
    hex += "0123456789abcdef"[byte >> 4];
    hex += "0123456789abcdef"[byte & 15];
  }
  EXPECT_TRUE(holds(done.out, hex)) << done.out;
  write("app/lib/data.bin", std::string(5000, 'x'));
  Outcome too_big = run_on({"exec", kRomDevice, "+", "romfs", "deploy", directory() + "/app"});
  EXPECT_EQ(too_big.exit_code, 5);
  EXPECT_TRUE(holds(too_big.err, "holds 4096")) << too_big.err;
  Outcome none = run_on({"romfs", "query"});
  EXPECT_EQ(none.exit_code, 5);
  EXPECT_TRUE(holds(none.err, "no ROMFS")) << none.err;
  EXPECT_EQ(run({"romfs", "deploy"}).exit_code, 2);
}

class Edited : public Files {
protected:
  // `program` is what a person would do in the editor, in the language of sh; $1 is the file.
  Outcome edit(const std::string& program, const std::string& path = ":notes.txt") {
    std::string editor = write("editor", "#!/bin/sh\n" + program + "\n");
    std::filesystem::permissions(editor, std::filesystem::perms::owner_all);
    setenv("VISUAL", editor.c_str(), 1);
    Outcome outcome = run_on({"edit", path});
    unsetenv("VISUAL");
    return outcome;
  }
  static std::vector<std::string> on(const std::string& device, std::vector<std::string> words) {
    words.insert(words.begin(), {"--device", device});
    return words;
  }
};

TEST_F(Edited, WhatIsSavedInTheEditorIsOnTheDevice) {
  ASSERT_EQ(run_on({"cp", write("notes.txt", "one\n"), ":"}).exit_code, 0);
  Outcome changed = edit("case $1 in */notes.txt) echo two >> $1;; esac");
  EXPECT_EQ(changed.exit_code, 0) << changed.err;
  EXPECT_EQ(run_on({"cat", ":notes.txt"}).out, "one\ntwo\n");
  EXPECT_TRUE(holds(edit("true").err, "unchanged"));
  EXPECT_EQ(edit("echo three > $1; exit 1").exit_code, 5);
  EXPECT_EQ(run_on({"cat", ":notes.txt"}).out, "one\ntwo\n");
  EXPECT_EQ(edit("echo new > \"$1\"", ":it's new.txt").exit_code, 0);
  EXPECT_EQ(run_on({"cat", ":it's new.txt"}).out, "new\n");
  EXPECT_EQ(run_on({"mkdir", ":lib", "+", "edit", ":lib"}).exit_code, 5);
}

// The device is unplugged while the editor is open, and comes back with another text.
TEST_F(Edited, AConflictKeepsBothTexts) {
  std::string link = directory() + "/board", opened = directory() + "/opened", go = directory() + "/go";
  std::unique_ptr<Adderctl> board;
  auto plug_in = [&] {
    std::filesystem::remove(link);
    board = std::make_unique<Adderctl>(
        directory(), std::vector<std::string>{"sim", "--pty", link, "--flash", directory() + "/flash"});
    ASSERT_TRUE(board->wait_until([&] { return std::filesystem::exists(link); })) << board->err();
  };
  plug_in();
  ASSERT_EQ(run(on(link, {"cp", write("notes.txt", "one"), ":"})).exit_code, 0);
  std::string editor = write(
      "editor", "#!/bin/sh\necho mine > $1\ntouch " + opened + "\nwhile [ ! -e " + go + " ]; do sleep 0.05; done\n");
  std::filesystem::permissions(editor, std::filesystem::perms::owner_all);
  setenv("VISUAL", editor.c_str(), 1);
  Adderctl editing(directory(), on(link, {"edit", ":notes.txt"}));
  unsetenv("VISUAL");
  ASSERT_TRUE(editing.wait_until([&] { return std::filesystem::exists(opened); })) << editing.err();
  board.reset();
  plug_in();
  ASSERT_EQ(run(on(link, {"cp", write("notes.txt", "theirs"), ":"})).exit_code, 0);
  write("go", "");
  Outcome conflict = editing.wait();
  EXPECT_EQ(conflict.exit_code, 5) << conflict.out;
  ASSERT_TRUE(holds(conflict.err, "has changed on the device meanwhile; your text is in ")) << conflict.err;
  std::string kept = conflict.err.substr(conflict.err.find(" is in ") + 7);
  kept.erase(kept.find('\n'));
  EXPECT_EQ(file_text(kept), "mine\n");
  std::filesystem::remove_all(std::filesystem::path(kept).parent_path());
  EXPECT_EQ(run(on(link, {"cat", ":notes.txt"})).out, "theirs");
}

class About : public OnDevice {};

TEST_P(About, TheDeviceSaysWhatItIs) {
  nlohmann::json about = nlohmann::json::parse(run_on({"version", "--json"}).out, nullptr, false);
  ASSERT_TRUE(about.is_object());
  EXPECT_TRUE(holds(about["firmware"], is_microbit() ? "micropython 1.9" : "Adder ")) << about;
  EXPECT_TRUE(holds(about["machine"], is_microbit() ? "micro:bit" : "sim")) << about;
  Outcome boot = run_on({"bootloader"});
  EXPECT_EQ(boot.exit_code, 5);
  EXPECT_TRUE(holds(boot.err, "no way into a boot loader")) << boot.err;
  Outcome clock = run_on({"rtc", "--set", "2030-02-03T04:05:06", "+", "rtc"});
  if (is_microbit()) {
    EXPECT_EQ(clock.exit_code, 5);
    EXPECT_TRUE(holds(clock.err, "no clock")) << clock.err;
  } else {
    EXPECT_EQ(clock.exit_code, 0) << clock.err;
    EXPECT_TRUE(clock.out.starts_with("2030-02-03 04:05:")) << clock.out;
    EXPECT_EQ(run_on({"rtc", "--set", "yesterday"}).exit_code, 2);
  }
  expect_usable();
}

INSTANTIATE_TEST_SUITE_P(Microbit, About, testing::Values("microbit"));
INSTANTIATE_TEST_SUITE_P(Sim, About, testing::Values("sim"));

class FilesOnMicrobit : public OnDevice {};

TEST_P(FilesOnMicrobit, WildcardsWorkAndWhatItLacksIsSaid) {
  std::string a = write("a.py", "22"), b = write("b.txt", "333");
  Outcome listed = run_on({"cp",    a,   b,    ":",     "+",      "touch", ":a.py",  ":c.py", "+",      "ls",
                           ":*.py", "+", "ls", "-l",    ":b.txt", "+",     "du",     "-s",    ":*.txt", "+",
                           "tree",  "+", "rm", ":*.py", "+",      "ls",    "--json", "-R"});
  EXPECT_EQ(listed.exit_code, 0) << listed.err;
  EXPECT_EQ(listed.out,
            "         2  a.py\n"
            "         0  c.py\n"
            "         3                    b.txt\n"
            "         3  :b.txt\n"
            ":\n"
            "├── a.py  2\n"
            "├── b.txt  3\n"
            "└── c.py  0\n"
            "[\n  {\n    \"path\": \"b.txt\",\n    \"type\": \"file\",\n    \"size\": 3\n  }\n]\n");
  for (std::vector<std::string> words :
       std::vector<std::vector<std::string>>{{"tree", ":lib"}, {"ls", ":lib/*.py"}, {"df"}}) {
    Outcome outcome = run_on(words);
    EXPECT_EQ(outcome.exit_code, 5) << words[0];
    EXPECT_FALSE(holds(outcome.err, "Attribute")) << outcome.err;
  }
}

INSTANTIATE_TEST_SUITE_P(Microbit, FilesOnMicrobit, testing::Values("microbit"));

}  // namespace
}  // namespace adder::app::cli
