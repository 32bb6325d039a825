// Which devices there are, kept current: a worker thread waits for ports to come and go, and the signal comes when the
// list has changed, within a second of the event. The simulator is always in it, first.
#pragma once

#include <QObject>
#include <memory>
#include <mutex>
#include <thread>

#include "app/services/device_types.h"
#include "transport/port_watcher.h"

namespace adder::app {

class PortService : public QObject {
  Q_OBJECT
public:
  explicit PortService(QObject* parent = nullptr);
  ~PortService() override;

  const QList<PortEntry>& ports() const { return ports_; }

signals:
  void portsChanged(const QList<adder::app::PortEntry>& ports);

private:
  void loop();
  void publish(const QList<PortEntry>& ports);

  QList<PortEntry> ports_;
  std::mutex mutex_;  // the two below
  bool quit_ = false;
  std::unique_ptr<transport::PortWatcher> watcher_;
  std::thread thread_;
};

}  // namespace adder::app
