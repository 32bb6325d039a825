// What a Python text or a stub file defines: modules, classes, functions with their parameters and first lines of
// documentation, what it imports, what its variables are made of, and every word in it. Read from tokens, line by line:
// what is being typed seldom parses. Pure; any thread.
#pragma once

#include <QHash>
#include <QList>
#include <QString>
#include <QStringList>

namespace adder::app {

struct Definition {
  enum class Kind { kModule, kClass, kFunction, kProperty, kVariable };
  Kind kind = Kind::kVariable;
  QString name;
  QString parameters;  // "x, y=0", without self; of a class those of its __init__
  QString type;        // "-> int", "led: Pin": without the arrow or colon; empty where nothing says it
  QString doc;         // the docstring, its lines trimmed
  QStringList bases;
  int line = 0;     // 1-based
  int endLine = 0;  // the last line of its body
  QList<Definition> members;

  bool callable() const { return kind == Kind::kFunction || kind == Kind::kClass; }
  const Definition* member(const QString& wanted) const;
};

// What stands right of an assignment, as far as it tells a type: Pin(2) is {"Pin", true}, text is {"str", true}.
struct Origin {
  QString name;
  bool called = false;
};

struct SourceModel {
  Definition module{Definition::Kind::kModule, {}, {}, {}, {}, {}, 1, 0, {}};
  QHash<QString, QString> imports;   // "Pin" -> "machine.Pin", "np" -> "numpy"
  QHash<QString, Origin> variables;  // "led", "Motor.pin" for self.pin in class Motor, "Motor.start.led"
  QStringList words;                 // sorted, each once

  // "Motor.start", when the line is in it; empty at the top of the file.
  QString scopeAt(int line) const;
};

SourceModel readSource(const QString& text);

// "x: int, y=(1, 2), *rest" -> its three parameters.
QStringList splitParameters(const QString& parameters);

}  // namespace adder::app
