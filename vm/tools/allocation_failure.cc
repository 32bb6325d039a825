// See allocation_failure.h. The child's standard error goes to a file in memory, so that a sanitizer's report can be
// read from there.
#include "vm/tools/allocation_failure.h"

#include <fcntl.h>
#include <sys/mman.h>
#include <sys/wait.h>
#include <unistd.h>
#include <cstdio>
#include <cstring>

namespace adder::vm {

namespace {

constexpr unsigned kLimitSeconds = 60;  // of one run
constexpr size_t kShownBytes = 4000;

volatile unsigned* g_remaining = nullptr;  // shared with the child

void become_child(int errors) {
  int nowhere = open("/dev/null", O_RDWR);
  dup2(nowhere, 0);
  dup2(nowhere, 1);
  dup2(errors, 2);
  alarm(kLimitSeconds);
}

// Is a MemoryError what it ended with, or the cause of that?
bool ends_in_memory_error(const char* text) {
  return std::strncmp(text, "MemoryError", 11) == 0 || std::strstr(text, "\nMemoryError");
}

// Reads the run's standard error and says what is wrong with its end; true: nothing is.
bool judge(unsigned n, int errors, int status) {
  static char text[1 << 18];
  ssize_t size = pread(errors, text, sizeof text - 1, 0);
  text[size > 0 ? size : 0] = 0;
  bool exited = WIFEXITED(status);
  bool well = exited && !std::strstr(text, "Sanitizer");
  // Where no one can catch it, as in a generator that is closed because it was dropped, the MemoryError is told, and
  // the program goes on.
  bool told = std::strncmp(text, "Exception ignored in", 20) == 0 && ends_in_memory_error(text);
  if (well && WEXITSTATUS(status) == 0 && (!*text || told)) return true;
  if (well && WEXITSTATUS(status) == 1 && ends_in_memory_error(text)) return true;
  std::printf("allocation %u fails: %s %d\n%.*s\n", n, exited ? "exit status" : "signal",
              exited ? WEXITSTATUS(status) : WTERMSIG(status), static_cast<int>(kShownBytes), text);
  return false;
}

}  // namespace

bool parse_failures(const char* text, AllocationFailures* out) {
  char extra;
  int n = std::sscanf(text, "%u:%u:%u:%u%c", &out->first, &out->last, &out->step, &out->count, &extra);
  return (n == 3 || n == 4) && out->first && out->step && out->count;
}

bool fork_each(const AllocationFailures& failures, unsigned* n, int* status) {
  void* shared = mmap(nullptr, sizeof(unsigned), PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0);
  if (shared == MAP_FAILED) return std::perror("adder: mmap"), *status = 2, false;
  g_remaining = static_cast<unsigned*>(shared);
  unsigned runs = 0, bad = 0, made = 0;
  for (unsigned long long next = failures.first; next <= failures.last && !made; next += failures.step) {
    *n = static_cast<unsigned>(next);
    int errors = memfd_create("errors", 0);
    *g_remaining = 0;
    std::fflush(stdout);
    pid_t child = fork();
    if (child < 0 || errors < 0) return std::perror("adder: fork"), *status = 2, false;
    if (child == 0) return become_child(errors), true;
    int ended;
    waitpid(child, &ended, 0);
    ++runs;
    bad += !judge(*n, errors, ended);
    close(errors);
    if (*g_remaining) made = *n - *g_remaining;
  }
  std::printf("failing allocations: %u runs, %u bad", runs, bad);
  if (made) std::printf(", of %u", made);
  std::printf("\n");
  *status = bad ? 1 : 0;
  return false;
}

void report_remaining(unsigned remaining) { *g_remaining = remaining; }

}  // namespace adder::vm
