// Which devices there are, kept current: a worker thread lists the ports every second and a half, and the signal comes
// when the list has changed. The simulator is always in it, first.
#pragma once

#include <QObject>
#include <condition_variable>
#include <mutex>
#include <thread>

#include "app/services/device_types.h"

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
  std::mutex mutex_;
  std::condition_variable wake_;
  bool quit_ = false;
  std::thread thread_;
};

}  // namespace adder::app
