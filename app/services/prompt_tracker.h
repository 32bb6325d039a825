// Knows from a friendly REPL's output whether it waits at a prompt or runs something, and what it said as a welcome.
// Pure. A line that begins with a prompt and is not ended counts as waiting, typed text and all.
#pragma once

#include <QString>
#include <optional>
#include <string>
#include <string_view>

namespace adder::app {

class PromptTracker {
public:
  void feed(std::string_view bytes);
  // A new connection or a reset: nothing is known.
  void forget();
  // The prompt was reached outside of feed().
  void setAtPrompt() { line_ = ">>> "; }

  bool atPrompt() const;
  // What stands behind a first prompt, where that is plain text: it can be typed again. Nothing: it cannot.
  std::optional<std::string> typedLine() const;
  const QString& welcome() const { return welcome_; }

private:
  std::string line_;      // the beginning of the line under way
  std::string previous_;  // the line before it
  QString welcome_;
};

}  // namespace adder::app
