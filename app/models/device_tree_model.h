// The files of a device as a tree that fills itself on demand: a folder that is opened asks by listingWanted(), the
// answer comes in by setListing(). Invariant: an answer that says what is known already changes no row, so that the
// view keeps its selection and what is expanded. Knows no device; the window joins it to DeviceService.
#pragma once

#include <QAbstractItemModel>
#include <QIcon>
#include <functional>
#include <memory>

#include "app/services/device_types.h"

namespace adder::app {

class DeviceTreeModel : public QAbstractItemModel {
  Q_OBJECT
public:
  enum Column { kName, kSize, kColumnCount };

  // Paths that are dragged or copied, one a line.
  static constexpr const char* kMimeType = "application/x-adder-device-paths";

  explicit DeviceTreeModel(QObject* parent = nullptr);
  ~DeviceTreeModel() override;

  // Icons for folders and files; asked for each row.
  void setIconSource(std::function<QIcon(const FileEntry&)> source) { icon_of_ = std::move(source); }

  void clear();
  // A question that failed may be asked again.
  void forgetQuestions();
  void setListing(const QString& directory, const QList<FileEntry>& entries);
  QString path(const QModelIndex& index) const;  // "/" for an invalid index
  bool isDirectory(const QModelIndex& index) const;
  QModelIndex indexOf(const QString& path) const;
  // "/" and the folders that have been listed: what a refresh asks for.
  QStringList listedDirectories() const;

  QModelIndex index(int row, int column, const QModelIndex& parent = {}) const override;
  QModelIndex parent(const QModelIndex& index) const override;
  int rowCount(const QModelIndex& parent = {}) const override;
  int columnCount(const QModelIndex& parent = {}) const override;
  bool hasChildren(const QModelIndex& parent = {}) const override;
  bool canFetchMore(const QModelIndex& parent) const override;
  void fetchMore(const QModelIndex& parent) override;
  QVariant data(const QModelIndex& index, int role) const override;
  QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
  Qt::ItemFlags flags(const QModelIndex& index) const override;
  // The files, not the folders, of this device among what is dragged or copied.
  QStringList filesOf(const QMimeData* data) const;
  QStringList mimeTypes() const override { return {QString::fromLatin1(kMimeType)}; }
  QMimeData* mimeData(const QModelIndexList& indexes) const override;
  Qt::DropActions supportedDragActions() const override { return Qt::CopyAction | Qt::MoveAction; }

signals:
  void listingWanted(const QString& directory);

private:
  struct Node;
  Node* nodeOf(const QModelIndex& index) const;
  Node* find(const QString& path) const;
  QModelIndex indexOf(Node* node) const;

  std::unique_ptr<Node> root_;
  std::function<QIcon(const FileEntry&)> icon_of_;
};

}  // namespace adder::app
