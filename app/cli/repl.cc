// adderctl repl: a terminal onto the device.
#include <unistd.h>
#include <CLI/CLI.hpp>
#include <cstdio>

#include "app/cli/commands.h"
#include "app/cli/connection.h"
#include "app/cli/terminal.h"
#include "transport/endpoint.h"

namespace adder::app::cli {

namespace {

int run(const Context& context) {
  Result<std::unique_ptr<transport::ByteStream>> opened = transport::open_device(context.device);
  if (!opened.ok()) return report(opened.error());
  bool greets = dynamic_cast<transport::ProcessStream*>(opened->get()) != nullptr;
  Transcript transcript(context.transcript);
  std::unique_ptr<transport::ByteStream> stream = transcript.wrap(std::move(opened).value());
  if (isatty(STDIN_FILENO) == 1)
    std::fprintf(stderr, "Connected to %s. Ctrl-] or Ctrl-X leaves.\n", stream->describe().c_str());
  // Ctrl-B brings the welcome text at a prompt and leaves raw mode, should the device be in it. A simulator of our own
  // greets by itself.
  if (!greets) {
    if (Result<void> sent = stream->write_text("\x02", transport::after(std::chrono::seconds(5))); !sent.ok())
      return report(sent.error());
  }
  int exit_code = run_terminal(*stream);
  transcript.save();
  return exit_code;
}

}  // namespace

Command add_repl(CLI::App&, Context& context) {
  return [&context] { return run(context); };
}

}  // namespace adder::app::cli
