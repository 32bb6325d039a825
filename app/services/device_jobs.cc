// The jobs of DeviceWorker: connect, run, reset, and the file operations. All on the worker's thread.
#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>
#include <QSaveFile>
#include <chrono>

#include "app/services/device_worker.h"
#include "transport/endpoint.h"
#include "transport/process_stream.h"

namespace adder::app {

using namespace std::chrono_literals;
using transport::Error;
using transport::ErrorKind;

namespace {

constexpr auto kNudgeAfter = 400ms;
constexpr auto kProgressEvery = 50ms;
constexpr auto kInterruptPatience = 5s;

QString nameOf(const QString& path) { return path.section('/', -1); }
QString directoryOf(const QString& path) {
  QString directory = path.section('/', 0, -2);
  return directory.isEmpty() ? QStringLiteral("/") : directory;
}

// The prompt line is replaced, whatever was typed on it: raw mode has cleared the device's line too.
constexpr const char* kEraseLine = "\x1b[0m\r\x1b[K";

RunReport describeRun(const QString& title, const repl::RunOutcome& outcome) {
  RunReport report{title, outcome.raised, outcome.interrupted, {}, 0};
  QString traceback = QString::fromStdString(outcome.traceback).trimmed();
  report.summary = traceback.section('\n', -1).trimmed();
  static const QRegularExpression in_program(QStringLiteral("File \"<stdin>\", line (\\d+)"));
  for (auto all = in_program.globalMatch(traceback); all.hasNext();) report.line = all.next().captured(1).toInt();
  return report;
}

QString readable(qint64 bytes) {
  return bytes < 1024 ? QObject::tr("%1 bytes").arg(bytes) : QObject::tr("%1 KB").arg(bytes / 1024.0, 0, 'f', 1);
}

repl::Result<std::unique_ptr<transport::ByteStream>> openTarget(const std::string& target,
                                                                const SimulatorOptions& simulator) {
  if (target != "sim") return transport::open_device(target);
  transport::SimOptions options;
  options.program = simulator.program.toStdString();
  options.flash_file = simulator.flashFile.toStdString();
  auto started = transport::start_sim(options);
  if (!started.ok()) return started.error();
  return std::unique_ptr<transport::ByteStream>(std::move(started).value());
}

}  // namespace

void DeviceWorker::open(const QString& target) {
  abandonJobs();
  post([this, target] { doOpen(target); });
}

void DeviceWorker::doOpen(const QString& target) {
  drop();
  prompt_.forget();
  state_ = {};
  state_.link = LinkState::kConnecting;
  state_.target = target;
  state_.title = target == "sim" ? QObject::tr("Simulator") : target;
  tellState();
  auto session = std::make_unique<repl::Session>(
      [name = target.toStdString(), simulator = simulator_] { return openTarget(name, simulator); });
  session->set_interrupt_patience(kInterruptPatience);
  auto connected = session->reconnect();
  if (!connected.ok()) {
    state_.link = LinkState::kNone;
    tellState();
    Problem problem{QObject::tr("Cannot connect to %1.").arg(state_.title),
                    QString::fromStdString(connected.error().message), false};
    pipe_.addEvent([problem, tell = events_.failed] { tell(problem); });
    return;
  }
  if (auto* process = dynamic_cast<transport::ProcessStream*>(&session->given_stream())) {
    state_.simulatorProcess = process->process_id();
  } else {
    nudge_at_ = transport::after(kNudgeAfter);
  }
  await_first_prompt_ = true;
  state_.link = LinkState::kConnected;
  state_.activity = Activity::kProgram;
  std::lock_guard lock(mutex_);
  session_ = std::move(session);
  tellState();
}

void DeviceWorker::close() {
  abandonJobs();
  post([this] {
    bool was_open = session_ != nullptr;
    drop();
    prompt_.forget();
    state_ = {};
    if (was_open) pipe_.addBytes("\x1b[0m\r\n\x1b[2m" + QObject::tr("— disconnected —").toStdString() + "\x1b[0m\r\n");
    tellState();
  });
}

bool DeviceWorker::needConnection(const QString& what) {
  if (session_ != nullptr) return true;
  Problem problem{what, QObject::tr("No device is connected: choose one at the top right."), false};
  pipe_.addEvent([problem, tell = events_.failed] { tell(problem); });
  return false;
}

void DeviceWorker::run(const QString& title, const QByteArray& source) {
  post([this, title, source] { doRun(title, source); });
}

void DeviceWorker::doRun(const QString& title, const QByteArray& source) {
  if (!needConnection(QObject::tr("%1 was not run.").arg(title))) return;
  pipe_.addBytes((prompt_.atPrompt() ? kEraseLine : "\x1b[0m\r\n") + std::string("\x1b[2m") +
                 QObject::tr("Run %1").arg(title).toStdString() + "\x1b[0m\r\n");
  setActivity(Activity::kRun);
  {
    std::lock_guard lock(mutex_);
    busy_ = session_.get();
    busy_with_files_ = false;
    typed_.clear();
  }
  bool line_open = false;
  auto outcome = session_->run(source.toStdString(), [&](std::string_view text) {
    line_open = !text.ends_with('\n');
    pipe_.addBytes(text);
  });
  {
    std::unique_lock lock(mutex_);
    typed_.clear();
    typist_wake_.wait(lock, [this] { return !typing_; });
    busy_ = nullptr;
    if (quit_ || abandoned_) return;
  }
  if (!outcome.ok() && outcome.error().kind == ErrorKind::kCancelled) {  // stopped before it began
    outcome = repl::RunOutcome{};
    outcome->interrupted = true;
  }
  if (outcome.ok()) return finishRun(title, *outcome, line_open);
  if (outcome.error().kind == ErrorKind::kTimeout) {
    prompt_.forget();
    setActivity(Activity::kProgram);
    Problem problem{QObject::tr("%1 does not stop.").arg(title), QString::fromStdString(outcome.error().message), true};
    pipe_.addEvent([problem, tell = events_.failed] { tell(problem); });
    return;
  }
  fail(QObject::tr("%1 could not be run.").arg(title), outcome.error());
  if (session_ != nullptr) backToPrompt(false);
}

void DeviceWorker::finishRun(const QString& title, const repl::RunOutcome& outcome, bool line_open) {
  if (line_open) pipe_.addBytes("\x1b[0m\r\n");
  RunReport report = describeRun(title, outcome);
  if (outcome.raised || outcome.interrupted) {
    QString traceback = QString::fromStdString(outcome.traceback).trimmed();
    traceback.replace(QStringLiteral("\"<stdin>\""), '"' + title + '"');
    traceback.replace(QStringLiteral("\r\n"), QStringLiteral("\n")).replace('\n', QStringLiteral("\r\n"));
    if (outcome.interrupted) traceback = QObject::tr("%1 was stopped.").arg(title);
    if (!traceback.isEmpty())
      pipe_.addBytes((outcome.interrupted ? "\x1b[33m" : "\x1b[31m") + traceback.toStdString() + "\x1b[0m\r\n");
  }
  pipe_.addEvent([report, tell = events_.runFinished] { tell(report); });
  await_first_prompt_ = true;
  backToPrompt(false);
}

// Leaves raw mode. The device's welcome is not shown again: the prompt is, on a fresh line or in place of the old one.
void DeviceWorker::backToPrompt(bool redraw) {
  auto left = session_->leave();
  // A Stop that came just after the end of what it was for.
  if (!left.ok() && left.error().kind == ErrorKind::kCancelled) left = session_->leave();
  if (!left.ok()) return fail(QObject::tr("The device does not come back to its prompt."), left.error());
  prompt_.feed(*left);
  prompt_.feed("\n");
  prompt_.setAtPrompt();
  state_.welcome = prompt_.welcome().isEmpty() ? state_.welcome : prompt_.welcome();
  pipe_.addBytes(redraw ? std::string(kEraseLine) + ">>> " : std::string("\x1b[0m>>> "));
  setActivity(Activity::kPrompt);
  if (std::exchange(await_first_prompt_, false)) pipe_.addEvent(events_.firstPrompt);
}

void DeviceWorker::reset() {
  interruptForJob();
  post([this] { doReset(); });
}

void DeviceWorker::doReset() {
  if (!needConnection(QObject::tr("Nothing was reset."))) return;
  pipe_.addBytes(prompt_.atPrompt() ? kEraseLine : "\x1b[0m\r\n");
  setActivity(Activity::kProgram);
  auto done = session_->reset_and_run_main();
  prompt_.forget();
  await_first_prompt_ = true;
  if (!done.ok()) fail(QObject::tr("The device could not be reset."), done.error());
}

bool DeviceWorker::withFiles(const QString& trouble, const FileWork& work) {
  if (!needConnection(trouble)) return false;
  bool at_prompt = prompt_.atPrompt();
  setActivity(Activity::kFiles);
  {
    std::lock_guard lock(mutex_);
    busy_ = session_.get();
    busy_with_files_ = true;
  }
  if (files_ == nullptr) {
    files_ = std::make_unique<repl::DeviceFs>(*session_);
    auto has_stat = session_->capture("import os\nprint(hasattr(os,'stat'))\n");
    flat_ = has_stat.ok() && has_stat->starts_with("False");
  }
  auto done = work(*files_);
  {
    std::lock_guard lock(mutex_);
    busy_ = nullptr;
    session_->stream().clear_cancel();
    if (quit_ || abandoned_) return false;
  }
  pipe_.addEvent([tell = events_.progress] { tell({}, 0, 0); });
  bool lost = !done.ok() && done.error().connection_lost();
  if (!done.ok()) {
    fail(done.error().kind == ErrorKind::kCancelled ? QObject::tr("Cancelled.") : trouble, done.error());
  }
  if (lost) return false;
  if (!at_prompt) pipe_.addBytes("\x1b[0m\r\n");
  backToPrompt(at_prompt);
  return done.ok();
}

std::string DeviceWorker::named(const QString& path) const {
  bool in_root = path.startsWith('/') && path.count('/') == 1 && path.size() > 1;
  return (flat_ && in_root ? path.mid(1) : path).toStdString();
}

void DeviceWorker::list(const QString& directory) {
  post([this, directory] { doList(directory); });
}

void DeviceWorker::doList(const QString& directory) {
  QString trouble = QObject::tr("The files of %1 cannot be listed.").arg(directory);
  if (session_ == nullptr) return;
  if (!prompt_.atPrompt()) {
    Problem busy{trouble, QObject::tr("A program is running on the device. Stop it, then refresh."), false};
    pipe_.addEvent([busy, tell = events_.failed] { tell(busy); });
    return;
  }
  withFiles(trouble, [&](repl::DeviceFs& files) -> repl::Result<void> {
    auto found = files.list(directory.toStdString());
    if (!found.ok()) return found.error();
    QList<FileEntry> entries;
    for (const repl::FileInfo& each : *found)
      entries.append({QString::fromStdString(each.name), each.is_directory, static_cast<qint64>(each.size)});
    pipe_.addEvent([directory, entries, tell = events_.listed] { tell(directory, entries); });
    return {};
  });
}

repl::Progress DeviceWorker::progressOf(const QString& what) {
  auto last = std::make_shared<transport::Deadline>(transport::Clock::now());
  return [this, what, last](uint64_t done, uint64_t total) {
    if (transport::Clock::now() - *last < kProgressEvery) return;
    *last = transport::Clock::now();
    pipe_.addEvent([what, done, total, tell = events_.progress] {
      tell(what, static_cast<qint64>(done), static_cast<qint64>(total));
    });
  };
}

void DeviceWorker::reportChange(const QString& path) {
  pipe_.addEvent([directory = directoryOf(path), tell = events_.directoryChanged] { tell(directory); });
}

void DeviceWorker::upload(const QString& device_path, const QByteArray& bytes) {
  interruptForJob();
  post([this, device_path, bytes] {
    bool ok = withFiles(QObject::tr("%1 was not uploaded.").arg(nameOf(device_path)), [&](repl::DeviceFs& files) {
      return files.put(named(device_path), bytes.toStdString(),
                       progressOf(QObject::tr("Uploading %1").arg(nameOf(device_path))));
    });
    if (!ok) return;
    QString text = QObject::tr("Uploaded %1, %2, verified.").arg(device_path, readable(bytes.size()));
    pipe_.addEvent([text, tell = events_.done] { tell(text); });
    pipe_.addEvent([device_path, tell = events_.uploaded] { tell(device_path); });
    reportChange(device_path);
  });
}

void DeviceWorker::uploadFile(const QString& local_path, const QString& device_path) {
  post([this, local_path, device_path] {
    QFile file(local_path);
    if (file.open(QIODevice::ReadOnly)) return upload(device_path, file.readAll());
    Problem problem{QObject::tr("%1 was not uploaded.").arg(nameOf(local_path)),
                    QObject::tr("%1 cannot be read: %2").arg(local_path, file.errorString()), false};
    pipe_.addEvent([problem, tell = events_.failed] { tell(problem); });
  });
}

void DeviceWorker::download(const QString& device_path, const QString& local_path) {
  interruptForJob();
  post([this, device_path, local_path] {
    qint64 size = 0;
    bool ok = withFiles(
        QObject::tr("%1 was not downloaded.").arg(nameOf(device_path)),
        [&](repl::DeviceFs& files) -> repl::Result<void> {
          auto bytes =
              files.get(named(device_path), progressOf(QObject::tr("Downloading %1").arg(nameOf(device_path))));
          if (!bytes.ok()) return bytes.error();
          size = static_cast<qint64>(bytes->size());
          QSaveFile file(local_path);  // nothing half-written stands under the name
          if (!file.open(QIODevice::WriteOnly) || file.write(bytes->data(), size) != size || !file.commit())
            return Error{ErrorKind::kLocalFile, local_path.toStdString() + ": " + file.errorString().toStdString()};
          return {};
        });
    if (!ok) return;
    QString text = QObject::tr("Downloaded %1, %2.").arg(local_path, readable(size));
    pipe_.addEvent([text, tell = events_.done] { tell(text); });
  });
}

void DeviceWorker::fetch(const QString& device_path) {
  interruptForJob();
  post([this, device_path] {
    withFiles(
        QObject::tr("%1 cannot be opened.").arg(nameOf(device_path)), [&](repl::DeviceFs& files) -> repl::Result<void> {
          auto bytes = files.get(named(device_path), progressOf(QObject::tr("Reading %1").arg(nameOf(device_path))));
          if (!bytes.ok()) return bytes.error();
          QByteArray content = QByteArray::fromStdString(*bytes);
          pipe_.addEvent([device_path, content, tell = events_.fetched] { tell(device_path, content); });
          return {};
        });
  });
}

void DeviceWorker::remove(const QString& path) {
  interruptForJob();
  post([this, path] {
    bool ok = withFiles(QObject::tr("%1 was not deleted.").arg(nameOf(path)),
                        [&](repl::DeviceFs& files) { return files.remove_tree(named(path)); });
    reportChange(path);
    QString text = QObject::tr("Deleted %1.").arg(path);
    if (ok) pipe_.addEvent([text, tell = events_.done] { tell(text); });
  });
}

void DeviceWorker::rename(const QString& from, const QString& to) {
  interruptForJob();
  post([this, from, to] {
    bool ok = withFiles(QObject::tr("%1 was not renamed.").arg(nameOf(from)),
                        [&](repl::DeviceFs& files) { return files.rename(named(from), named(to)); });
    reportChange(from);
    QString text = QObject::tr("Renamed %1 to %2.").arg(nameOf(from), nameOf(to));
    if (ok) pipe_.addEvent([text, tell = events_.done] { tell(text); });
  });
}

void DeviceWorker::makeDirectory(const QString& path) {
  interruptForJob();
  post([this, path] {
    bool ok = withFiles(QObject::tr("The folder %1 was not made.").arg(nameOf(path)),
                        [&](repl::DeviceFs& files) { return files.mkdir(named(path)); });
    if (ok) reportChange(path);
  });
}

DeviceDesk DeviceWorker::deskFor(repl::DeviceFs& files) {
  auto last = std::make_shared<transport::Deadline>(transport::Clock::now());
  return {*session_,
          files,
          [this](const QString& path) { return named(path); },
          [this, last](const QString& what, qint64 done, qint64 total) {
            if (transport::Clock::now() - *last < kProgressEvery) return;
            *last = transport::Clock::now();
            pipe_.addEvent([what, done, total, tell = events_.progress] { tell(what, done, total); });
          },
          [this](std::function<void()> act) { pipe_.addEvent(std::move(act)); },
          [this](const QString& directory) {
            pipe_.addEvent([directory, tell = events_.directoryChanged] { tell(directory); });
          },
          [this](const QString& path) { pipe_.addEvent([path, tell = events_.uploaded] { tell(path); }); }};
}

void DeviceWorker::perform(std::shared_ptr<DeviceJob> job) {
  if (!job->isQuiet()) interruptForJob();
  post([this, job] {
    bool may = !job->isQuiet() || (session_ != nullptr && prompt_.atPrompt());
    bool ok = may && withFiles(job->trouble(), [&](repl::DeviceFs& files) -> repl::Result<void> {
                DeviceDesk desk = deskFor(files);
                return job->run(desk);
              });
    pipe_.addEvent([job, ok] { job->finish(ok); });
  });
}

}  // namespace adder::app
