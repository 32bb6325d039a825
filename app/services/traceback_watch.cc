// See traceback_watch.h.
#include "app/services/traceback_watch.h"

#include <QRegularExpression>
#include <utility>

namespace adder::app {

namespace {

constexpr size_t kLongestKept = 400;
constexpr std::string_view kPrompts[] = {">>> ", "... ", "=== "};

bool isInput(std::string_view line) {
  for (std::string_view prompt : kPrompts) {
    if (line.starts_with(prompt)) return line.find_first_not_of(' ', prompt.size()) != std::string_view::npos;
  }
  return false;
}

bool isPrompt(std::string_view line) {
  for (std::string_view prompt : kPrompts) {
    if (line.starts_with(prompt)) return true;
  }
  return false;
}

}  // namespace

std::optional<TypedError> TracebackWatch::feed(std::string_view bytes) {
  std::optional<TypedError> found;
  for (char c : bytes) {
    if (c == '\n') {
      returned_ = false;
      endLine(line_);
      line_.clear();
      continue;
    }
    if (std::exchange(returned_, false)) line_.clear();  // the line is written anew
    if (c == '\r') {
      returned_ = true;
    } else if (c == '\x1b') {
      escape_ = Escape::kBegun;
    } else if (escape_ == Escape::kBegun) {
      escape_ = c == '[' ? Escape::kSequence : Escape::kNo;
    } else if (escape_ == Escape::kSequence) {
      if (c >= '@' && c <= '~') escape_ = Escape::kNo;
    } else if (line_.size() < kLongestKept) {
      line_ += c;
      if (c == ' ' && line_ == kPrompts[0]) {
        if (std::optional<TypedError> error = atPrompt()) found = error;
      }
    }
  }
  return found;
}

void TracebackWatch::forget() {
  line_.clear();
  escape_ = Escape::kNo;
  returned_ = false;
  phase_ = Phase::kNothingTyped;
}

std::optional<TypedError> TracebackWatch::atPrompt() {
  Phase reached = std::exchange(phase_, Phase::kNothingTyped);
  return reached == Phase::kError ? std::optional(error_) : std::nullopt;
}

void TracebackWatch::endLine(const std::string& line) {
  static const QRegularExpression place(QStringLiteral("^  File \"([^\"]+)\"(?:, line (\\d+))?"));
  static const QRegularExpression raised(QStringLiteral("^[A-Za-z_][\\w.]*(?::|$)"));
  static const QRegularExpression unreadable(QStringLiteral("^(?:Syntax|Indentation|Tab)Error(?::|$)"));
  if (isPrompt(line)) {
    if (!isInput(line)) return;
    ++entered_;
    phase_ = Phase::kEntered;
    return;
  }
  if (phase_ == Phase::kNothingTyped || line.empty()) return;
  if (line == "Traceback (most recent call last):") {
    phase_ = Phase::kTraceback;
    error_ = {};
    return;
  }
  // A line that cannot be compiled has called nothing: CPython and Adder show the place alone, before all output.
  const bool at_once = phase_ == Phase::kEntered && line.starts_with("  File \"");
  if (at_once) error_ = {};
  if (phase_ != Phase::kTraceback && phase_ != Phase::kPlaceOnly)
    phase_ = at_once ? Phase::kPlaceOnly : Phase::kRunning;  // what follows a traceback makes it part of the output
  if (phase_ == Phase::kRunning) return;
  QString text = QString::fromStdString(line);
  if (QRegularExpressionMatch at = place.match(text); at.hasMatch()) {
    error_.file = at.captured(1);
    error_.line = at.captured(2).toInt();
  } else if (!text.startsWith(' ')) {
    bool is_error = (phase_ == Phase::kTraceback ? raised : unreadable).match(text).hasMatch();
    if (is_error) error_.summary = text;
    phase_ = is_error ? Phase::kError : Phase::kRunning;
  }
}

}  // namespace adder::app
