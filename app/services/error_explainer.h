// Says in plain words what an error means and what to do about it, from the words of its traceback: those of Adder, of
// MicroPython (whose messages are shorter) and of CPython. A table of patterns, the first that fits counts. Pure.
#pragma once

#include <QString>
#include <optional>

namespace adder::app {

struct Explanation {
  QString title;    // "A name that Python does not know"
  QString meaning;  // what happened, with the names of the message
  QString advice;   // what to try; the likeliest first
  bool operator==(const Explanation&) const = default;
};

// `error` is a traceback or its last line, "NameError: name 'x' isn't defined". Nothing for an error that is not among
// the common ones.
std::optional<Explanation> explainError(const QString& error);

}  // namespace adder::app
