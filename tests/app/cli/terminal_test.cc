// adderctl repl on a real terminal (a pty of the test's): keys go through, Ctrl-] and Ctrl-X leave, and the terminal is
// restored on every way out.
#include <fcntl.h>
#include <gtest/gtest.h>
#include <signal.h>
#include <sys/ioctl.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <termios.h>
#include <unistd.h>

#include <fstream>
#include <memory>

#include "tests/app/cli/adderctl_runner.h"
#include "tests/transport/scratch.h"
#include "transport/pty_stream.h"

namespace adder::app::cli {
namespace {

using std::chrono::seconds;

class TerminalOn : public testing::Test {
protected:
  // adderctl with these words, on a terminal of its own.
  void start(std::vector<std::string> words) {
    auto created = transport::create_pty();
    ASSERT_TRUE(created.ok()) << created.error().message;
    terminal_ = std::move(created).value();
    fd_ = open(terminal_->slave_path().c_str(), O_RDWR | O_NOCTTY);
    ASSERT_GE(fd_, 0);
    // As a shell leaves it.
    termios cooked = settings();
    cooked.c_lflag |= ICANON | ECHO | ISIG;
    cooked.c_oflag |= OPOST | ONLCR;
    tcsetattr(fd_, TCSANOW, &cooked);
    words.insert(words.begin(), ADDERCTL);
    std::vector<char*> arguments;
    for (std::string& word : words) arguments.push_back(word.data());
    arguments.push_back(nullptr);
    id_ = fork();
    if (id_ == 0) {
      prctl(PR_SET_PDEATHSIG, SIGKILL);
      setsid();
      for (int standard : {0, 1, 2}) dup2(fd_, standard);
      setenv("HOME", scratch_.path().c_str(), 1);
      unsetenv("XDG_STATE_HOME");
      execv(ADDERCTL, arguments.data());
      _exit(127);
    }
  }
  void TearDown() override {
    if (id_ > 0) kill(id_, SIGKILL), waitpid(id_, nullptr, 0);
    if (fd_ >= 0) close(fd_);
  }

  termios settings() {
    termios now = {};
    tcgetattr(fd_, &now);
    return now;
  }
  void type(const std::string& keys) { ASSERT_TRUE(terminal_->write_text(keys, transport::after(seconds(60))).ok()); }
  testing::AssertionResult shows(const std::string& text) {
    transport::Deadline deadline = transport::after(seconds(60));
    while (screen_.find(text) == std::string::npos) {
      auto piece = terminal_->read_some(deadline);
      if (!piece.ok()) return testing::AssertionFailure() << piece.error().message << "; the screen shows: " << screen_;
      screen_ += *piece;
    }
    screen_.erase(0, screen_.find(text) + text.size());
    return testing::AssertionSuccess();
  }
  // Its exit code; what it prints on its way out is read meanwhile, since it waits for that.
  int wait_for_end() {
    int status = 0;
    for (int turn = 0; turn < 6000 && waitpid(id_, &status, WNOHANG) != id_; ++turn) {
      auto piece = terminal_->read_some(transport::after(std::chrono::milliseconds(10)));
      if (piece.ok()) screen_ += *piece;
    }
    // Its last words, which it may have said between the last look and its end.
    for (auto piece = terminal_->read_some(transport::Deadline::min()); piece.ok();
         piece = terminal_->read_some(transport::Deadline::min())) {
      screen_ += *piece;
    }
    id_ = -1;
    return WIFEXITED(status) ? WEXITSTATUS(status) : 1000 + WTERMSIG(status);
  }
  void expect_cooked() {
    tcflag_t wanted = ICANON | ECHO | ISIG;
    EXPECT_EQ(settings().c_lflag & wanted, wanted);
    EXPECT_TRUE(settings().c_oflag & OPOST);
  }

  transport::Scratch scratch_;
  std::unique_ptr<transport::PtyMaster> terminal_;
  int fd_ = -1;
  pid_t id_ = -1;
  std::string screen_;
};

class Terminal : public TerminalOn {
protected:
  void SetUp() override { start({"--device", board_.pty(), "repl"}); }
  QemuBoard board_{scratch_.path(), "microbit"};
};

TEST_F(Terminal, KeysGoThroughAndTheTerminalIsRawMeanwhile) {
  ASSERT_TRUE(shows("Ctrl-]"));
  ASSERT_TRUE(shows(">>> "));
  EXPECT_FALSE(settings().c_lflag & ICANON);
  type("print(6*7)\r");
  ASSERT_TRUE(shows("\r\n42\r\n"));
  type("\x1d");
  EXPECT_EQ(wait_for_end(), 0);
  expect_cooked();
}

TEST_F(Terminal, CtrlCGoesToTheDevice) {
  ASSERT_TRUE(shows(">>> "));
  // A micro:bit forgets what is typed too fast for it, so each line waits for its answer.
  type("while True: print('z' * 3)\r");
  ASSERT_TRUE(shows("\n... "));
  type("\r");
  ASSERT_TRUE(shows("zzz\r\nzzz"));
  type("\x03");
  ASSERT_TRUE(shows("KeyboardInterrupt"));
  ASSERT_TRUE(shows(">>> "));
  type("\x18");
  EXPECT_EQ(wait_for_end(), 0);
  expect_cooked();
}

TEST_F(Terminal, AKilledDeviceEndsItWithFour) {
  ASSERT_TRUE(shows(">>> "));
  board_.kill_now();
  EXPECT_EQ(wait_for_end(), 4);
  expect_cooked();
  EXPECT_NE(screen_.find("reconnect"), std::string::npos) << screen_;
}

TEST_F(Terminal, ATerminationSignalRestoresTheTerminal) {
  ASSERT_TRUE(shows(">>> "));
  ASSERT_FALSE(settings().c_lflag & ICANON);
  kill(id_, SIGTERM);
  wait_for_end();
  expect_cooked();
}

#ifdef ADDER_TEST_SIM
// A simulator that stays, under a name that outlives it, as a serial port does.
class TerminalOnSim : public TerminalOn {
protected:
  void SetUp() override {
    plug_in();
    start({"--device", link_, "repl", "--capture", capture_, "--inject-code", "print('in' + 'jected')\\n",
           "--inject-file", file_});
    ASSERT_TRUE(shows(">>> "));
  }
  void plug_in() {
    board_ = std::make_unique<Adderctl>(
        scratch_.path(), std::vector<std::string>{"sim", "--pty", link_, "--flash", scratch_.path() + "/flash"});
    ASSERT_TRUE(board_->wait_until([&] { return access(link_.c_str(), F_OK) == 0; })) << board_->err();
  }
  void leave() {
    type("\x1d");
    EXPECT_EQ(wait_for_end(), 0);
    expect_cooked();
  }
  void come_back() {
    close(fd_);
    screen_.clear();
    start({"--device", link_, "repl"});
    ASSERT_TRUE(shows(">>> "));
  }

  std::string link_ = scratch_.path() + "/board", capture_ = scratch_.path() + "/capture",
              file_ = scratch_.path() + "/inject.py";
  std::unique_ptr<Adderctl> board_;
};

TEST_F(TerminalOnSim, RemembersLinesFromOneSessionToTheNext) {
  type("first = 1 + 1\r");
  ASSERT_TRUE(shows(">>> "));
  type("print('second')\r");
  ASSERT_TRUE(shows("\nsecond\r\n"));
  ASSERT_TRUE(shows(">>> "));
  leave();
  // Even a device that has forgotten its own.
  board_.reset();
  unlink(link_.c_str());
  plug_in();
  come_back();
  type("\x1b[A\x1b[A\r");
  ASSERT_TRUE(shows("first = 1 + 1\r\n"));
  ASSERT_TRUE(shows(">>> "));
  type("print(fir\x1b[A");
  type("st)\r");
  ASSERT_TRUE(shows("\n2\r\n"));
  leave();
}

TEST_F(TerminalOnSim, InjectsCodeAndFilesAndCapturesAll) {
  type("\n");
  ASSERT_TRUE(shows("\ninjected\r\n"));
  ASSERT_TRUE(shows(">>> "));
  std::ofstream(file_) << "for i in range(3):\n    print('file', i)\n";
  type("\x0b");
  ASSERT_TRUE(shows("file 2\r\n"));
  ASSERT_TRUE(shows(">>> "));
  std::ofstream(file_) << "import time\nprint('runs')\nwhile True: time.sleep(1)\n";
  type("\x0b");
  ASSERT_TRUE(shows("runs\r\n"));
  type("\x03");
  ASSERT_TRUE(shows("KeyboardInterrupt"));
  ASSERT_TRUE(shows(">>> "));
  std::ofstream(file_) << "x = = 1\n";
  type("\x0b");
  ASSERT_TRUE(shows("SyntaxError"));
  ASSERT_TRUE(shows(">>> "));
  type("print(6*7)\r");
  ASSERT_TRUE(shows("\n42\r\n"));
  leave();
  std::string captured = file_text(capture_);
  for (const char* part : {"\ninjected\r\n", "file 2\r\n", "\n42\r\n"})
    EXPECT_NE(captured.find(part), std::string::npos) << captured;
}

TEST_F(TerminalOnSim, UnicodeMayBeCutAnywhereAndAWindowResized) {
  std::string code = "print('\u00e4\u20ac\U0001f40d'*2)\r";
  for (char byte : code) {
    type(std::string(1, byte));
    winsize size = {static_cast<unsigned short>(20 + byte % 7), 80, 0, 0};
    ioctl(fd_, TIOCSWINSZ, &size);
    kill(id_, SIGWINCH);
  }
  ASSERT_TRUE(shows("\n\u00e4\u20ac\U0001f40d\u00e4\u20ac\U0001f40d\r\n"));
  leave();
}

TEST_F(TerminalOnSim, LeavingLeavesTheProgramRunning) {
  type("import time\rfor i in range(99999): open('count','w').close() or time.sleep(0.01)\r\r");
  ASSERT_TRUE(shows("... "));
  leave();
  close(fd_);
  start({"--device", link_, "repl"});
  ASSERT_TRUE(shows("Connected to"));
  for (int turn = 0; turn < 6000 && (settings().c_lflag & ICANON); ++turn) usleep(10000);
  type("\x03");
  ASSERT_TRUE(shows("KeyboardInterrupt"));
  leave();
}

TEST_F(TerminalOnSim, ADeviceThatGoesIsWaitedFor) {
  type("print('be' + 'fore')\r");
  ASSERT_TRUE(shows("before"));
  board_->signal(SIGKILL);
  ASSERT_TRUE(shows("is gone; waiting"));
  board_.reset();
  unlink(link_.c_str());
  plug_in();
  ASSERT_TRUE(shows("is back on"));
  type("\rprint('af' + 'ter')\r");
  ASSERT_TRUE(shows("after"));
  board_->signal(SIGKILL);
  ASSERT_TRUE(shows("is gone; waiting"));
  leave();
}

TEST_F(TerminalOnSim, EveryDeathRestoresTheTerminal) {
  for (int number : {SIGKILL, SIGSEGV, SIGHUP, SIGTERM, SIGINT}) {
    ASSERT_FALSE(settings().c_lflag & ICANON);
    kill(id_, number);
    wait_for_end();
    for (int turn = 0; turn < 6000 && !(settings().c_lflag & ICANON); ++turn) usleep(10000);
    expect_cooked();
    come_back();
  }
  leave();
}
#endif

#ifdef ADDER_TEST_SIM
// A WebREPL that asks: the bridge's, on the simulator.
class PasswordQuestion : public TerminalOn {
protected:
  void SetUp() override {
    const std::string door = "  ws ";
    ASSERT_TRUE(bridge_.wait_until([&] {
      size_t at = shown().find(door);
      return at != std::string::npos && shown().find('\n', at) != std::string::npos;
    })) << shown();
    std::string told = shown();
    told.erase(0, told.find(door) + door.size());
    url_ = "ws://" + told.substr(0, told.find('\n'));
    ask();
  }
  std::string shown() { return bridge_.out() + bridge_.err(); }
  void ask() {
    start({"--device", url_, "exec", "print(6*7)"});
    ASSERT_TRUE(shows("Password of " + url_ + ": "));
  }
  bool screen_holds(const std::string& text) { return screen_.find(text) != std::string::npos; }
  Adderctl bridge_{scratch_.path(), {"-d", "sim", "bridge", "--ws", "127.0.0.1:0", "--token", "grün & gut"}};
  std::string url_;
};

TEST_F(PasswordQuestion, TheRightOneLetsInUnseen) {
  type("grün & guX\x7ft\r");
  EXPECT_EQ(wait_for_end(), 0);
  EXPECT_TRUE(screen_holds("42")) << screen_;
  EXPECT_FALSE(screen_holds("gu")) << screen_;
  expect_cooked();
}

TEST_F(PasswordQuestion, AWrongOneIsAskedForAgain) {
  type("guess\r");
  ASSERT_TRUE(shows("Not that one. Password: "));
  type("grün & gut\r");
  ASSERT_TRUE(shows("42"));
  EXPECT_EQ(wait_for_end(), 0);
}

TEST_F(PasswordQuestion, CtrlCAndCtrlDLeave) {
  type("gr\x03");
  EXPECT_EQ(wait_for_end(), 1000 + SIGINT);
  expect_cooked();
  close(fd_);
  ask();
  type("\x04");
  EXPECT_EQ(wait_for_end(), 3);
  EXPECT_TRUE(screen_holds("asks for a password")) << screen_;
  expect_cooked();
}
#endif

}  // namespace
}  // namespace adder::app::cli
