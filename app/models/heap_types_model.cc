// See heap_types_model.h.
#include "app/models/heap_types_model.h"

#include <QLocale>

namespace adder::app {

void HeapTypesModel::setTypes(const QList<HeapType>& types) {
  beginResetModel();
  types_ = types;
  before_ = now_;
  now_.emplace();
  for (const HeapType& type : types) now_->insert(type.name, type.bytes);
  endResetModel();
}

void HeapTypesModel::clear() {
  beginResetModel();
  types_.clear();
  before_.reset();
  now_.reset();
  endResetModel();
}

std::optional<qint64> HeapTypesModel::changeOf(const HeapType& type) const {
  if (!before_) return {};
  return type.bytes - before_->value(type.name, 0);
}

int HeapTypesModel::rowCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : static_cast<int>(types_.size());
}
int HeapTypesModel::columnCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : kColumns; }

QVariant HeapTypesModel::data(const QModelIndex& index, int role) const {
  if (!checkIndex(index, CheckIndexOption::IndexIsValid)) return {};
  const HeapType& type = types_[index.row()];
  if (role == kGrewRole) return changeOf(type).value_or(0) > 0;
  if (role == Qt::TextAlignmentRole && index.column() != kType)
    return QVariant::fromValue(Qt::AlignRight | Qt::AlignVCenter);
  if (role != Qt::DisplayRole) return {};
  switch (index.column()) {
    case kType: return type.name.isEmpty() ? tr("other") : type.name;
    case kObjects: return type.objects > 0 ? QLocale().toString(type.objects) : QString();
    case kBytes: return QLocale().toString(type.bytes);
    default: {
      qint64 change = changeOf(type).value_or(0);
      return change == 0 ? QString() : (change > 0 ? "+" : "−") + QLocale().toString(qAbs(change));
    }
  }
}

QVariant HeapTypesModel::headerData(int section, Qt::Orientation orientation, int role) const {
  if (orientation != Qt::Horizontal) return {};
  if (role == Qt::TextAlignmentRole && section != kType) return QVariant::fromValue(Qt::AlignRight | Qt::AlignVCenter);
  if (role != Qt::DisplayRole) return {};
  switch (section) {
    case kType: return tr("Type");
    case kObjects: return tr("Objects");
    case kBytes: return tr("Bytes");
    case kChange: return tr("Change");
    default: return {};
  }
}

}  // namespace adder::app
