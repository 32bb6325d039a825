// See file_service.h.
#include "app/services/file_service.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QPointer>
#include <map>
#include <mutex>

#include "app/services/device_job.h"
#include "app/services/device_service.h"
#include "app/services/file_jobs.h"
#include "app/services/size_text.h"
#include "repl/sha256.h"
#include "repl/sync.h"

namespace adder::app {

namespace {

using repl::Error;
using repl::ErrorKind;
using repl::Result;

constexpr int kSpaceAfterMs = 300;
constexpr qint64 kProgressEveryMs = 50;
constexpr int kThreadEndsMs = 10'000;

QString nameOf(const QString& path) { return path.section('/', -1, -1, QString::SectionSkipEmpty); }
QString directoryOf(const QString& path) {
  QString directory = path.section('/', 0, -2);
  return directory.isEmpty() ? QStringLiteral("/") : directory;
}
QString named(const QStringList& paths) {
  return paths.size() == 1 ? nameOf(paths.first()) : QObject::tr("%n item(s)", nullptr, static_cast<int>(paths.size()));
}

QString troubleOf(const CopyPlan& plan) {
  QString what = named(plan.sources);
  if (plan.isMove) return QObject::tr("%1 could not be moved.").arg(what);
  if (plan.to == Place::kDevice) return QObject::tr("%1 could not be uploaded.").arg(what);
  return plan.from == Place::kDevice ? QObject::tr("%1 could not be downloaded.").arg(what)
                                     : QObject::tr("%1 could not be copied.").arg(what);
}

QString sentence(const CopyPlan& plan, int files) {
  int same = 0;
  for (const CopyItem& item : plan.items) same += !item.isDirectory && item.state == CopyItem::State::kSame;
  if (plan.isMove) return QObject::tr("Moved %1 to %2.").arg(named(plan.sources), plan.targetDirectory);
  QString rest = same > 0 ? QObject::tr(" %n were the same already.", nullptr, same) : QString();
  return QObject::tr("%n file(s) copied to %1.", nullptr, files).arg(plan.targetDirectory) + rest;
}

QString textOf(const Error& error) { return QString::fromStdString(error.message); }

}  // namespace

// SHA-256 by device path. The worker looks at it when it writes, so that two saves in a row are no conflict.
struct FileService::Known {
  std::mutex mutex;
  std::map<QString, std::string> hashes;

  void note(const QString& path, const std::string& hash) {
    std::lock_guard lock(mutex);
    hashes[path] = hash;
  }
  std::string of(const QString& path) {
    std::lock_guard lock(mutex);
    auto found = hashes.find(path);
    return found == hashes.end() ? std::string() : found->second;
  }
  void forgetAll() {
    std::lock_guard lock(mutex);
    hashes.clear();
  }
};

FileService::FileService(DeviceService& device, QObject* parent)
    : QObject(parent),
      device_(device),
      known_(std::make_shared<Known>()),
      cancelled_(std::make_shared<std::atomic<bool>>(false)) {
  pool_.setMaxThreadCount(1);
  space_timer_.setSingleShot(true);
  space_timer_.setInterval(kSpaceAfterMs);
  connect(&space_timer_, &QTimer::timeout, this, &FileService::askSpace);
  connect(&device_, &DeviceService::directoryChanged, &space_timer_, qOverload<>(&QTimer::start));
  connect(&device_, &DeviceService::ready, &space_timer_, qOverload<>(&QTimer::start));
  connect(&device_, &DeviceService::fetched, this, &FileService::noteSeen);
  connect(&device_, &DeviceService::stateChanged, this, [this](const DeviceState& state) {
    if (!state.connected()) Q_EMIT spaceKnown({});
    if (state.target.isEmpty() || state.target == known_target_) return;
    known_target_ = state.target;  // another device has other files
    known_->forgetAll();
  });
}

FileService::~FileService() {
  cancel();
  pool_.waitForDone(kThreadEndsMs);
}

void FileService::cancel() { *cancelled_ = true; }

void FileService::tellProgress(const QString& what, qint64 done, qint64 total) {
  qint64 now = QDateTime::currentMSecsSinceEpoch();
  if (total > 0 && now - told_ < kProgressEveryMs) return;
  told_ = now;
  QMetaObject::invokeMethod(this, [this, what, done, total] { Q_EMIT progress(what, done, total); });
}

void FileService::perform(const QString& trouble, std::function<Result<void>(DeviceDesk&)> run,
                          std::function<void(bool)> finish, bool quiet) {
  auto ended = [self = QPointer(this), finish = std::move(finish)](bool ok) {
    if (self != nullptr && finish) finish(ok);
  };
  device_.perform(makeDeviceJob(trouble, std::move(run), ended, quiet));
}

// `work` returns what went wrong, or nothing.
void FileService::runHere(const QString& trouble, std::function<QString()> work, std::function<void()> then) {
  *cancelled_ = false;
  pool_.start([this, trouble, work = std::move(work), then = std::move(then)] {
    told_ = QDateTime::currentMSecsSinceEpoch();
    QString error = work();
    QMetaObject::invokeMethod(this, [this, trouble, error, then] {
      Q_EMIT progress({}, 0, 0);
      if (!error.isEmpty()) return Q_EMIT failed({trouble, error, false});
      then();
    });
  });
}

void FileService::copy(const CopyPlan& wanted) {
  auto plan = std::make_shared<CopyPlan>(wanted);
  auto go_on = [this, plan] {
    if (plan->conflicts().isEmpty()) return carryOut(*plan, {});
    Q_EMIT copyPlanned(*plan);
  };
  if (plan->from == Place::kHere && plan->to == Place::kHere) {
    return runHere(
        troubleOf(wanted),
        [this, plan, stop = cancelled_] {
          LocalSide side([stop] { return stop->load(); });
          Result<void> done =
              planCopy({side, side, [] { return Digest::kSha256; }}, *plan,
                       [this](const QString& what, qint64 at, qint64 all) { tellProgress(what, at, all); });
          return done.ok() ? QString() : textOf(done.error());
        },
        go_on);
  }
  perform(
      troubleOf(wanted),
      [plan](DeviceDesk& desk) -> Result<void> {
        DeviceSide there(desk);
        LocalSide here;
        auto side = [&](Place place) -> FileSide& {
          return place == Place::kHere ? static_cast<FileSide&>(here) : there;
        };
        return planCopy({side(plan->from), side(plan->to), [&] { return there.digest(); }}, *plan, desk.progress);
      },
      [go_on](bool ok) {
        if (ok) go_on();
      });
}

void FileService::carryOut(const CopyPlan& plan, const QHash<QString, Resolution>& resolutions) {
  auto files = std::make_shared<int>(0);
  auto told = [this, plan, files] {
    Q_EMIT done(sentence(plan, *files));
    Q_EMIT copied(plan, *files);
  };
  if (plan.from == Place::kHere && plan.to == Place::kHere) {
    return runHere(
        troubleOf(plan),
        [this, plan, resolutions, files, stop = cancelled_] {
          LocalSide side([stop] { return stop->load(); });
          Result<int> done =
              app::carryOut({side, side, [] { return Digest::kSha256; }}, plan, resolutions,
                            [this](const QString& what, qint64 at, qint64 all) { tellProgress(what, at, all); });
          if (!done.ok()) return textOf(done.error());
          *files = *done;
          return QString();
        },
        told);
  }
  perform(
      troubleOf(plan),
      [plan, resolutions, files, known = known_](DeviceDesk& desk) -> Result<void> {
        DeviceSide there(desk);
        LocalSide here;
        auto side = [&](Place place) -> FileSide& {
          return place == Place::kHere ? static_cast<FileSide&>(here) : there;
        };
        Result<int> done = app::carryOut({side(plan.from), side(plan.to), [&] { return there.digest(); }}, plan,
                                         resolutions, desk.progress);
        if (plan.to == Place::kDevice) {  // also what came before a failure
          QStringList changed{plan.targetDirectory};
          for (const CopyItem& item : plan.items) {
            if (item.isDirectory) changed.append(item.target);
          }
          for (const QString& source : plan.sources) {
            if (plan.isMove) changed.append(directoryOf(source));
          }
          changed.removeDuplicates();
          for (const QString& directory : changed) desk.directoryChanged(directory);
        }
        if (!done.ok()) return done.error();
        *files = *done;
        return {};
      },
      [told](bool ok) {
        if (ok) told();
      });
}

void FileService::fetchInto(const QStringList& devicePaths, const QString& folder, std::function<void(bool)> then) {
  CopyPlan wanted{Place::kDevice, Place::kHere, false, devicePaths, folder, {}};
  perform(
      troubleOf(wanted),
      [plan = wanted](DeviceDesk& desk) mutable -> Result<void> {
        DeviceSide there(desk);
        LocalSide here;
        Sides sides{there, here, [&] { return there.digest(); }};
        if (Result<void> planned = planCopy(sides, plan, desk.progress); !planned.ok()) return planned;
        Result<int> done = app::carryOut(sides, plan, {}, desk.progress);
        return done.ok() ? Result<void>() : Result<void>(done.error());
      },
      std::move(then));
}

void FileService::count(Place place, const QStringList& paths) {
  auto count = std::make_shared<FileCount>();
  auto told = [this, place, paths, count] { Q_EMIT counted(place, paths, *count); };
  QString trouble = tr("%1 was not deleted.").arg(named(paths));
  if (place == Place::kHere) {
    return runHere(
        trouble,
        [paths, count, stop = cancelled_] {
          LocalSide side([stop] { return stop->load(); });
          Result<FileCount> found = countFiles(side, paths);
          if (found.ok()) *count = *found;
          return found.ok() ? QString() : textOf(found.error());
        },
        told);
  }
  perform(
      trouble,
      [paths, count](DeviceDesk& desk) -> Result<void> {
        DeviceSide side(desk);
        Result<FileCount> found = countFiles(side, paths);
        if (!found.ok()) return found.error();
        *count = *found;
        return {};
      },
      [told](bool ok) {
        if (ok) told();
      });
}

void FileService::remove(Place place, const QStringList& paths) {
  QString trouble = tr("%1 was not deleted.").arg(named(paths));
  auto told = [this, place, paths] {
    Q_EMIT done(place == Place::kHere ? tr("%1 is in the trash.").arg(named(paths))
                                      : tr("Deleted %1.").arg(named(paths)));
    Q_EMIT removed(place, paths);
  };
  auto remove_all = [paths](FileSide& side, const FileProgress& progress) -> Result<void> {
    qint64 at = 0;
    for (const QString& path : paths) {
      progress(tr("Deleting %1").arg(nameOf(path)), at++, paths.size());
      if (Result<void> gone = side.remove(path.toStdString()); !gone.ok()) return gone;
    }
    return {};
  };
  if (place == Place::kHere) {
    return runHere(
        trouble,
        [this, remove_all] {
          LocalSide side;
          Result<void> gone =
              remove_all(side, [this](const QString& what, qint64 at, qint64 all) { tellProgress(what, at, all); });
          return gone.ok() ? QString() : textOf(gone.error());
        },
        told);
  }
  perform(
      trouble,
      [paths, remove_all](DeviceDesk& desk) -> Result<void> {
        DeviceSide side(desk);
        Result<void> gone = remove_all(side, desk.progress);
        QStringList changed;
        for (const QString& path : paths) changed.append(directoryOf(path));
        changed.removeDuplicates();
        for (const QString& directory : changed) desk.directoryChanged(directory);
        return gone;
      },
      [told](bool ok) {
        if (ok) told();
      });
}

void FileService::makeFile(Place place, const QString& path) {
  QString trouble = tr("%1 was not made.").arg(nameOf(path));
  if (place == Place::kHere) {
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly | QIODevice::NewOnly)) Q_EMIT failed({trouble, file.errorString(), false});
    return;
  }
  perform(trouble, [path](DeviceDesk& desk) -> Result<void> {
    std::string name = desk.named(path);
    Result<bool> there = desk.files.exists(name);
    if (!there.ok()) return there.error();
    if (*there) return Error{ErrorKind::kDeviceFile, tr("There is a file of this name.").toStdString()};
    Result<void> made = desk.files.touch(name);
    if (made.ok()) desk.directoryChanged(directoryOf(path));
    return made;
  });
}

void FileService::save(const QString& devicePath, const QByteArray& bytes) { put(devicePath, bytes, false); }
void FileService::overwrite(const QString& devicePath, const QByteArray& bytes) { put(devicePath, bytes, true); }

void FileService::noteSeen(const QString& devicePath, const QByteArray& bytes) {
  known_->note(devicePath, repl::sha256_digest({bytes.data(), static_cast<size_t>(bytes.size())}));
}

void FileService::put(const QString& path, const QByteArray& bytes, bool force) {
  QString trouble = tr("%1 was not uploaded.").arg(nameOf(path));
  perform(trouble, [self = QPointer(this), path, bytes, force, known = known_](DeviceDesk& desk) -> Result<void> {
    const std::string name = desk.named(path), content = bytes.toStdString();
    const std::string mine = repl::sha256_digest(content), before = known->of(path);
    if (!force) {
      Result<repl::FileInfo> there = desk.files.stat(name);
      if (!there.ok() && there.error().kind != ErrorKind::kDeviceFile) return there.error();
      if (there.ok() && there->is_directory)
        return Error{ErrorKind::kDeviceFile, tr("There is a folder of this name.").toStdString()};
      Result<std::string> hash = there.ok() ? desk.files.hash(name) : Result<std::string>(std::string());
      if (!hash.ok()) return hash.error();
      if (!hash->empty() && *hash != mine && *hash != before) {
        Result<std::string> theirs = desk.files.get(name);
        if (!theirs.ok()) return theirs.error();
        SaveConflict conflict{path, bytes, QByteArray::fromStdString(*theirs), !before.empty()};
        desk.later([self, conflict] {
          if (self != nullptr) Q_EMIT self->saveConflict(conflict);
        });
        return {};
      }
    }
    auto progress = [&](uint64_t at, uint64_t all) {
      desk.progress(tr("Uploading %1").arg(nameOf(path)), static_cast<qint64>(at), static_cast<qint64>(all));
    };
    QString directory = directoryOf(path);
    if (directory != "/") {
      if (Result<void> made = desk.files.make_dirs(desk.named(directory)); !made.ok()) return made;
    }
    if (Result<void> put = desk.files.put(name, content, progress); !put.ok()) return put;
    known->note(path, mine);
    desk.later([self, path, size = bytes.size()] {
      if (self != nullptr) Q_EMIT self->done(tr("Uploaded %1, %2, verified.").arg(path, sizeText(size)));
    });
    desk.uploaded(path);
    desk.directoryChanged(directoryOf(path));
    return {};
  });
}

void FileService::saveFile(const QString& localPath, const QString& devicePath, const QString& project) {
  auto bytes = std::make_shared<QByteArray>();
  auto is_ignored = std::make_shared<bool>(false);
  runHere(
      tr("%1 was not uploaded.").arg(nameOf(localPath)),
      [localPath, project, bytes, is_ignored] {
        repl::IgnoreRules rules;
        Result<void> known = repl::read_ignore_file(project.toStdString(), rules);
        if (!known.ok()) return textOf(known.error());
        *is_ignored = rules.ignores(QDir(project).relativeFilePath(localPath).toStdString(), false);
        if (*is_ignored) return QString();
        LocalSide side;
        Result<std::string> read = side.read(localPath.toStdString(), {});
        if (!read.ok()) return textOf(read.error());
        *bytes = QByteArray::fromStdString(*read);
        return QString();
      },
      [this, localPath, devicePath, bytes, is_ignored] {
        if (*is_ignored)
          Q_EMIT done(tr("%1 was saved here; .adderignore keeps it off the device.").arg(nameOf(localPath)));
        else
          save(devicePath, *bytes);
      });
}

void FileService::compare(const QString& localFolder, const QString& deviceFolder) {
  auto found = std::make_shared<TreeComparison>();
  perform(
      tr("The folders could not be compared."),
      [localFolder, deviceFolder, found](DeviceDesk& desk) -> Result<void> {
        Result<TreeComparison> compared = compareTrees(desk, localFolder, deviceFolder);
        if (!compared.ok()) return compared.error();
        *found = *compared;
        return {};
      },
      [this, found](bool ok) { ok ? Q_EMIT compared(*found) : Q_EMIT compareFailed(); });
}

void FileService::synchronise(const QString& localFolder, const QString& deviceFolder, const QStringList& paths) {
  auto changes = std::make_shared<int>(0);
  perform(
      tr("Synchronising was not finished."),
      [localFolder, deviceFolder, paths, changes](DeviceDesk& desk) -> Result<void> {
        Result<int> done = synchroniseTrees(desk, localFolder, deviceFolder, paths);
        QStringList changed{deviceFolder};
        for (const QString& path : paths) {
          QString directory = path.section('/', 0, -2);
          if (!directory.isEmpty()) changed.append((deviceFolder == "/" ? "" : deviceFolder) + '/' + directory);
        }
        if (deviceFolder != "/") changed.append(directoryOf(deviceFolder));
        changed.removeDuplicates();
        for (const QString& directory : changed) desk.directoryChanged(directory);
        if (!done.ok()) return done.error();
        *changes = *done;
        return {};
      },
      [this, changes](bool ok) {
        if (ok) Q_EMIT done(tr("%n change(s) made on the device.", nullptr, *changes));
        Q_EMIT synchronised(*changes, ok);
      });
}

void FileService::fetchBoth(const QString& localPath, const QString& devicePath) {
  auto here = std::make_shared<QByteArray>(), there = std::make_shared<QByteArray>();
  perform(
      tr("%1 could not be compared.").arg(nameOf(devicePath)),
      [localPath, devicePath, here, there](DeviceDesk& desk) -> Result<void> {
        LocalSide side;
        Result<std::string> mine = side.read(localPath.toStdString(), {});
        if (!mine.ok()) return mine.error();
        Result<std::string> theirs = desk.files.get(desk.named(devicePath));
        if (!theirs.ok()) return theirs.error();
        *here = QByteArray::fromStdString(*mine);
        *there = QByteArray::fromStdString(*theirs);
        return {};
      },
      [this, localPath, devicePath, here, there](bool ok) {
        if (ok) Q_EMIT fetchedBoth(localPath, *here, devicePath, *there);
      });
}

void FileService::askSpace() {
  auto space = std::make_shared<DeviceSpace>();
  perform(
      tr("The free space is not known."),
      [space](DeviceDesk& desk) -> Result<void> {
        Result<repl::FsSpace> told = desk.files.space();
        // A device that cannot tell shows none.
        if (!told.ok()) return told.error().connection_lost() ? Result<void>(told.error()) : Result<void>();
        space->total = static_cast<qint64>(told->total_bytes);
        space->free = static_cast<qint64>(told->free_bytes);
        return {};
      },
      [this, space](bool ok) {
        if (ok) Q_EMIT spaceKnown(*space);
      },
      true);
}

}  // namespace adder::app
