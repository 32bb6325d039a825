// What adderctl notes on a device of the packages that it has put there: lib/.adder-packages.json, one line of JSON.
// A device's file is worth what the device makes of it, so a manifest that is missing or damaged is a manifest of
// nothing, and one that is damaged in parts is what is left. Pure.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "packages/package.h"

namespace adder::packages {

// The files of its packages have paths and whole hashes, of what lies on the device; and no addresses.
struct Manifest {
  PackageSet packages;
};

std::string manifest_text(const Manifest& manifest);
// What could not be read is said in `notes`.
Manifest parse_manifest(std::string_view text, std::vector<std::string>* notes);

// The package of `manifest` whose name or source this is, as a person writes it.
const Package* find_package(const PackageSet& set, const Reference& reference);
// The names of those that have this file.
std::vector<std::string> owners_of(const PackageSet& set, const std::string& path);

// An install in its second half, in the staging folder: what is still to be moved and removed. Written when
// everything is there, so that an install that was cut off can be finished.
struct Commit {
  struct Move {
    std::string from, to;  // a name in the staging folder; a package's path
  };
  std::vector<Move> moves;
  std::vector<std::string> removals;
};

inline constexpr const char* kCommitName = "commit";
std::string commit_text(const Commit& commit);
std::optional<Commit> parse_commit(std::string_view text);

}  // namespace adder::packages
