// See port_service.h.
#include "app/services/port_service.h"

#include <chrono>

#include "transport/endpoint.h"

namespace adder::app {

namespace {

PortEntry simulatorEntry() {
  return {PortEntry::Kind::kSimulator, QStringLiteral("sim"), QObject::tr("Simulator"),
          QObject::tr("A board on this computer")};
}

PortEntry describe(const transport::PortInfo& port) {
  PortEntry entry;
  entry.kind = port.kind == transport::PortKind::kPty ? PortEntry::Kind::kPty : PortEntry::Kind::kSerial;
  entry.target = QString::fromStdString(port.path);
  QString description = QString::fromStdString(port.description);
  if (entry.target.endsWith('/' + description)) description.clear();
  if (!description.isEmpty()) description[0] = description[0].toUpper();
  entry.title = description.isEmpty() ? entry.target : description;
  entry.detail = description.isEmpty() ? QString() : entry.target;
  return entry;
}

QList<PortEntry> listPorts() {
  QList<PortEntry> entries{simulatorEntry()};
  for (const transport::PortInfo& port : transport::list_ports()) {
    if (port.kind != transport::PortKind::kSimulator) entries.append(describe(port));
  }
  return entries;
}

}  // namespace

PortService::PortService(QObject* parent) : QObject(parent), ports_{simulatorEntry()} {
  thread_ = std::thread([this] { loop(); });
}

PortService::~PortService() {
  {
    std::lock_guard lock(mutex_);
    quit_ = true;
  }
  wake_.notify_all();
  thread_.join();
}

void PortService::loop() {
  QList<PortEntry> last;
  std::unique_lock lock(mutex_);
  while (!quit_) {
    lock.unlock();
    QList<PortEntry> now = listPorts();
    if (now != last)
      QMetaObject::invokeMethod(
          this, [this, now] { publish(now); }, Qt::QueuedConnection);
    last = now;
    lock.lock();
    wake_.wait_for(lock, std::chrono::milliseconds(1500), [this] { return quit_; });
  }
}

void PortService::publish(const QList<PortEntry>& ports) {
  ports_ = ports;
  Q_EMIT portsChanged(ports_);
}

}  // namespace adder::app
