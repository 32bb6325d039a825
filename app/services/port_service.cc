// See port_service.h.
#include "app/services/port_service.h"

#include <unistd.h>

#include <QDebug>

#include "transport/port_holder.h"

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
  QString board = QString::fromStdString(port.board);
  if (!board.isEmpty() && board != entry.title) entry.detail += QStringLiteral(" \u00b7 ") + board;
  return entry;
}

QList<PortEntry> entriesOf(const std::vector<transport::PortInfo>& ports) {
  QList<PortEntry> entries{simulatorEntry()};
  for (const transport::PortInfo& port : ports) {
    if (port.kind != transport::PortKind::kSimulator) entries.append(describe(port));
  }
  return entries;
}

}  // namespace

PortService::PortService(QObject* parent) : QObject(parent), ports_{simulatorEntry()} {
  looks_.setMaxThreadCount(1);
  thread_ = std::thread([this] { loop(); });
}

PortService::~PortService() {
  {
    std::lock_guard lock(mutex_);
    quit_ = true;
    if (watcher_) watcher_->cancel();
  }
  thread_.join();
}

void PortService::loop() {
  {
    auto watcher = transport::watch_ports();  // looks for the first time, which is not for the window to wait for
    std::lock_guard lock(mutex_);
    if (quit_) return;
    watcher_ = std::move(watcher);
  }
  QList<PortEntry> last;
  for (;;) {
    QList<PortEntry> now = entriesOf(watcher_->ports());
    if (now != last)
      QMetaObject::invokeMethod(
          this, [this, now] { publish(now); }, Qt::QueuedConnection);
    last = now;
    auto changed = watcher_->wait(transport::kNoDeadline);
    if (changed.ok()) continue;
    if (changed.error().kind != transport::ErrorKind::kCancelled)
      qWarning("the list of devices is not kept current any longer: %s", changed.error().message.c_str());
    return;
  }
}

void PortService::askHolders(const QStringList& targets) {
  looks_.start([this, targets] {
    QHash<QString, QString> told;
    for (const QString& target : targets) {
      QStringList programs;
      for (const transport::PortHolder& holder : transport::port_holders(target.toStdString())) {
        if (holder.process_id != getpid())
          programs.append(tr("%1 (process %2)").arg(QString::fromStdString(holder.name)).arg(holder.process_id));
      }
      if (!programs.isEmpty()) told.insert(target, programs.join(QStringLiteral(", ")));
    }
    QMetaObject::invokeMethod(
        this, [this, told] { Q_EMIT holdersTold(told); }, Qt::QueuedConnection);
  });
}

void PortService::publish(const QList<PortEntry>& ports) {
  ports_ = ports;
  Q_EMIT portsChanged(ports_);
}

}  // namespace adder::app
