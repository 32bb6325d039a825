// The filesystem as the VM's port sees it: one FlashFs, a table of open files, a current directory. Paths may be
// relative and hold `..`; they are made absolute here. The functions of vm/port.h for files are defined in storage.cc.
#pragma once

#include "firmware/common/flash_fs.h"

namespace adder::vm {
struct Vm;
}

namespace adder::firmware {

inline constexpr int kOpenFiles = 10;  // at a time
inline constexpr int kWriters = 3;     // of these, for writing: each needs a chunk's buffer, from the VM's heap
inline constexpr unsigned kCurrentPiece = kWriters;  // of what the VM holds for us: the current directory
inline constexpr unsigned kHistoryPiece = kWriters + 1;
inline constexpr uint32_t kMaxChunk = 512;  // bytes
inline constexpr size_t kMaxPath = 256;     // bytes, with its end

// The VM in whose heap buffers are held from now on. Before, there are none.
void storage_use(vm::Vm* vm);
// Mounts the board's flash, formatting what cannot be read. 0, or a negative errno: there is no filesystem then.
int storage_mount(FlashFs::Report* report);
// Closes every file, flushing it, and goes back to the root: at a soft reset, while the memory of the VM is still
// there.
void storage_reset();

}  // namespace adder::firmware
