// Two trees of files as one: folders in folders, each file with how it differs and whether a synchronisation is to
// change it. Invariant: a row has a check box exactly if something could be done about it; what only the device has is
// checked only while deleting is allowed. Knows no device.
#pragma once

#include <QAbstractItemModel>
#include <QIcon>
#include <functional>
#include <memory>

#include "app/services/file_types.h"

namespace adder::app {

class ComparisonModel : public QAbstractItemModel {
  Q_OBJECT
public:
  enum Column { kName, kState, kHere, kThere, kColumnCount };

  explicit ComparisonModel(QObject* parent = nullptr);
  ~ComparisonModel() override;

  void setIconSource(std::function<QIcon(const TreeDifference&)> source) { icon_of_ = std::move(source); }
  void setComparison(const TreeComparison& comparison);
  // Rows that are the same are left out, with the folders that have nothing else.
  void showEqual(bool show);
  // What only the device has is to go: its boxes are checked, or gone.
  void allowDeleting(bool allow);

  const TreeDifference& row(const QModelIndex& index) const;
  // Of what is checked.
  QStringList chosenPaths() const;
  struct Counts {
    int add = 0, update = 0, remove = 0, equal = 0, left = 0;  // left: would differ afterwards
  };
  Counts counts() const;

  QModelIndex index(int row, int column, const QModelIndex& parent = {}) const override;
  QModelIndex parent(const QModelIndex& index) const override;
  int rowCount(const QModelIndex& parent = {}) const override;
  int columnCount(const QModelIndex& parent = {}) const override;
  QVariant data(const QModelIndex& index, int role) const override;
  bool setData(const QModelIndex& index, const QVariant& value, int role) override;
  Qt::ItemFlags flags(const QModelIndex& index) const override;
  QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

signals:
  void chosenChanged();

private:
  struct Node;
  void build();
  bool isCheckable(const Node& node) const;
  void check(Node* node, bool checked);
  Qt::CheckState checkState(const Node& node) const;
  QString stateText(const Node& node) const;
  template <class Visit>
  void visit(Visit visit) const;
  Node* nodeOf(const QModelIndex& index) const;

  TreeComparison comparison_;
  std::unique_ptr<Node> root_;
  std::function<QIcon(const TreeDifference&)> icon_of_;
  bool show_equal_ = false, delete_ = false;
};

}  // namespace adder::app
