// adderctl reset and soft-reset: the device starts anew and runs boot.py and main.py. reset restarts the chip
// (machine.reset()), soft-reset only the interpreter. With --follow the terminal stays, to see what main.py does.
#include <CLI/CLI.hpp>
#include <memory>

#include "app/cli/commands.h"
#include "app/cli/connection.h"
#include "app/cli/terminal.h"
#include "repl/device_info.h"

namespace adder::app::cli {

namespace {

constexpr std::chrono::milliseconds kGoing{1500};

// Prints the module that can restart the chip, or nothing.
constexpr const char* kWhoResets =
    "try:\n"
    " import machine\n"
    " machine.reset\n"
    " print('machine')\n"
    "except (ImportError,AttributeError):\n"
    " try:\n"
    "  import microbit\n"
    "  print('microbit')\n"
    " except ImportError:pass\n";

// The order is typed at the friendly prompt, so that all that the device says from then on can be followed.
Result<void> hard_reset(repl::Session& session) {
  Result<std::string> who = session.capture(kWhoResets);
  if (!who.ok()) return who.error();
  if (who->empty()) return session.reset_and_run_main();
  who->pop_back();
  if (Result<std::string> left = session.leave(); !left.ok()) return left.error();
  std::string order = "import " + *who + ";" + *who + ".reset()\r";
  return session.stream().write_text(order, transport::after(std::chrono::seconds(10)));
}

// A board whose chip is its own USB device leaves the bus at its reset, and comes back: the next command of the chain
// is not to open what is about to go. Others start to talk, or say nothing.
void let_go(Context& context, Connection& connection) {
  if (connection.is_process()) return;
  transport::Deadline deadline = transport::after(kGoing);
  transport::ByteStream& stream = connection.session().stream();
  Result<std::string> said = stream.read_some(deadline);
  while (said.ok()) said = stream.read_some(deadline);
  context.restarts = said.error().connection_lost() && connection.can_return();
}

int reset(Context& context, bool hard, bool follow) {
  auto connection = Connection::open(context);
  if (!connection.ok()) return report(connection.error());
  repl::Session& session = (*connection)->session();
  if (Result<void> entered = session.enter(); !entered.ok()) return report(entered.error());
  Result<void> done = hard ? hard_reset(session) : session.reset_and_run_main();
  if (!done.ok()) return report(done.error());
  // A board that comes back as a new port runs its main.py by then, which nothing shall disturb.
  TerminalOptions undisturbed;
  undisturbed.greets = false;
  if (follow) return run_terminal(**connection, undisturbed);
  if (hard && !context.is_last) let_go(context, **connection);
  return kExitOk;
}

int start_bootloader(Context& context) {
  auto connection = Connection::open(context);
  if (!connection.ok()) return report(connection.error());
  Result<void> started = repl::start_bootloader((*connection)->session());
  Connection::close(context);
  return started.ok() ? int{kExitOk} : report(started.error());
}

Command add(CLI::App& app, Context& context, bool hard) {
  auto follow = std::make_shared<bool>(false);
  app.add_flag("-f,--follow", *follow, "stay connected, as `adderctl repl`");
  return [&context, follow, hard] { return reset(context, hard, *follow); };
}

}  // namespace

Command add_bootloader(CLI::App&, Context& context) {
  return [&context] { return start_bootloader(context); };
}
Command add_reset(CLI::App& app, Context& context) { return add(app, context, true); }
Command add_soft_reset(CLI::App& app, Context& context) { return add(app, context, false); }

}  // namespace adder::app::cli
