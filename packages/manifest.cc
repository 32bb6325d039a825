// See manifest.h.
#include "packages/manifest.h"

#include <algorithm>

#include "packages/hash_text.h"
#include "packages/package_json.h"
#include "packages/package_path.h"

namespace adder::packages {

namespace {

constexpr int kFormat = 1;

std::optional<std::string> read_package(const Json& json, Package* package) {
  if (auto trouble = read_package_head(json, "/", package)) return trouble;
  const Json* files = member_or_null(json, "files");
  if (files == nullptr || !files->is_object()) return "the files of " + package->name + " are not in it";
  for (auto entry = files->begin(); entry != files->end(); ++entry) {
    PackageFile file{entry.key(), "", text_of(entry.value()), 0};
    if (path_trouble(file.path) || !is_whole_hash(file.hash)) return "a file of " + package->name + " makes no sense";
    package->files.push_back(std::move(file));
  }
  return {};
}

bool is_staged_name(std::string_view name) {
  return name == "manifest" || (!name.empty() && name.size() < 10 &&
                                std::all_of(name.begin(), name.end(), [](char c) { return c >= '0' && c <= '9'; }));
}

}  // namespace

std::string manifest_text(const Manifest& manifest) {
  Json packages = Json::array();
  for (const auto& [name, package] : manifest.packages) {
    Json files = Json::object();
    for (const PackageFile& file : package.files) files[file.path] = file.hash;
    Json entry = {{"name", name}, {"version", package.version}, {"files", files}};
    if (package.reference.source != name) entry["source"] = package.reference.source;
    if (!package.reference.version.empty()) entry["asked"] = package.reference.version;
    if (package.is_requested) entry["requested"] = true;
    if (!package.dependencies.empty()) entry["dependencies"] = dependencies_to_json(package.dependencies);
    packages.push_back(std::move(entry));
  }
  return json_text({{"adder_packages", kFormat}, {"packages", packages}});
}

Manifest parse_manifest(std::string_view text, std::vector<std::string>* notes) {
  Manifest manifest;
  const std::string name = kManifestName;
  std::optional<Json> json = parse_json(text);
  if (!json || number_member(*json, "adder_packages") == 0) {
    notes->push_back(name + " on the device is damaged: what was installed is taken for files of nobody");
    return manifest;
  }
  if (number_member(*json, "adder_packages") > kFormat)
    notes->push_back(name + " on the device is of a newer adderctl: some of it may be overlooked");
  for (const Json& entry : list_member(*json, "packages")) {
    Package package;
    if (auto trouble = read_package(entry, &package)) {
      notes->push_back(name + " on the device is damaged in part: " + *trouble);
    } else {
      manifest.packages.insert_or_assign(package.name, std::move(package));
    }
  }
  return manifest;
}

const Package* find_package(const PackageSet& set, const Reference& reference) {
  for (const auto& [name, package] : set) {
    if (package.reference.source == reference.source) return &package;
  }
  auto by_name = reference.kind == ReferenceKind::kIndex ? set.find(reference.source) : set.end();
  return by_name == set.end() ? nullptr : &by_name->second;
}

std::vector<std::string> owners_of(const PackageSet& set, const std::string& path) {
  std::vector<std::string> names;
  for (const auto& [name, package] : set) {
    if (std::any_of(package.files.begin(), package.files.end(), [&](const PackageFile& f) { return f.path == path; }))
      names.push_back(name);
  }
  return names;
}

std::string commit_text(const Commit& commit) {
  Json moves = Json::array();
  for (const Commit::Move& move : commit.moves) moves.push_back({move.from, move.to});
  return json_text({{"moves", moves}, {"removals", commit.removals}});
}

std::optional<Commit> parse_commit(std::string_view text) {
  std::optional<Json> json = parse_json(text);
  if (!json || member_or_null(*json, "moves") == nullptr) return {};
  Commit commit;
  for (const Json& entry : list_member(*json, "moves")) {
    if (!entry.is_array() || entry.size() != 2) return {};
    Commit::Move move{text_of(entry[0]), text_of(entry[1])};
    bool is_manifest = move.from == "manifest" && move.to == kManifestName;
    if (!is_staged_name(move.from) || (!is_manifest && path_trouble(move.to))) return {};
    commit.moves.push_back(std::move(move));
  }
  for (const Json& entry : list_member(*json, "removals")) {
    if (path_trouble(text_of(entry))) return {};
    commit.removals.push_back(text_of(entry));
  }
  return commit;
}

}  // namespace adder::packages
