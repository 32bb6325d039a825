// adderctl tree [:DIR]: a directory of the device with all in it, sizes included; and du, which sums them up.
#include <CLI/CLI.hpp>
#include <algorithm>
#include <cinttypes>
#include <cstdio>
#include <memory>

#include "app/cli/commands.h"
#include "app/cli/connection.h"
#include "app/cli/device_path.h"
#include "app/cli/json_output.h"

namespace adder::app::cli {

namespace {

using repl::DevicePath;

struct Options {
  std::vector<std::string> paths = {":"};
  bool summary = false;
  bool as_json = false;
};

size_t depth_of(const std::string& path) { return static_cast<size_t>(std::count(path.begin(), path.end(), '/')); }

// `entries` as list_below() gives them; an entry is the last of its directory when no later one stands at its depth
// before one stands above it.
void print_branches(const std::vector<DevicePath>& entries) {
  std::vector<bool> more;  // for each depth: whether something follows there
  size_t top = entries.empty() ? 0 : depth_of(entries[0].path);
  for (size_t i = 0; i < entries.size(); ++i) {
    size_t depth = depth_of(entries[i].path);
    size_t next = i + 1;
    while (next < entries.size() && depth_of(entries[next].path) > depth) ++next;
    bool last = next == entries.size() || depth_of(entries[next].path) < depth;
    more.resize(depth - top);
    for (bool follows : more) std::printf("%s", follows ? "│   " : "    ");
    more.push_back(!last);
    std::printf("%s%s", last ? "└── " : "├── ", base_name(entries[i].path).c_str());
    if (entries[i].is_directory)
      std::printf("/\n");
    else
      std::printf("  %" PRIu64 "\n", entries[i].size);
  }
}

int print_tree(Context& context, const Options& options) {
  auto connection = Connection::open(context);
  if (!connection.ok()) return report(connection.error());
  Json list = Json::array();
  for (const std::string& given : options.paths) {
    std::string path = device_path(given);
    Result<std::vector<DevicePath>> entries = repl::list_below((*connection)->files(), path);
    if (!entries.ok()) return report(entries.error());
    for (const DevicePath& entry : *entries) list.push_back(to_json(entry));
    if (options.as_json) continue;
    std::printf(":%s\n", path.c_str());
    print_branches(*entries);
  }
  if (options.as_json) print_json(list);
  return kExitOk;
}

// A directory of the answer, with the bytes of the files in it.
struct Usage {
  std::string path;
  uint64_t bytes = 0;
};

// The root itself comes last, as du has it everywhere.
Result<std::vector<Usage>> weigh(repl::DeviceFs& files, const DevicePath& root) {
  Usage all{root.path, root.size};
  if (!root.is_directory) return std::vector<Usage>{all};
  Result<std::vector<DevicePath>> entries = repl::list_below(files, root.path);
  if (!entries.ok()) return entries.error();
  std::vector<Usage> usages;
  for (const DevicePath& directory : *entries) {
    all.bytes += directory.size;
    if (!directory.is_directory) continue;
    Usage usage{directory.path, 0};
    for (const DevicePath& entry : *entries) {
      if (entry.path.starts_with(directory.path + "/")) usage.bytes += entry.size;
    }
    usages.push_back(usage);
  }
  usages.push_back(all);
  return usages;
}

int print_usage(Context& context, const Options& options) {
  auto connection = Connection::open(context);
  if (!connection.ok()) return report(connection.error());
  repl::DeviceFs& files = (*connection)->files();
  Result<std::vector<DevicePath>> roots = expand_device_paths(files, options.paths);
  if (!roots.ok()) return report(roots.error());
  Json list = Json::array();
  for (const DevicePath& root : *roots) {
    Result<std::vector<Usage>> usages = weigh(files, root);
    if (!usages.ok()) return report(usages.error());
    if (options.summary) usages->erase(usages->begin(), usages->end() - 1);
    for (const Usage& usage : *usages) {
      list.push_back({{"path", usage.path}, {"bytes", usage.bytes}});
      if (!options.as_json) std::printf("%10" PRIu64 "  :%s\n", usage.bytes, usage.path.c_str());
    }
  }
  if (options.as_json) print_json(list);
  return kExitOk;
}

}  // namespace

Command add_tree(CLI::App& app, Context& context) {
  auto options = std::make_shared<Options>();
  app.add_option("PATH", options->paths, "directories on the device, such as :/lib");
  app.add_flag("--json", options->as_json, "as a JSON array: path, type, size");
  return [&context, options] { return print_tree(context, *options); };
}

Command add_du(CLI::App& app, Context& context) {
  auto options = std::make_shared<Options>();
  app.add_option("PATH", options->paths, "directories or files on the device, such as :/lib or ':*.py'");
  app.add_flag("-s,--summarize", options->summary, "one sum for each PATH, without the directories in it");
  app.add_flag("--json", options->as_json, "as a JSON array: path, bytes");
  return [&context, options] { return print_usage(context, *options); };
}

}  // namespace adder::app::cli
