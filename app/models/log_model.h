// What a program logs, as rows: lines of its output that carry a level, in the formats that are usual for Python's and
// MicroPython's logging ("WARNING:wifi:lost", "2026-11-22 05:00:01,250 - wifi - WARNING - lost", "[WARNING] lost") and
// for the chip's own ("W (1250) wifi: lost"), and the traceback that follows one. Bounded: the newest kMostRows, and
// kMostText characters of them, are kept. Filters choose which of them are rows; a change of them is a reset, since ten
// thousand rows that come and go one by one would stall the window.
#pragma once

#include <QAbstractTableModel>
#include <QDateTime>
#include <QList>
#include <QRegularExpression>
#include <QStringList>
#include <deque>
#include <optional>

namespace adder::app {

enum class LogLevel { kDebug, kInfo, kWarning, kError, kCritical };

QString nameOf(LogLevel level);  // as logging writes it

struct LogRecord {
  LogLevel level = LogLevel::kInfo;
  QString source;         // the logger's name; empty: none is told
  QString line;           // as it came, without colours
  qsizetype message = 0;  // where in the line its message starts
  qint64 arrival = 0;     // milliseconds since 1970 UTC
};

// Nothing: the line has no level.
std::optional<LogRecord> logRecordOf(const QString& line);

class LogModel : public QAbstractTableModel {
  Q_OBJECT
public:
  static constexpr int kMostRows = 10'000;
  static constexpr int kLongestLine = 1000;  // characters; the rest of a longer one is dropped
  static constexpr qsizetype kMostText = 1'000'000;
  enum Column { kTime, kLevel, kSource, kMessage, kColumns };
  enum Role { kLevelRole = Qt::UserRole + 1, kLineRole, kArrivalRole };

  explicit LogModel(QObject* parent = nullptr) : QAbstractTableModel(parent) {}

  // Output as it arrives, cut anywhere; what it makes becomes rows at take(), all at once.
  void feed(QByteArrayView bytes, qint64 arrival);
  void take();
  // The next byte starts a line: another device speaks.
  void breakLine();
  void clear();

  void setLowest(LogLevel level);
  // Every word must be in the line, in any case.
  void setText(const QString& text);
  // The line must match, in any case. Empty, or what is wrong with the expression; then the filter stays as it was.
  QString setExpression(const QString& text);
  // What is kept, whether the filters show it or not.
  int recordCount() const { return static_cast<int>(records_.size()); }
  // The rows: time of arrival and line.
  QString toText() const;

  int rowCount(const QModelIndex& parent = {}) const override;
  int columnCount(const QModelIndex& parent = {}) const override;
  QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
  QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
  void endLine(qint64 arrival);
  bool passes(const LogRecord& record) const;
  void dropOldest();
  void filterAgain();
  const LogRecord& recordAt(int row) const {
    return records_[static_cast<size_t>(rows_[static_cast<size_t>(row)] - dropped_)];
  }

  std::deque<LogRecord> records_;
  std::deque<qint64> rows_;      // numbers of the records that pass, counted from the first ever
  qint64 dropped_ = 0;           // the number of records_.front()
  std::deque<LogRecord> fresh_;  // not rows yet
  qsizetype text_ = 0;           // characters in records_
  QByteArray line_;
  std::optional<LogRecord> last_;  // the record that the line before was, or belonged to
  bool in_traceback_ = false;
  LogLevel lowest_ = LogLevel::kDebug;
  QStringList words_;
  std::optional<QRegularExpression> expression_;  // in place of words
};

}  // namespace adder::app
