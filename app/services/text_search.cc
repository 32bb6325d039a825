// See text_search.h.
#include "app/services/text_search.h"

namespace adder::app {

namespace {

constexpr qsizetype kLongestLine = 20'000;  // characters; what is longer is data
constexpr qsizetype kLongestPreview = 240, kBeforeMatch = 80;

SearchMatch matchOf(QStringView line, int number, const QRegularExpressionMatch& match) {
  SearchMatch found{number, static_cast<int>(match.capturedStart()), static_cast<int>(match.capturedLength()), {}, 0};
  qsizetype from = 0;
  while (from < line.size() && from < found.column && line[from].isSpace()) ++from;
  if (found.column - from > kBeforeMatch) from = found.column - kBeforeMatch;
  found.preview = line.mid(from, kLongestPreview).toString();
  found.previewColumn = found.column - static_cast<int>(from);
  return found;
}

}  // namespace

QRegularExpression expressionOf(const SearchQuery& query) {
  QString pattern = query.regex ? query.pattern : QRegularExpression::escape(query.pattern);
  if (query.wholeWord) pattern = QStringLiteral("\\b(?:%1)\\b").arg(pattern);
  QRegularExpression::PatternOptions options = QRegularExpression::UseUnicodePropertiesOption;
  if (!query.matchCase) options |= QRegularExpression::CaseInsensitiveOption;
  return QRegularExpression(pattern, options);
}

QList<SearchMatch> matchesIn(const QString& text, const QRegularExpression& expression, int most) {
  QList<SearchMatch> found;
  if (!expression.isValid() || expression.pattern().isEmpty()) return found;
  qsizetype at = 0;
  for (int number = 1; at <= text.size() && found.size() < most; ++number) {
    qsizetype end = text.indexOf('\n', at);
    if (end < 0) end = text.size();
    QStringView line = QStringView(text).mid(at, end - at);
    if (line.endsWith('\r')) line.chop(1);
    at = end + 1;
    if (line.size() > kLongestLine) continue;
    auto matches = expression.globalMatch(line);
    while (matches.hasNext() && found.size() < most) {
      QRegularExpressionMatch match = matches.next();
      if (match.capturedLength() > 0) found.append(matchOf(line, number, match));
    }
  }
  return found;
}

QString replacementFor(const QRegularExpressionMatch& match, const QString& replacement, bool regex) {
  if (!regex) return replacement;
  QString text;
  for (qsizetype i = 0; i < replacement.size(); ++i) {
    QChar next = i + 1 < replacement.size() ? replacement[i + 1] : QChar();
    if (replacement[i] != '\\' || next.isNull()) {
      text += replacement[i];
      continue;
    }
    ++i;
    if (next.isDigit())
      text += match.captured(next.digitValue());
    else if (next == 'n')
      text += '\n';
    else if (next == 't')
      text += '\t';
    else
      text += next;
  }
  return text;
}

Replaced replaceMatches(const QString& text, const QList<SearchMatch>& matches, const QRegularExpression& expression,
                        const QString& replacement, bool regex) {
  Replaced result;
  qsizetype at = 0, copied = 0;
  int number = 1;
  for (const SearchMatch& wanted : matches) {
    while (number < wanted.line) {
      qsizetype end = text.indexOf('\n', at);
      if (end < 0) break;
      at = end + 1;
      ++number;
    }
    if (number != wanted.line || at + wanted.column < copied) continue;
    qsizetype end = text.indexOf('\n', at);
    if (end < 0) end = text.size();
    QStringView line = QStringView(text).mid(at, end - at);
    if (line.endsWith('\r')) line.chop(1);
    QRegularExpressionMatch match = expression.match(line, wanted.column);
    if (match.capturedStart() != wanted.column || match.capturedLength() != wanted.length) continue;
    result.text += QStringView(text).mid(copied, at + wanted.column - copied);
    result.text += replacementFor(match, replacement, regex);
    copied = at + wanted.column + wanted.length;
    ++result.count;
  }
  result.text += QStringView(text).mid(copied);
  return result;
}

}  // namespace adder::app
