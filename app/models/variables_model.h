// The names of a device's interpreter as a tree that fills itself on demand, a page of children at a time: what is
// opened asks by pageWanted(), the answer comes in by setPage(). Invariant: an answer that names what is known already
// changes no row, only values; those that changed are told by kChangedRole. Knows no device.
#pragma once

#include <QAbstractItemModel>
#include <memory>

#include "app/services/device_inspector.h"

namespace adder::app {

class VariablesModel : public QAbstractItemModel {
  Q_OBJECT
public:
  enum Column { kName, kType, kValue, kColumnCount };
  enum Role { kChangedRole = Qt::UserRole };

  explicit VariablesModel(QObject* parent = nullptr);
  ~VariablesModel() override;

  void clear();
  void setPage(const VariablePath& path, int from, int total, const QList<Variable>& page);
  // Asks again for all that is known.
  void refresh();

  QModelIndex index(int row, int column, const QModelIndex& parent = {}) const override;
  QModelIndex parent(const QModelIndex& index) const override;
  int rowCount(const QModelIndex& parent = {}) const override;
  int columnCount(const QModelIndex& parent = {}) const override;
  bool hasChildren(const QModelIndex& parent = {}) const override;
  bool canFetchMore(const QModelIndex& parent) const override;
  void fetchMore(const QModelIndex& parent) override;
  QVariant data(const QModelIndex& index, int role) const override;
  QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

signals:
  void pageWanted(const adder::app::VariablePath& path, int from);

private:
  struct Node;
  Node* nodeOf(const QModelIndex& index) const;
  Node* find(const VariablePath& path) const;
  VariablePath pathOf(const Node* node) const;
  QModelIndex indexOf(Node* node) const;
  void update(Node* node, const Variable& now);
  void dropFrom(Node* node, int row);
  void refresh(Node* node);

  std::unique_ptr<Node> root_;
};

}  // namespace adder::app
