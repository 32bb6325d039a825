// What can stand at a place of a Python text, and what the name there means: from what the text defines itself and from
// the reference. Guesses types as far as assignments tell them; what is not known is not offered. Pure but for reading
// the reference, so UI thread only; cheap enough for every key.
#pragma once

#include <optional>

#include "app/services/reference.h"

namespace adder::app {

struct Completion {
  enum class Kind { kModule, kClass, kFunction, kProperty, kVariable, kKeyword, kWord, kParameter };
  Kind kind = Kind::kWord;
  QString name;
  QString detail;  // a signature, or where it comes from
  QString doc;
  bool near = true;  // from the text itself, or what it imports; those come first
};

struct CompletionList {
  QString prefix;  // what is typed of the name already
  QList<Completion> rows;
};

struct CallTip {
  QString callee;  // "machine.Pin"
  QStringList parameters;
  int current = -1;  // of parameters; -1: none of them
  QString type;      // of what it returns
  QString doc;
};

struct NameInfo {
  Documentation documentation;
  int line = 0;  // of the definition in this text, 1-based; 0: it is elsewhere
};

class CodeInsight {
public:
  CodeInsight(const Reference& reference, const SourceModel& source) : reference_(reference), source_(source) {}

  // `before` ends at the caret and begins at a line's start some lines above; `line` is the caret's, 1-based.
  CompletionList complete(const QString& before, int line) const;
  std::optional<CallTip> callTip(const QString& before, int line) const;
  // Of the name that `before` ends with.
  std::optional<NameInfo> nameAt(const QString& before, int line) const;

private:
  struct Part {
    QString name;
    bool called = false;
  };
  struct Thing {
    const Definition* definition = nullptr;
    bool instance = false;
    QString path;
    bool own = false;  // defined by this text
  };

  static std::optional<QList<Part>> chainBefore(const QString& text, qsizetype end);
  Thing resolve(const QList<Part>& chain, int line, int depth = 0) const;
  Thing first(const QString& name, int line, int depth) const;
  Thing step(const Thing& owner, const QString& name, int line, int depth) const;
  Thing instanceOf(const QString& type, int line, int depth) const;
  Thing called(const Thing& callee, int line, int depth) const;
  Thing originThing(const Origin& origin, int line, int depth) const;
  Thing annotated(const QString& name, int line, int depth) const;
  Thing own(const QString& path) const;
  Thing known(const QString& dotted) const;
  QList<Completion> membersOf(const Thing& thing) const;
  QList<Completion> names(const QString& before, int line) const;
  QList<Completion> modulesAfter(const QString& typed) const;
  QList<Completion> importable(const QString& statement, QString* prefix) const;

  const Reference& reference_;
  const SourceModel& source_;
};

}  // namespace adder::app
