// See lock_file.h.
#include "packages/lock_file.h"

#include <algorithm>
#include <filesystem>

#include "packages/hash_text.h"
#include "packages/local_file.h"
#include "packages/package_json.h"
#include "packages/package_path.h"

namespace adder::packages {

namespace {

constexpr int kFormat = 1;
constexpr size_t kMostBytes = size_t{8} << 20;

std::string relative(const std::string& source, const std::string& folder) {
  std::string prefix = "file://" + folder + (folder.ends_with('/') ? "" : "/");
  return source.starts_with(prefix) ? "./" + source.substr(prefix.size()) : source;
}

Json file_to_json(const PackageFile& file, const std::string& folder) {
  return {{"path", file.path}, {"sha256", file.hash}, {"size", file.size}, {"url", relative(file.address, folder)}};
}

std::optional<std::string> read_file(const Json& json, const std::string& folder, PackageFile* file) {
  *file = {text_member(json, "path"), text_member(json, "url"), text_member(json, "sha256"),
           number_member(json, "size")};
  if (auto trouble = path_trouble(file->path)) return "the path \"" + shown_text(file->path) + "\": " + *trouble;
  if (!is_whole_hash(file->hash)) return file->path + " has no whole SHA-256";
  if (file->address.starts_with("./")) {
    Result<Reference> local = parse_reference(file->address, folder);
    if (!local.ok()) return local.error().message;
    file->address = local->source;
  }
  if (!file->address.starts_with("https://") && !file->address.starts_with("http://") &&
      !file->address.starts_with("file:///"))
    return file->path + " has no url";
  return {};
}

std::optional<std::string> read_package(const Json& json, const std::string& folder, Package* package) {
  if (auto trouble = read_package_head(json, folder, package)) return trouble;
  for (const Json& entry : list_member(json, "files")) {
    PackageFile file;
    if (auto trouble = read_file(entry, folder, &file)) return trouble;
    package->files.push_back(std::move(file));
  }
  std::sort(package->files.begin(), package->files.end(),
            [](const PackageFile& a, const PackageFile& b) { return a.path < b.path; });
  return {};
}

std::string folder_of_lock(const std::string& path) {
  std::error_code none;  // without a current folder nothing is relative to it
  return std::filesystem::absolute(path, none).lexically_normal().parent_path().string();
}

}  // namespace

std::string lock_text(const Lock& lock, const std::string& folder) {
  Json packages = Json::array();
  for (const auto& [name, package] : lock.packages) {
    Json files = Json::array();
    for (const PackageFile& file : package.files) files.push_back(file_to_json(file, folder));
    packages.push_back({{"name", name},
                        {"source", relative(package.reference.source, folder)},
                        {"asked", package.reference.version},
                        {"version", package.version},
                        {"requested", package.is_requested},
                        {"dependencies", dependencies_to_json(package.dependencies)},
                        {"files", files}});
  }
  Json json = {{"adder_lock", kFormat}, {"index", lock.index}, {"bytecode", lock.bytecode}, {"packages", packages}};
  return json_text(json, 2) + "\n";
}

Result<Lock> parse_lock(std::string_view text, const std::string& folder, const std::string& where) {
  auto damaged = [&](const std::string& why) {
    return package_error(where + " is damaged: " + why +
                         " (take an older copy, or delete it and make it anew by `adderctl mip lock`)");
  };
  std::optional<Json> json = parse_json(text);
  if (!json || !json->is_object()) return damaged("it is not JSON");
  uint64_t format = number_member(*json, "adder_lock");
  if (format > kFormat) return package_error(where + " is of a newer adderctl: update adderctl");
  if (format != kFormat) return damaged("it does not begin as a lock does");
  Lock lock{text_member(*json, "index"), text_member(*json, "bytecode"), {}};
  for (const Json& entry : list_member(*json, "packages")) {
    Package package;
    if (auto trouble = read_package(entry, folder, &package)) return damaged(*trouble);
    std::string name = package.name;
    if (!lock.packages.emplace(name, std::move(package)).second) return damaged(name + " is in it twice");
  }
  if (auto trouble = missing_dependency(lock.packages)) return damaged(*trouble);
  return lock;
}

Result<std::optional<Lock>> load_lock(const std::string& path) {
  Result<std::string> text = read_local(path, kMostBytes);
  if (!text.ok() && text.error().kind == ErrorKind::kNotFound) return std::optional<Lock>();
  if (!text.ok()) return text.error();
  Result<Lock> lock = parse_lock(*text, folder_of_lock(path), path);
  if (!lock.ok()) return lock.error();
  return std::optional<Lock>(std::move(lock).value());
}

Result<void> save_lock(const std::string& path, const Lock& lock) {
  return write_local(path, lock_text(lock, folder_of_lock(path)));
}

}  // namespace adder::packages
