// What a host or a board gives to the VM: free functions that the program linking the VM defines. Results below zero
// are -errno (Linux numbers, vm/core/errors.h) on every platform. Nothing here may call back into the VM.
#pragma once
#include <cstddef>
#include <cstdint>

namespace adder::vm {

// Console
// stream: 1 output, 2 errors, whose text has plain \n; 3 the output, for bytes that are to arrive as they are
void port_write(int stream, const char* data, size_t length);
inline constexpr int kPortOutputBytes = 3;
int port_read(char* buffer,
              size_t length);  // at least 1 byte, waiting for it; 0 at the end; -4 (EINTR) when interrupted
bool port_input_ready();
// input(): a line that a person types, with the echo and editing of a board's console, without its end. Its length; -4
// when interrupted; -5 (EIO) when the person ends the input; -38 (ENOSYS) where the system's terminal does this and
// port_read gives whole lines.
int port_read_line(char* buffer, size_t size);

// Time
uint64_t port_ticks_us();                // monotonic, from an arbitrary start
int64_t port_epoch_us();                 // since 1970-01-01 UTC; boards without a clock count from 2000-01-01 at boot
int port_utc_offset_s(int64_t epoch_s);  // of local time
uint64_t port_cpu_us();                  // CPU time of this process, or ticks
void port_sleep_us(uint64_t duration);   // may return early, and does so on an interrupt
void port_poll();                        // called now and then from running loops; drains hardware

uint32_t port_entropy();

// Files. Paths are UTF-8 with '/', relative ones from the current directory.
struct PortStat {
  uint32_t mode;  // S_IFDIR 0x4000 or S_IFREG 0x8000, and permissions
  uint64_t size;
  int64_t mtime_s;
};
enum PortOpen : int {
  kOpenRead = 1,
  kOpenWrite = 2,
  kOpenCreate = 4,
  kOpenTruncate = 8,
  kOpenAppend = 16,
  kOpenExclusive = 32
};
int port_open(const char* path, int flags);
int port_close(int fd);
int port_file_read(int fd, void* buffer, size_t length);
int port_file_write(int fd, const void* data, size_t length);
int64_t port_seek(int fd, int64_t offset, int whence);  // 0 start, 1 current, 2 end; the new position
int port_truncate(int fd, uint64_t size);
int port_sync(int fd);  // fd -1: everything
int port_stat(const char* path, PortStat* out);
int port_list(const char* path, void (*emit)(void* context, const char* name, const PortStat* stat), void* context);
int port_mkdir(const char* path);
int port_rmdir(const char* path);
int port_remove(const char* path);
int port_rename(const char* from, const char* to);
int port_chdir(const char* path);
int port_getcwd(char* buffer, size_t size);  // length
int port_statvfs(const char* path, uint32_t* block_size, uint32_t* blocks, uint32_t* free_blocks);

// Threads: stacks to run on. Only where the module _thread is linked. `memory`: so many zeroed bytes of it, which stay
// where they are. run null: the stack that is running already. A thread that has ended switches away for good; it is
// freed by another.
void* port_thread_create(size_t memory_size, void** memory, void (*run)(void* argument), void* argument);  // null: no
void port_thread_switch(void* from, void* to);
void port_thread_free(void* thread);

}  // namespace adder::vm
