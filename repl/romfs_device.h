// A device's partitions for ROMFS images, by MicroPython's vfs.rom_ioctl. Same threading as Session.
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "repl/session.h"

namespace adder::repl {

struct RomfsPartition {
  int number = 0;
  uint64_t size = 0;                   // bytes
  std::optional<uint64_t> image_size;  // bytes; nothing when there is no image in it
};

// kDeviceFile when the device has nothing of the kind.
Result<std::vector<RomfsPartition>> list_romfs_partitions(Session& session);

// Writes the image and compares what is there then. kDeviceFull, before anything is erased, when it does not fit. The
// device mounts it at its next start. An image that was there is lost, also when this fails.
Result<void> write_romfs(Session& session, int partition, const std::string& image,
                         const std::function<void(uint64_t done, uint64_t total)>& progress = {});

}  // namespace adder::repl
