#include "firmware/sim/flash_file.h"

#include <fcntl.h>
#include <sys/file.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>

#include "firmware/common/flash_fs.h"

namespace adder::firmware {

namespace {
constexpr size_t kBeginning = 256;  // bytes of a filesystem that nothing was written to yet
}

FlashFile::~FlashFile() {
  if (cells_ != nullptr) ::munmap(cells_, size_);
}

std::string FlashFile::open(const std::string& path, uint32_t size) {
  size_ = size;
  if (path.empty()) return map(-1, path);
  int fd = ::open(path.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0644);
  if (fd < 0) return path + ": " + std::strerror(errno);
  if (::flock(fd, LOCK_EX | LOCK_NB) < 0) {  // held until the process ends
    ::close(fd);
    return path + " is in use by another simulator; give this one a flash file of its own";
  }
  if (std::string why = map(fd, path); !why.empty()) return why;
  static FlashFs fs;
  FlashFs::Report report;
  if (blank() || fs.mount(
                     *this, [] { return uint32_t{0}; }, false, &report) == 0)
    return "";
  return path +
         " holds no board's filesystem, or one that is damaged beyond repair; it is left alone: give another name";
}

// Nothing but erased bytes, or zeros where a simulator was killed while it made the file; or, if it was killed while
// the board made its filesystem, that filesystem's beginning.
bool FlashFile::blank() const {
  size_t from = std::memcmp(cells_, "AFS1", 4) == 0 ? kBeginning : 0;
  return std::all_of(cells_ + from, cells_ + size_, [](uint8_t byte) { return byte == 0xFF || byte == 0; });
}

std::string FlashFile::map(int fd, const std::string& path) {
  bool fresh = fd < 0;
  if (fd >= 0) {
    struct stat info;
    if (::fstat(fd, &info) < 0) return path + ": " + std::strerror(errno);
    fresh = info.st_size == 0;
    if (fresh && ::ftruncate(fd, size_) < 0) return path + ": " + std::strerror(errno);
    if (!fresh) {
      auto found = static_cast<uint64_t>(info.st_size);
      if (found % kSector != 0 || found < 16 * kSector || found > 64u << 20) {
        return path + " is no flash file: its size must be a multiple of 4096 from 64 KB to 64 MB";
      }
      size_ = static_cast<uint32_t>(found);
    }
  }
  int flags = fd < 0 ? MAP_PRIVATE | MAP_ANONYMOUS : MAP_SHARED;
  void* memory = ::mmap(nullptr, size_, PROT_READ | PROT_WRITE, flags, fd, 0);
  if (memory == MAP_FAILED) return path + ": " + std::strerror(errno);
  cells_ = static_cast<uint8_t*>(memory);
  if (fresh) std::memset(cells_, 0xFF, size_);
  return "";  // the descriptor stays open for its lock
}

int FlashFile::read(uint32_t address, void* buffer, uint32_t length) {
  if (address > size_ || length > size_ - address) return -kErrIo;
  std::memcpy(buffer, cells_ + address, length);
  return 0;
}

int FlashFile::program(uint32_t address, const void* data, uint32_t length) {
  if (address > size_ || length > size_ - address) return -kErrIo;
  auto* bytes = static_cast<const uint8_t*>(data);
  for (uint32_t i = 0; i < length; ++i) cells_[address + i] &= bytes[i];
  return 0;
}

int FlashFile::erase(uint32_t sector) {
  if (sector >= sector_count()) return -kErrIo;
  std::memset(cells_ + sector * kSector, 0xFF, kSector);
  return 0;
}

}  // namespace adder::firmware
