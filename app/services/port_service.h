// Which devices there are, kept current: a worker thread waits for ports to come and go, and the signal comes when the
// list has changed, within a second of the event. The simulator is always in it, first.
// Which other programs hold a port is found out when somebody asks, beside the UI thread: it is a look at every
// process.
#pragma once

#include <QHash>
#include <QObject>
#include <QThreadPool>
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
  // Answered by holdersTold().
  void askHolders(const QStringList& targets);

signals:
  void portsChanged(const QList<adder::app::PortEntry>& ports);
  // By target: "thonny (process 4711)". A port that no other program holds is not in it.
  void holdersTold(const QHash<QString, QString>& holders);

private:
  void loop();
  void publish(const QList<PortEntry>& ports);

  QList<PortEntry> ports_;
  std::mutex mutex_;  // the two below
  bool quit_ = false;
  std::unique_ptr<transport::PortWatcher> watcher_;
  std::thread thread_;
  QThreadPool looks_;  // of one thread; the last member, whose end waits for it
};

}  // namespace adder::app
