// One line on a terminal that shows how far a transfer is; nothing at all when stderr is not a terminal, or the
// transfer is short.
#pragma once

#include <chrono>
#include <cstdint>
#include <string>

namespace adder::app::cli {

class ProgressLine {
public:
  explicit ProgressLine(std::string name, std::string unit = "bytes");
  // Removes the line, so that what follows starts on a clean one.
  ~ProgressLine();
  void show(uint64_t done, uint64_t total);

private:
  std::string name_, unit_;
  bool is_terminal_;
  bool shown_ = false;
  std::chrono::steady_clock::time_point last_;
};

}  // namespace adder::app::cli
