// Work on a device that is more than one of DeviceService's own slots: a job is written beside the worker, runs on its
// thread with the device in raw mode, and comes back on the UI thread. Invariant: what is under way is cancelled by
// DeviceService::stop(); finish() is called on the UI thread, unless the device was let go before. Widgets never see
// this; services are made of it.
#pragma once

#include <QString>
#include <functional>
#include <memory>
#include <string>

#include "repl/device_fs.h"
#include "repl/session.h"

namespace adder::app {

// What a job has while it runs.
struct DeviceDesk {
  repl::Session& session;
  repl::DeviceFs& files;
  // The name that the device knows a path of the tree by: a device without directories has no '/' either.
  std::function<std::string(const QString& path)> named;
  // For people; told now and then, however often it is called.
  std::function<void(const QString& what, qint64 done, qint64 total)> progress;
  // Calls it on the UI thread, in order with everything else that the device does.
  std::function<void(std::function<void()>)> later;
  std::function<void(const QString& directory)> directoryChanged;
  std::function<void(const QString& path)> uploaded;
};

class DeviceJob {
public:
  virtual ~DeviceJob() = default;

  // What a failure is introduced by: "main.py was not uploaded."
  virtual QString trouble() const = 0;
  // For the look of things only: it is left out, without a word, unless the device is at its prompt.
  virtual bool isQuiet() const { return false; }
  // A quiet one that is also left out while half a line is typed.
  virtual bool wantsEmptyPrompt() const { return false; }
  virtual repl::Result<void> run(DeviceDesk& desk) = 0;
  virtual void finish(bool /*ok*/) {}
};

// One of a few lines. `trouble` as above; `finish` may be empty.
std::shared_ptr<DeviceJob> makeDeviceJob(const QString& trouble, std::function<repl::Result<void>(DeviceDesk&)> run,
                                         std::function<void(bool)> finish = {}, bool quiet = false);

}  // namespace adder::app
