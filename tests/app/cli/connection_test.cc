// Ways to a device, each with a real one at its end: a simulator behind socat's TCP, behind pyserial's RFC 2217 and
// behind a WebREPL by python3-websockets; stock MicroPython behind QEMU's telnet; aliases; a busy port; and devices
// that come and go.
#include <fcntl.h>
#include <signal.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <termios.h>
#include <unistd.h>

#include <cstdio>
#include <sstream>

#include "tests/app/cli/desk.h"
#include "tests/transport/peer_program.h"
#include "transport/pty_stream.h"
#include "transport/tcp_stream.h"

namespace adder::app::cli {
namespace {

using std::chrono::seconds;

// A program that ends with the test.
class Helper {
public:
  explicit Helper(const std::vector<std::string>& command) {
    id_ = fork();
    if (id_ != 0) return;
    prctl(PR_SET_PDEATHSIG, SIGKILL);
    std::vector<char*> words;
    for (const std::string& word : command) words.push_back(const_cast<char*>(word.c_str()));
    words.push_back(nullptr);
    int null = open("/dev/null", O_RDWR);
    for (int standard : {0, 1, 2}) dup2(null, standard);
    execvp(words[0], words.data());
    _exit(127);
  }
  ~Helper() {
    kill(id_, SIGKILL);
    waitpid(id_, nullptr, 0);
  }
  Helper(const Helper&) = delete;
  Helper& operator=(const Helper&) = delete;

private:
  pid_t id_;
};

// A port that nobody listens on just now.
int free_port() {
  auto listener = transport::listen_tcp({"127.0.0.1", 0});
  EXPECT_TRUE(listener.ok()) << listener.error().message;
  return (*listener)->address().port;
}

class ToDevice : public Desk {
protected:
  std::string board() { return directory() + "/board"; }
  // Runs until the test ends.
  void start_simulator() {
    simulator_ = std::make_unique<Adderctl>(directory(), std::vector<std::string>{"sim", "--pty", board()});
    ASSERT_TRUE(simulator_->wait_until([&] { return holds(simulator_->out(), "adder-sim: ready on "); }))
        << simulator_->err();
  }
  // The commands that find out most: every byte, files, a program, a name that is kept.
  void expect_whole(const std::string& device) {
    Outcome first = run({"-d", device, "exec", "kept = 7; print(repr(bytes(range(256)).decode('latin-1')))"});
    ASSERT_EQ(first.exit_code, 0) << first.err;
    EXPECT_TRUE(holds(first.out, "\\x1a\\x1b")) << first.out;
    EXPECT_EQ(run({"-d", device, "eval", "kept"}).out, "7\n");
    std::string path = write("data.bin", std::string(3000, '\xff') + "\r\n\x03\x04");
    Outcome copied = run({"-d", device, "cp", path, ":data.bin"});
    EXPECT_EQ(copied.exit_code, 0) << copied.err;
    EXPECT_EQ(run({"-d", device, "cat", ":data.bin"}).out, file_text(path));
  }
  // Until somebody listens; without a connection, which would be one too many for what is behind it.
  void wait_for_port(int port) {
    char local[16];
    std::snprintf(local, sizeof local, ":%04X ", static_cast<unsigned>(port));
    for (int turn = 0; turn < 600; ++turn) {
      std::istringstream sockets(file_text("/proc/net/tcp") + file_text("/proc/net/tcp6"));
      for (std::string line; std::getline(sockets, line);) {
        size_t address = line.find(local), listens = line.find(" 0A ");
        if (address != std::string::npos && listens != std::string::npos && address < listens) return;
      }
      usleep(100000);
    }
    FAIL() << "nobody listens on port " << port;
  }
  std::unique_ptr<Adderctl> simulator_;
};

TEST_F(ToDevice, BySocat) {
  start_simulator();
  std::string port = std::to_string(free_port());
  // Of a connection that is closed it would read on for half a second, which is the next one's; and the next one has to
  // wait until the last has let go of the board, or each would get a part of the answer.
  Helper socat({"socat", "-t0.01", "TCP-LISTEN:" + port + ",fork,max-children=1,reuseaddr,bind=127.0.0.1",
                board() + ",raw,echo=0"});
  wait_for_port(std::stoi(port));
  expect_whole("socket://localhost:" + port);
}

TEST_F(ToDevice, ByRfc2217) {
  start_simulator();
  transport::PeerProgram server("serve_rfc2217.py", {board()});
  expect_whole("rfc2217://127.0.0.1:" + std::to_string(server.port()));
}

TEST_F(ToDevice, ByWebReplWithItsPassword) {
  start_simulator();
  transport::PeerProgram server("serve_webrepl.py", {"s3cret", board()});
  std::string address = "127.0.0.1:" + std::to_string(server.port());
  expect_whole("ws://:s3cret@" + address);
  Outcome wrong = run({"-d", "ws://:guess@" + address, "exec", "1"});
  EXPECT_EQ(wrong.exit_code, 3);
  EXPECT_TRUE(holds(wrong.err, "refuses the password")) << wrong.err;
}

TEST_F(ToDevice, ByQemusTelnet) {
  std::string port = std::to_string(free_port());
  Helper qemu({"qemu-system-arm", "-M", "microbit", "-display", "none", "-monitor", "none", "-serial",
               "tcp:127.0.0.1:" + port + ",server=on,wait=off,telnet=on", "-device",
               "loader,file=/usr/share/firmware-microbit-micropython/firmware.hex"});
  wait_for_port(std::stoi(port));
  Outcome outcome = run({"-d", "telnet://127.0.0.1:" + port, "exec", "print(bytes(range(256)))"});
  EXPECT_EQ(outcome.exit_code, 0) << outcome.err;
  EXPECT_TRUE(holds(outcome.out, "\\x1a\\x1b") && holds(outcome.out, "\\xfe\\xff")) << outcome.out;
  Outcome other = run({"-d", "rfc2217://127.0.0.1:" + port, "exec", "1"});
  EXPECT_EQ(other.exit_code, 3);
  EXPECT_TRUE(holds(other.err, "telnet://")) << other.err;
}

TEST_F(ToDevice, ByANameOfOnesOwn) {
  start_simulator();
  std::filesystem::create_directories(directory() + "/.config/adder");
  write(".config/adder/devices.toml", "default = 'desk'\n[desk]\ndevice = '" + board() + "'\n");
  EXPECT_EQ(run({"-d", "desk", "eval", "6*7"}).out, "42\n");
  EXPECT_EQ(run({"eval", "6*7"}).out, "42\n");
  write(".config/adder/devices.toml", "default = 'desk'\n[desk]\nbaud = 9600\n");
  Outcome wrong = run({"eval", "1"});
  EXPECT_EQ(wrong.exit_code, 5);
  EXPECT_TRUE(holds(wrong.err, "devices.toml, line 2: [desk] does not say which device it is")) << wrong.err;
}

TEST_F(ToDevice, ABusyOneSaysWhoHasIt) {
  start_simulator();
  Adderctl first(directory(), {"-d", board(), "exec", "print('in')\nwhile True: pass"});
  ASSERT_TRUE(first.wait_until([&] { return holds(first.out(), "in"); })) << first.err();
  Outcome second = run({"-d", board(), "exec", "1"});
  EXPECT_EQ(second.exit_code, 3);
  EXPECT_TRUE(holds(second.err, "adderctl (process ")) << second.err;
  first.signal(SIGINT);
  EXPECT_EQ(first.wait().exit_code, 130);
}

TEST_F(ToDevice, WatchTellsWhatComesAndGoes) {
  Adderctl watch(directory(), {"devices", "--watch", "--json"});
  ASSERT_TRUE(watch.wait_until([&] { return holds(watch.out(), "\"device\":\"sim\""); })) << watch.err();
  Adderctl simulator(directory(), {"sim"});
  std::string link = "\"device\":\"" + directory() + "/adder/sim-";
  EXPECT_TRUE(watch.wait_until([&] { return holds(watch.out(), "{\"event\":\"added\"," + link); })) << watch.out();
  simulator.signal(SIGTERM);
  simulator.wait();
  EXPECT_TRUE(watch.wait_until([&] { return holds(watch.out(), "{\"event\":\"removed\"," + link); })) << watch.out();
  watch.signal(SIGINT);
  EXPECT_EQ(watch.wait().exit_code, 0);
}

// `adderctl repl` on a terminal of the test's.
class Sitting : public ToDevice {
protected:
  void SetUp() override {
    start_simulator();
    terminal_ = transport::create_pty().value();
    int fd = open(terminal_->slave_path().c_str(), O_RDWR | O_NOCTTY);
    id_ = fork();
    if (id_ == 0) {
      prctl(PR_SET_PDEATHSIG, SIGKILL);
      setenv("HOME", directory().c_str(), 1);
      setsid();
      for (int standard : {0, 1, 2}) dup2(fd, standard);
      execl(ADDERCTL, ADDERCTL, "--device", board().c_str(), "repl", nullptr);
      _exit(127);
    }
    close(fd);
  }
  void TearDown() override {
    kill(id_, SIGKILL);
    waitpid(id_, nullptr, 0);
  }
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
  void type(const std::string& keys) { ASSERT_TRUE(terminal_->write_text(keys, transport::after(seconds(60))).ok()); }

  std::unique_ptr<transport::PtyMaster> terminal_;
  std::string screen_;
  pid_t id_ = 0;
};

TEST_F(Sitting, ATerminalWaitsForADeviceThatComesBack) {
  ASSERT_TRUE(shows(">>> "));
  for (int round = 0; round < 2; ++round) {
    simulator_.reset();  // killed
    ASSERT_TRUE(shows("waiting for it to come back"));
    start_simulator();
    ASSERT_TRUE(shows("it is back on " + board()));
    ASSERT_TRUE(shows(">>> "));
    type("6*7\r");
    ASSERT_TRUE(shows("42"));
  }
  simulator_.reset();
  ASSERT_TRUE(shows("waiting for it to come back"));
  kill(id_, SIGINT);
  int status = 0;
  while (waitpid(id_, &status, WNOHANG) == 0)
    [[maybe_unused]] auto rest = terminal_->read_some(transport::after(std::chrono::milliseconds(20)));
  EXPECT_EQ(WEXITSTATUS(status), 4);
}

}  // namespace
}  // namespace adder::app::cli
