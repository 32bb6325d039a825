// adderctl on real devices (see desk.h), as a person uses it: what it prints, what it says when something is wrong, its
// exit codes, and that the device can be used afterwards.
#include <gtest/gtest.h>

#include <random>

#include "tests/app/cli/desk.h"
#include "tests/app/cli/wire.h"

namespace adder::app::cli {
namespace {

TEST_P(OnDevice, ExecPrintsWhatTheDevicePrints) {
  Outcome outcome = run_on({"exec", "for i in range(3):\n  print('line', i)"});
  EXPECT_EQ(outcome.exit_code, 0) << outcome.err;
  EXPECT_EQ(outcome.out, "line 0\nline 1\nline 2\n");
  EXPECT_EQ(outcome.err, "");
}

TEST_P(OnDevice, EvalPrintsTheRepr) {
  Outcome outcome = run_on({"eval", "'a' + \"b'\""});
  EXPECT_EQ(outcome.exit_code, 0) << outcome.err;
  EXPECT_EQ(outcome.out, "\"ab'\"\n");
}

// One connection: names live on from command to command, except over a run, which starts fresh unless told otherwise.
TEST_P(OnDevice, CommandsAreChained) {
  std::string script = write("show.py", "print('run', 'x' in globals())\n");
  Outcome outcome = run_on({"cp", write("a.py", "x = 5\n"), ":a.py", "+", "exec", "from a import x", "+", "eval", "x",
                            "+", "resume", "run", script, "+", "cat", ":a.py", "+", "repl"},
                           "print('typed', x)\n");
  EXPECT_EQ(outcome.exit_code, 0) << outcome.err;
  EXPECT_TRUE(outcome.out.starts_with("5\nrun True\nx = 5\n")) << outcome.out;
  EXPECT_TRUE(holds(outcome.out, "\ntyped 5\r\n")) << outcome.out;
  Outcome fresh =
      run_on({"exec", "x=1", "+", "run", script, "+", "exec", "raise ValueError('stop')", "+", "eval", "1"});
  EXPECT_EQ(fresh.exit_code, 1) << fresh.err;
  EXPECT_EQ(fresh.out, "run False\n");
  EXPECT_TRUE(holds(fresh.err, "ValueError: stop")) << fresh.err;
}

TEST_P(OnDevice, AnUncaughtExceptionIsOneAndNamesTheFile) {
  std::string path = write("boom.py", "print('before')\n\nraise ValueError('boom')\n");
  Outcome outcome = run_on({"run", path});
  EXPECT_EQ(outcome.exit_code, 1);
  EXPECT_EQ(outcome.out, "before\n");
  EXPECT_TRUE(holds(outcome.err, "File \"" + path + "\", line 3")) << outcome.err;
  EXPECT_TRUE(holds(outcome.err, "ValueError: boom")) << outcome.err;
}

TEST_P(OnDevice, ASyntaxErrorIsOneAndPrintsNothing) {
  Outcome outcome = run_on({"run", write("bad.py", "print('before')\nx = = 1\n")});
  EXPECT_EQ(outcome.exit_code, 1);
  EXPECT_EQ(outcome.out, "");
  EXPECT_TRUE(holds(outcome.err, "line 2")) << outcome.err;
  EXPECT_TRUE(holds(outcome.err, "SyntaxError")) << outcome.err;
}

TEST_P(OnDevice, RunReadsStandardInput) {
  Outcome outcome = run_on({"run", "-"}, "print('from stdin')\n");
  EXPECT_EQ(outcome.exit_code, 0) << outcome.err;
  EXPECT_EQ(outcome.out, "from stdin\n");
}

// A person's main job, end to end: run it, watch it, stop it, keep it, see it run by itself.
TEST_P(OnDevice, TheMainJob) {
  std::string script = write("blink.py",
                             "n = 0\n"
                             "while True:\n"
                             "    print('tick', n)\n"
                             "    n += 1\n");
  Adderctl running(directory(), on({"run", script}));
  ASSERT_TRUE(running.wait_until([&] { return holds(running.out(), "tick 20\n"); })) << running.err();
  running.signal(SIGINT);
  Outcome stopped = running.wait();
  EXPECT_EQ(stopped.exit_code, 130);
  EXPECT_TRUE(stopped.out.starts_with("tick 0\ntick 1\ntick 2\n")) << stopped.out.substr(0, 100);
  EXPECT_TRUE(holds(stopped.err, "KeyboardInterrupt")) << stopped.err;
  std::string kept = write("kept.py", "print('main', 'has run')\n");
  ASSERT_EQ(run_on({"cp", kept, ":main.py"}).exit_code, 0);
  EXPECT_EQ(run_on({"cat", ":main.py"}).out, file_text(kept));
  for (const char* reset : {"soft-reset", "reset"}) {
    if (is_stock() && reset == std::string("reset")) continue;  // it has no machine
    Outcome after = run_on({reset, "--follow"}, "");
    EXPECT_EQ(after.exit_code, 0) << after.err;
    EXPECT_TRUE(holds(after.out, "main has run")) << after.out;
  }
  expect_usable();
}

TEST_P(OnDevice, CtrlCInterruptsALoopThatPrintsNothing) {
  if (is_stock()) GTEST_SKIP() << "not on this device";
  Adderctl running(directory(), on({"run", write("loop.py", "print('go')\nwhile True:\n  pass\n")}));
  ASSERT_TRUE(running.wait_until([&] { return holds(running.out(), "go\n"); })) << running.err();
  running.signal(SIGINT);
  Outcome outcome = running.wait();
  EXPECT_EQ(outcome.exit_code, 130);
  EXPECT_TRUE(holds(outcome.err, "KeyboardInterrupt")) << outcome.err;
  expect_usable();
}

TEST_P(OnDevice, AProgramThatIgnoresCtrlCIsGivenUpWithTheThird) {
  if (is_stock()) GTEST_SKIP() << "not on this device";
  const char* stubborn =
      "while True:\n"
      "  try:\n"
      "    print('go')\n"
      "    while True: pass\n"
      "  except KeyboardInterrupt: pass\n";
  Adderctl running(directory(), on({"run", write("stubborn.py", stubborn)}));
  for (const char* shown : {"go\n", "go\ngo\n"}) {
    ASSERT_TRUE(running.wait_until([&] { return holds(running.out(), shown); })) << running.err();
    running.signal(SIGINT);
  }
  // Signals that come at once are one to the system.
  int presses = 0;
  running.wait_until([&] { return running.signal(SIGINT), ++presses == 1000; });
  Outcome outcome = running.wait();
  EXPECT_EQ(outcome.exit_code, 130);
  EXPECT_TRUE(holds(outcome.err, "ignores Ctrl-C")) << outcome.err;
}

TEST_P(OnDevice, DeepRecursionIsAnExceptionAndNotACrash) {
  Outcome outcome = run_on({"run", write("deep.py", "def f(n):\n    return f(n + 1)\nf(0)\n")});
  EXPECT_EQ(outcome.exit_code, 1);
  EXPECT_TRUE(holds(outcome.err, "recursion") || holds(outcome.err, "MemoryError")) << outcome.err;
  expect_usable();
}

TEST_P(OnDevice, MuchOutputArrivesWhole) {
  size_t lines = is_sim() ? 200000 : is_microbit() ? 1000 : 20000;  // 10 MB, 50 KB, 1 MB
  std::string script = "s = 'x' * 49\nfor i in range(" + std::to_string(lines) + "):\n    print(s)\n";
  Outcome outcome = run_on({"run", write("much.py", script)});
  EXPECT_EQ(outcome.exit_code, 0) << outcome.err;
  EXPECT_EQ(outcome.out.size(), 50 * lines);
  EXPECT_EQ(static_cast<size_t>(std::count(outcome.out.begin(), outcome.out.end(), 'x')), 49 * lines);
}

TEST_P(OnDevice, AnUnpluggedDeviceIsFourAtOnce) {
  Adderctl running(directory(), on({"run", write("loop.py", "print('go')\nwhile True:\n  pass\n")}));
  ASSERT_TRUE(running.wait_until([&] { return holds(running.out(), "go\n"); })) << running.err();
  kill_device();
  Outcome outcome = running.wait();
  EXPECT_EQ(outcome.exit_code, 4);
  EXPECT_TRUE(holds(outcome.err, "reconnect")) << outcome.err;
  EXPECT_EQ(outcome.out, "go\n");
  if (is_sim()) expect_usable();
}

TEST_P(OnDevice, FilesGoThereAndBack) {
  std::string bytes;
  for (int at = 0; at < 1200; ++at) bytes += static_cast<char>(at * 11 & 0xff);
  std::string path = write("data.bin", bytes);
  Outcome up = run_on({"cp", path, ":"});
  ASSERT_EQ(up.exit_code, 0) << up.err;
  if (is_sim()) {  // each command starts its own simulator: the file has survived that
    EXPECT_TRUE(std::filesystem::exists(directory() + "/data/adder/flash/sim.img"));
  }
  Outcome list = run_on({"ls"});
  EXPECT_TRUE(holds(list.out, "1200  data.bin\n")) << list.out;
  EXPECT_FALSE(holds(list.out, ".part")) << list.out;
  Outcome cat = run_on({"cat", ":data.bin"});
  EXPECT_EQ(cat.exit_code, 0) << cat.err;
  EXPECT_EQ(cat.out, bytes);
  std::string back = directory() + "/back.bin";
  EXPECT_EQ(run_on({"cp", ":data.bin", back}).exit_code, 0);
  EXPECT_EQ(file_text(back), bytes);
  EXPECT_EQ(run_on({"rm", ":data.bin"}).exit_code, 0);
  Outcome gone = run_on({"cat", ":data.bin"});
  EXPECT_EQ(gone.exit_code, 5);
  EXPECT_TRUE(holds(gone.err, ":data.bin: no such file")) << gone.err;
  EXPECT_EQ(run_on({"rm", ":data.bin"}).exit_code, 5);
}

TEST_P(OnDevice, AFullFilesystemIsFiveAndLeavesNothing) {
  if (is_stock()) GTEST_SKIP() << "not on this device";
  // Filled from within, which is quick, but for about 2 KB.
  const char* fill =
      "import os\n"
      "def fill(most):\n"
      "  n = 0\n"
      "  f = open('fill', 'wb')\n"
      "  try:\n"
      "    while n < most: n += f.write(b'x' * 64)\n"
      "  except OSError: pass\n"
      "  try: f.close()\n"
      "  except OSError: pass\n"
      "  return n\n"
      "n = fill(1 << 30)\n"
      "try: os.remove('fill')\n"
      "except OSError: pass\n"
      "fill(n - 2048)\n";
  Outcome filled = run_on({"exec", fill});
  ASSERT_EQ(filled.exit_code, 0) << filled.err;
  std::string big = write("big.bin", std::string(4000, 'x'));
  Outcome full = run_on({"cp", big, ":big.bin"});
  EXPECT_EQ(full.exit_code, 5);
  EXPECT_TRUE(holds(full.err, "delete files there first")) << full.err;
  EXPECT_FALSE(holds(run_on({"ls"}).out, "big.bin"));
  ASSERT_EQ(run_on({"rm", ":fill"}).exit_code, 0);
  Outcome fits = run_on({"cp", big, ":"});
  EXPECT_EQ(fits.exit_code, 0) << fits.err;
}

TEST_P(OnDevice, TheReplTakesPipedInput) {
  Outcome outcome = run_on({"repl"}, "print(6*7)\nx = 5\nx + 1\n");
  EXPECT_EQ(outcome.exit_code, 0) << outcome.err;
  EXPECT_TRUE(holds(outcome.out, "\r\n42\r\n")) << outcome.out;
  EXPECT_TRUE(holds(outcome.out, "\r\n6\r\n")) << outcome.out;
}

TEST_P(OnDevice, ATranscriptIsKept) {
  std::string path = directory() + "/transcript";
  EXPECT_EQ(run_on({"--transcript", path, "exec", "print('kept')"}).exit_code, 0);
  EXPECT_TRUE(holds(file_text(path), "raw REPL; CTRL-B to exit")) << file_text(path);
}

INSTANTIATE_TEST_SUITE_P(Microbit, OnDevice, testing::Values("microbit"));
INSTANTIATE_TEST_SUITE_P(Stock, OnDevice, testing::Values("stock"));
#ifdef ADDER_TEST_SIM
INSTANTIATE_TEST_SUITE_P(Sim, OnDevice, testing::Values("sim"));
#endif
#ifdef ADDER_TEST_MPS2
INSTANTIATE_TEST_SUITE_P(Mps2, OnDevice, testing::Values("mps2-an385"));
#endif

// ---- boards that go on when adderctl ends

using OnBoard = OnDevice;

// What no link makes smaller.
std::string noise(size_t count) {
  std::mt19937 random(3);
  std::string bytes;
  for (size_t i = 0; i < count; ++i) bytes += static_cast<char>(random());
  return bytes;
}

TEST_P(OnBoard, UnpluggedInTheMiddleOfAnUpload) {
  std::string wired = directory() + "/wire", big = write("big.bin", noise(6000));
  {
    Wire wire(wired, board_->pty(), 5000);
    Adderctl running(directory(), {"-d", wired, "cp", "--wait", "0", big, ":main.py"});
    ASSERT_TRUE(running.wait_until([&] { return wire.is_cut(); })) << running.err();
    kill_device();
    Outcome outcome = running.wait();
    EXPECT_EQ(outcome.exit_code, 4) << outcome.err;
    EXPECT_TRUE(holds(outcome.err, "reconnect")) << outcome.err;
  }
  plug_in_again();
  expect_usable();
}

TEST_P(OnBoard, AHostThatDiesInTheMiddleOfAnUploadLeavesAUsableDevice) {
  std::string wired = directory() + "/wire", file = write("new.py", noise(6000));
  ASSERT_EQ(run_on({"cp", write("old.py", "print('old')\n"), ":main.py"}).exit_code, 0);
  for (size_t cut : {100, 1600, 4001}) {
    {
      Wire wire(wired, board_->pty(), cut);
      Adderctl upload(directory(), {"-d", wired, "cp", file, ":main.py"});
      EXPECT_TRUE(upload.wait_until([&] { return wire.is_cut(); })) << upload.err();
    }  // killed
    EXPECT_EQ(run_on({"cat", ":main.py"}).out, "print('old')\n") << "cut at " << cut;
  }
  expect_usable();
}

// What the board prints from now on, up to and with `wanted`; `typed` is typed first.
void expect_shown(const QemuBoard& board, const std::string& typed, const std::string& wanted) {
  auto stream = transport::open_pty(board.pty());
  ASSERT_TRUE(stream.ok());
  ASSERT_TRUE((*stream)->write_text(typed, transport::after(std::chrono::seconds(60))).ok());
  std::string shown;
  while (!holds(shown, wanted)) {
    auto piece = (*stream)->read_some(transport::after(std::chrono::seconds(60)));
    ASSERT_TRUE(piece.ok()) << shown;
    shown += *piece;
  }
}

TEST_P(OnBoard, AFailedCommandLeavesTheFriendlyPrompt) {
  EXPECT_EQ(run_on({"cat", ":nothing.py"}).exit_code, 5);
  expect_shown(*board_, "print(6*7)\r", "\r\n42\r\n>>> ");
}

TEST_P(OnBoard, ARunThatIsNotFollowedGoesOn) {
  std::string script = write("count.py", "n = 0\nwhile True:\n  n += 1\n  if n % 1000 == 0: print('counting')\n");
  Outcome started = run_on({"run", "--no-follow", script});
  EXPECT_EQ(started.exit_code, 0) << started.err;
  expect_shown(*board_, "", "counting");
  Outcome counted = run_on({"exec", "print(n > 100)"});
  EXPECT_EQ(counted.out, "True\n") << counted.err;
  // What is wrong with it at once is told.
  Outcome wrong = run_on({"run", "--no-follow", write("wrong.py", "x = = 1\n")});
  EXPECT_EQ(wrong.exit_code, 1);
  EXPECT_TRUE(holds(wrong.err, "SyntaxError")) << wrong.err;
}

INSTANTIATE_TEST_SUITE_P(Microbit, OnBoard, testing::Values("microbit"));
#ifdef ADDER_TEST_MPS2
INSTANTIATE_TEST_SUITE_P(Mps2, OnBoard, testing::Values("mps2-an385"));

class OnMps2 : public OnDevice {};

TEST_P(OnMps2, FileCommandsSayWhatToDoAboutFullMemory) {
  run_on({"exec", "a = []\ntry:\n  while True: a.append(bytearray(64))\nexcept MemoryError: pass\n"});
  Outcome list = run_on({"ls"});
  EXPECT_EQ(list.exit_code, 5);
  EXPECT_TRUE(holds(list.err, "soft reset")) << list.err;
  EXPECT_EQ(run_on({"soft-reset"}).exit_code, 0);
  Outcome again = run_on({"ls"});
  EXPECT_EQ(again.exit_code, 0) << again.err;
}

INSTANTIATE_TEST_SUITE_P(Mps2, OnMps2, testing::Values("mps2-an385"));
#endif

// ---- what only the micro:bit shows

class OnMicrobit : public OnDevice {};

TEST_P(OnMicrobit, ItHasNoDirectoriesAndCannotTellItsRoom) {
  for (std::vector<std::string> command : {std::vector<std::string>{"ls", ":lib"}, {"mkdir", ":lib"}, {"df"}}) {
    Outcome outcome = run_on(command);
    EXPECT_EQ(outcome.exit_code, 5) << command[0];
    EXPECT_FALSE(holds(outcome.err, "Attribute")) << outcome.err;
  }
}

TEST_P(OnMicrobit, ChecksumsAreComputedHereWhereTheDeviceCannot) {
  ASSERT_EQ(run_on({"cp", write("abc", "abc"), ":"}).exit_code, 0);
  // FIPS 180-4's example.
  EXPECT_EQ(run_on({"sha256", ":abc"}).out, "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad  abc\n");
}

INSTANTIATE_TEST_SUITE_P(Microbit, OnMicrobit, testing::Values("microbit"));

}  // namespace
}  // namespace adder::app::cli
