// adder: the interpreter as a native program. Options follow CPython's: adder [-i] [-X OPTION] [script | -c
// code | -m module | -] args.
#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>
#include <cerrno>
#include <climits>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <cstring>

#include "vm/port.h"
#include "vm/tools/allocation_failure.h"
#include "vm/tools/interruptible_read.h"
#include "vm/tools/modules_posix.h"
#include "vm/tools/native_stack.h"
#include "vm/tools/profile.h"
#include "vm/tools/version.h"
#include "vm/vm.h"

using namespace adder::vm;

namespace {

Vm* g_vm = nullptr;

struct Options {
  size_t heap_size = 0;  // 0: grow as needed
  AllocationFailures failures;
  bool interactive = false;
  bool profile = false, heap_dump = false;
  const char* command = nullptr;
  const char* module = nullptr;
  const char* script = nullptr;
  int rest = 0;  // first argument for the program
};

int usage(const char* problem) {
  std::fprintf(stderr, "adder: %s\nusage: adder [-i] [-X OPTION] [script | -c code | -m module | -] [arguments]\n",
               problem);
  return 2;
}

bool parse_size(const char* text, size_t* out) {
  char* end;
  unsigned long long n = std::strtoull(text, &end, 10);
  if (end == text) return false;
  if (*end == 'k' || *end == 'K')
    n <<= 10, ++end;
  else if (*end == 'm' || *end == 'M')
    n <<= 20, ++end;
  *out = static_cast<size_t>(n);
  return *end == 0 && n > 0;
}

// 0: go on; else exit with code - 1.
int parse(int argc, char** argv, Options* o) {
  int i = 1;
  for (; i < argc && argv[i][0] == '-' && argv[i][1]; ++i) {
    const char* a = argv[i];
    if (!std::strcmp(a, "-i")) {
      o->interactive = true;
    } else if (!std::strcmp(a, "-X") || !std::strncmp(a, "-X", 2)) {
      const char* v = a[2] ? a + 2 : i + 1 < argc ? argv[++i] : "";
      if (!std::strncmp(v, "heapsize=", 9)) {
        if (!parse_size(v + 9, &o->heap_size)) return 1 + usage("-X heapsize needs a number, as in -X heapsize=64k");
      } else if (!std::strncmp(v, "failalloc=", 10)) {
        if (!parse_failures(v + 10, &o->failures)) return 1 + usage("-X failalloc needs FIRST:LAST:STEP[:COUNT]");
      } else if (!std::strcmp(v, "profile")) {
        o->profile = true;
      } else if (!std::strcmp(v, "heapdump")) {
        o->heap_dump = true;
      } else {
        return 1 + usage("unknown -X option; there are heapsize=N, profile and heapdump");
      }
    } else if (!std::strcmp(a, "-c") || !std::strcmp(a, "-m")) {
      if (i + 1 >= argc) return 1 + usage(a[1] == 'c' ? "-c needs the code as its argument" : "-m needs a module name");
      (a[1] == 'c' ? o->command : o->module) = argv[i + 1];
      o->rest = i + 2;
      return 0;
    } else if (!std::strcmp(a, "-V") || !std::strcmp(a, "--version")) {
      std::printf("Adder %s\n", kAdderVersion);
      return 1;
    } else if (!std::strcmp(a, "-h") || !std::strcmp(a, "--help")) {
      std::printf(
          "usage: adder [options] [script | -c code | -m module | -] [arguments]\n"
          "  -c code          run the code\n"
          "  -m module        run a module or package as a program\n"
          "  -i               then go on with the interactive prompt\n"
          "  -X heapsize=N    give the program a heap of N bytes (k, m), as a board has\n"
          "  -X profile       at the end, say which functions and lines took the time\n"
          "  -X heapdump      at the end, list the objects in memory by type and size\n"
          "  -V, --version    print the version\n"
          "Without a script on a terminal: the interactive prompt.\n");
      return 1;
    } else if (!std::strcmp(a, "-u") || !std::strcmp(a, "-B") || !std::strcmp(a, "-S") || !std::strcmp(a, "-E") ||
               !std::strcmp(a, "-s") || !std::strcmp(a, "-I")) {
      // CPython's switches that change nothing here.
    } else {
      char message[128];
      std::snprintf(message, sizeof message, "unknown option %s", a);
      return 1 + usage(message);
    }
  }
  if (i < argc) o->script = argv[i++];
  o->rest = i;
  return 0;
}

constexpr int kInterruptedCode = 130;

// What the program's end means for the process. stay: the prompt follows, so that SystemExit is only told.
int finish_status(Vm* vm, Status s, bool stay) {
  if (s == Status::Exit && !stay) return exit_code(vm);
  if (s == Status::Ok) return 0;
  bool by_key = interrupted(vm);
  print_exception(vm);
  return by_key ? kInterruptedCode : 1;
}

// As the shell and CPython have it: a program that Ctrl-C ended is seen to have died of the signal, so that a script
// around it stops too.
int leave(int code) {
  bool written = std::fflush(stdout) == 0;
  if (code == kInterruptedCode) {
    std::signal(SIGINT, SIG_DFL);
    std::raise(SIGINT);
  }
  return written || code ? code : 1;
}

// A line with its end, and a NUL: false at the end of the input, or when it was interrupted. Nothing beyond the line is
// taken, since a program may read it with input().
bool read_line(char* text, size_t size) {
  size_t used = 0;
  while (used + 1 < size) {
    if (interruptible_read(0, text + used, 1) != 1) break;
    if (text[used++] == '\n') break;
  }
  text[used] = 0;
  return used && !interrupt_pending(g_vm);
}

// The prompt: reads lines until they are a whole statement.
int interactive(Vm* vm) {
  bool terminal = isatty(0);
  if (terminal) std::printf("Adder %s\nType \"help()\" for more information.\n", kAdderVersion);
  static char text[65536];
  size_t used = 0;
  for (;;) {
    if (terminal) {
      std::fputs(used ? "... " : ">>> ", stdout);
      std::fflush(stdout);
    }
    if (!read_line(text + used, sizeof text - used)) {
      if (clear_interrupt(vm)) {
        std::puts("\nKeyboardInterrupt");
        used = 0;
        continue;
      }
      if (terminal) std::puts("");
      return 0;
    }
    size_t line = std::strlen(text + used);
    bool blank = line <= 1 && text[used] == '\n';
    used += line;
    if (!blank || used == line) {
      Completeness c = source_completeness(vm, text, used);
      if (c == Completeness::Incomplete && used + 1 < sizeof text) continue;
    }
    if (used == line && blank) {
      used = 0;
      continue;
    }
    Status s = run_source(vm, text, used, "<stdin>", SourceMode::Single);
    used = 0;
    if (s == Status::Exit) return exit_code(vm);
    if (s == Status::Raised) print_exception(vm);
  }
}

// The path of an open file or directory, without symbolic links; false: the system does not tell.
bool path_of(int fd, char* out, size_t size) {
  char link[32];
  std::snprintf(link, sizeof link, "/proc/self/fd/%d", fd);
  ssize_t n = readlink(link, out, size - 1);
  if (n <= 0 || out[0] != '/') return false;
  out[n] = 0;
  return true;
}

bool too_long(const char* path) {
  std::fprintf(stderr, "adder: the path is too long: %s\n", path);
  return false;
}

// base/name, as far as it fits.
bool join(char* out, const char* base, const char* name) {
  const bool slash = *base && base[std::strlen(base) - 1] != '/';
  return std::snprintf(out, PATH_MAX, "%s%s%s", base, slash ? "/" : "", name) < PATH_MAX || too_long(name);
}

struct Script {
  char path[PATH_MAX];       // the file to run, absolute
  char directory[PATH_MAX];  // where it really is, for sys.path
};

// A directory runs its __main__.
bool find_main(Script* s) {
  char base[PATH_MAX];
  std::memcpy(base, s->path, sizeof base);
  PortStat st;
  static constexpr const char* kNames[] = {"__main__.apy", "__main__.py"};
  for (const char* name : kNames) {
    if (!join(s->path, base, name)) return false;
    if (port_stat(s->path, &st) == 0) return true;
  }
  std::fprintf(stderr, "adder: can't find '__main__' module in '%s'\n", base);
  return false;
}

// Finds the script that was given. Not 0: the exit code.
int find_script(const char* given, Script* s) {
  char here[PATH_MAX] = "";
  if (*given != '/' && !getcwd(here, sizeof here)) here[0] = 0;
  if (!join(s->path, here, given)) return 2;
  const int fd = open(s->path, O_PATH | O_CLOEXEC);
  struct stat st;
  if (fd < 0 || fstat(fd, &st) < 0) {
    const int error = errno;
    std::fprintf(stderr, "adder: can't open file '%s': [Errno %d] %s\n", s->path, error, std::strerror(error));
    return 2;
  }
  const bool known = path_of(fd, s->directory, sizeof s->directory) || realpath(s->path, s->directory);
  close(fd);
  if (!known) std::memcpy(s->directory, s->path, sizeof s->directory);
  if (S_ISDIR(st.st_mode)) return find_main(s) ? 0 : 1;
  char* slash = std::strrchr(s->directory, '/');
  if (slash) slash[slash == s->directory] = 0;
  return 0;
}

Status run_stdin(Vm* vm) {
  size_t size = 0, capacity = 1 << 16;
  char* text = static_cast<char*>(std::malloc(capacity));
  for (ssize_t n; text && (n = read(0, text + size, capacity - size)) > 0;) {
    size += static_cast<size_t>(n);
    if (size == capacity) text = static_cast<char*>(std::realloc(text, capacity *= 2));
  }
  if (!text) {
    std::fputs("adder: not enough memory for the program on standard input\n", stderr);
    return Status::Ok;
  }
  Status s = run_source(vm, text, size, "<stdin>", SourceMode::Module);
  std::free(text);
  return s;
}

void* take_file_memory(size_t size) {
  void* memory = mmap(nullptr, size, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
  return memory == MAP_FAILED ? nullptr : memory;
}

// Address space only: pages become memory when touched. Where that much is not allowed (ulimit -v), less.
#ifdef ADDER_GC_STRESS
constexpr size_t kAddressSpace = size_t{256} << 20;
#else
constexpr size_t kAddressSpace = sizeof(void*) == 8 ? size_t{32} << 30 : size_t{1} << 29;
#endif
constexpr size_t kLeastSpace = size_t{8} << 20;
constexpr size_t kLeastStack = size_t{512} << 10;  // of the VM, as it has by itself

bool reserve(size_t size, bool exactly, VmConfig* config) {
  for (;; size /= 2) {
    config->memory = mmap(nullptr, size, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE, -1, 0);
    config->memory_size = size;
    if (config->memory != MAP_FAILED) return true;
    if (exactly || size / 2 < kLeastSpace) return false;
  }
}

}  // namespace

int main(int argc, char** argv) {
  Options o;
  if (int stop = parse(argc, argv, &o)) return stop - 1;
  unsigned failing = 0;
  int sweep_status;
  if (o.failures.first && !fork_each(o.failures, &failing, &sweep_status)) return sweep_status;

  VmConfig config;
  config.soft_heap = o.heap_size == 0;
  config.modules = posix_modules();
  config.zeroed = true;
  if (!reserve(o.heap_size ? o.heap_size + vm_overhead() : kAddressSpace, o.heap_size != 0, &config))
    return std::fprintf(stderr, "adder: cannot reserve memory: %s\n", std::strerror(errno)), 1;
  config.stack_end = native_stack_end;
  if (!o.heap_size && config.memory_size / 512 > kLeastStack) config.stack_size = config.memory_size / 512;
  config.take_file_memory = take_file_memory;
  config.give_file_memory = [](void* memory, size_t size) { munmap(memory, size); };
  Vm* vm = create(config);
  if (!vm) return std::fprintf(stderr, "adder: a heap of %zu bytes is too small to start\n", o.heap_size), 1;
  g_vm = vm;
  install_interrupt_handler([] { interrupt(g_vm); }, [] { return interrupt_pending(g_vm); });
  signal(SIGPIPE, SIG_IGN);

  // sys.argv and sys.path as CPython has them.
  static const char* args[4096];
  int n = 0;
  args[n++] = o.command ? "-c" : o.module ? "-m" : o.script ? o.script : "";
  for (int i = o.rest; i < argc && n < 4096; ++i) args[n++] = argv[i];
  set_argv(vm, n, args);
  bool has_script = o.script && std::strcmp(o.script, "-");
  static Script script;
  if (has_script) {
    int stop = find_script(o.script, &script);
    if (stop) return stop;
  } else if (o.module && !getcwd(script.directory, sizeof script.directory)) {
    std::strcpy(script.directory, ".");
  }
  add_path(vm, script.directory);
  if (const char* path = std::getenv("ADDERPATH")) {
    char entry[4096];
    while (*path) {
      size_t len = std::strcspn(path, ":");
      if (len && len < sizeof entry) {
        std::memcpy(entry, path, len);
        entry[len] = 0;
        add_path(vm, entry);
      }
      path += len + (path[len] == ':');
    }
  }

  int code = 0;
  bool prompt = o.interactive;
  if (failing) fail_allocation(vm, failing, o.failures.count);
  if (o.profile && !start_profile(vm))
    return std::fputs("adder: there is no memory or no timer for -X profile\n", stderr), 1;
  if (o.command) {
    Status s = run_source(vm, o.command, std::strlen(o.command), "<string>", SourceMode::Module);
    code = finish_status(vm, s, o.interactive);
  } else if (o.module) {
    code = finish_status(vm, run_module(vm, o.module), o.interactive);
  } else if (has_script) {
    code = finish_status(vm, run_file(vm, script.path), o.interactive);
  } else if (isatty(0) || o.interactive) {
    prompt = true;
  } else {
    code = finish_status(vm, run_stdin(vm), o.interactive);
  }
  if (prompt) code = interactive(vm);
  if (o.heap_dump) report_heap(vm);
  destroy(vm);
  if (o.profile) report_profile();
  if constexpr (kCountOpcodes) report_opcodes();
  if (failing) report_remaining(fail_allocation(vm, 0));
  g_vm = nullptr;
  return leave(code);
}
