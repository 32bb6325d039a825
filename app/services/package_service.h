// Packages on the device, through the same library as `adderctl mip`: what is installed, what an index has, install,
// upgrade, remove, and the project's adder.lock. What is fetched is fetched on a thread of its own before the device is
// touched. Slots return at once; each is answered by done() or failed() (or DeviceService::failed()), then busy(false).
#pragma once

#include <QObject>
#include <QStringList>
#include <QThreadPool>
#include <atomic>
#include <functional>
#include <memory>

#include "app/services/device_types.h"

namespace adder::app {

class DeviceService;

struct PackageRow {
  QString name, version;
  QString note;           // for people: where it is from, what is wrong with it, or what it is for
  bool isManaged = true;  // installed by this program, which can upgrade and remove it
  bool operator==(const PackageRow&) const = default;
};

class PackageService : public QObject {
  Q_OBJECT
public:
  explicit PackageService(DeviceService& device, QObject* parent = nullptr);
  ~PackageService() override;

  void setIndex(const QString& url) { index_ = url; }            // empty: MicroPython's
  void setProject(const QString& folder) { project_ = folder; }  // whose adder.lock is heeded
  void setCacheFolder(const QString& folder) { cache_ = folder; }
  bool hasLock() const;
  bool isBusy() const { return busy_; }

public slots:
  void list();
  void search(const QString& words);
  // A name with or without @VERSION, a URL, github:OWNER/REPOSITORY, a path; several with blanks between. None: all
  // that adder.lock has.
  void install(const QString& references);
  void upgrade(const QStringList& names);  // none: all
  void remove(const QStringList& names);
  // Writes adder.lock of what is installed.
  void lock();
  void cancel();

signals:
  void listed(const QString& folder, const QList<adder::app::PackageRow>& rows);
  void found(const QList<adder::app::PackageRow>& rows);
  void done(const QString& text);
  void failed(const adder::app::Problem& problem);
  void progress(const QString& what, qint64 done, qint64 total);
  void busyChanged(bool busy);

private:
  struct Work;
  std::shared_ptr<Work> begin(const QString& trouble);
  void end(const std::shared_ptr<Work>& work, bool ok);
  // The second half, on the device.
  void onDevice(std::shared_ptr<Work> work, std::function<void()> then);
  void fetchFirst(std::shared_ptr<Work> work, std::function<void()> then);

  DeviceService& device_;
  QString index_, project_, cache_;
  std::shared_ptr<std::atomic<bool>> cancelled_;
  QThreadPool pool_;
  bool busy_ = false;
};

}  // namespace adder::app
