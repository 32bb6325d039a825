// Knows from a friendly REPL's output whether it waits at a prompt or runs something, and what it said as a welcome;
// and from what was sent to it, whether all that was typed has come back as its echo. Pure. A line that begins with a
// prompt and is not ended counts as waiting, typed text and all.
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
  // The prompt was reached outside of feed(), on an empty line.
  void setAtPrompt();
  // Typed; to be told before the echo is fed.
  void sent(std::string_view bytes);
  // No echo is coming: what was sent and has not come back was not taken as typed text.
  void forgetSent();

  bool atPrompt() const;
  // What stands behind a first prompt, where that is plain text: it can be typed again. Nothing: it cannot.
  std::optional<std::string> typedLine() const;
  // Of what was sent, something has not come back. Only the echo of plain text and Return is foreseen.
  bool awaitsEcho() const { return !unechoed_.empty(); }
  // A key that edits was typed behind the prompt: when its echo is complete cannot be told from the line.
  bool isEdited() const { return edited_; }
  // How many first prompts there have been.
  int prompts() const { return prompts_; }
  const QString& welcome() const { return welcome_; }

private:
  std::string line_;      // the beginning of the line under way
  std::string previous_;  // the line before it
  QString welcome_;
  std::string unechoed_;  // plain text and Returns
  bool edited_ = false;
  int prompts_ = 0;
};

}  // namespace adder::app
