// The jobs of DeviceWorker: connect, run, reset, and the file operations. All on the worker's thread.
#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>
#include <QSaveFile>
#include <chrono>

#include "app/services/device_worker.h"
#include "app/services/size_text.h"
#include "repl/mount.h"
#include "repl/python_imports.h"
#include "repl/python_literal.h"
#include "transport/endpoint.h"
#include "transport/process_stream.h"

namespace adder::app {

using namespace std::chrono_literals;
using transport::Error;
using transport::ErrorKind;

namespace {

constexpr auto kNudgeAfter = 400ms;
constexpr auto kProgressEvery = 50ms;
constexpr auto kInterruptPatience = 30s;  // the window offers more before
constexpr auto kResetPulse = 100ms;
constexpr auto kAskedPatience = 3s;
constexpr auto kQuietPatience = 60ms;

constexpr const char* kRestart =
    "try:\n import machine\n machine.reset()\nexcept (ImportError,AttributeError):\n import microbit\n "
    "microbit.reset()\n";

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

repl::Result<std::unique_ptr<transport::ByteStream>> openSimulator(const SimulatorOptions& simulator) {
  transport::SimOptions options;
  options.program = simulator.program.toStdString();
  options.flash_file = simulator.flashFile.toStdString();
  auto started = transport::start_sim(options);
  if (!started.ok()) return started.error();
  return std::unique_ptr<transport::ByteStream>(std::move(started).value());
}

}  // namespace

void DeviceWorker::open(const QString& target, const QString& title) {
  abandonJobs();
  post([this, target, title] { doOpen(target, title); });
}

void DeviceWorker::doOpen(const QString& target, const QString& title) {
  drop();
  prompt_.forget();
  state_ = {};
  state_.link = LinkState::kConnecting;
  state_.target = target;
  state_.title = title;
  tellState();
  reopener_ = target == "sim" ? nullptr : std::make_shared<transport::Reopener>(target.toStdString());
  auto session = std::make_unique<repl::Session>([reopener = reopener_, simulator = simulator_] {
    return reopener == nullptr ? openSimulator(simulator) : reopener->open();
  });
  auto connected = session->reconnect();
  if (connected.ok()) return begin(std::move(session));
  state_.link = LinkState::kNone;
  tellState();
  Problem problem{QObject::tr("Cannot connect to %1.").arg(state_.title),
                  QString::fromStdString(connected.error().message), false};
  pipe_.addEvent([problem, tell = events_.failed] { tell(problem); });
}

void DeviceWorker::begin(std::unique_ptr<repl::Session> session) {
  session->set_interrupt_patience(kInterruptPatience);
  session->on_restart([this](std::string_view said) { pipe_.addBytes("\x1b[0m\r\n" + std::string(said)); });
  nudge_at_.reset();
  if (auto* process = dynamic_cast<transport::ProcessStream*>(&session->given_stream())) {
    state_.simulatorProcess = process->process_id();
  } else {
    nudge_at_ = transport::after(kNudgeAfter);
  }
  await_first_prompt_ = true;
  state_.awaited = false;
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

void DeviceWorker::run(const RunRequest& request) {
  post([this, request] { doRun(request); });
}

void DeviceWorker::note(const QString& text) {
  pipe_.addBytes("\x1b[2m" + QString(text).replace('\n', QStringLiteral("\r\n")).toStdString() + "\x1b[0m\r\n");
}

bool DeviceWorker::prepareRun(const RunRequest& request) {
  auto answered = [&](const repl::Result<void>& result) {
    if (!result.ok() && result.error().kind != ErrorKind::kCancelled)
      fail(QObject::tr("%1 could not be run.").arg(request.title), result.error());
    return result.ok();
  };
  std::string source = request.source.toStdString();
  std::string folder = request.folder.toStdString();
  std::string module = folder.empty() ? "" : repl::first_local_import(source, folder);
  if (request.fresh || !module.empty()) {
    // A module that was imported before would not be read again.
    if (!answered(session_->soft_reset([this](std::string_view text) { pipe_.addBytes(text); }))) return false;
    has_arguments_ = false;
    files_.reset();
  }
  if (!module.empty()) {
    repl::MountOptions options;
    options.read_only = options.only_modules = true;
    auto mounted = repl::mount_folder(*session_, folder, options, false,
                                      [this](const std::string& text) { note(QString::fromStdString(text)); });
    has_folder_ = mounted.ok();
    bool is_refusal = !mounted.ok() && (mounted.error().kind == ErrorKind::kDeviceFile ||
                                        mounted.error().kind == ErrorKind::kDeviceFull);
    if (is_refusal) {
      note(QObject::tr("%1 cannot be imported from this computer: %2. It has to be on the device.")
               .arg(QString::fromStdString(module), QString::fromStdString(mounted.error().message)));
    } else if (!answered(mounted)) {
      return false;
    }
  }
  if (request.arguments.isEmpty() && !has_arguments_) return true;
  std::string list;
  for (const QString& each : QStringList(request.title) + request.arguments)
    list += repl::str_literal(each.toStdString()) + ",";
  auto set = session_->capture("__import__('sys').argv[:]=[" + list + "]");
  has_arguments_ = !request.arguments.isEmpty();
  if (set.ok()) return true;
  if (set.error().kind != ErrorKind::kDeviceRaised) return answered(set.error());
  note(QObject::tr("This device takes no arguments: it has no sys.argv."));
  return true;
}

void DeviceWorker::doRun(const RunRequest& request) {
  const QString& title = request.title;
  if (!needConnection(QObject::tr("%1 was not run.").arg(title))) return;
  pipe_.addBytes(prompt_.atPrompt() ? kEraseLine : "\x1b[0m\r\n");
  note(QObject::tr("Run %1").arg(request.arguments.isEmpty() ? title : title + ' ' + request.arguments.join(' ')));
  setActivity(Activity::kRun);
  {
    std::lock_guard lock(mutex_);
    busy_ = session_.get();
    busy_with_files_ = given_up_ = false;
    typed_.clear();
  }
  bool line_open = false, prepared = prepareRun(request);
  if (prepared && !request.input.isEmpty()) {
    session_->on_start([this, &request] {
      std::lock_guard lock(mutex_);
      typed_ = request.input;
      feeding_ = true;
      typist_wake_.notify_all();
    });
  }
  repl::Result<repl::RunOutcome> outcome = Error{ErrorKind::kCancelled, "cancelled"};
  if (prepared) {
    outcome = session_->run(request.source.toStdString(), [&](std::string_view text) {
      line_open = !text.ends_with('\n');
      pipe_.addBytes(text);
    });
  }
  {
    std::unique_lock lock(mutex_);
    typed_.clear();
    feeding_ = false;
    typist_wake_.wait(lock, [this] { return !typing_; });
    busy_ = nullptr;
    if (quit_ || abandoned_) return;
    if (given_up_) {
      prompt_.forget();
      return setActivity(Activity::kProgram);
    }
  }
  if (session_ == nullptr) return;
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
  if (std::exchange(has_folder_, false)) {
    auto unmounted = repl::unmount_folder(*session_);
    if (!unmounted.ok() && unmounted.error().connection_lost()) return lose(unmounted.error());
  }
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

// A program that is interrupted in vain is not waited for any longer.
void DeviceWorker::giveUpProgram() {
  std::lock_guard lock(mutex_);
  jobs_.clear();
  cut_paste_ = true;
  if (busy_ == nullptr) return;
  given_up_ = !busy_with_files_;
  busy_->interrupt();
  busy_->cancel();
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
  // The cancelling of what was given up may come late.
  if (!done.ok() && done.error().kind == ErrorKind::kCancelled) done = session_->reset_and_run_main();
  prompt_.forget();
  await_first_prompt_ = true;
  if (!done.ok()) fail(QObject::tr("The device could not be reset."), done.error());
}

void DeviceWorker::forceReset() {
  giveUpProgram();
  post([this] { doReset(); });
}

void DeviceWorker::hardReset() {
  giveUpProgram();
  post([this] { doHardReset(); });
}

// A simulator is started anew. A board's chip is told to restart; one that does not listen has its reset line pulled,
// which boards with a USB converter have.
void DeviceWorker::doHardReset() {
  if (!needConnection(QObject::tr("Nothing was reset."))) return;
  if (state_.simulatorProcess > 0) return doOpen(QString(state_.target), QString(state_.title));
  pipe_.addBytes("\x1b[0m\r\n");
  note(QObject::tr("Hard reset"));
  setActivity(Activity::kProgram);
  prompt_.forget();
  await_first_prompt_ = true;
  session_->stream().clear_cancel();
  auto told = session_->enter();
  if (!told.ok() && told.error().kind == ErrorKind::kCancelled) told = session_->enter();
  if (told.ok()) {
    auto restarted = session_->start(kRestart, [this](std::string_view said) { hear(said); });
    if (restarted.ok()) {
      nudge_at_ = transport::after(kNudgeAfter);  // the welcome may be over, or be lost with the old life
      return tellPrompt();
    }
    if (restarted.error().connection_lost()) return;
    told = restarted.error();
  }
  if (told.error().connection_lost()) return lose(told.error());
  auto& stream = session_->stream();
  bool pulled = stream.has_line() && stream.set_dtr(false).ok() && stream.set_rts(true).ok();
  if (pulled) {
    std::this_thread::sleep_for(kResetPulse);
    pulled = stream.set_rts(false).ok();
  }
  if (pulled) return;
  Problem problem{QObject::tr("%1 does not listen.").arg(state_.title),
                  QObject::tr("Press its reset button, or unplug it and plug it in again."), true};
  pipe_.addEvent([problem, tell = events_.failed] { tell(problem); });
}

bool DeviceWorker::withFiles(const QString& trouble, const FileWork& work) {
  if (!needConnection(trouble)) return false;
  awaitEcho(kAskedPatience);
  bool at_prompt = prompt_.atPrompt();
  const std::string typed = prompt_.typedLine().value_or("");  // which raw mode clears
  setActivity(Activity::kFiles);
  {
    std::lock_guard lock(mutex_);
    busy_ = session_.get();
    busy_with_files_ = true;
  }
  if (files_ == nullptr) {
    files_ = std::make_unique<repl::DeviceFs>(*session_);
    auto has_stat = session_->capture("print(hasattr(__import__('os'),'stat'))\n");
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
  if (session_ != nullptr && !typed.empty()) sendTyped(QByteArray::fromStdString(typed));
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
    QString text = QObject::tr("Uploaded %1, %2, verified.").arg(device_path, sizeText(bytes.size()));
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
    QString text = QObject::tr("Downloaded %1, %2.").arg(local_path, sizeText(size));
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
    if (directoryOf(to) != directoryOf(from)) reportChange(to);
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

// A question that nobody has put keeps nobody waiting: while somebody types it is left out.
bool DeviceWorker::mayAskQuietly(bool at_empty_prompt) {
  if (session_ == nullptr || !awaitEcho(kQuietPatience)) return false;
  std::optional<std::string> typed = prompt_.typedLine();
  return typed.has_value() && (typed->empty() || !at_empty_prompt);
}

void DeviceWorker::perform(std::shared_ptr<DeviceJob> job) {
  if (!job->isQuiet()) interruptForJob();
  post([this, job] {
    bool may = !job->isQuiet() || mayAskQuietly(job->wantsEmptyPrompt());
    bool ok = may && withFiles(job->trouble(), [&](repl::DeviceFs& files) -> repl::Result<void> {
                DeviceDesk desk = deskFor(files);
                return job->run(desk);
              });
    pipe_.addEvent([job, ok] { job->finish(ok); });
  });
}

}  // namespace adder::app
