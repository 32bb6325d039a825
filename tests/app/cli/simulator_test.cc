// adderctl on our own simulator: what only it can show. Files that survive its death, large output, deep recursion, and
// a simulator in the foreground that other commands find.
#include <gtest/gtest.h>

#include <signal.h>
#include <random>

#include "tests/app/cli/desk.h"
#include "tests/app/cli/wire.h"

namespace adder::app::cli {
namespace {

class Simulator : public Desk {
protected:
  Outcome run_on(std::vector<std::string> arguments) {
    arguments.insert(arguments.begin(), {"--device", "sim"});
    return run(arguments);
  }
};

// What does not compress, so that it takes as many bytes on the wire as it has.
std::string noise(size_t bytes) {
  std::mt19937 random(1);
  std::string text;
  while (text.size() < bytes) text += static_cast<char>(random());
  return text;
}

// An upload that cannot end: the device's own open() gives files that take two pieces, tell so in a file (whose name is
// not found in this source), and hang.
constexpr const char* kStickyFiles = R"(
import builtins
real_open = builtins.open
class Sticky:
    def __init__(self, file):
        self.file, self.left = file, 2
    def write(self, data):
        self.left -= 1
        if self.left == 0:
            with real_open('now-it-' + 'hangs', 'w') as mark: mark.write('x')
            while True: pass
        return self.file.write(data)
    def close(self): self.file.close()
def open(name, mode='r'):
    file = real_open(name, mode)
    return Sticky(file) if name == 'main.py.part' and 'r' not in mode else file
builtins.open = open
)";

TEST_F(Simulator, KilledInTheMiddleOfAnUploadKeepsTheOldFile) {
  ASSERT_EQ(run_on({"cp", write("old.py", "print('old')\n"), ":main.py"}).exit_code, 0);
  ASSERT_EQ(run_on({"cp", write("sticky.py", kStickyFiles), ":boot.py"}).exit_code, 0);
  Adderctl running(directory(), {"--device", "sim", "cp", write("new.py", noise(100000)), ":main.py"});
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
  EXPECT_TRUE(holds(full.err, "4000000 bytes")) << full.err;
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

TEST_F(Simulator, FilesAreRenamedCopiedWeighedAndShown) {
  ASSERT_EQ(run_on({"mkdir", "-p", ":lib/sub"}).exit_code, 0);
  ASSERT_EQ(run_on({"cp", write("a.txt", "abc"), ":lib/sub/a.txt"}).exit_code, 0);
  ASSERT_EQ(run_on({"cp", "-r", ":lib", ":other"}).exit_code, 0);
  ASSERT_EQ(run_on({"mv", ":other/sub/a.txt", ":other"}).exit_code, 0);
  ASSERT_EQ(run_on({"mv", ":other/a.txt", ":other/b.txt"}).exit_code, 0);
  EXPECT_EQ(run_on({"rmdir", ":other"}).exit_code, 5);
  EXPECT_EQ(run_on({"rmdir", ":other/sub"}).exit_code, 0);
  EXPECT_EQ(run_on({"tree"}).out,
            ":\n"
            "├── lib/\n"
            "│   └── sub/\n"
            "│       └── a.txt  3\n"
            "└── other/\n"
            "    └── b.txt  3\n");
  EXPECT_EQ(run_on({"sha256", ":other/b.txt"}).out,
            "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad  other/b.txt\n");
  EXPECT_EQ(run_on({"sha256", ":nothing"}).exit_code, 5);
  Outcome space = run_on({"df"});
  EXPECT_EQ(space.exit_code, 0) << space.err;
  EXPECT_TRUE(holds(space.out, "free")) << space.out;
  Outcome nowhere = run_on({"cp", directory() + "/a.txt", ":nowhere/a.txt"});
  EXPECT_EQ(nowhere.exit_code, 5);
  EXPECT_TRUE(holds(nowhere.err, "make the directory first")) << nowhere.err;
}

TEST_F(Simulator, AFileThatCannotBeWrittenHereLeavesNothing) {
  ASSERT_EQ(run_on({"cp", write("a.txt", "abc"), ":"}).exit_code, 0);
  Outcome nowhere = run_on({"cp", ":a.txt", directory() + "/nowhere/b.txt"});
  EXPECT_EQ(nowhere.exit_code, 5);
  EXPECT_TRUE(holds(nowhere.err, "No such file or directory")) << nowhere.err;
  std::filesystem::create_directories(directory() + "/taken/a.txt");
  Outcome taken = run_on({"cp", ":a.txt", directory() + "/taken"});
  EXPECT_EQ(taken.exit_code, 5);
  EXPECT_TRUE(holds(taken.err, "Is a directory")) << taken.err;
  EXPECT_FALSE(std::filesystem::exists(directory() + "/taken/a.txt.part"));
}

TEST_F(Simulator, ARunCannotBeLeftToASimulatorThatEnds) {
  Outcome outcome = run_on({"run", "--no-follow", write("a.py", "print(1)\n")});
  EXPECT_EQ(outcome.exit_code, 3);
  EXPECT_TRUE(holds(outcome.err, "adderctl sim")) << outcome.err;
}

TEST_F(Simulator, TheTerminalKeepsATranscriptToo) {
  std::string path = directory() + "/transcript";
  EXPECT_EQ(adderctl(directory(), {"-d", "sim", "--transcript", path, "repl"}, "print(6*7)\n").exit_code, 0);
  EXPECT_TRUE(holds(file_text(path), "> \"print(6*7)\\r\"")) << file_text(path);
}

// Where an upload is cut, in bytes that have reached the device: while it is entered, takes the loader, the helper, the
// first request (its start byte, its header, its payload), and blocks of the file.
constexpr size_t kCuts[] = {3, 100, 700, 2100, 2201, 2211, 2240, 5000, 20001, 61234};

TEST_F(Simulator, AHostThatDiesInTheMiddleOfAnUploadLeavesAUsableDevice) {
  Adderctl simulator(directory(), {"sim", "--pty", directory() + "/board"});
  ASSERT_TRUE(simulator.wait_until([&] { return holds(simulator.out(), "adder-sim: ready on "); })) << simulator.err();
  std::string board = directory() + "/board", file = write("new.py", noise(100000));
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
  std::string board = directory() + "/board", file = write("new.py", noise(100000));
  for (size_t cut : kCuts) {
    Adderctl simulator(directory(), {"sim", "--pty", board});
    ASSERT_TRUE(simulator.wait_until([&] { return holds(simulator.out(), "adder-sim: ready on "); }))
        << simulator.err();
    ASSERT_EQ(run({"-d", board, "cp", write("old.py", "print('old')\n"), ":main.py"}).exit_code, 0);
    {
      Wire wire(directory() + "/wire", board, cut);
      Adderctl upload(directory(), {"-d", directory() + "/wire", "cp", "--wait", "0", file, ":main.py"});
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

// The wire is cut and the simulator killed in the middle of each of the first transfers; another one takes its place.
TEST_F(Simulator, ADeviceThatIsLostInTheMiddleIsWaitedForAndGoesOn) {
  std::string board = directory() + "/board", wired = directory() + "/wire";
  std::filesystem::create_directories(directory() + "/project");
  write("project/a.py", "a = 1\n");
  const std::string content = noise(100000);
  write("project/big.bin", content);
  auto start = [&] {
    auto simulator = std::make_unique<Adderctl>(directory(), std::vector<std::string>{"sim", "--pty", board});
    EXPECT_TRUE(simulator->wait_until([&] { return holds(simulator->out(), "adder-sim: ready on "); }))
        << simulator->err();
    return simulator;
  };
  const std::vector<std::vector<std::string>> transfers = {{"cp", directory() + "/project/big.bin", ":"},
                                                           {"cp", "-r", directory() + "/project", ":"},
                                                           {"sync", directory() + "/project", ":"}};
  for (const std::vector<std::string>& transfer : transfers) {
    auto simulator = start();
    std::vector<std::string> command{"-d", wired};
    command.insert(command.end(), transfer.begin(), transfer.end());
    auto wire = std::make_unique<Wire>(wired, board, 61234);
    Adderctl running(directory(), command);
    ASSERT_TRUE(running.wait_until([&] { return wire->is_cut(); })) << running.err();
    simulator->signal(SIGKILL);
    simulator->wait();
    wire.reset();
    ASSERT_TRUE(running.wait_until([&] { return holds(running.err(), "waiting for it to come back"); }))
        << running.err();
    simulator = start();
    wire = std::make_unique<Wire>(wired, board, 10'000'000);
    Outcome outcome = running.wait();
    wire.reset();
    EXPECT_EQ(outcome.exit_code, 0) << transfer[0] << ": " << outcome.err;
    EXPECT_TRUE(holds(outcome.err, "it is back")) << outcome.err;
    const std::string where = transfer[1] == "-r" ? ":project/big.bin" : ":big.bin";
    EXPECT_EQ(run({"-d", board, "cp", where, directory() + "/got.bin"}).exit_code, 0);
    EXPECT_TRUE(file_text(directory() + "/got.bin") == content);
    EXPECT_FALSE(holds(run({"-d", board, "ls", "-R"}).out, ".part"));
    EXPECT_EQ(run({"-d", board, "rm", where}).exit_code, 0);
    simulator->signal(SIGTERM);
    simulator->wait();
  }
}

TEST_F(Simulator, AWatchedFolderOutlivesItsDevice) {
  std::string board = directory() + "/board", folder = directory() + "/project";
  std::filesystem::create_directories(folder);
  write("project/a.py", "a = 1\n");
  auto start = [&] {
    auto simulator = std::make_unique<Adderctl>(directory(), std::vector<std::string>{"sim", "--pty", board});
    EXPECT_TRUE(simulator->wait_until([&] { return holds(simulator->out(), "adder-sim: ready on "); }))
        << simulator->err();
    return simulator;
  };
  auto simulator = start();
  Adderctl watching(directory(), {"-d", board, "sync", "--watch", folder, ":"});
  ASSERT_TRUE(watching.wait_until([&] { return holds(watching.out(), "1 done"); })) << watching.err();
  simulator->signal(SIGKILL);
  simulator->wait();
  write("project/b.py", "b = 2\n");
  ASSERT_TRUE(watching.wait_until([&] { return holds(watching.err(), "waiting for it to come back"); }))
      << watching.err();
  simulator = start();
  ASSERT_TRUE(watching.wait_until([&] { return holds(watching.out(), "1 done, 1 unchanged"); })) << watching.err();
  watching.signal(SIGINT);
  EXPECT_EQ(watching.wait().exit_code, 130);
  EXPECT_EQ(run({"-d", board, "cat", ":b.py"}).out, "b = 2\n");
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
