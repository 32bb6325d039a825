// What the commands share of a device: opening it as --device says, Ctrl-C for its program, and how an error is told
// and which exit code it makes. Errors go to stderr as one line; output goes to stdout with the device's \r\n made \n.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

#include "app/cli/commands.h"
#include "repl/device_fs.h"
#include "repl/session.h"
#include "transport/recording_stream.h"

namespace adder::app::cli {

using transport::Error;
using transport::Result;

// "adderctl: <message>" on stderr; returns the exit code that belongs to the error's kind.
int report(const Error& error);

// Connected, nothing sent yet. While the returned object lives, Ctrl-C interrupts the device's program instead of
// ending adderctl.
class Connection {
public:
  static Result<std::unique_ptr<Connection>> open(const Context& context);
  ~Connection();
  repl::Session& session() { return session_; }

private:
  Connection(std::unique_ptr<transport::ByteStream> stream, transport::RecordingStream* recording,
             std::string transcript);

  transport::RecordingStream* recording_;  // the session's stream, when there is a transcript to be kept; else null
  std::string transcript_;
  repl::Session session_;
};

// The device's output onto stdout, unbuffered. When stdout is closed (`| head`) the program is interrupted.
class OutputPrinter {
public:
  explicit OutputPrinter(repl::Session& session) : session_(session) {}
  void print(std::string_view text);
  // The \r that may have been held back.
  void finish();

private:
  void put(std::string_view text);
  repl::Session& session_;
  bool held_return_ = false;
};

// Runs source on the device, its output on stdout and its traceback on stderr. `name` stands in the traceback for
// "<stdin>".
int run_source(Connection& connection, const std::string& source, const std::string& name = "<stdin>");

// Leaves the device at its friendly prompt, as a person expects to find it; a failure is no reason to fail the command.
void leave_friendly(Connection& connection);

// A file on this computer, whole.
Result<std::string> read_local_file(const std::string& path);

}  // namespace adder::app::cli
