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
  bool force = false;
};

Result<void> remove_one(repl::DeviceFs& files, const repl::DevicePath& path, bool recursive) {
  if (recursive) return files.remove_tree(path.path);
  if (!path.is_directory) return files.remove(path.path);
  return Error{transport::ErrorKind::kDeviceFile,
               ":" + path.path + " is a directory: remove it and all in it with `adderctl rm -r`"};
}

int remove_all(Context& context, const Options& options) {
  auto connection = Connection::open(context);
  if (!connection.ok()) return report(connection.error());
  repl::DeviceFs& files = (*connection)->files();
  for (const std::string& given : options.paths) {
    auto found = repl::expand(files, device_path(given));
    if (!found.ok() && options.force && found.error().kind == transport::ErrorKind::kDeviceFile) continue;
    if (!found.ok()) return report(found.error());
    std::string removed = "/";  // the last directory, with a "/" behind: what was in it has gone with it
    for (const repl::DevicePath& path : *found) {
      if (removed.size() > 1 && path.path.starts_with(removed)) continue;
      if (Result<void> done = remove_one(files, path, options.recursive); !done.ok()) return report(done.error());
      if (path.is_directory) removed = join_path(path.path, "");
    }
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
  app.add_option("PATH", options->paths, "files on the device, such as :old.py or ':*.log'")->required();
  app.add_flag("-r,--recursive", options->recursive, "directories with all in them");
  app.add_flag("-f,--force", options->force, "what is not there is no failure");
  return [&context, options] { return remove_all(context, *options); };
}

Command add_rmdir(CLI::App& app, Context& context) {
  auto paths = std::make_shared<std::vector<std::string>>();
  app.add_option("PATH", *paths, "empty directories on the device")->required();
  return [&context, paths] { return remove_empty(context, *paths); };
}

}  // namespace adder::app::cli
