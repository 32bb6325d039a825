// The other side of a network test: a program that nobody here wrote (pyserial, python3-websockets, QEMU), started by a
// script of peers/. A peer prints "ready PORT" when it can be connected to, is told the end of the test by the end of
// its standard input, and may print a report before it ends.
#pragma once

#include <fcntl.h>
#include <gtest/gtest.h>
#include <signal.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cstdio>
#include <string>
#include <vector>

extern char** environ;

namespace adder::transport {

class PeerProgram {
public:
  // `script` is a file of tests/transport/peers, run by /usr/bin/python3.
  explicit PeerProgram(const std::string& script, const std::vector<std::string>& arguments = {}) {
    std::vector<std::string> words = {"/usr/bin/python3", std::string(ADDER_PEERS) + "/" + script};
    words.insert(words.end(), arguments.begin(), arguments.end());
    std::vector<char*> argv;
    for (std::string& word : words) argv.push_back(word.data());
    argv.push_back(nullptr);
    int in[2], out[2];
    EXPECT_EQ(pipe2(in, O_CLOEXEC), 0);
    EXPECT_EQ(pipe2(out, O_CLOEXEC), 0);
    posix_spawn_file_actions_t actions;
    posix_spawn_file_actions_init(&actions);
    posix_spawn_file_actions_adddup2(&actions, in[0], 0);
    posix_spawn_file_actions_adddup2(&actions, out[1], 1);
    EXPECT_EQ(posix_spawn(&pid_, argv[0], &actions, nullptr, argv.data(), environ), 0);
    posix_spawn_file_actions_destroy(&actions);
    ::close(in[0]);
    ::close(out[1]);
    input_ = in[1];
    output_ = fdopen(out[0], "r");
    std::string first = line();
    if (first.starts_with("ready ")) port_ = std::stoi(first.substr(6));
    EXPECT_NE(port_, 0) << script << " says: " << first;
  }
  ~PeerProgram() {
    if (pid_ > 0 && input_ >= 0) finish();
    if (pid_ > 0) {
      kill(pid_, SIGKILL);
      waitpid(pid_, nullptr, 0);
    }
    if (output_ != nullptr) fclose(output_);
  }
  PeerProgram(const PeerProgram&) = delete;
  PeerProgram& operator=(const PeerProgram&) = delete;

  int port() const { return port_; }
  // Waits for the next line that it prints; empty at its end.
  std::string line() {
    char text[65536];
    if (fgets(text, sizeof text, output_) == nullptr) return "";
    std::string got = text;
    if (got.ends_with('\n')) got.pop_back();
    return got;
  }
  // Tells it to end, and returns what it still prints.
  std::string finish() {
    ::close(input_);
    input_ = -1;
    std::string report;
    for (std::string text; !(text = line()).empty();) report += text + "\n";
    int status = 0;
    waitpid(pid_, &status, 0);
    pid_ = -1;
    EXPECT_TRUE(WIFEXITED(status) && WEXITSTATUS(status) == 0) << report;
    return report;
  }

private:
  pid_t pid_ = -1;
  int input_ = -1;
  std::FILE* output_ = nullptr;
  int port_ = 0;
};

}  // namespace adder::transport
