// See package_json.h.
#include "packages/package_json.h"

#include "packages/package_path.h"

namespace adder::packages {

Json dependencies_to_json(const std::vector<Dependency>& dependencies) {
  Json json = Json::object();
  for (const Dependency& dependency : dependencies) json[dependency.name] = dependency.version;
  return json;
}

std::optional<std::string> read_package_head(const Json& json, const std::string& folder, Package* package) {
  package->name = text_member(json, "name");
  if (!is_package_name(package->name)) return "\"" + shown_text(package->name) + "\" is no package's name";
  package->version = shown_text(text_member(json, "version"));
  package->is_requested = flag_member(json, "requested");
  std::string source = text_member(json, "source");
  Result<Reference> reference = parse_reference(source.empty() ? package->name : source, folder);
  if (!reference.ok()) return reference.error().message;
  package->reference = *reference;
  std::string asked = text_member(json, "asked");
  Result<Reference> version = parse_reference("github:x/x@" + asked, "/");
  if (!version.ok()) return version.error().message;
  package->reference.version = version->version;
  const Json* dependencies = member_or_null(json, "dependencies");
  if (dependencies == nullptr) return {};
  if (!dependencies->is_object()) return "the dependencies of " + package->name + " are no object";
  for (auto entry = dependencies->begin(); entry != dependencies->end(); ++entry) {
    if (!is_package_name(entry.key())) return "\"" + shown_text(entry.key()) + "\" is no package's name";
    package->dependencies.push_back({entry.key(), text_of(entry.value())});
  }
  return {};
}

std::optional<std::string> missing_dependency(const PackageSet& set) {
  for (const auto& [name, package] : set) {
    for (const Dependency& dependency : package.dependencies) {
      if (!set.contains(dependency.name)) return name + " needs " + dependency.name + ", which is not in it";
    }
  }
  return {};
}

}  // namespace adder::packages
