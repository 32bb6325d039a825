// See outline_model.h.
#include "app/models/outline_model.h"

namespace adder::app {

bool OutlineModel::setSymbols(const QList<Symbol>& symbols) {
  if (symbols == symbols_) return false;
  beginResetModel();
  symbols_ = symbols;
  nodes_ = QList<Node>(symbols.size());
  top_.clear();
  QList<int> around;
  for (int i = 0; i < symbols.size(); ++i) {
    while (around.size() > symbols[i].depth) around.removeLast();
    QList<int>& siblings = around.isEmpty() ? top_ : nodes_[around.last()].children;
    nodes_[i].parent = around.isEmpty() ? -1 : around.last();
    nodes_[i].row = static_cast<int>(siblings.size());
    siblings.append(i);
    around.append(i);
  }
  endResetModel();
  return true;
}

QModelIndex OutlineModel::indexOf(int node) const {
  return node < 0 ? QModelIndex() : createIndex(nodes_[node].row, 0, static_cast<quintptr>(node));
}

QModelIndex OutlineModel::indexAtLine(int line) const {
  int found = -1;
  for (int i = 0; i < symbols_.size() && symbols_[i].line <= line; ++i) found = i;
  return indexOf(found);
}

QModelIndex OutlineModel::index(int row, int column, const QModelIndex& parent) const {
  if (!hasIndex(row, column, parent)) return {};
  const QList<int>& siblings = parent.isValid() ? nodes_[static_cast<int>(parent.internalId())].children : top_;
  return indexOf(siblings[row]);
}

QModelIndex OutlineModel::parent(const QModelIndex& child) const {
  return child.isValid() ? indexOf(nodes_[static_cast<int>(child.internalId())].parent) : QModelIndex();
}

int OutlineModel::rowCount(const QModelIndex& parent) const {
  if (parent.column() > 0) return 0;
  const QList<int>& rows = parent.isValid() ? nodes_[static_cast<int>(parent.internalId())].children : top_;
  return static_cast<int>(rows.size());
}

QVariant OutlineModel::data(const QModelIndex& index, int role) const {
  if (!index.isValid()) return {};
  const Symbol& symbol = symbols_[static_cast<int>(index.internalId())];
  switch (role) {
    case Qt::DisplayRole: return symbol.name;
    case Qt::ToolTipRole: return tr("%1, line %2").arg(symbol.path).arg(symbol.line);
    case kLineRole: return symbol.line;
    case kKindRole: return static_cast<int>(symbol.kind);
    default: return {};
  }
}

}  // namespace adder::app
