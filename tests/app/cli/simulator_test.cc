// adderctl on our own simulator: what only it can show. Files that survive its death, large output, deep recursion, and
// a simulator in the foreground that other commands find.
#include <gtest/gtest.h>
#include <signal.h>

#include <filesystem>
#include <fstream>

#include "tests/app/cli/adderctl_runner.h"
#include "tests/app/cli/wire.h"
#include "tests/transport/scratch.h"

namespace adder::app::cli {
namespace {

bool holds(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }

class Simulator : public testing::Test {
protected:
  const std::string& directory() { return scratch_.path(); }
  Outcome run(std::vector<std::string> arguments) { return adderctl(directory(), arguments); }
  Outcome run_on(std::vector<std::string> arguments) {
    arguments.insert(arguments.begin(), {"--device", "sim"});
    return run(arguments);
  }
  std::string write(const std::string& name, const std::string& text) {
    std::string path = directory() + "/" + name;
    std::ofstream(path, std::ios::binary) << text;
    return path;
  }
  // The simulators that this test's commands have started.
  void kill_simulators() {
    for (const auto& entry : std::filesystem::directory_iterator("/proc")) {
      std::string command = file_text(entry.path().string() + "/cmdline");
      if (holds(command, "adder-sim") && holds(command, directory())) kill(std::stoi(entry.path().filename()), SIGKILL);
    }
  }
  void expect_usable() {
    Outcome outcome = run_on({"exec", "print(6*7)"});
    EXPECT_EQ(outcome.exit_code, 0) << outcome.err;
    EXPECT_EQ(outcome.out, "42\n");
  }

private:
  transport::Scratch scratch_;
};

TEST_F(Simulator, TenMegabytesArriveWhole) {
  Outcome outcome = run_on({"run", write("much.py", "s = 'x' * 49\nfor i in range(200000):\n    print(s)\n")});
  EXPECT_EQ(outcome.exit_code, 0) << outcome.err;
  EXPECT_EQ(outcome.out.size(), 10'000'000u);
  EXPECT_EQ(static_cast<size_t>(std::count(outcome.out.begin(), outcome.out.end(), 'x')), 49u * 200000);
}

TEST_F(Simulator, DeepRecursionIsAnExceptionAndNotACrash) {
  Outcome outcome = run_on({"run", write("deep.py", "def f(n):\n    return f(n + 1)\nf(0)\n")});
  EXPECT_EQ(outcome.exit_code, 1);
  EXPECT_TRUE(holds(outcome.err, "RecursionError") || holds(outcome.err, "MemoryError")) << outcome.err;
  expect_usable();
}

// An upload that cannot end: the device's own open() gives files that take ten pieces, tell so in a file (whose name is
// not found in this source), and hang.
constexpr const char* kStickyFiles = R"(
import builtins
class Sticky:
    def __init__(self, file):
        self.file, self.left = file, 10
    def write(self, data):
        self.left -= 1
        if self.left == 0:
            with builtins.open('now-it-' + 'hangs', 'w') as mark: mark.write('x')
            while True: pass
        return self.file.write(data)
    def close(self): self.file.close()
def open(name, mode='r'):
    file = builtins.open(name, mode)
    return Sticky(file) if name == 'main.py.part' else file
)";

TEST_F(Simulator, KilledInTheMiddleOfAnUploadKeepsTheOldFile) {
  ASSERT_EQ(run_on({"cp", write("old.py", "print('old')\n"), ":main.py"}).exit_code, 0);
  ASSERT_EQ(run_on({"cp", write("sticky.py", kStickyFiles), ":boot.py"}).exit_code, 0);
  Adderctl running(directory(), {"--device", "sim", "cp", write("new.py", std::string(30000, '#')), ":main.py"});
  ASSERT_TRUE(running.wait_until([&] {
    return holds(file_text(directory() + "/data/adder/flash/sim.img"), "now-it-hangs");
  })) << running.err();
  kill_simulators();
  Outcome outcome = running.wait();
  EXPECT_EQ(outcome.exit_code, 4) << outcome.err;
  EXPECT_TRUE(holds(outcome.err, "reconnect")) << outcome.err;
  Outcome kept = run_on({"cat", ":main.py"});
  EXPECT_EQ(kept.out, "print('old')\n") << kept.err;
}

TEST_F(Simulator, AFullFilesystemIsFiveAndLeavesNothing) {
  Outcome full = run_on({"cp", write("huge.bin", std::string(4'000'000, 'x')), ":huge.bin"});
  EXPECT_EQ(full.exit_code, 5);
  EXPECT_TRUE(holds(full.err, "full")) << full.err;
  Outcome list = run_on({"ls"});
  EXPECT_FALSE(holds(list.out, "huge.bin")) << list.out;
  EXPECT_EQ(run_on({"cp", write("small.txt", "fits"), ":"}).exit_code, 0);
}

TEST_F(Simulator, DirectoriesGoThereAndBack) {
  std::filesystem::create_directories(directory() + "/project/lib/sub");
  write("project/main.py", "import lib.sub.deep\n");
  write("project/lib/sub/deep.py", "print('deep')\n");
  Outcome up = run_on({"cp", "-r", directory() + "/project", ":"});
  ASSERT_EQ(up.exit_code, 0) << up.err;
  Outcome list = run_on({"ls", ":project"});
  EXPECT_TRUE(holds(list.out, "lib/\n")) << list.out;
  EXPECT_TRUE(holds(list.out, "main.py\n")) << list.out;
  ASSERT_EQ(run_on({"cp", "-r", ":project", directory() + "/back"}).exit_code, 0);
  EXPECT_EQ(file_text(directory() + "/back/lib/sub/deep.py"), "print('deep')\n");
  EXPECT_EQ(run_on({"rm", ":project"}).exit_code, 5);
  EXPECT_EQ(run_on({"rm", "-r", ":project"}).exit_code, 0);
  EXPECT_EQ(run_on({"ls", ":project"}).exit_code, 5);
  EXPECT_EQ(run_on({"mkdir", ":a/b"}).exit_code, 5);
  EXPECT_EQ(run_on({"mkdir", "-p", ":a/b"}).exit_code, 0);
  EXPECT_EQ(run_on({"mkdir", ":a"}).exit_code, 5);
}

// Where an upload is cut, in bytes that have reached the device: while it is entered, asked, opening, and writing.
constexpr size_t kCuts[] = {3, 100, 700, 1500, 5000, 20001, 61234};

TEST_F(Simulator, AHostThatDiesInTheMiddleOfAnUploadLeavesAUsableDevice) {
  Adderctl simulator(directory(), {"sim", "--pty", directory() + "/board"});
  ASSERT_TRUE(simulator.wait_until([&] { return holds(simulator.out(), "adder-sim: ready on "); })) << simulator.err();
  std::string board = directory() + "/board", file = write("new.py", std::string(100000, '#'));
  ASSERT_EQ(run({"-d", board, "cp", write("old.py", "print('old')\n"), ":main.py"}).exit_code, 0);
  for (size_t cut : kCuts) {
    {
      Wire wire(directory() + "/wire", board, cut);
      Adderctl upload(directory(), {"-d", directory() + "/wire", "cp", file, ":main.py"});
      EXPECT_TRUE(upload.wait_until([&] { return wire.is_cut(); })) << upload.err();
    }  // killed
    Outcome outcome = run({"-d", board, "exec", "print(6*7)"});
    EXPECT_EQ(outcome.out, "42\n") << "cut at " << cut << ": " << outcome.err;
    EXPECT_EQ(run({"-d", board, "cat", ":main.py"}).out, "print('old')\n") << "cut at " << cut;
  }
  // What the dead have left is in nobody's way.
  EXPECT_EQ(run({"-d", board, "cp", file, ":main.py"}).exit_code, 0);
  EXPECT_FALSE(holds(run({"-d", board, "ls"}).out, ".part"));
}

TEST_F(Simulator, ADeviceThatDiesInTheMiddleOfAnUploadKeepsTheOldFile) {
  std::string board = directory() + "/board", file = write("new.py", std::string(100000, '#'));
  for (size_t cut : kCuts) {
    Adderctl simulator(directory(), {"sim", "--pty", board});
    ASSERT_TRUE(simulator.wait_until([&] { return holds(simulator.out(), "adder-sim: ready on "); }))
        << simulator.err();
    ASSERT_EQ(run({"-d", board, "cp", write("old.py", "print('old')\n"), ":main.py"}).exit_code, 0);
    {
      Wire wire(directory() + "/wire", board, cut);
      Adderctl upload(directory(), {"-d", directory() + "/wire", "cp", file, ":main.py"});
      ASSERT_TRUE(upload.wait_until([&] { return wire.is_cut(); })) << upload.err();
      simulator.signal(SIGKILL);
      Outcome outcome = upload.wait();
      EXPECT_EQ(outcome.exit_code, 4) << "cut at " << cut << ": " << outcome.err;
      EXPECT_TRUE(holds(outcome.err, "reconnect")) << outcome.err;
    }
    simulator.wait();
    Outcome kept = run_on({"cat", ":main.py"});
    EXPECT_EQ(kept.out, "print('old')\n") << "cut at " << cut << ": " << kept.err;
  }
}

TEST_F(Simulator, InTheForegroundItIsListedSharedAndEnded) {
  Adderctl simulator(directory(), {"sim", "--heap", "64k"});
  ASSERT_TRUE(simulator.wait_until([&] { return holds(simulator.out(), "adder-sim: ready on "); })) << simulator.err();
  Outcome devices = run({"devices"});
  EXPECT_TRUE(holds(devices.out, directory() + "/adder/sim-")) << devices.out;
  // Without a name it is the one that runs; what one command leaves, the next one finds.
  EXPECT_EQ(run({"exec", "kept = 5"}).exit_code, 0);
  EXPECT_EQ(run({"eval", "kept + 1"}).out, "6\n");
  // Its files are in use: a second simulator on them is refused.
  Outcome second = run_on({"exec", "1"});
  EXPECT_EQ(second.exit_code, 3);
  EXPECT_TRUE(holds(second.err, "another simulator")) << second.err;
  simulator.signal(SIGTERM);
  simulator.wait();
  EXPECT_FALSE(holds(run({"devices"}).out, directory() + "/adder/sim-"));
}

}  // namespace
}  // namespace adder::app::cli
