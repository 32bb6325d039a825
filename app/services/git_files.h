// Which files of a folder git would show: tracked ones, and new ones that no .gitignore names, by git's own rules, as
// git tells. Worker threads only: it waits for git.
#pragma once

#include <QSet>
#include <QString>
#include <functional>
#include <optional>

namespace adder::app {

class GitFiles {
public:
  // Nothing where there is no git, no repository, or no answer; so too where git knows no file in the folder.
  static std::optional<GitFiles> of(const QString& folder, const std::function<bool()>& is_cancelled);

  // Paths below the folder.
  bool hasFile(const QString& path) const { return files_.contains(path) || isInModule(path); }
  bool hasDirectory(const QString& path) const { return directories_.contains(path) || isInModule(path + "/."); }

private:
  // Of a repository within this one git tells the folder alone.
  bool isInModule(const QString& path) const;

  QSet<QString> files_, directories_;
};

}  // namespace adder::app
