// See command_model.h.
#include "app/models/command_model.h"

#include <algorithm>

namespace adder::app {

int matchScore(const QString& typed, const QString& title) {
  constexpr int kWordStart = 8, kNeighbour = 9, kAnywhere = 1;
  int score = 0;
  qsizetype at = 0, last = -2;
  for (QChar wanted : typed) {
    if (wanted.isSpace()) continue;
    qsizetype first = -1, start = -1;
    // A word's beginning, wherever it is, is more likely meant than a letter within a word.
    for (qsizetype i = at; i < title.size(); ++i) {
      if (title[i].toLower() != wanted.toLower()) continue;
      if (first < 0) first = i;
      if (i == last + 1) break;
      if (i == 0 || !title[i - 1].isLetterOrNumber()) {
        start = i;
        break;
      }
    }
    if (first < 0) return -1;
    qsizetype found = first == last + 1 || start < 0 ? first : start;
    score += found == last + 1 ? kNeighbour : found == start ? kWordStart : kAnywhere;
    last = found;
    at = found + 1;
  }
  return score;
}

void CommandModel::setCommands(QList<Command> commands) {
  beginResetModel();
  commands_ = std::move(commands);
  narrow();
  endResetModel();
}

void CommandModel::setTyped(const QString& typed) {
  beginResetModel();
  typed_ = typed;
  narrow();
  endResetModel();
}

void CommandModel::narrow() {
  QList<std::pair<int, int>> scored;
  for (int i = 0; i < commands_.size(); ++i) {
    int score = matchScore(typed_, commands_[i].title);
    // What cannot be done now comes last, for it is still the answer to "is there such a command?".
    if (score >= 0) scored.append({(commands_[i].enabled ? 1000 : 0) + score, i});
  }
  std::stable_sort(scored.begin(), scored.end(), [](const auto& a, const auto& b) { return a.first > b.first; });
  shown_.clear();
  for (const auto& [score, row] : scored) shown_.append(row);
}

int CommandModel::rowCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : static_cast<int>(shown_.size());
}

QVariant CommandModel::data(const QModelIndex& index, int role) const {
  if (!index.isValid() || index.row() >= shown_.size()) return {};
  const Command& command = commands_[shown_[index.row()]];
  switch (role) {
    case Qt::DisplayRole: return command.title;
    case Qt::AccessibleTextRole:
      return command.shortcut.isEmpty() ? command.title : command.title + QStringLiteral(", ") + command.shortcut;
    case kShortcutRole: return command.shortcut;
    case kIdRole: return command.id;
    default: return {};
  }
}

Qt::ItemFlags CommandModel::flags(const QModelIndex& index) const {
  if (!index.isValid() || index.row() >= shown_.size()) return Qt::NoItemFlags;
  return commands_[shown_[index.row()]].enabled ? Qt::ItemIsEnabled | Qt::ItemIsSelectable : Qt::NoItemFlags;
}

}  // namespace adder::app
