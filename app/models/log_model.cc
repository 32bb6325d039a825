// See log_model.h.
#include "app/models/log_model.h"

#include <QRegularExpression>
#include <algorithm>
#include <array>

namespace adder::app {

namespace {

struct Word {
  const char* text;
  LogLevel level;
};
constexpr std::array<Word, 7> kWords{{{"DEBUG", LogLevel::kDebug},
                                      {"INFO", LogLevel::kInfo},
                                      {"WARNING", LogLevel::kWarning},
                                      {"WARN", LogLevel::kWarning},
                                      {"ERROR", LogLevel::kError},
                                      {"CRITICAL", LogLevel::kCritical},
                                      {"FATAL", LogLevel::kCritical}}};

// A name before the level counts only behind a time or before a dash: "Result: ERROR" is a sentence.
const QRegularExpression& pattern() {
  static const QRegularExpression made(
      R"(^\s*
         (?:[\[(]?\d[\d:./,+TZ-]*(?:\ \d[\d:.,+Z-]*)?[\])]?(?:\s+[-|:]\s+|:?\s+|(?<=:))
            (?:(?!(?&word)\b)(?<timed>[\w.-]+)(?:\s+[-|:]\s+|:\s*|\s+))?
         |  (?!(?&word)\b)(?<dashed>[\w.-]+)\s+[-|]\s+
         )?
         \[?\s*(?<level>(?<word>DEBUG|INFO|WARNING|WARN|ERROR|CRITICAL|FATAL))\b
         (?: \s*:(?<name>[\w.<>-]+):(?!//)\s*
         |   \s*:\s*
         |   (?:\s*\]\s*:?\s*|\s+[-|]\s+|\s+)(?:(?<other>[\w.]+)(?::\s+|\s+[-|]\s+))?
         ))",
      QRegularExpression::ExtendedPatternSyntaxOption);
  return made;
}

// A letter, the time since the start, a tag: what an ESP32 logs below Python.
const QRegularExpression& chipPattern() {
  static const QRegularExpression made(QStringLiteral(R"(^\s*([DVIWE]) \([\d:. -]+\) (?:([\w./-]+): ?)?)"));
  return made;
}

LogLevel chipLevel(QChar letter) {
  switch (letter.toLatin1()) {
    case 'E': return LogLevel::kError;
    case 'W': return LogLevel::kWarning;
    case 'I': return LogLevel::kInfo;
    default: return LogLevel::kDebug;
  }
}

bool mayHaveLevel(QByteArrayView line) {
  return line.contains(" (") ||
         std::any_of(kWords.begin(), kWords.end(), [&](const Word& word) { return line.contains(word.text); });
}

// Colours and other sequences of a terminal.
QString plainText(const QByteArray& line) {
  QString text = QString::fromUtf8(line);
  static const QRegularExpression escapes(QStringLiteral("\x1b\\[[0-9;?]*[ -/]*[@-~]|[\\x00-\\x08\\x0b-\\x1f\x7f]"));
  if (std::any_of(line.begin(), line.end(), [](char c) { return static_cast<uchar>(c) < ' ' || c == 0x7f; }))
    text.remove(escapes);
  return text;
}

}  // namespace

QString nameOf(LogLevel level) {
  auto found = std::find_if(kWords.begin(), kWords.end(), [&](const Word& word) { return word.level == level; });
  return QString::fromLatin1(found->text);
}

std::optional<LogRecord> logRecordOf(const QString& line) {
  QRegularExpressionMatch match = chipPattern().match(line);
  if (match.hasMatch())
    return LogRecord{chipLevel(match.capturedView(1).front()), match.captured(2), line, match.capturedEnd(0), 0};
  match = pattern().match(line);
  if (!match.hasMatch()) return {};
  auto word = std::find_if(kWords.begin(), kWords.end(),
                           [&](const Word& each) { return match.capturedView(u"level") == QLatin1String(each.text); });
  LogRecord record{word->level, {}, line, match.capturedEnd(0), 0};
  for (const char* group : {"name", "other", "timed", "dashed"}) {
    if (record.source.isEmpty()) record.source = match.captured(QLatin1String(group));
  }
  return record;
}

void LogModel::feed(QByteArrayView bytes, qint64 arrival) {
  while (!bytes.isEmpty()) {
    qsizetype end = bytes.indexOf('\n');
    QByteArrayView part = end < 0 ? bytes : bytes.first(end);
    line_.append(part.first(std::min(part.size(), std::max<qsizetype>(0, 4 * kLongestLine - line_.size()))));
    if (end < 0) return;
    endLine(arrival);
    bytes = bytes.sliced(end + 1);
  }
}

// A traceback belongs to the record before it, up to the line that names the error.
void LogModel::endLine(qint64 arrival) {
  if (line_.endsWith('\r')) line_.chop(1);
  const bool starts = line_.startsWith("Traceback (most recent call last)");
  const bool goes_on = in_traceback_ || (last_ && starts);
  if (!goes_on && !mayHaveLevel(line_)) {
    last_.reset();
    return line_.clear();
  }
  QString text = plainText(line_).left(kLongestLine);
  line_.clear();
  std::optional<LogRecord> record = logRecordOf(text);
  if (!record && goes_on) {
    in_traceback_ = starts || text.isEmpty() || text.startsWith(' ');
    record = LogRecord{last_->level, {}, text, 0, 0};
  } else {
    in_traceback_ = false;
  }
  if (record) {
    record->arrival = arrival;
    fresh_.push_back(*record);
    if (fresh_.size() > kMostRows) fresh_.pop_front();
  }
  last_ = record;
}

void LogModel::take() {
  auto more = static_cast<qint64>(fresh_.size());
  if (more == 0) return;
  for (const LogRecord& record : fresh_) text_ += record.line.size();
  dropOldest();
  std::deque<qint64> passing;
  for (LogRecord& record : fresh_) {
    if (passes(record)) passing.push_back(dropped_ + static_cast<qint64>(records_.size()));
    records_.push_back(std::move(record));
  }
  fresh_.clear();
  if (passing.empty()) return;
  beginInsertRows({}, rowCount(), rowCount() + static_cast<int>(passing.size()) - 1);
  rows_.insert(rows_.end(), passing.begin(), passing.end());
  endInsertRows();
}

// Before fresh_ comes: what makes room for it, and some more, so that not every line moves the rows up.
void LogModel::dropOldest() {
  const size_t room = kMostRows - fresh_.size();
  if (records_.size() <= room && text_ <= kMostText) return;
  qint64 count = 0;
  for (size_t left = records_.size(); left > 0 && (left > room - room / 20 || text_ > kMostText / 20 * 19); --left)
    text_ -= records_[static_cast<size_t>(count++)].line.size();
  auto end = std::lower_bound(rows_.begin(), rows_.end(), dropped_ + count);
  if (end != rows_.begin()) {
    beginRemoveRows({}, 0, static_cast<int>(end - rows_.begin()) - 1);
    rows_.erase(rows_.begin(), end);
    endRemoveRows();
  }
  records_.erase(records_.begin(), records_.begin() + count);
  dropped_ += count;
}

void LogModel::breakLine() {
  line_.clear();
  last_.reset();
  in_traceback_ = false;
}

void LogModel::clear() {
  beginResetModel();
  rows_.clear();
  records_.clear();
  fresh_.clear();
  text_ = 0;
  endResetModel();
}

int LogModel::rowCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : static_cast<int>(rows_.size());
}
int LogModel::columnCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : kColumns; }

QVariant LogModel::data(const QModelIndex& index, int role) const {
  if (!checkIndex(index, CheckIndexOption::IndexIsValid)) return {};
  const LogRecord& record = recordAt(index.row());
  switch (role) {
    case kLevelRole: return static_cast<int>(record.level);
    case kLineRole: return record.line;
    case kArrivalRole: return record.arrival;
    case Qt::ToolTipRole: return index.column() == kMessage ? record.line.toHtmlEscaped() : QVariant();
    case Qt::DisplayRole: break;
    default: return {};
  }
  switch (index.column()) {
    case kTime: return QDateTime::fromMSecsSinceEpoch(record.arrival).toString(QStringLiteral("HH:mm:ss.zzz"));
    case kLevel: return nameOf(record.level);
    case kSource: return record.source;
    default: return record.line.mid(record.message);
  }
}

QVariant LogModel::headerData(int section, Qt::Orientation orientation, int role) const {
  if (orientation != Qt::Horizontal || role != Qt::DisplayRole) return {};
  switch (section) {
    case kTime: return tr("Time");
    case kLevel: return tr("Level");
    case kSource: return tr("Logger");
    case kMessage: return tr("Message");
    default: return {};
  }
}

void LogModel::setLowest(LogLevel level) {
  lowest_ = level;
  filterAgain();
}

void LogModel::setText(const QString& text) {
  words_ = text.simplified().split(' ', Qt::SkipEmptyParts);
  expression_.reset();
  filterAgain();
}

// The limit is PCRE's: an expression that goes astray does not find the line, and does not hold up the window.
QString LogModel::setExpression(const QString& text) {
  QRegularExpression made("(*LIMIT_MATCH=2000)" + text, QRegularExpression::CaseInsensitiveOption);
  if (!made.isValid()) return made.errorString();
  words_.clear();
  expression_ = made;
  filterAgain();
  return {};
}

void LogModel::filterAgain() {
  beginResetModel();
  rows_.clear();
  for (size_t i = 0; i < records_.size(); ++i) {
    if (passes(records_[i])) rows_.push_back(dropped_ + static_cast<qint64>(i));
  }
  endResetModel();
}

bool LogModel::passes(const LogRecord& record) const {
  if (record.level < lowest_) return false;
  if (expression_) return expression_->match(record.line).hasMatch();
  return std::all_of(words_.begin(), words_.end(),
                     [&](const QString& word) { return record.line.contains(word, Qt::CaseInsensitive); });
}

QString LogModel::toText() const {
  QString text;
  for (int row = 0; row < rowCount(); ++row) {
    const LogRecord& record = recordAt(row);
    text += QDateTime::fromMSecsSinceEpoch(record.arrival).toString(QStringLiteral("yyyy-MM-dd HH:mm:ss.zzz  ")) +
            record.line + '\n';
  }
  return text;
}

}  // namespace adder::app
