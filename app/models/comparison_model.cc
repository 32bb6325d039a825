// See comparison_model.h.
#include "app/models/comparison_model.h"
#include "app/services/size_text.h"

#include <QGuiApplication>
#include <QHash>
#include <QPalette>
#include <QSet>
#include <algorithm>
#include <vector>

namespace adder::app {

using State = TreeDifference::State;

struct ComparisonModel::Node {
  Node* parent = nullptr;
  int row = 0;
  TreeDifference difference;
  bool checked = false;
  std::vector<std::unique_ptr<Node>> children;
};

namespace {
bool differs(const TreeDifference& difference) { return difference.state != State::kSame; }
QString nameOf(const QString& path) { return path.section('/', -1); }
}  // namespace

ComparisonModel::ComparisonModel(QObject* parent) : QAbstractItemModel(parent), root_(std::make_unique<Node>()) {
  root_->difference.isDirectory = true;
}

ComparisonModel::~ComparisonModel() = default;

void ComparisonModel::setComparison(const TreeComparison& comparison) {
  comparison_ = comparison;
  build();
}

void ComparisonModel::showEqual(bool show) {
  show_equal_ = show;
  build();
}

void ComparisonModel::allowDeleting(bool allow) {
  delete_ = allow;
  build();
}

void ComparisonModel::build() {
  beginResetModel();
  root_->children.clear();
  QSet<QString> above_changes;
  for (const TreeDifference& difference : comparison_.rows) {
    if (!differs(difference)) continue;
    for (QString path = difference.path; path.contains('/');) {
      path = path.section('/', 0, -2);
      above_changes.insert(path);
    }
  }
  QHash<QString, Node*> folders{{QString(), root_.get()}};
  for (const TreeDifference& difference : comparison_.rows) {  // parents before children
    bool wanted = show_equal_ || differs(difference);
    wanted = wanted || above_changes.contains(difference.path);
    if (!wanted) continue;
    Node* above = folders.value(difference.path.section('/', 0, -2), root_.get());
    auto node = std::make_unique<Node>();
    node->parent = above;
    node->difference = difference;
    node->checked = differs(difference) &&
                    (difference.state == State::kOnlyThere || difference.state == State::kKindDiffers ? delete_ : true);
    folders[difference.path] = node.get();
    above->children.push_back(std::move(node));
  }
  for (Node* folder : folders) {
    std::stable_sort(folder->children.begin(), folder->children.end(), [](const auto& a, const auto& b) {
      if (a->difference.isDirectory != b->difference.isDirectory) return a->difference.isDirectory;
      return a->difference.path < b->difference.path;
    });
    for (size_t i = 0; i < folder->children.size(); ++i) folder->children[i]->row = static_cast<int>(i);
  }
  endResetModel();
  Q_EMIT chosenChanged();
}

template <class Visit>
void ComparisonModel::visit(Visit visit) const {
  std::vector<const Node*> pending{root_.get()};
  while (!pending.empty()) {
    const Node* node = pending.back();
    pending.pop_back();
    for (const auto& child : node->children) {
      visit(*child);
      pending.push_back(child.get());
    }
  }
}

bool ComparisonModel::isCheckable(const Node& node) const {
  State state = node.difference.state;
  if (state == State::kOnlyThere || state == State::kKindDiffers) return delete_;
  if (state != State::kSame) return true;
  return std::any_of(node.children.begin(), node.children.end(),
                     [this](const auto& each) { return isCheckable(*each); });
}

Qt::CheckState ComparisonModel::checkState(const Node& node) const {
  bool any = false, all = true;
  for (const auto& child : node.children) {
    if (!isCheckable(*child)) continue;
    Qt::CheckState state = checkState(*child);
    any = any || state != Qt::Unchecked;
    all = all && state == Qt::Checked;
  }
  bool has_children =
      std::any_of(node.children.begin(), node.children.end(), [this](const auto& each) { return isCheckable(*each); });
  if (!has_children) return node.checked ? Qt::Checked : Qt::Unchecked;
  return !any ? Qt::Unchecked : all ? Qt::Checked : Qt::PartiallyChecked;
}

void ComparisonModel::check(Node* node, bool checked) {
  if (!isCheckable(*node)) return;
  node->checked = checked && differs(node->difference);
  for (const auto& child : node->children) check(child.get(), checked);
}

QStringList ComparisonModel::chosenPaths() const {
  QStringList paths;
  visit([&](const Node& node) {
    if (node.difference.isDirectory && !node.children.empty() && checkState(node) == Qt::Unchecked) return;
    bool folder_with_rest =
        node.difference.isDirectory && node.difference.state == State::kOnlyThere && checkState(node) != Qt::Checked;
    if (node.checked && isCheckable(node) && !folder_with_rest) paths.append(node.difference.path);
  });
  paths.sort();
  return paths;
}

ComparisonModel::Counts ComparisonModel::counts() const {
  Counts counts;
  for (const TreeDifference& each : comparison_.rows) counts.equal += !each.isDirectory && each.state == State::kSame;
  visit([&](const Node& node) {
    const TreeDifference& difference = node.difference;
    if (difference.isDirectory || !differs(difference)) return;
    if (!node.checked || !isCheckable(node)) {
      ++counts.left;
    } else {
      ++(difference.state == State::kOnlyHere    ? counts.add
         : difference.state == State::kOnlyThere ? counts.remove
                                                 : counts.update);
    }
  });
  return counts;
}

ComparisonModel::Node* ComparisonModel::nodeOf(const QModelIndex& index) const {
  return index.isValid() ? static_cast<Node*>(index.internalPointer()) : root_.get();
}

const TreeDifference& ComparisonModel::row(const QModelIndex& index) const { return nodeOf(index)->difference; }

QModelIndex ComparisonModel::index(int row, int column, const QModelIndex& parent) const {
  if (!hasIndex(row, column, parent)) return {};
  return createIndex(row, column, nodeOf(parent)->children[static_cast<size_t>(row)].get());
}

QModelIndex ComparisonModel::parent(const QModelIndex& index) const {
  if (!index.isValid()) return {};
  Node* above = nodeOf(index)->parent;
  return above == root_.get() ? QModelIndex() : createIndex(above->row, kName, above);
}

int ComparisonModel::rowCount(const QModelIndex& parent) const {
  return parent.column() > 0 ? 0 : static_cast<int>(nodeOf(parent)->children.size());
}

int ComparisonModel::columnCount(const QModelIndex&) const { return kColumnCount; }

QString ComparisonModel::stateText(const Node& node) const {
  bool chosen = checkState(node) != Qt::Unchecked && isCheckable(node);
  switch (node.difference.state) {
    case State::kSame: return node.difference.isDirectory ? QString() : tr("equal");
    case State::kDiffers: return chosen ? tr("update") : tr("differs");
    case State::kOnlyHere: return chosen ? tr("add") : tr("only here");
    case State::kOnlyThere: return chosen ? tr("delete") : tr("only on the device");
    case State::kKindDiffers: return chosen ? tr("replace") : tr("file here, folder there, or the reverse");
  }
  return {};
}

QVariant ComparisonModel::data(const QModelIndex& index, int role) const {
  if (!index.isValid()) return {};
  const Node& node = *nodeOf(index);
  const TreeDifference& difference = node.difference;
  if (role == Qt::CheckStateRole && index.column() == kName && isCheckable(node)) return checkState(node);
  if (role == Qt::DecorationRole && index.column() == kName && icon_of_) return icon_of_(difference);
  if (role == Qt::ToolTipRole) return difference.path;
  if (role == Qt::TextAlignmentRole && index.column() >= kHere)
    return QVariant::fromValue(Qt::Alignment(Qt::AlignRight | Qt::AlignVCenter));
  if (role == Qt::ForegroundRole && (index.column() >= kHere || difference.state == State::kSame))
    return QGuiApplication::palette().brush(QPalette::PlaceholderText);
  if (role != Qt::DisplayRole) return {};
  auto size = [](qint64 bytes) { return bytes < 0 ? QString() : sizeText(bytes); };
  switch (index.column()) {
    case kName: return nameOf(difference.path);
    case kState: return stateText(node);
    case kHere: return size(difference.sizeHere);
    default: return size(difference.sizeThere);
  }
}

bool ComparisonModel::setData(const QModelIndex& index, const QVariant& value, int role) {
  if (role != Qt::CheckStateRole || index.column() != kName) return false;
  Node* node = nodeOf(index);
  if (!isCheckable(*node)) return false;
  check(node, value.toInt() != Qt::Unchecked);
  // All above and below it may look otherwise now.
  std::vector<QModelIndex> pending{QModelIndex()};
  while (!pending.empty()) {
    QModelIndex parent = pending.back();
    pending.pop_back();
    int rows = rowCount(parent);
    if (rows == 0) continue;
    Q_EMIT dataChanged(this->index(0, 0, parent), this->index(rows - 1, kColumnCount - 1, parent));
    for (int row = 0; row < rows; ++row) pending.push_back(this->index(row, 0, parent));
  }
  Q_EMIT chosenChanged();
  return true;
}

Qt::ItemFlags ComparisonModel::flags(const QModelIndex& index) const {
  Qt::ItemFlags flags = QAbstractItemModel::flags(index);
  if (index.isValid() && index.column() == kName && isCheckable(*nodeOf(index))) flags |= Qt::ItemIsUserCheckable;
  return flags;
}

QVariant ComparisonModel::headerData(int section, Qt::Orientation orientation, int role) const {
  if (orientation != Qt::Horizontal || role != Qt::DisplayRole) return {};
  switch (section) {
    case kName: return tr("Name");
    case kState: return tr("Change");
    case kHere: return tr("Here");
    default: return tr("On the device");
  }
}

}  // namespace adder::app
