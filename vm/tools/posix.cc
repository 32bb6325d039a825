// Files, processes and signals of Linux for the module _posix. See vm/port_posix.h.
#include <fcntl.h>
#include <signal.h>
#include <sys/stat.h>
#include <sys/time.h>
#include <sys/utsname.h>
#include <unistd.h>

#include <cerrno>
#include <cmath>
#include <cstdlib>

#include "vm/port_posix.h"
#include "vm/tools/interruptible_read.h"

extern char** environ;

namespace adder::vm {

namespace {
int result(long r) { return r < 0 ? -errno : static_cast<int>(r); }
int64_t nanoseconds(const timespec& t) { return int64_t{t.tv_sec} * 1'000'000'000 + t.tv_nsec; }
timespec from_nanoseconds(int64_t ns) {
  int64_t s = ns / 1'000'000'000, rest = ns % 1'000'000'000;
  if (rest < 0) --s, rest += 1'000'000'000;
  return {static_cast<time_t>(s), static_cast<long>(rest)};
}
}  // namespace

int port_posix_open(const char* path, int flags, int mode) {
  return result(open(path, flags | O_CLOEXEC, static_cast<mode_t>(mode)));
}
int port_posix_pipe(int out[2]) { return result(pipe2(out, O_CLOEXEC)); }
int port_posix_dup(int fd, int to) { return result(to < 0 ? fcntl(fd, F_DUPFD_CLOEXEC, 0) : dup2(fd, to)); }
bool port_posix_isatty(int fd) { return isatty(fd); }
int port_posix_stat(const char* path, int fd, bool follow, PortFullStat* out) {
  struct stat s;
  int r = path ? (follow ? stat(path, &s) : lstat(path, &s)) : fstat(fd, &s);
  if (r < 0) return -errno;
  const int64_t fields[] = {s.st_mode,
                            static_cast<int64_t>(s.st_ino),
                            static_cast<int64_t>(s.st_dev),
                            static_cast<int64_t>(s.st_nlink),
                            s.st_uid,
                            s.st_gid,
                            s.st_size,
                            nanoseconds(s.st_atim),
                            nanoseconds(s.st_mtim),
                            nanoseconds(s.st_ctim)};
  for (int i = 0; i < 10; ++i) out->fields[i] = fields[i];
  return 0;
}
int port_posix_chmod(const char* path, int64_t mode) { return result(chmod(path, static_cast<mode_t>(mode))); }
int port_posix_link(const char* from, const char* to) { return result(link(from, to)); }
int port_posix_symlink(const char* from, const char* to) { return result(symlink(from, to)); }
int port_posix_readlink(const char* path, char* text, size_t size) { return result(readlink(path, text, size)); }
int port_posix_access(const char* path, int mode) { return result(access(path, mode)); }
int port_posix_utime(const char* path, int64_t accessed_ns, int64_t modified_ns) {
  const timespec times[] = {from_nanoseconds(accessed_ns), from_nanoseconds(modified_ns)};
  const bool now = accessed_ns < 0 && modified_ns < 0;
  return result(utimensat(AT_FDCWD, path, now ? nullptr : times, 0));
}
char** port_posix_environment() { return environ; }
int port_posix_setenv(const char* name, const char* value) {
  return result(value ? setenv(name, value, 1) : unsetenv(name));
}
int port_posix_system(const char* command) { return result(std::system(command)); }
int port_posix_number(int which) {
  switch (which) {
    case 0: return getpid();
    case 1: return getppid();
    case 2: return static_cast<int>(getuid());
    case 3: return static_cast<int>(getgid());
    case 4: return static_cast<int>(geteuid());
    case 5: return static_cast<int>(getegid());
    default: return static_cast<int>(sysconf(_SC_NPROCESSORS_ONLN));
  }
}
int port_posix_kill(int pid, int signal) { return result(kill(pid, signal)); }
int port_posix_umask(int mask) { return static_cast<int>(umask(static_cast<mode_t>(mask))); }
void port_posix_exit(int code) { _exit(code); }
const char* port_posix_uname(int field) {
  static utsname names;
  uname(&names);
  const char* const fields[] = {names.sysname, names.nodename, names.release, names.version, names.machine};
  return fields[field];
}

int port_posix_catch_signal(int number, int how) {
  if (how == 2) return catch_signal(number) ? 0 : -errno;
  struct sigaction action {};
  action.sa_handler = how ? SIG_IGN : SIG_DFL;
  return result(sigaction(number, &action, nullptr));
}
uint64_t port_posix_take_signals() { return take_signals(); }
int port_posix_timer(int which, double seconds, double interval, double left[2]) {
  if (which == 3) {
    left[0] = alarm(static_cast<unsigned>(seconds));
    return 0;
  }
  const auto to_time = [](double s) {
    return timeval{static_cast<time_t>(s), static_cast<suseconds_t>((s - std::floor(s)) * 1e6)};
  };
  itimerval wanted{to_time(interval), to_time(seconds)}, old;
  if (setitimer(static_cast<__itimer_which>(which), &wanted, &old) < 0) return -errno;
  left[0] = static_cast<double>(old.it_value.tv_sec) + static_cast<double>(old.it_value.tv_usec) / 1e6;
  left[1] = static_cast<double>(old.it_interval.tv_sec) + static_cast<double>(old.it_interval.tv_usec) / 1e6;
  return 0;
}

}  // namespace adder::vm
