// See source_tokens.h.
#include "app/services/source_tokens.h"

#include <QString>

namespace adder::app {

namespace {

bool beginsName(QChar c) { return c.isLetter() || c == '_'; }
bool inName(QChar c) { return c.isLetterOrNumber() || c == '_'; }

bool isStringPrefix(QStringView word) {
  if (word.size() > 2) return false;
  for (QChar c : word) {
    if (!QStringLiteral("rRbBuUfF").contains(c)) return false;
  }
  return true;
}

}  // namespace

void SourceLines::readIndent() {
  indent_ = 0;
  for (; at_ < text_.size(); ++at_) {
    if (text_[at_] == ' ')
      ++indent_;
    else if (text_[at_] == '\t')
      indent_ = (indent_ / 8 + 1) * 8;
    else
      return;
  }
}

bool SourceLines::beginsDefinition() const {
  QStringView rest = text_.mid(at_);
  for (QStringView word : {u"def ", u"class ", u"async def ", u"import ", u"from ", u"@"}) {
    if (rest.startsWith(word)) return true;
  }
  return false;
}

void SourceLines::readString(qsizetype start) {
  int first_line = line_;
  QChar quote = text_[at_];
  bool triple = at_ + 2 < text_.size() && text_[at_ + 1] == quote && text_[at_ + 2] == quote;
  at_ += triple ? 3 : 1;
  for (; at_ < text_.size(); ++at_) {
    QChar c = text_[at_];
    if (c == '\n' && !triple) break;  // never closed
    if (c == '\\' && at_ + 1 < text_.size()) {
      ++at_;
      if (text_[at_] == '\n') ++line_;
      continue;
    }
    if (c == '\n') ++line_;
    if (c != quote) continue;
    if (!triple) {
      ++at_;
      break;
    }
    if (at_ + 2 < text_.size() && text_[at_ + 1] == quote && text_[at_ + 2] == quote) {
      at_ += 3;
      break;
    }
  }
  tokens_.append({SourceToken::Kind::kString, start, at_, first_line});
}

// One token, or what is none; false at the end of the logical line.
bool SourceLines::readToken() {
  QChar c = text_[at_];
  qsizetype start = at_;
  if (c == '\n') {
    ++at_;
    ++line_;
    return depth_ > 0 && !beginsDefinition();
  }
  if (c == '#') {
    qsizetype end = text_.indexOf('\n', at_);
    at_ = end < 0 ? text_.size() : end;
  } else if (c == '\\' && at_ + 1 < text_.size() && text_[at_ + 1] == '\n') {
    at_ += 2;
    ++line_;
  } else if (c == '"' || c == '\'') {
    readString(start);
  } else if (beginsName(c)) {
    while (at_ < text_.size() && inName(text_[at_])) ++at_;
    bool quoted = at_ < text_.size() && (text_[at_] == '"' || text_[at_] == '\'');
    if (quoted && isStringPrefix(text_.mid(start, at_ - start)))
      readString(start);
    else
      tokens_.append({SourceToken::Kind::kName, start, at_, line_});
  } else if (c.isDigit()) {
    while (at_ < text_.size() && (inName(text_[at_]) || text_[at_] == '.')) ++at_;
    tokens_.append({SourceToken::Kind::kNumber, start, at_, line_});
  } else {
    ++at_;
    if (c.isSpace()) return true;
    if (c == '(' || c == '[' || c == '{') ++depth_;
    if ((c == ')' || c == ']' || c == '}') && depth_ > 0) --depth_;
    if (c == '-' && at_ < text_.size() && text_[at_] == '>') ++at_;
    tokens_.append({SourceToken::Kind::kOperator, start, at_, line_});
  }
  return true;
}

bool SourceLines::next() {
  tokens_.clear();
  while (at_ < text_.size() && tokens_.isEmpty()) {
    depth_ = 0;
    readIndent();
    while (at_ < text_.size() && readToken()) {
    }
  }
  return !tokens_.isEmpty();
}

QString stringContent(QStringView literal) {
  while (!literal.isEmpty() && literal.front() != '"' && literal.front() != '\'') literal = literal.mid(1);
  qsizetype quotes = literal.startsWith(u"\"\"\"") || literal.startsWith(u"'''") ? 3 : 1;
  if (literal.size() < 2 * quotes) return {};
  return literal.mid(quotes, literal.size() - 2 * quotes).toString();
}

}  // namespace adder::app
