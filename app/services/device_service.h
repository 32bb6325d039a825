// The device as the window sees it: slots that return at once, signals with plain values. Owns the worker thread and
// the session; nobody else in the window talks to a device. Invariant: output() and the other signals come in the order
// in which things happened, on the UI thread, in slices that leave time for painting.
#pragma once

#include <QObject>
#include <QTimer>
#include <memory>

#include "app/services/device_types.h"

namespace adder::app {

class DeviceJob;
class DeviceWorker;
class EventPipe;
struct SimulatorOptions;

class DeviceService : public QObject {
  Q_OBJECT
public:
  explicit DeviceService(const SimulatorOptions& simulator, QObject* parent = nullptr);
  ~DeviceService() override;

  const DeviceState& state() const { return state_; }
  // In its turn; see device_job.h.
  void perform(std::shared_ptr<DeviceJob> job);

public slots:
  // "sim", a port's path, or any name that transport/endpoint.h knows. A device that is open is let go first.
  void open(const QString& target);
  // The last target again.
  void reopen();
  void close();

  void type(const QByteArray& keys);
  void run(const QString& title, const QByteArray& source);
  // Interrupts what runs; cancels a file operation.
  void stop();
  // Soft reset: boot.py and main.py run.
  void reset();

  void list(const QString& directory);
  void upload(const QString& devicePath, const QByteArray& bytes);
  void uploadFile(const QString& localPath, const QString& devicePath);
  void download(const QString& devicePath, const QString& localPath);
  // Answered by fetched().
  void fetch(const QString& devicePath);
  void remove(const QString& path);
  void rename(const QString& from, const QString& to);
  void makeDirectory(const QString& path);

signals:
  void stateChanged(const adder::app::DeviceState& state);
  void output(const QByteArray& bytes);
  void runFinished(const adder::app::RunReport& report);
  void listed(const QString& directory, const QList<adder::app::FileEntry>& entries);
  void fetched(const QString& path, const QByteArray& bytes);
  // upload() has put it there, verified.
  void uploaded(const QString& devicePath);
  void directoryChanged(const QString& directory);
  // The device is at its prompt for the first time since connecting, a run, or a reset.
  void ready();
  // A file operation has worked; text says which.
  void done(const QString& text);
  void failed(const adder::app::Problem& problem);
  // total 0: nothing is under way (any longer).
  void progress(const QString& what, qint64 done, qint64 total);

private:
  void drain();
  void takeState(const DeviceState& state);
  void showState(const DeviceState& state);

  DeviceState state_;
  DeviceState coming_state_;  // shown when it lasts
  QTimer settle_timer_;
  QString last_target_;
  QTimer drain_timer_;
  std::unique_ptr<EventPipe> pipe_;
  std::unique_ptr<DeviceWorker> worker_;
};

}  // namespace adder::app
