// What was fetched, kept on this computer: contents under their SHA-256, and for each address what it last had.
// Invariant: what is given out has the hash that it is filed under; what has not is removed and counts as missing. Any
// number of processes may use the same folder.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "packages/result.h"

namespace adder::packages {

class Cache {
public:
  // An empty folder: nothing is kept.
  explicit Cache(std::string folder) : folder_(std::move(folder)) {}

  // $XDG_CACHE_HOME/adder/packages, or ~/.cache/adder/packages; empty when neither is known.
  static std::string default_folder();

  std::optional<std::string> by_hash(const std::string& whole_hash) const;
  std::optional<std::string> by_address(const std::string& address) const;
  // kLocalFile: the disk is full, or not ours. Nothing is lost but time later on.
  Result<void> keep(const std::string& address, std::string_view bytes) const;

private:
  std::string content_path(const std::string& hash) const;
  std::string address_path(const std::string& address) const;
  std::string folder_;
};

}  // namespace adder::packages
