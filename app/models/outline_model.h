// The outline of a document as a tree, for a panel. UI thread only.
#pragma once

#include <QAbstractItemModel>

#include "app/models/outline.h"

namespace adder::app {

class OutlineModel : public QAbstractItemModel {
  Q_OBJECT
public:
  enum Role { kLineRole = Qt::UserRole, kKindRole };

  explicit OutlineModel(QObject* parent = nullptr) : QAbstractItemModel(parent) {}

  // In the order of the text; depth tells which stands in which. True when that changed anything.
  bool setSymbols(const QList<Symbol>& symbols);
  // The definition that a line belongs to: the last one that begins at or above it. Invalid above the first.
  QModelIndex indexAtLine(int line) const;

  QModelIndex index(int row, int column, const QModelIndex& parent = {}) const override;
  QModelIndex parent(const QModelIndex& child) const override;
  int rowCount(const QModelIndex& parent = {}) const override;
  int columnCount(const QModelIndex&) const override { return 1; }
  QVariant data(const QModelIndex& index, int role) const override;

private:
  struct Node {
    int parent = -1;  // into symbols_
    int row = 0;
    QList<int> children;
  };
  QModelIndex indexOf(int node) const;

  QList<Symbol> symbols_;
  QList<Node> nodes_;
  QList<int> top_;
};

}  // namespace adder::app
