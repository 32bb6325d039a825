// The bytes at an address, from the network, the cache or this computer, checked against the hash that they must have.
// Offline nothing but cache and computer are asked. Mirrors stand in for addresses that begin as theirs do. One thread.
#pragma once

#include <string>
#include <vector>

#include "packages/cache.h"
#include "packages/fetcher.h"
#include "packages/package.h"

namespace adder::packages {

struct Mirror {
  std::string original, instead;  // beginnings of addresses
};

struct SupplyOptions {
  std::string cache_folder = Cache::default_folder();
  bool offline = false;
  std::vector<Mirror> mirrors;
  FetchOptions fetch;
};

class Supply {
public:
  explicit Supply(SupplyOptions options);

  // A description or an index: what is there now, or offline what was there last. kNotFound: there is none.
  Result<std::string> page(const std::string& address, size_t most_bytes);
  // A package's file; what begins with another hash than file.hash is refused.
  Result<std::string> file(const PackageFile& file);

  // What went wrong without failing anything, such as a cache that cannot be written; each once.
  const std::vector<std::string>& notes() const { return notes_; }

private:
  Result<std::string> fetch(const std::string& address, size_t most_bytes);
  void keep(const std::string& address, const std::string& bytes);

  SupplyOptions options_;
  Cache cache_;
  Fetcher fetcher_;
  std::vector<std::string> notes_;
};

}  // namespace adder::packages
