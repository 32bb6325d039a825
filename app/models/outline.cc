// See outline.h.
#include "app/models/outline.h"

#include <QRegularExpression>

namespace adder::app {

namespace {

// Walks over a text by logical lines: those that begin outside of strings and brackets.
class Lines {
public:
  explicit Lines(const QString& text) : text_(text) {}

  // Goes to the end of the present line, over strings, brackets and continued lines; false at the text's end.
  bool skipLine() {
    int depth = 0;
    while (at_ < text_.size()) {
      QChar c = text_[at_];
      if (c == '#') {
        skipComment();
      } else if (c == '"' || c == '\'') {
        skipString(c);
      } else if (c == '\\' && at_ + 1 < text_.size()) {
        if (text_[at_ + 1] == '\n') ++line_;
        at_ += 2;
      } else {
        if (c == '(' || c == '[' || c == '{') ++depth;
        if ((c == ')' || c == ']' || c == '}') && depth > 0) --depth;
        ++at_;
        if (c != '\n') continue;
        ++line_;
        // A bracket that nobody has closed yet must not hide the rest: a definition begins a line all the same.
        if (depth == 0 || beginsDefinition()) return at_ < text_.size();
      }
    }
    return false;
  }

  QStringView rest() const { return QStringView(text_).mid(at_); }
  int line() const { return line_; }

private:
  void skipComment() {
    qsizetype end = text_.indexOf('\n', at_);
    at_ = end < 0 ? text_.size() : end;
  }

  void skipString(QChar quote) {
    bool triple = at_ + 2 < text_.size() && text_[at_ + 1] == quote && text_[at_ + 2] == quote;
    at_ += triple ? 3 : 1;
    while (at_ < text_.size()) {
      QChar c = text_[at_];
      if (c == '\n' && !triple) return;  // never closed
      if (c == '\n') ++line_;
      if (c == '\\' && at_ + 1 < text_.size()) {
        if (text_[at_ + 1] == '\n') ++line_;
        at_ += 2;
        continue;
      }
      ++at_;
      if (c != quote) continue;
      if (!triple) return;
      if (at_ + 1 < text_.size() && text_[at_] == quote && text_[at_ + 1] == quote) {
        at_ += 2;
        return;
      }
    }
  }

  bool beginsDefinition() const {
    return rest().startsWith(QStringLiteral("def ")) || rest().startsWith(QStringLiteral("class ")) ||
           rest().startsWith(QStringLiteral("async def "));
  }

  const QString& text_;
  qsizetype at_ = 0;
  int line_ = 1;
};

struct Open {
  int indent;
  Symbol symbol;
};

}  // namespace

QList<Symbol> outlineOf(const QString& text) {
  static const QRegularExpression definition(QStringLiteral("^([ \\t]*)(?:(class)|(?:async[ \\t]+)?def)[ \\t]+(\\w+)"));
  static const QRegularExpression assignment(QStringLiteral("^([A-Za-z_]\\w*)[ \\t]*(?::[^=\\n]*)?=(?!=)"));
  QList<Symbol> symbols;
  QList<Open> around;
  Lines lines(text);
  if (text.isEmpty()) return symbols;
  do {
    QString head = lines.rest().left(200).toString();
    head = head.section('\n', 0, 0);
    if (QRegularExpressionMatch match = definition.match(head); match.hasMatch()) {
      int indent = static_cast<int>(match.captured(1).size());
      while (!around.isEmpty() && around.last().indent >= indent) around.removeLast();
      bool in_class = !around.isEmpty() && around.last().symbol.kind == Symbol::Kind::kClass;
      Symbol symbol;
      symbol.kind = !match.captured(2).isEmpty() ? Symbol::Kind::kClass
                    : in_class                   ? Symbol::Kind::kMethod
                                                 : Symbol::Kind::kFunction;
      symbol.name = match.captured(3);
      symbol.path = around.isEmpty() ? symbol.name : around.last().symbol.path + '.' + symbol.name;
      symbol.line = lines.line();
      symbol.depth = static_cast<int>(around.size());
      symbols.append(symbol);
      around.append({indent, symbol});
    } else if (match = assignment.match(head); match.hasMatch()) {
      around.clear();
      QString name = match.captured(1);
      auto known = [&](const Symbol& other) { return other.depth == 0 && other.name == name; };
      if (std::none_of(symbols.begin(), symbols.end(), known))
        symbols.append({Symbol::Kind::kVariable, name, name, lines.line(), 0});
    }
  } while (lines.skipLine());
  return symbols;
}

}  // namespace adder::app
