// See connection.h.
#include "app/cli/connection.h"

#include <signal.h>
#include <unistd.h>

#include <atomic>
#include <cerrno>
#include <cstdio>
#include <cstring>
#include <fstream>

#include "transport/endpoint.h"

namespace adder::app::cli {

namespace {

using transport::ErrorKind;

std::atomic<repl::Session*> interruptible{nullptr};

void on_interrupt(int) {
  if (repl::Session* session = interruptible) session->interrupt();
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

}  // namespace

int report(const Error& error) {
  std::fprintf(stderr, "adderctl: %s\n", error.message.c_str());
  return exit_code_of(error.kind);
}

Connection::Connection(std::unique_ptr<transport::ByteStream> stream, transport::RecordingStream* recording,
                       std::string transcript)
    : recording_(recording), transcript_(std::move(transcript)), session_(std::move(stream)) {
  interruptible = &session_;
  handle_interrupt(on_interrupt);
}

Connection::~Connection() {
  handle_interrupt(SIG_DFL);
  interruptible = nullptr;
  if (recording_ == nullptr) return;
  std::ofstream file(transcript_, std::ios::binary | std::ios::trunc);
  file << transport::format_transcript(recording_->transfers());
  if (!file.flush())
    report({ErrorKind::kLocalFile, "cannot write the transcript " + transcript_ + " on this computer"});
}

Result<std::unique_ptr<Connection>> Connection::open(const Context& context) {
  Result<std::unique_ptr<transport::ByteStream>> stream = transport::open_device(context.device);
  if (!stream.ok()) return stream.error();
  std::unique_ptr<transport::ByteStream> chosen = std::move(stream).value();
  transport::RecordingStream* recording = nullptr;
  if (!context.transcript.empty()) {
    auto recorder = transport::make_recording_stream(std::move(chosen));
    recording = recorder.get();
    chosen = std::move(recorder);
  }
  return std::unique_ptr<Connection>(new Connection(std::move(chosen), recording, context.transcript));
}

void OutputPrinter::put(std::string_view text) {
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

int run_source(Connection& connection, const std::string& source, const std::string& name) {
  OutputPrinter printer(connection.session());
  Result<repl::RunOutcome> outcome =
      connection.session().run(source, [&](std::string_view text) { printer.print(text); });
  printer.finish();
  if (!outcome.ok()) return report(outcome.error());
  if (!outcome->traceback.empty()) {
    std::string traceback = outcome->traceback;
    replace_all(traceback, "\r\n", "\n");
    replace_all(traceback, "\"<stdin>\"", "\"" + name + "\"");
    std::fputs(traceback.c_str(), stderr);
  }
  leave_friendly(connection);
  if (outcome->interrupted) return kExitInterrupted;
  return outcome->raised ? kExitDeviceRaised : kExitOk;
}

void leave_friendly(Connection& connection) {
  if (connection.session().in_raw_mode()) [[maybe_unused]]
    Result<std::string> left = connection.session().leave();
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
