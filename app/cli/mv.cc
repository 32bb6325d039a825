// adderctl mv :FROM… :TO: renames a file or directory of the device, or moves several into a directory.
#include <CLI/CLI.hpp>
#include <memory>

#include "app/cli/commands.h"
#include "app/cli/connection.h"
#include "app/cli/device_path.h"

namespace adder::app::cli {

namespace {

struct Options {
  std::vector<std::string> paths;  // the last one is the target
};

int move(Context& context, const Options& options) {
  auto connection = Connection::open(context);
  if (!connection.ok()) return report(connection.error());
  repl::DeviceFs& files = (*connection)->files();
  std::string to = device_path(options.paths.back());
  auto sources = expand_device_paths(files, {options.paths.begin(), options.paths.end() - 1});
  if (!sources.ok()) return report(sources.error());
  Result<repl::FileInfo> target = files.stat(to);
  bool into_directory = to.empty() || to.ends_with('/') || (target.ok() && target->is_directory);
  if (sources->size() > 1 && !into_directory)
    return report({transport::ErrorKind::kDeviceFile,
                   ":" + to + " is not a directory: several files can be moved only into one"});
  for (const repl::DevicePath& from : *sources) {
    Result<void> moved = files.rename(from.path, into_directory ? join_path(to, base_name(from.path)) : to);
    if (!moved.ok()) return report(moved.error());
  }
  return kExitOk;
}

}  // namespace

Command add_mv(CLI::App& app, Context& context) {
  auto options = std::make_shared<Options>();
  app.add_option("PATH", options->paths, "files or directories on the device, then the new name or directory")
      ->required()
      ->expected(2, -1);
  return [&context, options] { return move(context, *options); };
}

}  // namespace adder::app::cli
