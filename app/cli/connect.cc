// adderctl connect NAME, disconnect, resume and sleep: what only makes sense with other commands behind a "+".
#include <signal.h>

#include <CLI/CLI.hpp>
#include <cerrno>
#include <cmath>
#include <ctime>
#include <memory>

#include "app/cli/command_table.h"
#include "app/cli/commands.h"
#include "app/cli/connection.h"

namespace adder::app::cli {

namespace {

constexpr double kLongestSleep = 86400;

// Another device from here on; the port is opened at once, so that a wrong name is told before anything is done.
int connect(Context& context, const std::string& name) {
  Connection::close(context);
  context.device = name;
  auto connection = Connection::open(context);
  return connection.ok() ? int{kExitOk} : report(connection.error());
}

int sleep_for(double seconds) {
  timespec left;
  left.tv_sec = static_cast<time_t>(seconds);
  left.tv_nsec = static_cast<long>((seconds - std::floor(seconds)) * 1e9);
  // A signal is Ctrl-C, which then is not meant for the device: see Connection.
  if (nanosleep(&left, nullptr) == 0 || errno != EINTR) return kExitOk;
  return report({transport::ErrorKind::kCancelled, "interrupted"});
}

}  // namespace

Command add_connect(CLI::App& app, Context& context) {
  auto name = std::make_shared<std::string>();
  app.add_option("NAME", *name, "as --device; `list` is `adderctl devices`")->required();
  CLI::App other;
  Command devices = add_devices(other, context);
  return [&context, name, devices] { return *name == "list" ? devices() : connect(context, *name); };
}

Command add_disconnect(CLI::App&, Context& context) {
  return [&context] {
    Connection::close(context);
    return kExitOk;
  };
}

Command add_resume(CLI::App&, Context& context) {
  return [&context] {
    context.resume = true;
    return kExitOk;
  };
}

Command add_sleep(CLI::App& app, Context&) {
  auto seconds = std::make_shared<double>(0);
  app.add_option("SECONDS", *seconds, "may be a fraction")->required()->check(CLI::Range(0.0, kLongestSleep));
  return [seconds] { return sleep_for(*seconds); };
}

}  // namespace adder::app::cli
