// adderctl sync LOCAL :REMOTE: makes a directory of the device what a folder here is, by the files that differ. What is
// the same is recognised by its hash in one exchange; see repl/sync.h. With --watch it goes on, after each change here.
#include <signal.h>

#include <CLI/CLI.hpp>
#include <ctime>
#include <memory>
#include <optional>

#include "app/cli/commands.h"
#include "app/cli/connection.h"
#include "app/cli/cross_compiler.h"
#include "app/cli/device_path.h"
#include "app/cli/json_output.h"
#include "app/cli/progress.h"
#include "repl/folder_watch.h"
#include "repl/sync.h"

namespace adder::app::cli {

namespace {

namespace fs = std::filesystem;
using repl::SyncOperation;
using repl::SyncPlan;
using transport::ErrorKind;
using Kind = SyncOperation::Kind;

constexpr long kLookEveryMs = 50;
constexpr std::chrono::hours kWaitWhileWatching{24};  // for a device that is lost
constexpr int kQuietLooks = 4;  // without a change, until what is written in several steps counts as whole

struct Options {
  std::string local, remote;
  bool remove = false, dry_run = false, watch = false, compile = false, json = false;
  unsigned wait_s = Connection::kWaitSeconds;
};

const char* word_for(const SyncOperation& operation) {
  switch (operation.kind) {
    case Kind::kRemoveFile:
    case Kind::kRemoveDirectory: return "remove";
    case Kind::kMakeDirectory: return "make";
    case Kind::kWrite: return operation.is_new ? "add" : "update";
  }
  return "";
}

std::string shown(const SyncOperation& operation) {
  bool is_directory = operation.kind == Kind::kMakeDirectory || operation.kind == Kind::kRemoveDirectory;
  return operation.path + (is_directory ? "/" : "");
}

void print_plan(const SyncPlan& plan, const Options& options) {
  if (options.json) {
    Json operations = Json::array();
    for (const SyncOperation& operation : plan.operations)
      operations.push_back({{"operation", word_for(operation)}, {"path", operation.path}});
    return print_json({{"operations", operations}, {"unchanged", plan.unchanged}, {"dry_run", options.dry_run}});
  }
  if (options.dry_run) {
    for (const SyncOperation& operation : plan.operations)
      std::printf("%-7s %s\n", word_for(operation), shown(operation).c_str());
  }
  std::printf("%zu %s, %zu unchanged\n", plan.operations.size(), options.dry_run ? "to do" : "done", plan.unchanged);
  std::fflush(stdout);
}

// main.py and boot.py are run by these very names.
Result<void> compile(std::string& path, std::string& content) {
  if (!path.ends_with(".py") || path == "main.py" || path == "boot.py") return {};
  Result<std::string> image = compile_to_image(content, path);
  if (!image.ok()) return image.error();
  content = std::move(*image);
  path.replace(path.size() - 2, 2, "apy");
  return {};
}

Result<void> check_device_runs_bytecode(repl::Session& session) {
  Result<std::string> name = session.eval("__import__('sys').implementation.name");
  if (name.ok() && *name == "'adder'") return {};
  if (!name.ok() && name.error().kind != ErrorKind::kDeviceRaised) return name.error();
  return Error{ErrorKind::kDeviceFile, "this device does not run Adder's bytecode: leave out --compile"};
}

void watch_all(repl::FolderWatch& watch, const fs::path& root) {
  watch.watch(root);
  std::error_code gone;
  for (auto at = fs::recursive_directory_iterator(root, gone); !gone && at != fs::recursive_directory_iterator();
       at.increment(gone)) {
    std::error_code unknown;
    if (at->is_directory(unknown) && !at->is_symlink(unknown)) watch.watch(at->path());
  }
}

// Ctrl-C, which belongs to the device's program elsewhere (connection.h), is held back meanwhile, so that none is lost.
class HeldInterrupt {
public:
  HeldInterrupt() {
    sigemptyset(&interrupt_);
    sigaddset(&interrupt_, SIGINT);
    hold();
  }
  ~HeldInterrupt() { let_through(); }
  HeldInterrupt(const HeldInterrupt&) = delete;
  HeldInterrupt& operator=(const HeldInterrupt&) = delete;
  void hold() { sigprocmask(SIG_BLOCK, &interrupt_, nullptr); }
  void let_through() { sigprocmask(SIG_UNBLOCK, &interrupt_, nullptr); }
  // False: it has come.
  bool pause() {
    timespec span{0, kLookEveryMs * 1000000};
    return sigtimedwait(&interrupt_, nullptr, &span) != SIGINT;
  }

private:
  sigset_t interrupt_;
};

// False: Ctrl-C.
bool wait_for_change(repl::FolderWatch& watch, uint8_t seen, HeldInterrupt& interrupt) {
  while (watch.generation() == seen) {
    if (!interrupt.pause()) return false;
  }
  for (int quiet = 0; quiet < kQuietLooks; ++quiet) {
    uint8_t now = watch.generation();
    if (now != seen) quiet = 0;
    seen = now;
    if (!interrupt.pause()) return false;
  }
  return true;
}

class Job {
public:
  Job(Connection& connection, const Options& options)
      : connection_(connection),
        options_(options),
        sync_(connection.session(), connection.files(), options.local, device_path(options.remote)) {
    how_.remove = options.remove;
    how_.dry_run = options.dry_run;
    how_.leaves = true;
    if (options.compile) how_.transform = compile;
    how_.on_operation = [this](const SyncOperation& operation) { begin(operation); };
    how_.on_progress = [this](const SyncOperation&, uint64_t done, uint64_t total) {
      if (line_) line_->show(done, total);
    };
  }

  int once() { return tell(run(std::chrono::seconds(options_.wait_s))); }

  // So that between two changes the device's prompt can be used.
  void leave() {
    connection_.files().close_link();
    if (connection_.session().in_raw_mode()) static_cast<void>(connection_.session().leave());
  }

  int watch() {
    repl::FolderWatch watch;
    HeldInterrupt interrupt;
    for (;;) {
      watch_all(watch, options_.local);
      const uint8_t seen = watch.generation();
      interrupt.let_through();
      Result<SyncPlan> plan = run(kWaitWhileWatching);
      interrupt.hold();
      int done = tell(std::move(plan));
      // What does not compile, or was just being written, may be right after the next change.
      if (done != kExitOk && done != kExitFileError) return done;
      leave();
      if (!wait_for_change(watch, seen, interrupt)) return kExitInterrupted;
    }
  }

private:
  Result<SyncPlan> run(std::chrono::seconds patience) {
    Result<SyncPlan> plan = SyncPlan{};
    Result<void> done = connection_.see_through(patience, [&]() -> Result<void> {
      plan = sync_.run(how_);
      line_.reset();
      return plan.ok() ? Result<void>() : plan.error();
    });
    return done.ok() ? std::move(plan) : done.error();
  }
  int tell(Result<SyncPlan> plan) {
    if (!plan.ok()) return report(plan.error());
    print_plan(*plan, options_);
    return kExitOk;
  }
  void begin(const SyncOperation& operation) {
    line_.reset();
    if (options_.json) return;
    std::printf("%-7s %s\n", word_for(operation), shown(operation).c_str());
    std::fflush(stdout);
    if (operation.kind == Kind::kWrite) line_.emplace(operation.path);
  }

  Connection& connection_;
  const Options& options_;
  repl::Sync sync_;
  repl::SyncOptions how_;
  std::optional<ProgressLine> line_;
};

int sync(Context& context, const Options& options) {
  std::error_code failed;
  if (!fs::is_directory(options.local, failed))
    return report({ErrorKind::kLocalFile, "cannot read " + options.local + " on this computer: it is not a directory"});
  auto connection = Connection::open(context);
  if (!connection.ok()) return report(connection.error());
  if (options.compile) {
    if (Result<void> can = check_device_runs_bytecode((*connection)->session()); !can.ok()) return report(can.error());
  }
  Job job(**connection, options);
  return options.watch ? job.watch() : job.once();
}

}  // namespace

Command add_sync(CLI::App& app, Context& context) {
  auto options = std::make_shared<Options>();
  app.add_option("LOCAL", options->local, "a folder of this computer")->required();
  app.add_option("REMOTE", options->remote, "a directory of the device, such as : or :lib; it is made if need be")
      ->required();
  app.add_flag("--delete", options->remove, "remove what REMOTE has and LOCAL has not");
  app.add_flag("-n,--dry-run", options->dry_run, "only show what would be done");
  app.add_flag("-w,--watch", options->watch, "go on, after each change in LOCAL, until Ctrl-C");
  app.add_flag("--compile", options->compile,
               "send bytecode (.apy) instead of modules' sources; Adder's firmware only");
  app.add_option("--wait", options->wait_s, "for a lost device to come back: 60, or 0 for not at all")
      ->type_name("SECONDS");
  app.add_flag("--json", options->json, "for programs");
  app.callback([options] {
    if (!is_device_path(options->remote) || is_device_path(options->local))
      throw CLI::ValidationError("first a folder of this computer, then a directory of the device, with a colon");
    if (options->watch && options->dry_run) throw CLI::ValidationError("--watch and --dry-run exclude each other");
  });
  return [&context, options] { return sync(context, *options); };
}

}  // namespace adder::app::cli
