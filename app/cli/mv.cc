// adderctl mv :FROM :TO: renames a file or directory of the device.
#include <CLI/CLI.hpp>
#include <memory>

#include "app/cli/commands.h"
#include "app/cli/connection.h"
#include "app/cli/device_path.h"

namespace adder::app::cli {

namespace {

struct Options {
  std::string from, to;
};

int move(Context& context, const Options& options) {
  auto connection = Connection::open(context);
  if (!connection.ok()) return report(connection.error());
  repl::DeviceFs& files = (*connection)->files();
  std::string from = device_path(options.from), to = device_path(options.to);
  Result<repl::FileInfo> target = files.stat(to);
  bool into_directory = to.ends_with('/') || (target.ok() && target->is_directory);
  if (into_directory) to = join_path(to, base_name(from));
  Result<void> moved = files.rename(from, to);
  return moved.ok() ? int{kExitOk} : report(moved.error());
}

}  // namespace

Command add_mv(CLI::App& app, Context& context) {
  auto options = std::make_shared<Options>();
  app.add_option("FROM", options->from, "a file or directory on the device")->required();
  app.add_option("TO", options->to, "its new name, or a directory to move it into")->required();
  return [&context, options] { return move(context, *options); };
}

}  // namespace adder::app::cli
