// The devices as the window sees them: slots that return at once, signals with plain values. Several may be open; one
// is active, and the slots are about that one. Owns their worker threads and sessions; nobody else in the window talks
// to a device. Invariant: there is always an active line, open or not; signals come in the order in which things
// happened, on the UI thread, in slices that leave time for painting. What is worth knowing of the others too (what
// failed, ended, was uploaded) comes from all; output, state, files and progress only from the active one.
#pragma once

#include <QMap>
#include <QObject>
#include <memory>

#include "app/services/device_types.h"

namespace adder::app {

class DeviceJob;
class DeviceLine;
class DeviceWorker;
struct SimulatorOptions;

class DeviceService : public QObject {
  Q_OBJECT
public:
  explicit DeviceService(const SimulatorOptions& simulator, QObject* parent = nullptr);
  ~DeviceService() override;

  // Of the active line.
  const DeviceState& state() const;
  // In its turn; see device_job.h.
  void perform(std::shared_ptr<DeviceJob> job);

  // Lines have numbers, the first is 0.
  int active() const { return active_; }
  QList<int> lines() const { return lines_.keys(); }
  DeviceState stateOf(int line) const;

public slots:
  // "sim", a port's path, or any name that transport/endpoint.h knows. The active line's device is let go first.
  void open(const QString& target);
  // As open(), but what is connected stays so: a line that has this device becomes active, or else a new one. A line
  // that is not connected is used again.
  void openBeside(const QString& target);
  // The last target again.
  void reopen();
  void close();
  void activate(int line);
  // Lets its device go; the last line stays, closed.
  void closeLine(int line);
  // So that devices have names. In the order of PortService.
  void knowPorts(const QList<adder::app::PortEntry>& ports) { ports_ = ports; }

  void type(const QByteArray& keys);
  void run(const QString& title, const QByteArray& source);
  void runProgram(const adder::app::RunRequest& request);
  // Interrupts what runs; cancels a file operation.
  void stop();
  // Soft reset: boot.py and main.py run.
  void reset();
  // The same, and whatever runs is not waited for.
  void forceReset();
  // As pulling the plug, where that can be done from here.
  void hardReset();

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
  // The device is at its prompt for the first time since connecting, a run, or a reset, or has become the active one.
  void ready();
  // The active device has come to its prompt, after a line that was typed, too.
  void prompted();
  // Something is being typed for the active device.
  void typing();
  // A file operation has worked; text says which.
  void done(const QString& text);
  void failed(const adder::app::Problem& problem);
  // total 0: nothing is under way (any longer).
  void progress(const QString& what, qint64 done, qint64 total);

  void outputOf(int line, const QByteArray& bytes);
  void stateOfChanged(int line, const adder::app::DeviceState& state);
  void lineAdded(int line);
  void lineRemoved(int line);
  // Before the first signals of the new active line; stateChanged() follows at once.
  void activated(int line);

private:
  DeviceLine& line() const { return *lines_[active_]; }
  DeviceWorker& worker() const;
  int addLine();
  QString titleOf(const QString& target) const;
  void forget(int line);

  std::unique_ptr<SimulatorOptions> simulator_;
  QMap<int, DeviceLine*> lines_;
  int active_ = 0;
  int next_ = 0;
  QList<PortEntry> ports_;
};

}  // namespace adder::app
