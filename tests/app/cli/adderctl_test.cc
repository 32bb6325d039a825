// adderctl without a device: usage, help, and what it says when there is nothing to talk to.
#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include "tests/app/cli/desk.h"
#include "transport/pty_stream.h"

namespace adder::app::cli {
namespace {

using WithoutDevice = Desk;

TEST_F(WithoutDevice, WrongUsageIsTwo) {
  Outcome nothing = run({});
  EXPECT_EQ(nothing.exit_code, 2);
  EXPECT_TRUE(holds(nothing.err, "List what is connected")) << nothing.err;
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

TEST_F(WithoutDevice, EveryCommandsHelpShowsAnExampleAndTheManualHasIt) {
  std::string manual = file_text(COMMANDS_PAGE);
  for (const char* command : {"devices",    "run", "exec",  "eval",    "repl",       "ls",     "tree",   "cat",
                              "cp",         "mv",  "rm",    "mkdir",   "rmdir",      "df",     "sha256", "reset",
                              "soft-reset", "sim", "flash", "connect", "disconnect", "resume", "sleep", "touch", "du"}) {
    Outcome help = run({command, "--help"});
    EXPECT_EQ(help.exit_code, 0) << command;
    EXPECT_TRUE(holds(manual, std::string("`") + command)) << command;
    size_t example = help.out.find("Example:\n  adderctl ");
    ASSERT_NE(example, std::string::npos) << help.out;
    EXPECT_NE(help.out.find(std::string(" ") + command, example), std::string::npos) << help.out;
  }
}

TEST_F(WithoutDevice, WrongUsageShowsTheWay) {
  EXPECT_TRUE(holds(run({"cp", "main.py"}).err, "Example:\n  adderctl cp main.py :"));
  EXPECT_TRUE(holds(run({"rnu", "main.py"}).err, "did you mean `adderctl run`"));
  EXPECT_TRUE(holds(run({"soft_reset"}).err, "`adderctl soft-reset`"));
  EXPECT_FALSE(holds(run({"frobnicate"}).err, "did you mean"));
}

// Had the first command begun, it would have found no device, which is 3.
TEST_F(WithoutDevice, WrongUsageAnywhereInAChainIsToldBeforeAnythingIsDone) {
  for (std::vector<std::string> rest : std::vector<std::vector<std::string>>{
           {"frobnicate"}, {"cp", "a", "b"}, {"run"}, {"sleep", "long"}, {"ls", "--frob"}, {}, {"+"}}) {
    std::vector<std::string> words = {"-d", "/dev/ttyNOPE", "exec", "print(1)", "+"};
    words.insert(words.end(), rest.begin(), rest.end());
    Outcome outcome = run(words);
    EXPECT_EQ(outcome.exit_code, 2) << outcome.err;
    EXPECT_EQ(outcome.out, "");
  }
  EXPECT_EQ(run({"+", "devices"}).exit_code, 2);
}

TEST_F(WithoutDevice, AChainStopsAtTheFirstFailureAndHasItsExitCode) {
  Outcome outcome = run({"devices", "+", "-d", "/dev/ttyNOPE", "ls", "+", "devices"});
  EXPECT_EQ(outcome.exit_code, 3);
  EXPECT_EQ(outcome.out, run({"devices"}).out);
}

TEST_F(WithoutDevice, ThePlusMayBeLeftOutWhereTheCommandIsComplete) {
  Outcome outcome = run({"sleep", "0.01", "disconnect", "resume", "devices"});
  EXPECT_EQ(outcome.exit_code, 0) << outcome.err;
  EXPECT_EQ(outcome.out, run({"devices"}).out);
  EXPECT_EQ(run({"connect", "list"}).out, outcome.out);
  // mpremote's short name of a port, which is a word of its own.
  Outcome short_name = run({"u977", "exec", "1"});
  EXPECT_EQ(short_name.exit_code, 3);
  EXPECT_TRUE(holds(short_name.err, "ttyUSB977")) << short_name.err;
}

TEST_F(WithoutDevice, DevicesAsJson) {
  nlohmann::json devices = nlohmann::json::parse(run({"devices", "--json"}).out, nullptr, false);
  ASSERT_TRUE(devices.is_array());
  EXPECT_EQ(devices.back()["device"], "sim");
  EXPECT_EQ(devices.back()["kind"], "simulator");
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

}  // namespace
}  // namespace adder::app::cli
