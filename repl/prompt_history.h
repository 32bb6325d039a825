// The lines that a person has typed at a device's friendly prompt, from one session to the next: the device forgets
// its own history when it restarts. It sits between the keyboard and the device: keys go through it, and it reads
// along what the device prints, to know the line as it stands. Up and Down walk the lines that begin with what has been
// typed; where it cannot know the line (a cursor within it, a completion under way, a program that runs) they go to the
// device, which has a history too. Pure; one thread at a time.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace adder::repl {

class PromptHistory {
public:
  // The oldest first.
  explicit PromptHistory(std::vector<std::string> lines = {}) : lines_(std::move(lines)) {}

  void receive(std::string_view output);
  // What is to be sent for these keys. The beginning of an escape sequence is held back until the rest is there, or
  // until release().
  std::string press(std::string_view keys);
  bool holds_keys() const { return !held_.empty(); }
  std::string release();

  // What was entered since the last call. A line that begins with a space is not kept, as in shells.
  std::vector<std::string> take_entered();

private:
  std::string press_one(const std::string& key);
  std::string walk(bool back, const std::string& key);
  void enter();
  void show(char c);
  void end_escape(char final);
  // The line at the prompt, with what is on its way there; nothing when it is not known.
  std::optional<std::string> line() const;
  std::optional<std::string> shown_line() const;

  std::vector<std::string> lines_, entered_;
  std::string held_;

  // The screen's last line: cells of one character each, and the cursor.
  std::vector<std::string> cells_;
  size_t cursor_ = 0;
  bool is_known_ = true;
  std::optional<std::string> escape_;  // an escape sequence under way

  std::optional<std::string> expected_;  // the line once the device has echoed what was sent
  bool is_opaque_ = false;               // keys were sent whose effect only the echo tells

  // While walking: where, and what had been typed.
  std::optional<size_t> at_;
  std::string prefix_;
};

}  // namespace adder::repl
