// Two texts line by line, as rows for two columns: what is the same stands side by side, and a changed line beside the
// one it was, with the part that differs. Pure; takes time for large texts, so it is called off the UI thread.
#pragma once

#include <QAbstractTableModel>
#include <QList>
#include <QString>

namespace adder::app {

struct DiffRow {
  enum class Kind { kSame, kChanged, kLeftOnly, kRightOnly };
  Kind kind = Kind::kSame;
  int left = 0, right = 0;  // 1-based line numbers; 0: there is none on this side
  QString leftText, rightText;
  // Of kChanged: what lies between the common beginning and the common end, in characters.
  int begin = 0, leftLength = 0, rightLength = 0;
  bool operator==(const DiffRow&) const = default;
};

QList<DiffRow> diffLines(const QString& left, const QString& right);

class DiffModel : public QAbstractTableModel {
  Q_OBJECT
public:
  enum Column { kLeftNumber, kLeft, kRightNumber, kRight, kColumnCount };

  explicit DiffModel(QObject* parent = nullptr) : QAbstractTableModel(parent) {}
  void setRows(const QList<DiffRow>& rows);
  const DiffRow& row(int row) const { return rows_[row]; }
  int differences() const { return static_cast<int>(blocks_.size()); }
  // The first row of the next run of changed rows after (before) `row`; -1 when there is none.
  int next(int row) const;
  int previous(int row) const;

  int rowCount(const QModelIndex& parent = {}) const override;
  int columnCount(const QModelIndex& parent = {}) const override;
  QVariant data(const QModelIndex& index, int role) const override;

private:
  QList<DiffRow> rows_;
  QList<int> blocks_;  // rows at which a run of changed rows begins
};

}  // namespace adder::app
