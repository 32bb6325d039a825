// Makes packages of references: asks the index or reads the description, and turns everything in it into addresses.
// Also searches the index. One thread.
#pragma once

#include <string>
#include <vector>

#include "packages/description.h"
#include "packages/resolver.h"
#include "packages/supply.h"

namespace adder::packages {

inline constexpr const char* kDefaultIndex = "https://micropython.org/pi/v2";

struct IndexEntry {
  std::string name, version, description, license;
};

class Catalog {
public:
  // `bytecode` is "py" for sources, or the number of the .mpy format: "6".
  Catalog(std::string index, std::string bytecode, Supply& supply);

  Result<Described> describe(const Reference& reference);
  // All whose name or description has each of the words; sorted by name.
  Result<std::vector<IndexEntry>> search(const std::vector<std::string>& words);

private:
  Result<Description> read(const Reference& reference, Reference* base);
  Result<Description> read_of_index(const Reference& reference);
  Error no_such_package(const Reference& reference);
  Result<PackageFile> locate(const DescribedFile& file, const Reference& base);
  Result<Reference> need(const DescribedDependency& dependency, const Reference& base);

  std::string index_, bytecode_;
  Supply& supply_;
};

}  // namespace adder::packages
