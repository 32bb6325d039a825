// See device_worker.h. This file is the thread and the terminal; the jobs are in device_jobs.cc.
#include "app/services/device_worker.h"

#include <QObject>
#include <algorithm>
#include <array>
#include <chrono>

#include "transport/endpoint.h"

namespace adder::app {

using namespace std::chrono_literals;
using transport::ErrorKind;

namespace {
constexpr auto kWritePatience = 2s;
// A device without flow control has a small receive buffer; typed and pasted text goes out in pieces that fit.
constexpr qsizetype kTypedPiece = 32;
constexpr auto kTypedGap = 8ms;
constexpr auto kAwaitSlice = 250ms;
// How long after a key its echo may come, where that can be seen and where it cannot.
constexpr auto kEchoPatience = 3s;
constexpr auto kEchoSpan = 500ms;
}  // namespace

DeviceWorker::DeviceWorker(EventPipe& pipe, WorkerEvents events, SimulatorOptions simulator)
    : pipe_(pipe),
      events_(std::move(events)),
      simulator_(std::move(simulator)),
      typist_([this] { typistLoop(); }),
      thread_([this] { loop(); }) {}

DeviceWorker::~DeviceWorker() {
  pipe_.close();
  {
    std::lock_guard lock(mutex_);
    quit_ = true;
    cut_paste_ = true;
    if (busy_ != nullptr) {
      busy_->interrupt();
      busy_->cancel();
    }
    wakeReader();
    typist_wake_.notify_all();
  }
  thread_.join();
  typist_.join();
}

void DeviceWorker::post(Job job) {
  std::lock_guard lock(mutex_);
  jobs_.push_back(std::move(job));
  wakeReader();
}

// With the lock held. Cancels only a stream that the worker waits on between jobs, so that no write is cut in two.
void DeviceWorker::wakeReader() {
  if (reading_ != nullptr) reading_->cancel();
  wake_.notify_all();
}

void DeviceWorker::loop() {
  while (true) {
    Job job;
    {
      std::unique_lock lock(mutex_);
      wake_.wait(lock, [this] { return quit_ || !jobs_.empty() || session_ != nullptr || state_.awaited; });
      if (quit_) break;
      if (!jobs_.empty()) {
        job = std::move(jobs_.front());
        jobs_.pop_front();
        cut_paste_ = false;
      } else if (session_ != nullptr) {
        reading_ = &session_->stream();
      }
    }
    if (job) {
      job();
    } else if (session_ == nullptr) {
      awaitReturn();
    } else {
      readTerminal();
    }
  }
  drop();
}

void DeviceWorker::readTerminal() {
  std::array<uint8_t, 16384> bytes;
  auto got = session_->stream().read(bytes, nudge_at_.value_or(transport::kNoDeadline));
  {
    std::lock_guard lock(mutex_);
    reading_ = nullptr;
    session_->stream().clear_cancel();
  }
  if (!got.ok()) {
    if (got.error().kind == ErrorKind::kCancelled) return;
    if (got.error().kind == ErrorKind::kTimeout) return nudge();
    return lose(got.error());
  }
  nudge_at_.reset();
  hear({reinterpret_cast<const char*>(bytes.data()), *got});
  tellPrompt();
}

void DeviceWorker::tellPrompt() {
  if (!prompt_.welcome().isEmpty()) state_.welcome = prompt_.welcome();
  setActivity(prompt_.atPrompt() ? Activity::kPrompt : Activity::kProgram);
  if (prompt_.atPrompt() && std::exchange(await_first_prompt_, false)) pipe_.addEvent(events_.firstPrompt);
}

void DeviceWorker::hear(std::string_view text) {
  pipe_.addBytes(text);
  const int before = prompt_.prompts();
  prompt_.feed(text);
  if (prompt_.prompts() == before) return;
  if (prompt_.awaitsEcho()) last_typed_ = transport::Clock::now();  // text typed ahead is echoed now
  pipe_.addEvent(events_.prompted);
}

// A lost device comes back, perhaps under another path: a look now and then, between which jobs have their turn.
void DeviceWorker::awaitReturn() {
  auto opened = reopener_->reopen(transport::after(kAwaitSlice));
  if (opened.ok()) return begin(std::make_unique<repl::Session>(std::move(opened).value()));
  if (opened.error().kind != ErrorKind::kCancelled) return;
  state_.awaited = false;
  tellState();
}

// A device that says nothing after connecting either waits at its prompt or is busy. Enter and Ctrl-B make the first
// show its welcome; to the second they are two bytes of input.
void DeviceWorker::nudge() {
  nudge_at_.reset();
  auto sent = session_->stream().write_text("\r\x02", transport::after(kWritePatience));
  if (!sent.ok()) fail(QObject::tr("The device does not take input."), sent.error());
}

void DeviceWorker::type(const QByteArray& bytes) {
  std::lock_guard lock(mutex_);
  if (busy_ != nullptr && !busy_with_files_) {
    typed_ += bytes;
    typist_wake_.notify_all();
    return;
  }
  jobs_.push_back([this, bytes] { sendTyped(bytes); });
  wakeReader();
}

void DeviceWorker::interrupt() {
  std::lock_guard lock(mutex_);
  cut_paste_ = true;
  if (busy_ == nullptr) {
    jobs_.push_back([this] { sendTyped("\x03"); });
    return wakeReader();
  }
  if (busy_with_files_) {
    busy_->cancel();
  } else {
    typed_.clear();
    busy_->interrupt();
  }
}

void DeviceWorker::interruptForJob() {
  std::lock_guard lock(mutex_);
  if (busy_ != nullptr && !busy_with_files_) busy_->interrupt();
}

void DeviceWorker::abandonJobs() {
  std::lock_guard lock(mutex_);
  jobs_.clear();
  abandoned_ = true;
  cut_paste_ = true;
  if (busy_ == nullptr) return;
  busy_->interrupt();
  busy_->cancel();
}

void DeviceWorker::sendTyped(const QByteArray& bytes) {
  if (session_ == nullptr) return;
  last_typed_ = transport::Clock::now();
  for (qsizetype at = 0; at < bytes.size() && !cut_paste_; at += kTypedPiece) {
    QByteArray piece = bytes.mid(at, kTypedPiece);
    auto sent = session_->stream().write_text({piece.data(), static_cast<size_t>(piece.size())},
                                              transport::after(kWritePatience));
    if (!sent.ok()) return fail(QObject::tr("The device does not take input."), sent.error());
    prompt_.sent({piece.data(), static_cast<size_t>(piece.size())});
    if (bytes.size() > kTypedPiece) {
      // Pasting: keep showing the echo, and do not outrun the device.
      std::array<uint8_t, 4096> echo;
      auto got = session_->stream().read(echo, transport::after(kTypedGap));
      if (!got.ok() && got.error().connection_lost()) return;  // the next read tells
      if (!got.ok()) continue;
      hear({reinterpret_cast<const char*>(echo.data()), *got});
    }
  }
}

bool DeviceWorker::isEchoed() const {
  if (prompt_.awaitsEcho()) return false;
  return (prompt_.atPrompt() && !prompt_.isEdited()) || transport::Clock::now() - last_typed_ > kEchoSpan;
}

bool DeviceWorker::awaitEcho(std::chrono::milliseconds patience) {
  const auto given_up = last_typed_ + kEchoPatience;
  const auto limit = transport::after(patience);
  std::array<uint8_t, 4096> echo;
  while (!isEchoed()) {
    const auto unseen = prompt_.awaitsEcho() ? given_up : last_typed_ + kEchoSpan;
    auto got = session_->stream().read(echo, std::min(limit, unseen));
    if (got.ok()) {
      hear({reinterpret_cast<const char*>(echo.data()), *got});
    } else if (got.error().kind != ErrorKind::kTimeout) {
      return true;  // the next request tells
    } else if (transport::Clock::now() >= given_up) {
      prompt_.forgetSent();
    } else if (transport::Clock::now() >= limit) {
      return isEchoed();
    }
  }
  return true;
}

// Input of a running program, while the worker is inside Session::run(). A write that cannot be done in time is given
// up: the program does not read, and its end or Stop must not wait for us.
void DeviceWorker::typistLoop() {
  std::unique_lock lock(mutex_);
  while (true) {
    typist_wake_.wait(lock, [this] { return quit_ || !typed_.isEmpty(); });
    if (quit_) return;
    QByteArray piece = typed_.left(kTypedPiece);
    typed_.remove(0, piece.size());
    if (busy_ == nullptr || busy_with_files_) continue;
    transport::ByteStream& stream = busy_->stream();
    typing_ = true;
    lock.unlock();
    auto sent =
        stream.write_some({reinterpret_cast<const uint8_t*>(piece.constData()), static_cast<size_t>(piece.size())},
                          transport::after(200ms));
    std::this_thread::sleep_for(kTypedGap);
    lock.lock();
    typing_ = false;
    bool waits = !sent.ok() && sent.error().kind == ErrorKind::kTimeout && feeding_;
    if (busy_ != nullptr && (sent.ok() || waits)) {
      typed_.prepend(piece.mid(sent.ok() ? static_cast<qsizetype>(*sent) : 0));
    } else if (!sent.ok()) {
      typed_.clear();
    }
    if (typed_.isEmpty()) feeding_ = false;
    typist_wake_.notify_all();
  }
}

void DeviceWorker::setActivity(Activity activity) {
  if (state_.activity == activity && state_.connected()) return;
  state_.activity = activity;
  tellState();
}

void DeviceWorker::tellState() {
  pipe_.addEvent([state = state_, tell = events_.state] { tell(state); });
}

void DeviceWorker::fail(const QString& what, const transport::Error& error) {
  if (error.connection_lost()) return lose(error);
  Problem problem{what, QString::fromStdString(error.message), false};
  pipe_.addEvent([problem, tell = events_.failed] { tell(problem); });
}

void DeviceWorker::lose(const transport::Error& error) {
  QString what =
      state_.simulatorProcess > 0 ? QObject::tr("The simulator has stopped.") : QObject::tr("The connection is lost.");
  Problem problem{what, QString::fromStdString(error.message), true};
  drop();
  prompt_.forget();
  state_.awaited = reopener_ != nullptr && reopener_->can_return();
  if (state_.awaited) problem.detail += '\n' + QObject::tr("It is connected again when it comes back.");
  state_.link = LinkState::kLost;
  state_.activity = Activity::kPrompt;
  state_.simulatorProcess = 0;
  pipe_.addBytes("\x1b[0m\r\n\x1b[2m" + QObject::tr("— disconnected —").toStdString() + "\x1b[0m\r\n");
  tellState();
  pipe_.addEvent([problem, tell = events_.failed] { tell(problem); });
}

void DeviceWorker::drop() {
  std::unique_ptr<repl::Session> last;
  std::unique_lock lock(mutex_);
  typist_wake_.wait(lock, [this] { return !typing_; });
  busy_ = nullptr;
  abandoned_ = given_up_ = false;
  has_folder_ = has_arguments_ = false;
  files_.reset();
  last = std::move(session_);
  lock.unlock();  // ending a simulator takes its time
}

}  // namespace adder::app
