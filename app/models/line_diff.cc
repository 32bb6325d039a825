// See line_diff.h. The longest common subsequence is libdtl's, of numbers that stand for lines.
#include "app/models/line_diff.h"

#include <QHash>
#include <algorithm>
#include <dtl/dtl.hpp>
#include <string>
#include <vector>

namespace adder::app {

namespace {

using Kind = DiffRow::Kind;
// Between the common beginning and end; beyond it the time grows out of hand, and nobody reads it line by line.
constexpr size_t kMostLines = 20'000;

QStringList linesOf(const QString& text) {
  QStringList lines = text.split('\n');
  if (!lines.isEmpty() && lines.last().isEmpty()) lines.removeLast();
  for (QString& line : lines) {
    if (line.endsWith('\r')) line.chop(1);
  }
  return lines;
}

class Rows {
public:
  Rows(const QStringList& left, const QStringList& right) : left_(left), right_(right) {}

  void same(qsizetype left, qsizetype right) {
    flush();
    rows_.append({Kind::kSame, static_cast<int>(left) + 1, static_cast<int>(right) + 1, left_[left], right_[right]});
  }
  void onlyLeft(qsizetype line) { pending_left_.append(line); }
  void onlyRight(qsizetype line) { pending_right_.append(line); }
  QList<DiffRow> take() {
    flush();
    return std::move(rows_);
  }

private:
  // What went and what came at the same place are taken for changed lines, one by one.
  void flush() {
    for (qsizetype i = 0; i < std::max(pending_left_.size(), pending_right_.size()); ++i) {
      DiffRow row;
      row.kind = i >= pending_right_.size()  ? Kind::kLeftOnly
                 : i >= pending_left_.size() ? Kind::kRightOnly
                                             : Kind::kChanged;
      if (row.kind != Kind::kRightOnly) {
        row.left = static_cast<int>(pending_left_[i]) + 1;
        row.leftText = left_[pending_left_[i]];
      }
      if (row.kind != Kind::kLeftOnly) {
        row.right = static_cast<int>(pending_right_[i]) + 1;
        row.rightText = right_[pending_right_[i]];
      }
      if (row.kind == Kind::kChanged) findPart(row);
      rows_.append(row);
    }
    pending_left_.clear();
    pending_right_.clear();
  }

  static void findPart(DiffRow& row) {
    qsizetype shorter = std::min(row.leftText.size(), row.rightText.size()), begin = 0, end = 0;
    while (begin < shorter && row.leftText[begin] == row.rightText[begin]) ++begin;
    while (end < shorter - begin &&
           row.leftText[row.leftText.size() - 1 - end] == row.rightText[row.rightText.size() - 1 - end])
      ++end;
    row.begin = static_cast<int>(begin);
    row.leftLength = static_cast<int>(row.leftText.size() - begin - end);
    row.rightLength = static_cast<int>(row.rightText.size() - begin - end);
  }

  const QStringList &left_, &right_;
  QList<qsizetype> pending_left_, pending_right_;
  QList<DiffRow> rows_;
};

}  // namespace

QList<DiffRow> diffLines(const QString& left_text, const QString& right_text) {
  const QStringList left = linesOf(left_text), right = linesOf(right_text);
  qsizetype shorter = std::min(left.size(), right.size()), begin = 0, end = 0;
  while (begin < shorter && left[begin] == right[begin]) ++begin;
  while (end < shorter - begin && left[left.size() - 1 - end] == right[right.size() - 1 - end]) ++end;
  Rows rows(left, right);
  for (qsizetype i = 0; i < begin; ++i) rows.same(i, i);
  QHash<QString, int> numbers;
  auto numbered = [&](const QStringList& lines) {
    std::vector<int> all;
    for (qsizetype i = begin; i < lines.size() - end; ++i) {
      auto found = numbers.constFind(lines[i]);
      if (found == numbers.constEnd()) found = numbers.insert(lines[i], static_cast<int>(numbers.size()));
      all.push_back(*found);
    }
    return all;
  };
  std::vector<int> here = numbered(left), there = numbered(right);
  if (here.size() + there.size() > kMostLines) {
    for (size_t i = 0; i < here.size(); ++i) rows.onlyLeft(begin + static_cast<qsizetype>(i));
    for (size_t i = 0; i < there.size(); ++i) rows.onlyRight(begin + static_cast<qsizetype>(i));
  } else {
    dtl::Diff<int, std::vector<int>> diff(here, there);
    diff.compose();
    qsizetype at_left = begin, at_right = begin;
    for (const auto& [number, info] : diff.getSes().getSequence()) {
      switch (info.type) {
        case dtl::SES_DELETE: rows.onlyLeft(at_left++); break;
        case dtl::SES_ADD: rows.onlyRight(at_right++); break;
        default: rows.same(at_left++, at_right++);
      }
    }
  }
  for (qsizetype i = end; i > 0; --i) rows.same(left.size() - i, right.size() - i);
  return rows.take();
}

void DiffModel::setRows(const QList<DiffRow>& rows) {
  beginResetModel();
  rows_ = rows;
  blocks_.clear();
  for (qsizetype i = 0; i < rows_.size(); ++i) {
    bool begins = i == 0 || rows_[i - 1].kind == Kind::kSame;
    if (rows_[i].kind != Kind::kSame && begins) blocks_.append(static_cast<int>(i));
  }
  endResetModel();
}

int DiffModel::next(int row) const {
  auto found = std::upper_bound(blocks_.begin(), blocks_.end(), row);
  return found == blocks_.end() ? -1 : *found;
}

int DiffModel::previous(int row) const {
  auto found = std::lower_bound(blocks_.begin(), blocks_.end(), row);
  return found == blocks_.begin() ? -1 : *(found - 1);
}

int DiffModel::rowCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : static_cast<int>(rows_.size());
}
int DiffModel::columnCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : kColumnCount; }

QVariant DiffModel::data(const QModelIndex& index, int role) const {
  if (!index.isValid()) return {};
  const DiffRow& row = rows_[index.row()];
  if (role == Qt::DisplayRole) {
    switch (index.column()) {
      case kLeftNumber: return row.left > 0 ? QString::number(row.left) : QString();
      case kLeft: return row.leftText;
      case kRightNumber: return row.right > 0 ? QString::number(row.right) : QString();
      default: return row.rightText;
    }
  }
  if (role == Qt::AccessibleTextRole) {
    bool is_left = index.column() <= kLeft;
    const QString& text = is_left ? row.leftText : row.rightText;
    switch (row.kind) {
      case Kind::kSame: return text;
      case Kind::kChanged: return tr("changed: %1").arg(text);
      case Kind::kLeftOnly: return is_left ? tr("only here: %1").arg(text) : QString();
      case Kind::kRightOnly: return is_left ? QString() : tr("only here: %1").arg(text);
    }
  }
  return {};
}

}  // namespace adder::app
