// adderctl repl: a terminal onto the device.
#include <unistd.h>
#include <CLI/CLI.hpp>
#include <cstdio>
#include <memory>

#include "app/cli/commands.h"
#include "app/cli/connection.h"
#include "app/cli/terminal.h"
#include "transport/endpoint.h"

namespace adder::app::cli {

namespace {

// The friendly prompt of a device that a command before has used; else Ctrl-B, which brings the welcome text at a
// prompt and leaves raw mode, should the device be in it. A simulator of our own greets by itself.
Result<void> greet(Connection& connection, bool is_new) {
  repl::Session& session = connection.session();
  connection.files().close_link();
  if (session.in_raw_mode()) {
    Result<std::string> banner = session.leave();
    if (!banner.ok()) return banner.error();
    std::fputs(banner->c_str(), stdout);
    std::fflush(stdout);
    return {};
  }
  bool greets = is_new && connection.is_process();
  return greets ? Result<void>() : session.stream().write_text("\x02", transport::after(std::chrono::seconds(5)));
}

int run(Context& context, const TerminalOptions& options) {
  bool is_new = context.connection == nullptr;
  auto connection = Connection::open(context);
  if (!connection.ok()) return report(connection.error());
  transport::ByteStream& stream = (*connection)->session().stream();
  if (isatty(STDIN_FILENO) == 1)
    std::fprintf(stderr, "Connected to %s. Ctrl-] or Ctrl-X leaves.\n", stream.describe().c_str());
  if (Result<void> greeted = greet(**connection, is_new); !greeted.ok()) return report(greeted.error());
  return run_terminal(**connection, options);
}

}  // namespace

Command add_repl(CLI::App& app, Context& context) {
  auto options = std::make_shared<TerminalOptions>();
  app.add_option("--capture", options->capture, "keep all that the device says in this file")->type_name("FILE");
  app.add_option("--inject-code", options->inject_code, "Ctrl-J types this; \\n is the Enter key")->type_name("CODE");
  app.add_option("--inject-file", options->inject_file, "Ctrl-K runs this local program on the device")
      ->type_name("FILE");
  return [&context, options] { return run(context, *options); };
}

}  // namespace adder::app::cli
