// See supply.h.
#include "packages/supply.h"

#include "packages/hash_text.h"
#include "packages/local_file.h"
#include "packages/package_path.h"

namespace adder::packages {

namespace {

constexpr std::string_view kLocalPrefix = "file://";
constexpr size_t kMostFileBytes = size_t{16} << 20;

bool is_local(const std::string& address) { return address.starts_with(kLocalPrefix); }

Error not_kept(const std::string& address) {
  return package_error(shown_text(address) + " was never fetched here, and --offline forbids to fetch it now");
}

Error wrong_hash(const PackageFile& file, const std::string& actual) {
  return package_error(file.path + " is refused: its SHA-256 must begin with " + file.hash + ", but what " +
                       shown_text(file.address) + " has begins with " +
                       actual.substr(0, std::min<size_t>(file.hash.size(), 16)));
}

}  // namespace

Supply::Supply(SupplyOptions options)
    : options_(std::move(options)), cache_(options_.cache_folder), fetcher_(options_.fetch) {}

void Supply::keep(const std::string& address, const std::string& bytes) {
  Result<void> kept = cache_.keep(address, bytes);
  if (!kept.ok() && notes_.empty()) notes_.push_back("nothing is kept for --offline: " + kept.error().message);
}

Result<std::string> Supply::fetch(const std::string& address, size_t most_bytes) {
  for (const Mirror& mirror : options_.mirrors) {
    if (!address.starts_with(mirror.original)) continue;
    std::string there = mirror.instead + address.substr(mirror.original.size());
    return is_local(there) ? read_local(there.substr(kLocalPrefix.size()), most_bytes)
                           : fetcher_.get(there, most_bytes);
  }
  return fetcher_.get(address, most_bytes);
}

Result<std::string> Supply::page(const std::string& address, size_t most_bytes) {
  if (is_local(address)) return read_local(address.substr(kLocalPrefix.size()), most_bytes);
  if (options_.offline) {
    std::optional<std::string> kept = cache_.by_address(address);
    if (!kept) return not_kept(address);
    return std::move(*kept);
  }
  Result<std::string> bytes = fetch(address, most_bytes);
  if (bytes.ok()) keep(address, *bytes);
  return bytes;
}

Result<std::string> Supply::file(const PackageFile& file) {
  if (std::optional<std::string> kept = cache_.by_hash(file.hash)) return std::move(*kept);
  // An address that is known with a hash has the same for ever; what else it may have now is of no interest.
  bool is_settled = !file.hash.empty() || options_.offline;
  if (std::optional<std::string> kept =
          is_settled && !is_local(file.address) ? cache_.by_address(file.address) : std::nullopt;
      kept && hash_text(*kept).starts_with(file.hash))
    return std::move(*kept);
  if (options_.offline && !is_local(file.address)) return not_kept(file.address);
  Result<std::string> bytes = is_local(file.address)
                                  ? read_local(file.address.substr(kLocalPrefix.size()), kMostFileBytes)
                                  : fetch(file.address, kMostFileBytes);
  if (!bytes.ok()) {
    if (bytes.error().kind != ErrorKind::kNotFound) return bytes;
    return package_error(file.path + " cannot be had: " + bytes.error().message);
  }
  std::string actual = hash_text(*bytes);
  if (!actual.starts_with(file.hash)) return wrong_hash(file, actual);
  if (!is_local(file.address)) keep(file.address, *bytes);
  return bytes;
}

}  // namespace adder::packages
