// See device_line.h.
#include "app/services/device_line.h"

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

DeviceLine::DeviceLine(const SimulatorOptions& simulator, QObject* parent) : QObject(parent) {
  drain_timer_.setSingleShot(true);
  drain_timer_.setInterval(kSliceEveryMs);
  connect(&drain_timer_, &QTimer::timeout, this, &DeviceLine::drain);
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
  events.prompted = [this] { Q_EMIT prompted(); };
  worker_ = std::make_unique<DeviceWorker>(*pipe_, std::move(events), simulator);
}

DeviceLine::~DeviceLine() = default;

void DeviceLine::takeState(const DeviceState& state) {
  coming_state_ = state;
  bool brief = state.activity == Activity::kProgram || state.activity == Activity::kFiles;
  bool at_rest = state_.activity == Activity::kPrompt && state_.connected() && state.connected();
  if (!brief || !at_rest) return showState(state);
  if (!settle_timer_.isActive()) settle_timer_.start();
}

void DeviceLine::showState(const DeviceState& state) {
  settle_timer_.stop();
  if (state == state_) return;
  state_ = state;
  Q_EMIT stateChanged(state_);
}

// Takes what has happened, for a few milliseconds; what is left waits for the next slice.
void DeviceLine::drain() {
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

void DeviceLine::open(const QString& target, const QString& title) {
  last_target_ = target;
  last_title_ = title;
  worker_->open(target, title);
}

void DeviceLine::reopen() {
  if (!last_target_.isEmpty()) worker_->open(last_target_, last_title_);
}

}  // namespace adder::app
