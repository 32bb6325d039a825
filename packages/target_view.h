// What lies at a target, asked for folder by folder and file by file as it is needed, and once. Good until something
// is changed there.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "packages/target.h"

namespace adder::packages {

class TargetView {
public:
  explicit TargetView(Target& target) : target_(target) {}

  // Null: there is no such thing.
  Result<const TargetEntry*> find(const std::string& path);
  // Of a folder that is not there: nothing.
  Result<const std::vector<TargetEntry>*> list(const std::string& folder);
  // Of a file; nothing when there is none, "folder" when it is a folder.
  Result<std::optional<std::string>> hash(const std::string& path);

private:
  Target& target_;
  std::map<std::string, std::vector<TargetEntry>> folders_;
  std::map<std::string, std::string> hashes_;
};

}  // namespace adder::packages
