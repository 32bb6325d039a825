// See directory_target.h.
#include "packages/directory_target.h"

#include <filesystem>

#include "packages/hash_text.h"
#include "packages/local_file.h"

namespace adder::packages {

namespace {

namespace fs = std::filesystem;

constexpr size_t kMostBytes = size_t{64} << 20;

Result<void> outcome(const std::string& action, const std::string& path, const std::error_code& trouble) {
  if (!trouble) return {};
  return Error{ErrorKind::kLocalFile, "cannot " + action + " " + path + " on this computer: " + trouble.message()};
}

}  // namespace

std::string DirectoryTarget::shown(const std::string& path) const {
  return path.empty() ? folder_ : folder_ + (folder_.ends_with('/') ? "" : "/") + path;
}

Result<bool> DirectoryTarget::exists() {
  std::error_code trouble;
  fs::file_status status = fs::status(folder_, trouble);
  if (status.type() == fs::file_type::not_found) return false;
  if (status.type() == fs::file_type::directory) return true;
  return Error{ErrorKind::kLocalFile, folder_ + " is not a folder"};
}

Result<std::vector<TargetEntry>> DirectoryTarget::list(const std::string& folder) {
  std::error_code trouble;
  std::vector<TargetEntry> entries;
  auto at = fs::directory_iterator(shown(folder), trouble);
  for (; !trouble && at != fs::directory_iterator(); at.increment(trouble)) {
    std::error_code none;  // of what is neither file nor folder: 0 bytes
    bool is_folder = at->is_directory(none);
    uint64_t size = is_folder ? 0 : at->file_size(none);
    entries.push_back({at->path().filename(), is_folder, none ? 0 : size});
  }
  if (trouble) return outcome("read", shown(folder), trouble).error();
  return entries;
}

Result<std::string> DirectoryTarget::read(const std::string& path) { return read_local(shown(path), kMostBytes); }

Result<std::string> DirectoryTarget::hash(const std::string& path) {
  Result<std::string> bytes = read(path);
  if (!bytes.ok()) return bytes;
  return hash_text(*bytes);
}

Result<void> DirectoryTarget::write(const std::string& path, std::string_view bytes, const WriteProgress& progress) {
  if (progress) progress(bytes.size(), bytes.size());
  return write_local(shown(path), bytes);
}

Result<void> DirectoryTarget::move(const std::string& from, const std::string& to) {
  std::error_code trouble;
  fs::rename(shown(from), shown(to), trouble);
  return outcome("write", shown(to), trouble);
}

Result<void> DirectoryTarget::remove(const std::string& path) {
  std::error_code trouble;
  fs::remove(shown(path), trouble);
  return outcome("remove", shown(path), trouble);
}

Result<void> DirectoryTarget::make_folders(const std::string& folder) {
  std::error_code trouble;
  fs::create_directories(shown(folder), trouble);
  return outcome("create", shown(folder), trouble);
}

Result<void> DirectoryTarget::remove_folder(const std::string& folder) { return remove(folder); }

}  // namespace adder::packages
