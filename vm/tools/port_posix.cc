// The port of the command line tools: the VM on Linux, on its terminal, clock and files. Output that does not go to a
// terminal is gathered and written when there is a buffer of it, before anything else is shown or read, and at the end.
#include <dirent.h>
#include <fcntl.h>
#include <poll.h>
#include <sys/random.h>
#include <sys/stat.h>
#include <sys/statvfs.h>
#include <time.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <cstring>

#include "vm/port.h"
#include "vm/tools/interruptible_read.h"

namespace adder::vm {

namespace {

constexpr size_t kOutputSize = 8192;
char output[kOutputSize];
size_t output_used = 0;

void write_all(int fd, const char* data, size_t length) {
  while (length) {
    ssize_t n = write(fd, data, length);
    if (n < 0) {
      if (errno == EINTR) continue;
      if (errno == EAGAIN) {
        pollfd p{fd, POLLOUT, 0};
        poll(&p, 1, -1);
        continue;
      }
      if (errno == EPIPE) _exit(141);  // whoever read our output has gone, as with `adder x.py | head`
      return;
    }
    data += n;
    length -= static_cast<size_t>(n);
  }
}

void flush_output() {
  size_t n = output_used;
  output_used = 0;
  write_all(1, output, n);
}

bool output_is_gathered() {
  static int gathered = -1;
  if (gathered < 0) {
    gathered = !isatty(1);
    if (gathered) std::atexit(flush_output);
  }
  return gathered;
}

int result(long r) { return r < 0 ? -errno : static_cast<int>(r); }

void to_port_stat(const struct stat& s, PortStat* out) {
  out->mode = s.st_mode;
  out->size = static_cast<uint64_t>(s.st_size);
  out->mtime_s = s.st_mtime;
}

uint64_t clock_us(clockid_t clock) {
  timespec t;
  clock_gettime(clock, &t);
  return static_cast<uint64_t>(t.tv_sec) * 1000000u + static_cast<uint64_t>(t.tv_nsec) / 1000u;
}

}  // namespace

// ---- console

void port_write(int stream, const char* data, size_t length) {
  if (stream == kPortOutputBytes) stream = 1;
  if (stream != 1 || !output_is_gathered()) {
    if (output_used) flush_output();
    write_all(stream, data, length);
    return;
  }
  if (length > kOutputSize - output_used) flush_output();
  if (length >= kOutputSize) {
    write_all(1, data, length);
  } else if (length) {
    std::memcpy(output + output_used, data, length);
    output_used += length;
  } else {
    flush_output();
  }
}

int port_read(char* buffer, size_t length) {
  flush_output();
  return result(interruptible_read(0, buffer, length));
}

int port_read_line(char*, size_t) { return -ENOSYS; }

bool port_input_ready() {
  pollfd p{0, POLLIN, 0};
  return poll(&p, 1, 0) > 0;
}

// ---- time

uint64_t port_ticks_us() { return clock_us(CLOCK_MONOTONIC); }
int64_t port_epoch_us() { return static_cast<int64_t>(clock_us(CLOCK_REALTIME)); }
uint64_t port_cpu_us() { return clock_us(CLOCK_PROCESS_CPUTIME_ID); }

int port_utc_offset_s(int64_t epoch_s) {
  time_t t = static_cast<time_t>(epoch_s);
  tm local;
  return localtime_r(&t, &local) ? static_cast<int>(local.tm_gmtoff) : 0;
}

void port_sleep_us(uint64_t duration) {
  flush_output();
  timespec t{static_cast<time_t>(duration / 1000000u), static_cast<long>(duration % 1000000u) * 1000};
  nanosleep(&t, nullptr);  // a signal ends it early: the caller looks at the clock and at the interrupt
}

void port_poll() {}

uint32_t port_entropy() {
  uint32_t r;
  while (getrandom(&r, sizeof r, 0) != sizeof r) {
  }
  return r;
}

// ---- files

int port_open(const char* path, int flags) {
  bool r = flags & kOpenRead, w = flags & kOpenWrite;
  int f = O_CLOEXEC | (r && w ? O_RDWR : w ? O_WRONLY : O_RDONLY);
  if (flags & kOpenCreate) f |= O_CREAT;
  if (flags & kOpenTruncate) f |= O_TRUNC;
  if (flags & kOpenAppend) f |= O_APPEND;
  if (flags & kOpenExclusive) f |= O_EXCL;
  int fd;
  do {
    fd = open(path, f, 0666);
  } while (fd < 0 && errno == EINTR);
  if (fd < 0) return -errno;
  struct stat s;
  if (fstat(fd, &s) == 0 && S_ISDIR(s.st_mode)) {
    close(fd);
    return -EISDIR;
  }
  return fd;
}
int port_close(int fd) { return result(close(fd)); }
int port_file_read(int fd, void* buffer, size_t length) {
  if (fd == 0) flush_output();
  return result(interruptible_read(fd, buffer, length));
}
int port_file_write(int fd, const void* data, size_t length) {
  if (fd == 1 || fd == 2) flush_output();
  return result(write(fd, data, length));
}
int64_t port_seek(int fd, int64_t offset, int whence) {
  off_t r = lseek(fd, offset, whence);
  return r < 0 ? -errno : r;
}
int port_truncate(int fd, uint64_t size) { return result(ftruncate(fd, static_cast<off_t>(size))); }
int port_sync(int fd) {
  if (fd >= 0) return result(fsync(fd));
  sync();
  return 0;
}
int port_stat(const char* path, PortStat* out) {
  struct stat s;
  if (stat(path, &s) != 0) return -errno;
  to_port_stat(s, out);
  return 0;
}

int port_list(const char* path, void (*emit)(void* context, const char* name, const PortStat* stat), void* context) {
  DIR* d = opendir(path);
  if (!d) return -errno;
  while (dirent* e = readdir(d)) {
    if (std::strcmp(e->d_name, ".") == 0 || std::strcmp(e->d_name, "..") == 0) continue;
    PortStat out{};
    struct stat s;
    if (fstatat(dirfd(d), e->d_name, &s, 0) == 0 || fstatat(dirfd(d), e->d_name, &s, AT_SYMLINK_NOFOLLOW) == 0)
      to_port_stat(s, &out);
    emit(context, e->d_name, &out);
  }
  closedir(d);
  return 0;
}

int port_mkdir(const char* path) { return result(mkdir(path, 0777)); }
int port_rmdir(const char* path) { return result(rmdir(path)); }
int port_remove(const char* path) { return result(unlink(path)); }
int port_rename(const char* from, const char* to) { return result(std::rename(from, to)); }
int port_chdir(const char* path) { return result(chdir(path)); }
int port_getcwd(char* buffer, size_t size) {
  return getcwd(buffer, size) ? static_cast<int>(std::strlen(buffer)) : -errno;
}
int port_statvfs(const char* path, uint32_t* block_size, uint32_t* blocks, uint32_t* free_blocks) {
  struct statvfs s;
  if (statvfs(path, &s) != 0) return -errno;
  *block_size = static_cast<uint32_t>(s.f_frsize);
  *blocks = static_cast<uint32_t>(s.f_blocks);
  *free_blocks = static_cast<uint32_t>(s.f_bavail);
  return 0;
}

}  // namespace adder::vm
