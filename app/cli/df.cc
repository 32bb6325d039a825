// adderctl df: how much room each of the device's filesystems has.
#include <CLI/CLI.hpp>
#include <cinttypes>
#include <cstdio>
#include <memory>

#include "app/cli/commands.h"
#include "app/cli/connection.h"
#include "app/cli/json_output.h"

namespace adder::app::cli {

namespace {

int show_space(Context& context, bool as_json) {
  auto connection = Connection::open(context);
  if (!connection.ok()) return report(connection.error());
  Result<std::vector<repl::Mount>> mounts = (*connection)->files().mounts();
  if (!mounts.ok()) return report(mounts.error());
  Json list = Json::array();
  if (!as_json) std::printf("%10s  %10s  %10s  %s\n", "bytes", "used", "free", "mounted on");
  for (const auto& [path, space] : *mounts) {
    uint64_t used = space.total_bytes - space.free_bytes;
    list.push_back({{"path", path}, {"total", space.total_bytes}, {"used", used}, {"free", space.free_bytes}});
    if (as_json) continue;
    std::printf("%10" PRIu64 "  %10" PRIu64 "  %10" PRIu64 "  %s\n", space.total_bytes, used, space.free_bytes,
                path.c_str());
  }
  if (as_json) print_json(list);
  return kExitOk;
}

}  // namespace

Command add_df(CLI::App& app, Context& context) {
  auto as_json = std::make_shared<bool>(false);
  app.add_flag("--json", *as_json, "as a JSON array: path, total, used, free");
  return [&context, as_json] { return show_space(context, *as_json); };
}

}  // namespace adder::app::cli
