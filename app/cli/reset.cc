// adderctl reset and soft-reset: the device starts anew and runs boot.py and main.py. reset restarts the chip
// (machine.reset()), soft-reset only the interpreter. With --follow the terminal stays, to see what main.py does.
#include <CLI/CLI.hpp>
#include <cstdio>
#include <memory>

#include "app/cli/commands.h"
#include "app/cli/connection.h"
#include "app/cli/terminal.h"

namespace adder::app::cli {

namespace {

using transport::ErrorKind;

// The marker tells "there is no way to reset" from "it has reset, which is why it says nothing more".
constexpr const char* kHardReset =
    "try:\n"
    " from machine import reset as _adder\n"
    "except ImportError:\n"
    " try:\n"
    "  from microbit import reset as _adder\n"
    " except ImportError:\n"
    "  _adder=None\n"
    "if _adder:_adder()\n"
    "else:print('no reset')\n";

constexpr std::chrono::milliseconds kFarewell{1500};  // for a device to reset in, or to say why it does not

// `printed` receives what the device said on its way down and up again.
Result<void> hard_reset(repl::Session& session, std::string& printed) {
  auto outcome = session.run(
      kHardReset, [&](std::string_view text) { printed += text; }, kFarewell);
  // A device that resets does not answer any more, or the port goes away with it: both are what was wanted.
  if (!outcome.ok())
    return outcome.error().kind == ErrorKind::kCancelled ? Result<void>(outcome.error()) : Result<void>();
  if (outcome->raised) {
    std::string why = repl::last_traceback_line(outcome->traceback);
    return Error{ErrorKind::kDeviceRaised, "the device cannot reset itself: " + why};
  }
  if (!printed.starts_with("no reset")) return {};
  printed.clear();
  return session.reset_and_run_main();
}

int reset(const Context& context, bool hard, bool follow) {
  auto connection = Connection::open(context);
  if (!connection.ok()) return report(connection.error());
  repl::Session& session = (*connection)->session();
  if (Result<void> entered = session.enter(); !entered.ok()) return report(entered.error());
  std::string printed;
  Result<void> done = hard ? hard_reset(session, printed) : session.reset_and_run_main();
  if (!done.ok()) return report(done.error());
  if (follow) std::fwrite(printed.data(), 1, printed.size(), stdout), std::fflush(stdout);
  return follow ? run_terminal(session.stream()) : kExitOk;
}

Command add(CLI::App& app, Context& context, bool hard) {
  auto follow = std::make_shared<bool>(false);
  app.add_flag("-f,--follow", *follow, "stay connected, as `adderctl repl`");
  return [&context, follow, hard] { return reset(context, hard, *follow); };
}

}  // namespace

Command add_reset(CLI::App& app, Context& context) { return add(app, context, true); }
Command add_soft_reset(CLI::App& app, Context& context) { return add(app, context, false); }

}  // namespace adder::app::cli
