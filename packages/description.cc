// See description.h.
#include "packages/description.h"

#include <set>

#include "packages/hash_text.h"
#include "packages/json_text.h"
#include "packages/package_path.h"

namespace adder::packages {

namespace {

constexpr size_t kMostFiles = 2000;
constexpr size_t kMostDependencies = 200;

class Reader {
public:
  explicit Reader(const std::string& where) : where_(where) {}

  Result<void> files(const Json& list, bool by_hash, Description* into) {
    for (const Json& pair : list) {
      if (!is_pair(pair)) return refused("a file in it is not [path, place]");
      DescribedFile file;
      file.path = text_of(pair[0]);
      if (auto trouble = path_trouble(file.path))
        return refused("the path \"" + shown_text(file.path) + "\": " + *trouble);
      (by_hash ? file.hash : file.url) = text_of(pair[1]);
      if (by_hash && !is_hash_beginning(file.hash)) return refused("\"" + shown_text(file.hash) + "\" is no hash");
      if (!paths_.insert(file.path).second) return refused(shown_text(file.path) + " is in it twice");
      if (paths_.size() > kMostFiles) return refused("it has more than " + std::to_string(kMostFiles) + " files");
      into->files.push_back(std::move(file));
    }
    return {};
  }

  Result<void> dependencies(const Json& list, Description* into) {
    for (const Json& entry : list) {
      DescribedDependency dependency;
      dependency.package = entry.is_array() && !entry.empty() ? text_of(entry[0]) : text_of(entry);
      if (entry.is_array() && entry.size() > 1) dependency.version = text_of(entry[1]);
      if (dependency.package.empty()) return refused("a dependency in it is not [package, version]");
      if (dependency.version == "latest") dependency.version.clear();
      into->dependencies.push_back(std::move(dependency));
    }
    if (into->dependencies.size() > kMostDependencies) return refused("it has too many dependencies");
    return {};
  }

  Error refused(const std::string& why) const {
    return package_error("the package at " + shown_text(where_) + " is refused: " + why);
  }

private:
  static bool is_pair(const Json& json) {
    return json.is_array() && json.size() == 2 && json[0].is_string() && json[1].is_string();
  }

  const std::string& where_;
  std::set<std::string> paths_;
};

}  // namespace

Result<Description> parse_description(std::string_view json, const std::string& where) {
  Reader reader(where);
  std::optional<Json> parsed = parse_json(json);
  if (!parsed || !parsed->is_object())
    return package_error(shown_text(where) + " is no description of a package: it is not a JSON object");
  Description description;
  description.version = shown_text(text_member(*parsed, "version"));
  if (std::string name = text_member(*parsed, "name"); is_package_name(name)) description.name = name;
  for (const char* name : {"hashes", "urls", "deps"}) {
    const Json* list = member_or_null(*parsed, name);
    if (list != nullptr && !list->is_array()) return reader.refused(std::string("its \"") + name + "\" are no list");
  }
  Result<void> read = reader.files(list_member(*parsed, "hashes"), true, &description);
  if (read.ok()) read = reader.files(list_member(*parsed, "urls"), false, &description);
  if (read.ok()) read = reader.dependencies(list_member(*parsed, "deps"), &description);
  if (!read.ok()) return read.error();
  if (description.files.empty() && description.dependencies.empty())
    return reader.refused("it has neither \"hashes\" nor \"urls\" nor \"deps\"");
  return description;
}

}  // namespace adder::packages
