// The part that adder.lock and the manifest on a device have in common. Pure; only packages/*.cc include this.
#pragma once

#include "packages/json_text.h"
#include "packages/package.h"

namespace adder::packages {

Json dependencies_to_json(const std::vector<Dependency>& dependencies);
// Names, sources and dependencies of `json` into `package`; why not, as the end of a sentence, when they are no good.
// Local sources are relative to `folder`.
std::optional<std::string> read_package_head(const Json& json, const std::string& folder, Package* package);
// Every dependency is in the set.
std::optional<std::string> missing_dependency(const PackageSet& set);

}  // namespace adder::packages
