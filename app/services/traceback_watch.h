// Finds in a friendly REPL's output the error that a typed line has ended with: the traceback that stands right before
// the prompt. What a program prints on its way, and tracebacks that anything follows, are none. Pure: bytes in, errors
// out; only a bounded piece of each line is kept, so that any amount of output may pass.
#pragma once

#include <QString>
#include <optional>
#include <string>
#include <string_view>

namespace adder::app {

struct TypedError {
  QString summary;  // the traceback's last line: "NameError: name 'x' isn't defined"
  QString file;     // the innermost place; "<stdin>" is what was typed
  int line = 0;     // 1-based; 0: it names none
};

class TracebackWatch {
public:
  // The last error whose prompt came in these bytes.
  std::optional<TypedError> feed(std::string_view bytes);
  // A run, a reset, another device: what was typed before is over.
  void forget();
  // Lines that were typed and entered so far; they only grow.
  int entered() const { return entered_; }

private:
  void endLine(const std::string& line);
  std::optional<TypedError> atPrompt();

  // Of the line under way, without escape sequences.
  std::string line_;
  enum class Escape { kNo, kBegun, kSequence } escape_ = Escape::kNo;
  bool returned_ = false;  // a carriage return came last
  // What the line that was entered has led to so far.
  enum class Phase { kNothingTyped, kEntered, kRunning, kTraceback, kPlaceOnly, kError } phase_ = Phase::kNothingTyped;
  TypedError error_;
  int entered_ = 0;
};

}  // namespace adder::app
