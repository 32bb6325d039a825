// See device_tree_model.h.
#include "app/models/device_tree_model.h"
#include "app/services/size_text.h"

#include <QGuiApplication>
#include <QMimeData>
#include <QPalette>
#include <algorithm>
#include <vector>

namespace adder::app {

struct DeviceTreeModel::Node {
  Node* parent = nullptr;
  FileEntry entry;
  bool listed = false;
  bool asked = false;
  std::vector<std::unique_ptr<Node>> children;

  int row() const {
    if (parent == nullptr) return 0;
    auto here = std::find_if(parent->children.begin(), parent->children.end(),
                             [this](const std::unique_ptr<Node>& each) { return each.get() == this; });
    return static_cast<int>(here - parent->children.begin());
  }
  QString path() const {
    if (parent == nullptr) return QStringLiteral("/");
    QString above = parent->path();
    return (above.endsWith('/') ? above : above + '/') + entry.name;
  }
};

namespace {
bool comesBefore(const FileEntry& a, const FileEntry& b) {
  if (a.isDirectory != b.isDirectory) return a.isDirectory;
  return a.name < b.name;
}
}  // namespace

DeviceTreeModel::DeviceTreeModel(QObject* parent) : QAbstractItemModel(parent), root_(std::make_unique<Node>()) {
  root_->entry.isDirectory = true;
}

DeviceTreeModel::~DeviceTreeModel() = default;

void DeviceTreeModel::clear() {
  beginResetModel();
  root_->children.clear();
  root_->listed = root_->asked = false;
  endResetModel();
}

DeviceTreeModel::Node* DeviceTreeModel::nodeOf(const QModelIndex& index) const {
  return index.isValid() ? static_cast<Node*>(index.internalPointer()) : root_.get();
}

DeviceTreeModel::Node* DeviceTreeModel::find(const QString& path) const {
  Node* node = root_.get();
  for (const QString& name : path.split('/', Qt::SkipEmptyParts)) {
    auto found = std::find_if(node->children.begin(), node->children.end(),
                              [&](const std::unique_ptr<Node>& each) { return each->entry.name == name; });
    if (found == node->children.end()) return nullptr;
    node = found->get();
  }
  return node;
}

QModelIndex DeviceTreeModel::indexOf(Node* node) const {
  return node == root_.get() ? QModelIndex() : createIndex(node->row(), kName, node);
}

QModelIndex DeviceTreeModel::indexOf(const QString& path) const {
  Node* node = find(path);
  return node == nullptr ? QModelIndex() : indexOf(node);
}

void DeviceTreeModel::forgetQuestions() {
  std::vector<Node*> pending{root_.get()};
  while (!pending.empty()) {
    Node* node = pending.back();
    pending.pop_back();
    node->asked = false;
    for (const auto& child : node->children) pending.push_back(child.get());
  }
}

// Removes what is gone, changes what has changed, inserts what is new: both lists are in the same order.
void DeviceTreeModel::setListing(const QString& directory, const QList<FileEntry>& entries) {
  Node* node = find(directory);
  if (node == nullptr || !node->entry.isDirectory) return;
  bool first_time = !node->listed;
  node->listed = true;
  node->asked = false;
  QList<FileEntry> wanted = entries;
  std::sort(wanted.begin(), wanted.end(), comesBefore);
  QModelIndex parent = indexOf(node);
  int row = 0;
  for (const FileEntry& entry : wanted) {
    auto& children = node->children;
    while (row < static_cast<int>(children.size()) && comesBefore(children[static_cast<size_t>(row)]->entry, entry)) {
      beginRemoveRows(parent, row, row);
      children.erase(children.begin() + row);
      endRemoveRows();
    }
    bool known =
        row < static_cast<int>(children.size()) && !comesBefore(entry, children[static_cast<size_t>(row)]->entry);
    if (known) {
      FileEntry& old = children[static_cast<size_t>(row)]->entry;
      if (!(old == entry)) {
        old = entry;
        Q_EMIT dataChanged(index(row, kName, parent), index(row, kSize, parent));
      }
    } else {
      beginInsertRows(parent, row, row);
      auto child = std::make_unique<Node>();
      child->parent = node;
      child->entry = entry;
      children.insert(children.begin() + row, std::move(child));
      endInsertRows();
    }
    ++row;
  }
  if (row < static_cast<int>(node->children.size())) {
    beginRemoveRows(parent, row, static_cast<int>(node->children.size()) - 1);
    node->children.resize(static_cast<size_t>(row));
    endRemoveRows();
  }
  // An empty folder loses its arrow.
  if (first_time && parent.isValid()) Q_EMIT dataChanged(parent, parent);
}

QString DeviceTreeModel::path(const QModelIndex& index) const { return nodeOf(index)->path(); }
bool DeviceTreeModel::isDirectory(const QModelIndex& index) const { return nodeOf(index)->entry.isDirectory; }

QStringList DeviceTreeModel::listedDirectories() const {
  QStringList all{QStringLiteral("/")};
  std::vector<const Node*> pending{root_.get()};
  while (!pending.empty()) {
    const Node* node = pending.back();
    pending.pop_back();
    for (const auto& child : node->children) {
      if (!child->listed) continue;
      all.append(child->path());
      pending.push_back(child.get());
    }
  }
  return all;
}

QModelIndex DeviceTreeModel::index(int row, int column, const QModelIndex& parent) const {
  if (!hasIndex(row, column, parent)) return {};
  return createIndex(row, column, nodeOf(parent)->children[static_cast<size_t>(row)].get());
}

QModelIndex DeviceTreeModel::parent(const QModelIndex& index) const {
  if (!index.isValid()) return {};
  return indexOf(nodeOf(index)->parent);
}

int DeviceTreeModel::rowCount(const QModelIndex& parent) const {
  if (parent.column() > 0) return 0;
  return static_cast<int>(nodeOf(parent)->children.size());
}

int DeviceTreeModel::columnCount(const QModelIndex&) const { return kColumnCount; }

bool DeviceTreeModel::hasChildren(const QModelIndex& parent) const {
  if (parent.column() > 0) return false;
  const Node* node = nodeOf(parent);
  return node->entry.isDirectory && (!node->listed || !node->children.empty());
}

bool DeviceTreeModel::canFetchMore(const QModelIndex& parent) const {
  const Node* node = nodeOf(parent);
  return parent.isValid() && node->entry.isDirectory && !node->listed && !node->asked;
}

void DeviceTreeModel::fetchMore(const QModelIndex& parent) {
  Node* node = nodeOf(parent);
  if (node->asked) return;
  node->asked = true;
  Q_EMIT listingWanted(node->path());
}

QVariant DeviceTreeModel::data(const QModelIndex& index, int role) const {
  if (!index.isValid()) return {};
  const Node* node = nodeOf(index);
  if (role == Qt::DisplayRole && index.column() == kName) return node->entry.name;
  if (role == Qt::DisplayRole && !node->entry.isDirectory) return sizeText(node->entry.size);
  if (role == Qt::TextAlignmentRole && index.column() == kSize)
    return QVariant::fromValue(Qt::Alignment(Qt::AlignRight | Qt::AlignVCenter));
  if (role == Qt::ForegroundRole && index.column() == kSize)
    return QGuiApplication::palette().brush(QPalette::PlaceholderText);
  if (role == Qt::DecorationRole && index.column() == kName && icon_of_) return icon_of_(node->entry);
  if (role == Qt::ToolTipRole) return node->path();
  return {};
}

QVariant DeviceTreeModel::headerData(int section, Qt::Orientation orientation, int role) const {
  if (orientation != Qt::Horizontal || role != Qt::DisplayRole) return {};
  return section == kName ? tr("Name") : tr("Size");
}

Qt::ItemFlags DeviceTreeModel::flags(const QModelIndex& index) const {
  Qt::ItemFlags flags = QAbstractItemModel::flags(index) | Qt::ItemIsDropEnabled;
  return index.isValid() ? flags | Qt::ItemIsDragEnabled : flags;
}

QStringList DeviceTreeModel::filesOf(const QMimeData* data) const {
  QStringList files;
  for (const QString& path : QString::fromUtf8(data->data(kMimeType)).split('\n', Qt::SkipEmptyParts)) {
    if (QModelIndex at = indexOf(path); at.isValid() && !isDirectory(at)) files.append(path);
  }
  return files;
}

QMimeData* DeviceTreeModel::mimeData(const QModelIndexList& indexes) const {
  QStringList paths;
  for (const QModelIndex& each : indexes) {
    if (each.column() == kName) paths.append(path(each));
  }
  auto* data = new QMimeData;
  data->setData(kMimeType, paths.join('\n').toUtf8());
  data->setText(paths.join('\n'));
  return data;
}

}  // namespace adder::app
