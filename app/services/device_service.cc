// See device_service.h.
#include "app/services/device_service.h"

#include <QElapsedTimer>

#include "app/services/device_worker.h"
#include "app/services/event_pipe.h"

namespace adder::app {

namespace {
constexpr int kSliceEveryMs = 16;
constexpr int kSliceMs = 6;
constexpr qsizetype kSliceBytes = 64 * 1024;
// A line that is done in less does not make the window flicker.
constexpr int kSettleMs = 150;
}  // namespace

DeviceService::DeviceService(const SimulatorOptions& simulator, QObject* parent) : QObject(parent) {
  drain_timer_.setSingleShot(true);
  drain_timer_.setInterval(kSliceEveryMs);
  connect(&drain_timer_, &QTimer::timeout, this, &DeviceService::drain);
  pipe_ = std::make_unique<EventPipe>([this] {
    QMetaObject::invokeMethod(
        this,
        [this] {
          if (!drain_timer_.isActive()) drain_timer_.start();
        },
        Qt::QueuedConnection);
  });
  WorkerEvents events;
  settle_timer_.setSingleShot(true);
  settle_timer_.setInterval(kSettleMs);
  connect(&settle_timer_, &QTimer::timeout, this, [this] { showState(coming_state_); });
  events.state = [this](const DeviceState& state) { takeState(state); };
  events.runFinished = [this](const RunReport& report) { Q_EMIT runFinished(report); };
  events.listed = [this](const QString& where, const QList<FileEntry>& what) { Q_EMIT listed(where, what); };
  events.fetched = [this](const QString& path, const QByteArray& bytes) { Q_EMIT fetched(path, bytes); };
  events.uploaded = [this](const QString& path) { Q_EMIT uploaded(path); };
  events.directoryChanged = [this](const QString& directory) { Q_EMIT directoryChanged(directory); };
  events.done = [this](const QString& text) { Q_EMIT done(text); };
  events.failed = [this](const Problem& problem) { Q_EMIT failed(problem); };
  events.progress = [this](const QString& what, qint64 done, qint64 total) { Q_EMIT progress(what, done, total); };
  events.firstPrompt = [this] { Q_EMIT ready(); };
  worker_ = std::make_unique<DeviceWorker>(*pipe_, std::move(events), simulator);
}

DeviceService::~DeviceService() = default;

void DeviceService::takeState(const DeviceState& state) {
  coming_state_ = state;
  bool brief = state.activity == Activity::kProgram || state.activity == Activity::kFiles;
  bool at_rest = state_.activity == Activity::kPrompt && state_.connected() && state.connected();
  if (!brief || !at_rest) return showState(state);
  if (!settle_timer_.isActive()) settle_timer_.start();
}

void DeviceService::showState(const DeviceState& state) {
  settle_timer_.stop();
  if (state == state_) return;
  state_ = state;
  Q_EMIT stateChanged(state_);
}

// Takes what has happened, for a few milliseconds; what is left waits for the next slice.
void DeviceService::drain() {
  QElapsedTimer clock;
  clock.start();
  while (EventPipe::Item item = pipe_->take(kSliceBytes)) {
    if (item.event) {
      item.event();
    } else {
      Q_EMIT output(item.bytes);
    }
    if (clock.elapsed() >= kSliceMs) return drain_timer_.start();
  }
}

void DeviceService::open(const QString& target) {
  last_target_ = target;
  worker_->open(target);
}

void DeviceService::reopen() {
  if (!last_target_.isEmpty()) worker_->open(last_target_);
}

void DeviceService::close() { worker_->close(); }
void DeviceService::type(const QByteArray& keys) { worker_->type(keys); }
void DeviceService::run(const QString& title, const QByteArray& source) { worker_->run(title, source); }
void DeviceService::stop() { worker_->interrupt(); }
void DeviceService::reset() { worker_->reset(); }
void DeviceService::list(const QString& directory) { worker_->list(directory); }
void DeviceService::upload(const QString& devicePath, const QByteArray& bytes) { worker_->upload(devicePath, bytes); }
void DeviceService::uploadFile(const QString& localPath, const QString& devicePath) {
  worker_->uploadFile(localPath, devicePath);
}
void DeviceService::download(const QString& devicePath, const QString& localPath) {
  worker_->download(devicePath, localPath);
}
void DeviceService::fetch(const QString& devicePath) { worker_->fetch(devicePath); }
void DeviceService::remove(const QString& path) { worker_->remove(path); }
void DeviceService::rename(const QString& from, const QString& to) { worker_->rename(from, to); }
void DeviceService::makeDirectory(const QString& path) { worker_->makeDirectory(path); }
void DeviceService::perform(std::shared_ptr<DeviceJob> job) { worker_->perform(std::move(job)); }

}  // namespace adder::app
