// Which packages at which versions are needed for those that were asked for. Versions are exact or any, as mip has
// them: where anybody asks for an exact one, everybody gets that; where two ask for different ones, or packages need
// each other in a circle, the answer is an error that names them. Pure: what a package says of itself comes from a
// function. The result does not depend on the order of the requests.
#pragma once

#include <functional>
#include <vector>

#include "packages/package.h"

namespace adder::packages {

// What is to be had of one reference: name, version, files; the names in `dependencies` are those of `needs`, which it
// has in the same order.
struct Described {
  Package package;
  std::vector<Reference> needs;
};

// Called once for each source and version.
using Describe = std::function<Result<Described>(const Reference&)>;

Result<PackageSet> resolve(const std::vector<Reference>& requests, const Describe& describe);

// The packages of `set` that one of `roots` needs, themselves included. Names that are not in it are passed over.
std::vector<std::string> needed_by(const PackageSet& set, std::vector<std::string> roots);

}  // namespace adder::packages
