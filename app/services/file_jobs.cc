// See file_jobs.h.
#include "app/services/file_jobs.h"

#include <QFileInfo>
#include <QSet>
#include <map>

#include "repl/sync.h"

namespace adder::app {

namespace {

using repl::Error;
using repl::ErrorKind;
using repl::Result;
using repl::SyncOperation;
using repl::TreeEntry;
using State = CopyItem::State;

QString nameOf(const QString& path) { return path.section('/', -1, -1, QString::SectionSkipEmpty); }
QString parentOf(const QString& path) {
  QString parent = path.section('/', 0, -2);
  return parent.isEmpty() ? QStringLiteral("/") : parent;
}
QString join(const QString& directory, const QString& name) {
  if (name.isEmpty()) return directory;
  return directory.isEmpty() || directory.endsWith('/') ? directory + name : directory + '/' + name;
}

// The entry's own, or of its bytes.
Result<std::string> digestOf(FileSide& side, const TreeEntry& entry, const QString& path, Digest kind) {
  if (!entry.digest.empty()) return entry.digest;
  Result<std::string> bytes = side.read(path.toStdString(), {});
  if (!bytes.ok()) return bytes.error();
  return repl::tree_digest(*bytes, kind);
}

class Planner {
public:
  Planner(Sides sides, CopyPlan& plan) : sides_(sides), plan_(plan) {}

  Result<void> add(const QString& source) {
    target_ = join(plan_.targetDirectory, nameOf(source));
    source_ = source;
    if (plan_.from == plan_.to && (target_ == source || target_.startsWith(source + '/')))
      return Error{ErrorKind::kLocalFile, QObject::tr("%1 is there already").arg(source).toStdString()};
    Result<SideListing> there = sides_.to.look(target_.toStdString(), plan_.to == Place::kDevice);
    if (!there.ok()) return there.error();
    Result<SideListing> here = sides_.from.look(source.toStdString(), plan_.from == Place::kDevice && there->exists);
    if (!here.ok()) return here.error();
    if (!here->exists) return Error{ErrorKind::kLocalFile, QObject::tr("%1 is gone").arg(source).toStdString()};
    there_.clear();
    if (there->exists && there->isDirectory) there_[""] = {"", true, 0, {}};
    for (const TreeEntry& entry : there->entries) there_[entry.path] = entry;
    if (here->isDirectory) {
      if (Result<void> done = addEntry({"", true, 0, {}}); !done.ok()) return done;
    }
    for (const TreeEntry& entry : here->entries) {
      if (Result<void> done = addEntry(entry); !done.ok()) return done;
    }
    return {};
  }

private:
  Result<void> addEntry(const TreeEntry& entry) {
    QString below = QString::fromStdString(entry.path);
    CopyItem item{join(source_, below),
                  join(target_, below),
                  entry.is_directory,
                  State::kNew,
                  static_cast<qint64>(entry.size),
                  0};
    auto found = there_.find(entry.path);
    if (found != there_.end()) {
      item.targetSize = static_cast<qint64>(found->second.size);
      Result<State> state = compare(entry, found->second, item);
      if (!state.ok()) return state.error();
      item.state = *state;
    }
    plan_.items.append(item);
    return {};
  }

  Result<State> compare(const TreeEntry& here, const TreeEntry& there, const CopyItem& item) {
    if (here.is_directory != there.is_directory) return State::kKindDiffers;
    if (here.is_directory) return State::kSame;
    if (here.size != there.size) return State::kDiffers;
    Result<std::string> mine = digestOf(sides_.from, here, item.source, sides_.digest());
    if (!mine.ok()) return mine.error();
    Result<std::string> theirs = digestOf(sides_.to, there, item.target, sides_.digest());
    if (!theirs.ok()) return theirs.error();
    return *mine == *theirs ? State::kSame : State::kDiffers;
  }

  Sides sides_;
  CopyPlan& plan_;
  QString source_, target_;
  std::map<std::string, TreeEntry> there_;
};

// Does what a plan says, in its order; below a folder that is skipped or goes under another name, so does everything.
class Carrier {
public:
  Carrier(Sides sides, const CopyPlan& plan, const QHash<QString, Resolution>& resolutions,
          const FileProgress& progress)
      : sides_(sides), plan_(plan), resolutions_(resolutions), progress_(progress) {
    for (const CopyItem& item : plan.items) total_ += item.isDirectory ? 0 : item.size;
  }

  Result<int> run() {
    for (const CopyItem& item : plan_.items) {
      if (isBelowSkipped(item.target)) continue;
      if (Result<void> done = carry(item); !done.ok()) return done.error();
      if (!item.isDirectory) done_ += item.size;
    }
    return files_;
  }

private:
  bool isBelowSkipped(const QString& target) const {
    for (const QString& each : skipped_) {
      if (target.startsWith(each + '/')) return true;
    }
    return false;
  }
  QString moved(const QString& target) const {
    for (auto each = moved_.begin(); each != moved_.end(); ++each) {
      if (target.startsWith(each.key() + '/')) return each.value() + target.mid(each.key().size());
    }
    return target;
  }

  Result<void> carry(const CopyItem& item) {
    QString target = moved(item.target);
    bool is_conflict = item.state == State::kDiffers || item.state == State::kKindDiffers;
    if (item.state == State::kSame && target == item.target) return {};
    if (is_conflict && target == item.target) {
      Resolution how = resolutions_.value(item.target, Resolution::kSkip);
      if (how == Resolution::kSkip) {
        skipped_.append(item.target);
        return {};
      }
      if (how == Resolution::kKeepBoth) {
        Result<QString> free = freeName(target);
        if (!free.ok()) return free.error();
        moved_[item.target] = target = *free;
      } else if (item.state == State::kKindDiffers) {
        if (Result<void> gone = sides_.to.remove(target.toStdString()); !gone.ok()) return gone;
      }
    }
    if (item.isDirectory) return sides_.to.makeDirectory(target.toStdString());
    return copy(item, target);
  }

  Result<void> copy(const CopyItem& item, const QString& target) {
    QString what = plan_.to == Place::kDevice   ? QObject::tr("Uploading %1").arg(nameOf(target))
                   : plan_.from == Place::kHere ? QObject::tr("Copying %1").arg(nameOf(target))
                                                : QObject::tr("Downloading %1").arg(nameOf(target));
    // A file is read, then written: the slow half of it counts.
    bool slow_read = plan_.from == Place::kDevice;
    auto part = [&](uint64_t done, uint64_t) { progress_(what, done_ + static_cast<qint64>(done), total_); };
    progress_(what, done_, total_);
    Result<std::string> bytes =
        sides_.from.read(item.source.toStdString(), slow_read ? repl::Progress(part) : repl::Progress());
    if (!bytes.ok()) return bytes.error();
    Result<void> written =
        sides_.to.write(target.toStdString(), *bytes, slow_read ? repl::Progress() : repl::Progress(part));
    if (written.ok()) ++files_;
    return written;
  }

  // "main_2.py": a name that can still be imported.
  Result<QString> freeName(const QString& target) {
    QString name = nameOf(target), suffix;
    qsizetype dot = name.lastIndexOf('.');
    if (dot > 0) {
      suffix = name.mid(dot);
      name = name.left(dot);
    }
    for (int number = 2; number < 1000; ++number) {
      QString free = join(parentOf(target), QStringLiteral("%1_%2%3").arg(name).arg(number).arg(suffix));
      Result<SideListing> there = sides_.to.look(free.toStdString(), false);
      if (!there.ok()) return there.error();
      if (!there->exists) return free;
    }
    return Error{ErrorKind::kLocalFile, QObject::tr("there is no free name for %1").arg(target).toStdString()};
  }

  Sides sides_;
  const CopyPlan& plan_;
  const QHash<QString, Resolution>& resolutions_;
  const FileProgress& progress_;
  QStringList skipped_;
  QMap<QString, QString> moved_;
  qint64 done_ = 0, total_ = 0;
  int files_ = 0;
};

// Within one place nothing is copied to be moved.
Result<int> moveAll(FileSide& side, const CopyPlan& plan, const QHash<QString, Resolution>& resolutions) {
  int moved = 0;
  for (const QString& source : plan.sources) {
    QString target = join(plan.targetDirectory, nameOf(source));
    Result<SideListing> there = side.look(target.toStdString(), false);
    if (!there.ok()) return there.error();
    if (there->exists && there->isDirectory)
      return Error{ErrorKind::kLocalFile, QObject::tr("there is a folder %1 already").arg(target).toStdString()};
    bool is_same = false;
    for (const CopyItem& item : plan.items) is_same = is_same || (item.target == target && item.state == State::kSame);
    if (there->exists && !is_same && resolutions.value(target, Resolution::kSkip) != Resolution::kOverwrite) continue;
    if (there->exists) {
      if (Result<void> gone = side.remove(target.toStdString()); !gone.ok()) return gone.error();
    }
    if (Result<void> done = side.rename(source.toStdString(), target.toStdString()); !done.ok()) return done.error();
    ++moved;
  }
  return moved;
}

}  // namespace

Result<void> planCopy(Sides sides, CopyPlan& plan, const FileProgress& progress) {
  Planner planner(sides, plan);
  qint64 looked = 0;
  for (const QString& source : plan.sources) {
    progress(QObject::tr("Comparing %1").arg(nameOf(source)), looked++, plan.sources.size());
    if (Result<void> done = planner.add(source); !done.ok()) return done;
  }
  return {};
}

Result<int> carryOut(Sides sides, const CopyPlan& plan, const QHash<QString, Resolution>& resolutions,
                     const FileProgress& progress) {
  if (plan.isMove && plan.from == plan.to) return moveAll(sides.to, plan, resolutions);
  return Carrier(sides, plan, resolutions, progress).run();
}

Result<FileCount> countFiles(FileSide& side, const QStringList& paths) {
  FileCount count;
  for (const QString& path : paths) {
    Result<SideListing> found = side.look(path.toStdString(), false);
    if (!found.ok()) return found.error();
    if (found->isDirectory) ++count.folders;
    for (const TreeEntry& entry : found->entries) {
      ++(entry.is_directory ? count.folders : count.files);
      count.bytes += static_cast<qint64>(entry.size);
    }
  }
  return count;
}

Result<TreeComparison> compareTrees(DeviceDesk& desk, const QString& local, const QString& device) {
  desk.progress(QObject::tr("Comparing %1 with the device").arg(QFileInfo(local).fileName()), 0, 2);
  repl::IgnoreRules rules;
  Result<repl::LocalTree> here = repl::read_local_tree(local.toStdString(), rules);
  if (!here.ok()) return here.error();
  Result<repl::DeviceTree> there = repl::read_device_tree(desk.session, desk.named(device));
  if (!there.ok()) return there.error();
  std::map<QString, TreeDifference> rows;
  for (const std::string& directory : here->directories) {
    QString path = QString::fromStdString(directory);
    rows[path] = {path, true, TreeDifference::State::kOnlyHere, -1, -1};
  }
  for (const auto& [name, content] : here->files) {
    QString path = QString::fromStdString(name);
    rows[path] = {path, false, TreeDifference::State::kOnlyHere, static_cast<qint64>(content.size()), -1};
  }
  for (const TreeEntry& entry : there->entries) {
    if (rules.ignores(entry.path, entry.is_directory)) continue;
    QString path = QString::fromStdString(entry.path);
    auto found = rows.find(path);
    qint64 size = entry.is_directory ? -1 : static_cast<qint64>(entry.size);
    if (found == rows.end()) {
      rows[path] = {path, entry.is_directory, TreeDifference::State::kOnlyThere, -1, size};
      continue;
    }
    TreeDifference& row = found->second;
    row.sizeThere = size;
    if (row.isDirectory != entry.is_directory) {
      row.state = TreeDifference::State::kKindDiffers;
    } else {
      bool same = entry.is_directory || (row.sizeHere == size &&
                                         repl::tree_digest(here->files.at(entry.path), there->digest) == entry.digest);
      row.state = same ? TreeDifference::State::kSame : TreeDifference::State::kDiffers;
    }
  }
  TreeComparison comparison{local, device, there->exists, {}};
  for (const auto& [path, row] : rows) comparison.rows.append(row);
  return comparison;
}

Result<int> synchroniseTrees(DeviceDesk& desk, const QString& local, const QString& device, const QStringList& paths) {
  QSet<QString> chosen(paths.begin(), paths.end());
  repl::Sync sync(desk.session, desk.files, local.toStdString(), desk.named(device));
  repl::SyncOptions options;
  options.remove = true;
  int begun = 0;
  options.choose = [&](std::vector<SyncOperation>& operations) {
    auto wanted = [&](const SyncOperation& operation) {
      return chosen.contains(QString::fromStdString(operation.path));
    };
    auto below = [&](const SyncOperation& operation, bool is_wanted) {
      return std::any_of(operations.begin(), operations.end(), [&](const SyncOperation& each) {
        return each.path.starts_with(operation.path + "/") && wanted(each) == is_wanted;
      });
    };
    std::vector<SyncOperation> kept;
    for (const SyncOperation& operation : operations) {
      // A directory is made for what goes into it, and stays for what stays in it.
      bool keep = operation.kind == SyncOperation::Kind::kMakeDirectory ? wanted(operation) || below(operation, true)
                  : operation.kind == SyncOperation::Kind::kRemoveDirectory
                      ? wanted(operation) && !below(operation, false)
                      : wanted(operation);
      if (keep) kept.push_back(operation);
    }
    operations = std::move(kept);
  };
  options.on_operation = [&](const SyncOperation& operation) {
    desk.progress(QObject::tr("Synchronising %1").arg(QString::fromStdString(operation.path)), begun++, paths.size());
  };
  Result<repl::SyncPlan> done = sync.run(options);
  if (!done.ok()) return done.error();
  return static_cast<int>(done->operations.size());
}

}  // namespace adder::app
