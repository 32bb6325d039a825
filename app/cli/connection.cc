// See connection.h.
#include "app/cli/connection.h"

#include <signal.h>
#include <unistd.h>

#include <atomic>
#include <cerrno>
#include <cstdio>
#include <cstring>
#include <utility>

#include "app/cli/password_prompt.h"
#include "repl/mount.h"
#include "repl/mount_program.h"
#include "transport/bridge_registry.h"
#include "transport/endpoint.h"

namespace adder::app::cli {

namespace {

using transport::ErrorKind;

constexpr int kPressesToGiveUp = 3;
constexpr int kMostLosses = 5;                        // of a device during one piece of work
constexpr std::chrono::milliseconds kRestart{10000};  // that a device may be away when it was reset
constexpr std::chrono::minutes kPatienceOfBridges{2};

std::atomic<repl::Session*> interruptible{nullptr};
std::atomic<int> presses{0};
std::atomic<transport::Reopener*> waiting{nullptr};  // for a device to come back

void on_interrupt(int) {
  if (transport::Reopener* reopener = waiting) return reopener->cancel();
  repl::Session* session = interruptible;
  if (session == nullptr) return;
  if (++presses >= kPressesToGiveUp) return session->cancel();
  session->interrupt();
}

void handle_interrupt(void (*handler)(int)) {
  struct sigaction action = {};
  action.sa_handler = handler;
  sigaction(SIGINT, &action, nullptr);
}

int exit_code_of(ErrorKind kind) {
  switch (kind) {
    case ErrorKind::kVanished:
    case ErrorKind::kClosed: return kExitConnectionLost;
    case ErrorKind::kCancelled: return kExitInterrupted;
    case ErrorKind::kLocalFile:
    case ErrorKind::kDeviceFile:
    case ErrorKind::kDeviceFull: return kExitFileError;
    case ErrorKind::kDeviceRaised: return kExitDeviceRaised;
    case ErrorKind::kPackage: return kExitNoPackage;
    case ErrorKind::kTimeout:
    case ErrorKind::kBusy:
    case ErrorKind::kPermission:
    case ErrorKind::kNotFound:
    case ErrorKind::kIo:
    case ErrorKind::kProtocol: break;
  }
  return kExitCannotConnect;
}

void replace_all(std::string& text, std::string_view from, std::string_view to) {
  for (size_t at = 0; (at = text.find(from, at)) != std::string::npos; at += to.size())
    text.replace(at, from.size(), to);
}

// What stands before the names in a folder.
std::string path_here(const std::string& folder) {
  return folder.empty() || folder.ends_with('/') ? folder : folder + "/";
}

}  // namespace

bool is_interrupt_pressed() { return presses > 0; }

int report(const Error& error) {
  std::fprintf(stderr, "adderctl: %s\n", error.message.c_str());
  return exit_code_of(error.kind);
}

namespace {

// Behind a bridge others may have the device first.
repl::RawOptions options_for(const transport::ByteStream& stream) {
  repl::RawOptions options;
  if (dynamic_cast<const transport::BridgeStream*>(&stream) != nullptr) options.reply_patience = kPatienceOfBridges;
  return options;
}

}  // namespace

Connection::Connection(std::unique_ptr<transport::Reopener> reopener, std::unique_ptr<transport::ByteStream> stream,
                       const Context& context, const repl::RawOptions& options)
    : reopener_(std::move(reopener)),
      next_stream_(std::move(stream)),
      is_process_(dynamic_cast<transport::ProcessStream*>(next_stream_.get()) != nullptr),
      transcript_(context.transcript),
      session_([this] { return open_stream(); }, options),
      files_(session_) {}

// For the session, which calls it when it connects: at first for what is open already, later to wait for the device.
Result<std::unique_ptr<transport::ByteStream>> Connection::open_stream() {
  if (next_stream_ != nullptr) return transcript_.wrap(std::move(next_stream_));
  Result<std::unique_ptr<transport::ByteStream>> stream = reopener_->reopen(reopen_until_);
  if (!stream.ok()) return stream.error();
  return transcript_.wrap(std::move(stream).value());
}

Result<void> Connection::await_return(std::chrono::milliseconds patience) {
  std::string device = reopener_->describe();
  if (!reopener_->can_return()) return Error{ErrorKind::kVanished, device + " is gone: start it again, then reconnect"};
  print_note(device + " is gone; waiting for it to come back (Ctrl-C ends the waiting)");
  reopen_until_ = transport::after(patience);
  waiting = reopener_.get();
  Result<void> back = session_.reconnect();
  waiting = nullptr;
  if (back.ok()) print_note("it is back on " + session_.stream().describe());
  return back;
}

Result<void> Connection::see_through(std::chrono::seconds patience, const std::function<Result<void>()>& work) {
  for (int losses = 0;; ++losses) {
    Result<void> done = work();
    if (done.ok() || !done.error().connection_lost() || !can_return() || patience.count() == 0 || losses == kMostLosses)
      return done;
    Result<void> back = await_return(patience);
    if (!back.ok()) return back.error().kind == ErrorKind::kCancelled ? back : done;
  }
}

Result<void> Connection::reconnect_with(std::unique_ptr<transport::ByteStream> stream) {
  next_stream_ = std::move(stream);
  return session_.reconnect();
}

Connection::~Connection() {
  // A failure is no reason to fail the command, whose own outcome is known by now.
  // A device does not wait for files of a computer that is gone.
  if (session_.shares() && (session_.in_raw_mode() || session_.seems_at_prompt())) [[maybe_unused]]
    Result<void> unmounted = repl::unmount_folder(session_);
  if (session_.in_raw_mode()) [[maybe_unused]]
    Result<std::string> left = session_.leave();
  // Until all is put away; what is done by now has an exit code that is due.
  handle_interrupt(SIG_IGN);
  interruptible = nullptr;
  transcript_.save();
}

bool is_private_simulator(const Context& context) {
  return context.device == "sim" || context.device.starts_with("sim:");
}

Result<Connection*> Connection::open(Context& context) {
  presses = 0;
  bool restarts = std::exchange(context.restarts, false);
  if (context.connection != nullptr && restarts) {
    if (Result<void> back = context.connection->await_return(kRestart); !back.ok()) return back.error();
  } else if (context.connection == nullptr) {
    auto reopener = std::make_unique<transport::Reopener>(context.device);
    Result<std::unique_ptr<transport::ByteStream>> stream = open_asking(*reopener, context.device);
    if (!stream.ok()) return stream.error();
    repl::RawOptions options = options_for(**stream);
    std::unique_ptr<Connection> connection(
        new Connection(std::move(reopener), std::move(stream).value(), context, options));
    if (Result<void> opened = connection->session_.reconnect(); !opened.ok()) return opened.error();
    context.connection = std::move(connection);
    interruptible = &context.connection->session_;
    handle_interrupt(on_interrupt);
  }
  return context.connection.get();
}

void Connection::close(Context& context) {
  if (context.connection == nullptr) return;
  context.connection.reset();
  handle_interrupt(SIG_DFL);
}

Context::Context() = default;
Context::~Context() = default;

void OutputPrinter::put(std::string_view text) {
  if (!text.empty()) in_line_ = text.back() != '\n';
  while (!text.empty()) {
    ssize_t wrote = ::write(STDOUT_FILENO, text.data(), text.size());
    if (wrote > 0) {
      text.remove_prefix(static_cast<size_t>(wrote));
    } else if (wrote < 0 && errno != EINTR) {
      return session_.interrupt();
    }
  }
}

void OutputPrinter::print(std::string_view text) {
  std::string plain;
  for (char c : text) {
    if (held_return_ && c != '\n') plain += '\r';
    held_return_ = c == '\r';
    if (!held_return_) plain += c;
  }
  put(plain);
}

void OutputPrinter::finish() {
  if (held_return_) put("\r");
  held_return_ = false;
}

void OutputPrinter::end_line() {
  if (in_line_ && isatty(STDOUT_FILENO) == 1) put("\n");
}

int run_source(Connection& connection, const std::string& source, const std::string& name, Follow follow) {
  repl::Session& session = connection.session();
  OutputPrinter printer(session);
  auto print = [&](std::string_view text) { printer.print(text); };
  Result<repl::RunOutcome> outcome =
      follow == Follow::kToTheEnd ? session.run(source, print) : session.start(source, print);
  printer.finish();
  if (!outcome.ok() || outcome->raised) printer.end_line();
  if (!outcome.ok() && outcome.error().kind == ErrorKind::kCancelled && presses >= kPressesToGiveUp)
    return report({ErrorKind::kCancelled, "the program ignores Ctrl-C and goes on: reset the device, or unplug it"});
  if (!outcome.ok()) return report(outcome.error());
  if (!outcome->traceback.empty()) {
    std::string traceback = outcome->traceback;
    replace_all(traceback, "\r\n", "\n");
    replace_all(traceback, "\"<stdin>\"", "\"" + name + "\"");
    if (session.shares())
      replace_all(traceback, "\"" + std::string(repl::kMountPoint) + "/", "\"" + path_here(connection.mounted()));
    std::fputs(traceback.c_str(), stderr);
  }
  if (outcome->interrupted) return kExitInterrupted;
  return outcome->raised ? kExitDeviceRaised : kExitOk;
}

Result<std::string> read_local_file(const std::string& path) {
  std::FILE* file = path == "-" ? stdin : std::fopen(path.c_str(), "rb");
  std::string bytes;
  if (file != nullptr) {
    char piece[65536];
    for (size_t got; (got = std::fread(piece, 1, sizeof piece, file)) > 0;) bytes.append(piece, got);
  }
  int number = errno;
  bool failed = file == nullptr || std::ferror(file) != 0;
  if (file != nullptr && file != stdin) std::fclose(file);
  if (failed)
    return Error{ErrorKind::kLocalFile, "cannot read " + path + " on this computer: " + std::strerror(number)};
  return bytes;
}

}  // namespace adder::app::cli
