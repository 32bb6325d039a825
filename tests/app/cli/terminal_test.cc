// adderctl repl on a real terminal (a pty of the test's): keys go through, Ctrl-] and Ctrl-X leave, and the terminal is
// restored on every way out.
#include <fcntl.h>
#include <gtest/gtest.h>
#include <signal.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <termios.h>
#include <unistd.h>

#include "tests/app/cli/adderctl_runner.h"
#include "tests/transport/scratch.h"
#include "transport/pty_stream.h"

namespace adder::app::cli {
namespace {

using std::chrono::seconds;

class Terminal : public testing::Test {
protected:
  void SetUp() override {
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
    id_ = fork();
    if (id_ == 0) {
      prctl(PR_SET_PDEATHSIG, SIGKILL);
      setsid();
      for (int standard : {0, 1, 2}) dup2(fd_, standard);
      execl(ADDERCTL, ADDERCTL, "--device", board_.pty().c_str(), "repl", nullptr);
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
  QemuBoard board_{scratch_.path(), "microbit"};
  std::unique_ptr<transport::PtyMaster> terminal_;
  int fd_ = -1;
  pid_t id_ = -1;
  std::string screen_;
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

}  // namespace
}  // namespace adder::app::cli
