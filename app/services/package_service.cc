// See package_service.h.
#include "app/services/package_service.h"

#include <QDir>
#include <QFileInfo>
#include <QPointer>

#include "app/services/device_job.h"
#include "app/services/device_service.h"
#include "packages/device_target.h"
#include "packages/inventory.h"
#include "packages/package_manager.h"

namespace adder::app {

namespace {

using packages::Error;
using packages::ErrorKind;
using packages::Result;
constexpr int kThreadEndsMs = 10'000;

QString text(const std::string& words) { return QString::fromStdString(words); }

Result<std::vector<packages::Reference>> referencesOf(const QStringList& words, const QString& folder) {
  std::vector<packages::Reference> found;
  for (const QString& word : words) {
    Result<packages::Reference> one = packages::parse_reference(word.toStdString(), folder.toStdString());
    if (!one.ok()) return one.error();
    found.push_back(*one);
  }
  return found;
}

QString outcome(const packages::Plan& plan) {
  QStringList parts;
  for (const packages::Change& change : plan.changes) {
    QString name = text(change.name), to = text(change.to);
    switch (change.kind) {
      case packages::Change::Kind::kNew: parts.append(QObject::tr("%1 %2 installed").arg(name, to)); break;
      case packages::Change::Kind::kReplaced:
        parts.append(QObject::tr("%1: %2 in place of %3").arg(name, to, text(change.from)));
        break;
      case packages::Change::Kind::kRemoved: parts.append(QObject::tr("%1 removed").arg(name)); break;
      case packages::Change::Kind::kSame: break;
    }
  }
  return parts.isEmpty() ? QObject::tr("All is as it should be.") : parts.join(", ") + '.';
}

}  // namespace

// One action from its beginning to its end; the threads that work on it follow one another.
struct PackageService::Work {
  QString trouble, outcome;
  packages::ManagerOptions options;
  std::string lock_path;
  std::optional<packages::Lock> lock;
  std::optional<packages::PackageManager> manager;
  std::vector<packages::Reference> requests;
  packages::Bundle bundle;
  std::function<Result<void>(Work&)> fetch;                                // here
  std::function<Result<void>(Work&, packages::Target&, DeviceDesk&)> act;  // on the device
  std::function<void(const QString&, qint64, qint64)> progress;
  packages::Inventory inventory;
  QString folder;

  Result<void> open() {
    Result<std::optional<packages::Lock>> read = packages::load_lock(lock_path);
    if (!read.ok()) return read.error();
    lock = *read;
    manager.emplace(options, lock);
    return {};
  }
  Result<void> carryOut(packages::Target& target, const packages::Plan& plan) {
    auto told = [this](const std::string& path, uint64_t at, uint64_t all) {
      if (progress)
        progress(QObject::tr("Installing %1").arg(text(path)), static_cast<qint64>(at), static_cast<qint64>(all));
    };
    Result<void> done = packages::carry_out(target, plan, bundle.contents, told);
    if (done.ok()) this->outcome = app::outcome(plan);
    return done;
  }
};

PackageService::PackageService(DeviceService& device, QObject* parent)
    : QObject(parent), device_(device), cancelled_(std::make_shared<std::atomic<bool>>(false)) {
  pool_.setMaxThreadCount(1);
  connect(&device_, &DeviceService::stateChanged, this, [this](const DeviceState& state) {
    if (state.connected() || !busy_) return;
    busy_ = false;  // what the device was to do is dropped with it
    Q_EMIT busyChanged(false);
  });
}

PackageService::~PackageService() {
  *cancelled_ = true;
  pool_.waitForDone(kThreadEndsMs);
}

bool PackageService::hasLock() const { return QFileInfo::exists(QDir(project_).filePath(packages::kLockName)); }

void PackageService::cancel() {
  *cancelled_ = true;
  device_.stop();
}

std::shared_ptr<PackageService::Work> PackageService::begin(const QString& trouble) {
  *cancelled_ = false;
  auto work = std::make_shared<Work>();
  work->trouble = trouble;
  work->lock_path = QDir(project_).filePath(packages::kLockName).toStdString();
  work->options.index = index_.toStdString();
  if (!cache_.isEmpty()) work->options.supply.cache_folder = cache_.toStdString();
  work->options.supply.fetch.is_cancelled = [stop = cancelled_] { return stop->load(); };
  work->options.on_fetch = [self = QPointer(this)](const std::string& path, size_t at, size_t all) {
    QMetaObject::invokeMethod(self.data(), [self, path, at, all] {
      if (self != nullptr)
        Q_EMIT self->progress(tr("Fetching %1").arg(text(path)), static_cast<qint64>(at), static_cast<qint64>(all));
    });
  };
  busy_ = true;
  Q_EMIT busyChanged(true);
  return work;
}

void PackageService::end(const std::shared_ptr<Work>& work, bool ok) {
  Q_EMIT progress({}, 0, 0);
  busy_ = false;
  if (ok && !work->outcome.isEmpty()) Q_EMIT done(work->outcome);
  Q_EMIT busyChanged(false);
}

void PackageService::fetchFirst(std::shared_ptr<Work> work, std::function<void()> then) {
  pool_.start([this, work, then] {
    Result<void> opened = work->open();
    Result<void> fetched = opened.ok() && work->fetch ? work->fetch(*work) : opened;
    QMetaObject::invokeMethod(this, [this, work, fetched, then] {
      if (fetched.ok()) return then();
      Q_EMIT failed({work->trouble, text(fetched.error().message), false});
      end(work, false);
    });
  });
}

void PackageService::onDevice(std::shared_ptr<Work> work, std::function<void()> then) {
  if (!device_.state().connected()) {
    Q_EMIT failed({work->trouble, tr("No device is connected: choose one at the top right."), false});
    return end(work, false);
  }
  device_.perform(makeDeviceJob(
      work->trouble,
      [work](DeviceDesk& desk) -> Result<void> {
        Result<packages::DeviceFacts> facts = packages::ask_device(desk.session);
        if (!facts.ok()) return facts.error();
        Result<std::string> folder = packages::package_folder(*facts);
        if (!folder.ok()) return folder.error();
        packages::DeviceTarget target(desk.files, *facts, *folder);
        work->progress = desk.progress;
        Result<void> acted = work->act(*work, target, desk);
        work->progress = {};
        desk.directoryChanged("/");
        if (!acted.ok()) return acted;
        work->folder = text(target.shown(""));
        Result<packages::Inventory> inventory = packages::take_inventory(target, false);
        if (!inventory.ok()) return inventory.error();
        work->inventory = *inventory;
        return {};
      },
      [self = QPointer(this), work, then](bool ok) {
        if (self == nullptr) return;
        if (ok) {
          QList<PackageRow> rows;
          for (const packages::InstalledPackage& each : work->inventory.packages) {
            PackageRow row{text(each.package.name), text(each.package.version), {}, each.is_ours};
            if (!each.is_ours) row.note = tr("not installed by Adder");
            if (each.is_ours && !each.package.is_requested) row.note = tr("for another package");
            if (!each.missing.empty())
              row.note = tr("%n file(s) missing", nullptr, static_cast<int>(each.missing.size()));
            rows.append(row);
          }
          Q_EMIT self->listed(work->folder, rows);
        }
        self->end(work, ok);
        if (ok && then) then();
      }));
}

void PackageService::list() {
  auto work = begin(tr("The packages of the device are not known."));
  work->act = [](Work&, packages::Target&, DeviceDesk&) { return Result<void>(); };
  onDevice(work, {});
}

void PackageService::search(const QString& words) {
  auto work = begin(tr("The index could not be searched."));
  auto rows = std::make_shared<QList<PackageRow>>();
  work->fetch = [words, rows](Work& self) -> Result<void> {
    std::vector<std::string> wanted;
    for (const QString& word : words.split(' ', Qt::SkipEmptyParts)) wanted.push_back(word.toStdString());
    auto hits = self.manager->search(wanted);
    if (!hits.ok()) return hits.error();
    for (const packages::IndexEntry& entry : *hits)
      rows->append({text(entry.name), text(entry.version), text(entry.description), true});
    return {};
  };
  fetchFirst(work, [this, work, rows] {
    Q_EMIT found(*rows);
    end(work, true);
  });
}

void PackageService::install(const QString& references) {
  QStringList words = references.split(' ', Qt::SkipEmptyParts);
  auto work = begin(words.isEmpty() ? tr("Nothing was installed.") : tr("%1 was not installed.").arg(words.join(", ")));
  work->fetch = [words, folder = project_](Work& self) -> Result<void> {
    Result<std::vector<packages::Reference>> requests = referencesOf(words, folder);
    if (!requests.ok()) return requests.error();
    self.requests = *requests;
    if (self.requests.empty() && !self.lock)
      return packages::package_error(tr("there is no adder.lock in the project: name a package").toStdString());
    Result<packages::PackageSet> set = self.lock ? self.manager->resolve_locked(*self.lock, self.requests)
                                                 : self.manager->resolve_requests(self.requests);
    if (!set.ok()) return set.error();
    Result<packages::Bundle> bundle = self.manager->fetch_for_device(std::move(*set));
    if (!bundle.ok()) return bundle.error();
    self.bundle = std::move(*bundle);
    return {};
  };
  work->act = [](Work& self, packages::Target& target, DeviceDesk&) -> Result<void> {
    std::vector<std::string> notes;
    Result<packages::Plan> plan =
        self.manager->plan_install(target, self.bundle, self.lock && self.requests.empty(), &notes);
    if (!plan.ok()) return plan.error();
    return self.carryOut(target, *plan);
  };
  fetchFirst(work, [this, work] { onDevice(work, {}); });
}

void PackageService::upgrade(const QStringList& names) {
  auto work = begin(tr("Nothing was upgraded."));
  work->act = [names, folder = project_](Work& self, packages::Target& target, DeviceDesk&) -> Result<void> {
    Result<std::vector<packages::Reference>> only = referencesOf(names, folder);
    if (!only.ok()) return only.error();
    std::vector<std::string> notes;
    Result<packages::Plan> plan = self.manager->plan_upgrade(target, *only, &self.bundle, &notes);
    if (!plan.ok()) return plan.error();
    return self.carryOut(target, *plan);
  };
  fetchFirst(work, [this, work] { onDevice(work, {}); });
}

void PackageService::remove(const QStringList& names) {
  auto work = begin(tr("%1 was not removed.").arg(names.join(", ")));
  work->act = [names, folder = project_](Work& self, packages::Target& target, DeviceDesk&) -> Result<void> {
    Result<std::vector<packages::Reference>> what = referencesOf(names, folder);
    if (!what.ok()) return what.error();
    std::vector<std::string> notes;
    Result<packages::Plan> plan = self.manager->plan_uninstall(target, *what, true, &notes);
    if (!plan.ok()) return plan.error();
    return self.carryOut(target, *plan);
  };
  fetchFirst(work, [this, work] { onDevice(work, {}); });
}

void PackageService::lock() {
  auto work = begin(tr("adder.lock was not written."));
  work->act = [](Work& self, packages::Target& target, DeviceDesk&) -> Result<void> {
    std::vector<std::string> notes;
    Result<packages::Manifest> manifest = packages::read_manifest(target, &notes);
    if (!manifest.ok()) return manifest.error();
    self.requests = packages::requests_of(manifest->packages);
    if (self.requests.empty())
      return packages::package_error(tr("nothing is installed that could be locked").toStdString());
    Result<packages::LockUpdate> update = self.manager->update_lock(std::nullopt, self.requests, {}, false);
    if (!update.ok()) return update.error();
    if (Result<void> saved = packages::save_lock(self.lock_path, update->lock); !saved.ok()) return saved;
    self.outcome = tr("%1 is written: it installs just these packages anywhere.").arg(text(self.lock_path));
    return {};
  };
  fetchFirst(work, [this, work] { onDevice(work, {}); });
}

}  // namespace adder::app
