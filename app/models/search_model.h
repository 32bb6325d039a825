// What a search has found, as a tree: files, and below each its lines. Each line can be checked, for replacing; a file
// is checked with its lines. UI thread only.
#pragma once

#include <QAbstractItemModel>

#include "app/services/text_search.h"

namespace adder::app {

class SearchModel : public QAbstractItemModel {
  Q_OBJECT
public:
  enum Role { kPathRole = Qt::UserRole, kLineRole, kColumnRole, kLengthRole, kPreviewColumnRole, kCountRole };

  explicit SearchModel(QObject* parent = nullptr) : QAbstractItemModel(parent) {}

  void clear();
  void add(const QList<FileMatches>& files);
  // Whether lines show a box to check.
  void setCheckable(bool checkable);
  QList<FileMatches> checked() const;
  int matchCount() const { return matches_; }

  QModelIndex index(int row, int column, const QModelIndex& parent = {}) const override;
  QModelIndex parent(const QModelIndex& child) const override;
  int rowCount(const QModelIndex& parent = {}) const override;
  int columnCount(const QModelIndex&) const override { return 1; }
  QVariant data(const QModelIndex& index, int role) const override;
  bool setData(const QModelIndex& index, const QVariant& value, int role) override;
  Qt::ItemFlags flags(const QModelIndex& index) const override;

private:
  struct File {
    FileMatches found;
    QList<bool> checked;
  };
  Qt::CheckState stateOf(const File& file) const;

  QList<File> files_;
  bool checkable_ = false;
  int matches_ = 0;
};

}  // namespace adder::app
