// One package's description: package.json of a repository, or {index}/package/{py|6}/NAME/VERSION.json of an index, as
// micropython-lib and mip define them: "version"; "hashes" [[path, beginning of SHA-256]]; "urls" [[path, url]]; "deps"
// [[package, version]]. Everything in it is checked before anything is done with it. Pure.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "packages/result.h"

namespace adder::packages {

struct DescribedFile {
  std::string path;  // passed path_trouble()
  std::string url;   // as written; empty: it is known by its hash
  std::string hash;  // the beginning of its SHA-256, in hexadecimal digits, or empty
};

struct DescribedDependency {
  std::string package;
  std::string version;  // empty: any
};

struct Description {
  std::string name;  // empty: it does not say
  std::string version;
  std::vector<DescribedFile> files;
  std::vector<DescribedDependency> dependencies;
};

// `where` is for messages: the address that it was read from.
Result<Description> parse_description(std::string_view json, const std::string& where);

}  // namespace adder::packages
