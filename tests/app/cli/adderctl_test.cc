// adderctl from end to end, on a stock micro:bit under QEMU and on our own simulator: what it prints, what it says when
// something is wrong, and its exit codes. The simulator's files lie in the test's own directory.
#include <gtest/gtest.h>
#include <signal.h>

#include <filesystem>
#include <fstream>
#include <memory>

#include "tests/app/cli/adderctl_runner.h"
#include "tests/transport/scratch.h"
#include "transport/pty_stream.h"

namespace adder::app::cli {
namespace {

bool holds(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }

class Desk : public testing::Test {
protected:
  Outcome run(std::vector<std::string> arguments, const std::string& input = "") {
    return adderctl(scratch_.path(), arguments, input);
  }
  std::string write(const std::string& name, const std::string& text) {
    std::string path = scratch_.path() + "/" + name;
    std::ofstream(path, std::ios::binary) << text;
    return path;
  }
  const std::string& directory() { return scratch_.path(); }

private:
  transport::Scratch scratch_;
};

// ---- without a device

using WithoutDevice = Desk;

TEST_F(WithoutDevice, WrongUsageIsTwo) {
  EXPECT_EQ(run({}).exit_code, 2);
  EXPECT_EQ(run({"frobnicate"}).exit_code, 2);
  EXPECT_EQ(run({"run"}).exit_code, 2);
  Outcome local = run({"cp", "a", "b"});
  EXPECT_EQ(local.exit_code, 2);
  EXPECT_TRUE(holds(local.err, "colon")) << local.err;
  EXPECT_EQ(run({"sim", "--heap", "much"}).exit_code, 2);
}

TEST_F(WithoutDevice, HelpNamesCommandsAndExitCodes) {
  Outcome help = run({"--help"});
  EXPECT_EQ(help.exit_code, 0);
  for (const char* word : {"devices", "run", "exec", "eval", "repl", "ls", "cat", "cp", "rm", "mkdir", "reset",
                           "soft-reset", "sim", "flash", "130"}) {
    EXPECT_TRUE(holds(help.out, word)) << word;
  }
}

TEST_F(WithoutDevice, DevicesListsTheSimulatorAlways) {
  Outcome devices = run({"devices"});
  EXPECT_EQ(devices.exit_code, 0);
  EXPECT_TRUE(holds(devices.out, "sim ")) << devices.out;
}

TEST_F(WithoutDevice, AWrongNameSuggestsTheList) {
  for (const char* name : {"/dev/ttyNOPE", "id:nothing", "port:/dev/ttyNOPE"}) {
    Outcome outcome = run({"--device", name, "exec", "1"});
    EXPECT_EQ(outcome.exit_code, 3) << name;
    EXPECT_TRUE(holds(outcome.err, "adderctl devices")) << outcome.err;
    EXPECT_EQ(std::count(outcome.err.begin(), outcome.err.end(), '\n'), 1) << outcome.err;
  }
}

TEST_F(WithoutDevice, ABusyPortIsSaidToBeBusy) {
  std::string link = directory() + "/board";
  auto master = transport::create_pty(link);
  ASSERT_TRUE(master.ok());
  auto holder = transport::open_pty(link);
  ASSERT_TRUE(holder.ok());
  Outcome outcome = run({"-d", link, "exec", "1"});
  EXPECT_EQ(outcome.exit_code, 3);
  EXPECT_TRUE(holds(outcome.err, "another program")) << outcome.err;
}

TEST_F(WithoutDevice, AMissingLocalFileIsNoticedBeforeConnecting) {
  Outcome missing = run({"-d", "/dev/ttyNOPE", "run", directory() + "/nothing.py"});
  EXPECT_EQ(missing.exit_code, 5);
  EXPECT_TRUE(holds(missing.err, "nothing.py")) << missing.err;
  EXPECT_EQ(run({"-d", "/dev/ttyNOPE", "cp", directory() + "/nothing.py", ":"}).exit_code, 5);
}

TEST_F(WithoutDevice, ASilentDeviceIsNotWaitedForForEver) {
  std::string link = directory() + "/board";
  auto master = transport::create_pty(link);
  ASSERT_TRUE(master.ok());
  Outcome outcome = run({"-d", link, "exec", "1"});
  EXPECT_EQ(outcome.exit_code, 3);
  EXPECT_TRUE(holds(outcome.err, "does not come to its prompt")) << outcome.err;
}

// ---- on devices

class OnDevice : public Desk, public testing::WithParamInterface<std::string> {
protected:
  void SetUp() override {
    if (!is_sim()) board_ = std::make_unique<Microbit>(directory());
  }
  bool is_sim() const { return GetParam() == "sim"; }
  std::vector<std::string> on(std::vector<std::string> arguments) {
    arguments.insert(arguments.begin(), {"--device", is_sim() ? "sim" : board_->pty()});
    return arguments;
  }
  Outcome run_on(std::vector<std::string> arguments, const std::string& input = "") {
    return run(on(std::move(arguments)), input);
  }
  void expect_usable() {
    Outcome outcome = run_on({"exec", "print(6*7)"});
    EXPECT_EQ(outcome.exit_code, 0) << outcome.err;
    EXPECT_EQ(outcome.out, "42\n");
  }
  // Of the simulator that a running adderctl has started.
  void kill_device(const Adderctl&) {
    if (board_) return board_->kill_now();
    for (const auto& entry : std::filesystem::directory_iterator("/proc")) {
      std::string command = file_text(entry.path().string() + "/cmdline");
      std::string name = entry.path().filename().string();
      if (holds(command, "adder-sim") && holds(command, directory())) kill(std::stoi(name), SIGKILL);
    }
  }

  std::unique_ptr<Microbit> board_;
};

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

TEST_P(OnDevice, CtrlCInterruptsAndLeavesTheDeviceUsable) {
  Adderctl running(directory(), on({"run", write("loop.py", "print('go')\nwhile True:\n  pass\n")}));
  ASSERT_TRUE(running.wait_until([&] { return holds(running.out(), "go\n"); })) << running.err();
  running.signal(SIGINT);
  Outcome outcome = running.wait();
  EXPECT_EQ(outcome.exit_code, 130);
  EXPECT_TRUE(holds(outcome.err, "KeyboardInterrupt")) << outcome.err;
  expect_usable();
}

TEST_P(OnDevice, AnUnpluggedDeviceIsFourAtOnce) {
  Adderctl running(directory(), on({"run", write("loop.py", "print('go')\nwhile True:\n  pass\n")}));
  ASSERT_TRUE(running.wait_until([&] { return holds(running.out(), "go\n"); })) << running.err();
  kill_device(running);
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

TEST_P(OnDevice, AnUploadedMainRunsAfterASoftReset) {
  ASSERT_EQ(run_on({"cp", write("hello.py", "print('main has run')\n"), ":main.py"}).exit_code, 0);
  Outcome outcome = run_on({"soft-reset", "--follow"}, "");
  EXPECT_EQ(outcome.exit_code, 0) << outcome.err;
  EXPECT_TRUE(holds(outcome.out, "main has run")) << outcome.out;
}

TEST_P(OnDevice, ResetRestartsAndRunsMain) {
  ASSERT_EQ(run_on({"cp", write("hello.py", "print('main has run')\n"), ":main.py"}).exit_code, 0);
  Outcome outcome = run_on({"reset", "--follow"}, "");
  EXPECT_EQ(outcome.exit_code, 0) << outcome.err;
  EXPECT_TRUE(holds(outcome.out, "main has run")) << outcome.out;
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
#ifdef ADDER_TEST_SIM
INSTANTIATE_TEST_SUITE_P(Sim, OnDevice, testing::Values("sim"));
#endif

// ---- what only the micro:bit shows

class OnMicrobit : public Desk {
protected:
  Microbit board_{directory()};
};

TEST_F(OnMicrobit, UnpluggedInTheMiddleOfAnUpload) {
  Adderctl running(directory(), {"-d", board_.pty(), "--transcript", directory() + "/t", "cp",
                                 write("big.bin", std::string(6000, '\xaa')), ":big.bin"});
  // The slow upload is under way once the device has been asked for a while; there is no output to wait for.
  int turns = 0;
  running.wait_until([&] { return ++turns > 100; });
  board_.kill_now();
  Outcome outcome = running.wait();
  EXPECT_EQ(outcome.exit_code, 4) << outcome.err;
  EXPECT_TRUE(holds(outcome.err, "reconnect")) << outcome.err;
}

TEST_F(OnMicrobit, ItHasNoDirectories) {
  Outcome outcome = run({"-d", board_.pty(), "ls", ":lib"});
  EXPECT_EQ(outcome.exit_code, 5);
  EXPECT_EQ(run({"-d", board_.pty(), "mkdir", ":lib"}).exit_code, 5);
}

}  // namespace
}  // namespace adder::app::cli
