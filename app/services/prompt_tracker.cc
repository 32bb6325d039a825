// See prompt_tracker.h.
#include "app/services/prompt_tracker.h"

#include <algorithm>

namespace adder::app {

namespace {
constexpr size_t kLongestKept = 200;
constexpr size_t kMostAwaited = 4096;

bool isPlain(char c) { return static_cast<unsigned char>(c) >= 0x20 && c != 0x7F; }
}  // namespace

void PromptTracker::feed(std::string_view bytes) {
  for (char c : bytes) {
    // Return comes back as \r\n, of which the first counts.
    if (atPrompt() && !unechoed_.empty() && c == unechoed_.front()) unechoed_.erase(0, 1);
    if (c != '\n' && c != '\r') {
      if (line_.size() < kLongestKept) line_ += c;
      prompts_ += line_ == ">>> ";
      continue;
    }
    edited_ = false;
    if (line_.starts_with("Type \"help()\"")) welcome_ = QString::fromStdString(previous_).trimmed();
    if (!line_.empty()) previous_ = std::move(line_);
    line_.clear();
  }
}

void PromptTracker::forget() {
  line_.clear();
  previous_.clear();
  welcome_.clear();
  forgetSent();
}

void PromptTracker::setAtPrompt() {
  line_ = ">>> ";
  forgetSent();
}

void PromptTracker::sent(std::string_view bytes) {
  for (char c : bytes) {
    if (c == '\n') c = '\r';
    if (isPlain(c) || c == '\r') {
      unechoed_ += c;
    } else {
      forgetSent();
      edited_ = true;
    }
  }
  if (unechoed_.size() > kMostAwaited) forgetSent();
}

void PromptTracker::forgetSent() {
  unechoed_.clear();
  edited_ = false;
}

bool PromptTracker::atPrompt() const {
  return line_.starts_with(">>> ") || line_.starts_with("... ") || line_.starts_with("=== ");
}

std::optional<std::string> PromptTracker::typedLine() const {
  if (!line_.starts_with(">>> ") || line_.size() == kLongestKept) return std::nullopt;
  std::string typed = line_.substr(4);
  if (!std::all_of(typed.begin(), typed.end(), isPlain)) return std::nullopt;
  return typed;
}

}  // namespace adder::app
