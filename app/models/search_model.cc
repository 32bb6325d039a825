// See search_model.h. A line's internal id is its file's row + 1; a file's is 0.
#include "app/models/search_model.h"

namespace adder::app {

void SearchModel::clear() {
  beginResetModel();
  files_.clear();
  matches_ = 0;
  endResetModel();
}

void SearchModel::add(const QList<FileMatches>& files) {
  if (files.isEmpty()) return;
  int first = static_cast<int>(files_.size());
  beginInsertRows({}, first, first + static_cast<int>(files.size()) - 1);
  for (const FileMatches& each : files) {
    files_.append({each, QList<bool>(each.matches.size(), true)});
    matches_ += static_cast<int>(each.matches.size());
  }
  endInsertRows();
}

void SearchModel::setCheckable(bool checkable) {
  if (std::exchange(checkable_, checkable) == checkable) return;
  for (int i = 0; i < files_.size(); ++i) {
    QModelIndex file = index(i, 0);
    Q_EMIT dataChanged(file, file);
    Q_EMIT dataChanged(index(0, 0, file), index(rowCount(file) - 1, 0, file));
  }
}

QList<FileMatches> SearchModel::checked() const {
  QList<FileMatches> chosen;
  for (const File& file : files_) {
    FileMatches some{file.found.path, {}};
    for (int i = 0; i < file.checked.size(); ++i) {
      if (file.checked[i]) some.matches.append(file.found.matches[i]);
    }
    if (!some.matches.isEmpty()) chosen.append(some);
  }
  return chosen;
}

Qt::CheckState SearchModel::stateOf(const File& file) const {
  auto count = file.checked.count(true);
  return count == 0 ? Qt::Unchecked : count == file.checked.size() ? Qt::Checked : Qt::PartiallyChecked;
}

QModelIndex SearchModel::index(int row, int column, const QModelIndex& parent) const {
  if (!hasIndex(row, column, parent)) return {};
  return createIndex(row, column, parent.isValid() ? static_cast<quintptr>(parent.row()) + 1 : 0);
}

QModelIndex SearchModel::parent(const QModelIndex& child) const {
  if (!child.isValid() || child.internalId() == 0) return {};
  return createIndex(static_cast<int>(child.internalId()) - 1, 0, quintptr(0));
}

int SearchModel::rowCount(const QModelIndex& parent) const {
  if (!parent.isValid()) return static_cast<int>(files_.size());
  return parent.internalId() == 0 ? static_cast<int>(files_[parent.row()].found.matches.size()) : 0;
}

QVariant SearchModel::data(const QModelIndex& index, int role) const {
  if (!index.isValid()) return {};
  bool is_file = index.internalId() == 0;
  const File& file = files_[is_file ? index.row() : static_cast<int>(index.internalId()) - 1];
  if (role == kPathRole) return file.found.path;
  if (is_file) {
    switch (role) {
      case Qt::DisplayRole: return file.found.path.section('/', -1);
      case Qt::ToolTipRole: return file.found.path;
      case kCountRole: return file.found.matches.size();
      case Qt::CheckStateRole: return checkable_ ? QVariant(stateOf(file)) : QVariant();
      default: return {};
    }
  }
  const SearchMatch& match = file.found.matches[index.row()];
  switch (role) {
    case Qt::DisplayRole: return match.preview;
    case Qt::AccessibleTextRole: return tr("Line %1: %2").arg(match.line).arg(match.preview);
    case kLineRole: return match.line;
    case kColumnRole: return match.column;
    case kLengthRole: return match.length;
    case kPreviewColumnRole: return match.previewColumn;
    case Qt::CheckStateRole:
      return checkable_ ? QVariant(file.checked[index.row()] ? Qt::Checked : Qt::Unchecked) : QVariant();
    default: return {};
  }
}

bool SearchModel::setData(const QModelIndex& index, const QVariant& value, int role) {
  if (!index.isValid() || role != Qt::CheckStateRole || !checkable_) return false;
  bool on = value.toInt() == Qt::Checked;
  QModelIndex owner = index.internalId() == 0 ? index : parent(index);
  File& file = files_[owner.row()];
  if (owner == index)
    file.checked.fill(on);
  else
    file.checked[index.row()] = on;
  Q_EMIT dataChanged(owner, owner);
  Q_EMIT dataChanged(this->index(0, 0, owner), this->index(rowCount(owner) - 1, 0, owner));
  return true;
}

Qt::ItemFlags SearchModel::flags(const QModelIndex& index) const {
  Qt::ItemFlags flags = QAbstractItemModel::flags(index);
  return checkable_ && index.isValid() ? flags | Qt::ItemIsUserCheckable : flags;
}

}  // namespace adder::app
