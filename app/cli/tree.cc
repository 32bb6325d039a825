// adderctl tree [:DIR]: a directory of the device with all in it, sizes included.
#include <CLI/CLI.hpp>
#include <cinttypes>
#include <cstdio>
#include <memory>

#include "app/cli/commands.h"
#include "app/cli/connection.h"
#include "app/cli/device_path.h"

namespace adder::app::cli {

namespace {

Result<void> print_below(repl::DeviceFs& files, const std::string& directory, const std::string& indent) {
  Result<std::vector<repl::FileInfo>> entries = files.list(directory);
  if (!entries.ok()) return entries.error();
  for (const repl::FileInfo& entry : *entries) {
    bool last = &entry == &entries->back();
    std::printf("%s%s%s", indent.c_str(), last ? "└── " : "├── ", entry.name.c_str());
    if (!entry.is_directory) {
      std::printf("  %" PRIu64 "\n", entry.size);
      continue;
    }
    std::printf("/\n");
    Result<void> below = print_below(files, join_path(directory, entry.name), indent + (last ? "    " : "│   "));
    if (!below.ok()) return below;
  }
  return {};
}

int print_tree(Context& context, const std::string& path) {
  auto connection = Connection::open(context);
  if (!connection.ok()) return report(connection.error());
  repl::DeviceFs& files = (*connection)->files();
  std::printf(":%s\n", path.c_str());
  Result<void> printed = print_below(files, path, "");
  return printed.ok() ? int{kExitOk} : report(printed.error());
}

}  // namespace

Command add_tree(CLI::App& app, Context& context) {
  auto path = std::make_shared<std::string>(":");
  app.add_option("PATH", *path, "a directory on the device, such as :/lib");
  return [&context, path] { return print_tree(context, device_path(*path)); };
}

}  // namespace adder::app::cli
