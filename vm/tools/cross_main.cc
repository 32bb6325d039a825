// adder-cross: compiles a module to an image that boards execute in place, or lists its bytecode.
#include <sys/mman.h>
#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <string>

#include "vm/port.h"
#include "vm/tools/version.h"
#include "vm/vm.h"

using namespace adder::vm;

namespace {

int usage(const char* problem) {
  std::fprintf(
      stderr,
      "adder-cross: %s\nusage: adder-cross [-O | -OO] [--no-columns] FILE.py [-o FILE.apy] [--name NAME] | adder-cross "
      "--disassemble FILE\n",
      problem);
  return 2;
}

bool read_all(const char* path, std::string* out) {
  std::FILE* f = std::fopen(path, "rb");
  if (!f) return false;
  char chunk[65536];
  for (size_t n; (n = std::fread(chunk, 1, sizeof chunk, f)) > 0;) out->append(chunk, n);
  bool ok = !std::ferror(f);
  std::fclose(f);
  return ok;
}

void collect(void* context, const char* data, size_t n) { static_cast<std::string*>(context)->assign(data, n); }

// The file stands under its name whole or not at all.
bool write_all(const std::string& path, const std::string& data) {
  std::string temporary = path + ".tmp";
  std::FILE* f = std::fopen(temporary.c_str(), "wb");
  if (!f) return false;
  bool ok = std::fwrite(data.data(), 1, data.size(), f) == data.size();
  ok = std::fclose(f) == 0 && ok;
  ok = ok && std::rename(temporary.c_str(), path.c_str()) == 0;
  if (!ok) std::remove(temporary.c_str());
  return ok;
}

}  // namespace

int main(int argc, char** argv) {
  const char *input = nullptr, *name = nullptr;
  std::string output;
  bool listing = false;
  CompileWith with;
  for (int i = 1; i < argc; ++i) {
    if (!std::strcmp(argv[i], "-o") && i + 1 < argc) {
      output = argv[++i];
    } else if (!std::strcmp(argv[i], "--name") && i + 1 < argc) {
      name = argv[++i];
    } else if (!std::strcmp(argv[i], "--disassemble")) {
      listing = true;
    } else if (!std::strcmp(argv[i], "-O") || !std::strcmp(argv[i], "-OO")) {
      with.asserts = false;
      with.docstrings = with.docstrings && !argv[i][2];
    } else if (!std::strcmp(argv[i], "--no-columns")) {
      with.columns = false;
    } else if (!std::strcmp(argv[i], "--no-docstrings")) {
      with.docstrings = false;
    } else if (!std::strcmp(argv[i], "--version")) {
      std::printf("adder-cross %s\n", kAdderVersion);
      return 0;
    } else if (!std::strcmp(argv[i], "--help") || !std::strcmp(argv[i], "-h")) {
      std::printf(
          "usage: adder-cross [-O | -OO] [--no-columns] [--no-docstrings] FILE.py [-o FILE.apy] [--name NAME]\n"
          "       adder-cross --disassemble FILE\n"
          "Compiles a module to bytecode that `adder` and boards run; the image is FILE.apy unless -o names it.\n"
          "--name is what tracebacks call the file. -O leaves out assertions, -OO docstrings too, --no-columns what\n"
          "tracebacks need to point into a line: smaller images.\n"
          "--disassemble lists the bytecode of a source file or an image.\n");
      return 0;
    } else if (argv[i][0] == '-') {
      return usage((std::string("unknown option ") + argv[i]).c_str());
    } else if (input) {
      return usage("one file at a time");
    } else {
      input = argv[i];
    }
  }
  if (!input) return usage("no input file");
  std::string source;
  if (!read_all(input, &source)) {
    std::fprintf(stderr, "adder-cross: cannot read '%s': %s\n", input, std::strerror(errno));
    return 2;
  }
  VmConfig config;
  config.soft_heap = true;
  config.memory_size = size_t{1} << (sizeof(void*) == 8 ? 32 : 28);
  config.memory =
      mmap(nullptr, config.memory_size, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE, -1, 0);
  Vm* vm = config.memory == MAP_FAILED ? nullptr : create(config);
  if (!vm) return std::fprintf(stderr, "adder-cross: cannot reserve memory\n"), 1;
  std::string result;
  Status s = compile_module(vm, source.data(), source.size(), name ? name : input,
                            listing ? CompileTo::Listing : CompileTo::Image, with, collect, &result);
  if (s != Status::Ok) {
    print_exception(vm);
    return 1;
  }
  if (listing) {
    std::fwrite(result.data(), 1, result.size(), stdout);
    return std::fflush(stdout) == 0 ? 0 : 1;
  }
  if (output.empty()) {
    output = input;
    size_t dot = output.rfind(".py");
    output = (dot != std::string::npos && dot + 3 == output.size() ? output.substr(0, dot) : output) + ".apy";
  }
  if (!write_all(output, result)) {
    std::fprintf(stderr, "adder-cross: cannot write '%s': %s\n", output.c_str(), std::strerror(errno));
    return 1;
  }
  return 0;
}
