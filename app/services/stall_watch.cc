// See stall_watch.h. The kernel's schedstat of a thread says for how long it was ready and did not run.
#include "app/services/stall_watch.h"

#include <fcntl.h>
#include <unistd.h>

#include <QAbstractEventDispatcher>
#include <QMetaEnum>
#include <QThread>
#include <chrono>
#include <cstdio>
#include <cstdlib>

namespace adder::app {

namespace {

qint64 now() {
  using namespace std::chrono;
  return duration_cast<nanoseconds>(steady_clock::now().time_since_epoch()).count();
}

}  // namespace

std::unique_ptr<StallWatch> StallWatch::fromEnvironment() {
  QString log = qEnvironmentVariable("ADDER_STALL_LOG");
  return log.isEmpty() ? nullptr : std::make_unique<StallWatch>(log);
}

StallWatch::StallWatch(const QString& log, double least_ms)
    : log_(log), least_ms_(least_ms), waited_file_(::open("/proc/thread-self/schedstat", O_RDONLY | O_CLOEXEC)) {}

StallWatch::~StallWatch() {
  if (waited_file_ >= 0) ::close(waited_file_);
}

void StallWatch::attach() {
  QAbstractEventDispatcher* dispatcher = QAbstractEventDispatcher::instance();
  connect(dispatcher, &QAbstractEventDispatcher::aboutToBlock, this, &StallWatch::waits, Qt::DirectConnection);
  connect(dispatcher, &QAbstractEventDispatcher::awake, this, &StallWatch::goesOn, Qt::DirectConnection);
}

qint64 StallWatch::waitedForProcessor() const {
  char text[96];
  ssize_t size = waited_file_ < 0 ? -1 : ::pread(waited_file_, text, sizeof text - 1, 0);
  if (size <= 0) return 0;
  text[size] = 0;
  char* rest = nullptr;
  std::strtoll(text, &rest, 10);  // the time that it ran
  return std::strtoll(rest, nullptr, 10);
}

void StallWatch::begin() {
  running_ = true;
  since_ = now();
  waited_since_ = waitedForProcessor();
}

void StallWatch::measure() {
  double wall = static_cast<double>(now() - since_) / 1e6;
  if (wall < least_ms_ && wall <= longest_ms_) return;
  double ms = wall - static_cast<double>(waitedForProcessor() - waited_since_) / 1e6;
  longest_ms_ = std::max(longest_ms_, ms);
  if (ms < least_ms_ || log_.isEmpty() || frame_ == nullptr) return;
  const char* type = QMetaEnum::fromType<QEvent::Type>().valueToKey(frame_->type_);
  const char* context = context_ == nullptr ? nullptr : context_();
  std::FILE* file = std::fopen(log_.toLocal8Bit().constData(), "ae");
  if (file == nullptr) return;
  std::fprintf(file, "%.1f\t%s\t%s\t%s\t%s\n", ms, frame_->class_, qPrintable(frame_->name_),
               type == nullptr ? "event" : type, context == nullptr ? "" : context);
  std::fclose(file);
}

// A loop inside of a frame, a dialog's say, waits: nobody is kept waiting by it.
void StallWatch::waits() {
  if (running_) measure();
  running_ = false;
}

void StallWatch::goesOn() {
  if (frame_ == nullptr) return;
  if (running_) measure();
  begin();
}

StallWatch::Frame::Frame(StallWatch* watch, QObject* receiver, QEvent* event)
    : watch_(watch != nullptr && watch->thread() == QThread::currentThread() ? watch : nullptr) {
  if (watch_ == nullptr) return;
  outer_ = std::exchange(watch_->frame_, this);
  class_ = receiver->metaObject()->className();
  name_ = receiver->objectName();
  type_ = event->type();
  begins_ = outer_ == nullptr || !watch_->running_;
  if (begins_) watch_->begin();
}

StallWatch::Frame::~Frame() {
  if (watch_ == nullptr) return;
  if (begins_ && watch_->running_) watch_->measure();
  if (begins_) watch_->running_ = false;
  watch_->frame_ = outer_;
}

}  // namespace adder::app
