// See process_stream.h. What the program prints goes to an unlinked temporary file: no pipe can fill up and block it,
// no thread has to drain it, and when it dies its last words are there to be quoted.
#include "transport/process_stream.h"

#include <fcntl.h>
#include <signal.h>
#include <sys/file.h>
#include <sys/prctl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <atomic>
#include <boost/process.hpp>
#include <boost/process/extend.hpp>
#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <mutex>
#include <thread>

#include "transport/endpoint.h"
#include "transport/pty_stream.h"

namespace adder::transport {

namespace {

namespace bp = boost::process;
using std::chrono::milliseconds;

// A started program and its output so far. Ends with the object.
class Program {
public:
  ~Program() { stop(); }

  Result<void> start(const std::vector<std::string>& command) {
    log_ = std::tmpfile();
    if (log_ == nullptr)
      return error_from_errno(errno, "cannot create a temporary file for the output of " + command[0]);
    fcntl(fileno(log_), F_SETFD, FD_CLOEXEC);
    // A session of its own keeps the terminal's Ctrl-C from it; the death signal ends it with the thread that started
    // it.
    auto detach = [](auto&) {
      setsid();
      prctl(PR_SET_PDEATHSIG, SIGTERM);
    };
    std::error_code failed;
    std::vector<std::string> arguments(command.begin() + 1, command.end());
    child_ =
        bp::child(bp::exe = command[0], bp::args = arguments, bp::std_in<bp::null, (bp::std_out & bp::std_err)> log_,
                  failed, bp::extend::on_exec_setup = detach);
    if (failed) return error_from_errno(failed.value(), "cannot start " + command[0]);
    return {};
  }

  bool running() {
    std::error_code ignored;  // "no such child" also means that it does not run
    return child_.valid() && child_.running(ignored);
  }
  int id() const { return child_.id(); }

  std::string output() const {
    std::string text;
    if (log_ == nullptr) return text;
    char piece[4096];
    off_t at = 0;
    for (ssize_t got; (got = pread(fileno(log_), piece, sizeof piece, at)) > 0; at += got)
      text.append(piece, static_cast<size_t>(got));
    return text;
  }

  // What was said so far is no news: it is not among the last words.
  void heard() { heard_ = output().size(); }

  // The last lines of the output, on one line, to be quoted in a message; empty when it said nothing.
  std::string last_words() const {
    std::string text = output().substr(heard_);
    while (!text.empty() && (text.back() == '\n' || text.back() == '\r')) text.pop_back();
    if (text.size() > 300) text = "…" + text.substr(text.size() - 300);
    for (char& c : text) {
      if (c == '\n' || c == '\r') c = ' ';
    }
    return text;
  }

  void stop() {
    if (running()) {
      kill(child_.id(), SIGTERM);
      for (int waited_ms = 0; running() && waited_ms < 2000; waited_ms += 5)
        std::this_thread::sleep_for(milliseconds(5));
      if (running()) kill(child_.id(), SIGKILL);
    }
    std::error_code ignored;  // it is gone either way
    if (child_.valid()) child_.wait(ignored);
    if (log_ != nullptr) std::fclose(std::exchange(log_, nullptr));
  }

private:
  bp::child child_;
  std::FILE* log_ = nullptr;
  size_t heard_ = 0;
};

class StartedDevice : public ProcessStream {
public:
  StartedDevice(std::unique_ptr<Program> program, std::unique_ptr<ByteStream> pty, std::string pty_path,
                std::string name, int lock_fd)
      : program_(std::move(program)),
        pty_(std::move(pty)),
        pty_path_(std::move(pty_path)),
        name_(std::move(name)),
        lock_fd_(lock_fd),
        process_id_(program_->id()) {}
  ~StartedDevice() override { StartedDevice::close(); }

  Result<size_t> read(std::span<uint8_t> into, Deadline deadline) override {
    Result<size_t> got = pty_->read(into, deadline);
    if (!got.ok()) return explain(got.error());
    return got;
  }
  Result<size_t> write_some(std::span<const uint8_t> bytes, Deadline deadline) override {
    Result<size_t> sent = pty_->write_some(bytes, deadline);
    if (!sent.ok()) return explain(sent.error());
    return sent;
  }
  void cancel() override { pty_->cancel(); }
  void clear_cancel() override { pty_->clear_cancel(); }
  bool is_open() const override { return pty_->is_open(); }
  std::string describe() const override { return name_; }
  Result<void> discard_input() override { return pty_->discard_input(); }
  int process_id() const override { return process_id_; }
  const std::string& pty_path() const override { return pty_path_; }

  void close() override {
    pty_->close();
    program_->stop();
    if (lock_fd_ >= 0) ::close(std::exchange(lock_fd_, -1));
  }

private:
  Error explain(Error error) {
    if (error.kind != ErrorKind::kVanished) return error;
    std::string words = program_->last_words();
    error.message =
        name_ + " has ended" + (words.empty() ? "" : " (it said: " + words + ")") + ": reconnect to start it again";
    return error;
  }

  std::unique_ptr<Program> program_;
  std::unique_ptr<ByteStream> pty_;
  std::string pty_path_;
  std::string name_;
  int lock_fd_;
  int process_id_;
};

// Waits until `find` sees what it wants in the program's output.
Result<std::string> wait_for_output(Program& program, const std::string& name, milliseconds patience,
                                    const std::function<std::string(const std::string&)>& find) {
  Deadline deadline = after(patience);
  for (;;) {
    bool alive = program.running();
    std::string found = find(program.output());
    if (!found.empty()) return found;
    if (!alive) return Error{ErrorKind::kIo, name + " ended at once; it said: " + program.last_words()};
    if (Clock::now() > deadline) {
      return Error{ErrorKind::kTimeout, name + " did not become ready in " + std::to_string(patience.count()) +
                                            " ms; it said: " + program.last_words()};
    }
    std::this_thread::sleep_for(milliseconds(5));
  }
}

// Two simulators on one flash file would destroy each other's files.
Result<int> lock_flash(const std::string& flash_file) {
  std::string lock = flash_file + ".lock";
  int fd = open(lock.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0600);
  if (fd < 0) return error_from_errno(errno, "cannot open " + lock);
  if (flock(fd, LOCK_EX | LOCK_NB) != 0) {
    ::close(fd);
    return Error{
        ErrorKind::kBusy,
        "another simulator already runs on " + flash_file +
            ": close it (Adder Studio, or an adderctl), or start a second one with `adderctl sim --flash OTHER`"};
  }
  return fd;
}

Result<std::unique_ptr<ProcessStream>> open_started(std::unique_ptr<Program> program, const std::string& pty,
                                                    const std::string& name, int lock_fd) {
  Result<std::unique_ptr<ByteStream>> stream = open_pty(pty);
  if (!stream.ok()) {
    if (lock_fd >= 0) ::close(lock_fd);
    return stream.error();
  }
  return std::unique_ptr<ProcessStream>(
      std::make_unique<StartedDevice>(std::move(program), std::move(stream).value(), pty, name, lock_fd));
}

}  // namespace

Result<std::string> find_sim_program() {
  std::error_code failed;
  std::filesystem::path self = std::filesystem::read_symlink("/proc/self/exe", failed);
  std::filesystem::path beside = self.parent_path() / "adder-sim";
  if (!failed && access(beside.c_str(), X_OK) == 0) return beside.string();
  boost::filesystem::path in_path = bp::search_path("adder-sim");
  if (!in_path.empty()) return in_path.string();
  return Error{ErrorKind::kNotFound, "adder-sim is neither at " + beside.string() +
                                         " nor in PATH: build it with `./dev build`, or install it"};
}

Result<std::string> default_flash_file(const std::string& board) {
  const char* data_home = std::getenv("XDG_DATA_HOME");
  const char* home = std::getenv("HOME");
  std::filesystem::path base;
  if (data_home != nullptr && *data_home == '/') {
    base = data_home;
  } else if (home != nullptr && *home == '/') {
    base = std::filesystem::path(home) / ".local/share";
  } else {
    return Error{ErrorKind::kLocalFile,
                 "neither XDG_DATA_HOME nor HOME says where the simulator's files belong: set one of them"};
  }
  base /= "adder/flash";
  std::error_code failed;
  std::filesystem::create_directories(base, failed);
  if (failed) return Error{ErrorKind::kLocalFile, "cannot create " + base.string() + ": " + failed.message()};
  return (base / (board + ".img")).string();
}

namespace {

struct SimCommand {
  std::vector<std::string> words;
  std::string link;
  int lock_fd = -1;
};

// Fills in what the options leave open. `link_name` is the pty's name in sim_runtime_dir().
Result<SimCommand> make_sim_command(const SimOptions& options, const std::string& link_name) {
  Result<std::string> program = options.program.empty() ? find_sim_program() : Result<std::string>(options.program);
  if (!program.ok()) return program.error();
  Result<std::string> flash =
      options.flash_file.empty() ? default_flash_file(options.board) : Result<std::string>(options.flash_file);
  if (!flash.ok()) return flash.error();
  SimCommand command;
  command.link = options.pty_link;
  if (command.link.empty()) {
    Result<std::string> directory = sim_runtime_dir();
    if (!directory.ok()) return directory.error();
    command.link = *directory + "/" + link_name;
  }
  Result<int> lock = lock_flash(*flash);
  if (!lock.ok()) return lock.error();
  command.lock_fd = *lock;
  command.words = {*program, "--board", options.board, "--pty", command.link, "--flash", *flash};
  if (options.heap_bytes > 0) {
    command.words.insert(command.words.end(), {"--heap", std::to_string(options.heap_bytes)});
  }
  return command;
}

std::string ready_line(const std::string& output) {
  return output.find("adder-sim: ready on ") == std::string::npos ? "" : "ready";
}

}  // namespace

Result<std::unique_ptr<ProcessStream>> start_sim(const SimOptions& options, milliseconds patience) {
  static std::atomic<int> count{0};
  // The leading dot keeps it out of list_ports(): it is ours alone.
  Result<SimCommand> command =
      make_sim_command(options, ".private-" + std::to_string(count++) + "-" + std::to_string(getpid()));
  if (!command.ok()) return command.error();
  auto program = std::make_unique<Program>();
  Result<void> started = program->start(command->words);
  Result<std::string> ready = started.ok() ? wait_for_output(*program, "the simulator", patience, ready_line)
                                           : Result<std::string>(started.error());
  if (!ready.ok()) {
    ::close(command->lock_fd);
    return ready.error();
  }
  program->heard();  // "ready on ..." would explain nothing
  return open_started(std::move(program), command->link, "simulator (board " + options.board + ")", command->lock_fd);
}

Error become_sim(const SimOptions& options) {
  Result<SimCommand> command = make_sim_command(options, options.board + "-" + std::to_string(getpid()));
  if (!command.ok()) return command.error();
  fcntl(command->lock_fd, F_SETFD, 0);  // the lock is to live as long as the simulator does
  std::vector<char*> words;
  for (std::string& word : command->words) words.push_back(word.data());
  words.push_back(nullptr);
  execv(words[0], words.data());
  Error error = error_from_errno(errno, "cannot start " + command->words[0]);
  ::close(command->lock_fd);
  return error;
}

Result<std::unique_ptr<ProcessStream>> start_qemu(const std::vector<std::string>& command, milliseconds patience) {
  std::vector<std::string> resolved = command;
  boost::filesystem::path found = bp::search_path(command.at(0));
  if (command[0].find('/') == std::string::npos) {
    if (found.empty())
      return Error{ErrorKind::kNotFound,
                   command[0] + " is not in PATH: install the package that holds it (qemu-system-arm)"};
    resolved[0] = found.string();
  }
  auto running = std::make_unique<Program>();
  if (Result<void> started = running->start(resolved); !started.ok()) return started.error();
  Result<std::string> pty = wait_for_output(*running, "QEMU", patience, [](const std::string& output) {
    static constexpr std::string_view kMark = "redirected to ";
    size_t at = output.find(kMark);
    if (at == std::string::npos || output.find('\n', at) == std::string::npos) return std::string();
    at += kMark.size();
    return output.substr(at, output.find_first_of(" \r\n", at) - at);
  });
  if (!pty.ok()) return pty.error();
  return open_started(std::move(running), *pty, "QEMU (" + *pty + ")", -1);
}

}  // namespace adder::transport
