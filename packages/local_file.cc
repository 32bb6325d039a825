// See local_file.h.
#include "packages/local_file.h"

#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <cstring>
#include <filesystem>
#include <memory>

namespace adder::packages {

namespace {

namespace fs = std::filesystem;

struct Close {
  void operator()(std::FILE* file) const { std::fclose(file); }
};

Error failed(const std::string& action, const std::string& path, const std::string& why) {
  return {ErrorKind::kLocalFile, "cannot " + action + " " + path + " on this computer: " + why};
}

}  // namespace

Result<std::string> read_local(const std::string& path, size_t most_bytes) {
  std::error_code trouble;
  fs::file_status status = fs::status(path, trouble);
  if (status.type() == fs::file_type::not_found)
    return Error{ErrorKind::kNotFound, "there is no " + path + " on this computer"};
  if (trouble) return failed("read", path, trouble.message());
  if (status.type() != fs::file_type::regular) return failed("read", path, "it is not a file");
  std::unique_ptr<std::FILE, Close> file(std::fopen(path.c_str(), "rb"));
  if (!file) return failed("read", path, std::strerror(errno));
  std::string bytes;
  char piece[65536];
  for (size_t got; (got = std::fread(piece, 1, sizeof piece, file.get())) > 0;) {
    bytes.append(piece, got);
    if (bytes.size() > most_bytes)
      return failed("read", path, "it has more than " + std::to_string(most_bytes) + " bytes");
  }
  if (std::ferror(file.get()) != 0) return failed("read", path, std::strerror(errno));
  return bytes;
}

Result<void> write_local(const std::string& path, std::string_view bytes) {
  std::error_code trouble;
  fs::path folder = fs::path(path).parent_path();
  if (!folder.empty()) fs::create_directories(folder, trouble);
  if (trouble) return failed("create", folder, trouble.message());
  // Of this process alone: others may be writing the same.
  std::string temporary = path + "." + std::to_string(getpid()) + ".part";
  errno = 0;
  std::FILE* file = std::fopen(temporary.c_str(), "wb");
  bool written = file != nullptr && std::fwrite(bytes.data(), 1, bytes.size(), file) == bytes.size();
  if (file != nullptr) written = std::fclose(file) == 0 && written;
  if (written && std::rename(temporary.c_str(), path.c_str()) == 0) return {};
  int number = errno;
  if (file != nullptr) std::remove(temporary.c_str());
  return failed("write", path, std::strerror(number));
}

}  // namespace adder::packages
