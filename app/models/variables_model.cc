// See variables_model.h.
#include "app/models/variables_model.h"

#include <vector>

namespace adder::app {

struct VariablesModel::Node {
  Variable is;
  Node* parent = nullptr;
  int row = 0;
  bool changed = false, asked = false;
  std::vector<std::unique_ptr<Node>> children;
};

VariablesModel::VariablesModel(QObject* parent) : QAbstractItemModel(parent), root_(std::make_unique<Node>()) {}
VariablesModel::~VariablesModel() = default;

void VariablesModel::clear() {
  beginResetModel();
  root_ = std::make_unique<Node>();
  endResetModel();
}

VariablesModel::Node* VariablesModel::nodeOf(const QModelIndex& index) const {
  return index.isValid() ? static_cast<Node*>(index.internalPointer()) : root_.get();
}

VariablesModel::Node* VariablesModel::find(const VariablePath& path) const {
  if (path.name.isEmpty()) return root_.get();
  Node* at = nullptr;
  for (const auto& each : root_->children) {
    if (each->is.name == path.name) at = each.get();
  }
  for (int step : path.steps) {
    if (at == nullptr || step >= static_cast<int>(at->children.size())) return nullptr;
    at = at->children[static_cast<size_t>(step)].get();
  }
  return at;
}

VariablePath VariablesModel::pathOf(const Node* node) const {
  VariablePath path;
  for (; node->parent != nullptr; node = node->parent) {
    if (node->parent == root_.get()) {
      path.name = node->is.name;
    } else {
      path.steps.prepend(node->row);
    }
  }
  return path;
}

QModelIndex VariablesModel::indexOf(Node* node) const {
  return node == root_.get() ? QModelIndex() : createIndex(node->row, 0, node);
}

void VariablesModel::update(Node* node, const Variable& now) {
  bool changed = node->is.value != now.value || node->is.type != now.type;
  bool flags = node->changed != changed;
  node->changed = changed;
  if (node->is == now && !flags) return;
  if (now.children < static_cast<int>(node->children.size()) || now.type != node->is.type) dropFrom(node, 0);
  node->is = now;
  Q_EMIT dataChanged(createIndex(node->row, 0, node), createIndex(node->row, kColumnCount - 1, node));
}

void VariablesModel::dropFrom(Node* node, int row) {
  auto count = static_cast<int>(node->children.size());
  if (row >= count) return;
  beginRemoveRows(indexOf(node), row, count - 1);
  node->children.resize(static_cast<size_t>(row));
  endRemoveRows();
}

// Names that stay are updated; from the first that differs on, rows are new.
void VariablesModel::setPage(const VariablePath& path, int from, int total, const QList<Variable>& page) {
  Node* node = find(path);
  if (node == nullptr || from > static_cast<int>(node->children.size())) return;
  node->asked = true;
  node->is.children = total;
  int at = 0;
  for (; at < page.size() && from + at < static_cast<int>(node->children.size()); ++at) {
    Node* child = node->children[static_cast<size_t>(from + at)].get();
    if (child->is.name != page[at].name) break;
    update(child, page[at]);
  }
  // A page that is full may have more of what is known behind it.
  if (at < page.size() || from + page.size() >= total) dropFrom(node, from + at);
  if (at == page.size()) {
    node->asked = false;
    return;
  }
  beginInsertRows(indexOf(node), from + at, from + static_cast<int>(page.size()) - 1);
  for (; at < page.size(); ++at) {
    auto child = std::make_unique<Node>();
    child->is = page[at];
    child->parent = node;
    child->row = from + at;
    node->children.push_back(std::move(child));
  }
  node->asked = false;  // what hears of the new rows may ask for more
  endInsertRows();
}

void VariablesModel::refresh() { refresh(root_.get()); }

void VariablesModel::refresh(Node* node) {
  if (node != root_.get() && node->children.empty()) return;
  node->asked = true;
  Q_EMIT pageWanted(pathOf(node), 0);
  for (const auto& child : node->children) refresh(child.get());
}

QModelIndex VariablesModel::index(int row, int column, const QModelIndex& parent) const {
  if (!hasIndex(row, column, parent)) return {};
  return createIndex(row, column, nodeOf(parent)->children[static_cast<size_t>(row)].get());
}

QModelIndex VariablesModel::parent(const QModelIndex& index) const {
  return index.isValid() ? indexOf(nodeOf(index)->parent) : QModelIndex();
}

int VariablesModel::rowCount(const QModelIndex& parent) const {
  return parent.column() > 0 ? 0 : static_cast<int>(nodeOf(parent)->children.size());
}

int VariablesModel::columnCount(const QModelIndex&) const { return kColumnCount; }

bool VariablesModel::hasChildren(const QModelIndex& parent) const {
  return parent.column() <= 0 && (!parent.isValid() || nodeOf(parent)->is.children > 0);
}

bool VariablesModel::canFetchMore(const QModelIndex& parent) const {
  if (parent.column() > 0) return false;
  Node* node = nodeOf(parent);
  return !node->asked && static_cast<int>(node->children.size()) < node->is.children;
}

void VariablesModel::fetchMore(const QModelIndex& parent) {
  if (!canFetchMore(parent)) return;
  Node* node = nodeOf(parent);
  node->asked = true;
  Q_EMIT pageWanted(pathOf(node), static_cast<int>(node->children.size()));
}

QVariant VariablesModel::data(const QModelIndex& index, int role) const {
  if (!index.isValid()) return {};
  Node* node = nodeOf(index);
  if (role == kChangedRole) return node->changed;
  if (role != Qt::DisplayRole && role != Qt::ToolTipRole) return {};
  switch (index.column()) {
    case kName: return node->is.name;
    case kType:
      return node->is.children > 0 ? QStringLiteral("%1 (%2)").arg(node->is.type).arg(node->is.children)
                                   : node->is.type;
    default: return node->is.value;
  }
}

QVariant VariablesModel::headerData(int section, Qt::Orientation orientation, int role) const {
  if (orientation != Qt::Horizontal || role != Qt::DisplayRole) return {};
  return section == kName ? tr("Name") : section == kType ? tr("Type") : tr("Value");
}

}  // namespace adder::app
