// adderctl version: ours, and what the device says of itself. Without a device, ours alone.
#include <CLI/CLI.hpp>
#include <cstdio>
#include <memory>

#include "app/cli/commands.h"
#include "app/cli/connection.h"
#include "app/cli/json_output.h"
#include "repl/device_info.h"

namespace adder::app::cli {

namespace {

using Fields = std::vector<std::pair<const char*, std::string>>;

Result<void> add_device(Context& context, Fields& fields) {
  auto connection = Connection::open(context);
  if (!connection.ok()) return connection.error();
  repl::Session& session = (*connection)->session();
  fields.emplace_back("device", session.stream().describe());
  Result<repl::DeviceInfo> info = repl::ask_device_info(session);
  if (!info.ok()) return info.error();
  for (const auto& [name, value] : Fields{
           {"firmware", info->firmware}, {"machine", info->machine}, {"platform", info->platform}, {"id", info->id}}) {
    if (!value.empty()) fields.emplace_back(name, value);
  }
  return {};
}

int show(Context& context, bool as_json) {
  Fields fields = {{"adderctl", ADDER_VERSION}};
  bool is_named = !context.device.empty() || context.connection != nullptr;
  Result<void> added = add_device(context, fields);
  Json object = Json::object();
  for (const auto& [name, value] : fields) {
    object[name] = value;
    if (!as_json) std::printf("%-8s  %s\n", name, value.c_str());
  }
  if (as_json) print_json(object);
  std::fflush(stdout);
  if (added.ok()) return kExitOk;
  bool none = !is_named && added.error().kind == transport::ErrorKind::kNotFound;
  return none ? int{kExitOk} : report(added.error());
}

}  // namespace

Command add_version(CLI::App& app, Context& context) {
  auto as_json = std::make_shared<bool>(false);
  app.add_flag("--json", *as_json, "as a JSON object: adderctl, device, firmware, machine, platform, id");
  return [&context, as_json] { return show(context, *as_json); };
}

}  // namespace adder::app::cli
