// adderctl sha256 :FILE…: checksums of files on the device, in the form that `sha256sum --check` reads here.
#include <CLI/CLI.hpp>
#include <cstdio>
#include <memory>

#include "app/cli/commands.h"
#include "app/cli/connection.h"
#include "app/cli/device_path.h"

namespace adder::app::cli {

namespace {

int print_hashes(Context& context, const std::vector<std::string>& paths) {
  auto connection = Connection::open(context);
  if (!connection.ok()) return report(connection.error());
  repl::DeviceFs& files = (*connection)->files();
  for (const std::string& path : paths) {
    Result<std::string> digest = files.hash(device_path(path));
    if (!digest.ok()) return report(digest.error());
    for (unsigned char byte : *digest) std::printf("%02x", byte);
    std::printf("  %s\n", device_path(path).c_str());
  }
  return kExitOk;
}

}  // namespace

Command add_sha256(CLI::App& app, Context& context) {
  auto paths = std::make_shared<std::vector<std::string>>();
  app.add_option("PATH", *paths, "files on the device, such as :main.py")->required();
  return [&context, paths] { return print_hashes(context, *paths); };
}

}  // namespace adder::app::cli
