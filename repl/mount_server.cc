// See mount_server.h.
#include "repl/mount_server.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <sys/statvfs.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <deque>
#include <filesystem>

#include "repl/link_frame.h"
#include "repl/python_imports.h"

namespace adder::repl {

namespace {

namespace fs = std::filesystem;
using namespace mount_request;
using transport::Error;
using transport::ErrorKind;
using transport::Result;

constexpr size_t kMostHandles = 32;
constexpr size_t kMostEntriesAhead = 96;  // of listings of the directories in the one asked for
constexpr size_t kMostExpected = 256;
constexpr uint16_t kNoHandle = 0xffff;
constexpr uint32_t kDirectorySize = 0xffffffff;
constexpr uint64_t kAtTheEnd = 0xffffffff;
constexpr char kTemporarySuffix[] = ".part";

uint64_t number_at(std::string_view bytes, size_t at, size_t count) {
  return at + count <= bytes.size() ? from_little_endian(bytes.substr(at, count)) : 0;
}

bool is_module(const std::string& name) { return name.ends_with(".py") || name.ends_with(".mpy"); }

std::string parent_of(const std::string& path) {
  size_t slash = path.rfind('/');
  return slash == std::string::npos || slash == 0 ? "/" : path.substr(0, slash);
}

}  // namespace

Result<std::unique_ptr<MountServer>> MountServer::open(const std::string& folder, MountOptions options) {
  std::error_code trouble;
  fs::path root = fs::canonical(folder, trouble);
  if (!trouble && !fs::is_directory(root, trouble) && !trouble)
    trouble = std::make_error_code(std::errc::not_a_directory);
  if (trouble) return Error{ErrorKind::kLocalFile, "cannot mount " + folder + ": " + trouble.message()};
  return std::unique_ptr<MountServer>(new MountServer(root.string(), options));
}

MountServer::MountServer(std::string root, MountOptions options) : root_(std::move(root)), options_(options) {}

MountServer::~MountServer() { close_all(); }

void MountServer::close_all() {
  for (auto& [number, handle] : handles_) abandon(handle);
  handles_.clear();
  sent_.clear();
  expected_.clear();
}

std::string MountServer::answer(const MountRequest& request) {
  if (last_request_ == request && request.type != kHello) return last_reply_;
  Outcome outcome = handle(request);
  std::string payload(1, static_cast<char>(watch_.generation()));
  payload += outcome.error != 0 ? std::string(1, static_cast<char>(outcome.error)) : outcome.result;
  last_reply_ = encode_frame(outcome.error != 0 ? 'E' : 'K', request.number, payload);
  last_request_ = request;
  return last_reply_;
}

void MountServer::note(const std::string& text) {
  if (note_ && said_.insert(text).second) note_(text);
}

MountServer::Outcome MountServer::handle(const MountRequest& request) {
  const std::string& payload = request.payload;
  switch (request.type) {
    case kHello: return hello(payload);
    case kGeneration: return {};
    case kList: return list(number_at(payload, 0, 2), payload.size() < 2 ? "" : payload.substr(2));
    case kStat: return stat(payload);
    case kOpen: return open_to_read(payload);
    case kCreate: return payload.empty() ? Outcome{EINVAL, {}} : create(payload[0], payload.substr(1));
    case kRead:
    case kWrite:
    case kSize:
    case kFlush:
    case kClose: return with_handle(request);
    case kMkdir:
    case kRmdir:
    case kRemove: return change(request.type, payload, "");
    case kRename: {
      size_t first = number_at(payload, 0, 2);
      if (payload.size() < 2 + first) return {EINVAL, {}};
      return change(kRename, payload.substr(2, first), payload.substr(2 + first));
    }
    case kSpace: return space();
  }
  return {EINVAL, {}};
}

MountServer::Outcome MountServer::hello(const std::string& payload) {
  close_all();
  room_ = std::clamp<size_t>(number_at(payload, 1, 2), 256, 32768);
  return {0, std::string(1, options_.read_only ? 1 : 0)};
}

// ---- where things are

bool MountServer::contains(const std::string& real) const {
  return real == root_ || real.starts_with(root_ == "/" ? "/" : root_ + "/");
}

std::optional<std::string> MountServer::locate(const std::string& path, int& error, bool is_link_itself) {
  error = EINVAL;
  if (path.empty() || path[0] != '/' || path.find('\0') != std::string::npos) return std::nullopt;
  // The device has resolved "..": one that is here leads nowhere.
  fs::path lexical = fs::path(path).lexically_normal();
  fs::path here = fs::path(root_) / lexical.relative_path();
  if (!here.has_filename()) here = here.parent_path();
  std::error_code trouble;
  fs::path real = is_link_itself && here != fs::path(root_)
                      ? fs::weakly_canonical(here.parent_path(), trouble) / here.filename()
                      : fs::weakly_canonical(here, trouble);
  error = trouble.value();
  if (trouble) return std::nullopt;
  // A link to nothing is left as it is by weakly_canonical(), and would be followed by open().
  bool dangles = !is_link_itself && fs::is_symlink(fs::symlink_status(real, trouble));
  if (!options_.unsafe_links && (!contains(real.string()) || dangles)) {
    error = ENOENT;
    note(path.substr(1) + " is a link that leads out of " + root_ +
         ": the device does not see it (mount --unsafe-links shows it)");
    return std::nullopt;
  }
  if (options_.only_modules && !is_module(path) && !fs::is_directory(real, trouble)) {
    error = ENOENT;
    return std::nullopt;
  }
  return real.string();
}

std::vector<MountServer::Entry> MountServer::entries(const std::string& directory, const std::string& path) {
  std::vector<Entry> found;
  std::error_code trouble;
  for (fs::directory_iterator at(directory, trouble), end; !trouble && at != end; at.increment(trouble)) {
    Entry entry{at->path().filename().string()};
    std::string below = (path == "/" ? "" : path) + "/" + entry.name;
    int error = 0;
    std::optional<std::string> real = locate(below, error);
    struct stat status;
    if (!real || ::stat(real->c_str(), &status) != 0 || entry.name.size() > 255) continue;
    entry.is_directory = S_ISDIR(status.st_mode);
    if (!entry.is_directory && !S_ISREG(status.st_mode)) continue;
    entry.size = static_cast<uint64_t>(status.st_size);
    entry.mtime = status.st_mtime;
    found.push_back(entry);
  }
  std::sort(found.begin(), found.end(), [](const Entry& a, const Entry& b) { return a.name < b.name; });
  return found;
}

// ---- what is there

// As many entries as there is room for.
void MountServer::append_listings(std::string& result, const std::string& path, size_t first) {
  std::deque<std::string> directories{path};
  size_t ahead = 0;
  for (bool is_first = true; !directories.empty(); is_first = false, directories.pop_front()) {
    const std::string directory = directories.front();
    int error = 0;
    std::optional<std::string> real = locate(directory, error);
    if (!real) continue;
    watch_.watch(*real);
    std::vector<Entry> found = entries(*real, directory);
    std::string listed;
    size_t count = 0, bytes = result.size() + 5 + directory.size();
    for (size_t at = is_first ? first : 0; at < found.size(); ++at, ++count) {
      const Entry& entry = found[at];
      if (bytes + listed.size() + entry.name.size() + 9 > room_) break;
      listed += static_cast<char>(entry.name.size()) + entry.name;
      listed +=
          little_endian(entry.is_directory ? kDirectorySize : std::min<uint64_t>(entry.size, kDirectorySize - 1), 4);
      listed += little_endian(static_cast<uint64_t>(entry.mtime), 4);
    }
    bool is_whole = (is_first ? first : 0) + count == found.size();
    if (!is_first && (!is_whole || (ahead += count) > kMostEntriesAhead)) return;
    result += little_endian(directory.size(), 2) + directory;
    result += static_cast<char>(is_whole && first == 0);
    result += little_endian(count, 2) + listed;
    if (!is_whole || first != 0) return;
    for (const Entry& entry : found) {
      if (entry.is_directory) directories.push_back((directory == "/" ? "" : directory) + "/" + entry.name);
    }
  }
}

MountServer::Outcome MountServer::list(size_t first, const std::string& path) {
  int error = 0;
  std::optional<std::string> real = locate(path, error);
  struct stat status;
  if (!real) return {error, {}};
  if (::stat(real->c_str(), &status) != 0) return {errno, {}};
  if (!S_ISDIR(status.st_mode)) return {ENOTDIR, {}};
  Outcome outcome;
  append_listings(outcome.result, path, first);
  return outcome;
}

MountServer::Outcome MountServer::stat(const std::string& path) {
  int error = 0;
  std::optional<std::string> real = locate(path, error);
  if (!real) return {error, {}};
  struct stat status;
  if (::stat(real->c_str(), &status) != 0) return {errno, {}};
  bool is_directory = S_ISDIR(status.st_mode);
  std::string result = little_endian(is_directory ? 0x4000 : 0x8000, 2);
  result += little_endian(is_directory ? 0 : static_cast<uint64_t>(status.st_size), 4);
  return {0, result + little_endian(static_cast<uint64_t>(status.st_mtime), 4)};
}

MountServer::Outcome MountServer::space() {
  struct statvfs status;
  if (::statvfs(root_.c_str(), &status) != 0) return {errno, {}};
  // In blocks that keep the numbers small enough for a device.
  uint64_t block = status.f_frsize, unit = std::max<uint64_t>(block, 1 << 20);
  return {0, little_endian(unit, 4) + little_endian(status.f_blocks * block / unit, 4) +
                 little_endian(status.f_bavail * block / unit, 4)};
}

// ---- reading

// The content, if it is a file that the device has not read yet; is_too_large: it is one of more than `most` bytes, and
// would fit if nothing else were sent.
std::optional<std::string> MountServer::small_file(const std::string& path, size_t most, bool& is_too_large) {
  int error = 0;
  std::optional<std::string> real = locate(path, error);
  struct stat status;
  if (!real) return std::nullopt;
  watch_.watch(fs::path(*real).parent_path().string());
  if (::stat(real->c_str(), &status) != 0 || !S_ISREG(status.st_mode)) return std::nullopt;
  std::string key = path + ' ' + std::to_string(status.st_mtim.tv_sec) + '.' + std::to_string(status.st_mtim.tv_nsec) +
                    ' ' + std::to_string(status.st_size);
  if (sent_.contains(key)) return std::nullopt;
  auto size = static_cast<size_t>(status.st_size);
  is_too_large = size > most && size < room_ / 2;
  if (size > most) return std::nullopt;
  int fd = ::open(real->c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK);
  if (fd < 0) return std::nullopt;
  std::string content(size, '\0');
  ssize_t got = ::pread(fd, content.data(), content.size(), 0);
  ::close(fd);
  if (got != status.st_size) return std::nullopt;
  sent_.insert(key);
  return content;
}

void MountServer::expect(const std::string& path, const std::string& source) {
  for (const std::string& module : imported_paths(source, parent_of(path).substr(1))) {
    for (const char* file : {"/__init__.py", ".py"}) {
      std::string candidate = "/" + module + file;
      if (candidate.size() <= 255 && expected_.size() < kMostExpected) expected_.push_back(candidate);
    }
  }
}

// What a module that is being read imports is going to be read next, and so on, as long as there is room; what there is
// no room for waits for the next module.
void MountServer::read_ahead(std::string& result) {
  std::deque<std::string> candidates = std::exchange(expected_, {});
  while (!candidates.empty()) {
    const std::string candidate = candidates.front();
    size_t overhead = result.size() + 3 + candidate.size();
    bool is_too_large = false;
    std::optional<std::string> content = small_file(candidate, overhead < room_ ? room_ - overhead : 0, is_too_large);
    if (is_too_large) break;
    candidates.pop_front();
    if (!content) continue;
    result += static_cast<char>(candidate.size()) + candidate + little_endian(content->size(), 2) + *content;
    // First what it imports, as the device will.
    expect(candidate, *content);
    candidates.insert(candidates.begin(), expected_.begin(), expected_.end());
    expected_.clear();
  }
  expected_ = std::move(candidates);
}

MountServer::Outcome MountServer::open_to_read(const std::string& path) {
  int error = 0;
  std::optional<std::string> real = locate(path, error);
  if (!real) return {error, {}};
  int fd = ::open(real->c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK);
  if (fd < 0) return {errno, {}};
  Handle handle;
  handle.fd = fd;
  struct stat status;
  if (fstat(fd, &status) != 0 || !S_ISREG(status.st_mode)) {
    abandon(handle);
    return {S_ISDIR(status.st_mode) ? EISDIR : EINVAL, {}};
  }
  auto size = static_cast<uint64_t>(status.st_size);
  Outcome first = read(handle, 0, room_ - 8);
  if (first.error != 0) return abandon(handle), first;
  bool is_whole = first.result.size() == size;
  Outcome outcome{0, little_endian(std::min<uint64_t>(size, 0xffffffff), 4)};
  if (is_whole) {
    abandon(handle);
    outcome.result += little_endian(kNoHandle, 2);
  } else {
    Outcome number = add_handle(std::move(handle));
    if (number.error != 0) return number;
    outcome.result += number.result;
  }
  outcome.result += little_endian(first.result.size(), 2) + first.result;
  if (path.ends_with(".py")) {
    std::deque<std::string> before = std::exchange(expected_, {});
    expect(path, first.result);
    expected_.insert(expected_.end(), before.begin(), before.end());
    read_ahead(outcome.result);
  }
  return outcome;
}

// ---- files that stay open

MountServer::Outcome MountServer::add_handle(Handle handle) {
  if (handles_.size() >= kMostHandles) {
    abandon(handle);
    return {EMFILE, {}};
  }
  while (handles_.contains(next_handle_) || next_handle_ == kNoHandle) ++next_handle_;
  handles_[next_handle_] = std::move(handle);
  return {0, little_endian(next_handle_++, 2)};
}

MountServer::Outcome MountServer::create(int how, const std::string& path) {
  if (options_.read_only) return {EROFS, {}};
  int error = 0;
  std::optional<std::string> real = locate(path, error);
  if (!real) return {error, {}};
  struct stat status;
  bool is_there = ::stat(real->c_str(), &status) == 0;
  if (is_there && S_ISDIR(status.st_mode)) return {EISDIR, {}};
  if (is_there && !S_ISREG(status.st_mode)) return {EINVAL, {}};
  if (is_there && how & kExclusive) return {EEXIST, {}};
  if (!is_there && how & kExisting) return {ENOENT, {}};
  Handle handle;
  if (how & kTruncate) {
    handle.path = *real;
    handle.temporary = *real + kTemporarySuffix;
    handle.had_older = is_there;
    mode_t mode = is_there ? status.st_mode & 0777 : 0666;
    handle.fd = ::open(handle.temporary.c_str(), O_RDWR | O_CREAT | O_TRUNC | O_CLOEXEC | O_NOFOLLOW, mode);
  } else {
    handle.fd = ::open(real->c_str(), O_RDWR | O_CREAT | O_CLOEXEC | O_NONBLOCK, 0666);
  }
  if (handle.fd < 0) return {errno, {}};
  uint64_t size = how & kTruncate ? 0 : is_there ? static_cast<uint64_t>(status.st_size) : 0;
  Outcome outcome = add_handle(std::move(handle));
  if (outcome.error == 0) outcome.result += little_endian(std::min<uint64_t>(size, 0xffffffff), 4);
  return outcome;
}

MountServer::Outcome MountServer::with_handle(const MountRequest& request) {
  const std::string& payload = request.payload;
  auto found = handles_.find(static_cast<uint16_t>(number_at(payload, 0, 2)));
  if (found == handles_.end() || payload.size() < 2) return {EBADF, {}};
  Handle& handle = found->second;
  switch (request.type) {
    case kRead: return read(handle, number_at(payload, 2, 4), number_at(payload, 6, 2));
    case kWrite:
      if (payload.size() < 6) return {EINVAL, {}};
      return write(handle, number_at(payload, 2, 4), std::string_view(payload).substr(6));
    case kSize: {
      struct stat status;
      if (fstat(handle.fd, &status) != 0) return {errno, {}};
      return {0, little_endian(static_cast<uint64_t>(status.st_size), 4)};
    }
    case kFlush: return {finish(handle), {}};
    default: break;
  }
  int error = finish(handle);
  handle.temporary.clear();
  abandon(handle);
  handles_.erase(found);
  return {error, {}};
}

MountServer::Outcome MountServer::read(Handle& handle, uint64_t offset, size_t most) {
  std::string bytes(std::min(most, room_), '\0');
  size_t have = 0;
  while (have < bytes.size()) {
    ssize_t got = ::pread(handle.fd, bytes.data() + have, bytes.size() - have, static_cast<off_t>(offset + have));
    if (got < 0) return {errno, {}};
    if (got == 0) break;
    have += static_cast<size_t>(got);
  }
  bytes.resize(have);
  return {0, bytes};
}

MountServer::Outcome MountServer::write(Handle& handle, uint64_t offset, std::string_view bytes) {
  if (offset == kAtTheEnd) {
    struct stat status;
    if (fstat(handle.fd, &status) != 0) return {errno, {}};
    offset = static_cast<uint64_t>(status.st_size);
  }
  while (!bytes.empty()) {
    ssize_t wrote = ::pwrite(handle.fd, bytes.data(), bytes.size(), static_cast<off_t>(offset));
    if (wrote < 0) return {errno, {}};
    bytes.remove_prefix(static_cast<size_t>(wrote));
    offset += static_cast<uint64_t>(wrote);
  }
  return {};
}

// What was written takes its place. An errno, or 0.
int MountServer::finish(Handle& handle) {
  if (handle.temporary.empty()) return 0;
  if (std::rename(handle.temporary.c_str(), handle.path.c_str()) != 0) return errno;
  handle.temporary.clear();
  return 0;
}

void MountServer::abandon(Handle& handle) {
  if (!handle.temporary.empty() && (handle.had_older || finish(handle) != 0)) unlink(handle.temporary.c_str());
  if (handle.fd >= 0) ::close(handle.fd);
  handle.fd = -1;
}

// ---- names

MountServer::Outcome MountServer::change(char type, const std::string& path, const std::string& second) {
  if (options_.read_only) return {EROFS, {}};
  int error = 0;
  std::optional<std::string> real = locate(path, error, true);
  if (!real) return {error, {}};
  if (*real == root_) return {EPERM, {}};
  int failed = 0;
  if (type == kRename) {
    std::optional<std::string> to = locate(second, error, true);
    if (!to) return {error, {}};
    failed = std::rename(real->c_str(), to->c_str());
  } else if (type == kMkdir) {
    failed = ::mkdir(real->c_str(), 0777);
  } else if (type == kRmdir) {
    failed = ::rmdir(real->c_str());
  } else {
    failed = ::unlink(real->c_str());
    if (failed != 0 && errno == EPERM) errno = EISDIR;
  }
  return {failed != 0 ? errno : 0, {}};
}

}  // namespace adder::repl
