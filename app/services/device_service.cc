// See device_service.h.
#include "app/services/device_service.h"

#include "app/services/device_job.h"
#include "app/services/device_line.h"
#include "app/services/device_worker.h"

namespace adder::app {

DeviceService::DeviceService(const SimulatorOptions& simulator, QObject* parent)
    : QObject(parent), simulator_(std::make_unique<SimulatorOptions>(simulator)) {
  addLine();
}

DeviceService::~DeviceService() = default;

DeviceWorker& DeviceService::worker() const { return line().worker(); }
const DeviceState& DeviceService::state() const { return line().state(); }

DeviceState DeviceService::stateOf(int number) const {
  DeviceLine* line = lines_.value(number);
  return line == nullptr ? DeviceState() : line->state();
}

int DeviceService::addLine() {
  int number = next_++;
  auto* line = new DeviceLine(*simulator_, this);
  lines_[number] = line;
  auto is_active = [this, number] { return active_ == number; };
  connect(line, &DeviceLine::output, this, [this, number, is_active](const QByteArray& bytes) {
    Q_EMIT outputOf(number, bytes);
    if (is_active()) Q_EMIT output(bytes);
  });
  connect(line, &DeviceLine::stateChanged, this, [this, number, is_active](const DeviceState& state) {
    Q_EMIT stateOfChanged(number, state);
    if (is_active()) Q_EMIT stateChanged(state);
  });
  connect(line, &DeviceLine::listed, this, [this, is_active](const QString& where, const QList<FileEntry>& what) {
    if (is_active()) Q_EMIT listed(where, what);
  });
  connect(line, &DeviceLine::fetched, this, [this, is_active](const QString& path, const QByteArray& bytes) {
    if (is_active()) Q_EMIT fetched(path, bytes);
  });
  connect(line, &DeviceLine::directoryChanged, this, [this, is_active](const QString& directory) {
    if (is_active()) Q_EMIT directoryChanged(directory);
  });
  connect(line, &DeviceLine::ready, this, [this, is_active] {
    if (is_active()) Q_EMIT ready();
  });
  connect(line, &DeviceLine::prompted, this, [this, is_active] {
    if (is_active()) Q_EMIT prompted();
  });
  connect(line, &DeviceLine::progress, this, [this, is_active](const QString& what, qint64 done, qint64 total) {
    if (is_active()) Q_EMIT progress(what, done, total);
  });
  connect(line, &DeviceLine::runFinished, this, &DeviceService::runFinished);
  connect(line, &DeviceLine::uploaded, this, &DeviceService::uploaded);
  connect(line, &DeviceLine::done, this, &DeviceService::done);
  connect(line, &DeviceLine::failed, this, &DeviceService::failed);
  Q_EMIT lineAdded(number);
  return number;
}

QString DeviceService::titleOf(const QString& target) const {
  if (target == "sim") return tr("Simulator");
  for (const PortEntry& port : ports_) {
    if (port.target == target && port.kind == PortEntry::Kind::kSerial) return port.title;
  }
  return target;
}

void DeviceService::open(const QString& target) { line().open(target, titleOf(target)); }

void DeviceService::openBeside(const QString& target) {
  for (int number : lines()) {
    const DeviceState& state = lines_[number]->state();
    bool is_open = state.link == LinkState::kConnected || state.link == LinkState::kConnecting;
    if (lines_[number]->target() == target && is_open) return activate(number);
  }
  auto is_free = [this](int number) {
    LinkState link = lines_[number]->state().link;
    return link == LinkState::kNone || (link == LinkState::kLost && !lines_[number]->state().awaited);
  };
  int number = is_free(active_) || line().target() == target ? active_ : -1;
  for (int each : lines()) {
    if (number < 0 && is_free(each)) number = each;
  }
  if (number < 0) number = addLine();
  activate(number);
  open(target);
}

void DeviceService::reopen() { line().reopen(); }
void DeviceService::close() { worker().close(); }

void DeviceService::activate(int number) {
  if (!lines_.contains(number) || number == active_) return;
  active_ = number;
  Q_EMIT activated(number);
  Q_EMIT stateChanged({});  // nothing of the other device stays on the screen
  Q_EMIT stateChanged(state());
  Q_EMIT progress({}, 0, 0);
  if (state().connected() && state().activity == Activity::kPrompt) Q_EMIT ready();
}

void DeviceService::closeLine(int number) {
  if (!lines_.contains(number)) return;
  if (lines_.size() == 1) return lines_[number]->worker().close();
  if (number == active_) {
    for (int other : lines()) {
      if (other != number) activate(other);
    }
  }
  forget(number);
}

// Ending a simulator takes its time, which is not for the window to wait for: the line goes when it is let go.
void DeviceService::forget(int number) {
  DeviceLine* line = lines_.take(number);
  line->disconnect(this);
  Q_EMIT lineRemoved(number);
  if (line->state().link == LinkState::kNone) return line->deleteLater();
  connect(line, &DeviceLine::stateChanged, line, [line](const DeviceState& state) {
    if (state.link == LinkState::kNone) line->deleteLater();
  });
  line->worker().close();
}

void DeviceService::perform(std::shared_ptr<DeviceJob> job) { worker().perform(std::move(job)); }
void DeviceService::type(const QByteArray& keys) {
  Q_EMIT typing();
  worker().type(keys);
}
void DeviceService::run(const QString& title, const QByteArray& source) {
  RunRequest request;
  request.title = title;
  request.source = source;
  runProgram(request);
}
void DeviceService::runProgram(const RunRequest& request) { worker().run(request); }
void DeviceService::stop() { worker().interrupt(); }
void DeviceService::reset() { worker().reset(); }
void DeviceService::forceReset() { worker().forceReset(); }
void DeviceService::hardReset() { worker().hardReset(); }
void DeviceService::list(const QString& directory) { worker().list(directory); }
void DeviceService::upload(const QString& devicePath, const QByteArray& bytes) { worker().upload(devicePath, bytes); }
void DeviceService::uploadFile(const QString& localPath, const QString& devicePath) {
  worker().uploadFile(localPath, devicePath);
}
void DeviceService::download(const QString& devicePath, const QString& localPath) {
  worker().download(devicePath, localPath);
}
void DeviceService::fetch(const QString& devicePath) { worker().fetch(devicePath); }
void DeviceService::remove(const QString& path) { worker().remove(path); }
void DeviceService::rename(const QString& from, const QString& to) { worker().rename(from, to); }
void DeviceService::makeDirectory(const QString& path) { worker().makeDirectory(path); }

}  // namespace adder::app
