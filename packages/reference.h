// What a person, a lock or another package calls a package: a name of the index, a URL, a repository or a folder here.
// Sources are kept in one spelling, so that the same package is the same text. Where they lead is computed here as
// well. Pure.
//
//   umqtt.simple  umqtt.simple@1.4.0                    the index
//   github:org/repo  github:org/repo/path@branch        also gitlab: and codeberg:
//   https://host/path/  https://host/path/module.py     package.json, or one file
//   ./folder  /home/me/module.py  file:///srv/folder    this computer
#pragma once

#include <string>
#include <string_view>

#include "packages/result.h"

namespace adder::packages {

enum class ReferenceKind { kIndex, kWeb, kRepository, kLocal };

struct Reference {
  ReferenceKind kind = ReferenceKind::kIndex;
  std::string source;   // "umqtt.simple", "https://…", "github:org/repo/path", "file:///home/me/folder"
  std::string version;  // of the index, or a branch, tag or commit; empty: the newest, or the default branch

  std::string text() const { return version.empty() ? source : source + "@" + version; }
};

// Relative local paths are taken from `directory`, which is absolute.
Result<Reference> parse_reference(std::string_view text, const std::string& directory);

// What a package of this source is called unless it says so itself: "umqtt.simple", "repo", "module".
std::string name_of(const Reference& reference);

// True when the source is one file, rather than a description or a folder that has one.
bool is_single_file(std::string_view source);
// "module.py"
std::string file_name_of(std::string_view source);

// The source of the description of a package that is not of the index: itself, or with "/package.json".
std::string description_source(const Reference& reference);

// Where a source is fetched: "https://…" or "file:///…" (which is never percent-encoded).
std::string address_of(const Reference& reference);

// What `url` means inside of the description at `base`: web addresses and repositories as they are, others relative to
// the base's folder, and of the base's version. A package of the network must not name files of this computer, and one
// of this computer none outside of its folder.
Result<Reference> reference_within(std::string_view url, const Reference& base);

}  // namespace adder::packages
