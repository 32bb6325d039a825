// What the tests of adderctl share: a desk of one's own, which is a scratch directory with HOME in it, and devices on
// it. "sim" is the simulator that each adderctl starts for itself, whose files survive; "microbit" is a stock
// MicroPython 1.9.2 and "mps2-an385" our own firmware, both in a QEMU that lasts as long as the test; "stock" is
// MicroPython 1.27 under Node, where it is installed.
#pragma once

#include <gtest/gtest.h>
#include <signal.h>

#include <filesystem>
#include <fstream>
#include <memory>

#include "tests/app/cli/adderctl_runner.h"
#include "tests/repl/stock_micropython.h"
#include "tests/transport/scratch.h"

namespace adder::app::cli {

inline bool holds(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }

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

  // The simulators that this desk's commands have started.
  void kill_simulators() {
    for (const auto& entry : std::filesystem::directory_iterator("/proc")) {
      std::string command = file_text(entry.path().string() + "/cmdline");
      if (holds(command, "adder-sim") && holds(command, directory())) kill(std::stoi(entry.path().filename()), SIGKILL);
    }
  }

private:
  transport::Scratch scratch_;
};

class OnDevice : public Desk, public testing::WithParamInterface<std::string> {
protected:
  void SetUp() override {
    if (is_stock() && !repl::has_stock_micropython()) GTEST_SKIP() << repl::kNoStockMicropython;
    if (!is_sim()) board_ = std::make_unique<QemuBoard>(directory(), GetParam());
  }
  bool is_sim() const { return GetParam() == "sim"; }
  bool is_microbit() const { return GetParam() == "microbit"; }
  bool is_stock() const { return GetParam() == "stock"; }
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
  void kill_device() { board_ ? board_->kill_now() : kill_simulators(); }
  // Another one in its place.
  void plug_in_again() {
    board_.reset();
    SetUp();
  }

  std::unique_ptr<QemuBoard> board_;
};

}  // namespace adder::app::cli
