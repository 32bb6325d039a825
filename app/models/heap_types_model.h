// What the types of a device's heap take, those with most bytes first, and how that has changed since the look before:
// what grows from run to run is what a program does not let go of. At most a few hundred rows; a look is a reset.
#pragma once

#include <QAbstractTableModel>
#include <QHash>
#include <optional>

#include "app/services/heap_map.h"

namespace adder::app {

class HeapTypesModel : public QAbstractTableModel {
  Q_OBJECT
public:
  enum Column { kType, kObjects, kBytes, kChange, kColumns };
  enum Role { kGrewRole = Qt::UserRole };

  explicit HeapTypesModel(QObject* parent = nullptr) : QAbstractTableModel(parent) {}

  void setTypes(const QList<HeapType>& types);
  void clear();

  int rowCount(const QModelIndex& parent = {}) const override;
  int columnCount(const QModelIndex& parent = {}) const override;
  QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
  QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
  std::optional<qint64> changeOf(const HeapType& type) const;

  QList<HeapType> types_;
  std::optional<QHash<QString, qint64>> before_;  // bytes at the look before
  std::optional<QHash<QString, qint64>> now_;
};

}  // namespace adder::app
