// The classes and functions of a Python text, found without parsing it: what is being typed seldom parses. Strings,
// comments and brackets are skipped, so that what looks like a definition in them is none. Pure.
#pragma once

#include <QList>
#include <QString>

namespace adder::app {

struct Symbol {
  enum class Kind { kClass, kFunction, kMethod, kVariable };
  Kind kind = Kind::kFunction;
  QString name;
  QString path;   // "Motor.start"
  int line = 0;   // 1-based
  int depth = 0;  // of definitions around it
  bool operator==(const Symbol&) const = default;
};

// In the order of the text. Variables are those assigned to at the top.
QList<Symbol> outlineOf(const QString& text);

}  // namespace adder::app
