// The simulator's flash: a file of the user's, mapped, with NOR rules. What is programmed is in the file at once, so
// that even a killed simulator leaves what a board would after a power loss.
#pragma once

#include <cstdint>
#include <string>

#include "firmware/common/block_device.h"

namespace adder::firmware {

class FlashFile : public BlockDevice {
public:
  static constexpr uint32_t kSector = 4096;
  ~FlashFile();

  // Opens or creates the file; an empty path is memory that goes with the process. A new file has `size` bytes; an
  // existing one keeps its own. A file with something else in it than a filesystem of a board's is refused, since the
  // board would format it. Returns what went wrong, or an empty string.
  std::string open(const std::string& path, uint32_t size);

  int read(uint32_t address, void* buffer, uint32_t length) override;
  int program(uint32_t address, const void* data, uint32_t length) override;
  int erase(uint32_t sector) override;
  uint32_t sector_size() const override { return kSector; }
  uint32_t sector_count() const override { return size_ / kSector; }

private:
  std::string map(int fd, const std::string& path);
  bool blank() const;
  uint8_t* cells_ = nullptr;
  uint32_t size_ = 0;
};

}  // namespace adder::firmware
