// adderctl without a device: usage, help, and what it says when there is nothing to talk to.
#include <gtest/gtest.h>

#include <algorithm>
#include <cstdlib>
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
  for (const char* command : {"devices",    "run",  "exec",  "eval",    "repl",       "ls",     "tree",      "cat",
                              "cp",         "mv",   "rm",    "mkdir",   "rmdir",      "df",     "sha256",    "reset",
                              "soft-reset", "sim",  "flash", "connect", "disconnect", "resume", "sleep",     "touch",
                              "du",         "edit", "rtc",   "version", "bootloader", "romfs",  "completion"}) {
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

TEST_F(WithoutDevice, VersionNeedsNoDeviceUnlessOneIsNamed) {
  Outcome ours = run({"version"});
  // A board that happens to be at this computer may not answer.
  EXPECT_TRUE(ours.out.starts_with("adderctl  ")) << ours.out;
  EXPECT_EQ(run({"-d", "/dev/ttyNOPE", "version"}).exit_code, 3);
}

size_t widest_line(const std::string& text) {
  size_t widest = 0, width = 0;
  for (char c : text) {
    if (c == '\n')
      width = 0;
    else if ((c & 0xc0) != 0x80)
      widest = std::max(widest, ++width);
  }
  return widest;
}

TEST_F(WithoutDevice, HelpFitsATerminal) {
  Outcome help = run({"--help"});
  EXPECT_LE(widest_line(help.out), 80u) << help.out;
  EXPECT_FALSE(holds(help.out, "complete ")) << help.out;
  for (const char* command : {"cp", "ls", "flash", "repl", "rtc", "sim", "devices", "run", "romfs"})
    EXPECT_LE(widest_line(run({command, "--help"}).out), 80u) << command;
}

TEST_F(WithoutDevice, CompletionIsMadeFromTheTables) {
  auto complete = [&](std::vector<std::string> words) {
    words.insert(words.begin(), {"complete", "--"});
    return run(words).out;
  };
  EXPECT_TRUE(holds(complete({""}), "devices\tList what is connected\n"));
  EXPECT_EQ(complete({"soft"}).substr(0, 11), "soft-reset\t");
  EXPECT_FALSE(holds(complete({""}), "complete\t"));
  EXPECT_TRUE(holds(complete({"ls", "--j"}), "--json\t"));
  EXPECT_TRUE(holds(complete({"ls", "+", "df", "--"}), "--json\t"));
  EXPECT_TRUE(holds(complete({"--device", "si"}), "sim\t"));
  EXPECT_TRUE(holds(complete({"connect", "si"}), "sim\t"));
  EXPECT_EQ(complete({"completion", "f"}), "fish\n");
  EXPECT_EQ(complete({"flash", "--chip", "st"}), "stm32\n");
  std::string script = write("script.py", "");
  EXPECT_EQ(complete({"run", directory() + "/scr"}), script + "\n");
  EXPECT_EQ(complete({"--transcript", directory() + "/scr"}), script + "\n");
  // A device is not disturbed for it.
  EXPECT_EQ(complete({"--device", "/dev/ttyNOPE", "cat", ":m"}), "");
  for (const char* shell : {"bash", "zsh", "fish"}) {
    Outcome printed = run({"completion", shell});
    EXPECT_EQ(printed.exit_code, 0);
    EXPECT_TRUE(holds(printed.out, "adderctl")) << shell;
  }
  EXPECT_EQ(run({"completion", "csh"}).exit_code, 2);
}

TEST_F(WithoutDevice, TheShellCompletes) {
  std::string script = write("complete.sh", run({"completion", "bash"}).out +
                                                "complete_line() {\n"
                                                "  COMP_LINE=$1 COMP_POINT=${#1}\n"
                                                "  compopt() { :; }\n"
                                                "  _adderctl; printf '%s\\n' \"${COMPREPLY[@]}\"\n"
                                                "}\n"
                                                "complete_line '" ADDERCTL
                                                " soft-'\n"
                                                "complete_line '" ADDERCTL
                                                " --device sim cat :bo'\n"
                                                "complete_line '" ADDERCTL " ls --rec'\n");
  ASSERT_EQ(run({"--device", "sim", "touch", ":boring.py"}).exit_code, 0);
  setenv("XDG_DATA_HOME", (directory() + "/data").c_str(), 1);
  int status = std::system(("bash " + script + " > " + directory() + "/completed").c_str());
  unsetenv("XDG_DATA_HOME");
  EXPECT_EQ(status, 0);
  // bash itself has the word up to the colon.
  EXPECT_EQ(file_text(directory() + "/completed"), "soft-reset\nboring.py\n--recursive\n");
}

TEST_F(WithoutDevice, TheManualPageHasEveryCommand) {
  Outcome page = run({"man"});
  EXPECT_EQ(page.exit_code, 0);
  EXPECT_TRUE(page.out.starts_with(".TH ADDERCTL 1"));
  for (const char* part : {".SS soft\\-reset\n", ".SS cp\n", "\\-\\-recursive", ".SH EXIT STATUS", "\n.B 130\n"})
    EXPECT_TRUE(holds(page.out, part)) << part;
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
  EXPECT_TRUE(holds(outcome.err, "holds it") || holds(outcome.err, "another program")) << outcome.err;
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
