// adderctl ls [-R] [-l] [:PATH…]: sizes and names; directories end in "/". A directory is listed, what a wildcard
// matches is not looked into.
#include <CLI/CLI.hpp>
#include <cinttypes>
#include <cstdio>
#include <ctime>
#include <memory>

#include "app/cli/commands.h"
#include "app/cli/connection.h"
#include "app/cli/device_path.h"
#include "app/cli/json_output.h"

namespace adder::app::cli {

namespace {

using repl::DevicePath;

struct Options {
  std::vector<std::string> paths;
  bool recursive = false;
  bool dates = false;
  bool as_json = false;
};

// What stands under one heading.
struct Listing {
  std::string directory;  // empty for what was named itself
  std::vector<DevicePath> entries;
  std::vector<std::optional<int64_t>> dates;
};

std::string date_text(const std::optional<int64_t>& seconds, const char* format) {
  if (!seconds) return "";
  std::time_t time = static_cast<std::time_t>(*seconds);
  std::tm fields = {};
  gmtime_r(&time, &fields);  // the device's clock has no time zone
  char text[32];
  return std::string(text, std::strftime(text, sizeof text, format, &fields));
}

Result<Listing> list_directory(repl::DeviceFs& files, const std::string& path, bool recursive) {
  Listing listing{.directory = path, .entries = {}, .dates = {}};
  if (recursive) {
    Result<std::vector<DevicePath>> all = repl::list_below(files, path);
    if (!all.ok()) return all.error();
    listing.entries = std::move(*all);
  } else {
    Result<std::vector<repl::FileInfo>> entries = files.list(path);
    if (!entries.ok()) return entries.error();
    for (const repl::FileInfo& entry : *entries)
      listing.entries.push_back({join_path(path, entry.name), entry.is_directory, entry.size});
  }
  return listing;
}

Result<std::vector<Listing>> list_all(repl::DeviceFs& files, const Options& options) {
  std::vector<Listing> listings(1);
  for (const std::string& given : options.paths) {
    Result<std::vector<DevicePath>> found = repl::expand(files, device_path(given));
    if (!found.ok()) return found.error();
    for (const DevicePath& path : *found) {
      if (!path.is_directory || (repl::has_wildcard(given) && !options.recursive)) {
        listings[0].entries.push_back(path);
        continue;
      }
      Result<Listing> listing = list_directory(files, path.path, options.recursive);
      if (!listing.ok()) return listing.error();
      listings.push_back(std::move(*listing));
    }
  }
  for (Listing& listing : listings) {
    std::vector<std::string> paths;
    for (const DevicePath& entry : listing.entries) paths.push_back(entry.path);
    if (!options.dates || paths.empty()) continue;
    Result<std::vector<std::optional<int64_t>>> dates = files.modified(paths);
    if (!dates.ok()) return dates.error();
    listing.dates = std::move(*dates);
  }
  return listings;
}

void print_text(const std::vector<Listing>& listings, bool with_dates) {
  bool with_headings = listings.size() > 2 || (listings.size() == 2 && !listings[0].entries.empty());
  for (const Listing& listing : listings) {
    if (&listing != &listings[0] && with_headings) std::printf(":%s:\n", listing.directory.c_str());
    for (size_t i = 0; i < listing.entries.size(); ++i) {
      const DevicePath& entry = listing.entries[i];
      std::string name = entry.path;
      name.erase(0, join_path(listing.directory, "").size());
      std::string size = entry.is_directory ? "" : std::to_string(entry.size);
      std::printf("%10s  ", size.c_str());
      if (with_dates) std::printf("%-16s  ", date_text(listing.dates[i], "%Y-%m-%d %H:%M").c_str());
      std::printf("%s%s\n", name.c_str(), entry.is_directory ? "/" : "");
    }
  }
}

void print_as_json(const std::vector<Listing>& listings) {
  Json list = Json::array();
  for (const Listing& listing : listings) {
    for (size_t i = 0; i < listing.entries.size(); ++i) {
      list.push_back(to_json(listing.entries[i]));
      if (i < listing.dates.size() && listing.dates[i])
        list.back()["modified"] = date_text(listing.dates[i], "%Y-%m-%dT%H:%M:%S");
    }
  }
  print_json(list);
}

int list(Context& context, const Options& options) {
  auto connection = Connection::open(context);
  if (!connection.ok()) return report(connection.error());
  Result<std::vector<Listing>> listings = list_all((*connection)->files(), options);
  if (!listings.ok()) return report(listings.error());
  options.as_json ? print_as_json(*listings) : print_text(*listings, options.dates);
  return kExitOk;
}

}  // namespace

Command add_ls(CLI::App& app, Context& context) {
  auto options = std::make_shared<Options>();
  options->paths = {":"};
  app.add_option("PATH", options->paths, "directories or files on the device, such as :/lib or ':*.py'");
  app.add_flag("-R,--recursive", options->recursive, "directories with all in them");
  app.add_flag("-l,--long", options->dates, "when each was written last, by the device's clock");
  app.add_flag("--json", options->as_json, "as a JSON array: path, type, size, modified");
  return [&context, options] { return list(context, *options); };
}

}  // namespace adder::app::cli
