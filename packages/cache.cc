// See cache.h.
#include "packages/cache.h"

#include <cstdlib>
#include <filesystem>

#include "packages/hash_text.h"
#include "packages/local_file.h"

namespace adder::packages {

namespace {

constexpr size_t kMostBytes = size_t{64} << 20;

}  // namespace

std::string Cache::default_folder() {
  const char* cache = std::getenv("XDG_CACHE_HOME");
  if (cache != nullptr && cache[0] == '/') return std::string(cache) + "/adder/packages";
  const char* home = std::getenv("HOME");
  return home != nullptr && home[0] == '/' ? std::string(home) + "/.cache/adder/packages" : "";
}

std::string Cache::content_path(const std::string& hash) const {
  return folder_ + "/files/" + hash.substr(0, 2) + "/" + hash;
}

std::string Cache::address_path(const std::string& address) const {
  std::string hash = hash_text(address);
  return folder_ + "/addresses/" + hash.substr(0, 2) + "/" + hash;
}

std::optional<std::string> Cache::by_hash(const std::string& whole_hash) const {
  if (folder_.empty() || !is_whole_hash(whole_hash)) return {};
  Result<std::string> bytes = read_local(content_path(whole_hash), kMostBytes);
  if (!bytes.ok()) return {};  // missing, or as good as missing: it is fetched anew
  if (hash_text(*bytes) == whole_hash) return std::move(*bytes);
  std::error_code ignored;  // should it stay, it is found damaged again
  std::filesystem::remove(content_path(whole_hash), ignored);
  return {};
}

std::optional<std::string> Cache::by_address(const std::string& address) const {
  if (folder_.empty()) return {};
  Result<std::string> hash = read_local(address_path(address), kWholeHashDigits);
  if (!hash.ok()) return {};
  return by_hash(*hash);
}

Result<void> Cache::keep(const std::string& address, std::string_view bytes) const {
  if (folder_.empty()) return {};
  std::string hash = hash_text(bytes);
  Result<void> kept = write_local(content_path(hash), bytes);
  return kept.ok() ? write_local(address_path(address), hash) : kept;
}

}  // namespace adder::packages
