// adderctl mkdir [-p] :PATH…
#include <CLI/CLI.hpp>
#include <memory>

#include "app/cli/commands.h"
#include "app/cli/connection.h"
#include "app/cli/device_path.h"

namespace adder::app::cli {

namespace {

struct Options {
  std::vector<std::string> paths;
  bool parents = false;
};

int make_all(Context& context, const Options& options) {
  auto connection = Connection::open(context);
  if (!connection.ok()) return report(connection.error());
  repl::DeviceFs& files = (*connection)->files();
  for (const std::string& path : options.paths) {
    Result<void> made = options.parents ? files.make_dirs(device_path(path)) : files.mkdir(device_path(path));
    if (!made.ok()) return report(made.error());
  }
  return kExitOk;
}

}  // namespace

Command add_mkdir(CLI::App& app, Context& context) {
  auto options = std::make_shared<Options>();
  app.add_option("PATH", options->paths, "directories to make on the device, such as :/lib")->required();
  app.add_flag("-p,--parents", options->parents, "parents too; fine when it is there");
  return [&context, options] { return make_all(context, *options); };
}

}  // namespace adder::app::cli
