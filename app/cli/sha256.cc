// adderctl sha256 :FILE…: checksums of files on the device, in the form that `sha256sum --check` reads here.
#include <CLI/CLI.hpp>
#include <cstdio>
#include <memory>

#include "app/cli/commands.h"
#include "app/cli/connection.h"
#include "app/cli/device_path.h"
#include "app/cli/json_output.h"

namespace adder::app::cli {

namespace {

std::string hex(std::string_view digest) {
  std::string text;
  for (unsigned char byte : digest) {
    text += "0123456789abcdef"[byte >> 4];
    text += "0123456789abcdef"[byte & 15];
  }
  return text;
}

int print_hashes(Context& context, const std::vector<std::string>& paths, bool as_json) {
  auto connection = Connection::open(context);
  if (!connection.ok()) return report(connection.error());
  repl::DeviceFs& files = (*connection)->files();
  auto found = expand_device_paths(files, paths);
  if (!found.ok()) return report(found.error());
  Json list = Json::array();
  for (const repl::DevicePath& file : *found) {
    if (file.is_directory && found->size() > paths.size()) continue;  // a wildcard's
    Result<std::string> digest = files.hash(file.path);
    if (!digest.ok()) return report(digest.error());
    list.push_back({{"path", file.path}, {"sha256", hex(*digest)}});
    if (!as_json) std::printf("%s  %s\n", hex(*digest).c_str(), file.path.c_str());
  }
  if (as_json) print_json(list);
  return kExitOk;
}

}  // namespace

Command add_sha256(CLI::App& app, Context& context) {
  auto paths = std::make_shared<std::vector<std::string>>();
  auto as_json = std::make_shared<bool>(false);
  app.add_option("PATH", *paths, "files on the device, such as :main.py or ':lib/**'")->required();
  app.add_flag("--json", *as_json, "as a JSON array: path, sha256");
  return [&context, paths, as_json] { return print_hashes(context, *paths, *as_json); };
}

}  // namespace adder::app::cli
