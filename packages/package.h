// What is known of a package once it is resolved: the value that resolver, lock, manifest and installer share.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "packages/reference.h"

namespace adder::packages {

struct PackageFile {
  std::string path;     // on the device, relative to the folder for packages; passed path_trouble()
  std::string address;  // "https://…" or "file:///…"
  std::string hash;     // SHA-256 in hexadecimal digits: whole in a lock; from an index its beginning; else empty
  uint64_t size = 0;    // bytes; 0: not known
};

struct Dependency {
  std::string name;
  std::string version;  // as the package asks for it; empty: any
};

struct Package {
  std::string name;
  Reference reference;        // its version is what was asked for
  std::string version;        // what it calls itself; may be empty
  bool is_requested = false;  // by a person, and not only by another package
  std::vector<Dependency> dependencies;
  std::vector<PackageFile> files;  // sorted by path, no path twice
};

using PackageSet = std::map<std::string, Package>;

// "umqtt.simple 1.4.0"
inline std::string title_of(const Package& package) {
  return package.version.empty() ? package.name : package.name + " " + package.version;
}

}  // namespace adder::packages
