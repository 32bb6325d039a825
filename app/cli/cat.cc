// adderctl cat :FILE…: files of the device onto standard output, byte for byte.
#include <CLI/CLI.hpp>
#include <cerrno>
#include <cstdio>
#include <cstring>
#include <memory>

#include "app/cli/commands.h"
#include "app/cli/connection.h"
#include "app/cli/device_path.h"

namespace adder::app::cli {

namespace {

int print_files(Context& context, const std::vector<std::string>& paths) {
  auto connection = Connection::open(context);
  if (!connection.ok()) return report(connection.error());
  repl::DeviceFs& files = (*connection)->files();
  auto found = expand_device_paths(files, paths);
  if (!found.ok()) return report(found.error());
  for (const repl::DevicePath& file : *found) {
    Result<std::string> bytes = files.get(file.path);
    if (!bytes.ok()) return report(bytes.error());
    bool written = std::fwrite(bytes->data(), 1, bytes->size(), stdout) == bytes->size() && std::fflush(stdout) == 0;
    if (!written)
      return report(
          {transport::ErrorKind::kLocalFile, std::string("cannot write to standard output: ") + std::strerror(errno)});
  }
  return kExitOk;
}

}  // namespace

Command add_cat(CLI::App& app, Context& context) {
  auto paths = std::make_shared<std::vector<std::string>>();
  app.add_option("PATH", *paths, "files on the device, such as :main.py")->required();
  return [&context, paths] { return print_files(context, *paths); };
}

}  // namespace adder::app::cli
