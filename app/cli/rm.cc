// adderctl rm [-r] :PATH… and adderctl rmdir :DIR…
#include <CLI/CLI.hpp>
#include <memory>

#include "app/cli/commands.h"
#include "app/cli/connection.h"
#include "app/cli/device_path.h"

namespace adder::app::cli {

namespace {

struct Options {
  std::vector<std::string> paths;
  bool recursive = false;
};

Result<void> remove_one(repl::DeviceFs& files, const std::string& path, bool recursive) {
  if (recursive) return files.remove_tree(path);
  Result<repl::FileInfo> info = files.stat(path);
  if (!info.ok()) return info.error();
  if (!info->is_directory) return files.remove(path);
  return Error{transport::ErrorKind::kDeviceFile,
               ":" + path + " is a directory: remove it and all in it with `adderctl rm -r`"};
}

int remove_all(Context& context, const Options& options) {
  auto connection = Connection::open(context);
  if (!connection.ok()) return report(connection.error());
  repl::DeviceFs& files = (*connection)->files();
  for (const std::string& path : options.paths) {
    if (Result<void> removed = remove_one(files, device_path(path), options.recursive); !removed.ok())
      return report(removed.error());
  }
  return kExitOk;
}

int remove_empty(Context& context, const std::vector<std::string>& paths) {
  auto connection = Connection::open(context);
  if (!connection.ok()) return report(connection.error());
  repl::DeviceFs& files = (*connection)->files();
  for (const std::string& path : paths) {
    if (Result<void> removed = files.rmdir(device_path(path)); !removed.ok()) return report(removed.error());
  }
  return kExitOk;
}

}  // namespace

Command add_rm(CLI::App& app, Context& context) {
  auto options = std::make_shared<Options>();
  app.add_option("PATH", options->paths, "files on the device, such as :old.py")->required();
  app.add_flag("-r,--recursive", options->recursive, "directories with all in them");
  return [&context, options] { return remove_all(context, *options); };
}

Command add_rmdir(CLI::App& app, Context& context) {
  auto paths = std::make_shared<std::vector<std::string>>();
  app.add_option("PATH", *paths, "empty directories on the device")->required();
  return [&context, paths] { return remove_empty(context, *paths); };
}

}  // namespace adder::app::cli
