// The tokens of a Python text, as far as completion and documentation need them: comments and white space are gone,
// a logical line ends where its brackets are closed. Pure.
#pragma once

#include <QList>
#include <QStringView>

namespace adder::app {

struct SourceToken {
  enum class Kind { kName, kNumber, kString, kOperator };
  Kind kind = Kind::kOperator;
  qsizetype from = 0, to = 0;  // in the text
  int line = 0;                // 1-based
};

class SourceLines {
public:
  explicit SourceLines(QStringView text) : text_(text) {}

  // The next logical line that has a token; false at the end of the text.
  bool next();
  const QList<SourceToken>& tokens() const { return tokens_; }
  int indent() const { return indent_; }
  int lastLine() const { return line_; }
  QStringView text(const SourceToken& token) const { return text_.mid(token.from, token.to - token.from); }
  bool is(qsizetype index, QStringView what) const { return index < tokens_.size() && text(tokens_[index]) == what; }
  bool isName(qsizetype index) const {
    return index < tokens_.size() && tokens_[index].kind == SourceToken::Kind::kName;
  }

private:
  void readIndent();
  void readString(qsizetype start);
  bool readToken();
  bool beginsDefinition() const;

  QStringView text_;
  qsizetype at_ = 0;
  int line_ = 1, indent_ = 0, depth_ = 0;
  QList<SourceToken> tokens_;
};

// What is in the quotes of a string literal, escapes left as they are.
QString stringContent(QStringView literal);

}  // namespace adder::app
