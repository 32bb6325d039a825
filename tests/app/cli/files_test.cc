// The file commands of adderctl on the simulator, which has directories, dates and room to tell of; and on the
// micro:bit, which has none of these.
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
  std::string file = write("main.py", "1"), log = directory() + "/log";
  // The name of the temporary file tells whether one was written.
  EXPECT_EQ(run_on({"--transcript", log, "cp", file, ":"}).exit_code, 0);
  EXPECT_FALSE(holds(file_text(log), "main.py.part"));
  EXPECT_EQ(run_on({"--transcript", log, "cp", "-f", file, ":"}).exit_code, 0);
  EXPECT_TRUE(holds(file_text(log), "main.py.part"));
  write("main.py", "2");
  EXPECT_EQ(run_on({"cp", file, ":", "+", "cat", ":main.py"}).out, "2");
}

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
