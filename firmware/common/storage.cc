// File descriptors are indices into a static table. Writers' chunk buffers and the current directory are pieces of the
// VM's heap, which move: each function begins by looking where they are. All of vm/port.h's file functions are here,
// and nothing else calls FlashFs.
#include "firmware/common/storage.h"

#include <cstring>

#include "firmware/common/chip.h"
#include "vm/port.h"
#include "vm/vm.h"

namespace adder::firmware {

namespace {

struct Open {
  FlashFs::File file;
  bool used;
  int8_t writer;  // the piece of memory that is its buffer, or -1
};

FlashFs flash_fs;
Open files[kOpenFiles];
vm::Vm* machine;

// The filesystem, when the files' buffers are where the files think they are.
FlashFs& ready() {
  for (Open& open : files)
    if (open.used && open.writer >= 0)
      open.file.buffer = static_cast<uint8_t*>(vm::held(machine, static_cast<unsigned>(open.writer)));
  return flash_fs;
}

const char* current() {
  const void* path = machine != nullptr ? vm::held(machine, kCurrentPiece) : nullptr;
  return path != nullptr ? static_cast<const char*>(path) : "/";
}

uint32_t clock() { return static_cast<uint32_t>(chip_epoch_us() / 1000000); }

// Makes `path` absolute in `out`, without `.`, `..` and doubled slashes. 0 or -kErrNameTooLong.
int absolute(const char* path, char* out) {
  size_t length = 0;
  auto add = [&](const char* from) -> bool {
    while (*from != 0) {
      while (*from == '/') ++from;
      size_t n = 0;
      while (from[n] != 0 && from[n] != '/') ++n;
      if (n == 0) break;
      if (n == 2 && from[0] == '.' && from[1] == '.') {
        while (length > 0 && out[--length] != '/') {
        }
      } else if (n != 1 || from[0] != '.') {
        if (length + 1 + n + 1 > kMaxPath) return false;
        out[length++] = '/';
        std::memcpy(out + length, from, n);
        length += n;
      }
      from += n;
    }
    return true;
  };
  if (path[0] != '/' && !add(current())) return -kErrNameTooLong;
  if (!add(path)) return -kErrNameTooLong;
  if (length == 0) out[length++] = '/';
  out[length] = 0;
  return 0;
}

FlashFs::File* file_of(int fd) { return fd >= 0 && fd < kOpenFiles && files[fd].used ? &files[fd].file : nullptr; }

vm::PortStat to_port(const FlashFs::Stat& stat) {
  return {stat.type == FlashFs::Type::kDirectory ? 0x41FFu : 0x81FFu, stat.size, static_cast<int64_t>(stat.mtime)};
}

// The piece of memory, or a negative errno.
int take_buffer() {
  if (machine == nullptr) return -kErrNoMemory;
  for (unsigned i = 0; i < kWriters; ++i) {
    if (vm::held(machine, i) == nullptr)
      return vm::hold(machine, i, flash_fs.chunk_size()) ? static_cast<int>(i) : -kErrNoMemory;
  }
  return -kErrTooManyFiles;
}

void give_buffer(const Open& open) {
  if (open.writer >= 0) vm::release(machine, static_cast<unsigned>(open.writer));
}

int close_at(int fd) {
  Open& open = files[fd];
  int e = ready().close(open.file);
  give_buffer(open);
  open.used = false;
  return e;
}

}  // namespace

void storage_use(vm::Vm* vm) { machine = vm; }

int storage_mount(FlashFs::Report* report) {
  *report = FlashFs::Report();
  if (board().flash == nullptr) return -kErrIo;
  int e = flash_fs.mount(*board().flash, clock, true, report);
  return e == 0 && flash_fs.chunk_size() > kMaxChunk ? -kErrInvalid : e;
}

void storage_reset() {
  for (int fd = 0; fd < kOpenFiles; ++fd) {
    if (files[fd].used) close_at(fd);
  }
  if (machine != nullptr) vm::release(machine, kCurrentPiece);
}

}  // namespace adder::firmware

namespace adder::vm {

using namespace firmware;  // NOLINT: this file is firmware's; only the port's names are the VM's

static_assert(static_cast<int>(kOpenRead) == FlashFs::kRead && static_cast<int>(kOpenWrite) == FlashFs::kWrite);

int port_open(const char* path, int flags) {
  char full[kMaxPath];
  if (int e = absolute(path, full); e < 0) return e;
  int fd = 0;
  while (fd < kOpenFiles && files[fd].used) ++fd;
  if (fd == kOpenFiles) return -kErrTooManyFiles;
  Open& open = files[fd];
  open.writer = -1;
  uint16_t wanted = 0;
  if (flags & kOpenRead) wanted |= FlashFs::kRead;
  if (flags & kOpenWrite) wanted |= FlashFs::kWrite;
  if (flags & kOpenCreate) wanted |= FlashFs::kCreate;
  if (flags & kOpenTruncate) wanted |= FlashFs::kTruncate;
  if (flags & kOpenAppend) wanted |= FlashFs::kAppend;
  if (flags & kOpenExclusive) wanted |= FlashFs::kExclusive;
  uint8_t* buffer = nullptr;
  if (flags & kOpenWrite) {
    const int piece = take_buffer();
    if (piece < 0) return piece;
    open.writer = static_cast<int8_t>(piece);
    buffer = static_cast<uint8_t*>(vm::held(machine, static_cast<unsigned>(piece)));
  }
  if (int e = ready().open(open.file, full, wanted, buffer); e < 0) {
    give_buffer(open);
    return e;
  }
  open.used = true;
  return fd;
}

int port_close(int fd) { return file_of(fd) == nullptr ? -kErrBadFile : close_at(fd); }

int port_file_read(int fd, void* buffer, size_t length) {
  FlashFs::File* file = file_of(fd);
  return file == nullptr ? -kErrBadFile : ready().read(*file, buffer, static_cast<uint32_t>(length));
}

int port_file_write(int fd, const void* data, size_t length) {
  FlashFs::File* file = file_of(fd);
  return file == nullptr ? -kErrBadFile : ready().write(*file, data, static_cast<uint32_t>(length));
}

int64_t port_seek(int fd, int64_t offset, int whence) {
  FlashFs::File* file = file_of(fd);
  if (file == nullptr) return -kErrBadFile;
  if (whence < 0 || whence > 2) return -kErrInvalid;
  return ready().seek(*file, offset, static_cast<FlashFs::Seek>(whence));
}

int port_truncate(int fd, uint64_t size) {
  FlashFs::File* file = file_of(fd);
  if (file == nullptr) return -kErrBadFile;
  return size > 0x7FFFFFFF ? -kErrTooBig : ready().truncate(*file, static_cast<uint32_t>(size));
}

int port_sync(int fd) {
  if (fd >= 0) return file_of(fd) == nullptr ? -kErrBadFile : ready().flush(*file_of(fd));
  int result = 0;
  for (Open& open : files) {
    int e = open.used ? ready().flush(open.file) : 0;
    if (result == 0) result = e;
  }
  return result;
}

int port_stat(const char* path, PortStat* out) {
  char full[kMaxPath];
  FlashFs::Stat stat;
  if (int e = absolute(path, full); e < 0) return e;
  if (int e = ready().stat(full, &stat); e < 0) return e;
  *out = to_port(stat);
  return 0;
}

int port_list(const char* path, void (*emit)(void* context, const char* name, const PortStat* stat), void* context) {
  char full[kMaxPath];
  if (int e = absolute(path, full); e < 0) return e;
  FlashFs::Cursor cursor;
  if (int e = ready().list(full, &cursor); e < 0) return e;
  FlashFs::Entry entry;
  int e;
  while ((e = ready().next(&cursor, &entry)) == 1) {
    PortStat stat = to_port(entry.stat);
    emit(context, entry.name, &stat);
  }
  return e;
}

int port_mkdir(const char* path) {
  char full[kMaxPath];
  int e = absolute(path, full);
  return e < 0 ? e : ready().mkdir(full);
}

int port_rmdir(const char* path) {
  char full[kMaxPath];
  int e = absolute(path, full);
  return e < 0 ? e : ready().rmdir(full);
}

int port_remove(const char* path) {
  char full[kMaxPath];
  int e = absolute(path, full);
  return e < 0 ? e : ready().remove(full);
}

int port_rename(const char* from, const char* to) {
  char full[kMaxPath], target[kMaxPath];
  int e = absolute(from, full);
  if (e == 0) e = absolute(to, target);
  return e < 0 ? e : ready().rename(full, target);
}

int port_chdir(const char* path) {
  char full[kMaxPath];
  FlashFs::Stat stat;
  if (int e = absolute(path, full); e < 0) return e;
  if (int e = ready().stat(full, &stat); e < 0) return e;
  if (stat.type != FlashFs::Type::kDirectory) return -kErrNotDirectory;
  const size_t length = std::strlen(full);
  if (length > 1) {
    if (!vm::hold(machine, kCurrentPiece, length + 1)) return -kErrNoMemory;
    std::memcpy(vm::held(machine, kCurrentPiece), full, length + 1);
  } else {
    vm::release(machine, kCurrentPiece);
  }
  return 0;
}

int port_getcwd(char* buffer, size_t size) {
  size_t length = std::strlen(current());
  if (length + 1 > size) return -kErrInvalid;
  std::memcpy(buffer, current(), length + 1);
  return static_cast<int>(length);
}

int port_statvfs(const char* path, uint32_t* block_size, uint32_t* blocks, uint32_t* free_blocks) {
  PortStat stat;
  FlashFs::Space space;
  if (int e = port_stat(path, &stat); e < 0) return e;
  if (int e = ready().statvfs(&space); e < 0) return e;
  *block_size = space.block_size;
  *blocks = space.blocks;
  *free_blocks = space.free_;
  return 0;
}

}  // namespace adder::vm
