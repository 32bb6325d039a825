// A folder of this computer on real devices (see desk.h): files and modules through it, soft resets, Ctrl-C in the
// middle of exchanges, and a computer that is gone.
#include <gtest/gtest.h>

#include "tests/app/cli/desk.h"
#include "transport/pty_stream.h"

namespace adder::app::cli {
namespace {

class OnMount : public OnDevice {
protected:
  void SetUp() override {
    OnDevice::SetUp();
    std::filesystem::create_directories(folder() + "/pkg/sub");
    write("folder/app.py", "import pkg\nprint('total', pkg.total, pkg.one.VALUE)\n");
    write("folder/pkg/__init__.py", "from . import one\nfrom .sub import two\ntotal = one.VALUE + two.VALUE\n");
    write("folder/pkg/one.py", "VALUE = 1\ndef fail():\n    raise ValueError('from one')\n");
    write("folder/pkg/sub/__init__.py", "");
    write("folder/pkg/sub/two.py", "VALUE = 2\n");
    write("folder/text.txt", "line one\nzwei \xc3\xa4\n");
  }
  std::string folder() { return directory() + "/folder"; }
  Outcome mounted(std::vector<std::string> more, const std::string& input = "") {
    more.insert(more.begin(), {"mount", folder(), "+"});
    return run_on(more, input);
  }
};

TEST_P(OnMount, ModulesAreImportedAndTracebacksNameThem) {
  Outcome outcome = mounted({"exec", "import os\nprint(os.getcwd())\nimport app\nimport pkg.one\npkg.one.fail()"});
  EXPECT_EQ(outcome.exit_code, 1);
  EXPECT_EQ(outcome.out, "/remote\ntotal 3 1\n") << outcome.err;
  EXPECT_TRUE(holds(outcome.err, "pkg/one.py\", line 3")) << outcome.err;
  EXPECT_TRUE(holds(outcome.err, "ValueError: from one")) << outcome.err;
  // It ends with adderctl.
  outcome = run_on({"exec", "import os, sys\nprint(os.getcwd(), '/remote' in sys.path)"});
  EXPECT_EQ(outcome.out, "/ False\n") << outcome.err;
}

TEST_P(OnMount, FilesAreReadAsFilesAre) {
  write("folder/big.bin", [] {
    std::string bytes;
    for (int at = 0; at < 30000; ++at) bytes += static_cast<char>(at * 7 & 0xff);
    return bytes;
  }());
  Outcome outcome = mounted({"exec",
                             "f = open('text.txt')\n"
                             "print(f.read(3), f.readline(), [ord(c) for c in f.read(6)], repr(f.read()))\n"
                             "f.close()\n"
                             "print(len(list(open('/remote/text.txt'))))\n"
                             "n = 0\n"
                             "with open('big.bin', 'rb') as f:\n"
                             "  b = bytearray(999)\n"
                             "  ok = True\n"
                             "  while True:\n"
                             "    k = f.readinto(b)\n"
                             "    if not k: break\n"
                             "    for i in range(0, k, 97): ok = ok and b[i] == (n + i) * 7 & 255\n"
                             "    n += k\n"
                             "  f.seek(-3, 2)\n"
                             "  t = f.tell()\n"
                             "  f.seek(20000)\n"
                             "  print(n, ok, t, f.read(2))\n"});
  EXPECT_EQ(outcome.out, "lin e one\n [122, 119, 101, 105, 32, 228] '\\n'\n2\n30000 True 29997 b'\\xe0\\xe7'\n")
      << outcome.err;
}

TEST_P(OnMount, FilesAreWrittenAsFilesAre) {
  Outcome outcome = mounted({"exec",
                             "import os\n"
                             "with open('out.txt', 'w') as f:\n"
                             "  for i in range(300): f.write('row %d\\n' % i)\n"
                             "with open('out.txt', 'a') as f: f.write('end')\n"
                             "with open('out.txt', 'r+b') as f:\n"
                             "  f.seek(4)\n"
                             "  f.write(b'X')\n"
                             "  f.seek(0)\n"
                             "  print(f.read(6))\n"
                             "print(os.stat('out.txt')[6])\n"
                             "os.mkdir('new')\n"
                             "os.rename('out.txt', 'new/out.txt')\n"
                             "print(os.listdir('new'), sorted(os.listdir('/remote')))\n"
                             "for what in (lambda: open('nope'), lambda: os.rmdir('new'), lambda: os.mkdir('pkg'),\n"
                             "             lambda: os.stat('no/where'), lambda: os.chdir('text.txt')):\n"
                             "  try: what()\n"
                             "  except OSError as e: print(e.args[0])\n"});
  EXPECT_EQ(outcome.out, "b'row X\\n'\n2293\n['out.txt'] ['app.py', 'new', 'pkg', 'text.txt']\n2\n39\n17\n2\n20\n")
      << outcome.err;
  std::string expected;
  for (int row = 0; row < 300; ++row) expected += "row " + std::to_string(row) + "\n";
  expected[4] = 'X';
  EXPECT_EQ(file_text(folder() + "/new/out.txt"), expected + "end");
}

TEST_P(OnMount, FileCommandsSeeIt) {
  Outcome outcome = mounted({"cat", ":/remote/pkg/one.py", "+", "cp", ":/remote/text.txt", ":copy.txt", "+", "cp",
                             write("new.txt", "new"), ":/remote/", "+", "rm", ":app.py"});
  EXPECT_EQ(outcome.exit_code, 0) << outcome.err;
  EXPECT_EQ(outcome.out, file_text(folder() + "/pkg/one.py"));
  EXPECT_EQ(file_text(folder() + "/copy.txt"), file_text(folder() + "/text.txt"));
  EXPECT_EQ(file_text(folder() + "/new.txt"), "new");
  EXPECT_FALSE(std::filesystem::exists(folder() + "/app.py"));
}

TEST_P(OnMount, ReadOnlyIsReadOnly) {
  Outcome outcome = run_on({"mount", "--read-only", folder(), "+", "exec", "import app\nopen('new.txt', 'w')"});
  EXPECT_EQ(outcome.exit_code, 1);
  EXPECT_EQ(outcome.out, "total 3 1\n");
  EXPECT_TRUE(holds(outcome.err, "OSError")) << outcome.err;
  EXPECT_FALSE(std::filesystem::exists(folder() + "/new.txt"));
}

TEST_P(OnMount, LinksThatLeadOutAreNotFollowedUnlessAllowed) {
  std::filesystem::create_directory_symlink(
      std::filesystem::path(write("outside.py", "print('outside')\n")).parent_path(), folder() + "/out");
  Outcome outcome = mounted({"exec", "import os\nprint('out' in os.listdir())\nopen('out/outside.py')"});
  EXPECT_EQ(outcome.exit_code, 1);
  EXPECT_EQ(outcome.out, "False\n");
  EXPECT_TRUE(holds(outcome.err, "--unsafe-links")) << outcome.err;
  outcome = run_on({"mount", "--unsafe-links", folder(), "+", "exec", "print(open('out/outside.py').read())"});
  EXPECT_EQ(outcome.out, "print('outside')\n\n") << outcome.err;
}

TEST_P(OnMount, ItSurvivesSoftResetsAndUmountEndsIt) {
  Outcome outcome =
      mounted({"soft-reset", "+", "exec", "import os, app\nprint(os.getcwd())", "+", "run", folder() + "/app.py", "+",
               "umount", "+", "exec", "import os\nprint(os.getcwd())", "+", "umount"});
  EXPECT_EQ(outcome.out, "total 3 1\n/remote\ntotal 3 1\n/\n") << outcome.err;
  EXPECT_EQ(outcome.exit_code, 5);
  EXPECT_TRUE(holds(outcome.err, "no folder is mounted")) << outcome.err;
}

TEST_P(OnMount, ItSurvivesCtrlDAtThePrompt) {
  Outcome outcome = run_on({"mount", folder()}, "import app\n\x04\nimport os\nprint('in', os.getcwd())\nimport app\n");
  EXPECT_EQ(outcome.exit_code, 0) << outcome.err;
  size_t reset = outcome.out.find("soft reboot");
  ASSERT_NE(reset, std::string::npos) << outcome.out;
  EXPECT_TRUE(holds(outcome.out.substr(0, reset), "total 3 1")) << outcome.out;
  EXPECT_TRUE(holds(outcome.out.substr(reset), "in /remote")) << outcome.out;
  EXPECT_TRUE(holds(outcome.out.substr(reset), "total 3 1")) << outcome.out;
  expect_usable();
}

TEST_P(OnMount, ChangesHereAreSeenThere) {
  Adderctl running(directory(), on({"mount", folder(), "+", "exec",
                                    "import time\n"
                                    "try: import late\n"
                                    "except ImportError: print('not yet')\n"
                                    "while True:\n"
                                    "  try:\n"
                                    "    import late\n"
                                    "    break\n"
                                    "  except ImportError: time.sleep(0.1)\n"}));
  ASSERT_TRUE(running.wait_until([&] { return holds(running.out(), "not yet\n"); })) << running.err();
  write("folder/late.tmp", "print('here it is')\n");
  std::filesystem::rename(folder() + "/late.tmp", folder() + "/late.py");
  Outcome outcome = running.wait();
  EXPECT_EQ(outcome.out, "not yet\nhere it is\n") << outcome.err;
}

// Between a program's output, at any moment of an exchange.
TEST_P(OnMount, CtrlCInTheMiddleOfExchangesIsAKeyboardInterrupt) {
  const char* program =
      "n = 0\n"
      "while True:\n"
      "  f = open('text.txt')\n"
      "  assert len(f.read()) == 16\n"
      "  f.close()\n"
      "  n += 1\n"
      "  if n % 20 == 0: print('turn', n)\n";
  for (int turn = 1; turn <= 4; ++turn) {
    Adderctl running(directory(), on({"mount", folder(), "+", "exec", program}));
    std::string shown = "turn " + std::to_string(20 * turn) + "\n";
    ASSERT_TRUE(running.wait_until([&] { return holds(running.out(), shown); })) << running.out() << running.err();
    running.signal(SIGINT);
    Outcome outcome = running.wait();
    EXPECT_EQ(outcome.exit_code, 130) << outcome.err;
    EXPECT_TRUE(holds(outcome.err, "KeyboardInterrupt")) << outcome.err;
    EXPECT_TRUE(outcome.out.starts_with("turn 20\n")) << outcome.out;
    for (unsigned char c : outcome.out) EXPECT_TRUE(c >= ' ' || c == '\n') << outcome.out;
    expect_usable();
  }
}

TEST_P(OnMount, AProgramThatPrintsWhatLooksLikeARequestLosesNothing) {
  Outcome outcome = mounted({"exec",
                             "for i in range(30):\n"
                             "  print('\\x0eQUJDREVGRw==\\x0f', len(open('text.txt').read()))\n"
                             "print('\\x0eQUJD', end='')\n"});
  EXPECT_EQ(outcome.exit_code, 0) << outcome.err;
  std::string expected;
  for (int line = 0; line < 30; ++line) expected += "\x0eQUJDREVGRw==\x0f 16\n";
  EXPECT_EQ(outcome.out, expected + "\x0eQUJD");
}

INSTANTIATE_TEST_SUITE_P(Stock, OnMount, testing::Values("stock"));
#ifdef ADDER_TEST_SIM
INSTANTIATE_TEST_SUITE_P(Sim, OnMount, testing::Values("sim"));
#endif
#ifdef ADDER_TEST_MPS2
INSTANTIATE_TEST_SUITE_P(Mps2, OnMount, testing::Values("mps2-an385"));
#endif

// ---- devices that go on when adderctl ends

using OnMountedBoard = OnMount;

TEST_P(OnMountedBoard, AComputerThatIsGoneIsAnOSErrorAfterAWhile) {
  const char* program =
      "import time\n"
      "n = 0\n"
      "found = None\n"
      "while not found:\n"
      "  try: n += len(open('text.txt').read())\n"
      "  except OSError as e: found = e.args[0]\n"
      "  if n % 1600 == 0: print('read', n)\n"
      "start = time.ticks_ms()\n"
      "try: open('text.txt')\n"
      "except OSError as e: found = (found, e.args[0], time.ticks_diff(time.ticks_ms(), start) < 1000)\n";
  {
    Adderctl running(directory(), on({"mount", folder(), "+", "exec", program}));
    ASSERT_TRUE(running.wait_until([&] { return holds(running.out(), "read 1600\n"); })) << running.err();
    running.signal(SIGKILL);
  }
  // Its program goes on, and ends by itself: whoever comes next interrupts nothing if he waits.
  std::string seen;
  auto stream = transport::open_pty(board_->pty());
  ASSERT_TRUE(stream.ok());
  while (!holds(seen, ">")) {
    auto piece = (*stream)->read_some(transport::after(std::chrono::seconds(60)));
    ASSERT_TRUE(piece.ok()) << seen;
    seen += *piece;
  }
  stream->reset();
  EXPECT_EQ(run_on({"exec", "print(found)"}).out, "(110, 110, True)\n") << seen;
  Outcome again = mounted({"exec", "import app"});
  EXPECT_EQ(again.out, "total 3 1\n") << again.err;
}

TEST_P(OnMountedBoard, AComputerThatIsGoneLeavesADeviceThatCanBeUsedAtOnce) {
  {
    Adderctl running(directory(),
                     on({"mount", folder(), "+", "exec", "while True: print(len(open('text.txt').read()))"}));
    ASSERT_TRUE(running.wait_until([&] { return holds(running.out(), "16\n16\n"); })) << running.err();
    running.signal(SIGKILL);
  }
  expect_usable();
  Outcome again = mounted({"exec", "import app"});
  EXPECT_EQ(again.out, "total 3 1\n") << again.err;
}

INSTANTIATE_TEST_SUITE_P(Stock, OnMountedBoard, testing::Values("stock"));
#ifdef ADDER_TEST_MPS2
INSTANTIATE_TEST_SUITE_P(Mps2, OnMountedBoard, testing::Values("mps2-an385"));
#endif

class OnMountMicrobit : public OnDevice {};

TEST_P(OnMountMicrobit, ADeviceThatCannotSaysSo) {
  Outcome outcome = run_on({"mount", directory(), "+", "exec", "print(1)"});
  EXPECT_EQ(outcome.exit_code, 5);
  EXPECT_EQ(outcome.out, "");
  EXPECT_TRUE(holds(outcome.err, "cannot mount a folder")) << outcome.err;
  expect_usable();
}

INSTANTIATE_TEST_SUITE_P(Microbit, OnMountMicrobit, testing::Values("microbit"));

}  // namespace
}  // namespace adder::app::cli
