// The thread that owns a device: its Session, and while nothing else is to do, the terminal's half of the REPL. Jobs
// run one after the other; between jobs the worker reads what the device says. Invariant: only the worker touches the
// session, save for interrupt() and cancel(), which any thread may call, and the stream of a running program's input,
// which the typist thread writes. Only DeviceService uses this.
#pragma once

#include <atomic>
#include <chrono>
#include <condition_variable>
#include <deque>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <thread>

#include "app/services/device_job.h"
#include "app/services/device_types.h"
#include "app/services/event_pipe.h"
#include "app/services/prompt_tracker.h"
#include "repl/device_fs.h"
#include "repl/session.h"
#include "transport/reopener.h"

namespace adder::app {

struct SimulatorOptions {
  QString program;    // adder-sim; empty: beside this program, then PATH
  QString flashFile;  // empty: the user's own
};

// What the worker tells; each is called on the UI thread, in order with the output. Set once, before start().
struct WorkerEvents {
  std::function<void(DeviceState)> state;
  std::function<void(RunReport)> runFinished;
  std::function<void(QString, QList<FileEntry>)> listed;
  std::function<void(QString, QByteArray)> fetched;
  std::function<void(QString)> uploaded;
  std::function<void(QString)> directoryChanged;
  std::function<void(QString)> done;
  std::function<void(Problem)> failed;
  std::function<void(QString, qint64, qint64)> progress;
  std::function<void()> firstPrompt;  // the first prompt after connecting, a run, or a reset
  std::function<void()> prompted;     // any first prompt that the device has come to by itself
};

class DeviceWorker {
public:
  DeviceWorker(EventPipe& pipe, WorkerEvents events, SimulatorOptions simulator);
  ~DeviceWorker();

  // Jobs, in the order of the calls; each returns at once. Any thread.
  void open(const QString& target, const QString& title);
  void close();
  void run(const RunRequest& request);
  void reset();
  void forceReset();  // a program that ignores the interrupt is not waited for
  void hardReset();
  void list(const QString& directory);
  void upload(const QString& device_path, const QByteArray& bytes);
  void uploadFile(const QString& local_path, const QString& device_path);
  void download(const QString& device_path, const QString& local_path);
  void fetch(const QString& device_path);
  void remove(const QString& path);
  void rename(const QString& from, const QString& to);
  void makeDirectory(const QString& path);
  void perform(std::shared_ptr<DeviceJob> job);

  // At once, beside whatever runs. Any thread.
  void type(const QByteArray& bytes);
  void interrupt();  // a running program; a file operation is cancelled

private:
  using Job = std::function<void()>;
  // A file operation: what to do, in raw mode, and what to tell when it has worked.
  using FileWork = std::function<repl::Result<void>(repl::DeviceFs&)>;

  void post(Job job);
  // A job that the user asks for does not wait for a program that Run has sent: the program is interrupted.
  void interruptForJob();
  // Letting the device go does not wait for anything: what is under way is cancelled, what was to come is dropped.
  void abandonJobs();
  void loop();
  void typistLoop();
  void readTerminal();
  void hear(std::string_view text);  // what the terminal's half of the REPL says
  void tellPrompt();                 // whether the device waits at one
  void wakeReader();
  void nudge();

  void doOpen(const QString& target, const QString& title);
  void begin(std::unique_ptr<repl::Session> session);
  void awaitReturn();
  void giveUpProgram();
  void doRun(const RunRequest& request);
  // What goes before the program: a fresh interpreter, its modules' folder, its arguments. False: it cannot be run.
  bool prepareRun(const RunRequest& request);
  void note(const QString& text);
  void doReset();
  void doHardReset();
  void doList(const QString& directory);
  // Does work in raw mode and comes back to the prompt; tells a failure as `trouble`. True when it worked.
  bool withFiles(const QString& trouble, const FileWork& work);
  // The name that the device knows a path of the tree by: a device without directories has no '/' either.
  std::string named(const QString& path) const;
  void reportChange(const QString& path);
  repl::Progress progressOf(const QString& what);
  DeviceDesk deskFor(repl::DeviceFs& files);
  void finishRun(const QString& title, const repl::RunOutcome& outcome, bool line_open);
  void backToPrompt(bool redraw);
  void lose(const transport::Error& error);
  void drop();  // the session, quietly
  void setActivity(Activity activity);
  void tellState();
  void fail(const QString& what, const transport::Error& error);
  void sendTyped(const QByteArray& bytes);
  // What was typed at the prompt just now is on its way back. False: it has not all come in this time, and may still.
  bool awaitEcho(std::chrono::milliseconds patience);
  bool isEchoed() const;
  bool mayAskQuietly(bool at_empty_prompt);
  bool needConnection(const QString& what);

  EventPipe& pipe_;
  WorkerEvents events_;
  SimulatorOptions simulator_;

  // Guarded by mutex_.
  std::mutex mutex_;
  std::condition_variable wake_;
  std::deque<Job> jobs_;
  bool quit_ = false;
  transport::ByteStream* reading_ = nullptr;  // the stream that the worker waits on between jobs
  repl::Session* busy_ = nullptr;             // the session that a job is using
  bool busy_with_files_ = false;
  bool abandoned_ = false;  // the job under way was cancelled by abandonJobs()
  QByteArray typed_;        // for the typist: input of a running program
  bool feeding_ = false;    // typed_ is a program's input, which it reads when it likes
  bool given_up_ = false;   // the program under way does not end, and is not waited for
  bool typing_ = false;     // the typist is writing to the session's stream
  std::condition_variable typist_wake_;

  std::atomic<bool> cut_paste_{false};  // what is being pasted at the prompt is not wanted any longer

  // The worker's own.
  std::unique_ptr<repl::Session> session_;
  std::unique_ptr<repl::DeviceFs> files_;          // of session_; remembers what the device can do
  bool flat_ = false;                              // the device has no directories, as the micro:bit
  std::shared_ptr<transport::Reopener> reopener_;  // of a device that can come back
  bool has_arguments_ = false;                     // sys.argv is a program's
  bool has_folder_ = false;                        // a program's modules come from here
  DeviceState state_;
  PromptTracker prompt_;
  bool await_first_prompt_ = false;
  transport::Deadline last_typed_{};
  std::optional<transport::Deadline> nudge_at_;

  std::thread typist_;
  std::thread thread_;  // last: starts when all else stands
};

}  // namespace adder::app
