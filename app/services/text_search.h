// Searching texts line by line, and replacing what was found. Pure; any thread.
#pragma once

#include <QList>
#include <QMetaType>
#include <QRegularExpression>
#include <QString>

namespace adder::app {

struct SearchQuery {
  QString pattern;
  bool regex = false, matchCase = false, wholeWord = false;
  QString folder;       // where to search
  QStringList include;  // "*.py": names of files, or with a slash paths below the folder; none: all
  bool operator==(const SearchQuery&) const = default;
};

struct SearchMatch {
  int line = 0;                // 1-based
  int column = 0, length = 0;  // in characters, of the line
  QString preview;             // what to show of the line; its match is at previewColumn
  int previewColumn = 0;
  bool operator==(const SearchMatch&) const = default;
};

struct FileMatches {
  QString path;  // absolute
  QList<SearchMatch> matches;
};

// What the query looks for; not valid, with errorString(), where its pattern is no regular expression.
QRegularExpression expressionOf(const SearchQuery& query);

// At most `most` of them. An expression that matches nothing at all matches no place.
QList<SearchMatch> matchesIn(const QString& text, const QRegularExpression& expression, int most);

// "\1" in a replacement for a regular expression is what its first group has matched.
QString replacementFor(const QRegularExpressionMatch& match, const QString& replacement, bool regex);

struct Replaced {
  QString text;
  int count = 0;  // fewer than asked for, where a place no longer matches
};
// The text with the replacement at these matches, in their order, each of which must still match where it did.
Replaced replaceMatches(const QString& text, const QList<SearchMatch>& matches, const QRegularExpression& expression,
                        const QString& replacement, bool regex);

}  // namespace adder::app
