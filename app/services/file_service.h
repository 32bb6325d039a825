// What can be done with files, here and on the device, as slots that return at once and signals with plain values.
// Work with the device goes through DeviceService::perform(), work on this computer alone through a thread of its own.
// Invariant: nothing that differs from what the user has seen is written over without overwrite() or a Resolution.
#pragma once

#include <QHash>
#include <QObject>
#include <QThreadPool>
#include <QTimer>
#include <atomic>
#include <functional>
#include <memory>

#include "app/services/device_types.h"
#include "app/services/file_types.h"
#include "transport/result.h"

namespace adder::app {

struct DeviceDesk;
class DeviceService;

class FileService : public QObject {
  Q_OBJECT
public:
  explicit FileService(DeviceService& device, QObject* parent = nullptr);
  ~FileService() override;

public slots:
  // Answered by copyPlanned() where something is in the way; else it is copied at once.
  void copy(const adder::app::CopyPlan& plan);
  // By target path; what differs and is not named is skipped.
  void carryOut(const adder::app::CopyPlan& plan, const QHash<QString, adder::app::Resolution>& resolutions);

  void count(adder::app::Place place, const QStringList& paths);
  // On this computer: to the trash.
  void remove(adder::app::Place place, const QStringList& paths);
  // Empty; not over what is there.
  void makeFile(adder::app::Place place, const QString& path);

  // Onto the device, unless another file than the one that was opened or saved last is there: then saveConflict().
  void save(const QString& devicePath, const QByteArray& bytes);
  void overwrite(const QString& devicePath, const QByteArray& bytes);
  // The user has seen these bytes of the device's: saving over them is no conflict.
  void noteSeen(const QString& devicePath, const QByteArray& bytes);
  // As save(), of a file here, which is read on a worker thread; not what .adderignore of the project folder names.
  void saveFile(const QString& localPath, const QString& devicePath, const QString& project);

  void compare(const QString& localFolder, const QString& deviceFolder);
  // Of the changes that compared() has shown, those that are named.
  void synchronise(const QString& localFolder, const QString& deviceFolder, const QStringList& paths);
  // A file here and one on the device, for a look at both.
  void fetchBoth(const QString& localPath, const QString& devicePath);

  // The files and folders of the device into a folder here, which has none of their names. `then` with whether it
  // worked; never when the device is let go before.
  void fetchInto(const QStringList& devicePaths, const QString& folder, std::function<void(bool)> then);

  void askSpace();
  // Of work on this computer; the device's is cancelled by DeviceService::stop().
  void cancel();

signals:
  void copyPlanned(const adder::app::CopyPlan& plan);
  // files: how many were written; what was the same was left alone.
  void copied(const adder::app::CopyPlan& plan, int files);
  void counted(adder::app::Place place, const QStringList& paths, const adder::app::FileCount& count);
  void removed(adder::app::Place place, const QStringList& paths);
  void saveConflict(const adder::app::SaveConflict& conflict);
  void compared(const adder::app::TreeComparison& comparison);
  void compareFailed();
  void synchronised(int changes, bool ok);
  void fetchedBoth(const QString& localPath, const QByteArray& here, const QString& devicePath,
                   const QByteArray& there);
  void spaceKnown(const adder::app::DeviceSpace& space);
  // As those of DeviceService.
  void done(const QString& text);
  void failed(const adder::app::Problem& problem);
  void progress(const QString& what, qint64 done, qint64 total);

private:
  struct Known;
  // Jobs come back to a service that may be gone by then.
  void perform(const QString& trouble, std::function<transport::Result<void>(DeviceDesk&)> run,
               std::function<void(bool)> finish = {}, bool quiet = false);
  void runHere(const QString& trouble, std::function<QString()> work, std::function<void()> then);
  void tellProgress(const QString& what, qint64 done, qint64 total);
  void put(const QString& devicePath, const QByteArray& bytes, bool force);

  DeviceService& device_;
  std::shared_ptr<Known> known_;  // what was last seen of the device's files
  QString known_target_;
  QTimer space_timer_;
  QThreadPool pool_;
  std::shared_ptr<std::atomic<bool>> cancelled_;
  std::atomic<qint64> told_{0};
};

}  // namespace adder::app
