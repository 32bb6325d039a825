// See prompt_tracker.h.
#include "app/services/prompt_tracker.h"

namespace adder::app {

namespace {
constexpr size_t kLongestKept = 200;
}

void PromptTracker::feed(std::string_view bytes) {
  for (char c : bytes) {
    if (c != '\n' && c != '\r') {
      if (line_.size() < kLongestKept) line_ += c;
      continue;
    }
    if (line_.starts_with("Type \"help()\"")) welcome_ = QString::fromStdString(previous_).trimmed();
    if (!line_.empty()) previous_ = std::move(line_);
    line_.clear();
  }
}

void PromptTracker::forget() {
  line_.clear();
  previous_.clear();
  welcome_.clear();
}

bool PromptTracker::atPrompt() const {
  return line_.starts_with(">>> ") || line_.starts_with("... ") || line_.starts_with("=== ");
}

std::optional<std::string> PromptTracker::typedLine() const {
  if (!line_.starts_with(">>> ") || line_.size() == kLongestKept) return std::nullopt;
  std::string typed = line_.substr(4);
  for (char c : typed) {
    if (static_cast<unsigned char>(c) < 0x20 || c == 0x7F) return std::nullopt;
  }
  return typed;
}

}  // namespace adder::app
