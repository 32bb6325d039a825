// adderctl touch :FILE…: empty files where there are none.
#include <CLI/CLI.hpp>
#include <memory>

#include "app/cli/commands.h"
#include "app/cli/connection.h"
#include "app/cli/device_path.h"

namespace adder::app::cli {

namespace {

int touch_all(Context& context, const std::vector<std::string>& paths) {
  auto connection = Connection::open(context);
  if (!connection.ok()) return report(connection.error());
  for (const std::string& path : paths) {
    if (Result<void> done = (*connection)->files().touch(device_path(path)); !done.ok()) return report(done.error());
  }
  return kExitOk;
}

}  // namespace

Command add_touch(CLI::App& app, Context& context) {
  auto paths = std::make_shared<std::vector<std::string>>();
  app.add_option("PATH", *paths, "files to make on the device, such as :lib/__init__.py")->required();
  return [&context, paths] { return touch_all(context, *paths); };
}

}  // namespace adder::app::cli
