// One device that is open, or was: a worker with its session, and what it tells, in order, on the UI thread, in slices
// that leave time for painting. DeviceService has one for each device; nobody else uses this.
#pragma once

#include <QObject>
#include <QTimer>
#include <memory>

#include "app/services/device_types.h"

namespace adder::app {

class DeviceWorker;
class EventPipe;
struct SimulatorOptions;

class DeviceLine : public QObject {
  Q_OBJECT
public:
  explicit DeviceLine(const SimulatorOptions& simulator, QObject* parent = nullptr);
  ~DeviceLine() override;

  const DeviceState& state() const { return state_; }
  DeviceWorker& worker() { return *worker_; }
  // What open() was given last; empty: nothing yet.
  const QString& target() const { return last_target_; }

  void open(const QString& target, const QString& title);
  void reopen();

signals:
  void stateChanged(const adder::app::DeviceState& state);
  void output(const QByteArray& bytes);
  void runFinished(const adder::app::RunReport& report);
  void listed(const QString& directory, const QList<adder::app::FileEntry>& entries);
  void fetched(const QString& path, const QByteArray& bytes);
  void uploaded(const QString& devicePath);
  void directoryChanged(const QString& directory);
  void ready();
  void prompted();
  void done(const QString& text);
  void failed(const adder::app::Problem& problem);
  void progress(const QString& what, qint64 done, qint64 total);

private:
  void drain();
  void takeState(const DeviceState& state);
  void showState(const DeviceState& state);

  DeviceState state_;
  DeviceState coming_state_;  // shown when it lasts
  QTimer settle_timer_;
  QString last_target_, last_title_;
  QTimer drain_timer_;
  std::unique_ptr<EventPipe> pipe_;
  std::unique_ptr<DeviceWorker> worker_;
};

}  // namespace adder::app
