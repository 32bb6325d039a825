// See progress.h.
#include "app/cli/progress.h"

#include <unistd.h>

#include <cinttypes>
#include <cstdio>
#include <utility>

namespace adder::app::cli {

namespace {
constexpr std::chrono::milliseconds kBetween{200};
}

ProgressLine::ProgressLine(std::string name, std::string unit)
    : name_(std::move(name)),
      unit_(std::move(unit)),
      is_terminal_(isatty(STDERR_FILENO) == 1),
      last_(std::chrono::steady_clock::now()) {}

ProgressLine::~ProgressLine() {
  if (shown_) std::fputs("\r\x1b[K", stderr);
}

void ProgressLine::show(uint64_t done, uint64_t total) {
  auto now = std::chrono::steady_clock::now();
  if (!is_terminal_ || total == 0 || now - last_ < kBetween) return;
  last_ = now;
  shown_ = true;
  std::fprintf(stderr, "\r\x1b[K%s  %3" PRIu64 " %%  %" PRIu64 " of %" PRIu64 " %s", name_.c_str(), done * 100 / total,
               done, total, unit_.c_str());
}

}  // namespace adder::app::cli
