// adderctl cp [-r] SOURCE… TARGET: between this computer and the device, either way, or within the device. A path with
// ":" is on the device. Local files, too, are written under a temporary name first, so that no half file stands under
// the final one.
#include <CLI/CLI.hpp>
#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <cstring>
#include <filesystem>
#include <memory>

#include "app/cli/commands.h"
#include "app/cli/connection.h"
#include "app/cli/device_path.h"
#include "app/cli/progress.h"

namespace adder::app::cli {

namespace {

namespace fs = std::filesystem;
using transport::ErrorKind;

struct Options {
  std::vector<std::string> paths;
  bool recursive = false;
  bool force = false;
  bool plain = false;
  unsigned wait_s = Connection::kWaitSeconds;
};

class Copier {
public:
  Copier(repl::DeviceFs& files, const Options& options) : files_(files), recursive_(options.recursive) {
    files_.write_what_is_the_same(options.force);
  }

  Result<void> copy(const std::string& source, const std::string& target, bool into_directory);
  // All there is to do: one file, to a path on the device that may be a directory.
  Result<void> upload_alone(const std::string& source, const std::string& target);

private:
  // name: of the file in the target, should that be a directory; empty: it is not.
  Result<void> upload(const fs::path& source, const std::string& target, const std::string& name = {});
  Result<void> upload_directory(const fs::path& source, const std::string& target);
  Result<void> download(const std::string& source, const fs::path& target);
  Result<void> download_directory(const std::string& source, const fs::path& target);
  Result<void> copy_on_device(const std::string& source, const std::string& target);
  Result<void> copy_directory_on_device(const std::string& source, const std::string& target);
  Result<void> save(const fs::path& target, const std::string& bytes);
  Error needs_recursive(const std::string& path) {
    return {ErrorKind::kLocalFile, path + " is a directory: copy it with `adderctl cp -r`"};
  }

  repl::DeviceFs& files_;
  bool recursive_;
};

Result<void> Copier::upload(const fs::path& source, const std::string& target, const std::string& name) {
  std::error_code ignored;  // read_local_file() reports what cannot be read
  if (fs::is_directory(source, ignored))
    return recursive_ ? upload_directory(source, target) : Result<void>(needs_recursive(source));
  Result<std::string> bytes = read_local_file(source);
  if (!bytes.ok()) return bytes.error();
  ProgressLine line(source.filename());
  return files_.put(
      target, *bytes, [&](uint64_t done, uint64_t total) { line.show(done, total); }, name);
}

// Whether the target is a directory the device finds out by itself, and leaving goes with the file: fewer questions.
Result<void> Copier::upload_alone(const std::string& source, const std::string& target) {
  files_.leave_with_next_transfer();
  return upload(source, target, fs::path(source).filename());
}

Result<void> Copier::upload_directory(const fs::path& source, const std::string& target) {
  if (Result<void> made = files_.make_dirs(target); !made.ok()) return made;
  std::error_code failed;
  std::vector<fs::path> entries;
  for (const auto& entry : fs::directory_iterator(source, failed)) entries.push_back(entry.path());
  if (failed)
    return Error{ErrorKind::kLocalFile, "cannot read " + source.string() + " on this computer: " + failed.message()};
  std::sort(entries.begin(), entries.end());
  for (const fs::path& entry : entries) {
    if (Result<void> done = upload(entry, join_path(target, entry.filename())); !done.ok()) return done;
  }
  return {};
}

Result<void> Copier::save(const fs::path& target, const std::string& bytes) {
  fs::path temporary = target;
  temporary += ".part";
  errno = 0;
  std::FILE* file = std::fopen(temporary.c_str(), "wb");
  bool written = file != nullptr && std::fwrite(bytes.data(), 1, bytes.size(), file) == bytes.size();
  if (file != nullptr) written = std::fclose(file) == 0 && written;
  if (written && std::rename(temporary.c_str(), target.c_str()) == 0) return {};
  int number = errno;
  std::error_code ignored;  // the failure above is the one to report
  if (file != nullptr) fs::remove(temporary, ignored);
  return Error{ErrorKind::kLocalFile,
               "cannot write " + target.string() + " on this computer: " + std::strerror(number)};
}

Result<void> Copier::download(const std::string& source, const fs::path& target) {
  if (recursive_) {
    Result<repl::FileInfo> info = files_.stat(source);
    if (!info.ok()) return info.error();
    if (info->is_directory) return download_directory(source, target);
  }
  ProgressLine line(base_name(source));
  Result<std::string> bytes = files_.get(source, [&](uint64_t done, uint64_t total) { line.show(done, total); });
  if (bytes.ok()) return save(target, *bytes);
  return bytes.error().message.ends_with("it is a directory") ? needs_recursive(":" + source) : bytes.error();
}

Result<void> Copier::download_directory(const std::string& source, const fs::path& target) {
  std::error_code failed;
  fs::create_directories(target, failed);
  if (failed)
    return Error{ErrorKind::kLocalFile, "cannot create " + target.string() + " on this computer: " + failed.message()};
  Result<std::vector<repl::FileInfo>> entries = files_.list(source);
  if (!entries.ok()) return entries.error();
  for (const repl::FileInfo& entry : *entries) {
    if (Result<void> done = download(join_path(source, entry.name), target / entry.name); !done.ok()) return done;
  }
  return {};
}

Result<void> Copier::copy_on_device(const std::string& source, const std::string& target) {
  Result<repl::FileInfo> info = files_.stat(source);
  if (!info.ok()) return info.error();
  if (info->is_directory) return recursive_ ? copy_directory_on_device(source, target) : needs_recursive(":" + source);
  Result<std::string> bytes = files_.get(source);
  if (!bytes.ok()) return bytes.error();
  return files_.put(target, *bytes);
}

Result<void> Copier::copy_directory_on_device(const std::string& source, const std::string& target) {
  // Listed first, so that a copy into the directory itself ends.
  Result<std::vector<repl::FileInfo>> entries = files_.list(source);
  if (!entries.ok()) return entries.error();
  if (Result<void> made = files_.make_dirs(target); !made.ok()) return made;
  for (const repl::FileInfo& entry : *entries) {
    Result<void> done = copy_on_device(join_path(source, entry.name), join_path(target, entry.name));
    if (!done.ok()) return done;
  }
  return {};
}

Result<void> Copier::copy(const std::string& source, const std::string& target, bool into_directory) {
  std::string from = device_path(source), to = device_path(target);
  if (into_directory) {
    std::string name = base_name(from);
    // `cp -r . :` and `cp -r : dir` mean the contents.
    if (!name.empty() && name != "." && name != "/") to = join_path(to, name);
  }
  if (is_device_path(source) && is_device_path(target)) return copy_on_device(from, to);
  return is_device_path(source) ? download(from, to) : upload(from, to);
}

Result<bool> is_directory_target(repl::DeviceFs& files, const std::string& target) {
  if (!is_device_path(target)) {
    std::error_code missing;  // then it is to be made
    return target.ends_with('/') || fs::is_directory(target, missing);
  }
  std::string path = device_path(target);
  if (path.empty() || path.ends_with('/')) return true;
  Result<repl::FileInfo> info = files.stat(path);
  if (info.ok()) return info->is_directory;
  if (info.error().kind == ErrorKind::kDeviceFile) return false;
  return info.error();
}

Result<void> copy_to_target(repl::DeviceFs& files, const Options& options, std::vector<std::string> sources,
                            const std::string& target) {
  Copier copier(files, options);
  std::error_code ignored;  // it exists, as copy_all() saw, or is on the device
  if (sources.size() == 1 && !is_device_path(sources[0]) && !fs::is_directory(sources[0], ignored))
    return copier.upload_alone(sources[0], device_path(target));
  std::vector<std::string> expanded;
  for (const std::string& source : sources) {
    if (!is_device_path(source) || !repl::has_wildcard(source)) {
      expanded.push_back(source);
      continue;
    }
    auto found = repl::expand(files, device_path(source));
    if (!found.ok()) return found.error();
    for (const repl::DevicePath& path : *found) expanded.push_back(":" + path.path);
  }
  sources = std::move(expanded);
  Result<bool> into_directory = is_directory_target(files, target);
  if (!into_directory.ok()) return into_directory.error();
  if (sources.size() > 1 && !*into_directory)
    return Error{ErrorKind::kDeviceFile, target + " is not a directory: several sources need one"};
  for (const std::string& source : sources) {
    if (Result<void> done = copier.copy(source, target, *into_directory); !done.ok()) return done;
  }
  return {};
}

int copy_all(Context& context, const Options& options) {
  std::string target = options.paths.back();
  std::vector<std::string> sources(options.paths.begin(), options.paths.end() - 1);
  for (const std::string& source : sources) {
    std::error_code failed;
    if (is_device_path(source) || fs::exists(source, failed)) continue;
    return report({ErrorKind::kLocalFile, "cannot read " + source + " on this computer: there is no such file"});
  }
  auto connection = Connection::open(context);
  if (!connection.ok()) return report(connection.error());
  repl::DeviceFs& files = (*connection)->files();
  if (options.plain) files.forbid_link();
  // What is there already is not sent again, and a part of a file goes on where it ends.
  Result<void> done = (*connection)->see_through(std::chrono::seconds(options.wait_s), [&] {
    return copy_to_target(files, options, sources, target);
  });
  return done.ok() ? kExitOk : report(done.error());
}

}  // namespace

Command add_cp(CLI::App& app, Context& context) {
  auto options = std::make_shared<Options>();
  app.add_option("PATH", options->paths, "sources, then the target; \":\" marks those on the device")
      ->required()
      ->expected(2, -1);
  app.add_flag("-r,--recursive", options->recursive, "directories with all in them");
  app.add_flag("-f,--force", options->force, "send files that the device has already, too");
  app.add_flag("--plain", options->plain, "without a helper on the device: slower, by a small program for each piece");
  app.add_option("--wait", options->wait_s, "for a lost device to come back: 60, or 0 for not at all")
      ->type_name("SECONDS");
  app.callback([options] {
    if (std::none_of(options->paths.begin(), options->paths.end(), is_device_path))
      throw CLI::ValidationError("none of these paths is on the device: mark those that are with a colon");
  });
  return [&context, options] { return copy_all(context, *options); };
}

}  // namespace adder::app::cli
