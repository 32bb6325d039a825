// What the module _posix asks of an operating system. Only programs that link it define these functions. Results below
// zero are -errno.
#pragma once
#include <cstddef>
#include <cstdint>

namespace adder::vm {

int port_posix_open(const char* path, int flags, int mode);
int port_posix_pipe(int out[2]);
int port_posix_dup(int fd, int to);  // to -1: any
bool port_posix_isatty(int fd);
struct PortFullStat {
  int64_t fields[10];  // mode, inode, device, links, uid, gid, size; atime, mtime, ctime in ns
};
int port_posix_stat(const char* path, int fd, bool follow, PortFullStat* out);  // path null: of fd
int port_posix_chmod(const char* path, int64_t mode);
int port_posix_link(const char* from, const char* to);
int port_posix_symlink(const char* from, const char* to);
int port_posix_readlink(const char* path, char* text, size_t size);  // its length
int port_posix_access(const char* path, int mode);
int port_posix_utime(const char* path, int64_t accessed_ns, int64_t modified_ns);  // both negative: now
char** port_posix_environment();
int port_posix_setenv(const char* name, const char* value);  // value null: takes it out
int port_posix_system(const char* command);
int port_posix_number(int which);  // pid, parent's pid, uid, gid, euid, egid, processors
int port_posix_kill(int pid, int signal);
int port_posix_umask(int mask);
[[noreturn]] void port_posix_exit(int code);
const char* port_posix_uname(int field);
// Signals: noted ones make the VM's interrupt; what has been noted since the last call, as a bit mask.
int port_posix_catch_signal(int number, int how);  // 0 default, 1 ignore, 2 note it
uint64_t port_posix_take_signals();
int port_posix_timer(int which, double seconds, double interval, double left[2]);

}  // namespace adder::vm
