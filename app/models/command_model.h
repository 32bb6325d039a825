// The commands of a palette: titles with their shortcuts, narrowed by what is typed. A title matches if it has the
// typed letters in their order; those where they begin words or stand together come first. UI thread only.
#pragma once

#include <QAbstractListModel>
#include <QList>
#include <QString>

namespace adder::app {

struct Command {
  QString title;     // "File: Save As…"
  QString shortcut;  // "Ctrl+Shift+S", for people
  bool enabled = true;
  int id = 0;  // the caller's
};

// How well `typed` fits a title, more is better; -1: not at all. Nothing typed fits everything with 0.
int matchScore(const QString& typed, const QString& title);

class CommandModel : public QAbstractListModel {
  Q_OBJECT
public:
  enum Role { kShortcutRole = Qt::UserRole, kIdRole };

  explicit CommandModel(QObject* parent = nullptr) : QAbstractListModel(parent) {}

  void setCommands(QList<Command> commands);
  void setTyped(const QString& typed);

  int rowCount(const QModelIndex& parent = {}) const override;
  QVariant data(const QModelIndex& index, int role) const override;
  Qt::ItemFlags flags(const QModelIndex& index) const override;

private:
  void narrow();

  QList<Command> commands_;
  QString typed_;
  QList<int> shown_;  // into commands_, the best first
};

}  // namespace adder::app
