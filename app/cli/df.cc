// adderctl df: how much room the device's filesystem has.
#include <CLI/CLI.hpp>
#include <cinttypes>
#include <cstdio>

#include "app/cli/commands.h"
#include "app/cli/connection.h"

namespace adder::app::cli {

namespace {

int show_space(Context& context) {
  auto connection = Connection::open(context);
  if (!connection.ok()) return report(connection.error());
  repl::DeviceFs& files = (*connection)->files();
  Result<repl::FsSpace> space = files.space();
  if (!space.ok()) return report(space.error());
  uint64_t used = space->total_bytes - space->free_bytes;
  std::printf("%10s  %10s  %10s\n", "bytes", "used", "free");
  std::printf("%10" PRIu64 "  %10" PRIu64 "  %10" PRIu64 "\n", space->total_bytes, used, space->free_bytes);
  return kExitOk;
}

}  // namespace

Command add_df(CLI::App&, Context& context) {
  return [&context] { return show_space(context); };
}

}  // namespace adder::app::cli
