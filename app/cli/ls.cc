// adderctl ls [:DIR]: sizes and names; directories end in "/".
#include <CLI/CLI.hpp>
#include <cinttypes>
#include <cstdio>
#include <memory>

#include "app/cli/commands.h"
#include "app/cli/connection.h"
#include "app/cli/device_path.h"

namespace adder::app::cli {

namespace {

void print_entry(const repl::FileInfo& entry, const std::string& name) {
  if (entry.is_directory) {
    std::printf("%10s  %s/\n", "", name.c_str());
  } else {
    std::printf("%10" PRIu64 "  %s\n", entry.size, name.c_str());
  }
}

int list(Context& context, const std::string& given) {
  auto connection = Connection::open(context);
  if (!connection.ok()) return report(connection.error());
  repl::DeviceFs& files = (*connection)->files();
  std::string path = device_path(given);
  Result<repl::FileInfo> info = files.stat(path);
  if (!info.ok()) return report(info.error());
  if (!info->is_directory) {
    print_entry(*info, path);
  } else {
    Result<std::vector<repl::FileInfo>> entries = files.list(path);
    if (!entries.ok()) return report(entries.error());
    for (const repl::FileInfo& entry : *entries) print_entry(entry, entry.name);
  }
  return kExitOk;
}

}  // namespace

Command add_ls(CLI::App& app, Context& context) {
  auto path = std::make_shared<std::string>(":");
  app.add_option("PATH", *path, "a directory or file on the device, such as :/lib");
  return [&context, path] { return list(context, *path); };
}

}  // namespace adder::app::cli
