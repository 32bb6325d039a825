// What the commands share of a device: opening it as --device says, Ctrl-C for its program, and how an error is told
// and which exit code it makes. Errors go to stderr as one line; output goes to stdout with the device's \r\n made \n.
#pragma once

#include <chrono>
#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <string_view>

#include "app/cli/commands.h"
#include "app/cli/transcript.h"
#include "repl/device_fs.h"
#include "repl/session.h"
#include "transport/reopener.h"

namespace adder::app::cli {

using transport::Error;
using transport::Result;

// "adderctl: <message>" on stderr; returns the exit code that belongs to the error's kind.
int report(const Error& error);

// "adderctl: <note>" on stderr: what a person may wonder about, and is no error.
void print_note(const std::string& note);

// Whether Ctrl-C was pressed while there is a connection, for work that is not the device's.
bool is_interrupt_pressed();

// True when --device names a simulator that is started for this command alone.
bool is_private_simulator(const Context& context);

// The commands of an invocation share one: open() opens it for the first that asks, and nothing is sent yet. While it
// lives, Ctrl-C interrupts the device's program instead of ending adderctl; a third Ctrl-C gives up on a program that
// ignores it. At its end the device, unless it runs a program or is lost, is at its friendly prompt, as a person
// expects to find it.
class Connection {
public:
  static constexpr unsigned kWaitSeconds = 60;  // for a device that is lost in the midst of a transfer
  static Result<Connection*> open(Context& context);
  // Fine when there is none. The next open() opens anew.
  static void close(Context& context);
  ~Connection();
  repl::Session& session() { return session_; }
  bool can_return() const { return reopener_->can_return(); }
  // After an error with connection_lost(): waits until the device is there again, says so on stderr, and opens it.
  // Ctrl-C ends the waiting (kCancelled). kVanished at once for what cannot come back.
  Result<void> await_return(std::chrono::milliseconds patience = std::chrono::hours(24));
  // Does work that may be begun anew, and does so when the device is lost meanwhile and is back within `patience`
  // (zero: it is not waited for).
  Result<void> see_through(std::chrono::seconds patience, const std::function<Result<void>()>& work);
  // The halves of await_return() for whoever has other things to do meanwhile. wait_for_device() is for any thread, and
  // cancel_wait() ends it for good.
  Result<std::unique_ptr<transport::ByteStream>> wait_for_device() { return reopener_->reopen(transport::kNoDeadline); }
  void cancel_wait() { reopener_->cancel(); }
  Result<void> reconnect_with(std::unique_ptr<transport::ByteStream> stream);
  // One for all commands, so that what it has found out of the device, and its link, serve the next command too.
  repl::DeviceFs& files() { return files_; }
  // How the user named the folder that is mounted, for tracebacks.
  void name_mounted(std::string folder) { mounted_ = std::move(folder); }
  const std::string& mounted() const { return mounted_; }
  // True when the device is a program that was started with the connection and ends with it.
  bool is_process() const { return is_process_; }

private:
  Connection(std::unique_ptr<transport::Reopener> reopener, std::unique_ptr<transport::ByteStream> stream,
             const Context& context, const repl::RawOptions& options);
  Result<std::unique_ptr<transport::ByteStream>> open_stream();

  std::unique_ptr<transport::Reopener> reopener_;
  std::unique_ptr<transport::ByteStream> next_stream_;  // until the session has it
  transport::Deadline reopen_until_ = transport::kNoDeadline;
  bool is_process_ = false;
  std::string mounted_;
  Transcript transcript_;
  repl::Session session_;
  repl::DeviceFs files_;
};

// The device's output onto stdout, unbuffered. When stdout is closed (`| head`) the program is interrupted.
class OutputPrinter {
public:
  explicit OutputPrinter(repl::Session& session) : session_(session) {}
  void print(std::string_view text);
  // The \r that may have been held back.
  void finish();
  // On a terminal, so that a message does not continue the program's line.
  void end_line();

private:
  void put(std::string_view text);
  repl::Session& session_;
  bool held_return_ = false;
  bool in_line_ = false;
};

enum class Follow { kToTheEnd, kOnlyTheStart };

// Runs source on the device, its output on stdout and its traceback on stderr. `name` stands in the traceback for
// "<stdin>".
int run_source(Connection& connection, const std::string& source, const std::string& name = "<stdin>",
               Follow follow = Follow::kToTheEnd);

// A file on this computer, whole.
Result<std::string> read_local_file(const std::string& path);

}  // namespace adder::app::cli
