// adderctl romfs query|build|deploy: a local folder as a read-only filesystem in the flash of devices that offer it.
#include <CLI/CLI.hpp>
#include <algorithm>
#include <cinttypes>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <memory>

#include "app/cli/commands.h"
#include "app/cli/connection.h"
#include "app/cli/json_output.h"
#include "app/cli/progress.h"
#include "repl/romfs_device.h"
#include "repl/romfs_image.h"

namespace adder::app::cli {

namespace {

namespace fs = std::filesystem;
using transport::ErrorKind;

struct Options {
  std::string action;
  std::string source;
  std::string output;
  int partition = 0;
  bool as_json = false;
};

Result<std::vector<repl::RomfsEntry>> read_folder(const fs::path& folder) {
  std::error_code failed;
  std::vector<fs::path> paths;
  for (const auto& entry : fs::directory_iterator(folder, failed)) paths.push_back(entry.path());
  if (failed)
    return Error{ErrorKind::kLocalFile, "cannot read " + folder.string() + " on this computer: " + failed.message()};
  std::sort(paths.begin(), paths.end());
  std::vector<repl::RomfsEntry> entries;
  for (const fs::path& path : paths) {
    repl::RomfsEntry entry{
        .name = path.filename(), .is_directory = fs::is_directory(path, failed), .bytes = "", .children = {}};
    if (entry.is_directory) {
      auto children = read_folder(path);
      if (!children.ok()) return children.error();
      entry.children = std::move(*children);
    } else {
      Result<std::string> bytes = read_local_file(path);
      if (!bytes.ok()) return bytes.error();
      entry.bytes = std::move(*bytes);
    }
    entries.push_back(std::move(entry));
  }
  return entries;
}

// Of a folder, or of a file that holds one already.
Result<std::string> image_of(const std::string& source) {
  std::error_code missing;  // read_local_file() tells
  if (fs::is_directory(source, missing)) {
    auto entries = read_folder(source);
    if (!entries.ok()) return entries.error();
    return repl::build_romfs(*entries);
  }
  Result<std::string> bytes = read_local_file(source);
  if (bytes.ok() && repl::romfs_size(*bytes) != bytes->size())
    return Error{ErrorKind::kLocalFile, source + " is neither a folder nor a whole ROMFS image"};
  return bytes;
}

int query(Context& context, bool as_json) {
  auto connection = Connection::open(context);
  if (!connection.ok()) return report(connection.error());
  auto partitions = repl::list_romfs_partitions((*connection)->session());
  if (!partitions.ok()) return report(partitions.error());
  Json list = Json::array();
  for (const repl::RomfsPartition& one : *partitions) {
    list.push_back({{"partition", one.number}, {"size", one.size}});
    if (one.image_size) list.back()["image_size"] = *one.image_size;
    if (as_json) continue;
    std::printf("partition %d: %" PRIu64 " bytes, ", one.number, one.size);
    one.image_size ? std::printf("an image of %" PRIu64 "\n", *one.image_size) : std::printf("no image\n");
  }
  if (as_json) print_json(list);
  return kExitOk;
}

int build(const Options& options) {
  Result<std::string> image = image_of(options.source);
  if (!image.ok()) return report(image.error());
  fs::path target = options.output;
  if (options.output.empty()) {
    target = fs::path(options.source).lexically_normal();
    if (!target.has_filename()) target = target.parent_path();
    target += ".romfs";
  }
  std::ofstream file(target, std::ios::binary | std::ios::trunc);
  file << *image;
  if (!file.flush()) return report({ErrorKind::kLocalFile, "cannot write " + target.string() + " on this computer"});
  std::printf("%s: %zu bytes\n", target.c_str(), image->size());
  return kExitOk;
}

int deploy(Context& context, const Options& options) {
  Result<std::string> image = image_of(options.source);
  if (!image.ok()) return report(image.error());
  auto connection = Connection::open(context);
  if (!connection.ok()) return report(connection.error());
  Result<void> done;
  {
    ProgressLine line(options.source);
    done = repl::write_romfs((*connection)->session(), options.partition, *image,
                             [&](uint64_t sent, uint64_t total) { line.show(sent, total); });
  }
  if (!done.ok()) return report(done.error());
  std::printf("%zu bytes are in partition %d; the device mounts it as /rom after `adderctl soft-reset`\n",
              image->size(), options.partition);
  return kExitOk;
}

}  // namespace

Command add_romfs(CLI::App& app, Context& context) {
  auto options = std::make_shared<Options>();
  app.add_option("ACTION", options->action, "what to do")
      ->required()
      ->check(CLI::IsMember({"query", "build", "deploy"}));
  app.add_option("FOLDER", options->source, "for build and deploy: a local folder, or an image made of one");
  app.add_option("-p,--partition", options->partition, "which one; query lists them")
      ->check(CLI::Range(0, 255))
      ->capture_default_str();
  app.add_option("-o,--output", options->output, "for build: the image (default: FOLDER.romfs)")->type_name("FILE");
  app.add_flag("--json", options->as_json, "for query: as a JSON array: partition, size, image_size");
  app.callback([options] {
    if ((options->action == "query") != options->source.empty())
      throw CLI::ValidationError("query takes no folder, build and deploy take one");
  });
  return [&context, options] {
    if (options->action == "query") return query(context, options->as_json);
    return options->action == "build" ? build(*options) : deploy(context, *options);
  };
}

}  // namespace adder::app::cli
